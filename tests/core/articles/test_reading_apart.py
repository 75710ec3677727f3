import multiprocessing
import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

from core.articles.reading import Reader
from core.errors import ArticleError

ALERT = "Harbour traffic rose 4% in May, the port said."


def test_a_plain_text_is_read_without_another_process(tmp_path: Path) -> None:
    path = tmp_path / "port.txt"
    path.write_text(ALERT)
    with Reader() as reader:
        (article,) = reader.read(path)
        assert article.text == ALERT
        assert not multiprocessing.active_children()


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "port.html"
    path.write_text(f"<html><body><h1>Port</h1><p>{ALERT} {ALERT}</p></body></html>")
    return path


def test_a_page_is_read_in_a_process_that_serves_the_next_file_too(page: Path) -> None:
    with Reader() as reader:
        (first,) = reader.read(page)
        (process,) = multiprocessing.active_children()
        (second,) = reader.read(page)
        assert multiprocessing.active_children() == [process]
    assert ALERT in first.text
    assert first == second
    assert not multiprocessing.active_children()


def test_a_reader_that_dies_costs_its_file_a_sentence_and_no_other_anything(page: Path) -> None:
    with Reader() as reader:
        list(reader.read(page))
        (process,) = multiprocessing.active_children()
        process.kill()
        process.join()
        (failed,) = reader.read(page)
        (again,) = reader.read(page)
    assert isinstance(failed, ArticleError)
    assert "broke down" in str(failed)
    assert ALERT in again.text


def test_a_file_that_takes_too_long_is_given_up(page: Path) -> None:
    with Reader(patience=0) as reader:
        (failed,) = reader.read(page)
    assert isinstance(failed, ArticleError)
    assert "takes longer" in str(failed)


def test_a_missing_file_is_an_error_in_its_place(tmp_path: Path) -> None:
    with Reader() as reader:
        (failed,) = reader.read(tmp_path / "none.html")
    assert "there is no such file" in str(failed)


# The reader's process imports the script once more, and so gets a reader that never ends, or fails.
SCRIPT = """
import re, sys, time
from pathlib import Path
from core.articles import reading, serving

def never_end(path, **_):
    # Python's own thread can't be interrupted here.
    yield re.match(r"(a+)+$", "a" * 60 + "b")

def wait(path, **_):
    yield time.sleep(3600)

def fail(path, **_):
    raise KeyError("Plimb took bribes.")

serving.read_articles = {reader}
if __name__ == "__main__":
    reading._SECONDS = 1
    with reading.Reader() as reader:
        reader._started()
        print(reader._process.pid, flush=True)
        for result in reader.read(Path(sys.argv[1])):
            print(result, flush=True)
"""


def start_script(folder: Path, reader: str, page: Path) -> subprocess.Popen[str]:
    script = folder / "script.py"
    script.write_text(SCRIPT.format(reader=reader))
    root = Path(__file__).parents[3]
    return subprocess.Popen(
        [sys.executable, script, page],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(root)},
    )


@pytest.mark.skipif(sys.platform == "win32", reason="only the time as such is limited there")
def test_a_reader_that_never_ends_is_ended_by_its_processor_time(
    tmp_path: Path, page: Path
) -> None:
    with start_script(tmp_path, "never_end", page) as process:
        told, _ = process.communicate(timeout=60)

    assert f"{page} was not read: it takes longer than 1 seconds" in told


def test_a_bug_of_a_reader_is_logged_without_what_it_quotes(tmp_path: Path, page: Path) -> None:
    with start_script(tmp_path, "fail", page) as process:
        told, logged = process.communicate(timeout=60)

    assert "its reader broke down on it" in told
    assert "core/articles/serving.py" in logged
    assert "builtins.KeyError" in logged
    assert "Plimb" not in told + logged


@pytest.mark.skipif(sys.platform != "linux", reason="only there a process can be waited for so")
@pytest.mark.parametrize("reader", ["never_end", "wait"])
def test_a_reader_does_not_outlive_who_asked_it(tmp_path: Path, page: Path, reader: str) -> None:
    with start_script(tmp_path, reader, page) as process:
        assert process.stdout is not None
        end = os.pidfd_open(int(process.stdout.readline()))
        process.kill()

    has_ended, _, _ = select.select([end], [], [], 60)

    os.close(end)
    assert has_ended
