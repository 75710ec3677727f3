"""Fit the weights by which conflicts are told, to cases whose conflicts were marked by hand.

The cases are those of tests/quality that were read while the checks were made; the gold's and
the unread ones take no part. The weights go into resources/checks/conflicts.toml. Printed is how
they do on cases that they weren't fitted to: each sixth of the cases by the weights of the rest.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from core.checks.checking import Checker
from core.checks.conflicts import LIKELY, WEIGHTS, signs_of
from core.detection.pipeline import Detector
from tools.check_cases import read_cases, read_lines
from tools.quality_checks import CASES, stored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.comparing import Candidate
    from core.checks.tellings import Telling

    Case = dict[str, Any]

# How much a weight may stray from 0 for what it explains.
_FREEDOM: Final = 0.05
_FOLDS: Final = 6
_DIGITS: Final = 3
_THRESHOLDS: Final = (0.2, 0.3, LIKELY, 0.5, 0.6)
_HEAD: Final = """\
# What speaks for a conflict of two figures, and against it: what each sign adds to
# the logarithm of the odds. core/checks/conflicts.py says what they are, and
# `python -m tools.fit_conflicts` writes this file; change the signs, never the numbers.
[weights]
"""


def main() -> int:
    """Fit the weights and write them down; print what they come to on other cases."""
    cases = [*read_cases(CASES / "checks.txt"), *read_lines(CASES / "reports.jsonl")]
    detector = Detector()
    pairs = [
        (told, is_conflict, number)
        for number, case in enumerate(cases)
        for told, is_conflict in _pairs(case, detector)
    ]
    names = sorted(pairs[0][0])
    table = np.array([[float(told[name]) for name in names] for told, _, _ in pairs])
    labels = np.array([is_conflict for _, is_conflict, _ in pairs])
    groups = np.array([number for _, _, number in pairs])
    model = make_pipeline(StandardScaler(), LogisticRegression(C=_FREEDOM, max_iter=1000))
    folds = GroupKFold(_FOLDS)
    likely = cross_val_predict(
        model, table, labels, groups=groups, cv=folds, method="predict_proba"
    )
    _print(likely[:, 1], labels)
    _write(names, model.fit(table, labels))
    return 0


def _pairs(case: Case, detector: Detector) -> Iterator[tuple[dict[str, float], bool]]:
    """Yield the signs of each two figures of a case that may contradict each other.

    With it comes whether they do; those about which one can argue are left out.
    """
    checker = Checker()
    for article, claims in stored(case, detector):
        for candidate in checker.candidates(article, claims):
            held = {bool(finding.get("optional")) for finding in _conflicts(case, candidate)}
            if True not in held:
                yield signs_of(*candidate), bool(held)


def _conflicts(case: Case, candidate: Candidate) -> Iterator[Case]:
    """Yield the conflicts of a case that have two figures on two sides."""
    one, _ = candidate
    for finding in case["findings"]:
        if "conflict" not in (finding["type"], *finding.get("also", ())):
            continue
        mine, theirs = (_sides(finding, side) for side in (one.mine, one.theirs))
        if any(left != right for left in mine for right in theirs):
            yield finding


def _sides(finding: Case, told: Telling) -> set[object]:
    """Return the sides of a finding on which a figure stands; a calculation has one a span."""
    return {
        span.get("side", place)
        for place, span in enumerate(finding["spans"])
        if span["article"] == told.article_id
        and told.claim.start < span["end"]
        and span["start"] < told.claim.end
    }


def _print(likely: Any, is_conflict: Any) -> None:
    sys.stdout.write(f"{len(likely)} pairs of figures, {is_conflict.sum()} of them conflicts\n")
    for threshold in _THRESHOLDS:
        taken = likely >= threshold
        right = (taken & is_conflict).sum()
        shares = (
            f"precision {right / max(1, taken.sum()):.3f}, recall {right / is_conflict.sum():.3f}"
        )
        sys.stdout.write(f"from {threshold:.2f} on: {shares}\n")


def _write(names: list[str], model: Pipeline) -> None:
    """Write the weights for signs as they come, which the model has by its own scale."""
    scaler, regression = model[0], model[1]
    weights = regression.coef_[0] / np.where(scaler.scale_ == 0, 1, scaler.scale_)
    always = regression.intercept_[0] - (weights * scaler.mean_).sum()
    named = [("always", always), *zip(names, weights, strict=True)]
    lines = (f'"{name}" = {weight:.{_DIGITS}f}\n' for name, weight in named)
    WEIGHTS.write_text(_HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
