"""Read fractions, multiples, scores and odds: "one in five", "three times", 3-2, "half"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from core.detection.lexemes import DIGITS, WORD
from core.detection.number_words import ORDINALS
from core.detection.numbers import read_number
from core.detection.numerals import EXACT, Number, NumberForm, fraction, is_plural
from core.detection.readings import Reading
from core.detection.tables import table
from core.models import ClaimType

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes

_TABLE: Final = table("number_words")
MULTIPLES: Final = {word: Decimal(value) for word, value in _TABLE["multiples"].items()}
_ADJECTIVES: Final = frozenset(("double", "triple", "treble", "quadruple"))
# "twice" and "three times" multiply before these; otherwise they count how often.
_MULTIPLIED: Final = frozenset(
    "the as its what that his her their our more less higher lower larger bigger greater smaller better worse denser faster longer stronger likelier "
    "likely book earnings sales revenue revenues ebitda profit profits leverage forward over this any all your annual average those".split()
)
_NOT_COMPARATIVE: Final = frozenset(
    (
        "after",
        "over",
        "under",
        "ever",
        "never",
        "however",
        "earlier",
        "later",
        "other",
        "either",
        "another",
        "per",
        "together",
        "whether",
        "number",
        "member",
        "players",
        "former",
        "rather",
        "her",
        "voter",
        "player",
    )
)
_HALVES: Final = frozenset(
    "time way hearted sister brother sisters brothers term back life century baked moon mast hour board pipe truth measures dozen marathon pint wit timer day open dead asleep empty full naked light".split()
)
_CONTESTS: Final = frozenset(
    "voted vote votes beat beats won win wins winning lost lose loss losing defeat defeated defeats victory series draw drew drawn lead leading led leads record trailed trailing trail down up tied tie score scored "
    "over final game match ahead behind split ruling ruled margin by edged thrashed downed beaten set sets half-time halftime full-time decision odds ratio aggregate failed passed approved".split()
)
_LONGEST_SCORE: Final = 3
_MANY: Final = 1000


def read_ratio(lexemes: Lexemes, core: int) -> Reading | None:
    """Read the ratio whose first number, or whose word, stands at `core`."""
    word = lexemes.words[core]
    if word in MULTIPLES:
        return _multiple_word(lexemes, core)
    if word in ("fifty", "eighty") and lexemes.is_hyphen(core + 1):
        if lexemes.word(core + 2) in ("fifty", "twenty"):
            return Reading(ClaimType.RATIO, core, core + 3)
    if lexemes.kind(core) == DIGITS:
        score = _score(lexemes, core)
        if score is not None:
            return score
    number = read_number(lexemes, core)
    if number is None or number.form is NumberForm.ORDINAL:
        return None
    return _share(lexemes, number) or _multiple(lexemes, number) or _odds(lexemes, number)


def read_fraction(lexemes: Lexemes, core: int) -> Reading | None:
    """Read a fraction without a unit: "half", "a third", "two-thirds"."""
    number = read_number(lexemes, core)
    if number is None or number.form is not NumberForm.FRACTION:
        return None
    if lexemes.words[core] in ("half", "quarter") and not _is_share(lexemes, number):
        return None
    return Reading(ClaimType.RATIO, number.first, number.last, number.value, number.value)


def _is_share(lexemes: Lexemes, number: Number) -> bool:
    """Tell half of a thing from the first half, half-time and a half-brother."""
    before = lexemes.word(number.first - 1)
    if before in ORDINALS or before in (
        "opening",
        "other",
        "better",
        "top",
        "bottom",
        "final",
        "closing",
        "latter",
        "next",
        "previous",
        "later",
    ):
        return False
    if lexemes.words[number.first] == "quarter":
        return lexemes.word(number.last) == "of" and before not in (
            "the",
            "this",
            "last",
            "that",
            "each",
            "every",
            "per",
        )
    behind = lexemes.word(number.last)
    if lexemes.is_hyphen(number.last):
        return False
    return behind not in _HALVES and behind != "past"


def _multiple_word(lexemes: Lexemes, core: int) -> Reading | None:
    """Read doubled, "double its level", twice, tenfold."""
    word = lexemes.words[core]
    value = MULTIPLES[word]
    kind = ClaimType.RATIO
    if word in ("twice", "thrice"):
        kind = ClaimType.RATIO if _multiplies(lexemes, core + 1) else ClaimType.COUNT
    elif word in ("doubles", "triples") and lexemes.word(core + 1) not in (
        "the",
        "its",
        "in",
        "every",
    ):
        return None
    elif word in _ADJECTIVES and not _is_verb(lexemes, core):
        return None
    if lexemes.is_hyphen(core + 1) or lexemes.is_hyphen(core - 1):
        return None
    return Reading(kind, core, core + 1, value, value)


def _is_verb(lexemes: Lexemes, core: int) -> bool:
    """Tell "double its level" and "to double" from a double room and double vision."""
    if lexemes.word(core + 1) in (
        "the",
        "its",
        "their",
        "his",
        "her",
        "that",
        "what",
        "from",
        "to",
        "in",
        "by",
        "last",
        "our",
        "this",
        "those",
        "since",
        "over",
        "as",
    ):
        return True
    before = lexemes.word(core - 1)
    return (
        before
        in (
            "to",
            "than",
            "almost",
            "nearly",
            "will",
            "would",
            "could",
            "roughly",
            "about",
            "more",
            "might",
            "may",
            "should",
            "can",
        )
        and lexemes.kind(core + 1) != WORD
    )


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
    is_multiple = _multiplies(lexemes, index + 1) or "." in lexemes.words[number.first]
    return Reading(ClaimType.RATIO, number.first, index + 1, value, value) if is_multiple else None


def _touches(lexemes: Lexemes, index: int) -> bool:
    """Tell whether letters or digits touch what stands before."""
    return lexemes.is_joined(index) and lexemes.kind(index) <= WORD


def _share(lexemes: Lexemes, number: Number) -> Reading | None:
    """Read "one in five", "4 in 5", "one patient in eight"; not a date or a place in a year."""
    if number.value is None or number.is_scaled or not 1 <= number.value < 100:
        return None
    index = number.last
    if (
        lexemes.words[number.first] == "one"
        and lexemes.word(index + 1) in ("in", "out")
        and lexemes.kind(index) == WORD
        and not is_plural(lexemes.word(index))
    ):
        index += lexemes.word(index) not in ("in", "out")
    joiner = _joiner(lexemes, index)
    if joiner is None:
        return None
    whole = read_number(lexemes, joiner)
    if whole is None or whole.value is None or whole.form is not NumberForm.CARDINAL:
        return None
    if not number.value < whole.value or _has_unit(lexemes, whole):
        return None
    value = fraction(number.value, int(whole.value)) if whole.value == int(whole.value) else None
    return Reading(ClaimType.RATIO, number.first, whole.last, value, value)


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
    if lexemes.kind(whole.first) == DIGITS and len(word) == 4 and "," not in word:
        return True
    behind = lexemes.word(lexemes.after_hyphen(whole.last))
    return behind in (
        "years",
        "days",
        "months",
        "weeks",
        "hours",
        "minutes",
        "seconds",
        "%",
        "percent",
        "year",
        "month",
        "week",
        "day",
        "countries",
        "states",
        "cities",
        "games",
        "matches",
        "per",
        "different",
        "decades",
        "seasons",
        "more",
        "other",
    )


def _odds(lexemes: Lexemes, number: Number) -> Reading | None:
    """Read "10 to 1", "three to one" as odds: the second is one, or the first is larger."""
    index = lexemes.after_hyphen(number.last)
    if (
        lexemes.word(index) != "to"
        or number.value is None
        or number.value != int(number.value)
        or number.is_scaled
    ):
        return None
    second = read_number(lexemes, lexemes.after_hyphen(index + 1))
    if second is None or second.value != 1 or number.value < 2 or number.value >= _MANY:
        return None
    if lexemes.kind(second.last) == WORD and lexemes.word(second.last) not in (
        "on",
        "against",
        "in",
        "to",
        "that",
        "odds",
        "for",
        "and",
        "ratio",
        "majority",
    ):
        return None
    return Reading(ClaimType.RATIO, number.first, second.last)


def _score(lexemes: Lexemes, core: int) -> Reading | None:
    """Read 3-2, 52–48, 9-for-9, "301 for 8", 80-20, .219."""
    average = _average(lexemes, core)
    if average is not None or not _is_small(lexemes, core):
        return average
    if (
        lexemes.words[core + 1 : core + 4]
        and lexemes.word(core + 2) == "for"
        and _is_small(lexemes, core + 4)
    ):
        if lexemes.is_hyphen(core + 1) and lexemes.is_hyphen(core + 3):
            return Reading(ClaimType.RATIO, core, core + 5)
    if (
        lexemes.word(core + 1) == "for"
        and _is_small(lexemes, core + 2)
        and len(lexemes.words[core + 2]) == 1
    ):
        if lexemes.kind(core + 3) != WORD or not is_plural(lexemes.word(core + 3)):
            return Reading(ClaimType.RATIO, core, core + 3)
    return _dashed(lexemes, core)


def _average(lexemes: Lexemes, core: int) -> Reading | None:
    """Read a batting average, which is printed without its zero: .219."""
    word = lexemes.words[core]
    if not word.startswith(".") or len(word) != 4 or _touches(lexemes, core + 1):
        return None
    if lexemes.word(core + 1) in ("%", "percent", "per"):
        return None
    return Reading(ClaimType.RATIO, core, core + 1, Decimal(word), Decimal(word))


def _is_small(lexemes: Lexemes, index: int) -> bool:
    """Tell whether whole digits stand at `index` that a score could hold."""
    word = lexemes.word(index)
    return lexemes.kind(index) == DIGITS and word.isdigit() and len(word) <= _LONGEST_SCORE


def _dashed(lexemes: Lexemes, core: int) -> Reading | None:
    """Read two numbers with a dash between as a score, unless they are a range."""
    if not lexemes.is_dash(core + 1) or not _is_small(lexemes, core + 2):
        return None
    is_tight = lexemes.is_joined(core + 1) and lexemes.is_joined(core + 2)
    is_loose = not lexemes.is_joined(core + 1) and not lexemes.is_joined(core + 2)
    if not (is_tight or is_loose) or (
        lexemes.is_hyphen(core + 3) and lexemes.kind(core + 4) == DIGITS
    ):
        return None
    if _touches(lexemes, core + 3) or (lexemes.is_dash(core - 1) and lexemes.is_joined(core)):
        return None
    low, high = int(lexemes.words[core]), int(lexemes.words[core + 2])
    if is_loose and (low >= 30 or high >= 30):
        return None
    return Reading(ClaimType.RATIO, core, core + 3) if _is_score(lexemes, core, low, high) else None


def _is_score(lexemes: Lexemes, core: int, low: int, high: int) -> bool:
    """Tell a score from a range: a range rises, and something is counted behind it."""
    behind = lexemes.word(core + 3)
    if low >= high:
        return not (lexemes.is_hyphen(core + 3) or behind in ("%", "percent"))
    before = lexemes.words[max(core - 6, 0) : core]
    has_context = any(word in _CONTESTS for word in before) or behind in _CONTESTS
    is_counted = is_plural(behind) or behind in (
        "%",
        "percent",
        "per",
        "million",
        "billion",
        "thousand",
        "year",
        "day",
        "hour",
        "minute",
        "-",
    )
    if is_counted and behind not in _CONTESTS:
        return False
    return (
        has_context
        or low == 0
        or (lexemes.word(core - 1) == "(" and behind in (")", ",", ";") and high < 100)
    )


def read_slash_odds(lexemes: Lexemes, core: int) -> Reading | None:
    """Read fractional odds, 11/4, and "50/50"; dates and fractions were tried before."""
    if lexemes.word(core + 1) != "/" or not (
        _is_small(lexemes, core) and _is_small(lexemes, core + 2)
    ):
        return None
    if (
        not (lexemes.is_joined(core + 1) and lexemes.is_joined(core + 2))
        or lexemes.is_joined(core + 3)
        and lexemes.word(core + 3) in ("/", "-")
    ):
        return None
    if lexemes.is_joined(core) and lexemes.word(core - 1) in ("/", "-"):
        return None
    pair = int(lexemes.words[core]), int(lexemes.words[core + 2])
    is_odds = pair[1] <= 20 and pair[0] != pair[1] and pair != (9, 11)
    return (
        Reading(ClaimType.RATIO, core, core + 3)
        if is_odds and pair[0] <= 500 and pair not in ((24, 7), (7, 7), (9, 11)) or pair == (50, 50)
        else None
    )
