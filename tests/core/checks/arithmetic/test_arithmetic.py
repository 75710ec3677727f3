from __future__ import annotations

import pytest

from core.checks.arithmetic.calculations import check_arithmetic, support_for, supports
from tests.core.checks.checked import stored, view, workings

RIGHT_AND_WRONG = [
    pytest.param(
        "Rents rose {}, from $1,500 to $1,740, the agency said.",
        "16%",
        "26%",
        "1,740 / 1,500 − 1 = 16%",
        id="percent-change",
    ),
    pytest.param(
        "The fare rose to $31 from $25, or by {}.", "24%", "20%", "31 / 25 − 1 = 24%", id="to-from"
    ),
    pytest.param(
        "The rate rose by {}, from 6% to 8%.",
        "2 percentage points",
        "5 percentage points",
        "8 − 6 = 2 pp",
        id="points",
    ),
    pytest.param(
        "The debt {} from $12 million to $24 million.",
        "doubled",
        "tripled",
        "24 million / 12 million = 2",
        id="multiple",
    ),
    pytest.param(
        "The wait was {}: it fell from 80 minutes to 40 minutes.",
        "halved",
        "tripled",
        "40 / 80 = 0.5",
        id="halved",
    ),
    pytest.param(
        "There are 96,000 roofs, {} as many as in 2019, when there were 32,000.",
        "three times",
        "four times",
        "96,000 / 32,000 = 3",
        id="times-as-many",
    ),
    pytest.param(
        "The roll dropped by {} to 18,600 from 19,400.",
        "800",
        "1,200",
        "18,600 − 19,400 = −800",
        id="difference",
    ),
    pytest.param(
        "Asked for one means of travel, 48% named the car, 31% the bus and {} the train.",
        "21%",
        "33%",
        "48 + 31 + ",
        id="shares-of-a-hundred",
    ),
    pytest.param(
        "The fund paid {}: £5.1 million to homes, £2.2 million to shops and £1.1 million to farms.",
        "£8.4 million",
        "£9.4 million",
        "5.1 million + 2.2 million + 1.1 million = 8.4 million",
        id="total",
    ),
    pytest.param(
        "The storm felled 38 oaks in Lund, 21 in Brae and 17 in Corr, {} in all.",
        "76",
        "86",
        "38 + 21 + 17 = 76",
        id="in-all",
    ),
    pytest.param(
        "One in five pupils, or {}, come by bus.",
        "20%",
        "25%",
        "One in five = 20%",
        id="one-in-five",
    ),
    pytest.param(
        "Of 250 cars that were stopped, 75, or {}, had worn brakes.",
        "30%",
        "40%",
        "75 / 250 = 30%",
        id="rate-of-counts",
    ),
    pytest.param(
        "Karro will share $6 million among its 1,500 workers, {} each.",
        "$4,000",
        "$400",
        "6 million / 1,500 = 4,000",
        id="average",
    ),
    pytest.param(
        "Its 1,500 holders share a prize of $6 million. Each of them gets {}.",
        "$4,000",
        "$400",
        "6 million / 1,500 = 4,000",
        id="average-of-the-sentence-before",
    ),
    pytest.param(
        "The 12 schools have 3,600 pupils, or {} per school.",
        "300",
        "250",
        "3,600 / 12 = 300",
        id="average-count",
    ),
    pytest.param(
        "Coal made 6.1 million tonnes, down {} on the 8.2 million tonnes of 2019.",
        "26%",
        "38%",
        "6.1 million / 8.2 million − 1 = −25.61%",
        id="change-on-a-base",
    ),
    pytest.param(
        "The house went for $45 million, {} below the $60 million he had paid.",
        "25%",
        "35%",
        "45 million / 60 million − 1 = −25%",
        id="below-a-base",
    ),
    pytest.param(
        "Sales were $6.1 billion. That was {} more than the $5.5 billion of the year before.",
        "11%",
        "38%",
        "6.1 billion / 5.5 billion − 1",
        id="resumed",
    ),
    pytest.param(
        "The deal meant a rise of {}, which lifted the wage from £28,000 to £30,800.",
        "10%",
        "6%",
        "30,800 / 28,000 − 1 = 10%",
        id="from-to-as-a-range",
    ),
    pytest.param(
        "The fare goes up by $30 to $150, an increase of {}.",
        "25%",
        "20%",
        "30 / (150 − 30) = 25%",
        id="step",
    ),
    pytest.param(
        "Turnout was 38%, down {} points from 61%.",
        "23",
        "5",
        "38 − 61 = −23",
        id="points-down",
    ),
    pytest.param(
        "Of the 1,250 pupils, 400 had no lunch, {} of the total.",
        "32%",
        "42%",
        "400 / 1,250 = 32%",
        id="share-of-the-total",
    ),
    pytest.param(
        "The bank will cut 1,500 jobs, {} of its 12,000 posts.",
        "12.5%",
        "15%",
        "1,500 / 12,000 = 12.5%",
        id="share-of-what-follows",
    ),
    pytest.param(
        "Doctors saw 480 people. Of flu died 96 of them, or {}.",
        "20%",
        "30%",
        "96 / 480 = 20%",
        id="share-of-them",
    ),
    pytest.param(
        "In the town of 80,000 people, 640 caught flu, or {}.",
        "800 per 100,000",
        "80 per 100,000",
        "640 / 80,000 = 0.8%",
        id="rate-per-100,000",
    ),
    pytest.param(
        "The school has 36 teachers for 540 pupils, {}.",
        "one for every 15",
        "one for every 12",
        "36 / 540 = 6.67%",
        id="one-for-every",
    ),
    pytest.param(
        "Karro pays £18 million for roads, £9 million for schools and £6 million for parks, "
        "a total of {}.",
        "£33 million",
        "£35 million",
        "= 33 million",
        id="total-of",
    ),
    pytest.param(
        "Of the fund's $50 million, $32 million has been paid, leaving {}.",
        "$18 million",
        "$28 million",
        "32 million + ",
        id="what-is-left",
    ),
    pytest.param(
        "The flat costs $1,580 a month, or {} a year.",
        "$18,960",
        "$22,960",
        "1,580 × 12 = 18,960",
        id="month-and-year",
    ),
    pytest.param(
        "The path is 26 miles ({}) long.",
        "42 km",
        "52 km",
        "26 miles = 41.84 km",
        id="units",
    ),
    pytest.param(
        "The strike began on 3 May and ended on 24 May, {} later.",
        "21 days",
        "31 days",
        "3 May to 24 May = 21 days",
        id="days",
    ),
    pytest.param(
        "Mara Lund, born in 1968, was {} when she took office in 2011.",
        "42",
        "33",
        "2011 − 1968 = 43",
        id="age-when",
    ),
    pytest.param(
        "Ada Falk won with 53.1% of the vote to 46.9% for Piet Lang, a margin of {}.",
        "6.2 points",
        "7.2 points",
        "53.1 − 46.9 = 6.2",
        id="margin",
    ),
    pytest.param(
        "Ada Falk won by {}, with 53.1% of the vote to 46.9% for Piet Lang.",
        "6.2 percentage points",
        "7.2 percentage points",
        "53.1 − 46.9 = 6.2",
        id="margin-in-front",
    ),
    pytest.param(
        "The guild elected Ada Falk by 812 votes to 765, a margin of {}.",
        "47",
        "57",
        "812 − 765 = 47",
        id="votes",
    ),
    pytest.param(
        "Ada Falk, who was born in 1951, showed her first pictures in 1974, when she was {}.",
        "23",
        "33",
        "1974 − 1951 = 23",
        id="age",
    ),
    pytest.param(
        "The court sits on {}, 12 March 2025.",
        "Wednesday",
        "Friday",
        "12 March 2025 is a Wednesday",
        id="weekday",
    ),
    pytest.param(
        "The bridge, which opened in 1968, closed in 2024 after {}.",
        "56 years",
        "46 years",
        "2024 − 1968 = 56",
        id="elapsed",
    ),
    pytest.param(
        "The club, founded in 1894, marks its {} anniversary in 2024.",
        "130th",
        "120th",
        "2024 − 1894 = 130",
        id="anniversary",
    ),
]


