"""Where the commands write: results to standard output, what failed to standard error."""

from __future__ import annotations

import io
import json
import os
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

from core.errors import ExportError, GalleyError

if TYPE_CHECKING:
    from collections.abc import Iterator


class Console:
    """The two streams of a process, and whether something failed.

    A reader that goes away raises BrokenPipeError; any other failure to write is an
    ExportError.
    """

    def __init__(self, out: io.TextIOWrapper, err: io.TextIOWrapper) -> None:
        self._out = out
        self._err = err
        self.has_failed = False

    def say(self, line: str) -> None:
        """Write one line of the result."""
        with self._writing():
            self._out.write(f"{line}\n")

    def say_json(self, value: dict[str, Any]) -> None:
        """Write an object on a line of its own."""
        self.say(json.dumps(value, ensure_ascii=False))

    def fail(self, error: GalleyError | str) -> None:
        """Tell what went wrong, and remember that something did."""
        self.has_failed = True
        self.warn(str(error))

    def warn(self, sentence: str) -> None:
        """Tell what the user should know, although nothing failed."""
        # Where standard error is gone, the exit code still tells of failures.
        with suppress(OSError):
            self._err.write(f"galley: {sentence}\n")

    @contextmanager
    def bytes(self) -> Iterator[IO[bytes]]:
        """Give standard output to a writer of bytes."""
        with self._writing():
            self._out.flush()
            yield cast("IO[bytes]", self._out.buffer)

    def flush(self) -> None:
        """Hand what was written on to the system, while a failure can still be told."""
        with self._writing():
            self._out.flush()

    def drop_output(self) -> None:
        """Send what is still to be written nowhere, so that the interpreter's last flush works."""
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), self._out.fileno())

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except BrokenPipeError:
            raise
        except OSError as error:
            self.drop_output()
            raise ExportError(
                f"The output could not be written ({error.strerror or error}); nothing in a store "
                "or a file was lost, free some space or write elsewhere."
            ) from error


def process_console() -> Console:
    """Return the process's own streams, from here on in UTF-8 whatever the locale says."""
    return Console(_in_utf8(sys.stdout), _in_utf8(sys.stderr))


def _in_utf8(stream: object) -> io.TextIOWrapper:
    if not isinstance(stream, io.TextIOWrapper):
        # A process may be started without the stream.
        return Path(os.devnull).open("w", encoding="utf-8")
    stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return stream
