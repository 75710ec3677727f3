"""Find what a figure can be compared with by keys, so that no two articles are ever paired off."""

from __future__ import annotations

from hashlib import blake2b
from itertools import combinations
from math import floor, log
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

from core.checks.concepts import class_of, is_anybody, is_concept, is_person
from core.checks.lemmas import stem
from core.models import ClaimType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

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
# Years in which dates are near each other.
_STRETCH: Final = 10
LATEST: Final = 24
"""So many entries a key keeps: what is told a thousand times is compared with the latest."""


class _Told(Protocol):
    @property
    def article_id(self) -> str: ...

    @property
    def claim_id(self) -> int: ...


_MOST: Final = 80
"""So many entries a figure is compared with, whatever its keys."""

T = TypeVar("T", bound=_Told)


def keys_of(telling: Telling) -> list[str]:
    """Return the keys of a figure: dimension, concept and name, joined by bars.

    Two figures of one thing have a key in common. Those that hold the value, or its
    digits in any order, are for figures that are told of in other words.
    """
    chosen = _chosen(telling)
    told = sorted(telling.metric.close, key=lambda concept: (_rank(telling, concept), concept))
    topics = [stem(topic.removeprefix("~")) for topic in telling.background.topics[:_PAIRED]]
    keys = [
        f"{telling.dimension}|{concept}|{name}"
        for concept, most in zip(told, _NAMES_OF, strict=False)
        for name in chosen[:most]
    ]
    head = telling.metric.head or ""
    if is_anybody(head) or is_person(head):
        keys += [f"{telling.dimension}|people|{name}" for name in chosen[:_PEOPLE_NAMES]]
    keys += [
        f"{telling.dimension}|{one}+{other}"
        for one, other in combinations(sorted(dict.fromkeys(topics)), 2)
    ]
    if telling.type is ClaimType.MEASURE:
        keys += [f"{telling.dimension}|{name}" for name in chosen]
    elif telling.days is not None:
        keys += [
            f"{telling.dimension}@{at}|{name}" for at in _stretches(telling) for name in chosen
        ]
    if telling.value is not None:
        shapes = [f"={step}" for step in _steps(telling)]
        digits = sorted(char for char in telling.claim.text if char.isdigit())
        shapes += [f"#{''.join(digits)}"] * (len(set(digits)) > 1)
        keys += [f"{telling.dimension}{shape}|{name}" for shape in shapes for name in chosen]
    return keys


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


def _steps(telling: Telling) -> set[int]:
    """Return the steps on a scale where a value stands, so that near values share one."""
    figure = abs(telling.value.figure) if telling.value else 0.0
    place = log(figure, _STEP) if figure else 0.0
    return {2 * floor(place), 2 * floor(place + 0.5) + 1}


def _stretches(telling: Telling) -> list[str]:
    """Return the month of a day without a year, else stretches of years that near dates share."""
    first = telling.days[0] if telling.days else ""
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


class Index(Generic[T]):
    """The latest entries under each key."""

    def __init__(self, before: Callable[[int], Sequence[T]] | None = None) -> None:
        """Begin empty, or behind what was put under a key before: the latest of it."""
        self._entries: dict[int, tuple[T, ...]] = {}
        self._before = before
        self._earlier: dict[int, Sequence[T]] = {}

    def add(self, entry: T, keys: Iterable[int]) -> None:
        """Put an entry under its keys."""
        for key in keys:
            self._entries[key] = (*self._entries.get(key, ())[1 - LATEST :], entry)

    def candidates(self, keys: Iterable[int], *, most: int = _MOST) -> Iterator[T]:
        """Yield what has a key in common with these, each entry once, up to a bound."""
        seen: set[int] = set()
        for key in keys:
            for entry in self._under(key):
                if entry.claim_id not in seen:
                    if len(seen) >= most:
                        return
                    seen.add(entry.claim_id)
                    yield entry

    def _under(self, key: int) -> Sequence[T]:
        entries = self._entries.get(key, ())
        if self._before is None or len(entries) >= LATEST:
            return entries
        earlier = self._earlier.get(key)
        if earlier is None:
            earlier = self._earlier[key] = self._before(key)
        if not entries:
            return earlier
        return (*earlier[len(entries) - LATEST :], *entries)
