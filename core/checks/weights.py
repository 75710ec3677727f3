"""What the signs of two figures come to, by weights that were learnt from cases."""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from functools import cache
from math import exp
from typing import TYPE_CHECKING, Final, TypeAlias

from core.checks.lemmas import FOLDER

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WEIGHTS: Final = FOLDER / "weights.toml"
LIKELY_REPEAT: Final = 0.4
LIKELY_CONFLICT: Final = 0.45
"""From these likelihoods on two figures are a finding: more than nine of ten of both are right."""
ALWAYS: Final = "always"
"""What is weighed whatever the signs."""

# What a sign weighs at some of its values, the least first.
Curve: TypeAlias = "Sequence[tuple[float, float]]"


def likelihood(of: str, signs: Mapping[str, float]) -> float:
    """Return how likely it is, from 0 to 1, that a reader holds two figures for what is asked.

    That is a table of the file of weights: a generalized additive model (T. Hastie and
    R. Tibshirani, 1986), in which the weights of all signs add up to the logarithm of the odds.
    A sign weighs what its curve has at its value: straight between two points, and beyond the
    ends what it weighs there. A new sign says nothing until it is fitted.
    """
    table = _tables()[of]
    told = sum(_weight(table[name], value) for name, value in signs.items() if name in table)
    told += table[ALWAYS][0][1]
    return 1 / (1 + exp(-told))


def forget_weights() -> None:
    """Read the file of weights anew when they are next asked for."""
    _tables.cache_clear()


def _weight(curve: Curve, value: float) -> float:
    behind = bisect_right(curve, value, key=_place)
    if behind in (0, len(curve)):
        return curve[min(behind, len(curve) - 1)][1]
    (left, low), (right, high) = curve[behind - 1], curve[behind]
    return low + (high - low) * (value - left) / (right - left)


def _place(point: tuple[float, float]) -> float:
    return point[0]


@cache
def _tables() -> Mapping[str, Mapping[str, Curve]]:
    with WEIGHTS.open("rb") as file:
        return tomllib.load(file)
