from __future__ import annotations

import re
from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from core.models import ClaimKind, Verdict
from core.settings import APPEARANCES
from gui.style_sheet import STYLE_SHEET
from gui.theme import LIGHT, THEMES, Theme, apply_theme, theme_for, theme_wished

INKS = ["ink", "muted", "verified", "disputed", "other"]
GROUNDS = ["paper", "panel", "numeric_tint", "quoted_tint"]
LABELS_ON_CHOSEN = [("ink", "track"), ("muted", "track"), ("verified", "track")]
CHOSEN_WORDS = [("paper", "focus")]
UNREAD = [
    *[("focus", ground) for ground in (*GROUNDS, "track")],
    *[("handle", ground) for ground in ("paper", "panel")],
    *[("verified", ground) for ground in ("line", "track", "paper", "panel")],
    *[("disputed", ground) for ground in ("track",)],
]

on_every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in QColor(colour).getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2.2, section 1.4.3."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def contrast_in(theme: Theme, ink: str, ground: str) -> float:
    return contrast(getattr(theme, ink), getattr(theme, ground))


@on_every_theme
@pytest.mark.parametrize(
    ("ink", "ground"),
    [*((i, g) for i in INKS for g in GROUNDS), *LABELS_ON_CHOSEN, *CHOSEN_WORDS],
)
def test_words_are_legible_on_what_they_stand_on(theme: Theme, ink: str, ground: str) -> None:
    least = 7.0 if theme.is_high_contrast and (ink, ground) not in CHOSEN_WORDS else 4.5

    assert contrast_in(theme, ink, ground) >= least


@on_every_theme
@pytest.mark.parametrize(("ink", "ground"), UNREAD)
def test_what_is_not_read_stands_out(theme: Theme, ink: str, ground: str) -> None:
    assert contrast_in(theme, ink, ground) >= 3.0


@on_every_theme
@pytest.mark.parametrize("verdict", Verdict)
@pytest.mark.parametrize("kind", ClaimKind)
def test_a_verdicts_mark_shows_on_every_claim(
    theme: Theme, verdict: Verdict, kind: ClaimKind
) -> None:
    mark, ground = theme.verdict_ink(verdict).name(), theme.tint(kind).name()

    assert contrast(mark, ground) >= (7.0 if theme.is_high_contrast else 4.5)


@on_every_theme
def test_the_palette_holds_no_words_that_can_not_be_read(qapp: QApplication, theme: Theme) -> None:
    before = qapp.palette(), qapp.styleSheet()
    role, group = QPalette.ColorRole, QPalette.ColorGroup

    apply_theme(qapp, theme)
    palette = qapp.palette()
    qapp.setPalette(before[0])
    qapp.setStyleSheet(before[1])

    pairs = {
        (words, ground): contrast(palette.color(g, words).name(), palette.color(g, ground).name())
        for g in (group.Active, group.Inactive, group.Disabled)
        for words, ground in (
            (role.WindowText, role.Window),
            (role.Text, role.Base),
            (role.Text, role.AlternateBase),
            (role.ButtonText, role.Button),
            (role.ToolTipText, role.ToolTipBase),
            (role.PlaceholderText, role.Base),
            (role.HighlightedText, role.Highlight),
            (role.Link, role.Base),
        )
    }
    assert {pair: ratio for pair, ratio in pairs.items() if ratio < 4.5} == {}


def test_light_and_dark_differ_in_every_colour() -> None:
    names = [field.name for field in fields(Theme)]
    dark = THEMES["dark"]
    flags = {"is_high_contrast"}

    assert {n for n in names if getattr(LIGHT, n) == getattr(dark, n)} == flags


def test_the_style_sheet_knows_no_colour_but_the_themes() -> None:
    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b", STYLE_SHEET) == []


def test_every_appearance_has_a_theme(qapp: QApplication) -> None:
    assert {a: theme_for(a) for a in APPEARANCES if a != "system"} == THEMES


@pytest.mark.parametrize(
    ("scheme", "contrast", "appearance"),
    [
        (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, "light"),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, "dark"),
        (Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference, "light"),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast, "contrast_light"),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, "contrast_dark"),
    ],
    ids=["light", "dark", "says nothing", "light, more contrast", "dark, more contrast"],
)
def test_the_theme_follows_what_the_system_wishes(
    scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference, appearance: str
) -> None:
    assert theme_wished(scheme, contrast) == THEMES[appearance]
