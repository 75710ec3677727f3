from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.checks.findings import FindingType, Judgement
from core.models import Verdict
from core.store import Store
from gui.findings_panel import FindingsPanel
from gui.main_window import MainWindow
from tests.factories import NOON
from tests.gui.conftest import press, wait_for_answers
from tests.gui.ferries import claim_id, put_ferries

OpenWindow = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ferries(empty_store: Store) -> Store:
    return put_ferries(empty_store)


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, ferries: Store) -> MainWindow:
    window = open_window(ferries)
    wait_for_answers(qtbot, window)
    return window


def begin(qtbot: QtBot, window: MainWindow) -> FindingsPanel:
    window.desk.open_article("first")
    window.article_view.setFocus()
    press(qtbot, window, "f")
    return window.findings_panel


def types(window: MainWindow) -> list[FindingType]:
    return [row.stored.finding.type for row in window.findings_panel.model.rows]


def choose(qtbot: QtBot, window: MainWindow, *, state: str | None = None) -> None:
    choice = window.findings_panel.state_choice
    choice.setCurrentIndex(choice.findData(state))
    wait_for_answers(qtbot, window)


def test_one_key_lists_the_findings_of_the_article(qtbot: QtBot, window: MainWindow) -> None:
    panel = begin(qtbot, window)

    assert types(window) == list(FindingType)
    assert panel.count_label.text() == "1 conflict · 1 that doesn’t add up · 1 repeat"
    assert panel.list.hasFocus()
    assert window.side.is_showing_findings


def test_all_articles_can_be_listed_and_only_one_type(qtbot: QtBot, window: MainWindow) -> None:
    panel = begin(qtbot, window)
    window.desk.open_article("second")
    wait_for_answers(qtbot, window)
    here = types(window)
    panel.all_button.click()
    wait_for_answers(qtbot, window)
    everywhere = types(window)
    panel.type_choice.setCurrentIndex(2)
    wait_for_answers(qtbot, window)

    assert here == [FindingType.CONFLICT, FindingType.REPEAT]
    assert everywhere == list(FindingType)
    assert types(window) == [FindingType.ARITHMETIC]


