"""Of an article that a reviewer erased, no word is left in the store's files."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.checker import check_article
from core.errors import UnknownFindingError
from core.models import Evidence, Verdict
from core.store import Store
from tests.factories import NOON, article, numeric_claim, quoted_claim
from tests.made_findings import put_finding

TEXT = (
    "Quagwerth counted 731 zibblefants.\n\n"
    "“Ploverdink is dry,” said Oda Krumphelt, who keeps 55 vromels.\n\n"
    "Nobody denied it."
)
RARE = ("quagwerth", "zibblefant", "ploverdink", "krumphelt", "vromel", "ovrangle")
SAID = ("snarfield", "blimwick", "trondheap", "glorvane", "wexcombe", "plimbury", "drozzlemere")


@pytest.fixture
def archive(empty_store: Store) -> Store:
    """A store in which one article among 300 has words that no other has."""
    for number in range(300):
        if number == 150:
            put_rare_article(empty_store)
        text = f"Ferry {number} took {number * 7 + 100} people over the sound. " * (number % 9 + 1)
        empty_store.add_article(article(text, id=f"ferry-{number}", title="Ferries"), at=NOON)
        claim = numeric_claim(text, f"{number * 7 + 100} people")
        empty_store.put_claims(f"ferry-{number}", [claim], detector="test 1", at=NOON)
    for article_id in ("rare", "ferry-200"):
        check_article(empty_store, article_id)
    (rare, *_), (ferry,) = empty_store.claims("rare"), empty_store.claims("ferry-200")
    put_finding(empty_store, 7, [rare.id, ferry.id], message="Drozzlemere differs.")
    return empty_store


def put_rare_article(store: Store) -> None:
    rare = article(TEXT, id="rare", title="Ovrangle counts")
    claims = [
        numeric_claim(TEXT, "731 zibblefants"),
        quoted_claim(TEXT, "“Ploverdink is dry,”", "Oda Krumphelt"),
        numeric_claim(TEXT, "55 vromels"),
    ]
    store.add_article(rare, at=NOON)
    store.put_claims("rare", claims, detector="test 1", at=NOON)
    ids = [claim.id for claim in store.claims("rare")]
    store.mark(ids[0], Verdict.DISPUTED, reviewer="ada", at=NOON, note="Snarfield differs.")
    store.mark(ids[1], Verdict.VERIFIED, reviewer="ada", at=NOON, correction="Blimwick.")
    store.undo(reviewer="ada", at=NOON)
    source = Evidence("https://example.org/trondheap", title="Glorvane", excerpt="Wexcombe.")
    store.add_evidence(ids[0], source, reviewer="ada", at=NOON)
    added = store.add_evidence(ids[2], Evidence("x", title="Plimbury"), reviewer="ada", at=NOON)
    store.remove_evidence(added.id, reviewer="ada", at=NOON)


def words_in_files(store_path: Path) -> set[str]:
    content = b"".join(
        path.read_bytes() for path in store_path.parent.glob(f"{store_path.name}*")
    ).lower()
    return {word for word in (*RARE, *SAID) if word.encode() in content}


def erase(store: Store) -> None:
    store.delete_article("rare", at=NOON)
    for _ in store.tidying():
        pass


def test_the_words_are_there_before(archive: Store) -> None:
    assert words_in_files(archive.path) == {*RARE, *SAID}


def test_nothing_is_left_in_the_files_of_an_open_store(archive: Store) -> None:
    erase(archive)

    assert words_in_files(archive.path) == set()
    assert archive.check() == []


def test_nothing_is_left_in_the_file_of_a_closed_store(archive: Store) -> None:
    erase(archive)
    archive.close()

    assert words_in_files(archive.path) == set()


def test_nothing_is_left_where_the_index_was_merged_before(archive: Store) -> None:
    for _ in archive.tidying():
        pass
    erase(archive)

    assert words_in_files(archive.path) == set()


def test_what_the_checks_go_by_is_gone_and_what_rested_on_it_is_checked_again(
    archive: Store,
) -> None:
    assert archive.tellings_of(151)
    assert "ferry-200" not in archive.unchecked(limit=1000)

    erase(archive)

    with pytest.raises(UnknownFindingError):
        archive.finding(7)
    assert "ferry-200" in archive.unchecked(limit=1000)
    assert archive.tellings_of(151) == []


def test_an_earlier_backup_keeps_what_was_erased(archive: Store) -> None:
    backup = archive.back_up(at=NOON)
    erase(archive)

    assert words_in_files(backup.path) == {*RARE, *SAID}
