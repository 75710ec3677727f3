"""What the rest of Galley may ask of the store: dataclasses in, dataclasses out."""

from __future__ import annotations

from core.store.claim_pages import ClaimPaging
from core.store.handing_over import HandingOver
from core.store.reviewing import Reviewing
from core.store.shelving import Shelving
from core.store.upkeep import Upkeep


class Store(Reviewing, Shelving, ClaimPaging, HandingOver, Upkeep):
    """Articles, their claims, and the history of what reviewers decided."""
