"""What a run of checks has read or written of a store, kept in memory up to a bound."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from core.checks.packing import Common, unpack
from core.store.tellings import article_of, first_id

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from core.checks.background import Background
    from core.checks.tellings import Telling
    from core.checks.utterances import Utterance
    from core.store import Store
    from core.store.tellings import Told

_MOST: Final = 10_000
"""So many tellings are kept: the latest of a key are asked for again and again."""
_MOST_ARTICLES: Final = 1_000
"""Of so many articles is kept what all have in common that they tell."""
_BITS: Final = 27


class Remembered:
    """Tellings that were asked for, and the keys that are known to lead nowhere."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._told: dict[int, Telling | Utterance] = {}
        self._commons: dict[int, Common] = {}
        self.published: dict[int, date | None] = {}
        """When articles came out, by their first id, of those that were read or written."""
        # A bit for each key that was written, with others that share it: of a store that was
        # empty it tells what isn't there, which is true of most keys, without a search.
        is_empty = store.last_telling() == 0
        self._written = bytearray(1 << (_BITS - 3)) if is_empty else None

    def entries(self, ids: Sequence[int]) -> list[Telling | Utterance]:
        """Return what the store keeps under some ids, in their order, but for what is gone."""
        found = {at: self._told[at] for at in ids if at in self._told}
        if len(found) < len(ids):
            read = self._read([at for at in ids if at not in found])
            _make_room(self._told, _MOST)
            self._told |= read
            found |= read
        return [found[at] for at in ids if at in found]

    def background(self, first: int) -> Background | None:
        """Return the background of an article by its first id, None for one that is gone."""
        common = self._commons_at((first,)).get(first)
        return None if common is None else common.background

    def may_have(self, key: int) -> bool:
        """Whether the store may have anything under a key."""
        if self._written is None:
            return True
        place = key & ((1 << _BITS) - 1)
        return bool(self._written[place >> 3] & (1 << (place & 7)))

    def note(
        self,
        rows: Sequence[Told],
        told: Iterable[Telling | Utterance],
        keys: Iterable[Iterable[int]],
    ) -> None:
        """Take in the rows that were just written, what they tell, and their keys.

        The first row is what all others have in common.
        """
        if rows:
            self._keep_commons({rows[0].id: Common(rows[0].facts)})
        _make_room(self._told, _MOST)
        self._told.update(zip((row.id for row in rows[1:]), told, strict=False))
        if self._written is not None:
            for key in (key for numbers in keys for key in numbers):
                place = key & ((1 << _BITS) - 1)
                self._written[place >> 3] |= 1 << (place & 7)

    def forget(self) -> None:
        """Forget what was read, as it may have changed."""
        self._told.clear()
        self._commons.clear()
        self.published.clear()

    def distrust(self) -> None:
        """Forget everything, as others have written."""
        self.forget()
        self._written = None

    def _commons_at(self, firsts: Collection[int]) -> dict[int, Common]:
        found = {first: self._commons[first] for first in firsts if first in self._commons}
        missing = [first for first in firsts if first not in found]
        if missing:
            read = {row.id: Common(row.facts) for row in self._store.tellings(missing)}
            self._keep_commons(read)
            found |= read
        return found

    def _keep_commons(self, commons: dict[int, Common]) -> None:
        _make_room(self._commons, _MOST_ARTICLES)
        self._commons |= commons
        self.published.update((id, one.background.published) for id, one in commons.items())

    def _read(self, ids: Sequence[int]) -> dict[int, Telling | Utterance]:
        firsts = {telling_id: first_id(article_of(telling_id)) for telling_id in ids}
        commons = self._commons_at({*firsts.values()})
        return {
            row.id: unpack(row.facts, row.claim_id, commons[firsts[row.id]])
            for row in self._store.tellings(ids)
            if row.claim_id is not None and firsts[row.id] in commons
        }


def _make_room(kept: dict[int, Any], most: int) -> None:
    """Forget the older half of what is kept where it is as much as that."""
    if len(kept) >= most:
        for key in list(islice(kept, most // 2)):
            del kept[key]
