"""Say which lines of a corpus were left out, without a sentence for each of a million."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.articles.files import refusal_of_more
from core.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from core.articles.format import ReadResult

MOST_TOLD: Final = 100


def with_few_refusals(results: Iterable[ReadResult], path: Path) -> Iterator[ReadResult]:
    """Yield the results; of the refusals the first hundred, and one that counts the others."""
    refused = 0
    for result in results:
        if isinstance(result, ArticleError):
            refused += 1
            if refused > MOST_TOLD:
                continue
        yield result
    if refused > MOST_TOLD:
        yield refusal_of_more(path, refused - MOST_TOLD)
