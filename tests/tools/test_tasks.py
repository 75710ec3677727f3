from __future__ import annotations

from pathlib import Path

import pytest

from tools import tasks


@pytest.mark.parametrize("arguments", [[], ["paint"]], ids=["no task", "unknown task"])
def test_wrong_usage_shows_the_tasks(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert tasks.run_task(arguments) == 2
    assert "screenshots" in capsys.readouterr().err


def test_make_and_the_help_know_every_task() -> None:
    makefile = (Path(__file__).parents[2] / "Makefile").read_text(encoding="utf-8")
    (line,) = (line for line in makefile.splitlines() if line.startswith("TASKS := "))

    assert set(line.split()[2:]) == tasks._TASKS.keys() - {"help"}
    assert all(f"\n  {name} " in tasks._HELP for name in line.split()[2:])


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (tasks.SetupError("Install uv."), "galley: Install uv.\n"),
        (PermissionError(13, "Permission denied"), "galley: The set-up stopped because"),
    ],
    ids=["expected", "disk"],
)
def test_failure_is_one_line(
    error: Exception,
    sentence: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(_arguments: list[str]) -> int:
        raise error

    monkeypatch.setitem(tasks._TASKS, "setup", fail)

    assert tasks.run_task(["setup"]) == 1
    assert capsys.readouterr().err.startswith(sentence)
