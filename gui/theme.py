"""The colours and faces of the window, light and dark."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette

from core.models import ClaimKind, Verdict

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

RESOURCES: Final = Path(__file__).resolve().parent.parent / "resources"

SERIF: Final = "Source Serif Pro"
_SANS: Final = "Source Sans Pro"
_NO_FONT_CHOSEN: Final = ("DejaVu Sans", "Bitstream Vera Sans", "")


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as "#RRGGBB"; every ink is told from every ground it stands on by 4.5:1."""

    is_dark: bool
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

    def verdict_ink(self, verdict: Verdict) -> QColor:
        """Return the colour of a verdict's underline and glyph."""
        match verdict:
            case Verdict.VERIFIED:
                return QColor(self.verified)
            case Verdict.DISPUTED:
                return QColor(self.disputed)
            case Verdict.OPEN | Verdict.DISMISSED:
                return QColor(self.muted)
            case _:
                return QColor(self.other)

    def tint(self, kind: ClaimKind) -> QColor:
        """Return the ground that a claim of this kind stands on."""
        return QColor(self.numeric_tint if kind is ClaimKind.NUMERIC else self.quoted_tint)


LIGHT: Final = Theme(
    is_dark=False,
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
)
DARK: Final = Theme(
    is_dark=True,
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
)


def load_fonts() -> None:
    """Make the bundled faces known to Qt."""
    for file in sorted((RESOURCES / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def interface_font() -> QFont:
    """Return the system's font, or the bundled one where the system has chosen none."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if sys.platform == "linux" and QFontInfo(font).family() in _NO_FONT_CHOSEN:
        font.setFamily(_SANS)
        font.setPointSizeF(max(font.pointSizeF(), 10.5))
    return font


def theme_for(appearance: str) -> Theme:
    """Return the theme for "light", "dark" or "system"."""
    if appearance == "system":
        scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    return DARK if appearance == "dark" else LIGHT


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Give every widget the theme's colours."""
    palette = _palette(theme)
    application.setPalette(palette)
    application.setStyleSheet(_STYLE_SHEET.format(theme=theme))


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
        (QPalette.ColorRole.Mid, theme.line),
    ):
        palette.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return palette


_STYLE_SHEET: Final = """
QToolTip {{ background: {theme.paper}; color: {theme.ink}; border: 1px solid {theme.line};
    padding: 4px; }}
QSplitter::handle {{ background: {theme.line}; }}
QMenuBar {{ background: {theme.panel}; color: {theme.ink}; padding: 2px 4px; }}
QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {theme.track}; }}
QPushButton {{ background: {theme.paper}; color: {theme.ink}; border: 1px solid {theme.line};
    border-radius: 6px; padding: 6px 12px; }}
QPushButton:hover {{ background: {theme.track}; }}
QPushButton:disabled {{ color: {theme.muted}; background: {theme.panel}; }}
QPushButton:default {{ border: 1px solid {theme.ink}; font-weight: 600; }}
QPushButton:focus {{ border: 2px solid {theme.focus}; padding: 5px 11px; }}
QPushButton:checked {{ background: {theme.track}; border: 1px solid {theme.ink};
    font-weight: 600; }}
QPushButton:checked:focus {{ border: 2px solid {theme.focus}; }}
QPlainTextEdit#note {{ background: {theme.paper}; border: 1px solid {theme.line};
    border-radius: 6px; padding: 4px; }}
QPlainTextEdit#note:focus {{ border: 2px solid {theme.focus}; padding: 3px; }}
QLineEdit {{ background: {theme.paper}; border: 1px solid {theme.line}; border-radius: 6px;
    padding: 5px 8px; }}
QLineEdit:focus {{ border: 2px solid {theme.focus}; padding: 4px 7px; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QLabel[role="muted"] {{ color: {theme.muted}; }}
QLabel[role="alarm"] {{ color: {theme.disputed}; font-weight: 600; }}
QLabel[role="heading"] {{ color: {theme.muted}; font-weight: 600; }}
QFrame[role="rule"] {{ background: {theme.line}; border: none; max-height: 1px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {theme.line}; border-radius: 4px; min-height: 32px;
    margin: 2px; }}
QScrollBar::handle:vertical:hover {{ background: {theme.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
