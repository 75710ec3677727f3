"""Read subtitles, SubRip or WebVTT, as what was said in them: no times, no doubled lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.articles.cues import read_cues, without_doubles
from core.articles.encodings import decode_any
from core.articles.files import read_bytes, refusal
from core.articles.format import Format
from core.articles.making import make_article
from core.articles.speech import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.articles.format import Sample
    from core.models import Article

_MARKS: Final = (b"WEBVTT", b"\xef\xbb\xbfWEBVTT")


def read(path: Path) -> Iterator[Article]:
    """Yield the file's article, or raise ArticleError."""
    try:
        text = decode_any(read_bytes(path))
    except ValueError as error:
        raise refusal(path, str(error)) from error
    title, cues = read_cues(text.replace("\r\n", "\n").replace("\r", "\n"))
    said = "\n\n".join(paragraphs(without_doubles(cues)))
    if not said:
        raise refusal(path, "there are no subtitles in it; check that it is the file you mean")
    # What is said first is seldom a title.
    yield make_article(said, path, title=title or path.stem)


def _is_content(sample: Sample) -> bool:
    return sample.head.startswith(_MARKS)


FORMAT: Final = Format("Subtitles", (".srt", ".vtt"), read, is_content=_is_content, is_complex=True)
