"""Detection must not fall back behind the figures that were recorded last."""

from __future__ import annotations

import pytest

from tools.quality import PASSAGES, SHARED, measure, read_figures

TOLERANCE: float = 1.0
"""Percentage points: what one slip in a small set costs is no falling back."""


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason="the annotated texts are not here")
def test_detection_is_as_good_as_it_was() -> None:
    measured = {name: ours for name, ours, _, _ in measure()}

    fallen = {
        name: f"{measured.get(name)} was {was}"
        for name, was in read_figures().items()
        if measured.get(name, 0.0) < was - TOLERANCE
    }
    assert fallen == {}
    assert len(measured) > len(PASSAGES)
