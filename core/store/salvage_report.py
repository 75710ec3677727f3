"""What a salvage tells: how much of each table it saved, and what is lost or altered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.wording import Wording, as_reason

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAMED_AT_MOST: Final = 20


@dataclass(frozen=True, slots=True)
class SavedTable:
    """What became of one table: rows saved, and rows that were read but made no sense.

    missing counts the numbers that no row has, between 1 and the highest: rows that
    are lost, or that were deleted before the damage.
    """

    name: str
    saved: int
    dropped: int
    missing: int


@dataclass(frozen=True, slots=True)
class SalvageReport:
    """What a salvage saved, and what it knows to be lost or altered."""

    tables: tuple[SavedTable, ...]
    unreadable_places: int
    losses: tuple[str, ...]

    @property
    def is_complete(self) -> bool:
        """Whether nothing is known to be lost."""
        return not self.sentences()

    def summary(self) -> str:
        """Return one line of what was saved."""
        return Wording("Saved: {tables}.", tables=_listed(self.tables))

    def sentences(self) -> list[str]:
        """Return a sentence for each thing that is lost, may be, or isn't what it was."""
        told = [_sentence(table) for table in self.tables if table.dropped or table.missing]
        if self.unreadable_places:
            told.append(
                Wording(
                    "Places of the file that could only be read in part: {number}.",
                    number=self.unreadable_places,
                )
            )
        told.extend(self.losses[:_NAMED_AT_MOST])
        if len(self.losses) > _NAMED_AT_MOST:
            more = len(self.losses) - _NAMED_AT_MOST
            told.append(Wording("And {number} more of the kind.", number=more))
        return told


def _listed(tables: Sequence[SavedTable]) -> Wording:
    *before, last = tables
    told = Wording("{table} {number}", table=as_reason(last.name), number=last.saved)
    return Wording("{before}, {last}", before=_listed(before), last=told) if before else told


def _sentence(table: SavedTable) -> str:
    if table.missing and table.dropped:
        template = (
            "Rows of {table}: saved {saved}, missing {missing} (lost, or deleted earlier), "
            "left out {dropped} (no longer making sense)."
        )
    elif table.missing:
        template = "Rows of {table}: saved {saved}, missing {missing} (lost, or deleted earlier)."
    else:
        template = "Rows of {table}: saved {saved}, left out {dropped} (no longer making sense)."
    return Wording(
        template,
        table=as_reason(table.name),
        saved=table.saved,
        missing=table.missing,
        dropped=table.dropped,
    )
