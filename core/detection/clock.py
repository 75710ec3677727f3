"""Read clock times and running times: 9.30am, 8 a.m. EDT, 1807 GMT, "nine o'clock", 2:11:30."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from core.detection.calendar_dates import date
from core.detection.lexemes import DIGITS, WORD
from core.detection.number_words import UNITS
from core.detection.readings import Reading, phrase
from core.detection.tables import table
from core.models import Bound, ClaimType

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes

_ZONES: Final = frozenset(table("dates")["zones"]["words"])
_DOTTED: Final = re.compile(r"(\d{1,2})\.(\d\d)")
_SECONDS: Final = re.compile(r"\d\d(?:\.\d{1,3})?")
_PAST: Final = {"half": 30, "quarter": 15}
_PARTS_OF_DAY: Final = {"morning": "a", "afternoon": "p", "evening": "p"}
_NOON: Final = 12
_CONTEXTS: Final[dict[str, list[str]]] = table("contexts")["clock"]
_RUN_BEFORE: Final = frozenset(_CONTEXTS["run_before"])
_RUN_BEHIND: Final = frozenset(_CONTEXTS["run_behind"])
_TIMETABLE: Final = frozenset(_CONTEXTS["timetable"])
_BEHIND_TIME: Final = frozenset(_CONTEXTS["behind_time"])
_NEAR: Final = 4
_LIMITS: Final = frozenset(("before", "until", "till"))


def read_clock(lexemes: Lexemes, core: int) -> Reading | None:
    """Read the time of day, or the running time, that begins at `core`."""
    if lexemes.kind(core) == DIGITS:
        found = (
            _colon(lexemes, core)
            or _military(lexemes, core)
            or _plain(lexemes, core)
            or _hours(lexemes, core)
        )
    else:
        found = _in_words(lexemes, core)
    return found if found is None or found.type is not ClaimType.DATE else _with_end(lexemes, found)


def _with_end(lexemes: Lexemes, start: Reading) -> Reading:
    """Take in the end of opening hours: 9am-5pm, 10:00 to 12:00."""
    if lexemes.word(start.last) not in ("-", "–", "to"):
        return start
    core = start.last + 1
    if lexemes.kind(core) != DIGITS:
        return start
    end = _colon(lexemes, core) or _plain(lexemes, core)
    if end is None or end.type is not ClaimType.DATE or not isinstance(end.high, str):
        return start
    if not isinstance(start.low, str):
        return replace(start, last=end.last)
    return date(start.first, end.last, start.low, end.high, bound=Bound.BETWEEN)


def _hours(lexemes: Lexemes, core: int) -> Reading | None:
    """Read "5-7pm", "between 7 and 9 p.m.": the second hour tells that the first is one."""
    is_between = lexemes.word(core - 1) == "between"
    joiners = ("and",) if is_between else ("to", "-", "–")
    word = lexemes.words[core]
    if lexemes.word(core + 1) not in joiners or not word.isdigit() or len(word) > 2:
        return None
    end = _plain(lexemes, core + 2) if lexemes.kind(core + 2) == DIGITS else None
    if end is None or not isinstance(end.high, str) or not 0 < int(word) <= _NOON:
        return None
    latest, hour = int(end.high[:2]), int(word) % _NOON
    hour += _NOON if latest >= _NOON and hour <= latest % _NOON else 0
    low = f"{hour:02d}:00"
    return date(core - is_between, end.last, low, end.high, bound=Bound.BETWEEN)


def _colon(lexemes: Lexemes, core: int) -> Reading | None:
    """Read 14:20, 11:52 p.m., and 2:11:30, which is a running time."""
    parts = [lexemes.words[core]]
    index = core + 1
    while (
        lexemes.word(index) == ":" and _touch(lexemes, index) and lexemes.kind(index + 1) == DIGITS
    ):
        parts.append(lexemes.words[index + 1])
        index += 2
        if len(parts) > 3:
            return None
    if (
        len(parts) < 2
        or not parts[0].isdigit()
        or not all(_SECONDS.fullmatch(part) for part in parts[1:])
    ):
        return None
    if len(parts) == 3 or "." in parts[-1] or _is_run(lexemes, core, index):
        return _running(core, index, parts)
    return _time(lexemes, core, index, int(parts[0]), int(parts[1]))


def _is_run(lexemes: Lexemes, core: int, last: int) -> bool:
    """Tell minutes and seconds from a time of day: "ran it in 3:49", "with 4:39 left"."""
    if lexemes.word(last) in _RUN_BEHIND:
        return True
    is_told = lexemes.word(last) in _ZONES or _meridiem(lexemes, last) is not None
    return not is_told and any(
        phrase(lexemes, core - length, core) in _RUN_BEFORE for length in (1, 2)
    )


def _touch(lexemes: Lexemes, index: int) -> bool:
    """Tell whether a sign touches what stands on both its sides."""
    return lexemes.is_joined(index) and lexemes.is_joined(index + 1)


def _running(core: int, last: int, parts: list[str]) -> Reading:
    """Return hours, minutes and seconds as a length of time."""
    seconds = Decimal(0)
    for part in parts:
        seconds = seconds * 60 + Decimal(part)
    return Reading(ClaimType.DURATION, core, last, seconds, seconds, "s")


def _military(lexemes: Lexemes, core: int) -> Reading | None:
    """Read 0900 GMT."""
    word = lexemes.words[core]
    zone = lexemes.word(core + 1)
    if len(word) != 4 or not word.isdigit() or not (zone in _ZONES or zone in ("hours", "hrs")):
        return None
    if zone in ("hours", "hrs") and word[0] not in "01" and word[:2] > "23":
        return None
    if not lexemes.exact(core + 1).isupper() and zone in _ZONES:
        return None
    return _time(lexemes, core, core + 1, int(word[:2]), int(word[2:]))


def _plain(lexemes: Lexemes, core: int) -> Reading | None:
    """Read 8am, 4.15 p.m., 10 o'clock, "the 6.12 to Leeds", "the 2.30 at Ascot"."""
    word = lexemes.words[core]
    dotted = _DOTTED.fullmatch(word)
    half = _part_of_day(lexemes, core + 1)
    if half and word.isdigit() and 0 < int(word) <= _NOON:
        return _in_half(core, int(word), 0, half)
    if half and dotted and 0 < int(dotted[1]) <= _NOON:
        return _in_half(core, int(dotted[1]), int(dotted[2]), half)
    if dotted is None and not (word.isdigit() and len(word) <= 2):
        return None
    hour, minute = (int(dotted[1]), int(dotted[2])) if dotted else (int(word), 0)
    if word == "12" and lexemes.word(core + 1) in ("noon", "midnight"):
        return date(core, core + 2, "12:00" if lexemes.words[core + 1] == "noon" else "00:00")
    if _meridiem(lexemes, core + 1) is not None or _oclock(lexemes, core + 1):
        return _time(lexemes, core, core + 1, hour, minute)
    if dotted and _is_timed(lexemes, core):
        return _time(lexemes, core, core + 1, hour, minute)
    is_train = lexemes.word(core - 1) == "the" and lexemes.word(core + 1) in ("to", "from", "at")
    if dotted and is_train and lexemes.is_capitalised(core + 2):
        return _time(lexemes, core, core + 1, hour, minute)
    return None


