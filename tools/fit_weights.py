"""Fit the weights by which repeats and conflicts are told, to cases that were marked by hand.

The cases are those of tests/quality that were read while the checks were made; the gold's and
the unread ones take no part. The weights go into resources/checks/weights.toml. Printed is how
they do on cases that they weren't fitted to: each sixth of the cases by the weights of the rest.

All cases in one store are the news of many towns: figures of two of them neither repeat nor
contradict anything, however alike they look, and have a part in the fit, too.
"""

from __future__ import annotations

import random
import sys
from dataclasses import replace
from itertools import accumulate, chain, count, islice, pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from core.checks.checking import Checker
from core.checks.findings import FindingType
from core.checks.weights import ALWAYS, LIKELY_CONFLICT, LIKELY_REPEAT, WEIGHTS, forget_weights
from core.detection.pipeline import Detector
from tools.check_cases import read_cases, read_lines
from tools.quality_checks import CASES, stored

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import numpy.typing as npt

    from core.checks.comparing import Candidate
    from core.checks.tellings import Telling
    from core.models import Article, StoredClaim

    Case = dict[str, Any]
    Corpus = list[tuple[Article, list[StoredClaim]]]
    FloatArray = npt.NDArray[np.float64]
    BoolArray = npt.NDArray[np.bool_]

# How much a weight may stray from 0 for what it explains.
_FREEDOM: Final = 0.5
# A curve bends where so many have less: findings, and others.
_SHARES: Final = (0.1, 0.5, 0.9)
_MOST_STEPS: Final = 5000
_FOLDS: Final = 6
# A pair of two cases weighs so much of a pair of one: there are many more.
_STRANGER: Final = 0.1
_SEED: Final = 3
_DIGITS: Final = 3
_THRESHOLDS: Final = (0.3, LIKELY_REPEAT, LIKELY_CONFLICT, 0.5)
_HEAD: Final = """\
# What speaks for a repeat or a conflict of two figures, and against it: what each sign adds to
# the logarithm of the odds. core/checks/repeats.py and conflicts.py say what they are, and
# `python -m tools.fit_weights` writes this file; change the signs, never the numbers.
"""


def main() -> int:
    """Fit the weights and write them down; print what they come to on other cases.

    Repeats come first, since figures that agree with others contradict nothing.
    """
    lines = (CASES / "reports.jsonl", CASES / "near_misses.jsonl")
    cases = [*read_cases(CASES / "checks.txt"), *chain.from_iterable(map(read_lines, lines))]
    detector = Detector()
    corpora = [stored(case, detector) for case in cases]
    repeated = _Fit("repeats", _pairs(cases, corpora, FindingType.REPEAT))
    _write([repeated, *_fit_conflicts(cases, corpora)])
    forget_weights()
    fits = [repeated, *_fit_conflicts(cases, corpora)]
    for fit in fits:
        fit.print()
    _write(fits)
    return 0


def _fit_conflicts(cases: list[Case], corpora: list[Corpus]) -> list[_Fit]:
    pairs = _pairs(cases, corpora, FindingType.CONFLICT)
    return [
        _Fit("conflicts within", [pair for pair in pairs if pair.are_own]),
        _Fit("conflicts between", [pair for pair in pairs if not pair.are_own]),
    ]


def _write(fits: list[_Fit]) -> None:
    WEIGHTS.write_text(_HEAD + "".join(fit.weights() for fit in fits), encoding="utf-8")


class _Pair(NamedTuple):
    """Two figures that may come to a finding; strangers are of two cases, own of one article."""

    case: int
    signs: Mapping[str, float]
    is_finding: bool
    are_own: bool = False
    are_strangers: bool = False


def _pairs(cases: list[Case], corpora: list[Corpus], type_: FindingType) -> list[_Pair]:
    of_cases = (
        pair
        for number, (case, corpus) in enumerate(zip(cases, corpora, strict=True))
        for pair in _pairs_of(number, case, corpus, type_)
    )
    return [*of_cases, *_strangers(corpora, type_)]


