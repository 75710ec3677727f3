"""Parse subtitles into cues: WebVTT by its specification (W3C, 2019), SubRip as it is found."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADER: Final = re.compile(r"WEBVTT(?:[ \t]+-?[ \t]*([^\n]*))?$")
# 4.1, "timestamp"; SubRip has a comma, and programs that write it forget digits.
_TIME: Final = r"(?:(\d{1,6}):)?(\d{1,3}):(\d{1,3})(?:[.,](\d{1,3}))?"
_TIMING: Final = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}")
# 4.1, blocks that are no cue.
_NO_CUE: Final = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t]|$)")
_VOICE: Final = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>]{1,200})>")
# 4.2.2, the spans of cue text, and its times; SubRip takes <font> and positions as {\an8}.
_TAG: Final = re.compile(
    r"</?(?:[cibuv]|ruby|rt|lang|font|[CIBU]|FONT|\d\d)(?:[.:\s][^<>]*)?>|\{\\an?\d{1,2}\}"
)
_FEWEST_ROLLS: Final = 2
_MOST_LINES: Final = 20
"""A screen never shows more lines."""
_GAP: Final = 0.05
"""Seconds that captions that roll up leave between them at most."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What is shown from a time to a time, in seconds, and who says it where a tag tells."""

    start: float
    end: float
    lines: tuple[str, ...]
    speaker: str = ""


def read_cues(text: str) -> tuple[str, list[Cue]]:
    """Return the title that a file has, may be empty, and its cues that say something."""
    title = ""
    cues: list[Cue] = []
    # The lines of the last cue, which an empty line parts from its first ones.
    more: list[str] = []
    for block in _blocks(text):
        if header := _HEADER.match(block[0]):
            title = title or (header[1] or "").strip()
        place = next((n for n, line in enumerate(block[:2]) if _TIMING.match(line)), None)
        if place is not None:
            _go_on(cues, more)
            cues.extend(_cues(block[place], block[place + 1 :]))
        elif cues and not _NO_CUE.match(block[0]) and not _is_number(block):
            # An empty line within a cue, which SubRip files have now and then.
            more.extend(_clean_lines(block))
    _go_on(cues, more)
    return title, [cue for cue in cues if cue.lines]


def without_doubles(cues: Sequence[Cue]) -> list[Cue]:
    """Return the cues without what they show a second time.

    Captions that roll up show a line again above the next one; whether they do is told by
    how many of them would, since people do repeat themselves.
    """
    rolling = sum(_rolls(above, cue) for above, cue in pairwise(cues))
    if rolling < _FEWEST_ROLLS or rolling * 4 < len(cues) - 1:
        return [cue for place, cue in enumerate(cues) if not _is_shown_twice(cues, place)]
    kept: list[Cue] = []
    shown: tuple[str, ...] = ()
    for cue in cues:
        new = cue.lines[_overlap(shown, cue.lines) :]
        shown = cue.lines
        if new:
            kept.append(replace(cue, lines=new))
    return kept


def _blocks(text: str) -> list[list[str]]:
    """Return the lines between empty lines, split also before a timing without one."""
    blocks: list[list[str]] = [[]]
    for line in text.split("\n"):
        if not line.strip():
            blocks.append([])
            continue
        if _TIMING.match(line) and any(_TIMING.match(above) for above in blocks[-1][:2]):
            number = blocks[-1][-1:] if blocks[-1][-1].strip().isdecimal() else []
            del blocks[-1][len(blocks[-1]) - len(number) :]
            blocks.append(number)
        blocks[-1].append(line)
    return [block for block in blocks if block]


def _go_on(cues: list[Cue], more: list[str]) -> None:
    """Move more lines to the last cue."""
    if more:
        cues[-1] = replace(cues[-1], lines=(*cues[-1].lines, *more))
        more.clear()


def _cues(timing: str, lines: list[str]) -> list[Cue]:
    """Return a cue, or one for each voice in it."""
    match = _TIMING.match(timing)
    if not match:
        return []
    start, end = _seconds(*match.groups()[:4]), _seconds(*match.groups()[4:])
    before, *voiced = _VOICE.split("\n".join(lines))
    parts = [("", before), *zip(voiced[::2], voiced[1::2], strict=True)]
    cues = [
        Cue(start, end, _clean_lines(said.split("\n")), html.unescape(name).strip())
        for name, said in parts
    ]
    return [cue for cue in cues if cue.lines] or [Cue(start, end, ())]


def _clean_lines(lines: Sequence[str]) -> tuple[str, ...]:
    clean = (" ".join(html.unescape(_TAG.sub("", line)).split()) for line in lines)
    return tuple(line for line in clean if line)


def _seconds(hours: str | None, minutes: str, seconds: str, parts: str | None) -> float:
    whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
    return whole + int((parts or "0").ljust(3, "0")) / 1000


def _is_number(block: list[str]) -> bool:
    return len(block) == 1 and block[0].strip().isdecimal()


def _rolls(above: Cue, cue: Cue) -> bool:
    is_next = cue.start - above.end < _GAP
    return is_next and len(cue.lines) > 1 and cue.lines[0] == above.lines[-1]


def _overlap(shown: tuple[str, ...], lines: tuple[str, ...]) -> int:
    """Return how many lines at the start are the last ones that were shown."""
    longest = min(len(shown), len(lines), _MOST_LINES)
    sizes = range(longest, 0, -1)
    return next((size for size in sizes if shown[-size:] == lines[:size]), 0)


def _is_shown_twice(cues: Sequence[Cue], place: int) -> bool:
    """Whether the cue before says the same while this one is shown."""
    above = cues[place - 1] if place else None
    cue = cues[place]
    return above is not None and above.lines == cue.lines and cue.start < above.end
