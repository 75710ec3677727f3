"""The names and symbols of units, spelled out from the tables with plurals and metric prefixes."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from core.detection.lexemes import read_lexemes
from core.detection.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TABLE: Final = table("units")
_PREFIXES: Final[dict[str, list[str]]] = _TABLE["prefixes"]


def _as_phrase(spelling: str) -> str:
    """Return a spelling as the lexemes of a text would give it."""
    lexemes = read_lexemes(spelling)
    return " ".join(lexemes.words[: len(lexemes)])


def _with_plurals(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Map every spelling to its code, and its plurals: "feet", "parts per million"."""
    names: dict[str, str] = {}
    for code, spelling in pairs:
        head, _, rest = _as_phrase(spelling).partition(" ")
        names[f"{head} {rest}".strip()] = code
        names[f"{head} {rest}".strip() + "s"] = code
        names[f"{head}s {rest}".strip()] = code
    return names


def _flat(entries: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Yield the code with each of its spellings."""
    return ((code, spelling) for code, spellings in entries.items() for spelling in spellings)


def _metric_names(unit: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the names of a metric unit, without a prefix and with each."""
    for name in unit["names"]:
        yield unit["code"], name
        for prefix in unit["prefixes"]:
            yield prefix + unit["code"], _PREFIXES[prefix][0] + name


def _metric_symbols(unit: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the symbols of a metric unit, with each prefix, and without where they may stand."""
    for symbol in unit["symbols"]:
        if unit["bare"]:
            yield unit["code"], symbol
        for prefix in unit["prefixes"]:
            for sign in _PREFIXES[prefix][1:]:
                yield prefix + unit["code"], sign + symbol


def _all_names() -> Iterator[tuple[str, str]]:
    """Yield every name; of two units with one name the last one listed has it."""
    for unit in _TABLE["metric"]:
        yield from _metric_names(unit)
    yield from _flat(_TABLE["names"])
    yield from _flat(_TABLE["of"])


def _all_symbols() -> Iterator[tuple[str, str]]:
    """Yield every symbol; of two units with one symbol the last one listed has it."""
    for unit in _TABLE["metric"]:
        yield from _metric_symbols(unit)
    yield from _flat(_TABLE["symbols"])


NAMES: Final = _with_plurals(_all_names())
SYMBOLS: Final = {symbol: code for code, symbol in _all_symbols()}
RATES: Final = _with_plurals(_flat(_TABLE["rates"]))
DURATIONS: Final = _with_plurals(_flat(_TABLE["durations"]))
MULTIPLES: Final = {word: (Decimal(n), unit) for word, (n, unit) in _TABLE["multiples"].items()}
CLOCK: Final = {symbol: code for code, symbol in _flat(_TABLE["clock"])}
LENGTHS: Final = frozenset(_TABLE["lengths"]["codes"])
COUNTED: Final = frozenset(_TABLE["counted"]["nouns"])
# Nouns of everyday life that are a unit only beside what they measure, by every spelling.
MEASURED: Final = frozenset(_with_plurals(_flat(_TABLE["of"])))
