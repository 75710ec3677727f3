"""Claims in an order and through a filter come page by page, each once, at any size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from core.models import Claim, ClaimType, Verdict
from core.search_query import parse_query
from core.store import Store
from core.store.claim_pages import ClaimOrder
from tests.factories import NOON, article, numeric_claim, quoted_claim

MANY = 1200
"""More than are sorted in memory."""
SPEAKERS = ("Ada Moss", "Ben Holt", "Cleo Day")
SAID = " ".join(f"“Yes,” said {name}." for name in SPEAKERS)


def claims_in(text: str, number: int) -> list[Claim]:
    boats = numeric_claim(text, f"{number} boats")
    assert boats.quantity is not None
    quantity = replace(boats.quantity, low=str(number * 7 % 100), high=None)
    said = quoted_claim(text, "“Yes,”", SPEAKERS[number % 3])
    dated = replace(numeric_claim(text, "2023", ClaimType.DATE), sentence_end=len(text) - 1)
    return [replace(boats, quantity=quantity), said, dated]


@pytest.fixture(scope="module", params=[40, MANY], ids=["few", "many"])
def archive(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    with Store(tmp_path_factory.mktemp("pages") / "galley.db", create=True) as store:
        with store.grouped():
            for number in range(request.param // 3):
                text = f"{number} boats sank in 2023. {SAID}"
                store.add_article(article(text, id=str(number)), at=NOON)
                claims = claims_in(text, number)
                store.put_claims(str(number), claims, detector="test 1", at=NOON)
            for claim_id in (1, 8, 5, 20):
                at = NOON + timedelta(minutes=claim_id)
                store.mark(claim_id, Verdict.VERIFIED, reviewer="ada", at=at)
        yield store


def listed(store: Store, order: ClaimOrder, *, is_descending: bool, query: str = "") -> list[int]:
    pages = store.claim_pages(parse_query(query), order=order, is_descending=is_descending, size=7)
    return [row.claim.id for page in pages for row in page]


@pytest.mark.parametrize("is_descending", [False, True], ids=["ascending", "descending"])
@pytest.mark.parametrize("order", ClaimOrder)
def test_every_claim_is_listed_once(
    archive: Store, order: ClaimOrder, *, is_descending: bool
) -> None:
    ids = listed(archive, order, is_descending=is_descending)

    assert sorted(ids) == sorted(stored.id for stored in archive.claims())


def test_claims_are_sorted_by_their_value_and_those_without_come_last(archive: Store) -> None:
    claims = {stored.id: stored.claim for stored in archive.claims()}

    ids = listed(archive, ClaimOrder.VALUE, is_descending=True)

    with_value = [claims[i].quantity for i in ids if claims[i].type is ClaimType.COUNT]
    values = [int(quantity.low or 0) for quantity in with_value if quantity]
    assert values == sorted(values, reverse=True)
    assert {claims[i].type for i in ids[len(values) :]} == {ClaimType.QUOTED, ClaimType.DATE}


def test_claims_are_sorted_by_when_they_were_reviewed(archive: Store) -> None:
    ids = listed(archive, ClaimOrder.REVIEWED, is_descending=True)

    assert ids[:4] == [20, 8, 5, 1]
    assert ids[4:6] == [3, 2]


@pytest.mark.parametrize("query", ["verdict:verified", "kind:quoted", "value:>50", "type:date"])
@pytest.mark.parametrize("order", ClaimOrder)
def test_a_filter_holds_in_every_order(archive: Store, query: str, order: ClaimOrder) -> None:
    found = {
        hit.claim.id for hit in archive.search(parse_query(query), limit=MANY).hits if hit.claim
    }

    ids = listed(archive, order, is_descending=False, query=query)

    assert len(ids) == len(found)
    assert set(ids) == found


def test_a_page_is_no_longer_than_asked(archive: Store) -> None:
    pages = archive.claim_pages(parse_query("kind:numeric"), size=5)

    assert len(next(pages)) == 5
