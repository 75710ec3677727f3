from __future__ import annotations

from pathlib import Path

import pytest

from core import cli
from core.store import Store
from tests.core.cli.outcomes import Outcome, Run


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on real stores in this process; give its code and what it wrote."""

    def run_command(*argv: str | Path) -> Outcome:
        code = cli.run([str(argument) for argument in argv], open_store=Store)
        return Outcome(code, *capsys.readouterr())

    return run_command