@pytest.mark.parametrize(("sentence", "right", "wrong", "line"), RIGHT_AND_WRONG)
def test_what_comes_out_right_is_support_and_no_finding(
    sentence: str, right: str, wrong: str, line: str
) -> None:
    found = workings(sentence.format(right))

    assert [one.holds for one in found] == [True]
    assert line in found[0].line


@pytest.mark.parametrize(("sentence", "right", "wrong", "line"), RIGHT_AND_WRONG)
def test_what_comes_out_wrong_is_a_finding(
    sentence: str, right: str, wrong: str, line: str
) -> None:
    found = workings(sentence.format(wrong))

    assert [one.holds for one in found] == [False]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The town spent $4 million on roads, and $9 million on schools, 12% more than before.",
            id="a-change-of-something-else",
        ),
        pytest.param(
            "Asked what worries them, 71% named frost, 58% named labour and 44% named prices; "
            "they could give more than one answer.",
            id="several-answers",
        ),
        pytest.param(
            "Karro has 9,000 workers, including 400 in Velby and 300 in Tarn.", id="an-open-list"
        ),
        pytest.param(
            "Two in three bakers, and 40% of millers, are men.", id="shares-of-two-groups"
        ),
        pytest.param("Karro began in 1900 and moved in 1950. It has a two-year plan.", id="years"),
    ],
)
def test_figures_that_belong_to_no_calculation_are_left_alone(text: str) -> None:
    assert [one for one in workings(text) if not one.holds] == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Exports rose 9% to 14.2 million tonnes from 13.0 million.", id="rounded"),
        pytest.param("A third of the 9,000 cases, 3,060 of them, or 34%, were lost.", id="share"),
        pytest.param("Almost half of them (44%) came by bus.", id="almost"),
    ],
)
def test_rounding_that_the_words_allow_is_no_finding(text: str) -> None:
    assert [one for one in workings(text) if not one.holds] == []


