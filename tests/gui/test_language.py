from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from core.articles.files import refusal
from core.models import Bound, Claim, ClaimKind, ClaimType, Quantity, Verdict
from core.store import Store
from core.store.salvage_report import SalvageReport, SavedTable
from core.wording import Wording, pack
from gui.actions import MENUS
from gui.language import first_spoken, speak
from gui.main_window import MainWindow
from gui.wording import spoken, why_text
from gui.words import ago_text, value_text, verdict_name
from gui.worker_client import WorkerClient
from tools.strings import Found
from tools.translations import LANGUAGES, all_messages, is_compiled, ts_path, untranslated
from tools.ts_file import read_ts

OpenWindow = Callable[..., MainWindow]
NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
_LETTER = re.compile(r"&(\w)")
REFUSED = str(refusal(Path("a.txt"), "it is a folder; name the files in it"))
LONG = Wording("A search is at most {number} characters long; shorten it.", number=4_000)
SALVAGED = SalvageReport((SavedTable("article", 2, 0, 0), SavedTable("claim", 1_200, 0, 0)), 0, ())


@pytest.fixture(scope="module")
def found() -> Found:
    return all_messages()


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


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (REFUSED, "a.txt wurde nicht gelesen: es ist ein Ordner; die Dateien darin angeben."),
        (LONG, "Eine Suche hat höchstens 4.000 Zeichen; kürzer fassen."),
        (SALVAGED.summary(), "Gerettet: Artikel 2, Aussage 1.200."),
        ("Nobody has translated {this}.", "Nobody has translated {this}."),
    ],
    ids=["a sentence in a sentence", "a number", "a list", "unknown"],
)
@pytest.mark.usefixtures("german")
def test_what_core_says_is_said_in_german(said: str, expected: str) -> None:
    assert spoken(said) == expected


@pytest.mark.usefixtures("german")
def test_what_the_worker_could_not_do_is_said_in_german(qtbot: QtBot) -> None:
    answer = json.dumps({"request": 1, "event": "failed", "message": pack(REFUSED)})
    says = f"print({answer!r}, flush=True); import sys; sys.stdin.read()"
    worker = WorkerClient([sys.executable, "-S", "-c", says])

    with qtbot.waitSignal(worker.failed) as told:
        worker.start()
    worker.stop(at_once=True)

    assert told.args == [spoken(REFUSED)]


@pytest.mark.usefixtures("german")
def test_why_a_claim_was_found_is_said_in_german() -> None:
    price = Quantity(low="5", high="5", unit="EUR", bound=Bound.ABOUT)
    claim = Claim(*(ClaimKind.NUMERIC, ClaimType.MONEY), 0, 8, "about €5", 0, 8, "test 1", price)

    assert why_text(claim) == "Geld: Ziffern, Währungszeichen, Grenze (ungefähr)"


@pytest.mark.parametrize(
    ("number", "text"),
    [(1, "1 day ago"), (2, "2 days ago"), (1_200, "1,200 days ago")],
    ids=["one", "two", "many"],
)
def test_english_has_a_form_for_one_and_one_for_many(number: int, text: str) -> None:
    assert ago_text(NOON - timedelta(days=number), now=NOON) == text


@pytest.mark.parametrize("place", ["gui", "core", "core/articles"])
def test_every_string_can_be_translated(found: Found, place: str) -> None:
    assert [line for line in found.untraceable if _place(line) == place] == []


def _place(line: str) -> str:
    return "core/articles" if line.startswith("core/articles/") else line.partition("/")[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_is_translated(found: Found, language: str) -> None:
    assert list(map(str, untranslated(language, found.messages))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_the_places_for_what_is_filled_in(language: str) -> None:
    def places(text: str) -> Counter[str]:
        return Counter(re.findall(r"\{\w+\}|%Ln", text))

    known = {source: forms for (_, source), forms in read_ts(ts_path(language)).items()}
    # The form for one may say so without the number.
    lost = [s for s, forms in known.items() if places(forms[-1]) != places(s)]
    added = [s for s, forms in known.items() if places(forms[0]) - places(s)]

    assert lost + added == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_actions_of_a_menu_are_reached_by_one_letter(language: str) -> None:
    known = read_ts(ts_path(language))
    shared = []
    for specs in MENUS.values():
        names = [spec.name for spec in specs if spec is not None]
        said = [known.get(("actions", name), (name,))[0] for name in names]
        letters = Counter(found[1].lower() for found in map(_LETTER.search, said) if found)
        shared += [letter for letter, times in letters.items() if times > 1]

    assert shared == []


def test_a_plural_writes_its_number_as_the_language_does(found: Found) -> None:
    plurals = [message.source for message in found.messages if message.is_plural]

    assert [source for source in plurals if "%Ln" not in source] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_shipped_is_what_was_translated(language: str) -> None:
    assert is_compiled(language)
