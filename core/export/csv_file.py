"""Write claims as CSV: RFC 4180 in UTF-8, a table that spreadsheets and scripts both read."""

from __future__ import annotations

import csv
import io
import re
from typing import IO, TYPE_CHECKING, Final

from core.export.formulas import neutralise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.export.rows import ExportRow

COLUMNS: Final = (
    "article_id", "article_title", "article_source", "claim_id", "kind", "type", "claim",
    "sentence", "start", "end", "speaker", "value_low", "value_high", "unit", "bound", "counted",
    "verdict", "reason", "severity", "note", "correction", "evidence", "reviewer", "reviewed_at",
    "detector",
)  # fmt: skip
"""The header, a contract with the scripts of those who read it: names and order are stable."""

# Behind a guard it would be text, and sort as text.
_NEGATIVE_NUMBER: Final = re.compile(r"-[0-9]+(?:\.[0-9]+)?")


def write(rows: Iterable[ExportRow], file: IO[bytes], *, bom: bool) -> int:
    """Write the table, with bom so that Excel reads it as UTF-8, and return its rows' number."""
    encoding = "utf-8-sig" if bom else "utf-8"
    lines = io.TextIOWrapper(file, encoding=encoding, newline="", write_through=True)
    written = 0
    try:
        table = csv.DictWriter(lines, COLUMNS, restval="")
        table.writeheader()
        for row in rows:
            table.writerow(_cells(row))
            written += 1
    finally:
        lines.detach()
    return written


def _cells(row: ExportRow) -> dict[str, str | int]:
    claim = row.claim.claim
    return {
        "article_id": neutralise(row.claim.article_id),
        "article_title": neutralise(row.article_title),
        "article_source": neutralise(row.article_source),
        "claim_id": row.claim.id,
        "kind": claim.kind,
        "type": claim.type,
        "claim": neutralise(claim.text),
        "sentence": neutralise(row.sentence),
        "start": claim.start,
        "end": claim.end,
        "detector": neutralise(claim.detector),
        **_quantity_cells(row),
        **_speaker_cells(row),
        **_review_cells(row),
    }


def _quantity_cells(row: ExportRow) -> dict[str, str]:
    quantity = row.claim.claim.quantity
    if quantity is None:
        return {}
    return {
        "value_low": _value(quantity.low),
        "value_high": _value(quantity.high),
        "unit": neutralise(quantity.unit or ""),
        "bound": quantity.bound,
        "counted": neutralise(quantity.of or ""),
    }


def _speaker_cells(row: ExportRow) -> dict[str, str]:
    speaker = row.claim.claim.speaker
    return {"speaker": neutralise(speaker.name or speaker.text)} if speaker else {}


def _review_cells(row: ExportRow) -> dict[str, str]:
    cells = {"verdict": str(row.claim.verdict), "note": neutralise(row.claim.note)}
    review = row.claim.review
    if review is not None:
        cells["reviewer"] = neutralise(review.reviewer)
        cells["reviewed_at"] = review.reviewed_at.isoformat(timespec="seconds")
    return cells


def _value(value: str | None) -> str:
    if value is None:
        return ""
    return value if _NEGATIVE_NUMBER.fullmatch(value) else neutralise(value)
