from __future__ import annotations

import subprocess
import sys

DRIFT = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for _ in range(10_000):
    thing.setObjectName("x")
    thing.blockSignals(False)
    thing.deleteLater
    thing.setParent(None)
print(abs(sys.getrefcount(None) - before))
"""


def test_calls_into_qt_do_not_lose_references_to_none() -> None:
    # PySide6 6.12 on Python 3.10 and 3.11 loses one a call, and aborts after some thousand.
    done = subprocess.run([sys.executable, "-c", DRIFT], capture_output=True, text=True, check=True)

    assert int(done.stdout) < 100
