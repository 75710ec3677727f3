"""Keep by its hash, and if it is wanted as it is, the file that an article was read from."""

from __future__ import annotations

import hashlib
import mimetypes
from typing import TYPE_CHECKING, Final

from core.article_parts import Original
from core.articles.files import shown
from core.articles.making import without_lone_surrogates

if TYPE_CHECKING:
    from pathlib import Path

_LARGEST_KEPT: Final = 100 << 20
"""Bytes; of a larger file, a corpus as a rule, only the hash is kept."""


def original_of(path: Path, *, is_kept: bool) -> Original | None:
    """Return what a file is known by, with its bytes if it is kept; None if it is gone by now."""
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            file.seek(0)
            data = file.read(_LARGEST_KEPT + 1) if is_kept else None
    except OSError:
        return None
    return Original(
        sha256=digest,
        name=without_lone_surrogates(shown(path)),
        media_type=mimetypes.guess_type(path.name)[0] or "",
        data=data if data is not None and len(data) <= _LARGEST_KEPT else None,
    )
