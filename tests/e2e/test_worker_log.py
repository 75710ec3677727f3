from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.store import Store

MAIN = Path(__file__).parents[2] / "main.py"
SECRET = "Plimb-took-40-bribes"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="other systems name the log's folder"),
]


def test_a_bug_of_the_worker_is_logged_without_the_words_it_quotes(tmp_path: Path) -> None:
    Store(tmp_path / "galley.db", create=True).close()
    request = {"request": SECRET, "do": "export", "path": 7, SECRET: SECRET}

    done = subprocess.run(
        [sys.executable, MAIN, "--worker", tmp_path / "galley.db"],
        input=json.dumps(request) + "\n",
        env=os.environ | {"XDG_STATE_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    (log,) = tmp_path.rglob("galley.log")
    assert done.returncode == 1
    assert done.stderr == ""
    assert "TypeError" in log.read_text("utf-8")
    assert SECRET not in log.read_text("utf-8")
    assert log.stat().st_mode & 0o077 == 0
