"""What was done, by whom and when: the history as a list that is read as it is scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.buttons import Button
from gui.saying import say_step
from gui.words import time_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from core.history import LogStep
    from gui.theme import Theme

    Read = Callable[[int | None, int], list[LogStep]]

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_PAGE: Final = 100
_PADDING: Final = 8
_NOBODY: Final = "galley"
"""Who stands in the history for what no reviewer asked for by name."""

_SECOND_LINE: Final = Qt.ItemDataRole.UserRole + 1


class HistoryModel(QAbstractListModel):
    """The steps of the history, the latest first, a page at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.steps: list[LogStep] = []
        self.names_articles = False
        self._read: Read | None = None
        self._has_more = False

    def show_steps(self, read: Read | None) -> None:
        """Show what is read from now on, from the latest step on; without read, nothing."""
        self.beginResetModel()
        self._read = read
        self.steps = read(None, _PAGE) if read else []
        self._has_more = len(self.steps) == _PAGE
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.steps)

    def canFetchMore(self, parent: _Index) -> bool:
        return self._has_more

    def fetchMore(self, parent: _Index) -> None:
        if self._read is None or not self.steps:
            return
        more = self._read(self.steps[-1].first.id, _PAGE)
        self._has_more = len(more) == _PAGE
        if more:
            self.beginInsertRows(QModelIndex(), len(self.steps), len(self.steps) + len(more) - 1)
            self.steps.extend(more)
            self.endInsertRows()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        step = self.steps[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return say_step(step)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{say_step(step)}\n{self._who(step)}\n{step.article_title}"
            case _ if role == _SECOND_LINE:
                is_told = self.names_articles and step.article_title
                return f"{self._who(step)} · {step.article_title}" if is_told else self._who(step)
        return None

    def _who(self, step: LogStep) -> str:
        who = "Galley" if step.first.reviewer == _NOBODY else step.first.reviewer
        return self.tr("{0}, {1}").format(who, time_text(step.first.at))


class _StepDelegate(QStyledItemDelegate):
    """Draws what was done, and below it who did it when."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, 2 * option.fontMetrics.height() + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        state, rect, metrics = option.state, option.rect, option.fontMetrics
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.theme.track))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self.theme.focus))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        inner = rect.adjusted(2 * _PADDING, _PADDING, -2 * _PADDING, -_PADDING)
        for line, (role, ink) in enumerate(
            ((Qt.ItemDataRole.DisplayRole, self.theme.ink), (_SECOND_LINE, self.theme.muted))
        ):
            painter.setPen(QColor(ink))
            place = QRect(
                inner.left(), inner.top() + line * metrics.height(), inner.width(), metrics.height()
            )
            text = metrics.elidedText(index.data(role), Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(
                place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text
            )
        painter.restore()


class HistoryPanel(QWidget):
    """Lists the steps of the open article or of all, and asks to go to one.

    Signals:
        step_chosen(object): the LogStep that the reviewer wants to see.
        scope_chosen(): this article, or all of them, are to be listed.
    """

    step_chosen = Signal(object)
    scope_chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("History"))
        self.model = HistoryModel(self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("What was done, the latest first"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self._delegate = _StepDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.activated.connect(lambda index: self._choose(index.row()))
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        self.here_button = Button(self.tr("This article"))
        self.all_button = Button(self.tr("All articles"))
        self.empty_label = QLabel(self.tr("Nothing was done yet"))
        self.empty_label.setProperty("role", "muted")
        self.empty_label.setContentsMargins(16, 8, 16, 8)
        self._lay_out()

    @property
    def is_of_article(self) -> bool:
        """Whether only the open article's steps are wanted."""
        return self.here_button.isChecked()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def show_steps(self, read: Read | None) -> None:
        """List what is read; the row that was current stays so while the list grows above it."""
        self.model.names_articles = not self.is_of_article
        row = self.list.currentIndex().row()
        current = self.model.steps[row].first.id if row >= 0 else None
        self.model.show_steps(read)
        self.empty_label.setVisible(not self.model.steps)
        ids = [step.first.id for step in self.model.steps]
        place = ids.index(current) if current in ids else 0
        self.list.setCurrentIndex(self.model.index(place))

    def begin(self) -> None:
        """Take the keyboard, at the latest step."""
        self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus()

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self.model.steps):
            self.step_chosen.emit(self.model.steps[row])

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(16, 12, 16, 8)
        buttons.setSpacing(8)
        for button in (self.here_button, self.all_button):
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self.scope_chosen)
            group.addButton(button)
            buttons.addWidget(button, 1)
        self.here_button.setChecked(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(buttons)
        layout.addWidget(self.empty_label)
        layout.addWidget(self.list, 1)
