"""Claims that a reviewer makes of words, cuts in two, joins, and stretches: pure functions."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from core.models import Bound, Claim, ClaimKind, ClaimType, Quantity

BY_HAND: Final = "manual"
_OPENING: Final = "“„«‘‹\"'「『"
_CLOSING: Final = "”“»’›\"'」』"
_FIGURE: Final = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_MAGNITUDE: Final = re.compile(
    r"\b(?:hundred|thousand|dozen|[mb]illion|trillion)s?\b|\d\s?[kmb]n?\b"
)
_CURRENCIES: Final = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}
_YEAR: Final = re.compile(r"(?:1\d|20)\d\d")


def made_claim(text: str, start: int, end: int, sentence: tuple[int, int]) -> Claim:
    """Return a claim of the words in [start, end), its type guessed from them."""
    words = text[start:end]
    if _is_quoted(text, start, end):
        kind, guessed, quantity = ClaimKind.QUOTED, ClaimType.QUOTED, None
    else:
        kind = ClaimKind.NUMERIC
        guessed, quantity = _reading(words)
    return Claim(
        kind=kind,
        type=guessed,
        start=start,
        end=end,
        text=words,
        sentence_start=sentence[0],
        sentence_end=sentence[1],
        detector=BY_HAND,
        quantity=quantity,
    )


def stretched(claim: Claim, text: str, start: int, end: int, sentence: tuple[int, int]) -> Claim:
    """Return a claim on other words; what was read from it stays."""
    return replace(
        claim,
        start=start,
        end=end,
        text=text[start:end],
        sentence_start=sentence[0],
        sentence_end=sentence[1],
    )


def with_type(claim: Claim, wanted: ClaimType) -> Claim:
    """Return a claim of another type, and of the kind that goes with it."""
    if wanted is ClaimType.QUOTED:
        return replace(claim, kind=ClaimKind.QUOTED, type=wanted, quantity=None)
    quantity = claim.quantity or Quantity(None, None, None, Bound.EXACT)
    return replace(
        claim, kind=ClaimKind.NUMERIC, type=wanted, quantity=quantity, speaker=None, turn=None
    )


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Tell whether quotation marks stand at both ends, inside or just outside."""
    opens = text[start] in _OPENING or text[start - 1 : start] in tuple(_OPENING)
    closes = text[end - 1] in _CLOSING or text[end : end + 1] in tuple(_CLOSING)
    return opens and closes


def _reading(words: str) -> tuple[ClaimType, Quantity]:
    """Guess type and value; a figure whose magnitude is a word is left to the reviewer."""
    figures = _FIGURE.findall(words)
    is_plain = len(figures) == 1 and not _MAGNITUDE.search(words.lower())
    figure = figures[0].replace(",", "") if is_plain else None
    sign = next((sign for sign in _CURRENCIES if sign in words), None)
    if "%" in words or re.search(r"\bper ?cent\b", words):
        return ClaimType.PERCENT, Quantity(figure, figure, "%", Bound.EXACT)
    if sign is not None:
        unit = _CURRENCIES[sign]
        return ClaimType.MONEY, Quantity(
            figure, figure, unit, Bound.EXACT, unit_assumed=sign in "$¥"
        )
    if figure is not None and _YEAR.fullmatch(figure) and words.strip() == figure:
        return ClaimType.DATE, Quantity(figure, figure, None, Bound.EXACT)
    return ClaimType.COUNT, Quantity(figure, figure, None, Bound.EXACT)
