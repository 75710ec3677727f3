"""What words stand for: one concept for the many names of a thing, read from the tables."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from core.checks.lemmas import FOLDER, stem
from core.detection.lexicon import person_nouns

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PERSONAL: Final = ("er", "ist", "ian", "ee", "or")
_STANCES: Final = frozenset(("future", "present", "expected", "planned"))
_LISTS: Final = _STANCES | {"headline", "anybody", "things", "uncounted", "idle", "contrast"}
_GENERAL: Final = frozenset(("direction", "stage", "extent"))
_INCLUSIVE: Final = _LISTS | {"other"}
# A phrase with one of these stands together: "work for", and not "work hard for".
_CLOSED: Final = frozenset(
    (
        *("in", "at", "to", "for", "from", "by", "of", "into", "under", "below", "with"),
        *("without", "no", "not", "new", "last", "be", "there", "here"),
    )
)


@cache
def _tables() -> dict[str, list[list[str]]]:
    """Return the lines of each section, a line as the words and phrases on it."""
    tables: dict[str, list[list[str]]] = {}
    text = (FOLDER / "concepts.txt").read_text(encoding="utf-8").replace(",\n", ",")
    for line in text.splitlines():
        if line.startswith("["):
            section = tables.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            section.append([phrase.strip() for phrase in line.split(",")])
    return tables


def entries() -> Iterator[tuple[str, str]]:
    """Yield every word and phrase of the tables with the concept that it stands for."""
    for name, lines in _tables().items():
        if name not in _LISTS:
            yield from ((phrase, phrases[0]) for phrases in lines for phrase in phrases)


@cache
def _by_phrase() -> Mapping[tuple[str, ...], str]:
    return {tuple(map(stem, phrase.split())): concept for phrase, concept in entries()}


@cache
def _classes() -> Mapping[str, str]:
    return {
        phrases[0]: name
        for name, lines in _tables().items()
        if name not in _INCLUSIVE
        for phrases in lines
    }


@cache
def _openers() -> frozenset[str]:
    return frozenset(phrase[0] for phrase in _by_phrase() if len(phrase) > 1)


@cache
def _persons() -> frozenset[str]:
    return frozenset(stem(noun) for noun in person_nouns())


@cache
def _concepts() -> frozenset[str]:
    return frozenset(_by_phrase().values())


@cache
def _set(name: str) -> frozenset[str]:
    words = [word for line in _tables()[name] for word in line]
    return frozenset(words) | frozenset(map(stem, words))


def concept_of(word: str) -> str:
    """Return the concept that a stem stands for, else the stem itself."""
    return _by_phrase().get((word,), word)


def told_of(word: str) -> str:
    """Return the concept of a counted stem, which in a headline may be a verb: "six held"."""
    lines = _tables()["headline"]
    return next((concept for concept, *words in lines if word in words), concept_of(word))


def opens_phrase(word: str) -> bool:
    """Whether a stem is the first of a phrase that stands for a concept."""
    return word in _openers()


def is_concept(name: str) -> bool:
    """Whether it is a concept of the tables, and not a stem that stands for itself."""
    return name in _concepts()


def is_known(word: str) -> bool:
    """Whether a stem is in the tables by itself."""
    return (word,) in _by_phrase()


def concept_of_phrase(*words: str) -> str | None:
    """Return the concept that stems side by side stand for together: lay off, leave home."""
    return _by_phrase().get(words)


def concept_of_parted(first: str, second: str) -> str | None:
    """Return the concept of two stems that may stand apart: laid 300 men off, cut 40 jobs."""
    return None if first in _CLOSED or second in _CLOSED else _by_phrase().get((first, second))


def class_of(concept: str) -> str | None:
    """Return the class of concepts that exclude each other to which it belongs."""
    return _classes().get(concept)


def is_idle(word: str) -> bool:
    """Whether a stem says nothing of what a figure is of."""
    return word in _set("idle")


def is_general(word: str) -> bool:
    """Whether a stem is of no one matter: it is idle, stands for anybody, or for any change."""
    return is_idle(word) or is_anybody(word) or class_of(concept_of(word)) in _GENERAL


def is_expected(word: str) -> bool:
    """Whether a stem tells of what is expected, and not of what is."""
    return word in _set("expected")


def is_future(word: str) -> bool:
    """Whether a stem tells of what is still to come."""
    return word in _set("future")


def is_present(word: str) -> bool:
    """Whether a stem tells of what is now, and may come to be otherwise."""
    return word in _set("present")


def is_planned(word: str) -> bool:
    """Whether a stem tells of what is meant to be, or may be at most."""
    return word in _set("planned")


def is_person(word: str) -> bool:
    """Whether a stem is a noun for a person, as far as its shape or the lists tell."""
    return word in _persons() or (word.endswith(_PERSONAL) and word not in _set("things"))


def is_uncounted(word: str) -> bool:
    """Whether a stem is a noun that needs no article in the singular."""
    return word in _set("uncounted")


def is_anybody(word: str) -> bool:
    """Whether a stem may stand for people of any kind."""
    return word in _set("anybody")


def is_contrast(word: str) -> bool:
    """Whether a stem sets a figure against another one."""
    return word in _set("contrast")
