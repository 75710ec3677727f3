"""Words by the part they play in reporting speech, read once from the word lists."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from core.detection.word_lists import load_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SUBJECT_PRONOUNS: Final = frozenset(("he", "she", "they", "it", "we", "i", "you", "who"))
POSSESSIVES: Final = frozenset(("his", "her", "its", "their", "my", "our", "your"))
GENITIVES: Final = frozenset(("'s", "’s", "'", "’"))
_VOWELS: Final = frozenset("aeiou")


@cache
def auxiliaries() -> frozenset[str]:
    """Return the words that stand between a subject and its verb."""
    return load_words("auxiliaries")


@cache
def speech_cues() -> frozenset[str]:
    """Return the verb forms that report speech by themselves."""
    return frozenset(_all_forms(load_words("cues_speech")))


@cache
def report_cues() -> frozenset[str]:
    """Return all verb forms that attribute words, those of speech included."""
    return speech_cues() | frozenset(_all_forms(load_words("cues_report")))


@cache
def base_forms() -> frozenset[str]:
    """Return the cues whose form, with no ending, is a noun's too: report, claim, comment."""
    entries = load_words("cues_speech") | load_words("cues_report")
    return frozenset(entry.split()[0] for entry in entries if ":" not in entry)


@cache
def person_nouns() -> frozenset[str]:
    """Return the nouns for one person: nurse, mother, chief."""
    return load_words("persons") | load_words("persons_female") | load_words("persons_male")


@cache
def impersonal_words() -> frozenset[str]:
    """Return the words that no unexplained person's name holds: Council, Harbour, Germans."""
    demonyms = load_words("demonyms")
    return load_words("organisation_words") | demonyms | {f"{word}s" for word in demonyms}


def person_gender(noun: str) -> str | None:
    """Return `m` or `f` for a noun that tells it, such as sister."""
    if noun in load_words("persons_female"):
        return "f"
    return "m" if noun in load_words("persons_male") else None


def _all_forms(entries: Iterable[str]) -> Iterator[str]:
    """Yield the forms of each verb; of one with a particle the verb's alone."""
    for entry in entries:
        base, _, irregular = entry.partition(":")
        verb = base.split()[0]
        if irregular:
            yield verb
            yield from (form.split()[0] for form in irregular.replace("|", " ").split())
        else:
            yield from _regular_forms(verb)


def _regular_forms(verb: str) -> tuple[str, ...]:
    """Return a verb's forms by the spelling rules of English."""
    if verb.endswith("e"):
        return (verb, verb + "s", verb + "d", verb[:-1] + "ing")
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return (verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    sibilant = verb.endswith(("s", "sh", "ch", "x", "z"))
    doubled = verb + verb[-1] if _doubles(verb) else verb
    forms = (verb, verb + ("es" if sibilant else "s"), doubled + "ed", doubled + "ing")
    # British English doubles the l of label and signal, American English does not.
    return (*forms, verb + "led", verb + "ling") if verb.endswith(("el", "al")) else forms


def _doubles(verb: str) -> bool:
    """Whether the last consonant is doubled before -ed: quip, beg, but not fix, show or answer."""
    if len(verb) < 3 or verb[-1] in _VOWELS or verb[-1] in "wxy":
        return False
    short = len(verb) <= 4 and verb[-2] in _VOWELS and verb[-3] not in _VOWELS
    return short or verb.endswith(("mit", "fer", "pel"))
