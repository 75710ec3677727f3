"""Know what the place of a store can't do: share a log, or keep a lock.

SQLite's write-ahead log needs memory that all who have the store open share, which two
machines never do (https://sqlite.org/wal.html). Its rollback journal needs nothing but
locks; where one is granted to everybody, any store is ruined sooner or later
(https://sqlite.org/useovernet.html).
"""

from __future__ import annotations

import errno
import os
import re
import struct
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from core.errors import StoreError
from core.wording import Wording

if sys.platform == "linux":
    import fcntl
if sys.platform == "win32":
    import ctypes

_NETWORK_KINDS: Final = frozenset(
    {
        *("9p", "afpfs", "afs", "ceph", "cifs", "coda", "davfs", "ftp", "glusterfs", "gpfs"),
        *("lustre", "ncpfs", "nfs", "nfs4", "smb2", "smb3", "smbfs", "webdav"),
        # Folders that a virtual machine borrows from the one it runs on.
        *("prl_fs", "vboxsf", "virtiofs", "vmhgfs"),
        # Disks that several machines write at once.
        *("beegfs", "gfs2", "ocfs2", "orangefs", "pvfs2"),
        # Programs that keep files elsewhere, and name themselves.
        *("fuse.ceph", "fuse.curlftpfs", "fuse.davfs", "fuse.gcsfuse", "fuse.glusterfs"),
        *("fuse.google-drive-ocamlfuse", "fuse.gvfsd-fuse", "fuse.juicefs", "fuse.osxfs"),
        *("fuse.rclone", "fuse.s3fs", "fuse.smbnetfs", "fuse.sshfs", "fuse.vmhgfs-fuse"),
    }
)
_UNNAMED_PROGRAM: Final = "fuse"
_MOUNT_LINE: Final = re.compile(r"(?P<source>.*) on (?P<point>/.*) \((?P<kind>[^,)]+).*\)")
_DRIVE_REMOTE: Final = 4
_LOCKS_REFUSED: Final = frozenset({errno.EACCES, errno.EAGAIN})
_LOCKS_MISSING: Final = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP})


def network_kind(path: Path) -> str | None:
    """Return what kind of network share a file lies on, as its system calls it; None for a disk.

    A file that is missing, or of whose place nothing is known, counts as on a disk.
    """
    if sys.platform == "win32":
        return _kind_on_windows(path)
    with suppress(OSError):
        if sys.platform == "darwin":
            return kind_by_mount_command(_mount_command(), path.resolve())
        mounts = Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape")
        return kind_by_mountinfo(mounts, device=path.stat().st_dev)
    return None


def kind_by_mountinfo(mounts: str, *, device: int) -> str | None:
    """Return the kind of the network share with this device number, by Linux's list of mounts."""
    # https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html
    number = f"{os.major(device)}:{os.minor(device)}"
    for mount in mounts.splitlines():
        place, _, what = mount.partition(" - ")
        if what and place.split()[2:3] == [number]:
            kind, source = what.split(" ")[:2]
            return _if_network(kind, source)
    return None


def kind_by_mount_command(listing: str, path: Path) -> str | None:
    """Return the kind of the network share a path lies on, by what macOS's mount prints."""
    mounts = filter(None, map(_MOUNT_LINE.fullmatch, listing.splitlines()))
    around = [mount for mount in mounts if path.is_relative_to(mount["point"])]
    nearest = max(around, key=lambda mount: len(mount["point"]), default=None)
    return nearest and _if_network(nearest["kind"], nearest["source"])


def refuse_missing_locks(path: Path) -> None:
    """Raise StoreError where two programs could write a store at the same moment.

    Tried on an empty file beside the store, which is gone afterwards: to open and close
    the store's own would give away the locks that SQLite holds on it for this process
    (https://sqlite.org/howtocorrupt.html). Nothing is tried where the folder takes no
    file, nor on systems other than Linux, where two files of one process share their locks.
    """
    if sys.platform != "linux":
        return
    scratch = path.with_name(f"{path.name}-locks")
    try:
        are_kept = _are_locks_kept(scratch)
    except OSError as error:
        are_kept = error.errno not in _LOCKS_MISSING
    finally:
        with suppress(OSError):
            scratch.unlink()
    if not are_kept:
        raise StoreError(
            Wording(
                "The store {path} lies where files can't be locked, so that two programs could "
                "ruin it; it was left as it is, move it to a disk of this computer.",
                path=path,
            )
        )


def _if_network(kind: str, source: str) -> str | None:
    is_elsewhere = kind == _UNNAMED_PROGRAM and ":" in source  # an address, or host:folder
    return kind if kind in _NETWORK_KINDS or is_elsewhere else None


def _mount_command() -> str:
    import subprocess  # late: it takes longer than all the rest, and one system needs it

    done = subprocess.run(["/sbin/mount"], capture_output=True, check=False)
    return done.stdout.decode("utf-8", "replace")


if sys.platform == "win32":

    def _kind_on_windows(path: Path) -> str | None:
        # https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getdrivetypew
        kind = ctypes.windll.kernel32.GetDriveTypeW(path.absolute().anchor)
        return "network drive" if kind == _DRIVE_REMOTE else None


if sys.platform == "linux":

    def _are_locks_kept(scratch: Path) -> bool:
        """Tell whether what one has locked is refused to the other; raises OSError."""
        first, second = _open(scratch), -1
        try:
            second = _open(scratch)
            if not os.path.samestat(os.fstat(first), os.fstat(second)):
                return True  # another Galley tries the same, and took the file away between
            return not (_is_locked_by(first) and _is_locked_by(second))
        finally:
            os.close(first)
            if second >= 0:
                os.close(second)

    def _open(scratch: Path) -> int:
        return os.open(scratch, os.O_CREAT | os.O_RDWR, 0o600)

    def _is_locked_by(file: int) -> bool:
        """Lock all of an open file for it alone, or tell that it is locked already."""
        # struct flock: a write lock, from the start to the end.
        wanted = struct.pack("hh28x", fcntl.F_WRLCK, os.SEEK_SET)
        try:
            fcntl.fcntl(file, fcntl.F_OFD_SETLK, wanted)
        except OSError as error:
            if error.errno in _LOCKS_REFUSED:
                return False
            raise
        return True
