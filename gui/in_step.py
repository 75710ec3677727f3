"""Keeps the panels in step with the desk, the worker, and what others write into the store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from gui.claim_aside import read_aside
from gui.messages import show_failures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.models import StoredClaim
    from gui.main_window import MainWindow

_SOON_MS: Final = 250
"""How often the library takes in what comes, where much does."""


class InStep(QObject):
    """Has every panel of a window show what is stored, as soon as something has changed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(window.shelf.take_in)
        self._connect_desk()
        worker = window.worker
        worker.article_added.connect(self._on_article_added)
        worker.claims_detected.connect(self._on_claims_detected)
        worker.busy_changed.connect(self._on_busy_changed)
        window.watch.changed_elsewhere.connect(self._on_store_changed_elsewhere)
        window.unsaved_bar.relieved.connect(self._on_relieved)

    def _connect_desk(self) -> None:
        desk = self._desk
        desk.article_changed.connect(self._on_article_changed)
        desk.article_deleted.connect(self._on_article_deleted)
        desk.claims_changed.connect(self._on_claims_changed)
        desk.claim_changed.connect(self._on_claim_changed)
        desk.claims_elsewhere_changed.connect(self._on_claims_elsewhere_changed)
        desk.selection_changed.connect(self._on_selection_changed)
        desk.failed.connect(self._on_desk_failed)
        desk.articles_changed.connect(self._on_articles_changed)
        desk.finished.connect(self._on_finished)
        desk.unsaved.changed.connect(self._on_unsaved_changed)

    def _on_article_changed(self) -> None:
        window, article = self._window, self._desk.article
        assert article is not None, "the desk tells of an article that it opened"
        window.setWindowTitle(f"{article.title} — Galley")
        window.titles[article.id] = article.title
        window.article_page.show_article(article)
        window.shelf.show_open(article.id)
        window.article_view.setFocus()
        if not self._desk.is_detected and not window.worker.is_busy:
            window.worker.detect(article.id)

    def _on_article_deleted(self) -> None:
        window = self._window
        window.setWindowTitle("Galley")
        window.article_page.show_article(None)
        window.worker.tidy()
        row = window.library.list.currentIndex().row()
        window.shelf.show_open(None)
        window.shelf.refresh()
        window.show_page()
        following = window.shelf.at(row)
        if following is not None:
            self._desk.open_article(following)

    def _on_articles_changed(self) -> None:
        self._window.shelf.refresh()
        self._window.show_page()

    def _on_claims_changed(self) -> None:
        self._window.article_view.show_claims(self._desk.shown)
        self._window.filter_bar.show_claims(self._desk.claims, self._desk.filter)

    def _on_claim_changed(self, stored: StoredClaim) -> None:
        view = self._window.article_view
        if self._desk.filter.matches(stored) and self._desk.claim(stored.id) is not None:
            view.replace_claim(stored)
        elif view.shows(stored.id):
            view.drop_claim(stored.id)
        self._window.filter_bar.replace_claim(stored)
        self._window.shelf.follow(stored.article_id)
        if self._desk.selected is not None and self._desk.selected.id == stored.id:
            self._on_selection_changed(stored)

    def _on_claims_elsewhere_changed(self, claims: Sequence[StoredClaim]) -> None:
        self._window.shelf.follow_all({stored.article_id for stored in claims})
        if self._desk.is_aside and self._desk.selected in claims:
            self._on_selection_changed(self._desk.selected)

    def _on_selection_changed(self, stored: StoredClaim | None) -> None:
        desk, panel = self._desk, self._window.claim_panel
        here = desk.selected_here
        self._window.article_view.select_claim(here.id if here else None)
        text = desk.article.text if desk.article else ""
        is_unsaved = stored is not None and stored.id in desk.unsaved.claim_ids
        title = ""
        if stored is not None and desk.is_aside:
            stored, text, title = read_aside(desk.store, stored)
        panel.show_claim(stored, text, desk.history(), is_unsaved=is_unsaved)
        panel.words.name_article(title)
        if stored is None and desk.is_detected and not desk.claims:
            panel.words.kind_label.setText(self.tr("No claims were found in this article"))

    def _on_desk_failed(self, sentence: str) -> None:
        show_failures(self._window, [sentence])
        self._on_selection_changed(self._desk.selected)

    def _on_unsaved_changed(self) -> None:
        self._window.article_view.show_unsaved(self._desk.unsaved.claim_ids)

    def _on_relieved(self) -> None:
        self._window.filter_bar.show_message(self.tr("All marks are saved"))

    def _on_finished(self) -> None:
        self._window.filter_bar.show_message(self.tr("Every claim of this article is settled"))

    def _on_article_added(self, article_id: str) -> None:
        window = self._window
        if window.opening.brings_many:
            self._take_in_soon()
            return
        window.shelf.update(article_id)
        window.show_page()

    def _on_claims_detected(self, article_id: str) -> None:
        if self._window.opening.brings_many:
            self._take_in_soon()
        else:
            self._window.shelf.update(article_id)
        if self._desk.article is not None and self._desk.article.id == article_id:
            self._desk.reload_claims()

    def _take_in_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _on_busy_changed(self, is_busy: bool) -> None:
        if not is_busy and self._soon.isActive():
            self._soon.stop()
            self._window.shelf.take_in()
        if not self._window.has_articles:
            self._window.show_page()

    def _on_store_changed_elsewhere(self) -> None:
        window = self._window
        window.shelf.refresh()
        window.tabling.refresh()
        window.beside.refresh()
        window.show_page()
        self._desk.take_in_news()
