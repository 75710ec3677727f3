"""The filters of the claims table: what is typed, and single fields of it chosen from lists."""

from __future__ import annotations

import re
from typing import Final

from core.search_fields import FIELDS

_MARKED: Final = '"[^"]*"?'
_PART: Final = r"(?<!\S)-?(?ai:{names}):(?:{marked}|\S*)\s*"
_ANY_FIELD: Final = re.compile(_PART.format(names="|".join(FIELDS), marked=_MARKED))


def chosen(text: str, field: str, value: str = "") -> str | None:
    """Return what stands for a field in a text, None where it isn't there.

    value tells fields apart that may be there twice, as has:note from has:evidence.
    """
    for part in _of(field).findall(text):
        found = part.strip().partition(":")[2].strip('"')
        if not value or found.casefold() == value.casefold():
            return str(found)
    return None


def choose(text: str, field: str, value: str | None) -> str:
    """Return the text with a field set to one value, or without it for None."""
    rest = _of(field).sub("", text).strip()
    return rest if value is None else f"{rest} {field}:{_quoted(value)}".strip()


def toggle(text: str, field: str, value: str, *, is_wanted: bool) -> str:
    """Return the text with one value of a field added or taken away, others left alone."""

    def keep(part: re.Match[str]) -> str:
        is_it = part[0].strip().partition(":")[2].strip('"').casefold() == value.casefold()
        return "" if is_it else part[0]

    rest = _of(field).sub(keep, text).strip()
    return f"{rest} {field}:{_quoted(value)}".strip() if is_wanted else rest


def count_filters(text: str) -> int:
    """Return how many filters a text is: its fields, and its words as one."""
    fields = len(_ANY_FIELD.findall(text))
    return fields + bool(_ANY_FIELD.sub("", text).strip())


def _of(field: str) -> re.Pattern[str]:
    return re.compile(_PART.format(names=field, marked=_MARKED))


def _quoted(value: str) -> str:
    """Return a value as the language of search takes it: a name of one word needs no marks."""
    plain = value.replace('"', " ")
    return plain if re.fullmatch(r"[\w-]+", plain) else f'"{plain}"'
