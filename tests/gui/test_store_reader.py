"""The store is read in a thread of its own; of what is asked twice, only the later counts."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from core.errors import GalleyError, ReadStoppedError, StoreError, UnknownArticleError
from core.store import Store
from gui.store_reader import StoreReader


@pytest.fixture
def reader(store: Store) -> Iterator[StoreReader]:
    reader = StoreReader()
    reader.start(store)
    yield reader
    reader.stop()


def endless(store: Store) -> None:
    """Read until that is interrupted."""
    while True:
        store.counts()


def fail(error: GalleyError) -> None:
    pytest.fail(str(error))


def test_what_is_read_arrives_in_the_thread_that_asked(qtbot: QtBot, reader: StoreReader) -> None:
    answers: list[int] = []

    reader.ask("size", lambda store: store.counts()["claims"], answers.append, failed=fail)

    assert reader.waits_for("size")
    qtbot.waitUntil(lambda: answers == [3])
    assert not reader.is_busy


def test_what_can_not_be_read_is_told(qtbot: QtBot, reader: StoreReader) -> None:
    errors: list[GalleyError] = []

    reader.ask("gone", lambda store: store.article("gone"), fail, failed=errors.append)

    qtbot.waitUntil(lambda: len(errors) == 1)
    assert isinstance(errors[0], UnknownArticleError)


def test_a_store_that_can_not_be_opened_is_told(
    qtbot: QtBot, reader: StoreReader, store: Store
) -> None:
    errors: list[GalleyError] = []
    store.path.unlink()

    reader.ask("size", lambda store: store.counts(), fail, failed=errors.append)

    qtbot.waitUntil(lambda: len(errors) == 1)
    assert "no store" in str(errors[0])


def test_what_fails_leaves_nothing_of_its_thread_behind(qtbot: QtBot, reader: StoreReader) -> None:
    errors: list[GalleyError] = []

    def read(store: Store) -> None:
        for _claim in store.claims():
            raise StoreError("No more.")

    reader.ask("claims", read, fail, failed=errors.append)

    qtbot.waitUntil(lambda: len(errors) == 1)
    # A cursor that was freed here would complain, which pytest takes for a failure.
    assert errors.pop().__traceback__ is None


def test_a_newer_request_interrupts_the_one_before_it(qtbot: QtBot, reader: StoreReader) -> None:
    answers: list[str] = []
    begun = Event()

    def read(store: Store) -> None:
        begun.set()
        endless(store)

    reader.ask("search", read, fail, failed=fail)
    begun.wait()
    reader.ask("search", lambda _store: "newer", answers.append, failed=fail)

    qtbot.waitUntil(lambda: answers == ["newer"])


def test_what_waits_in_line_is_not_read_once_it_is_dropped(
    qtbot: QtBot, reader: StoreReader
) -> None:
    gate, read, answers = Event(), [], []
    reader.ask("first", lambda _store: gate.wait(), answers.append, failed=fail)

    reader.ask("search", read.append, fail, failed=fail)
    reader.drop("search")
    gate.set()
    reader.ask("last", lambda _store: True, answers.append, failed=fail)

    qtbot.waitUntil(lambda: answers == [True, True])
    assert read == []


def test_an_interruption_hits_only_what_is_dropped(qtbot: QtBot, reader: StoreReader) -> None:
    answers: list[int] = []
    for _ in range(50):
        reader.ask("dropped", endless, fail, failed=fail)
        reader.drop("dropped")
        reader.ask("kept", lambda store: len(list(store.claims())), answers.append, failed=fail)
        qtbot.waitUntil(lambda: not reader.is_busy)

    assert answers == [3] * 50


def test_what_takes_long_is_told_to_be_slow(qtbot: QtBot, reader: StoreReader) -> None:
    gate, told, answers = Event(), [], []

    def slow() -> None:
        told.append("slow")
        gate.set()

    reader.ask("long", lambda _store: gate.wait(), answers.append, failed=fail, slow=slow)

    qtbot.waitUntil(lambda: answers == [True])
    assert told == ["slow"]


def test_stopping_waits_for_nothing_that_is_read(store: Store) -> None:
    reader = StoreReader()
    reader.start(store)
    begun = Event()

    def read(own: Store) -> None:
        begun.set()
        endless(own)

    reader.ask("search", read, fail, failed=fail)
    begun.wait()

    reader.stop()

    assert not reader.is_busy


def test_after_a_stop_another_store_can_be_read(
    qtbot: QtBot, reader: StoreReader, store: Store
) -> None:
    answers: list[int] = []
    reader.ask("size", lambda store: store.counts()["claims"], answers.append, failed=fail)
    reader.stop()
    reader.ask("size", lambda store: store.counts()["claims"], answers.append, failed=fail)
    reader.start(store)

    reader.ask("size", lambda store: store.counts()["articles"], answers.append, failed=fail)

    qtbot.waitUntil(lambda: answers == [1])


def test_a_reading_that_is_interrupted_says_so(store: Store) -> None:
    opened: SimpleQueue[Store] = SimpleQueue()

    def read() -> None:
        own = store.reader()
        opened.put(own)
        endless(own)

    with ThreadPoolExecutor(max_workers=1) as thread:
        reading = thread.submit(read)
        own = opened.get()
        while not reading.done():
            own.interrupt()
        thread.submit(own.close)

    with pytest.raises(ReadStoppedError):
        reading.result()
