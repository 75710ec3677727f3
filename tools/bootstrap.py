"""Run one of Galley's tasks, setting up .venv first: the one thing that make and Windows call.

Any Python 3 must be able to parse and run this file, so that an old one is told what is wrong.
"""

import sys
from pathlib import Path

_OLDEST_PYTHON = (3, 11)


def main() -> int:
    """Refuse an old Python in one sentence; else hand over to the tasks."""
    if sys.version_info < _OLDEST_PYTHON:
        sys.stderr.write(
            "galley: Galley needs Python 3.11 or newer, and this is "
            f"{sys.version.split()[0]}; name a newer one, as in: make run PYTHON=python3.12\n"
        )
        return 1
    # In place of tools/, which Python put here for a script.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    from tools import tasks  # not for the eyes of an older Python

    return tasks.run_task(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
