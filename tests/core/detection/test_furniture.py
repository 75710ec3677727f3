from __future__ import annotations

import pytest
import spacy

from core.detection.furniture import find_furniture, make_furniture_finder

_FURNITURE_IS_FOUND = {
    "web address": (
        "See https://example.org/2024/05?id=3 now.",
        ["https://example.org/2024/05?id=3"],
    ),
    "bare host": ("See inn.example/list?id=77 now.", ["inn.example/list?id=77"]),
    "e-mail": ("Write to letters9@daily.example now.", ["letters9@daily.example"]),
    "image with its words": (
        "![Harbour 9](https://a.example/3.png) now",
        ["![Harbour 9](https://a.example/3.png)"],
    ),
    "target of a link, not its words": (
        "[part 2](https://a.example/2) now",
        ["](https://a.example/2)"],
    ),
    "code": ("Run `tally --n 40` now.", ["`tally --n 40`"]),
    "fenced code": ("```\nx = 40\n```\nnow", ["```\nx = 40\n```"]),
    "footnote mark": ("It creaks.[2] Now.", ["[2]"]),
    "list numbers": ("1. Mix the eggs.\n2) Bake.", ["1. ", "2) "]),
    "British phone": ("Ring 01632 960777 now.", ["01632 960777"]),
    "US phone": ("Ring 312-555-0188 now.", ["312-555-0188"]),
    "foreign phone": ("Ring +351 21 555 0123 now.", ["+351 21 555 0123"]),
    "postcode": ("At SW1A 1AA now.", ["SW1A 1AA"]),
    "ISBN": ("ISBN 978-3-16-148410-0 now", ["ISBN 978-3-16-148410-0"]),
    "DOI": ("See doi:10.5555/sample.77 now.", ["doi:10.5555/sample.77"]),
    "identifier": ("It fixes CVE-2024-10101 now.", ["CVE-2024-10101"]),
    "hashtag": ("Share #Regatta2031 now.", ["#Regatta2031"]),
    "file name": ("Open scan12.pdf now.", ["scan12.pdf"]),
}


@pytest.mark.parametrize(
    ("text", "furniture"), _FURNITURE_IS_FOUND.values(), ids=_FURNITURE_IS_FOUND.keys()
)
def test_furniture_is_found(text: str, furniture: list[str]) -> None:
    assert [text[start:end] for start, end in find_furniture(text)] == furniture


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He paid $5 (about 40 percent) in 2024.", id="prose in brackets"),
        pytest.param("It rose +4.1% or 12.50 a share.", id="plus sign and decimals"),
        pytest.param("``Three more,'' he said. ``Two.''", id="TeX marks are no code"),
        pytest.param("They won 3-2 and lost 0-0.", id="scores"),
        pytest.param("In 1990-95 it cost 1,200-1,500.", id="ranges"),
        pytest.param("It is the #2 browser.", id="rank sign"),
        pytest.param("", id="empty"),
    ],
)
def test_prose_is_no_furniture(text: str) -> None:
    assert find_furniture(text) == []


def test_overlapping_furniture_is_one_span() -> None:
    text = "`see https://example.org/1` now"

    spans = find_furniture(text)

    assert [text[start:end] for start, end in spans] == ["`see https://example.org/1`"]


def test_component_writes_furniture_on_the_doc() -> None:
    nlp = spacy.blank("en")

    doc = make_furniture_finder(nlp, "galley_furniture")(nlp.make_doc("Run `x` now."))

    assert doc._.furniture == [(4, 7)]
