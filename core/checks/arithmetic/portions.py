"""What a share, its part and its whole have to be, and whether they fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.workings import Working, beside, leeway_of, leeways_of, plain
from core.checks.lemmas import is_irregular
from core.models import ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from core.checks.views import Figure

COUNTED: Final = frozenset((ClaimType.COUNT, ClaimType.MONEY, ClaimType.MEASURE))
OF_THEM: Final = (["of", "them"], ["of", "these"], ["of", "those"])
OF_WHICH: Final = (["of", "which"], ["of", "whom"])


def is_share(figure: Figure) -> bool:
    """Whether a figure is a percentage or a fraction of something."""
    is_kind = figure.claim.type in (ClaimType.PERCENT, ClaimType.RATIO)
    return is_kind and figure.value is not None and figure.value.dimension == "percent"


def _is_bare(figure: Figure) -> bool:
    """Whether a number says nothing of what it counts: the word behind it is a verb at most."""
    quantity = figure.claim.quantity
    of = quantity.of.split()[-1] if quantity and quantity.of else None
    return of is None or of.endswith("ed") or is_irregular(of)


def is_pair(one: Figure, other: Figure) -> bool:
    """Whether two figures count or measure the same."""
    is_elided = one.claim.type is ClaimType.COUNT and _is_bare(one)
    if is_elided and other.claim.type is ClaimType.MEASURE and other.value:
        # "1,800 hectares, of which 450"
        return True
    is_kind = one.claim.type in COUNTED and one.claim.type is other.claim.type
    return is_kind and bool(
        one.value and other.value and one.value.dimension == other.value.dimension
    )


def work_out_share(part: Figure, whole: Figure, share: Figure) -> Working | None:
    """Return the working of a share that a part is said to be of a whole."""
    ends, told = [*(leeways_of(part) or ()), *(leeways_of(whole) or ())], leeway_of(share)
    if part.claim.type is whole.claim.type:
        ends = leeways_of(part, whole) or []
    if len(ends) < len((part, whole)) or told is None:
        return None
    one, all_ = ends
    figures = tuple(sorted((part, whole, share), key=lambda figure: figure.first))
    result = (one / all_).scaled(100)
    shown = f"{plain(one.middle)} / {plain(all_.middle)} = {plain(result.middle)}%"
    text = share.claim.text
    message = Wording(
        "“{part}” isn't “{share}” of “{whole}”.",
        part=part.claim.text,
        share=text,
        whole=whole.claim.text,
    )
    return Working(figures, beside(shown, text), message, result.meets(told))
