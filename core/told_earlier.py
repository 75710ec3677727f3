"""What the articles of a store told before one of them, found by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from core.checks.index import LATEST, whatever
from core.checks.tellings import Telling
from core.checks.topics import are_of_other_times
from core.checks.utterances import Utterance
from core.store.tellings import article_of, first_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from core.checks.index import Before, Wanted
    from core.remembered import Remembered
    from core.store import Store

T = TypeVar("T", Telling, Utterance)


class ToldEarlier:
    """The latest that articles with a lower key told, read as it is asked for."""

    def __init__(
        self, store: Store, memory: Remembered, article_key: int, published: date | None
    ) -> None:
        """Go by the article's key and by when it came out, and by nothing else of it."""
        self._store = store
        self._memory = memory
        self._first = first_id(article_key)
        self._of_time = memory.of_time(published)
        self._published = published
        self._wanted: dict[Wanted, _Wanted] = {}

    def of_kind(self, kind: type[T]) -> Before[T]:
        """Return what finds the latest figures, or the latest quotations, under a key."""

        def find(key: int, is_wanted: Wanted) -> Sequence[T]:
            ids = self._ids(key) if is_wanted is whatever else self._ids_of(key, is_wanted)
            if not ids:
                return ()
            return [told for told in self._memory.entries(ids) if isinstance(told, kind)]

        return find

    def _ids(self, key: int) -> list[int]:
        """Return the ids of the latest tellings under a key before the article."""
        if not self._memory.may_have(key):
            return []
        return self._store.told_before(key, self._first, LATEST)

    def _ids_of(self, key: int, is_wanted: Wanted) -> list[int]:
        """Return those of the latest that are of articles that are wanted.

        Articles of other times aren't, and most keys lead to no others.
        """
        if not self._memory.may_have_of(key, self._of_time):
            return []
        if is_wanted not in self._wanted:
            self._wanted[is_wanted] = _Wanted(self._memory, self._published, is_wanted)
        wanted = self._wanted[is_wanted]
        return [one for one in self._ids(key) if wanted[article_of(one)]]


class _Wanted(dict[int, bool]):
    """Whether articles are wanted, by their keys, found out once for each."""

    def __init__(self, memory: Remembered, published: date | None, is_wanted: Wanted) -> None:
        super().__init__()
        self._memory = memory
        self._published = published
        self._is_wanted = is_wanted

    def __missing__(self, article_key: int) -> bool:
        first = first_id(article_key)
        # Most others are of other times, which is known without reading what they are about.
        if are_of_other_times(self._published, self._memory.published.get(first)):
            found = False
        else:
            background = self._memory.background(first)
            found = background is not None and self._is_wanted(background)
        self[article_key] = found
        return found
