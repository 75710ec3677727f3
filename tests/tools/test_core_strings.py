from __future__ import annotations

from pathlib import Path

import pytest

from tools.core_strings import find_core_messages


def found_in(folder: Path, code: str, file: str = "store/shelf.py") -> list[str]:
    path = folder / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(code, encoding="utf-8")
    found = find_core_messages(folder)
    own = [message for message in found.messages if message.file.endswith(file)]
    return [message.source for message in own] + found.untraceable


@pytest.mark.parametrize(
    ("code", "sentences"),
    [
        ("raise StoreError('It is gone.')", ["It is gone."]),
        ("raise StoreError(Wording('{path} is gone.', path=path))", ["{path} is gone."]),
        ("yield Wording('one' if x else 'many')", ["one", "many"]),
        ("_GONE = 'It is ' 'gone.'\nraise StoreError(_GONE)", ["It is gone."]),
        ("_ALL: Final = {1: 'One.', 2: 'Two.'}\nraise kind(Wording(_ALL[code]))", ["One.", "Two."]),
        ("_ALL = {1: 'one'}\nrefusal(path, _ALL.get(code, 'other'))", ["one", "other"]),
        ("_refusal(path, 'it is a folder')", ["it is a folder"]),
        ("refusal_of_line(path, 3, 'it is empty')", ["it is empty"]),
        ("raise StoreError(str(error))", []),
        ("raise ValueError('a bug')", []),
    ],
    ids=[
        *("as it stands", "with values", "either", "by its name", "of a table"),
        *("of a table, or another", "a reason", "a line's reason", "another's", "a bug's"),
    ],
)
def test_what_is_said_to_the_reviewer_is_found(
    tmp_path: Path, code: str, sentences: list[str]
) -> None:
    assert found_in(tmp_path, code) == sentences


def test_what_a_reader_calls_wrong_is_found(tmp_path: Path) -> None:
    found = found_in(tmp_path, "raise ValueError('it is empty')", "articles/jsonl.py")

    assert found == ["it is empty"]


def test_what_is_said_on_a_terminal_is_left_out(tmp_path: Path) -> None:
    assert found_in(tmp_path, "raise ExportError('It broke.')", "cli/console.py") == []


@pytest.mark.parametrize(
    "code",
    [
        "raise StoreError(f'{path} is gone.')",
        "told = f'{path} is gone.'\nraise StoreError(told)",
        "refusal(path, 'it is ' + what)",
        "refusal(path, 'it is {}'.format(what))",
    ],
    ids=["f-string", "by its name", "added up", "format"],
)
def test_a_sentence_that_is_put_together_is_told_of(tmp_path: Path, code: str) -> None:
    (sentence,) = found_in(tmp_path, code)

    assert sentence.startswith(f"{tmp_path.name}/store/shelf.py:")
