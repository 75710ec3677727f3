"""Bring the forms of an English word together without a model: rose and rising, job and jobs."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "checks"
_VOWELS: Final = frozenset("aeiouy")
_SIBILANTS: Final = ("sses", "shes", "ches", "xes", "zes")
_NO_PLURALS: Final = ("ss", "us", "is", "ous", "news", "series", "sales")
_SHORTEST: Final = 3
# How stems end in Britain, and how elsewhere; short words are no such words.
_SPELLINGS: Final = (
    ("our", "or"),
    ("tr", "ter"),
    ("iz", "is"),
    ("yz", "ys"),
    ("enc", "ens"),
    ("ization", "isation"),
    ("amm", "am"),
)
_SPELT: Final = tuple(ending for ending, _ in _SPELLINGS)
_LONG: Final = 5
_PLURALS: Final = (("children", "child"), ("women", "woman"), ("men", "man"), ("wives", "wife"))
_ENDINGS: Final = tuple(plural for plural, _ in _PLURALS)
_NO_COMPOUNDS: Final = frozenset(
    ("women", "regimen", "specimen", "omen", "abdomen", "acumen", "yemen")
)


@cache
def stem(word: str) -> str:
    """Return what all forms of a word have in common; it need not be a word itself."""
    word = word.casefold()
    known = _irregular().get(word)
    if known is not None:
        return known
    verb = _verbs().get(word)
    if verb is not None:
        return stem(verb)
    bare = _singular(_compound(word))
    known = _irregular().get(bare)
    if known is not None:
        return known
    ending = _without_ending(bare)
    is_whole = ending == bare or bare[len(ending)] == ending[-1]
    for form in (ending,) if is_whole else (ending, ending + "e"):
        known = _irregular().get(form)
        if known is not None:
            return known
    return _spelt_alike(_without_mute(ending))


@cache
def _irregular() -> dict[str, str]:
    """Map every irregular form to the first word of its line."""
    return _listed("forms.txt")


@cache
def _verbs() -> dict[str, str]:
    """Map the nouns for a doing to its verb: management to manage."""
    return {noun: verb for noun, verb in _listed("nouns.txt").items() if noun != verb}


def _listed(name: str) -> dict[str, str]:
    """Map every word of a list to the first word of its line."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    forms = {}
    for line in lines:
        first, _, others = line.partition("#")[0].partition(":")
        for form in (first, *others.split()):
            if form.strip():
                forms[form.strip()] = first.strip()
    return forms


def _compound(word: str) -> str:
    """Return the singular of a compound with an irregular plural: firemen, schoolchildren."""
    if not word.endswith(_ENDINGS):
        return word
    for plural, singular in _PLURALS:
        if word.endswith(plural) and len(word) > len(plural) + 1 and word not in _NO_COMPOUNDS:
            return word.removesuffix(plural) + singular
    return word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORTEST + 1:
        return word[:-3] + "y"
    if word.endswith(_SIBILANTS):
        return word[:-2]
    if word.endswith("s") and not word.endswith(_NO_PLURALS) and len(word) > _SHORTEST:
        return word[:-1]
    return word


def _without_ending(word: str) -> str:
    for ending in ("ing", "ed", "ly"):
        bare = word.removesuffix(ending)
        if bare != word and len(bare) >= _SHORTEST and not _VOWELS.isdisjoint(bare):
            return _undoubled(bare)
    return word


def _undoubled(word: str) -> str:
    """Return plan for plann, but spell for spell."""
    is_doubled = len(word) > _SHORTEST and word[-1] == word[-2]
    return word[:-1] if is_doubled and word[-1] not in "lsz" else word


def _without_mute(word: str) -> str:
    """Drop the e that an ending takes away, and write y as the plural does."""
    if word.endswith("e") and len(word) > _SHORTEST:
        return word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > _SHORTEST else word


def _spelt_alike(word: str) -> str:
    """Write a stem one way where spelling differs: harbour, centre, organize, travelled."""
    if len(word) < _LONG:
        return word
    if word.endswith(_SPELT):
        ending, other = next(pair for pair in _SPELLINGS if word.endswith(pair[0]))
        return word.removesuffix(ending) + other
    is_doubled = word.endswith("ll") and not _VOWELS.isdisjoint(word[:-3])
    return word[:-1] if is_doubled else word


def is_irregular(word: str) -> bool:
    """Whether a word is listed among the irregular ones, most of which are verbs."""
    return word in _irregular()
