"""Changes told beside the values that they lead from and to: percent, points, multiples, sums."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.checks.roles import Role, is_earlier, is_rate, role_of
from core.checks.workings import Leeway, Working, leeway_of, leeways_of, plain, slip
from core.models import Bound, ClaimType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.views import Figure
    from core.checks.workings import Line

_COMPARED: Final = frozenset(
    (ClaimType.MONEY, ClaimType.COUNT, ClaimType.MEASURE, ClaimType.PERCENT, ClaimType.DURATION)
)
# "Doubled" is said of what comes near it.
_LOOSE: Final = 0.08
# Values that lie farther apart are hardly the ends of one change.
_LEAST, _MOST = 0.005, 200.0
_CLAUSE: Final = frozenset((";", "while", "whereas"))
_MULTIPLES: Final = frozenset(("times", "twice", "fold", "double", "triple", "treble"))
_AS: Final = frozenset(("as", "that", "more", "the", "what", "than"))


@dataclass(frozen=True, slots=True)
class Move:
    """Two values of one thing, the earlier and the later."""

    old: Figure
    new: Figure

    @property
    def ends(self) -> tuple[int, int]:
        """The lexemes from the first of them to the last, half open."""
        return min(self.old.first, self.new.first), max(self.old.last, self.new.last)


def check_changes(line: Line) -> Iterator[Working]:
    """Yield the workings of the changes that a sentence tells with their values."""
    taken: set[int] = set()
    for move in _moves(line):
        stated = _stated(line, move, taken)
        if stated is not None:
            taken.add(stated.id)
            working = _work(line, move, stated)
            if working is not None:
                yield working


def _moves(line: Line) -> Iterator[Move]:
    """Yield the pairs of values that lie before and after a change."""
    used: set[int] = set()
    for old in line.figures:
        if not _is_compared(old) or not is_earlier(line.view.lexemes, old):
            continue
        new = _new(line, old, used)
        if new is not None:
            used.update((old.id, new.id))
            yield Move(old, new)
    yield from _multiplied(line, used)


def _is_compared(figure: Figure) -> bool:
    return figure.value is not None and figure.claim.type in _COMPARED


def _is_comparable(line: Line, old: Figure, one: Figure) -> bool:
    """Whether two values are of one kind: not a sum and what it is a share."""
    lexemes = line.view.lexemes
    return is_rate(lexemes, old) == is_rate(lexemes, one)


def _new(line: Line, old: Figure, used: set[int]) -> Figure | None:
    """Return the value that a change led to: behind a "to", else the one told before."""
    place = line.figures.index(old)
    fitting = [
        one for one in line.figures if _fits(old, one, used) and _is_comparable(line, old, one)
    ]
    behind = [one for one in fitting if one.first > old.first and _is_to(line, one)]
    if behind and line.figures.index(behind[0]) <= place + 2:
        return behind[0]
    before = [one for one in fitting if one.last <= old.first]
    to = [one for one in before if _is_to(line, one)]
    level = [one for one in before if role_of(line.view.lexemes, one) is Role.LEVEL]
    chosen = (to or level)[-1:]
    if not chosen or not _CLAUSE.isdisjoint(line.between(chosen[0], old)):
        return None
    return chosen[0]


def _fits(old: Figure, one: Figure, used: set[int]) -> bool:
    if one.id in used or one.id == old.id or not _is_compared(one) or not old.value:
        return False
    return one.value is not None and one.value.dimension == old.value.dimension


def _is_to(line: Line, figure: Figure) -> bool:
    before = line.before(figure, 2)
    return before[-1:] == ["to"] or before in (["to", "a"], ["to", "about"], ["to", "some"])


def _multiplied(line: Line, used: set[int]) -> Iterator[Move]:
    """Yield the values around a multiple: "96,000, four times as many as the 32,000"."""
    for place, figure in enumerate(line.figures):
        behind = line.behind(figure, 1)
        is_times = figure.claim.type is ClaimType.RATIO and behind and behind[0] in _AS
        if not is_times:
            continue
        before = [one for one in line.figures[:place] if _is_compared(one) and one.id not in used]
        after = [one for one in line.figures[place + 1 :] if _is_compared(one)]
        if before and after and _fits(before[-1], after[0], used):
            yield Move(after[0], before[-1])


def _stated(line: Line, move: Move, taken: set[int]) -> Figure | None:
    """Return the change that is told nearest to two values."""
    first, last = move.ends
    best: tuple[int, Figure] | None = None
    for figure in line.figures:
        if figure in (move.old, move.new) or figure.id in taken:
            continue
        if not _tells_change(line, move, figure):
            continue
        distance = first - figure.last if figure.last <= first else figure.first - last
        between = (
            line.words[figure.last : first]
            if figure.last <= first
            else (line.words[last : figure.first])
        )
        if not _CLAUSE.isdisjoint(between) or _has_other(line, move, figure):
            continue
        if best is None or distance < best[0]:
            best = distance, figure
    return best[1] if best else None


def _has_other(line: Line, move: Move, figure: Figure) -> bool:
    """Whether another value of the same kind stands between a change and the values."""
    first, last = move.ends
    low, high = sorted((figure.first, first)) if figure.first < first else (last, figure.first)
    return any(
        low < one.first < high and _fits(move.old, one, {move.new.id, figure.id})
        for one in line.figures
    )


def _tells_change(line: Line, move: Move, figure: Figure) -> bool:
    """Whether a figure tells how far something moved."""
    type_ = figure.claim.type
    if figure.value is None:
        return False
    if type_ is ClaimType.RATIO:
        return True
    is_move = role_of(line.view.lexemes, figure) is Role.CHANGE
    if type_ is ClaimType.PERCENT:
        is_restated = line.before(figure, 1) in (["by"], ["or"])
        return is_move or is_restated or _is_named_change(line, figure)
    is_same = move.old.value is not None and figure.value.dimension == move.old.value.dimension
    return is_same and is_move


def _is_named_change(line: Line, figure: Figure) -> bool:
    """Whether a share is called a change: "an increase of 12%", "a rise of a third"."""
    before = line.before(figure, 4)
    return any(word in before for word in ("increase", "rise", "fall", "drop", "decrease", "up"))


def _work(line: Line, move: Move, stated: Figure) -> Working | None:
    figures = tuple(sorted((move.old, move.new, stated), key=lambda one: one.first))
    is_sum = stated.claim.type not in (ClaimType.RATIO, ClaimType.PERCENT)
    ends = leeways_of(move.old, move.new, stated) if is_sum else leeways_of(move.old, move.new)
    told = ends[-1] if ends and is_sum else leeway_of(stated)
    if ends is None or told is None or ends[0].middle <= 0:
        return None
    old, new = ends[:2]
    if not _LEAST < new.middle / old.middle < _MOST:
        return None
    if stated.claim.type is ClaimType.RATIO:
        return _multiple(figures, stated, old, new, told)
    if stated.claim.type is ClaimType.PERCENT:
        return _percent(figures, move, stated, old, new, told)
    return _sum(figures, stated, old, new, told)


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
        return _told(figures, f"{difference} points", text, points.meets(told))
    holds = change.meets(told)
    if not holds and is_shares and points.meets(told):
        line = f"{difference} percentage points, {line}"
    return _told(figures, line, text, holds, slip(told, change))


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
    return _told(figures, shown, stated.claim.text, result.meets(told), slip(told, result))


def _told(
    figures: tuple[Figure, ...], shown: str, text: str, holds: bool, note: str = ""
) -> Working:
    message = f"The change from one value to the other isn't “{text}”{note}."
    return Working(figures, f"{shown}, stated {text}", message, holds)
