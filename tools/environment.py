"""The virtual environment: made, and kept in line with a hash-locked requirements file."""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

from tools.console import SetupError, say
from tools.qt_libraries import provide_packages


def python_of(venv: Path) -> Path:
    """Return the interpreter of a virtual environment, which need not exist yet."""
    return venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def ensure_venv(venv: Path, lock: Path, *, superset: Path | None = None) -> None:
    """Bring venv in line with lock, or with superset where that was installed before.

    Does nothing where it is in line already. A stamp says which lock was last
    installed to the end; without one venv is made anew, since nobody knows how far
    the attempt came. Raises SetupError if it can't be made or filled.
    """
    stamp = venv / "installed-lock"
    installed = stamp.read_text(encoding="utf-8") if stamp.is_file() else ""
    if superset and installed.startswith(f"{superset.name} "):
        lock = superset
    if installed == _fingerprint(lock) and python_of(venv).exists():
        return
    uv = _find_uv(venv)
    if not (installed and _can_install(venv, uv)):
        _create_venv(venv, uv)
    stamp.unlink(missing_ok=True)
    _install(venv, lock, uv)
    stamp.write_text(_fingerprint(lock), encoding="utf-8")


def _fingerprint(lock: Path) -> str:
    return f"{lock.name} {hashlib.sha256(lock.read_bytes()).hexdigest()}\n"


def _find_uv(venv: Path) -> str | None:
    uv = shutil.which("uv")
    # Where venv is activated its own uv comes first, and goes away with it.
    return None if uv and Path(uv).is_relative_to(venv) else uv


def _can_install(venv: Path, uv: str | None) -> bool:
    python = python_of(venv)
    # The Python behind venv may be gone, and one that uv made has no pip.
    probe = [str(python), "-c", "import sys" if uv else "import pip"]
    return python.exists() and subprocess.call(probe, stderr=subprocess.DEVNULL) == 0


def _create_venv(venv: Path, uv: str | None) -> None:
    if venv.exists():
        shutil.rmtree(venv)
    # Where this runs in an activated .venv, its own Python has just been removed.
    base = str(getattr(sys, "_base_executable", sys.executable))
    if uv:
        command = [uv, "venv", "--quiet", "--no-python-downloads", "--python", base, str(venv)]
    else:
        _require_ensurepip()
        command = [base, "-m", "venv", str(venv)]
    if subprocess.call(command) != 0:
        raise SetupError(f"Python could not make {venv.name}; the lines above say why.")


def _require_ensurepip() -> None:
    if importlib.util.find_spec("ensurepip"):
        return
    problem = "This Python can't make .venv, since its module ensurepip is not installed"
    if not shutil.which("apt-get"):
        raise SetupError(f"{problem}; install your system's package for Python's venv, or uv.")
    provide_packages([f"python{sys.version_info.major}.{sys.version_info.minor}-venv"], problem)


def _install(venv: Path, lock: Path, uv: str | None) -> None:
    python = str(python_of(venv))
    say(f"Installing {lock.name} into {venv.name}; the first time this takes a minute or two.")
    if uv:
        command = [uv, "pip", "sync", "--python", python, "--no-build", "--require-hashes"]
    else:
        command = [python, "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
        command += ["--only-binary=:all:", "--require-hashes", "--requirement"]
    if subprocess.call([*command, str(lock)]) != 0:
        raise SetupError(
            "The packages could not be installed; the installer's last lines above say why. "
            "If it was the network, try again later: the set-up then starts afresh."
        )
