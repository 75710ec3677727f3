"""Read places in an order: "third-largest", "No. 1", "45th", "came third"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.detection.lexemes import DIGITS, WORD
from core.detection.numerals import Number, NumberForm, is_plural
from core.detection.readings import Reading
from core.detection.tables import table
from core.models import ClaimType

if TYPE_CHECKING:
    from decimal import Decimal

    from core.detection.lexemes import Lexemes

_CONTEXTS: Final[dict[str, list[str]]] = table("contexts")["ranks"]
_NO_SUPERLATIVES: Final = frozenset(_CONTEXTS["no_superlatives"])
_PREDICATES: Final = frozenset(_CONTEXTS["predicates"])
_OPENINGS: Final = frozenset(_CONTEXTS["openings"])


def read_rank(lexemes: Lexemes, number: Number | None) -> Reading | None:
    """Return a number as a rank: an ordinal, or a number behind "No."."""
    if number is None or number.value is None:
        return None
    core = number.first
    if number.form is NumberForm.ORDINAL:
        return _ordinal(lexemes, core, number.last, number.value)
    if number.form is not NumberForm.CARDINAL or number.is_scaled:
        return None
    first = _number_sign(lexemes, core)
    if first is None:
        return None
    return Reading(ClaimType.RANK, first, number.last, number.value, number.value)


def _number_sign(lexemes: Lexemes, core: int) -> int | None:
    """Return where "No.", "number" or "#" before a rank begins."""
    word = lexemes.word(core - 1)
    if (
        word == "."
        and lexemes.word(core - 2) in ("no", "nos", "nr")
        and lexemes.is_joined(core - 1)
    ):
        return core - 2
    if word in ("#", "№") and lexemes.is_joined(core) and lexemes.kind(core) == DIGITS:
        return core - 1
    if word in ("no", "nos") and lexemes.kind(core) == DIGITS and lexemes.is_capitalised(core - 1):
        return core - 1
    is_first = word == "number" and lexemes.word(core - 2) not in ("a", "any", "large", "small")
    return (
        core - 1
        if is_first and lexemes.word(core) in ("one", "two", "three", "1", "2", "3")
        else None
    )


def _ordinal(lexemes: Lexemes, core: int, last: int, value: Decimal) -> Reading | None:
    """Return an ordinal as a rank, with the superlative that it counts."""
    if lexemes.kind(core) == WORD and value <= 2 and not _may_count(lexemes, core, last):
        return None
    end = last
    if lexemes.is_hyphen(last) and _is_superlative(lexemes.word(last + 1)):
        end = last + 2
    elif lexemes.word(last) in ("most", "least") or _is_superlative(lexemes.word(last)):
        end = last + 1
    elif lexemes.is_hyphen(last) and lexemes.word(last + 1) in ("most", "best"):
        end = last + 2
    return Reading(ClaimType.RANK, core, end, value, value)


def _is_superlative(word: str) -> bool:
    """Tell whether a word is a superlative: largest, best, most."""
    is_long = len(word) > 5 and word.endswith("est") and word not in _NO_SUPERLATIVES
    return is_long or word in ("best", "worst", "most", "least", "last")


def _may_count(lexemes: Lexemes, core: int, last: int) -> bool:
    """Tell a first or second of something from "first, …", "at first" and "second to none"."""
    behind = lexemes.word(last)
    if lexemes.word(core - 1) in _PREDICATES:
        return True
    if lexemes.word(core - 1) == "at" or behind == ",":
        return False
    # "nine times a second"
    if lexemes.word(core - 1) == "a" and is_plural(lexemes.word(core - 2)):
        return False
    if lexemes.words[last : last + 2] in (["to", "none"], ["of", "all"]):
        return False
    return not (lexemes.starts_sentence(core) and behind in _OPENINGS)
