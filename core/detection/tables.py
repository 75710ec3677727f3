"""The word lists and tables of detection, read from resources/detection."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Final

_FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "detection"


@cache
def table(name: str) -> dict[str, Any]:
    """Return the tables of the file `name`.toml, which is read once a process."""
    with (_FOLDER / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)
