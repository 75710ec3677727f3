"""A language in which everything is longer and marked, to see what is cut off or untranslated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import cycle, islice
from math import ceil
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QTextEdit,
    QWidget,
)

from tools.translations import all_messages

LONGER: Final = 0.4
"""By how much of its length: German is about so much longer than English, at worst."""
_OPENING, _CLOSING = "⟦⟧"
_MARKED: Final = re.compile(f"{_OPENING}[^{_OPENING}{_CLOSING}]*{_CLOSING}")
_OF_QT: Final = frozenset({"QPlatformTheme", "QDialogButtonBox", "QMessageBox"})
_KEY: Final = re.compile(
    r"\b(?:(?:Ctrl|Shift|Alt|Meta)\+)*"
    r"(?:(?:F\d+|Esc|Enter|Return|Space|Del|Tab|Home|End|PgUp|PgDown|Left|Right|Up|Down)\b"
    r"|(?<=\+)\S|(?<=\+)(?=\s|$))"
)
_NAMES: Final = re.compile(
    r"\b(?:Galley|English|Deutsch|[A-Z]{3}|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|[kKMG]i?B)\b"
)
_FORMAT: Final = re.compile("[dMyHm, :]+")
_TAG: Final = re.compile("</?qt>")
_WORD: Final = re.compile("[A-Za-z]{2,}")
_ROWS: Final = 200


@cache
def _contexts() -> frozenset[str]:
    return frozenset(message.context for message in all_messages().messages)


class StretchedLanguage(QTranslator):
    """Translates what Galley says, and Qt's common buttons, into themselves, longer and marked."""

    def __init__(self) -> None:
        super().__init__()
        self._contexts = _contexts() | _OF_QT

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        is_ours = context in self._contexts and source.strip() and not _FORMAT.fullmatch(source)
        return stretched(source) if is_ours else source


def stretched(text: str) -> str:
    """Return a text between marks, longer by LONGER, with its outer blanks outside."""
    words = text.strip()
    before, _, after = text.partition(words)
    more = "".join(islice(cycle(" mno pqrs"), max(0, ceil(len(words) * LONGER) - 2)))
    return f"{before}{_OPENING}{words}{more}{_CLOSING}{after}"


def untranslated(text: str, known: Sequence[str] = ()) -> str:
    """Return the words of a text that aren't marked, but for keys, names and what is known."""
    left = _TAG.sub("", text).replace("&", "")
    for word in known:
        left = left.replace(word, "")
    while _MARKED.search(left):
        left = _MARKED.sub(" ", left)
    return " ".join(_WORD.findall(_NAMES.sub(" ", _KEY.sub(" ", left))))


def texts(top: QWidget) -> Iterator[tuple[str, str]]:
    """Yield what a window says to eyes and ears: what says it, and the text."""
    if top.isWindow():
        yield "title", top.windowTitle()
    for widget in (top, *top.findChildren(QWidget)):
        if widget.isVisibleTo(top) or isinstance(widget, QMenu):
            name = type(widget).__name__
            for text in (*_shown(widget), widget.toolTip(), widget.accessibleName()):
                yield name, text


def _shown(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))
    elif isinstance(widget, QMenu | QMenuBar):
        yield from (action.text() for action in widget.actions())
    elif isinstance(widget, QHeaderView):
        yield from (heading for heading in _headings(widget))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        for row in range(min(_ROWS, model.rowCount())):
            for column in range(_columns(model)):
                yield str(model.index(row, column).data() or "")


def _columns(model: QAbstractItemModel) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount()


def _headings(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    for section in range(header.count() if model is not None else 0):
        yield str(model.headerData(section, header.orientation()) or "")


def cut_off(top: QWidget) -> Iterator[str]:
    """Yield a line for each label, button, field and heading in a window that isn't seen whole."""
    for widget in top.findChildren(QWidget):
        if not widget.isVisibleTo(top) or (not widget.isEnabledTo(top) and not widget.isVisible()):
            continue
        why = _fault(widget) or _outside(widget)
        if why:
            said = next(iter(_shown(widget)), "") or widget.accessibleName()
            yield f"{type(widget).__name__} “{said}” {why}"


def _fault(widget: QWidget) -> str:
    if isinstance(widget, QLabel) and widget.wordWrap():
        needed, there = widget.heightForWidth(widget.width()), widget.height()
        return f"needs {needed} in height of {there}" if needed > there else ""
    if isinstance(widget, QLabel | QAbstractButton) and _shows_text(widget):
        needed, there = widget.sizeHint().width(), widget.width()
        return f"needs {needed} of {there}" if needed > there else ""
    if isinstance(widget, QComboBox):
        return _needs(widget, widget.currentText(), _edit_width(widget))
    if isinstance(widget, QLineEdit) and not widget.text():
        part = QStyle.SubElement.SE_LineEditContents
        room = widget.style().subElementRect(part, _line_option(widget), widget).width() - 4
        return _needs(widget, widget.placeholderText(), room)
    if isinstance(widget, QHeaderView) and widget.orientation() is Qt.Orientation.Horizontal:
        return ", ".join(_narrow_headings(widget))
    if isinstance(widget, QMenuBar):
        ends = [widget.actionGeometry(action).right() for action in widget.actions()]
        return "has no room for a menu" if max(ends) > widget.width() else ""
    return ""


def _shows_text(widget: QLabel | QAbstractButton) -> bool:
    return bool(widget.text())


def _needs(widget: QWidget, text: str, room: int) -> str:
    needed = widget.fontMetrics().horizontalAdvance(text)
    return f"needs {needed} of {room}" if needed > room else ""


def _edit_width(box: QComboBox) -> int:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    complex_control = QStyle.ComplexControl.CC_ComboBox
    return box.style().subControlRect(complex_control, option, field, box).width()


def _line_option(field: QLineEdit) -> QStyleOptionFrame:
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    return option


def _narrow_headings(header: QHeaderView) -> Iterator[str]:
    for section, heading in enumerate(_headings(header)):
        needed, there = header.sectionSizeHint(section), header.sectionSize(section)
        if needed > there and not header.isSectionHidden(section):
            yield f"{heading} needs {needed} of {there}"


def _outside(widget: QWidget) -> str:
    """Say where a widget leaves its parent, which cuts it off unless it scrolls."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(widget, QScrollBar):
        return ""
    around = parent.parentWidget()
    if isinstance(around, QAbstractScrollArea) and around.viewport() is parent:
        wide = widget.width() > parent.width()
        return (
            f"is wider than what it scrolls in: {widget.width()} of {parent.width()}"
            if (wide and not isinstance(around, QAbstractItemView))
            else ""
        )
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit | QComboBox):
        return "" if parent.rect().contains(widget.geometry()) else "leaves its place"
    return ""
