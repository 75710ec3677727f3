from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from core.models import Evidence, Verdict
from core.store import Store
from core.store.claim_pages import ClaimOrder
from gui.claims_table_model import Column
from gui.claims_table_query import choose, chosen, count_filters, toggle
from gui.main_window import MainWindow
from tests.factories import NOON, article, numeric_claim
from tests.gui.conftest import wait_for_answers

OpenWindow = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
MANY = 150


@pytest.fixture
def archive(store: Store) -> Store:
    """A store of "rents" and 150 articles of a claim each, "0 boats" to "149 boats"."""
    with store.grouped():
        for number in range(MANY):
            text = f"{number} boats sank."
            store.add_article(article(text, id=str(number), title=f"Title {number}"), at=NOON)
            claim = numeric_claim(text, f"{number} boats")
            assert claim.quantity is not None
            quantity = replace(claim.quantity, low=str(number), high=str(number), unit=None)
            claims = [replace(claim, quantity=quantity)]
            store.put_claims(str(number), claims, detector="test 1", at=NOON)
    return store


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, archive: Store) -> MainWindow:
    """A window with the table in sight, the keyboard in its first row."""
    window = open_window(archive)
    press(qtbot, window, Qt.Key.Key_T, CONTROL)
    press(qtbot, window, Qt.Key.Key_Down)
    return window


def press(
    qtbot: QtBot,
    window: MainWindow,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    qtbot.keyClick(window.focusWidget() or window, key, modifiers)
    wait_for_answers(qtbot, window)


def cells(window: MainWindow, column: Column) -> list[str]:
    model = window.claims_table.table.claims
    return [model.index(row, column).data() for row in range(model.rowCount())]


def filter_by(qtbot: QtBot, window: MainWindow, text: str) -> None:
    window.claims_table.field.setText(text)
    window.claims_table.ask()
    wait_for_answers(qtbot, window)


def said(window: MainWindow) -> str:
    return window.claims_table.count_label.text()


def verdicts(store: Store) -> dict[int, Verdict]:
    return {c.id: c.verdict for c in store.claims() if c.verdict is not Verdict.OPEN}


def test_the_table_lists_claims_of_all_articles_and_has_the_keyboard(window: MainWindow) -> None:
    table = window.claims_table.table

    assert window.focusWidget() is table
    assert cells(window, Column.CLAIM)[:4] == ["12 percent", "2023", "“It hurts,”", "0 boats"]
    assert said(window) == "Showing all claims"
    assert not window.claim_side.isVisible()


def test_the_table_opens_with_the_keyboard_in_its_field(
    qtbot: QtBot, open_window: OpenWindow, archive: Store
) -> None:
    window = open_window(archive)
    press(qtbot, window, Qt.Key.Key_T, CONTROL)
    qtbot.keyClicks(window.focusWidget(), "verdict:disputed")
    wait_for_answers(qtbot, window)

    assert window.claims_table.field.text() == "verdict:disputed"
    assert verdicts(archive) == {}


def test_escape_in_the_field_goes_back_to_the_article(
    qtbot: QtBot, open_window: OpenWindow, archive: Store
) -> None:
    window = open_window(archive)
    press(qtbot, window, Qt.Key.Key_T, CONTROL)
    press(qtbot, window, Qt.Key.Key_Escape)

    assert not window.is_showing_table
    assert window.focusWidget() is window.article_view


def test_rows_are_read_as_the_table_is_scrolled(qtbot: QtBot, window: MainWindow) -> None:
    table = window.claims_table.table
    assert table.claims.rowCount() == 100

    table.scrollToBottom()

    qtbot.waitUntil(lambda: table.claims.rowCount() == MANY + 3)


def test_escape_goes_back_to_the_article(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_Escape)

    assert window.focusWidget() is window.article_view
    assert window.claim_side.isVisible()


def test_enter_opens_a_claim_and_back_leads_to_its_row(qtbot: QtBot, window: MainWindow) -> None:
    for _ in range(10):
        press(qtbot, window, Qt.Key.Key_Down)
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.desk.selected is not None
    assert window.desk.selected.claim.text == "7 boats"
    assert window.focusWidget() is window.article_view

    window.visits.back()
    wait_for_answers(qtbot, window)

    assert window.focusWidget() is window.claims_table.table
    assert window.claims_table.table.currentIndex().row() == 10


def test_a_verdict_key_settles_the_row_and_goes_on(
    qtbot: QtBot, window: MainWindow, archive: Store
) -> None:
    press(qtbot, window, Qt.Key.Key_D)
    press(qtbot, window, Qt.Key.Key_V)

    assert verdicts(archive) == {1: Verdict.DISPUTED, 2: Verdict.VERIFIED}
    assert cells(window, Column.VERDICT)[:3] == ["Disputed", "Verified", "Open"]
    assert window.claims_table.table.currentIndex().row() == 2


def test_selected_rows_are_settled_in_one_step(
    qtbot: QtBot, window: MainWindow, archive: Store
) -> None:
    for _ in range(19):
        press(qtbot, window, Qt.Key.Key_Down, SHIFT)

    press(qtbot, window, Qt.Key.Key_V)
    settled = len(verdicts(archive))
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)

    assert (settled, len(verdicts(archive))) == (20, 0)
    assert set(cells(window, Column.VERDICT)) == {"Open"}
    assert window.focusWidget() is window.claims_table.table


