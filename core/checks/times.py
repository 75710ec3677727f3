"""Weekdays against dates, ages against years, and spans of time against the years between."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from core.checks.lemmas import stem
from core.checks.names import is_weekday
from core.checks.roles import Role, role_of
from core.checks.workings import Working
from core.models import Bound, ClaimType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.views import Figure
    from core.checks.workings import Line

_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ISO_DAY: Final = 10
_NEAR: Final = 3
_SPANS: Final = frozenset(("after", "took", "taken", "lasted", "later", "lasting"))
_STARTS: Final = frozenset(map(stem, ("open", "begin", "start", "found", "join", "launch", "take")))
_ANNIVERSARIES: Final = (["anniversary"], ["birthday"], ["jubilee"])
_DIE: Final = stem("die")
_SHORTEST: Final = 2


def check_weekdays(line: Line) -> Iterator[Working]:
    """Yield the day of the week that stands beside a full date."""
    for figure in line.figures:
        quantity = figure.claim.quantity
        low = quantity.low if quantity and figure.claim.type is ClaimType.DATE else None
        if low is None or len(low) != _ISO_DAY or quantity is None or low != quantity.high:
            continue
        index = _weekday_beside(line, figure)
        if index is None:
            continue
        lexemes = line.view.lexemes
        stated = lexemes.words[index].capitalize()
        actual = _DAYS[date.fromisoformat(low).weekday()]
        span = lexemes.starts[index], lexemes.ends[index]
        text = f"{figure.claim.text} is a {actual}, stated {stated}"
        message = f"“{figure.claim.text}” isn't a {stated}."
        yield Working((figure,), text, message, stated == actual, span)


def _weekday_beside(line: Line, figure: Figure) -> int | None:
    words = line.words
    before = range(figure.first - 1, max(line.bounds[0], figure.first - _NEAR) - 1, -1)
    for index in before:
        if is_weekday(words[index]):
            return index
        if words[index] not in (",", "the", "(", "on"):
            break
    behind = figure.last
    behind += words[behind] in (",", "(")
    behind += words[behind] == "a"
    return behind if behind < line.bounds[1] and is_weekday(words[behind]) else None


def year_of(figure: Figure) -> int | None:
    """Return the year of a date, None for a stretch of several years and what has none."""
    quantity = figure.claim.quantity
    if figure.claim.type is not ClaimType.DATE or quantity is None or not quantity.low:
        return None
    year, end = quantity.low[:4], (quantity.high or "")[:4]
    is_exact = quantity.bound in (Bound.EXACT, Bound.ABOUT)
    return int(year) if year == end and year.isdecimal() and is_exact else None


def check_elapsed(line: Line, before: Line | None) -> Iterator[Working]:
    """Yield a span in years between two years that are told beside it."""
    years = [(figure, year) for figure in line.figures if (year := year_of(figure)) is not None]
    for figure in line.figures:
        if not _is_span(line, figure):
            continue
        pair = _pair(line, before, years)
        if pair is not None:
            yield _elapsed(figure, *pair)
            return


def _is_span(line: Line, figure: Figure) -> bool:
    quantity = figure.claim.quantity
    if figure.claim.type is ClaimType.RANK and quantity is not None and quantity.low:
        return line.behind(figure, 1)[:1] in _ANNIVERSARIES
    if figure.claim.type is not ClaimType.DURATION or quantity is None or quantity.unit != "a":
        return False
    if quantity.bound is not Bound.EXACT or quantity.low != quantity.high or not figure.value:
        return False
    if role_of(line.view.lexemes, figure) is Role.AGE:
        return False
    around = (*line.before(figure, 3), *line.behind(figure, 1))
    return not _SPANS.isdisjoint(around)


def _pair(
    line: Line, before: Line | None, years: list[tuple[Figure, int]]
) -> tuple[tuple[Figure, int], tuple[Figure, int]] | None:
    """Return the two years that a span lies between: in its sentence, or one in that before."""
    if len(years) == _SHORTEST:
        return (years[0], years[1]) if years[0][1] < years[1][1] else None
    if len(years) != 1 or before is None:
        return None
    starts = [
        (one, year)
        for one in before.figures
        if (year := year_of(one)) is not None
        and any(stem(word) in _STARTS for word in before.before(one, 4))
    ]
    if len(starts) != 1 or starts[0][1] >= years[0][1]:
        return None
    return starts[0], years[0]


def _elapsed(figure: Figure, start: tuple[Figure, int], end: tuple[Figure, int]) -> Working:
    quantity = figure.claim.quantity
    told = float(quantity.low or 0) if quantity else 0.0
    years = end[1] - start[1]
    figures = tuple(sorted((start[0], end[0], figure), key=lambda one: one.first))
    text = f"{end[1]} − {start[1]} = {years}, stated {figure.claim.text}"
    message = f"It isn't “{figure.claim.text}” from {start[1]} to {end[1]}."
    return Working(figures, text, message, abs(years - told) <= 1)


def check_ages(lines: list[Line]) -> Iterator[Working]:
    """Yield the ages of the one person whose year of birth an article tells."""
    births = [found for line in lines for found in _years_after(line, "born")]
    if len(births) != 1:
        return
    birth = births[0]
    deaths = [found for line in lines for found in _years_after(line, "died", "death")]
    for line in lines:
        for age in line.figures:
            if not _is_age(line, age):
                continue
            when = _when(line, age, birth, deaths)
            if when is not None:
                yield _age(age, birth, when)


def _years_after(line: Line, *leads: str) -> list[tuple[Figure, int]]:
    """Return the years that stand behind a word, with no other figure between them."""
    found = []
    for place, figure in enumerate(line.figures):
        year = year_of(figure)
        if year is None:
            continue
        floor = line.figures[place - 1].last if place else line.bounds[0]
        if not set(leads).isdisjoint(line.words[max(floor, figure.first - 8) : figure.first]):
            found.append((figure, year))
    return found


def _is_age(line: Line, figure: Figure) -> bool:
    quantity = figure.claim.quantity
    if quantity is None or quantity.low is None or quantity.low != quantity.high:
        return False
    if figure.claim.type is ClaimType.DURATION and quantity.unit == "a":
        return role_of(line.view.lexemes, figure) is Role.AGE
    is_number = figure.claim.type is ClaimType.COUNT
    was = line.before(figure, 2)
    return is_number and (was[-1:] == ["was"] or was == ["was", "only"] or was[-1:] == ["aged"])


def _when(
    line: Line, age: Figure, birth: tuple[Figure, int], deaths: list[tuple[Figure, int]]
) -> tuple[Figure, int] | None:
    """Return the year in which somebody was that old."""
    words = line.all_words()
    floor = line.view.sentence_before(line.bounds[0])[0] if len(line.figures) == 1 else None
    led = words if floor is None else line.words[floor : line.bounds[1]]
    if _DIE in map(stem, led):
        return deaths[0] if len(deaths) == 1 else None
    years = [
        (one, year)
        for one in line.figures
        if (year := year_of(one)) is not None and one is not birth[0] and one.first < age.first
    ]
    if not years:
        return None
    between = line.between(years[-1][0], age)
    is_told = between[:3] in ([",", "when", "he"], [",", "when", "she"]) or "aged" in between[-2:]
    return years[-1] if is_told and len(between) <= 5 else None


def _age(age: Figure, birth: tuple[Figure, int], when: tuple[Figure, int]) -> Working:
    quantity = age.claim.quantity
    told = float(quantity.low or 0) if quantity else 0.0
    years = when[1] - birth[1]
    figures = tuple(sorted((age, birth[0], when[0]), key=lambda one: one.first))
    text = f"{when[1]} − {birth[1]} = {years}, so {years - 1} or {years}, stated {age.claim.text}"
    message = f"“{age.claim.text}” isn't the age in {when[1]} of somebody born in {birth[1]}."
    return Working(figures, text, message, years - 1 <= told <= years)
