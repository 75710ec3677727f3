"""Findings put straight into a store, for tests of what becomes of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from core.checks.findings import FindingType
from core.store import Store, findings_queries
from core.wording import Wording, pack

if TYPE_CHECKING:
    from collections.abc import Sequence

MESSAGE = Wording("Told as {one} and {other}", one="12", other="13")


def put_finding(
    store: Store,
    finding_id: int,
    claim_ids: Sequence[int],
    *,
    type: FindingType = FindingType.CONFLICT,
    message: str = MESSAGE,
) -> int:
    """Store a finding on claims, in reading order, as the checks would; return its id."""
    rows = [store._claim_row(claim_id) for claim_id in claim_ids]
    key = store._connection.execute(findings_queries.LAST_FINDING_KEY).fetchone()[0] + 1
    owner = max(row["article_key"] for row in rows)
    finding = {
        "key": key,
        "id": finding_id,
        "article_key": owner,
        "type": str(type),
        "subtype": "value" if type is FindingType.CONFLICT else None,
        "start": next(row["start"] for row in rows if row["article_key"] == owner),
        "message": json.dumps(pack(message)),
        "working": '""',
    }
    store._connection.execute(findings_queries.ADD_FINDING, finding)
    seen: set[int] = set()
    for ordinal, row in enumerate(rows):
        span = {"finding_key": key, "ordinal": ordinal, "type": str(type), "claim_id": row["id"]}
        place = {name: row[name] for name in ("article_key", "start", "end")}
        is_first = int(row["article_key"] not in seen)
        store._connection.execute(findings_queries.ADD_SPAN, span | place | {"is_first": is_first})
        seen.add(row["article_key"])
    return finding_id
