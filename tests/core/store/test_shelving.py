"""The library is listed in any order and through any filter, page by page."""

from __future__ import annotations

from itertools import product

import pytest

from core.models import Filing, Verdict
from core.store import Store
from core.store.shelving import ShelfFilter, ShelfOrder, ShelfView
from tests.factories import NOON, article

TITLES = ("ash", "Birch", "cedar", "Birch", "elm", "Fir")
VIEWS = [
    ShelfView(order, is_descending, filter, "wood")
    for order, is_descending, filter in product(ShelfOrder, (False, True), ShelfFilter)
]


@pytest.fixture
def library(store: Store) -> Store:
    """The article "rents", and six more of which some are tagged, due, archived or not detected."""
    for number, title in enumerate(TITLES):
        store.add_article(article(f"{number}.", id=str(number), title=title), at=NOON)
        if number % 2:
            store.put_claims(str(number), [], detector="test 1", at=NOON)
        filing = Filing(
            ("wood",) if number % 3 else ('"wood"', "woods"),
            f"2026-12-0{7 - number}" if number > 2 else "",
            is_archived=number == 4,
        )
        store.file(str(number), filing, reviewer="ada", at=NOON)
    store.mark(1, Verdict.VERIFIED, reviewer="ada", at=NOON)
    return store


def listed(store: Store, view: ShelfView) -> list[str]:
    return [summary.id for summary in store.shelf(view, 0, limit=100)]


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_places_and_pages_agree(library: Store, view: ShelfView) -> None:
    ids = listed(library, view)

    paged = [library.shelf(view, place, limit=1)[0].id for place in range(len(ids))]

    assert paged == ids
    assert library.shelf_size(view) == len(ids)
    assert [library.shelf_place(view, id) for id in ids] == list(range(len(ids)))


@pytest.mark.parametrize(
    ("filter", "expected"),
    [
        (ShelfFilter.ALL, {"rents", "0", "1", "2", "3", "5"}),
        (ShelfFilter.OPEN, {"rents", "0", "2"}),
        (ShelfFilter.TAG, {"1", "2", "5"}),
        (ShelfFilter.ARCHIVED, {"4"}),
    ],
)
def test_a_filter_lists_what_it_says(
    library: Store, filter: ShelfFilter, expected: set[str]
) -> None:
    assert set(listed(library, ShelfView(filter=filter, tag="wood"))) == expected


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (ShelfOrder.ADDED, ["rents", "0", "1", "2", "3", "5"]),
        (ShelfOrder.TITLE, ["0", "1", "3", "2", "5", "rents"]),
        (ShelfOrder.DEADLINE, ["5", "3", "rents", "0", "1", "2"]),
        (ShelfOrder.PROGRESS, ["0", "1", "2", "3", "5", "rents"]),
    ],
)
def test_an_order_is_kept(library: Store, order: ShelfOrder, expected: list[str]) -> None:
    assert listed(library, ShelfView(order)) == expected


def test_an_article_that_is_not_listed_has_no_place(library: Store) -> None:
    assert library.shelf_place(ShelfView(), "4") is None


def test_an_article_comes_with_how_it_is_filed(library: Store) -> None:
    assert library.shelved("5").filing == Filing(("wood",), "2026-12-02")


def test_tags_are_listed_once(library: Store) -> None:
    assert library.tags() == ['"wood"', "wood", "woods"]