def _pairs_of(number: int, case: Case, corpus: Corpus, type_: FindingType) -> Iterator[_Pair]:
    """Yield each two figures of a case, but for those about which one can argue."""
    checker = Checker()
    for article, claims in corpus:
        for candidate in checker.candidates(article, claims):
            if candidate.type is type_:
                told = _findings(case, candidate)
                held = {bool(finding.get("optional")) for finding in told}
                if True not in held:
                    are_own = candidate.match.is_own
                    yield _Pair(number, candidate.signs, bool(held), are_own=are_own)


def _strangers(corpora: list[Corpus], type_: FindingType) -> Iterator[_Pair]:
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
                other = candidate.match.theirs.article_id
                if candidate.type is type_ and not other.startswith(f"{number}/"):
                    yield _Pair(number, candidate.signs, is_finding=False, are_strangers=True)


def _findings(case: Case, candidate: Candidate) -> Iterator[Case]:
    """Yield the findings of a case, of the candidate's type, that have its figures on two sides."""
    for finding in case["findings"]:
        if candidate.type not in (finding["type"], *finding.get("also", ())):
            continue
        pair = candidate.match.mine, candidate.match.theirs
        mine, theirs = (_sides(finding, side) for side in pair)
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
    """The curves of signs for findings of one kind.

    Each goes straight between a few points, and is told to the regression as its slopes.
    """

    def __init__(self, name: str, pairs: list[_Pair]) -> None:
        self._name = name
        self._cases = np.array([pair.case for pair in pairs])
        self._labels = np.array([pair.is_finding for pair in pairs])
        self._are_strangers = np.array([pair.are_strangers for pair in pairs])
        self._worth = np.where(self._are_strangers, _STRANGER, 1.0)
        self._points = {}
        slopes = []
        for sign in sorted(pairs[0].signs):
            values = np.array([float(pair.signs[sign]) for pair in pairs])
            points = self._points[sign] = _points(values, self._labels)
            slopes += [
                np.clip((values - low) / (high - low), 0, 1) for low, high in pairwise(points)
            ]
        self._table = np.column_stack(slopes)

    def print(self) -> None:
        """Print how they do on pairs that they weren't fitted to."""
        likely = cross_val_predict(
            _regression(),
            self._table,
            self._labels,
            groups=self._cases,
            cv=GroupKFold(_FOLDS),
            method="predict_proba",
            params={"sample_weight": self._worth},
        )[:, 1]
        strangers, findings = self._are_strangers, self._labels
        sys.stdout.write(
            f"{self._name}: {(~strangers).sum()} pairs of figures, {findings.sum()} of them "
            f"findings, and {strangers.sum()} of two cases\n"
        )
        for threshold in _THRESHOLDS:
            taken = likely >= threshold
            right = (taken & findings).sum()
            precision = right / max(1, (taken & ~strangers).sum())
            shares = f"precision {precision:.3f}, recall {right / findings.sum():.3f}"
            told = (taken & strangers).sum()
            sys.stdout.write(f"from {threshold:.2f} on: {shares}, {told} of two cases\n")

    def weights(self) -> str:
        """Return the curves as text: what each sign weighs at some of its values."""
        regression = _regression().fit(self._table, self._labels, sample_weight=self._worth)
        slopes = iter(regression.coef_[0])
        lines = [f'"{ALWAYS}" = [[0, {regression.intercept_[0]:.{_DIGITS}f}]]']
        for sign, points in self._points.items():
            told = [0.0, *accumulate(islice(slopes, len(points) - 1))]
            curve = zip(points, told, strict=True)
            shown = (f"[{at:.{_DIGITS}f}, {weight:.{_DIGITS}f}]" for at, weight in curve)
            lines.append(f'"{sign}" = [{", ".join(shown)}]')
        return "\n".join(["", f'["{self._name}"]', *lines, ""])


def _points(values: FloatArray, labels: BoolArray) -> FloatArray:
    """Return where a sign's curve may bend: among what most findings have, and most others."""
    ends = np.unique(values[[values.argmin(), values.argmax()]])
    shares = (np.quantile(values[kind], _SHARES) for kind in (labels, ~labels))
    points = np.unique(np.round(np.concatenate([*shares]), _DIGITS))
    return points if len(ends) < len(points) else ends


def _regression() -> LogisticRegression:
    return LogisticRegression(C=_FREEDOM, max_iter=_MOST_STEPS)


if __name__ == "__main__":
    sys.exit(main())
