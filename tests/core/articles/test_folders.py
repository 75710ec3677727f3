from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.articles import find_files
from core.errors import ArticleError


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Hello.")


def found(folder: Path) -> list[str]:
    return [
        str(file) if isinstance(file, ArticleError) else file.relative_to(folder).as_posix()
        for file in find_files([folder])
    ]


def test_files_are_taken_as_they_are_named(tmp_path: Path) -> None:
    named = [tmp_path / "gone.txt", tmp_path / "picture.png"]

    assert list(find_files(named)) == named


def test_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a.TXT", "b/2.jsonl", "b/1/z.txt", "a/1.txt", "c.txt")

    assert found(tmp_path) == ["a.TXT", "b.txt", "c.txt", "a/1.txt", "b/2.jsonl", "b/1/z.txt"]


def test_hidden_and_unknown_files_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", ".b.txt", ".hidden/c.txt", "d.png", "txt", ".txt")

    assert found(tmp_path) == ["a.txt"]


def test_files_of_other_programs_are_not_passed_over_in_silence(tmp_path: Path) -> None:
    write(tmp_path, "a.DOC", "b.pages", "c.txt")

    assert found(tmp_path) == ["a.DOC", "b.pages", "c.txt"]


def test_links_to_folders_do_not_lead_in_circles(tmp_path: Path) -> None:
    write(tmp_path, "a/a.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")

    assert found(tmp_path) == ["loop.txt", "a/a.txt"]


def test_folder_without_articles_is_named(tmp_path: Path) -> None:
    write(tmp_path, "empty/picture.png")

    (message,) = found(tmp_path)
    assert message.startswith(f"{tmp_path} was not read: there is no .csv or ")
    assert message.endswith(" file in it; check that it is the folder you mean.")


def test_folder_that_looks_like_a_file_is_walked(tmp_path: Path) -> None:
    write(tmp_path, "corpus.txt/a.txt")

    assert found(tmp_path) == ["corpus.txt/a.txt"]


def test_unreadable_folder_is_named_and_the_rest_walked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a/a.txt", "b/b.txt", "c/c.txt")
    list_folder = Path.iterdir

    def refuse_b(folder: Path) -> Iterator[Path]:
        if folder.name == "b":
            raise PermissionError(13, "Permission denied", str(folder))
        return list_folder(folder)

    monkeypatch.setattr(Path, "iterdir", refuse_b)

    first, error, last = found(tmp_path)
    assert (first, last) == ("a/a.txt", "c/c.txt")
    assert f"{tmp_path / 'b'} was not read: you are not allowed" in error
