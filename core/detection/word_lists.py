"""The word lists that detection reads, one word or phrase a line, `#` for a comment."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "detection"


@cache
def load_words(name: str) -> frozenset[str]:
    """Return the entries of a list in lower case."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    entries = (line.partition("#")[0].strip().casefold() for line in lines)
    return frozenset(entry for entry in entries if entry)
