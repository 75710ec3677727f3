"""Who speaks is found by name, as long as a claim says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.models import ClaimEdit, Speaker
from core.search_query import parse_query
from core.store import Store
from core.store.claim_pages import ClaimOrder
from tests.factories import NOON, article, quoted_claim

TEXT = (
    "“Rents rose,” said Ada Moss. “They fell,” said Ben Holt. "
    "“Never,” he said. “It hurts,” a tenant said."
)


def said(words: str, mention: str, name: str | None) -> object:
    claim = quoted_claim(TEXT, words, mention)
    return replace(claim, speaker=replace(claim.speaker, name=name))  # type: ignore[arg-type]


@pytest.fixture
def debate(empty_store: Store) -> Store:
    empty_store.add_article(article(TEXT, id="debate"), at=NOON)
    claims = [
        said("“Rents rose,”", "Ada Moss", "Ada Moss"),
        said("“They fell,”", "Ben Holt", "Ben Holt"),
        said("“Never,”", "he", "Ben Holt"),
        said("“It hurts,”", "a tenant", None),
    ]
    empty_store.put_claims("debate", claims, detector="test 1", at=NOON)  # type: ignore[arg-type]
    return empty_store


def found(store: Store, query: str) -> list[str]:
    return [hit.claim.claim.text for hit in store.search(parse_query(query)).hits if hit.claim]


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        ("speaker:holt", ["“They fell,”", "“Never,”"]),
        ('speaker:"ada moss"', ["“Rents rose,”"]),
        ("speaker:tenant", ["“It hurts,”"]),
        ("speaker:holt speaker:moss", ["“Rents rose,”", "“They fell,”", "“Never,”"]),
        ("speaker:holt fell", ["“They fell,”", "“Never,”"]),
        ("speaker:holt verdict:disputed", []),
        ("speaker:holt kind:numeric", []),
        ("holt", ["“They fell,”", "“Never,”"]),
    ],
    ids=str,
)
def test_claims_are_found_by_who_speaks(debate: Store, query: str, texts: list[str]) -> None:
    assert sorted(found(debate, query)) == sorted(texts)


def test_a_table_of_one_speakers_claims_is_whole_and_in_order(debate: Store) -> None:
    listed = debate.list_claims(parse_query("speaker:holt"), order=ClaimOrder.PLACE)

    assert listed.count == 2
    assert not listed.is_cut
    (page,) = listed.pages
    assert [row.claim.claim.text for row in page] == ["“They fell,”", "“Never,”"]


def test_claims_are_sorted_by_speaker_the_unnamed_by_how_they_are_mentioned(debate: Store) -> None:
    pages = debate.claim_pages(parse_query(""), order=ClaimOrder.SPEAKER)

    assert [row.claim.claim.text for page in pages for row in page] == [
        "“Rents rose,”",
        "“They fell,”",
        "“Never,”",
        "“It hurts,”",
    ]


def test_a_changed_speaker_is_found_by_the_new_name_alone(debate: Store) -> None:
    stored = debate.claim(1)
    renamed = replace(stored.claim, speaker=Speaker("Ada Moss", 19, 27, "Ada Krumphelt"))
    debate.edit_claims("debate", [ClaimEdit(1, renamed)], reviewer="ada", at=NOON)

    assert found(debate, "speaker:krumphelt") == ["“Rents rose,”"]
    # "Ada Moss" is still how she is mentioned.
    assert found(debate, 'speaker:"ada moss"') == ["“Rents rose,”"]
    debate.undo(reviewer="ada", at=NOON)
    assert found(debate, "speaker:krumphelt") == []


def test_a_speaker_of_no_claim_is_forgotten(debate: Store) -> None:
    assert debate.speakers() == ["Ada Moss", "Ben Holt", "a tenant"]

    debate.delete_article("debate", at=NOON)

    assert debate.speakers() == []
    assert found(debate, "speaker:holt") == []


def test_a_slip_in_a_speakers_name_is_forgiven(debate: Store) -> None:
    result = debate.search(parse_query("hollt"))

    assert result.corrected == {"hollt": "holt"}
