"""The quotations of an article as they are compared: their words, and who said them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.checks.keys import Keys, hashes_of
from core.detection.lexicon import person_nouns
from core.detection.number_words import TENS, UNITS
from core.detection.word_lists import load_words

if TYPE_CHECKING:
    from core.checks.background import Background
    from core.checks.views import ArticleView
    from core.models import Speaker

_WORD: Final = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*|\.\.\.|…|\[|\]")
_NAME_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_GAPS: Final = frozenset(("...", "…"))
# So few words are known again only in the same mouth.
_FEWEST: Final = 3
_FEW_SHINGLES: Final = 12
_LONGEST: Final = 300
_SHINGLE: Final = 3
_WINDOW: Final = 3
_MOST_KEYS: Final = 24
_CONTRACTED: Final = {
    "don't": "do not", "doesn't": "does not", "didn't": "did not", "won't": "will not",
    "can't": "can not", "cannot": "can not", "isn't": "is not", "aren't": "are not",
    "wasn't": "was not", "weren't": "were not", "wouldn't": "would not", "couldn't": "could not",
    "shouldn't": "should not", "haven't": "have not", "hasn't": "has not", "hadn't": "had not",
    "i'm": "i am", "it's": "it is", "that's": "that is", "we're": "we are", "they're": "they are",
    "you're": "you are", "we've": "we have", "i've": "i have", "they've": "they have",
    "we'll": "we will", "i'll": "i will", "they'll": "they will", "there's": "there is",
}  # fmt: skip
# "One told the court": nobody's name, though it has a capital.
_ANYBODY: Final = frozenset(
    ("one", "another", "others", "some", "many", "several", "both", "everybody", "everyone")
)
_PARTICLES: Final = frozenset(("de", "van", "von", "der", "bin", "al", "la", "du", "of"))
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
    common = load_words("titles") | load_words("organisation_words") | person_nouns() | _ANYBODY
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
