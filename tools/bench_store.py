"""Benchmark the store on generated ones of growing size: what a reviewer waits for, and rates.

Run it with `make bench ARGS=store`; sizes in claims may follow (ARGS="store 10000 100000").
"""

from __future__ import annotations

import csv
import random
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import accumulate, count, islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from core.export import store_articles, write_claims  # noqa: E402
from core.models import (  # noqa: E402
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
from core.search_query import parse_query  # noqa: E402
from core.store import Store  # noqa: E402
from core.store.claim_pages import ClaimOrder  # noqa: E402
from core.store.shelving import ShelfView  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

SIZES: Final = (10_000, 100_000, 1_000_000, 5_000_000)
CLAIMS_AN_ARTICLE: Final = 50
WORDS_A_CLAIM: Final = 14
CLAIMS_A_PARAGRAPH: Final = 4
VOCABULARY: Final = 60_000
ROUNDS: Final = 40
PAGE: Final = 100
BATCH: Final = 100
NOW: Final = datetime(2026, 1, 2, 12, tzinfo=UTC)
SEARCHES: Final = {
    "a rare word": "w9000",
    "a common word": "w3",
    "two words": "w40 w90",
    "a phrase": '"w1 w2"',
    "a beginning": "w59*",
    "a misspelt word": "zuckrberg",
    "a speaker": 'speaker:"brown"',
    "a word among disputed": "w5 verdict:disputed",
    "a word among sums of money": "w5 type:money",
    "values in a unit": "value:>1e9 unit:USD",
    "notes": "ledger",
}
FILTERS: Final = ("verdict:disputed", "type:rank", "kind:quoted verdict:open", "reviewer:ada")


def main(sizes: tuple[int, ...]) -> None:
    """Print a row a measure, a column a size."""
    columns = []
    for size in sizes:
        columns.append(dict(measure(size)))
        write(f"({size:,} claims measured)\n")
    write(f"{'':44}" + "".join(f"{f'{size:,} claims':>20}" for size in sizes) + "\n")
    for name in columns[0]:
        write(f"{name:44}" + "".join(f"{column[name]:>20}" for column in columns) + "\n")


def write(text: str) -> None:
    """Print at once."""
    sys.stdout.write(text)
    sys.stdout.flush()


def measure(size: int) -> Iterator[tuple[str, str]]:
    """Yield each measure's name and its figure on a store of so many claims."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "galley.db"
        articles = Articles()
        with Store(path, create=True) as store:
            spent = fill(store, articles, size)
            review_some(store, size)
        yield "import, claims/s", f"{size / spent:,.0f}"
        yield "size on disk, bytes a claim", f"{path.stat().st_size / size:,.0f}"
        yield "open to the first page, ms", milliseconds(lambda: open_to_first_page(path))
        with Store(path, create=False) as store:
            yield from listing(store)
            yield from reviewing(store, size)
            yield from searching(store)
            yield from exports(store, size)
            start = time.perf_counter()
            store.back_up(at=NOW)
            yield "backup, s", f"{time.perf_counter() - start:.2f}"
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        yield (
            "peak memory so far, MB",
            f"{peak * (1 if sys.platform == 'darwin' else 1024) / 1e6:.0f}",
        )


def listing(store: Store) -> Iterator[tuple[str, str]]:
    """Time the first pages of the library and of the claims in every order, and next pages."""
    view = ShelfView()
    yield (
        "first page of the library, ms",
        milliseconds(lambda: store.shelf(view, 0, limit=PAGE)),
    )
    places = count(PAGE, PAGE)
    yield (
        "next page of the library, ms",
        milliseconds(lambda: store.shelf(view, next(places), limit=PAGE)),
    )
    for order in ClaimOrder:
        yield (
            f"first page of claims by {order}, ms",
            milliseconds(partial(first_page, store, "", order)),
        )
    pages = store.claim_pages(parse_query(""), order=ClaimOrder.VALUE, size=PAGE)
    yield "next page of claims by value, ms", milliseconds(lambda: next(pages))
    for query in FILTERS:
        yield (
            f"filter: {query}, ms",
            milliseconds(partial(first_page, store, query, ClaimOrder.VALUE)),
        )


def first_page(store: Store, query: str, order: ClaimOrder) -> None:
    """Read the first page of the claims that a query allows, in an order."""
    next(store.claim_pages(parse_query(query), order=order, is_descending=True, size=PAGE), None)


def reviewing(store: Store, size: int) -> Iterator[tuple[str, str]]:
    """Time what a reviewer does, spread over the store."""
    articles = size // CLAIMS_AN_ARTICLE
    places = [round(index * (articles - 1) / ROUNDS) for index in range(ROUNDS)]
    steps = iter(places * 2)
    yield "open an article, ms", milliseconds(lambda: open_article(store, f"{next(steps)}"))
    claim_ids = iter(range(1, size, size // (ROUNDS * 2)))
    yield (
        "mark, ms",
        milliseconds(
            lambda: store.mark(
                next(claim_ids), Verdict.VERIFIED, note="As told.", reviewer="eve", at=NOW
            )
        ),
    )
    yield "undo, ms", milliseconds(lambda: store.undo(reviewer="eve", at=NOW))


def open_article(store: Store, article_id: str) -> None:
    """Read an article with its claims."""
    store.article(article_id)
    list(store.claims(article_id))


def searching(store: Store) -> Iterator[tuple[str, str]]:
    """Time the first page of searches of many kinds."""
    for name, query in SEARCHES.items():
        yield (
            f"search {name}, ms",
            milliseconds(partial(store.search, parse_query(query), limit=PAGE // 2)),
        )


# What a script without Galley would ask for, to have the same rows.
BARE_QUERY: Final = """
    select article.id, title, source, claim.id, kind, type, claim.text,
        substr(article.text, sentence_start + 1, sentence_end - sentence_start), start, "end",
        coalesce(speaker_name, speaker_text), low, high, unit, bound, "of", verdict, reason,
        severity, note, correction,
        (select group_concat(address) from evidence where claim_id = claim.id),
        reviewer, reviewed_at, claim.detector
    from claim join article on article.key = claim.article_key
    order by claim.article_key, start, claim.id limit ?
"""
SAMPLE: Final = 200_000


def exports(store: Store, size: int) -> Iterator[tuple[str, str]]:
    """Time an export of every claim beside csv.writer over ready lists, and over SQLite's rows."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.csv"
        ours = min(write_export(path, store) for _ in range(3)) / size
        with path.open(encoding="utf-8-sig", newline="") as lines:
            cells = list(islice(csv.reader(lines), SAMPLE))
        bare = min(write_bare(path, cells) for _ in range(3)) / len(cells)
        with closing(sqlite3.connect(store.path)) as connection:
            from_rows = min(
                write_bare(path, connection.execute(BARE_QUERY, (SAMPLE,))) for _ in range(3)
            ) / min(size, SAMPLE)
    yield "export, claims/s", f"{1 / ours:,.0f}"
    yield "export beside csv.writer over ready lists", f"{bare / ours:.0%}"
    yield "export beside csv.writer over SQLite's rows", f"{from_rows / ours:.0%}"


def write_export(path: Path, store: Store) -> float:
    """Return the seconds of processor time that an export of every claim takes."""
    start = time.process_time()
    with path.open("wb") as out:
        write_claims(store_articles(store, scope="all"), out)
    return time.process_time() - start


def write_bare(path: Path, rows: Iterable[Iterable[object]]) -> float:
    """Return the seconds of processor time in which csv.writer writes the rows to a file."""
    start = time.process_time()
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return time.process_time() - start


def milliseconds(action: Callable[[], object]) -> str:
    """Return the median and the 95th percentile of many rounds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        action()
        times.append(1000 * (time.perf_counter() - start))
    return f"{statistics.median(times):.2f} / {sorted(times)[int(ROUNDS * 0.95)]:.2f}"


def open_to_first_page(path: Path) -> None:
    """Open a store and list its first articles, as the window does before its first paint."""
    with Store(path, create=False) as store:
        store.articles(limit=PAGE)


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
        made = [articles.make(number) for number in range(first, last)]
        start = time.perf_counter()
        with store.grouped():
            for article, claims in made:
                store.add_article(article, at=NOW)
                store.put_claims(article.id, claims, detector="bench 1", at=NOW)
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


if __name__ == "__main__":
    main(tuple(int(size) for size in sys.argv[1:]) or SIZES)
