"""Measure detection and the checks against annotation, beside the figures recorded last.

The annotated texts lie outside the project, in ../shared, but for the passages in
tests/quality. Run it with `make quality`; ARGS=--record writes the new figures down.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tools.quality_checks import measure_checks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT: Final = Path(__file__).resolve().parent.parent
SHARED: Final = ROOT.parent / "shared"
FIGURES: Final = ROOT / "tests" / "quality" / "figures.json"
PASSAGES: Final = {
    "gold dev": SHARED / "gold" / "dev.jsonl",
    "gold seeds": SHARED / "gold" / "seeds.jsonl",
    "our passages": ROOT / "tests" / "quality" / "passages.jsonl",
}
DETECT: Final = (sys.executable, str(ROOT / "main.py"), "detect")

# A row of the data's own script: set, figure, ours, peer, goal.
_ROW: Final = re.compile(r"^(\S+) +(\S.*?) +([\d.]+) +([\d.]+|-) +([\d.]+)(?:  short)?$")

# By the issue that set them, in percent; the seeds and our own passages share them.
GOALS: Final = {
    "numeric exact F1": 96.0,
    "numeric overlap F1": 98.0,
    "quoted exact F1": 98.0,
    "type": 98.0,
    "value": 98.0,
    "bound": 97.0,
    "speaker mention": 95.0,
    "resolved name": 92.0,
}


def main() -> int:
    """Print the table; returns 1 where there is nothing to measure with."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--record", action="store_true", help="write the new figures down")
    arguments = parser.parse_args()
    if not SHARED.is_dir():
        sys.stderr.write(f"quality: the annotated texts are not at {SHARED}.\n")
        return 1
    recorded = read_figures()
    figures: dict[str, float] = {}
    sys.stdout.write(f"{'figure':66}{'ours':>7}{'change':>8}{'peer':>7}{'goal':>7}\n")
    for name, ours, peer, goal in measure():
        figures[name] = ours
        change = f"{ours - recorded[name]:+.1f}" if name in recorded else "new"
        short = "  short" if ours < goal else ""
        sys.stdout.write(f"{name:66}{ours:7.1f}{change:>8}{peer:>7}{goal:7.1f}{short}\n")
    if arguments.record:
        FIGURES.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def read_figures() -> dict[str, float]:
    """Return what was recorded last, by the figures' names."""
    figures: dict[str, float] = json.loads(FIGURES.read_text(encoding="utf-8"))
    return figures


def measure() -> Iterator[tuple[str, float, str, float]]:
    """Yield each figure's name, our value, the best peer's and the goal, in percent."""
    yield from measure_checks()
    for name, gold in PASSAGES.items():
        for figure, value in score_passages(gold).items():
            yield f"{name}: {figure}", value, "-", GOALS[figure]
    done = subprocess.run(
        [sys.executable, str(SHARED / "data" / "measure.py"), "--", *DETECT],
        capture_output=True,
        text=True,
        check=True,
    )
    for line in done.stdout.splitlines():
        row = _ROW.match(line)
        if row:
            data, figure, ours, peer, goal = row.groups()
            yield f"{data}: {figure}", float(ours), peer, float(goal)


def score_passages(gold: Path) -> dict[str, float]:
    """Detect the claims of annotated passages and return the figures that have goals."""
    with tempfile.TemporaryDirectory() as folder:
        predicted = Path(folder) / "predicted.jsonl"
        with predicted.open("wb") as file:
            subprocess.run([*DETECT, str(gold)], stdout=file, check=True)
        done = subprocess.run(
            [
                *(sys.executable, str(SHARED / "gold" / "score.py")),
                *(str(gold), str(predicted), "--json"),
            ],
            capture_output=True,
            text=True,
            check=True,
        )
    return _in_percent(json.loads(done.stdout))


def _in_percent(score: Mapping[str, Any]) -> dict[str, float]:
    table = score["table"]
    shares = {
        "numeric exact F1": table["numeric"]["exact"][2],
        "numeric overlap F1": table["numeric"]["overlap"][2],
        "quoted exact F1": table["quoted"]["exact"][2],
        "type": _share(score["type_accuracy"]),
        "value": _share(score["value_accuracy"]),
        "bound": _share(score["bound_accuracy"]),
        "speaker mention": _share(score["speaker_mention"]),
        "resolved name": _share(score["speaker_name"]),
    }
    return {name: round(100 * share, 1) for name, share in shares.items()}


def _share(right_of_all: list[int]) -> float:
    right, all_of_them = right_of_all
    return right / all_of_them if all_of_them else 1.0


if __name__ == "__main__":
    sys.exit(main())
