"""Fit the weights by which conflicts are told, to cases whose conflicts were marked by hand.

The cases are those of tests/quality that were read while the checks were made; the gold's and
the unread ones take no part. The weights go into resources/checks/conflicts.toml. Printed is how
they do on cases that they weren't fitted to: each sixth of the cases by the weights of the rest.

All cases in one store are the news of many towns: figures of two of them contradict nothing,
however alike they look, and have a part in the fit, too.
"""

from __future__ import annotations

import random
import sys
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Any, Final, NamedTuple

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
    from core.models import Article, StoredClaim

    Case = dict[str, Any]
    Corpus = list[tuple[Article, list[StoredClaim]]]

# How much a weight may stray from 0 for what it explains.
_FREEDOM: Final = 0.05
_FOLDS: Final = 6
# A pair of two cases weighs so much of a pair of one: there are twice as many.
_STRANGER: Final = 0.1
_SEED: Final = 3
_DIGITS: Final = 3
_THRESHOLDS: Final = (0.2, 0.3, LIKELY, 0.5, 0.6)
_HEAD: Final = """\
# What speaks for a conflict of two figures, and against it: what each sign adds to
# the logarithm of the odds. core/checks/conflicts.py says what they are, and
# `python -m tools.fit_conflicts` writes this file; change the signs, never the numbers.
"""


def main() -> int:
    """Fit the weights and write them down; print what they come to on other cases."""
    cases = [*read_cases(CASES / "checks.txt"), *read_lines(CASES / "reports.jsonl")]
    detector = Detector()
    corpora = [stored(case, detector) for case in cases]
    pairs = [
        pair
        for number, (case, corpus) in enumerate(zip(cases, corpora, strict=True))
        for pair in _pairs(number, case, corpus)
    ]
    fits = _Fit("within", pairs), _Fit("between", [*pairs, *_strangers(corpora)])
    for fit in fits:
        fit.print()
    WEIGHTS.write_text(_HEAD + "".join(fit.weights() for fit in fits), encoding="utf-8")
    return 0


class _Pair(NamedTuple):
    """Two figures that may contradict each other; strangers are of two cases."""

    case: int
    signs: dict[str, float]
    is_conflict: bool
    are_strangers: bool = False


def _pairs(number: int, case: Case, corpus: Corpus) -> Iterator[_Pair]:
    """Yield each two figures of a case, but for those about which one can argue."""
    checker = Checker()
    for article, claims in corpus:
        for candidate in checker.candidates(article, claims):
            held = {bool(finding.get("optional")) for finding in _conflicts(case, candidate)}
            if True not in held:
                yield _Pair(number, signs_of(*candidate), bool(held))


def _strangers(corpora: list[Corpus]) -> Iterator[_Pair]:
    """Yield each two figures of two cases that look as if they were of one in a store of all."""
    checker = Checker()
    claim_ids = count(1)
    numbered = list(enumerate(corpora))
    random.Random(_SEED).shuffle(numbered)
    for number, corpus in numbered:
        for article, claims in corpus:
            told = replace(article, id=f"{number}/{article.id}")
            for candidate in checker.candidates(
                told, [replace(claim, id=next(claim_ids)) for claim in claims]
            ):
                other = candidate[0].theirs.article_id
                if not other.startswith(f"{number}/"):
                    yield _Pair(number, signs_of(*candidate), is_conflict=False, are_strangers=True)


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


class _Fit:
    """The weights of signs for figures of one article, or for those of two."""

    def __init__(self, name: str, pairs: list[_Pair]) -> None:
        self._name = name
        self._pairs = pairs
        self._names = sorted(pairs[0].signs)
        self._labels = np.array([pair.is_conflict for pair in pairs])
        self._table = np.array([[float(one.signs[sign]) for sign in self._names] for one in pairs])
        self._are_strangers = np.array([pair.are_strangers for pair in pairs])
        worth = np.where(self._are_strangers, _STRANGER, 1.0)
        self._worth = {"logisticregression__sample_weight": worth}

    def print(self) -> None:
        """Print how they do on pairs that they weren't fitted to."""
        is_own = self._table[:, self._names.index("own")] > 0
        counts = is_own if self._name == "within" else ~is_own
        likely = cross_val_predict(
            _model(),
            self._table,
            self._labels,
            groups=np.array([pair.case for pair in self._pairs]),
            cv=GroupKFold(_FOLDS),
            method="predict_proba",
            params=self._worth,
        )[:, 1]
        of_cases, conflicts = counts & ~self._are_strangers, counts & self._labels
        sys.stdout.write(
            f"{self._name}: {of_cases.sum()} pairs of figures, {conflicts.sum()} of them "
            f"conflicts, and {self._are_strangers.sum()} of two cases\n"
        )
        for threshold in _THRESHOLDS:
            taken = likely >= threshold
            right = (taken & conflicts).sum()
            precision = right / max(1, (taken & of_cases).sum())
            shares = f"precision {precision:.3f}, recall {right / conflicts.sum():.3f}"
            strangers = (taken & self._are_strangers).sum()
            sys.stdout.write(f"from {threshold:.2f} on: {shares}, {strangers} of two cases\n")

    def weights(self) -> str:
        """Return the weights for signs as they come, which the model has by its own scale."""
        scaler, regression = _model().fit(self._table, self._labels, **self._worth)
        weights = regression.coef_[0] / np.where(scaler.scale_ == 0, 1, scaler.scale_)
        always = regression.intercept_[0] - (weights * scaler.mean_).sum()
        named = [("always", always), *zip(self._names, weights, strict=True)]
        lines = (f'"{name}" = {weight:.{_DIGITS}f}\n' for name, weight in named)
        return f"\n[{self._name}]\n{''.join(lines)}"


def _model() -> Pipeline:
    return make_pipeline(StandardScaler(), LogisticRegression(C=_FREEDOM, max_iter=1000))


if __name__ == "__main__":
    sys.exit(main())
