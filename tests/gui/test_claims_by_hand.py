from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from core.models import ClaimKind, ClaimType, Verdict
from core.store import Store
from gui.claim_form import ClaimForm
from gui.main_window import MainWindow
from tests.factories import NOON, article, numeric_claim

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
RIGHT, LEFT = Qt.Key.Key_Right, Qt.Key.Key_Left

TEXT = (
    "The ferry carried 40 people on Monday, 55 of them twice. “It leaks,” the mate said.\n\n"
    "Nobody was asked. The pier cost $900 to mend. It has 12 lamps."
)
SENTENCES = [
    (TEXT.index(words), TEXT.index(words) + len(words))
    for words in (
        "The ferry carried 40 people on Monday, 55 of them twice.",
        "“It leaks,” the mate said.",
        "Nobody was asked.",
        "The pier cost $900 to mend.",
        "It has 12 lamps.",
    )
]


@pytest.fixture
def store(empty_store: Store) -> Store:
    empty_store.add_article(article(TEXT, id="ferry", title="Ferry"), at=NOON)
    claims = [numeric_claim(TEXT, "40 people"), numeric_claim(TEXT, "55 of them")]
    empty_store.put_claims("ferry", claims, detector="test 1", at=NOON, sentences=SENTENCES)
    return empty_store


@pytest.fixture
def window(open_window: Callable[..., MainWindow], store: Store) -> MainWindow:
    return open_window(store)


