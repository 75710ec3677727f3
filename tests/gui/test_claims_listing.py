"""The table of claims is read beside the window, which goes on with what it shows meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.models import Evidence, Verdict
from core.store import Store
from core.store.search import SearchHit
from gui.claims_table_model import Column
from gui.hit_list import HitRole
from gui.main_window import MainWindow
from tests.factories import NOON, article, numeric_claim
from tests.gui.conftest import wait_for_answers

OpenWindow = Callable[..., MainWindow]
MANY = 150


@pytest.fixture
def harbour(store: Store) -> Store:
    """A store of "rents" and an article of 150 claims, "0 boats" to "149 boats"."""
    text = " ".join(f"{number} boats sank." for number in range(MANY))
    store.add_article(article(text, id="harbour", title="Harbour"), at=NOON)
    claims = [numeric_claim(text, f"{number} boats") for number in range(MANY)]
    store.put_claims("harbour", claims, detector="test 1", at=NOON)
    return store


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, harbour: Store) -> MainWindow:
    """A window with the table in sight."""
    window = open_window(harbour)
    window.tabling.begin()
    wait_for_answers(qtbot, window)
    return window


def ask_for(window: MainWindow, text: str) -> None:
    window.claims_table.field.setText(text)
    window.claims_table.ask()


def wait_until_read(window: MainWindow) -> None:
    """Wait until the store has been read, while the window hasn't heard of it yet."""
    read = Event()
    window.reader.ask("end", lambda _store: read.set(), lambda _: None, failed=lambda _: None)
    assert read.wait(10)


def hold(window: MainWindow) -> Event:
    """Let nothing be read until the event is set."""
    gate = Event()
    window.reader.ask("gate", lambda _store: gate.wait(10), lambda _: None, failed=lambda _: None)
    return gate


def texts(window: MainWindow) -> list[str]:
    return [row.claim.claim.text for row in window.claims_table.table.claims.rows]


def test_what_is_shown_stays_until_the_answer_comes(qtbot: QtBot, window: MainWindow) -> None:
    before = texts(window)
    gate = hold(window)

    ask_for(window, "kind:quoted")

    qtbot.waitUntil(lambda: window.claims_table.count_label.text() == "Searching…")
    assert texts(window) == before
    gate.set()
    wait_for_answers(qtbot, window)
    assert texts(window) == ["“It hurts,”"]
    assert window.claims_table.count_label.text() == "Showing 1 claim · 1 filter on"


def test_of_two_filters_the_later_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    ask_for(window, "kind:numeric")
    ask_for(window, "kind:quoted")

    wait_for_answers(qtbot, window)

    assert texts(window) == ["“It hurts,”"]


def test_a_filter_that_makes_no_sense_ends_the_one_before(qtbot: QtBot, window: MainWindow) -> None:
    gate = hold(window)
    ask_for(window, "kind:quoted")

    ask_for(window, "kind:any")

    gate.set()
    wait_for_answers(qtbot, window)
    assert len(texts(window)) == 100
    assert window.claims_table.count_label.text().startswith("kind: takes")


def test_a_mark_made_while_the_answer_is_on_its_way_is_shown(
    qtbot: QtBot, window: MainWindow
) -> None:
    ask_for(window, "type:percent")
    wait_until_read(window)

    window.desk.settle_all([1], Verdict.DISPUTED)
    wait_for_answers(qtbot, window)

    (row,) = window.claims_table.table.claims.rows
    assert row.claim.verdict is Verdict.DISPUTED


def test_a_mark_that_waits_to_be_saved_is_shown_in_what_is_read(
    qtbot: QtBot, window: MainWindow, harbour: Store
) -> None:
    with Store(harbour.path, create=False) as other, other.grouped():
        window.desk.settle_all([1], Verdict.DISPUTED)
        ask_for(window, "type:percent")
        wait_for_answers(qtbot, window)
        (row,) = window.claims_table.table.claims.rows

    assert row.claim.verdict is Verdict.DISPUTED


def test_a_hit_shows_a_mark_made_while_it_was_searched(qtbot: QtBot, window: MainWindow) -> None:
    panel = window.search_panel
    window.searching.begin()
    panel.field.setText("type:percent")
    panel.ask()
    wait_until_read(window)

    window.desk.settle_all([1], Verdict.VERIFIED)
    wait_for_answers(qtbot, window)

    assert panel.hits.currentIndex().data(HitRole.CLAIM).verdict is Verdict.VERIFIED


def test_enter_waits_for_what_is_still_searched(qtbot: QtBot, window: MainWindow) -> None:
    chosen: list[SearchHit] = []
    window.search_panel.hit_chosen.connect(chosen.append)
    window.tabling.leave()
    window.searching.begin()
    gate = hold(window)

    qtbot.keyClicks(window.search_panel.field, "type:percent")
    qtbot.keyClick(window.search_panel.field, Qt.Key.Key_Return)

    assert chosen == []
    gate.set()
    wait_for_answers(qtbot, window)
    assert [hit.claim.id for hit in chosen if hit.claim] == [1]