@pytest.mark.parametrize("key", [Qt.Key.Key_T, Qt.Key.Key_M, Qt.Key.Key_E, Qt.Key.Key_Delete])
def test_keys_of_the_claim_under_review_rest_in_the_table(
    qtbot: QtBot, window: MainWindow, archive: Store, key: Qt.Key
) -> None:
    before = list(archive.claims())

    press(qtbot, window, key)

    assert list(archive.claims()) == before
    assert window.focusWidget() is window.claims_table.table


def test_they_work_again_in_the_article(qtbot: QtBot, window: MainWindow, archive: Store) -> None:
    press(qtbot, window, Qt.Key.Key_Escape)

    press(qtbot, window, Qt.Key.Key_1)

    assert Verdict.DISPUTED in verdicts(archive).values()


def test_a_key_sorts_by_the_column_it_is_on_and_then_the_other_way(
    qtbot: QtBot, window: MainWindow
) -> None:
    table = window.claims_table.table
    table.setCurrentIndex(table.claims.index(0, Column.VALUE))

    press(qtbot, window, Qt.Key.Key_S, ALT)
    rising = cells(window, Column.CLAIM)[:2]
    press(qtbot, window, Qt.Key.Key_S, ALT)

    assert rising == ["0 boats", "1 boats"]
    assert cells(window, Column.CLAIM)[:2] == ["149 boats", "148 boats"]
    assert (table.order, table.is_descending) == (ClaimOrder.VALUE, True)


def test_a_column_without_an_order_leaves_the_order_as_it_is(window: MainWindow) -> None:
    table = window.claims_table.table

    table.sort_by(Column.NOTE)

    assert table.order is ClaimOrder.PLACE
    assert table.horizontalHeader().sortIndicatorSection() == Column.ARTICLE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("kind:quoted", ["“It hurts,”"], id="field"),
        pytest.param("speaker:moss", ["“It hurts,”"], id="speaker"),
        pytest.param("boats value:>147", ["148 boats", "149 boats"], id="words and a value"),
        pytest.param("rents", ["12 percent", "2023", "“It hurts,”"], id="words around claims"),
    ],
)
def test_the_field_takes_the_language_of_search(
    qtbot: QtBot, window: MainWindow, text: str, expected: list[str]
) -> None:
    filter_by(qtbot, window, text)

    assert cells(window, Column.CLAIM) == expected


def test_what_hides_claims_is_told_and_can_be_cleared(qtbot: QtBot, window: MainWindow) -> None:
    filter_by(qtbot, window, "kind:numeric type:percent")
    told = said(window)

    press(qtbot, window, Qt.Key.Key_T, CONTROL | SHIFT)

    assert told == "Showing 1 claim · 2 filters on"
    assert said(window) == "Showing all claims"
    assert not window.claims_table.clear_button.isVisible()


def test_a_filter_that_makes_no_sense_is_told(qtbot: QtBot, window: MainWindow) -> None:
    filter_by(qtbot, window, "verdict:maybe")

    assert said(window).startswith("verdict: takes")
    assert len(cells(window, Column.CLAIM)) == 100


def test_quick_filters_write_into_the_field(
    qtbot: QtBot, window: MainWindow, archive: Store
) -> None:
    archive.mark(1, Verdict.NEEDS_CONTEXT, reviewer="ada", at=NOON, note="Ask her.")
    box: QComboBox = window.claims_table.choices["verdict"]

    box.setCurrentIndex(box.findData("needs-context"))
    window.claims_table.has_buttons["note"].click()
    wait_for_answers(qtbot, window)

    assert window.claims_table.field.text() == "verdict:needs-context has:note"
    assert cells(window, Column.CLAIM) == ["12 percent"]


def test_what_is_typed_shows_in_the_quick_filters(qtbot: QtBot, window: MainWindow) -> None:
    filter_by(qtbot, window, "verdict:disputed reviewer:ben")

    assert window.claims_table.choices["verdict"].currentText() == "Disputed"
    assert window.claims_table.choices["reviewer"].currentText() == "ben"


