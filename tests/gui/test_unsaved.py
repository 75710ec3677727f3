from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from core.models import Verdict
from core.store import Store
from gui.closing import ClosingBox
from gui.export_dialog import ExportDialog
from gui.main_window import MainWindow
from tests.factories import NOON, article, claims_of_text

OpenWindow = Callable[..., MainWindow]
Lock = sqlite3.Connection

HOLD_LOCK = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("begin immediate")
print("locked", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def window(open_window: OpenWindow, empty_store: Store) -> Iterator[MainWindow]:
    """A window as the application opens it, on the usual article and its three claims."""
    empty_store.add_article(article(), at=NOON)
    empty_store.put_claims("rents", claims_of_text(), detector="test 1", at=NOON)
    with Store(empty_store.path, create=False, patience=0.03) as store:
        window = open_window(store)
        yield window
        window.desk.unsaved.discard()
        window.close()


@pytest.fixture
def lock(window: MainWindow) -> Iterator[Lock]:
    """Another program's write lock on the store, held until it is rolled back."""
    connection = sqlite3.connect(window.store.path, isolation_level=None)
    with closing(connection):
        connection.execute("begin immediate")
        yield connection


def release(lock: Lock) -> None:
    lock.execute("rollback")


def press(qtbot: QtBot, window: MainWindow, keys: str) -> None:
    for key in keys:
        qtbot.keyClick(window.focusWidget() or window, key)


def undo(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def redo(qtbot: QtBot, window: MainWindow) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_Z, both)


def write_note(qtbot: QtBot, window: MainWindow, words: str) -> None:
    press(qtbot, window, "m")
    qtbot.keyClicks(window.claim_panel.note_edit, words)
    qtbot.keyClick(window.claim_panel.note_edit, Qt.Key.Key_Escape)


def shown(window: MainWindow) -> list[Verdict]:
    return [stored.verdict for stored in window.desk.claims]


def stored(window: MainWindow) -> list[Verdict]:
    return [claim.verdict for claim in window.store.claims()]


def wait_until_saved(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.desk.unsaved)


def boxes(window: MainWindow) -> list[QMessageBox]:
    return window.findChildren(QMessageBox)


def test_marks_behind_a_lock_are_shown_and_saved_in_their_order(
    qtbot: QtBot, window: MainWindow, lock: Lock
) -> None:
    press(qtbot, window, "vd")
    window.desk.select(1)
    press(qtbot, window, "u")
    wished, on_disk = shown(window), stored(window)

    release(lock)
    wait_until_saved(qtbot, window)

    assert wished == [Verdict.UNVERIFIABLE, Verdict.DISPUTED, Verdict.OPEN]
    assert on_disk == [Verdict.OPEN] * 3
    assert stored(window) == shown(window) == wished
    steps = [entry.after and entry.after["verdict"] for entry in window.store.history(1)]
    assert steps[-2:] == ["verified", "unverifiable"]
    assert boxes(window) == []


def test_a_waiting_claim_counts_as_settled_for_stepping(
    qtbot: QtBot, window: MainWindow, lock: Lock
) -> None:
    press(qtbot, window, "vdn")

    assert window.desk.selected is not None
    assert window.desk.selected.id == 3


def test_a_waiting_mark_says_that_it_is_not_saved(
    qtbot: QtBot, window: MainWindow, lock: Lock
) -> None:
    plain = window.article_view.grab().toImage()
    press(qtbot, window, "v")
    window.desk.select(1)

    panel = window.claim_panel
    assert panel.unsaved_label.text() == "Not saved yet; Galley keeps trying"
    assert panel.accessibleDescription() == panel.unsaved_label.text()
    assert panel.verdict_buttons[Verdict.VERIFIED].isChecked()
    marked = window.article_view.grab().toImage()
    release(lock)
    wait_until_saved(qtbot, window)
    saved = window.article_view.grab().toImage()
    assert len({image.constBits().tobytes() for image in (plain, marked, saved)}) == 3
    assert panel.unsaved_label.isHidden()


def test_no_alarm_is_raised_over_a_short_lock(qtbot: QtBot, window: MainWindow, lock: Lock) -> None:
    press(qtbot, window, "v")

    release(lock)
    wait_until_saved(qtbot, window)

    assert window.unsaved_bar.isHidden()


def test_a_long_lock_is_told_with_its_reason_and_its_end(
    qtbot: QtBot, window: MainWindow, lock: Lock
) -> None:
    press(qtbot, window, "vd")
    bar = window.unsaved_bar
    qtbot.waitUntil(bar.isVisible)
    told = bar.label.toolTip()

    release(lock)
    wait_until_saved(qtbot, window)

    assert told.startswith("2 marks are not saved yet, and kept: The store")
    assert "being written by another program" in told
    assert bar.isHidden()
    assert window.filter_bar.message_label.text() == "All marks are saved"
    assert boxes(window) == []


def test_a_lock_of_another_process_is_outlasted(qtbot: QtBot, window: MainWindow) -> None:
    command = [sys.executable, "-c", HOLD_LOCK, str(window.store.path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        press(qtbot, window, "vdu")
        waiting = len(window.desk.unsaved)
        holder.communicate("")

    wait_until_saved(qtbot, window)

    assert waiting == 3
    assert stored(window) == [Verdict.VERIFIED, Verdict.DISPUTED, Verdict.UNVERIFIABLE]


@pytest.mark.parametrize(
    ("undone", "expected"),
    [
        pytest.param(1, [Verdict.VERIFIED, Verdict.OPEN, Verdict.OPEN], id="the latest"),
        pytest.param(2, [Verdict.OPEN] * 3, id="both"),
    ],
)
def test_undo_takes_back_the_latest_waiting_mark(
    qtbot: QtBot, window: MainWindow, lock: Lock, undone: int, expected: list[Verdict]
) -> None:
    press(qtbot, window, "vd")

    for _ in range(undone):
        undo(qtbot, window)
    wished = shown(window)
    release(lock)
    wait_until_saved(qtbot, window)

    assert wished == stored(window) == expected
    assert window.desk.selected is not None
    assert window.desk.selected.id == 3 - undone


def test_redo_brings_waiting_marks_back_in_their_order(
    qtbot: QtBot, window: MainWindow, lock: Lock
) -> None:
    press(qtbot, window, "vd")
    for step in (undo, undo, redo, redo):
        step(qtbot, window)

    release(lock)
    wait_until_saved(qtbot, window)

    assert stored(window) == [Verdict.VERIFIED, Verdict.DISPUTED, Verdict.OPEN]


def test_an_undo_of_what_is_stored_waits_its_turn(
    qtbot: QtBot, window: MainWindow, lock: Lock
) -> None:
    release(lock)
    press(qtbot, window, "v")
    lock.execute("begin immediate")

    undo(qtbot, window)
    press(qtbot, window, "d")
    release(lock)
    wait_until_saved(qtbot, window)

    assert stored(window) == [Verdict.OPEN, Verdict.DISPUTED, Verdict.OPEN]


def test_a_note_waits_like_a_verdict(qtbot: QtBot, window: MainWindow, lock: Lock) -> None:
    write_note(qtbot, window, "Rang twice")
    window.desk.select(2)
    elsewhere = window.claim_panel.note_edit.toPlainText()
    window.desk.select(1)
    again = window.claim_panel.note_edit.toPlainText()

    release(lock)
    wait_until_saved(qtbot, window)

    assert (elsewhere, again) == ("", "Rang twice")
    assert window.store.claim(1).note == "Rang twice"


def test_a_verdict_behind_a_waiting_note_keeps_both(
    qtbot: QtBot, window: MainWindow, lock: Lock
) -> None:
    write_note(qtbot, window, "Rang twice")
    press(qtbot, window, "d")
    wished = window.desk.claims[0]

    release(lock)
    wait_until_saved(qtbot, window)

    assert (wished.verdict, wished.note) == (Verdict.DISPUTED, "Rang twice")
    assert (window.store.claim(1).verdict, window.store.claim(1).note) == (
        Verdict.DISPUTED,
        "Rang twice",
    )


def test_a_note_belongs_to_its_article_when_another_is_opened(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.store.add_article(article("Two.", id="two", title="Two"), at=NOON)
    press(qtbot, window, "m")
    qtbot.keyClicks(window.claim_panel.note_edit, "Half a th")

    window.desk.open_article("two")

    assert window.store.claim(1).note == "Half a th"


def test_waiting_marks_outlive_other_articles_and_other_windows(
    qtbot: QtBot, window: MainWindow, lock: Lock
) -> None:
    release(lock)
    window.store.add_article(article("Two.", id="two", title="Two"), at=NOON)
    lock.execute("begin immediate")
    press(qtbot, window, "v")

    window.desk.open_article("two")
    window.desk.open_article("rents")
    window.desk.reload_claims()

    assert shown(window)[0] is Verdict.VERIFIED
    qtbot.mouseClick(window.filter_bar.verdict_buttons[Verdict.VERIFIED], Qt.MouseButton.LeftButton)
    assert [claim.id for claim in window.desk.shown] == [1]


def test_a_mark_of_a_claim_that_is_gone_is_told_and_holds_nothing_up(
    qtbot: QtBot, window: MainWindow, lock: Lock
) -> None:
    press(qtbot, window, "v")
    release(lock)
    with Store(window.store.path, create=False) as elsewhere:
        elsewhere.delete_article("rents", at=NOON)
        elsewhere.add_article(article("Two.", id="two", title="Two"), at=NOON)

    wait_until_saved(qtbot, window)

    assert "no claim 1" in boxes(window)[0].text()


def test_nothing_is_deleted_over_waiting_marks(
    qtbot: QtBot, window: MainWindow, lock: Lock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.commands.asks", lambda *_: True)
    press(qtbot, window, "v")

    window.findChild(QAction, "delete").trigger()

    assert window.store.counts()["articles"] == 1
    assert shown(window)[0] is Verdict.VERIFIED


def closing_box(window: MainWindow) -> ClosingBox:
    box = window.findChild(ClosingBox)
    assert box is not None
    return box


def test_closing_over_waiting_marks_keeps_the_window_open(
    qtbot: QtBot, window: MainWindow, lock: Lock
) -> None:
    press(qtbot, window, "vd")

    window.close()
    box = closing_box(window)
    qtbot.keyClick(box, Qt.Key.Key_Return)

    assert box.text() == "2 marks are not saved and would be lost."
    assert box.lose_button.text() == "Close and &lose 2 marks"
    assert window.isVisible()
    assert len(window.desk.unsaved) == 2


def test_waiting_marks_can_be_copied_before_they_are_lost(
    qtbot: QtBot, window: MainWindow, lock: Lock
) -> None:
    write_note(qtbot, window, "Rang twice")
    press(qtbot, window, "v")

    window.close()
    box = closing_box(window)
    box.copy_button.click()
    copied = QGuiApplication.clipboard().text().splitlines()
    is_still_open = box.isVisible()
    box.lose_button.click()

    assert [line.split("\t")[:4] for line in copied] == [
        ["Rents", "12 percent", "", "Rang twice"],
        ["Rents", "12 percent", "Verified", ""],
    ]
    assert is_still_open
    assert not window.isVisible()


def test_closing_goes_on_once_the_marks_are_saved(
    qtbot: QtBot, window: MainWindow, lock: Lock
) -> None:
    press(qtbot, window, "v")
    window.close()

    release(lock)
    qtbot.waitUntil(lambda: not window.isVisible())

    assert stored(window)[0] is Verdict.VERIFIED


def test_a_last_try_on_closing_needs_no_question(
    qtbot: QtBot, window: MainWindow, lock: Lock
) -> None:
    press(qtbot, window, "v")
    release(lock)

    window.close()

    assert stored(window)[0] is Verdict.VERIFIED
    assert window.findChild(ClosingBox) is None


def test_a_read_only_store_is_told_without_a_box(qtbot: QtBot, window: MainWindow) -> None:
    window.store._connection.execute("pragma query_only = on")

    press(qtbot, window, "vd")
    qtbot.waitUntil(window.unsaved_bar.isVisible)
    told = window.unsaved_bar.label.toolTip()
    window.store._connection.execute("pragma query_only = off")
    wait_until_saved(qtbot, window)

    assert "is read-only" in told
    assert boxes(window) == []
    assert stored(window) == [Verdict.VERIFIED, Verdict.DISPUTED, Verdict.OPEN]


def test_marks_outlast_a_store_that_is_gone_for_a_while(qtbot: QtBot, window: MainWindow) -> None:
    path = window.store.path
    away = path.rename(path.with_name("away.db"))
    press(qtbot, window, "vd")
    waiting = len(window.desk.unsaved)

    away.rename(path)
    wait_until_saved(qtbot, window)

    assert waiting == 2
    assert stored(window) == [Verdict.VERIFIED, Verdict.DISPUTED, Verdict.OPEN]
    assert boxes(window) == []


def test_an_export_says_that_waiting_marks_will_be_missing(
    qtbot: QtBot, window: MainWindow, lock: Lock
) -> None:
    press(qtbot, window, "vd")

    window.commands.export()

    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    assert dialog.unsaved_label.isVisible()
    assert "2 marks" in dialog.unsaved_label.text()


def damage(path: Path) -> None:
    """Overwrite all pages of a store's file but the first."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma wal_checkpoint(truncate)")
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 4096))


def test_a_mark_in_a_damaged_store_is_kept_and_the_way_out_named(
    qtbot: QtBot, window: MainWindow
) -> None:
    damage(window.store.path)
    window.store._connection.execute("pragma shrink_memory")

    press(qtbot, window, "v")

    assert "File > Restore a backup" in boxes(window)[0].text()
    assert shown(window)[0] is Verdict.VERIFIED
    assert window.unsaved_bar.isVisible()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of eight mebibytes, twice what the log of a store may grow to."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody mount a disk")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


def fill(disk: Path) -> Path:
    """Leave not a byte free."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4096):
                pass
        except OSError:
            return filler
    raise AssertionError("the disk never filled up")


@pytest.fixture
def window_there(open_window: OpenWindow, small_disk: Path) -> Iterator[MainWindow]:
    """A window on a store on the small disk, with the usual article."""
    with Store(small_disk / "galley.db", create=True, patience=0.03) as store:
        store.add_article(article(), at=NOON)
        store.put_claims("rents", claims_of_text(), detector="test 1", at=NOON)
        window = open_window(store)
        yield window
        window.desk.unsaved.discard()
        window.close()


def test_marks_on_a_full_disk_wait_until_there_is_room(
    qtbot: QtBot, window_there: MainWindow, small_disk: Path
) -> None:
    window, store = window_there, window_there.store
    filler = fill(small_disk)
    for number in range(20):
        window.desk.set_note(1, f"{number:2000}")
    press(qtbot, window, "vdu")
    qtbot.waitUntil(window.unsaved_bar.isVisible)
    told = window.unsaved_bar.label.toolTip()

    filler.unlink()
    wait_until_saved(qtbot, window)

    assert "no room left" in told
    assert stored(window) == [Verdict.VERIFIED, Verdict.DISPUTED, Verdict.UNVERIFIABLE]
    assert store.claim(1).note == f"{19:2000}"
    assert store.check() == []
    assert boxes(window) == []
