"""Find the currency of a number: a sign or a code before it, a sign or a name behind it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from core.detection.lexemes import DIGITS, SIGN, WORD
from core.detection.readings import phrase
from core.detection.tables import table

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes
    from core.detection.numerals import Number
    from core.detection.setting import Setting

_CONTEXTS: Final[dict[str, list[str]]] = table("contexts")["money"]
_TABLE: Final = table("currencies")
_SIGNS: Final[dict[str, str]] = _TABLE["signs"] | {"$": "dollar", "＄": "dollar"}
_LETTERS: Final[dict[str, str]] = _TABLE["letters"] | {
    code: code for code in _TABLE["codes"]["known"]
}
# Letters that mean other things as often: they need an amount to match.
_COMMON: Final = frozenset(_TABLE["common"]["letters"])
_SCALES: Final = frozenset(("k", "m", "bn", "tn", "thousand", "million", "billion", "trillion"))
_NAMES: Final = {name: code for code, names in _TABLE["names"].items() for name in names}
_OPEN: Final = {name: key for key, names in _TABLE["open"].items() for name in names}
_HUNDREDTHS: Final = {name: key for key, names in _TABLE["hundredths"].items() for name in names}
_THOUSANDS: Final = frozenset(_TABLE["slang"]["thousands"])
COINS: Final = {
    name: (Decimal(value), currency) for name, (value, currency) in _TABLE["coins"].items()
}
_LONGEST: Final = max(len(name.split()) for name in _NAMES)
_FIRST_WORDS: Final = frozenset(
    name.split()[0] for name in (*_NAMES, *_OPEN, *_HUNDREDTHS, *_THOUSANDS)
)
# Lines of a picture, not pence: 720p.
_RESOLUTIONS: Final = frozenset(_CONTEXTS["resolutions"])
_LARGE: Final = 100
# Nobody weighs in millions of pounds without saying so.
_LARGE_SCALES: Final = frozenset(("million", "billion", "trillion"))
# A currency behind a number: where it ends, what it is, and how many of its units one is.
Tail = tuple[int, str, Decimal]
_ONE: Final = Decimal(1)


def sign_before(lexemes: Lexemes, core: int, floor: int) -> tuple[int, str] | None:
    """Return where the currency sign before a number begins, and the currency."""
    index = core - 1
    if index < floor:
        return None
    if lexemes.kind(index) == SIGN:
        return _sign(lexemes, index, floor)
    word = lexemes.exact(index)
    if lexemes.word(index - 1) == "$" and lexemes.is_joined(index) and f"{word}$" in _SIGNS:
        return (index - 1, _SIGNS[f"{word}$"]) if index > floor else None
    if word not in _LETTERS or (word in _COMMON and not _is_sum(lexemes, core)):
        return None
    return index, _LETTERS[word]


def _is_sum(lexemes: Lexemes, core: int) -> bool:
    """Tell "R500m" and "COP 1,200", which are sums, from "R1" and "COP 29", which are names."""
    is_scaled = lexemes.word(core + 1) in _SCALES
    is_letter = len(lexemes.words[core - 1]) == 1
    is_near = lexemes.is_joined(core) or not is_letter
    return is_near and (is_scaled or "," in lexemes.word(core))


def _sign(lexemes: Lexemes, index: int, floor: int) -> tuple[int, str] | None:
    """Return the start of a currency sign that ends at `index`, with the letters before it."""
    if lexemes.words[index] == ".":
        word = lexemes.exact(index - 1)
        fits = (
            index > floor and lexemes.is_joined(index) and word in ("Rs", "Fr", "SFr", "kr", "Rp")
        )
        return (index - 1, _LETTERS[word]) if fits else None
    if lexemes.words[index] not in _SIGNS and lexemes.words[index] != "¢":
        return None
    for length in (4, 1):
        start = index - length
        if start < floor:
            continue
        text = phrase_exact(lexemes, start, index + 1)
        is_near = lexemes.is_joined(index) or length > 1 or len(lexemes.words[start]) > 1
        is_whole = not lexemes.is_joined(start) or lexemes.kind(start - 1) == SIGN
        if text in _SIGNS and is_near and is_whole:
            return start, _SIGNS[text]
    sign = lexemes.words[index]
    return (index, _SIGNS[sign]) if sign in _SIGNS else None


def phrase_exact(lexemes: Lexemes, first: int, last: int) -> str:
    """Return lexemes as they stand, without the blanks between them."""
    return "".join(lexemes.exact(index) for index in range(first, last))


def currency_behind(lexemes: Lexemes, number: Number, setting: Setting) -> Tail | None:
    """Return the currency that follows a number, hyphened or not."""
    index = lexemes.after_hyphen(number.last)
    if lexemes.kind(index) == SIGN:
        return _sign_behind(lexemes, number, index)
    if lexemes.kind(index) != WORD:
        return None
    if lexemes.exact(index) in _LETTERS and len(lexemes.words[index]) == 3:
        return index + 1, _LETTERS[lexemes.exact(index)], _ONE
    if lexemes.words[index] not in _FIRST_WORDS:
        return None
    return _name_behind(lexemes, number, index, setting)


def _sign_behind(lexemes: Lexemes, number: Number, index: int) -> Tail | None:
    """Return a currency sign behind a number: "5 €", "40¢", but not the next one's "$"."""
    sign = lexemes.word(index)
    if sign == "¢":
        return index + 1, "dollar", Decimal("0.01")
    starts_next = lexemes.is_joined(index + 1) and lexemes.kind(index + 1) == DIGITS
    if sign not in _SIGNS or not number.is_digits or starts_next:
        return None
    return index + 1, _SIGNS[sign], _ONE


