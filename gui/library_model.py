"""The articles of a store as rows, of which only those that are looked at are read."""

from __future__ import annotations

from collections import OrderedDict
from contextlib import suppress
from datetime import date, datetime
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from core.errors import GalleyError
from gui.finding_words import findings_count
from gui.words import date_text, number_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

    from core.models import ArticleSummary

    ReadPage = Callable[[int, int], Sequence[ArticleSummary]]
    AskForPage = Callable[[int, int], None]

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_PAGE: Final = 64
_PAGES_KEPT: Final = 32
_SOON: Final = 14


class LibraryRole(IntEnum):
    """What a row can be asked for besides its title; its summary is for drawing it."""

    SUMMARY = Qt.ItemDataRole.UserRole


class LibraryModel(QAbstractListModel):
    """A read-only list of article summaries, in the order in which they were added.

    It takes a page when one of its rows is drawn and keeps the pages that were drawn
    last: a library of 100,000 articles costs no more than one that fits the panel. A page
    that is asked for is blank until put_page() brings it, or shows what it held before;
    whoever wants a row for anything else gets it at once.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._read: ReadPage = _read_nothing
        self._ask: AskForPage | None = None
        self._pages: OrderedDict[int, list[ArticleSummary]] = OrderedDict()
        self._stale: set[int] = set()
        self._awaited: set[int] = set()

    def show_library(self, count: int, read: ReadPage, ask: AskForPage | None = None) -> None:
        """Show so many articles instead of the present ones.

        read gets a row and how many articles from there on are wanted; it may raise
        GalleyError. ask gets the same, for put_page() to be called later; without it, what
        is drawn is read at once.
        """
        self.beginResetModel()
        self._count, self._read, self._ask = count, read, ask
        self._pages.clear()
        self._forget_pages()
        self.endResetModel()

    def put_page(self, row: int, summaries: Sequence[ArticleSummary] | None) -> None:
        """Show the articles from a row on that were asked for; None where they can't be read."""
        number = row // _PAGE
        self._awaited.discard(number)
        if summaries is not None and row < self._count:
            self._keep(number, list(summaries))
            self.dataChanged.emit(self.index(row), self.index(min(row + _PAGE, self._count) - 1))

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
        self._forget_pages()
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
        number = row // _PAGE
        if number not in self._pages or number in self._stale:
            self._read_page(number)
        return self._kept(row)

    def row_of(self, article_id: str) -> int | None:
        """Return the row of an article among those that are kept, None if it isn't there."""
        for number, page in self._pages.items():
            if number in self._stale:
                continue
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
        )
        if role == LibraryRole.SUMMARY:
            return self._drawn(index.row())
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
                findings = findings_count(summary.findings) if summary.findings else ""
                progress = self._progress_text(summary)
                parts = (summary.title, progress, findings, due, *summary.filing.tags)
                return ", ".join(part for part in parts if part)
        return summary

    def _drawn(self, row: int) -> ArticleSummary | None:
        """Return what is known of a row, and see to it that it will be drawn as it stands."""
        number = row // _PAGE
        is_fresh = number in self._pages and number not in self._stale
        if self._ask is None and not is_fresh:
            self._read_page(number)
        elif self._ask is not None and not is_fresh and number not in self._awaited:
            self._awaited.add(number)
            self._ask(number * _PAGE, _PAGE)
        return self._kept(row)

    def _kept(self, row: int) -> ArticleSummary | None:
        page = self._pages.get(row // _PAGE)
        if page is None:
            return None
        self._pages.move_to_end(row // _PAGE)
        return page[row % _PAGE] if row % _PAGE < len(page) else None

    def _read_page(self, number: int) -> None:
        # One that can't be read is blank; what is wrong, the next thing that is done says.
        with suppress(GalleyError):
            self._keep(number, list(self._read(number * _PAGE, _PAGE)))

    def _keep(self, number: int, page: list[ArticleSummary]) -> None:
        self._stale.discard(number)
        self._pages[number] = page
        self._pages.move_to_end(number)
        if len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)

    def _forget_pages(self) -> None:
        """Read anew what will be drawn; with ask it is shown as it was until then."""
        self._awaited.clear()
        if self._ask is None:
            self._pages.clear()
        self._stale = set(self._pages)

    def _progress_text(self, summary: ArticleSummary) -> str:
        if not summary.is_detected:
            return self.tr("Claims not found yet")
        progress = summary.progress
        numbers = number_text(progress.reviewed), number_text(progress.total)
        return self.tr("{0} of {1} reviewed").format(*numbers)


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
        return tr("LibraryModel", "due in %Ln days", "", days)
    return date_text(deadline)


def is_pressing(deadline: str, *, today: date) -> bool:
    """Tell whether a deadline is today, tomorrow or over."""
    return bool(deadline) and (date.fromisoformat(deadline) - today).days <= 1


def today() -> date:
    """Return the reviewer's date."""
    return datetime.now().astimezone().date()


def _read_nothing(_row: int, _limit: int) -> Sequence[ArticleSummary]:
    return ()
