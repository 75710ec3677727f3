"""Quotation marks: which character may open, which may close, and which is no mark at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.detection.extensions import Offsets

_MARK: Final = re.compile("``|''|[“”\"‘’'«»‹›„‟‚‛「」『』＂]")

# What closes what. German „…“ and »…«, Swedish ”…” and mixed typing ("…”) all occur in English
# articles that cite a foreign source or went through two editors.
CLOSERS: Final = {
    "“": ("”", '"', "“", "''"),
    "”": ("”",),
    "„": ("“", "”", '"'),
    "‟": ("”",),
    '"': ('"', "”", "''"),
    "＂": ("＂",),
    "‘": ("’", "'"),
    "'": ("'", "’"),
    "‚": ("‘", "’"),
    "‛": ("’",),
    "«": ("»",),
    "»": ("«",),
    "‹": ("›",),
    "›": ("‹",),
    "「": ("」",),
    "『": ("』",),
    "``": ("''", '"', "”"),
    "''": ("''",),
}
SINGLE: Final = frozenset("‘’'‚‛")
_ONLY_OPENING: Final = frozenset(("“", "„", "‟", "‘", "‚", "‛", "「", "『", "``"))
_ONLY_CLOSING: Final = frozenset(("”", "’", "」", "』", "''"))
_GUILLEMETS: Final = frozenset("«»‹›")
# Beside a mark these tell its side: one opens behind the first, one closes before the second.
_BRACKETS: Final = frozenset("([{<*_~#>|=+")
_CLOSING_BRACKETS: Final = frozenset(")]}>*_~.,;:!?…|")
# Feet and inches, minutes and seconds: 6'2", 5' 11½", 40°26'46".
_PRIMES: Final = re.compile(r"\d(['’])\s?\d{1,2}(?:[½¼¾]|\.\d{1,3})?(\"|''|”)?")
# Words that an apostrophe beheads, decades and years: ’tis, ’em, ’90s, ’08.
_BEHEADED: Final = re.compile(
    r"(?:\d\ds?|[Tt]is|[Tt]was|[Tt]were|[Tt]will|[Ee]m|[Cc]ause|[Tt]ill?|[Bb]out|[Rr]ound|n|[Cc]o[sz])\b"
)
# Words that an apostrophe cuts short before a blank: players’, goin’, o’, an’.
_CUT_SHORT: Final = re.compile(r"(?:s|in|\bo|\ban|\bth|\bn)\Z", re.IGNORECASE)


class Mark(NamedTuple):
    """A quotation mark with the roles that its form and its neighbours leave it.

    is_firm tells a closing mark that can't be the apostrophe of a word cut short.
    """

    start: int
    end: int
    text: str
    opens: bool
    closes: bool
    is_firm: bool = True

    @property
    def is_single(self) -> bool:
        """Whether the mark's form could be an apostrophe too."""
        return self.text in SINGLE


def find_marks(text: str, furniture: Sequence[Offsets] = ()) -> Iterator[Mark]:
    """Yield the marks in order, without apostrophes and primes.

    furniture holds the spans that are no prose, sorted; a mark inside one is none.
    """
    primes = {
        match.start(group)
        for match in _PRIMES.finditer(text)
        for group in (1, 2)
        if match.start(group) >= 0
    }
    index = 0
    for match in _MARK.finditer(text):
        start = match.start()
        while index < len(furniture) and furniture[index][1] <= start:
            index += 1
        if start in primes or (index < len(furniture) and furniture[index][0] <= start):
            continue
        mark = _mark(text, match)
        if mark is not None:
            yield mark


def _mark(text: str, match: re.Match[str]) -> Mark | None:
    """Tell a mark's roles from its neighbours; None for an apostrophe."""
    start, end = match.span()
    form = match.group()
    left = text[start - 1] if start else " "
    right = text[end] if end < len(text) else " "
    if form in SINGLE and left.isalnum() and right.isalnum():
        return None
    opens, closes = _roles(left, right)
    if form in _ONLY_OPENING:
        # A form that opens may close too, in „…“ and ‚…‘, where nothing but a closing fits.
        closes, opens = not opens, opens
    elif form in _GUILLEMETS:
        opens, closes = _guillemet_roles(form, left, right)
    elif form in _ONLY_CLOSING:
        opens = form == "”" and opens and not closes
        closes = not opens
    if form in SINGLE and opens and _BEHEADED.match(text, end):
        opens = False
    cut = form in SINGLE and right.isspace() and _CUT_SHORT.search(text, max(0, start - 3), start)
    return Mark(start, end, form, opens, closes, not cut) if opens or closes else None


def _guillemet_roles(form: str, left: str, right: str) -> tuple[bool, bool]:
    """Return the roles of « » ‹ ›, which point either way and may have blanks inside."""
    points_right = form in "»›"
    if right.isalnum() and not left.isalnum():
        return (True, False)
    if left.isspace() and right.isspace():
        return (not points_right, points_right)
    return (not points_right and not left.isalnum(), points_right or not left.isspace())


def _roles(left: str, right: str) -> tuple[bool, bool]:
    """Return whether a mark between two characters can open and whether it can close."""
    blank_left, blank_right = left.isspace(), right.isspace()
    if blank_left or blank_right:
        return (not blank_right or blank_left, not blank_left or blank_right)
    if left in _BRACKETS and right not in _CLOSING_BRACKETS:
        return (True, False)
    if right in _CLOSING_BRACKETS and left not in _BRACKETS:
        return (False, True)
    return (True, True)
