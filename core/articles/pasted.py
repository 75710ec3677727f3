"""Make an article of what a reviewer pastes: plain text, or rich text as HTML."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.articles.blocks import compose
from core.articles.files import refusal
from core.articles.formats.plain_text import normalised
from core.articles.html_blocks import html_blocks
from core.articles.making import make_article, without_lone_surrogates
from core.articles.plain_markup import find_markup
from core.articles.trees import parse_html
from core.errors import ArticleError

if TYPE_CHECKING:
    from core.articles.format import ReadResult
    from core.models import Article

PASTED: Final = Path("pasted text")
"""Stands where an article's file would: in its source, and in what is said of it."""
_LONGEST: Final = 8 << 20
"""Characters; more is a file, or a slip of the mouse."""
_TOO_LONG: Final = "it is too long to be pasted; save it as a file and open that"


def article_of_text(text: str) -> Article:
    """Return plain text as an article, kept as it is but for its line ends.

    Raises ArticleError where there is no text in it, or too much.
    """
    if len(text) > _LONGEST:
        raise refusal(PASTED, _TOO_LONG)
    text = normalised(without_lone_surrogates(text))
    _refuse_nothing(text)
    return make_article(text, PASTED, markup=find_markup(text))


def article_of_html(html: str) -> ReadResult:
    """Return what rich text shows as an article, all of it, or the error that says why not."""
    try:
        if len(html) > _LONGEST:
            raise refusal(PASTED, _TOO_LONG)
        text, markup = compose(html_blocks(parse_html(html)))
        _refuse_nothing(text)
    except (ValueError, RecursionError) as error:
        reason = "it can't be read as rich text; paste it as plain text"
        return refusal(PASTED, str(error) or reason)
    except ArticleError as error:
        return error
    return make_article(text, PASTED, markup=markup)


def _refuse_nothing(text: str) -> None:
    if not text.strip():
        raise refusal(PASTED, "there is no text in it; copy the article's text and paste again")
