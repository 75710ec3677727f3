from __future__ import annotations

import pytest

from tests.core.checks.checked import workings

TOLD = [
    pytest.param(
        "Of the 60 hostages, 45 were freed on Friday. The other {} are still held.",
        "15",
        "25",
        "45 + 15 = 60",
        id="the-other",
    ),
    pytest.param(
        "The company owns 70% of the mine; the remaining {} belongs to the state.",
        "30%",
        "40%",
        "70 + 30 = 100%",
        id="remaining-share",
    ),
    pytest.param(
        "There were 26 people on the boat. Nineteen were rescued and {} are missing.",
        "seven",
        "nine",
        "19 + 7 = 26",
        id="still-missing",
    ),
    pytest.param(
        "He has paid back $14,000 of the $20,000 he owed, and the outstanding {} is due in March.",
        "$6,000",
        "$8,000",
        "14,000 + 6,000 = 20,000",
        id="outstanding",
    ),
    pytest.param(
        "The council will cut 1,400 of its 4,500 posts, leaving {}.",
        "3,100",
        "2,100",
        "1,400 + 3,100 = 4,500",
        id="leaving",
    ),
    pytest.param(
        "The depot had 140 buses. It has sold 35, leaving it with {}.",
        "105",
        "115",
        "35 + 105 = 140",
        id="leaving-it-with",
    ),
    pytest.param(
        "Three quarters of the 800 seats had been sold by noon, leaving {}.",
        "200",
        "300",
        "800 − 75% = 200",
        id="rest-of-a-fraction",
    ),
    pytest.param(
        "The airline has ordered 30 jets, 18 of them from Kolding and the remaining {} from Brisa.",
        "12",
        "14",
        "18 + 12 = 30",
        id="of-which",
    ),
    pytest.param(
        "Ansa has spent $3 million of the $5 million, with {} still to come.",
        "$2 million",
        "$3 million",
        "3 million + 2 million = 5 million",
        id="still-to-come",
    ),
]


@pytest.mark.parametrize(("sentence", "right", "wrong", "line"), TOLD)
def test_leftovers_that_come_out_right_are_support(
    sentence: str, right: str, wrong: str, line: str
) -> None:
    found = workings(sentence.format(right))

    assert [one.holds for one in found] == [True]
    assert line in found[0].line


@pytest.mark.parametrize(("sentence", "right", "wrong", "line"), TOLD)
def test_leftovers_that_come_out_wrong_are_findings(
    sentence: str, right: str, wrong: str, line: str
) -> None:
    found = workings(sentence.format(wrong))

    assert [one.holds for one in found] == [False]
