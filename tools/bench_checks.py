"""Benchmark the checks on generated stores of growing size: catching up, and one article more.

Run it with `make bench ARGS=checks`; sizes in claims may follow (ARGS="checks 10000 1000000").
Each size is measured in a process of its own, so that its memory is its own, too.
"""

from __future__ import annotations

import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from core.checker import StoreChecker, check_article  # noqa: E402
from core.models import Article, Bound, Claim, ClaimKind, ClaimType, Quantity, Speaker  # noqa: E402
from core.store import Store  # noqa: E402

SIZES: Final = (10_000, 20_000, 50_000, 100_000)
CLAIMS_AN_ARTICLE: Final = 50
BATCH: Final = 100
ROUNDS: Final = 30
NOW: Final = datetime(2026, 1, 2, 12, tzinfo=UTC)
ARTICLES_A_DAY: Final = 28
"""As a million claims in two years: stores of all sizes are as dense, the larger ones longer."""
NAMES: Final = 6_000
NAMES_AN_ARTICLE: Final = 7
ALIKE: Final = 0.06
"""So many sentences tell again what an article before told, some of them with another figure."""
SYLLABLES: Final = """
    ka lo mer ta vin sol ber gra nu fi dor el has wen pri zo mak tul ora bes
"""
NOUNS: Final = """
    homes jobs trees schools patients soldiers voters ships works shops engineers tonnes visitors
    prisoners farms beds flights cars cases miners students houses bridges users refugees acres
"""
VERBS: Final = """
    lost built closed counted sold opened hired treated moved damaged planted shipped checked
    rented saved cut inspected bought repaired sent
"""
THINGS: Final = """
    storm flood budget strike election harvest merger fire vaccine lawsuit dam tunnel festival
    drought tariff mine airport reactor outbreak census
"""
MEASURES: Final = """
    profit revenue spending output debt turnout rent unemployment exports fees
"""
PLACES: Final = """
    harbour valley coast district river border market factory station north
"""
SAYINGS: Final = """
    we were never told of it before the work began and nobody asked what it would cost the town
    this is what people here had feared and they will remember who looked away when it mattered
    the figures are better than we had hoped but there is a long way to go until spring comes
"""


def main(sizes: tuple[int, ...]) -> None:
    """Print a row a size; of the last tenth stands how long a claim took, in ms of CPU."""
    times = ("claims", "catch up, s", "of it CPU", "last tenth, ms")
    write((*times, "findings", "bytes a claim", "memory, MB", "one more, ms"))
    for size in sizes:
        command = [sys.executable, __file__, "--measure", str(size)]
        subprocess.run(command, check=True)


