"""Check articles one after the other: each within itself, and against those before it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.calculations import check_arithmetic
from core.checks.background import read_background
from core.checks.comparing import by_claim, candidates_between, findings_between, may_be_finding
from core.checks.findings import FindingType
from core.checks.index import Before, Index, Latest
from core.checks.keys import Keys, keys_of_telling
from core.checks.matching import match
from core.checks.misquotes import compare_utterances
from core.checks.rarity import Rarity
from core.checks.tellings import Telling, read_tellings
from core.checks.topics import may_contradict
from core.checks.utterances import Utterance, keys_of_utterance, read_utterances
from core.checks.views import ArticleView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.checks.background import Background
    from core.checks.comparing import Candidate
    from core.checks.findings import Finding
    from core.checks.matching import Match
    from core.models import Article, StoredClaim

VERSION: Final = "8"
"""To be raised with every change of what is found or of what it is found by.

A store then makes its findings and its index anew.
"""


@dataclass(frozen=True, slots=True)
class Account:
    """What an article tells, to be compared: its figures and its quotations with their keys."""

    view: ArticleView
    background: Background
    tellings: Sequence[Telling]
    utterances: Sequence[Utterance]
    keys: Sequence[Keys]

    @property
    def told(self) -> list[Telling | Utterance]:
        """The figures and then the quotations."""
        return [*self.tellings, *self.utterances]


def read_account(article: Article, claims: Sequence[StoredClaim]) -> Account:
    """Read what an article tells; keys are those of the figures and then of the quotations."""
    view = ArticleView(article, claims)
    background = read_background(view)
    tellings, utterances = read_tellings(view, background), read_utterances(view, background)
    keys = [*map(keys_of, tellings), *map(keys_of, utterances)]
    return Account(view, background, tellings, utterances, keys)


def keys_of(told: Telling | Utterance) -> Keys:
    """Return the keys of a figure or of a quotation."""
    return keys_of_telling(told) if isinstance(told, Telling) else keys_of_utterance(told)


def compare(
    account: Account, figures: Before[Telling], quotations: Before[Utterance], rarity: Rarity
) -> list[Finding]:
    """Return the findings within an article and between it and what others told before it."""
    article_id = account.view.article.id
    arithmetic = check_arithmetic(account.view)
    quoted = _compare_quotations(account, quotations)
    matches = _matches(account, figures, rarity)
    alike = _alike(quoted)
    told = (
        finding
        for other, group in matches.items()
        for finding in findings_between(group, alike[other])
    )
    findings = [
        *arithmetic,
        *by_claim(quoted, article_id),
        *_beyond(by_claim(told, article_id), arithmetic),
    ]
    return sorted(findings, key=_place)


def bears_on(one: Telling | Utterance, other: Telling | Utterance, rarity: Rarity) -> bool:
    """Whether it makes a difference to the later of two articles what the earlier one tells."""
    if isinstance(one, Telling):
        found = match(one, other, rarity) if isinstance(other, Telling) else None
        return found is not None and may_be_finding(found)
    return isinstance(other, Utterance) and compare_utterances(other, one) is not None


class Checker:
    """Compares each article with what it was given before, by keys and never by pairs."""

    def __init__(self) -> None:
        self._figures: Latest[Telling] = Latest()
        self._quotations: Latest[Utterance] = Latest()
        self._rarity = Rarity()

    def check(self, article: Article, claims: Sequence[StoredClaim]) -> list[Finding]:
        """Return the findings within an article and between it and those before it.

        The article is kept, to be compared with those that come after it.
        """
        account = self._read(article, claims)
        findings = compare(account, self._figures.under, self._quotations.under, self._rarity)
        self._keep(account)
        return findings

    def candidates(self, article: Article, claims: Sequence[StoredClaim]) -> list[Candidate]:
        """Return the figures that may come to a finding, as check() weighs them.

        The article is kept, too.
        """
        account = self._read(article, claims)
        quoted = _compare_quotations(account, self._quotations.under)
        matches = _matches(account, self._figures.under, self._rarity)
        alike = _alike(quoted)
        self._keep(account)
        return [
            candidate
            for other, group in matches.items()
            for candidate in candidates_between(group, alike[other])
        ]

    def _read(self, article: Article, claims: Sequence[StoredClaim]) -> Account:
        account = read_account(article, claims)
        self._rarity.add(account.background.known)
        return account

    def _keep(self, account: Account) -> None:
        for told, keys in zip(account.told, account.keys, strict=True):
            if isinstance(told, Telling):
                self._figures.add(told, keys)
            else:
                self._quotations.add(told, keys)


def _matches(account: Account, figures: Before[Telling], rarity: Rarity) -> dict[str, list[Match]]:
    """Return the figures of an article beside others, by the id of the article that tells these.

    That may be the article itself.
    """
    index = Index(figures, partial(may_contradict, account.background, rarity=rarity))
    groups: dict[str, list[Match]] = defaultdict(list)
    for telling, keys in zip(account.tellings, account.keys, strict=False):
        for candidate in index.candidates(keys):
            found = match(telling, candidate, rarity)
            if found is not None:
                groups[candidate.article_id].append(found)
        index.add(telling, keys)
    return groups


def _alike(quoted: Iterable[Finding]) -> Counter[str]:
    """Count the quotations that other articles tell alike, by the articles' ids."""
    return Counter(
        span.article_id
        for finding in quoted
        if finding.type is FindingType.REPEAT
        for span in finding.spans
    )


def _compare_quotations(account: Account, quotations: Before[Utterance]) -> list[Finding]:
    """Return what the quotations of an article come to."""
    index = Index(quotations)
    found = []
    places = account.keys[len(account.tellings) :]
    for utterance, keys in zip(account.utterances, places, strict=True):
        candidates = index.candidates(keys)
        found += [compare_utterances(candidate, utterance) for candidate in candidates]
        index.add(utterance, keys)
    return [finding for finding in found if finding is not None]


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
