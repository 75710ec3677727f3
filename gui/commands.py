"""What the menus and keys do, beyond what a panel asks for itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from core.claim_filter import count_verdicts, progress_of
from core.detection import DETECTOR
from core.errors import GalleyError
from gui.actions import fill_menus
from gui.choices import Choices
from gui.claim_panel import VERDICT_KEYS
from gui.library_menu import LibraryMenu
from gui.messages import asks, show_failures, told
from gui.printing import Printing
from gui.review_menu import ReviewMenu
from gui.shortcuts import Shortcuts, keys_from_store, keys_to_store

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from gui.export_dialog import ExportDialog
    from gui.main_window import MainWindow
    from gui.shortcuts import Keys


class Commands:
    """Builds the menus of a window and carries out what is chosen from them.

    Dialogs are imported when they are asked for: the first paint can do without.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.choices = Choices(window)
        self._menus = fill_menus(window, self._handlers())
        self.choices.fill(self._menus["&View"])
        self.review_menu = ReviewMenu(window, self._menus["&Review"], self.choices.keep)
        self._action("restore").setEnabled(window.backing_up.can_restore)
        self.library_menu = LibraryMenu(window, self._menus["&View"])
        self.shortcuts = Shortcuts(window, self._keep_keys)
        self.shortcuts.changed.connect(self._show_keys_on_buttons)
        self.shortcuts.apply(keys_from_store(window.settings.keys))

    def _action(self, id: str) -> QAction:
        action = self._window.findChild(QAction, id)
        assert action is not None, f"the menus have no {id}"
        return action

    def export(self) -> None:
        """Ask which claims go where, and have the worker write them."""
        from gui.export_dialog import ExportCounts, ExportDialog

        window = self._window
        window.claim_panel.hand_over()
        try:
            everywhere = ExportCounts(
                reviewed=window.store.progress().reviewed,
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
        mine = window.reviewing.handlers() | window.sources.handlers()
        mine = mine | window.bringing_in.handlers() | window.originals.handlers()
        mine = mine | window.reading.handlers() | window.claim_editing.handlers()
        mine = mine | window.tabling.handlers() | window.filing.handlers()
        mine = mine | window.beside.handlers() | Printing(window).handlers()
        mine = mine | window.findings.handlers()
        handlers = (
            verdicts
            | mine
            | {
                "export": self.export,
                "delete": self._delete_article,
                "back_up": window.backing_up.back_up,
                "restore": window.backing_up.choose,
                "quit": window.close,
                "note": self._write_note,
                "undo": desk.undo,
                "redo": desk.redo,
                "detect": self._detect_again,
                "settings": self.choices.open_settings,
                "next": desk.step,
                "previous": partial(desk.step, backwards=True),
                "next_open": window.reading.next_open,
                "previous_open": partial(desk.step, backwards=True, open_only=True),
                "next_article": partial(window.library.step, 1),
                "previous_article": partial(window.library.step, -1),
                "text": self._leave,
                "search": window.searching.begin,
                "next_hit": partial(window.searching.go_on, 1),
                "previous_hit": partial(window.searching.go_on, -1),
                "back": window.visits.back,
                "forward": window.visits.forward,
                "larger": partial(self.choices.resize_text, 1),
                "smaller": partial(self.choices.resize_text, -1),
                "normal": partial(self.choices.resize_text, None),
                "focus": self._toggle_focus_mode,
                "guide": window.guide.begin,
                "palette": self.show_palette,
                "keys": self.show_keys,
                "shortcuts": self.change_keys,
                "stop": window.opening.stop,
                "about": self._show_about,
            }
        )
        return window.findings.keys.instead(window.tabling.instead(handlers))

    def _toggle_focus_mode(self) -> None:
        view = self._window.article_view
        view.set_focus_mode(not view.is_focused)

    def _leave(self) -> None:
        if self._window.beside.leave():
            return
        self._window.findings.leave()
        self._window.article_view.set_caret(False)
        self._window.reviewing.leave()
        self._window.searching.leave()

    def _delete_article(self) -> None:
        window, article = self._window, self._window.desk.article
        if article is None:
            return
        question = window.tr(
            "Delete “{0}” with its %Ln claims and all that was decided on them?\n\nThis can’t be "
            "undone. Backups of the store keep it until they expire, a month at the latest.",
            "",
            len(window.desk.claims),
        )
        title, doing = window.tr("Delete the article?"), window.tr("&Delete")
        if asks(window, title, question.format(article.title), doing):
            window.desk.delete_article()

    def _write_note(self) -> None:
        if self._window.desk.selected is not None:
            self._window.claim_side.show_page(self._window.claim_panel)
            self._window.claim_panel.write_note()

    def _detect_again(self) -> None:
        window, article = self._window, self._window.desk.article
        if article is None:
            return
        if window.desk.detector == DETECTOR:
            window.filter_bar.show_message(window.tr("This version of Galley has found them"))
        else:
            window.worker.detect(article.id)

    def show_keys(self) -> None:
        """Show the sheet of the keys that work now."""
        from gui.keys_sheet import KeysSheet, is_text_field, working

        in_text_field = is_text_field(self._window.focusWidget())
        entries = working(self.shortcuts.entries(), in_text_field=in_text_field)
        self._open(KeysSheet(entries, self._window))

    def show_palette(self) -> None:
        """Show every action, to be found by a few letters."""
        from gui.palette import Palette

        self._open(Palette(self.shortcuts.entries(), self._window.theme, self._window))

    def change_keys(self) -> None:
        """Show the keys of all actions, to be changed."""
        from gui.shortcuts_dialog import ShortcutsDialog

        self._open(ShortcutsDialog(self.shortcuts, self._window))

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep_keys(self, keys: Keys) -> None:
        self.choices.keep(keys=keys_to_store(keys))

    def _show_keys_on_buttons(self) -> None:
        keys = {verdict: self.shortcuts.keys(verdict.value) for verdict in VERDICT_KEYS}
        self._window.claim_panel.show_keys(keys)
        self._window.findings.show_keys(self.shortcuts.keys)

    def _show_about(self) -> None:
        from gui.about_box import AboutBox

        self._open(AboutBox(self._window.store.path, self._window))
