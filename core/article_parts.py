"""What an article brings besides its words: how they are marked up, and where they came from.

All offsets are code points into the article's text, half open: text[start:end].
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class MarkupKind(StrEnum):
    """What a stretch of text is. The values are stored; never rename one."""

    HEADING = "heading"
    LIST_ITEM = "list_item"
    BLOCK_QUOTE = "block_quote"
    CELL = "cell"
    EMPHASIS = "emphasis"
    STRONG = "strong"
    DIMMED = "dimmed"
    """What is no prose though it stays in a plain text, as an address or a heading's sign."""


@dataclass(frozen=True, slots=True)
class Markup:
    """A stretch of an article's text and what it is.

    level is a heading's from 1 to 6, or how deep a list or a block quote is nested,
    from 1; 0 for all else. marker is what a list item is numbered by, as "3." or "iv.",
    where its list says so and not the item's own words.
    """

    kind: MarkupKind
    start: int
    end: int
    level: int = 0
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Original:
    """The file or the fetched page that an article was read from.

    sha256 is the hash of its bytes; name that of the file, or the page's address after
    all redirects. data is None where the reviewer doesn't keep originals; retrieved_at
    is given for a page alone.
    """

    sha256: str
    name: str
    media_type: str = ""
    retrieved_at: datetime | None = None
    data: bytes | None = None
