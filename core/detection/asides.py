"""Whether marked words are a claim, or a title, a nickname, a word as a word, a scare quote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.detection.lexicon import report_cues, speech_cues
from core.detection.word_lists import load_words

if TYPE_CHECKING:
    from core.detection.extensions import Offsets
    from core.detection.pairs import Pair

_WORD: Final = re.compile(r"[^\W_]+(?:[-’'.&][^\W_]+)*")
# How far from the marks a reporting verb is looked for, in characters.
_REACH: Final = 200
_MARKS: Final = "“”\"‘’'`«»‹›„‟‚‛「」『』＂"
_LONGEST_TITLE: Final = 14
# What goes on about a title: `“Oak Mill,” which stars …`.
_TELLING: Final = frozenset(("which", "starring", "directed", "by", "written"))
_SHORTEST_HEADING: Final = 3
_LONGEST_SCARE: Final = 4
# How soon a reporting clause follows, in words: behind a comma, and without one.
_CLAUSE: Final = 12
_NEAR_CLAUSE: Final = 2
# How far before the marks `in the words of` may stand.
_IN_WORDS: Final = 8
_DETERMINERS: Final = frozenset(
    ("the", "a", "an", "his", "her", "its", "their", "my", "our", "this")
)
_SIGNS: Final = frozenset(
    ("sign", "signs", "banner", "banners", "placard", "poster", "plaque", "sticker", "shirt", "cap")
)
_SHOWING: Final = frozenset(("read", "reads", "reading", "said", "says", "saying"))
_NAMING: Final = frozenset(("call", "calls", "called", "calling"))
_LINKS: Final = frozenset(("as", "a", "an"))
# `In her own words, “…”`, but not `the words “…”`.
_OWN_WORDS: Final = re.compile(
    r"(?:\b(?:his|her|their|its|own)|[’']s|s[’']) words,?\Z", re.IGNORECASE
)
_SENTENCE_BREAK: Final = re.compile(r"[.!?]\s")


class AsideJudge:
    """Tells asides from quotations by their shape and by the words around them."""

    def __init__(self) -> None:
        leads = load_words("aside_leads")
        self._leads = frozenset(leads)
        self._longest_lead = max(lead.count(" ") + 1 for lead in leads)
        self._speech = speech_cues()
        self._report = report_cues()

    def is_aside(self, text: str, pair: Pair, sentence: Offsets) -> bool:
        """Whether nobody is reported to have said the marked words."""
        if not pair.is_closed:
            return False
        inner = text[pair.start : pair.end].strip(_MARKS)
        words = _WORD.findall(inner)
        if not words:
            return True
        before = _before(text, pair.start, sentence[0])
        left = _WORD.findall(before.casefold())
        if self._is_introduced(before):
            return False
        if _is_unsaid(left) or self._is_named(left, before) or _is_nickname(text, pair, words):
            return True
        if _is_title(words, inner):
            if before.strip():
                return not self._is_said(left)
            if _is_apart(words, _after(text, pair.end, sentence[1])):
                return True
        if len(words) > _LONGEST_SCARE or _is_whole(inner):
            return False
        if self._has_cue(left):
            return False
        after = _after(text, pair.end, sentence[1])
        reach = _CLAUSE if inner.endswith(",") or "," in after else _NEAR_CLAUSE
        return not self._has_clause(after, reach)

    def _is_introduced(self, before: str) -> bool:
        """Whether the marks follow a comma, a colon or a reporting verb: `said, “No.”`."""
        lead = before.rstrip()
        if lead.endswith(":") or _OWN_WORDS.search(lead):
            return True
        words = lead.rstrip(",").casefold().split()
        is_noun = words[-2:-1] and words[-2] in _DETERMINERS
        return lead.endswith(",") and bool(words) and words[-1] in self._speech and not is_noun

    def _is_named(self, left: list[str], before: str) -> bool:
        """Whether the words before the marks announce a name, a title or a word as a word."""
        if before.rstrip()[-1:] in {":", ";"} or not _NAMING.isdisjoint(left[-4:-1]):
            # `Lee called the book “grim”` tells what she says of it.
            return False
        return any(
            " ".join(left[-length:]) in self._leads for length in range(1, self._longest_lead + 1)
        )

    def _is_said(self, left: list[str]) -> bool:
        """Whether a reporting verb governs capitalised words: `said “Never”`, `hailed as “A”`."""
        if left and left[-1] in _NAMING:
            # `The room they call “the Cabin”` has a name; `what Lee called “the Swamp”` was said.
            return "what" in left or left[-2:-1] in (["he"], ["she"])
        if left and left[-1] in _LINKS:
            return self._has_cue(left[:-1])
        return bool(left) and left[-1] in self._report

    def _has_cue(self, words: list[str]) -> bool:
        """Whether a word of the clause attributes what is marked."""
        if "according" in words or "words" in words[-_IN_WORDS:]:
            return True
        if self._report.isdisjoint(words):
            return False
        return any(
            word in self._report and previous not in _DETERMINERS
            for previous, word in zip(["", *words], words, strict=False)
        )

    def _has_clause(self, after: str, reach: int) -> bool:
        """Whether a reporting clause follows soon: `…, she said`."""
        words = _WORD.findall(after.casefold())[:reach]
        return any(word in self._speech or word == "according" for word in words)


def _before(text: str, start: int, sentence_start: int) -> str:
    return text[max(sentence_start, start - _REACH) : start]


def _after(text: str, end: int, sentence_end: int) -> str:
    return text[end : min(sentence_end, end + _REACH)]


def _is_unsaid(left: list[str]) -> bool:
    """Whether nobody said the words: `never said “sorry”`, `the sign read “Keep out”`."""
    if len(left) > 1 and left[-2] in _SIGNS and left[-1] in _SHOWING:
        return True
    return left[-2:] in (["never", "said"], ["never", "say"], ["not", "say"], ["not", "said"]) or (
        left[-1:] == ["say"] and left[-2:-1] in (["didn’t"], ["didn't"], ["don’t"], ["don't"])
    )


def _is_title(words: list[str], inner: str) -> bool:
    """Whether the marked words are capitalised as a title or a name is."""
    if len(words) > _LONGEST_TITLE or _SENTENCE_BREAK.search(inner):
        return False
    if inner.rstrip().endswith(("?", "!", "…", "—")):
        return False
    small_words = load_words("title_small_words")
    big = [word for word in words if word[0].isupper() or word[0].isdigit()]
    small = [word for word in words if word[0].islower() and word.casefold() not in small_words]
    if small or not big:
        return False
    # A nickname may keep its article in lower case: `the Ark`.
    return (words[0] in big and (len(big) > 1 or len(words) == 1)) or words[0] == "the"


def _is_apart(words: list[str], after: str) -> bool:
    """Whether a title has its sentence to itself, as a heading, or is told of: `“X,” which …`."""
    follower = _WORD.match(after.lstrip(" ,"))
    if follower is None:
        return len(words) >= _SHORTEST_HEADING and not after.strip()
    return len(words) > 1 and follower.group() in _TELLING


def _is_nickname(text: str, pair: Pair, words: list[str]) -> bool:
    """Whether a short marked name stands between two names: `Robert “Bobby” Scott`."""
    if len(words) > 2 or not words[0][0].isupper():
        return False
    left = _WORD.findall(text[max(0, pair.start - 40) : pair.start])
    right = _WORD.match(text, pair.end + 1)
    joined = text[pair.start - 2 : pair.start - 1].isalnum() and text[pair.end - 2].isalnum()
    return bool(joined and left and left[-1][0].isupper() and right and right.group()[0].isupper())


def _is_whole(inner: str) -> bool:
    """Whether the marked words are a sentence of their own."""
    return inner[:1].isupper() and inner.rstrip().endswith((".", "!", "?", ",", "…"))
