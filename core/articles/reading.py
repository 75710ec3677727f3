"""Read files of which a hostile or broken one must cost no more than its own sentence.

What only decodes text is read here; what is more complex in a process of its own, whose
memory and time are limited: a library that crashes, or never ends, on a file takes that
process with it, and the next file gets another. Articles come back as JSON, so that
nothing which took that process over could hand over more than text.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from core.article_parts import Markup, MarkupKind
from core.articles.files import refusal
from core.articles.pasted import PASTED, article_of_html, article_of_text
from core.articles.registry import is_complex, read_articles
from core.errors import ArticleError
from core.models import Article
from core.wording import Wording, pack, unpack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess
    from typing import Self

    from core.articles.format import ReadResult

PATIENCE: Final = 60.0
"""Seconds that a file may take for each of its articles."""
_MEMORY: Final = 460 << 20
"""Bytes that a reader may allocate; with its programs that makes 500 MB."""
_TO_START: Final = 30.0
_BROKE_DOWN: Final = (
    "its reader broke down on it; open and save it with the program it comes from, or save its "
    "text as a .txt file"
)


class Reader:
    """Reads one file after the other; to be closed, or used in a with statement."""

    def __init__(self, *, patience: float = PATIENCE, memory: int = _MEMORY) -> None:
        """Give up a file after patience seconds, or where it takes more bytes of memory."""
        self._patience = patience
        self._memory = memory
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, path: Path, *, in_parts: bool = False) -> Iterator[ReadResult]:
        """Yield the articles of a file one at a time, an error in the place of each that failed.

        in_parts has a book give one article a chapter instead of one in all.
        """
        try:
            if not is_complex(path):
                yield from read_articles(path)
                return
        except ArticleError as error:
            yield error
            return
        yield from self._read_apart(path, {"path": str(path), "in_parts": in_parts})

    def read_pasted(self, text: str, html: str = "") -> ReadResult:
        """Return what was pasted as an article, by its rich text if it has any."""
        if html:
            # To its end, or the process would be taken for one that hangs.
            return list(self._read_apart(PASTED, {"html": html}))[0]  # noqa: RUF015
        try:
            return article_of_text(text)
        except ArticleError as error:
            return error

    def close(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.join()
            process.close()
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _read_apart(self, path: Path, request: dict[str, Any]) -> Iterator[ReadResult]:
        connection = self._started()
        is_done = False
        try:
            connection.send_bytes(json.dumps(request).encode())
            while connection.poll(self._patience):
                answer = json.loads(connection.recv_bytes())
                is_done = answer is None
                if is_done:
                    return
                yield _from_json(answer)
            yield refusal(
                path,
                Wording(
                    "it takes longer than {seconds} seconds, so it is damaged or made to be "
                    "unreadable; open and save it with the program it comes from, or leave it",
                    seconds=round(self._patience),
                ),
            )
        except (EOFError, ConnectionError):
            yield refusal(path, _BROKE_DOWN)
        finally:
            if not is_done:
                self.close()

    def _started(self) -> Connection:
        if self._connection is None:
            import multiprocessing

            # A fresh interpreter: a fork would share the store's connection and Qt's threads.
            context = multiprocessing.get_context("spawn")
            self._connection, theirs = context.Pipe()
            self._process = context.Process(target=_serve, args=(theirs, self._memory), daemon=True)
            self._process.start()
            theirs.close()
            self._connection.poll(_TO_START)
            with suppress(EOFError, ConnectionError):
                self._connection.recv_bytes()
        return self._connection


def _serve(connection: Connection, memory: int) -> None:
    """Read the files that are named on the connection until it is closed."""
    _fall_silent()
    _limit_memory(memory)
    connection.send_bytes(b"ready")
    while True:
        try:
            request = json.loads(connection.recv_bytes())
        except EOFError:
            return
        for answer in _answers_within_memory(request):
            connection.send_bytes(answer)
        connection.send_bytes(b"null")


def _answers_within_memory(request: dict[str, Any]) -> Iterator[bytes]:
    try:
        for result in _read(request):
            yield json.dumps(_to_json(result)).encode()
    except MemoryError:
        path = Path(request.get("path", PASTED))
        reason = "it takes more memory than a file may; split it, or save its text as a .txt file"
        yield json.dumps(_to_json(refusal(path, reason))).encode()


def _read(request: dict[str, Any]) -> Iterator[ReadResult]:
    if "html" in request:
        return iter((article_of_html(request["html"]),))
    return read_articles(Path(request["path"]), in_parts=request["in_parts"])


def _fall_silent() -> None:
    """Keep what C libraries, and Python at the end of its memory, would write off the console."""
    with suppress(OSError), Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 2)


def _limit_memory(size: int) -> None:
    try:
        import resource
    except ImportError:  # Windows: there the time alone is limited
        return
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_DATA, (size, most))


def _to_json(result: ReadResult) -> dict[str, Any]:
    if isinstance(result, ArticleError):
        return {"error": pack(str(result))}
    return asdict(result)


def _from_json(answer: dict[str, Any]) -> ReadResult:
    if "error" in answer:
        return ArticleError(unpack(answer["error"]))
    markup = tuple(
        Markup(MarkupKind(mark["kind"]), mark["start"], mark["end"], mark["level"])
        for mark in answer.pop("markup")
    )
    return Article(**answer, markup=markup)
