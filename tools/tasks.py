"""Galley's tasks of development, each by the name that make knows it by."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tools.console import SetupError, say
from tools.environment import ensure_venv, python_of
from tools.qt_libraries import OFFSCREEN, require_libraries, window_libraries

if TYPE_CHECKING:
    from collections.abc import Callable

_ROOT: Final = Path(__file__).resolve().parent.parent
_VENV: Final = _ROOT / ".venv"
_RUN_LOCK: Final = _ROOT / "requirements.lock"
_DEV_LOCK: Final = _ROOT / "requirements-dev.lock"

# No header, index or link: a lock must say nothing of the machine that made it.
_COMPILE: Final = (
    *("pip", "compile", "--quiet", "--universal", "--python-version", "3.11"),
    *("--generate-hashes", "--no-header", "--no-emit-index-url", "pyproject.toml"),
)
# A file's tests mostly cost alike, but some wait for other processes: whoever is done helps out.
_ON_ALL_PROCESSORS: Final = ("--numprocesses", "auto", "--dist", "worksteal")
_MADE_BY_TASKS: Final = (
    *(".venv", "build", "dist", "screenshots"),
    *(".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache"),
)
_HELP: Final = """\
Galley's tasks, as `make TASK` or, on Windows, `py tools\\bootstrap.py TASK`:
  run          set up what Galley needs and open it
  test         set up everything and run all tests
  setup        set up .venv with everything for development
  lint         check the code with ruff and mypy
  lock         compile both lock files from pyproject.toml
  translations bring resources/translations in line with the window; ARGS=--check only lists
  screenshots  render the states of the window into screenshots/; ARGS=de for one language
  quality      measure detection against annotated text; ARGS=--record keeps the figures
  weights      fit the weights of findings to the cases in tests/quality
  bench        measure speed, growth and memory; ARGS=checks, detection, readers, store or window
  clean        remove .venv and whatever else the tasks made
"""


def run_task(arguments: list[str]) -> int:
    """Carry out the task that the first argument names; the others are handed on to it."""
    task = _TASKS.get(arguments[0]) if arguments else None
    if task is None:
        sys.stderr.write(_HELP)
        return 2
    try:
        return task(arguments[1:])
    except SetupError as error:
        say(str(error))
    except OSError as error:
        say(f"The set-up stopped because a file could not be used: {error}.")
    except KeyboardInterrupt:
        return 130
    return 1


def _help(_arguments: list[str]) -> int:
    sys.stdout.write(_HELP)
    return 0


def _run(arguments: list[str]) -> int:
    require_libraries(window_libraries(os.environ))
    ensure_venv(_VENV, _RUN_LOCK, superset=_DEV_LOCK)
    command = [str(python_of(_VENV)), str(_ROOT / "main.py"), *arguments]
    if sys.platform != "win32":
        # Galley takes this process's place, so that Ctrl+C reaches it alone.
        os.execv(command[0], command)
    return subprocess.call(command)


def _test(arguments: list[str]) -> int:
    """Run all tests on all processors, or on one those that are chosen."""
    _set_up_for_tests()
    return _call_python("-m", "pytest", *(arguments or _ON_ALL_PROCESSORS))


def _setup(_arguments: list[str]) -> int:
    _set_up_for_tests()
    say("Everything for development is in .venv.")
    return 0


def _lint(_arguments: list[str]) -> int:
    ensure_venv(_VENV, _DEV_LOCK)
    return max(
        _call_python("-m", "ruff", "check", "."),
        _call_python("-m", "ruff", "format", "--check", "."),
        _call_python("-m", "mypy"),
    )


def _lock(arguments: list[str]) -> int:
    """Compile both locks; a pin that still fits stays, unless --upgrade is handed on."""
    ensure_venv(_VENV, _DEV_LOCK)
    compile_to = ("-m", "uv", *_COMPILE, *arguments, "--output-file")
    return max(
        _call_python(*compile_to, _RUN_LOCK.name),
        _call_python(*compile_to, _DEV_LOCK.name, "--group", "dev"),
    )


def _translations(arguments: list[str]) -> int:
    _set_up_for_tests()
    return _call_python("-m", "tools.translations", *arguments)


def _screenshots(arguments: list[str]) -> int:
    _set_up_for_tests()
    return _call_python("-m", "tools.screenshots", *arguments)


def _quality(arguments: list[str]) -> int:
    _set_up_for_tests()
    return _call_python("-m", "tools.quality", *arguments)


def _weights(arguments: list[str]) -> int:
    _set_up_for_tests()
    return _call_python("-m", "tools.fit_weights", *arguments)


def _bench(arguments: list[str]) -> int:
    """Run all benchmarks, or the one that is named, with what is handed on to it."""
    _set_up_for_tests()
    if arguments:
        return _call_python("-m", f"tools.bench_{arguments[0]}", *arguments[1:])
    benches = ("detection", "store", "checks", "window", "readers")
    return max(_call_python("-m", f"tools.bench_{name}") for name in benches)


def _clean(_arguments: list[str]) -> int:
    for folder in map(_ROOT.joinpath, _MADE_BY_TASKS):
        if folder.exists():
            shutil.rmtree(folder)
    return 0


def _set_up_for_tests() -> None:
    require_libraries(OFFSCREEN)
    ensure_venv(_VENV, _DEV_LOCK)


def _call_python(*arguments: str) -> int:
    # Tools are run as modules: the scripts of a .venv that was moved name its old place.
    return subprocess.call([python_of(_VENV), *arguments], cwd=_ROOT)


_TASKS: Final[dict[str, Callable[[list[str]], int]]] = {
    "help": _help,
    "run": _run,
    "test": _test,
    "setup": _setup,
    "lint": _lint,
    "lock": _lock,
    "translations": _translations,
    "screenshots": _screenshots,
    "quality": _quality,
    "weights": _weights,
    "bench": _bench,
    "clean": _clean,
}
