"""Measure the checks against cases that were written by hand, beside a naive comparison.

The cases lie in tests/quality and, where they are, in ../shared/gold, whose own script scores all.
checks.txt, reports.jsonl and near_misses.jsonl were read by whoever made the checks. In the near
misses nearly nothing is to be found, although much looks alike: news of one beat on several days.
unread.jsonl is for measuring alone, so that there are figures that nobody has worked towards:
score it, and leave it unread.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from core.checks.checking import Checker
from core.detection.pipeline import Detector
from core.models import Article, StoredClaim
from tools.check_cases import read_cases, read_lines, write_cases

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.checks.findings import Finding

    Case = dict[str, Any]
    Articles = Sequence[tuple[Article, list[StoredClaim]]]

ROOT: Final = Path(__file__).resolve().parent.parent
GOLD: Final = ROOT.parent / "shared" / "gold"
CASES: Final = ROOT / "tests" / "quality"

# By the issue that set them, in percent.
GOALS: Final = {
    "conflict precision": 90.0,
    "conflict recall": 80.0,
    "arithmetic precision": 95.0,
    "arithmetic recall": 85.0,
    "repeat precision": 90.0,
    "repeat recall": 85.0,
    "negatives spared": 95.0,
}


def measure_checks() -> Iterator[tuple[str, float, str, float]]:
    """Yield each figure's name, our value, the naive comparison's and the goal, in percent."""
    detector = Detector()
    sets = {
        "checks dev": read_lines(GOLD / "checks-dev.jsonl"),
        "our checks": read_cases(CASES / "checks.txt"),
        "reports": read_lines(CASES / "reports.jsonl"),
        "near misses": read_lines(CASES / "near_misses.jsonl"),
        "unread": read_lines(CASES / "unread.jsonl"),
    }
    for name, cases in sets.items():
        corpora = [stored(case, detector) for case in cases]
        ours = _score(cases, [list(_check(articles)) for articles in corpora])
        naive = _score(cases, [list(_compare_naively(articles)) for articles in corpora])
        for figure, goal in GOALS.items():
            yield f"{name}: {figure}", ours[figure], f"{naive[figure]:.1f}", goal


def stored(case: Case, detector: Detector) -> list[tuple[Article, list[StoredClaim]]]:
    """Return the articles of a case with their claims, as a store would hold them."""
    articles = []
    claim_id = 0
    for shape in case["articles"]:
        article = Article(shape["id"], shape["title"], "", shape["text"])
        claims = []
        for claim in detector.detect(article.text):
            claim_id += 1
            claims.append(StoredClaim(claim_id, article.id, claim))
        articles.append((article, claims))
    return articles


def _check(articles: Articles) -> Iterator[dict[str, Any]]:
    checker = Checker()
    for article, claims in articles:
        yield from map(_shape, checker.check(article, claims))


def _shape(finding: Finding) -> dict[str, Any]:
    spans = [span_of(span.article_id, span.start, span.end) for span in finding.spans]
    return {"type": finding.type, "subtype": finding.subtype, "spans": spans}


def span_of(article_id: str, start: int, end: int) -> dict[str, Any]:
    """Return a span as the scoring script wants it."""
    return {"article_id": article_id, "start": start, "end": end}


def _compare_naively(articles: Articles) -> Iterator[dict[str, Any]]:
    """Compare all figures of one unit and one counted noun: a repeat, or a conflict."""
    told = [claim for _, claims in articles for claim in claims if claim.claim.quantity]
    for place, one in enumerate(told):
        for other in told[place + 1 :]:
            mine, theirs = one.claim.quantity, other.claim.quantity
            if mine is None or theirs is None or one.claim.type != other.claim.type:
                continue
            if (mine.unit, mine.of) != (theirs.unit, theirs.of) or not mine.low:
                continue
            is_same = (mine.low, mine.high) == (theirs.low, theirs.high)
            spans = [span_of(s.article_id, s.claim.start, s.claim.end) for s in (one, other)]
            type_ = "repeat" if is_same else "conflict"
            yield {"type": type_, "subtype": None if is_same else "value", "spans": spans}


def _score(cases: list[Case], found: list[list[dict[str, Any]]]) -> dict[str, float]:
    """Have the gold data's own script score the findings; returns the figures that have goals."""
    with tempfile.TemporaryDirectory() as folder:
        gold, predicted, scores = (Path(folder) / name for name in ("gold", "predicted", "scores"))
        write_cases(gold, cases)
        rows = (
            {"id": case["id"], "findings": findings}
            for case, findings in zip(cases, found, strict=True)
        )
        write_cases(predicted, rows)
        script = [sys.executable, str(GOLD / "score_checks.py"), str(gold)]
        options = ["--predictions", str(predicted), "--json", str(scores)]
        subprocess.run([*script, *options], stdout=subprocess.DEVNULL, check=True)
        return _in_percent(json.loads(scores.read_text(encoding="utf-8")))


def _in_percent(score: Mapping[str, Any]) -> dict[str, float]:
    shares = {
        f"{type_} {what}": score["types"][type_][what]
        for type_ in ("conflict", "arithmetic", "repeat")
        for what in ("precision", "recall")
    }
    hit, all_of_them = score["negatives_hit"]
    shares["negatives spared"] = 1 - hit / all_of_them if all_of_them else 1.0
    return {name: round(100 * share, 1) for name, share in shares.items()}
