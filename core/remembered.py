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
_STRETCH: Final = 31
"""In days: articles of one time came out in one stretch of so many, or in two beside each other."""
_SPREAD: Final = 0x9E3779B97F4A7C15


class Remembered:
    """Tellings that were asked for, and the keys that are known to lead nowhere."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._told: dict[int, Telling | Utterance] = {}
        self._commons: dict[int, Common] = {}
        self.published: dict[int, date | None] = {}
        """When articles came out, by their first id, of those that were read or written."""
        # Of a store that was empty it tells what isn't there, which is true of most keys,
        # without a search.
        self._written = _Written() if store.last_telling() == 0 else None

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
        return self._written is None or key in self._written

    def may_have_of(self, key: int, of_time: Collection[int]) -> bool:
        """Whether the store may have anything under a key of what of_time() was asked for."""
        written = self._written
        if written is None or not of_time:
            return self.may_have(key)
        return any(key ^ mask in written for mask in of_time)

    @staticmethod
    def of_time(published: date | None) -> Collection[int]:
        """Return what tells the time of an article and of others that came out within a month.

        Nothing for one without a date, which may be of any time.
        """
        if published is None:
            return ()
        stretch = _stretch_of(published)
        return tuple(map(_mask_of, (None, stretch, stretch - 1, stretch + 1)))

    def note(
        self,
        rows: Sequence[Told],
        told: Iterable[Telling | Utterance],
        keys: Iterable[Iterable[int]],
    ) -> None:
        """Take in the rows that were just written, what they tell, and their keys.

        The first row is what all others have in common.
        """
        if not rows:
            return
        common = Common(rows[0].facts)
        self._keep_commons({rows[0].id: common})
        _make_room(self._told, _MOST)
        self._told.update(zip((row.id for row in rows[1:]), told, strict=False))
        if self._written is not None:
            published = common.background.published
            mask = _mask_of(None if published is None else _stretch_of(published))
            for key in (key for numbers in keys for key in numbers):
                self._written.add(key)
                self._written.add(key ^ mask)

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


class _Written:
    """The keys that were written: a bit for each, which others share (B. H. Bloom, 1970)."""

    def __init__(self) -> None:
        self._bits = bytearray(1 << (_BITS - 3))

    def add(self, key: int) -> None:
        place = key & ((1 << _BITS) - 1)
        self._bits[place >> 3] |= 1 << (place & 7)

    def __contains__(self, key: int) -> bool:
        place = key & ((1 << _BITS) - 1)
        return bool(self._bits[place >> 3] & (1 << (place & 7)))


def _stretch_of(published: date) -> int:
    return published.toordinal() // _STRETCH


def _mask_of(stretch: int | None) -> int:
    """Return what makes another key of a key, by when it is told; None is for no date."""
    return _SPREAD * (1 if stretch is None else stretch + 2)


def _make_room(kept: dict[int, Any], most: int) -> None:
    """Forget the older half of what is kept where it is as much as that."""
    if len(kept) >= most:
        for key in list(islice(kept, most // 2)):
            del kept[key]
