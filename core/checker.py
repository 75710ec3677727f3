"""Check the articles of a store, each with itself and with all that were added before it.

What an article tells is kept in the store with an index of keys, so that a new one is compared
with a million claims at once, and whatever changes later is checked again by itself: the store
has a queue of the articles that the checks have to look at. In any order of work the findings
come to what one run over all articles in their order finds.
"""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from core.checks.checking import VERSION, Checker, bears_on, compare, read_account
from core.checks.fingerprints import fingerprints
from core.checks.index import LATEST
from core.checks.keys import hash_of
from core.checks.packing import (
    keys_of_rows,
    names_of_rows,
    pack,
    pack_common,
    unpack_rows,
)
from core.checks.rarity import Rarity
from core.checks.tellings import Telling
from core.checks.utterances import Utterance
from core.errors import StoreUnavailableError, UnknownArticleError
from core.remembered import Remembered
from core.store.tellings import MOST, Made, Told, article_of, first_id
from core.told_earlier import ToldEarlier

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.checks.checking import Account
    from core.checks.findings import Finding, FindingSpan
    from core.models import Article, StoredClaim
    from core.store import Store

_TRIES: Final = 3
_SHORT: Final = 0.1
"""Seconds for which other writers may be kept waiting."""
_PAGE: Final = 100
_FEWEST_TO_MERGE: Final = 50


def read_articles(store: Store) -> Iterator[tuple[Article, list[StoredClaim]]]:
    """Yield each article with its claims, but for those that are none after all.

    They come one after the other, in the order in which they were added.
    """
    last = None
    while page := store.articles(after=last, limit=_PAGE):
        for summary in page:
            _, article, claims = store.what_is_checked(summary.id)
            if claims:
                yield article, claims
        last = page[-1].id


def current_findings(store: Store, *, anew: bool = False) -> Iterator[Finding]:
    """Check what is yet to be checked, and yield all findings that nobody dismissed.

    Those of an article come after those of the articles before it. With anew everything is
    checked again. A store that can't be written is checked in memory.
    """
    try:
        for _ in StoreChecker(store, anew=anew).catch_up():
            pass
    except StoreUnavailableError:
        yield from _check_in_memory(store)
        return
    yield from store.undismissed_findings()


def _check_in_memory(store: Store) -> Iterator[Finding]:
    checker = Checker()
    for article, claims in read_articles(store):
        texts = _Texts(store, article)
        numbered = fingerprints(checker.check(article, claims), texts.text_of)
        yield from (finding for number, finding in numbered if not store.is_dismissed(number))


def check_article(store: Store, article_id: str) -> int:
    """Check one article, unless that is done; return how many findings it has.

    Raises UnknownArticleError, and StoreError where the store can't be written.
    """
    StoreChecker(store).check(article_id)
    return sum(store.counts_of_findings(article_id).values())


def check_new(store: Store, within: float = 0.5) -> bool:
    """Check articles that are yet to be, the earliest first, until so many seconds are over.

    Returns whether any are left. A check that was begun is ended, however long it takes.
    """
    until = time.monotonic() + within
    checker = StoreChecker(store)
    for _ in checker.catch_up():
        if time.monotonic() >= until:
            break
    return store.unchecked_count() > 0


