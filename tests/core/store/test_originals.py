"""The store keeps what an article came from, its hash at least, once for all of its articles."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.article_parts import Markup, MarkupKind, Original
from core.errors import UnknownArticleError
from core.models import Article
from core.store import Store
from tests.factories import NOON, article

PAGE = Original("ab" * 32, "https://example.org/rents", "text/html", NOON, b"<p>Rents rose.</p>")
FILE = Original("cd" * 32, "rents.docx", "application/octet-stream")


def add(store: Store, id: str, original: Original | None) -> None:
    added = article(f"Rents rose in {id}.", id=id)
    store.add_article(replace(added, original=original), at=NOON)


def originals(store: Store) -> int:
    (count,) = store._connection.execute("select count(*) from original").fetchone()
    return int(count)


def test_an_original_comes_back_as_it_was(empty_store: Store) -> None:
    add(empty_store, "page", PAGE)
    add(empty_store, "file", FILE)
    add(empty_store, "pasted", None)

    assert empty_store.original("page") == PAGE
    assert empty_store.original("file") == FILE
    assert empty_store.original("pasted") is None
    with pytest.raises(UnknownArticleError):
        empty_store.original("none")


def test_a_file_of_many_articles_is_kept_once(empty_store: Store) -> None:
    for number in range(3):
        add(empty_store, str(number), PAGE)

    assert originals(empty_store) == 1


def test_a_file_that_is_wanted_later_is_kept_then(empty_store: Store) -> None:
    add(empty_store, "first", FILE)
    add(empty_store, "second", replace(FILE, data=b"PK"))

    kept = empty_store.original("first")
    assert kept is not None
    assert kept.data == b"PK"


def test_an_original_goes_with_the_last_article_that_came_from_it(empty_store: Store) -> None:
    add(empty_store, "one", PAGE)
    add(empty_store, "two", PAGE)

    empty_store.delete_article("one", at=NOON)
    assert originals(empty_store) == 1
    empty_store.delete_article("two", at=NOON)
    assert originals(empty_store) == 0


def test_an_undone_import_comes_back_with_its_original(empty_store: Store) -> None:
    added = replace(article(), original=PAGE, byline="Ada Moss", language="en")
    empty_store.add_article(added, at=NOON, reviewer="ada")
    empty_store.undo(reviewer="ada", at=NOON)
    empty_store.redo(reviewer="ada", at=NOON)

    assert empty_store.article("rents") == replace(added, original=None)
    assert empty_store.original("rents") == PAGE


@given(
    st.lists(
        st.builds(
            Markup,
            st.sampled_from(MarkupKind),
            st.integers(0, 90),
            st.integers(0, 90),
            st.integers(0, 6),
            st.sampled_from(["", "3.", "iv."]),
        ),
        max_size=8,
    )
)
def test_an_articles_markup_comes_back_as_it_was(markup: list[Markup]) -> None:
    from core.store.rows import article_to_row, row_to_article

    marked = Article("a", "A", "a.txt", "text", markup=tuple(markup))
    assert row_to_article(article_to_row(marked, added_at=NOON)) == marked
