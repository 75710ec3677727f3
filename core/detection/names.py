"""Tell numbers that belong to a name, a place in a list or an address from those that count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.detection.lexemes import DIGITS, SIGN, WORD
from core.detection.numerals import SCALES, is_plural
from core.detection.tables import table

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes

_CONTEXTS: Final[dict[str, list[str]]] = table("contexts")["names"]
_TABLE: Final = table("names")
_LABELS: Final = frozenset(_TABLE["labels"])
_MAKERS: Final = frozenset(_TABLE["makers"])
_PLAIN: Final = frozenset(_TABLE["plain"])
_WEAK_LABELS: Final = frozenset(_CONTEXTS["weak_labels"])
_OWNERS: Final = frozenset(_CONTEXTS["owners"])
_AMOUNTS: Final = frozenset(("%", "percent", "per", "million", "billion"))
_STREETS_FIRST: Final = frozenset(_TABLE["streets_first"])
_STREETS: Final = frozenset(_TABLE["streets"])
_DATED: Final = _PLAIN | frozenset(table("dates")["months"]) | {"fy", "q"}
_WEARERS: Final = frozenset(_TABLE["wearers"])
_PHRASES: Final = tuple(
    tuple(text.replace("-", " - ").replace("/", " / ").split()) for text in _TABLE["phrases"]
)
_PHRASES_BY_WORD: Final = {
    word: tuple(p for p in _PHRASES if word in p) for phrase in _PHRASES for word in phrase
}
# Prefixes that leave the number behind their hyphen a number: "mid-2021", "sub-3%", "over-60s".
_PREFIXES: Final = frozenset(_CONTEXTS["prefixes"])
# Letters that touch digits from the left and are a part of a quantity.
_GLUED: Final = {"q": frozenset("1234"), "h": frozenset("12")}
_YEARS: Final = frozenset(("fy",))
_SHORT: Final = 5
# What stands between the parts of a list, and before the names in it.
_LISTING: Final = frozenset((",", ";", ":", "and"))
_LED_IN: Final = frozenset(("the", "at", "in", "for"))
_LONGEST_NAME: Final = 4
_REACH: Final = 12
_MOST_ITEMS: Final = 20
_YEAR_LENGTH: Final = 4
# What may join two numbers to one quantity: "5-to-4", "9-for-9".
_BETWEEN: Final = frozenset(_CONTEXTS["between"])
# So many digits without a separator are nobody's figure.
_IDENTIFIER: Final = 10


def is_name(lexemes: Lexemes, core: int) -> bool:
    """Tell whether the number at `core` is part of a name, a label or an address."""
    if lexemes.word(core - 2) == "under" and lexemes.is_hyphen(core - 1):
        return lexemes.is_capitalised(core - 2)
    if lexemes.kind(core) == DIGITS:
        return (
            _is_padded(lexemes, core)
            or _is_glued(lexemes, core)
            or _is_labelled(lexemes, core)
            or _is_version(lexemes, core)
            or _is_address(lexemes, core)
            or _is_made(lexemes, core)
            or _is_dated_name(lexemes, core)
            or _is_phrase(lexemes, core)
        )
    return _is_phrase(lexemes, core) or _is_spelt_name(lexemes, core)


def _is_padded(lexemes: Lexemes, core: int) -> bool:
    """Tell 007 and 1700000000: a count has no zero in front, and no ten digits in a row."""
    word = lexemes.words[core]
    has_mark = lexemes.word(core - 1) in ("'", "’") and len(word) == 2
    is_padded = word.startswith("0") and len(word) > 1 and not has_mark
    return word.isdecimal() and (is_padded or len(word) >= _IDENTIFIER)


def _is_glued(lexemes: Lexemes, core: int) -> bool:
    """Tell R1, F-16, COVID-19, 7-Eleven, 5G, 4-4-2: letters or further numbers touch the digits."""
    if lexemes.is_joined(core) and _touches_name(lexemes, core - 1):
        return True
    index = core + 1
    if (
        lexemes.is_hyphen(index)
        and lexemes.kind(index + 1) == WORD
        and lexemes.is_capitalised(index + 1)
    ):
        return (
            len(lexemes.words[core]) <= 3
            and len(lexemes.word(index + 1)) > 1
            and not lexemes.exact(index + 1).isupper()
        )
    if _is_file_number(lexemes, index):
        return True
    if not lexemes.is_joined(index):
        return False
    return lexemes.kind(index) == WORD and _is_model_suffix(lexemes, core)


def _is_file_number(lexemes: Lexemes, index: int) -> bool:
    """Tell 24-cr-1038 and 2025-118834: what no range and no measure looks like."""
    if not lexemes.is_hyphen(index):
        return False
    if lexemes.kind(index + 1) == DIGITS:
        is_long = len(lexemes.words[index + 1]) > _YEAR_LENGTH
        return is_long and len(lexemes.words[index - 1]) == _YEAR_LENGTH
    is_word = lexemes.kind(index + 1) == WORD and lexemes.words[index + 1] not in _BETWEEN
    return is_word and lexemes.is_hyphen(index + 2) and lexemes.kind(index + 3) == DIGITS


def _touches_name(lexemes: Lexemes, index: int) -> bool:
    """Tell whether the lexeme before the digits makes a name of them."""
    if lexemes.kind(index) == WORD:
        word, number = lexemes.words[index], lexemes.words[index + 1]
        return word not in _YEARS and number not in _GLUED.get(word, ())
    if lexemes.words[index] in ("_", "#", "@"):
        return lexemes.words[index] != "#" or lexemes.is_joined(index)
    if not lexemes.is_hyphen(index) and lexemes.words[index] != "/":
        return False
    before = lexemes.word(index - 1)
    if len(before) == _YEAR_LENGTH < len(lexemes.word(index + 1)) and before.isdecimal():
        return lexemes.is_joined(index)
    if lexemes.kind(index - 1) == WORD and lexemes.is_joined(index):
        is_chained = lexemes.is_joined(index - 1) and lexemes.kind(index - 2) == DIGITS
        return before not in _PREFIXES and not is_chained and before not in SCALES
    # The second half of "a Boeing 747-400".
    return lexemes.kind(index - 1) == DIGITS and lexemes.word(index - 2) in _MAKERS


def _is_model_suffix(lexemes: Lexemes, core: int) -> bool:
    """Tell letters that make a name of the digits before them: 9X, 5G, 4K, 12b, 455s."""
    suffix = lexemes.exact(core + 1)
    number = lexemes.words[core]
    if suffix in ("G", "D") and len(number) == 1:
        return True
    if suffix == "K" and number in ("2", "4", "5", "8"):
        return lexemes.word(core - 1) not in ("$", "£", "€")
    if suffix == "s" and number.isdigit() and not number.endswith("0"):
        return len(number) >= 3
    return suffix in ("B", "X", "A", "FA", "PL", "WD", "Pro") and lexemes.word(core - 1) not in (
        "$",
        "£",
        "€",
    )


def _is_labelled(lexemes: Lexemes, core: int) -> bool:
    """Tell "page 200", "Section 230", "No. 12 jersey", "the 47 bus"."""
    if _is_worn(lexemes, core + 1):
        return lexemes.word(core - 1) in _OWNERS or lexemes.words[core - 2 : core] == ["no", "."]
    index = core - 1
    if lexemes.words[core - 2 : core] == ["no", "."]:
        index = core - 3
    label, number, behind = lexemes.word(index), lexemes.words[core], lexemes.word(core + 1)
    if label not in _LABELS or "," in number or behind in _AMOUNTS:
        return False
    # "the company 40 people left": a label that is an everyday noun may end a phrase.
    is_weak = label in _WEAK_LABELS and not lexemes.is_capitalised(index)
    return not (is_weak and is_plural(behind))


def _is_worn(lexemes: Lexemes, index: int) -> bool:
    """Tell whether a shirt, a bus or the like stands at `index`."""
    return lexemes.word(index) in _WEARERS


def _is_version(lexemes: Lexemes, core: int) -> bool:
    """Tell 4.2.1, and digits in a chain of three: 4-4-2, 312-555-0188."""
    word = lexemes.words[core]
    if word.count(".") > 1 and not word.replace(".", "").isdigit():
        return True
    before, behind = core - 1, core + 1
    has_left = _links(lexemes, before) and lexemes.kind(core - 2) == DIGITS
    has_right = _links(lexemes, behind) and lexemes.kind(core + 2) == DIGITS
    if has_right and _links(lexemes, core + 3) and lexemes.kind(core + 4) == DIGITS:
        return True
    if has_left and has_right:
        return True
    return has_left and _links(lexemes, core - 3) and lexemes.kind(core - 4) == DIGITS


def _links(lexemes: Lexemes, index: int) -> bool:
    """Tell whether a hyphen or a slash touches what stands on both its sides."""
    return lexemes.is_hyphen(index) or (
        lexemes.word(index) == "/" and lexemes.is_joined(index) and lexemes.is_joined(index + 1)
    )


def _is_address(lexemes: Lexemes, core: int) -> bool:
    """Tell "12 High Street" and "1600 Pennsylvania Avenue"."""
    if lexemes.word(core + 1) in _STREETS_FIRST and lexemes.is_capitalised(core + 2):
        return True
    for index in range(core + 1, core + 5):
        if not lexemes.is_capitalised(index):
            return False
        if lexemes.words[index] in _STREETS and index > core + 1:
            return True
    return False


def _is_made(lexemes: Lexemes, core: int) -> bool:
    """Tell "Windows 2000" and "iPhone 15": the maker's numbers never count."""
    return lexemes.word(core - 1) in _MAKERS and not lexemes.is_joined(core)


