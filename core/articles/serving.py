"""The readers' process: it reads the files that it is asked for, within limits, and tells bugs.

Articles and errors are told as JSON, so that nothing which took the process over could hand
over more than text.
"""

from __future__ import annotations

import gc
import json
import os
from contextlib import suppress
from math import ceil
from multiprocessing import parent_process
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, Final

from core.articles.files import refusal
from core.articles.pasted import PASTED, article_of_html
from core.articles.registry import read_articles
from core.articles.result_json import to_json
from core.bug_report import bug_report

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection

    from core.articles.format import ReadResult

_TOO_MUCH: Final = "it takes more memory than a file may; split it, or save its text as a .txt file"


def serve(connection: Connection, memory: int) -> None:
    """Read the files that are named on the connection until it is closed.

    A request tells the seconds of processor time that each article of its file may take.
    Every answer is an article, an error or the report of a bug; the last one is null.
    """
    _fall_silent()
    _end_with_parent()
    _limit_memory(memory)
    connection.send_bytes(b"ready")
    while True:
        try:
            request = json.loads(connection.recv_bytes())
        except EOFError:
            return
        for answer in _answers(request):
            connection.send_bytes(json.dumps(answer).encode())
        connection.send_bytes(b"null")


def _answers(request: dict[str, Any]) -> Iterator[dict[str, Any]]:
    try:
        _limit_time(request["seconds"])
        for result in _read(request):
            yield to_json(result)
            _limit_time(request["seconds"])
        return
    except MemoryError:
        # Told below, where nothing that the reader left behind fills the memory any more.
        pass
    except Exception as error:  # noqa: BLE001 the process's boundary: the next file gets another
        yield {"bug": bug_report(error)}
        return
    gc.collect()
    yield to_json(refusal(Path(request.get("path", PASTED)), _TOO_MUCH))


def _read(request: dict[str, Any]) -> Iterator[ReadResult]:
    if "html" in request:
        return iter((article_of_html(request["html"]),))
    return read_articles(Path(request["path"]), in_parts=request["in_parts"])


# Limits


def _fall_silent() -> None:
    """Keep what C libraries, and Python at the end of its memory, would write off the console."""
    with suppress(OSError), Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 2)


def _end_with_parent() -> None:
    """End the process when the one that started it does, however busy it is by then."""
    parent = parent_process()
    if parent is None:
        return

    def watch() -> None:
        parent.join()
        os._exit(1)

    Thread(target=watch, daemon=True).start()


def _limit_memory(size: int) -> None:
    try:
        import resource
    except ImportError:  # Windows: there the time alone is limited
        return
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_DATA, (size, most))
        # What a crash leaves on the disk would hold the article.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_time(seconds: float) -> None:
    """Have the system end the process (SIGXCPU) after so many more seconds of processor time.

    It does that also to what never returns from a C library, as no other thread could.
    """
    try:
        import resource
    except ImportError:
        return
    spent = resource.getrusage(resource.RUSAGE_SELF)
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    with suppress(ValueError, OSError):
        until = ceil(spent.ru_utime + spent.ru_stime + seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (until, most))
