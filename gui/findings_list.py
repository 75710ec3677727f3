"""The list of findings, from the key that opens it to the place of one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.changes import Mark
from gui.finding_changes import Adopting, Judging
from gui.finding_words import count_line
from gui.findings_listing import FindingsListing, Wish
from gui.messages import told

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.checks.findings import FindingType, StoredFinding
    from core.errors import GalleyError
    from gui.changes import Change, Outcome
    from gui.findings_here import FindingsHere
    from gui.findings_listing import Noticed
    from gui.main_window import MainWindow


class FindingsList(QObject):
    """Joins the panel of the list to the store, and shows side by side what it has come to."""

    def __init__(
        self,
        window: MainWindow,
        here: FindingsHere,
        show_side_by_side: Callable[[StoredFinding], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._panel = window.findings_panel
        self._rows = self._panel.model
        self._kept: tuple[int | None, int] = (None, 0)
        self._is_anew = False
        self._listing = FindingsListing(window.reader, self._rows, here.as_it_stands, self)
        self._panel.wish_changed.connect(self._list)
        self._show_side_by_side = show_side_by_side
        self._panel.reached.connect(show_side_by_side)
        self._panel.pressed.connect(self._on_pressed)
        self._panel.chosen.connect(self._open)
        self._listing.about_to_list.connect(self._keep_place)
        self._listing.listed.connect(self._on_listed)
        self._listing.counted.connect(self._on_counted)
        self._listing.failed.connect(self._on_failed)
        desk = window.desk
        desk.article_changed.connect(self._on_article_changed)
        desk.unsaved.saved.connect(self._on_saved)
        desk.unsaved.changed.connect(self._rows.stand_anew)

    @property
    def is_shown(self) -> bool:
        """Whether the list is in sight."""
        return self._window.side.is_showing_findings

    @property
    def has_keyboard(self) -> bool:
        """Whether the keys are the list's."""
        return self._panel.list.hasFocus()

    def begin(self) -> None:
        """Show the list, or go on to it where it is in sight."""
        if not self._window.has_articles:
            return
        self._window.tabling.leave()
        if self._window.desk.article is None:
            self._panel.want_all()
        was_shown = self.is_shown
        self._window.side.show_findings()
        if not was_shown:
            self._list()
        self._panel.begin()
        if was_shown and not self._window.comparison.is_open:
            self.show_current()

    def show_current(self) -> None:
        """Show side by side what the keyboard is on, which may have been closed."""
        if self._panel.current is not None:
            self._show_side_by_side(self._panel.current)

    def step(self, rows: int) -> None:
        """Go so many rows down."""
        self._panel.step(rows)

    def go_on(self) -> None:
        """Go to the next finding, if the keyboard is in the list."""
        if self.has_keyboard:
            self._panel.step(1)

    def refresh(self) -> None:
        """List anew what is in sight, at the same row."""
        if self.is_shown:
            self._ask(is_anew=True)

    def put_away(self) -> None:
        """Forget what was listed: the store is about to be another."""
        self._listing.forget()
        if self.is_shown:
            self._window.side.show_library()

    def _list(self) -> None:
        self._ask(is_anew=False)

    def _ask(self, *, is_anew: bool) -> None:
        panel, article = self._panel, self._window.desk.article
        self._is_anew = is_anew
        wish = Wish(
            article_id=article.id if article is not None and panel.is_of_article else None,
            type=panel.type,
            is_new=panel.is_new_wanted,
            judgement=panel.judgement,
        )
        self._listing.list_findings(wish, is_anew=is_anew)

    def _open(self, stored: StoredFinding) -> None:
        """Open the article of the claim that is framed."""
        comparison = self._window.comparison
        if comparison.finding is not None and comparison.finding.id == stored.id:
            comparison.open_framed()
        else:
            self._show_side_by_side(stored)

    def _on_pressed(self) -> None:
        if not self._window.comparison.is_open:
            self.show_current()

    def _keep_place(self) -> None:
        """Keep in mind where the keyboard is, as long as the rows are the old ones."""
        current = self._panel.current
        row = max(0, self._panel.list.currentIndex().row())
        self._kept = (current.id if current is not None else None, row)
        self._panel.about_to_show()

    def _on_counted(self, noticed: Noticed) -> None:
        self._panel.count(count_line(noticed.counts, stale=noticed.stale))

    def _on_listed(self, noticed: Noticed) -> None:
        finding_id, row = self._kept
        found = self._rows.row_of(finding_id) if finding_id is not None else None
        if not self._is_anew:
            found = 0
        self._panel.go_to_row(min(row, len(self._rows.rows) - 1) if found is None else found)
        line = count_line(noticed.counts, stale=noticed.stale)
        self._panel.say(line, self._empty_line(noticed.counts))
        if not self._rows.rows:
            # What was shown of a list that is no more.
            self._window.comparison.close()
        # Who reads elsewhere is shown nothing new because others have written.
        self._panel.showed(is_reached=self.has_keyboard or not self._is_anew)

    def _empty_line(self, counts: Mapping[FindingType, int]) -> str:
        if self._rows.rows:
            return ""
        if sum(counts.values()):
            return self.tr("None of the findings is like that. Choose another type, or “All”.")
        if self._panel.is_of_article:
            return self.tr(
                "Nothing in this article contradicts itself or another article. “All articles” "
                "lists what was noticed elsewhere."
            )
        return self.tr(
            "Nothing was noticed yet. Galley compares each article with all others as it comes "
            "in: open more articles on the same events."
        )

    def _on_failed(self, error: GalleyError) -> None:
        self._panel.say(told(error), "")

    def _on_article_changed(self) -> None:
        if self.is_shown and self._panel.is_of_article:
            self._list()

    def _on_saved(self, change: Change, outcome: Outcome) -> None:
        if isinstance(change, Judging):
            self._rows.put_finding(change.judged)
            if self.is_shown:
                self._listing.count()
        elif outcome.step is not None or outcome.gone:
            self.refresh()
        elif isinstance(change, Mark | Adopting) and self.is_shown:
            self._listing.count()