def measure(size: int) -> None:
    """Print the figures of one size."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "galley.db"
        with Store(path, create=True) as store:
            fill(store, size)
            before = path.stat().st_size
            start, busy = time.perf_counter(), [time.process_time()]
            for _ in StoreChecker(store).catch_up():
                busy.append(time.process_time())
            spent, late = time.perf_counter() - start, busy[-1] - busy[-1 - len(busy) // 10]
            findings = sum(store.counts_of_findings().values())
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            median, high = one_more(store, size)
        room = (path.stat().st_size - before) / size
    memory = peak * (1 if sys.platform == "darwin" else 1024) / 1e6
    last = len(busy) // 10 * CLAIMS_AN_ARTICLE
    cells = (f"{size:,}", f"{spent:.1f}", f"{busy[-1] - busy[0]:.1f}", f"{1000 * late / last:.2f}")
    more = (f"{findings:,}", f"{room:,.0f}", f"{memory:.0f}", f"{median:.0f} / {high:.0f}")
    write((*cells, *more))


def write(cells: tuple[str, ...]) -> None:
    """Print a row at once."""
    sys.stdout.write("".join(f"{cell:>15}" for cell in cells) + "\n")
    sys.stdout.flush()


def one_more(store: Store, size: int) -> tuple[float, float]:
    """Return the median and the 95th percentile of checking an article that is new, in ms."""
    times = []
    for number in range(size // CLAIMS_AN_ARTICLE, size // CLAIMS_AN_ARTICLE + ROUNDS):
        add(store, *Articles().make(number))
        start = time.perf_counter()
        check_article(store, str(number))
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times), sorted(times)[round(0.95 * (ROUNDS - 1))]


def fill(store: Store, size: int) -> None:
    """Store so many claims, a batch of articles at a time."""
    articles = Articles()
    for first in range(0, size // CLAIMS_AN_ARTICLE, BATCH):
        with store.grouped():
            for number in range(first, min(first + BATCH, size // CLAIMS_AN_ARTICLE)):
                add(store, *articles.make(number))


def add(store: Store, article: Article, claims: list[Claim]) -> None:
    """Store an article with its claims."""
    store.add_article(article, at=NOW)
    store.put_claims(article.id, claims, detector="bench 1", at=NOW)


def pick(dice: random.Random, words: str) -> str:
    """Return one of several words."""
    return dice.choice(words.split())


class Articles:
    """Articles of made-up news: a few names each, as often as names are, and what befell them."""

    def __init__(self) -> None:
        dice = random.Random(7)
        made = (
            "".join(dice.choices(SYLLABLES.split(), k=dice.choice((2, 3, 3, 4))))
            for _ in range(NAMES)
        )
        self._names = [name.capitalize() for name in made]
        self._weights = list(accumulate(1 / (rank + 8) for rank in range(NAMES)))

    def make(self, number: int) -> tuple[Article, list[Claim]]:
        """Return an article and its claims, one a sentence; the same for the same number."""
        dice = random.Random(number)
        names = dice.choices(self._names, cum_weights=self._weights, k=NAMES_AN_ARTICLE)
        thing = pick(dice, THINGS)
        claims: list[Claim] = []
        text = f"{names[0]} looks back on the {thing} of {names[1]}\n\n"
        for place in range(CLAIMS_AN_ARTICLE):
            again = number and dice.random() < ALIKE
            told = random.Random(f"{number - dice.randrange(1, 40)} {place}") if again else dice
            pair = told.choices(self._names, cum_weights=self._weights, k=2) if again else None
            claim, sentence = make_claim(told, pair or dice.sample(names, 2), thing, len(text))
            claims.append(claim)
            text += sentence + ("\n\n" if place % 4 == 3 else " ")
        day = date(2024, 1, 1) + timedelta(days=number // ARTICLES_A_DAY)
        title = f"{names[0]} and the {thing}"
        return Article(str(number), title, "bench", text, published=day.isoformat()), claims


def make_claim(dice: random.Random, names: list[str], thing: str, start: int) -> tuple[Claim, str]:
    """Return a claim and its sentence."""
    one, other = names
    kind = dice.randrange(8)
    if kind < 2:
        return make_quotation(dice, one, start)
    lead, figure, rest, claim_type, quantity = make_figure(dice, kind, one, other, thing)
    sentence = f"{lead} {figure} {rest}."
    return (
        Claim(
            kind=ClaimKind.NUMERIC,
            type=claim_type,
            start=start + len(lead) + 1,
            end=start + len(lead) + 1 + len(figure),
            text=figure,
            sentence_start=start,
            sentence_end=start + len(sentence),
            detector="bench 1",
            quantity=quantity,
        ),
        sentence,
    )


def make_figure(
    dice: random.Random, kind: int, one: str, other: str, thing: str
) -> tuple[str, str, str, ClaimType, Quantity]:
    """Return what stands before a figure, the figure, what stands behind, and what it is."""
    place, day = pick(dice, PLACES), dice.choice(("Monday", "Friday", "spring", "2023", "March"))
    if kind < 5:
        amount, noun = dice.randrange(2, 9_000), pick(dice, NOUNS)
        quantity = Quantity(str(amount), str(amount), None, Bound.EXACT, of=noun)
        lead = f"In the {place} of {other} the {thing} {pick(dice, VERBS)}"
        return lead, f"{amount:,}", f"{noun} near {one} in {day}", ClaimType.COUNT, quantity
    if kind == 5:
        percent = dice.randrange(10, 990) / 10
        quantity = Quantity(str(percent), str(percent), "%", Bound.EXACT)
        lead = f"The {pick(dice, MEASURES)} of {one} rose by"
        return lead, f"{percent}%", f"after the {thing} in {other}", ClaimType.PERCENT, quantity
    if kind == 6:
        millions = dice.randrange(1, 900)
        quantity = Quantity(f"{millions}000000", f"{millions}000000", "USD", Bound.EXACT)
        lead = f"{one} put its {pick(dice, MEASURES)} at"
        return lead, f"${millions} million", f"for {other} in {day}", ClaimType.MONEY, quantity
    year = str(dice.randrange(1990, 2026))
    quantity = Quantity(year, year, None, Bound.EXACT)
    lead = f"The {place} of {other} was {pick(dice, VERBS)} by {one} in"
    return lead, year, f"before the {thing}", ClaimType.DATE, quantity


def make_quotation(dice: random.Random, name: str, start: int) -> tuple[Claim, str]:
    """Return a quotation and its sentence; some are said more than once."""
    if dice.random() < 0.02:
        words = " ".join(SAYINGS.split()[:18])
    else:
        pool = (SAYINGS + NOUNS + VERBS).split()
        words = " ".join(dice.choices(pool, k=dice.randrange(6, 20)))
    sentence = f"“{words},” said {name}."
    mention = start + len(sentence) - 1 - len(name)
    claim = Claim(
        kind=ClaimKind.QUOTED,
        type=ClaimType.QUOTED,
        start=start,
        end=start + len(words) + 3,
        text=sentence[: len(words) + 3],
        sentence_start=start,
        sentence_end=start + len(sentence),
        detector="bench 1",
        speaker=Speaker(name, mention, mention + len(name), name),
        turn=1,
    )
    return claim, sentence


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(int(sys.argv[2]))
    else:
        main(tuple(int(size) for size in sys.argv[1:]) or SIZES)
