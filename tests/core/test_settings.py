from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.errors import GalleyError
from core.settings import REASONS, Settings, default_reviewer, load_settings, save_settings


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    chosen = Settings(reviewer="Ada Møss", appearance="dark", text_size=3)

    save_settings(chosen, tmp_path / "new folder" / "settings.json")

    assert load_settings(tmp_path / "new folder" / "settings.json") == chosen


@pytest.mark.parametrize(
    "found",
    [
        "",
        "{",
        "[]",
        '{"reviewer": 7, "appearance": "pink", "text_size": "big"}',
        '{"reviewer": "", "unknown": 1}',
    ],
)
def test_what_is_damaged_or_strange_gets_its_default(tmp_path: Path, found: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(found, encoding="utf-8")

    assert load_settings(path) == Settings(reviewer=default_reviewer())


def test_settings_that_cannot_be_written_are_told_and_the_old_ones_stay(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")

    with pytest.raises(GalleyError, match="could not be written"):
        save_settings(Settings(reviewer="ada"), tmp_path / "file" / "settings.json")

    assert (tmp_path / "file").read_text(encoding="utf-8") == "in the way"


def test_saving_leaves_nothing_beside_the_settings(tmp_path: Path) -> None:
    save_settings(Settings(reviewer="ada"), tmp_path / "settings.json")

    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(["too good", " ", "stale "], ("too good", "stale"), id="a list"),
        pytest.param([], REASONS, id="an empty one"),
        pytest.param([1, "stale"], REASONS, id="not of words"),
        pytest.param("stale", REASONS, id="no list"),
    ],
)
def test_reasons_are_a_list_of_words(
    tmp_path: Path, found: object, expected: tuple[str, ...]
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"reasons": found}), encoding="utf-8")

    assert load_settings(path).reasons == expected