def press(
    qtbot: QtBot,
    window: MainWindow,
    key: str | Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    qtbot.keyClick(window.focusWidget() or window, key, modifiers)


def words_of(store: Store) -> list[str]:
    return [stored.claim.text for stored in store.claims("ferry")]


def select(window: MainWindow, words: str) -> None:
    start = TEXT.index(words)
    window.article_view.show_words(start, start + len(words))


@pytest.mark.parametrize(
    ("words", "claim_type", "kind"),
    [
        pytest.param("12 lamps", ClaimType.COUNT, ClaimKind.NUMERIC, id="a number"),
        pytest.param("$900", ClaimType.MONEY, ClaimKind.NUMERIC, id="a sum"),
        pytest.param("“It leaks,”", ClaimType.QUOTED, ClaimKind.QUOTED, id="a quotation"),
        pytest.param("It leaks,", ClaimType.QUOTED, ClaimKind.QUOTED, id="words between marks"),
    ],
)
def test_a_makes_a_claim_of_the_selected_words(
    qtbot: QtBot,
    window: MainWindow,
    store: Store,
    words: str,
    claim_type: ClaimType,
    kind: ClaimKind,
) -> None:
    select(window, words)

    press(qtbot, window, "a")

    (made,) = [stored for stored in store.claims("ferry") if stored.claim.text == words]
    assert (made.claim.type, made.claim.kind, made.claim.detector) == (claim_type, kind, "manual")
    sentence = TEXT[made.claim.sentence_start : made.claim.sentence_end]
    assert words in sentence
    assert sentence.endswith(".")
    assert window.desk.selected is not None
    assert window.desk.selected.id == made.id


def test_words_are_selected_by_a_caret_of_the_keyboard(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    press(qtbot, window, Qt.Key.Key_F7)
    for _ in range(2):
        press(qtbot, window, RIGHT, CTRL | SHIFT)

    press(qtbot, window, "a")

    assert words_of(store) == ["40 people", "40 people", "55 of them"]
    assert not window.article_view.has_caret


def test_without_a_selection_nothing_is_made(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    press(qtbot, window, "a")

    assert len(words_of(store)) == 2
    assert "F7" in window.filter_bar.message_label.text()


@pytest.mark.parametrize(
    ("key", "modifiers", "expected"),
    [
        pytest.param(RIGHT, SHIFT, "40 people on", id="longer by a word"),
        pytest.param(LEFT, SHIFT, "40", id="shorter by a word"),
        pytest.param(LEFT, ALT, "carried 40 people", id="from a word earlier"),
        pytest.param(RIGHT, ALT, "people", id="from a word later"),
        pytest.param(LEFT, CTRL | SHIFT, "40 peopl", id="shorter by a character"),
        pytest.param(RIGHT, CTRL | ALT, "0 people", id="from a character later"),
    ],
)
def test_arrows_resize_the_claim_under_review(
    qtbot: QtBot,
    window: MainWindow,
    store: Store,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    expected: str,
) -> None:
    press(qtbot, window, key, modifiers)

    assert words_of(store)[0] == expected
    assert window.claim_panel.words.claim_label.text() == expected


def test_a_claim_never_shrinks_to_nothing(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    for _ in range(20):
        press(qtbot, window, LEFT, SHIFT | CTRL)

    assert words_of(store)[0] == "4"


def test_resizing_is_undone(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    press(qtbot, window, "v")
    window.desk.select(1)
    press(qtbot, window, RIGHT, SHIFT)

    press(qtbot, window, "z", CTRL)

    assert words_of(store)[0] == "40 people"
    assert store.claim(1).verdict is Verdict.VERIFIED
    assert window.claim_panel.words.claim_label.text() == "40 people"


def test_a_claim_is_split_where_the_caret_stands(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    press(qtbot, window, Qt.Key.Key_F7)
    press(qtbot, window, RIGHT, CTRL)

    press(qtbot, window, "b")

    assert words_of(store) == ["40", "people", "55 of them"]
    press(qtbot, window, "z", CTRL)
    assert words_of(store) == ["40 people", "55 of them"]
    assert len(window.desk.claims) == 2


def test_a_claim_is_glued_to_the_next(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    press(qtbot, window, "g")

    assert words_of(store) == ["40 people on Monday, 55 of them"]
    press(qtbot, window, "z", CTRL)
    assert words_of(store) == ["40 people", "55 of them"]


def test_a_claim_is_removed_and_brought_back_with_its_verdict(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    press(qtbot, window, "d")
    window.desk.select(1)

    press(qtbot, window, Qt.Key.Key_Delete)

    assert words_of(store) == ["55 of them"]
    assert window.desk.selected is not None
    assert window.desk.selected.id == 2
    press(qtbot, window, "z", CTRL)
    assert store.claim(1).verdict is Verdict.DISPUTED


def test_o_goes_through_the_claims_that_share_words(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    select(window, "carried 40 people on Monday")
    press(qtbot, window, "a")
    made = window.desk.selected

    seen = []
    for _ in range(2):
        press(qtbot, window, "o")
        seen.append(window.desk.selected)

    assert made is not None
    assert [stored.id for stored in seen if stored] == [1, made.id]


def test_the_form_changes_type_and_value(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    press(qtbot, window, "t")
    (form,) = window.findChildren(ClaimForm)
    form.type_box.setCurrentIndex(form.type_box.findData(ClaimType.MEASURE))
    form.low_field.setText("41")
    form.unit_field.setText("m")
    form.accept()

    claim = store.claim(1).claim
    assert claim.type is ClaimType.MEASURE
    assert claim.quantity is not None
    assert (claim.quantity.low, claim.quantity.unit) == ("41", "m")


def test_the_form_takes_the_selected_words_for_the_speaker(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    select(window, "“It leaks,”")
    press(qtbot, window, "a")
    select(window, "the mate")
    press(qtbot, window, "t")
    (form,) = window.findChildren(ClaimForm)
    form.name_field.setText("Jo Hale")
    form.accept()

    assert window.desk.selected is not None
    speaker = store.claim(window.desk.selected.id).claim.speaker
    assert speaker is not None
    assert (speaker.text, speaker.name) == ("the mate", "Jo Hale")
    assert TEXT[speaker.start : speaker.end] == "the mate"


def test_the_end_of_a_claim_is_dragged(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    view = window.article_view
    ends = view.claim_ends()
    assert ends is not None
    knob = QPoint(round(ends[1].left()), round(ends[1].bottom()))
    target = view.cursorRect(view._cursor_at(TEXT.index(" Monday"))).center()

    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=knob)
    qtbot.mouseMove(view.viewport(), target)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=target)

    assert words_of(store)[0] == "40 people on"
    assert view.claim_at(QPointF(target) - QPointF(12, 0)) is not None


def test_every_change_by_hand_waits_for_a_store_that_is_away(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    away = store.path.with_name("away.db")
    store.path.rename(away)
    press(qtbot, window, RIGHT, SHIFT)

    shown = window.claim_panel.words.claim_label.text()
    away.rename(store.path)
    window.desk.unsaved.save()

    assert shown == "40 people on"
    assert words_of(store)[0] == "40 people on"


def test_r_ticks_sentences_without_a_claim_one_after_the_other(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    for _ in range(3):
        press(qtbot, window, "r")

    assert store.read_sentences("ferry") == {SENTENCES[1][0], SENTENCES[2][0]}
    assert "2 of 4 sentences read" in window.filter_bar.progress_label.text()


def test_shift_r_ticks_a_paragraph_and_undo_takes_all_of_it_back(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    press(qtbot, window, "r")
    press(qtbot, window, "r")
    press(qtbot, window, "R", SHIFT)
    ticked = store.read_sentences("ferry")

    press(qtbot, window, "z", CTRL)

    assert ticked == {start for start, _ in SENTENCES[1:]}
    assert store.read_sentences("ferry") == {SENTENCES[1][0]}
    assert "1 of 4 sentences read" in window.filter_bar.progress_label.text()


def test_n_offers_unread_sentences_once_no_claim_is_open(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    for key in "vvnrR":
        press(qtbot, window, key, SHIFT if key == "R" else Qt.KeyboardModifier.NoModifier)

    assert len(store.read_sentences("ferry")) == 4
    assert window.filter_bar.progress_label.text().startswith("Done")


def test_a_claim_in_a_sentence_takes_it_out_of_those_to_be_read(
    qtbot: QtBot, window: MainWindow
) -> None:
    select(window, "12 lamps")
    press(qtbot, window, "a")

    label = window.filter_bar.progress_label
    qtbot.waitUntil(lambda: "0 of 3 sentences read" in label.text())


def test_control_with_home_and_end_go_to_the_ends_of_the_article(
    qtbot: QtBot, open_window: Callable[..., MainWindow], empty_store: Store
) -> None:
    long = "\n\n".join(f"Paragraph {number} says little." for number in range(200))
    empty_store.add_article(article(long), at=NOON)
    empty_store.put_claims("rents", [], detector="test 1", at=NOON)
    window = open_window(empty_store)
    bar = window.article_view.verticalScrollBar()

    press(qtbot, window, Qt.Key.Key_End, CTRL)
    at_end = bar.value()
    press(qtbot, window, Qt.Key.Key_Home, CTRL)

    assert at_end == bar.maximum() > 0
    assert bar.value() == 0


def test_focus_mode_is_an_action(window: MainWindow) -> None:
    action = window.findChild(QAction, "focus")
    assert action is not None
    before = window.article_view.grab().toImage()

    action.trigger()

    assert window.article_view.grab().toImage() != before
