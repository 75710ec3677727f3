"""Which figures may be parts of a whole, and whether they add up to it."""

from __future__ import annotations

from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.workings import Leeway, Working, beside, leeways_of, plain
from core.checks.lemmas import is_irregular, stem
from core.checks.roles import Role, role_of
from core.detection.lexemes import DIGITS
from core.detection.number_words import UNITS
from core.models import Bound, ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

SUMMED: Final = frozenset((ClaimType.MONEY, ClaimType.COUNT, ClaimType.MEASURE, ClaimType.DURATION))
# How far the parts may be from the total before they are parts of something else.
CLOSED: Final = (0.65, 1.5)
LOOSE: Final = (0.75, 1.34)
_COMPARED: Final = frozenset(("each", "apiece", "more", "fewer", "less", "times"))
_OF_THEM: Final = frozenset(("them", "whom", "which", "these", "those"))
_OF_IT: Final = (("of", "it"), ("of", "them"), ("of", "that"), ("of", "which"))
_NUMBERS: Final = frozenset(UNITS) - {"one", "a", "an", "zero", "no", "nil"}
_NOUNS: Final = frozenset(
    ("people", "men", "women", "children", "wives", "lives", "mice", "geese", "teeth", "feet")
)
_OWNERS: Final = frozenset(
    ("the", "its", "their", "his", "her", "a", "s", "’", "'", "roughly", "about", "all", "some")
) | {"every", "those", "these"}
_VERBS: Final = frozenset(("is", "are", "was", "were", "has", "have", "had", "did", "will"))
_NEAR: Final = 4
_LONGEST: Final = 3
_TIGHT: Final = 5
_CLAUSES: Final = frozenset((";", ".", "while", "whereas", "but", "than"))


def is_part(line: Line, total: Figure, figure: Figure) -> bool:
    """Whether a figure is of the kind of a total, no larger, and no change or rate."""
    if figure.value is None or total.value is None or figure.claim.type != total.claim.type:
        return False
    if figure.value.dimension != total.value.dimension or figure.value.figure > total.value.figure:
        return False
    quantity = figure.claim.quantity
    if quantity is not None and quantity.bound is Bound.ORDER:
        return False
    if not _COMPARED.isdisjoint(line.behind(figure, 1)):
        return False
    if line.lead(figure, 1) == ["the"] and quantity is not None and quantity.of is None:
        # As in "she scored nine and he seven, so the two made 16".
        return False
    role = role_of(line.view.lexemes, figure)
    return role is Role.LEVEL or (role is Role.EARLIER and _is_source(line, figure))


def _is_source(line: Line, figure: Figure) -> bool:
    """Whether a "from" begins a list: "heard from 14 doctors, 22 nurses and"."""
    behind = [one for one in line.figures if one.first > figure.first][:1]
    gap = line.between(figure, behind[0]) if behind else []
    return line.lead(figure, 1) == ["from"] and "," in gap and "to" not in gap


def is_elided(line: Line, figure: Figure) -> bool:
    """Whether the list of a figure begins before it: the 18 of "18, 22 and 15 tonnes"."""
    place = line.figures.index(figure) if figure in line.figures else 0
    before = line.figures[place - 1 : place]
    gap = line.between(before[0], figure) if before else []
    is_kind = bool(before) and before[0].claim.type in SUMMED
    return is_kind and gap[-1:] == [","] and len(gap) <= _NEAR


def is_of(line: Line, figure: Figure) -> bool:
    """Whether "of", "out of" or "of the town's" stands before a figure."""
    before = line.before(figure, 5)
    if "of" not in before or not before:
        return False
    lead = before[len(before) - before[::-1].index("of") :]
    return all(word in _OWNERS or (word.isalpha() and lead[-1] == "s") for word in lead)


def is_inner(line: Line, figure: Figure) -> bool:
    """Whether a figure is told of those just counted: "20 Greeks, six of them women"."""
    behind, before = line.behind(figure, 2), line.before(figure, 2)
    is_of = behind[:1] == ["of"] and not _OF_THEM.isdisjoint(behind)
    return is_of or (before[:1] == ["of"] and not _OF_THEM.isdisjoint(before))


def is_of_it(line: Line, figure: Figure) -> bool:
    """Whether a share is of what was just told: "30.5% for six others, most of it, 17.9%, for"."""
    return any(pair in _OF_IT for pair in pairwise(line.before(figure, _TIGHT)))


