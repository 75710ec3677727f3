"""Benchmark the store on generated ones of growing size: what a reviewer waits for, and rates.

Run it with `make bench ARGS=store`; sizes in claims may follow (ARGS="store 10000 100000").
"""

from __future__ import annotations

import csv
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from contextlib import closing
from functools import partial
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from core.export import store_articles, write_claims  # noqa: E402
from core.models import Verdict  # noqa: E402
from core.search_query import parse_query  # noqa: E402
from core.store import Store  # noqa: E402
from core.store.claim_pages import ClaimOrder  # noqa: E402
from core.store.shelving import ShelfView  # noqa: E402
from tools.bench_filling import (  # noqa: E402
    CLAIMS_AN_ARTICLE,
    NOW,
    Articles,
    fill,
    review_some,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

SIZES: Final = (10_000, 100_000, 1_000_000, 5_000_000)
ROUNDS: Final = 40
PAGE: Final = 100
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


if __name__ == "__main__":
    main(tuple(int(size) for size in sys.argv[1:]) or SIZES)
