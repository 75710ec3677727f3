"""Which of two values was before the other, as far as the words around them tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.likeness import is_move
from core.checks.roles import is_earlier
from core.detection.calendar_dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure


# What tells that one of two values was before the other.
_THEN: Final = frozenset(
    (
        *("last", "previous", "previously", "earlier", "ago", "before", "once", "originally"),
        *("then", "first", "formerly", "planned", "expected", "meant", "stood", "had", "used"),
        *("initially", "old", "budgeted", "estimated", "forecast", "predicted", "until", "after"),
    )
)
_NOW: Final = frozenset(
    ("now", "today", "currently", "present", "moment", "since", "later", "meanwhile", "this")
)
_AHEAD: Final = frozenset(("will", "shall"))
_MONTHS: Final = frozenset(MONTHS)
_DAYS: Final = (
    *MONTHS,
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)
_SHORT: Final = 3
_CLOSE: Final = 7
_REACH: Final = 10


def was_before(line: Line, old: Figure, new: Figure) -> bool:
    """Whether the words around two values tell that the one was before the other."""
    if is_earlier(line.view.lexemes, new) and not is_earlier(line.view.lexemes, old):
        return False
    earlier, later = (set(_around(line, one, other)) for one, other in ((old, new), (new, old)))
    is_ahead = [
        not _AHEAD.isdisjoint(line.before(one, _CLOSE)) and one.first > other.first
        for one, other in ((old, new), (new, old))
    ]
    if any(is_ahead) and not _NOW.isdisjoint(earlier | later):
        # "Who now pays £450 will be charged £504": what will be is behind what is.
        return is_ahead[1]
    if not _THEN.isdisjoint(earlier) or is_earlier(line.view.lexemes, old):
        return True
    years = [any(is_year(word) for word in side) for side in (earlier, later)]
    lead = line.words[max(0, new.first - _SHORT) : new.first]
    if not _MONTHS.isdisjoint(earlier) and not later.isdisjoint(_DAYS) and old.first < new.first:
        return True
    is_end = lead[-1:] == ["to"] and any(map(is_move, lead)) and old.first < new.first
    return is_end or (all(years) and old.first < new.first) or not _NOW.isdisjoint(later)


def _around(line: Line, figure: Figure, other: Figure) -> Iterator[str]:
    """Yield the words near a value, as far as the other and within its sentence."""
    own = next((one for one in (*line.earlier, line) if figure in one.figures), line)
    first = max(
        own.bounds[0], figure.first - _REACH, other.last if other.first < figure.first else 0
    )
    last = min(own.bounds[1], figure.last + _CLOSE)
    last = min(last, other.first) if other.first > figure.first else last
    stops = [place for place in range(first, figure.first) if line.words[place] == ";"]
    first = stops[-1] + 1 if stops else first
    for place in (*range(first, figure.first), *range(figure.last, last)):
        if line.words[place] in (";", ":") and place > figure.last:
            return
        yield line.words[place]


def is_year(word: str) -> bool:
    """Whether a word is a year of this century or the last."""
    return len(word) == len("2001") and word.isdecimal() and word[:2] in ("19", "20")
