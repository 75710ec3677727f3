"""The library draws pages that are read beside the window, and keeps what it shows till then."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from core.models import ArticleSummary, Progress, Verdict
from core.store import Store
from gui.library_model import LibraryModel, LibraryRole
from gui.main_window import MainWindow
from tests.factories import NOON, article
from tests.gui.conftest import wait_for_answers

OpenWindow = Callable[..., MainWindow]
COUNT = 200


def page(row: int, limit: int, *, reviewed: int = 0) -> Sequence[ArticleSummary]:
    rows = range(row, min(COUNT, row + limit))
    progress = Progress(reviewed, 1)
    return [ArticleSummary(str(n), f"Title {n}", "", "test 1", progress) for n in rows]


def drawn(model: LibraryModel, row: int) -> ArticleSummary | None:
    summary: ArticleSummary | None = model.index(row).data(LibraryRole.SUMMARY)
    return summary


@pytest.fixture
def asked() -> list[tuple[int, int]]:
    """The pages that the model has asked for."""
    return []


@pytest.fixture
def model(asked: list[tuple[int, int]]) -> LibraryModel:
    model = LibraryModel()
    model.show_library(COUNT, page, lambda row, limit: asked.append((row, limit)))
    return model


def test_a_page_is_asked_for_once_and_blank_until_it_comes(
    model: LibraryModel, asked: list[tuple[int, int]]
) -> None:
    before = [drawn(model, 5), drawn(model, 6)]

    model.put_page(0, page(*asked[0]))

    assert before == [None, None]
    assert asked == [(0, 64)]
    assert drawn(model, 5) == page(5, 1)[0]


def test_what_was_shown_stays_until_it_is_read_anew(
    model: LibraryModel, asked: list[tuple[int, int]]
) -> None:
    drawn(model, 0)
    model.put_page(0, page(0, 64))

    model.refresh(COUNT)
    meanwhile = drawn(model, 0)
    model.put_page(0, page(0, 64, reviewed=1))

    assert meanwhile == page(0, 1)[0]
    assert asked == [(0, 64), (0, 64)]
    assert drawn(model, 0) == page(0, 1, reviewed=1)[0]


def test_a_page_that_could_not_be_read_is_asked_for_again(
    model: LibraryModel, asked: list[tuple[int, int]]
) -> None:
    drawn(model, 0)
    model.put_page(0, None)

    drawn(model, 0)

    assert len(asked) == 2


@pytest.mark.parametrize("is_drawn", [False, True])
def test_who_acts_on_a_row_gets_it_at_once(model: LibraryModel, *, is_drawn: bool) -> None:
    if is_drawn:
        drawn(model, 70)

    assert model.summary(70) == page(70, 1)[0]
    assert model.index(70).data() == "Title 70"


def test_a_page_behind_the_end_is_not_kept(model: LibraryModel) -> None:
    drawn(model, 199)
    model.refresh(100)

    model.put_page(192, page(192, 64))

    assert model.rowCount() == 100
    assert model.summary(199) is None


def test_a_mark_made_while_a_page_is_read_is_shown(
    qtbot: QtBot, open_window: OpenWindow, store: Store
) -> None:
    store.add_article(article("Two.", id="two", title="Two"), at=NOON)
    window = open_window(store)
    wait_for_answers(qtbot, window)
    window.shelf.refresh()
    drawn(window.library.model, 0)
    read = Event()
    window.reader.ask("end", lambda _store: read.set(), lambda _: None, failed=lambda _: None)
    assert read.wait(10)

    window.desk.settle(Verdict.VERIFIED)
    wait_for_answers(qtbot, window)

    summary = drawn(window.library.model, 0)
    assert summary is not None
    assert summary.progress == Progress(1, 3)
