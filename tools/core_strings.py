"""Finds every sentence of core that the window says in the reviewer's language.

That is what a Wording is made of, what an error of Galley's is raised with, and what a reader of
articles gives as its reason. The commands of the command line speak English, and aren't read.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING, Final

import core.errors
from core.history import Subject
from core.models import Bound
from tools.strings import Found, Message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CONTEXT: Final = "core"
_SPEAKS_ENGLISH: Final = "cli"
_ERRORS: Final = {
    name
    for name, kind in vars(core.errors).items()
    if isinstance(kind, type) and issubclass(kind, core.errors.GalleyError)
}
_SENTENCE_AT: Final = {
    **dict.fromkeys(_ERRORS, 0),
    "Wording": 0,
    "refusal": 1,
    "refusal_of_line": 2,
}
"""Which argument of a call is a sentence, by what is called."""
_SENTENCE_OF_READER: Final = _SENTENCE_AT | {"ValueError": 0, "HostileMarkupError": 0}
"""In a reader of articles a ValueError says what is wrong with a part of a file."""
_SYSTEM_SAYS: Final = (
    "Disk quota exceeded",
    "File name too long",
    "Input/output error",
    "No space left on device",
    "No such file or directory",
    "Permission denied",
    "Read-only file system",
)
_WORDS: Final = (*Bound, *Subject, "change", "chain", "passage", *_SYSTEM_SAYS)
"""What is filled into sentences and isn't written out in core: the names of what is stored, and
what a system says most often of a disk."""


def find_core_messages(folder: Path) -> Found:
    """Return the sentences in the modules of core, each once, by file and place in it.

    Untraceable is what is put together before it is a template.
    """
    found = {word: Message(CONTEXT, word, f"{folder.name}/models.py") for word in map(str, _WORDS)}
    untraceable = []
    for path in sorted(folder.rglob("*.py")):
        name = path.relative_to(folder)
        if name.parts[0] == _SPEAKS_ENGLISH:
            continue
        is_reader = name.parts[0] == "articles"
        sentences = _Sentences(
            ast.parse(path.read_text(encoding="utf-8")),
            _SENTENCE_OF_READER if is_reader else _SENTENCE_AT,
        )
        file = f"{folder.name}/{name.as_posix()}"
        for sentence, line in sentences.find():
            if sentence is None:
                untraceable.append(f"{file}:{line}: write the template out, as in Wording().")
            else:
                found.setdefault(sentence, Message(CONTEXT, sentence, file))
    return Found(list(found.values()), untraceable)


class _Sentences:
    """The sentences of one module; by their places, for a name what the module assigns to it."""

    def __init__(self, module: ast.Module, sentence_at: dict[str, int]) -> None:
        self._module = module
        self._sentence_at = sentence_at
        self._assigned: dict[str, list[ast.expr]] = defaultdict(list)
        for node in ast.walk(module):
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    self._assigned[ast.unparse(target)].append(node.value)
            elif isinstance(node, ast.AnnAssign) and node.value is not None:
                self._assigned[ast.unparse(node.target)].append(node.value)

    def find(self) -> Iterator[tuple[str | None, int]]:
        """Yield each sentence and its line; None for one that is put together."""
        for node in ast.walk(self._module):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                called = ast.unparse(node.func).rpartition(".")[2].lstrip("_")
                place = self._sentence_at.get(called)
                if place is not None and place < len(node.args):
                    yield from self._told_by(node.args[place], frozenset())

    def _told_by(self, node: ast.expr, seen: frozenset[str]) -> Iterator[tuple[str | None, int]]:
        match node:
            case ast.Constant(value=str(sentence)):
                yield sentence, node.lineno
            case ast.JoinedStr() | ast.BinOp() | ast.Call(func=ast.Attribute(attr="format")):
                yield None, node.lineno
            case ast.IfExp(body=one, orelse=other):
                yield from self._told_by(one, seen)
                yield from self._told_by(other, seen)
            case ast.Dict(values=values):
                for value in values:
                    yield from self._told_by(value, seen)
            case ast.Subscript(value=table):
                yield from self._told_by(table, seen)
            case ast.Call(func=ast.Attribute(value=table, attr="get"), args=[_, *otherwise]):
                for given in (table, *otherwise):
                    yield from self._told_by(given, seen)
            case ast.Name(id=name) if name not in seen:
                for value in self._assigned[name]:
                    yield from self._told_by(value, seen | {name})
