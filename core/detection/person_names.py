"""Names in an article: runs of capitalised words, the titles before them, whom they may name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from core.detection.lexicon import GENITIVES, SUBJECT_PRONOUNS, person_gender, person_nouns
from core.detection.roles import role_before, role_behind
from core.detection.word_lists import load_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.detection.words import Words

_PARTICLES: Final = frozenset(
    ("de", "van", "von", "der", "den", "bin", "al", "la", "du", "da", "di", "dos", "el", "ter")
)
_LONGEST: Final = 6
_SUFFIXES: Final = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
# What stands behind a name and is no part of it: Ann Lee MP.
_LETTERS: Final = frozenset(
    ("MP", "MSP", "MEP", "KC", "QC", "MBE", "OBE", "CBE", "PhD", "MD", "TD")
)
_LEGAL_FORMS: Final = frozenset(("plc", "ltd", "inc"))
_MALE: Final = frozenset(("mr", "sir", "lord", "father", "brother", "sheikh", "emir", "sultan"))
_FEMALE: Final = frozenset(("mrs", "ms", "miss", "lady", "sister", "mother"))
# Months that are given or family names where a given name stands beside them.
_MONTHS: Final = frozenset(("may", "august", "march"))


@dataclass(frozen=True, slots=True)
class Name:
    """A name at a place in the words: start to end without its titles, which begin at first.

    text is the name as the article has it; parts are its words without a nickname between them.
    """

    first: int
    start: int
    end: int
    parts: tuple[str, ...]
    text: str
    nickname: str | None
    gender: str | None
    is_person: bool
    # The first word, and the last but for a suffix such as Jr., as names are compared.
    given: str
    family: str
    # What the name is called beside it: `coach Bo Hanley`, `Amy Lee, 40, a nurse`.
    noun_before: str | None
    noun_behind: str | None

    @property
    def is_full(self) -> bool:
        """Whether the name has a given and a family name, or more."""
        return len(self.parts) > 1


@cache
def _genders() -> dict[str, str]:
    names = dict.fromkeys(load_words("given_names_female"), "f")
    return names | dict.fromkeys(load_words("given_names_male"), "m")


def find_names(words: Words, sentences: Sequence[int]) -> Iterator[Name]:
    """Yield the names in order, none across the first word of a sentence."""
    firsts = frozenset(sentences)
    stops = load_words("not_nouns") | load_words("determiners")
    index = 0
    while index < len(words):
        if not _is_name_word(words, index, stops):
            index += 1
            continue
        end, nickname = _run_end(words, index, stops, firsts)
        yield _name(words, index, end, nickname)
        index = end


def is_genitive(words: Words, index: int) -> bool:
    """Whether the word at an index makes the name before it an owner: `Corvane's`."""
    return index < len(words) and words.lowers[index] in GENITIVES


def _run_end(
    words: Words, first: int, stops: frozenset[str], firsts: frozenset[int]
) -> tuple[int, int | None]:
    """Return where the run of capitalised words ends that starts at a word, and its nickname."""
    end = first + 1
    nickname: int | None = None
    while end < len(words) and end - first < _LONGEST and end not in firsts:
        if _is_name_word(words, end, stops) or words.lowers[end] in _LEGAL_FORMS:
            end += 1
        elif _is_particle(words, end, stops):
            end += 2
        elif nickname is None and _is_nickname(words, end, stops):
            nickname = end + 1
            end += 4
        elif words.lowers[end] in _MONTHS and is_given(words, end - 1) and words.is_capital(end):
            return end + 1, nickname
        else:
            break
    return end, nickname


def _is_name_word(words: Words, index: int, stops: frozenset[str]) -> bool:
    lower = words.lowers[index]
    return words.is_capital(index) and lower not in stops and lower not in SUBJECT_PRONOUNS


def is_given(words: Words, index: int) -> bool:
    """Whether a word is a given name that the lists know."""
    return words.lowers[index] in _genders()


def _is_particle(words: Words, index: int, stops: frozenset[str]) -> bool:
    """Whether a small word goes on with a name: `van Dam`, `bin Salman`."""
    if words.lowers[index] not in _PARTICLES or index + 1 >= len(words):
        return False
    return words.lowers[index + 1] in _PARTICLES or _is_name_word(words, index + 1, stops)


def _is_nickname(words: Words, index: int, stops: frozenset[str]) -> bool:
    """Whether a mark starts one marked word inside a name: `Rob “Bo” Lee`, `Rob (Bo) Lee`."""
    if index + 3 >= len(words):
        return False
    opens = words.is_mark(index) or words.texts[index] == "("
    closes = words.is_mark(index + 2) or words.texts[index + 2] == ")"
    return (
        opens
        and closes
        and _is_name_word(words, index + 1, stops)
        and _is_name_word(words, index + 3, stops)
    )


def _name(words: Words, first: int, end: int, nickname: int | None) -> Name:
    start = _titles_end(words, first, end)
    last = end
    while last - 1 > start and words.texts[last - 1] in _LETTERS:
        last -= 1
    aside = range(nickname - 1, nickname + 2) if nickname is not None else range(0)
    parts = tuple(words.texts[index] for index in range(start, last) if index not in aside)
    noun_before, noun_behind = role_before(words, first), role_behind(words, end)
    is_called = _is_human(noun_before) or (len(parts) > 1 and _is_human(noun_behind))
    is_called = is_called and not _is_impersonal(words, start, end)
    return Name(
        first=first,
        start=start,
        end=end,
        parts=parts,
        text=words.text(start, last),
        nickname=words.lowers[nickname] if nickname is not None else None,
        gender=_gender(words, first, start, noun_before),
        is_person=is_called or _is_person(words, first, start, end),
        given=words.lowers[start],
        family=_family(parts),
        noun_before=noun_before,
        noun_behind=noun_behind,
    )


def _titles_end(words: Words, first: int, end: int) -> int:
    """Return where a name begins behind its titles."""
    titles = load_words("titles")
    start = first
    for index in range(first, end - 1):
        if words.lowers[index].rstrip(".") in titles:
            start = index + 1
    # A role that its sentence gives a capital: `Guard Dwayne Pruitt`.
    is_role = start == first and end - first > 2 and words.lowers[first] in person_nouns()
    return start + is_role


def _family(parts: Sequence[str]) -> str:
    last = parts[-1].lower()
    return parts[-2].lower() if last in _SUFFIXES and len(parts) > 1 else last


def _gender(words: Words, first: int, start: int, noun: str | None) -> str | None:
    """Return `m` or `f` by the titles, the role before the name or its first word."""
    for index in range(first, start):
        title = words.lowers[index].rstrip(".")
        if title in _MALE or title in _FEMALE:
            return "m" if title in _MALE else "f"
        if person_gender(title):
            return person_gender(title)
    given = words.lowers[start]
    by_role = person_gender(noun) if noun else None
    return by_role or _genders().get(given) or _genders().get(given.partition("-")[0])


def _is_person(words: Words, first: int, start: int, end: int) -> bool:
    """Whether a name is a person's by its title, its first word or what stands behind it."""
    if _is_impersonal(words, start, end):
        return False
    if end - first == 1 and first and words.lowers[first - 1] in ("a", "an"):
        # `A Norman` comes from Normandy.
        return False
    if start > first or _may_be_given(words, start):
        return True
    return end - start > 1 and _is_described(words, end)


def _may_be_given(words: Words, index: int) -> bool:
    return is_given(words, index) or words.lowers[index].partition("-")[0] in _genders()


def _is_impersonal(words: Words, start: int, end: int) -> bool:
    """Whether a word of a name is a body's or a place's, and no family name: `Jerry Hall`."""
    organisations = load_words("organisation_words")
    families = load_words("family_names")
    is_pair = end - start == 2 and _may_be_given(words, start)
    return any(
        words.lowers[index] in organisations
        and not (is_pair and index > start and words.lowers[index] in families)
        for index in range(start, end)
    )


def _is_human(noun: str | None) -> bool:
    return noun in person_nouns() and noun not in load_words("persons_or_firms")


def _is_described(words: Words, end: int) -> bool:
    """Whether a name is given an age or a relative clause."""
    after = words.lowers[end : end + 3]
    is_aged = len(after) == 3 and after[0] == "," and after[1].isdigit() and after[2] in (",", ".")
    return is_aged or after[:1] == ["who"] or after[:2] in ([",", "who"], [",", "whose"])
