"""Read fractions, multiples and odds in words: "one in five", "three times", doubled, "half"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from core.detection.lexemes import DIGITS, WORD
from core.detection.number_words import ORDINALS
from core.detection.numbers import read_number
from core.detection.numerals import Number, NumberForm, fraction, is_plural
from core.detection.readings import Reading
from core.detection.tables import table
from core.models import ClaimType

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes

_CONTEXTS: Final[dict[str, list[str]]] = table("contexts")["ratios"]
_TABLE: Final = table("number_words")
MULTIPLES: Final = {word: Decimal(value) for word, value in _TABLE["multiples"].items()}
_ADJECTIVES: Final = frozenset(("double", "triple", "treble", "quadruple", "doubles", "triples"))
# "twice" and "three times" multiply before these; otherwise they count how often.
_MULTIPLIED: Final = frozenset(_CONTEXTS["multiplied"])
_NOT_COMPARATIVE: Final = frozenset(_CONTEXTS["not_comparative"])
_HALVES: Final = frozenset(_CONTEXTS["halves"])
_SEASONS: Final = frozenset(_CONTEXTS["seasons"])
_PERIOD_PARTS: Final = frozenset(_CONTEXTS["period_parts"])
_WHOLE_PERIODS: Final = frozenset(_CONTEXTS["whole_periods"])
_DOUBLED: Final = frozenset(_CONTEXTS["doubled"])
_TO_DOUBLE: Final = frozenset(_CONTEXTS["to_double"])
_NOT_WHOLES: Final = frozenset(_CONTEXTS["not_wholes"])
_ODDS: Final = frozenset(_CONTEXTS["odds"])
_HUNDRED: Final = 100
_MANY: Final = 1000


def read_ratio(lexemes: Lexemes, core: int, number: Number | None) -> Reading | None:
    """Read the ratio whose word stands at `core`, or whose first number was read there."""
    if lexemes.words[core] in MULTIPLES:
        return _multiple_word(lexemes, core)
    if _is_even_split(lexemes, core):
        return Reading(ClaimType.RATIO, core, core + 3)
    if number is None or number.form is NumberForm.ORDINAL:
        return None
    return (
        _share(lexemes, number)
        or _multiple(lexemes, number)
        or _odds(lexemes, number)
        or _frequency(lexemes, number)
    )


def _is_even_split(lexemes: Lexemes, core: int) -> bool:
    """Tell "fifty-fifty" and "eighty-twenty"."""
    pair = lexemes.words[core], lexemes.words[core + 2]
    return pair in (("fifty", "fifty"), ("eighty", "twenty")) and lexemes.is_hyphen(core + 1)


def read_fraction(lexemes: Lexemes, number: Number | None) -> Reading | None:
    """Read a fraction without a unit: "half", "a third", "two-thirds"."""
    if number is None or number.form is not NumberForm.FRACTION:
        return None
    if lexemes.words[number.first] in ("half", "quarter") and not _is_share(lexemes, number):
        return None
    return Reading(ClaimType.RATIO, number.first, number.last, number.value, number.value)


def _is_share(lexemes: Lexemes, number: Number) -> bool:
    """Tell half of a thing from the first half, half-time and a half-brother."""
    before, behind = lexemes.word(number.first - 1), lexemes.word(number.last)
    is_season = before in _SEASONS and behind != "of"
    if before in ORDINALS or before in _PERIOD_PARTS or is_season:
        return False
    if lexemes.words[number.first] == "quarter":
        return behind == "of" and before not in _WHOLE_PERIODS
    return not lexemes.is_hyphen(number.last) and behind not in _HALVES


def _multiple_word(lexemes: Lexemes, core: int) -> Reading | None:
    """Read doubled, "double its size", twice, tenfold."""
    word = lexemes.words[core]
    if lexemes.is_hyphen(core + 1) or lexemes.is_hyphen(core - 1):
        return None
    if word in _ADJECTIVES and not _is_verb(lexemes, core):
        return None
    is_often = word in ("twice", "thrice") and not _multiplies(lexemes, core + 1)
    kind = ClaimType.COUNT if is_often else ClaimType.RATIO
    return Reading(kind, core, core + 1, MULTIPLES[word], MULTIPLES[word])


def _is_verb(lexemes: Lexemes, core: int) -> bool:
    """Tell "double its size" and "to double" from a double room and double vision."""
    behind = lexemes.word(core + 1)
    if lexemes.words[core].endswith("s"):
        return behind in ("the", "its", "in", "every")
    is_last = lexemes.kind(core + 1) != WORD
    return behind in _DOUBLED or (is_last and lexemes.word(core - 1) in _TO_DOUBLE)


def _multiplies(lexemes: Lexemes, index: int) -> bool:
    """Tell whether what follows "times" is multiplied: "as many", "the rate", "denser"."""
    word = lexemes.word(index)
    if word in _MULTIPLIED:
        return True
    return word.endswith("er") and word not in _NOT_COMPARATIVE and len(word) > 4


def _multiple(lexemes: Lexemes, number: Number) -> Reading | None:
    """Read "three times the rate", 1.5x, "ten-fold", "a factor of six"."""
    index = lexemes.after_hyphen(number.last)
    word = lexemes.word(index)
    value = number.value
    if word == "fold" and (index > number.last or lexemes.is_joined(index)):
        return Reading(ClaimType.RATIO, number.first, index + 1, value, value)
    if word in ("x", "×") and lexemes.is_joined(index) and not _touches(lexemes, index + 1):
        return Reading(ClaimType.RATIO, number.first, index + 1, value, value)
    if lexemes.words[max(number.first - 3, 0) : number.first] == ["a", "factor", "of"]:
        return Reading(ClaimType.RATIO, number.first - 2, number.last, value, value)
    if word != "times" or index != number.last:
        return None
    # "Sold 9.4 million times" tells how often.
    is_precise = "." in lexemes.words[number.first] and not number.is_scaled
    is_multiple = _multiplies(lexemes, index + 1) or is_precise
    return Reading(ClaimType.RATIO, number.first, index + 1, value, value) if is_multiple else None


def _touches(lexemes: Lexemes, index: int) -> bool:
    """Tell whether letters or digits touch what stands before."""
    return lexemes.is_joined(index) and lexemes.kind(index) <= WORD


def _share(lexemes: Lexemes, number: Number) -> Reading | None:
    """Read "one in five", "4 in 5", "one patient in eight"; not a date or a place in a year."""
    if number.value is None or number.is_scaled or not 1 <= number.value < _HUNDRED:
        return None
    last = _numerator_end(lexemes, number)
    joiner = _joiner(lexemes, last)
    whole = None if joiner is None else read_number(lexemes, joiner)
    if whole is None or whole.value is None or whole.form is not NumberForm.CARDINAL:
        return None
    is_whole = number.value == whole.value and lexemes.word(last) == "out"
    if not (number.value < whole.value or is_whole) or _has_unit(lexemes, whole):
        return None
    is_one = whole.value == int(whole.value) and not _ranges(lexemes, number)
    value = fraction(number.value, int(whole.value)) if is_one else None
    return Reading(ClaimType.RATIO, number.first, whole.last, value, value)


def _ranges(lexemes: Lexemes, number: Number) -> bool:
    """Tell whether the numerator of a share is a range: "two or three in ten"."""
    return lexemes.word(number.last) in ("or", "to") and lexemes.kind(number.last + 1) <= WORD


def _numerator_end(lexemes: Lexemes, number: Number) -> int:
    """Return where the numerator of a share ends, with its other end and a noun of its own."""
    last = number.last
    if _ranges(lexemes, number):
        other = read_number(lexemes, last + 1)
        last = number.last if other is None else other.last
    return last + _has_noun(lexemes, number, last)


def _has_noun(lexemes: Lexemes, number: Number, index: int) -> bool:
    """Tell whether a noun parts a share: "one patient in eight", "four shifts in every ten"."""
    word = lexemes.word(index)
    if lexemes.kind(index) != WORD or word in ("in", "out"):
        return False
    if lexemes.words[number.first] == "one":
        return not is_plural(word) and lexemes.word(index + 1) in ("in", "out")
    is_often = word == "times" and lexemes.word(index + 1) == "out"
    return is_often or (is_plural(word) and "every" in lexemes.words[index + 2 : index + 4])


def _joiner(lexemes: Lexemes, index: int) -> int | None:
    """Return where the whole of a share stands: behind "in", or "out of" every so many."""
    start = lexemes.after_hyphen(index)
    if lexemes.word(start) == "in":
        start = lexemes.after_hyphen(start + 1)
        start += lexemes.word(start) == "every"
        return start
    if lexemes.words[start : start + 3] == ["out", "of", "every"]:
        return start + 3
    return start + 2 if lexemes.words[start : start + 2] == ["out", "of"] else None


def _has_unit(lexemes: Lexemes, whole: Number) -> bool:
    """Tell whether the second number is a year, a length of time or a sum: "two in 2024"."""
    word = lexemes.words[whole.first]
    if lexemes.is_hyphen(whole.first - 1):
        # "a 1-in-100-year flood"
        return False
    if lexemes.kind(whole.first) == DIGITS and len(word) == 4 and "," not in word:
        return True
    return lexemes.word(lexemes.after_hyphen(whole.last)) in _NOT_WHOLES


def _frequency(lexemes: Lexemes, number: Number) -> Reading | None:
    """Read "13.2 per 100,000", "12 deaths per 1,000" and "two for every 100"."""
    if number.form is not NumberForm.CARDINAL:
        return None
    for index in (number.last, number.last + 1):
        if lexemes.word(index) == "per" or lexemes.words[index : index + 2] == ["for", "every"]:
            break
        if lexemes.kind(index) != WORD:
            return None
    else:
        return None
    start = index + 1 + (lexemes.words[index] == "for")
    whole = read_number(lexemes, start)
    if whole is None or whole.value is None or _has_unit(lexemes, whole):
        return None
    is_part = lexemes.kind(start) == DIGITS or whole.value > 1
    return Reading(ClaimType.RATIO, number.first, whole.last) if is_part else None


def _odds(lexemes: Lexemes, number: Number) -> Reading | None:
    """Read "10 to 1" and "three to one", odds against one."""
    index = lexemes.after_hyphen(number.last)
    is_whole = number.value is not None and number.value == int(number.value)
    if lexemes.word(index) != "to" or not is_whole or number.is_scaled:
        return None
    second = read_number(lexemes, lexemes.after_hyphen(index + 1))
    if second is None or second.value != 1 or number.value is None:
        return None
    is_counted = lexemes.kind(second.last) == WORD and lexemes.word(second.last) not in _ODDS
    if is_counted or not 1 < number.value < _MANY:
        return None
    return Reading(ClaimType.RATIO, number.first, second.last)
