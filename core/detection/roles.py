"""Roles that an article gives to names: `Owen Tranter, the chief executive`, `coach Bo Hanley`."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from core.detection.lexicon import GENITIVES, auxiliaries, person_nouns
from core.detection.word_lists import load_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.detection.noun_phrases import Phrase
    from core.detection.person_names import Name
    from core.detection.words import Words

_LONGEST: Final = 8
_OPENERS: Final = frozenset(("the", "a", "an", "his", "her", "its", "their", "my", "our"))
# What may stand between a role and its name: `a mother, identified only as Patient F`.
_NAMING: Final = frozenset(("as", "only", "identified", "named", "called", "known"))
# What a title before a name is spelt out as: `Det Con Sara Holt`, `the detective`.
_SPELT: Final = {
    **{"det": "detective", "insp": "inspector", "supt": "superintendent", "sgt": "sergeant"},
    **{"con": "constable", "pc": "constable", "capt": "captain", "lt": "lieutenant"},
    **{
        "col": "colonel",
        "gen": "general",
        "sen": "senator",
        "gov": "governor",
        "cllr": "councillor",
    },
    **{"rep": "congressman", "prof": "professor", "dr": "doctor", "rev": "reverend"},
}
_AGENTS: Final = (
    "ist",
    "ian",
    "man",
    "woman",
    "person",
    "keeper",
    "maker",
    "worker",
    "owner",
    "smith",
)


def head_noun(words: Words, phrase: Phrase) -> str | None:
    """Return the noun that a phrase turns on: `executive` for `the chief executive of X`."""
    return _read_noun(words, *phrase)[0]


def _read_noun(words: Words, start: int, limit: int) -> tuple[str | None, int]:
    """Return the noun that a phrase turns on, and the first word that is no part of it."""
    stops = load_words("not_nouns")
    head: str | None = None
    index = start
    for index in range(start, min(limit, start + _LONGEST)):
        lower = words.lowers[index]
        if lower in _OPENERS or lower in GENITIVES:
            continue
        if lower in stops or not lower[0].isalnum():
            return head, index
        if lower[0].isalpha() and (words.is_plain(index) or lower in person_nouns()):
            head = lower
    return head, index + 1


def named_roles(words: Words, names: Iterable[Name]) -> dict[str, list[Name]]:
    """Return the names by the role that stands beside them."""
    roles: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        titles = (words.lowers[index].rstrip(".") for index in range(name.first, name.start))
        spelt = {_SPELT.get(title, title) for title in titles}
        beside = {*spelt, name.noun_before, name.noun_behind}
        for noun in beside:
            if noun is not None:
                roles[noun].append(name)
    return roles


def _is_persons(noun: str) -> bool:
    """Whether a noun is a person's, by the list or by its ending."""
    return noun in person_nouns() or noun.endswith(_AGENTS)


def role_before(words: Words, first: int) -> str | None:
    """Return the noun before a name: `coach Bo Hanley`, `the superintendent, Luc Gagné`."""
    before = first - 1
    while before > 0 and (words.texts[before] == "," or words.lowers[before] in _NAMING):
        before -= 1
    if before < 0 or not words.is_plain(before) or words.lowers[before] in load_words("not_nouns"):
        return None
    noun = words.lowers[before]
    # `In a statement, Ann Lee said` tells no role.
    is_beside = before == first - 1 or (_is_persons(noun) and _is_opened(words, before))
    return noun if is_beside else None


def role_behind(words: Words, end: int) -> str | None:
    """Return the noun behind a name: `Owen Tranter, the chief executive`, `Lee, 40, a nurse`."""
    index = end
    limit = min(len(words), end + 2 * _LONGEST)
    if words.texts[index : index + 1] == ["("] and words.texts[index + 2 : index + 3] == [")"]:
        index += 3
    if index >= limit or words.texts[index] != ",":
        return None
    index += 1
    if index + 1 < limit and words.texts[index].isdigit() and words.texts[index + 1] == ",":
        index += 2
    if words.lowers[index : index + 1] == ["who"]:
        index += 1
        if words.lowers[index : index + 1] not in (["is"], ["was"]):
            return None
        index += 1
    noun, stop = _read_noun(words, index, limit)
    # `Behind Ann Lee, the mayor was asleep` tells no role.
    return noun if stop >= limit or words.lowers[stop] not in auxiliaries() else None


def _is_opened(words: Words, noun: int) -> bool:
    """Whether a determiner or an owner stands a few words before a noun."""
    openers = load_words("determiners")
    for index in range(noun - 1, max(-1, noun - _LONGEST), -1):
        lower = words.lowers[index]
        if lower in openers or lower in GENITIVES:
            return True
        if not lower[0].isalnum():
            return False
    return False