def test_a_thousandfold_slip_is_named() -> None:
    (finding,) = check_arithmetic(view("It took $900 million from 30 million people, or $3 each."))

    assert finding.message.endswith("isn't “$3” each.")
    assert finding.working == "900 million / 30 million = 30, stated $3"


def test_a_finding_shows_its_working_and_its_claims() -> None:
    article = view("The bill rose 21%, from $40.11 to $43.20.")

    (finding,) = check_arithmetic(article)

    assert finding.working == "43.2 / 40.11 − 1 = 7.7%, stated 21%"
    assert finding.claims == (1, 2, 3)


def test_the_weekday_is_among_the_spans() -> None:
    (finding,) = check_arithmetic(view("The court sits on Friday, 12 March 2025."))

    assert [(span.start, span.end) for span in finding.spans] == [(18, 24), (26, 39)]


def test_what_is_told_of_someone_else_is_no_age() -> None:
    article = view(
        "Hedda Moll, who has died aged 88, was born in 1937. Her husband, Nils, died in 2011."
    )

    assert check_arithmetic(article) == []


def test_right_workings_are_the_support_of_an_article() -> None:
    ((article, claims),) = stored(
        "The fare fell 20%, to $40 from $50. Of 80 seats, 20, or 30%, were free."
    )

    (support,) = supports(article, claims)

    assert support.working == "40 / 50 − 1 = −20%, stated 20%"
    assert support.claims == (1, 2, 3)


def test_right_workings_can_be_called_up_for_a_claim() -> None:
    article = view("Of 250 cars that were stopped, 75, or 30%, had worn brakes.")

    assert support_for(article, 3) == ["75 / 250 = 30%, stated 30%"]
    assert support_for(article, 99) == []
