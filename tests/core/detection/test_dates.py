from __future__ import annotations

import pytest

from core.detection.quantities import find_quantities
from core.models import ClaimType

_DATE_HAS_SPAN_AND_ISO_VALUE = {
    "year": ("It opened in 2019.", "2019", "2019", "2019"),
    "year before a noun": ("Its 2019 results came.", "2019", "2019", "2019"),
    "old year": ("It opened in 1687.", "1687", "1687", "1687"),
    "month": ("It opened in January 2024.", "January 2024", "2024-01", "2024-01"),
    "US day": ("It opened on Oct. 3, 2021.", "Oct. 3, 2021", "2021-10-03", "2021-10-03"),
    "UK day": ("It opened on 7 May 1937.", "7 May 1937", "1937-05-07", "1937-05-07"),
    "ordinal day": (
        "It opened on the 7th of May 1937.",
        "7th of May 1937",
        "1937-05-07",
        "1937-05-07",
    ),
    "ISO": ("It opened on 2025-03-17.", "2025-03-17", "2025-03-17", "2025-03-17"),
    "month by name, hyphened": ("It was 05-Aug-2016.", "05-Aug-2016", "2016-08-05", "2016-08-05"),
    "one reading": ("It opened on 17/3/2025.", "17/3/2025", "2025-03-17", "2025-03-17"),
    "dots": ("It opened on 17.3.2025.", "17.3.2025", "2025-03-17", "2025-03-17"),
    "two readings, no value": ("It opened on 3/4/2025.", "3/4/2025", None, None),
    "no year, no value": ("It opened on Tuesday 29 June.", "29 June", None, None),
    "days between": (
        "It ran between 11 and 14 May 2020.",
        "between 11 and 14 May 2020",
        "2020-05-11",
        "2020-05-14",
    ),
    "days with a dash": ("It ran May 3-5, 2020.", "May 3-5, 2020", "2020-05-03", "2020-05-05"),
    "short second year": ("It ran 1990–95.", "1990–95", "1990", "1995"),
    "season": ("It ran in 2023/24.", "2023/24", "2023", "2024"),
    "a year for both days": (
        "It ran from 3 June to 24 July 2025.",
        "3 June to 24 July 2025",
        "2025-06-03",
        "2025-07-24",
    ),
    "a year for the later day": (
        "It ran from Dec. 28 to Jan. 3, 2025.",
        "Dec. 28 to Jan. 3, 2025",
        "2024-12-28",
        "2025-01-03",
    ),
    "years from and to": ("It ran from 2028 to 2058.", "2028 to 2058", "2028", "2058"),
    "decade keeps its article": ("It ran in the 1990s.", "the 1990s", "1990", "1999"),
    "early decade": ("It ran in the early 2010s.", "the early 2010s", "2010", "2019"),
    "short decade": ("It ran in the ’60s.", "the ’60s", "1960", "1969"),
    "short year": ("It ran since ’98.", "’98", "1998", "1998"),
    "century": ("It ran in the 19th century.", "19th century", "1801", "1900"),
    "early": ("It ran in early 2021.", "early 2021", "2021", "2021"),
    "mid": ("It ran in mid-2021.", "mid-2021", "2021", "2021"),
    "quarter": ("It fell in Q4 2024.", "Q4 2024", "2024-10", "2024-12"),
    "spelt quarter": (
        "It fell in the third quarter of 2024.",
        "third quarter of 2024",
        "2024-07",
        "2024-09",
    ),
    "quarter without a year": ("Its fourth-quarter sales fell.", "fourth-quarter", None, None),
    "fiscal year": ("It falls by FY27.", "FY27", None, None),
    "fiscal in full": ("It fell in fiscal 2023.", "fiscal 2023", None, None),
    "year in words": ("It fell in nineteen eighty-four.", "nineteen eighty-four", "1984", "1984"),
    "British time": ("It left at 9.30am.", "9.30am", "09:30", "09:30"),
    "zone inside": ("It left at 8 p.m. EDT.", "8 p.m. EDT", "20:00", "20:00"),
    "after midnight": ("It left at 12:05 a.m. today.", "12:05 a.m.", "00:05", "00:05"),
    "four digits": ("It left at 0900 GMT.", "0900 GMT", "09:00", "09:00"),
    "on time": ("It leaves at 10.15 and turns.", "10.15", "10:15", "10:15"),
    "bare clock": ("It left at 14:20.", "14:20", "14:20", "14:20"),
    "o'clock": ("It left at nine o’clock.", "nine o’clock", "09:00", "09:00"),
    "half past": ("It left at half-past nine.", "half-past nine", "09:30", "09:30"),
    "quarter to": ("It left at quarter to nine.", "quarter to nine", "08:45", "08:45"),
    "part of the day": ("It left at seven in the evening.", "seven", "19:00", "19:00"),
    "night": ("It left at 11 at night.", "11", "23:00", "23:00"),
    "hour in words": ("It left before nine.", "nine", None, None),
    "hours": ("It opens 5-7pm.", "5-7pm", "17:00", "19:00"),
    "years between": ("Between 1971 and 1994 she led.", "Between 1971 and 1994", "1971", "1994"),
    "months between": (
        "It ran between April 2018 and March 2023.",
        "between April 2018 and March 2023",
        "2018-04",
        "2023-03",
    ),
    "hours between": ("It is due between 3pm and 6pm.", "between 3pm and 6pm", "15:00", "18:00"),
    "days over months": ("It ran 12 June to 3 July.", "12 June to 3 July", None, None),
    "before our era": ("It fell in 300 B.C. again.", "300 B.C.", None, None),
    "stops in the era": ("It fell in A.D. 1000.", "A.D. 1000", "1000", "1000"),
}


