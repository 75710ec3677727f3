from __future__ import annotations

import csv
import io
import json
import tracemalloc
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import StoreError
from core.export import neutralise, restore, store_articles, write_claims
from core.hand_over import NO_FINDINGS, ClaimRow, HandOver, QuantityRow, ReviewRow
from core.models import Article, Evidence, Stance, Verdict
from core.store import Store
from core.wording import Wording, pack
from tests.factories import NOON, TEXT

HEADER = (
    "article_id,article_title,article_source,claim_id,kind,type,claim,sentence,start,end,speaker,"
    "value_low,value_high,unit,bound,counted,verdict,reason,severity,note,correction,evidence,"
    "reviewer,reviewed_at,detector,findings"
)


ROW = ClaimRow(
    id=1,
    kind="numeric",
    type="percent",
    text="12 percent",
    sentence_start=0,
    sentence_end=11,
    start=11,
    end=21,
    speaker=None,
    quantity=None,
    detector="numbers 1",
    review=None,
    evidence=None,
)
REVIEW = {"verdict": "disputed", "reviewer": "Kim", "reviewed_at": "2026-01-02T12:30:15-05:00"}
PARTS = {
    "quantity": QuantityRow(None, None, None, "exact", None),
    "review": ReviewRow("open", "", "", "", "", "Kim", "2026-01-02T12:30:15-05:00"),
}
ARTICLE = Article("rents", "Rents", "rents.txt", "Rents rose.")


def row(**values: Any) -> ClaimRow:
    """A row with these values; with one of a quantity or a review it has one."""
    for name, part in PARTS.items():
        given_ones = {field: values.pop(field) for field in part._fields if field in values}
        if given_ones:
            values[name] = json.dumps(part._replace(**given_ones))
    return ROW._replace(**values)


def written(
    *rows: ClaimRow,
    article: Article = ARTICLE,
    findings: Mapping[int, Sequence[str]] = NO_FINDINGS,
    bom: bool = True,
) -> bytes:
    file = io.BytesIO()
    handed_over = HandOver(article, iter(rows), findings)
    assert write_claims([handed_over], file, format="csv", bom=bom) == len(rows)
    return file.getvalue()


def cells(article: Article = ARTICLE, **values: Any) -> dict[str, str]:
    table = written(row(**values), article=article, bom=False).decode()
    (line,) = csv.DictReader(io.StringIO(table, newline=""))
    return line


@pytest.mark.parametrize("bom", [True, False])
def test_empty_table_is_the_header_alone(*, bom: bool) -> None:
    assert written(bom=bom) == (b"\xef\xbb\xbf" if bom else b"") + HEADER.encode() + b"\r\n"


def test_row_holds_the_claim_and_where_it_stands() -> None:
    quantity = {"low": "12", "high": "12", "unit": "%", "bound": "nearly", "of": "rents"}
    words = {"note": "which year?", "reason": "old", "severity": "high", "correction": "13 percent"}

    assert cells(**quantity, **REVIEW, **words) == {
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
        "speaker": "",
        "value_low": "12",
        "value_high": "12",
        "unit": "%",
        "bound": "nearly",
        "counted": "rents",
        "verdict": "disputed",
        "reason": "old",
        "severity": "high",
        "note": "which year?",
        "correction": "13 percent",
        "evidence": "",
        "reviewer": "Kim",
        "reviewed_at": "2026-01-02T12:30:15-05:00",
        "detector": "numbers 1",
        "findings": "",
    }


def test_open_claim_has_a_verdict_and_no_reviewer() -> None:
    line = cells()

    assert (line["verdict"], line["reviewer"], line["reviewed_at"]) == ("open", "", "")


@pytest.mark.parametrize(
    ("low", "high"),
    [
        pytest.param("-5", "-0.25", id="negative"),
        pytest.param(None, "2024-01", id="date-and-open-end"),
        pytest.param("04:15", None, id="time"),
    ],
)
def test_values_stay_numbers(low: str | None, high: str | None) -> None:
    line = cells(low=low, high=high, bound="between")

    assert (line["value_low"], line["value_high"]) == (low or "", high or "")


def test_value_that_is_no_number_is_text() -> None:
    line = cells(low="-1+2", high="=3", bound="exact")

    assert (line["value_low"], line["value_high"]) == ("'-1+2", "'=3")


def test_lines_end_as_rfc_4180_says_and_breaks_inside_cells_are_kept() -> None:
    text = '“One,\r\n"two"\nthree\rfour”'

    table = written(ROW._replace(text=text))

    assert table.count(b"\r\n") == 3
    assert b'"\xe2\x80\x9cOne,\r\n""two""\nthree\rfour' in table
    assert cells(text=text)["claim"] == text


SEEN = st.text(st.characters(exclude_categories=["Cs"])) | st.text("'=+-@,;\"\r\n\t a", max_size=6)


@given(st.lists(SEEN, min_size=4, max_size=4))
def test_any_text_is_read_back(texts: list[str]) -> None:
    claim, title, source, sentence = texts

    line = cells(Article("rents", title, source, sentence), text=claim, sentence_end=len(sentence))

    columns = ("claim", "article_title", "article_source", "sentence")
    assert [restore(line[column]) for column in columns] == texts


