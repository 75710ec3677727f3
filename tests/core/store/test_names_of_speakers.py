from __future__ import annotations

import pytest

from core.store import Store
from tests.factories import NOON, article, quoted_claim

NAMES = ["Ada Moss", "Ben Holt", "Cleo Moss", "José Day"]


@pytest.fixture
def archive(empty_store: Store) -> Store:
    """A store of two articles in which the same four people speak."""
    for number in range(2):
        text = " ".join(f"“Number {number},” said {name}." for name in NAMES)
        claims = [quoted_claim(text, f"“Number {number},”", name) for name in NAMES]
        empty_store.add_article(article(text, id=str(number)), at=NOON)
        empty_store.put_claims(str(number), claims, detector="test 1", at=NOON)
    return empty_store


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("", NAMES, id="all, each once and in their order"),
        pytest.param("mo", ["Ada Moss", "Cleo Moss"], id="by the last name"),
        pytest.param("JOSE", ["José Day"], id="as it is searched"),
        pytest.param("nobody", [], id="nobody"),
    ],
)
def test_speakers_are_found_by_what_is_typed(
    archive: Store, typed: str, expected: list[str]
) -> None:
    assert archive.speakers(typed) == expected


def test_no_more_speakers_are_named_than_asked(archive: Store) -> None:
    assert archive.speakers("mo", limit=1) == ["Ada Moss"]
