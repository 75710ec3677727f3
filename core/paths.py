"""Where Galley keeps its files when nobody names another place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import platformdirs

if TYPE_CHECKING:
    from pathlib import Path

_APP: Final = "galley"


def default_store_path() -> Path:
    """Return the store of the user who runs Galley; neither file nor folder may exist yet."""
    # appauthor=False: on Windows there would be a folder of the app in a folder of the app.
    return platformdirs.user_data_path(_APP, appauthor=False) / "galley.db"


def settings_path() -> Path:
    """Return the file of the user's settings; neither file nor folder may exist yet."""
    return platformdirs.user_config_path(_APP, appauthor=False) / "settings.json"


def log_path() -> Path:
    """Return the file that takes what goes wrong; neither file nor folder may exist yet."""
    return platformdirs.user_log_path(_APP, appauthor=False) / "galley.log"
