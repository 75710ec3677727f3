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
        "9 Tallow Yard",
        "22 Avenue Foch",
        "the H40",
        "case 24-cr-1038",
        "file 2025-118834",
        "the Hotel 1911,",
    ],
)
def test_number_in_a_name_is_no_claim(name: str) -> None:
    assert find_quantities(f"They saw {name} again.") == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A new one came.", id="adjective before"),
        pytest.param("The current one came.", id="article and adjective before"),
        pytest.param("Here one sees the sea.", id="verb behind"),
        pytest.param("The wait for one can be long.", id="auxiliary behind"),
        pytest.param("They met one of the lawyers.", id="one of many"),
        pytest.param("No one came.", id="no one"),
    ],
)
def test_pronoun_one_is_no_claim(text: str) -> None:
    assert find_quantities(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Only one shop closed.", id="only"),
        pytest.param("They met one of 14 lawyers.", id="of so many"),
        pytest.param("They found one species.", id="singular with an s"),
    ],
)
def test_counting_one_is_a_claim(text: str) -> None:
    assert find_quantities(text)[0].text == "one"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        pytest.param("Vane was second, some way back.", "second", id="predicate"),
        pytest.param("She finished first.", "first", id="verb before"),
        pytest.param("Its H1 sales rose.", "H1", id="half year"),
        pytest.param("The Labour 2024 manifesto came.", "2024", id="year before a noun"),
        pytest.param("A budget in the nine figures.", "nine figures", id="figures"),
    ],
)
def test_what_only_looks_like_a_name_is_a_claim(text: str, span: str) -> None:
    assert [claim.text for claim in find_quantities(text)] == [span]


def test_second_that_is_a_time_is_no_rank() -> None:
    assert [claim.text for claim in find_quantities("It beats nine times a second.")] == ["nine"]


def test_a_very_long_list_whose_noun_is_left_out_is_read() -> None:
    items = ", ".join(f"Labour {number % 89 + 10}" for number in range(1_500))

    assert find_quantities(f"The Greens won 38 seats, {items}.")[0].text == "38"


def test_a_list_whose_noun_is_left_out_goes_on_counting() -> None:
    claims = find_quantities("The Greens won 38 seats, Labour 31 and the Centre 19.")

    assert [claim.text for claim in claims] == ["38", "31", "19"]
