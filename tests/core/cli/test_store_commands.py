from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from core.checks.findings import Judgement
from core.export import export_store
from core.models import Evidence, Verdict
from core.settings import Settings, save_settings
from core.store import Store
from tests.core.cli.outcomes import Run
from tests.factories import NOON, article
from tests.made_findings import put_finding

EVERY_COMMAND_ON_A_STORE = pytest.mark.parametrize(
    "command",
    [
        *(["articles"], ["claims"], ["search", "rents"], ["mark", "1", "verified"]),
        *(["log"], ["export"], ["doctor"]),
    ],
    ids=lambda command: command[0],
)


def objects(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def test_articles_are_listed_in_the_order_in_which_they_came(run: Run, store: Store) -> None:
    store.add_article(article("Later.", id="7", title="Später"), at=NOON)

    outcome = run("articles", "--store", store.path)

    assert [shape["article_id"] for shape in objects(outcome.out)] == ["rents", "7"]
    assert '"title": "Später"' in outcome.out
    assert outcome.code == 0


def test_claims_are_listed_with_where_they_stand(run: Run, store: Store) -> None:
    store.mark(2, Verdict.VERIFIED, reviewer="Kim", at=NOON)

    outcome = run("claims", "--store", store.path)

    claims = objects(outcome.out)
    assert [claim["id"] for claim in claims] == [1, 2, 3]
    assert [claim["verdict"] for claim in claims] == ["open", "verified", "open"]


@pytest.mark.parametrize(
    ("options", "claim_ids"),
    [
        pytest.param(["--verdict", "open"], [2, 3], id="open"),
        pytest.param(["--verdict", "disputed"], [1], id="disputed"),
        pytest.param(["--verdict", "dismissed"], [], id="none"),
        pytest.param(["--article", "rents"], [1, 2, 3], id="article"),
        pytest.param(["--article", "rents", "--verdict", "disputed"], [1], id="both"),
    ],
)
def test_claims_can_be_chosen(
    run: Run, store: Store, options: list[str], claim_ids: list[int]
) -> None:
    store.mark(1, Verdict.DISPUTED, reviewer="Kim", at=NOON)

    outcome = run("claims", "--store", store.path, *options)

    assert [claim["id"] for claim in objects(outcome.out)] == claim_ids
    assert outcome.code == 0


@pytest.mark.parametrize("article_id", ["gone", "", "\udcff"])
def test_unknown_article_is_a_sentence(run: Run, store: Store, article_id: str) -> None:
    outcome = run("claims", "--store", store.path, "--article", article_id)

    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("galley: There is no article")


def test_mark_is_stored_with_its_reviewer_and_note(run: Run, store: Store) -> None:
    path = store.path
    outcome = run("mark", "--store", path, "1", "disputed", "--note", "17%", "--reviewer", "Kim")

    review = store.claim(1).review
    assert review is not None
    assert (review.verdict, review.note, review.reviewer) == (Verdict.DISPUTED, "17%", "Kim")
    assert review.reviewed_at.tzinfo is not None
    assert outcome.code == 0
    assert "12 percent" in outcome.out


@pytest.mark.parametrize(
    ("options", "note"),
    [([], "17%"), (["--note", ""], ""), (["--note", "x\udcff"], "x\ufffd")],
    ids=["kept", "cleared", "made-storable"],
)
def test_note_is_kept_unless_given(run: Run, store: Store, options: list[str], note: str) -> None:
    store.mark(1, Verdict.DISPUTED, reviewer="Kim", at=NOON, note="17%")

    run("mark", "--store", store.path, "1", "verified", *options)

    assert store.claim(1).note == note


def test_reviewer_comes_from_the_settings(
    run: Run, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.settings.settings_path", lambda: tmp_path / "settings.json")
    save_settings(Settings(reviewer="Robin"))

    run("mark", "--store", store.path, "1", "verified")

    review = store.claim(1).review
    assert review is not None
    assert review.reviewer == "Robin"


@pytest.mark.parametrize("claim_id", ["99", "0", "-1", str(2**63), str(-(2**70))])
def test_unknown_claim_is_a_sentence(run: Run, store: Store, claim_id: str) -> None:
    outcome = run("mark", "--store", store.path, claim_id, "verified")

    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith(f"galley: There is no claim {claim_id}")
    assert outcome.err.count("\n") == 1


def test_export_writes_reviewed_claims_to_standard_output(run: Run, store: Store) -> None:
    store.mark(3, Verdict.VERIFIED, reviewer="Kim", at=NOON)

    outcome = run("export", "--store", store.path)

    (line,) = csv.DictReader(io.StringIO(outcome.out.removeprefix("\ufeff"), newline=""))
    assert outcome.out.startswith("\ufeffarticle_id,")
    assert (line["claim"], line["speaker"], line["reviewer"]) == ("“It hurts,”", "Ada Moss", "Kim")


@pytest.mark.parametrize("bom", [True, False])
def test_export_is_the_same_in_a_file(run: Run, store: Store, tmp_path: Path, *, bom: bool) -> None:
    path = tmp_path / "claims.csv"
    options = ["--scope", "all", *([] if bom else ["--no-bom"])]
    printed = run("export", "--store", store.path, *options, "-o", "-")

    outcome = run("export", "--store", store.path, *options, "-o", path)

    assert path.read_bytes().decode() == printed.out
    assert outcome.out == f"3 claims written to {path}\n"


def test_export_never_overwrites_the_store(run: Run, store: Store) -> None:
    outcome = run("export", "--store", store.path, "-o", store.path)

    assert outcome.code == 1
    assert len(list(store.claims())) == 3


def test_failed_export_is_a_sentence(run: Run, store: Store, tmp_path: Path) -> None:
    outcome = run("export", "--store", store.path, "-o", tmp_path / "gone" / "claims.csv")

    assert outcome.code == 1
    assert outcome.err.startswith("galley: The export was not written to")


def test_doctor_finds_a_sound_store_sound(run: Run, store: Store) -> None:
    outcome = run("doctor", "--store", store.path)

    assert (outcome.code, outcome.err) == (0, "")
    assert "Galley " in outcome.out
    assert "SQLite 3." in outcome.out
    assert f"The store {store.path} is sound (articles: 1, claims: 3, reviews: 0)." in outcome.out


def test_doctor_tells_what_is_wrong(run: Run, store: Store) -> None:
    store._connection.execute("update claim set reviewer = 'eve' where id = 2")

    outcome = run("doctor", "--store", store.path)

    assert outcome.code == 1
    assert outcome.err == "galley: The review of claim 2 is not in the history.\n"
    assert "sound" not in outcome.out


@EVERY_COMMAND_ON_A_STORE
def test_missing_store_is_a_sentence_and_none_is_made(
    run: Run, tmp_path: Path, command: list[str]
) -> None:
    outcome = run(*command, "--store", tmp_path / "gone.db")

    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("galley: There is no store at")
    assert not (tmp_path / "gone.db").exists()


@EVERY_COMMAND_ON_A_STORE
def test_file_that_is_no_store_is_a_sentence_and_left_alone(
    run: Run, tmp_path: Path, command: list[str]
) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Not a database, and long enough to look like one. " * 20)

    outcome = run(*command, "--store", path)

    assert (outcome.code, outcome.out) == (1, "")
    assert "is not a Galley store" in outcome.err
    assert path.read_text().startswith("Not a database")


@pytest.mark.parametrize("command", ["articles", "claims"])
def test_text_has_a_line_for_each(run: Run, store: Store, command: str) -> None:
    outcome = run(command, "--store", store.path, "--format", "text")

    assert len(outcome.out.splitlines()) == {"articles": 1, "claims": 3}[command]


def test_the_usual_store_is_the_users_own(
    run: Run, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.cli.commands.default_store_path", lambda: store.path)

    assert len(run("claims").out.splitlines()) == 3


def test_table_and_library_agree(run: Run, store: Store, tmp_path: Path) -> None:
    export_store(store, tmp_path / "claims.csv", scope="all", article_id="rents")

    listed = objects(run("claims", "--store", store.path).out)

    with (tmp_path / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    assert [line["claim"] for line in table] == [claim["text"] for claim in listed]
    assert [int(line["claim_id"]) for line in table] == [claim["id"] for claim in listed]


def test_doctor_brings_a_backup_back_and_keeps_the_store_that_was_there(
    run: Run, store: Store
) -> None:
    backup = store.back_up(at=NOON)
    store.mark(1, Verdict.DISPUTED, reviewer="Kim", at=NOON)
    store.close()

    outcome = run("doctor", "--store", store.path, "--restore", backup.path)

    assert (outcome.code, outcome.err) == (0, "")
    assert "kept as" in outcome.out
    assert str(backup.path) in outcome.out.splitlines()[-1]
    with Store(store.path, create=False) as restored:
        assert restored.claim(1).verdict is Verdict.OPEN


def test_doctor_refuses_a_backup_that_is_none(run: Run, store: Store, tmp_path: Path) -> None:
    outcome = run("doctor", "--store", store.path, "--restore", tmp_path / "missing.db")

    assert outcome.code == 1
    assert "There is no backup at" in outcome.err


def test_log_prints_each_change_with_what_was_before(run: Run, store: Store) -> None:
    store.mark(1, Verdict.VERIFIED, reviewer="Kim", at=NOON)
    store.mark(1, Verdict.DISPUTED, reviewer="Lee", at=NOON, note="It was 11.")

    entries = objects(run("log", "--store", store.path).out)

    assert [entry["action"] for entry in entries] == ["import", "detect", "mark", "mark"]
    first, second = entries[2:]
    assert (first["reviewer"], first["claim_id"], first["before"]) == ("Kim", 1, None)
    assert second["before"] == first["after"]
    assert second["after"] == {
        "verdict": "disputed",
        "note": "It was 11.",
        "reason": "",
        "severity": "",
        "correction": "",
        "reviewer": "Lee",
        "reviewed_at": "2026-01-02T12:00:00+00:00",
    }
    assert len({entry["hash"] for entry in entries}) == 4


def test_log_in_words_says_what_became_of_what(run: Run, store: Store) -> None:
    store.mark(1, Verdict.VERIFIED, reviewer="Kim", at=NOON)
    store.mark(1, Verdict.DISPUTED, reviewer="Lee", at=NOON, note="It was 11.")

    lines = run("log", "--store", store.path, "--format", "text").out.splitlines()

    assert [line.split("  ", 1)[1] for line in lines] == [
        "galley  import article rents: + title Rents",
        "galley  detect article rents: + detector test 1, claims 3",
        "Kim  mark review 1: + verdict verified",
        "Lee  mark review 1: verdict verified -> disputed, note  -> It was 11.",
    ]


def test_log_in_words_says_which_finding_was_judged(run: Run, store: Store) -> None:
    put_finding(store, 70, [1, 2])
    store.judge(70, Judgement.DISMISSED, reviewer="Kim", at=NOON)

    line = run("log", "--store", store.path, "--format", "text").out.splitlines()[-1]

    assert line.endswith(
        "judge judgement rents finding 70 “Told as 12 and 13”: + judgement dismissed"
    )


def test_search_prints_what_it_finds_and_what_it_read(run: Run, store: Store) -> None:
    (hit,) = objects(run("search", "--store", store.path, "tennant", "hurts").out)

    assert (hit["article_id"], hit["field"], hit["claim"]) == ("rents", "text", None)
    assert hit["corrected"] == {"tennant": "tenant"}
    snippet, spans = str(hit["snippet"]), hit["highlights"]
    assert [snippet[start:end] for start, end in spans] == ["hurts", "tenant"]  # type: ignore[attr-defined]


def test_search_finds_claims_by_their_fields(run: Run, store: Store) -> None:
    outcome = run("search", "--store", store.path, "type:percent", "--format", "text")

    assert outcome.out == (
        "rents           claim 1, open: Rents rose [12 percent] in 2023. “It hurts,” said Ada "
        "Moss, a tenant.\n1 hit\n"
    )


def test_a_search_that_cannot_be_meant_is_a_sentence(run: Run, store: Store) -> None:
    outcome = run("search", "--store", store.path, "verdict:maybe")

    assert (outcome.code, outcome.out) == (1, "")
    assert "verified" in outcome.err


@pytest.mark.parametrize(("options", "told"), [([], ""), (["--with-confidential"], "a.example")])
def test_export_holds_confidential_evidence_only_if_asked_for(
    run: Run, store: Store, options: list[str], told: str
) -> None:
    secret = Evidence("a.example", is_confidential=True)
    store.add_evidence(1, secret, reviewer="Kim", at=NOON)

    outcome = run("export", "--store", store.path, "--scope", "all", "--no-bom", *options)

    lines = list(csv.DictReader(io.StringIO(outcome.out, newline="")))
    assert [line["evidence"] for line in lines] == [told, "", ""]
