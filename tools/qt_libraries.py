"""The system libraries that Qt's wheels leave to Linux, and how to get the missing ones."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Final

from tools.console import SetupError, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Each library that Qt loads, and the Debian package that brings it. The packages that
# these depend on are not listed.
OFFSCREEN: Final[Mapping[str, str]] = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
}
_X11: Final[Mapping[str, str]] = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
}
_WAYLAND: Final[Mapping[str, str]] = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}


def window_libraries(environ: Mapping[str, str]) -> dict[str, str]:
    """Return what Qt loads for the display that the environment names; offscreen without one."""
    libraries = dict(OFFSCREEN)
    if environ.get("QT_QPA_PLATFORM", "").startswith("offscreen"):
        return libraries
    if environ.get("DISPLAY"):
        libraries |= _X11
    if environ.get("WAYLAND_DISPLAY"):
        libraries |= _WAYLAND
    return libraries


def require_libraries(libraries: Mapping[str, str]) -> None:
    """Make sure that Linux finds these libraries, or raise SetupError with what to do.

    Root on Debian and its kin gets the missing ones installed.
    """
    missing = _missing(libraries)
    if not missing:
        return
    problem = f"Qt needs system libraries that are missing here ({', '.join(missing)})"
    if shutil.which("apt-get"):
        provide_packages([libraries[soname] for soname in missing], problem)
    elif shutil.which("dnf"):
        # dnf finds a package by the library in it, so no second table is needed.
        wanted = " ".join(f"'{soname}()(64bit)'" for soname in missing)
        raise SetupError(f"{problem}; install them with: sudo dnf install {wanted}")
    else:
        raise SetupError(f"{problem}; install the packages of your system that hold them.")
    if _missing(libraries):
        raise SetupError(f"{problem}, and installing their packages did not help.")


def _missing(libraries: Mapping[str, str]) -> list[str]:
    if sys.platform != "linux":
        return []
    return [soname for soname in libraries if not _loads(soname)]


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def provide_packages(packages: Sequence[str], problem: str) -> None:
    """Install Debian packages where this is root; raise SetupError with the command elsewhere."""
    wanted = " ".join(packages)
    if os.geteuid() != 0:
        raise SetupError(f"{problem}; install what is needed with: sudo apt-get install {wanted}")
    say(f"{problem}; installing {wanted}.")
    done = _apt_get("install", *packages)
    if done.returncode != 0:
        # The lists of packages may be absent or old. Only then are they worth fetching.
        _apt_get("update")
        done = _apt_get("install", *packages)
    if done.returncode != 0:
        sys.stderr.write("\n".join(done.stdout.splitlines()[-5:]) + "\n")
        raise SetupError(f"apt-get could not install {wanted}; its last lines above say why.")


def _apt_get(*arguments: str) -> subprocess.CompletedProcess[str]:
    options = ("-y", "-q", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=60")
    return subprocess.run(
        ["apt-get", *options, *arguments],
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