class StoreChecker:
    """Checks articles of one store, and remembers what it has just read of others."""

    def __init__(self, store: Store, *, anew: bool = False) -> None:
        """Make sure that the store is fit for these checks; with anew begin from nothing."""
        self._store = store
        store.begin_checks(VERSION, anew=anew)
        self._memory = Remembered(store)
        self._changes, articles = store.changes_of_checks()
        self._checked, self._next_merge = 0, max(_FEWEST_TO_MERGE, articles // 2)

    def catch_up(self) -> Iterator[str]:
        """Check the articles that are yet to be, the earliest first; yield their ids."""
        while waiting := self._store.unchecked(limit=1):
            # Another process may erase it at this moment, and with it its place in the queue.
            with suppress(UnknownArticleError):
                self.check(waiting[0])
            self._merge_keys()
            yield waiting[0]

    def check(self, article_id: str) -> None:
        """Check an article and store what comes of it, unless that is done already.

        One that takes long, while others change the store all the time, stays in the queue.
        Raises UnknownArticleError.
        """
        took = 0.0
        for _ in range(_TRIES):
            begun = time.monotonic()
            if not self._store.is_unchecked(article_id) or self._check(article_id):
                return
            took = max(took, time.monotonic() - begun)
        if took < _SHORT:
            with self._store.grouped():
                # The others have to wait for once.
                self._check(article_id)

    def _check(self, article_id: str) -> bool:
        """Check an article; False if others changed something meanwhile that it goes by."""
        changes, articles = self._store.changes_of_checks()
        if changes != self._changes:
            self._memory.distrust()
            self._changes = changes
        work = _Check(self._store, self._memory, article_id, articles)
        if not self._store.keep(work.made, changes=changes, again=work.again):
            return False
        self._changes = changes + 1
        if work.is_rewritten:
            self._memory.forget()
        work.note(self._memory)
        return True

    def _merge_keys(self) -> None:
        """Bring the index into one piece where it has grown by half since that was done."""
        self._checked += 1
        if self._checked >= self._next_merge:
            self._store.merge_keys()
            _, articles = self._store.changes_of_checks()
            self._next_merge += max(_FEWEST_TO_MERGE, articles // 2)


class _Check:
    """One check of one article, from what is in the store at this moment."""

    def __init__(self, store: Store, memory: Remembered, article_id: str, articles: int) -> None:
        self._store = store
        self._memory = memory
        key, self._article, claims = store.what_is_checked(article_id)
        self._first = first_id(key)
        account = read_account(self._article, claims) if claims else None
        old = store.tellings_of(key)
        names = _Names(store, names_of_rows(old))
        self._rarity = Rarity(names, articles - bool(old))
        findings: list[Finding] = []
        if account:
            self._rarity.add(account.background.known)
            findings = self._compare(account)
        rows = _rows(self._first, account) if account else []
        keys = [[], *(one.all for one in account.keys[:MOST])] if account else []
        self.made = Made(
            article_key=key,
            rows=rows,
            keys=keys,
            names=frozenset(map(hash_of, account.background.known)) if account else frozenset(),
            findings=fingerprints(findings, _Texts(store, self._article).text_of),
        )
        self.is_rewritten = bool(old) and old != rows
        self.again = self._bearing(old, rows, keys) if old != rows else set()
        self._told = account.told if account else []

    def note(self, memory: Remembered) -> None:
        """Remember what the article tells, now that it is stored."""
        memory.note(self.made.rows, self._told, self.made.keys[1:])

    def _compare(self, account: Account) -> list[Finding]:
        published = account.background.published
        told = ToldEarlier(self._store, self._memory, article_of(self._first), published)
        figures, quotations = told.of_kind(Telling), told.of_kind(Utterance)
        return compare(account, figures, quotations, self._rarity)

    def _bearing(
        self, old: Sequence[Told], new: Sequence[Told], keys: Sequence[Sequence[int]]
    ) -> set[int]:
        """Return the later articles to which what the article tells now or told makes a difference.

        They are those that would find it among the latest under a key.
        """
        last = self._first + MOST
        if self._store.last_telling() <= last:
            return set()
        found: set[int] = set()
        is_all = old[:1] != new[:1]
        for rows, others, numbers in ((old, new, keys_of_rows(old)), (new, old, keys)):
            stays = set() if is_all else {row[1:] for row in others}
            for told, row, under in zip(unpack_rows(rows), rows[1:], numbers[1:], strict=True):
                if row[1:] not in stays:
                    found |= self._behind(told, under, last, found)
        return found

    def _behind(
        self, told: Telling | Utterance, keys: Sequence[int], last: int, known: set[int]
    ) -> set[int]:
        """Return the articles behind one that it bears on, but for those that are known."""
        ids = {id for key in keys for id in self._store.told_behind(key, last, LATEST)}
        found: set[int] = set()
        for telling_id in sorted(ids):
            article_key = article_of(telling_id)
            if article_key not in known and article_key not in found:
                later = self._memory.entries([telling_id])
                if later and bears_on(later[0], told, self._rarity):
                    found.add(article_key)
        return found


class _Texts:
    """The words at the spans of an article's findings."""

    def __init__(self, store: Store, article: Article) -> None:
        self._store = store
        self._article = article

    def text_of(self, span: FindingSpan) -> str:
        """Return the words at a span, of this article or of another one."""
        if span.article_id == self._article.id:
            return self._article.text[span.start : span.end]
        return self._store.span_text(span.article_id, span.start, span.end)


class _Names(dict[str, int]):
    """Of how many articles each name is, without the one that is checked, as far as asked."""

    def __init__(self, store: Store, own: frozenset[int]) -> None:
        super().__init__()
        self._store = store
        self._own = own

    def __missing__(self, name: str) -> int:
        number = hash_of(name)
        self[name] = count = self._store.articles_with_name(number) - (number in self._own)
        return count


def _rows(first: int, account: Account) -> list[Told]:
    """Return what an article tells as the store keeps it."""
    told = enumerate(account.told[:MOST], 1)
    packed = (Told(first + place, one.claim_id, pack(one)) for place, one in told)
    return [Told(first, None, pack_common(account)), *packed]
