from __future__ import annotations

import pytest

from tests.core.checks.checked import workings

TOLD = [
    pytest.param(
        "Over the 30 days of June the service collected 4,500 pouches, about {} a day.",
        "150",
        "190",
        "150 × 30 = 4,500",
        id="over-so-many-days",
    ),
    pytest.param(
        "The factory makes 400 cars a day, or {} in a five-day week.",
        "2,000",
        "3,000",
        "400 × 5 = 2,000",
        id="day-and-week",
    ),
    pytest.param(
        "The spill went on for 30 days at 2,000 barrels a day, or {} in all.",
        "60,000 barrels",
        "80,000 barrels",
        "2,000 × 30 = 60,000",
        id="barrels-in-days",
    ),
    pytest.param(
        "The flat costs £950 a month. Over a year that is {}.",
        "£11,400",
        "£14,400",
        "950 × 12 = 11,400",
        id="month-and-year",
    ),
    pytest.param(
        "The plant burns 50 tonnes of coal an hour, {} a day.",
        "1,200 tonnes",
        "1,600 tonnes",
        "50 × 24 = 1,200",
        id="hour-and-day",
    ),
    pytest.param(
        "The strike cost the firm $3 million a day. After 12 days the loss stood at {}.",
        "$36 million",
        "$46 million",
        "3 million × 12 = 36 million",
        id="after-days",
    ),
    pytest.param(
        "The train covers the 300 km in two hours, at an average speed of {}.",
        "150 km/h",
        "190 km/h",
        "150 × 2 = 300",
        id="speed",
    ),
    pytest.param(
        "The monthly fee of $15 amounts to {} a year.",
        "$180",
        "$280",
        "15 × 12 = 180",
        id="monthly",
    ),
    pytest.param(
        "The player signed a four-year, $48 million deal, worth {} a year.",
        "$12 million",
        "$16 million",
        "12 million × 4 = 48 million",
        id="deal-of-years",
    ),
    pytest.param(
        "The pair walked 600 km in 20 days, an average of {} a day.",
        "30 km",
        "40 km",
        "30 × 20 = 600",
        id="average-a-day",
    ),
    pytest.param(
        "The rider was on the road for two hours. Over the 70 kilometres that is an average of {}.",
        "35 km/h",
        "55 km/h",
        "35 × 2 = 70",
        id="speed-of-before",
    ),
]


@pytest.mark.parametrize(("sentence", "right", "wrong", "line"), TOLD)
def test_paces_that_come_out_right_are_support(
    sentence: str, right: str, wrong: str, line: str
) -> None:
    found = workings(sentence.format(right))

    assert [one.holds for one in found] == [True]
    assert line in found[0].line


@pytest.mark.parametrize(("sentence", "right", "wrong", "line"), TOLD)
def test_paces_that_come_out_wrong_are_findings(
    sentence: str, right: str, wrong: str, line: str
) -> None:
    found = workings(sentence.format(wrong))

    assert [one.holds for one in found] == [False]
