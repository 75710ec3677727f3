"""The command line: Galley without its window, for scripts and for those who prefer it.

Nothing here imports spaCy before a text is to be searched, and nothing ever Qt.
"""

from core.cli.arguments import parse_window_arguments
from core.cli.running import COMMANDS, run

__all__ = ["COMMANDS", "parse_window_arguments", "run"]
