from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.models import StoredClaim
from gui.coverage import Coverage
from tests.factories import numeric_claim

TEXT = "One boat left. Two came. Three sank. Four stayed."
SPANS = [(0, 14), (15, 24), (25, 36), (37, 49)]
STARTS = [start for start, _ in SPANS]

starts = st.lists(st.sampled_from(STARTS), max_size=4)


@given(read=starts, ticked=starts, is_read=st.booleans())
def test_ticking_is_as_if_it_had_been_read_so_from_the_start(
    read: list[int], ticked: list[int], is_read: bool
) -> None:
    coverage = Coverage(SPANS, read)

    coverage.tick(ticked, is_read=is_read)

    expected = set(read) | set(ticked) if is_read else set(read) - set(ticked)
    assert coverage.read == Coverage(SPANS, expected).read
    assert coverage.progress.reviewed == len(expected)


def test_a_tick_on_a_sentence_with_a_claim_counts_once_the_claim_is_gone() -> None:
    coverage = Coverage(SPANS, (), [StoredClaim(1, "boats", numeric_claim(TEXT, "Two"))])

    coverage.tick([15], is_read=True)
    assert (coverage.progress.reviewed, coverage.progress.total) == (0, 3)

    coverage.cover([])
    assert (coverage.progress.reviewed, coverage.progress.total) == (1, 4)


@pytest.mark.parametrize(
    ("offset", "expected"),
    [
        pytest.param(0, 15, id="the next behind it"),
        pytest.param(30, 37, id="over those that are read"),
        pytest.param(49, 15, id="from the start again"),
    ],
)
def test_the_next_unread_sentence_follows_an_offset(offset: int, expected: int) -> None:
    coverage = Coverage(SPANS, [0, 25])

    found = coverage.next_unread(offset)

    assert found is not None
    assert found.start == expected
