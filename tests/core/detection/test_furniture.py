from __future__ import annotations

import pytest
import spacy

from core.detection.furniture import find_furniture, make_furniture_finder


@pytest.mark.parametrize(
    ("text", "furniture"),
    [
        pytest.param("See https://example.org/2024/05?id=3 now.", ["https://example.org/2024/05?id=3"], id="web address"),
        pytest.param("See rooms.example/list?id=19 now.", ["rooms.example/list?id=19"], id="bare host"),
        pytest.param("Write to desk22@paper.example now.", ["desk22@paper.example"], id="e-mail"),
        pytest.param("![Fold 3](https://a.example/3.png) now", ["![Fold 3](https://a.example/3.png)"], id="image with its words"),
        pytest.param("[part 2](https://a.example/2) now", ["](https://a.example/2)"], id="target of a link, not its words"),
        pytest.param("Run `count --n 40` now.", ["`count --n 40`"], id="code"),
        pytest.param("```\nx = 40\n```\nnow", ["```\nx = 40\n```"], id="fenced code"),
        pytest.param("It creaks.[2] Now.", ["[2]"], id="footnote mark"),
        pytest.param("1. Mix the eggs.\n2) Bake.", ["1. ", "2) "], id="list numbers"),
        pytest.param("Ring 01632 960123 now.", ["01632 960123"], id="British phone"),
        pytest.param("Ring 509-555-0117 now.", ["509-555-0117"], id="US phone"),
        pytest.param("Ring +254 20 555 0199 now.", ["+254 20 555 0199"], id="foreign phone"),
        pytest.param("At SW1A 1AA now.", ["SW1A 1AA"], id="postcode"),
        pytest.param("ISBN 978-3-16-148410-0 now", ["ISBN 978-3-16-148410-0"], id="ISBN"),
        pytest.param("See doi:10.1093/fake/x114 now.", ["doi:10.1093/fake/x114"], id="DOI"),
        pytest.param("It fixes CVE-2025-31337 now.", ["CVE-2025-31337"], id="identifier"),
        pytest.param("Share #Crew2025 now.", ["#Crew2025"], id="hashtag"),
        pytest.param("Open scan12.pdf now.", ["scan12.pdf"], id="file name"),
    ],
)  # fmt: skip
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
