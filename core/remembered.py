"""What a run of checks has read or written of a store, kept in memory up to a bound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.checks.packing import Common, unpack
from core.store.tellings import article_of, first_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.checks.tellings import Telling
    from core.checks.utterances import Utterance
    from core.store import Store

_MOST: Final = 10_000
"""So many tellings are kept: the latest of a key are asked for again and again."""
_BITS: Final = 27


class Remembered:
    """Tellings that were asked for, and the keys that are known to lead nowhere."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._told: dict[int, Telling | Utterance] = {}
        self._commons: dict[int, Common] = {}
        # A bit for each key that was written, with others that share it: of a store that was
        # empty it tells what isn't there, which is true of most keys, without a search.
        is_empty = store.last_telling() == 0
        self._written = bytearray(1 << (_BITS - 3)) if is_empty else None

    def entries(self, ids: Sequence[int]) -> list[Telling | Utterance]:
        """Return what the store keeps under some ids, in their order, but for what is gone."""
        wanted = [telling_id for telling_id in ids if telling_id not in self._told]
        if wanted:
            if len(self._told) + len(wanted) > _MOST:
                self.forget()
                wanted = list(ids)
            self._told.update(self._read(wanted))
        found = (self._told.get(telling_id) for telling_id in ids)
        return [told for told in found if told is not None]

    def may_have(self, key: int) -> bool:
        """Whether the store may have anything under a key."""
        if self._written is None:
            return True
        place = key & ((1 << _BITS) - 1)
        return bool(self._written[place >> 3] & (1 << (place & 7)))

    def note(
        self, ids: Iterable[int], told: Sequence[Telling | Utterance], keys: Iterable[Iterable[int]]
    ) -> None:
        """Take in what was just written under these ids and keys."""
        if len(self._told) + len(told) > _MOST:
            self.forget()
        self._told.update(zip(ids, told, strict=False))
        if self._written is not None:
            for key in (key for numbers in keys for key in numbers):
                place = key & ((1 << _BITS) - 1)
                self._written[place >> 3] |= 1 << (place & 7)

    def forget(self) -> None:
        """Forget what was read, as it may have changed."""
        self._told.clear()
        self._commons.clear()

    def distrust(self) -> None:
        """Forget everything, as others have written."""
        self.forget()
        self._written = None

    def _read(self, ids: Iterable[int]) -> Iterator[tuple[int, Telling | Utterance]]:
        firsts = {telling_id: first_id(article_of(telling_id)) for telling_id in ids}
        unknown = {first for first in firsts.values() if first not in self._commons}
        rows = {row.id: row for row in self._store.tellings([*firsts, *unknown])}
        self._commons.update((id, Common(rows[id].facts)) for id in unknown if id in rows)
        for telling_id, first in firsts.items():
            row = rows.get(telling_id)
            if row is not None and row.claim_id is not None and first in self._commons:
                yield telling_id, unpack(row.facts, row.claim_id, self._commons[first])
