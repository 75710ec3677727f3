from __future__ import annotations

import pytest

from core.detection.quantities import find_quantities
from core.models import ClaimType

_AGES = {
    "kin in digits": ("Her son, 6, slept.", "6"),
    "kin in words": ("Their daughter, nine, slept.", "nine"),
    "a name in brackets": ("Ivo Brandt (44) slept.", "44"),
    "adverb before": ("He was just 17.", "17"),
    "pronoun and a word": ("She was nine.", "nine"),
    "contraction": ("I’m 43 and tired.", "43"),
    "extreme": ("Children as young as six slept.", "six"),
    "of": ("A girl of 12 slept.", "12"),
    "moment of a life": ("She ran away to sea at 16.", "16"),
    "limit": ("It is free for those 12 and under.", "12 and under"),
    "older": ("It is free at 18 or older.", "18 or older"),
    "decade of a life": ("A woman in her forties slept.", "forties"),
    "early decade": ("A man in his early 30s slept.", "early 30s"),
    "hyphened role": ("Bell-ringer, 84, climbs tower", "84"),
    "range": ("Pupils aged between 12 and 15 slept.", "aged between 12 and 15"),
}


@pytest.mark.parametrize(("text", "span"), _AGES.values(), ids=_AGES.keys())
def test_age_is_a_duration_in_years(text: str, span: str) -> None:
    (claim,) = find_quantities(text)

    assert claim.quantity is not None
    assert (claim.text, claim.type) == (span, ClaimType.DURATION)
    assert claim.quantity.unit == "a"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The winner, 6 up, slept.", id="score"),
        pytest.param("A crew of 12 slept.", id="crew"),
        pytest.param("It stood at 16 in May.", id="level"),
        pytest.param("They sold those 12 and more.", id="things"),
    ],
)
def test_bare_number_beside_no_person_is_a_count(text: str) -> None:
    (claim,) = find_quantities(text)

    assert claim.type is ClaimType.COUNT


def test_what_a_parent_is_of_is_a_count_and_no_age() -> None:
    claims = find_quantities("The grandmother-of-five, 71, slept.")

    assert [claim.type for claim in claims] == [ClaimType.COUNT, ClaimType.DURATION]


def test_ages_of_a_list_share_the_word_before_it() -> None:
    claims = find_quantities("Three men, aged 24, 31 and 58, left.")

    assert [claim.type for claim in claims[1:]] == [ClaimType.DURATION] * 3
