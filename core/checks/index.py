"""Find what a figure can be compared with by keys, so that no two articles are ever paired off."""

from __future__ import annotations

from collections import defaultdict, deque
from itertools import islice
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from core.checks.background import Background
    from core.checks.keys import Keys

LATEST: Final = 16
"""So many entries a key leads to: what is told a thousand times is compared with the latest."""
_MOST_OWN: Final = 24
_MOST_ALIKE: Final = 8
_MOST: Final = 16
"""So many entries a figure is compared with: of its own article, of others by its value, and of
others in all, whatever its keys."""


class _Told(Protocol):
    @property
    def background(self) -> Background: ...

    @property
    def claim_id(self) -> int: ...


T = TypeVar("T", bound=_Told)
# Whether an article is one with which another may be compared.
Wanted: TypeAlias = "Callable[[Background], bool]"

# Finds what articles told before under a key: what is wanted of the latest.
Before: TypeAlias = "Callable[[int, Wanted], Sequence[T]]"


def whatever(_background: Background) -> bool:
    """Want every article."""
    return True


class Latest(Generic[T]):
    """What articles have told, the latest under each key."""

    def __init__(self, most: int = LATEST) -> None:
        """Keep so many entries under each key."""
        self._entries: dict[int, deque[T]] = defaultdict(lambda: deque(maxlen=most))

    def add(self, entry: T, keys: Keys) -> None:
        """Put an entry under its keys."""
        for key in keys.all:
            self._entries[key].append(entry)

    def under(self, key: int, is_wanted: Wanted) -> Sequence[T]:
        """Return what is wanted of the latest under a key."""
        return [entry for entry in self._entries.get(key, ()) if is_wanted(entry.background)]


class Index(Generic[T]):
    """What an article tells, behind what others have told before it."""

    def __init__(self, before: Before[T], is_wanted: Wanted = whatever) -> None:
        """Begin with what was found before, under keys of a matter in articles that are wanted."""
        self._before = before
        self._is_wanted = is_wanted
        self._own: Latest[T] = Latest(_MOST_OWN)
        self._found: dict[int, Sequence[T]] = {}

    def add(self, entry: T, keys: Keys) -> None:
        """Put an entry of the article under its keys."""
        self._own.add(entry, keys)

    def candidates(self, keys: Keys) -> Iterator[T]:
        """Yield what has a key in common with these, each entry once, up to a bound.

        What the article tells itself comes first, then what others tell by the same value.
        """
        seen: set[int] = set()
        own = (entry for key in keys.all for entry in self._own.under(key, whatever))
        yield from islice(_unseen(own, seen), _MOST_OWN)
        seen.clear()
        alike = (entry for key in keys.of_value for entry in self._told(key, whatever))
        yield from islice(_unseen(alike, seen), _MOST_ALIKE)
        others = (entry for key in keys.of_matter for entry in self._told(key, self._is_wanted))
        yield from islice(_unseen(others, seen), _MOST - len(seen))

    def _told(self, key: int, is_wanted: Wanted) -> Sequence[T]:
        if key not in self._found:
            self._found[key] = self._before(key, is_wanted)
        return self._found[key]


def _unseen(entries: Iterable[T], seen: set[int]) -> Iterator[T]:
    for entry in entries:
        if entry.claim_id not in seen:
            seen.add(entry.claim_id)
            yield entry
