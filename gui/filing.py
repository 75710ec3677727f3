"""Files articles: their tags, their deadline, and whether they are archived."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.errors import GalleyError
from gui.changes import Change, Outcome, now
from gui.messages import show_failures, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.models import Filing as ArticleFiling
    from core.store import Store
    from gui.main_window import MainWindow


@dataclass(frozen=True, kw_only=True)
class Refiling(Change):
    """An article that is filed otherwise than before."""

    article_id: str
    filing: ArticleFiling

    def write(self, store: Store) -> Outcome:
        store.file(self.article_id, self.filing, reviewer=self.reviewer, at=self.at)
        return Outcome(self.article_id)


class Filing(QObject):
    """Joins the form of an article's filing to the desk and the library."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.desk.unsaved.saved.connect(self._on_saved)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do that this is in charge of, by their ids."""
        return {"file": self.ask, "archive": self.archive}

    def ask(self) -> None:
        """Show the tags and the deadline of the open article, to be changed."""
        from gui.filing_dialog import FilingDialog  # late: the first paint can do without

        article, filing = self._window.desk.article, self._present()
        if article is None or filing is None:
            return
        dialog = FilingDialog(article.title, filing, self._window)
        dialog.accepted.connect(lambda: self._file(article.id, dialog.filing()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def archive(self) -> None:
        """Put the open article into the archive, or take it out again."""
        article, filing = self._window.desk.article, self._present()
        if article is None or filing is None:
            return
        self._file(article.id, replace(filing, is_archived=not filing.is_archived))
        tr = self.tr
        said = tr("Taken out of the archive") if filing.is_archived else tr("Archived")
        self._window.filter_bar.show_message(said)

    def _file(self, article_id: str, filing: ArticleFiling) -> None:
        desk = self._window.desk
        desk.do(Refiling(article_id=article_id, filing=filing, reviewer=desk.reviewer, at=now()))

    def _present(self) -> ArticleFiling | None:
        """Return how the open article is filed, once all that waits is saved."""
        desk = self._window.desk
        if desk.article is None:
            return None
        for change in reversed(desk.unsaved.changes):
            if isinstance(change, Refiling) and change.article_id == desk.article.id:
                return change.filing
        try:
            return self._window.store.filing(desk.article.id)
        except GalleyError as error:
            show_failures(self._window, [told(error)])
            return None

    def _on_saved(self, change: Change, _outcome: Outcome) -> None:
        if isinstance(change, Refiling):
            self._window.shelf.refresh()