@given(st.lists(SEEN, min_size=13, max_size=13))
def test_line_is_the_one_that_csv_writer_writes(texts: list[str]) -> None:
    id, title, source, claim, speaker, unit, of, reason, severity, note, correction = texts[:11]
    by, noticed = texts[11:]
    claim_row = row(
        **{**REVIEW, "reviewer": by, "reason": reason, "severity": severity, "note": note},
        **{"text": claim, "speaker": speaker, "unit": unit, "of": of, "bound": "exact"},
        correction=correction,
    )
    by_the_library = io.StringIO(newline="")
    csv.writer(by_the_library).writerow(
        [
            *map(neutralise, (id, title, source)),
            *(1, "numeric", "percent", neutralise(claim), "Rents rose.", 11, 21),
            *(neutralise(speaker), "", "", neutralise(unit), "exact", neutralise(of), "disputed"),
            *map(neutralise, (reason, severity, note, correction)),
            *("", neutralise(by), REVIEW["reviewed_at"], "numbers 1"),
            neutralise(noticed),
        ]
    )

    table = written(
        claim_row,
        article=Article(id, title, source, "Rents rose."),
        findings={claim_row.id: [json.dumps(noticed)]},
        bom=False,
    ).decode()

    assert table.removeprefix(HEADER + "\r\n") == by_the_library.getvalue()


@pytest.mark.parametrize("column", ["kind", "type", "verdict", "bound", "reviewed_at", "detector"])
def test_no_column_of_a_crafted_store_is_a_formula(column: str) -> None:
    line = cells(**{**REVIEW, "bound": "exact", column: '=HYPERLINK("x")'})

    assert line[column] == '\'=HYPERLINK("x")'


def evidence(*pieces: tuple[str, str, str, str]) -> str:
    """What the store hands over of pieces of a title, an address, a place and a stance."""
    return json.dumps(
        [
            [number, address, title, "", place, "", "", stance, 0, 0]
            for number, (title, address, place, stance) in enumerate(pieces)
        ]
    )


@pytest.mark.parametrize(
    ("piece", "told"),
    [
        pytest.param(("Ledger", "a.example", "p. 4", "supports"), "Ledger, a.example, p. 4"),
        pytest.param(("", "a.example", "", "supports"), "a.example"),
        pytest.param(("Two\nlines", "a.example", "", "supports"), "Two lines, a.example"),
        pytest.param(("", "a.example", "", "contradicts"), "contradicts: a.example"),
        pytest.param(("=1", "a.example", "", "supports"), "'=1, a.example"),
    ],
    ids=["whole", "address-alone", "line-break", "against", "formula"],
)
def test_evidence_tells_where_to_look(piece: tuple[str, str, str, str], told: str) -> None:
    assert cells(evidence=evidence(piece))["evidence"] == told


def test_evidence_has_a_line_a_piece() -> None:
    pieces = evidence(("A", "a.example", "", "supports"), ("B", "b.example", "", "context"))

    assert cells(evidence=pieces)["evidence"] == "A, a.example\ncontext: B, b.example"


@pytest.mark.parametrize("confidential", [True, False])
def test_confidential_evidence_leaves_only_if_asked_for(
    store: Store, *, confidential: bool
) -> None:
    open_piece = Evidence("a.example", stance=Stance.CONTEXT)
    secret = Evidence("source.example", title="A source", is_confidential=True)
    for piece in (secret, open_piece):
        store.add_evidence(2, piece, reviewer="Kim", at=NOON)
    file = io.BytesIO()

    write_claims(store_articles(store, scope="all", confidential=confidential), file, bom=False)

    lines = list(csv.DictReader(io.StringIO(file.getvalue().decode(), newline="")))
    secrets = "A source, source.example\n" if confidential else ""
    assert [line["evidence"] for line in lines] == ["", f"{secrets}context: a.example", ""]


def test_findings_stand_with_their_claims_alone() -> None:
    told = Wording("=Told as {one}", one=Wording("{count} boats", count=1300))
    messages = [json.dumps(pack(message)) for message in (told, "Told, too", told)]
    table = written(ROW, ROW._replace(id=2), findings={2: messages}, bom=False).decode()

    lines = list(csv.DictReader(io.StringIO(table, newline="")))
    assert [line["findings"] for line in lines] == ["", "'=Told as 1,300 boats; Told, too"]


@pytest.mark.parametrize(
    ("scope", "claim_ids"),
    [("reviewed", ["1"]), ("all", ["1", "2", "3"])],
)
def test_scope_chooses_the_claims(store: Store, scope: str, claim_ids: list[str]) -> None:
    store.mark(1, Verdict.VERIFIED, reviewer="Kim", at=NOON)
    store.mark(2, Verdict.DISMISSED, reviewer="Kim", at=NOON)
    file = io.BytesIO()

    write_claims(store_articles(store, scope=scope), file, bom=False)

    lines = list(csv.DictReader(io.StringIO(file.getvalue().decode(), newline="")))
    assert [line["claim_id"] for line in lines] == claim_ids
    assert lines[0]["sentence"] == TEXT


def test_claims_are_written_as_they_come() -> None:
    file = io.BytesIO()

    def claims() -> Iterator[ClaimRow]:
        yield ROW
        assert file.getvalue().count(b"\r\n") == 2
        raise StoreError("The disk is gone.")

    with pytest.raises(StoreError, match="gone"):
        write_claims([HandOver(ARTICLE, claims())], file)
    assert not file.closed


def test_memory_stays_the_same_however_many_claims_there_are() -> None:
    class Nowhere(io.RawIOBase):
        def write(self, _line: object) -> int:
            return 0

    def articles(number: int) -> Iterator[HandOver]:
        for key in range(number):
            rows = (row(id=id, unit=f"{key} units of {id}", bound="exact") for id in range(100))
            yield HandOver(Article(f"{key}", "Rents", "rents.txt", "Rents rose. " * 100), rows)

    def peak(number: int) -> int:
        tracemalloc.start()
        write_claims(articles(number), Nowhere())
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    assert peak(300) < 1.5 * peak(150)
