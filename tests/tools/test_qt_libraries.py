from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tools.console import SetupError
from tools.qt_libraries import OFFSCREEN, require_libraries, window_libraries

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves them out")

ABSENT = {"libabsent.so.9": "libabsent9"}
X11 = "libxcb-cursor.so.0"
WAYLAND = "libwayland-client.so.0"

# Fails to install until the lists of packages were updated, as on a new machine.
APT_GET = """#!/bin/sh
echo "$*" >> "$0.log"
case "$*" in
    *update) : > "$0.lists" ;;
    *) [ -e "$0.lists" ] || exit 100 ;;
esac
"""


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The one folder on the PATH; empty."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def add_command(folder: Path, name: str, script: str = "#!/bin/sh\n") -> None:
    (folder / name).write_text(script, encoding="utf-8")
    (folder / name).chmod(0o755)


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, set()),
        ({"DISPLAY": ":0"}, {X11}),
        ({"WAYLAND_DISPLAY": "wayland-0"}, {WAYLAND}),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, {X11, WAYLAND}),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, set()),
    ],
    ids=["no display", "X11", "Wayland", "both", "offscreen"],
)
def test_window_needs_the_libraries_of_its_display(
    environ: dict[str, str], expected: set[str]
) -> None:
    libraries = window_libraries(environ)

    assert libraries.keys() >= OFFSCREEN.keys()
    assert libraries.keys() & {X11, WAYLAND} == expected


@pytest.mark.usefixtures("commands")
def test_libraries_that_are_there_need_no_installer() -> None:
    require_libraries({"libc.so.6": "libc6"})


@pytest.mark.parametrize(
    ("installer", "advice"),
    [
        ("apt-get", "with: sudo apt-get install libabsent9$"),
        ("dnf", r"with: sudo dnf install 'libabsent\.so\.9\(\)\(64bit\)'$"),
        ("pacman", r"\(libabsent\.so\.9\); install the packages of your system"),
    ],
    ids=["Debian", "Fedora", "any other"],
)
def test_user_is_told_how_to_get_a_missing_library(
    installer: str, advice: str, commands: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_command(commands, installer)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    with pytest.raises(SetupError, match=advice):
        require_libraries(ABSENT)


def test_root_gets_packages_installed_with_lists_updated_where_needed(
    commands: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_command(commands, "apt-get", APT_GET)
    monkeypatch.setattr(os, "geteuid", lambda: 0)

    with pytest.raises(SetupError, match="did not help"):
        require_libraries(ABSENT)

    tried = (commands / "apt-get.log").read_text(encoding="utf-8").splitlines()
    endings = [line.rsplit("=60 ", 1)[1] for line in tried]
    assert endings == ["install libabsent9", "update", "install libabsent9"]


def test_failing_apt_get_is_told_with_its_last_lines(
    commands: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    add_command(commands, "apt-get", "#!/bin/sh\necho no room left\nexit 100\n")
    monkeypatch.setattr(os, "geteuid", lambda: 0)

    with pytest.raises(SetupError, match="could not install libabsent9"):
        require_libraries(ABSENT)

    assert "no room left" in capsys.readouterr().err
