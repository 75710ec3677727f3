"""A second article, to be read beside the one that is worked on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from core.errors import GalleyError, UnknownArticleError
from gui.article_view import ArticleView
from gui.buttons import Button
from gui.claim_handles import ClaimHandles
from gui.claims_in_hand import read_claims
from gui.elided import ElidedLabel
from gui.hit_list import HitRole
from gui.messages import told
from gui.offsets import displayable
from gui.read_article import MANY
from gui.snippets import words_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.models import Article, StoredClaim
    from core.store.search import SearchHit
    from gui.changes import Change, Outcome
    from gui.claims_in_hand import ReadClaims
    from gui.main_window import MainWindow
    from gui.theme import Theme
    from gui.typeset import TypeStyle

_TOPIC: Final = "claims of the article beside"
_NARROWEST: Final = 260
_RETURNS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BesidePanel(QWidget):
    """An article with its title above it; it changes nothing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = ArticleView(theme)
        self.view.setAccessibleName(self.tr("Article beside"))
        # It tells of a claim under the mouse, as the other article does.
        self._handles = ClaimHandles(self.view)
        self.title_label = ElidedLabel()
        self.title_label.setProperty("role", "heading")
        self.title_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.close_button = Button(self.tr("Close"))
        self.close_button.setProperty("role", "example")
        self.close_button.setAccessibleName(self.tr("Close the article beside"))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 4)
        head.addWidget(self.title_label, 1)
        head.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        self.setMinimumWidth(_NARROWEST)
        self.hide()


class _Place(NamedTuple):
    """Where in which article the reviewer was."""

    article_id: str
    claim_id: int | None
    top: int