def _is_dated_name(lexemes: Lexemes, core: int) -> bool:
    """Tell "the Casa 1911," from "the Labour 2024 manifesto": a name that ends in a year."""
    if len(lexemes.words[core]) != _YEAR_LENGTH or lexemes.word(core - 2) != "the":
        return False
    is_named = lexemes.is_capitalised(core - 1) and lexemes.word(core - 1) not in _DATED
    return is_named and (lexemes.kind(core + 1) == SIGN or lexemes.is_capitalised(core + 1))


def is_titled(lexemes: Lexemes, core: int) -> bool:
    """Tell "Llama 4", "Boeing 737", "Formula 1": a plain number right behind a capitalised word.

    It is asked of a number that no unit follows.
    """
    number, index = lexemes.words[core], core - 1
    is_cased = lexemes.is_capitalised(index) or _is_maker_shape(lexemes, index)
    if not is_cased or lexemes.is_joined(core) or lexemes.kind(core) != DIGITS:
        return False
    word = lexemes.words[index]
    if word in _PLAIN or "," in number or len(number) > _SHORT or "\n" in _gap(lexemes, core):
        return False
    if lexemes.starts_sentence(index) and not _is_maker_shape(lexemes, index):
        return False
    return not (_counts(lexemes, core) or _is_gapped(lexemes, core))


