"""The command line: Galley without its window, for scripts and for those who prefer it.

Nothing here imports spaCy before a text is to be searched, and nothing ever Qt. What the
window asks of it imports no command either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.cli.window_arguments import COMMANDS, parse_window_arguments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.cli.commands import OpenStore

__all__ = ["COMMANDS", "parse_window_arguments", "run"]


def run(argv: Sequence[str], *, open_store: OpenStore) -> int:
    """Run the command in argv on the process's streams and return its exit code.

    0 means done, 1 that some inputs failed (each is named on standard error), 2 wrong
    usage, 130 that the user stopped it.
    """
    from core.cli import running

    return running.run(argv, open_store=open_store)
