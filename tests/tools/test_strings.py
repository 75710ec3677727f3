from __future__ import annotations

from pathlib import Path

import pytest

from tools.strings import Message, find_messages
from tools.ts_file import read_ts, write_ts


def found_in(folder: Path, code: str) -> list[tuple[str, str]]:
    (folder / "panel.py").write_text(code, encoding="utf-8")
    return [message.key for message in find_messages(folder).messages]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("class P:\n def f(self):\n  self.tr('Note')", [("P", "Note")]),
        ("class P:\n def f(self):\n  self.tr('No' 'te')", [("P", "Note")]),
        ("def f(w):\n tr = w.window.tr\n tr('Note')", [("MainWindow", "Note")]),
        (
            "def f():\n tr, n = QCoreApplication.translate, 1\n tr('words', 'Note')",
            [("words", "Note")],
        ),
        (
            "class P:\n def f(self, n):\n  self.tr('One' if n else 'Many')",
            [("P", "One"), ("P", "Many")],
        ),
        (
            "def _t(text):\n return QCoreApplication.translate('c', text)\n_t('Note')",
            [("c", "Note")],
        ),
        ("def f(a):\n a.format('Note')", []),
    ],
    ids=["self", "in parts", "the window's", "by context", "either", "helper", "no translation"],
)
def test_a_string_is_found_with_the_context_that_qt_looks_in(
    tmp_path: Path, code: str, expected: list[tuple[str, str]]
) -> None:
    assert found_in(tmp_path, code) == expected


@pytest.mark.parametrize(
    "code",
    ["class P:\n def f(self, x):\n  self.tr(f'Note {x}')", "def f(p):\n p.parent.tr('Note')"],
    ids=["put together", "of somebody unknown"],
)
def test_a_string_that_can_not_be_traced_is_told(tmp_path: Path, code: str) -> None:
    (tmp_path / "panel.py").write_text(code, encoding="utf-8")

    (sentence,) = find_messages(tmp_path).untraceable

    assert "panel.py:" in sentence


def test_translations_survive_being_written(tmp_path: Path) -> None:
    path = tmp_path / "galley.ts"
    note = Message("P", "Note <&> “it”", "gui/p.py")
    claims = Message("P", "%n claims", "gui/p.py", is_plural=True)
    new = Message("Q", "New", "gui/q.py")

    write_ts(
        path, "de", [(note, ("Notiz <&>",)), (new, ()), (claims, ("%n Aussage", "%n Aussagen"))]
    )

    assert read_ts(path) == {
        note.key: ("Notiz <&>",),
        claims.key: ("%n Aussage", "%n Aussagen"),
        new.key: ("",),
    }
