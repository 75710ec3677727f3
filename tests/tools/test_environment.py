from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from tools import environment
from tools.console import SetupError
from tools.environment import ensure_venv, python_of

pytestmark = pytest.mark.slow

NOTHING = "# no requirements\n"
UNKNOWN = f"not-to-be-had==1.0 --hash=sha256:{'0' * 64}\n"


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave pip alone with itself: no uv to take its place and no index to ask."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_CONFIG_FILE", "nothing")


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a lock that asks for nothing and the .venv made from it."""
    folder = tmp_path_factory.mktemp("first")
    (folder / "dev.lock").write_text(NOTHING, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", "")
        ensure_venv(folder / ".venv", folder / "dev.lock")
    return folder


@pytest.fixture
def project(first: Path, tmp_path: Path) -> Path:
    """A copy of it to change, with a file in .venv that only a new .venv would lack."""
    shutil.copytree(first, tmp_path, symlinks=True, dirs_exist_ok=True)
    (tmp_path / ".venv" / "kept").touch()
    return tmp_path


def is_kept(project: Path) -> bool:
    return (project / ".venv" / "kept").exists()


def forbid_commands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment.subprocess, "call", lambda *_: pytest.fail("ran a command"))


def test_current_venv_is_left_alone(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    forbid_commands(monkeypatch)

    ensure_venv(project / ".venv", project / "dev.lock")

    assert is_kept(project)


def test_superset_that_is_installed_will_do(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "run.lock").write_text(UNKNOWN, encoding="utf-8")
    forbid_commands(monkeypatch)

    ensure_venv(project / ".venv", project / "run.lock", superset=project / "dev.lock")

    assert is_kept(project)


def test_changed_lock_is_installed_into_the_same_venv(project: Path) -> None:
    (project / "dev.lock").write_text(f"{NOTHING}{NOTHING}", encoding="utf-8")

    ensure_venv(project / ".venv", project / "dev.lock")

    assert is_kept(project)


def test_unfinished_venv_is_made_anew(project: Path) -> None:
    (project / ".venv" / "installed-lock").unlink()

    ensure_venv(project / ".venv", project / "dev.lock")

    assert not is_kept(project)
    assert python_of(project / ".venv").exists()


@pytest.mark.parametrize("place", [".venv", "tool"], ids=["in .venv", "elsewhere"])
def test_only_a_uv_that_outlives_the_venv_is_used(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    uv = tmp_path / place / ("uv.exe" if sys.platform == "win32" else "uv")
    uv.parent.mkdir()
    uv.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(uv.parent))

    found = environment._find_uv(tmp_path / ".venv")

    assert found == (None if place == ".venv" else str(uv))


def test_failed_installation_is_told_and_not_taken_for_done(project: Path) -> None:
    (project / "dev.lock").write_text(UNKNOWN, encoding="utf-8")

    with pytest.raises(SetupError, match="could not be installed"):
        ensure_venv(project / ".venv", project / "dev.lock")

    assert not (project / ".venv" / "installed-lock").exists()


def test_missing_ensurepip_is_told_with_what_to_do(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda _: None)

    with pytest.raises(SetupError, match="ensurepip is not installed; install your system"):
        ensure_venv(project / "new", project / "dev.lock")
