"""What is long is read, laid out and written in passing; none of it shows but for its pace."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.models import Article, Bound, Claim, ClaimKind, ClaimType, Quantity, Verdict
from core.store import Store
from gui.main_window import MainWindow

NOW = datetime(2026, 1, 2, 12, tzinfo=UTC)
LINES = 1200
LINE = "The mill ground 12 sacks of rye that day, and the miller was pleased with all of them."
LONG = "\n\n".join(f"{number:04} {LINE}" for number in range(LINES))
EVERY = len(LINE) + 7


def claims(number: int) -> Iterator[Claim]:
    """Yield a claim in each of the first paragraphs."""
    for line in range(number):
        start = line * EVERY + 5
        figure = start + LINE.index("12")
        quantity = Quantity("12", "12", None, Bound.EXACT, "sacks")
        yield Claim(
            ClaimKind.NUMERIC,
            ClaimType.COUNT,
            figure,
            figure + 2,
            "12",
            start,
            start + len(LINE),
            "test",
            quantity,
        )


def keep(store: Store, article: Article, number: int) -> list[int]:
    """Store an article with claims; returns their ids."""
    store.add_article(article, at=NOW)
    store.put_claims(article.id, list(claims(number)), detector="test", at=NOW)
    return [stored.id for stored in store.claims(article.id)]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "galley.db", create=True) as store:
        keep(store, Article("short", "Short", "", LONG[:400]), 3)
        keep(store, Article("long", "Long", "", LONG), LINES)
        yield store


@pytest.fixture
def window(store: Store, open_window: Callable[[Store], MainWindow]) -> MainWindow:
    return open_window(store)


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Return the window with the long article open, and its claims read."""
    window.desk.open_article("long")
    qtbot.waitUntil(lambda: window.desk.selected is not None)
    return window


def in_sight(window: MainWindow, claim_id: int) -> bool:
    place = window.article_view.claim_rect(claim_id)
    return not place.isEmpty() and 0 <= place.top() < window.article_view.viewport().height()


def test_a_long_article_opens_before_its_claims_are_read(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.open_article("long")

    assert window.desk.article is not None
    assert window.desk.article.id == "long"
    assert window.desk.claims == []
    qtbot.waitUntil(lambda: len(window.desk.claims) == LINES)
    qtbot.waitUntil(lambda: window.desk.selected == window.desk.claims[0])


def test_the_first_open_claim_comes_into_sight_however_far_it_is(
    window: MainWindow, store: Store, qtbot: QtBot
) -> None:
    ids = [stored.id for stored in store.claims("long")]
    store.mark_all(ids[:-5], Verdict.VERIFIED, reviewer="Ada", at=NOW)

    window.desk.open_article("long")

    qtbot.waitUntil(lambda: in_sight(window, ids[-5]))


def test_a_claim_that_is_asked_for_early_is_gone_to_once_it_is_read(
    window: MainWindow, store: Store, qtbot: QtBot
) -> None:
    wanted = list(store.claims("long"))[900]

    window.desk.go_to(wanted)

    qtbot.waitUntil(lambda: window.desk.selected == wanted)
    qtbot.waitUntil(lambda: in_sight(window, wanted.id))


def test_another_article_is_not_given_the_claims_that_come_late(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.desk.open_article("long")
    window.desk.open_article("short")

    qtbot.waitUntil(lambda: not window.reader.is_busy)
    QTest.qWait(0)

    assert [stored.article_id for stored in window.desk.claims] == ["short"] * 3


def test_what_is_marked_while_claims_are_read_is_not_lost(
    window: MainWindow, store: Store, qtbot: QtBot
) -> None:
    first = next(store.claims("long")).id
    window.desk.open_article("long")
    window.desk.settle_all([first], Verdict.DISPUTED)

    qtbot.waitUntil(lambda: bool(window.desk.claims))

    shown = window.desk.claim(first)
    assert shown is not None
    assert shown.verdict is Verdict.DISPUTED


@pytest.mark.parametrize("is_narrower", [True, False], ids=["narrower window", "larger text"])
def test_a_long_text_keeps_its_place_when_it_is_set_anew(
    opened: MainWindow, qtbot: QtBot, is_narrower: bool
) -> None:
    view = opened.article_view
    claim = opened.desk.claims[1000]
    opened.desk.select(claim.id)
    qtbot.waitUntil(lambda: in_sight(opened, claim.id))

    if is_narrower:
        opened.resize(opened.width() - 120, opened.height())
    else:
        view.set_style(replace(view._style, size=2))

    qtbot.waitUntil(lambda: in_sight(opened, claim.id))


def test_very_many_claims_are_settled_beside_the_window_as_one_step(
    opened: MainWindow, store: Store, qtbot: QtBot
) -> None:
    desk = opened.desk
    ids = [stored.id for stored in desk.claims[:300]]

    desk.settle_all(ids, Verdict.VERIFIED)

    assert len(desk.unsaved) == 1
    shown = [desk.claim(id) for id in ids]
    assert {claim.verdict for claim in shown if claim is not None} == {Verdict.VERIFIED}
    qtbot.waitUntil(lambda: not len(desk.unsaved))
    assert [store.claim(id).verdict for id in ids] == [Verdict.VERIFIED] * 300
    assert store.log_steps(limit=1)[0].changes == 300


def test_undo_of_very_many_claims_waits_for_them_and_goes_to_the_first(
    opened: MainWindow, store: Store, qtbot: QtBot
) -> None:
    desk = opened.desk
    ids = [stored.id for stored in desk.claims[200:500]]
    desk.settle_all(ids, Verdict.DISPUTED)
    qtbot.waitUntil(lambda: not len(desk.unsaved))
    desk.select(desk.claims[1].id)

    with qtbot.waitSignal(desk.stepped_back):
        QTest.keyClick(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert {store.claim(id).verdict for id in ids} == {Verdict.OPEN}
    assert desk.selected is not None
    assert desk.selected.id == ids[0]


def test_a_change_behind_a_long_one_is_written_behind_it(
    opened: MainWindow, store: Store, qtbot: QtBot
) -> None:
    desk = opened.desk
    ids = [stored.id for stored in desk.claims[:300]]

    desk.settle_all(ids, Verdict.VERIFIED)
    desk.settle_all(ids[:1], Verdict.DISPUTED)

    qtbot.waitUntil(lambda: not len(desk.unsaved))
    assert store.claim(ids[0]).verdict is Verdict.DISPUTED
    assert store.claim(ids[1]).verdict is Verdict.VERIFIED


def test_the_window_closes_once_a_long_change_is_written(opened: MainWindow, store: Store) -> None:
    ids = [stored.id for stored in opened.desk.claims[:300]]
    opened.desk.settle_all(ids, Verdict.VERIFIED)

    opened.close()

    assert {store.claim(id).verdict for id in ids} == {Verdict.VERIFIED}
    assert not opened.isVisible()
