"""Read all quantities of a text, from left to right."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from core.detection.ages import as_age, read_age_group
from core.detection.amounts import may_follow_article, read_amount, read_one_unit
from core.detection.bounds import bound_after, bound_before
from core.detection.calendar_dates import MONTHS, read_day_first, read_month_first, read_numeric
from core.detection.clock import read_clock
from core.detection.ellipsis import with_elided_units
from core.detection.lengths import read_article, read_dimensions, read_height
from core.detection.lexemes import DIGITS, VULGAR, WORD, Lexemes
from core.detection.money import sign_before
from core.detection.names import is_name, is_titled
from core.detection.number_words import STARTERS
from core.detection.numbers import read_number
from core.detection.numerals import NumberForm
from core.detection.orders import read_order
from core.detection.periods import read_period
from core.detection.pronouns import is_pronoun
from core.detection.ranges import LENT, connector, join, join_dates, moves, with_shared_unit
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
_SPREAD: Final = frozenset(_CONTEXTS["spread"])
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
    return with_elided_units(lexemes, readings, setting)


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
    if lexemes.words[core] in _ARTICLES and not may_follow_article(lexemes.word(core + 1)):
        return None
    reading = _read_core(lexemes, core, floor, setting)
    if reading is None:
        return None
    reading = _ranged(lexemes, reading, setting)
    reading = as_age(lexemes, reading)
    return _bounded(lexemes, reading, floor)


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
        is_part = number is not None and number.form is NumberForm.FRACTION
        ratio = (
            (None if is_part else read_score(lexemes, core))
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
        return amount if not amount.is_bare or _may_count(lexemes, amount) else None
    part = read_fraction(lexemes, number)
    if part is not None:
        return _with_later_part(lexemes, part)
    return _read_article(lexemes, core, floor, setting)


def _with_later_part(lexemes: Lexemes, part: Reading) -> Reading:
    """Take in the other end of "a third to a half" and "between a quarter and a third"."""
    start = connector(lexemes, part.last)
    is_between = lexemes.word(part.first - 1) == "between"
    if start is None or (lexemes.word(part.last) == "and") != is_between:
        return part
    other = read_fraction(lexemes, read_number(lexemes, start))
    if other is None or moves(lexemes, part.first, is_span=True):
        return part
    return replace(other, first=part.first - is_between, low=part.low, bound=Bound.BETWEEN)


def _read_article(lexemes: Lexemes, core: int, floor: int, setting: Setting) -> Reading | None:
    """Read "an hour" and "a mile", which are claims only with more to them than that."""
    has_bound = bound_before(lexemes, core, floor) is not None
    if duration_at(lexemes, core + 1) is None:
        return read_one_unit(lexemes, core, setting) if has_bound else None
    reading = read_article(lexemes, core)
    if reading is None or (reading.last > core + 2 and lexemes.word(reading.last - 1) != "old"):
        return reading
    return reading if has_bound or bound_after(lexemes, reading.last) else None


def _may_count(lexemes: Lexemes, amount: Reading) -> bool:
    """Tell a count from a pronoun, from part of a name, and from digits that letters touch."""
    runs_on = lexemes.is_joined(amount.last) and lexemes.kind(amount.last) == WORD
    if runs_on and lexemes.kind(amount.last - 1) == DIGITS:
        return False
    core = amount.first
    if amount.last > core + 1:
        return True
    if lexemes.words[core] == "one":
        return not is_pronoun(lexemes, core)
    return not is_titled(lexemes, core)


def _ranged(lexemes: Lexemes, reading: Reading, setting: Setting) -> Reading:
    """Take in the other end of a range."""
    if reading.type is ClaimType.DATE:
        return _with_later_date(lexemes, reading)
    if reading.bound is not Bound.EXACT:
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
    is_lent = reading.is_bare and not other.is_before and other.type in LENT
    return with_shared_unit(reading, other) if is_lent else reading


def _with_later_date(lexemes: Lexemes, reading: Reading) -> Reading:
    """Take in the date at which a stretch of time ends: "between May 2018 and June 2019"."""
    start = connector(lexemes, reading.last)
    if start is None or reading.bound is not Bound.EXACT or reading.low != reading.high:
        return reading
    core = start + (lexemes.word(start) == "the")
    if lexemes.kind(core) != DIGITS and lexemes.word(core) not in MONTHS:
        return reading
    other = _read_date(lexemes, core) or read_period(lexemes, core, start)
    return reading if other is None else join_dates(lexemes, reading, other)


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
