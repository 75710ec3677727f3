from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QImage
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from core.models import Verdict
from core.store import Store
from gui.main_window import MainWindow
from gui.theme import apply_theme, theme_for
from tests.factories import NOON

OpenWindow = Callable[..., MainWindow]
MOST_STOPS = 100
AROUND = 4
"""Pixels around a widget in which the ring of its focus may be drawn by its parent."""


@pytest.fixture
def window(open_window: OpenWindow, store: Store, qapp: QApplication) -> Iterator[MainWindow]:
    before = qapp.palette(), qapp.styleSheet()
    apply_theme(qapp, theme_for("light"))
    opened = open_window(store)
    opened.resize(1280, 800)
    yield opened
    qapp.setPalette(before[0])
    qapp.setStyleSheet(before[1])


def heard(widget: QWidget) -> QAccessibleInterface:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface


def name_of(widget: QWidget) -> str:
    return heard(widget).text(QAccessible.Text.Name)


def focusable(top: QWidget) -> list[QWidget]:
    return [
        child
        for child in top.findChildren(QWidget)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisibleTo(top)
    ]


def described(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} {name_of(widget)}".strip()


def stops(qtbot: QtBot, window: MainWindow) -> list[QWidget]:
    """Press Tab until the focus is where it began; return where it was on the way."""
    found: list[QWidget] = []
    while len(found) < MOST_STOPS:
        widget = window.focusWidget()
        assert widget is not None
        if widget in found:
            break
        found.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    return found


def place_of(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def grabbed(widget: QWidget) -> QImage:
    around = place_of(widget).adjusted(-AROUND, -AROUND, AROUND, AROUND)
    return widget.window().grab(around).toImage()


def leave(widget: QWidget) -> None:
    widget.clearFocus()
    QApplication.processEvents()


def test_everything_that_takes_the_keyboard_has_a_name(window: MainWindow) -> None:
    assert [described(w) for w in focusable(window) if not name_of(w)] == []


@pytest.mark.parametrize("action", ["settings", "export", "keys"])
def test_everything_in_a_dialog_has_a_name(window: MainWindow, action: str) -> None:
    trigger(window, action)
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())

    nameless = [described(w) for w in focusable(dialog) if not name_of(w)]
    dialog.reject()
    assert nameless == []


def trigger(window: MainWindow, action: str) -> None:
    found = window.findChild(QAction, action)
    assert found is not None
    found.trigger()


def test_tab_reaches_every_panel_and_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    window.article_view.setFocus()

    reached = stops(qtbot, window)

    assert len(reached) < MOST_STOPS
    assert window.library.list in reached
    assert set(window.claim_panel.verdict_buttons.values()) <= set(reached)
    assert window.claim_panel.note_edit in reached
    assert window.filter_bar.verdict_buttons[None] in reached
    assert all(widget.isVisible() and widget.isEnabled() for widget in reached)


def test_tab_goes_through_a_panel_before_it_goes_on(qtbot: QtBot, window: MainWindow) -> None:
    window.article_view.setFocus()
    panels = (window.side, window.article_view, window.claim_panel, window.filter_bar)

    def panel_of(widget: QWidget) -> int:
        inside = (p is widget or p.isAncestorOf(widget) for p in panels)
        return next((place for place, is_in in enumerate(inside) if is_in), len(panels))

    visited = [panel_of(widget) for widget in stops(qtbot, window)]
    turns = [
        panel for place, panel in enumerate(visited) if not place or visited[place - 1] != panel
    ]

    # The ring was entered in the midst of it.
    assert len(turns) - len(set(turns)) <= 1, turns


def test_the_focus_is_seen_wherever_it_is(qtbot: QtBot, window: MainWindow) -> None:
    window.article_view.setFocus()
    unseen = []
    for widget in stops(qtbot, window):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        with_focus = grabbed(widget)
        leave(widget)
        if grabbed(widget) == with_focus:
            unseen.append(described(widget))

    assert unseen == []


def test_the_claim_under_review_is_told_by_the_article_and_its_panel(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    text = store.claim(2).claim.text
    qtbot.keyClick(window.article_view, Qt.Key.Key_V)

    expected = f"{' '.join(text.split())}, open, 2 of 3"
    qtbot.waitUntil(lambda: window.article_view.accessibleDescription() == expected)
    assert window.claim_panel.accessibleName() == f"Claim: {expected}"
    assert heard(window.article_view).text(QAccessible.Text.Description) == expected


def test_a_settled_claim_is_told_with_its_verdict(
    qtbot: QtBot, open_window: OpenWindow, store: Store
) -> None:
    for number in (1, 2, 3):
        store.mark(number, Verdict.DISPUTED, reviewer="ada", at=NOON)

    window = open_window(store)

    qtbot.waitUntil(lambda: "disputed, 1 of 3" in window.article_view.accessibleDescription())


def test_a_screen_reader_reads_the_articles_words(window: MainWindow, store: Store) -> None:
    article = window.desk.article
    assert article is not None
    text = heard(window.article_view).textInterface()

    words = text.text(0, text.characterCount())

    assert article.text.split()[0] in words


def test_verdict_buttons_say_whether_they_are_given(qtbot: QtBot, window: MainWindow) -> None:
    buttons = window.claim_panel.verdict_buttons
    qtbot.keyClick(window.article_view, Qt.Key.Key_D)
    window.desk.select(1)

    states = {verdict: heard(button).state().checked for verdict, button in buttons.items()}

    assert [verdict for verdict, is_checked in states.items() if is_checked] == [Verdict.DISPUTED]


def test_a_screen_that_is_too_small_scrolls(qtbot: QtBot, window: MainWindow) -> None:
    # What is left of 1280 by 800 at three times the size.
    window.resize(427, 267)
    area = window.centralWidget()
    assert isinstance(area, QScrollArea)
    assert window.width() <= 427

    window.article_view.setFocus()
    sight, unseen = area.viewport().rect(), []
    for _ in range(MOST_STOPS):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        widget = window.focusWidget()
        if widget is window.article_view:
            break
        place = QRect(widget.mapTo(area.viewport(), QPoint(0, 0)), widget.size())
        if not sight.intersects(place):
            unseen.append(described(widget))

    assert unseen == []
