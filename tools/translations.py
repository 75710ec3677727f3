"""Bring resources/translations in line with the strings of the window, and compile them.

With --check nothing is written: what is missing or not translated is listed, and ends it with 1.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import PySide6  # noqa: E402

from tools.core_strings import find_core_messages  # noqa: E402
from tools.strings import Found, Message, find_messages  # noqa: E402
from tools.ts_file import read_ts, write_ts  # noqa: E402

FOLDER: Final = ROOT / "resources" / "translations"
LANGUAGES: Final = ("de", "en")
_SOURCE_LANGUAGE: Final = "en"
"""What the sources say; only its plurals need a file, for how many there are isn't in a source."""


def main() -> int:
    """Write the files, or check them; returns the process's exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="list what is missing, write nothing")
    is_check = parser.parse_args().check
    messages, complaints = all_messages()
    for language in LANGUAGES:
        wanted = messages_for(language, messages)
        complaints += _check(language, wanted) if is_check else _update(language, wanted)
    sys.stdout.writelines(f"{complaint}\n" for complaint in complaints)
    return int(bool(complaints))


def all_messages() -> Found:
    """Return what the window says, and what core says in it."""
    window, core = find_messages(ROOT / "gui"), find_core_messages(ROOT / "core")
    return Found(window.messages + core.messages, window.untraceable + core.untraceable)


def messages_for(language: str, messages: list[Message]) -> list[Message]:
    """Return those of the messages that a language has words of its own for."""
    return [m for m in messages if m.is_plural or language != _SOURCE_LANGUAGE]


def untranslated(language: str, messages: list[Message]) -> list[Message]:
    """Return those of the messages that a language has no words for yet."""
    known = read_ts(ts_path(language))
    return [m for m in messages_for(language, messages) if not all(known.get(m.key, ("",)))]


def _check(language: str, messages: list[Message]) -> list[str]:
    """Return a line for each string that lacks its translation, and for each left over."""
    missing = [f"{language}: not translated: {m}" for m in untranslated(language, messages)]
    left = read_ts(ts_path(language)).keys() - {message.key for message in messages}
    left_over = [f"{language}: no longer used: {key}" for key in left]
    stale = [] if is_compiled(language) else [f"{language}: run make translations to compile it"]
    return missing + sorted(left_over) + stale


def _update(language: str, messages: list[Message]) -> list[str]:
    """Write a language's files; returns a line for each string without a translation."""
    known = read_ts(ts_path(language))
    write_ts(ts_path(language), language, [(m, known.get(m.key, ())) for m in messages])
    # A window that is open has the old file mapped: it is put aside, not written over.
    compiled = _qm(language).with_suffix(".new")
    compile_ts(ts_path(language), compiled)
    compiled.replace(_qm(language))
    return _check(language, messages)


def is_compiled(language: str) -> bool:
    """Tell whether a language's compiled file is what its source gives."""
    with tempfile.TemporaryDirectory() as folder:
        compiled = Path(folder) / "compiled.qm"
        compile_ts(ts_path(language), compiled)
        return _qm(language).is_file() and compiled.read_bytes() == _qm(language).read_bytes()


def compile_ts(source: Path, target: Path) -> None:
    """Compile a .ts into a .qm with the lrelease that comes with Qt."""
    lrelease = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([lrelease, "-silent", source, "-qm", target], check=True)


def ts_path(language: str) -> Path:
    """Return where a language's words are written."""
    return FOLDER / f"galley_{language}.ts"


def _qm(language: str) -> Path:
    return FOLDER / f"galley_{language}.qm"


if __name__ == "__main__":
    sys.exit(main())
