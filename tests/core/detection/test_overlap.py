from __future__ import annotations

import pytest

from core.detection.overlap import in_reading_order
from core.models import Claim, ClaimKind, ClaimType


def quoted(start: int, end: int) -> Claim:
    return _claim(ClaimKind.QUOTED, ClaimType.QUOTED, start, end)


def count(start: int, end: int) -> Claim:
    return _claim(ClaimKind.NUMERIC, ClaimType.COUNT, start, end)


def _claim(kind: ClaimKind, kind_type: ClaimType, start: int, end: int) -> Claim:
    return Claim(kind, kind_type, start, end, "x" * (end - start), 0, 99, "test 1")


@pytest.mark.parametrize(
    ("claims", "kept"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param([quoted(5, 9), quoted(0, 4)], [quoted(0, 4), quoted(5, 9)], id="sorted"),
        pytest.param([quoted(0, 4), quoted(0, 9)], [quoted(0, 9)], id="the longer of one start"),
        pytest.param([quoted(0, 6), quoted(4, 9)], [quoted(0, 6)], id="the first of two"),
        pytest.param([quoted(0, 4), quoted(4, 9)], [quoted(0, 4), quoted(4, 9)], id="neighbours"),
        pytest.param(
            [count(2, 4), quoted(0, 9)], [quoted(0, 9), count(2, 4)], id="kinds do not clash"
        ),
    ],
)
def test_reading_order(claims: list[Claim], kept: list[Claim]) -> None:
    assert in_reading_order(claims) == kept
