from __future__ import annotations

import json

from core.json_shapes import (
    article_to_dict,
    claim_to_dict,
    stored_claim_to_dict,
    summary_to_dict,
)
from core.models import ArticleSummary, Progress, Verdict
from core.store import Store
from tests.factories import NOON, TEXT, article, claims_of_text

NUMERIC, _, QUOTED = claims_of_text()
NUMERIC_OBJECT = {
    "id": 7,
    "kind": "numeric",
    "type": "percent",
    "start": 11,
    "end": 21,
    "text": "12 percent",
    "sentence_start": 0,
    "sentence_end": len(TEXT),
    "quantity": {
        "low": "12",
        "high": "12",
        "unit": "%",
        "bound": "exact",
        "of": "rents",
        "unit_assumed": False,
    },
    "speaker": None,
    "turn": None,
    "detector": "test 1",
}


def test_numeric_claim_has_a_quantity_and_no_speaker() -> None:
    assert json.loads(json.dumps(claim_to_dict(7, NUMERIC))) == NUMERIC_OBJECT


def test_quoted_claim_has_a_speaker_a_turn_and_no_quantity() -> None:
    shape = claim_to_dict(1, QUOTED)

    assert shape["quantity"] is None
    assert shape["speaker"] == {"text": "Ada Moss", "start": 48, "end": 56, "name": "Ada Moss"}
    assert shape["turn"] == 1


def test_article_carries_its_claims_and_the_hash_of_its_text() -> None:
    assert article_to_dict(article(), iter([{"id": 1}])) == {
        "id": "rents",
        "title": "Rents",
        "source": "rents.txt",
        "text_sha256": article().text_sha256,
        "claims": [{"id": 1}],
    }


def test_stored_claim_is_the_claim_with_where_it_stands(store: Store) -> None:
    shape = stored_claim_to_dict(
        store.mark(1, Verdict.DISPUTED, reviewer="Kim", at=NOON, note="see page 3")
    )

    assert shape == NUMERIC_OBJECT | {
        "id": 1,
        "article_id": "rents",
        "verdict": "disputed",
        "note": "see page 3",
        "reviewer": "Kim",
        "reviewed_at": "2026-01-02T12:00:00+00:00",
    }


def test_adopted_verdict_says_from_which_claim(store: Store) -> None:
    store.mark(2, Verdict.VERIFIED, reviewer="Kim", at=NOON)

    shape = stored_claim_to_dict(store.adopt(1, 2, reviewer="Kim", at=NOON))

    assert (shape["verdict"], shape["adopted_from"]) == ("verified", 2)


def test_open_claim_has_no_reviewer(store: Store) -> None:
    shape = stored_claim_to_dict(store.claim(1))

    standing = [shape[key] for key in ("verdict", "note", "reviewer", "reviewed_at")]
    assert standing == ["open", "", None, None]


def test_summary_counts_claims_and_reviewed_ones() -> None:
    summary = ArticleSummary("rents", "Rents", "rents.txt", True, Progress(reviewed=1, total=3))

    assert summary_to_dict(summary) == {
        "article_id": "rents",
        "id": "rents",
        "title": "Rents",
        "source": "rents.txt",
        "claims": 3,
        "reviewed": 1,
        "is_detected": True,
    }
