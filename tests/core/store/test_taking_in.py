from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from core.search_query import parse_query
from core.store import Store
from core.store.taking_in import DetectedArticle
from tests.factories import NOON, TEXT, article, claims_of_text, numeric_claim, quoted_claim

FERRY = "The ferry carried 40 boats. “It floats,” said Bo Lund."
DETECTED = [
    DetectedArticle(article(), claims_of_text(), [(0, 30), (31, len(TEXT))]),
    DetectedArticle(
        article(FERRY, id="ferry", title="Ferry"),
        [numeric_claim(FERRY, "40 boats"), quoted_claim(FERRY, "“It floats,”", "Bo Lund")],
    ),
    DetectedArticle(article("Nothing was said.", id="rents", title="Silence"), []),
]
TABLES = ("article", "progress", "claim", "change", "chain", "passage", "speaker", "unchecked")


def take_in(store: Store, detected: list[DetectedArticle]) -> list[tuple[str, bool]]:
    return [tuple(added) for added in store.take_in(detected, detector="test 1", at=NOON)]


def contents(store: Store) -> dict[str, list[tuple[object, ...]]]:
    return {
        table: [tuple(row) for row in store._connection.execute(f"select * from {table}")]
        for table in TABLES
    }


def test_what_is_taken_in_is_stored_as_if_added_one_by_one(tmp_path: Path) -> None:
    with Store(tmp_path / "many.db", create=True) as many:
        take_in(many, DETECTED)
        taken_in = contents(many)
    with Store(tmp_path / "single.db", create=True) as single:
        for new, claims, sentences in DETECTED:
            id = single.add_article(new, at=NOON).id
            single.put_claims(id, claims, detector="test 1", at=NOON, sentences=sentences)
        added = contents(single)

    assert taken_in == added


@pytest.mark.parametrize("words", ["ferry", "floats", "speaker:lund", "speaker:moss", "silence"])
def test_words_and_speakers_that_were_taken_in_are_found(empty_store: Store, words: str) -> None:
    take_in(empty_store, DETECTED)

    assert empty_store.search(parse_query(words)).hits


def test_a_text_that_is_known_keeps_its_claims(store: Store) -> None:
    before = list(store.claims("rents"))

    assert take_in(store, [DetectedArticle(article(id="again"), [])]) == [("rents", False)]
    assert list(store.claims("rents")) == before


def test_a_text_that_comes_twice_is_taken_in_once(empty_store: Store) -> None:
    added = take_in(empty_store, [DETECTED[0], DETECTED[0]])

    assert added == [("rents", True), ("rents", False)]
    assert len(list(empty_store.claims())) == len(claims_of_text())


def test_an_id_that_another_text_has_gets_a_number(empty_store: Store) -> None:
    assert [id for id, _ in take_in(empty_store, DETECTED)] == ["rents", "ferry", "rents-2"]


def test_others_see_what_was_yielded_and_wait_for_no_more(tmp_path: Path) -> None:
    many = [numeric_claim(FERRY, "40 boats")] * 2_000
    path = tmp_path / "galley.db"
    with Store(path, create=True) as store, Store(path, create=False) as other:
        taken = store.take_in(
            [DetectedArticle(article(f"{FERRY} {n}", id=f"{n}"), many) for n in range(3)],
            detector="test 1",
            at=NOON,
        )
        next(taken)

        assert other.counts()["articles"] == 1
        other.delete_article("0", at=NOON)


def test_taking_in_can_be_undone_an_article_at_a_time(
    new_store: Callable[[], Store],
) -> None:
    with new_store() as store:
        list(store.take_in(DETECTED[1:], detector="test 1", at=NOON, reviewer="ada"))
        store.undo(reviewer="ada", at=NOON)

        assert [summary.id for summary in store.articles()] == ["rents", "ferry"]
