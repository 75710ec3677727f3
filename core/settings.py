"""What the reviewer has chosen: one small JSON file that the window and the command line share."""

from __future__ import annotations

import getpass
import json
import os
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Final

from core.errors import GalleyError
from core.paths import settings_path

APPEARANCES: Final = ("system", "light", "dark", "contrast_light", "contrast_dark")


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices, each with its default. appearance is one of APPEARANCES."""

    reviewer: str
    appearance: str = "system"
    text_size: int = 0
    """Steps by which the article is larger or smaller than normal."""


def default_reviewer() -> str:
    """Return the login name, or "reviewer" on a system that knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "reviewer"


def load_settings(path: Path | None = None) -> Settings:
    """Read the settings; what is missing, damaged or of the wrong kind gets its default.

    A settings file never keeps a reviewer from work, so nothing is raised.
    """
    defaults = Settings(reviewer=default_reviewer())
    try:
        found = json.loads((path or settings_path()).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return defaults
    if not isinstance(found, dict):
        return defaults
    values = asdict(defaults)
    for field in fields(Settings):
        value = found.get(field.name)
        if type(value) is type(values[field.name]) and value != "":
            values[field.name] = value
    if values["appearance"] not in APPEARANCES:
        values["appearance"] = defaults.appearance
    return Settings(**values)


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Write the settings to a temporary file and move it into place.

    Raises GalleyError, the old file untouched, where that can't be done.
    """
    import tempfile  # late: the first paint reads settings, and writes none

    target = path or settings_path()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=target.name)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(settings), file, ensure_ascii=False, indent=2)
        Path(temporary).replace(target)
    except OSError as error:
        raise GalleyError(
            f"The settings could not be written to {target} ({error.strerror}); your reviews are "
            "safe, and the choice holds until Galley is closed."
        ) from error
