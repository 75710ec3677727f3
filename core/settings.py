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
from core.wording import Wording, as_reason

APPEARANCES: Final = ("system", "light", "dark", "contrast_light", "contrast_dark")
LANGUAGES: Final = ("system", "en", "de")
FACES: Final = ("serif", "sans", "system")
LINE_LENGTHS: Final = ("narrow", "normal", "wide")
REASONS: Final = (
    "wrong figure",
    "wrong attribution",
    "misquoted",
    "outdated",
    "unsourced",
    "wrong unit or period",
    "misleading",
    "out of context",
    "other",
)
"""Why a claim is disputed, as long as the reviewer wants no other list."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices, each with its default; those that the lists above are for are of these."""

    reviewer: str
    appearance: str = "system"
    language: str = "system"
    """What the window speaks from its next start on."""
    is_introduced: bool = False
    """Whether the reviewer has seen, or skipped, how Galley works."""
    text_size: int = 0
    """Steps by which the article is larger or smaller than normal."""
    face: str = "serif"
    """What the article is set in; "system" is what the rest of the window is set in."""
    line_length: str = "normal"
    reasons: tuple[str, ...] = REASONS
    evidence_wanted: int = 0
    """How many secondary sources make up for a primary one before Verified; 0 asks for none."""
    adoption_age_days: int = 365
    """How old an earlier verdict may be before its adoption is warned of; 0 warns of none."""
    keeps_originals: bool = False
    """Whether the store keeps the files that articles come from, not only their hashes."""
    splits_books: bool = False
    """Whether an e-book gives one article a chapter, and not one in all."""
    keys: tuple[str, ...] = ()
    """The keys that differ from Galley's own, as the window writes them."""


_KNOWN: Final = {
    "appearance": APPEARANCES,
    "language": LANGUAGES,
    "face": FACES,
    "line_length": LINE_LENGTHS,
}


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
        value = _tuple_of_words(found.get(field.name))
        if type(value) is type(values[field.name]) and value not in ("", ()):
            values[field.name] = value
    for name, known in _KNOWN.items():
        if values[name] not in known:
            values[name] = getattr(defaults, name)
    return Settings(**values)


def _tuple_of_words(value: object) -> object:
    """Return a list of strings as the tuple that it was, without empty ones; the rest as it is."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        return value
    return tuple(item.strip() for item in value if item.strip())


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
            Wording(
                "The settings could not be written to {path} ({problem}); your reviews are safe, "
                "and the choice holds until Galley is closed.",
                path=target,
                problem=as_reason(error.strerror or str(error)),
            )
        ) from error
