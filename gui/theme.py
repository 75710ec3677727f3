"""The colours and faces of the window: light, dark, and both of them in high contrast."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette

from gui.style_sheet import STYLE_SHEET

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from core.models import ClaimKind, Verdict

RESOURCES: Final = Path(__file__).resolve().parent.parent / "resources"

SERIF: Final = "Source Serif Pro"
SANS: Final = "Source Sans Pro"
_VERDICT_INKS: Final = {
    "verified": "verified",
    "disputed": "disputed",
    "open": "muted",
    "dismissed": "muted",
}
"""By their values: core.models is more than the first paint has time for."""
_NO_FONT_CHOSEN: Final = ("DejaVu Sans", "Bitstream Vera Sans", "")


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as "#RRGGBB".

    Every ink is told from every ground it stands on by 4.5:1, in high contrast by 7:1;
    focus and handle, which are nothing to read, by 3:1.
    """

    is_dark: bool
    is_high_contrast: bool
    paper: str
    panel: str
    ink: str
    muted: str
    verified: str
    disputed: str
    other: str
    focus: str
    numeric_tint: str
    quoted_tint: str
    line: str
    track: str
    handle: str

    def verdict_ink(self, verdict: Verdict) -> QColor:
        """Return the colour of a verdict's underline and glyph."""
        return QColor(getattr(self, _VERDICT_INKS.get(verdict, "other")))

    def tint(self, kind: ClaimKind) -> QColor:
        """Return the ground that a claim of this kind stands on."""
        return QColor(getattr(self, f"{kind}_tint"))


LIGHT: Final = Theme(
    is_dark=False,
    is_high_contrast=False,
    paper="#FBFAF7",
    panel="#F2F0EA",
    ink="#1E2227",
    muted="#5B6169",
    verified="#1B5EA8",
    disputed="#A8440B",
    other="#6A4C93",
    focus="#0B6BCB",
    numeric_tint="#DDEFEA",
    quoted_tint="#EAE4F5",
    line="#DCD8CE",
    track="#E4E0D6",
    handle="#8A867C",
)
DARK: Final = Theme(
    is_dark=True,
    is_high_contrast=False,
    paper="#1B1D21",
    panel="#24272C",
    ink="#E8E6E1",
    muted="#A3A8AF",
    verified="#7DB7F2",
    disputed="#F2A36B",
    other="#C3A6EA",
    focus="#6CB4FF",
    numeric_tint="#20403A",
    quoted_tint="#372F4A",
    line="#383C43",
    track="#31353C",
    handle="#7A8089",
)
CONTRAST_LIGHT: Final = Theme(
    is_dark=False,
    is_high_contrast=True,
    paper="#FFFFFF",
    panel="#F7F7F7",
    ink="#000000",
    muted="#2E3238",
    verified="#003A80",
    disputed="#6E2500",
    other="#47217A",
    focus="#0000D0",
    numeric_tint="#D8F0E8",
    quoted_tint="#ECE2FA",
    line="#8C8C8C",
    track="#E0E0E0",
    handle="#767676",
)
CONTRAST_DARK: Final = Theme(
    is_dark=True,
    is_high_contrast=True,
    paper="#000000",
    panel="#0D0D0D",
    ink="#FFFFFF",
    muted="#DADADA",
    verified="#A9D3FF",
    disputed="#FFC79B",
    other="#E0CFFF",
    focus="#FFE14D",
    numeric_tint="#00382D",
    quoted_tint="#33224F",
    line="#6E6E6E",
    track="#303030",
    handle="#8A8A8A",
)
THEMES: Final = {
    "light": LIGHT,
    "dark": DARK,
    "contrast_light": CONTRAST_LIGHT,
    "contrast_dark": CONTRAST_DARK,
}
"""The themes, each by the appearance that asks for it."""


@cache
def load_fonts(names: str = "*") -> None:
    """Make the bundled faces known to Qt, once; names is a pattern of the files' names."""
    for file in sorted((RESOURCES / "fonts").glob(f"{names}.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def interface_font() -> QFont:
    """Return the system's font, or the bundled one where the system has chosen none."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if sys.platform == "linux" and QFontInfo(font).family() in _NO_FONT_CHOSEN:
        font.setFamily(SANS)
        font.setPointSizeF(max(font.pointSizeF(), 10.5))
    return font


def theme_for(appearance: str) -> Theme:
    """Return the theme of an appearance; "system" and what is unknown go by the system's wishes."""
    hints = QGuiApplication.styleHints()
    wished = theme_wished(hints.colorScheme(), hints.accessibility().contrastPreference())
    return THEMES.get(appearance, wished)


def theme_wished(scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> Theme:
    """Return the theme for what a system says of its colours."""
    is_dark = scheme is Qt.ColorScheme.Dark
    if contrast is Qt.ContrastPreference.HighContrast:
        return CONTRAST_DARK if is_dark else CONTRAST_LIGHT
    return DARK if is_dark else LIGHT


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Give every widget the theme's colours."""
    application.setPalette(_palette(theme))
    application.setStyleSheet(STYLE_SHEET.format(theme=theme))


def change_theme(application: QApplication, theme: Theme) -> None:
    """Do the same once there are hundreds of widgets, in a fifth of the time.

    A changed sheet of the application has Qt polish each widget once for each that it stands in.
    """
    application.setPalette(_palette(theme))
    sheet = STYLE_SHEET.format(theme=theme)
    for widget in application.topLevelWidgets():
        if widget.parentWidget() is None:
            widget.setStyleSheet(sheet)


def _palette(theme: Theme) -> QPalette:
    palette = QPalette(QColor(theme.panel))
    for role, colour in (
        (QPalette.ColorRole.Window, theme.panel),
        (QPalette.ColorRole.WindowText, theme.ink),
        (QPalette.ColorRole.Base, theme.paper),
        (QPalette.ColorRole.AlternateBase, theme.panel),
        (QPalette.ColorRole.Text, theme.ink),
        (QPalette.ColorRole.Button, theme.panel),
        (QPalette.ColorRole.ButtonText, theme.ink),
        (QPalette.ColorRole.ToolTipBase, theme.paper),
        (QPalette.ColorRole.ToolTipText, theme.ink),
        (QPalette.ColorRole.PlaceholderText, theme.muted),
        (QPalette.ColorRole.Highlight, theme.focus),
        (QPalette.ColorRole.HighlightedText, theme.paper),
        (QPalette.ColorRole.Link, theme.verified),
        (QPalette.ColorRole.Mid, theme.handle),
        (QPalette.ColorRole.Accent, theme.focus),
    ):
        palette.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return palette
