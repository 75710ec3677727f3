"""Put what was said line by line together to paragraphs, one a speaker at least."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.articles.cues import Cue

# Captions for the deaf begin so what another speaker says: “>> ”, “- ”, “ANNA: ”, “Anna Ek: ”.
_LABEL: Final = re.compile(
    r"(?:(?>[A-ZÀ-ÞĀ-Ž][\w.’'-]{0,30} ?(?:\([\w ]{1,30}\) ?)?)){1,4}:(?=\s|$)"
)
_TURN: Final = re.compile(r"(?:>>+|[-–—‐](?=\s*[^\s\d]))\s*")
_SENTENCE_END: Final = re.compile(r"[.!?…][\"'”’)\]]*$")
_PAUSE: Final = 1.5
"""Seconds after which a sentence begins a paragraph."""
_LONG: Final = 600
_LONGEST: Final = 2400
"""Characters after which a sentence begins a paragraph, and after which any cue does."""


def paragraphs(cues: Iterable[Cue]) -> Iterator[str]:
    """Yield the paragraphs; one that begins with a speaker whom a tag names, names them."""
    parts: list[str] = []
    length, ended, speaker = 0, 0.0, ""
    for cue in cues:
        for place, line in enumerate(cue.lines):
            pause = cue.start - ended if place == 0 else 0.0
            said, is_turn = _turn(line)
            is_other = bool(cue.speaker) and cue.speaker != speaker
            if parts and (is_turn or is_other or _begins(parts[-1], length, pause)):
                yield " ".join(parts)
                parts, length = [], 0
            if is_other:
                speaker = cue.speaker
                said = f"{speaker}: {said}"
            if said:
                parts.append(said)
                length += len(said) + 1
        ended = cue.end
    if parts:
        yield " ".join(parts)


def _turn(line: str) -> tuple[str, bool]:
    """Return the line without the sign of a turn, and whether it begins one."""
    sign = _TURN.match(line)
    said = line[sign.end() :] if sign else line
    return said, sign is not None or _LABEL.match(said) is not None


def _begins(last: str, length: int, pause: float) -> bool:
    is_whole = _SENTENCE_END.search(last) is not None
    return (is_whole and (pause >= _PAUSE or length >= _LONG)) or length >= _LONGEST
