from __future__ import annotations

import pytest

from core.checks.arithmetic.calculations import check_arithmetic
from tests.core.checks.checked import view, workings

RIGHT_AND_WRONG = [
    pytest.param(
        "Presses took 4,620 tonnes of fruit, down {} from 5,500 tonnes a year earlier.",
        "16%",
        "32%",
        id="a-year-earlier",
    ),
    pytest.param(
        "The bank raised its key rate from 3.25% to 4%, a step of {} percentage points.",
        "0.75",
        "1.25",
        id="a-step",
    ),
    pytest.param(
        "Households in Velby will pay {} more for water, the regulator decided. "
        "A family that now gets a bill of £450 a year will be charged £504.",
        "12%",
        "17%",
        id="what-will-be-behind-what-is",
    ),
    pytest.param(
        "Orlo's output fell from 250,000 tonnes to 150,000 tonnes in six years, a drop of {}.",
        "40%",
        "60%",
        id="a-drop-that-is-called-one",
    ),
    pytest.param(
        "In Velby 44% think well of the courts, after 40% at the last survey, an increase of {}.",
        "10%",
        "4%",
        id="behind-after",
    ),
    pytest.param(
        "Velby owes its creditors $9.6 billion. With 3 million inhabitants, that makes {} a head.",
        "$3,200",
        "$320",
        id="a-head-of-what-was-told-before",
    ),
    pytest.param(
        "Doctors counted 420 cases in Velby. "
        "For a town of 70,000 people that is a rate of {} per 100,000.",
        "600",
        "60",
        id="a-rate-of-what-was-told-before",
    ),
    pytest.param(
        "Orlo sold 6,300 kites in spring. A year before the figure had been 5,600; "
        "the gain of {} was its best.",
        "12.5%",
        "17.5%",
        id="change-in-the-next-clause",
    ),
    pytest.param(
        "Velby had 720 thefts last year. The year before it had been 960. "
        "The number has thus fallen by {}.",
        "25%",
        "45%",
        id="change-two-sentences-later",
    ),
    pytest.param(
        "Wardens found 9,300 nests this summer; in 2015 there were 4,650. "
        "The colony has {} in ten years.",
        "doubled",
        "tripled",
        id="multiple-of-the-sentence-before",
    ),
    pytest.param(
        "Admission to the Velby zoo is raised by {}. Adults will pay €25 instead of €20.",
        "25%",
        "12%",
        id="told-before-its-values",
    ),
    pytest.param(
        "A recount gave her 18,460 votes to the 17,920 of Hadley. Her lead of {} is safe.",
        "540 votes",
        "1,540 votes",
        id="lead",
    ),
    pytest.param(
        "Of 36,000 valid votes, 12,600 were cast for Thiele, who thus scored {}.",
        "35%",
        "45%",
        id="share",
    ),
    pytest.param(
        "Its survey takes in 8,000 farms and costs £9.6 million, which works out at {} a farm.",
        "£1,200",
        "£1,920",
        id="each",
    ),
    pytest.param(
        "The ministry ordered eight million doses. At $15 a dose the contract is worth {}.",
        "$120 million",
        "$120 billion",
        id="million-for-billion",
    ),
    pytest.param(
        "Members are to get £850 a month from April, which adds up to {} over the year.",
        "£10,200",
        "£12,200",
        id="months-of-a-year",
    ),
    pytest.param(
        "The order party has 26 of the 45 seats, and so a majority of {}.",
        "seven",
        "13",
        id="majority",
    ),
    pytest.param(
        "Velby gave leave for {} homes on three sites: 210 on the old gasworks, "
        "165 at the canal and 95 at Pike farm.",
        "470",
        "640",
        id="as-many-parts-as-it-says",
    ),
    pytest.param(
        "A ban is backed by 52% of parents, 27% reject it and {} don't mind either way.",
        "21%",
        "35%",
        id="all-there-is",
    ),
    pytest.param(
        "The boat covers the 90 kilometres to Torvik in two hours. Its average speed was {}.",
        "45 kilometres an hour",
        "75 kilometres an hour",
        id="speed",
    ),
    pytest.param(
        "The strike, begun on 3 June and ended on 24 June, left bins full for {}.",
        "three weeks",
        "five weeks",
        id="days",
    ),
    pytest.param(
        "At 6.30am the signals went dark, and at 11.30am trains ran again. "
        "In those {} nobody left.",
        "five hours",
        "eight hours",
        id="hours",
    ),
]


@pytest.mark.parametrize(("text", "right", "wrong"), RIGHT_AND_WRONG)
def test_what_follows_comes_out_or_is_a_finding(text: str, right: str, wrong: str) -> None:
    assert check_arithmetic(view(text.format(right))) == []
    assert any(working.holds for working in workings(text.format(right)))
    assert len(check_arithmetic(view(text.format(wrong)))) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Gifts went up from £640,000 to £704,000, a gain of 10%, but shops sent 14% less.",
            id="explained-by-another-change",
        ),
        pytest.param(
            "The fund earned $24 billion, a gain of 12% on the $200 billion it had.",
            id="a-share-and-no-change",
        ),
        pytest.param(
            "Velby closed at $5.25, down $1.875, a 26% decline.", id="a-step-and-where-it-led"
        ),
        pytest.param(
            "Velby has 45,000 of the 60,000 doses; they cost $1.35 million, or $30 each.",
            id="one-of-two-numbers",
        ),
        pytest.param(
            "Costs rose by 5%. Orlo employs 300 people in Velby and 900 in Tarn.",
            id="values-of-something-else",
        ),
        pytest.param(
            "The first team came first. The rate would fall by four points each year from 36%.",
            id="so-much-each-year",
        ),
    ],
)
def test_what_nothing_ties_together_is_no_finding(text: str) -> None:
    assert check_arithmetic(view(text)) == []


def test_a_long_article_is_worked_out_sentence_by_sentence() -> None:
    # With each sentence more that copied all before it, this would not end.
    text = "Velby had 720 thefts, after 960 the year before. The number fell by 25%. " * 60

    assert len([working for working in workings(text) if working.holds]) >= 60
