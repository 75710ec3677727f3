"""What a change comes to between two values: in percent, in points, as a multiple, as a sum."""

from __future__ import annotations

from dataclasses import dataclass
from math import isinf
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.workings import (
    Leeway,
    Working,
    beside,
    ends_of,
    is_slip,
    leeway_of,
    leeways_of,
    noted,
    plain,
)
from core.checks.concepts import class_of, concept_of
from core.checks.lemmas import stem
from core.models import Bound, ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

# "Doubled" is said of what comes near it.
_LOOSE: Final = 0.08
# Values that lie farther apart are hardly the ends of one change.
# So many times as precise as the one end of a change the other is at most.
_ALIKE: Final = 2.0
_NEAR: Final = 5
_CALLED: Final = 3
_LEAST, _MOST = 0.005, 200.0


@dataclass(frozen=True, slots=True)
class Move:
    """Two values of one thing, the earlier and the later."""

    old: Figure
    new: Figure

    @property
    def ends(self) -> tuple[int, int]:
        """The lexemes from the first of them to the last, half open."""
        return min(self.old.first, self.new.first), max(self.old.last, self.new.last)


def work_out(line: Line, move: Move, stated: Figure) -> Working | None:
    """Return the working of a stated change, or None for values that are no ends of one."""
    told_in = {one.id: one for one in (move.old, move.new, stated)}
    figures = tuple(sorted(told_in.values(), key=lambda one: one.first))
    is_sum = stated.claim.type not in (ClaimType.RATIO, ClaimType.PERCENT)
    is_sum = is_sum and not are_points(line, move, stated)
    moved = (move.old, move.new, *([stated] if is_sum else []))
    ends = leeways_of(*moved) if move.old is not move.new else ends_of(move.old)
    told = ends[-1] if ends and is_sum and len(moved) == len(ends) else leeway_of(stated)
    if ends is None or told is None or ends[0].middle <= 0:
        return None
    old, new = _as_precise(*ends[:2])
    if not _LEAST < new.middle / old.middle < _MOST:
        return None
    if stated.claim.type is ClaimType.RATIO:
        return _multiple(figures, stated, old, new, told)
    if stated.claim.type is ClaimType.PERCENT:
        working = _percent(figures, move, stated, old, new, told)
        shares = (new / old).scaled(100), (old / new).scaled(100)
        is_share = any(one.meets(told) for one in shares) and not _is_called(line, stated)
        # What is said to be 60% of another value may be no change at all.
        return working if working.holds or not is_share else None
    return _sum(figures, stated, old, new, told)


def work_out_step(line: Line, move: Move, stated: Figure) -> Working | None:
    """Return the working of a share that a step is of what was before it: "by $30 to $150".

    Up or down, whichever comes out.
    """
    ends, told = leeways_of(move.old, move.new), leeway_of(stated)
    if ends is None or told is None or ends[0].middle >= ends[1].middle:
        return None
    step, new = ends
    results = [(step / (new - step)).scaled(100), (step / (new + step)).scaled(100)]
    holds = any(result.meets(told) for result in results)
    is_up = results[0].meets(told) if holds else not _falls(line, move)
    sign, result = ("−", results[0]) if is_up else ("+", results[1])
    base = f"({plain(new.middle)} {sign} {plain(step.middle)})"
    figures = tuple(one for one in line.figures if one in (move.old, move.new, stated))
    shown = f"{plain(step.middle)} / {base} = {plain(result.middle)}%"
    return _told(figures, shown, stated.claim.text, holds)


def _is_called(line: Line, stated: Figure) -> bool:
    """Whether a share is called a change right before it: "a drop of 60%", "fell by 60%"."""
    before = line.before(stated, _CALLED)
    if line.behind(stated, 1) == ["on"]:
        # The gain of "a gain of 12% on" what there was is a share of that.
        return False
    return before[-1:] in (["of"], ["by"]) and any(
        class_of(concept_of(stem(word))) == "direction" for word in before
    )


