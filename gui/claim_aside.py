"""A claim of an article that isn't open, with as much of it as the claim panel tells."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from core.errors import GalleyError

if TYPE_CHECKING:
    from core.models import StoredClaim
    from core.store import Store

_REACH: Final = 400
"""Code points read on each side of the claim, at most; more of a sentence isn't shown."""


class ClaimAside(NamedTuple):
    """A claim moved into its own sentence, which stands for the text; the title is the article's.

    Both are empty where they can't be read.
    """

    claim: StoredClaim
    text: str
    title: str


def read_aside(store: Store, stored: StoredClaim) -> ClaimAside:
    """Read what is told of a claim, without the rest of its article."""
    claim = stored.claim
    start = max(claim.sentence_start, claim.start - _REACH)
    end = min(claim.sentence_end, claim.end + _REACH)
    try:
        text = store.span_text(stored.article_id, start, end)
        title = store.summary(stored.article_id).title
    except GalleyError:
        text = title = ""  # what is wrong with the store, the next change of it says
    moved = replace(
        claim,
        start=claim.start - start,
        end=claim.end - start,
        sentence_start=0,
        sentence_end=end - start,
    )
    return ClaimAside(replace(stored, claim=moved), text, title)
