"""Read numbers in words: cardinals, ordinals, fractions and orders of magnitude."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from core.detection.lexemes import WORD
from core.detection.numerals import EXACT, SCALES, Number, NumberForm, fraction, with_scale
from core.detection.tables import table

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes

_CONTEXTS: Final[dict[str, list[str]]] = table("contexts")["number_words"]
_WORDS: Final = table("number_words")
UNITS: Final[dict[str, int]] = _WORDS["units"]
TENS: Final[dict[str, int]] = _WORDS["tens"]
ORDINALS: Final[dict[str, int]] = _WORDS["ordinals"]
PARTS: Final[dict[str, int]] = _WORDS["parts"]
MAGNITUDES: Final = frozenset(_WORDS["magnitudes"]["words"])
_MOST_DECIMALS: Final = 6
_ARTICLES: Final = frozenset(("a", "an"))
_OWNERS: Final = frozenset(("the", "its", "their", "his", "her", "those", "these"))
_VAGUE: Final = frozenset(("several", "few", "many", "couple", "some"))
# What stands before or behind "a third" where it is a part, not the third of its kind.
_PART_BEFORE: Final = frozenset(_CONTEXTS["part_before"])
_PART_BEHIND: Final = frozenset(_CONTEXTS["part_behind"])
_COMPARATIVES: Final = frozenset(_CONTEXTS["comparatives"])
_BEHIND_COMPARATIVE: Final = frozenset(_CONTEXTS["behind_comparative"])
STARTERS: Final = (
    frozenset(UNITS)
    | frozenset(TENS)
    | frozenset(ORDINALS)
    | MAGNITUDES
    | _VAGUE
    | {"half", "quarter", "multi", "hundred", "thousand", "dozen", "million"}
)


def read_words(lexemes: Lexemes, first: int) -> Number | None:
    """Read the number in words that begins at a lexeme, if one does."""
    word = lexemes.words[first]
    if word in _ARTICLES:
        return _read_article(lexemes, first)
    if word in UNITS or word in TENS:
        return _read_counted(lexemes, first)
    if word in ("half", "quarter"):
        return _read_part(lexemes, first, first, Decimal(1))
    if word in MAGNITUDES:
        return _read_magnitude(lexemes, first)
    if word == "dozen" and lexemes.word(first - 1) in _OWNERS:
        return _read_cardinal(lexemes, first, first, Decimal(1))
    if word in _VAGUE and lexemes.word(first + 1) in SCALES:
        return _vague(lexemes, first)
    if word in ORDINALS:
        return Number(first, first + 1, Decimal(ORDINALS[word]), NumberForm.ORDINAL)
    return None


def _read_article(lexemes: Lexemes, first: int) -> Number | None:
    """Read what an article begins: "a hundred and twelve", "a quarter of a million", "a dozen"."""
    word = lexemes.word(first + 1)
    if word in SCALES:
        return _read_cardinal(lexemes, first, first + 1, Decimal(1))
    if word in ("few", "couple", "good", "several"):
        behind = first + 3 if lexemes.word(first + 2) == "of" else first + 2
        return _vague(lexemes, first, behind) if lexemes.word(behind) in SCALES else None
    if word == "half" and lexemes.word(first + 2) in ("percentage", "percent", "point", "per"):
        return None
    if word in PARTS and not lexemes.is_hyphen(first + 2) and _is_part(lexemes, first):
        return _read_part(lexemes, first, first + 1, Decimal(1))
    return None


def _vague(lexemes: Lexemes, first: int, scale: int | None = None) -> Number:
    """Return "several hundred", which gives an order of magnitude alone."""
    last = (first + 1 if scale is None else scale) + 1
    while lexemes.word(last) in SCALES:
        last += 1
    return Number(first, last, None, NumberForm.MAGNITUDE)


def _is_part(lexemes: Lexemes, first: int) -> bool:
    """Tell "a third of them" from "a third man": an ordinal has a noun behind it."""
    word = lexemes.word(first + 1)
    if word in ("half", "tenth", "hundredth", "thousandth") and lexemes.word(first + 2) != "":
        return word != "half" or lexemes.word(first + 2) not in ORDINALS
    if lexemes.word(first + 2) in _PART_BEHIND or lexemes.kind(first + 2) != WORD:
        return not lexemes.is_hyphen(first + 2)
    return lexemes.word(first - 1) in _PART_BEFORE or _is_compared(lexemes, first + 2)


def _is_compared(lexemes: Lexemes, index: int) -> bool:
    """Tell "a third smaller than" from "a third smaller ship"."""
    behind = lexemes.kind(index + 1) != WORD or lexemes.word(index + 1) in _BEHIND_COMPARATIVE
    return lexemes.word(index) in _COMPARATIVES and behind


def _read_part(lexemes: Lexemes, first: int, part: int, above: Decimal) -> Number | None:
    """Read a fraction whose denominator stands at `part`: half, two-thirds, half a million."""
    value = fraction(above, PARTS[lexemes.words[part]])
    last = part + 1
    scale = _part_of(lexemes, last)
    if scale is not None and value is not None:
        whole = EXACT.multiply(value, SCALES[lexemes.words[scale]])
        number = Number(first, scale + 1, whole, scale=SCALES[lexemes.words[scale]])
        return with_scale(lexemes, number)
    return Number(first, last, value, NumberForm.FRACTION)


def _part_of(lexemes: Lexemes, index: int) -> int | None:
    """Return where the scale stands in "half a million", "quarter of a million", "half-billion"."""
    start = lexemes.after_hyphen(index)
    if lexemes.word(start) in SCALES and (lexemes.words[start] != "dozen" or start > index):
        return start
    start = index + 1 if lexemes.word(index) == "of" else index
    start = lexemes.after_hyphen(start)
    if lexemes.word(start) in _ARTICLES:
        start = lexemes.after_hyphen(start + 1)
        return start if lexemes.word(start) in SCALES else None
    return None


def _read_counted(lexemes: Lexemes, first: int) -> Number | None:
    """Read a cardinal and the denominator or the ordinal that may end it."""
    number = _read_cardinal(lexemes, first, first, Decimal(0))
    if number is None or number.value is None:
        return number
    if lexemes.word(number.last) == "point":
        return _with_spoken_decimals(lexemes, number)
    index = lexemes.after_hyphen(number.last)
    word = lexemes.word(index)
    if word in PARTS and _agrees(number.value, word) and _is_denominator(lexemes, number, index):
        return _read_part(lexemes, first, index, number.value)
    if lexemes.word(number.last - 1) in TENS and 0 < ORDINALS.get(word, 99) < 10:
        value = EXACT.add(number.value, Decimal(ORDINALS[word]))
        return replace(number, last=index + 1, value=value, form=NumberForm.ORDINAL)
    return number


def _with_spoken_decimals(lexemes: Lexemes, number: Number) -> Number:
    """Take in "point four two", but not the point of "at one point two men left"."""
    last, digits = number.last + 1, ""
    while len(digits) < _MOST_DECIMALS and UNITS.get(lexemes.word(last), 99) < 10:
        digits += str(UNITS[lexemes.words[last]])
        last += 1
    if not digits or number.is_scaled or lexemes.word(number.first - 1) == "at":
        return number
    value = EXACT.add(number.value or Decimal(0), Decimal(f"0.{digits}"))
    return with_scale(lexemes, replace(number, last=last, value=value))


def _agrees(value: Decimal, part: str) -> bool:
    """Tell whether a numerator fits its denominator: one third, two thirds."""
    return 0 < value < 100 and (value == 1) != part.endswith("s") and part != "halves"


def _is_denominator(lexemes: Lexemes, number: Number, index: int) -> bool:
    """Keep "three quarters" of a year apart from three-quarters of a thing."""
    if index != number.last or not lexemes.word(index).startswith("quarter"):
        return True
    return lexemes.word(index + 1) == "of" or lexemes.word(number.first - 1) in _PART_BEFORE


def _read_cardinal(lexemes: Lexemes, first: int, index: int, group: Decimal) -> Number | None:
    """Read a cardinal from `index` on; group is what an article before it stands for."""
    total, last, scale = Decimal(0), first, Decimal(0)
    while True:
        word = lexemes.word(index)
        if (small := _small(word, group)) is not None:
            group += small
        elif word == "hundred" and 0 < group < 100:
            group *= 100
        elif word in SCALES and group > 0 and (not scale or SCALES[word] < scale):
            scale = SCALES[word]
            total, group = EXACT.add(total, EXACT.multiply(group, scale)), Decimal(0)
        else:
            break
        last = index + 1
        index = _next_part(lexemes, last, group, total)
        if word == "zero" or word == "dozen":
            break
    if last == first:
        return None
    # "two million and five" has no one scale that a range's other end could share.
    number = Number(
        first, last, EXACT.add(total, group), scale=Decimal(1) if group else scale or Decimal(1)
    )
    return with_scale(lexemes, with_half(lexemes, number))


def _small(word: str, group: Decimal) -> Decimal | None:
    """Return the value of a word below a hundred that may follow what the group holds."""
    if word in TENS and group % 100 == 0:
        return Decimal(TENS[word])
    if word not in UNITS:
        return None
    value = UNITS[word]
    if group % 100 == 0 and (value > 0 or group == 0):
        return Decimal(value)
    fits = group % 10 == 0 and group % 100 >= 20 and 0 < value < 10
    return Decimal(value) if fits else None


def _next_part(lexemes: Lexemes, index: int, group: Decimal, total: Decimal) -> int:
    """Return where a cardinal goes on: behind a hyphen, or behind "and" where one may stand."""
    if lexemes.is_hyphen(index):
        return index + 1
    if lexemes.word(index) not in ("and", "&"):
        return index
    may_follow = (group >= 100 and group % 100 == 0) or (group == 0 and total > 0)
    word = lexemes.word(index + 1)
    follows = word in TENS or (word in UNITS and word not in ("zero", "one"))
    is_one = word == "one" and lexemes.kind(index + 2) == WORD
    return index + 1 if may_follow and (follows or is_one) else index


def with_half(lexemes: Lexemes, number: Number) -> Number:
    """Take in "and a half", "and three-quarters", hyphened or not."""
    index = lexemes.after_hyphen(number.last)
    if lexemes.word(index) != "and" or number.value is None:
        return number
    index = lexemes.after_hyphen(index + 1)
    word = lexemes.word(index)
    above = 1 if word in ("a", "one", "an") else UNITS.get(word, 0)
    index = lexemes.after_hyphen(index + 1)
    part = lexemes.word(index)
    if not above or part not in PARTS or PARTS[part] > 4 or (above > 1) != part.endswith("s"):
        return number
    share = fraction(Decimal(above), PARTS[part])
    if share is None or lexemes.word(index + 1) == "of" or PARTS[part] == 3:
        return number
    return replace(number, last=index + 1, value=EXACT.add(number.value, share))


def _read_magnitude(lexemes: Lexemes, first: int) -> Number | None:
    """Read "hundreds of", "tens of thousands of"; the last "of" belongs to it."""
    last = first + 1
    if lexemes.word(last) == "of" and lexemes.word(last + 1) in MAGNITUDES:
        last += 2
    if lexemes.word(last) == "of":
        last += 1
    elif last == first + 1 and lexemes.word(first) in ("scores", "tens", "lakhs", "crores"):
        return None
    return Number(first, last, None, NumberForm.MAGNITUDE)
