"""Finds every string of the window that is shown in the reviewer's language.

Qt's own lupdate doesn't follow `tr = window.tr`, nor tables whose strings are translated when
they are shown; a string that it misses would stay English and nobody would know.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from core.models import Bound, ClaimType
from core.settings import REASONS
from gui.actions import MENUS
from gui.search_panel import _EXAMPLES
from gui.words import UNITS_BESIDE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_WINDOW: Final = "MainWindow"
_EXPLICIT: Final = "translate"


@dataclass(frozen=True, slots=True)
class Message:
    """A string with the context that Qt looks it up in, and the file that it is from."""

    context: str
    source: str
    file: str
    is_plural: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from every other."""
        return self.context, self.source

    def __str__(self) -> str:
        return f"{self.file}: {self.source!r}"


class Found(NamedTuple):
    """The messages of the window, and a sentence for each that can't be read off the source."""

    messages: list[Message]
    untraceable: list[str]


def find_messages(folder: Path) -> Found:
    """Return the messages of the modules in a folder, each once, by file and place in it.

    Untraceable is what is put together before it is translated, or looked up in a table
    that _tables() doesn't name.
    """
    found: dict[tuple[str, str], Message] = {}
    untraceable = []
    for path in sorted(folder.rglob("*.py")):
        finder = _Finder(f"{folder.name}/{path.relative_to(folder).as_posix()}")
        finder.read(ast.parse(path.read_text(encoding="utf-8")))
        for message in (*finder.messages, *_of_tables(finder)):
            found.setdefault(message.key, message)
        untraceable += finder.untraceable
    return Found(list(found.values()), untraceable)


def _tables() -> dict[str, list[str]]:
    """Return the strings of the tables, by the context that they are translated in."""
    return {
        "actions": [
            *MENUS,
            *(spec.name for specs in MENUS.values() for spec in specs if spec is not None),
        ],
        "core": [],  # which tools/core_strings.py finds
        "search": [meaning for _, meaning in _EXAMPLES],
        "words": [
            *(name.value.capitalize() for name in (*ClaimType, *Bound)),
            *REASONS,
            *UNITS_BESIDE.values(),
        ],
    }


def _of_tables(finder: _Finder) -> Iterator[Message]:
    tables = _tables()
    for context, line in finder.lookups:
        if context not in tables:
            finder.untraceable.append(
                f"{finder.file}:{line}: what is translated here is no string; write the string "
                "here, or name its table in tools/strings.py."
            )
        for source in tables.get(context, ()):
            yield Message(context, source, finder.file)


class _Finder(ast.NodeVisitor):
    """Collects the calls of tr() and translate() in a module, by whatever name they go."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.messages: list[Message] = []
        self.lookups: list[tuple[str, int]] = []
        self.untraceable: list[str] = []
        self._classes: list[str] = []
        self._names: dict[str, str] = {}

    def read(self, module: ast.Module) -> None:
        """Collect from a module; functions of its own that only translate count as tr()."""
        helpers = {}
        for function in module.body:
            context = _helped(function)
            if isinstance(function, ast.FunctionDef) and context is not None:
                helpers[function.name] = context
        self._names = helpers
        for statement in module.body:
            if getattr(statement, "name", "") not in helpers:
                self.visit(statement)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        outer = dict(self._names)
        self.generic_visit(node)
        self._names = outer

    def visit_Assign(self, node: ast.Assign) -> None:
        for target, value in _assigned(node):
            context = self._context(value)
            if isinstance(target, ast.Name) and context is not None:
                self._names[target.id] = context
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        context = self._context(node.func)
        if context is not None:
            self._take(node, context)
        self.generic_visit(node)

    def _context(self, function: ast.expr) -> str | None:
        """Return the context of a function that translates; None for any other function."""
        if isinstance(function, ast.Name):
            return self._names.get(function.id)
        if not isinstance(function, ast.Attribute):
            return None
        owner = ast.unparse(function.value)
        if function.attr == "translate" and owner == "QCoreApplication":
            return _EXPLICIT
        if function.attr != "tr":
            return None
        if owner == "self":
            return self._classes[-1]
        if owner.rpartition(".")[2].strip("_") == "window":
            return _WINDOW
        self.untraceable.append(f"{self.file}:{function.lineno}: whose tr() is {owner}.tr()?")
        return None

    def _take(self, node: ast.Call, context: str) -> None:
        arguments = list(node.args)
        if context is _EXPLICIT:
            named = arguments.pop(0)
            assert isinstance(named, ast.Constant), "a context is written out"
            context = str(named.value)
        is_plural = len(arguments) > 2
        for string in _strings(arguments[0]):
            if string is None:
                self.lookups.append((context, node.lineno))
            else:
                self.messages.append(Message(context, string, self.file, is_plural))


def _helped(function: ast.stmt) -> str | None:
    """Return the context of a function that does nothing but translate what it is given."""
    if not isinstance(function, ast.FunctionDef) or len(function.args.args) != 1:
        return None
    last = function.body[-1]
    if not isinstance(last, ast.Return) or not isinstance(last.value, ast.Call):
        return None
    given = f", {function.args.args[0].arg})"
    call = ast.unparse(last.value)
    if not call.startswith("QCoreApplication.translate(") or not call.endswith(given):
        return None
    return str(ast.literal_eval(last.value.args[0]))


def _assigned(node: ast.Assign) -> Iterator[tuple[ast.expr, ast.expr]]:
    for target in node.targets:
        if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
            yield from zip(target.elts, node.value.elts, strict=False)
        else:
            yield target, node.value


def _strings(node: ast.expr) -> Iterator[str | None]:
    if isinstance(node, ast.IfExp):
        yield from _strings(node.body)
        yield from _strings(node.orelse)
    else:
        is_string = isinstance(node, ast.Constant) and isinstance(node.value, str)
        yield node.value if is_string else None  # type: ignore[attr-defined]
