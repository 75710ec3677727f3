import tomllib
from itertools import pairwise

import pytest

from core.checks import repeats
from core.checks.checking import Checker
from core.checks.comparing import Candidate
from core.checks.conflicts import Company, likelihood
from core.checks.findings import FindingType
from core.checks.matching import Match
from core.checks.weights import ALWAYS, LIKELY_CONFLICT, WEIGHTS
from core.checks.weights import likelihood as weigh
from tests.core.checks.checked import kinds, stored


def candidate(*texts: str, type_: FindingType = FindingType.CONFLICT) -> Candidate:
    """Return the first two figures of texts that may come to a finding of a type."""
    checker = Checker()
    for article, claims in stored(*texts):
        for one in checker.candidates(article, claims):
            if one.type is type_:
                return one
    message = "no two figures come to that"
    raise AssertionError(message)


def pair(*texts: str) -> Match:
    """Return the first two figures of texts that may contradict each other."""
    return candidate(*texts).match


FERRY = (
    "The ferry of Karro to Velby has carried 4,350 people since May, Ada Falk said.",
    "Since May, Karro's ferry has brought 3,900 people to Velby.",
)
WITHIN = f"{FERRY[0]} It isn't the only one. {FERRY[1]}"


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("repeats", candidate(FERRY[0], FERRY[0], type_=FindingType.REPEAT)),
        ("conflicts between", candidate(*FERRY)),
        ("conflicts within", candidate(WITHIN)),
    ],
)
def test_every_sign_has_a_curve_and_no_other_is_weighed(table: str, told: Candidate) -> None:
    curves = tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))[table]

    assert curves.keys() == {*told.signs, ALWAYS}
    for curve in curves.values():
        assert all(left[0] < right[0] for left, right in pairwise(curve))


def test_a_sign_weighs_what_its_curve_has_there_and_at_its_ends_beyond_them() -> None:
    told = candidate(*FERRY).signs
    curve = tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))["conflicts between"]["words"]
    (first, _), (second, _), (last, _) = curve[0], curve[1], curve[-1]

    def at(words: float) -> float:
        return weigh("conflicts between", {**told, "words": words})

    assert at(first - 1) == at(first) < at((first + second) / 2) < at(second)
    assert at(last) == at(last + 10)


def test_a_sign_without_a_curve_says_nothing() -> None:
    told = candidate(*FERRY).signs

    assert weigh("conflicts between", {**told, "new": 9}) == weigh("conflicts between", told)


def test_figures_that_agree_are_likelier_a_repeat_where_their_articles_tell_more_alike() -> None:
    one = candidate(FERRY[0], FERRY[0], type_=FindingType.REPEAT).match

    assert repeats.likelihood(one, alike=False) < repeats.likelihood(one, alike=True)
    assert repeats.is_repeat(one, alike=False)


def test_two_figures_are_likelier_of_one_thing_where_their_articles_tell_more_alike() -> None:
    one = pair(*FERRY)

    odds = [likelihood(one, Company((), alike)) for alike in range(4)]

    assert odds == sorted(set(odds))
    assert all(0 < likely < 1 for likely in odds)
    assert odds[-1] >= LIKELY_CONFLICT


def test_a_figure_is_set_beside_the_one_that_stands_closest_to_it() -> None:
    texts = (
        "Karro's ferry to Velby carried 4,350 people in May. It has 31 cabins and 4 engines.",
        "In May 3,950 people took Karro's ferry to Velby; 3,600 flew. It has 4 engines.",
    )

    assert ("value", ["4,350", "3,950"]) in kinds(*texts)
    assert not any("3,600" in words for _, words in kinds(*texts))


def test_what_reports_tell_far_down_is_less_likely_of_one_thing() -> None:
    filler = "Nobody on the quay could remember a summer like it, and the cafés were full. " * 8

    early = likelihood(pair(*FERRY), Company((), 1))
    late = likelihood(pair(*(f"{filler}{text}" for text in FERRY)), Company((), 1))

    assert late < early
