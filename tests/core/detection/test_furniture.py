from __future__ import annotations

import pytest
import spacy

from core.detection.furniture import find_furniture, make_furniture_finder

_FURNITURE_IS_FOUND = {
    "web address": (
        "See https://example.org/2024/05?id=3 now.",
        ["https://example.org/2024/05?id=3"],
    ),
    "bare host": ("See rooms.example/list?id=19 now.", ["rooms.example/list?id=19"]),
    "e-mail": ("Write to desk22@paper.example now.", ["desk22@paper.example"]),
    "image with its words": (
        "![Fold 3](https://a.example/3.png) now",
        ["![Fold 3](https://a.example/3.png)"],
    ),
    "target of a link, not its words": (
        "[part 2](https://a.example/2) now",
        ["](https://a.example/2)"],
    ),
    "code": ("Run `count --n 40` now.", ["`count --n 40`"]),
    "fenced code": ("```\nx = 40\n```\nnow", ["```\nx = 40\n```"]),
    "footnote mark": ("It creaks.[2] Now.", ["[2]"]),
    "list numbers": ("1. Mix the eggs.\n2) Bake.", ["1. ", "2) "]),
    "British phone": ("Ring 01632 960123 now.", ["01632 960123"]),
    "US phone": ("Ring 509-555-0117 now.", ["509-555-0117"]),
    "foreign phone": ("Ring +254 20 555 0199 now.", ["+254 20 555 0199"]),
    "postcode": ("At SW1A 1AA now.", ["SW1A 1AA"]),
    "ISBN": ("ISBN 978-3-16-148410-0 now", ["ISBN 978-3-16-148410-0"]),
    "DOI": ("See doi:10.1093/fake/x114 now.", ["doi:10.1093/fake/x114"]),
    "identifier": ("It fixes CVE-2025-31337 now.", ["CVE-2025-31337"]),
    "hashtag": ("Share #Crew2025 now.", ["#Crew2025"]),
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
