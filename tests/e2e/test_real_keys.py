"""Galley as a process of its own on a real X server, driven by nothing but the keyboard."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.models import StoredClaim, Verdict
from core.settings import Settings, save_settings
from core.store import Store
from gui.theme import LIGHT
from tests.e2e.real_screen import PATIENCE, RealScreen, is_possible, real_screen, wait

ROOT = Path(__file__).resolve().parent.parent.parent
PIER = (
    "Pier rebuilt for $3 million\n\n"
    "The old pier at Holm reopened after 14 months. “We had storms,” said Edda Wyn, the "
    "harbour master, “and not a sound plank.” About 900 people came.\n\n"
    "The council paid 40% of the bill.\n"
)
MARKET = "Fish market moves\n\nThe auction hall is 61 years old. “I will miss it,” said Pål Lind.\n"
ADDRESS = "https://example.org/minutes"
A_ROW = 35_000
"""Pixels: more than the library's current article has, less than a row of the table besides."""
A_HIT = 8_000

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not is_possible(), reason="needs Xvfb, xdotool, and xwd or import"),
]


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[RealScreen]:
    with real_screen(tmp_path) as screen:
        yield screen


@pytest.fixture
def start(
    screen: RealScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
    """Return a function that starts Galley with files, in light colours."""
    monkeypatch.setenv("XDG_CONFIG_HOME", screen.environment["XDG_CONFIG_HOME"])
    save_settings(Settings(reviewer="ada", appearance="light", language="en", is_introduced=True))
    started = []

    def run(*files: Path) -> subprocess.Popen[bytes]:
        command = [sys.executable, ROOT / "main.py", "--store", tmp_path / "galley.db", *files]
        process = subprocess.Popen(command, env=screen.environment)
        started.append(process)
        return process

    yield run
    for process in started:
        if process.poll() is None:
            process.kill()
        process.wait()


class Desk:
    """What a reviewer has done, as the store tells it while the window is open."""

    def __init__(self, store: Store, article_id: str) -> None:
        self._store = store
        self._id = article_id

    @property
    def claims(self) -> list[StoredClaim]:
        return list(self._store.claims(self._id))

    @property
    def verdicts(self) -> list[str]:
        return [stored.verdict.value for stored in self.claims]

    def wait_for(self, *verdicts: str) -> None:
        """Wait until the claims begin with these verdicts, and the rest are open."""
        wanted = [*verdicts, *["open"] * (len(self.claims) - len(verdicts))]
        wait(lambda: self.verdicts == wanted, f"{wanted}, there are {self.verdicts}")

    def reason(self, place: int) -> str:
        review = self.claims[place].review
        return review.reason if review else ""

    def evidence(self, place: int) -> list[str]:
        return [item.evidence.address for item in self._store.evidence(self.claims[place].id)]


def settle_and_take_back(screen: RealScreen, desk: Desk) -> None:
    """Leave the first claim verified, after a verdict and its reason were taken back again."""
    screen.press("v")
    desk.wait_for("verified")
    screen.press("d")
    desk.wait_for("verified", "disputed")
    screen.press("1")
    wait(lambda: desk.reason(1) != "", "a reason")
    screen.press("ctrl+z")
    wait(lambda: desk.reason(1) == "", "no reason")
    screen.press("ctrl+z")
    desk.wait_for("verified")


def dispute_with_evidence(screen: RealScreen, desk: Desk) -> None:
    screen.press("e")
    screen.type(ADDRESS)
    screen.press("ctrl+Return")
    wait(lambda: desk.evidence(1) == [ADDRESS], "a piece of evidence")
    screen.press("d")
    desk.wait_for("verified", "disputed")


def settle_several(screen: RealScreen, desk: Desk) -> None:
    """Verify both parts of a quotation; settle all claims in the table, and take that back."""
    screen.press("shift+v")
    desk.wait_for("verified", "disputed", "verified", "verified")
    screen.press("ctrl+t")
    wait(lambda: screen.shows(LIGHT.track, pixels=A_ROW), "a row of the table that is selected")
    screen.press("Down", "ctrl+a", "u")
    wait(lambda: set(desk.verdicts) == {"unverifiable"}, "all of them unverifiable")
    screen.press("ctrl+z")
    desk.wait_for("verified", "disputed", "verified", "verified")
    screen.press("Escape")


def go_to_the_other_article(screen: RealScreen) -> None:
    screen.press("slash")
    screen.type("auction")
    wait(lambda: screen.shows(LIGHT.track, pixels=A_HIT), "a hit that is selected")
    screen.press("Return")
    screen.focus("Fish market moves — Galley")


def export(screen: RealScreen, folder: Path) -> list[dict[str, str]]:
    screen.press("ctrl+e")
    screen.focus("Export claims")
    screen.press("Return")
    wait(lambda: len(list(folder.glob("claims-*.csv"))) == 1, "the table of claims")
    (table,) = folder.glob("claims-*.csv")
    with table.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_an_article_is_settled_and_handed_over_by_real_keys(
    screen: RealScreen, start: Callable[..., subprocess.Popen[bytes]], tmp_path: Path
) -> None:
    for name, text in (("pier", PIER), ("market", MARKET)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    galley = start(tmp_path / "pier.txt", tmp_path / "market.txt")
    screen.focus("Pier rebuilt for .3 million — Galley")
    wait(lambda: screen.shows(LIGHT.numeric_tint), "claims on the screen")
    with Store(tmp_path / "galley.db", create=False) as store:
        ids = {summary.title: summary.id for summary in store.articles()}
        desk = Desk(store, ids["Pier rebuilt for $3 million"])
        wait(lambda: all(article.is_detected for article in store.articles()), "all claims")
        kinds = [stored.claim.kind.value for stored in desk.claims]

        settle_and_take_back(screen, desk)
        dispute_with_evidence(screen, desk)
        settle_several(screen, desk)
        go_to_the_other_article(screen)
        picture = screen.picture()
        rows = export(screen, tmp_path)
        screen.press("ctrl+q")

        assert galley.wait(timeout=PATIENCE) == 0
        assert kinds == ["numeric", "numeric", "quoted", "quoted", "numeric", "numeric"]
        assert len(set(picture)) > 64, "the picture shows something"
        told = {int(row["claim_id"]): (row["verdict"], row["reason"]) for row in rows}
        assert told == {
            stored.id: (stored.verdict.value, stored.review.reason)
            for stored in desk.claims
            if stored.review is not None and stored.verdict is not Verdict.OPEN
        }
        assert [ADDRESS in row["evidence"] for row in rows if row["verdict"] == "disputed"] == [
            True
        ]
