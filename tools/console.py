"""How the set-up speaks to whoever started it."""

from __future__ import annotations

import sys


class SetupError(Exception):
    """A failure that the user can mend; str() of one is a sentence that says how."""


def say(sentence: str) -> None:
    """Tell where the set-up stands, apart from the output of the task itself."""
    sys.stderr.write(f"galley: {sentence}\n")
    sys.stderr.flush()
