"""Speeds against a way and the time that it took."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.nearby import size_of, windows
from core.checks.arithmetic.workings import Working, beside, plain
from core.models import ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

_SPEEDS: Final = (
    *("kilometres an hour", "kilometers an hour", "kilometres per hour", "km/h", "kph"),
    *("miles an hour", "miles per hour", "mph"),
)
_FAST: Final = frozenset(("average", "speed"))
_SLOW: Final = 0.06
_FAR: Final = 8
# What is farther from a result is told of something else.
_NEAR: Final = (0.3, 3.4)


def speed(line: Line, stated: Figure) -> Working | None:
    """Return the working of a speed against the way, and the time that it took."""
    is_speed = stated.claim.text.lower().endswith(_SPEEDS)
    if not is_speed or _FAST.isdisjoint(line.before(stated, _FAR)):
        return None
    for figures in windows(line, stated):
        ways = [one for one in figures if one.value and one.value.dimension == "length"]
        times = [one for one in figures if one.claim.type is ClaimType.DURATION and size_of(one)]
        if len(ways) == 1 and len(times) == 1:
            return _run(ways[0], times[0], stated)
    return None


def _run(way: Figure, time: Figure, stated: Figure) -> Working | None:
    quantity = stated.claim.quantity
    ratio = size_of(way) / size_of(time) / size_of(stated) if size_of(stated) else 0.0
    if quantity is None or quantity.low is None or not _NEAR[0] < ratio < _NEAR[1]:
        return None
    result = plain(float(quantity.low) * ratio)
    message = Wording(
        "“{way}” in “{time}” isn't “{speed}”.",
        way=way.claim.text,
        time=time.claim.text,
        speed=stated.claim.text,
    )
    figures = tuple(sorted((way, time, stated), key=lambda figure: figure.first))
    shown = f"{way.claim.text} / {time.claim.text} = {result}"
    return Working(figures, beside(shown, stated.claim.text), message, abs(ratio - 1) < _SLOW)