def _name_behind(lexemes: Lexemes, number: Number, index: int, setting: Setting) -> Tail | None:
    """Return a currency's name behind a number."""
    for length in range(_LONGEST, 0, -1):
        name = phrase(lexemes, index, index + length)
        if name in _NAMES:
            is_money = _is_money(number, name, setting)
            return (index + length, _NAMES[name], _ONE) if is_money else None
        if name in _OPEN:
            is_weight = _OPEN[name] == "pound" and not is_pound_money(lexemes, number, setting)
            return None if is_weight else (index + length, _OPEN[name], _ONE)
        if name in _HUNDREDTHS and _is_small_change(lexemes, number, index, setting):
            return index + length, _HUNDREDTHS[name], Decimal("0.01")
        if name in _THOUSANDS and not lexemes.is_capitalised(index):
            return index + length, "home", Decimal(1000)
    return None


def _is_money(number: Number, name: str, setting: Setting) -> bool:
    """Tell "500 won" from "two won": a name that is a common word needs a sum to match."""
    if name == "marks" and not setting.has_marks:
        return False
    if name in ("won", "marks", "lei", "real", "rand", "ether"):
        return number.is_scaled or (number.value is None or number.value >= _LARGE)
    return True


def currency_at(lexemes: Lexemes, index: int) -> str | None:
    """Return the currency that a word alone names, or the name that it shares."""
    word = lexemes.word(index)
    return _OPEN.get(word) or _NAMES.get(word)


def is_pound_money(lexemes: Lexemes, number: Number, setting: Setting) -> bool:
    """Tell whether pounds behind a number are a sum; a weight says so, or the article does."""
    words = lexemes.words[number.first : number.last]
    is_large = any(word.removesuffix("s") in _LARGE_SCALES for word in words)
    if not (setting.pounds_are_money or is_large):
        return False
    near = lexemes.words[max(number.first - 3, 0) : number.first]
    return not any(word.startswith("weigh") for word in near)


def _is_small_change(lexemes: Lexemes, number: Number, index: int, setting: Setting) -> bool:
    """Tell the letters of pence and cents from every other p and c."""
    letter = lexemes.exact(index)
    if len(letter) > 1:
        return True
    if letter == "c":
        runs_on = lexemes.is_joined(index + 1) and lexemes.kind(index + 1) != SIGN
        return lexemes.is_joined(index) and number.is_digits and not runs_on
    if letter != "p" or not number.is_digits or lexemes.words[number.first] in _RESOLUTIONS:
        return False
    if lexemes.word(index + 1) == "." and lexemes.word(index + 2) == "m":
        return False
    return lexemes.is_joined(index) or setting.pounds_are_money