def _falls(line: Line, move: Move) -> bool:
    """Whether the words before a step tell of a fall."""
    return any(concept_of(stem(word)) == "fall" for word in line.before(move.old, _NEAR))


def _as_precise(old: Leeway, new: Leeway) -> tuple[Leeway, Leeway]:
    """Return two values with a likeness in rounding: beside 5.5 million, 5 million is 5.0."""
    half = _ALIKE * min(old.high - old.middle, new.high - new.middle)
    if not half or isinf(half):
        return old, new
    return old.within(half), new.within(half)


def _percent(
    figures: tuple[Figure, ...], move: Move, stated: Figure, old: Leeway, new: Leeway, told: Leeway
) -> Working:
    """Work out a change in percent or, between percentages, in points."""
    change = (new / old).scaled(100, -100).size
    text = stated.claim.text
    ratio = (new.middle / old.middle - 1) * 100
    line = f"{plain(new.middle)} / {plain(old.middle)} − 1 = {plain(ratio)}%"
    is_shares = move.old.claim.type is ClaimType.PERCENT
    points = (new - old).size
    difference = f"{plain(new.middle)} − {plain(old.middle)} = {plain((new - old).middle)}"
    if is_shares and stated.value is not None and stated.value.dimension == "points":
        return _told(figures, f"{difference} pp", text, points.meets(told))
    holds = change.meets(told)
    if not holds and is_shares and points.meets(told):
        line = f"{difference} pp, {line}"
    return _told(figures, line, text, holds, has_slip=is_slip(told, change))


def _multiple(
    figures: tuple[Figure, ...], stated: Figure, old: Leeway, new: Leeway, told: Leeway
) -> Working | None:
    """Work out a multiple or a fraction: tripled, halved, by a quarter."""
    text, ratio = stated.claim.text, new / old
    shown = f"{plain(new.middle)} / {plain(old.middle)} = {plain(ratio.middle)}"
    value = stated.value
    if value is not None and value.dimension == "percent":
        # "A quarter" may be the change or what is left; either is right.
        share, change = told.scaled(0.01), (new / old).scaled(1, -1).size
        holds = any(_is_near(result, share) for result in (ratio, old / new, change))
        return _told(figures, shown, text, holds)
    by = ratio if ratio.middle >= 1 else old / new
    bound = stated.claim.quantity.bound if stated.claim.quantity else Bound.EXACT
    if bound in (Bound.OVER, Bound.AT_LEAST):
        told = Leeway(told.low, told.middle, float("inf"))
    return _told(figures, shown, text, _is_near(by, told))


def _is_near(result: Leeway, told: Leeway) -> bool:
    return told.low * (1 - _LOOSE) <= result.high and result.low <= told.high * (1 + _LOOSE)


def _sum(
    figures: tuple[Figure, ...], stated: Figure, old: Leeway, new: Leeway, told: Leeway
) -> Working:
    """Work out a change in the unit of the values themselves."""
    result = (new - old).size
    shown = f"{plain(new.middle)} − {plain(old.middle)} = {plain((new - old).middle)}"
    holds, has_slip = result.meets(told), is_slip(told, result)
    return _told(figures, shown, stated.claim.text, holds, has_slip=has_slip)


def _told(
    figures: tuple[Figure, ...], shown: str, text: str, holds: bool, *, has_slip: bool = False
) -> Working:
    message = Wording("The change from one value to the other isn't “{change}”.", change=text)
    return Working(figures, beside(shown, text), noted(message, has_slip=has_slip), holds)


def are_points(line: Line, move: Move, figure: Figure) -> bool:
    """Whether a number is of the points between two percentages: "down 5 points from 61%"."""
    is_percent = move.old.claim.type is ClaimType.PERCENT
    is_number = figure.claim.type is ClaimType.COUNT and figure.value is not None
    return is_percent and is_number and line.behind(figure, 1) in (["points"], ["point"])
