"""A damaged store: what can be read is saved, what is lost is told, and no byte is touched."""

from __future__ import annotations

import gzip
import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import DamagedStoreError, GalleyError, StoreError
from core.models import Verdict
from core.store import Store
from core.store.rescue import salvage_in_place
from core.store.salvage import salvage
from tests.factories import NOON, TEXT, article, claims_of_text

PAGE = 4096
ARTICLES = 12
CLAIMS_OF_A_PAGE = 13
SCHEMAS = Path(__file__).parent / "schemas"
Standing = dict[int, tuple[Verdict, str]]


def fill(store: Store) -> None:
    """Twelve articles with three claims each; every other claim has a verdict and a note."""
    for number in range(ARTICLES):
        text = f"{TEXT} This is report {number}. " + "More was said of it. " * 60 * (number % 4)
        store.add_article(article(text, id=f"r{number}"), at=NOON)
        store.put_claims(f"r{number}", claims_of_text(), detector="test 1", at=NOON)
    for claim_id in range(1, 3 * ARTICLES, 2):
        note = f"Asked the mayor about {claim_id}. " * 8
        store.mark(claim_id, Verdict.DISPUTED, reviewer="ada", at=NOON, note=note)
    store.undo(reviewer="ada", at=NOON)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sound") / "galley.db"
    with Store(path, create=True) as store:
        fill(store)
    return path


@pytest.fixture
def damaged(sound: Path, tmp_path: Path) -> Path:
    """A copy of the sound store for a test to damage."""
    return Path(shutil.copyfile(sound, tmp_path / "galley.db"))


def standing(path: Path) -> Standing:
    with Store(path, create=False) as store:
        return {stored.id: (stored.verdict, stored.note) for stored in store.claims()}


def table_problems(path: Path) -> list[str]:
    """What check() finds but for holes in the history, which stay told."""
    with Store(path, create=False) as store:
        list(store.log())
        for summary in store.articles():
            store.article(summary.id)
        return [p for p in store.check() if "istory" not in p and "Change" not in p]


def test_an_undamaged_store_is_salvaged_whole(damaged: Path, tmp_path: Path) -> None:
    report = salvage(damaged, tmp_path / "new.db", at=NOON)

    assert report.is_complete
    with Store(damaged, create=False) as before, Store(tmp_path / "new.db", create=False) as after:
        assert list(after.claims()) == list(before.claims())
        assert list(after.log()) == list(before.log())
        assert after.articles() == before.articles()
        assert after.check() == []
        assert after.undo(reviewer="ada", at=NOON) == before.undo(reviewer="ada", at=NOON)


def flip(content: bytearray, chance: random.Random) -> None:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def flip_many(content: bytearray, chance: random.Random) -> None:
    for _ in range(12):
        flip(content, chance)


