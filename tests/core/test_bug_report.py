from __future__ import annotations

import errno
import logging
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from core.bug_report import PrivateFormatter, bug_report
from core.errors import StoreError

SECRET = "Mayor Plimb took 40 bribes"


def raised(call: Callable[[], object]) -> BaseException:
    with pytest.raises(BaseException) as caught:  # noqa: PT011 whatever it raises is reported
        call()
    return caught.value


def raise_in_group() -> None:
    raise ExceptionGroup(SECRET, [KeyError(SECRET), ValueError(SECRET)])


def raise_while_mending() -> None:
    try:
        raise KeyError(SECRET)
    except KeyError as error:
        error.add_note(SECRET)
        raise RuntimeError(SECRET) from error


@pytest.mark.parametrize(
    "call",
    [
        pytest.param(lambda: {}[SECRET], id="key"),
        pytest.param(lambda: int(SECRET), id="value"),
        pytest.param(lambda: SECRET.encode(SECRET), id="lookup"),
        pytest.param(lambda: f"{SECRET}é".encode("ascii"), id="encoding"),
        pytest.param(lambda: Path(f"/nowhere/{SECRET}").read_text(), id="file"),
        pytest.param(lambda: sqlite3.connect(":memory:").execute(SECRET), id="sqlite"),
        pytest.param(raise_in_group, id="group"),
        pytest.param(raise_while_mending, id="cause-and-note"),
    ],
)
def test_no_words_of_an_article_are_in_a_report(call: Callable[[], object]) -> None:
    error = raised(call)

    report = bug_report(error)

    assert not any(word in report for word in ("Plimb", "bribes", "Mayor"))
    assert type(error).__name__ in report


def test_a_report_says_where_and_what_came_first() -> None:
    lines = bug_report(raised(raise_while_mending)).splitlines()

    assert lines[0].startswith("Galley ")
    first, then = (n for n, line in enumerate(lines) if line.startswith("builtins."))
    assert lines[first].startswith("builtins.KeyError")
    assert lines[then].startswith("builtins.RuntimeError")
    assert any(line.endswith(" raise_while_mending") for line in lines[:first])
    assert "tests/core/test_bug_report.py:" in lines[first - 1]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        pytest.param(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), "No space", id="system"),
        pytest.param(StoreError("The store is full."), "The store is full.", id="store"),
        pytest.param(AttributeError("no", name="settle", obj=SECRET), "settle", id="attribute"),
    ],
)
def test_what_can_quote_nothing_is_kept(error: Exception, said: str) -> None:
    assert said in bug_report(error)


def test_an_error_that_comes_from_itself_is_told_once() -> None:
    error = KeyError(SECRET)
    error.__context__ = ValueError()
    error.__context__.__context__ = error

    assert bug_report(error).count("KeyError") == 1


def record(name: str, error: Exception | None = None) -> logging.LogRecord:
    made = logging.LogRecord(
        name,
        logging.ERROR,
        __file__,
        1,
        "unexpected %s",
        ("error",),
        error and (type(error), error, None),
    )
    made.exc_text = SECRET
    return made


def test_the_log_holds_a_report_in_place_of_a_traceback() -> None:
    line = PrivateFormatter("%(message)s").format(record("gui.desk", KeyError(SECRET)))

    assert line.startswith("unexpected error\nGalley ")
    assert SECRET not in line


def test_what_libraries_say_is_left_out_of_the_log() -> None:
    made = record("py.warnings")
    made.msg, made.args = SECRET, None

    line = PrivateFormatter("%(message)s").format(made)

    assert line.startswith("py.warnings (")
    assert SECRET not in line
