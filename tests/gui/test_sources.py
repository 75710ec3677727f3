from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from core.models import Evidence, Stance, Verdict
from core.store import Store
from gui.claim_side import source_in
from gui.evidence_form import EvidenceForm, today
from gui.main_window import MainWindow
from tests.factories import NOON

OpenWindow = Callable[..., MainWindow]

CONTROL = Qt.KeyboardModifier.ControlModifier
PAGE = "https://example.org/report"


@pytest.fixture
def window(open_window: OpenWindow, store: Store) -> MainWindow:
    return open_window(store)


@pytest.fixture
def lock(window: MainWindow) -> Iterator[sqlite3.Connection]:
    window.store._connection.execute("pragma busy_timeout = 0")
    with closing(sqlite3.connect(window.store.path, isolation_level=None)) as connection:
        connection.execute("begin immediate")
        yield connection


def press(qtbot: QtBot, window: MainWindow, key: str | Qt.Key, *, control: bool = False) -> None:
    modifier = CONTROL if control else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(window.focusWidget() or window, key, modifier)


def shift_e(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)


def write(qtbot: QtBot, window: MainWindow, words: str) -> None:
    qtbot.keyClicks(window.focusWidget(), words)


def save(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_Return, control=True)


def undo(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_Z, control=True)


def form(window: MainWindow) -> EvidenceForm:
    return window.claim_side.evidence_form


def said(window: MainWindow) -> str:
    return window.claim_side.done_line.label.text()


def listed(window: MainWindow) -> list[str]:
    items = window.claim_panel.evidence_list.items
    return [item.evidence.title or item.evidence.address for item in items]


def stored(store: Store, claim_id: int = 1) -> list[Evidence]:
    return [item.evidence for item in store.evidence(claim_id)]


def add(qtbot: QtBot, window: MainWindow, address: str) -> None:
    press(qtbot, window, "e")
    write(qtbot, window, address)
    save(qtbot, window)


