from __future__ import annotations

import io
import json
import sqlite3
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from core.errors import StoreUnavailableError
from core.importer import Detector
from core.models import Article, Claim, Verdict
from core.store import Store
from core.store.backups import list_backups
from core.wording import unpack
from core.worker import Worker
from tests.factories import NOON, TEXT, claims_of_text, numeric_claim


class ThreeClaims:
    """A detector that knows one text by heart."""

    def examine(self, text: str) -> tuple[list[Claim], list[tuple[int, int]]]:
        return (claims_of_text() if text == TEXT else []), [(0, len(text))]


@pytest.fixture
def answers() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def aside() -> Iterator[ThreadPoolExecutor]:
    """Does the upkeep; shutdown() waits until it is done."""
    with ThreadPoolExecutor(max_workers=1) as aside:
        yield aside


@pytest.fixture
def worker(empty_store: Store, answers: io.StringIO, aside: ThreadPoolExecutor) -> Worker:
    loaded: Future[Detector] = Future()
    loaded.set_result(ThreeClaims())
    reopen = partial(Store, empty_store.path, create=False)
    return Worker(empty_store, loaded, answers, aside, reopen)


def told(answers: io.StringIO) -> list[tuple[Any, ...]]:
    """Each answer's event, with what it is about."""
    lines = [json.loads(line) for line in answers.getvalue().splitlines()]
    about = ("article_id", "claims", "message", "is_new")
    for line in lines:
        line["message"] = unpack(line["message"]) if "message" in line else None
    return [
        (line["event"], *(line[key] for key in about if line.get(key) is not None))
        for line in lines
    ]


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
        ("checked", article.id),
        ("done",),
    ]


def test_one_bad_file_does_not_stop_the_rest(
    worker: Worker, answers: io.StringIO, tmp_path: Path, empty_store: Store
) -> None:
    good = tmp_path / "good.txt"
    good.write_text("Fine.", encoding="utf-8")

    request(worker, "import", paths=[str(tmp_path / "missing.txt"), str(good)])

    assert [event for event, *_ in told(answers)] == [
        *("failed", "added", "detected", "checked", "done")
    ]
    assert "missing.txt" in told(answers)[0][1]
    assert [article.title for article in empty_store.articles()] == ["Fine."]


def test_an_article_that_was_left_without_claims_gets_them(
    worker: Worker, answers: io.StringIO, store: Store
) -> None:
    store.add_article(store.article("rents"), at=NOON)

    request(worker, "detect", article_id="rents")

    assert told(answers) == [("detected", "rents", 3), ("checked", "rents"), ("done",)]


def test_an_article_that_could_not_be_checked_is_not_said_to_be_left_out(
    worker: Worker,
    answers: io.StringIO,
    tmp_path: Path,
    empty_store: Store,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise StoreUnavailableError("Another program is at it.")

    file = tmp_path / "rents.txt"
    file.write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(Store, "keep", refuse)

    request(worker, "import", paths=[str(file)])

    (article,) = empty_store.articles()
    assert [event for event, *_ in told(answers)] == ["added", "detected", "done"]
    assert empty_store.unchecked() == [article.id]


def test_articles_that_nobody_waits_for_are_compared_when_asked(
    worker: Worker, answers: io.StringIO, store: Store
) -> None:
    request(worker, "compare")
    request(worker, "compare")

    lines = [json.loads(line) for line in answers.getvalue().splitlines()]
    compared = [line for line in lines if line["event"] == "compared"]
    assert [(line["articles"], line["left"]) for line in compared] == [
        (["rents"], False),
        ([], False),
    ]


def test_comparing_stops_after_a_moment_and_goes_on_when_asked_again(
    worker: Worker, answers: io.StringIO, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.worker._WHILE", 0.0)
    store.add_article(Article("pond", "Pond", "", "Some 40 ducks."), at=NOON)
    store.put_claims("pond", [numeric_claim("Some 40 ducks.", "40")], detector="test 1", at=NOON)

    request(worker, "compare")

    compared = json.loads(answers.getvalue().splitlines()[0])
    assert (compared["articles"], compared["left"]) == (["rents"], True)
    assert store.unchecked() == ["pond"]


def test_detecting_again_keeps_what_was_reviewed(worker: Worker, store: Store) -> None:
    store.mark(1, Verdict.VERIFIED, reviewer="ada", at=NOON)

    request(worker, "detect", article_id="rents")

    assert [claim.verdict for claim in store.claims()] == [Verdict.VERIFIED, "open", "open"]


def test_an_unknown_article_is_answered_with_a_sentence(
    worker: Worker, answers: io.StringIO
) -> None:
    request(worker, "detect", article_id="nowhere")

    assert [event for event, *_ in told(answers)] == ["failed", "done"]


def test_the_formats_are_told_with_their_suffixes(worker: Worker, answers: io.StringIO) -> None:
    request(worker, "formats")

    formats = json.loads(answers.getvalue().splitlines()[0])["formats"]
    assert ["Plain text", [".txt"]] in formats


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


def test_a_sound_store_is_checked_without_a_word(
    worker: Worker, answers: io.StringIO, store: Store, aside: ThreadPoolExecutor
) -> None:
    request(worker, "check")
    aside.shutdown()

    assert told(answers) == [("done",)]


def test_a_damaged_store_is_told_of(
    worker: Worker, answers: io.StringIO, store: Store, aside: ThreadPoolExecutor
) -> None:
    store._connection.execute("pragma wal_checkpoint(truncate)")
    damage_an_index(store.path)

    request(worker, "check")
    aside.shutdown()

    assert [event for event, *_ in told(answers)] == ["damaged", "done"]
    assert "is damaged" in told(answers)[0][1]


def damage_an_index(path: Path) -> None:
    """Overwrite the page of an index with that of a table that is as full."""
    pages = path.read_bytes()
    with closing(sqlite3.connect(path)) as store:
        roots = dict(store.execute("select name, rootpage from sqlite_schema"))
        (size,) = store.execute("pragma page_size").fetchone()
    start = (roots["idx_article_text_sha256"] - 1) * size
    path.write_bytes(pages[:start] + bytes([10]) + b"\xff" * 64 + pages[start + 65 :])


def test_tidying_drops_the_words_of_erased_articles(
    worker: Worker, answers: io.StringIO, store: Store, aside: ThreadPoolExecutor
) -> None:
    store.delete_article("rents", at=NOON)

    request(worker, "tidy")
    aside.shutdown()

    assert told(answers) == [("done",)]
    assert list(store._connection.execute("select term from passage_word")) == []


def test_requests_do_not_wait_for_upkeep(
    worker: Worker, answers: io.StringIO, store: Store, aside: ThreadPoolExecutor
) -> None:
    is_held = Event()
    aside.submit(is_held.wait)

    request(worker, "check")
    request(worker, "detect", article_id="rents")
    is_held.set()

    assert ("detected", "rents", 3) in told(answers)


def test_files_that_give_no_article_count_as_gone_through(
    worker: Worker, answers: io.StringIO, tmp_path: Path
) -> None:
    for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
        (tmp_path / name).write_bytes(b"\n" * 100)
    (tmp_path / "e.txt").write_text(TEXT, encoding="utf-8")

    worker.handle({"request": 1, "do": "import", "paths": [str(tmp_path)]})

    lines = [json.loads(line) for line in answers.getvalue().splitlines()]
    shares = [line["share"] for line in lines if "share" in line]
    assert len(shares) == 5
    assert shares == sorted(set(shares))
    assert shares[-1] == pytest.approx(1, abs=0.05)
