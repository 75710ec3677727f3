from __future__ import annotations

from datetime import date

import pytest

from core.checks.background import read_background
from core.checks.datelines import datelines_of
from tests.core.checks.checked import kinds, view


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("BOSTON, Mass., Sept. 28 - Karro said so.", "Sept. 28", id="dash"),
        pytest.param("PORT LORNE, Oct 13 (Wire) – Ada Moll won.", "Oct 13", id="agency"),
        pytest.param(
            "Karro buys Orlo\nVELBY, 4 March – Karro said so on 5 March.", "4 March", id="headline"
        ),
        pytest.param(
            "Quake kills nine\n\nTuesday, 9 May 2025\n\nNine died.", "9 May 2025", id="line"
        ),
        pytest.param(
            "Flag\n\nThursday, May 7, 2015 On Tuesday it began.", "May 7, 2015", id="alone"
        ),
    ],
)
def test_the_day_at_the_head_of_a_report_is_its_dateline(text: str, day: str) -> None:
    assert [one.claim.text for one in datelines_of(view(text))] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "On May 7, 2015 Karro opened a mill.",
        "Ada Moll was born on 4 May 1950 – a Thursday.",
        "The Velby Show, 3 May to 4 June\nCome and see.",
        "The bridge opens on 3 May\nIt has cost £3 million.",
    ],
)
def test_a_day_on_which_something_happens_is_no_dateline(text: str) -> None:
    assert datelines_of(view(text)) == []


def test_a_dateline_with_its_year_says_when_an_article_came_out() -> None:
    assert read_background(view("VELBY, 4 March 2025 – Karro.")).published == date(2025, 3, 4)
    assert read_background(view("VELBY, 4 March – Karro said so.")).published is None


def test_datelines_of_two_reports_are_no_conflict() -> None:
    one = "VELBY, March {} - Karro of Velby said that it would cut 600 jobs at its mill in Velby."

    assert kinds(one.format(4), one.format(22)) == [("repeat", ["600", "600"])]
