"""Run one command, and turn however it ends into an exit code."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from core.cli import commands
from core.cli.arguments import make_parser
from core.cli.console import process_console
from core.errors import GalleyError

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from core.cli.console import Console

    _Command = Callable[[Namespace, Console, commands.OpenStore], None]

_COMMANDS: Final[Mapping[str, _Command]] = {
    "detect": commands.detect,
    "import": commands.import_articles,
    "articles": commands.list_articles,
    "claims": commands.list_claims,
    "search": commands.search,
    "mark": commands.mark,
    "check": commands.check,
    "log": commands.log,
    "export": commands.export,
    "doctor": commands.doctor,
}

_DONE: Final = 0
_SOME_FAILED: Final = 1
_INTERRUPTED: Final = 130


def run(argv: Sequence[str], *, open_store: commands.OpenStore) -> int:
    """Run the command in argv on the process's streams and return its exit code.

    0 means done, 1 that some inputs failed (each is named on standard error), 2 wrong
    usage, 130 that the user stopped it.
    """
    console = process_console()
    try:
        arguments = make_parser().parse_args(argv)
        _run(arguments, console, open_store)
    except SystemExit as end:  # argparse has said what was wrong, or given help
        return int(end.code or _DONE)
    except KeyboardInterrupt:
        return _INTERRUPTED
    return _SOME_FAILED if console.has_failed else _DONE


def _run(arguments: Namespace, console: Console, open_store: commands.OpenStore) -> None:
    with _reporting(console):
        _COMMANDS[arguments.command](arguments, console, open_store)
    with _reporting(console):
        console.flush()


@contextmanager
def _reporting(console: Console) -> Iterator[None]:
    try:
        yield
    except GalleyError as error:
        console.fail(error)
    except BrokenPipeError:
        # The reader has seen enough, as with "| head": that is no failure.
        console.drop_output()
