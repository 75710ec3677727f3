"""Break small files, to see that a reader gives articles or an ArticleError and nothing else."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from hypothesis import strategies as st

from core.articles.format import Format, ReadResult
from core.errors import ArticleError


def broken(data: bytes) -> st.SearchStrategy[bytes]:
    """Return data with some bytes changed, cut out, put in or written twice, or cut at the end."""
    place = st.integers(0, len(data))
    edit = st.one_of(
        st.tuples(place, place, st.binary(max_size=4)),
        st.tuples(place, st.just(0), st.binary(min_size=1, max_size=40)),
        place.map(lambda at: (at, 1, b"\xff")),
        place.map(lambda at: (at, len(data), b"")),
        st.tuples(place, place).map(lambda ends: (ends[0], 0, data[ends[0] : ends[1]])),
    )
    return st.lists(edit, min_size=1, max_size=3).map(lambda edits: _edited(data, edits))


def broken_parts(data: bytes) -> st.SearchStrategy[bytes]:
    """Return a sound ZIP container of which one part is broken."""
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        parts = {name: container.read(name) for name in container.namelist()}
    return st.sampled_from(sorted(parts)).flatmap(
        lambda name: broken(parts[name]).map(lambda part: packed({**parts, name: part}))
    )


def packed(parts: dict[str, bytes | str]) -> bytes:
    """Return a ZIP container with these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as container:
        for name, part in parts.items():
            container.writestr(name, part)
    return file.getvalue()


def assert_read_or_refused(format: Format, path: Path, data: bytes) -> None:
    """Read the file; only an ArticleError, in one sentence, may be raised."""
    path.write_bytes(data)
    for result in _results(format, path):
        if isinstance(result, ArticleError):
            assert "\n" not in str(result)
            assert str(path) in str(result)
        else:
            assert result.text.strip()
            assert all(0 <= m.start < m.end <= len(result.text) for m in result.markup)


def _results(format: Format, path: Path) -> Iterator[ReadResult]:
    try:
        yield from format.read(path)
    except ArticleError as error:
        yield error


def _edited(data: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    for start, length, new in edits:
        data = data[:start] + new + data[start + length :]
    return data
