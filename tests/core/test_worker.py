from __future__ import annotations

import io
import json
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from core.importer import Detector
from core.models import Claim, Verdict
from core.store import Store
from core.store.backups import list_backups
from core.worker import Worker
from tests.factories import NOON, TEXT, claims_of_text


class ThreeClaims:
    """A detector that knows one text by heart."""

    def detect(self, text: str) -> list[Claim]:
        return claims_of_text() if text == TEXT else []


@pytest.fixture
def answers() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def worker(empty_store: Store, answers: io.StringIO) -> Worker:
    loaded: Future[Detector] = Future()
    loaded.set_result(ThreeClaims())
    return Worker(empty_store, loaded, answers)


def told(answers: io.StringIO) -> list[tuple[Any, ...]]:
    """Each answer's event, with what it is about."""
    lines = [json.loads(line) for line in answers.getvalue().splitlines()]
    about = ("article_id", "claims", "message", "is_new")
    return [(line["event"], *(line[key] for key in about if key in line)) for line in lines]


def request(worker: Worker, what: str, **details: object) -> None:
    worker.handle({"request": 7, "do": what, **details})


def test_import_stores_the_article_before_its_claims_are_found(
    worker: Worker, answers: io.StringIO, tmp_path: Path, empty_store: Store
) -> None:
    file = tmp_path / "rents.txt"
    file.write_text(TEXT, encoding="utf-8")

    request(worker, "import", paths=[str(file)])

    (article,) = empty_store.articles()
    assert told(answers) == [
        ("added", article.id, True),
        ("detected", article.id, 3),
        ("done",),
    ]


def test_one_bad_file_does_not_stop_the_rest(
    worker: Worker, answers: io.StringIO, tmp_path: Path, empty_store: Store
) -> None:
    good = tmp_path / "good.txt"
    good.write_text("Fine.", encoding="utf-8")

    request(worker, "import", paths=[str(tmp_path / "missing.txt"), str(good)])

    assert [event for event, *_ in told(answers)] == ["failed", "added", "detected", "done"]
    assert "missing.txt" in told(answers)[0][1]
    assert [article.title for article in empty_store.articles()] == ["Fine."]


def test_an_article_that_was_left_without_claims_gets_them(
    worker: Worker, answers: io.StringIO, store: Store
) -> None:
    store.add_article(store.article("rents"), at=NOON)

    request(worker, "detect", article_id="rents")

    assert told(answers) == [("detected", "rents", 3), ("done",)]


def test_detecting_again_keeps_what_was_reviewed(worker: Worker, store: Store) -> None:
    store.mark(1, Verdict.VERIFIED, reviewer="ada", at=NOON)

    request(worker, "detect", article_id="rents")

    assert [claim.verdict for claim in store.claims()] == [Verdict.VERIFIED, "open", "open"]


def test_an_unknown_article_is_answered_with_a_sentence(
    worker: Worker, answers: io.StringIO
) -> None:
    request(worker, "detect", article_id="nowhere")

    assert [event for event, *_ in told(answers)] == ["failed", "done"]


def test_export_writes_the_reviewed_claims_of_one_article(
    worker: Worker, answers: io.StringIO, store: Store, tmp_path: Path
) -> None:
    store.mark(1, Verdict.DISPUTED, reviewer="ada", at=NOON)
    path = tmp_path / "claims.csv"

    request(worker, "export", path=str(path), scope="reviewed", article_id="rents", bom=True)

    assert told(answers) == [("exported", 1), ("done",)]
    assert path.read_text(encoding="utf-8-sig").count("\n") == 2


def test_answers_carry_the_number_of_their_request(worker: Worker, answers: io.StringIO) -> None:
    request(worker, "detect", article_id="nowhere")

    assert {json.loads(line)["request"] for line in answers.getvalue().splitlines()} == {7}


def test_a_newer_detector_tells_what_it_changed(
    worker: Worker, answers: io.StringIO, store: Store
) -> None:
    store.put_claims("rents", claims_of_text()[:2], detector="an older one", at=NOON)

    request(worker, "detect", article_id="rents")

    detected = json.loads(answers.getvalue().splitlines()[0])
    assert detected["change"] == {"added": 1, "changed": 0, "removed": 0}


def test_a_backup_is_made_only_when_the_store_has_changed(
    worker: Worker, answers: io.StringIO, store: Store
) -> None:
    request(worker, "backup")
    request(worker, "backup")

    assert told(answers) == [("backed_up",), ("done",), ("done",)]
    assert len(list_backups(store.path)) == 1
