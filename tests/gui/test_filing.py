from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from core.models import Filing, Verdict
from core.store import Store
from gui.filing_dialog import FilingDialog, read_deadline
from gui.library_model import due_text
from gui.main_window import MainWindow
from tests.factories import NOON, article

OpenWindow = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TODAY = date(2026, 11, 22)
TITLES = ("Rents", "boats", "Zinc", "Apples")


@pytest.fixture
def archive(store: Store) -> Store:
    """The articles of TITLES: the last is archived, the third tagged and due first."""
    for title in TITLES[1:]:
        store.add_article(article(f"{title}.", id=title, title=title), at=NOON)
        store.put_claims(title, [], detector="test 1", at=NOON)
    store.file("Zinc", Filing(("metal",), "2026-11-01"), reviewer="ada", at=NOON)
    store.file("boats", Filing((), "2026-12-01"), reviewer="ada", at=NOON)
    store.file("Apples", Filing((), "", is_archived=True), reviewer="ada", at=NOON)
    return store


@pytest.fixture
def window(open_window: OpenWindow, archive: Store) -> MainWindow:
    return open_window(archive)


def titles(window: MainWindow) -> list[str]:
    model = window.library.model
    return [model.index(row).data() for row in range(model.rowCount())]


def act(window: MainWindow, id: str) -> None:
    action = window.findChild(QAction, id)
    assert action is not None
    action.trigger()


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        pytest.param("shelf_all", ["Rents", "boats", "Zinc"], id="all but archived"),
        pytest.param("shelf_open", ["Rents"], id="with open work"),
        pytest.param("shelf_archived", ["Apples"], id="archived"),
        pytest.param("shelf_by_title", ["boats", "Rents", "Zinc"], id="by title in any case"),
        pytest.param("shelf_by_deadline", ["Zinc", "boats", "Rents"], id="those due first"),
        pytest.param("shelf_by_progress", ["Rents", "Zinc", "boats"], id="the most work first"),
        pytest.param("shelf_reversed", ["Zinc", "boats", "Rents"], id="the other way round"),
    ],
)
def test_the_library_is_looked_at_in_many_ways(
    window: MainWindow, action: str, expected: list[str]
) -> None:
    act(window, action)

    assert titles(window) == expected


def test_what_is_left_out_is_told(window: MainWindow) -> None:
    hidden = window.library.state_label.text()

    act(window, "shelf_open")

    assert hidden == "Archived and not shown: 1"
    assert window.library.state_label.text() == "Only those with open work: 1"


def test_articles_with_a_tag_are_chosen_from_a_list(window: MainWindow) -> None:
    window.commands.library_menu._list_tags()

    act(window, "shelf_tag_metal")

    assert titles(window) == ["Zinc"]


def test_the_open_article_keeps_its_row_in_another_order(window: MainWindow) -> None:
    window.desk.open_article("boats")

    act(window, "shelf_by_title")

    assert window.library.list.currentIndex().data() == "boats"
    assert window.desk.article is not None
    assert window.desk.article.id == "boats"


def test_archiving_hides_an_article_and_undo_brings_it_back(
    qtbot: QtBot, window: MainWindow, archive: Store
) -> None:
    qtbot.keyClick(window.article_view, Qt.Key.Key_A, CONTROL | SHIFT)
    hidden = titles(window)

    qtbot.keyClick(window.article_view, Qt.Key.Key_Z, CONTROL)

    assert hidden == ["boats", "Zinc"]
    assert titles(window) == ["Rents", "boats", "Zinc"]
    assert not archive.filing("rents").is_archived


def test_tags_and_deadline_are_given_by_keyboard(
    qtbot: QtBot, window: MainWindow, archive: Store
) -> None:
    qtbot.keyClick(window.article_view, Qt.Key.Key_D, CONTROL)
    dialog = window.findChild(FilingDialog)
    qtbot.keyClicks(dialog.tags_edit, "housing, front page, housing")
    qtbot.keyClicks(dialog.deadline_edit, "2026-11-30")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    assert archive.filing("rents") == Filing(("housing", "front page"), "2026-11-30")
    assert "front page" in window.library.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_deadline_that_is_no_date_is_asked_for_again(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window.article_view, Qt.Key.Key_D, CONTROL)
    dialog = window.findChild(FilingDialog)
    qtbot.keyClicks(dialog.deadline_edit, "soon")

    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    assert dialog.isVisible()
    assert "2026-11-30" in dialog.hint_label.text()
    dialog.reject()


def test_the_window_does_not_start_over_where_all_is_archived(
    open_window: OpenWindow, store: Store
) -> None:
    store.file("rents", Filing(is_archived=True), reviewer="ada", at=NOON)

    window = open_window(store)

    assert titles(window) == []
    assert window.has_articles


def test_a_verdict_shows_in_an_order_of_one_s_own(qtbot: QtBot, window: MainWindow) -> None:
    act(window, "shelf_by_title")

    window.desk.settle(Verdict.VERIFIED)

    heard = window.library.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Rents, 1 of 3 reviewed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", ""), ("+3", "2026-11-25"), ("2026-12-01", "2026-12-01"), ("soon", None)],
)
def test_a_deadline_is_read(text: str, expected: str | None) -> None:
    assert read_deadline(text, today=TODAY) == expected


@pytest.mark.parametrize(
    ("deadline", "expected"),
    [
        ("", ""),
        ("2026-11-01", "overdue"),
        ("2026-11-22", "due today"),
        ("2026-11-23", "due tomorrow"),
        ("2026-11-25", "due in 3 days"),
    ],
)
def test_a_deadline_is_told_by_how_near_it_is(deadline: str, expected: str) -> None:
    assert due_text(deadline, today=TODAY) == expected
