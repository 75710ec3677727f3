"""Whether two quotations are one utterance, by their words set side by side."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from core.checks.findings import ConflictType, Finding, FindingSpan, FindingType
from core.checks.keys import Keys, hashes_of
from core.checks.lemmas import stem
from core.detection.lexicon import person_nouns
from core.detection.number_words import TENS, UNITS
from core.detection.word_lists import load_words
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.background import Background
    from core.checks.views import ArticleView
    from core.models import Speaker

_WORD: Final = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*|\.\.\.|…|\[|\]")
_NAME_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_GAPS: Final = frozenset(("...", "…"))
_SHORTEST: Final = 4
# So few words are known again only in the same mouth.
_FEWEST: Final = 3
_FEW_SHINGLES: Final = 12
_LONGEST: Final = 300
_SHINGLE: Final = 3
_WINDOW: Final = 3
_MOST_KEYS: Final = 24
# So much of the shorter one must stand in the other, for one utterance with changed words.
_ALIKE: Final = 0.7
_CONTRACTED: Final = {
    "don't": "do not", "doesn't": "does not", "didn't": "did not", "won't": "will not",
    "can't": "can not", "cannot": "can not", "isn't": "is not", "aren't": "are not",
    "wasn't": "was not", "weren't": "were not", "wouldn't": "would not", "couldn't": "could not",
    "shouldn't": "should not", "haven't": "have not", "hasn't": "has not", "hadn't": "had not",
    "i'm": "i am", "it's": "it is", "that's": "that is", "we're": "we are", "they're": "they are",
    "you're": "you are", "we've": "we have", "i've": "i have", "they've": "they have",
    "we'll": "we will", "i'll": "i will", "they'll": "they will", "there's": "there is",
}  # fmt: skip
_PARTICLES: Final = frozenset(("de", "van", "von", "der", "bin", "al", "la", "du", "of"))
# Within an article people say one thing in many ways: only near twins are one utterance.
_TWINS: Final = 0.8
# A shorter phrase is anybody's, and one may take up what another said.
_SAYING: Final = 5
# What turns a sentence about.
_DENIALS: Final = frozenset(("not", "never", "no", "hardly"))
_MOSTLY: Final = 0.6
_MOST_CHANGES: Final = 2
_LONGEST_CHANGE: Final = 3
_PHRASES: Final = (("i", "mean"), ("you", "know"), ("i", "think"), ("of", "course"))
_FILLERS: Final = frozenset(("er", "um", "uh", "well"))


@dataclass(frozen=True, slots=True)
class Utterance:
    """A quotation with its words in plain form, and who is said to have said it."""

    background: Background
    claim_id: int
    span: tuple[int, int]
    words: tuple[str, ...]
    speaker: frozenset[str]
    speaker_shown: str
    has_gap: bool
    known: frozenset[str] = frozenset()
    is_resolved: bool = False

    @property
    def article_id(self) -> str:
        """The id of its article."""
        return self.background.article_id


def read_utterances(view: ArticleView, background: Background) -> list[Utterance]:
    """Return the quotations of an article that are long enough to be known again."""
    found = []
    known = frozenset(view.lexemes.words[index] for index in view.names.places)
    for stored in view.utterances:
        claim = stored.claim
        words, has_gap = _words(claim.text)
        if len(words) < _FEWEST:
            continue
        speaker = claim.speaker
        name = (speaker.name or speaker.text) if speaker else ""
        found.append(
            Utterance(
                background,
                stored.id,
                (claim.start, claim.end),
                tuple(words[:_LONGEST]),
                _name_words(name),
                name,
                has_gap,
                known,
                bool(speaker and _is_resolved(speaker)),
            )
        )
    return found


def _is_resolved(speaker: Speaker) -> bool:
    """Whether a name was found for a mention that has no part of it: a pronoun, or a role."""
    told = frozenset(_NAME_WORD.findall(speaker.text.casefold()))
    name = _NAME_WORD.findall((speaker.name or "").casefold())
    return bool(name) and told.isdisjoint(name)


def _words(text: str) -> tuple[list[str], bool]:
    """Return the words without marks, what brackets hold left out, and whether anything was cut."""
    words: list[str] = []
    depth, has_gap = 0, False
    for match in _WORD.finditer(text.casefold().replace("’", "'")):
        word = match.group()
        if word in "[]":
            depth = max(0, depth + (1 if word == "[" else -1))
            has_gap = True
        elif word in _GAPS:
            has_gap = True
        elif not depth and word not in _FILLERS:
            words.extend(_number(part) for part in _CONTRACTED.get(word, word).split())
    return words, has_gap


def _number(word: str) -> str:
    value = UNITS.get(word, TENS.get(word))
    return word if value is None or word in ("one", "a") else str(value)


def _name_words(name: str) -> frozenset[str]:
    """Return the words of a name; none for a role, or for a phrase that holds a name."""
    words = _NAME_WORD.findall(name)
    plain = [at for at, word in enumerate(words) if word[0].islower() and word not in _PARTICLES]
    if plain:
        # "The farmer Max Uhl": the name is what stands behind the role.
        words = [] if "’" in name or "'" in name else words[plain[-1] + 1 :]
    if words[:1] == ["of"]:
        # "The head of Arden Mills" has a role, and no name.
        return frozenset()
    if words and words[-1].casefold() in person_nouns():
        return frozenset()
    common = load_words("titles") | load_words("organisation_words") | person_nouns()
    return frozenset(word.casefold() for word in words) - common


def keys_of_utterance(utterance: Utterance) -> Keys:
    """Return the keys of a quotation, some of which stay when a few of its words are changed.

    Of every few runs of three words the least one is a key, wherever it stands.
    """
    words = utterance.words
    shingles = [" ".join(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)]
    if len(shingles) <= _FEW_SHINGLES:
        return _keys(sorted(set(shingles)))
    chosen = {
        min(shingles[at : at + _WINDOW], key=lambda shingle: shingle[::-1])
        for at in range(max(1, len(shingles) - _WINDOW + 1))
    }
    return _keys(sorted(chosen)[:_MOST_KEYS])


def _keys(shingles: list[str]) -> Keys:
    return Keys([], hashes_of(f"quote|{shingle}" for shingle in shingles))


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
        return _dropped_denial(short, long)
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
    return "; ".join(changed)


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