class Beside(QObject):
    """Opens an article beside the one on the desk, and keeps it as the store has it.

    pane holds both articles; marks go to the one on the desk, whichever has the keyboard.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self.panel = BesidePanel(window.theme)
        self.article: Article | None = None
        self._before: _Place | None = None
        self.pane = QSplitter(Qt.Orientation.Horizontal)
        self.pane.setHandleWidth(1)
        self.pane.setChildrenCollapsible(False)
        for half in (window.article_page, self.panel):
            self.pane.addWidget(half)
        self._searched = (window.search_panel.field, window.search_panel.hits)
        for opener in (window.library.list, *self._searched):
            opener.installEventFilter(self)
        self.panel.close_button.clicked.connect(self.close)
        desk = window.desk
        desk.article_left.connect(self._on_article_left)
        desk.article_deleted.connect(self._on_article_deleted)
        desk.articles_changed.connect(self.refresh)
        desk.claim_changed.connect(self._on_claim_changed)
        desk.unsaved.saved.connect(self._on_saved)
        window.worker.claims_detected.connect(self._on_claims_detected)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do that this is in charge of, by their ids."""
        return {
            "beside": self.open_wanted,
            "other_article": self.switch,
            "close_beside": self.close,
        }

    @property
    def is_open(self) -> bool:
        """Whether there is an article beside the one on the desk."""
        return self.article is not None

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.panel.view.set_theme(theme)

    def set_style(self, style: TypeStyle) -> None:
        """Set the article as the other one is set."""
        self.panel.view.set_style(style)

    def open_wanted(self) -> None:
        """Open beside what the search has under its cursor, else what is on the desk."""
        hits = self._window.search_panel.hits
        is_searching = any(widget.hasFocus() for widget in self._searched)
        hit: SearchHit | None = hits.currentIndex().data(HitRole.HIT) if is_searching else None
        if hit is not None:
            self._open_hit(hit)
        elif not is_searching:
            self._move_over()

    def open(self, article_id: str) -> None:
        """Show an article, with its claims, beside the one on the desk."""
        store = self._desk.store
        try:
            article = store.article(article_id)
        except GalleyError as error:
            self._window.filter_bar.show_message(told(error))
            return
        was_open = self.is_open
        self.article = article
        self.panel.title_label.setText(displayable(article.title))
        self.panel.show()
        if not was_open:
            half = self.pane.width() // 2
            self.pane.setSizes([half, half])
        self.panel.view.show_article(article)
        self.refresh()

    def close(self) -> None:
        """Give the article on the desk all the room again, and the keyboard if it was here."""
        had_focus = self.panel.isAncestorOf(self._window.focusWidget() or self._window)
        self.article = None
        self.panel.hide()
        self.panel.view.show_article(None)
        if had_focus:
            self._window.article_view.setFocus()

    def leave(self) -> bool:
        """Close it if it has the keyboard; tells whether it had."""
        has_focus = self.is_open and self.panel.view.hasFocus()
        if has_focus:
            self.close()
        return has_focus

    def switch(self) -> None:
        """Give the keyboard to the other article."""
        is_here = not self.is_open or self.panel.view.hasFocus()
        (self._window.article_view if is_here else self.panel.view).setFocus()

    def refresh(self) -> None:
        """Show what the store has now, which may be nothing."""
        if self.article is None:
            return
        try:
            is_long = self._desk.store.summary(self.article.id).progress.total > MANY
            if not is_long:
                self.panel.view.show_claims(list(self._desk.store.claims(self.article.id)))
        except UnknownArticleError:
            self.close()
            return
        except GalleyError:
            return  # what is wrong with the store, the next change of it says
        if is_long:
            self._ask_for_claims(self.article.id)

    def put_away(self) -> None:
        """Forget all articles: the store is about to be another."""
        self._before = None
        self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if not is_key or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in _RETURNS or modifiers != Qt.KeyboardModifier.ControlModifier:
            return super().eventFilter(watched, event)
        # In a list it opens beside what else it opens; elsewhere the key is the evidence's.
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            self.open_wanted()
        return True

    def _ask_for_claims(self, article_id: str) -> None:
        read = partial(read_claims, article_id=article_id)
        # What is wrong with the store, the next change of it says.
        self._window.reader.ask(_TOPIC, read, self._show_read, failed=lambda _error: None)

    def _show_read(self, read: ReadClaims) -> None:
        if not self._shows(read.article_id):
            return
        try:
            is_news = self._desk.store.latest_change(read.article_id) != read.latest_change
        except GalleyError:
            return
        if is_news:
            # What was marked meanwhile may not be in it.
            self._ask_for_claims(read.article_id)
        else:
            self.panel.view.show_claims(read.claims)

    def _open_hit(self, hit: SearchHit) -> None:
        if self.article is None or self.article.id != hit.article_id:
            self.open(hit.article_id)
        if self.article is None or self.article.id != hit.article_id:
            return  # it is gone, which was said
        words = words_in(hit, self.article.text)
        if hit.claim is not None:
            words = hit.claim.claim.start, hit.claim.claim.end
        self.panel.view.show_words(*words)

    def _move_over(self) -> None:
        """Move the article on the desk over here, and go back to the one before it."""
        here = self._desk.article
        if here is None:
            return
        place, top = self._before, self._window.article_view.top()
        self.open(here.id)
        self.panel.view.scroll_to(top)
        if place is None or place.article_id == here.id:
            return
        self._desk.open_article(place.article_id)
        if self._desk.article is not None and self._desk.article.id == place.article_id:
            if place.claim_id is not None:
                self._desk.select(place.claim_id)
            self._window.article_view.scroll_to(place.top)

    def _on_article_left(self) -> None:
        article, selected = self._desk.article, self._desk.left_here
        if article is not None:
            top = self._window.article_view.top()
            self._before = _Place(article.id, selected.id if selected else None, top)

    def _on_article_deleted(self, article_id: str) -> None:
        if self._before is not None and self._before.article_id == article_id:
            self._before = None
        if self._shows(article_id):
            self.close()

    def _on_claims_detected(self, article_id: str) -> None:
        if self._shows(article_id):
            self.refresh()

    def _on_claim_changed(self, stored: StoredClaim) -> None:
        if self._shows(stored.article_id):
            self.panel.view.replace_claim(stored)

    def _on_saved(self, _change: Change, outcome: Outcome) -> None:
        if self._shows(outcome.article_id):
            for stored in outcome.claims:
                self.panel.view.replace_claim(stored)
            for claim_id in outcome.gone:
                self.panel.view.drop_claim(claim_id)

    def _shows(self, article_id: str) -> bool:
        return self.article is not None and self.article.id == article_id
