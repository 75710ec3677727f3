"""Read a file in the Rich Text Format (version 1.9.1) with its tracked changes accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.articles.blocks import compose
from core.articles.files import read_bytes, refusal
from core.articles.format import Format
from core.articles.making import make_article
from core.articles.properties import iso_date, sensible_title

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.articles.format import Sample
    from core.models import Article

_MARK: Final = b"{\\rtf"
# Pictures are held as digits, two a byte.
_SIZE_LIMIT: Final = 64 << 20


def read(path: Path) -> Iterator[Article]:
    """Yield the file's article, or raise ArticleError."""
    from core.articles.rtf_reading import Reading

    data = read_bytes(path, _SIZE_LIMIT)
    if not data.lstrip().startswith(_MARK):
        raise refusal(path, "it is no RTF; check that it is the file you mean")
    reading = Reading()
    try:
        text, markup = compose(reading.blocks(data.decode("latin-1")))
    except ValueError as error:
        raise refusal(path, str(error)) from error
    if not text:
        raise refusal(path, "there is no text in it; check that it is the file you mean")
    yield make_article(
        text,
        path,
        title=sensible_title(reading.title),
        byline=reading.author,
        published=_day(reading.created),
        language=reading.language,
        markup=markup,
    )


def _day(created: dict[str, int]) -> str:
    year, month, day = (created.get(unit, 0) for unit in ("yr", "mo", "dy"))
    return iso_date(f"{year:04}-{month:02}-{day:02}")


def _is_content(sample: Sample) -> bool:
    return sample.head.startswith(_MARK)


FORMAT: Final = Format("RTF", (".rtf",), read, is_content=_is_content, is_complex=True)
