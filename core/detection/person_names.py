"""Names in an article: runs of capitalised words, the titles before them, whom they may name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from core.detection.lexicon import GENITIVES, speech_cues
from core.detection.word_lists import load_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.detection.words import Words

_PARTICLES: Final = frozenset(
    ("de", "van", "von", "der", "den", "bin", "al", "la", "du", "da", "di")
)
_LONGEST: Final = 6
_OWNERS: Final = frozenset(("his", "her", "their", "my", "our"))
_MALE: Final = frozenset(("mr", "sir", "lord", "king", "prince", "father", "baron", "chairman"))
_FEMALE: Final = frozenset(("mrs", "ms", "miss", "dame", "lady", "queen", "princess", "baroness"))


@dataclass(frozen=True, slots=True)
class Name:
    """A name at a place in the words: start to end without its titles, which begin at first."""

    first: int
    start: int
    end: int
    parts: tuple[str, ...]
    gender: str | None
    is_person: bool


@cache
def _genders() -> dict[str, str]:
    names = dict.fromkeys(load_words("given_names_female"), "f")
    return names | dict.fromkeys(load_words("given_names_male"), "m")


def find_names(words: Words) -> Iterator[Name]:
    """Yield the names in order."""
    stops = load_words("not_nouns") | load_words("determiners")
    index = 0
    while index < len(words):
        if not _is_name_word(words, index, stops):
            index += 1
            continue
        end = _run_end(words, index, stops)
        yield _name(words, index, end)
        index = end


def is_genitive(words: Words, index: int) -> bool:
    """Whether the word at an index makes the name before it an owner: `Corvane's`."""
    return index < len(words) and words.lowers[index] in GENITIVES


def _run_end(words: Words, first: int, stops: frozenset[str]) -> int:
    """Return where the run of capitalised words ends that starts at a word."""
    end = first + 1
    while end < len(words) and end - first < _LONGEST:
        if _is_name_word(words, end, stops) or words.lowers[end] in ("plc", "ltd", "inc"):
            end += 1
        elif _is_particle(words, end, stops):
            end += 2
        else:
            break
    return end


def _is_name_word(words: Words, index: int, stops: frozenset[str]) -> bool:
    return words.is_capital(index) and words.lowers[index] not in stops


def _is_particle(words: Words, index: int, stops: frozenset[str]) -> bool:
    """Whether a small word goes on with a name: `van Dam`, `bin Salman`."""
    if words.lowers[index] not in _PARTICLES or index + 1 >= len(words):
        return False
    return words.lowers[index + 1] in _PARTICLES or _is_name_word(words, index + 1, stops)


def _name(words: Words, first: int, end: int) -> Name:
    titles = load_words("titles")
    start = first
    for index in range(first, end - 1):
        if words.lowers[index].rstrip(".") in titles:
            start = index + 1
    parts = tuple(words.texts[start:end])
    gender = _gender(words, first, start, parts)
    is_person = _is_person(words, first, start, end)
    return Name(first, start, end, parts, gender, is_person)


def _gender(words: Words, first: int, start: int, parts: tuple[str, ...]) -> str | None:
    for index in range(first, start):
        title = words.lowers[index].rstrip(".")
        if title in _MALE or title in _FEMALE:
            return "m" if title in _MALE else "f"
    return _genders().get(parts[0].lower())


def _is_person(words: Words, first: int, start: int, end: int) -> bool:
    """Whether a name is a person's by its title, its first word or what stands around it."""
    organisations = load_words("organisation_words")
    if any(words.lowers[index] in organisations for index in range(start, end)):
        return False
    if start > first or words.lowers[start] in _genders():
        return True
    return _is_relative(words, first, end) or (end - start > 1 and _acts(words, first, end))


def _acts(words: Words, first: int, end: int) -> bool:
    """Whether a name is given an age, a relative clause or a verb of speech."""
    before = words.lowers[first - 1] if first else ""
    after = words.lowers[end : end + 3]
    aged = len(after) == 3 and after[0] == "," and after[1].isdigit() and after[2] in (",", ".")
    if aged or after[:1] == ["who"] or after[:2] == [",", "who"]:
        return True
    return before in speech_cues() or (bool(after) and after[0] in speech_cues())


def _is_relative(words: Words, first: int, end: int) -> bool:
    """Whether a name in commas stands behind whose it is: `His wife, Meera, was away`."""
    if first < 3 or words.texts[first - 1] != "," or end >= len(words):
        return False
    if words.lowers[first - 2] in load_words("company_words"):
        return False
    owned = any(words.lowers[index] in _OWNERS for index in range(max(0, first - 4), first - 2))
    return owned and words.is_plain(first - 2) and words.texts[end] == ","
