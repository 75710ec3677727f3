"""What a store keeps of findings is what a run over all of its articles finds, whatever came."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import checker
from core.checker import StoreChecker, check_article, check_new, read_articles
from core.checks.checking import check_all
from core.checks.findings import Finding, FindingType, Judgement
from core.checks.fingerprints import fingerprints
from core.detection.pipeline import Detector
from core.errors import StoreUnavailableError
from core.models import Article, Claim, Verdict
from core.store import Store, tellings
from core.store.salvage import salvage
from core.store.taking_in import DetectedArticle
from tests.factories import NOON

T = TypeVar("T")
POOL = {
    "storm": "Storm Ada cut off power to 28,000 homes in Velby on Sunday, the mayor said. "
    "The storm felled 140 trees in Velby. Of 50 trees, 20 (30%) stood in the park.",
    "power": "In Velby 82,000 homes lost power in storm Ada. Ada felled 140 trees in Velby.\n\n"
    "“We were told of the wind much too late on Sunday,” Orla Finnan said.",
    "late": "“We were told of the flood much too late on Sunday,” Orla Finnan said. "
    "Storm Ada cut off power to 82,000 homes in Velby.",
    "trees": "Storm Ada felled 410 trees in Velby, and cut off power to 28,000 homes. "
    "“We were told of the wind much too late on Sunday,” Max Uhl said.",
    "karro": "Karro earned $40 million in 2024, up 50% from $30 million. Karro has 840 works.",
    "works": "Karro, the baker, has 480 works. “The storm cost $40 million,” Karro said in Velby.",
}
MONTH = 30
"""In days: what came out farther apart contradicts nothing."""
MOST = 4
"""So few articles that no name is so common that it would count for less."""


@cache
def found_in(name: str) -> tuple[Claim, ...]:
    return tuple(Detector().detect(POOL[name.split("-")[0]]))


def put(store: Store, name: str) -> None:
    store.add_article(Article(name, name, "", POOL[name]), at=NOON, reviewer="ada")
    store.put_claims(name, found_in(name), detector="test 1", at=NOON)


def streamed(store: Store) -> set[int]:
    """The ids of what one run over the store finds."""
    texts = {article.id: article.text for article, _ in read_articles(store)}
    by_owner: dict[str, list[Finding]] = {}
    order = [summary.id for summary in store.articles()]
    for finding in check_all(read_articles(store)):
        owner = max((span.article_id for span in finding.spans), key=order.index)
        by_owner.setdefault(owner, []).append(finding)
    return {
        number
        for findings in by_owner.values()
        for number, _ in fingerprints(
            findings, lambda span: texts[span.article_id][span.start : span.end]
        )
    }


def kept(store: Store) -> set[int]:
    return {one.id for one in store.findings()}


def nth(items: Sequence[T], number: int) -> T | None:
    return items[number % len(items)] if items else None


def import_one(store: Store, number: int) -> None:
    name = nth(list(POOL), number)
    if name and len(store.articles()) < MOST:
        put(store, name)


def redetect(store: Store, number: int) -> None:
    article = nth(store.articles(), number)
    if article:
        claims = [
            one for at, one in enumerate(found_in(article.id.split("-")[0])) if at % 3 != number % 4
        ]
        store.put_claims(article.id, claims, detector=f"test {number}", at=NOON)


def dismiss(store: Store, number: int) -> None:
    claim = nth(list(store.claims()), number)
    if claim:
        store.mark(claim.id, Verdict.DISMISSED, reviewer="ada", at=NOON)


def settle(store: Store, number: int) -> None:
    claim = nth(list(store.claims()), number)
    if claim:
        store.mark(claim.id, Verdict.VERIFIED, reviewer="ada", at=NOON)


def remove(store: Store, number: int) -> None:
    claim = nth(list(store.claims()), number)
    if claim:
        store.remove_claim(claim.id, reviewer="ada", at=NOON)


def change(store: Store, number: int) -> None:
    claims = list(store.claims())
    one, other = nth(claims, number), nth(claims, number // 7)
    if one and other and one.article_id == other.article_id:
        store.change_claim(one.id, other.claim, reviewer="ada", at=NOON)


def delete(store: Store, number: int) -> None:
    article = nth(store.articles(), number)
    if article:
        store.delete_article(article.id, at=NOON)


def undo(store: Store, number: int) -> None:
    store.undo(reviewer="ada", at=NOON)


def redo(store: Store, number: int) -> None:
    if len(store.articles()) < MOST:
        store.redo(reviewer="ada", at=NOON)


def check_some(store: Store, number: int) -> None:
    waiting = nth(store.unchecked(), number)
    if waiting:
        check_article(store, waiting)


EVENTS = (import_one, import_one, redetect, dismiss, settle, remove, change, delete, undo, redo)
HISTORIES = st.lists(
    st.tuples(st.sampled_from((*EVENTS, *[check_some] * 5)), st.integers(0, 1000)),
    min_size=4,
    max_size=24,
)


def test_a_long_run_comes_to_what_one_in_memory_finds(make_store: Callable[[], Store]) -> None:
    store = make_store()
    towns = ("Velby", "Ostley", "Wexop", "Kelesford", "Dunmarch")
    detector = Detector()
    with store.grouped():
        for number in range(130):
            town = towns[number % len(towns)]
            homes = f"{number % 7 + 1}8,{number:03} homes"
            text = f"Storm Ada cut off power to {homes} in {town}, the mayor said."
            day = f"2025-{1 + number % 6:02}-10" if number % 4 else None
            store.add_article(Article(f"{number}", town, "", text, published=day), at=NOON)
            store.put_claims(f"{number}", detector.detect(text), detector="test 1", at=NOON)

    for _ in StoreChecker(store).catch_up():
        pass

    assert len(kept(store)) > len(towns)
    assert kept(store) == streamed(store)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 400), st.integers(0, 40), st.booleans())
def test_what_is_of_one_month_is_compared_wherever_the_calendar_parts(
    make_store: Callable[[], Store], start: int, gap: int, is_dated: bool
) -> None:
    first = date(2025, 1, 1) + timedelta(days=start)
    days = first, first + timedelta(days=gap) if is_dated else None
    with make_store() as store:
        for name, day in zip(("storm", "power"), days, strict=True):
            published = day.isoformat() if day else None
            store.add_article(Article(name, name, "", POOL[name], published=published), at=NOON)
            store.put_claims(name, found_in(name), detector="test 1", at=NOON)

        for _ in StoreChecker(store).catch_up():
            pass

        assert kept(store) == streamed(store)
        told = [one for one in store.findings() if one.finding.type is FindingType.CONFLICT]
        assert bool(told) == (gap <= MONTH or not is_dated)


def catch_up(store: Store) -> None:
    while check_new(store):
        pass


@settings(max_examples=25, deadline=None)
@given(HISTORIES)
def test_whatever_happened_the_store_keeps_what_one_run_finds(
    make_store: Callable[[], Store], events: list[tuple[Callable[[Store, int], None], int]]
) -> None:
    with make_store() as store:
        for name in ("storm", "power", "trees"):
            put(store, name)
        for happen, number in events:
            happen(store, number)
        catch_up(store)

        assert kept(store) == streamed(store)
        assert store.check() == []


@pytest.fixture(scope="module")
def make_store(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Store]:
    return lambda: Store(tmp_path_factory.mktemp("kept") / "galley.db", create=True)


@pytest.fixture
def checked(empty_store: Store) -> Store:
    for name in POOL:
        put(empty_store, name)
    catch_up(empty_store)
    return empty_store


def test_a_new_article_is_compared_with_those_before_it(checked: Store) -> None:
    text = "Storm Ada cut off power to 29,500 homes in Velby."
    checked.add_article(Article("more", "More", "", text), at=NOON)
    checked.put_claims("more", Detector().detect(text), detector="test 1", at=NOON)

    assert check_article(checked, "more") == 1
    assert checked.unchecked() == []


def test_what_one_run_found_is_found_again(checked: Store) -> None:
    before = checked.findings()
    list(StoreChecker(checked, anew=True).catch_up())

    assert [(one.id, one.finding) for one in checked.findings()] == [
        (one.id, one.finding) for one in before
    ]


def test_findings_made_by_other_checks_are_made_anew(
    checked: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.checker.VERSION", "next")

    check_new(checked, within=0)

    assert checked.unchecked_count() == len(POOL) - 1


def test_what_other_checks_made_is_cleared_in_steps_that_can_be_broken_off(
    checked: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = kept(checked)
    clear, steps = tellings.clear_some, count()

    def break_off(*given: Any) -> None:
        if next(steps) > 4:
            raise StoreUnavailableError("The disk is gone.")
        clear(*given)

    monkeypatch.setattr(tellings, "_AT_ONCE", 1)
    with monkeypatch.context() as broken:
        broken.setattr(tellings, "clear_some", break_off)
        with pytest.raises(StoreUnavailableError):
            StoreChecker(checked, anew=True)
    assert 0 < len(kept(checked)) < len(before)
    catch_up(checked)

    assert kept(checked) == before
    assert checked.changes_of_checks()[1] == len(POOL)


@pytest.mark.parametrize("erase", [delete, undo])
def test_an_article_that_other_checks_have_read_can_be_erased(
    checked: Store, monkeypatch: pytest.MonkeyPatch, erase: Callable[[Store, int], None]
) -> None:
    def refuse(*_: object) -> None:
        raise ValueError("It was packed in another way.")

    checked._connection.execute("update checks set version = 'another'")
    with monkeypatch.context() as older:
        older.setattr("core.checks.packing.keys_of_rows", refuse)
        erase(checked, len(POOL) - 1)
    put(checked, list(POOL)[-1])
    catch_up(checked)

    assert kept(checked) == streamed(checked)


def test_a_changed_claim_has_later_articles_checked_again_that_it_bears_on(
    checked: Store,
) -> None:
    claim = next(one for one in checked.claims("storm") if one.claim.text == "28,000")
    other = next(one for one in checked.claims("storm") if one.claim.text == "140")
    checked.change_claim(claim.id, other.claim, reviewer="ada", at=NOON)

    assert "storm" in checked.unchecked()
    assert not checked.findings_of(claim.id)
    check_article(checked, "storm")
    assert set(checked.unchecked()) <= {"power", "late", "trees"}
    assert checked.unchecked()


def keys_indexed(store: Store) -> set[tuple[str, int]]:
    """The keys in the index, each with how many tellings it leads to."""
    store._connection.execute(
        "create virtual table if not exists temp.telling_key "
        "using fts5vocab('main', 'telling_search', 'row')"
    )
    return {tuple(row) for row in store._connection.execute("select term, doc from telling_key")}


def test_a_claim_less_that_tells_of_other_matters_leaves_no_key_in_the_index(
    empty_store: Store,
) -> None:
    text = "In Velby 82,000 homes lost power as kilometres of cable fell, 50 kilometres in all."
    empty_store.add_article(Article("road", "Road", "", text), at=NOON)
    empty_store.put_claims("road", Detector().detect(text), detector="test 1", at=NOON)
    catch_up(empty_store)
    # Its words count for what the article is about, as soon as they are none of a figure.
    empty_store.mark(2, Verdict.DISMISSED, reviewer="ada", at=NOON)

    catch_up(empty_store)
    stepwise = keys_indexed(empty_store)
    list(StoreChecker(empty_store, anew=True).catch_up())

    assert stepwise == keys_indexed(empty_store) != set()


def test_an_article_on_which_nothing_later_rests_is_checked_alone(checked: Store) -> None:
    claim = next(iter(checked.claims("works")))
    checked.remove_claim(claim.id, reviewer="ada", at=NOON)

    check_article(checked, "works")

    assert checked.unchecked() == []


def test_a_judgement_stays_when_an_article_is_detected_again(checked: Store) -> None:
    one = checked.findings("trees")[0]
    checked.judge(one.id, Judgement.DISMISSED, reviewer="ada", at=NOON)
    list(StoreChecker(checked, anew=True).catch_up())

    assert checked.finding(one.id).judgement is Judgement.DISMISSED


def test_what_another_process_changes_meanwhile_is_not_overlooked(
    checked: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim = next(iter(checked.claims("power")))
    later = checker._Check.__init__
    hindered: list[str] = []

    def hinder(self: checker._Check, *given: Any) -> None:
        later(self, *given)
        if not hindered:
            hindered.append("once")
            with Store(checked.path, create=False) as other:
                other.mark(claim.id, Verdict.DISMISSED, reviewer="ben", at=NOON)

    monkeypatch.setattr(checker._Check, "__init__", hinder)
    list(StoreChecker(checked, anew=True).catch_up())

    assert hindered
    assert kept(checked) == streamed(checked)


def hinder_checks(monkeypatch: pytest.MonkeyPatch, happen: Callable[[int], None]) -> list[int]:
    """Have something happen between what each check reads and what it writes, by its number."""
    begin = checker._Check.__init__
    begun: list[int] = []

    def hinder(self: checker._Check, *given: Any) -> None:
        begin(self, *given)
        begun.append(len(begun))
        happen(begun[-1])

    monkeypatch.setattr(checker._Check, "__init__", hinder)
    return begun


def test_claims_detected_while_an_article_without_any_is_checked_are_not_overlooked(
    empty_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(empty_store, "power")
    catch_up(empty_store)
    empty_store.add_article(Article("storm", "Storm", "", POOL["storm"]), at=NOON)
    by_hand = empty_store.add_claim("storm", found_in("storm")[0], reviewer="ada", at=NOON)
    empty_store.remove_claim(by_hand.id, reviewer="ada", at=NOON)

    def detect(number: int) -> None:
        if number == 0:
            with Store(empty_store.path, create=False) as other:
                other.put_claims("storm", found_in("storm"), detector="test 1", at=NOON)

    hinder_checks(monkeypatch, detect)
    catch_up(empty_store)

    assert kept(empty_store) == streamed(empty_store) != set()


def test_a_long_check_that_others_hinder_keeps_nobody_from_writing(
    checked: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim = next(iter(checked.claims("power")))

    def mark(number: int) -> None:
        verdict = (Verdict.DISMISSED, Verdict.OPEN)[number % 2]
        with Store(checked.path, create=False, patience=0) as other:
            other.mark(claim.id, verdict, reviewer="ben", at=NOON)

    monkeypatch.setattr(checker, "_SHORT", 0.0)
    begun = hinder_checks(monkeypatch, mark)
    checker_of_all = StoreChecker(checked, anew=True)
    checker_of_all.check("power")

    assert begun
    assert "power" in checked.unchecked()


def test_a_short_check_that_others_hinder_is_done_before_they_write_again(
    checked: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim = next(iter(checked.claims("power")))

    def mark(number: int) -> None:
        with (
            suppress(StoreUnavailableError),
            Store(checked.path, create=False, patience=0) as other,
        ):
            verdict = (Verdict.DISMISSED, Verdict.OPEN)[number % 2]
            other.mark(claim.id, verdict, reviewer="ben", at=NOON)

    monkeypatch.setattr(checker, "_SHORT", 60.0)
    hinder_checks(monkeypatch, mark)
    StoreChecker(checked, anew=True).check("power")

    assert "power" not in checked.unchecked()


def test_two_that_check_by_turns_come_to_what_one_run_finds(empty_store: Store) -> None:
    with Store(empty_store.path, create=False) as other:
        checkers = [StoreChecker(empty_store), StoreChecker(other)]
        for number, name in enumerate(POOL):
            put(empty_store, name)
            checkers[number % 2].check(name)

        assert other.unchecked() == []
        assert kept(other) == streamed(other)


def test_what_is_taken_in_at_once_is_yet_to_be_checked(empty_store: Store) -> None:
    detected = [
        DetectedArticle(Article(name, name, "", POOL[name]), found_in(name)) for name in POOL
    ]
    list(empty_store.take_in(detected, detector="test 1", at=NOON))

    assert empty_store.unchecked() == list(POOL)
    assert empty_store.unchecked_count() == len(POOL)


def test_a_salvaged_store_is_checked_anew(checked: Store, tmp_path: Path) -> None:
    salvage(checked.path, tmp_path / "new.db", at=NOON)

    with Store(tmp_path / "new.db", create=False) as salvaged:
        assert salvaged.findings() == []
        catch_up(salvaged)
        assert kept(salvaged) == kept(checked)


def test_an_old_store_is_checked_from_its_beginning(tmp_path: Path) -> None:
    packed = Path(__file__).parent / "store" / "schemas" / "3.db.gz"
    (tmp_path / "old.db").write_bytes(gzip.decompress(packed.read_bytes()))

    with Store(tmp_path / "old.db", create=False) as store:
        assert store.unchecked() == ["mill", "pond"]
        catch_up(store)
        assert store.unchecked() == []
        assert store.check() == []
