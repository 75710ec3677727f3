from __future__ import annotations

import pytest

from tests.core.checks.checked import workings

TOLD = [
    pytest.param(
        "The budget has income of €310 million and spending of €345 million, a deficit of {}.",
        "€35 million",
        "€45 million",
        "310 million − 345 million = −35 million",
        id="deficit",
    ),
    pytest.param(
        "Income rose to $84 million and costs to $71 million, which left a profit of {}.",
        "$13 million",
        "$23 million",
        "84 million − 71 million = 13 million",
        id="profit",
    ),
]


@pytest.mark.parametrize(("sentence", "right", "wrong", "line"), TOLD)
def test_balances_that_come_out_right_are_support(
    sentence: str, right: str, wrong: str, line: str
) -> None:
    found = workings(sentence.format(right))

    assert [one.holds for one in found] == [True]
    assert line in found[0].line


@pytest.mark.parametrize(("sentence", "right", "wrong", "line"), TOLD)
def test_balances_that_come_out_wrong_are_findings(
    sentence: str, right: str, wrong: str, line: str
) -> None:
    found = workings(sentence.format(wrong))

    assert [one.holds for one in found] == [False]
