"""Which figures are lengths of time, and which of them may lie between two days or years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.checks.roles import Role, role_of
from core.models import Bound, ClaimType

if TYPE_CHECKING:
    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

IN_YEARS: Final = frozenset(("a",))
DAYS_IN: Final = {"d": 1.0, "wk": 7.0, "mo": 30.44}
_SPANS: Final = frozenset(
    (
        *("after", "took", "taken", "lasted", "later", "lasting", "spending", "since", "served"),
        *(
            "serving",
            "on",
            "earlier",
            "lasts",
            "span",
            "lapse",
            "wait",
            "delay",
            "interval",
            "pause",
        ),
    )
)
_TOLD: Final = (Bound.EXACT, Bound.NEARLY, Bound.ABOUT)
_ANNIVERSARIES: Final = (["anniversary"], ["birthday"], ["jubilee"])
_OLDEST: Final = 20
BEGUN: Final = frozenset(("began", "begun", "begins", "started", "opened"))
ENDED: Final = frozenset(("ended", "ends", "closed", "finished"))
_FAR: Final = 6


def is_length(line: Line, figure: Figure) -> bool:
    """Whether a figure is an exact length of time and no age, or an anniversary."""
    quantity = figure.claim.quantity
    if _is_anniversary(line, figure):
        return True
    if figure.claim.type is not ClaimType.DURATION or quantity is None:
        return False
    if quantity.unit not in IN_YEARS and quantity.unit not in DAYS_IN:
        return False
    if quantity.bound not in _TOLD or quantity.low != quantity.high or not figure.value:
        return False
    return role_of(line.view.lexemes, figure) is not Role.AGE


def _is_anniversary(line: Line, figure: Figure) -> bool:
    """Whether a figure is of an anniversary: "its 100th birthday", "turns 100"."""
    quantity = figure.claim.quantity
    if quantity is None or quantity.low is None or quantity.low != quantity.high:
        return False
    if figure.claim.type is ClaimType.RANK:
        return line.behind(figure, 1)[:1] in _ANNIVERSARIES
    is_turned = line.lead(figure, 1)[0] in ("turns", "turned", "turning")
    is_someone = "born" in line.all_words() or "aged" in line.all_words()
    is_turned = is_turned and not is_someone
    return is_turned and figure.claim.type is ClaimType.COUNT and float(quantity.low) > _OLDEST


def is_span(line: Line, figure: Figure) -> bool:
    """Whether words around a length say that it lies between two times: "after", "lasted"."""
    if figure.claim.type in (ClaimType.RANK, ClaimType.COUNT):
        return True
    around = (*line.before(figure, 3), *line.behind(figure, 1))
    words, is_for = set(line.all_words()), line.lead(figure, 1) == ["for"]
    if "having" in line.before(figure, _FAR) or (words & BEGUN and words & ENDED and is_for):
        return True
    return not _SPANS.isdisjoint(around)


def unit_of(figure: Figure) -> str | None:
    """Return the unit of a length of time, years for an anniversary."""
    quantity = figure.claim.quantity
    is_anniversary = figure.claim.type in (ClaimType.RANK, ClaimType.COUNT)
    return "a" if is_anniversary else quantity.unit if quantity else None
