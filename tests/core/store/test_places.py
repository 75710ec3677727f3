from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from core.errors import StoreError
from core.models import Verdict
from core.store import Store
from core.store import connection as opening
from core.store.places import (
    kind_by_mount_command,
    kind_by_mountinfo,
    network_kind,
    refuse_missing_locks,
)
from tests.factories import NOON, article, claims_of_text

FUSE_FOLDER = Path(__file__).parents[2] / "fuse_folder.py"
MAIN = Path(__file__).parents[3] / "main.py"

MOUNTS = r"""
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
41 27 0:40 / /home/ada/news\040desk rw,relatime shared:7 - nfs4 tower:/desk rw,vers=4.2
42 27 0:41 / /mnt/office rw,relatime - cifs //tower/office rw,vers=3.1.1
43 27 0:42 / /mnt/far rw - fuse.sshfs ada@tower:/desk rw,user_id=0
44 27 0:43 / /mnt/web rw - fuse https://tower.example/desk rw,user_id=0
45 27 0:44 / /mnt/safe rw - fuse.gocryptfs /home/ada/.safe rw,user_id=0
46 27 0:45 / /mnt/host rw - 9p host0 rw,trans=virtio
cut off
"""

MAC_MOUNTS = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//ada@tower/desk on /Volumes/news (desk) (smbfs, nodev, nosuid, mounted by ada)
tower:/desk on /Volumes/far (nfs, nodev, nosuid)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows numbers no devices")
@pytest.mark.parametrize(
    ("minor", "kind"),
    [
        pytest.param(21, None, id="proc"),
        pytest.param(40, "nfs4", id="nfs"),
        pytest.param(41, "cifs", id="windows-share"),
        pytest.param(42, "fuse.sshfs", id="sshfs"),
        pytest.param(43, "fuse", id="webdav"),
        pytest.param(44, None, id="encrypted-folder"),
        pytest.param(45, "9p", id="folder-of-the-host"),
        pytest.param(99, None, id="unknown"),
    ],
)
def test_a_share_is_known_by_its_device_on_linux(minor: int, kind: str | None) -> None:
    assert kind_by_mountinfo(MOUNTS, device=os.makedev(0, minor)) == kind


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        pytest.param("/Users/ada/galley.db", None, id="disk"),
        pytest.param("/Volumes/news (desk)/galley.db", "smbfs", id="windows-share"),
        pytest.param("/Volumes/far/a/galley.db", "nfs", id="nfs"),
        pytest.param("/Volumes/farther/galley.db", None, id="name-that-goes-on"),
    ],
)
def test_a_share_is_known_by_its_folder_on_a_mac(path: str, kind: str | None) -> None:
    assert kind_by_mount_command(MAC_MOUNTS, Path(path)) == kind


def test_a_store_on_a_disk_has_a_shared_log_and_nothing_to_tell(store: Store) -> None:
    assert network_kind(store.path) is None
    assert store.notice() is None
    assert journal(store) == "wal"
    assert not store.path.with_name("galley.db-locks").exists()


def journal(store: Store) -> str:
    (mode,) = store._connection.execute("pragma journal_mode").fetchone()
    return str(mode)


@pytest.fixture
def on_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every place taken for a share: the disk can't be made one everywhere."""
    monkeypatch.setattr(opening, "network_kind", lambda _: "nfs4")


@pytest.mark.usefixtures("on_network")
def test_a_store_that_comes_to_a_share_gives_its_log_up(tmp_path: Path, store: Store) -> None:
    store.mark(1, Verdict.VERIFIED, reviewer="ada", at=NOON)
    store.close()

    with Store(store.path, create=False) as one, Store(store.path, create=False) as other:
        assert [journal(one), journal(other)] == ["delete", "delete"]
        other.mark(2, Verdict.DISPUTED, reviewer="ben", at=NOON)
        assert one.was_changed_elsewhere()
        assert [claim.verdict for claim in one.claims()] == ["verified", "disputed", "open"]
        one.back_up(at=NOON)
    assert list(tmp_path.glob("galley.db-*")) == []


@pytest.mark.usefixtures("on_network")
def test_a_store_with_a_log_in_use_on_the_share_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "galley.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("pragma journal_mode = wal")
        other.execute("create table t (a)")

        with pytest.raises(StoreError, match="another program"):
            Store(path, create=True, patience=0)


