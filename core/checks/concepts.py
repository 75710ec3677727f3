"""What words stand for: one concept for the many names of a thing, read from the tables."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING, Final

from core.checks.lemmas import FOLDER, stem
from core.detection.lexicon import person_nouns

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PERSONAL: Final = ("er", "ist", "ian", "ee", "or")
_LISTS: Final = frozenset(("people", "stance", "idle", "contrast", "headline", "uncounted"))
_GENERAL: Final = frozenset(("direction", "stage", "extent"))
_INCLUSIVE: Final = _LISTS | {"other"}


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    with (FOLDER / "concepts.toml").open("rb") as file:
        return tomllib.load(file)


def _stems(phrase: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in phrase.split())


def _entries() -> Iterator[tuple[tuple[str, ...], str]]:
    for name, concepts in _tables().items():
        if name in _LISTS:
            continue
        for concept, phrases in concepts.items():
            for phrase in phrases:
                yield _stems(phrase), concept


@cache
def _by_phrase() -> Mapping[tuple[str, ...], str]:
    return dict(_entries())


@cache
def _classes() -> Mapping[str, str]:
    return {
        concept: name
        for name, concepts in _tables().items()
        if name not in _INCLUSIVE
        for concept in concepts
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
def _set(table: str, key: str) -> frozenset[str]:
    words = _tables()[table][key]
    return frozenset(words) | frozenset(map(stem, words))


def concept_of(word: str) -> str:
    """Return the concept that a stem stands for, else the stem itself."""
    return _by_phrase().get((word,), word)


def told_of(word: str) -> str:
    """Return the concept of a counted stem, which in a headline may be a verb: "six held"."""
    verbs = _tables()["headline"]
    return next((concept for concept, words in verbs.items() if word in words), concept_of(word))


def opens_phrase(word: str) -> bool:
    """Whether a stem is the first of two that stand for a concept together."""
    return word in _openers()


def is_concept(name: str) -> bool:
    """Whether it is a concept of the tables, and not a stem that stands for itself."""
    return name in _concepts()


def is_known(word: str) -> bool:
    """Whether a stem is in the tables by itself."""
    return (word,) in _by_phrase()


def concept_of_two(first: str, second: str) -> str | None:
    """Return the concept that two stems stand for together: lay off, leave home."""
    return _by_phrase().get((first, second))


def class_of(concept: str) -> str | None:
    """Return the class of concepts that exclude each other to which it belongs."""
    return _classes().get(concept)


def is_idle(word: str) -> bool:
    """Whether a stem says nothing of what a figure is of."""
    return word in _set("idle", "words")


def is_general(word: str) -> bool:
    """Whether a stem is of no one matter: it is idle, stands for anybody, or for any change."""
    return is_idle(word) or is_anybody(word) or class_of(concept_of(word)) in _GENERAL


def is_expected(word: str) -> bool:
    """Whether a stem tells of what is expected, and not of what is."""
    return word in _set("stance", "expected")


def is_future(word: str) -> bool:
    """Whether a stem tells of what is still to come."""
    return word in _set("stance", "future")


def is_present(word: str) -> bool:
    """Whether a stem tells of what is now, and may come to be otherwise."""
    return word in _set("stance", "present")


def is_planned(word: str) -> bool:
    """Whether a stem tells of what is meant to be, or may be at most."""
    return word in _set("stance", "planned")


def is_person(word: str) -> bool:
    """Whether a stem is a noun for a person, as far as its shape or the lists tell."""
    return word in _persons() or word.endswith(_PERSONAL)


def is_uncounted(word: str) -> bool:
    """Whether a stem is a noun that needs no article in the singular."""
    return word in _set("uncounted", "words")


def is_anybody(word: str) -> bool:
    """Whether a stem may stand for people of any kind."""
    return word in _set("people", "anybody")


def is_contrast(word: str) -> bool:
    """Whether a stem sets a figure against another one."""
    return word in _set("contrast", "words")
