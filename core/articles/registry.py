"""The formats by what a file holds and by its name; the one way from a file to articles."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING, Final

from core.articles import formats
from core.articles.files import refusal
from core.articles.format import Format, Sample
from core.articles.strangers import ARCHIVE, reason_against
from core.errors import ArticleError
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.articles.format import ReadResult


def _find_formats() -> Iterator[Format]:
    for module in pkgutil.iter_modules(formats.__path__, f"{formats.__name__}."):
        yield import_module(module.name).FORMAT


FORMATS: Final = tuple(sorted(_find_formats(), key=lambda format: format.name))
"""All formats that Galley reads, by name."""

SUFFIXES: Final = tuple(sorted(suffix for format in FORMATS for suffix in format.suffixes))
"""The endings of the files that Galley can read, in lower case with their dot."""

_BY_SUFFIX: Final = {suffix: format for format in FORMATS for suffix in format.suffixes}


def is_complex(path: Path) -> bool:
    """Return whether a file had better be read in a process of its own.

    That goes for every container: to look into it is complex already. Raises
    ArticleError where the file can't be read.
    """
    sample = Sample(path)
    if sample.is_container:
        return True
    format = _format_by_content(sample) or _BY_SUFFIX.get(sample.path.suffix.lower())
    return format is not None and format.is_complex


def read_articles(path: Path, *, in_parts: bool = False) -> Iterator[ReadResult]:
    """Yield the articles of a file one at a time, an error in the place of each that failed.

    in_parts has what consists of parts, as a book of chapters, give one article a part.
    """
    try:
        format = _format_or_refusal(Sample(path))
        if in_parts and format.read_parts:
            yield from format.read_parts(path)
        else:
            yield from format.read(path)
    except ArticleError as error:
        yield error


def _format_by_content(sample: Sample) -> Format | None:
    for format in FORMATS:
        if format.is_content and format.is_content(sample):
            return format
    return None


def _format_or_refusal(sample: Sample) -> Format:
    """Return the format of a file; raises ArticleError where it is of none that is read."""
    if format := _format_by_content(sample):
        return format
    if reason := reason_against(sample):
        raise refusal(sample.path, reason)
    if format := _BY_SUFFIX.get(sample.path.suffix.lower()):
        return format
    if sample.parts:
        raise refusal(sample.path, ARCHIVE)
    known = " and ".join(SUFFIXES)
    reads = Wording(
        "Galley reads {known} files; save it as one of these and try again", known=known
    )
    raise refusal(sample.path, reads)
