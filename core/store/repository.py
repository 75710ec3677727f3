"""What the rest of Galley may ask of the store: dataclasses in, dataclasses out."""

from __future__ import annotations

from core.store.adopting import Adopting
from core.store.checked import Checked
from core.store.claim_pages import ClaimPaging
from core.store.handing_over import HandingOver
from core.store.judging import Judging
from core.store.shelving import Shelving
from core.store.taking_in import TakingIn
from core.store.upkeep import Upkeep


class Store(Adopting, Judging, Checked, Shelving, ClaimPaging, HandingOver, TakingIn, Upkeep):
    """Articles, their claims, and the history of what reviewers decided."""
