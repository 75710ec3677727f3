from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.models import StoredClaim
from gui.spans import Span, SpanIndex
from tests.factories import claims_of_text

CLAIM = claims_of_text()[0]
PLACES = st.tuples(st.integers(0, 60), st.integers(1, 30))


def span(claim_id: int, place: tuple[int, int]) -> Span:
    start, length = place
    return Span(start, start + length, StoredClaim(claim_id, "rents", CLAIM))


@given(
    st.lists(PLACES, max_size=12),
    st.dictionaries(st.integers(0, 14), PLACES),
    st.sets(st.integers(0, 14)),
    PLACES,
)
def test_an_index_of_overlapping_spans_finds_what_a_walk_would(
    places: list[tuple[int, int]],
    changed: dict[int, tuple[int, int]],
    dropped: set[int],
    sight: tuple[int, int],
) -> None:
    spans = {number: span(number, place) for number, place in enumerate(places)}
    index = SpanIndex(spans.values())
    for claim_id, place in changed.items():
        spans[claim_id] = span(claim_id, place)
        index.put(spans[claim_id])
    for claim_id in dropped:
        spans.pop(claim_id, None)
        index.drop(claim_id)
    start, end = sight[0], sight[0] + sight[1]

    found = list(index.between(start, end))

    wanted = [s for s in spans.values() if s.start < end and start < s.end]
    assert found == sorted(wanted, key=lambda s: (s.start, s.stored.id))
    assert all(index.find(claim_id) == s for claim_id, s in spans.items())