def test_the_keys_step_through_the_list_and_judge(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    begin(qtbot, window)
    for key in ("y", "i", "k", "j", "j"):
        press(qtbot, window, key)

    judged = [stored.judgement for stored in ferries.findings()]
    assert judged == [Judgement.CONFIRMED, Judgement.DISMISSED, None]
    assert window.findings_panel.list.currentIndex().row() == 2


def test_what_was_judged_can_be_listed_by_what_is_held_of_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    begin(qtbot, window)
    press(qtbot, window, "y")
    press(qtbot, window, "i")
    listed = {}
    for state in ("confirmed", "dismissed", "any", "new"):
        choose(qtbot, window, state=state)
        listed[state] = types(window)

    assert listed == {
        "new": [FindingType.REPEAT],
        "confirmed": [FindingType.CONFLICT],
        "dismissed": [FindingType.ARITHMETIC],
        "any": list(FindingType),
    }


def test_the_count_follows_what_is_dismissed(qtbot: QtBot, window: MainWindow) -> None:
    panel = begin(qtbot, window)
    press(qtbot, window, "i")

    assert panel.count_label.text() == "1 that doesn’t add up · 1 repeat"


def test_stepping_shows_each_finding_side_by_side_and_its_claim(
    qtbot: QtBot, window: MainWindow
) -> None:
    begin(qtbot, window)
    first = window.desk.selected
    press(qtbot, window, "j")

    assert first is not None
    assert first.claim.text == "4.2 million"
    assert window.desk.selected is not None
    assert window.desk.selected.claim.text == "$40"
    assert window.comparison.sides.isVisible()
    assert window.findings_panel.list.hasFocus()


def test_the_claim_panel_is_at_the_finding_that_the_list_is_at(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    begin(qtbot, window)
    for row, stored in enumerate(ferries.findings()):
        window.findings_panel.go_to_row(row)
        wait_for_answers(qtbot, window)
        current = window.claim_panel.findings.current

        assert current is not None
        assert current.stored.id == stored.id


def test_a_verdict_from_the_list_settles_the_claim_that_is_framed(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    begin(qtbot, window)
    press(qtbot, window, "d")
    press(qtbot, window, "1")
    press(qtbot, window, "v")

    disputed = ferries.claim(claim_id(ferries, "first", "4.2 million"))
    verified = ferries.claim(claim_id(ferries, "second", "3.6 million"))
    assert disputed.review is not None
    assert (disputed.verdict, disputed.review.reason) == (Verdict.DISPUTED, "wrong figure")
    assert verified.verdict is Verdict.VERIFIED
    assert window.findings_panel.list.hasFocus()


def test_enter_opens_the_article_there_and_back_leads_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    begin(qtbot, window)
    window.desk.open_article("second")
    window.findings_panel.all_button.click()
    wait_for_answers(qtbot, window)
    window.findings_panel.begin()
    press(qtbot, window, "j")
    press(qtbot, window, Qt.Key.Key_Return)
    there = window.desk.article
    press(qtbot, window, Qt.Key.Key_Left, CONTROL)

    assert there is not None
    assert there.id == "first"
    assert window.desk.article is not None
    assert window.desk.article.id == "second"


def test_escape_leads_back_to_text_and_library(qtbot: QtBot, window: MainWindow) -> None:
    begin(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Escape)

    assert window.article_view.hasFocus()
    assert not window.side.is_showing_findings
    assert not window.comparison.sides.isVisible()


def test_an_empty_list_says_what_to_do(qtbot: QtBot, open_window: OpenWindow, store: Store) -> None:
    window = open_window(store)
    press(qtbot, window, "f")
    here = window.findings_panel.empty_label.text()
    window.findings_panel.all_button.click()
    wait_for_answers(qtbot, window)

    assert "“All articles”" in here
    assert "open more articles" in window.findings_panel.empty_label.text()
    assert window.side.is_showing_findings


def test_a_filter_that_leaves_none_says_so(qtbot: QtBot, window: MainWindow) -> None:
    begin(qtbot, window)
    choose(qtbot, window, state="dismissed")

    assert window.findings_panel.empty_label.text().startswith("None of the findings is like that")


def test_the_list_is_read_by_pages(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.findings_listing._PAGE", 1)
    asked = []
    window.findings_panel.model.page_wanted.connect(lambda: asked.append(len(types(window))))
    begin(qtbot, window)
    qtbot.waitUntil(lambda: len(types(window)) == 3)

    assert asked[:2] == [1, 2]
    assert types(window) == list(FindingType)


def test_undo_puts_a_dismissed_finding_back(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    begin(qtbot, window)
    press(qtbot, window, "i")
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)

    assert ferries.findings()[0].judgement is None
    assert window.findings_panel.model.rows[0].stored.judgement is None


def test_what_others_judge_leaves_the_list(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    begin(qtbot, window)
    finding = ferries.findings()[0]
    with Store(ferries.path, create=False) as other:
        other.judge(finding.id, Judgement.DISMISSED, reviewer="Ben", at=NOON)

    qtbot.waitUntil(lambda: len(window.findings_panel.model.rows) == 2, timeout=5000)
    assert FindingType.CONFLICT not in types(window)


def test_the_table_gives_way_to_the_list(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "t", CONTROL)
    begun = window.is_showing_table
    press(qtbot, window, Qt.Key.Key_Down)
    press(qtbot, window, "f")

    assert begun
    assert not window.is_showing_table
    assert window.findings_panel.list.hasFocus()


def test_a_row_is_read_out_with_all_that_is_drawn(qtbot: QtBot, window: MainWindow) -> None:
    panel = begin(qtbot, window)
    text = panel.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)

    assert text.startswith("Finding: Doesn’t add up. ")
    assert "50 / 40" in text
