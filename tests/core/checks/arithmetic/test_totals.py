from __future__ import annotations

import pytest

from tests.core.checks.checked import workings

TOLD = [
    pytest.param(
        "The three schools have 420, 380 and 250 pupils, a total of {}.",
        "1,050",
        "1,250",
        "420 + 380 + 250 = 1,050",
        id="adding-up",
    ),
    pytest.param(
        "Eight people died in the first crash and six in the second, bringing the total to {}.",
        "14",
        "16",
        "8 + 6 = 14",
        id="bringing-to",
    ),
    pytest.param(
        "The crew of {} was made up of 14 Filipinos, six Greeks and three Poles.",
        "23",
        "27",
        "14 + 6 + 3 = 23",
        id="made-up-of",
    ),
    pytest.param(
        "The {} grant will be split between the harbour ($50 million) and the airport "
        "($40 million).",
        "$90 million",
        "$70 million",
        "50 million + 40 million = 90 million",
        id="split-between",
    ),
    pytest.param(
        "The fleet of {} comprises 38 diesel buses, 14 hybrids and eight electric ones.",
        "60",
        "80",
        "38 + 14 + 8 = 60",
        id="comprises",
    ),
    pytest.param(
        "The museum sold 14,000 tickets in June. In July it sold 18,000 and in August "
        "21,000. Over the summer that makes {}.",
        "53,000",
        "63,000",
        "14,000 + 18,000 + 21,000 = 53,000",
        id="months-of-a-summer",
    ),
    pytest.param(
        "The first phase cost $30 million. The second cost $45 million. Together they cost {}.",
        "$75 million",
        "$95 million",
        "30 million + 45 million = 75 million",
        id="together",
    ),
    pytest.param(
        "There were 140 passengers and eight crew on board. All {} were rescued.",
        "148",
        "158",
        "140 + 8 = 148",
        id="all-of-them",
    ),
    pytest.param(
        "He was given {} years in prison: eight years for fraud and six years for perjury.",
        "14",
        "18",
        "8 + 6 = 14",
        id="years-in-prison",
    ),
    pytest.param(
        "Norra won four gold, three silver and two bronze medals, {} in total.",
        "nine",
        "eleven",
        "4 + 3 + 2 = 9",
        id="medals",
    ),
    pytest.param(
        "With 310 votes for and 240 against, {} members voted.",
        "550",
        "650",
        "310 + 240 = 550",
        id="voters",
    ),
    pytest.param(
        "The gang stole $400,000 in cash and jewels worth $250,000, for a haul of {}.",
        "$650,000",
        "$850,000",
        "400,000 + 250,000 = 650,000",
        id="haul",
    ),
    pytest.param(
        "Brae have won eight, drawn three and lost five of their {} games.",
        "16",
        "18",
        "8 + 3 + 5 = 16",
        id="games",
    ),
    pytest.param(
        "The inquiry heard from 14 doctors, 22 nurses and nine patients, {} witnesses in all.",
        "45",
        "55",
        "14 + 22 + 9 = 45",
        id="witnesses",
    ),
    pytest.param(
        "The choir, 38 women and 26 men, has {} members.",
        "64",
        "74",
        "38 + 26 = 64",
        id="women-and-men",
    ),
    pytest.param(
        "There are {} beds, 45 on the wards and 15 in intensive care.",
        "60",
        "70",
        "45 + 15 = 60",
        id="sites",
    ),
    pytest.param(
        "Roads got $40 million and schools $60 million of the {} package.",
        "$100 million",
        "$100 billion",
        "40 million + 60 million = 100 million",
        id="million-for-billion",
    ),
    pytest.param(
        "Coll spends £7m on two bridges\nThe plan was shown last night. The Mill bridge "
        "gets {} and the Abbey bridge £3.8 million.",
        "£3.2 million",
        "£5.2 million",
        "3.2 million + 3.8 million = 7 million",
        id="headline",
    ),
    pytest.param(
        "The forester has marked 530 trees on three slopes: 240 on the north, 175 on "
        "the east and {} on the south.",
        "115",
        "215",
        "240 + 175 + 115 = 530",
        id="three-sites",
    ),
    pytest.param(
        "The 174 pilgrims reached Velby at dusk. They slept in two barns: 96 in the old "
        "one and {} in the new.",
        "78",
        "98",
        "96 + 78 = 174",
        id="two-barns",
    ),
    pytest.param(
        "Some {} people stayed at least one night: 210,000 from the north, 96,000 from the south "
        "and 66,000 from abroad.",
        "372,000",
        "412,000",
        "210,000 + 96,000 + 66,000 = 372,000",
        id="at-least-before-the-colon",
    ),
    pytest.param(
        "She won after {} of racing in the hills. The five stages measured 148, 162, 171, 39 and "
        "180 kilometres.",
        "700 kilometres",
        "720 kilometres",
        "148 + 162 + 171 + 39 + 180 = 700",
        id="parts-in-the-next-sentence",
    ),
]


@pytest.mark.parametrize(("sentence", "right", "wrong", "line"), TOLD)
def test_totals_that_come_out_right_are_support(
    sentence: str, right: str, wrong: str, line: str
) -> None:
    found = workings(sentence.format(right))

    assert [one.holds for one in found] == [True]
    assert line in found[0].line


@pytest.mark.parametrize(("sentence", "right", "wrong", "line"), TOLD)
def test_totals_that_come_out_wrong_are_findings(
    sentence: str, right: str, wrong: str, line: str
) -> None:
    found = workings(sentence.format(wrong))

    assert [one.holds for one in found] == [False]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The road costs $1.6 billion, of which the state pays $900 million, the province "
            "$400 million and two cities on the way $300 {}.",
            id="in-one-sentence",
        ),
        pytest.param(
            "The government has approved a programme of $1.6 billion. Dikes will get "
            "$900 million, pumps $400 million and canals $300 {}.",
            id="in-the-next-sentence",
        ),
    ],
)
def test_a_part_in_billions_where_only_millions_add_up_is_a_slip(text: str) -> None:
    (found,) = workings(text.format("billion"))

    assert not found.holds
    assert (
        str(found.line)
        == "900 million + 400 million + 300 billion = 301.3 billion, stated $1.6 billion"
    )
    assert "million may stand for a billion" in str(found.message)
    assert all(one.holds for one in workings(text.format("million")))
