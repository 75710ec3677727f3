"""One small article with its claims, for tests that need something in the store."""

from __future__ import annotations

from datetime import UTC, datetime

from core.models import Article, Bound, Claim, ClaimKind, ClaimType, Quantity, Speaker

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)
TEXT = "Rents rose 12 percent in 2023. “It hurts,” said Ada Moss, a tenant."


def article(text: str = TEXT, *, id: str = "rents", title: str = "Rents") -> Article:
    return Article(id=id, title=title, source="rents.txt", text=text)


def numeric_claim(text: str, words: str, type: ClaimType = ClaimType.COUNT) -> Claim:
    """A numeric claim on the first place in text where words stand."""
    start = text.index(words)
    return Claim(
        kind=ClaimKind.NUMERIC,
        type=type,
        start=start,
        end=start + len(words),
        text=words,
        sentence_start=0,
        sentence_end=len(text),
        detector="test 1",
        quantity=Quantity(low="12", high="12", unit="%", bound=Bound.EXACT, of="rents"),
    )


def quoted_claim(text: str, words: str, speaker: str) -> Claim:
    """A quotation of the first place in text where words stand, by the speaker named there."""
    start, mention = text.index(words), text.index(speaker)
    return Claim(
        kind=ClaimKind.QUOTED,
        type=ClaimType.QUOTED,
        start=start,
        end=start + len(words),
        text=words,
        sentence_start=0,
        sentence_end=len(text),
        detector="test 1",
        speaker=Speaker(speaker, mention, mention + len(speaker), speaker),
        turn=1,
    )


def claims_of_text() -> list[Claim]:
    return [
        numeric_claim(TEXT, "12 percent", ClaimType.PERCENT),
        numeric_claim(TEXT, "2023", ClaimType.DATE),
        quoted_claim(TEXT, "“It hurts,”", "Ada Moss"),
    ]