def overwrite_page(content: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(content) // PAGE) * PAGE
    content[start : start + PAGE] = chance.choice([bytes(PAGE), chance.randbytes(PAGE)])


def cut(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(len(content)) :]


@pytest.mark.slow
@pytest.mark.parametrize("harm", [flip, flip_many, overwrite_page, cut], ids=lambda h: h.__name__)
def test_what_is_left_of_a_store_is_saved_whatever_the_damage(
    harm: Callable[[bytearray, random.Random], None], sound: Path, tmp_path: Path
) -> None:
    before = standing(sound)
    for seed in range(20):
        content = bytearray(sound.read_bytes())
        harm(content, random.Random(seed))
        damaged, new = tmp_path / "damaged.db", tmp_path / f"new{seed}.db"
        damaged.write_bytes(content)
        try:
            report = salvage(damaged, new, at=NOON)
        except GalleyError:
            assert not new.exists()
            continue
        assert table_problems(new) == []
        assert not report.is_complete or standing(new) == before
        assert damaged.read_bytes() == content


def test_a_destroyed_first_page_loses_nothing(damaged: Path, tmp_path: Path) -> None:
    before = standing(damaged)
    content = bytearray(damaged.read_bytes())
    content[:PAGE] = b"\xa5" * PAGE
    damaged.write_bytes(content)

    report = salvage(damaged, tmp_path / "new.db", at=NOON)

    assert standing(tmp_path / "new.db") == before
    assert report.is_complete


@pytest.mark.slow
def test_any_one_destroyed_page_loses_no_more_claims_than_lay_on_it(
    sound: Path, tmp_path: Path
) -> None:
    before = standing(sound)
    for page in range(1, sound.stat().st_size // PAGE):
        content = bytearray(sound.read_bytes())
        content[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
        damaged, new = tmp_path / "damaged.db", tmp_path / f"new{page}.db"
        damaged.write_bytes(content)

        salvage(damaged, new, at=NOON)

        after = standing(new)
        kept = sum(after.get(id) == stands for id, stands in before.items())
        assert kept >= len(before) - CLAIMS_OF_A_PAGE


@pytest.mark.slow
def test_cuts_at_every_page_save_what_is_before_them(sound: Path, tmp_path: Path) -> None:
    saved = []
    for size in range(PAGE, sound.stat().st_size, PAGE):
        damaged, new = tmp_path / "damaged.db", tmp_path / f"new{size}.db"
        damaged.write_bytes(sound.read_bytes()[:size])
        try:
            salvage(damaged, new, at=NOON)
        except StoreError:
            saved.append(0)
            continue
        assert table_problems(new) == []
        saved.append(len(standing(new)))

    assert saved[-1] > 0
    assert saved == sorted(saved)


def with_hot_wal(tmp_path: Path) -> Path:
    """A store as a killed process leaves it: the latest mark is only in its -wal."""
    living = tmp_path / "living.db"
    with Store(living, create=True) as store:
        fill(store)
        store._connection.execute("pragma wal_checkpoint(truncate)")
        store.mark(2, Verdict.VERIFIED, reviewer="bo", at=NOON, note="Only in the -wal.")
        for suffix in ("", "-wal"):
            shutil.copyfile(f"{living}{suffix}", tmp_path / f"killed.db{suffix}")
    return tmp_path / "killed.db"


@pytest.mark.parametrize("destroyed", [0, PAGE], ids=["sound", "first page destroyed"])
def test_what_is_only_in_the_wal_is_saved_too(tmp_path: Path, destroyed: int) -> None:
    killed = with_hot_wal(tmp_path)
    content = bytearray(killed.read_bytes())
    content[:destroyed] = b"\xa5" * destroyed
    killed.write_bytes(content)
    wal = Path(f"{killed}-wal").read_bytes()

    salvage(killed, tmp_path / "new.db", at=NOON)

    assert standing(tmp_path / "new.db")[2] == (Verdict.VERIFIED, "Only in the -wal.")
    assert killed.read_bytes() == content
    assert Path(f"{killed}-wal").read_bytes() == wal


def test_what_was_deleted_does_not_come_back(damaged: Path, tmp_path: Path) -> None:
    with Store(damaged, create=False) as store:
        store.delete_article("r3", at=NOON)

    salvage(damaged, tmp_path / "new.db", at=NOON)

    with Store(tmp_path / "new.db", create=False) as store:
        assert "r3" not in [summary.id for summary in store.articles()]
        assert store.check() == []


@pytest.mark.parametrize("fixture", sorted(SCHEMAS.glob("*.db.gz")), ids=lambda p: p.name)
def test_a_store_of_an_older_schema_is_salvaged_and_migrated(fixture: Path, tmp_path: Path) -> None:
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    old.write_bytes(gzip.decompress(fixture.read_bytes()))

    salvage(old, new, at=NOON)

    with Store(old, create=False) as before, Store(new, create=False) as after:
        assert list(after.claims()) == list(before.claims())
        assert list(after.log()) == list(before.log())
        assert after.check() == []


def test_salvaged_words_are_found_again(damaged: Path, tmp_path: Path) -> None:
    salvage(damaged, tmp_path / "new.db", at=NOON)

    with sqlite3.connect(tmp_path / "new.db") as connection:
        query = "select count(*) from claim_search where claim_search match 'mayor'"
        assert connection.execute(query).fetchone() == (3 * ARTICLES // 2 - 1,)
    connection.close()


def test_a_file_that_is_no_store_is_refused(tmp_path: Path) -> None:
    diary = tmp_path / "galley.db"
    diary.write_text("Dear diary, " * 3000)

    with pytest.raises(StoreError, match="Nothing of a Galley store"):
        salvage_in_place(diary, at=NOON)

    assert diary.read_text() == "Dear diary, " * 3000
    assert [path.name for path in tmp_path.iterdir()] == ["galley.db"]


def test_opening_a_store_that_was_cut_off_names_the_damage(damaged: Path) -> None:
    damaged.write_bytes(damaged.read_bytes()[: 10 * PAGE])

    with pytest.raises(DamagedStoreError, match="doctor --salvage"):
        Store(damaged, create=False)


def test_claims_whose_article_is_lost_keep_their_verdicts(damaged: Path, tmp_path: Path) -> None:
    before = standing(damaged)
    with sqlite3.connect(damaged) as connection:
        connection.execute("delete from article where id = 'r7'")
    connection.close()

    report = salvage(damaged, tmp_path / "new.db", at=NOON)

    assert standing(tmp_path / "new.db") == before
    assert "article salvaged-8 (Rents) is lost" in "".join(report.sentences())
    with Store(tmp_path / "new.db", create=False) as store:
        assert store.article("salvaged-8").text.startswith("Rents rose 12 percent in 2023.")


def test_an_article_that_lost_claims_is_looked_through_again(damaged: Path, tmp_path: Path) -> None:
    with sqlite3.connect(damaged) as connection:
        connection.execute("drop trigger claim_dropped")
        connection.execute("delete from claim where id = 5")
    connection.close()

    report = salvage(damaged, tmp_path / "new.db", at=NOON)

    assert "Claims of article r1 are lost" in "".join(report.sentences())
    with Store(tmp_path / "new.db", create=False) as store:
        detectors = {summary.id: summary.detector for summary in store.articles()}
    assert [id for id, detector in detectors.items() if detector is None] == ["r1"]


def test_a_salvaged_store_takes_marks_and_undo(damaged: Path, tmp_path: Path) -> None:
    content = bytearray(damaged.read_bytes())
    del content[-4 * PAGE :]
    damaged.write_bytes(content)
    salvage(damaged, tmp_path / "new.db", at=NOON)

    with Store(tmp_path / "new.db", create=False) as store:
        claim = next(store.claims())
        store.mark(claim.id, Verdict.UNVERIFIABLE, reviewer="bo", at=NOON)
        store.undo(reviewer="bo", at=NOON)
        assert store.claim(claim.id) == claim
