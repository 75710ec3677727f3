"""Render the states of the window into screenshots/, to be looked at.

Once as it comes, once in German, once with the large letters that a system may wish for, and
at twice and three times the size; in each all states are reached anew, by a process of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, QSize  # noqa: E402

from core.settings import Settings, save_settings  # noqa: E402
from core.store import Store  # noqa: E402
from gui.application import create_application  # noqa: E402
from tools.screenshot_scenes import BRIEF, SCENES  # noqa: E402
from tools.screenshot_stage import Stage  # noqa: E402

OUT: Final = ROOT / "screenshots"
SIZE: Final = QSize(1280, 800)
_AT_ONCE: Final = 2
REVIEWER: Final = "R. Adeyemi"


@dataclass(frozen=True, slots=True)
class Variant:
    """What the window speaks, how large it is drawn, and which themes and states are looked at."""

    language: str = "en"
    scale: float = 1.0
    letters: float = 1.0
    size: QSize = SIZE
    themes: tuple[str, ...] = ("light",)
    is_brief: bool = False


VARIANTS: Final = {
    "en": Variant(themes=("light", "dark", "contrast_light", "contrast_dark")),
    "de": Variant(language="de"),
    "en-letters": Variant(letters=1.6, is_brief=True),
    "en-200": Variant(scale=2.0, is_brief=True),
    # What a screen of 3840 by 2160 has room for.
    "en-300": Variant(scale=3.0, size=QSize(1280, 720), is_brief=True),
}
"""By the folder that the pictures go to."""


def main() -> None:
    """Take the pictures of the variants that are named, or of all."""
    if sys.argv[1:2] == ["--take"]:
        _take(sys.argv[2])
        return
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for _ in pool.map(_take_apart, sys.argv[1:] or VARIANTS):
            pass


def _take_apart(name: str) -> None:
    environment = os.environ | {"QT_SCALE_FACTOR": str(VARIANTS[name].scale)}
    subprocess.run([sys.executable, __file__, "--take", name], env=environment, check=True)


def _take(name: str) -> None:
    variant = VARIANTS[name]
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder, "HOME": folder}
        save_settings(Settings(reviewer=REVIEWER, appearance="light", language=variant.language))
        application = create_application(["galley"])
        font = application.font()
        font.setPointSizeF(font.pointSizeF() * variant.letters)
        application.setFont(font)
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, folder)
        with Store(Path(folder) / "galley.db", create=True, patience=0.02) as store:
            stage = Stage(application, store, OUT / name, variant.size, variant.themes)
            for scene in BRIEF if variant.is_brief else SCENES:
                scene(stage)
            stage.close()


if __name__ == "__main__":
    main()
