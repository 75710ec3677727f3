from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from core.checks.arithmetic.calculations import check_arithmetic
from tests.core.checks.checked import view, workings

_LINKS = "of from to by than and or , ; : ( ) — . in all at on for with which was is that it the"
_CUES = (
    "more fewer each apiece a per total leaving other rest remaining else together rise fall rate "
    "majority won ahead deficit income costs born died aged doubled halved share everything"
)
_FIGURES = (
    "% $ £ 12 30 4,500 2.5 million half a third twice one in five 1990 3 May Monday 9am people "
    "votes points km day year month hours 98-84 from 1989 to 2003"
)
_WORDS = [*_LINKS.split(" "), *_CUES.split(" "), *_FIGURES.split(" ")]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), max_size=50))
def test_no_order_of_words_and_figures_breaks_the_arithmetic(words: list[str]) -> None:
    for working in workings(" ".join(words)):
        starts = [figure.claim.start for figure in working.figures]
        assert len(set(starts)) == len(starts)
        assert working.line


def test_a_change_behind_a_semicolon_that_ends_with_the_article_is_read() -> None:
    assert workings("It sold 40 boats last year, 30 before; the 5%") == []


def test_a_finding_marks_the_values_of_both_sentences() -> None:
    text = "Last year the ward treated 4,000 patients. This year it treated 4,600, a rise of 25%."

    (finding,) = check_arithmetic(view(text))

    words = [text[span.start : span.end] for span in finding.spans]
    assert words == ["4,000", "4,600", "25%"]
