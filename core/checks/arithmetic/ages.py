"""Ages against the years of birth and of what is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.stretches import iso_of, year_of
from core.checks.arithmetic.workings import Working, beside
from core.checks.concepts import concept_of, is_future
from core.checks.lemmas import stem
from core.checks.roles import Role, role_of
from core.models import ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

_AT_AGE: Final = (
    ["at", "the", "age", "of"],
    ["at", "age"],
    ["at"],
    [",", "at", "the", "age", "of"],
)
# "Varga, 68, was born in 1949", "who was born in 1948, is 71"
_BORN: Final = ([",", "was", "born", "in"], [",", "who", "was", "born", "in"])
_IS: Final = ([",", "is"], [",", "is", "now"], ["and", "is"], ["and", "is", "now"])
_AHEAD: Final = frozenset(("by", "until", "till", "through", "to"))
_MOST_YEARS: Final = 10
_TEN: Final = 10
_OFTEN: Final = frozenset(("once", "twice", "thrice"))
_LIFE: Final = (15, 112)
_YEAR_LENGTH: Final = 4
_DIE: Final = stem("die")
_DIES: Final = "die"
_ARE: Final = frozenset(("is", "turns", "turned", "now", "aged"))
_WERE: Final = frozenset(("was", "just", "only", "aged"))
_KIN: Final = frozenset(
    (
        *("husband", "wife", "father", "mother", "brother", "sister", "son", "daughter"),
        *("parents", "partner", "grandfather", "grandmother", "uncle", "aunt", "friend"),
    )
)


def check_ages(lines: list[Line]) -> Iterator[Working]:
    """Yield the ages of the one person whose year of birth an article tells, and two of one."""
    for line in lines:
        yield from _now_and_then(line)
    births = [found for line in lines for found in _years_after(line, "born")]
    deaths = [found for line in lines for found in _years_after(line, "died", "death")]
    deaths = [(one, year) for one, year in deaths if not _is_of_kin(lines, one)]
    lives = [found for line in lines for found in _lives(line)]
    if len(births) + len(lives) != 1:
        return
    if lives:
        figure, years = lives[0]
        births, deaths = [(figure, years[0])], [(figure, years[1])]
    birth = births[0]
    for line in lines:
        if lives and lives[0][0] not in line.figures:
            continue
        for age in line.figures:
            if not _is_age(line, age):
                continue
            when = _when(line, age, birth, deaths) or _now(lines, line, age, birth)
            if when is not None and when[1] > birth[1]:
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


def _lives(line: Line) -> Iterator[tuple[Figure, tuple[int, int]]]:
    """Yield the years of birth and of death in brackets behind a name: "Ilja Brod (1901–1974)"."""
    for figure in line.figures:
        quantity = figure.claim.quantity
        is_bracketed = line.lead(figure, 1) == ["("] and line.tail(figure, 1) == [")"]
        if figure.claim.type is not ClaimType.DATE or not is_bracketed or quantity is None:
            continue
        years = [end for end in (quantity.low, quantity.high) if end and len(end) == _YEAR_LENGTH]
        is_named = line.view.lexemes.is_capitalised(figure.first - 2)
        if len(years) == 2 and is_named and _LIFE[0] < int(years[1]) - int(years[0]) < _LIFE[1]:
            yield figure, (int(years[0]), int(years[1]))


def _is_of_kin(lines: list[Line], figure: Figure) -> bool:
    """Whether the year is of a husband or a mother: "her husband, whom she married, died in"."""
    line = next(line for line in lines if figure in line.figures)
    return not _KIN.isdisjoint(line.words[line.bounds[0] : figure.first])


def _is_age(line: Line, figure: Figure) -> bool:
    quantity = figure.claim.quantity
    if quantity is None or quantity.low is None or quantity.low != quantity.high:
        return False
    if figure.claim.type is ClaimType.DURATION and quantity.unit == "a":
        return role_of(line.view.lexemes, figure) is Role.AGE
    # "She was twice married" tells no age.
    is_number = figure.claim.type is ClaimType.COUNT and figure.claim.text not in _OFTEN
    was = line.before(figure, 2)
    if was[-1:] == ["at"] and concept_of(stem(was[0])) == _DIES:
        # "Keeper of the lighthouse dies at 84"
        return is_number and quantity.of is None
    if was == ["at"] and line.tail(figure, 1) == [","]:
        # "At 41, she became premier in 2018."
        return is_number and line.tail(figure, 2)[1] in ("he", "she")
    is_bare = was[-1:] == ["is"] and quantity.of is None
    return is_number and (
        is_bare or was[-1:] == ["was"] or was == ["was", "only"] or was[-1:] == ["aged"]
    )


def _when(
    line: Line, age: Figure, birth: tuple[Figure, int], deaths: list[tuple[Figure, int]]
) -> tuple[Figure, int] | None:
    """Return the year in which somebody was that old."""
    words = line.all_words()
    floor = line.view.sentence_before(line.bounds[0])[0] if len(line.figures) == 1 else None
    led = words if floor is None else line.words[floor : line.bounds[1]]
    if _DIE in map(stem, led):
        own = [death for death in deaths if death[0] in line.figures]
        return (own or deaths)[0] if len(own or deaths) == 1 else None
    years = [
        (one, year)
        for one in line.figures
        if (year := year_of(one)) is not None and one is not birth[0] and one.first < age.first
    ]
    if not years:
        is_life = line.between(birth[0], age) == [")", "was"] and len(deaths) == 1
        return deaths[0] if is_life else _then(line, age, birth)
    between = line.between(years[-1][0], age)
    is_told = between[:3] in ([",", "when", "he"], [",", "when", "she"]) or "aged" in between[-2:]
    is_told = is_told or between in _AT_AGE
    is_told = is_told or (between == [","] and age.claim.text.startswith("aged"))
    return years[-1] if is_told and len(between) <= 5 else None


def _then(line: Line, age: Figure, birth: tuple[Figure, int]) -> tuple[Figure, int] | None:
    """Return the year behind an age: "she was 33 when she took office in 2011"."""
    place = line.figures.index(age)
    behind = [one for one in line.figures[place + 1 :] if one.claim.type is ClaimType.DATE][:1]
    year = year_of(behind[0]) if behind else None
    if year is None or behind[0] is birth[0]:
        return None
    between = line.between(age, behind[0])
    is_at = line.before(age, 2) == ["at"] and between[:1] == [","]
    if is_at:
        return (behind[0], year) if between[-1] == "in" else None
    if between[:2] == ["when", "it"]:
        return None
    is_told = between[:1] in (["when"], ["in"]) and {",", ";", "and"}.isdisjoint(between)
    return (behind[0], year) if is_told else None


def _now(
    lines: list[Line], line: Line, age: Figure, birth: tuple[Figure, int]
) -> tuple[Figure, int] | None:
    """Return the latest day or month that an article tells of, where somebody is of another age.

    The article itself may be younger than that; years alone are often still to come.
    """
    if birth[0] not in line.figures:
        return None
    first, second = sorted((age, birth[0]), key=lambda one: one.first)
    between = line.between(first, second)
    is_now = between in _BORN if first is age else (between in _IS or _goes_on(line, between))
    quantity = age.claim.quantity
    if not is_now or quantity is None:
        return None
    old = float(quantity.low or 0)
    dated = [(other, one, year) for other in lines for one, year in _dated(other)]
    ahead = [(one, year) for other, one, year in dated if _is_ahead(other)]
    told = [(one, year) for other, one, year in dated if not _is_ahead(other)]
    if ahead and 0 < old - (min(year for _, year in ahead) - birth[1]) <= _MOST_YEARS:
        # Nobody is older than on a day to come.
        return min(ahead, key=lambda one: one[1])
    latest = max(told, key=lambda one: one[1], default=birth)
    gap = latest[1] - birth[1] - old
    # Too old is somebody by a digit: the article may be much younger than what it tells of.
    return latest if abs(gap + _TEN) <= 1 or 1 < gap <= _MOST_YEARS else None


def _goes_on(line: Line, between: list[str]) -> bool:
    """Whether a clause of birth ends before an age: "born in 1949 above a shop, is 84"."""
    return len(between) <= _TEN and between[-2:] == [",", "is"] and "born" in line.all_words()


def _dated(line: Line) -> Iterator[tuple[Figure, int]]:
    """Yield the days and months of a sentence with their years, but for "until June 2024"."""
    for one in line.figures:
        year = year_of(one)
        is_day = len(iso_of(one) or "") > _YEAR_LENGTH
        if year is not None and is_day and line.lead(one, 1)[0] not in _AHEAD:
            yield one, year


def _is_ahead(line: Line) -> bool:
    return any(is_future(stem(word)) for word in line.all_words())


def _now_and_then(line: Line) -> Iterator[Working]:
    """Yield what passed between two ages: "is 67 and was 25 when she came, 42 years ago"."""
    for now, then, passed in zip(line.figures, line.figures[1:], line.figures[2:], strict=False):
        is_told = (
            line.lead(now, 1)[0] in _ARE
            and line.lead(then, 1)[0] in _WERE
            and line.tail(then, 1) == ["when"]
            and line.tail(passed, 1) == ["ago"]
        )
        ages = [_years(one) for one in (now, then, passed)]
        if is_told and None not in ages:
            older, younger, years = (age or 0.0 for age in ages)
            gap = older - younger
            shown = f"{older:g} − {younger:g} = {gap:g}"
            message = Wording(
                "Between the ages “{then}” and “{now}” it isn't “{span}”.",
                then=then.claim.text,
                now=now.claim.text,
                span=passed.claim.text,
            )
            text = beside(shown, passed.claim.text)
            yield Working((now, then, passed), text, message, abs(gap - years) <= 1)


def _years(figure: Figure) -> float | None:
    """Return an age or a length in years, None for what is neither or not exact."""
    quantity = figure.claim.quantity
    if quantity is None or quantity.low is None or quantity.low != quantity.high:
        return None
    is_long = figure.claim.type is ClaimType.DURATION and quantity.unit == "a"
    is_bare = figure.claim.type is ClaimType.COUNT and quantity.of is None
    return float(quantity.low) if is_long or is_bare else None


def _age(age: Figure, birth: tuple[Figure, int], when: tuple[Figure, int]) -> Working:
    quantity = age.claim.quantity
    told = float(quantity.low or 0) if quantity else 0.0
    years = when[1] - birth[1]
    told_in = {one.id: one for one in (age, birth[0], when[0])}
    figures = tuple(sorted(told_in.values(), key=lambda one: one.first))
    text = Wording(
        "{sum}, so {younger} or {older}, stated {stated}",
        sum=f"{when[1]} − {birth[1]} = {years}",
        younger=str(years - 1),
        older=str(years),
        stated=age.claim.text,
    )
    message = Wording(
        "“{age}” isn't the age in {year} of somebody born in {birth}.",
        age=age.claim.text,
        year=str(when[1]),
        birth=str(birth[1]),
    )
    return Working(figures, text, message, years - 1 <= told <= years)
