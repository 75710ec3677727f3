from __future__ import annotations

from importlib.util import find_spec
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


@pytest.mark.parametrize("task", ["translations", "screenshots", "quality", "bench"])
def test_tasks_run_modules_that_are_there(task: str, monkeypatch: pytest.MonkeyPatch) -> None:
    run: list[tuple[str, ...]] = []
    monkeypatch.setattr(tasks, "_set_up_for_tests", lambda: None)
    monkeypatch.setattr(tasks, "_call_python", lambda *arguments: run.append(arguments) or 0)

    assert tasks.run_task([task]) == 0
    assert run
    assert all(option == "-m" and find_spec(module) for option, module, *_ in run)
