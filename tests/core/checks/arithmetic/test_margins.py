from __future__ import annotations

import pytest

from tests.core.checks.checked import workings

TOLD = [
    pytest.param(
        "Support for the party is at 34%, {} ahead of the rival Centre at 29%.",
        "five points",
        "eight points",
        "34 − 29 = 5",
        id="ahead-of",
    ),
    pytest.param(
        "Falk's 12,400 votes put her {} ahead of Brand, who had 11,500.",
        "900",
        "1,900",
        "12,400 − 11,500 = 900",
        id="put-her-ahead",
    ),
    pytest.param(
        "The Hawks beat the Wolves 98-84, winning by {} points.",
        "14",
        "24",
        "98 − 84 = 14",
        id="score",
    ),
    pytest.param(
        "Moro took 48.3% of the vote, Hagen 45.1%; the gap of {} is the smallest since 1998.",
        "3.2 points",
        "4.2 points",
        "48.3 − 45.1 = 3.2",
        id="gap",
    ),
    pytest.param(
        "The house passed the law with 212 votes in favour and 198 against, a majority of only {}.",
        "14",
        "24",
        "212 − 198 = 14",
        id="majority-of-only",
    ),
    pytest.param(
        "The Reds lead by {} points, with 61 to the Blues' 52.",
        "nine",
        "twelve",
        "61 − 52 = 9",
        id="points-of-teams",
    ),
    pytest.param(
        "He won by {} votes: 14,300 to 13,050.",
        "1,250",
        "1,520",
        "14,300 − 13,050 = 1,250",
        id="in-front",
    ),
    pytest.param(
        "The Harbour list has 34 of the 61 seats and so a majority of {}.",
        "seven",
        "13",
        "2 × 34 − 61 = 7",
        id="majority-of-seats",
    ),
    pytest.param(
        "Sund got 7,260 votes to the 6,840 of Falk. His lead – {} votes – was the smallest ever.",
        "420",
        "1,420",
        "7,260 − 6,840 = 420",
        id="dash",
    ),
    pytest.param(
        "Orla Finch won by {} votes. She received 11,870 votes; her only rival had 11,156.",
        "714",
        "1,214",
        "11,870 − 11,156 = 714",
        id="won-by-before-the-votes",
    ),
    pytest.param(
        "Delacourt won the marathon in 2:26:41, {} ahead of Torvik, who came in at 2:27:29.",
        "48 seconds",
        "58 seconds",
        "2:27:29 − 2:26:41 = 48 s",
        id="seconds-ahead",
    ),
    pytest.param(
        "Delacourt ran 1 minute 58.40 seconds. Torvik, {} behind her, was timed at 1:59.15.",
        "0.75 seconds",
        "2.75 seconds",
        "1:59.15 − 1 minute 58.40 seconds = 0.75 s",
        id="hundredths-behind",
    ),
]


@pytest.mark.parametrize(("sentence", "right", "wrong", "line"), TOLD)
def test_margins_that_come_out_right_are_support(
    sentence: str, right: str, wrong: str, line: str
) -> None:
    found = workings(sentence.format(right))

    assert [one.holds for one in found] == [True]
    assert line in found[0].line


@pytest.mark.parametrize(("sentence", "right", "wrong", "line"), TOLD)
def test_margins_that_come_out_wrong_are_findings(
    sentence: str, right: str, wrong: str, line: str
) -> None:
    found = workings(sentence.format(wrong))

    assert [one.holds for one in found] == [False]
