from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from core.models import Verdict
from core.store import Store
from core.store.search import SearchHit
from gui.hit_list import HitRole
from gui.main_window import MainWindow
from gui.snippets import cut, words_in
from tests.factories import NOON, article
from tests.gui.conftest import wait_for_answers

OpenWindow = Callable[..., MainWindow]
HARBOUR = (
    "Harbour\n\n"
    + "The tide came and went. " * 400
    + "\n\nA heron <b>stood</b> on the 🚢 quay.\n\n"
    + "Then nothing stirred. " * 400
)


@pytest.fixture
def window(open_window: OpenWindow, store: Store) -> MainWindow:
    """A window on two articles: one of three claims, a long one of none."""
    store.add_article(article(HARBOUR, id="harbour", title="Harbour"), at=NOON)
    store.put_claims("harbour", [], detector="test 1", at=NOON)
    window = open_window(store)
    # Wide enough that every letter of a line has its place.
    window.resize(QSize(1280, 800))
    return window


def search(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Type into the field, and wait until the panel has asked for it and got an answer."""
    qtbot.keyClick(window.article_view, "/")
    with qtbot.waitSignal(window.search_panel.query_typed):
        qtbot.keyClicks(window.search_panel.field, text)
    wait_for_answers(qtbot, window)


def hits(window: MainWindow) -> list[tuple[str, str, int | None]]:
    """Each hit's article and field, and its claim where it is of one."""
    found = window.search_panel.hits.hit_model.hits
    return [(hit.article_id, hit.field, hit.claim.id if hit.claim else None) for hit in found]


def open_article_id(window: MainWindow) -> str | None:
    return window.desk.article.id if window.desk.article else None


def selected_id(window: MainWindow) -> int | None:
    return window.desk.selected.id if window.desk.selected else None


def is_in_sight(window: MainWindow, words: str) -> bool:
    """Tell whether words of the open article stand in the part of it that shows."""
    view = window.article_view
    cursor = view.document().find(words)
    return view.viewport().rect().contains(view.cursorRect(cursor).center())


def test_what_is_typed_is_searched_for_when_the_typing_pauses(
    qtbot: QtBot, window: MainWindow
) -> None:
    asked = []
    window.search_panel.query_typed.connect(asked.append)

    search(qtbot, window, "heron")

    assert asked == ["heron"]
    assert hits(window) == [("harbour", "text", None)]
    assert window.search_panel.hint_label.text() == "1 passage"


def test_letters_typed_into_the_search_are_not_keys(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    search(qtbot, window, "vdxn/?")

    assert window.search_panel.field.text() == "vdxn/?"
    assert {claim.verdict for claim in store.claims()} == {Verdict.OPEN}


def test_enter_opens_a_passage_with_its_words_selected(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "quay")

    qtbot.keyClick(window.search_panel.field, Qt.Key.Key_Return)

    assert open_article_id(window) == "harbour"
    assert window.article_view.textCursor().selectedText() == "quay"
    assert is_in_sight(window, "quay")
    assert window.article_view.hasFocus()


def test_enter_before_the_pause_opens_what_is_typed(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window.article_view, "/")
    qtbot.keyClicks(window.search_panel.field, "heron")

    qtbot.keyClick(window.search_panel.field, Qt.Key.Key_Return)
    wait_for_answers(qtbot, window)

    assert window.article_view.textCursor().selectedText() == "heron"


def test_enter_puts_a_claim_under_review(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.open_article("harbour")
    search(qtbot, window, "speaker:moss")

    qtbot.keyClick(window.search_panel.field, Qt.Key.Key_Return)

    assert (open_article_id(window), selected_id(window)) == ("rents", 3)


def test_a_claim_that_the_filter_hides_is_shown_when_it_is_found(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.mouseClick(window.filter_bar.verdict_buttons[Verdict.VERIFIED], Qt.MouseButton.LeftButton)
    search(qtbot, window, "type:percent")

    qtbot.keyClick(window.search_panel.field, Qt.Key.Key_Return)

    assert selected_id(window) == 1
    assert window.article_view.shows(1)


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        pytest.param([], 0, id="the first to start with"),
        pytest.param([Qt.Key.Key_Down], 1, id="down"),
        pytest.param([Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up], 0, id="not above the first"),
        pytest.param([Qt.Key.Key_PageDown], 2, id="not below the last"),
    ],
)
def test_arrows_in_the_field_move_through_the_hits(
    qtbot: QtBot, window: MainWindow, keys: list[Qt.Key], row: int
) -> None:
    search(qtbot, window, "verdict:open")

    for key in keys:
        qtbot.keyClick(window.search_panel.field, key)

    assert window.search_panel.hits.currentIndex().row() == row
    assert window.search_panel.field.hasFocus()


def test_f3_goes_round_the_hits_from_the_text(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "verdict:open")
    qtbot.keyClick(window.search_panel.field, Qt.Key.Key_Return)
    visited = []

    for modifier in (*[Qt.KeyboardModifier.NoModifier] * 3, Qt.KeyboardModifier.ShiftModifier):
        qtbot.keyClick(window.article_view, Qt.Key.Key_F3, modifier)
        visited.append(selected_id(window))

    assert visited == [2, 3, 1, 3]


@pytest.mark.parametrize("place", ["field", "text"])
def test_escape_gives_the_library_its_place_back(
    qtbot: QtBot, window: MainWindow, place: str
) -> None:
    before = window.side.width()
    search(qtbot, window, "heron")
    widened = window.side.width()

    qtbot.keyClick(
        window.search_panel.field if place == "field" else window.article_view,
        Qt.Key.Key_Escape,
    )

    assert widened > before
    assert window.side.width() == before
    assert not window.side.is_searching
    assert window.article_view.hasFocus()


def test_escape_leaves_the_found_words_in_sight(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "heron")
    qtbot.keyClick(window.search_panel.field, Qt.Key.Key_Return)

    qtbot.keyClick(window.article_view, Qt.Key.Key_Escape)

    assert is_in_sight(window, "heron")


def test_a_misspelt_word_is_told(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "harbuor")

    hint = window.search_panel.hint_label.text()

    assert hint.startswith("Nothing has “harbuor”; these are for “harbour”")
    assert hits(window)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        pytest.param("zzz", "Nothing was found", id="no hits"),
        pytest.param("verdict:maybe", "verdict: takes open, verified", id="no such verdict"),
    ],
)
def test_a_search_that_finds_nothing_says_why(
    qtbot: QtBot, window: MainWindow, typed: str, hint: str
) -> None:
    search(qtbot, window, typed)

    assert window.search_panel.hint_label.text().startswith(hint)
    assert hits(window) == []


