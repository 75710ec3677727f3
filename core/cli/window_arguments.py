"""What can be typed to open the window; light, since the first paint waits for it."""

from __future__ import annotations

import argparse
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

from core.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS: Final = (
    *("detect", "import", "articles", "claims", "search"),
    *("mark", "check", "log", "export", "doctor"),
)
"""The words that, as the first argument, ask for a command and not for the window."""

_USAGE_ERROR: Final = 2
_ADDRESS: Final = re.compile("https?://", re.IGNORECASE)


class SentenceParser(argparse.ArgumentParser):
    """A parser that answers wrong usage with one sentence, not with a page of usage."""

    def __init__(self, **options: Any) -> None:
        super().__init__(allow_abbrev=False, **options)

    def error(self, message: str) -> NoReturn:
        """Write the sentence to standard error and end the process, as argparse expects."""
        sentence = " ".join(message.split())
        self.exit(_USAGE_ERROR, f"galley: {sentence}; see {self.prog} --help.\n")


def parse_window_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the store, None for the usual one, and the files that the window is to open.

    Ends the process on --help, --version and wrong usage.
    """
    parser = SentenceParser(
        prog="galley",
        description="Open the fact-checker's desk, with these files, folders or web addresses.",
        epilog=f"Without the window: galley {{{','.join(COMMANDS)}}}",
    )
    parser.add_argument("--store", type=Path, metavar="FILE")
    parser.add_argument("--version", action="version", version=f"Galley {VERSION}")
    parser.add_argument("files", nargs="*", type=source_of, metavar="FILE")
    chosen = parser.parse_args(arguments)
    for path in filter(is_file, chosen.files):
        # "galley hlep" is a slip, and no article that is missing.
        if len(path.parts) == 1 and not path.suffix and not os.path.exists(path):  # noqa: PTH110
            parser.error(f"{path} is neither a command nor a file")
    return chosen


def is_file(source: Path | str) -> bool:
    """Return whether what was named is a file or a folder, and not a web address."""
    return isinstance(source, Path)


def source_of(named: str) -> Path | str:
    """Return what was named, a path but for a web address."""
    return named if _ADDRESS.match(named) else Path(named)
