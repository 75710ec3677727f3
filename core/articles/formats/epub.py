"""Read an e-book (EPUB 2 and 3) as one article, or as one a chapter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.articles.blocks import compose
from core.articles.format import Format
from core.articles.making import make_article

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.articles.blocks import Block
    from core.articles.book import Book
    from core.articles.format import Sample
    from core.models import Article

_MEDIA_TYPE: Final = "application/epub+zip"
_CONTAINER: Final = "META-INF/container.xml"


def read(path: Path) -> Iterator[Article]:
    """Yield the book as one article, or raise ArticleError."""
    from core.articles.book import Book
    from core.articles.containers import open_container

    with open_container(path) as container:
        book = Book(container)
        blocks = [block for chapter in book.chapters() for block in chapter.blocks]
    yield _article(blocks, path, book, book.title)


def read_chapters(path: Path) -> Iterator[Article]:
    """Yield each chapter as an article, or raise ArticleError."""
    from core.articles.book import Book
    from core.articles.containers import open_container

    with open_container(path) as container:
        book = Book(container)
        chapters = list(book.chapters())
    for chapter in chapters:
        yield _article(chapter.blocks, path, book, chapter.title)


def _article(blocks: list[Block], path: Path, book: Book, title: str) -> Article:
    text, markup = compose(blocks)
    return make_article(
        text,
        path,
        title=title,
        byline=book.byline,
        published=book.published,
        language=book.language,
        markup=markup,
    )


def is_book(sample: Sample) -> bool:
    """Whether a file is a container that says where its package document is."""
    # Of one that says to be something else, the parts needn't be looked through.
    return sample.media_type in ("", _MEDIA_TYPE) and _CONTAINER in sample.parts


FORMAT: Final = Format(
    "E-book", (".epub",), read, is_book, is_complex=True, read_parts=read_chapters
)
