from __future__ import annotations

import pytest

from core.checks.arithmetic.calculations import read_workings
from core.checks.views import ArticleView
from core.models import Article, StoredClaim
from tests.core.checks.checked import detector, workings


def _held(text: str, published: str) -> list[bool]:
    claims = [StoredClaim(number, "a", one) for number, one in enumerate(detector().detect(text))]
    article = Article("a", "", "", text, published)
    return [working.holds for working in read_workings(ArticleView(article, claims))]


@pytest.mark.parametrize(
    ("weekday", "holds"), [pytest.param("Monday", True), pytest.param("Friday", False)]
)
def test_a_day_without_a_year_is_of_the_year_of_publication(weekday: str, *, holds: bool) -> None:
    text = f"The harbour will be closed on {weekday}, 24 November, the council said."

    assert _held(text, "2025-11-20") == [holds]


def test_a_day_long_before_publication_may_be_of_either_year() -> None:
    text = "The court sits again on Tuesday, 3 March."

    assert _held(text, "2025-09-20") == [True]


def test_a_day_without_a_year_is_of_the_year_on_the_first_line() -> None:
    text = "Coll, 20 November 2025\n\nThe harbour will be closed on Friday, 24 November."

    assert [one.holds for one in workings(text)] == [False]


def test_of_three_days_the_one_is_wrong_that_is_at_odds_with_two() -> None:
    text = (
        "The trial opens on Monday, 3 March. The lawyers speak on Wednesday, 5 March. "
        "The verdict is due on Thursday, 14 March."
    )

    wrong = [one for one in workings(text) if not one.holds]

    assert [[figure.claim.text for figure in one.figures] for one in wrong] == [
        ["3 March", "14 March"]
    ]


def test_days_of_two_years_are_not_set_against_each_other() -> None:
    text = "The vote is on Sunday, 7 June; three years ago, on Tuesday, 9 August, it was put off."

    assert workings(text) == []
