"""Read all quantities of a text, from left to right."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from core.detection.ages import as_age, read_age_group
from core.detection.amounts import read_amount
from core.detection.bounds import bound_after, bound_before
from core.detection.calendar_dates import MONTHS, read_day_first, read_month_first, read_numeric
from core.detection.clock import read_clock
from core.detection.lengths import read_article, read_dimensions, read_height
from core.detection.lexemes import DIGITS, VULGAR, WORD, Lexemes
from core.detection.money import sign_before
from core.detection.names import is_name, is_titled
from core.detection.number_words import PARTS, STARTERS, UNITS
from core.detection.numbers import read_number
from core.detection.numerals import SCALES
from core.detection.orders import read_order
from core.detection.periods import read_period
from core.detection.ranges import connector, join
from core.detection.ranks import read_rank
from core.detection.ratios import MULTIPLES, read_fraction, read_ratio
from core.detection.readings import Reading, with_bound
from core.detection.scores import read_score
from core.detection.setting import Setting
from core.detection.tables import table
from core.detection.units import duration_at
from core.models import Bound, ClaimType

_CONTEXTS: Final[dict[str, list[str]]] = table("contexts")["grammar"]
_ARTICLES: Final = frozenset(("a", "an"))
_DECADES: Final = frozenset(table("dates")["decades"])
_TRIGGERS: Final = (
    STARTERS
    | frozenset(MONTHS)
    | frozenset(MULTIPLES)
    | _ARTICLES
    | _DECADES
    | {"multi", "multimillion", "multibillion", "eighteen", "twenty"}
)
_COINS: Final = frozenset(table("currencies")["coins"])
_UNITS_OF_ONE: Final = frozenset(_CONTEXTS["units_of_one"])
_BEFORE_PRONOUN: Final = frozenset(_CONTEXTS["before_pronoun"])
_BEHIND_PRONOUN: Final = frozenset(_CONTEXTS["behind_pronoun"])
_SPREAD: Final = frozenset(_CONTEXTS["spread"])
_LED_IN: Final = frozenset(("the", "its", "their"))
_UNBOUNDED: Final = frozenset((ClaimType.RANK,))
# "for over three years": behind these the word bounds a length of time.
_LASTS: Final = frozenset(_CONTEXTS["lasts"])


def read_quantities(lexemes: Lexemes) -> list[Reading]:
    """Return the quantities in reading order; none of them overlap."""
    setting = Setting(lexemes)
    readings: list[Reading] = []
    floor = 0
    for core in _cores(lexemes):
        if core < floor:
            continue
        reading = _read(lexemes, core, floor, setting)
        if reading is not None:
            readings.append(reading)
            floor = reading.last
    return readings


def _cores(lexemes: Lexemes) -> list[int]:
    """Return where a quantity may begin."""
    words = lexemes.words
    return [
        index
        for index, kind in enumerate(lexemes.kinds)
        if kind in (DIGITS, VULGAR) or (kind == WORD and words[index] in _TRIGGERS)
    ]


def _read(lexemes: Lexemes, core: int, floor: int, setting: Setting) -> Reading | None:
    """Read the quantity at a core with everything that belongs to its span."""
    if lexemes.words[core] in _ARTICLES and not _may_follow_article(lexemes.word(core + 1)):
        return None
    reading = _read_core(lexemes, core, floor, setting)
    if reading is None:
        return None
    reading = _ranged(lexemes, reading, setting)
    reading = as_age(lexemes, reading)
    return _bounded(lexemes, reading, floor)


def _may_follow_article(word: str) -> bool:
    """Tell whether an article before a word can begin a quantity: "a dozen", "an hour"."""
    return word in SCALES or word in PARTS or word in _COINS or word in _UNITS_OF_ONE


def _read_core(lexemes: Lexemes, core: int, floor: int, setting: Setting) -> Reading | None:
    """Try the kinds of quantity in the order in which one can be mistaken for the next."""
    dated = _read_date(lexemes, core)
    if dated is not None:
        return dated
    if sign_before(lexemes, core, floor) is None and is_name(lexemes, core):
        return None
    return (
        read_period(lexemes, core, floor)
        or read_order(lexemes, core, floor, setting)
        or _read_counting(lexemes, core, floor, setting)
    )


def _read_date(lexemes: Lexemes, core: int) -> Reading | None:
    """Read a date or a time of day."""
    if lexemes.words[core] in MONTHS:
        return read_month_first(lexemes, core)
    return read_numeric(lexemes, core) or read_day_first(lexemes, core) or read_clock(lexemes, core)


def _read_counting(lexemes: Lexemes, core: int, floor: int, setting: Setting) -> Reading | None:
    """Read a ratio, a rank, a height, or an amount."""
    number = read_number(lexemes, core)
    if sign_before(lexemes, core, floor) is None:
        ratio = (
            read_score(lexemes, core)
            or read_ratio(lexemes, core, number)
            or read_rank(lexemes, number)
        )
        if ratio is not None:
            return ratio
    measured = (
        read_height(lexemes, core)
        or read_dimensions(lexemes, core)
        or read_age_group(lexemes, core, floor)
    )
    if measured is not None:
        return measured
    amount = read_amount(lexemes, core, floor, setting)
    if amount is not None:
        return amount if not amount.is_bare or _may_count(lexemes, core, amount) else None
    return read_fraction(lexemes, number) or _read_article(lexemes, core, floor)


def _read_article(lexemes: Lexemes, core: int, floor: int) -> Reading | None:
    """Read "an hour", which is a claim only with more to it than that."""
    if duration_at(lexemes, core + 1) is None:
        return None
    reading = read_article(lexemes, core)
    if reading is None or (reading.last > core + 2 and lexemes.word(reading.last - 1) != "old"):
        return reading
    has_bound = bound_before(lexemes, core, floor) or bound_after(lexemes, reading.last)
    return reading if has_bound else None


def _may_count(lexemes: Lexemes, core: int, amount: Reading) -> bool:
    """Tell a count from a pronoun, from part of a name, and from digits that letters touch."""
    runs_on = lexemes.is_joined(amount.last) and lexemes.kind(amount.last) == WORD
    if runs_on and lexemes.kind(amount.last - 1) == DIGITS:
        return False
    is_name = amount.last == core + 1 and is_titled(lexemes, core)
    return not is_name and not _is_pronoun(lexemes, core, amount)


def _is_pronoun(lexemes: Lexemes, core: int, amount: Reading) -> bool:
    """Tell a "one" that counts nothing: "no one", "one of the reasons", "the one who"."""
    if lexemes.words[core] != "one" or amount.last != core + 1:
        return False
    before, behind = lexemes.word(core - 1), lexemes.word(core + 1)
    if behind == "of":
        return not _is_number(lexemes, core + 2 + (lexemes.word(core + 2) in _LED_IN))
    is_alone = lexemes.kind(core + 1) != WORD
    return is_alone or before in _BEFORE_PRONOUN or behind in _BEHIND_PRONOUN


def _is_number(lexemes: Lexemes, index: int) -> bool:
    """Tell whether a number follows, as in "one of the two"."""
    return lexemes.kind(index) == DIGITS or lexemes.word(index) in UNITS


def _ranged(lexemes: Lexemes, reading: Reading, setting: Setting) -> Reading:
    """Take in the other end of a range."""
    if reading.type is ClaimType.DATE or reading.bound is not Bound.EXACT:
        return reading
    start = connector(lexemes, reading.last)
    if start is None or start >= len(lexemes):
        return reading
    core = _core_behind(lexemes, start)
    if core is None:
        return reading
    other = read_amount(lexemes, core, start, setting)
    if other is None or other.first != start:
        return reading
    joined = join(lexemes, reading, other)
    if joined is not None:
        return joined
    # "53 to 47 per cent": two shares, one sign.
    is_share = reading.is_bare and other.type is ClaimType.PERCENT
    return replace(reading, type=other.type, unit=other.unit) if is_share else reading


def _core_behind(lexemes: Lexemes, start: int) -> int | None:
    """Return the number that follows within a currency sign's length."""
    for index in range(start, start + 5):
        if lexemes.kind(index) in (DIGITS, VULGAR) or lexemes.word(index) in _TRIGGERS:
            return index
    return None


def _bounded(lexemes: Lexemes, reading: Reading, floor: int) -> Reading:
    """Take in the approximator or the bound before a quantity."""
    if reading.type in _UNBOUNDED:
        return reading
    found = bound_before(lexemes, reading.first, floor)
    if found is None:
        return reading
    first, bound = found
    if _is_span_of_time(lexemes, reading, first, floor):
        return reading
    if reading.type is ClaimType.DATE and bound is not Bound.ABOUT:
        return reading
    return replace(with_bound(reading, bound), first=first)


def _is_span_of_time(lexemes: Lexemes, reading: Reading, first: int, floor: int) -> bool:
    """Tell the "over" of "$5 million over ten years", which says how long, not how much."""
    if lexemes.words[first : reading.first] != ["over"]:
        return False
    if reading.type is not ClaimType.DURATION or reading.is_bare:
        return lexemes.word(first - 1) in _SPREAD
    if lexemes.word(reading.last) in ("ago", "old", "later") or lexemes.kind(first - 1) != WORD:
        return False
    return lexemes.word(first - 1) not in _LASTS or 0 < floor == first
