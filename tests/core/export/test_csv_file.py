from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import StoreError
from core.export import ExportRow, restore, store_rows, write_claims
from core.models import (
    Bound,
    Claim,
    ClaimKind,
    ClaimType,
    Quantity,
    Review,
    Speaker,
    StoredClaim,
    Verdict,
)
from core.store import Store
from tests.factories import NOON, TEXT

HEADER = (
    "article_id,article_title,article_source,claim_id,kind,type,claim,sentence,start,end,speaker,"
    "value_low,value_high,unit,bound,counted,verdict,reason,severity,note,correction,evidence,"
    "reviewer,reviewed_at,detector"
)


def export_row(
    *,
    text: str = "12 percent",
    quantity: Quantity | None = None,
    speaker: Speaker | None = None,
    review: Review | None = None,
    **details: Any,
) -> ExportRow:
    claim = Claim(
        kind=ClaimKind.NUMERIC,
        type=ClaimType.PERCENT,
        start=11,
        end=21,
        text=text,
        sentence_start=0,
        sentence_end=30,
        detector="numbers 1",
        quantity=quantity,
        speaker=speaker,
    )
    article = {"article_title": "Rents", "article_source": "rents.txt", "sentence": "Rents rose."}
    return ExportRow(StoredClaim(1, "rents", claim, review), **(article | details))


def written(*rows: ExportRow, bom: bool = True) -> bytes:
    file = io.BytesIO()
    assert write_claims(rows, file, format="csv", bom=bom) == len(rows)
    return file.getvalue()


def read_back(*rows: ExportRow) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written(*rows, bom=False).decode(), newline="")))


def cells(row: ExportRow) -> dict[str, str]:
    (line,) = read_back(row)
    return line


@pytest.mark.parametrize("bom", [True, False])
def test_empty_table_is_the_header_alone(*, bom: bool) -> None:
    assert written(bom=bom) == (b"\xef\xbb\xbf" if bom else b"") + HEADER.encode() + b"\r\n"


def test_row_holds_the_claim_and_where_it_stands() -> None:
    at = datetime(2026, 1, 2, 12, 30, 15, 999, tzinfo=timezone(timedelta(hours=-5)))
    row = export_row(
        quantity=Quantity("12", "12", "%", Bound.NEARLY, of="rents"),
        review=Review(Verdict.NEEDS_CONTEXT, "which year?", "Kim", at),
    )

    assert cells(row) == dict.fromkeys(HEADER.split(","), "") | {
        "article_id": "rents",
        "article_title": "Rents",
        "article_source": "rents.txt",
        "claim_id": "1",
        "kind": "numeric",
        "type": "percent",
        "claim": "12 percent",
        "sentence": "Rents rose.",
        "start": "11",
        "end": "21",
        "value_low": "12",
        "value_high": "12",
        "unit": "%",
        "bound": "nearly",
        "counted": "rents",
        "verdict": "needs_context",
        "note": "which year?",
        "reviewer": "Kim",
        "reviewed_at": "2026-01-02T12:30:15-05:00",
        "detector": "numbers 1",
    }


def test_open_claim_has_a_verdict_and_no_reviewer() -> None:
    line = cells(export_row())

    assert (line["verdict"], line["reviewer"], line["reviewed_at"]) == ("open", "", "")


@pytest.mark.parametrize(
    ("name", "shown"), [("Ada Moss", "Ada Moss"), (None, "she")], ids=["resolved", "mention"]
)
def test_speaker_is_the_name_or_else_the_mention(name: str | None, shown: str) -> None:
    assert cells(export_row(speaker=Speaker("she", 0, 3, name)))["speaker"] == shown


@pytest.mark.parametrize(
    ("low", "high"),
    [
        pytest.param("-5", "-0.25", id="negative"),
        pytest.param(None, "2024-01", id="date-and-open-end"),
        pytest.param("04:15", None, id="time"),
    ],
)
def test_values_stay_numbers(low: str | None, high: str | None) -> None:
    line = cells(export_row(quantity=Quantity(low, high, None, Bound.BETWEEN)))

    assert (line["value_low"], line["value_high"]) == (low or "", high or "")


def test_value_that_is_no_number_is_text() -> None:
    line = cells(export_row(quantity=Quantity("-1+2", "=3", None, Bound.EXACT)))

    assert (line["value_low"], line["value_high"]) == ("'-1+2", "'=3")


def test_lines_end_as_rfc_4180_says_and_breaks_inside_cells_are_kept() -> None:
    row = export_row(text='“One,\r\n"two"\nthree\rfour”')

    assert written(row).count(b"\r\n") == 3
    assert b'"\xe2\x80\x9cOne,\r\n""two""\nthree\rfour' in written(row)
    assert cells(row)["claim"] == '“One,\r\n"two"\nthree\rfour”'


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=4, max_size=4))
def test_any_text_is_read_back(texts: list[str]) -> None:
    claim, title, source, sentence = texts
    row = export_row(text=claim, article_title=title, article_source=source, sentence=sentence)

    line = cells(row)

    columns = ("claim", "article_title", "article_source", "sentence")
    assert [restore(line[column]) for column in columns] == texts


@pytest.mark.parametrize(
    ("scope", "claim_ids"),
    [("reviewed", [1]), ("all", [1, 2, 3])],
)
def test_scope_chooses_the_claims(store: Store, scope: str, claim_ids: list[int]) -> None:
    store.mark(1, Verdict.VERIFIED, reviewer="Kim", at=NOON)
    store.mark(2, Verdict.DISMISSED, reviewer="Kim", at=NOON)

    rows = list(store_rows(store, scope=scope))

    assert [row.claim.id for row in rows] == claim_ids
    assert rows[0].sentence == TEXT


def test_rows_are_written_as_they_come() -> None:
    file = io.BytesIO()

    def rows() -> Iterator[ExportRow]:
        yield export_row()
        assert file.getvalue().count(b"\r\n") == 2
        raise StoreError("The disk is gone.")

    with pytest.raises(StoreError, match="gone"):
        write_claims(rows(), file)
    assert not file.closed
