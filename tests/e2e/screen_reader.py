"""Looks at Galley as a screen reader does; run by a Python that has GObject's Atspi.

Usage: screen_reader.py SECONDS KEY... Waits for a claim under review, presses the keys by
xdotool, and prints what it saw as JSON: the tree as [role, name, description, states] lists,
the article's words, and what was announced.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

STATES = ("FOCUSED", "FOCUSABLE", "CHECKED", "CHECKABLE", "ENABLED", "SHOWING")


def find_galley() -> Any:
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(place)
        if application is not None and application.get_name() == "galley":
            return application
    return None


def walk(node: Any, depth: int = 0) -> Iterator[Any]:
    if node is None or depth > 30:
        return
    yield node
    if "MANAGES_DESCENDANTS" in states_of(node, ("MANAGES_DESCENDANTS",)):
        return
    for place in range(node.get_child_count()):
        yield from walk(node.get_child_at_index(place), depth + 1)


def states_of(node: Any, names: Sequence[str] = STATES) -> list[str]:
    found = node.get_state_set()
    return [name for name in names if found.contains(getattr(Atspi.StateType, name))]


def describe(node: Any) -> list[Any]:
    return [node.get_role_name(), node.get_name(), node.get_description(), states_of(node)]


def article_of(tree: Sequence[Any]) -> Any:
    return next((n for n in tree if describe(n)[:2] == ["text", "Article"]), None)


def wait_for_claim(deadline: float) -> tuple[list[Any], Any]:
    while time.monotonic() < deadline:
        application = find_galley()
        tree = list(walk(application)) if application else []
        article = article_of(tree)
        if article is not None and article.get_description():
            return tree, article
        turn(0.2)
    sys.exit("no claim came under review")


def turn(seconds: float) -> None:
    loop = GLib.MainLoop()
    GLib.timeout_add(int(seconds * 1000), loop.quit)
    loop.run()


def main() -> None:
    patience, keys = float(sys.argv[1]), sys.argv[2:]
    said: list[str] = []
    listener = Atspi.EventListener.new(lambda event: said.append(event.any_data))
    listener.register("object:announcement")
    tree, article = wait_for_claim(time.monotonic() + patience)
    first = article.get_description()
    seen = [describe(node) for node in tree]
    text = Atspi.Text.get_text(article, 0, Atspi.Text.get_character_count(article))
    del said[:]
    # Without a window manager nobody gives the keyboard to the window.
    focus = ["xdotool", "search", "--name", "— Galley", "windowfocus", "--sync"]
    subprocess.run(focus, check=True, stdout=subprocess.DEVNULL)
    turn(0.7)
    for key in keys:
        subprocess.run(["xdotool", "key", key], check=True)
        turn(0.7)
    sys.stdout.write(
        json.dumps(
            {
                "tree": seen,
                "text": text,
                "first": first,
                "announced": said,
                "last": article.get_description(),
            }
        )
    )


if __name__ == "__main__":
    main()
