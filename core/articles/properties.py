"""Make sense of what a file says of itself: its title, its date, its language."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

# What programs write where the author gave no title.
_NO_TITLE: Final = re.compile(
    r"(?:microsoft (?:word|office|powerpoint)|powerpoint presentation|untitled|unbenannt|no title"
    r"|new document|slide|document ?\d*|dokument ?\d*|doc\d+|title|print)\b.{0,3}$"
    r"|microsoft \w+ - |.{0,200}\.(?:docx?|odt|rtf|pdf|indd|qx[pd]|pages|tex|dvi|ps|fm|ai|html?)$"
    r"|[\W\d_]*$",
    re.IGNORECASE | re.DOTALL,
)
_DATE: Final = re.compile(r"\s*(?:D:)?(\d{4})-?(\d\d)(?!\d(?:\D|$))-?(\d\d)")
_LANGUAGE: Final = re.compile(r"([A-Za-z]{2})(?:[-_].{0,30})?$")
_TITLE_LENGTH: Final = 300


def sensible_title(title: str | None) -> str:
    """Return the title, on one line, where an author gave it and no program; may be empty."""
    words = " ".join((title or "").split())
    return "" if len(words) > _TITLE_LENGTH or _NO_TITLE.match(words) else words


def iso_date(text: str | None) -> str:
    """Return the day of an ISO 8601 or a PDF date as ISO 8601, empty where it is no day."""
    match = _DATE.match(text or "")
    if not match:
        return ""
    try:
        return date(*(int(part) for part in match.groups())).isoformat()
    except ValueError:
        return ""


def language_code(tag: str | None) -> str:
    """Return the ISO 639-1 code of a language tag (RFC 5646), empty where it has none."""
    match = _LANGUAGE.match((tag or "").strip())
    return match[1].lower() if match else ""
