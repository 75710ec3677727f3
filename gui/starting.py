"""What the window does between its first paint and its first article, a little in each turn."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_IMPORTED_APART: Final = (
    *("hashlib", "decimal", "sqlite3", "concurrent.futures.thread", "core.models"),
    *("core.checks.findings", "core.search_query", "core.store"),
    *("gui.article_markup", "gui.article_view", "gui.announcing", "gui.elided", "gui.saying"),
    *("gui.desk", "gui.claim_panel", "gui.hit_list", "gui.claims_table", "gui.commands"),
    *("gui.article_head", "gui.backing_up", "gui.claims_tabling", "gui.library_panel"),
    *("gui.opening", "gui.search_panel", "gui.findings", "gui.furnishing"),
)
"""What takes long to import, in an order in which no part has to wait for much of another."""


def import_apart(breathe: Callable[[], None]) -> None:
    """Import all that the first paint could do without; the window breathes in between."""
    for module in _IMPORTED_APART:
        import_module(module)
        breathe()