@pytest.mark.parametrize(
    ("text", "span", "low", "high"),
    _DATE_HAS_SPAN_AND_ISO_VALUE.values(),
    ids=_DATE_HAS_SPAN_AND_ISO_VALUE.keys(),
)
def test_date_has_span_and_iso_value(
    text: str, span: str, low: str | None, high: str | None
) -> None:
    (claim,) = find_quantities(text)

    assert claim.quantity is not None
    assert (claim.text, claim.type) == (span, ClaimType.DATE)
    assert (claim.quantity.low, claim.quantity.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        pytest.param("It left at 5pm on 14 November.", ["5pm", "14 November"], id="time and date"),
        pytest.param("In 1971 and 1994 she led.", ["1971", "1994"], id="two years"),
        pytest.param("He moved it from 3 May to 9 June.", ["3 May", "9 June"], id="change"),
        pytest.param("She may 5 times a day.", ["5"], id="may is a verb"),
    ],
)
def test_dates_are_cut_apart(text: str, spans: list[str]) -> None:
    assert [claim.text for claim in find_quantities(text)] == spans


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Some 2,019 people came.", id="comma"),
        pytest.param("They counted 2000 people.", id="people"),
        pytest.param("They sent 1500 troops.", id="troops"),
        pytest.param("A 2000-mile walk began.", id="unit"),
    ],
)
def test_four_digits_that_count_are_no_year(text: str) -> None:
    (claim,) = find_quantities(text)

    assert claim.type is not ClaimType.DATE


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        pytest.param("He ran it in 3:49.", "229", id="in"),
        pytest.param("They led with 4:39 left.", "279", id="left"),
        pytest.param("She had a best of 13:02.", "782", id="best"),
    ],
)
def test_minutes_and_seconds_of_a_run_are_a_duration(text: str, seconds: str) -> None:
    (claim,) = find_quantities(text)

    assert claim.quantity is not None
    assert (claim.type, claim.quantity.low) == (ClaimType.DURATION, seconds)
    assert claim.quantity.unit == "s"