def _is_gapped(lexemes: Lexemes, core: int) -> bool:
    """Tell "Labour 31" behind "the Liberals won 38 seats": its verb and its noun are left out."""
    for _ in range(_MOST_ITEMS):
        before = _item_before(lexemes, core)
        if before is None or _counts(lexemes, before):
            return before is not None
        if not lexemes.is_capitalised(before - 1):
            return False
        core = before
    return False


def _item_before(lexemes: Lexemes, core: int) -> int | None:
    """Return the number before that of a list's item which ends with it, else None."""
    if lexemes.kind(core + 1) in (DIGITS, WORD) and lexemes.word(core + 1) != "and":
        return None
    first = core - 1
    while core - first < _LONGEST_NAME and lexemes.is_capitalised(first - 1):
        first -= 1
    first -= lexemes.word(first - 1) in _LED_IN
    if lexemes.word(first - 1) not in _LISTING:
        return None
    for index in range(first - 2, max(first - _REACH, 0), -1):
        if lexemes.starts_sentence(index + 1):
            return None
        if lexemes.kind(index) == DIGITS:
            return index
    return None


def _gap(lexemes: Lexemes, index: int) -> str:
    """Return the blanks before a lexeme."""
    return lexemes.text[lexemes.ends[index - 1] : lexemes.starts[index]]


def _is_maker_shape(lexemes: Lexemes, index: int) -> bool:
    """Tell a brand's spelling, with a capital inside: iPhone, PlayStation."""
    text = lexemes.exact(index)
    return (
        lexemes.kind(index) == WORD
        and not text.islower()
        and not text[1:].islower()
        and not text.isupper()
    )


def _counts(lexemes: Lexemes, core: int) -> bool:
    """Tell whether what follows digits makes a count of them: counted things, another number."""
    word = lexemes.word(core + 1)
    is_counted = is_plural(word) and not lexemes.is_capitalised(core + 1)
    return is_counted or (lexemes.is_dash(core + 1) and lexemes.kind(core + 2) == DIGITS)


def _is_phrase(lexemes: Lexemes, core: int) -> bool:
    """Tell a number inside one of the listed names: "world war two", 9/11."""
    for phrase in _PHRASES_BY_WORD.get(lexemes.words[core], ()):
        for place, word in enumerate(phrase):
            first = core - place
            if (
                word == lexemes.words[core]
                and first >= 0
                and tuple(lexemes.words[first : first + len(phrase)]) == phrase
            ):
                return True
    return False


def _is_spelt_name(lexemes: Lexemes, core: int) -> bool:
    """Tell "Formula One", "League Two", "Big Ten": a capital inside a sentence, beside another."""
    if not lexemes.is_capitalised(core) or lexemes.starts_sentence(core):
        return False
    index = core - 1
    if lexemes.words[index] in ("-", "—", "–", "(", "'", "’"):
        return False
    if lexemes.kind(index) == SIGN:
        return False
    is_named = lexemes.is_capitalised(index) and lexemes.words[index] not in _PLAIN
    return is_named or (lexemes.is_capitalised(core + 1) and not is_plural(lexemes.word(core + 1)))
