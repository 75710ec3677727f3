from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.checks.age import age_warning

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
MOMENTS = st.integers(0, 40 * 365 * 24).map(lambda hours: NOW - timedelta(hours=hours))


@pytest.mark.parametrize(
    ("then", "days", "ago"),
    [
        (datetime(2025, 11, 3, 12, tzinfo=UTC), 365, "3 Nov 2025, over a year ago"),
        (datetime(2024, 11, 23, 12, tzinfo=UTC), 365, "23 Nov 2024, over a year ago"),
        (datetime(2024, 11, 22, 12, tzinfo=UTC), 365, "22 Nov 2024, over 2 years ago"),
        (datetime(2026, 10, 1, 12, tzinfo=UTC), 30, "1 Oct 2026, 52 days ago"),
        (datetime(2000, 2, 29, 12, tzinfo=UTC), 365, "29 Feb 2000, over 26 years ago"),
    ],
    ids=["a year", "nearly two", "two to the day", "days", "a leap day"],
)
def test_an_old_verdict_is_warned_of(then: datetime, days: int, ago: str) -> None:
    expected = f"This verdict is from {ago}; look whether it still holds."

    assert age_warning(then, now=NOW, days=days) == expected


@pytest.mark.parametrize(
    ("age", "days"),
    [
        pytest.param(timedelta(), 365, id="today"),
        pytest.param(timedelta(days=365), 365, id="to the day"),
        pytest.param(timedelta(days=-3), 365, id="of a clock that runs ahead"),
        pytest.param(timedelta(days=9000), 0, id="wants none"),
        pytest.param(timedelta(days=9000), -1, id="wants less than none"),
    ],
)
def test_a_young_verdict_is_not(age: timedelta, days: int) -> None:
    assert age_warning(NOW - age, now=NOW, days=days) is None


def test_days_are_those_of_where_the_reviewer_is() -> None:
    then = datetime(2025, 11, 3, 23, 30, tzinfo=UTC)
    warning = age_warning(then, now=NOW.astimezone(timezone(timedelta(hours=1))), days=365)

    assert warning is not None
    assert "from 4 Nov 2025" in warning


@given(then=MOMENTS, days=st.integers(1, 5000), more=st.integers(0, 5000))
def test_who_is_warned_at_an_age_is_warned_at_any_lower_one(
    then: datetime, days: int, more: int
) -> None:
    later = age_warning(then, now=NOW, days=days + more)

    assert later is None or age_warning(then, now=NOW, days=days) == later
