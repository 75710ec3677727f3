from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.checks.findings import FindingType
from core.store import Store
from gui.library_model import LibraryRole
from gui.main_window import MainWindow
from tests.gui.ferries import FIRST, SECOND, put_article, put_ferries

OpenWindow = Callable[..., MainWindow]
ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE_MS = 30_000


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.comparing._START_MS", 0)


def light_worker(store: Store) -> list[str]:
    return [sys.executable, str(ROOT / "tests" / "gui" / "light_worker.py"), str(store.path)]


def worker(store: Store) -> list[str]:
    return [sys.executable, str(ROOT / "main.py"), "--worker", str(store.path)]


def message(window: MainWindow) -> str:
    return window.filter_bar.message_label.text()


def counted(window: MainWindow) -> list[int]:
    model = window.library.model
    rows = range(model.rowCount())
    summaries = [model.index(row).data(LibraryRole.SUMMARY) for row in rows]
    return [summary.findings if summary else 0 for summary in summaries]


def test_articles_that_nobody_compared_are_compared_while_the_worker_is_idle(
    qtbot: QtBot, open_window: OpenWindow, empty_store: Store
) -> None:
    put_article(empty_store, "first", FIRST)
    put_article(empty_store, "second", SECOND)
    window = open_window(empty_store, light_worker(empty_store))

    qtbot.waitUntil(lambda: bool(message(window)), timeout=PATIENCE_MS)

    told = "All articles are compared: 1 conflict · 1 that doesn’t add up · 1 repeat"
    assert message(window) == told
    assert not window.worker.is_busy
    qtbot.waitUntil(lambda: counted(window) == [2, 1], timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: len(window.findings.here.all) == 3, timeout=PATIENCE_MS)


def test_it_goes_on_until_no_article_is_left(
    qtbot: QtBot, open_window: OpenWindow, store: Store
) -> None:
    window = open_window(store)
    asked = []
    window.worker.compare = lambda: asked.append("again")  # type: ignore[method-assign]
    window.worker.compared.emit(True, ["rents"])
    qtbot.waitUntil(lambda: len(asked) == 1)
    window.worker.compared.emit(False, [])
    window.worker.busy_changed.emit(False)
    qtbot.waitUntil(lambda: len(asked) == 2)

    assert asked == ["again", "again"]


def test_a_store_that_is_compared_is_said_nothing_of(
    qtbot: QtBot, open_window: OpenWindow, empty_store: Store
) -> None:
    put_ferries(empty_store)
    window = open_window(empty_store, light_worker(empty_store))
    with qtbot.waitSignal(window.worker.compared, timeout=PATIENCE_MS):
        pass

    assert message(window) == ""


def test_what_keeps_articles_from_being_compared_is_no_failure(
    qtbot: QtBot, open_window: OpenWindow, store: Store
) -> None:
    window = open_window(store)
    failures: list[str] = []
    window.worker.failed.connect(failures.append)
    window.worker.compare()
    request = window.worker._latest
    answer = {"request": request, "event": "failed", "message": "The store is in use."}

    with qtbot.waitSignal(window.worker.compared) as compared:
        window.worker._tell(answer)

    assert compared.args == [False, []]
    assert failures == []


def test_what_is_opened_is_told_of_at_once(
    qtbot: QtBot, open_window: OpenWindow, empty_store: Store, tmp_path: Path
) -> None:
    for name, text in (("first", FIRST), ("second", SECOND)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    paths = (tmp_path / "first.txt", tmp_path / "second.txt")
    window = open_window(empty_store, worker(empty_store), paths)

    qtbot.waitUntil(lambda: "finding" in message(window), timeout=PATIENCE_MS)

    # A slow machine compares the second article only then, and tells of it then.
    assert message(window).startswith(("3 findings: “", "1 finding: “"))
    qtbot.waitUntil(lambda: counted(window) == [2, 1], timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: bool(window.findings.here.marked_ids), timeout=PATIENCE_MS)
    types = {stored.finding.type for stored in empty_store.findings()}
    assert types == set(FindingType)
