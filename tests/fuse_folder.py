"""A folder in memory that Linux mounts as if it were a network share, by FUSE's own protocol.

Run as a program: fuse_folder.py FOLDER KIND LOCKS, where LOCKS is "kept" (by the kernel),
"granted" (to everybody) or "missing". It says "ready" and serves until it is killed. The
messages are those of linux/fuse.h: https://man7.org/linux/man-pages/man4/fuse.4.html.
"""

from __future__ import annotations

import ctypes
import errno
import os
import stat
import struct
import sys
from collections.abc import Callable

ROOT = 1
POSIX_LOCKS = 1 << 1
LARGEST_WRITE = 1 << 16


class Folder:
    """Files by their number, names in one folder, and an answer to each kind of request."""

    def __init__(self, locks: str) -> None:
        self.locks = locks
        self.files: dict[int, bytearray] = {}
        self.names: dict[bytes, int] = {}
        self.answers: dict[int, Callable[[int, bytes], bytes]] = {
            1: lambda _, body: self.entry(self.names[name_in(body)]),
            3: lambda number, _: struct.pack("=QII", 0, 0, 0) + self.attributes(number),
            4: self.set_attributes,
            10: self.forget,
            12: lambda _, body: self.rename(body[8:]),
            14: lambda *_: struct.pack("=QII", 0, 0, 0),
            15: self.read,
            16: self.write,
            17: lambda *_: struct.pack(
                "=5Q10I", 9999, 9999, 9999, 99, 99, 4096, 255, 4096, *[0] * 7
            ),
            18: lambda *_: b"",
            20: lambda *_: b"",
            25: lambda *_: b"",
            26: self.begin,
            32: self.lock,
            33: self.lock,
            35: self.create,
            45: lambda _, body: self.rename(body[16:]),
        }

    def answer(self, request: bytes) -> bytes | None:
        """Return what goes back to the kernel; None where it expects nothing."""
        kind, unique, number = struct.unpack_from("=IQQ", request, 4)
        if kind in (2, 36, 42):
            return None
        try:
            body, code = self.answers[kind](number, request[40:]), 0
        except KeyError:
            body, code = b"", errno.ENOENT if kind in self.answers else errno.ENOSYS
        except OSError as error:
            body, code = b"", error.errno or errno.EIO
        return struct.pack("=IiQ", 16 + len(body), -code, unique) + body

    def begin(self, _number: int, _body: bytes) -> bytes:
        flags = 0 if self.locks == "kept" else POSIX_LOCKS
        return struct.pack("=4I2H2I2H8I", 7, 31, 0, flags, 0, 0, LARGEST_WRITE, 1, 0, 0, *[0] * 8)

    def attributes(self, number: int) -> bytes:
        mode = stat.S_IFDIR | 0o700 if number == ROOT else stat.S_IFREG | 0o600
        size = 0 if number == ROOT else len(self.files[number])
        return struct.pack("=6Q10I", number, size, 0, 0, 0, 0, 0, 0, 0, mode, 1, 0, 0, 0, 4096, 0)

    def entry(self, number: int) -> bytes:
        return struct.pack("=4Q2I", number, 0, 0, 0, 0, 0) + self.attributes(number)

    def create(self, _number: int, body: bytes) -> bytes:
        number = self.names.setdefault(name_in(body[16:]), ROOT + 1 + len(self.files))
        self.files.setdefault(number, bytearray())
        return self.entry(number) + struct.pack("=QII", 0, 0, 0)

    def set_attributes(self, number: int, body: bytes) -> bytes:
        valid, _, _, size = struct.unpack_from("=IIQQ", body)
        if valid & 1 << 3:
            file = self.files[number]
            del file[size:]
            file.extend(bytes(size - len(file)))
        return struct.pack("=QII", 0, 0, 0) + self.attributes(number)

    def read(self, number: int, body: bytes) -> bytes:
        _, offset, size = struct.unpack_from("=QQI", body)
        return bytes(self.files[number][offset : offset + size])

    def write(self, number: int, body: bytes) -> bytes:
        _, offset, size = struct.unpack_from("=QQI", body)
        file = self.files[number]
        file.extend(bytes(max(0, offset - len(file))))
        file[offset : offset + size] = body[40 : 40 + size]
        return struct.pack("=II", size, 0)

    def forget(self, _number: int, body: bytes) -> bytes:
        del self.names[name_in(body)]
        return b""

    def rename(self, names: bytes) -> bytes:
        old, new, _ = names.split(b"\0")
        self.names[new] = self.names.pop(old)
        return b""

    def lock(self, _number: int, _body: bytes) -> bytes:
        if self.locks == "missing":
            raise OSError(errno.ENOLCK, "no locks")
        return b""


def name_in(body: bytes) -> bytes:
    return body.partition(b"\0")[0]


def serve(folder: Folder, device: int) -> None:
    while True:
        answer = folder.answer(os.read(device, 2 * LARGEST_WRITE))
        if answer is not None:
            os.write(device, answer)


def main(point: str, kind: str, locks: str) -> None:
    device = os.open("/dev/fuse", os.O_RDWR)
    libc = ctypes.CDLL(None, use_errno=True)
    options = f"fd={device},rootmode=40700,user_id=0,group_id=0"
    if libc.mount(b"desk:/share", point.encode(), kind.encode(), 0, options.encode()):
        sys.exit(os.strerror(ctypes.get_errno()))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    serve(Folder(locks), device)


if __name__ == "__main__":
    main(*sys.argv[1:])
