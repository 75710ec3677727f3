from __future__ import annotations

import pytest

from tests.core.checks.checked import workings

TOLD = [
    pytest.param(
        "Last year the hospital treated 4,000 patients. This year it treated 4,600, a rise of {}.",
        "15%",
        "25%",
        "4,600 / 4,000 − 1 = 15%",
        id="two-sentences",
    ),
    pytest.param(
        "The price of a loaf, $2.50 a year ago, is now $3, up {}.",
        "20%",
        "30%",
        "3 / 2.5 − 1 = 20%",
        id="now",
    ),
    pytest.param(
        "In 2015 the library lent 180,000 books. By 2024 that had dropped to 117,000, a "
        "fall of {}.",
        "35%",
        "53%",
        "117,000 / 180,000 − 1 = −35%",
        id="dropped-to",
    ),
    pytest.param(
        "The new tower is 310 metres tall, {} taller than the 285-metre Harbour Spire.",
        "25 metres",
        "45 metres",
        "310 − 285 = 25",
        id="taller-than",
    ),
    pytest.param(
        "The river has risen to 6.2 metres, {} above the 5.1 metres measured on Sunday.",
        "1.1 metres",
        "2.1 metres",
        "6.2 − 5.1 = 1.1",
        id="above",
    ),
    pytest.param(
        "The trial was meant to cost £40,000 but came to £58,000, {} over budget.",
        "£18,000",
        "£28,000",
        "58,000 − 40,000 = 18,000",
        id="over-budget",
    ),
    pytest.param(
        "In 2010 the village had 300 inhabitants; today it has 900, {} as many.",
        "three times",
        "five times",
        "900 / 300 = 3",
        id="times-as-many",
    ),
    pytest.param(
        "The city recorded 84 murders, a {} jump on the 60 of the year before.",
        "40%",
        "30%",
        "84 / 60 − 1 = 40%",
        id="jump-on",
    ),
    pytest.param(
        "Prices there have quadrupled: a room that cost $30 now costs {}.",
        "$120",
        "$150",
        "120 / 30 = 4",
        id="quadrupled",
    ),
    pytest.param(
        "The port moved 5.4 million tonnes of goods between January and June. In the "
        "first half of 2023 it had been 4.5 million tonnes, so traffic grew by {}, the "
        "port authority said.",
        "20%",
        "30%",
        "5.4 million / 4.5 million − 1 = 20%",
        id="goes-back",
    ),
    pytest.param(
        "Tenants of the block have been told that their rent will go up by {}, to "
        "$1,380 a month; at the moment they pay $1,200.",
        "15%",
        "18%",
        "1,380 / 1,200 − 1 = 15%",
        id="at-the-moment",
    ),
    pytest.param(
        "The key rate now stands at 4.25%, after 3.75% in March, an increase of {}.",
        "half a percentage point",
        "one percentage point",
        "4.25 − 3.75 = 0.5 pp",
        id="points-after",
    ),
    pytest.param(
        "A litre of milk has gone up from €1.20 to €1.50 since January. That is a rise of {}.",
        "25%",
        "30%",
        "1.5 / 1.2 − 1 = 25%",
        id="that-is-a-rise",
    ),
    pytest.param(
        "There were 23 candidates this time, {} more than the 14 who ran in 2019.",
        "nine",
        "seven",
        "23 − 14 = 9",
        id="fewer-than",
    ),
    pytest.param(
        "In June a crate of figs fetched 64 dollars. By September it was 80 dollars. "
        "The increase – {} – surprised the market.",
        "25%",
        "45%",
        "80 / 64 − 1 = 25%",
        id="the-increase",
    ),
    pytest.param(
        "The museum lent 330 pictures last year; the year before it had been 440. The "
        "figure fell by {}.",
        "a quarter",
        "a half",
        "330 / 440 = 0.75",
        id="the-figure",
    ),
    pytest.param(
        "Five years ago 20% of the fleet ran on gas; now it is 30%, an increase of {}.",
        "ten percentage points",
        "50 percentage points",
        "30 − 20 = 10 pp",
        id="points-not-percent",
    ),
    pytest.param(
        "Divers saw 6,300 sponges this spring; in 1999 there were 8,400. That means that "
        "the field has shrunk by {}.",
        "a quarter",
        "a half",
        "6,300 / 8,400 = 0.75",
        id="that-means",
    ),
    pytest.param(
        "Electric cars made up 25% of all new cars, up from 20% the year before, a rise of {}.",
        "five points",
        "5%",
        "25 − 20 = 5",
        id="made-up",
    ),
]


@pytest.mark.parametrize(("sentence", "right", "wrong", "line"), TOLD)
def test_contrasts_that_come_out_right_are_support(
    sentence: str, right: str, wrong: str, line: str
) -> None:
    found = workings(sentence.format(right))

    assert [one.holds for one in found] == [True]
    assert line in found[0].line


@pytest.mark.parametrize(("sentence", "right", "wrong", "line"), TOLD)
def test_contrasts_that_come_out_wrong_are_findings(
    sentence: str, right: str, wrong: str, line: str
) -> None:
    found = workings(sentence.format(wrong))

    assert [one.holds for one in found] == [False]
