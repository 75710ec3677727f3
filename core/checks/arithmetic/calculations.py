"""Whether the figures of an article add up: wrong sums as findings, right ones as support."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.checks.arithmetic.ages import check_ages
from core.checks.arithmetic.averages import check_averages
from core.checks.arithmetic.balances import check_balances
from core.checks.arithmetic.changes import check_changes
from core.checks.arithmetic.clocks import check_clocks
from core.checks.arithmetic.contrasts import check_contrasts
from core.checks.arithmetic.derived import check_derived
from core.checks.arithmetic.explained import is_explained
from core.checks.arithmetic.finishes import check_finishes
from core.checks.arithmetic.itemised import check_itemised
from core.checks.arithmetic.leftovers import check_leftovers
from core.checks.arithmetic.margins import check_margins
from core.checks.arithmetic.paces import check_paces
from core.checks.arithmetic.rates import check_rates
from core.checks.arithmetic.restated import check_restated
from core.checks.arithmetic.scaled import check_scaled
from core.checks.arithmetic.shares import check_shares
from core.checks.arithmetic.sums import check_sums
from core.checks.arithmetic.times import check_elapsed
from core.checks.arithmetic.totals import check_totals
from core.checks.arithmetic.weekdays import check_weekdays
from core.checks.arithmetic.workings import Line
from core.checks.findings import Finding, FindingSpan, FindingType, Support
from core.checks.views import ArticleView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.checks.arithmetic.workings import Working
    from core.models import Article, StoredClaim
    from core.wording import Wording


def check_arithmetic(view: ArticleView) -> list[Finding]:
    """Return a finding for every calculation that doesn't come out as the article states."""
    return [_finding(view, working) for working in read_workings(view) if not working.holds]


def supports(article: Article, claims: Sequence[StoredClaim]) -> list[Support]:
    """Return the calculations of an article that come out as it states, in reading order."""
    view = ArticleView(article, claims)
    right = (_finding(view, working) for working in read_workings(view) if working.holds)
    found = [Support(one.spans, one.claims, one.working) for one in right]
    return sorted(found, key=lambda one: one.spans)


def support_for(view: ArticleView, claim_id: int) -> list[Wording]:
    """Return the lines of the calculations that come out right and that a claim has a part in."""
    return [
        working.line
        for working in read_workings(view)
        if working.holds and claim_id in {figure.id for figure in working.figures}
    ]


def read_workings(view: ArticleView) -> list[Working]:
    """Return the calculations that an article lets one make, right and wrong, each once."""
    lines: list[Line] = []
    for sentence in view.sentences:
        lines.append(Line(view, sentence, lines[-1] if lines else None))
    told = _each_once([*_of_sentences(lines), *check_weekdays(lines), *check_ages(lines)])
    return _each_once([*told, *check_derived(lines, told)])


def _each_once(workings: Iterable[Working]) -> list[Working]:
    """Return the calculations without those that have the figures of an earlier one."""
    found: dict[frozenset[int], Working] = {}
    for working in workings:
        if working.line:
            found.setdefault(frozenset(figure.id for figure in working.figures), working)
    return list(found.values())


def _of_sentences(lines: list[Line]) -> Iterator[Working]:
    before: Line | None = None
    for line in lines:
        for working in _of_sentence(line, before):
            if working.holds or not is_explained(line, working):
                yield working
        before = line


def _of_sentence(line: Line, before: Line | None) -> Iterator[Working]:
    told = [
        *check_changes(line, before),
        *check_restated(line),
        *check_rates(line, before),
        *check_shares(line),
        *check_margins(line),
    ]
    yield from told
    yield from check_contrasts(line, _stated(told))
    yield from check_balances(line)
    yield from check_paces(line)
    yield from check_averages(line, before)
    yield from check_totals(line)
    yield from check_leftovers(line)
    yield from check_sums(line)
    yield from check_itemised(line)
    yield from check_scaled(line)
    yield from check_elapsed(line, before)
    yield from check_clocks(line)
    yield from check_finishes(line)


def _stated(workings: Iterable[Working]) -> set[int]:
    """Return the ids of the shares and changes that belong to a calculation already."""
    figures = [figure for working in workings for figure in working.figures]
    return {figure.id for figure in figures}


def _finding(view: ArticleView, working: Working) -> Finding:
    article_id = view.article.id
    spans = [FindingSpan(article_id, *figure.span) for figure in working.figures]
    if working.span is not None:
        spans.append(FindingSpan(article_id, *working.span))
    claims = tuple(figure.id for figure in working.figures)
    return Finding(
        FindingType.ARITHMETIC, None, tuple(sorted(spans)), claims, working.message, working.line
    )
