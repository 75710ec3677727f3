"""Searches the store for what is typed, and goes to what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from core.errors import SearchError
from core.search_query import parse_query
from gui.messages import told
from gui.since_asked import SinceAsked
from gui.snippets import words_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.store.search import SearchHit, SearchResult
    from gui.main_window import MainWindow

_TOPIC: Final = "search"


class Searching(QObject):
    """Joins the panel of the search to the store, the desk and the article."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._panel = window.search_panel
        self._panel.query_typed.connect(self.search)
        self._panel.hit_chosen.connect(self.open_hit)
        self._since = SinceAsked(window.desk, self)
        self._since.changed.connect(self._panel.hits.hit_model.put_claims)
        window.desk.article_deleted.connect(self._on_article_deleted)

    def begin(self) -> None:
        """Show the panel, and let the reviewer type."""
        if self._window.has_articles:
            self._window.side.show_search()
            self._panel.begin()

    def leave(self) -> None:
        """Go back to the text, and put the panel away."""
        self._window.side.show_library()
        self._window.article_view.setFocus()

    def put_away(self) -> None:
        """Forget what was found: the store is about to be another."""
        self._window.reader.drop(_TOPIC)
        self._window.side.show_library()
        self._panel.field.clear()
        self._panel.show_nothing()

    def go_on(self, rows: int) -> None:
        """Go to the hit so many rows down."""
        self._panel.choose_next(rows)

    def search(self, text: str) -> None:
        """Have what the store finds for a text shown; what was found before stays till then."""
        self._window.reader.drop(_TOPIC)
        try:
            query = parse_query(text)
        except SearchError as error:
            self._panel.say(told(error))
            return
        if query.is_empty:
            self._panel.show_nothing()
            return
        self._since.begin()
        self._window.reader.ask(
            _TOPIC,
            lambda store: store.search(query),
            self._show,
            failed=lambda error: self._panel.say(told(error)),
            slow=lambda: self._panel.say_meanwhile(self.tr("Searching…")),
        )

    def open_hit(self, hit: SearchHit) -> None:
        """Go to where a hit stands: its claim under review, or the words that were found."""
        window = self._window
        window.visits.leave()
        if hit.claim is not None:
            window.desk.go_to(hit.claim)
        else:
            self._open_passage(hit)
        window.visits.arrive()
        window.article_view.setFocus()

    def _show(self, result: SearchResult) -> None:
        self._panel.show_hits(result.hits, self._tell(result))
        touched = self._since.claim_ids
        found = [hit.claim for hit in result.hits if hit.claim is not None]
        self._panel.hits.hit_model.put_claims(
            [self._since.as_it_stands(claim) for claim in found if claim.id in touched]
        )
        self._since.end()

    def _open_passage(self, hit: SearchHit) -> None:
        desk = self._window.desk
        if desk.article is None or desk.article.id != hit.article_id:
            desk.open_article(hit.article_id)
        if desk.article is None or desk.article.id != hit.article_id:
            return  # it is gone, which the desk has said
        here = (c for c in desk.shown if hit.start <= c.claim.start < hit.end)
        nearest = next(here, None)
        if nearest is not None:
            desk.select(nearest.id)
        self._window.article_view.show_words(*words_in(hit, desk.article.text))

    def _tell(self, result: SearchResult) -> str:
        if not result.hits:
            return self.tr("Nothing was found")
        claims = sum(hit.claim is not None for hit in result.hits)
        passages = len(result.hits) - claims
        counts = " · ".join(
            part
            for part in (
                self.tr("%Ln claims", "", claims) if claims else "",
                self.tr("%Ln passages", "", passages) if passages else "",
            )
            if part
        )
        return "\n".join([*self._corrections(result.corrected), counts])

    def _corrections(self, corrected: Mapping[str, str]) -> list[str]:
        told = self.tr("Nothing has “{0}”; these are for “{1}”")
        return [told.format(typed, read) for typed, read in corrected.items()]

    def _on_article_deleted(self) -> None:
        if self._panel.field.text():
            self._panel.ask()
