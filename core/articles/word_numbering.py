"""Count the items of a Word file's numbered lists (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.articles.elements import attributes
from core.articles.numbering import numeral
from core.articles.word_styles import value_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

_STYLES: Final = {
    "lowerLetter": "aa",
    "upperLetter": "AA",
    "lowerRoman": "i",
    "upperRoman": "I",
}
_UNNUMBERED: Final = frozenset(("bullet", "none"))
_PLACE: Final = re.compile(r"%([1-9])")
_LONGEST: Final = 40
_HIGHEST: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class _Level:
    """How a depth of a list is numbered; text has "%1" for the number of the first depth."""

    format: str = "none"
    text: str = ""
    start: int = 1


@dataclass(frozen=True, slots=True)
class _List:
    """What items of one numId are numbered by; starts are those that it begins anew with."""

    definition: str
    levels: Mapping[int, _Level]
    starts: Mapping[int, int]


@dataclass(slots=True)
class Lists:
    """The lists of a file by their ids, and how far each is counted."""

    known: Mapping[str, _List] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def next_marker(self, id: str, depth: int) -> str:
        """Count an item, depth from 0, and return its number; "" for a bullet."""
        found = self.known.get(id)
        if found is None:
            return ""
        counts = self._counts.setdefault(found.definition, {})
        level = found.levels.get(depth, _Level())
        if depth in found.starts and (id, depth) not in self._begun:
            counts[depth] = found.starts[depth]
        else:
            counts[depth] = counts.get(depth, level.start - 1) + 1
        self._begun.add((id, depth))
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        if level.format in _UNNUMBERED:
            return ""
        return _PLACE.sub(lambda match: _number(found, counts, int(match[1]) - 1), level.text)


def read_lists(root: _Element | None) -> Lists:
    """Return the lists of the part that holds them, none where there is no such part."""
    if root is None:
        return Lists()
    definitions = {
        attributes(each).get("abstractNumId", ""): _levels(each)
        for each in root.iterfind("{*}abstractNum")
    }
    known = {}
    for each in root.iterfind("{*}num"):
        definition = value_of(each, "abstractNumId")
        starts = {
            _int(attributes(one).get("ilvl", ""), 0): _int(value_of(one, "startOverride"), 1)
            for one in each.iterfind("{*}lvlOverride")
            if value_of(one, "startOverride")
        }
        levels = definitions.get(definition, {})
        known[attributes(each).get("numId", "")] = _List(definition, levels, starts)
    return Lists(known)


def _levels(definition: _Element) -> dict[int, _Level]:
    return {
        _int(attributes(level).get("ilvl", ""), 0): _Level(
            value_of(level, "numFmt") or "decimal",
            value_of(level, "lvlText")[:_LONGEST],
            _int(value_of(level, "start"), 1),
        )
        for level in definition.iterfind("{*}lvl")
    }


def _number(found: _List, counts: Mapping[int, int], depth: int) -> str:
    level = found.levels.get(depth, _Level())
    return numeral(counts.get(depth, level.start), _STYLES.get(level.format, "1"))


def _int(given: str, otherwise: int) -> int:
    return min(int(given[:7]), _HIGHEST) if given.isascii() and given.isdecimal() else otherwise
