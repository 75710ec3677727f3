from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from core.errors import StoreUnavailableError
from core.models import ArticleSummary, Progress, Verdict
from core.store import Store
from gui.library_model import LibraryModel, LibraryRole
from gui.main_window import MainWindow
from tests.factories import NOON, article

OpenWindow = Callable[..., MainWindow]
MANY = 500
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def archive(store: Store) -> Store:
    """A store of "rents" and 500 articles behind it, called "0" to "499"."""
    with store.grouped():
        for number in range(MANY):
            text = f"Article number {number}."
            store.add_article(article(text, id=str(number), title=f"Title {number}"), at=NOON)
            store.put_claims(str(number), [], detector="test 1", at=NOON)
    return store


@pytest.fixture
def window(open_window: OpenWindow, archive: Store) -> MainWindow:
    return open_window(archive)


class Shelves:
    """So many made-up articles, which remember what was read of them."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.reads: list[int] = []

    def read(self, row: int, limit: int) -> Sequence[ArticleSummary]:
        self.reads.append(row)
        rows = range(row, min(self.count, row + limit))
        return [ArticleSummary(str(n), f"Title {n}", "", "test 1", Progress(0, 1)) for n in rows]


def open_article_id(window: MainWindow) -> str | None:
    return window.desk.article.id if window.desk.article else None


def current_title(window: MainWindow) -> str:
    title: str = window.library.list.currentIndex().data()
    return title


@pytest.mark.parametrize("row", [0, 63, 64, 54_321, 99_999])
def test_a_row_is_read_with_its_page_and_no_other(row: int) -> None:
    shelves, model = Shelves(100_000), LibraryModel()
    model.show_library(shelves.count, shelves.read)

    title = model.index(row).data()

    assert title == f"Title {row}"
    assert shelves.reads == [row // 64 * 64]


def test_pages_that_were_not_looked_at_for_long_are_let_go() -> None:
    shelves, model = Shelves(100_000), LibraryModel()
    model.show_library(shelves.count, shelves.read)

    for row in range(0, 100_000, 64):
        model.index(row).data(LibraryRole.SUMMARY)

    assert len(model._pages) <= 32


def test_a_page_that_cannot_be_read_is_blank_and_read_again() -> None:
    shelves, model = Shelves(100), LibraryModel()
    failures = [StoreUnavailableError("The disk is gone.")]

    def read(row: int, limit: int) -> Sequence[ArticleSummary]:
        if failures:
            raise failures.pop()
        return shelves.read(row, limit)

    model.show_library(100, read)

    assert [model.index(5).data(), model.index(5).data()] == [None, "Title 5"]


def test_the_window_reads_what_it_shows_of_a_big_library(window: MainWindow) -> None:
    assert window.library.model.rowCount() == MANY + 1
    assert len(window.library.model._pages) <= 2


def test_the_article_open_last_is_shown_wherever_it_stands(
    open_window: OpenWindow, archive: Store
) -> None:
    first = open_window(archive)
    first.desk.open_article("431")
    first.close()

    window = open_window(archive)

    assert open_article_id(window) == "431"
    assert current_title(window) == "Title 431"
    rect = window.library.list.visualRect(window.library.list.currentIndex())
    assert window.library.list.viewport().rect().contains(rect.center())


def test_one_article_is_opened_at_the_start(open_window: OpenWindow, archive: Store) -> None:
    window = open_window(archive)

    assert open_article_id(window) == "rents"
    assert window.visits._behind == []


@pytest.mark.parametrize(
    ("start", "key", "expected"),
    [
        pytest.param("63", Qt.Key.Key_PageDown, "64", id="next"),
        pytest.param("0", Qt.Key.Key_PageUp, "rents", id="previous"),
        pytest.param("499", Qt.Key.Key_PageDown, "499", id="the last has no next"),
        pytest.param("rents", Qt.Key.Key_PageUp, "rents", id="the first has no previous"),
    ],
)
def test_keys_step_through_the_articles_in_their_order(
    qtbot: QtBot, window: MainWindow, start: str, key: Qt.Key, expected: str
) -> None:
    window.desk.open_article(start)

    qtbot.keyClick(window.article_view, key, CONTROL)

    assert open_article_id(window) == expected


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        pytest.param(Qt.Key.Key_End, "499", id="end"),
        pytest.param(Qt.Key.Key_Home, "rents", id="home"),
        pytest.param(Qt.Key.Key_Down, "101", id="down"),
    ],
)
def test_keys_move_in_the_list(
    qtbot: QtBot, window: MainWindow, key: Qt.Key, expected: str
) -> None:
    window.desk.open_article("100")
    window.library.list.setFocus()

    qtbot.keyClick(window.library.list, key)

    assert open_article_id(window) == expected


def test_a_verdict_shows_in_the_library_at_once(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window.article_view, "v")

    index = window.library.model.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Rents, 1 of 3 reviewed"


def test_a_new_article_comes_last(window: MainWindow, archive: Store) -> None:
    archive.add_article(article("New.", id="new", title="New"), at=NOON)

    window.shelf.update("new")

    assert window.library.model.rowCount() == MANY + 2
    assert window.library.model.index(MANY + 1).data() == "New"
    assert open_article_id(window) == "rents"


def test_a_deleted_article_gives_its_row_to_the_next(window: MainWindow) -> None:
    window.desk.open_article("300")

    window.desk.delete_article()

    assert open_article_id(window) == "301"
    assert current_title(window) == "Title 301"
    assert window.library.model.rowCount() == MANY


def test_the_row_follows_an_article_when_others_are_deleted_elsewhere(
    qtbot: QtBot, window: MainWindow, archive: Store
) -> None:
    window.desk.open_article("300")
    with Store(archive.path, create=False) as other:
        other.delete_article("7", at=NOON)
        other.mark(1, Verdict.VERIFIED, reviewer="ben", at=NOON)

    qtbot.waitUntil(lambda: window.library.model.rowCount() == MANY)

    assert open_article_id(window) == "300"
    assert current_title(window) == "Title 300"


def test_a_library_keeps_what_it_shows_while_its_store_is_away(window: MainWindow) -> None:
    window.put_store_away()

    titles = [window.library.model.index(row).data() for row in (0, MANY)]

    assert titles == ["Rents", None]


def test_a_damaged_store_is_told_of_once(qtbot: QtBot, window: MainWindow) -> None:
    window.worker.damaged.emit("The store galley.db is damaged.")
    box = window.findChild(QMessageBox)
    assert box is not None
    said = box.text()
    box.close()
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is None)

    window.worker.damaged.emit("The store galley.db is damaged.")

    assert "File > Restore a backup…" in said
    assert window.findChild(QMessageBox) is None


def test_upkeep_does_not_keep_the_reviewer_waiting(window: MainWindow) -> None:
    window.worker.check()
    window.worker.tidy()

    assert not window.worker.is_busy