def test_an_empty_field_offers_examples_that_can_be_searched(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.keyClick(window.article_view, "/")
    example = next(b for b in window.search_panel.example_buttons if b.text() == "kind:quoted")

    qtbot.mouseClick(example, Qt.MouseButton.LeftButton)
    wait_for_answers(qtbot, window)

    assert window.search_panel.field.text() == "kind:quoted"
    assert window.search_panel.field.hasFocus()
    assert [claim for _, _, claim in hits(window)] == [3]


def test_every_example_is_understood_or_says_what_is_missing(
    qtbot: QtBot, window: MainWindow
) -> None:
    for button in window.search_panel.example_buttons:
        window.search_panel.field.clear()
        window.search_panel.ask()
        button.click()
        wait_for_answers(qtbot, window)
        assert window.search_panel.hint_label.text(), button.text()


def test_markup_in_an_article_stays_text(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "heron")

    index = window.search_panel.hits.currentIndex()

    assert "<b>stood</b>" in index.data(Qt.ItemDataRole.DisplayRole)
    assert "<b>stood</b>" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_hit_shows_the_verdict_that_its_claim_has_since(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "type:percent")
    index = window.search_panel.hits.currentIndex()

    qtbot.keyClick(window.search_panel.field, Qt.Key.Key_Return)
    qtbot.keyClick(window.article_view, "d")

    assert index.data(HitRole.CLAIM).verdict is Verdict.DISPUTED
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Disputed, claim")


def test_a_note_is_found_and_named_as_one(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    store.mark(2, Verdict.VERIFIED, note="See the almanac.", reviewer="ada", at=NOON)

    search(qtbot, window, "almanac")

    index = window.search_panel.hits.currentIndex()
    assert hits(window) == [("rents", "note", 2)]
    assert index.data(HitRole.FIELD) == "Note"


def alt(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    qtbot.keyClick(window.article_view, key, Qt.KeyboardModifier.ControlModifier)


def test_back_and_forward_go_through_the_places_visited(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window.article_view, "j")
    search(qtbot, window, "heron")
    qtbot.keyClick(window.search_panel.field, Qt.Key.Key_Return)

    alt(qtbot, window, Qt.Key.Key_Left)
    behind = open_article_id(window), selected_id(window)
    alt(qtbot, window, Qt.Key.Key_Right)

    assert behind == ("rents", 2)
    assert open_article_id(window) == "harbour"
    assert is_in_sight(window, "heron")


def test_back_stays_at_the_first_place(qtbot: QtBot, window: MainWindow) -> None:
    alt(qtbot, window, Qt.Key.Key_Left)

    assert open_article_id(window) == "rents"


def test_back_returns_from_where_an_undo_led(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window.article_view, "v")
    window.desk.open_article("harbour")
    qtbot.keyClick(window.article_view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    alt(qtbot, window, Qt.Key.Key_Left)

    assert open_article_id(window) == "harbour"


def test_a_new_way_forgets_what_was_ahead(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    store.add_article(article("Three.", id="three", title="Three"), at=NOON)
    window.desk.open_article("harbour")
    alt(qtbot, window, Qt.Key.Key_Left)
    window.desk.open_article("three")

    alt(qtbot, window, Qt.Key.Key_Right)

    assert open_article_id(window) == "three"


def test_back_passes_over_an_article_that_was_deleted(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    store.add_article(article("Three.", id="three", title="Three"), at=NOON)
    window.desk.open_article("three")
    window.desk.open_article("harbour")
    window.desk.open_article("three")
    window.desk.delete_article()

    alt(qtbot, window, Qt.Key.Key_Left)

    assert open_article_id(window) == "rents"


def test_words_stay_selected_only_until_the_next_claim(
    qtbot: QtBot, open_window: OpenWindow, store: Store
) -> None:
    window = open_window(store)
    search(qtbot, window, "tenant")
    qtbot.keyClick(window.search_panel.field, Qt.Key.Key_Return)
    found = window.article_view.textCursor().selectedText()

    qtbot.keyClick(window.article_view, "j")

    assert found == "tenant"
    assert not window.article_view.textCursor().hasSelection()


def test_an_empty_store_has_nothing_to_search(
    qtbot: QtBot, open_window: OpenWindow, empty_store: Store
) -> None:
    window = open_window(empty_store)

    window.searching.begin()

    assert not window.side.is_searching


@pytest.mark.parametrize(
    ("snippet", "spans", "expected"),
    [
        pytest.param("a b c", [(2, 3)], ("a b c", ((2, 3),)), id="short"),
        pytest.param("a\nb\u2029c", [(2, 3)], ("a b c", ((2, 3),)), id="one line"),
        pytest.param("x" * 300, [], ("x" * 150 + "…", ()), id="long, nothing to show"),
        pytest.param(
            "x" * 200 + "word" + "y" * 300,
            [(200, 204)],
            ("…" + "x" * 40 + "word" + "y" * 106 + "…", ((41, 45),)),
            id="cut around the word",
        ),
        pytest.param("w" * 200, [(0, 200)], ("w" * 150 + "…", ((0, 150),)), id="a long claim"),
    ],
)
def test_a_snippet_is_cut_around_what_was_found(
    snippet: str, spans: list[tuple[int, int]], expected: tuple[str, tuple[tuple[int, int], ...]]
) -> None:
    assert cut(snippet, spans) == expected


@pytest.mark.parametrize(
    ("hit", "expected"),
    [
        pytest.param(
            SearchHit("a", "A", 4, 20, "text", "one two three", ((4, 7),)), (8, 11), id="whole"
        ),
        pytest.param(
            SearchHit("a", "A", 4, 20, "text", "…two three", ((1, 4),)), (8, 11), id="cut out"
        ),
        pytest.param(SearchHit("a", "A", 0, 0, "text", "one", ((0, 3),)), (0, 0), id="a title"),
        pytest.param(SearchHit("a", "A", 4, 9, "text", "gone", ((0, 4),)), (4, 4), id="changed"),
    ],
)
def test_the_found_words_are_placed_in_the_article(
    hit: SearchHit, expected: tuple[int, int]
) -> None:
    assert words_in(hit, "\n\n\n\none two three four") == expected
