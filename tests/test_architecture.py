from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = [ROOT / "main.py", *(ROOT / "core").rglob("*.py"), *(ROOT / "gui").rglob("*.py")]

IMPORT_ALL_OF_CORE = """
import importlib, pkgutil, sys, core
for module in pkgutil.walk_packages(core.__path__, "core."):
    importlib.import_module(module.name)
print(*sorted({name.partition(".")[0] for name in sys.modules} & {"PySide6", "shiboken6", "gui"}))
"""
IMPORT_CLI = """
import sys, main
print(*sorted({name.partition(".")[0] for name in sys.modules}
    & {"PySide6", "gui", "spacy", "numpy", "sqlite_utils", "rapidfuzz"}))
"""
IMPORT_FORMATS = """
import sys, core.articles
print(*sorted({name.partition(".")[0] for name in sys.modules}
    & {"lxml", "trafilatura", "email", "zipfile", "pypdfium2", "markdown_it", "multiprocessing"}))
"""
ASK_FOR_WINDOW = """
import sys
from core import cli
cli.parse_window_arguments(["rents.txt", "https://post.example/rents"])
print(*sorted(name for name in sys.modules
    if name in ("core.articles", "core.store", "core.export", "core.cli.running")))
"""
OPEN_WINDOW_MODULES = """
import sys, gui.main_window, gui.application
print(*sorted({name.partition(".")[0] for name in sys.modules}
    & {"spacy", "numpy", "sqlite_utils", "rapidfuzz"}))
"""


def run_python(code: str) -> list[str]:
    """Return the words that code prints, in a process of its own: this one has loaded Qt."""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return done.stdout.split()


def calls(path: Path, names: set[str]) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names
    ]


def imported_roots(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    roots = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            roots |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            roots.add(node.module.partition(".")[0])
    return roots


@pytest.mark.slow
def test_core_runs_without_qt_and_gui() -> None:
    assert run_python(IMPORT_ALL_OF_CORE) == []


@pytest.mark.slow
def test_the_command_line_starts_light() -> None:
    assert run_python(IMPORT_CLI) == []


@pytest.mark.slow
def test_to_know_the_formats_takes_none_of_their_libraries() -> None:
    assert run_python(IMPORT_FORMATS) == []


@pytest.mark.slow
def test_opening_the_window_with_files_imports_no_command() -> None:
    assert run_python(ASK_FOR_WINDOW) == []


@pytest.mark.slow
def test_the_window_starts_without_what_is_slow_to_import() -> None:
    assert run_python(OPEN_WINDOW_MODULES) == []


@pytest.mark.parametrize("path", sorted((ROOT / "core").rglob("*.py")), ids=lambda p: p.stem)
def test_core_never_imports_outwards(path: Path) -> None:
    assert imported_roots(path) & {"PySide6", "shiboken6", "gui", "main"} == set()


@pytest.mark.parametrize("path", sorted((ROOT / "gui").rglob("*.py")), ids=lambda p: p.stem)
def test_the_window_holds_no_sql_and_reads_no_article(path: Path) -> None:
    assert imported_roots(path) & {"sqlite3", "sqlite_utils", "spacy", "main"} == set()


def test_only_main_builds_the_store_and_the_window() -> None:
    builders = {path.name for path in SOURCES if calls(path, {"Store", "MainWindow"})}

    assert builders == {"main.py"}


def test_only_the_store_speaks_sql() -> None:
    words = ("select ", "insert into ", "update article", "update claim", "pragma ")
    speakers = {
        path.relative_to(ROOT).parts[:2]
        for path in SOURCES
        if any(f'"{word}' in path.read_text(encoding="utf-8") for word in words)
    }

    assert speakers <= {("core", "store")}
