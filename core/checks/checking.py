"""Check articles one after the other: each within itself, and against those before it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic import check_arithmetic
from core.checks.comparing import by_claim, findings_between
from core.checks.index import Index, keys_of
from core.checks.matching import match
from core.checks.rarity import Rarity
from core.checks.tellings import Telling, read_tellings
from core.checks.utterances import (
    Utterance,
    compare_utterances,
    keys_of_utterance,
    read_utterances,
)
from core.checks.views import ArticleView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.checks.findings import Finding
    from core.checks.matching import Match
    from core.models import Article, StoredClaim

_MOST_QUOTATIONS: Final = 16
"""With so many quotations one is compared at most, word by word."""


class Checker:
    """Compares each article with what it was given before, by keys and never by pairs."""

    def __init__(self) -> None:
        self._tellings: Index[Telling] = Index()
        self._utterances: Index[Utterance] = Index()
        self._rarity = Rarity()

    def check(self, article: Article, claims: Sequence[StoredClaim]) -> list[Finding]:
        """Return the findings within an article and between it and those before it.

        The article is kept, to be compared with those that come after it.
        """
        view = ArticleView(article, claims)
        arithmetic = check_arithmetic(view)
        quotations = by_claim(self._compare_quotations(view), article.id)
        figures = by_claim(self._compare_figures(view), article.id)
        findings = [*arithmetic, *quotations, *_beyond(figures, arithmetic)]
        return sorted(findings, key=_place)

    def _compare_figures(self, view: ArticleView) -> Iterator[Finding]:
        groups: dict[str, list[Match]] = defaultdict(list)
        tellings = read_tellings(view)
        self._rarity.add(tellings[0].subject.known if tellings else ())
        for telling in tellings:
            keys = keys_of(telling)
            for candidate in self._tellings.candidates(keys):
                found = match(telling, candidate, self._rarity)
                if found is not None:
                    groups[candidate.article_id].append(found)
            self._tellings.add(telling, keys)
        for matches in groups.values():
            yield from findings_between(matches)

    def _compare_quotations(self, view: ArticleView) -> Iterator[Finding]:
        for utterance in read_utterances(view):
            keys = keys_of_utterance(utterance)
            candidates = self._utterances.candidates(keys, most=_MOST_QUOTATIONS)
            found = (compare_utterances(candidate, utterance) for candidate in candidates)
            yield from (finding for finding in found if finding is not None)
            self._utterances.add(utterance, keys)


def check_all(articles: Iterable[tuple[Article, Sequence[StoredClaim]]]) -> Iterator[Finding]:
    """Yield the findings of all articles, those of an article after the other."""
    checker = Checker()
    for article, claims in articles:
        yield from checker.check(article, claims)


def _beyond(findings: Iterable[Finding], arithmetic: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings that no calculation has told already: "one in five, or 25%"."""
    explained: dict[int, list[set[int]]] = defaultdict(list)
    for finding in arithmetic:
        for claim_id in finding.claims:
            explained[claim_id].append(set(finding.claims))
    for finding in findings:
        if not any(known.issuperset(finding.claims) for known in explained[finding.claims[0]]):
            yield finding


def _place(finding: Finding) -> tuple[str, int, int]:
    first = finding.spans[-1]
    return finding.type, first.start, first.end
