"""Generated articles with claims, and stores full of them, for the benchmarks."""

from __future__ import annotations

import random
import time
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from core.models import (
    Article,
    Bound,
    Claim,
    ClaimKind,
    ClaimType,
    Evidence,
    Quantity,
    Speaker,
    Verdict,
)
from core.store.taking_in import DetectedArticle

if TYPE_CHECKING:
    from core.store import Store

CLAIMS_AN_ARTICLE: Final = 50
WORDS_A_CLAIM: Final = 14
CLAIMS_A_PARAGRAPH: Final = 4
VOCABULARY: Final = 60_000
BATCH: Final = 100
NOW: Final = datetime(2026, 1, 2, 12, tzinfo=UTC)


class Articles:
    """Made-up articles whose words are as unevenly common as in a language."""

    def __init__(self) -> None:
        dice = random.Random(5)
        words = [f"w{number}" for number in range(VOCABULARY)]
        weights = list(accumulate(1 / (rank + 2) for rank in range(VOCABULARY)))
        self._runs = [
            " ".join(dice.choices(words, cum_weights=weights, k=WORDS_A_CLAIM - 4))
            for _ in range(40_000)
        ]
        self._dice = dice

    def make(self, number: int) -> tuple[Article, list[Claim]]:
        """Return an article and its claims, one a sentence; the same for the same number."""
        self._dice.seed(number)
        pieces: list[str] = []
        claims: list[Claim] = []
        length = 0
        for place in range(CLAIMS_AN_ARTICLE):
            words = self._dice.choice(self._runs)
            claim, sentence = make_claim(self._dice, words, length, place)
            ending = "\n\n" if place % CLAIMS_A_PARAGRAPH == CLAIMS_A_PARAGRAPH - 1 else " "
            pieces.append(sentence + ending)
            length += len(sentence) + len(ending)
            claims.append(claim)
        text = "".join(pieces)
        return Article(str(number), f"Article {number}", "bench", text), claims


def make_claim(dice: random.Random, words: str, start: int, place: int) -> tuple[Claim, str]:
    """Return a claim and the sentence that it begins."""
    if place % 4 == 0:
        figure, name = f"“{words}”", f"{dice.choice(FIRST)} {dice.choice(LAST)}"
        sentence = f"{figure} said {name}."
        mention = start + len(figure) + 6
        speaker = Speaker(name, mention, mention + len(name), name)
        detail = {"kind": ClaimKind.QUOTED, "type": ClaimType.QUOTED, "speaker": speaker}
        detail["turn"] = place + 1
    else:
        amount, unit, kind = make_quantity(dice)
        figure, sentence = amount, f"{amount} {unit or 'boats'} {words} on the day."
        quantity = Quantity(amount, amount, unit, Bound.EXACT, of="boats")
        detail = {"kind": ClaimKind.NUMERIC, "type": kind, "quantity": quantity}
    claim = Claim(
        start=start,
        end=start + len(figure),
        text=figure,
        sentence_start=start,
        sentence_end=start + len(sentence),
        detector="bench 1",
        **detail,  # type: ignore[arg-type]
    )
    return claim, sentence


FIRST: Final = ("Ada", "Ben", "Cleo", "Dov", "Eva", "Finn", "Gus", "Hana", "Ivo", "Jun")
LAST: Final = ("Brown", "Holt", "Moss", "Lund", "Day", "Zuckerberg", "Ng", "Ito", "Roy", "Katz")


def make_quantity(dice: random.Random) -> tuple[str, str | None, ClaimType]:
    """Return an amount, its unit and the type of the claim."""
    match dice.randrange(100):
        case part if part < 30:
            return str(dice.randrange(1, 10) * 10 ** dice.randrange(3, 12)), "USD", ClaimType.MONEY
        case part if part < 55:
            return str(dice.randrange(1000) / 10), "%", ClaimType.PERCENT
        case part if part < 75:
            return str(dice.randrange(1, 5000)), None, ClaimType.COUNT
        case part if part < 97:
            return str(dice.randrange(1990, 2027)), None, ClaimType.DATE
        case _:
            return str(dice.randrange(1, 20)), None, ClaimType.RANK


def fill(store: Store, articles: Articles, size: int) -> float:
    """Store so many claims, a batch of articles at a time; return the seconds of storing."""
    spent = 0.0
    for first in range(0, size // CLAIMS_AN_ARTICLE, BATCH):
        last = min(first + BATCH, size // CLAIMS_AN_ARTICLE)
        made = [DetectedArticle(*articles.make(number)) for number in range(first, last)]
        start = time.perf_counter()
        for _ in store.take_in(made, detector="bench 1", at=NOW):
            pass
        spent += time.perf_counter() - start
    return spent


def review_some(store: Store, size: int) -> None:
    """Settle a claim in a hundred, as an archive is at best, a few with notes and evidence."""
    reviewed = range(1, size, 100)
    verdicts = (Verdict.VERIFIED, Verdict.VERIFIED, Verdict.DISPUTED, Verdict.NEEDS_CONTEXT)
    for first in range(0, len(reviewed), BATCH):
        with store.grouped():
            for place in range(first, min(first + BATCH, len(reviewed))):
                claim_id, at = reviewed[place], NOW + timedelta(seconds=place)
                note = "The ledger says otherwise." if place % 10 == 0 else ""
                who = ("ada", "ben")[place % 2]
                verdict = verdicts[place % len(verdicts)]
                store.mark(claim_id, verdict, note=note, reviewer=who, at=at)
                if place % 20 == 0:
                    evidence = Evidence("https://example.org/ledger", title="Harbour ledger")
                    store.add_evidence(claim_id, evidence, reviewer=who, at=at)
