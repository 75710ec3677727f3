"""Names in an article: runs of capitalised words, the titles before them, whom they may name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from core.detection.lexicon import GENITIVES, person_gender, person_nouns, speech_cues
from core.detection.roles import role_before, role_behind
from core.detection.word_lists import load_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.detection.words import Words

_PARTICLES: Final = frozenset(
    ("de", "van", "von", "der", "den", "bin", "al", "la", "du", "da", "di", "dos", "el", "ter")
)
_LONGEST: Final = 6
_SUFFIXES: Final = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
_LEGAL_FORMS: Final = frozenset(("plc", "ltd", "inc"))
_MALE: Final = frozenset(("mr", "sir", "lord", "father", "brother", "sheikh", "emir", "sultan"))
_FEMALE: Final = frozenset(("mrs", "ms", "miss", "lady", "sister", "mother"))
# Months that are given or family names where a given name stands beside them.
_MONTHS: Final = frozenset(("may", "august", "march"))
# Words of places and firms that are family names too: Jerry Hall, Clive Banks.
_FAMILIES: Final = frozenset(
    ("hall", "day", "north", "west", "park", "lake", "church", "street", "post", "power", "banks")
    + ("bank", "rivers", "bay", "house", "bridge", "creek", "mount", "new", "hills", "rovers")
)
# Roles that a firm may have as well as a person.
_EITHER: Final = frozenset(
    (
        "owner",
        "operator",
        "developer",
        "partner",
        "producer",
        "broker",
        "dealer",
        "trader",
        "vendor",
    )
    + ("leader", "rival", "winner", "player", "champion", "agent", "brewer", "grower", "builder")
    + ("co-owner", "creator", "performer", "host", "defendant", "plaintiff", "consultant")
)


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

    @property
    def given(self) -> str:
        """The first word, as names are compared."""
        return self.parts[0].casefold()

    @property
    def family(self) -> str:
        """The last word but for a suffix such as Jr., as names are compared."""
        last = self.parts[-1].casefold()
        return self.parts[-2].casefold() if last in _SUFFIXES and len(self.parts) > 1 else last

    @property
    def is_full(self) -> bool:
        """Whether the name has a given and a family name, or more."""
        return len(self.parts) > 1


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
        end, nickname = _run_end(words, index, stops)
        yield _name(words, index, end, nickname)
        index = end


def is_genitive(words: Words, index: int) -> bool:
    """Whether the word at an index makes the name before it an owner: `Corvane's`."""
    return index < len(words) and words.lowers[index] in GENITIVES


def _run_end(words: Words, first: int, stops: frozenset[str]) -> tuple[int, int | None]:
    """Return where the run of capitalised words ends that starts at a word, and its nickname."""
    end = first + 1
    nickname: int | None = None
    while end < len(words) and end - first < _LONGEST:
        if _is_name_word(words, end, stops) or words.lowers[end] in _LEGAL_FORMS:
            end += 1
        elif _is_particle(words, end, stops):
            end += 2
        elif nickname is None and _is_nickname(words, end, stops):
            nickname = end + 1
            end += 4
        elif words.lowers[end] in _MONTHS and _is_given(words, end - 1) and words.is_capital(end):
            return end + 1, nickname
        else:
            break
    return end, nickname


def _is_name_word(words: Words, index: int, stops: frozenset[str]) -> bool:
    return words.is_capital(index) and words.lowers[index] not in stops


def _is_given(words: Words, index: int) -> bool:
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
    titles = load_words("titles")
    start = first
    for index in range(first, end - 1):
        if words.lowers[index].rstrip(".") in titles:
            start = index + 1
    aside = range(nickname - 1, nickname + 2) if nickname is not None else range(0)
    parts = tuple(words.texts[index] for index in range(start, end) if index not in aside)
    return Name(
        first=first,
        start=start,
        end=end,
        parts=parts,
        text=words.text(start, end),
        nickname=words.lowers[nickname] if nickname is not None else None,
        gender=_gender(words, first, start),
        is_person=_is_person(words, first, start, end),
    )


def _gender(words: Words, first: int, start: int) -> str | None:
    """Return `m` or `f` by the titles, the role before the name or its first word."""
    for index in range(first, start):
        title = words.lowers[index].rstrip(".")
        if title in _MALE or title in _FEMALE:
            return "m" if title in _MALE else "f"
        if person_gender(title):
            return person_gender(title)
    given = words.lowers[start]
    noun = role_before(words, first)
    by_role = person_gender(noun) if noun else None
    return by_role or _genders().get(given) or _genders().get(given.partition("-")[0])


def _is_person(words: Words, first: int, start: int, end: int) -> bool:
    """Whether a name is a person's by its title, its first word or what stands around it."""
    organisations = load_words("organisation_words")
    given = words.lowers[start]
    is_given = given in _genders() or given.partition("-")[0] in _genders()
    families = range(start + 1, end) if is_given and end - start == 2 else range(0)
    for index in range(start, end):
        lower = words.lowers[index]
        if lower in organisations and not (index in families and lower in _FAMILIES):
            return False
    if start > first or is_given:
        return True
    if _is_human(role_before(words, first)):
        return True
    return end - start > 1 and _acts(words, first, end)


def _is_human(noun: str | None) -> bool:
    return noun in person_nouns() and noun not in _EITHER


def _acts(words: Words, first: int, end: int) -> bool:
    """Whether a name is given an age, a relative clause, a role or a verb of speech."""
    before = words.lowers[first - 1] if first else ""
    after = words.lowers[end : end + 3]
    aged = len(after) == 3 and after[0] == "," and after[1].isdigit() and after[2] in (",", ".")
    if aged or after[:1] == ["who"] or after[:2] in ([",", "who"], [",", "whose"]):
        return True
    if before in speech_cues() or (bool(after) and after[0] in speech_cues()):
        return True
    return _is_human(role_behind(words, end))
