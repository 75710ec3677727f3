import tomllib

from core.checks.checking import Checker
from core.checks.conflicts import LIKELY, WEIGHTS, Company, likelihood, signs_of
from core.checks.matching import Match
from tests.core.checks.checked import kinds, stored


def pair(*texts: str) -> Match:
    """Return the first two figures of texts that may contradict each other."""
    checker = Checker()
    for article, claims in stored(*texts):
        for one, _ in checker.candidates(article, claims):
            return one
    message = "no two figures differ"
    raise AssertionError(message)


FERRY = (
    "The ferry of Karro to Velby has carried 4,350 people since May, Ada Falk said.",
    "Since May, Karro's ferry has brought 3,900 people to Velby.",
)


def test_every_sign_has_a_weight_and_no_other_is_weighed() -> None:
    told = signs_of(pair(*FERRY), Company((), 0))

    weights = tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))
    assert weights.keys() == {"within", "between"}
    assert all(fitted.keys() == {*told, "always"} for fitted in weights.values())


def test_two_figures_are_likelier_of_one_thing_where_their_articles_tell_more_alike() -> None:
    one = pair(*FERRY)

    odds = [likelihood(one, Company((), alike)) for alike in range(5)]

    assert odds == sorted(set(odds))
    assert all(0 < likely < 1 for likely in odds)
    assert odds[-1] >= LIKELY


def test_a_figure_is_set_beside_the_one_that_stands_closest_to_it() -> None:
    texts = (
        "Karro's ferry to Velby carried 4,350 people in May. It has 31 cabins.",
        "In May 3,950 people took Karro's ferry to Velby; 3,600 people flew.",
    )

    assert kinds(*texts) == [("value", ["4,350", "3,950"])]


def test_what_reports_tell_far_down_is_less_likely_of_one_thing() -> None:
    filler = "Nobody on the quay could remember a summer like it, and the cafés were full. " * 8

    early = likelihood(pair(*FERRY), Company((), 1))
    late = likelihood(pair(*(f"{filler}{text}" for text in FERRY)), Company((), 1))

    assert late < early
