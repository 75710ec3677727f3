from __future__ import annotations

import pytest

from tests.core.checks.checked import workings


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The north sent 5,310 letters and the south 4,690, 10,000 letters in all, which puts "
            "the north 620 ahead.",
            id="another-difference",
        ),
        pytest.param(
            "Of the 90 on the tour one third, the thirty pensioners, stayed at home. The town had "
            "paid €7,200 for the coach, that is €80 a head.",
            id="another-number-of-heads",
        ),
    ],
)
def test_a_figure_that_comes_out_in_another_calculation_is_not_called_wrong(text: str) -> None:
    assert [one.line for one in workings(text) if not one.holds] == []
