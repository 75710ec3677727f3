from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

import main
from core.models import Verdict
from core.store import Store
from core.store.backups import Backup
from gui.main_window import MainWindow
from gui.rescue import RescueBox, rescue
from gui.restore_dialog import RestoreDialog
from gui.waiting import Waiting
from gui.words import ago_text
from tests.factories import NOON, article, claims_of_text
from tests.gui.conftest import IDLE_WORKER


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    """A store with the usual article, one mark, and a backup of it, and a mark behind that."""
    path = tmp_path / "galley.db"
    with Store(path, create=True) as store:
        store.add_article(article(), at=NOON)
        store.put_claims("rents", claims_of_text(), detector="test 1", at=NOON)
        store.mark(1, Verdict.VERIFIED, reviewer="ada", at=NOON)
        store.back_up(at=NOON)
        store.mark(2, Verdict.DISPUTED, reviewer="ada", at=NOON)
    return path


@pytest.fixture
def window(qtbot: QtBot, store_path: Path) -> Iterator[MainWindow]:
    """A window that can open its store anew."""
    with ExitStack() as stores:

        def open_store() -> Store:
            return stores.enter_context(Store(store_path, create=False, patience=0.03))

        window = MainWindow(open_store, IDLE_WORKER, open_store=open_store)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        qtbot.waitUntil(lambda: window.has_begun)
        yield window
        window.desk.unsaved.discard()
        window.close()


def ask_to_restore(window: MainWindow) -> RestoreDialog:
    action = window.findChild(QAction, "restore")
    assert action is not None
    action.trigger()
    dialog = window.findChild(RestoreDialog)
    assert dialog is not None
    return dialog


def restore(qtbot: QtBot, window: MainWindow) -> None:
    """Restore the latest backup by keys, and wait until the window goes on."""
    dialog = ask_to_restore(window)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    (waiting,) = window.findChildren(Waiting)
    qtbot.waitSignal(waiting.ended).wait()


def shown(window: MainWindow) -> list[Verdict]:
    return [stored.verdict for stored in window.desk.claims]


def test_a_restored_backup_is_shown_and_the_store_before_it_kept(
    qtbot: QtBot, window: MainWindow, store_path: Path
) -> None:
    before = shown(window)

    restore(qtbot, window)

    (aside,) = store_path.parent.glob("galley-replaced-*.db")
    assert before == [Verdict.VERIFIED, Verdict.DISPUTED, Verdict.OPEN]
    assert shown(window) == [Verdict.VERIFIED, Verdict.OPEN, Verdict.OPEN]
    assert window.windowTitle() == "Rents — Galley"
    assert aside.name in window.filter_bar.message_label.text()
    with Store(aside, create=False) as replaced:
        assert replaced.claim(2).verdict is Verdict.DISPUTED


