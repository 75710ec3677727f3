from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.models import Verdict
from core.store import Store
from gui.evidence_form import today
from gui.main_window import MainWindow
from gui.words import date_text
from tests.factories import NOON, article, numeric_claim

TEXT = "The tram has 20 seats, and 31 riders stood. It leaves at nine."
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window: Callable[..., MainWindow], empty_store: Store) -> Iterator[MainWindow]:
    empty_store.add_article(article(TEXT, id="tram", title="Tram"), at=NOON)
    empty_store.put_claims("tram", [numeric_claim(TEXT, "20 seats")], detector="test 1", at=NOON)
    with Store(empty_store.path, create=False, patience=0.03) as store:
        window = open_window(store)
        yield window
        window.desk.unsaved.discard()
        window.close()


@pytest.fixture
def lock(window: MainWindow) -> Iterator[sqlite3.Connection]:
    """Another program's write lock on the store, held until it is rolled back."""
    with closing(sqlite3.connect(window.store.path, isolation_level=None)) as connection:
        connection.execute("begin immediate")
        yield connection


@pytest.fixture
def made(qtbot: QtBot, window: MainWindow, lock: sqlite3.Connection) -> MainWindow:
    """A window in which a claim was made that can't be saved yet."""
    start = TEXT.index("31 riders")
    window.article_view.show_words(start, start + len("31 riders"))
    press(qtbot, window, "a")
    return window


def press(
    qtbot: QtBot,
    window: MainWindow,
    key: str | Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    qtbot.keyClick(window.focusWidget() or window, key, modifiers)


def release(qtbot: QtBot, window: MainWindow, lock: sqlite3.Connection) -> None:
    lock.execute("rollback")
    qtbot.waitUntil(lambda: not window.desk.unsaved)


def today_text() -> str:
    return date_text(today())


def shown(window: MainWindow) -> list[tuple[str, Verdict]]:
    return [(stored.claim.text, stored.verdict) for stored in window.desk.claims]


def kept(window: MainWindow) -> list[tuple[str, Verdict]]:
    return [(stored.claim.text, stored.verdict) for stored in window.store.claims("tram")]


def test_a_claim_that_waits_is_shown_as_unsaved_and_under_review(made: MainWindow) -> None:
    assert [words for words, _ in shown(made)] == ["20 seats", "31 riders"]
    assert [words for words, _ in kept(made)] == ["20 seats"]
    assert made.desk.selected is not None
    assert made.desk.selected.claim.text == "31 riders"
    assert made.claim_panel.unsaved_label.isVisible()
    assert made.article_view.shows(made.desk.selected.id)


def test_once_saved_it_stays_under_review(
    qtbot: QtBot, made: MainWindow, lock: sqlite3.Connection
) -> None:
    release(qtbot, made, lock)

    assert shown(made) == kept(made)
    assert made.desk.selected is not None
    assert made.desk.selected == made.store.claim(made.desk.selected.id)
    assert made.desk.selected.claim.text == "31 riders"
    assert not made.claim_panel.unsaved_label.isVisible()


def test_what_is_done_to_it_meanwhile_is_saved_behind_it(
    qtbot: QtBot, made: MainWindow, lock: sqlite3.Connection
) -> None:
    press(qtbot, made, Qt.Key.Key_Right, SHIFT)
    press(qtbot, made, "d")

    assert ("31 riders stood", Verdict.DISPUTED) in shown(made)
    release(qtbot, made, lock)
    assert ("31 riders stood", Verdict.DISPUTED) in kept(made)
    assert shown(made) == kept(made)


def test_undo_takes_it_away_again_and_redo_brings_it_back(
    qtbot: QtBot, made: MainWindow, lock: sqlite3.Connection
) -> None:
    press(qtbot, made, Qt.Key.Key_Z, CTRL)
    assert [words for words, _ in shown(made)] == ["20 seats"]

    press(qtbot, made, Qt.Key.Key_Z, CTRL | SHIFT)
    assert [words for words, _ in shown(made)] == ["20 seats", "31 riders"]
    release(qtbot, made, lock)
    assert shown(made) == kept(made)


def test_it_is_still_there_when_the_article_is_opened_again(made: MainWindow) -> None:
    made.desk.open_article("tram")

    assert [words for words, _ in shown(made)] == ["20 seats", "31 riders"]


def test_evidence_put_to_it_is_shown_as_unsaved_and_saved_behind_it(
    qtbot: QtBot, made: MainWindow, lock: sqlite3.Connection
) -> None:
    press(qtbot, made, "e")
    qtbot.keyClicks(made.focusWidget(), "depot log")
    press(qtbot, made, Qt.Key.Key_Return, CTRL)

    (row,) = made.claim_panel.evidence_list.rows
    assert row.accessibleName() == f"depot log, Supports · {today_text()} · not saved yet"
    release(qtbot, made, lock)
    (row,) = made.claim_panel.evidence_list.rows
    assert row.accessibleName() == f"depot log, Supports · {today_text()}"
    assert made.desk.selected is not None
    assert len(made.store.evidence(made.desk.selected.id)) == 1


def test_evidence_begun_for_it_is_kept_for_the_claim_as_it_is_saved(
    qtbot: QtBot, made: MainWindow, lock: sqlite3.Connection
) -> None:
    press(qtbot, made, "e")
    qtbot.keyClicks(made.focusWidget(), "depot log")
    release(qtbot, made, lock)
    press(qtbot, made, Qt.Key.Key_Return, CTRL)

    assert made.desk.selected is not None
    assert len(made.store.evidence(made.desk.selected.id)) == 1
