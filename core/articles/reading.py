"""Read files of which a hostile or broken one must cost no more than its own sentence.

What only decodes text is read here; what is more complex in a process of its own, whose
memory and time are limited: a library that crashes, or never ends, on a file takes that
process with it, and the next file gets another.
"""

from __future__ import annotations

import json
import logging
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from core.articles.files import refusal
from core.articles.pasted import PASTED, article_of_text
from core.articles.registry import SUFFIXES, is_complex, read_articles
from core.articles.result_json import from_json
from core.errors import ArticleError
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess
    from pathlib import Path
    from typing import Self

    from core.articles.format import ReadResult

_log = logging.getLogger(__name__)

PATIENCE: Final = 60.0
"""Seconds that a file may take for each of its articles, whatever else the machine does."""
_SECONDS: Final = 10
"""Those of processor time, and one more for each megabyte of the file."""
_MEMORY: Final = 460 << 20
"""Bytes that a reader may allocate; with its programs that makes 500 MB."""
_TO_START: Final = 30.0
_TO_END: Final = 2.0
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
        seconds = min(_seconds(path), self._patience)
        is_done = False
        try:
            connection.send_bytes(json.dumps({**request, "seconds": seconds}).encode())
            while connection.poll(self._patience):
                answer = json.loads(connection.recv_bytes())
                is_done = answer is None
                if is_done:
                    return
                yield _result(answer, path)
            yield _refusal_of_time(path, self._patience)
        except (EOFError, ConnectionError):
            yield _refusal_of_time(path, seconds) if self._ran_out() else refusal(path, _BROKE_DOWN)
        finally:
            if not is_done:
                self.close()

    def _ran_out(self) -> bool:
        """Whether the process was ended since it took all the processor time that it had."""
        if self._process is None or not hasattr(signal, "SIGXCPU"):
            return False
        self._process.join(_TO_END)
        return self._process.exitcode == -signal.SIGXCPU

    def _started(self) -> Connection:
        if self._connection is None:
            # Imported late, since a plain text needs none of it.
            import multiprocessing

            from core.articles.serving import serve

            # A fresh interpreter: a fork would share the store's connection and Qt's threads.
            context = multiprocessing.get_context("spawn")
            self._connection, theirs = context.Pipe()
            self._process = context.Process(target=serve, args=(theirs, self._memory), daemon=True)
            self._process.start()
            theirs.close()
            self._connection.poll(_TO_START)
            with suppress(EOFError, ConnectionError):
                self._connection.recv_bytes()
        return self._connection


def _seconds(path: Path) -> float:
    try:
        return _SECONDS + (path.stat().st_size >> 20)
    except (OSError, ValueError):  # what was pasted, or a file that is gone by now
        return _SECONDS


def _refusal_of_time(path: Path, seconds: float) -> ArticleError:
    return refusal(
        path,
        Wording(
            "it takes longer than {seconds} seconds, so it is damaged or made to be "
            "unreadable; open and save it with the program it comes from, or leave it",
            seconds=round(seconds),
        ),
    )


def _result(answer: dict[str, Any], path: Path) -> ReadResult:
    if "bug" in answer:
        # The ending of any other name may be a part of what it says.
        ending = path.suffix.lower() if path.suffix.lower() in SUFFIXES else "that is no known one"
        _log.error("a reader failed; the file's ending is %s\n%s", ending, answer["bug"])
        return refusal(path, _BROKE_DOWN)
    return from_json(answer)