def test_a_store_that_comes_back_to_a_disk_has_a_log_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as away:
        away.setattr(opening, "network_kind", lambda _: "cifs")
        Store(tmp_path / "galley.db", create=True).close()

    with Store(tmp_path / "galley.db", create=False) as store:
        assert journal(store) == "wal"


def fail_with(code: int) -> Callable[..., bytes]:
    def fail(*_: object) -> bytes:
        raise OSError(code, os.strerror(code))

    return fail


on_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux locks one open file")


@on_linux
@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(lambda *_: b"", id="granted-to-everybody"),
        pytest.param(fail_with(errno.ENOLCK), id="none-left"),
        pytest.param(fail_with(errno.ENOSYS), id="none-at-all"),
    ],
)
def test_a_folder_without_locks_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: Callable[..., bytes]
) -> None:
    monkeypatch.setattr("fcntl.fcntl", answer)

    with pytest.raises(StoreError, match="can't be locked"):
        Store(tmp_path / "galley.db", create=True)

    assert [path.name for path in tmp_path.iterdir()] == ["galley.db"]


@on_linux
@pytest.mark.parametrize("code", [errno.EAGAIN, errno.EACCES, errno.EINTR, errno.EINVAL])
def test_a_folder_whose_locks_could_not_be_tried_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr("fcntl.fcntl", fail_with(code))

    refuse_missing_locks(tmp_path / "galley.db")

    assert list(tmp_path.iterdir()) == []


def test_nothing_is_tried_where_no_file_can_be_made(tmp_path: Path) -> None:
    refuse_missing_locks(tmp_path / "no such folder" / "galley.db")


def test_a_store_that_is_opened_twice_in_a_process_keeps_its_locks(tmp_path: Path) -> None:
    path = tmp_path / "galley.db"
    with Store(path, create=True), Store(path, create=True):
        done = subprocess.run(
            [
                *(sys.executable, "-c"),
                "import sqlite3, sys\n"
                "other = sqlite3.connect(sys.argv[1], timeout=0)\n"
                "other.execute('pragma locking_mode = exclusive')\n"
                "other.execute('begin exclusive')",
                path,
            ],
            capture_output=True,
            text=True,
            check=False,
        )

    assert "database is locked" in done.stderr


@contextmanager
def mounted(folder: Path, kind: str, locks: str) -> Iterator[Path]:
    """Mount a folder in memory as a share of this kind, with locks as fuse_folder.py has them."""
    command = [sys.executable, FUSE_FOLDER, folder, kind, locks]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            if server.stdout.readline() != "ready\n":
                pytest.skip("this machine lets nobody mount a folder")
            yield folder
        finally:
            server.kill()
            subprocess.run(["umount", "-l", folder], capture_output=True, check=False)


as_root = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0 or not Path("/dev/fuse").exists(),
    reason="only root can mount a folder by FUSE",
)


@pytest.fixture
def point(tmp_path: Path) -> Path:
    """An empty folder to mount something on."""
    folder = tmp_path / "share"
    folder.mkdir()
    return folder


@as_root
def test_a_store_on_a_real_mount_is_worked_on_and_said_to_be_on_a_share(point: Path) -> None:
    with (
        mounted(point, "fuse.sshfs", "kept") as share,
        Store(share / "galley.db", create=True) as store,
    ):
        store.add_article(article(), at=NOON)
        store.put_claims("rents", claims_of_text(), detector="test 1", at=NOON)
        with Store(share / "galley.db", create=False) as other:
            other.mark(1, Verdict.VERIFIED, reviewer="ben", at=NOON)

        assert store.claim(1).verdict is Verdict.VERIFIED
        assert journal(store) == "delete"
        assert "network share (fuse.sshfs)" in str(store.notice())
        assert store.check() == []


@as_root
def test_doctor_says_that_a_store_is_on_a_share_and_finds_it_sound(point: Path) -> None:
    with mounted(point, "fuse.sshfs", "kept") as share:
        Store(share / "galley.db", create=True).close()
        command = [sys.executable, MAIN, "doctor", "--store", share / "galley.db"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0
    assert done.stderr.count("\n") == done.stderr.count("lies on a network share") == 1


@as_root
@pytest.mark.parametrize("locks", ["granted", "missing"])
def test_a_store_on_a_real_mount_without_locks_is_refused(point: Path, locks: str) -> None:
    with (
        mounted(point, "fuse.sshfs", locks) as share,
        pytest.raises(StoreError, match="can't be locked"),
    ):
        Store(share / "galley.db", create=True)
