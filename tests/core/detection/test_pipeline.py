from __future__ import annotations

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.detection.pipeline import Detector
from core.models import Claim, ClaimKind

MARKED = st.text(st.sampled_from("“”\"‘’'«»„`>—.,?! \nabAB1") | st.characters(), max_size=200)
TALK = st.lists(
    st.sampled_from(
        [
            "“We won,”",
            "said",
            "Ann Lee",
            ", the mayor,",
            "he",
            ".",
            "\n\n",
            '"',
            "told",
            "’",
            "Mr.",
            "> ",
        ]
    ),
    max_size=40,
).map(" ".join)


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector()


def check(text: str, claims: list[Claim]) -> None:
    assert claims == sorted(claims, key=lambda claim: (claim.start, -claim.end, claim.kind))
    ends = dict.fromkeys(ClaimKind, 0)
    for claim in claims:
        assert ends[claim.kind] <= claim.start < claim.end <= len(text)
        assert claim.text == text[claim.start : claim.end]
        assert 0 <= claim.sentence_start <= claim.start
        assert claim.end <= claim.sentence_end <= len(text)
        if claim.speaker is not None:
            assert claim.speaker.text == text[claim.speaker.start : claim.speaker.end] != ""
        ends[claim.kind] = claim.end


@given(text=st.one_of(st.text(max_size=300), MARKED, TALK))
@settings(deadline=None, max_examples=150)
def test_claims_are_sound_whatever_the_text(detector: Detector, text: str) -> None:
    check(text, detector.detect(text))


@given(texts=st.lists(TALK, max_size=4))
@settings(deadline=None, max_examples=25)
def test_an_article_gives_the_same_claims_alone_and_among_others(
    detector: Detector, texts: list[str]
) -> None:
    assert list(detector.detect_all(texts)) == [Detector.detect(detector, text) for text in texts]


def test_two_detectors_agree(detector: Detector) -> None:
    text = "“We lost 12 men,” said Captain Ida Brandt. “Nobody told us why.”"

    assert Detector().detect(text) == detector.detect(text)


def test_a_number_inside_a_quotation_stays_a_claim_of_its_own(detector: Detector) -> None:
    claims = detector.detect("“It took 14 months,” said Ida Brandt.")

    assert [(claim.kind, claim.text) for claim in claims] == [
        (ClaimKind.QUOTED, "“It took 14 months,”"),
        (ClaimKind.NUMERIC, "14 months"),
    ]


def test_half_a_surrogate_pair_keeps_its_place(detector: Detector) -> None:
    text = "“We \ud800 won,” said Ida Brandt."

    (claim,) = detector.detect(text)

    assert claim.text == "“We \ud800 won,”"


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("“", id="opening marks"),
        pytest.param('"', id="straight marks"),
        pytest.param("“a” ", id="short quotations"),
        pytest.param("'a ", id="apostrophes"),
        pytest.param("and so on ", id="a sentence without a stop"),
        pytest.param("‘“«", id="nested marks"),
        pytest.param(string.punctuation, id="punctuation"),
        pytest.param("Ann Lee, who said, ", id="names"),
    ],
)
def test_hostile_text_is_read_to_its_end(detector: Detector, unit: str) -> None:
    text = unit * (40_000 // len(unit))

    check(text, detector.detect(text))
