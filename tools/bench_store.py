"""Benchmark the store on generated ones of growing size: what a reviewer waits for, and rates.

Run it with `make bench ARGS=store`; sizes in claims may follow (ARGS="store 10000 100000").
"""

from __future__ import annotations

import csv
import io
import resource
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from core.export import store_rows, write_claims  # noqa: E402
from core.models import Article, Bound, Claim, ClaimKind, ClaimType, Quantity, Verdict  # noqa: E402
from core.store import Store  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SIZES: Final = (10_000, 100_000, 1_000_000)
CLAIMS_AN_ARTICLE: Final = 50
ROUNDS: Final = 40
PAGE: Final = 100
NOW: Final = datetime(2026, 1, 2, 12, tzinfo=UTC)


def main(sizes: tuple[int, ...]) -> None:
    """Print a row a measure, a column a size."""
    columns = [dict(measure(size)) for size in sizes]
    write(f"{'':36}" + "".join(f"{f'{size:,} claims':>20}" for size in sizes) + "\n")
    for name in columns[0]:
        write(f"{name:36}" + "".join(f"{column[name]:>20}" for column in columns) + "\n")


def write(text: str) -> None:
    """Print at once."""
    sys.stdout.write(text)
    sys.stdout.flush()


def measure(size: int) -> Iterator[tuple[str, str]]:
    """Yield each measure's name and its figure on a store of so many claims."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "galley.db"
        start = time.perf_counter()
        with Store(path, create=True) as store:
            fill(store, size)
        yield "import, claims/s", f"{size / (time.perf_counter() - start):,.0f}"
        yield "size on disk, bytes a claim", f"{path.stat().st_size / size:,.0f}"
        yield "open to the library, ms", milliseconds(lambda: open_library(path))
        with Store(path, create=False) as store:
            yield from interactive(store, size)
            yield from exports(store, size)
            start = time.perf_counter()
            store.back_up(at=NOW)
            yield "backup, s", f"{time.perf_counter() - start:.2f}"
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        yield (
            "peak memory so far, MB",
            f"{peak * (1 if sys.platform == 'darwin' else 1024) / 1e6:.0f}",
        )


def interactive(store: Store, size: int) -> Iterator[tuple[str, str]]:
    """Time what a reviewer does, spread over the store."""
    articles = size // CLAIMS_AN_ARTICLE
    places = [round(index * (articles - 1) / ROUNDS) for index in range(ROUNDS)]
    steps = iter(places * 2)
    yield "open an article, ms", milliseconds(lambda: list(store.claims(f"{next(steps)}")))
    claim_ids = iter(range(1, size, size // (ROUNDS * 2)))
    yield (
        "mark, ms",
        milliseconds(lambda: store.mark(next(claim_ids), Verdict.VERIFIED, reviewer="ada", at=NOW)),
    )
    yield "undo, ms", milliseconds(lambda: store.undo(reviewer="ada", at=NOW))
    yield (
        "first page of a verdict, ms",
        milliseconds(lambda: list(islice(store.claims(verdict=Verdict.VERIFIED), PAGE))),
    )
    yield "list the library, ms", milliseconds(store.articles)


def exports(store: Store, size: int) -> Iterator[tuple[str, str]]:
    """Time an export of every claim beside a bare csv.writer over the same cells."""
    start = time.perf_counter()
    out = io.BytesIO()
    write_claims(store_rows(store, scope="all"), out)
    ours = time.perf_counter() - start
    cells = list(csv.reader(io.StringIO(out.getvalue().decode("utf-8-sig"), newline="")))
    start = time.perf_counter()
    csv.writer(io.StringIO(newline="")).writerows(cells)
    bare = time.perf_counter() - start
    yield "export, claims/s", f"{size / ours:,.0f}"
    yield "export beside a bare csv.writer", f"{bare / ours:.0%}"


def milliseconds(action: Callable[[], object]) -> str:
    """Return the median and the 95th percentile of many rounds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        action()
        times.append(1000 * (time.perf_counter() - start))
    return f"{statistics.median(times):.2f} / {sorted(times)[int(ROUNDS * 0.95)]:.2f}"


def open_library(path: Path) -> None:
    """Open a store and list its articles, as the window does before its first paint."""
    with Store(path, create=False) as store:
        store.articles()


def fill(store: Store, size: int) -> None:
    """Store articles with their claims, as an import would with detection done."""
    for number in range(size // CLAIMS_AN_ARTICLE):
        text = " ".join(
            f"{number * 1000 + place} boats sank." for place in range(CLAIMS_AN_ARTICLE)
        )
        store.add_article(Article(str(number), f"Boats {number}", "bench", text), at=NOW)
        store.put_claims(str(number), list(claims_in(text)), detector="bench 1")


def claims_in(text: str) -> Iterator[Claim]:
    """Yield a claim for each sentence of an article that fill() made."""
    start = 0
    for sentence in text.split(". "):
        end = start + sentence.index(" boats")
        figure = text[start:end]
        yield Claim(
            kind=ClaimKind.NUMERIC,
            type=ClaimType.COUNT,
            start=start,
            end=end,
            text=figure,
            sentence_start=start,
            sentence_end=start + len(sentence),
            detector="bench 1",
            quantity=Quantity(figure, figure, None, Bound.EXACT, of="boats"),
        )
        start += len(sentence) + 2


if __name__ == "__main__":
    main(tuple(int(size) for size in sys.argv[1:]) or SIZES)
