"""Read a JSONL corpus: one article a line, its text taken verbatim so that offsets compare."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING, Any, Final

from core.articles.corpora import with_few_refusals
from core.articles.files import decode, open_bytes, refusal, refusal_of_line, shown, skip_line
from core.articles.format import Format
from core.articles.making import make_article
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.articles.format import ReadResult
    from core.models import Article

_BOM: Final = b"\xef\xbb\xbf"
_LINE_LIMIT: Final = 16 << 20
"""The bytes of a line that are read at most: what JSON makes of one is many times larger."""


def read(path: Path) -> Iterator[ReadResult]:
    """Yield each line's article, or the error that names the line; a blank line is nothing.

    Raises ArticleError where the file can't be read or every line is blank.
    """
    is_blank = True
    with open_bytes(path) as file:
        for result in with_few_refusals(_results(file, path), path):
            is_blank = False
            yield result
    if is_blank:
        raise refusal(path, "there is no article in it; check that it is the file you mean")


def _results(file: IO[bytes], path: Path) -> Iterator[ReadResult]:
    ids: set[str] = set()
    for number, line in enumerate(_lines(file), start=1):
        content = line.removeprefix(_BOM if number == 1 else b"").strip()
        if not content:
            continue
        try:
            if len(line) > _LINE_LIMIT:
                raise ValueError("it is longer than any article; split it into several lines")
            yield _article(_parsed(content), path, ids)
        except ValueError as error:
            yield refusal_of_line(path, number, str(error))


def _lines(file: IO[bytes]) -> Iterator[bytes]:
    """Yield the lines; of one that is too long but enough to tell that it is."""
    while line := file.readline(_LINE_LIMIT + 1):
        yield line
        if len(line) > _LINE_LIMIT and not line.endswith(b"\n"):
            skip_line(file)


def _article(record: dict[str, Any], path: Path, ids: set[str]) -> Article:
    """Return the record's article, and note the id that it brings in ids.

    Raises ValueError, as do the functions below, with what is wrong and what to do.
    """
    given_id = _id(record)
    article = make_article(
        _text(record),
        path,
        id=given_id,
        title=_optional(record, "title"),
        source=_optional(record, "source"),
        published=_optional(record, "published"),
    )
    if given_id:
        if article.id in ids:
            raise ValueError(
                Wording(
                    'its "id" {id} is that of a line above; give it another', id=shown(article.id)
                )
            )
        ids.add(article.id)
    return article


def _parsed(line: bytes) -> dict[str, Any]:
    text = decode(line)
    try:
        record = json.loads(text)
    except json.JSONDecodeError as error:
        raise ValueError(
            Wording(
                "it is not valid JSON ({problem}, column {column}); mend the line",
                problem=error.msg,
                column=str(error.colno),
            )
        ) from error
    except (ValueError, RecursionError) as error:
        # A number of thousands of digits, or brackets in brackets without end.
        raise ValueError("it is no JSON that can be read; mend the line") from error
    if not isinstance(record, dict):
        raise ValueError('it is not a JSON object; write it as {"text": "…"}')
    return record


def _text(record: dict[str, Any]) -> str:
    if "text" not in record:
        raise ValueError('it has no "text"; add it')
    text = record["text"]
    if not isinstance(text, str):
        raise ValueError('its "text" is not a string; put it in quotation marks')
    if not text.strip():
        raise ValueError('its "text" is empty; fill it or remove the line')
    return text


def _id(record: dict[str, Any]) -> str | None:
    value = record.get("id")
    # A bool is an int to Python.
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if value is not None and not isinstance(value, str):
        raise ValueError('its "id" is neither a string nor a whole number; mend it')
    return value


def _optional(record: dict[str, Any], name: str) -> str | None:
    value = record.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(
            Wording('its "{name}" is not a string; put it in quotation marks', name=name)
        )
    return value


FORMAT: Final = Format("JSONL corpus", (".jsonl",), read)
