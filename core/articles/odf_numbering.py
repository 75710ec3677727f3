"""Count the items of an OpenDocument text's numbered lists (ODF 1.3 part 3, 5.3 and 16.30)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.articles.elements import attributes
from core.articles.numbering import numeral

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element

_LONGEST: Final = 40


@dataclass(frozen=True, slots=True)
class _Level:
    """How the items of a depth are numbered; shown is how many depths their numbers tell."""

    format: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown: int = 1


@dataclass(slots=True)
class _Open:
    """A list that began and hasn't ended, and the number of its latest item."""

    style: str
    id: str
    count: int | None
    given: str = ""


@dataclass(slots=True)
class Lists:
    """The lists around a place in a text, by whose styles their items are numbered."""

    styles: Mapping[str, Mapping[int, _Level]]
    _open: list[_Open] = field(default_factory=list)
    _ended: dict[str, int | None] = field(default_factory=dict)

    @property
    def depth(self) -> int:
        """How many lists enclose the place."""
        return len(self._open)

    def begin(self, element: _Element) -> None:
        """Enter a list, which may go on from an earlier one."""
        given = attributes(element)
        style = given.get("style-name") or (self._open[-1].style if self._open else "")
        before = given.get("continue-list", "")
        if given.get("continue-numbering") == "true":
            before = f"{style} {self.depth}"
        self._open.append(
            _Open(style, given.get("id", ""), self._ended.get(before) if before else None)
        )

    def end(self) -> None:
        """Leave the list that was entered last."""
        ended = self._open.pop()
        for name in (ended.id, f"{ended.style} {self.depth}"):
            self._ended[name] = ended.count

    def begin_item(self, element: _Element) -> None:
        """Enter an item, which may have a number of its own."""
        if self._open:
            self._open[-1].given = attributes(element).get("start-value", "")

    def next_marker(self, style: str = "") -> str:
        """Count the item that was entered, and return its number; "" for a bullet.

        style is the list's by the item's paragraph, which holds where no list has its own.
        """
        if not self._open:
            return ""
        here = self._open[-1]
        here.style = here.style or style
        level = self._level(self.depth)
        given, here.given = here.given, ""
        following = level.start if here.count is None else here.count + 1
        here.count = _int(given, following)
        if not level.format:
            return ""
        first = max(1, self.depth - level.shown + 1)
        numbers = (self._number(depth) for depth in range(first, self.depth + 1))
        return f"{level.prefix}{'.'.join(filter(None, numbers))}{level.suffix}"

    def _number(self, depth: int) -> str:
        level, count = self._level(depth), self._open[depth - 1].count
        return (
            numeral(level.start if count is None else count, level.format) if level.format else ""
        )

    def _level(self, depth: int) -> _Level:
        return self.styles.get(self._open[-1].style, {}).get(depth, _Level())


def read_lists(parts: Sequence[_Element]) -> Lists:
    """Return the styles of lists that the parts hold, with no list entered."""
    found = (style for part in parts for style in part.iterfind("*/{*}list-style"))
    return Lists({attributes(style).get("name", ""): _levels(style) for style in found})


def _levels(style: _Element) -> dict[int, _Level]:
    levels = {}
    for element in style.iterfind("{*}list-level-style-number"):
        given = attributes(element)
        levels[_int(given.get("level", ""), 1)] = _Level(
            _format(given),
            given.get("num-prefix", "")[:_LONGEST].strip(),
            given.get("num-suffix", "")[:_LONGEST].strip(),
            _int(given.get("start-value", ""), 1),
            _int(given.get("display-levels", ""), 1),
        )
    return levels


def _format(given: Mapping[str, str]) -> str:
    format = given.get("num-format", "").strip()
    is_doubled = format in ("a", "A") and given.get("num-letter-sync") == "true"
    return 2 * format if is_doubled else format


def _int(given: str, otherwise: int) -> int:
    return int(given) if given.isascii() and given.isdecimal() and len(given) < 7 else otherwise
