from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import ExportError, StoreError
from core.export import export_claims, export_store
from core.hand_over import HandOver
from core.store import Store


def failing_rows() -> Iterator[HandOver]:
    raise StoreError("The store is gone.")
    yield


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_export_appears_whole_with_nothing_beside_it(tmp_path: Path) -> None:
    export_claims([], tmp_path / "claims.csv")

    assert names_in(tmp_path) == ["claims.csv"]
    assert (tmp_path / "claims.csv").read_bytes().startswith(b"\xef\xbb\xbfarticle_id,")


def test_store_is_exported_and_counted(store: Store, tmp_path: Path) -> None:
    written = export_store(store, tmp_path / "claims.csv", scope="all", bom=False)

    lines = (tmp_path / "claims.csv").read_bytes().splitlines()
    assert written == 3
    assert len(lines) == 1 + written


def test_failing_rows_leave_what_was_there(tmp_path: Path) -> None:
    old = tmp_path / "claims.csv"
    old.write_text("yesterday's")

    with pytest.raises(StoreError, match="gone"):
        export_claims(failing_rows(), old)

    assert old.read_text() == "yesterday's"
    assert names_in(tmp_path) == ["claims.csv"]


def test_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    old = tmp_path / "claims.csv"
    old.write_text("yesterday's")
    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(ExportError, match="the disk is full; free some space"):
        export_claims([], old)

    assert old.read_text() == "yesterday's"
    assert names_in(tmp_path) == ["claims.csv"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        pytest.param("gone/claims.csv", "its folder does not exist", id="no-folder"),
        pytest.param("file/claims.csv", "its folder does not exist", id="folder-is-a-file"),
        pytest.param("folder", "there is a folder or a device", id="folder"),
        pytest.param("n" * 300 + ".csv", "choose another place", id="long-name"),
    ],
)
def test_impossible_place_is_one_sentence(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()

    with pytest.raises(ExportError, match=reason):
        export_claims([], tmp_path / name)

    assert names_in(tmp_path) == ["file", "folder"]


def test_device_is_not_replaced() -> None:
    with pytest.raises(ExportError, match="a folder or a device"):
        export_claims([], Path(os.devnull))


def test_store_is_never_overwritten(store: Store) -> None:
    before = store.path.read_bytes()

    with pytest.raises(ExportError, match="maybe a store"):
        export_store(store, store.path, scope="all")

    assert store.path.read_bytes() == before


def test_read_only_file_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Permissions don't stop root, as whom tests may run.
    monkeypatch.setattr(os, "access", lambda *_args: False)
    (tmp_path / "claims.csv").write_text("final")

    with pytest.raises(ExportError, match="may not be written"):
        export_claims([], tmp_path / "claims.csv")

    assert (tmp_path / "claims.csv").read_text() == "final"


def test_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "shared.csv", tmp_path / "claims.csv"
    target.write_text("yesterday's")
    link.symlink_to(target)

    export_claims([], link, bom=False)

    assert link.is_symlink()
    assert target.read_text().startswith("article_id,")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_permissions_are_those_of_the_old_file_or_as_usual(tmp_path: Path) -> None:
    old, new, usual = (tmp_path / name for name in ("old.csv", "new.csv", "usual"))
    old.touch(0o640)
    old.chmod(0o640)
    usual.touch()

    export_claims([], old)
    export_claims([], new)

    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert new.stat().st_mode == usual.stat().st_mode