def _is_timed(lexemes: Lexemes, core: int) -> bool:
    """Tell the hour of what is on time from a price or a measure: "leaves at 10.15"."""
    if lexemes.word(core - 1) != "at":
        return False
    behind = lexemes.word(core + 1)
    is_alone = lexemes.kind(core + 1) not in (WORD, DIGITS) and behind not in ("%", "$", "°")
    before = lexemes.words[max(0, core - _NEAR) : core]
    return (is_alone or behind in _BEHIND_TIME) and not _TIMETABLE.isdisjoint(before)


def _in_words(lexemes: Lexemes, core: int) -> Reading | None:
    """Read "nine o'clock" and "nine a.m."."""
    hour = UNITS.get(lexemes.words[core], 99)
    if hour > _NOON or hour == 0:
        return None
    past = _past(lexemes, core, hour)
    if past is not None:
        return past
    half = _part_of_day(lexemes, core + 1)
    if half:
        return _in_half(core, hour, 0, half)
    # "before nine," but not "before nine people".
    if lexemes.word(core - 1) in _LIMITS and lexemes.kind(core + 1) != WORD:
        return None if lexemes.is_hyphen(core + 1) else date(core, core + 1, None)
    if not _oclock(lexemes, core + 1) and _meridiem(lexemes, core + 1) is None:
        return None
    return _time(lexemes, core, core + 1, hour, 0)


def _past(lexemes: Lexemes, core: int, hour: int) -> Reading | None:
    """Read "half past six", "half-past six" and "quarter to nine" by their hour."""
    first = core - 3 if lexemes.is_hyphen(core - 2) else core - 2
    words = lexemes.word(first), lexemes.word(core - 1)
    if words == ("quarter", "to"):
        return date(first, core + 1, f"{hour - 1:02d}:45")
    minutes = _PAST.get(words[0]) if words[1] == "past" else None
    return None if minutes is None else date(first, core + 1, f"{hour:02d}:{minutes}")


def _part_of_day(lexemes: Lexemes, index: int) -> str:
    """Return "a" or "p" where words for a part of the day stand: "seven in the morning"."""
    if lexemes.words[index : index + 2] == ["at", "night"]:
        return "p"
    is_told = lexemes.words[index : index + 2] == ["in", "the"]
    return _PARTS_OF_DAY.get(lexemes.word(index + 2), "") if is_told else ""


def _in_half(core: int, hour: int, minute: int, half: str) -> Reading:
    """Return an hour in the first or the second half of the day."""
    return date(core, core + 1, f"{hour % _NOON + (_NOON if half == 'p' else 0):02d}:{minute:02d}")


def _oclock(lexemes: Lexemes, index: int) -> bool:
    """Tell whether "o'clock" stands at `index`."""
    return lexemes.word(index) == "o" and lexemes.word(index + 2) == "clock"


def _meridiem(lexemes: Lexemes, index: int) -> tuple[str, int] | None:
    """Return "a" or "p" and where a.m. or p.m. ends."""
    word = lexemes.word(index)
    if word in ("am", "pm") and (lexemes.is_joined(index) or lexemes.exact(index) != "Am"):
        return word[0], index + 1
    if word not in ("a", "p") or lexemes.word(index + 1) != "." or lexemes.word(index + 2) != "m":
        return None
    if not (lexemes.is_joined(index + 1) and lexemes.is_joined(index + 2)):
        return None
    has_stop = lexemes.word(index + 3) == "." and lexemes.is_joined(index + 3)
    return word, index + 3 + has_stop


def _time(lexemes: Lexemes, first: int, last: int, hour: int, minute: int) -> Reading | None:
    """Return a time of day with its half of the day and its zone."""
    if hour > 24 or minute > 59:
        return None
    if _oclock(lexemes, last):
        last += 3
    meridiem = _meridiem(lexemes, last)
    if meridiem is not None and 1 <= hour <= _NOON:
        half, last = meridiem
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    if (
        lexemes.word(last) in _ZONES
        and lexemes.exact(last).isupper()
        and lexemes.kind(last) == WORD
    ):
        last += 1
    return date(first, last, f"{hour % 24:02d}:{minute:02d}")
