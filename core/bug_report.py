"""Tell of a bug without a word of an article: kinds of errors and places in the code.

An error's message may quote what the program had in hand, so it stays out of the log and
of the report, but for those that can only name files, identifiers or the system's codes.
"""

from __future__ import annotations

import logging
import platform
import sqlite3
import traceback
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

from core.errors import StoreError
from core.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

_ROOT: Final = Path(__file__).resolve().parent.parent
_OURS: Final = frozenset({"core", "gui", "main", "__main__"})
_LEFT_OUT: Final = "(what it said is left out, since it may quote an article)"
_INDENT: Final = "  "


def bug_report(error: BaseException) -> str:
    """Return what happened and where, with what led to it; the last line is what came last."""
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    return "\n".join((f"Galley {VERSION}, {system}", *_chain(error, set())))


class PrivateFormatter(logging.Formatter):
    """Formats what Galley logs, with reports in place of tracebacks.

    Of what libraries log only the kind is kept: nobody knows what they quote.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return the record's line, and the report of its error below it."""
        # A copy: another handler may have left a traceback in it, or want to read it.
        copy = logging.makeLogRecord(record.__dict__ | {"exc_text": None, "stack_info": None})
        if record.name.partition(".")[0] not in _OURS:
            copy.msg, copy.args = f"{record.name} {_LEFT_OUT}", None
        return super().format(copy)

    def formatException(  # noqa: N802 the name is logging's
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        """Return the report of an error."""
        return "" if ei[1] is None else bug_report(ei[1])


def _chain(error: BaseException, seen: set[int]) -> Iterator[str]:
    """Yield the lines of an error behind those of the error that it came from."""
    seen.add(id(error))
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if earlier is not None and id(earlier) not in seen:
        yield from _chain(earlier, seen)
        yield "which led to"
    for frame, line in traceback.walk_tb(error.__traceback__):
        code = frame.f_code
        yield f"{_INDENT}{_short(code.co_filename)}:{line} {code.co_name}"
    yield f"{type(error).__module__}.{type(error).__qualname__} {_said(error)}"
    if isinstance(error, BaseExceptionGroup):
        for part in error.exceptions:
            if id(part) not in seen:
                yield from (f"{_INDENT}{line}" for line in _chain(part, seen))


def _said(error: BaseException) -> str:
    """Return the part of an error's message that can't hold an article's words."""
    if isinstance(error, StoreError):
        return str(error)
    if isinstance(error, OSError) and error.errno is not None:
        return f"{error.errno} {error.strerror}"
    if isinstance(error, sqlite3.Error):
        return str(getattr(error, "sqlite_errorname", _LEFT_OUT))
    if isinstance(error, AttributeError | NameError | ImportError) and error.name:
        return error.name
    return _LEFT_OUT


def _short(file: str) -> str:
    """Return a source file's path without the folders of whoever runs Galley."""
    path = PurePath(file)
    if path.is_relative_to(_ROOT) and "site-packages" not in path.relative_to(_ROOT).parts:
        return path.relative_to(_ROOT).as_posix()
    return "/".join(path.parts[-2:])
