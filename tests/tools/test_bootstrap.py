from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

from tools import bootstrap


def test_old_python_is_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    monkeypatch.setattr(sys, "version", "3.10.4 (main)")

    assert bootstrap.main() == 1
    assert "needs Python 3.11 or newer, and this is 3.10.4" in capsys.readouterr().err


def test_old_python_can_parse_what_tells_it() -> None:
    source = Path(bootstrap.__file__).read_text(encoding="utf-8")

    ast.parse(source, feature_version=(3, 7))
