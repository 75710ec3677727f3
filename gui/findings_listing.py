"""Has the findings read that the panel lists, and keeps each as it stands since."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from core.errors import GalleyError, UnknownFindingError
from gui.findings_model import ListedFinding

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from core.checks.findings import FindingType, Judgement, StoredFinding
    from core.store import Store
    from gui.findings_model import FindingsModel
    from gui.store_reader import StoreReader

_LIST: Final = "findings"
_MORE: Final = "more findings"
_COUNT: Final = "number of findings"
_PAGE: Final = 50
_READ_AGAIN: Final = 500
"""So many rows are read at once, at most, when findings are listed anew."""


class Wish(NamedTuple):
    """Which findings are wanted; without an article those of all."""

    article_id: str | None = None
    type: FindingType | None = None
    is_new: bool = True
    judgement: Judgement | None = None

    @property
    def is_judged(self) -> bool | None:
        """What the store is asked for."""
        if self.is_new:
            return False
        return None if self.judgement is None else True


class Noticed(NamedTuple):
    """How many findings there are, by type, and adopted verdicts that rest on what has changed."""

    counts: Mapping[FindingType, int]
    stale: int


class _Page(NamedTuple):
    """Rows with where to go on behind them, None behind the last, and how many there are."""

    rows: list[ListedFinding]
    behind: int | None
    noticed: Noticed


class FindingsListing(QObject):
    """Joins the rows to the store, which is read in its own thread, a page at a time.

    Signals:
        about_to_list(): the rows are about to be others.
        listed(object): these rows are shown; what is Noticed.
        failed(object): the GalleyError that keeps rows from being read.
        counted(object): what is Noticed by now.
    """

    about_to_list = Signal()
    listed = Signal(object)
    failed = Signal(object)
    counted = Signal(object)

    def __init__(
        self,
        reader: StoreReader,
        rows: FindingsModel,
        as_it_stands: Callable[[StoredFinding], StoredFinding],
        parent: QObject | None = None,
    ) -> None:
        """Fill rows; as_it_stands gives a finding with what waits to be saved."""
        super().__init__(parent)
        self._reader = reader
        self._rows = rows
        rows.as_it_stands = as_it_stands
        self._wish = Wish()
        self._behind: int | None = None
        rows.page_wanted.connect(self._read_page)

    def list_findings(self, wish: Wish, *, is_anew: bool) -> None:
        """Have these findings listed; with is_anew as many rows of them as there are now."""
        size = min(max(_PAGE, len(self._rows.rows)), _READ_AGAIN) if is_anew else _PAGE
        self._wish = wish
        self._reader.drop(_MORE)
        self._reader.ask(
            _LIST, lambda store: _read(store, wish, None, size), self._show, failed=self.failed.emit
        )

    def count(self) -> None:
        """Have the findings counted anew."""
        article_id = self._wish.article_id
        self._reader.ask(
            _COUNT,
            lambda store: _noticed(store, article_id),
            self.counted.emit,
            # What is wrong with the store, the next change of it says.
            failed=lambda _error: None,
        )

    def forget(self) -> None:
        """Show nothing: the store is about to be another."""
        for topic in (_LIST, _MORE, _COUNT):
            self._reader.drop(topic)
        self._rows.show_rows((), has_more=False)

    def _show(self, page: _Page) -> None:
        self.about_to_list.emit()
        self._behind = page.behind
        self._rows.show_rows(page.rows, has_more=page.behind is not None)
        self.listed.emit(page.noticed)

    def _read_page(self) -> None:
        wish, behind = self._wish, self._behind
        if behind is None or self._reader.waits_for(_LIST):
            self._rows.add_rows((), has_more=False)
            return
        self._reader.ask(
            _MORE,
            lambda store: _read(store, wish, behind, _PAGE),
            self._show_page,
            failed=self._on_page_failed,
        )

    def _show_page(self, page: _Page) -> None:
        self._behind = page.behind
        self._rows.add_rows(page.rows, has_more=page.behind is not None)

    def _on_page_failed(self, error: GalleyError) -> None:
        self._rows.add_rows((), has_more=False)
        if isinstance(error, UnknownFindingError):
            # The checks have been at work: what was read last is no finding any more.
            self.list_findings(self._wish, is_anew=True)
        else:
            self.failed.emit(error)


def _read(store: Store, wish: Wish, behind: int | None, size: int) -> _Page:
    """Read rows until there are enough: what is confirmed is told from what is dismissed here."""
    found: list[StoredFinding] = []
    is_left = True
    while is_left and len(found) < size:
        page = store.findings(
            wish.article_id, type=wish.type, is_judged=wish.is_judged, after=behind, limit=size
        )
        is_left = len(page) == size
        behind = page[-1].id if page else behind
        found += [s for s in page if wish.judgement in (None, s.judgement)]
    rows = _with_titles(store, found)
    return _Page(rows, behind if is_left else None, _noticed(store, wish.article_id))


def _noticed(store: Store, article_id: str | None) -> Noticed:
    counts = Counter(store.counts_of_findings(article_id))
    return Noticed(counts, len(store.adopted(article_id, changed_only=True)))


def _with_titles(store: Store, findings: Sequence[StoredFinding]) -> list[ListedFinding]:
    titles: dict[str, str] = {}
    for stored in findings:
        for span in stored.finding.spans:
            if span.article_id not in titles:
                titles[span.article_id] = _title(store, span.article_id)
    return [
        ListedFinding(
            stored,
            tuple(dict.fromkeys(titles[span.article_id] for span in stored.finding.spans)),
        )
        for stored in findings
    ]


def _title(store: Store, article_id: str) -> str:
    try:
        return store.summary(article_id).title
    except GalleyError:
        return ""  # erased a moment ago, and its findings with it
