"""The composition root: arguments, logging, the excepthook; builds the store and the window."""

from __future__ import annotations

import gc
import logging
import os
import sys
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.errors import DamagedStoreError, GalleyError
from core.paths import default_store_path, log_path

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from core.store import Store

_log = logging.getLogger(__name__)

_WORKER_OPTION: Final = "--worker"
_WINDOW_PATIENCE: Final = 0.02
"""Seconds that a key press may wait while the worker or another Galley writes; then it is kept."""


class _LateFormatter(logging.Formatter):
    """Formats as core.bug_report does, which is imported once there is something to tell."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record's line, and the report of its error below it."""
        from core.bug_report import PrivateFormatter

        return PrivateFormatter("%(asctime)s %(levelname)s %(message)s").format(record)


def main() -> int:
    """Run the command line or the window; returns the process's exit code."""
    arguments = sys.argv[1:]
    if arguments[:1] == [_WORKER_OPTION]:
        return _run_worker(Path(arguments[1]))
    if not arguments:
        return _run_window(None, [])
    # Imported late, as is all that the first paint can do without.
    from core import cli

    if arguments[0] in cli.COMMANDS:
        from core.store import Store

        return cli.run(arguments, open_store=Store)
    chosen = cli.parse_window_arguments(arguments)
    return _run_window(chosen.store, chosen.files)


def _run_worker(store_path: Path) -> int:
    _log_to_file()
    logging.captureWarnings(capture=True)
    sys.excepthook = _log_bug
    from core.store import Store
    from core.worker import serve

    # Opened anew: the worker's lines are UTF-8 whatever the locale says.
    with (
        open(0, encoding="utf-8", closefd=False) as requests,
        open(1, "w", encoding="utf-8", closefd=False) as answers,
    ):
        serve(partial(Store, store_path, create=False), requests, answers)
    return 0


def _run_window(store_path: Path | None, sources: Sequence[Path | str]) -> int:
    if not _has_display():
        print(  # noqa: T201 there is no window to say it in
            "galley: there is no display to open a window on; run Galley in a desktop session, "
            "or use its commands (galley --help).",
            file=sys.stderr,
        )
        return 1
    try:
        from gui.application import create_application, run
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
    store_path = (store_path or default_store_path()).absolute()
    worker = [sys.executable, str(Path(__file__).resolve()), _WORKER_OPTION, str(store_path)]
    is_first_start = not store_path.exists()
    with ExitStack() as stores:

        def open_store() -> Store:
            from core.store import Store

            return stores.enter_context(Store(store_path, create=True, patience=_WINDOW_PATIENCE))

        window = MainWindow(
            lambda: _open_or_rescue(open_store, store_path),
            worker,
            [source.absolute() if isinstance(source, Path) else source for source in sources],
            open_store=open_store,
            is_first_start=is_first_start,
        )
        # What is there then stays: looking for garbage in it would hold the window up.
        window.furnished.connect(gc.freeze)
        return run(application, window, log_file)


def _open_or_rescue(open_store: Callable[[], Store], store_path: Path) -> Store | None:
    """Open the store, mended where it is damaged; None where it can't be, which was said."""
    while True:
        try:
            return open_store()
        except DamagedStoreError as error:
            from gui.rescue import rescue

            if not rescue(store_path, str(error)):
                return None
        except GalleyError as error:
            from gui.application import show_startup_error

            show_startup_error(str(error))
            return None


def _log_to_file() -> Path:
    """Keep what goes wrong beside the settings; a log that can't be written stops nothing."""
    path = log_path()
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
        handler: logging.Handler = logging.FileHandler(path, encoding="utf-8")
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(_LateFormatter())
    logging.basicConfig(handlers=[handler])
    return path


def _log_bug(
    _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
) -> None:
    _log.critical("the worker stopped", exc_info=error)


def _has_display() -> bool:
    """Whether Qt has somewhere to draw: only Linux and its kin can be without."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
