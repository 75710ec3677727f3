"""The queries that list a store's claims in an order, a page at a time, by name."""

from __future__ import annotations

from typing import Final

from core.store.claim_terms import EVIDENCE_COUNT, FIGURE, FILTER, HAS_VALUE, LOW, SPEAKER

# A page begins behind the last claim of the one before it
# (https://sqlite.org/rowvalue.html#scrolling_window_queries). Claims that lack what they are
# sorted by are in no order's index but that of their places.
_PLACE: Final = ("claim.article_key", "claim.start", "claim.id")
_ORDERS: Final = {
    "place": (_PLACE, "1"),
    "type": ((FIGURE, "claim.id"), "claim.type = :driver"),
    # What most of a store's values have in common may be far from where they begin.
    "value of type": (
        (FIGURE, "claim.id"),
        f"claim.type = :driver and {HAS_VALUE} and {LOW} is not null",
    ),
    "type within": (
        (FIGURE, "claim.id"),
        f"claim.type = :driver and {FIGURE} >= :least and {FIGURE} <= :most",
    ),
    "verdict": (("claim.verdict", *_PLACE), "claim.verdict != 'open'"),
    "speaker": ((*SPEAKER, *_PLACE), "claim.speaker_text is not null"),
    "reviewed": (("claim.reviewed_at", "claim.id"), "claim.reviewed_at is not null"),
}


def _page(keys: tuple[str, ...], present: str, *, is_first: bool, descending: str) -> str:
    behind = ", ".join(f":behind_{number}" for number in range(len(keys)))
    beyond = "" if is_first else f"and ({', '.join(keys)}) {'<' if descending else '>'} ({behind})"
    if not is_first:
        present = _from_behind(present, keys[0], descending)
    cursor = ", ".join(f"{key} as key_{number}" for number, key in enumerate(keys))
    order = ", ".join(f"{key} {descending}" for key in keys)
    return f"""
        select article.id as article_id, article.title as article_title, claim.*, {cursor},
            {EVIDENCE_COUNT}
        from claim join article on article.key = claim.article_key
        where ({present}) {beyond} and {FILTER} order by {order} limit :limit
    """


def _from_behind(present: str, lead: str, descending: str) -> str:
    # An index on an expression is searched by a comparison of it, not by one of a row value
    # that it leads (https://sqlite.org/rowvalue.html#row_value_comparisons).
    if ":least" in present:
        if descending:
            return present.replace(":most", "min(:most, :behind_0)")
        return present.replace(":least", "max(:least, :behind_0)")
    if "(" in lead:
        return f"{present} and {lead} {'<=' if descending else '>='} :behind_0"
    return present


PAGES: Final = {
    (order, is_descending, is_first): _page(
        keys, present, is_first=is_first, descending="desc" if is_descending else ""
    )
    for order, (keys, present) in _ORDERS.items()
    for is_descending in (False, True)
    for is_first in (False, True)
}
"""By order, direction, and whether it is the first page."""
_LACKING: Final = {
    "value": f"not ({HAS_VALUE} and {LOW} is not null)",
    "verdict": "claim.verdict = 'open'",
    "speaker": "claim.speaker_text is null",
    "reviewed": "claim.reviewed_at is null",
}
PAGES_WITHOUT: Final = {
    (order, is_first): _page(_PLACE, lacking, is_first=is_first, descending="")
    for order, lacking in _LACKING.items()
    for is_first in (False, True)
}
"""By order: the claims that come last because they lack what it sorts by."""
