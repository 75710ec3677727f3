"""What the menus and keys do, beyond what a panel asks for itself."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox

from core.claim_filter import count_verdicts, progress_of
from core.detection import DETECTOR
from core.errors import GalleyError
from core.settings import APPEARANCES, default_reviewer, save_settings
from core.version import VERSION
from gui.actions import build_menus
from gui.claim_panel import VERDICT_KEYS
from gui.messages import show_failures, told
from gui.theme import RESOURCES
from gui.typeset import SIZES

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.export_dialog import ExportDialog
    from gui.main_window import MainWindow


class Commands:
    """Builds the menus of a window and carries out what is chosen from them.

    Dialogs are imported when they are asked for: the first paint can do without.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._menus = build_menus(window, self._handlers())
        self._add_appearance_menu()
        self._action("restore").setEnabled(window.backing_up.can_restore)

    def _action(self, id: str) -> QAction:
        action = self._window.findChild(QAction, id)
        assert action is not None, f"the menus have no {id}"
        return action

    def choose_articles(self) -> None:
        """Let the reviewer choose files to open."""
        from core.articles import SUFFIXES

        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        tr = self._window.tr
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window, tr("Open articles"), "", tr("Articles ({0})").format(patterns)
        )
        if chosen:
            self._window.open_paths([Path(name) for name in chosen])

    def open_samples(self) -> None:
        """Open the two articles that come with Galley."""
        self._window.open_paths([RESOURCES / "samples"])

    def export(self) -> None:
        """Ask which claims go where, and have the worker write them."""
        from gui.export_dialog import ExportCounts, ExportDialog

        window = self._window
        window.claim_panel.note_edit.hand_over()
        try:
            articles = window.store.articles()
            everywhere = ExportCounts(
                reviewed=sum(article.progress.reviewed for article in articles),
                all=window.store.counts()["claims"],
            )
        except GalleyError as error:
            show_failures(window, [told(error)])
            return
        claims = window.desk.claims
        here = ExportCounts(progress_of(count_verdicts(claims)).reviewed, len(claims))
        dialog = ExportDialog(
            everywhere,
            here if window.desk.article else None,
            window,
            unsaved=len(window.desk.unsaved),
        )
        dialog.accepted.connect(lambda: self._write_export(dialog))
        dialog.open()

    def _write_export(self, dialog: ExportDialog) -> None:
        choice = dialog.choice()
        article = self._window.desk.article if choice.only_open_article else None
        self._window.worker.export(
            choice.path.absolute(),
            scope="reviewed" if choice.only_reviewed else "all",
            article_id=article.id if article else None,
            bom=choice.bom,
        )

    def _handlers(self) -> dict[str, Callable[[], object]]:
        window, desk = self._window, self._window.desk
        verdicts: dict[str, Callable[[], object]] = {
            verdict.value: partial(desk.settle, verdict) for verdict in VERDICT_KEYS
        }
        return verdicts | {
            "open": self.choose_articles,
            "samples": self.open_samples,
            "export": self.export,
            "delete": self._delete_article,
            "back_up": window.backing_up.back_up,
            "restore": window.backing_up.choose,
            "quit": window.close,
            "note": self._write_note,
            "undo": desk.undo,
            "redo": desk.redo,
            "detect": self._detect_again,
            "reviewer": self._choose_reviewer,
            "next": desk.step,
            "previous": partial(desk.step, backwards=True),
            "next_open": partial(desk.step, open_only=True),
            "previous_open": partial(desk.step, backwards=True, open_only=True),
            "next_article": partial(window.library.step, 1),
            "previous_article": partial(window.library.step, -1),
            "text": window.article_view.setFocus,
            "larger": partial(self._resize_text, 1),
            "smaller": partial(self._resize_text, -1),
            "normal": partial(self._resize_text, None),
            "keys": self.show_keys,
            "about": self._show_about,
        }

    def _delete_article(self) -> None:
        window, article = self._window, self._window.desk.article
        if article is None:
            return
        question = window.tr(
            "Delete “{0}” with its {1} claims and all that was decided on them?\n\nThis can't be "
            "undone. Backups of the store keep it until they expire, a month at the latest."
        )
        answer = QMessageBox.question(
            window,
            window.tr("Delete the article?"),
            question.format(article.title, len(window.desk.claims)),
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        if answer is QMessageBox.StandardButton.Yes:
            window.desk.delete_article()

    def _write_note(self) -> None:
        if self._window.desk.selected is not None:
            self._window.claim_panel.note_edit.write()

    def _detect_again(self) -> None:
        window, article = self._window, self._window.desk.article
        if article is None:
            return
        if window.desk.detector == DETECTOR:
            window.filter_bar.show_message(window.tr("This version of Galley has found them"))
        else:
            window.worker.detect(article.id)

    def _choose_reviewer(self) -> None:
        tr = self._window.tr
        name, is_chosen = QInputDialog.getText(
            self._window,
            tr("Reviewer’s name"),
            tr("Your verdicts are stored under this name:"),
            text=self._window.settings.reviewer,
        )
        if is_chosen:
            reviewer = name.strip() or default_reviewer()
            self._window.desk.reviewer = reviewer
            self._keep_settings(reviewer=reviewer)

    def _resize_text(self, steps: int | None) -> None:
        wanted = 0 if steps is None else self._window.settings.text_size + steps
        if wanted in SIZES:
            self._window.article_view.set_text_size(wanted)
            self._keep_settings(text_size=wanted)

    def _add_appearance_menu(self) -> None:
        tr = self._window.tr
        names = {"system": tr("Like the &system"), "light": tr("&Light"), "dark": tr("&Dark")}
        menu = self._menus["&View"].addMenu(tr("&Appearance"))
        group = QActionGroup(menu)
        for appearance in APPEARANCES:
            action = QAction(names[appearance], menu, checkable=True)
            action.setChecked(appearance == self._window.settings.appearance)
            action.triggered.connect(partial(self._set_appearance, appearance))
            group.addAction(action)
            menu.addAction(action)

    def _set_appearance(self, appearance: str, _checked: bool = True) -> None:
        self._window.set_theme(appearance)
        self._keep_settings(appearance=appearance)

    def _keep_settings(self, **changes: object) -> None:
        self._window.settings = replace(self._window.settings, **changes)  # type: ignore[arg-type]
        try:
            save_settings(self._window.settings)
        except GalleyError as error:
            show_failures(self._window, [str(error)])

    def show_keys(self) -> None:
        """Show the sheet of keys."""
        from gui.keys_sheet import KeysSheet

        groups = {
            menu.title().replace("&", ""): [a for a in menu.actions() if a.shortcuts()]
            for menu in self._menus.values()
        }
        KeysSheet(groups, self._window).open()

    def _show_about(self) -> None:
        tr = self._window.tr
        text = tr(
            "Galley {0}\n\nThe fact-checker’s desk. Everything stays on this computer, in\n{1}"
        )
        QMessageBox.about(
            self._window, tr("About Galley"), text.format(VERSION, self._window.store.path)
        )