def test_evidence_is_written_by_keys_alone(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    press(qtbot, window, "e")
    for words in (PAGE, "", "Census", "The Board", "p. 12", "Rents: 12"):
        if words:
            write(qtbot, window, words)
        press(qtbot, window, Qt.Key.Key_Tab)
    press(qtbot, window, Qt.Key.Key_Tab)
    press(qtbot, window, Qt.Key.Key_Space)
    save(qtbot, window)

    assert stored(store) == [
        Evidence(PAGE, "Census", "The Board", "p. 12", "Rents: 12", today(), Stance.CONTRADICTS)
    ]
    assert listed(window) == ["Census"]
    assert window.article_view.hasFocus()
    assert said(window) == "Evidence “Census”: “12 percent”"


def test_a_claim_can_have_several_pieces_of_evidence(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    add(qtbot, window, PAGE)
    add(qtbot, window, "ledger.pdf")

    assert [evidence.address for evidence in stored(store)] == [PAGE, "ledger.pdf"]
    assert listed(window) == [PAGE, "ledger.pdf"]


def test_escape_keeps_what_was_begun(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    press(qtbot, window, "e")
    write(qtbot, window, PAGE)
    press(qtbot, window, Qt.Key.Key_Escape)
    offered = window.claim_panel.evidence_list.draft_button.isVisible()
    focused = window.article_view.hasFocus()
    press(qtbot, window, "e")

    assert stored(store) == []
    assert (offered, focused) == (True, True)
    assert form(window).lines["address"].text() == PAGE


def test_what_was_begun_stays_with_its_claim(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "e")
    write(qtbot, window, PAGE)
    window.desk.select(2)
    press(qtbot, window, "e")
    on_the_second = form(window).lines["address"].text()
    window.desk.select(1)
    window.sources.begin()

    assert on_the_second == ""
    assert form(window).lines["address"].text() == PAGE


def test_what_was_begun_outlives_the_window(
    qtbot: QtBot, open_window: OpenWindow, store: Store
) -> None:
    first = open_window(store)
    press(qtbot, first, "e")
    write(qtbot, first, PAGE)
    first.close()

    with Store(store.path, create=False) as again:
        second = open_window(again)
        press(qtbot, second, "e")
        assert form(second).lines["address"].text() == PAGE
        second.close()


def test_letters_in_the_form_settle_nothing(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    press(qtbot, window, "e")
    form(window).primary_box.setFocus()
    for key in ("v", "1", Qt.Key.Key_Space):
        press(qtbot, window, key)

    assert store.counts()["reviews"] == 0
    assert form(window).primary_box.isChecked()


@pytest.mark.parametrize(
    ("name", "words", "hint"),
    [
        pytest.param("publisher", "The Board", "Name a source", id="no source"),
        pytest.param("accessed", "yesterday", "Write the day as", id="no day"),
    ],
)
def test_evidence_that_lacks_something_is_not_saved(
    qtbot: QtBot, window: MainWindow, store: Store, name: str, words: str, hint: str
) -> None:
    press(qtbot, window, "e")
    form(window).lines["address"].setText("" if name == "publisher" else PAGE)
    form(window).lines[name].setText(words)
    save(qtbot, window)

    assert form(window).hint_label.text().startswith(hint)
    assert stored(store) == []
    assert form(window).isVisible()


def test_a_pasted_address_begins_evidence(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    QGuiApplication.clipboard().setText(PAGE)
    press(qtbot, window, "v", control=True)
    write(qtbot, window, "Census")
    save(qtbot, window)

    assert [(e.address, e.title) for e in stored(store)] == [(PAGE, "Census")]


def test_a_few_pasted_words_begin_nothing(qtbot: QtBot, window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("Rents rose.")
    press(qtbot, window, "v", control=True)

    assert not form(window).isVisible()
    message = window.filter_bar.message_label.text()
    assert message == "That is short for an article; Ctrl+Shift+O opens it"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f" {PAGE}\n", PAGE, id="address with blanks around"),
        pytest.param("/home/ada/ledger.pdf", "/home/ada/ledger.pdf", id="path"),
        pytest.param('"C:\\Users\\Ada\\a b.pdf"', "C:\\Users\\Ada\\a b.pdf", id="Windows' path"),
        pytest.param("https://example.org is down", "", id="words"),
        pytest.param(f"{PAGE}\n{PAGE}", "", id="several"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_addresses_are_told_from_words(text: str, expected: str) -> None:
    mime = QMimeData()
    mime.setText(text)

    assert source_in(mime) == expected


def test_a_file_dropped_on_the_panel_begins_evidence(window: MainWindow) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/home/ada/ledger.pdf")])
    drop = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.claim_side.dropEvent(drop)

    assert form(window).isVisible()
    assert form(window).evidence().address == "/home/ada/ledger.pdf"
    assert form(window).evidence().title == "ledger.pdf"


def test_the_keys_behind_a_verdict_go_once_something_else_is_done(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(qtbot, window, "d")
    hint = window.claim_side.done_line.hint_label.text()
    add(qtbot, window, PAGE)

    assert "W should read" in hint
    assert window.claim_side.done_line.hint_label.text() == ""


def test_a_file_dropped_beside_what_is_begun_joins_it(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "e")
    form(window).excerpt_edit.setPlainText("page 4")
    window.claim_side.source_given.emit("/home/ada/ledger.pdf")

    assert form(window).evidence().address == "/home/ada/ledger.pdf"
    assert form(window).evidence().excerpt == "page 4"


def test_evidence_is_written_on_and_undone(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    add(qtbot, window, PAGE)
    shift_e(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Return)
    press(qtbot, window, Qt.Key.Key_End)
    write(qtbot, window, "/2")
    save(qtbot, window)
    changed = [evidence.address for evidence in stored(store)]
    undo(qtbot, window)
    told = said(window)

    assert changed == [f"{PAGE}/2"]
    assert listed(window) == [PAGE]
    assert told.startswith("Undone: Evidence “https://example.org/report/2” changed")


def test_evidence_is_taken_away_and_brought_back(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    add(qtbot, window, PAGE)
    shift_e(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Delete)
    gone, claims = stored(store), store.counts()["claims"]
    undo(qtbot, window)

    assert (gone, claims) == ([], 3)
    assert [evidence.address for evidence in stored(store)] == [PAGE]
    assert listed(window) == [PAGE]


def test_undo_of_evidence_goes_to_its_claim(qtbot: QtBot, window: MainWindow) -> None:
    add(qtbot, window, PAGE)
    window.desk.select(3)
    undo(qtbot, window)

    assert window.desk.selected is not None
    assert window.desk.selected.id == 1


def test_evidence_waits_with_all_else_for_the_store(
    qtbot: QtBot, window: MainWindow, store: Store, lock: sqlite3.Connection
) -> None:
    add(qtbot, window, PAGE)
    add(qtbot, window, "ledger.pdf")
    shift_e(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Delete)
    press(qtbot, window, "v")
    window.desk.select(1)
    shown = listed(window)
    lock.execute("rollback")
    qtbot.waitUntil(lambda: not window.desk.unsaved)

    assert shown == listed(window) == ["ledger.pdf"]
    assert [evidence.address for evidence in stored(store)] == ["ledger.pdf"]
    assert store.claim(1).verdict is Verdict.VERIFIED


def test_waiting_evidence_is_dropped_by_undo(
    qtbot: QtBot, window: MainWindow, store: Store, lock: sqlite3.Connection
) -> None:
    add(qtbot, window, PAGE)
    undo(qtbot, window)
    lock.execute("rollback")

    assert listed(window) == []
    assert not window.desk.unsaved


def test_an_address_is_opened_only_when_it_is_asked_for(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True
    )
    add(qtbot, window, PAGE)
    before = list(opened)
    press(qtbot, window, Qt.Key.Key_Return, control=True)

    assert before == []
    assert opened == [PAGE]


@pytest.mark.parametrize(
    ("wanted", "evidence", "is_told"),
    [
        pytest.param(0, [], False, id="none is asked for"),
        pytest.param(2, [], True, id="none is there"),
        pytest.param(2, [Evidence("a")], True, id="one secondary"),
        pytest.param(2, [Evidence("a"), Evidence("b")], False, id="two secondary"),
        pytest.param(2, [Evidence("a", is_primary=True)], False, id="one primary"),
    ],
)
def test_verified_without_evidence_is_told_and_stored_all_the_same(
    qtbot: QtBot,
    window: MainWindow,
    store: Store,
    wanted: int,
    evidence: list[Evidence],
    is_told: bool,
) -> None:
    window.commands.choices.keep(evidence_wanted=wanted)
    for item in evidence:
        store.add_evidence(1, item, reviewer="ada", at=NOON)

    press(qtbot, window, "v")

    assert ("without the evidence" in said(window)) is is_told
    assert store.claim(1).verdict is Verdict.VERIFIED
