"""Make an article of its text, with an id and a title where it brings none."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Final

from core.models import Article

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from core.article_parts import Markup

_ID_LENGTH: Final = 12
_TITLE_LENGTH: Final = 100

# What str.splitlines() parts, from the first character that says something.
_LINE: Final = re.compile(r"\S[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*+")
_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_HEADING_MARKS: Final = {"#" * level for level in range(1, 7)}


def make_article(
    text: str,
    path: Path,
    *,
    id: str | None = None,
    title: str | None = None,
    source: str | None = None,
    published: str | None = None,
    byline: str | None = None,
    language: str | None = None,
    markup: Iterable[Markup] = (),
) -> Article:
    """Return the article, with what it doesn't bring made of its text and its file.

    markup holds offsets into text.
    """
    text = without_lone_surrogates(text)
    return Article(
        id=_storable(id) or _made_id(text),
        title=_storable(title) or made_title(text) or _storable(path.stem),
        source=_storable(source) or _storable(str(path)),
        text=text,
        published=_storable(published) or None,
        byline=_storable(byline),
        language=_storable(language),
        markup=tuple(markup),
    )


def made_title(text: str) -> str:
    """Return the first line that says something, cut at a word if it is long; may be empty."""
    for line in _LINE.finditer(text):
        words = _without_heading_marks(line[0].split())
        if words:
            return _shortened(" ".join(words))
    return ""


def without_lone_surrogates(text: str) -> str:
    """Replace what UTF-8 can't hold by U+FFFD, one for one, so that every offset stays."""
    if text.isascii():
        return text
    try:
        # Ten times as quick as to look for them.
        text.encode("utf-16-le")
    except UnicodeEncodeError:
        return _LONE_SURROGATE.sub("\ufffd", text)
    return text


def _storable(value: str | None) -> str:
    if not value or value.isspace():
        return ""
    return without_lone_surrogates(value)


def _without_heading_marks(words: list[str]) -> list[str]:
    if not words or words[0] not in _HEADING_MARKS:
        return words
    if set(words[-1]) == {"#"}:
        return words[1:-1]
    return words[1:]


def _shortened(line: str) -> str:
    if len(line) <= _TITLE_LENGTH:
        return line
    start = line[:_TITLE_LENGTH]
    words, _, _ = start.rpartition(" ")
    return f"{words or start[:-1]}…"


def _made_id(text: str) -> str:
    # The letter keeps a spreadsheet from reading an id of digits as a number.
    return f"a{hashlib.sha256(text.encode()).hexdigest()[:_ID_LENGTH]}"
