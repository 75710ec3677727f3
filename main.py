"""The composition root: arguments, logging, the excepthook; builds the store and the window."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core import cli
from core.errors import GalleyError
from core.paths import default_store_path, log_path
from core.store import Store
from core.version import VERSION

if TYPE_CHECKING:
    import argparse

_WORKER_OPTION: Final = "--worker"


def main() -> int:
    """Run the command line or the window; returns the process's exit code."""
    arguments = sys.argv[1:]
    if arguments and arguments[0] in cli.COMMANDS:
        return cli.run(arguments, open_store=Store)
    if arguments and arguments[0] == _WORKER_OPTION:
        return _run_worker(Path(arguments[1]))
    return _run_window(_parse_window_arguments(arguments))


def _run_worker(store_path: Path) -> int:
    from core.worker import serve

    # Opened anew: the worker's lines are UTF-8 whatever the locale says.
    with (
        open(0, encoding="utf-8", closefd=False) as requests,
        open(1, "w", encoding="utf-8", closefd=False) as answers,
        Store(store_path, create=False) as store,
    ):
        serve(store, requests, answers)
    return 0


def _parse_window_arguments(arguments: list[str]) -> argparse.Namespace:
    parser = cli.SentenceParser(
        prog="galley",
        description="Open the fact-checker's desk, with these articles.",
        epilog=f"On the command line: galley {{{','.join(sorted(cli.COMMANDS))}}} --help",
    )
    parser.add_argument("--store", type=Path, default=None, metavar="FILE")
    parser.add_argument("--version", action="version", version=f"Galley {VERSION}")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    return parser.parse_args(arguments)


def _run_window(arguments: argparse.Namespace) -> int:
    if not _has_display():
        print(  # noqa: T201 there is no window to say it in
            "galley: there is no display to open a window on; run Galley in a desktop session, "
            "or use its commands (galley --help).",
            file=sys.stderr,
        )
        return 1
    try:
        from gui.application import create_application, run, show_startup_error
        from gui.main_window import MainWindow
    except ImportError as error:
        print(  # noqa: T201 Qt itself is what is missing
            f"galley: the window can't open because a library of the system is missing ({error}); "
            "`make run` names the packages to install.",
            file=sys.stderr,
        )
        return 1
    log_file = _log_to_file()
    application = create_application(sys.argv)
    store_path = (arguments.store or default_store_path()).absolute()
    try:
        store = Store(store_path, create=True)
    except GalleyError as error:
        show_startup_error(str(error))
        return 1
    with store:
        worker = [sys.executable, str(Path(__file__).resolve()), _WORKER_OPTION, str(store_path)]
        paths = [path.absolute() for path in arguments.files]
        return run(application, MainWindow(store, worker, paths), log_file)


def _log_to_file() -> Path:
    """Keep what goes wrong beside the settings; a log that can't be written stops nothing."""
    path = log_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        logging.basicConfig(filename=path, format="%(asctime)s %(levelname)s %(message)s")
    except OSError:
        logging.basicConfig(handlers=[logging.NullHandler()])
    return path


def _has_display() -> bool:
    """Whether Qt has somewhere to draw: only Linux and its kin can be without."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