def test_letters_typed_behind_enter_open_nothing(qtbot: QtBot, window: MainWindow) -> None:
    chosen: list[SearchHit] = []
    window.search_panel.hit_chosen.connect(chosen.append)
    window.searching.begin()
    gate = hold(window)
    qtbot.keyClicks(window.search_panel.field, "type:percent")
    qtbot.keyClick(window.search_panel.field, Qt.Key.Key_Return)

    qtbot.keyClicks(window.search_panel.field, " ")

    gate.set()
    wait_for_answers(qtbot, window)
    assert chosen == []


def test_a_row_that_is_not_read_yet_is_gone_to_once_it_is(qtbot: QtBot, window: MainWindow) -> None:
    table = window.claims_table.table

    table.go_to_row(120)
    wait_for_answers(qtbot, window)

    assert table.currentIndex().row() == 120
    assert table.claims.rowCount() == MANY + 3


def test_rows_are_asked_for_before_the_last_one_is_reached(
    qtbot: QtBot, window: MainWindow
) -> None:
    table = window.claims_table.table

    table.go_to_row(90)
    wait_for_answers(qtbot, window)

    assert table.currentIndex().row() == 90
    assert table.claims.rowCount() == MANY + 3


def test_evidence_that_is_added_here_is_counted(qtbot: QtBot, window: MainWindow) -> None:
    claim = window.claims_table.table.claims.rows[0].claim

    window.desk.put_evidence(claim, Evidence("https://example.org"))
    wait_for_answers(qtbot, window)

    table = window.claims_table.table.claims
    assert table.index(0, Column.EVIDENCE).data() == "1"


def test_closing_waits_for_nothing_that_is_read(window: MainWindow) -> None:
    def endless(store: Store) -> None:
        while True:
            store.counts()

    window.reader.ask("endless", endless, lambda _: None, failed=lambda _: None)

    assert window.close()
    assert not window.reader.is_busy


# Tests without a screen have no pop-ups to bring to the front.
pops_up = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pops_up
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        pytest.param("mo", ["Ada Moss"], id="the beginning of the last name"),
        pytest.param("zz", [], id="nobody"),
    ],
)
def test_speakers_are_offered_as_they_are_typed(
    qtbot: QtBot, window: MainWindow, typed: str, offered: list[str]
) -> None:
    ask_for(window, "boats")
    wait_for_answers(qtbot, window)
    choice = window.claims_table.speaker_choice
    choice.setFocus()

    with qtbot.waitSignal(choice.name_typed):
        qtbot.keyClicks(choice, typed)
    wait_for_answers(qtbot, window)

    assert [choice.itemText(row) for row in range(1, choice.count())] == offered
    assert choice.currentText() == typed


@pops_up
def test_enter_takes_the_first_speaker_that_is_offered(qtbot: QtBot, window: MainWindow) -> None:
    choice = window.claims_table.speaker_choice
    choice.setFocus()
    with qtbot.waitSignal(choice.name_typed):
        qtbot.keyClicks(choice, "mo")
    wait_for_answers(qtbot, window)

    qtbot.keyClick(choice, Qt.Key.Key_Return)
    wait_for_answers(qtbot, window)

    assert window.claims_table.field.text() == 'speaker:"Ada Moss"'
    assert texts(window) == ["“It hurts,”"]


@pops_up
def test_a_speaker_is_chosen_from_the_list_that_typing_opens(
    qtbot: QtBot, window: MainWindow
) -> None:
    choice = window.claims_table.speaker_choice
    choice.setFocus()
    with qtbot.waitSignal(choice.name_typed):
        qtbot.keyClicks(choice, "a")
    wait_for_answers(qtbot, window)
    names = choice.completer().popup()

    qtbot.mouseClick(
        names.viewport(),
        Qt.MouseButton.LeftButton,
        pos=names.visualRect(names.model().index(0, 0)).center(),
    )
    wait_for_answers(qtbot, window)

    assert window.claims_table.field.text() == 'speaker:"Ada Moss"'


def test_an_empty_speaker_is_any(qtbot: QtBot, window: MainWindow) -> None:
    ask_for(window, "speaker:moss kind:quoted")
    choice = window.claims_table.speaker_choice
    choice.setFocus()
    choice.lineEdit().clear()  # type: ignore[union-attr]

    qtbot.keyClick(choice, Qt.Key.Key_Return)
    wait_for_answers(qtbot, window)

    assert window.claims_table.field.text() == "kind:quoted"
