"""Spans of time against the days or the years that they lie between."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.elapsed import (
    ISO_DAY,
    between_days,
    between_years,
    in_days,
    in_years,
    number_of,
)
from core.checks.arithmetic.lengths import (
    BEGUN,
    ENDED,
    IN_YEARS,
    is_length,
    is_span,
    unit_of,
)
from core.checks.arithmetic.stretches import Stretch, day_at, is_day, iso_of, stretches, year_of
from core.checks.lemmas import stem
from core.models import ClaimType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.arithmetic.workings import Line, Working
    from core.checks.views import Figure

    Year = tuple[Figure, int]

_TEN: Final = 10
_TWO: Final = 2
# A span that is told to lie between the two years that were named last.
_LATER: Final = frozenset(("later", "on", "earlier", "since"))
_STARTS: Final = frozenset(
    map(
        stem,
        (
            *("open", "begin", "start", "founded", "join", "launch", "take", "build", "come"),
            *("sign", "elect", "appoint", "become", "arrive", "marry", "establish", "create"),
            *("introduce", "buy", "move", "premiere", "publish", "win"),
        ),
    )
)
_PRONOUNS: Final = (["it"], ["they"], ["he"], ["she"])
_THINGS: Final = (["it"], ["they"])
_OPENED: Final = frozenset(
    ("opened", "founded", "established", "created", "inaugurated", "service", "use", "operation")
)
_AWAY: Final = frozenset(("withdrawn", "closed", "shut", "suspended", "stopped", "grounded"))
_AGAIN: Final = "again"
# "A strike of six weeks", "it lasted six weeks"
_OF: Final = frozenset(("of", "lasted", "ran"))
_NEAR: Final = (0.7, 1.4)
_SINCE_THEN: Final = frozenset(("on", "ago", "later"))
_ARTICLES: Final = frozenset(
    ("a", "an", "the", "or", "some", "about", "just", "in", "all", "total")
)
_NAMED: Final = frozenset(
    ("span", "period", "stretch", "total", "stay", "tenure", "reign", "run", "career", "time")
)
_LASTED: Final = frozenset(("lasted", "lasts", "for", "took", "takes", "lasting", "after", "is"))
_BARS: Final = frozenset((",", ";", "and", "but", "when", "while", "who", "which"))
_POINTING: Final = frozenset(("those", "these"))
_FAR: Final = 6


def check_elapsed(line: Line, before: Line | None) -> Iterator[Working]:
    """Yield a span in years between two years that are told beside it, or in days between days."""
    years = [(figure, year) for figure in line.figures if (year := year_of(figure)) is not None]
    told = stretches(line)
    for figure in line.figures:
        if not is_length(line, figure):
            continue
        working = next((found for one in told if (found := _within(line, figure, one))), None)
        working = working or _those(line, figure) or _ago(line, figure, years)
        if working is None and is_span(line, figure):
            pair = _pair(line, figure, before, years)
            working = between_days(line, figure) or (between_years(figure, *pair) if pair else None)
        if working is not None:
            yield working
            return
    working = None
    if before is not None and line.opening(1) in _PRONOUNS:
        working = (
            _begun_later(line, before, years)
            or _begun_and_ended(line, before)
            or _begun_before(line, before)
        )
    if working is not None:
        yield working


def _begun_later(line: Line, before: Line, years: list[Year]) -> Working | None:
    """Return the working of "It closes in 2025 after 51 years. It was opened in 1974".

    So is that of "It sails again on 3 March after ten weeks. It was withdrawn on".
    """
    lengths = [one for one in before.figures if before.lead(one, 1) == ["after"]]
    ends = [(one, year) for one in before.figures if (year := year_of(one)) is not None]
    if not len(lengths) == len(ends) == len(years) == 1 or _AGAIN in line.all_words():
        return None
    lead = set(line.words[line.bounds[0] : years[0][0].first])
    (length,), (start, first), (end, last) = lengths, years[0], ends[0]
    if len(lead) > _FAR or not is_length(before, length):
        return None
    if unit_of(length) in IN_YEARS:
        is_start = line.opening(1) in _THINGS and not lead.isdisjoint(_OPENED)
        working = between_years(length, years[0], ends[0]) if is_start and first < last else None
    else:
        days = [day_at(one) for one in (start, end) if len(iso_of(one) or "") == ISO_DAY]
        begun, ended = (*days, None, None)[:2]
        if begun is None or ended is None or begun >= ended or lead.isdisjoint(_AWAY):
            return None
        figures = tuple(sorted((start, end, length), key=lambda one: one.first))
        names = start.claim.text, end.claim.text
        working = in_days(figures, length, (ended - begun).days, names)
    return working if working and (working.holds or _is_slip(length, first, last)) else None


def _is_slip(length: Figure, first: int, last: int) -> bool:
    """Whether a length is near enough to what passed between two years to be meant for it."""
    if unit_of(length) not in IN_YEARS:
        return last - first <= 1
    return _NEAR[0] < number_of(length) / (last - first) < _NEAR[1]


def _begun_and_ended(line: Line, before: Line) -> Working | None:
    """Return the working of "A strike of six weeks. It began on 3 March and ended on 31 March"."""
    words = set(line.all_words())
    lengths = [one for one in before.figures if is_length(before, one)]
    if len(lengths) != 1 or BEGUN.isdisjoint(words) or ENDED.isdisjoint(words):
        return None
    if before.lead(lengths[0], 1)[0] not in _OF or line.opening(1) != ["it"]:
        return None
    return between_days(line, lengths[0])


def _begun_before(line: Line, before: Line) -> Working | None:
    """Return the working of "It ended on 10 April. It had begun on 24 February, and lasted"."""
    lengths = [one for one in line.figures if is_length(line, one)]
    days = [one for one in line.figures if is_day(one)]
    ends = [one for one in before.figures if is_day(one)]
    if not len(lengths) == len(days) == len(ends) == 1 or days[0].first > lengths[0].first:
        return None
    (length,), (start,), (end,) = lengths, days, ends
    lead = line.words[line.bounds[0] : start.first]
    is_begun = "had" in lead[:2] or not BEGUN.isdisjoint(lead)
    is_ended = "had" in lead[:2] or not ENDED.isdisjoint(before.all_words())
    if not is_begun or not is_ended or line.lead(length, 1)[0] not in _LASTED:
        return None
    first, last = day_at(start), day_at(end)
    if first is None or last is None or first >= last or first.year != last.year:
        return None
    figures = tuple(sorted((start, end, length), key=lambda one: one.first))
    return in_days(figures, length, (last - first).days, (start.claim.text, end.claim.text))


def _within(line: Line, figure: Figure, stretch: Stretch) -> Working | None:
    """Return the working of a span that is told beside both its ends."""
    if not _is_beside(line, figure, stretch):
        return None
    told = {one.id: one for one in (stretch.first, stretch.last, figure)}
    figures = tuple(sorted(told.values(), key=lambda one: one.first))
    if unit_of(figure) in IN_YEARS:
        return in_years(figures, figure, stretch.start.year, stretch.end.year)
    days = (stretch.end - stretch.start).days
    return in_days(figures, figure, days, stretch.names) if stretch.has_days else None


def _those(line: Line, figure: Figure) -> Working | None:
    """Return the working of years that were told just before: "in those 34 years"."""
    told = stretches(line.earlier[-1]) if line.earlier else []
    if (
        line.lead(figure, 1)[0] not in _POINTING
        or unit_of(figure) not in IN_YEARS
        or len(told) != 1
    ):
        return None
    if line.tail(figure, 1) == ["of"]:
        # "Those 12 years of war" may be others.
        return None
    ends = {one.id: one for one in (told[0].first, told[0].last, figure)}
    figures = tuple(sorted(ends.values(), key=lambda one: one.first))
    return in_years(figures, figure, told[0].start.year, told[0].end.year)


def _ago(line: Line, figure: Figure, years: list[Year]) -> Working | None:
    """Return the working of "in 1973, 52 years ago" in an article that tells which year it is."""
    beside = [year for year in years if line.between(year[0], figure) == [","]]
    if line.tail(figure, 1) != ["ago"] or unit_of(figure) not in IN_YEARS or len(beside) != 1:
        return None
    near = [one for earlier in line.earlier for one in earlier.figures]
    # Years alone are often those of other things.
    told = [
        (one, year)
        for one in near
        if len(iso_of(one) or "") == ISO_DAY and (year := year_of(one)) is not None
    ]
    if len({year for _, year in told}) != 1 or told[0][1] <= beside[0][1]:
        return None
    working = between_years(figure, beside[0], told[0])
    passed, length = told[0][1] - beside[0][1], number_of(figure)
    # The article may be younger than the day it tells of, but for a slip it isn't older.
    is_slip = length < passed and (passed - length) % _TEN == 0
    return working if working and (working.holds or is_slip) else None


def _is_beside(line: Line, figure: Figure, stretch: Stretch) -> bool:
    """Whether a span is told right beside its ends, as theirs."""
    if figure.first >= stretch.last.last:
        gap = line.between(stretch.last, figure)
        if gap[-2:] == ["or", "for"]:
            gap = gap[:-2]
        while gap and gap[-1] in _ARTICLES:
            gap = gap[:-1]
        is_named = gap[-1:] == ["of"] and not _NAMED.isdisjoint(gap)
        is_led = bool(gap) and gap[-1] in _LASTED and _BARS.isdisjoint(gap)
        return gap in ([","], ["("], ["—"], ["–"], [",", "for"]) or (is_led or is_named)
    if figure.last > stretch.first.first:
        return False
    gap = line.between(figure, stretch.first)
    while gap and gap[-1] in ("from", "between", "("):
        gap = gap[:-1]
    is_attribute = "-" in figure.claim.text and len(gap) <= _FAR and _BARS.isdisjoint(gap)
    is_stay = (
        gap[:1] in (["in"], ["as"], ["at"]) and len(gap) <= _FAR and _BARS.isdisjoint(gap[:-1])
    )
    return is_attribute or is_stay or gap in ([], [","], [":"])


def _pair(
    line: Line, figure: Figure, before: Line | None, years: list[Year]
) -> tuple[Year, Year] | None:
    """Return the two years that a span lies between: in its sentence, or one in that before."""
    if unit_of(figure) not in IN_YEARS:
        return None
    if len(years) == _TWO and "while" in line.between(years[0][0], years[1][0]):
        # They are of two: "it took two years in 2005, while the others did it in 2011".
        return None
    if len(years) == _TWO:
        begun = any(stem(word) in _STARTS for word in line.before(years[1][0], _FAR))
        if years[0][1] > years[1][1] and (begun or figure.claim.type is ClaimType.RANK):
            # "Its 75th anniversary in 2025; it was founded in 1950"
            years = years[::-1]
        return (years[0], years[1]) if years[0][1] < years[1][1] else None
    if len(years) != 1 or before is None or figure.claim.type is ClaimType.COUNT:
        return None
    begun = any(stem(word) in _STARTS for word in line.before(years[0][0], _FAR))
    if begun and len(told_before := [one for one in before.figures if year_of(one)]) == 1:
        now_year = year_of(told_before[0]) or 0
        if now_year > years[0][1] and before in line.earlier[-1:]:
            return years[0], (told_before[0], now_year)
    is_now = line.tail(figure, 1)[0] in _SINCE_THEN and line.earlier
    if is_now and any(stem(word) in _STARTS for word in line.before(years[0][0], _FAR)):
        now = [(one, year) for one in before.figures if (year := year_of(one)) is not None]
        return (years[0], now[0]) if len(now) == 1 and now[0][1] > years[0][1] else None
    told = [(one, year) for one in before.figures if (year := year_of(one)) is not None]
    is_later = not _LATER.isdisjoint(line.behind(figure, 1)) and before in line.earlier[-1:]
    starts = [
        (one, year)
        for one, year in told
        if any(stem(word) in _STARTS for word in before.before(one, _FAR))
    ]
    starts = told if is_later and len(told) == 1 else starts
    if len(starts) != 1 or starts[0][1] >= years[0][1]:
        return None
    return starts[0], years[0]
