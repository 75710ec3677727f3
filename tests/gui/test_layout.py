from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QPushButton,
    QSizePolicy,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.settings import Settings
from core.store import Store
from gui.elided import ElidedLabel
from gui.flow import FlowRow
from gui.main_window import MainWindow
from gui.panes import Panes
from gui.typeset import TypeStyle
from tests.factories import NOON, article


class Block(QWidget):
    """A widget that likes to be of one size."""

    def __init__(self, width: int = 100, height: int = 20) -> None:
        super().__init__()
        self._size = QSize(width, height)

    def sizeHint(self) -> QSize:
        return self._size


@pytest.fixture
def row(qtbot: QtBot) -> FlowRow:
    """Three blocks of 100 by 20, with 10 between them and 5 around."""
    row = FlowRow(margins=QMargins(5, 5, 5, 5), spacing=10)
    qtbot.addWidget(row)
    for _ in range(3):
        row.add(Block())
    return row


def blocks(row: FlowRow) -> list[Block]:
    return row.findChildren(Block, options=Qt.FindChildOption.FindDirectChildrenOnly)


@pytest.mark.parametrize(
    ("width", "tops"),
    [(330, [5, 5, 5]), (329, [5, 5, 35]), (120, [5, 35, 65]), (40, [5, 35, 65])],
    ids=["all fit", "a pixel too few", "one a line", "less than one"],
)
def test_a_row_breaks_where_it_is_full(row: FlowRow, width: int, tops: list[int]) -> None:
    row.resize(width, 10)
    row.show()

    assert [block.y() for block in blocks(row)] == tops
    assert row.height() == tops[-1] + 20 + 5
    assert all(block.geometry().right() < width for block in blocks(row))


def test_a_hidden_widget_takes_no_room(row: FlowRow, qtbot: QtBot) -> None:
    row.resize(220, 10)
    row.show()
    first, second, third = blocks(row)

    second.hide()

    qtbot.waitUntil(lambda: third.y() == first.y())
    assert row.height() == 30


def test_what_expands_gets_the_rest_of_its_line(row: FlowRow) -> None:
    last = blocks(row)[-1]
    last.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    row.resize(500, 10)
    row.show()

    assert last.geometry().right() == 500 - 5 - 1


def test_a_row_asks_for_the_room_of_its_widest_widget_at_least(row: FlowRow) -> None:
    row.add(QPushButton("a button with a good many words on it"))

    least = row.minimumSizeHint().width()

    assert least < row.sizeHint().width()
    assert least == row.findChild(QPushButton).minimumSizeHint().width() + 10


def test_a_row_is_mirrored_where_one_reads_from_the_right(row: FlowRow) -> None:
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row.resize(400, 10)
    row.show()

    assert [block.x() for block in blocks(row)] == [295, 185, 75]


def test_a_line_that_is_cut_short_tells_all_in_its_tool_tip(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("a line of <b>words</b> that takes a good deal of room")
    label.resize(80, 20)
    label.show()
    label.grab()
    short = label.toolTip()
    label.resize(900, 20)
    label.grab()

    assert short == "<span>a line of &lt;b&gt;words&lt;/b&gt; that takes a good deal of room</span>"
    assert label.toolTip() == ""
    assert label.minimumSizeHint().width() < label.sizeHint().width()


def test_the_first_window_leaves_room_on_the_screen_for_its_title_bar(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)

    Panes().restore(window)

    room = window.screen().availableGeometry().size()
    assert room.height() - window.height() >= 30
    assert window.width() < room.width()


@pytest.fixture
def set_letters(qapp: QApplication) -> Iterator[Callable[[float], None]]:
    """Return a function that sets the size of the application's own words."""
    before = qapp.font()

    def set_size(points: float) -> None:
        font = QFont(before)
        font.setPointSizeF(points)
        qapp.setFont(font)

    yield set_size
    qapp.setFont(before)


@pytest.mark.parametrize(
    ("letters", "points"),
    [(9.0, 13.5), (11.0, 13.5), (22.0, 27.0)],
    ids=["small", "usual", "large"],
)
def test_an_article_is_set_larger_where_the_systems_letters_are(
    set_letters: Callable[[float], None], letters: float, points: float
) -> None:
    set_letters(letters)

    style = TypeStyle.of(Settings(reviewer="ada"))

    assert style.font().pointSizeF() == pytest.approx(points, rel=0.02)
    assert TypeStyle().font().pointSizeF() == 13.5


@pytest.fixture
def window(open_window: Callable[..., MainWindow], store: Store) -> MainWindow:
    store.add_article(article("Nine boats sank.", id="boats", title="Boats"), at=NOON)
    return open_window(store)


@pytest.mark.parametrize("width", [640, 900, 1280], ids=["640", "900", "1280"])
def test_the_desk_fits_without_scrolling_sideways(
    window: MainWindow, qtbot: QtBot, width: int
) -> None:
    window.resize(width, 480)

    qtbot.waitUntil(lambda: window.width() == width)
    qtbot.waitUntil(lambda: not window.centralWidget().horizontalScrollBar().isVisible())
    assert window.article_view.isVisible()
    assert window.claim_panel.isVisible()


def test_the_library_gives_way_in_a_narrow_window_and_comes_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(640, 480)
    qtbot.waitUntil(lambda: not window.side.isVisible())

    window.searching.begin()
    is_there_for_a_search = window.side.isVisible()
    window.searching.leave()
    is_there_after = window.side.isVisible()
    window.resize(1280, 480)

    assert (is_there_for_a_search, is_there_after) == (True, False)
    qtbot.waitUntil(window.side.isVisible)


def test_a_message_takes_the_place_of_the_progress_and_moves_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1280, 800)
    bar = window.filter_bar
    before = bar.height()

    bar.show_message("Something was done that takes quite a number of words to tell of. " * 2)
    qtbot.waitUntil(bar.message_label.isVisible)
    is_told_instead = not bar.progress_label.isVisible()
    during = bar.height()
    bar.show_message("")

    assert is_told_instead
    assert during == before == bar.height()
    assert bar.progress_label.isVisible()


def test_the_table_tells_what_can_be_done_with_it(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.filter_bar
    before = bar.height()

    window.tabling.begin()
    is_told = bar.hint_label.isVisible()
    qtbot.waitUntil(lambda: bar.height() == before)
    window.tabling.leave()

    assert is_told
    assert not bar.hint_label.isVisible()
