from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import pytest

from core import cli
from core.models import Verdict
from core.store import Store
from tests.core.cli.outcomes import Run


@pytest.mark.parametrize(
    ("argv", "reason"),
    [
        pytest.param([], "required: COMMAND", id="nothing"),
        pytest.param(["detect"], "required: FILE", id="no-file"),
        pytest.param(["import"], "required: PATH", id="no-path"),
        pytest.param(["mark", "1"], "required: VERDICT", id="no-verdict"),
        pytest.param(["mark", "one", "verified"], "whole number", id="claim-id-in-words"),
        pytest.param(["mark", "1_0", "verified"], "whole number", id="claim-id-in-python"),
        pytest.param(["mark", "1", "verified", "--reviewer", " \n"], "letters in it", id="no-name"),
        pytest.param(["claims", "--verdict", "true"], "invalid choice: 'true'", id="verdict"),
        pytest.param(["claims", "--form", "text"], "--form", id="abbreviated-option"),
        pytest.param(["export", "--format", "pdf"], "invalid choice: 'pdf'", id="format"),
        pytest.param(["export", "--scope", "some"], "invalid choice: 'some'", id="scope"),
        pytest.param(["articles", "--a\nb"], "--a b", id="line-end"),
    ],
)
def test_wrong_usage_is_one_sentence(run: Run, argv: list[str], reason: str) -> None:
    outcome = run(*argv)

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("galley: ")
    assert outcome.err.count("\n") == 1
    assert reason in outcome.err


def test_wrong_verdict_names_the_right_ones(run: Run) -> None:
    outcome = run("mark", "1", "true")

    assert outcome.code == 2
    assert all(verdict in outcome.err for verdict in Verdict)


@pytest.mark.parametrize("command", sorted(cli.COMMANDS))
def test_every_command_has_help(run: Run, command: str) -> None:
    outcome = run(command, "--help")

    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"usage: galley {command}")


def test_stopping_it_has_its_own_code() -> None:
    def stop(_path: Path, *, create: bool) -> NoReturn:
        raise KeyboardInterrupt

    assert cli.run(["articles"], open_store=stop) == 130


def test_bug_is_not_swallowed() -> None:
    def fail(_path: Path, *, create: bool) -> Store:
        raise RuntimeError("a bug")

    with pytest.raises(RuntimeError, match="a bug"):
        cli.run(["articles"], open_store=fail)
