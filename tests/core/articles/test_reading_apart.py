import multiprocessing
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
