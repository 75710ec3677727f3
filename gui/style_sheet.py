"""How the widgets are drawn, in terms of a theme's colours."""

from __future__ import annotations

from typing import Final

STYLE_SHEET: Final = """
QToolTip {{ background: {theme.paper}; color: {theme.ink}; border: 1px solid {theme.line};
    padding: 4px; }}
QSplitter::handle {{ background: {theme.line}; }}
QMenuBar {{ background: {theme.panel}; color: {theme.ink}; padding: 2px 4px; }}
QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {theme.track}; }}
QMenu {{ background: {theme.paper}; color: {theme.ink}; border: 1px solid {theme.line};
    padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 28px; border-radius: 4px; }}
QMenu::item:selected {{ background: {theme.track}; }}
QMenu::item:disabled {{ color: {theme.muted}; }}
QMenu::separator {{ height: 1px; background: {theme.line}; margin: 4px 8px; }}
QPushButton {{ background: {theme.paper}; color: {theme.ink}; border: 1px solid {theme.line};
    border-radius: 6px; padding: 6px 12px; }}
QPushButton:hover {{ background: {theme.track}; }}
QPushButton:disabled {{ color: {theme.muted}; background: {theme.panel}; }}
QPushButton:default {{ border: 1px solid {theme.ink}; font-weight: 600; }}
QPushButton:focus {{ border: 2px solid {theme.focus}; padding: 5px 11px; }}
QPushButton:checked {{ background: {theme.track}; border: 1px solid {theme.ink};
    font-weight: 600; }}
QPushButton:checked:focus {{ border: 2px solid {theme.focus}; }}
QPushButton[role="example"] {{ background: transparent; border: 1px solid transparent;
    padding: 2px 8px; text-align: left; font-weight: 600; }}
QPushButton[role="example"]:hover {{ background: {theme.track}; }}
QPushButton[role="example"]:focus {{ border: 2px solid {theme.focus}; padding: 1px 7px; }}
QPushButton[role="link"] {{ background: transparent; border: 1px solid transparent;
    padding: 0; text-align: left; }}
QPushButton[role="link"]:hover {{ background: {theme.track}; }}
QPushButton[role="link"]:focus {{ border: 2px solid {theme.focus}; padding: 0; }}
QLabel[role="link"] {{ color: {theme.verified}; text-decoration: underline; }}
QPushButton[role="answer"] {{ padding: 2px 8px; }}
QPushButton[role="answer"]:checked {{ font-weight: 400; }}
QPushButton[role="answer"]:focus {{ border: 2px solid {theme.focus}; padding: 1px 7px; }}
QPushButton[role="answer"]:checked:focus {{ border: 2px solid {theme.focus}; padding: 1px 7px; }}
QPushButton[role="source"] {{ padding: 0; text-align: left; }}
QPushButton[role="source"]:focus {{ border: 2px solid {theme.focus}; padding: 0; }}
QPlainTextEdit {{ background: {theme.paper}; border: 1px solid {theme.line};
    border-radius: 6px; padding: 4px; }}
QPlainTextEdit:focus {{ border: 2px solid {theme.focus}; padding: 3px; }}
ArticleView {{ border: none; border-left: 2px solid {theme.paper}; }}
ArticleView:focus {{ border-left: 2px solid {theme.focus}; }}
QLineEdit {{ background: {theme.paper}; border: 1px solid {theme.line}; border-radius: 6px;
    padding: 5px 8px; }}
QLineEdit:focus {{ border: 2px solid {theme.focus}; padding: 4px 7px; }}
QComboBox {{ background: {theme.paper}; color: {theme.ink}; border: 1px solid {theme.line};
    border-radius: 6px; padding: 5px 8px; combobox-popup: 0; }}
QComboBox:hover {{ border: 1px solid {theme.handle}; }}
QComboBox:focus, QComboBox:on {{ border: 2px solid {theme.focus}; padding: 4px 7px; }}
QComboBox:disabled {{ color: {theme.muted}; background: {theme.panel}; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow {{ width: 0; height: 0; border-left: 4px solid {theme.paper};
    border-right: 4px solid {theme.paper}; border-top: 5px solid {theme.muted}; }}
QComboBox QAbstractItemView, QListView#names {{ background: {theme.paper}; color: {theme.ink};
    border: 1px solid {theme.line}; padding: 4px; outline: none;
    selection-background-color: {theme.track}; selection-color: {theme.ink}; }}
QComboBox QAbstractItemView::item, QListView#names::item {{ padding: 4px 8px; border-radius: 4px; }}
QComboBox QAbstractItemView::item:selected, QListView#names::item:selected {{
    background: {theme.track}; color: {theme.ink}; }}
QListWidget, QTreeWidget {{ background: {theme.paper}; color: {theme.ink};
    border: 1px solid {theme.line}; border-radius: 6px; padding: 4px; outline: none; }}
QListWidget:focus, QTreeWidget:focus {{ border: 2px solid {theme.focus}; padding: 3px; }}
QListWidget::item, QTreeWidget::item {{ padding: 5px 8px; color: {theme.ink}; }}
QListWidget::item {{ border-radius: 4px; }}
QListWidget::item:selected, QTreeWidget::item:selected {{ background: {theme.track};
    color: {theme.ink}; }}
QCheckBox, QRadioButton {{ border: 2px solid transparent; border-radius: 4px; padding: 1px; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {theme.focus}; }}
QCheckBox::indicator:unchecked, QRadioButton::indicator:unchecked {{ width: 13px; height: 13px;
    border: 1px solid {theme.handle}; background: {theme.paper}; }}
QCheckBox::indicator:unchecked {{ border-radius: 3px; }}
QRadioButton::indicator:unchecked {{ border-radius: 7px; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QLabel[role="muted"] {{ color: {theme.muted}; }}
QLabel[role="alarm"] {{ color: {theme.disputed}; font-weight: 600; }}
QLabel[role="heading"] {{ color: {theme.muted}; font-weight: 600; }}
QFrame[role="rule"] {{ background: {theme.line}; border: none; max-height: 1px; }}
QTableView#claims {{ background: {theme.paper}; }}
QHeaderView {{ background: {theme.panel}; }}
QHeaderView::section {{ background: {theme.panel}; color: {theme.muted}; border: none;
    border-bottom: 1px solid {theme.line}; padding: 4px 8px; font-weight: 600; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {theme.handle}; border-radius: 4px; min-height: 32px;
    margin: 2px; }}
QScrollBar::handle:vertical:hover {{ background: {theme.muted}; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {theme.handle}; border-radius: 4px; min-width: 32px;
    margin: 2px; }}
QScrollBar::handle:horizontal:hover {{ background: {theme.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
"""A style sheet with a place for each colour of a Theme, which goes by the name of theme."""
