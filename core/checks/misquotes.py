"""Whether two quotations are one utterance, by their words set side by side."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from core.checks.concepts import is_general
from core.checks.findings import ConflictType, Finding, FindingSpan, FindingType
from core.checks.lemmas import stem
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.utterances import Utterance

_SHORTEST: Final = 4
# So much of the shorter one must stand in the other, for one utterance with changed words.
_ALIKE: Final = 0.7
# Within an article people say one thing in many ways: only near twins are one utterance.
_TWINS: Final = 0.8
# A shorter phrase is anybody's, and one may take up what another said.
_SAYING: Final = 5
# So many words aren't said twice with another one among them.
_TELLING: Final = 7
# What turns a sentence about.
_DENIALS: Final = frozenset(("not", "never", "no", "hardly"))
_MOSTLY: Final = 0.6
# Words in common of two mouths that say what is told of.
_FEWEST: Final = 2
_MOST_CHANGES: Final = 2
_LONGEST_CHANGE: Final = 3
_PHRASES: Final = (("i", "mean"), ("you", "know"), ("i", "think"), ("of", "course"))


def compare_utterances(one: Utterance, other: Utterance) -> Finding | None:
    """Return the repeat or the conflict that two quotations are, or None for two utterances."""
    changes = _changes(one, other)
    is_brief = min(len(one.words), len(other.words)) < _SHORTEST
    if changes is None or (is_brief and (changes or not one.speaker & other.speaker)):
        return None
    if changes:
        if _are_two(one, other):
            return None
        told = Wording("The words differ: {changes}.", changes=changes)
        return _finding(one, other, ConflictType.QUOTE, told)
    if _are_two(one, other):
        told = Wording(
            "The same words are given to {one} and to {other}.",
            one=one.speaker_shown,
            other=other.speaker_shown,
        )
        return _finding(one, other, ConflictType.QUOTE, told)
    if one.article_id == other.article_id:
        return None
    return _finding(one, other, None, Wording("The same quotation."))


def _are_two(one: Utterance, other: Utterance) -> bool:
    """Whether two people are named who can't be one."""
    if not one.speaker or not other.speaker or one.speaker & other.speaker:
        return False
    if (one.is_resolved and other.speaker & one.known) or (
        other.is_resolved and one.speaker & other.known
    ):
        # A pronoun that stands between both of them may have been read wrong.
        return False
    lengths = sorted((len(one.words), len(other.words)))
    return lengths[0] >= _SAYING and lengths[0] >= _MOSTLY * lengths[1]


def _holds(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one of two begins with the other."""
    length = min(len(one), len(other))
    return one[:length] == other[:length]


def _changes(one: Utterance, other: Utterance) -> str | None:
    """Return the words that differ, empty for the same words, None for two utterances."""
    if one.words == other.words or _holds(one.words, other.words):
        return ""
    short, long = sorted((one, other), key=lambda side: len(side.words))
    if len(set(short.words) & set(long.words)) < _ALIKE * len(set(short.words)) - 1:
        return None
    matcher = SequenceMatcher(None, short.words, long.words, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    common = sum(block.size for block in blocks if block.size > 1)
    is_one = bool(one.speaker & other.speaker)
    needed = _MOSTLY if is_one else _ALIKE
    if common < _SHORTEST - 1 or common < needed * len(short.words):
        return None
    whole = sum(block.size for block in blocks)
    if one.article_id == other.article_id and whole < _TWINS * len(long.words):
        return _dropped_denial(short, long) or _other_word(short, long)
    if len(short.words) - common == 0 and len(blocks) == 1:
        first = long.words[0]
        is_denied = blocks[0].b == 1 and _denies(first, 0) and len(short.words) >= _SAYING
        return f"“–” / “{first}”" if is_denied and not short.has_gap else ""
    has_gap = short.has_gap or long.has_gap
    changed = list(_inner(matcher, short, long, has_gap=has_gap))
    needed = _ALIKE if is_one else _TWINS
    is_thin = len(blocks) < 2 and common < needed * len(long.words)
    if changed and (is_thin or len(changed) > _MOST_CHANGES):
        return None
    if changed and one.background.known.isdisjoint(other.background.known):
        # "There are no shipments at the moment", "There are no casualties left at the place"
        shared = {word for block in blocks for word in short.words[block.a :][: block.size]}
        if sum(map(_is_telling, shared)) < _FEWEST:
            return None
    return "; ".join(changed)


def _is_telling(word: str) -> bool:
    """Whether a word says what is told of, as "there" and "not" don't."""
    return not is_general(stem(word))


def _denies(word: str, place: int) -> bool:
    """Whether a word turns its sentence; "no" at its head is an answer."""
    return word in _DENIALS and not (word == "no" and place == 0)


def _dropped_denial(short: Utterance, long: Utterance) -> str | None:
    """Return the denial that a shorter quotation leaves out of the words it begins with, or None.

    So a headline makes "We will build" of "We will not build there, whatever they say".
    """
    count = len(short.words) + 1
    for place, word in enumerate(long.words[:count]):
        rest = (*long.words[:place], *long.words[place + 1 : count])
        if _denies(word, place) and rest == short.words and count > _SAYING:
            return f"“–” / “{word}”"
    return None


def _other_word(short: Utterance, long: Utterance) -> str | None:
    """Return the one word that differs where a quotation breaks off a longer one, or None.

    So a headline makes "this year" of "We will not close a single library next year, whatever".
    """
    count = len(short.words)
    pairs = zip(short.words, long.words[:count], strict=False)
    other = [(one, its) for one, its in pairs if stem(one) != stem(its)]
    if len(other) != 1 or count < _TELLING or len(long.words) <= count:
        return None
    return f"“{other[0][0]}” / “{other[0][1]}”"


def _inner(
    matcher: SequenceMatcher[str], short: Utterance, long: Utterance, *, has_gap: bool
) -> Iterator[str]:
    """Yield what differs between matching words: not what one of them left out at its ends."""
    codes = matcher.get_opcodes()
    for place, (tag, first, last, start, end) in enumerate(codes):
        if tag == "equal":
            continue
        mine, theirs = short.words[first:last], long.words[start:end]
        if not mine and place in (0, len(codes) - 1):
            continue
        if has_gap and (not mine or not theirs or len(mine) + len(theirs) > _SHORTEST):
            continue
        if [stem(word) for word in mine] == [stem(word) for word in theirs]:
            continue
        if (mine or theirs) in _PHRASES and not (mine and theirs):
            continue
        if max(len(mine), len(theirs)) > _LONGEST_CHANGE:
            yield from ("", "") * _MOST_CHANGES
        yield f"“{' '.join(mine) or '–'}” / “{' '.join(theirs) or '–'}”"


def _finding(
    one: Utterance, other: Utterance, subtype: ConflictType | None, message: Wording
) -> Finding:
    sides = sorted((one, other), key=lambda side: (side.article_id, side.span))
    return Finding(
        FindingType.CONFLICT if subtype else FindingType.REPEAT,
        subtype,
        tuple(FindingSpan(side.article_id, *side.span) for side in sides),
        tuple(side.claim_id for side in sides),
        message,
    )
