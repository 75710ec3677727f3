from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtGui import QColor

from gui.theme import DARK, LIGHT, Theme

INKS = ["ink", "muted", "verified", "disputed", "other"]
GROUNDS = ["paper", "panel", "numeric_tint", "quoted_tint"]
PRESSED = ["line", "track"]


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


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ink", INKS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_every_ink_is_legible_on_every_ground(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), [(i, g) for i in ("ink", "muted") for g in PRESSED[1:]])
def test_labels_are_legible_on_what_is_chosen(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_focus_stands_out_from_every_ground(theme: Theme, ground: str) -> None:
    assert contrast(theme.focus, getattr(theme, ground)) >= 3.0


def test_light_and_dark_differ_in_every_colour() -> None:
    names = [field.name for field in fields(Theme)]

    assert [name for name in names if getattr(LIGHT, name) == getattr(DARK, name)] == []
