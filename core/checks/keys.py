"""The keys of a figure: what another telling of it has in common with it, as text and hashed."""

from __future__ import annotations

from hashlib import blake2b
from itertools import combinations
from math import floor, log
from typing import TYPE_CHECKING, Final, NamedTuple

from core.checks.concepts import class_of, is_anybody, is_concept, is_person
from core.checks.lemmas import stem
from core.models import ClaimType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.checks.tellings import Telling

_MOST_NAMES: Final = 6
_FEWEST_MATTERS: Final = 2
_PAIRED: Final = 4
# With so many names the concepts of a figure are keys, those that say the most with more.
_NAMES_OF: Final = (5, 4, 3, 3)
# Whoever is counted, under whatever noun.
_PEOPLE_NAMES: Final = 2
_YEAR_LENGTH: Final = 4
_STEP: Final = 1.2
_DIGITS: Final = 6
# Years in which dates are near each other.
_STRETCH: Final = 10


class Keys(NamedTuple):
    """The keys that a figure or a quotation is found by, each a number and each once.

    Those of its matter lead to what articles about the same tell, those of its value to what
    any article tells.
    """

    of_matter: list[int]
    of_value: list[int]

    @property
    def all(self) -> list[int]:
        """Both, as an index holds them."""
        return [*self.of_matter, *self.of_value]


def keys_of_telling(telling: Telling) -> Keys:
    """Return the keys of a figure."""
    return Keys(hashes_of(matter_keys(telling)), hashes_of(value_keys(telling)))


def matter_keys(telling: Telling) -> Iterator[str]:
    """Yield keys by what a figure is of: its dimension with a concept and a name, or two topics.

    Two figures of one thing have such a key in common. For figures that are told of in other
    words some hold about what the value is, or its digits in any order, or when a date is.
    """
    chosen = _chosen(telling)
    told = sorted(telling.metric.close, key=lambda concept: (_rank(telling, concept), concept))
    for concept, most in zip(told, _NAMES_OF, strict=False):
        yield from (f"{telling.dimension}|{concept}|{name}" for name in chosen[:most])
    head = telling.metric.head or ""
    if is_anybody(head) or is_person(head):
        yield from (f"{telling.dimension}|people|{name}" for name in chosen[:_PEOPLE_NAMES])
    topics = {stem(topic.removeprefix("~")) for topic in telling.background.topics[:_PAIRED]}
    for one, other in combinations(sorted(topics), 2):
        yield f"{telling.dimension}|{one}+{other}"
    if telling.type is ClaimType.MEASURE:
        yield from (f"{telling.dimension}|{name}" for name in chosen)
    elif telling.days is not None:
        for at in _stretches(*telling.days):
            yield from (f"{telling.dimension}@{at}|{name}" for name in chosen)
    if telling.value is not None:
        digits = sorted(char for char in telling.claim.text if char.isdigit())
        shapes = [f"~{step}" for step in _steps(telling.value.figure)]
        shapes += [f"#{''.join(digits)}"] * (len(set(digits)) > 1)
        yield from (f"{telling.dimension}{shape}|{name}" for shape in shapes for name in chosen)


def value_keys(telling: Telling) -> Iterator[str]:
    """Yield keys by the value of a figure with a name: what tells just the same has one of them."""
    value = None
    if telling.value is not None:
        value = f"{telling.value.figure:.{_DIGITS}g}"
    elif telling.days is not None:
        value = telling.days[0]
    if value is not None:
        yield from (f"{telling.dimension}={value}|{name}" for name in _chosen(telling))


def _chosen(telling: Telling) -> list[str]:
    """Return the names and matters that tell a figure from others, those of its article first."""
    subject = telling.subject
    topics = [topic for topic in telling.background.topics if topic[0] != "~"]
    matters = [topic for topic in telling.background.topics if topic[0] == "~"]
    around = [topic for topic in topics if topic in subject.around]
    names = [*around, *sorted(subject.own), *sorted(subject.around - subject.own), *topics]
    chosen = list(dict.fromkeys(names))[: _MOST_NAMES - _FEWEST_MATTERS]
    chosen += matters[: _MOST_NAMES - len(chosen)]
    return [stem(name.removeprefix("~")) for name in chosen]


def _rank(telling: Telling, concept: str) -> int:
    """Return how much a concept says, the least number for the most."""
    if concept == telling.metric.head:
        return 0
    if class_of(concept) is not None:
        return 1
    if is_concept(concept):
        return 2
    return 3 if concept in telling.background.words else 4


def _steps(figure: float) -> set[int]:
    """Return the steps on a scale where a value stands, so that near values share one."""
    place = log(abs(figure), _STEP) if figure else 0.0
    return {2 * floor(place), 2 * floor(place + 0.5) + 1}


def _stretches(first: str, _last: str) -> list[str]:
    """Return the month of a day without a year, else stretches of years that near dates share."""
    if not first[:_YEAR_LENGTH].isdecimal():
        return [first[:-3]]
    year = int(first[:_YEAR_LENGTH])
    half = _STRETCH // 2
    return [f"{year // _STRETCH}", f"{(year + half) // _STRETCH}+"]


def hash_of(key: str) -> int:
    """Return a key as the number that an index holds, the same in every process."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)


def hashes_of(keys: Iterable[str]) -> list[int]:
    """Return keys as the numbers that an index holds, each once."""
    return list(dict.fromkeys(map(hash_of, keys)))
