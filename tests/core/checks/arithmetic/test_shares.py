from __future__ import annotations

import pytest

from tests.core.checks.checked import workings

TOLD = [
    pytest.param(
        "Of its 3,200 members {} – 800 people – came to the meeting.",
        "a quarter",
        "a third",
        "800 / 3,200 = 25%",
        id="between-dashes",
    ),
    pytest.param(
        "Turnout was {}: 31,000 of the 50,000 registered voters cast a ballot.",
        "62%",
        "72%",
        "31,000 / 50,000 = 62%",
        id="turnout-first",
    ),
    pytest.param(
        "The study followed 3,000 nurses. Six hundred, or {}, had back pain.",
        "one in five",
        "one in four",
        "600 / 3,000 = 20%",
        id="sentence-before",
    ),
    pytest.param(
        "{} of the 9,600 tickets, or 6,400, went to members.",
        "Two thirds",
        "Three quarters",
        "6,400 / 9,600 = 66.67%",
        id="share-in-front",
    ),
    pytest.param(
        "Police checked 640 lorries and found faults on 160, or {} of them.",
        "a quarter",
        "a fifth",
        "160 / 640 = 25%",
        id="of-them",
    ),
    pytest.param(
        "The budget is $60 million. Of that, $21 million, or {}, goes to schools.",
        "35%",
        "45%",
        "21 million / 60 million = 35%",
        id="of-that",
    ),
    pytest.param(
        "{} of those asked, 660 out of 1,200, were in favour.",
        "55%",
        "65%",
        "660 / 1,200 = 55%",
        id="out-of",
    ),
    pytest.param(
        "The airline cancelled 54 of its 450 flights on Friday. That was {} of the total.",
        "12%",
        "15%",
        "54 / 450 = 12%",
        id="that-was",
    ),
    pytest.param(
        "The court received 1,400 claims last year, of which it rejected 420, or {}.",
        "30%",
        "40%",
        "420 / 1,400 = 30%",
        id="of-which-rejected",
    ),
    pytest.param(
        "The party won 36 of the 90 seats, which gives it {} of the chamber.",
        "40%",
        "46%",
        "36 / 90 = 40%",
        id="which-gives",
    ),
    pytest.param(
        "The trust owns 1,800 hectares of forest, of which 450, or {}, will never be felled.",
        "a quarter",
        "a third",
        "450 / 1,800 = 25%",
        id="hectares",
    ),
    pytest.param(
        "The union polled its 5,600 members by post. 3,920 sent the form back, a response of {}.",
        "70%",
        "60%",
        "3,920 / 5,600 = 70%",
        id="response",
    ),
    pytest.param(
        "Of 4,000 seats, 600 stayed empty, which puts the share of the unsold at {}.",
        "15%",
        "25%",
        "600 / 4,000 = 15%",
        id="puts-at",
    ),
    pytest.param(
        "The guild wrote to 1,200 bakers. Of the new ovens 780, or {}, thought well.",
        "65%",
        "85%",
        "780 / 1,200 = 65%",
        id="on-another-question",
    ),
    pytest.param(
        "Of the 280 kites that flew on Sunday, three-quarters, or {}, came down whole.",
        "210",
        "180",
        "210 / 280 = 75%",
        id="three-quarters-or",
    ),
    pytest.param(
        "Police saw 1,500 thefts in the town, which has 60,000 inhabitants: that is {} of them.",
        "25 for every 1,000",
        "40 for every 1,000",
        "1,500 / 60,000 = 2.5%",
        id="for-every-thousand",
    ),
]


@pytest.mark.parametrize(("sentence", "right", "wrong", "line"), TOLD)
def test_shares_that_come_out_right_are_support(
    sentence: str, right: str, wrong: str, line: str
) -> None:
    found = workings(sentence.format(right))

    assert [one.holds for one in found] == [True]
    assert line in found[0].line


@pytest.mark.parametrize(("sentence", "right", "wrong", "line"), TOLD)
def test_shares_that_come_out_wrong_are_findings(
    sentence: str, right: str, wrong: str, line: str
) -> None:
    found = workings(sentence.format(wrong))

    assert [one.holds for one in found] == [False]