def test_work_goes_on_in_the_restored_store(
    qtbot: QtBot, window: MainWindow, store_path: Path
) -> None:
    restore(qtbot, window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    qtbot.keyClick(window.focusWidget(), "u")

    with Store(store_path, create=False) as store:
        assert store.claim(2).verdict is Verdict.UNVERIFIABLE


def test_marks_that_wait_are_saved_into_the_restored_store(
    qtbot: QtBot, window: MainWindow, store_path: Path
) -> None:
    window.store._connection.execute("pragma query_only = on")
    qtbot.keyClick(window.focusWidget(), "u")
    restore(qtbot, window)

    qtbot.waitUntil(lambda: not window.desk.unsaved)

    with Store(store_path, create=False) as store:
        assert store.claim(3).verdict is Verdict.UNVERIFIABLE


def test_a_window_stays_open_while_its_store_is_away(qtbot: QtBot, window: MainWindow) -> None:
    dialog = ask_to_restore(window)
    dialog.accept()
    (waiting,) = window.findChildren(Waiting)
    window.close()
    was_open = window.isVisible()
    qtbot.waitSignal(waiting.ended).wait()

    assert was_open
    assert shown(window)[0] is Verdict.VERIFIED


def test_a_restore_that_fails_leaves_everything_as_it_was(
    qtbot: QtBot, window: MainWindow, store_path: Path
) -> None:
    dialog = ask_to_restore(window)
    dialog.chosen().path.write_bytes(b"no store")
    dialog.accept()
    (waiting,) = window.findChildren(Waiting)
    qtbot.waitSignal(waiting.ended).wait()

    (box,) = window.findChildren(QMessageBox)
    assert "is not a Galley store" in box.text() or "damaged" in box.text()
    assert shown(window) == [Verdict.VERIFIED, Verdict.DISPUTED, Verdict.OPEN]
    assert list(store_path.parent.glob("*replaced*")) == []


def test_a_store_that_another_window_has_open_is_not_replaced(
    qtbot: QtBot, window: MainWindow, store_path: Path
) -> None:
    with Store(store_path, create=False):
        restore(qtbot, window)

    (box,) = window.findChildren(QMessageBox)
    assert "open in another program" in box.text()
    assert shown(window) == [Verdict.VERIFIED, Verdict.DISPUTED, Verdict.OPEN]


def test_the_dialog_tells_when_how_large_and_what_will_happen(
    qtbot: QtBot, tmp_path: Path, store_path: Path
) -> None:
    now = datetime(2026, 3, 1, 12, tzinfo=UTC)
    file = tmp_path / "copy.db"
    file.write_bytes(bytes(3_000_000))
    backups = [Backup(now - timedelta(hours=hours), file) for hours in (50, 2)]

    dialog = RestoreDialog(store_path, backups, now=now)
    qtbot.addWidget(dialog)

    lines = [dialog.list.item(row).text() for row in range(2)]
    assert "2 h ago" in lines[0]
    assert QLocale().formattedDataSize(3_000_000) in lines[0]
    assert "2 days ago" in lines[1]
    assert dialog.chosen() == backups[1], "the latest is offered first"
    assert "galley-replaced-" in dialog.explanation.text()


def test_without_backups_nothing_can_be_restored(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = RestoreDialog(tmp_path / "galley.db", [], now=NOON)
    qtbot.addWidget(dialog)

    assert not dialog.restore_button.isEnabled()
    assert "no backup yet" in dialog.explanation.text()


@pytest.mark.parametrize(
    ("ago", "expected"),
    [
        pytest.param(timedelta(seconds=59), "just now", id="seconds"),
        pytest.param(timedelta(minutes=59), "59 min ago", id="minutes"),
        pytest.param(timedelta(hours=23, minutes=59), "23 h ago", id="hours"),
        pytest.param(timedelta(days=1), "1 day ago", id="a day"),
        pytest.param(timedelta(days=9), "9 days ago", id="days"),
        pytest.param(timedelta(seconds=-5), "just now", id="a clock set back"),
    ],
)
def test_how_long_ago_is_told_in_one_unit(ago: timedelta, expected: str) -> None:
    assert ago_text(NOON - ago, now=NOON) == expected


@contextmanager
def answering(qtbot: QtBot, button: str) -> Iterator[list[str]]:
    """Press a button of the rescue box, and Enter in boxes after it; yields what they say."""
    told: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            told.append(box.text())
        if isinstance(box, RescueBox):
            getattr(box, button).click()
        elif isinstance(box, QMessageBox):
            qtbot.keyClick(box, Qt.Key.Key_Return)

    timer = QTimer(interval=10)
    timer.timeout.connect(press)
    timer.start()
    yield told
    timer.stop()


@pytest.fixture
def damaged_path(store_path: Path) -> Path:
    """The store with its header gone."""
    with store_path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 3000)
    return store_path


def test_a_damaged_store_is_replaced_by_its_latest_backup(qtbot: QtBot, damaged_path: Path) -> None:
    damaged = damaged_path.read_bytes()

    with answering(qtbot, "restore_button"):
        goes_on = rescue(damaged_path, "The store is damaged.")

    (aside,) = damaged_path.parent.glob("galley-replaced-*.db")
    assert goes_on
    assert aside.read_bytes() == damaged
    with Store(damaged_path, create=False) as store:
        assert store.claim(1).verdict is Verdict.VERIFIED


def test_what_can_be_read_of_a_damaged_store_is_saved(qtbot: QtBot, damaged_path: Path) -> None:
    damaged = damaged_path.read_bytes()

    with answering(qtbot, "salvage_button") as told:
        goes_on = rescue(damaged_path, "The store is damaged.")

    others = [path for path in damaged_path.parent.glob("*.db") if path != damaged_path]
    assert goes_on
    assert [path.read_bytes() for path in others] == [damaged]
    assert others[0].name in told[-1], told
    with Store(damaged_path, create=False) as store:
        assert store.counts()["articles"] == 1


def test_a_damaged_store_can_be_left_as_it_is(qtbot: QtBot, damaged_path: Path) -> None:
    damaged = damaged_path.read_bytes()

    with answering(qtbot, "quit_button"):
        goes_on = rescue(damaged_path, "The store is damaged.")

    assert not goes_on
    assert damaged_path.read_bytes() == damaged


def test_galley_starts_on_the_backup_of_a_damaged_store(qtbot: QtBot, damaged_path: Path) -> None:
    with answering(qtbot, "restore_button"):
        store = main._open_or_rescue(lambda: Store(damaged_path, create=True), damaged_path)

    assert store is not None
    with store:
        assert store.claim(1).verdict is Verdict.VERIFIED


def test_back_up_now_says_where_the_backup_is_and_when_none_is_needed(
    qtbot: QtBot, open_window: Callable[..., MainWindow], store: Store
) -> None:
    worker = [sys.executable, main.__file__, "--worker", str(store.path)]
    window = open_window(store, worker)
    action = window.findChild(QAction, "back_up")
    assert action is not None
    told = []
    for _ in range(2):
        with qtbot.waitSignal(window.worker.request_finished, timeout=60_000):
            action.trigger()
        told.append(window.filter_bar.message_label.text())

    assert "A backup is in" in told[0]
    assert told[1] == "The latest backup holds all that is stored"
