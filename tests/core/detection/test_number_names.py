from __future__ import annotations

import pytest

from core.detection.quantities import find_quantities


@pytest.mark.parametrize(
    "name",
    [
        "Llama 4",
        "the R1 model",
        "GPT-4",
        "an iPhone 15",
        "the iPhone 14’s screen",
        "an F-16",
        "COVID-19",
        "5G",
        "a Boeing 737",
        "the G7",
        "Windows 11",
        "Windows 2000",
        "Formula 1",
        "Formula One",
        "the 9/11 attacks",
        "Route 66",
        "World War II",
        "Apollo 11",
        "a 7-Eleven",
        "version 4.2.1",
        "page 200",
        "Section 230",
        "the No. 7 bus",
        "a No. 31 jersey",
        "seat 14",
        "Gate 12",
        "14 High Street",
        "1600 Harbour View Road",
        "the A417",
        "Class 455s",
        "the Under-18s",
        "a 4-4-2",
        "case 31-002290",
        "agent 007",
        "Grade 3",
    ],
)
def test_number_in_a_name_is_no_claim(name: str) -> None:
    assert find_quantities(f"They saw {name} again.") == []
