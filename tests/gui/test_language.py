from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from core.models import Bound, Quantity, Verdict
from core.store import Store
from gui.language import first_spoken, speak
from gui.main_window import MainWindow
from gui.words import value_text, verdict_name
from tools.strings import find_messages
from tools.translations import LANGUAGES, is_compiled
from tools.ts_file import read_ts

ROOT = Path(__file__).resolve().parent.parent.parent
OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before, present = QLocale(), set(qapp.findChildren(QTranslator))
    speak(qapp, "de")
    yield
    for translator in set(qapp.findChildren(QTranslator)) - present:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("wishes", "language"),
    [
        (["de-AT", "de", "en"], "de"),
        (["fr-FR", "fr", "de-DE"], "de"),
        (["en-GB"], "en"),
        (["ja-JP"], "en"),
        ([], "en"),
    ],
    ids=["Austrian", "second wish", "English", "none spoken", "none told"],
)
def test_the_first_language_that_is_spoken_is_taken(wishes: list[str], language: str) -> None:
    assert first_spoken(wishes) == language


@pytest.mark.usefixtures("german")
def test_the_window_speaks_german(open_window: OpenWindow, store: Store) -> None:
    window = open_window(store)
    action = window.findChild(QAction, "quit")

    assert action is not None
    assert action.text() == "&Beenden"
    assert verdict_name(Verdict.DISPUTED) == "Bestritten"
    assert window.claim_panel.verdict_buttons[Verdict.VERIFIED].accessibleName() == "Bestätigt"


@pytest.mark.usefixtures("german")
def test_qts_own_buttons_speak_german_too(qtbot: QtBot) -> None:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)

    assert buttons.button(QDialogButtonBox.StandardButton.Cancel).text() == "Abbrechen"


@pytest.mark.usefixtures("german")
def test_values_are_written_as_the_language_does() -> None:
    quantity = Quantity(low="12345.5", high="12345.5", unit="EUR", bound=Bound.EXACT)

    assert value_text(quantity) == "12\N{NARROW NO-BREAK SPACE}345,5 EUR"


def test_every_string_of_the_window_can_be_translated() -> None:
    assert find_messages(ROOT / "gui").untraceable == []


def test_every_string_of_the_window_is_translated_into_german() -> None:
    known = read_ts(ROOT / "resources" / "translations" / "galley_de.ts")
    messages = find_messages(ROOT / "gui").messages

    assert [str(m) for m in messages if not all(known.get(m.key, ("",)))] == []


def test_a_translation_keeps_the_places_for_what_is_filled_in() -> None:
    known = read_ts(ROOT / "resources" / "translations" / "galley_de.ts")

    def places(text: str) -> list[str]:
        return sorted(part.split("}")[0] for part in text.split("{")[1:])

    filled = {source: forms for (_, source), forms in known.items() if all(forms)}
    assert [s for s, forms in filled.items() if any(places(f) != places(s) for f in forms)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_shipped_is_what_was_translated(language: str) -> None:
    assert is_compiled(language)
