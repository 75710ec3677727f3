"""How old an earlier verdict is, said where it may hold no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.wording import Wording

if TYPE_CHECKING:
    from datetime import date, datetime

_MONTHS: Final = {
    1: "Jan",
    2: "Feb",
    3: "Mar",
    4: "Apr",
    5: "May",
    6: "Jun",
    7: "Jul",
    8: "Aug",
    9: "Sep",
    10: "Oct",
    11: "Nov",
    12: "Dec",
}


def age_warning(reviewed_at: datetime, *, now: datetime, days: int) -> Wording | None:
    """Return a warning of a verdict that is older than so many days; none with 0 or fewer.

    Days are counted, and the day is named, in the time zone of now.
    """
    then, today = reviewed_at.astimezone(now.tzinfo).date(), now.date()
    if days <= 0 or (today - then).days <= days:
        return None
    return Wording(
        "This verdict is from {day}, {ago}; look whether it still holds.",
        day=_day(then),
        ago=_ago(then, today),
    )


def _day(then: date) -> Wording:
    return Wording(
        "{day} {month} {year}",
        day=str(then.day),
        month=Wording(_MONTHS[then.month]),
        year=str(then.year),
    )


def _ago(then: date, today: date) -> Wording:
    years = today.year - then.year - ((today.month, today.day) < (then.month, then.day))
    if years == 0:
        return Wording("{days} days ago", days=(today - then).days)
    return (
        Wording("over {years} years ago", years=years) if years > 1 else Wording("over a year ago")
    )
