"""The articles of a store as rows, of which only those that are looked at are read."""

from __future__ import annotations

from collections import OrderedDict
from datetime import date, datetime
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QDate,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from core.errors import GalleyError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

    from core.models import ArticleSummary

    ReadPage = Callable[[int, int], Sequence[ArticleSummary]]

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_PAGE: Final = 64
_PAGES_KEPT: Final = 32
_SOON: Final = 14


class LibraryRole(IntEnum):
    """What a row can be asked for besides its title."""

    SUMMARY = Qt.ItemDataRole.UserRole


class LibraryModel(QAbstractListModel):
    """A read-only list of article summaries, in the order in which they were added.

    It reads a page when one of its rows is drawn and keeps the pages that were drawn
    last: a library of 100,000 articles costs no more than one that fits the panel.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._read: ReadPage = _read_nothing
        self._pages: OrderedDict[int, list[ArticleSummary]] = OrderedDict()

    def show_library(self, count: int, read: ReadPage) -> None:
        """Show so many articles instead of the present ones.

        read gets a row and how many articles from there on are wanted; it may raise
        GalleyError.
        """
        self.beginResetModel()
        self._count, self._read = count, read
        self._pages.clear()
        self.endResetModel()

    def refresh(self, count: int) -> None:
        """Read anew what is looked at: articles have come, gone or changed."""
        if count < self._count:
            self.beginRemoveRows(_ROOT, count, self._count - 1)
            self._count = count
            self.endRemoveRows()
        elif count > self._count:
            self.beginInsertRows(_ROOT, self._count, count - 1)
            self._count = count
            self.endInsertRows()
        self._pages.clear()
        if count:
            self.dataChanged.emit(self.index(0), self.index(count - 1))

    def put_summary(self, row: int, summary: ArticleSummary) -> None:
        """Show the article of a row as it now stands."""
        page = self._pages.get(row // _PAGE)
        if page is not None and row % _PAGE < len(page):
            page[row % _PAGE] = summary
            self.dataChanged.emit(self.index(row), self.index(row))

    def summary(self, row: int) -> ArticleSummary | None:
        """Return the article of a row; None where there is none, or it can't be read."""
        if not 0 <= row < self._count:
            return None
        page = self._page(row // _PAGE)
        return page[row % _PAGE] if row % _PAGE < len(page) else None

    def row_of(self, article_id: str) -> int | None:
        """Return the row of an article among those that are kept, None if it isn't there."""
        for number, page in self._pages.items():
            for place, summary in enumerate(page):
                if summary.id == article_id:
                    return number * _PAGE + place
        return None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._count

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        wanted = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
            LibraryRole.SUMMARY,
        )
        summary = self.summary(index.row()) if role in wanted else None
        if summary is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return summary.title
            case Qt.ItemDataRole.ToolTipRole:
                tags = ", ".join(summary.filing.tags)
                return "\n".join(part for part in (summary.title, summary.source, tags) if part)
            case Qt.ItemDataRole.AccessibleTextRole:
                due = due_text(summary.filing.deadline, today=today())
                parts = (summary.title, self._progress_text(summary), due, *summary.filing.tags)
                return ", ".join(part for part in parts if part)
        return summary

    def _page(self, number: int) -> list[ArticleSummary]:
        page = self._pages.get(number)
        if page is None:
            try:
                page = list(self._read(number * _PAGE, _PAGE))
            except GalleyError:
                return []  # drawn as blank; what is wrong, the next thing that is done says
            self._pages[number] = page
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return page

    def _progress_text(self, summary: ArticleSummary) -> str:
        if not summary.is_detected:
            return self.tr("claims not found yet")
        progress = summary.progress
        return self.tr("{0} of {1} reviewed").format(progress.reviewed, progress.total)


def due_text(deadline: str, *, today: date) -> str:
    """Return how near a deadline is, in few words; empty without one."""
    if not deadline:
        return ""
    tr = QCoreApplication.translate
    days = (date.fromisoformat(deadline) - today).days
    if days < 0:
        return tr("LibraryModel", "overdue")
    if days == 0:
        return tr("LibraryModel", "due today")
    if days == 1:
        return tr("LibraryModel", "due tomorrow")
    if days <= _SOON:
        return tr("LibraryModel", "due in {0} days").format(days)
    return QLocale().toString(QDate.fromString(deadline, Qt.DateFormat.ISODate), "d MMM yyyy")


def is_pressing(deadline: str, *, today: date) -> bool:
    """Tell whether a deadline is today, tomorrow or over."""
    return bool(deadline) and (date.fromisoformat(deadline) - today).days <= 1


def today() -> date:
    """Return the reviewer's date."""
    return datetime.now().astimezone().date()


def _read_nothing(_row: int, _limit: int) -> Sequence[ArticleSummary]:
    return ()
