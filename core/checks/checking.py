"""Check articles one after the other: each within itself, and against those before it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.calculations import check_arithmetic
from core.checks.background import read_background
from core.checks.comparing import by_claim, candidates_between, findings_between, may_be_finding
from core.checks.findings import FindingType
from core.checks.index import Index, hashes_of, keys_of
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

    from core.checks.background import Background
    from core.checks.comparing import Candidate
    from core.checks.findings import Finding
    from core.checks.matching import Match
    from core.models import Article, StoredClaim

VERSION: Final = "5"
"""To be raised with every change of what is found or of what it is found by.

A store then makes its findings and its index anew.
"""
_MOST_QUOTATIONS: Final = 16
"""With so many quotations one is compared at most, word by word."""


@dataclass(frozen=True, slots=True)
class Account:
    """What an article tells, to be compared: its figures and its quotations with their keys."""

    view: ArticleView
    background: Background
    tellings: Sequence[Telling]
    utterances: Sequence[Utterance]
    keys: Sequence[Sequence[int]]

    @property
    def told(self) -> list[Telling | Utterance]:
        """The figures and then the quotations."""
        return [*self.tellings, *self.utterances]

    @property
    def names(self) -> frozenset[str]:
        """The names that the article has, as far as it has figures."""
        return self.background.known if self.tellings else frozenset()


def read_account(article: Article, claims: Sequence[StoredClaim]) -> Account:
    """Read what an article tells; keys are those of the figures and then of the quotations."""
    view = ArticleView(article, claims)
    background = read_background(view)
    tellings, utterances = read_tellings(view, background), read_utterances(view)
    keys = [*(key_numbers(one) for one in tellings), *(key_numbers(one) for one in utterances)]
    return Account(view, background, tellings, utterances, keys)


def key_numbers(told: Telling | Utterance) -> list[int]:
    """Return the keys of a figure or of a quotation as an index holds them."""
    return hashes_of(keys_of(told) if isinstance(told, Telling) else keys_of_utterance(told))


def compare(
    account: Account, figures: Index[Telling], quotations: Index[Utterance], rarity: Rarity
) -> list[Finding]:
    """Return the findings within an article and between it and what the indexes hold.

    What the article tells is put into them.
    """
    article_id = account.view.article.id
    arithmetic = check_arithmetic(account.view)
    quoted, matches = _matches(account, figures, quotations, rarity)
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


def candidates(
    account: Account, figures: Index[Telling], quotations: Index[Utterance], rarity: Rarity
) -> list[Candidate]:
    """Return the figures that may contradict each other, as compare() weighs them.

    What the article tells is put into the indexes.
    """
    quoted, matches = _matches(account, figures, quotations, rarity)
    alike = _alike(quoted)
    return [
        candidate
        for other, group in matches.items()
        for candidate in candidates_between(group, alike[other])
    ]


def bears_on(one: Telling | Utterance, other: Telling | Utterance, rarity: Rarity) -> bool:
    """Whether it makes a difference to the later of two articles what the earlier one tells."""
    if isinstance(one, Telling):
        found = match(one, other, rarity) if isinstance(other, Telling) else None
        return found is not None and may_be_finding(found)
    return isinstance(other, Utterance) and compare_utterances(other, one) is not None


class Checker:
    """Compares each article with what it was given before, by keys and never by pairs."""

    def __init__(self) -> None:
        self._figures: Index[Telling] = Index()
        self._quotations: Index[Utterance] = Index()
        self._rarity = Rarity()

    def check(self, article: Article, claims: Sequence[StoredClaim]) -> list[Finding]:
        """Return the findings within an article and between it and those before it.

        The article is kept, to be compared with those that come after it.
        """
        account = read_account(article, claims)
        self._rarity.add(account.names)
        return compare(account, self._figures, self._quotations, self._rarity)


def _matches(
    account: Account, figures: Index[Telling], quotations: Index[Utterance], rarity: Rarity
) -> tuple[list[Finding], dict[str, list[Match]]]:
    """Return what the quotations of an article come to, and its figures beside others.

    The figures stand by the id of the article that tells the other one, its own among them.
    """
    count = len(account.tellings)
    quoted = list(_compare_quotations(account.utterances, account.keys[count:], quotations))
    groups: dict[str, list[Match]] = defaultdict(list)
    for telling, numbers in zip(account.tellings, account.keys[:count], strict=True):
        for candidate in figures.candidates(numbers):
            found = match(telling, candidate, rarity)
            if found is not None:
                groups[candidate.article_id].append(found)
        figures.add(telling, numbers)
    return quoted, groups


def _alike(quoted: Iterable[Finding]) -> Counter[str]:
    """Count the quotations that other articles tell alike, by the articles' ids."""
    return Counter(
        span.article_id
        for finding in quoted
        if finding.type is FindingType.REPEAT
        for span in finding.spans
    )


def _compare_quotations(
    utterances: Sequence[Utterance], keys: Sequence[Sequence[int]], index: Index[Utterance]
) -> Iterator[Finding]:
    for utterance, numbers in zip(utterances, keys, strict=True):
        candidates = index.candidates(numbers, most=_MOST_QUOTATIONS)
        found = (compare_utterances(candidate, utterance) for candidate in candidates)
        yield from (finding for finding in found if finding is not None)
        index.add(utterance, numbers)


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