def has_unread(line: Line, first: Figure, last: Figure | None = None) -> bool:
    """Whether a number that is no claim stands behind a figure: "and Labour 14".

    It is looked for as far as another figure, else to the end of the sentence.
    """
    return next(_unread(line, first, last), None) is not None


def named_numbers(line: Line, first: Figure, last: Figure | None = None) -> list[float] | None:
    """Return the numbers behind names that aren't claims; None if there are others, too."""
    lexemes, found = line.view.lexemes, []
    for place in _unread(line, first, last):
        is_named = lexemes.is_capitalised(place - 1) and lexemes.words[place].isdecimal()
        if not is_named or len(lexemes.words[place]) > _LONGEST:
            return None
        found.append(float(lexemes.words[place]))
    return found


def _unread(line: Line, first: Figure, last: Figure | None) -> Iterator[int]:
    """Yield where a number stands that is no claim."""
    lexemes, figures = line.view.lexemes, [*(o for e in line.earlier for o in e.figures)]
    covered = {place for one in (*figures, *line.figures) for place in range(one.first, one.last)}
    for place in range(first.last, last.first if last else line.bounds[1]):
        is_number = lexemes.kinds[place] == DIGITS or lexemes.words[place] in _NUMBERS
        if is_number and place not in covered:
            yield place


def noun_of(line: Line, figure: Figure) -> str | None:
    """Return the stem of the noun that is counted, where it stands right behind its number."""
    quantity = figure.claim.quantity
    if figure.claim.type is not ClaimType.COUNT or quantity is None or not quantity.of:
        return None
    last = quantity.of.split()[-1].casefold()
    words = line.view.lexemes.words[figure.last : figure.last + _NEAR]
    # An elided noun leaves the verb behind its number: "the other 42 burned down".
    is_verb = last.endswith(("ed", "ing")) or (is_irregular(last) and last not in _NOUNS)
    if is_verb or last not in words or not _VERBS.isdisjoint(words[: words.index(last)]):
        return None
    return stem(last)


def alike(line: Line, parts: list[Figure]) -> list[Figure]:
    """Return those that count the same as the last of them, or don't say what."""
    told = [noun_of(line, part) for part in parts]
    if not told or told[-1] is None:
        return parts
    return [part for part, noun in zip(parts, told, strict=True) if noun in (None, told[-1])]


def listed(line: Line, parts: list[Figure]) -> list[Figure]:
    """Return the figures at the end that make one list: "four gold, three silver and two"."""
    found = parts[-1:]
    for one, other in reversed(list(pairwise(parts))):
        gap = line.between(one, other)
        if len(gap) > _TIGHT or not _CLAUSES.isdisjoint(gap) or {",", "and"}.isdisjoint(gap):
            break
        found.insert(0, one)
    return found


def candidates(line: Line, other: Line, total: Figure) -> list[Figure]:
    """Return what may be part of a total, of a line that lies before it or of its own."""
    return [
        one
        for one in other.figures
        if one.first < total.first and is_part(line, total, one) and not is_inner(line, one)
    ]


def is_less(one: Figure, other: Figure) -> bool:
    """Whether both figures have values, the first the lower."""
    return bool(one.value and other.value and one.value.figure < other.value.figure)


def add_up(
    total: Figure,
    parts: list[Figure],
    likely: tuple[float, float],
    named: Sequence[float] = (),
) -> Working | None:
    """Add up the parts; None where they come to so much else that they are no parts.

    named are parts that are no claims.
    """
    leeways = leeways_of(total, *parts)
    if leeways is None or not leeways[0].middle:
        return None
    whole, *rest = leeways
    rest += [Leeway(number, number, number) for number in named]
    if any(part.middle >= whole.middle for part in rest):
        return None
    result = sum_of(rest)
    low, high = likely
    holds = result.meets(whole)
    if not low <= result.middle / whole.middle <= high:
        return None
    shown = " + ".join(plain(one.middle) for one in rest)
    text = beside(f"{shown} = {plain(result.middle)}", total.claim.text)
    message = Wording("The parts don't add up to “{total}”.", total=total.claim.text)
    return Working((total, *parts), text, message, holds)


def sum_of(leeways: list[Leeway]) -> Leeway:
    """Return the sum; what was rounded up and down makes up for each other by and large."""
    result = sum(leeways[1:], leeways[0])
    down = sqrt(sum((one.middle - one.low) ** 2 for one in leeways))
    up = sqrt(sum((one.high - one.middle) ** 2 for one in leeways))
    return Leeway(result.middle - down, result.middle, result.middle + up)