def test_rows_follow_what_others_write(qtbot: QtBot, window: MainWindow, archive: Store) -> None:
    with Store(archive.path, create=False) as other:
        other.mark(3, Verdict.VERIFIED, reviewer="ben", at=NOON, note="Heard it.")
        other.add_evidence(3, Evidence("https://example.org"), reviewer="ben", at=NOON)

    qtbot.waitUntil(lambda: cells(window, Column.REVIEWER)[2] == "ben")

    assert cells(window, Column.NOTE)[2] == "Heard it."
    assert cells(window, Column.EVIDENCE)[2] == "1"


def test_what_is_selected_stays_so_when_others_write(
    qtbot: QtBot, window: MainWindow, archive: Store
) -> None:
    table = window.claims_table.table
    press(qtbot, window, Qt.Key.Key_A, CONTROL)
    with Store(archive.path, create=False) as other:
        other.mark(3, Verdict.DISPUTED, reviewer="ben", at=NOON)
        other.remove_claim(5, reviewer="ben", at=NOON)

    qtbot.waitUntil(lambda: table.claims.row_of(5) is None)
    selected = [claim.id for claim in table.selected_claims()]
    press(qtbot, window, Qt.Key.Key_V)

    assert selected == [id for id in range(1, 101) if id != 5]
    assert verdicts(archive) == dict.fromkeys(selected, Verdict.VERIFIED)


def test_the_page_stays_when_an_article_is_added_elsewhere(window: MainWindow) -> None:
    window.worker.article_added.emit("7", False)

    assert window.is_showing_table


@pytest.mark.parametrize(
    ("text", "field", "value", "expected"),
    [
        pytest.param("", "verdict", "open", "verdict:open", id="into nothing"),
        pytest.param("a verdict:open b", "verdict", "disputed", "a b verdict:disputed", id="other"),
        pytest.param('speaker:"Ada Moss" x', "speaker", None, "x", id="taken away"),
        pytest.param("", "speaker", "Ada Moss", 'speaker:"Ada Moss"', id="two words"),
    ],
)
def test_a_field_is_chosen_in_a_text(
    text: str, field: str, value: str | None, expected: str
) -> None:
    assert choose(text, field, value) == expected
    assert chosen(expected, field) == value


def test_one_of_two_values_is_toggled() -> None:
    both = toggle("has:note", "has", "evidence", is_wanted=True)

    assert (both, toggle(both, "has", "note", is_wanted=False)) == (
        "has:note has:evidence",
        "has:evidence",
    )


@pytest.mark.parametrize(
    ("text", "expected"), [("", 0), ("two words", 1), ('verdict:open speaker:"A B" x', 3)]
)
def test_filters_are_counted(text: str, expected: int) -> None:
    assert count_filters(text) == expected


def shown_columns(window: MainWindow) -> list[Column]:
    table = window.claims_table.table
    return [column for column in Column if not table.isColumnHidden(column)]


def test_the_library_leaves_its_room_to_the_table_where_that_needs_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(1280, 760)
    beside_the_table = window.library.isVisible()
    press(qtbot, window, Qt.Key.Key_Escape)
    beside_the_article = window.library.isVisible()
    press(qtbot, window, Qt.Key.Key_T, CONTROL)
    window.resize(1900, 760)

    assert not beside_the_table
    assert beside_the_article
    assert window.library.isVisible()


@pytest.mark.parametrize("width", [1900, 1280, 840, 760, 500])
def test_a_narrow_table_does_without_some_columns_instead_of_cutting_all(
    window: MainWindow, width: int
) -> None:
    window.resize(width, 760)
    table = window.claims_table.table

    shown = shown_columns(window)
    assert set(shown) >= {Column.VERDICT, Column.CLAIM, Column.VALUE, Column.ARTICLE}
    assert (len(shown) == len(Column)) == (width >= 1280)
    assert table.columnWidth(Column.CLAIM) >= 120
    last = table.columnViewportPosition(Column.ARTICLE) + table.columnWidth(Column.ARTICLE)
    assert width < 600 or last <= table.viewport().width()


def test_the_column_that_is_sorted_by_stays_in_a_narrow_table(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.claims_table.table.sort_by(Column.TYPE)
    wait_for_answers(qtbot, window)
    window.resize(760, 760)

    assert Column.TYPE in shown_columns(window)


def test_the_keyboard_leaves_a_column_that_goes(qtbot: QtBot, window: MainWindow) -> None:
    table = window.claims_table.table
    table.setCurrentIndex(table.claims.index(3, Column.NOTE))
    window.resize(760, 760)

    assert (table.currentIndex().row(), table.currentIndex().column()) == (3, Column.CLAIM)
    window.resize(1900, 760)
    assert shown_columns(window) == list(Column)
