from __future__ import annotations

from pathlib import Path

from tools.check_cases import read_cases

CASE = """# x1 two reports
= a: First
The yard built {A|12} ships.
It has {C|two} docks.
= b: Second
{B|Thirteen} ships were built.
> conflict value A | B : ships
> arithmetic A ships / conflict : a word of the text
> not A C : ships and docks
"""


def test_cases_are_read_with_the_places_of_their_labels(tmp_path: Path) -> None:
    path = tmp_path / "cases.txt"
    path.write_text(CASE, encoding="utf-8")

    (case,) = read_cases(path)

    assert [article["text"] for article in case["articles"]] == [
        "The yard built 12 ships.\nIt has two docks.",
        "Thirteen ships were built.",
    ]
    conflict, arithmetic = case["findings"]
    assert [(span["text"], span["start"], span["side"]) for span in conflict["spans"]] == [
        ("12", 15, 0),
        ("Thirteen", 0, 1),
    ]
    assert arithmetic["spans"][1]["text"] == "ships"
    assert arithmetic["also"] == ["conflict"]
    assert case["negatives"][0]["why"] == "ships and docks"
