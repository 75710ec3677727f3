"""Reads the claims of the open article: few of them at once, many beside the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from core.errors import GalleyError
from gui.claims_in_hand import ClaimsInHand, read_claims
from gui.messages import told

if TYPE_CHECKING:
    from core.store import Store
    from gui.changes import Change, Outcome
    from gui.claims_in_hand import ReadClaims
    from gui.store_reader import StoreReader

MANY: Final = 500
"""More claims than this are read, and shown, in passing."""
_TOPIC: Final = "claims of the article"


class ReadArticle(ClaimsInHand):
    """Takes in what the store holds of an article's claims.

    Signals:
        claims_changed(): the claims of the article, or which of them are shown, are others.
        failed(str): a sentence for the user; nothing was changed.
    """

    claims_changed = Signal()
    failed = Signal(str)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.reader: StoreReader | None = None
        """Reads the claims of a long article beside the window; without it all is read at once."""
        self.is_reading = False
        """Whether the claims are still to come that the store has for the article."""
        self._latest_change = 0

    @property
    def store(self) -> Store:
        """The store that it acts on; views read from it, and change nothing."""
        return self._store

    def reload_claims(self) -> None:
        """Take in the claims that were stored for the open article meanwhile."""
        if self.article is None:
            return
        if self.reader is not None and self._are_many(self.article.id):
            self._ask_for_claims()
        else:
            self._read_claims()
            self._show_claims()

    def take_in_news(self) -> None:
        """Take in what others have stored for the open article, if they have."""
        if self.article is None:
            return
        try:
            is_news = self._store.latest_change(self.article.id) != self._latest_change
        except GalleyError as error:
            self.failed.emit(told(error))
            return
        if is_news:
            self.reload_claims()

    def _write(self, change: Change) -> Outcome | None:
        return change.write(self._store)

    def _write_beside(self, change: Change) -> Outcome | None:
        # A connection belongs to the thread that has made it.
        own = self._store.reader()
        try:
            return change.write(own)
        finally:
            own.close()

    def _show_claims(self) -> None:
        """Show the claims that were read, one of them under review."""
        raise NotImplementedError

    def _stop_reading(self) -> None:
        self.is_reading = False
        if self.reader is not None:
            self.reader.drop(_TOPIC)

    def _are_many(self, article_id: str) -> bool:
        try:
            return self._store.summary(article_id).progress.total > MANY
        except GalleyError:
            return False  # which reading its claims says

    def _read_claims(self) -> None:
        assert self.article is not None, "there are no claims without an article"
        try:
            self._take(read_claims(self._store, self.article.id))
        except GalleyError as error:
            self.failed.emit(told(error))

    def _ask_for_claims(self) -> None:
        """Have the claims read beside the window; what is shown stays until they are there."""
        assert self.article is not None, "there are no claims without an article"
        assert self.reader is not None, "the caller asked"
        self.is_reading = True
        read = partial(read_claims, article_id=self.article.id)
        self.reader.ask(_TOPIC, read, self._on_claims_read, failed=self._on_not_read)

    def _on_claims_read(self, read: ReadClaims) -> None:
        article = self.article
        if article is None or article.id != read.article_id:
            return
        try:
            is_news = self._store.latest_change(article.id) != read.latest_change
        except GalleyError as error:
            self._on_not_read(error)
            return
        if is_news:
            # What was marked meanwhile may not be in it.
            self._ask_for_claims()
            return
        self.is_reading = False
        self._take(read)
        self._show_claims()

    def _on_not_read(self, error: GalleyError) -> None:
        self.is_reading = False
        self.failed.emit(told(error))

    def _take(self, read: ReadClaims) -> None:
        self._latest_change, self.detector = read.latest_change, read.detector
        self._hold([*read.claims, *self._made().values()])
