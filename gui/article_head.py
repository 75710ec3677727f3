"""What stands above an article: who wrote it, when and where, and what is to be known of it."""

from __future__ import annotations

from html import escape
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QUrl, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.buttons import Button
from gui.elided import ElidedLabel
from gui.incoming import sources_in
from gui.words import date_text

if TYPE_CHECKING:
    from core.models import Article
    from gui.article_view import ArticleView

_PASTED = "pasted text"
"""What core gives as the source of what was pasted."""


class ArticleHead(QWidget):
    """One quiet line about the article that is open, and a second where it isn't in English.

    Signals:
        original_requested(): the reviewer wants to see where the article is from.
    """

    original_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAccessibleName(self.tr("About the article"))
        self.facts_label = ElidedLabel()
        self.facts_label.setProperty("role", "muted")
        self.facts_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.notice_label = QLabel()
        self.notice_label.setProperty("role", "muted")
        self.notice_label.setTextFormat(Qt.TextFormat.PlainText)
        self.notice_label.setWordWrap(True)
        self.original_button = Button(self.tr("Original"))
        self.original_button.setAccessibleName(self.tr("Open the original"))
        self.original_button.setProperty("role", "example")
        self.original_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.original_button.clicked.connect(self.original_requested)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.facts_label, 1)
        line.addWidget(self.original_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 0)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addWidget(self.notice_label)
        self.hide()

    def show_article(self, article: Article | None) -> None:
        """Tell of this article, or of none."""
        self.setVisible(article is not None)
        if article is None:
            return
        facts = self._facts(article)
        self.facts_label.setText(" · ".join(facts))
        self.facts_label.setStatusTip(article.source)
        is_address = bool(sources_in(article.source)) and article.source.startswith("http")
        self.original_button.setVisible(is_address)
        self.original_button.setToolTip(f"<span>{escape(article.source)}</span>")
        notice = self._notice(article.language)
        self.notice_label.setText(notice)
        self.notice_label.setVisible(bool(notice))

    def _facts(self, article: Article) -> list[str]:
        told = (
            self.tr("By {0}").format(" ".join(article.byline.split())) if article.byline else "",
            date_text(article.published) if article.published else "",
            self._source(article.source),
        )
        return [fact for fact in told if fact]

    def _source(self, source: str) -> str:
        if source == _PASTED:
            return self.tr("Pasted")
        if sources_in(source) and source.startswith("http"):
            url = QUrl(source)
            return f"{url.host()}{url.path()}".rstrip("/")
        return PurePath(source.replace("\\", "/")).name

    def _notice(self, language: str) -> str:
        spoken = QLocale(language) if language else QLocale(QLocale.Language.English)
        if spoken.language() in (QLocale.Language.English, QLocale.Language.C):
            return ""
        told = self.tr("Not in English ({0}): claims are found by rules made for English")
        return told.format(spoken.nativeLanguageName() or language)


class ArticlePage(QWidget):
    """The article that is worked on, below what is told of it."""

    def __init__(self, view: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = ArticleHead()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(view, 1)
        self._view = view

    def show_article(self, article: Article | None) -> None:
        """Show an article without claims, or nothing, from its start."""
        self.head.show_article(article)
        self._view.show_article(article)
