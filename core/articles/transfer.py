"""Ask a web server for a page, over a connection that can be given up at any moment."""

from __future__ import annotations

import http.client
import io
import socket
import ssl
import time
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.articles.addresses import IpAddress, WebAddress

SIZE_LIMIT: Final = 20_000_000
"""The bytes that a page may have, unpacked."""

TOO_SLOW: Final = "the site takes too long to answer; try again later"
TOO_LARGE: Final = "it is larger than 20 MB; save it as a file and open that"
BROKE_OFF: Final = "the site broke off before the page was complete; try again"
UNREACHABLE: Final = "the site can't be reached; check the address and the connection to the net"
UNSAFE: Final = "the site can't prove that it is what the address says; don't trust what it sends"
UNREADABLE: Final = "the site packs the page in a way that Galley doesn't read; save it as a file"

_STEP: Final = 0.2
_PIECE: Final = 1 << 16
_ENCODINGS: Final = {"gzip": 31, "x-gzip": 31, "deflate": 15}
_RAW_DEFLATE: Final = -15


@dataclass(frozen=True, slots=True)
class Patience:
    """How many seconds a site has: to be connected to, between two pieces, and for all."""

    connect: float = 10.0
    silence: float = 15.0
    all: float = 60.0


class Watch:
    """Ends what takes too long or isn't wanted any more, by raising ValueError or its own."""

    def __init__(self, patience: Patience, go_on: Callable[[], None]) -> None:
        """Call go_on every so often while there is nothing to do but wait; it may raise."""
        self._patience = patience
        self._go_on = go_on
        self._end = time.monotonic() + patience.all

    def left(self, most: float) -> float:
        """Return the seconds that are left of all, or most if that is less."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise ValueError(TOO_SLOW)
        return min(left, most)

    def connect_time(self) -> float:
        """Return the seconds that connecting may take."""
        return self.left(self._patience.connect)

    def waiting(self) -> Iterator[None]:
        """Yield as often as there is to be another try at what isn't there yet."""
        silent_until = time.monotonic() + self._patience.silence
        while time.monotonic() < silent_until:
            self._go_on()
            self.left(_STEP)
            yield
        raise ValueError(TOO_SLOW)


class _Stream(io.RawIOBase):
    """What comes over a socket, waited for a little at a time."""

    def __init__(self, sock: socket.socket, watch: Watch) -> None:
        self._socket = sock
        self._watch = watch

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        for _ in self._watch.waiting():
            try:
                return self._socket.recv_into(buffer)
            except TimeoutError:
                continue
        return 0


class _WatchedSocket:
    """As much of a socket as http.client asks for."""

    def __init__(self, sock: socket.socket, watch: Watch) -> None:
        self._socket = sock
        self._watch = watch

    def sendall(self, data: bytes) -> None:
        self._socket.settimeout(self._watch.connect_time())
        self._socket.sendall(data)
        self._socket.settimeout(_STEP)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Stream(self._socket, self._watch))

    def close(self) -> None:
        # http.client closes its own as soon as the answer begins; Transfer does at the end.
        pass


class Transfer:
    """A request to one of a host's addresses that were looked up, and the answer to it."""

    def __init__(self, address: WebAddress, ips: list[IpAddress], watch: Watch) -> None:
        """Connect and ask; raises ValueError with a reason."""
        try:
            self._socket = _connected(address, ips, watch)
        except OSError as error:
            raise _failure(error) from error
        try:
            self.answer = self._asked(address, watch)
        except (OSError, http.client.HTTPException) as error:
            self.close()
            raise _failure(error) from error
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """End the connection."""
        self._socket.close()

    def _asked(self, address: WebAddress, watch: Watch) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection(address.host, address.port)
        connection.default_port = 443 if address.scheme == "https" else 80
        connection.sock = _WatchedSocket(self._socket, watch)
        connection.putrequest("GET", address.target, skip_accept_encoding=True)
        for name, value in _FIELDS.items():
            connection.putheader(name, value)
        connection.endheaders()
        return connection.getresponse()

    def body(self, on_piece: Callable[[int], None]) -> bytes:
        """Return the whole body, unpacked; on_piece is told how many bytes have come."""
        unpack = _Unpacking(self.answer.getheader("content-encoding", ""))
        received = 0
        for piece in self._pieces():
            received += len(piece)
            if received > SIZE_LIMIT:
                raise ValueError(TOO_LARGE)
            unpack.feed(piece)
            on_piece(received)
        return unpack.finished()

    def _pieces(self) -> Iterator[bytes]:
        try:
            while piece := self.answer.read1(_PIECE):
                yield piece
        except (OSError, http.client.HTTPException) as error:
            raise ValueError(BROKE_OFF) from error
        if self.answer.length:
            raise ValueError(BROKE_OFF)


_FIELDS: Final = {
    "User-Agent": "Galley (fact-checking; fetches a page only when its reader asks)",
    "Accept": "text/html, application/xhtml+xml, application/pdf;q=0.9, */*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}


def _connected(address: WebAddress, ips: list[IpAddress], watch: Watch) -> socket.socket:
    """Return a connection to the first of the addresses that takes one, and to no other."""
    for ip in ips:
        try:
            sock = socket.create_connection((str(ip), address.port), watch.connect_time())
        except OSError as error:
            failed = error
            continue
        if address.scheme == "http":
            return sock
        try:
            return ssl.create_default_context().wrap_socket(sock, server_hostname=address.host)
        except BaseException:
            sock.close()
            raise
    raise failed


def _failure(error: Exception) -> ValueError:
    """Return the error for what went wrong before the answer came."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return ValueError(UNSAFE)
    if isinstance(error, TimeoutError):
        return ValueError(TOO_SLOW)
    return ValueError(BROKE_OFF if isinstance(error, http.client.HTTPException) else UNREACHABLE)


class _Unpacking:
    """Unpacks what a server packed, up to the limit."""

    def __init__(self, encoding: str) -> None:
        name = encoding.strip().lower()
        if name not in ("", "identity", *_ENCODINGS):
            raise ValueError(UNREADABLE)
        self._bits = _ENCODINGS.get(name)
        self._unpacker = zlib.decompressobj(self._bits) if self._bits else None
        self._parts: list[bytes] = []
        self._size = 0

    def feed(self, data: bytes) -> None:
        """Add a piece as it came."""
        if self._unpacker is None:
            self._keep(data)
            return
        try:
            self._keep(self._unpacked(self._unpacker, data))
        except zlib.error as error:
            raise ValueError(BROKE_OFF) from error

    def finished(self) -> bytes:
        """Return all; raises ValueError where the end is missing."""
        if self._unpacker is not None and self._parts and not self._unpacker.eof:
            raise ValueError(BROKE_OFF)
        return b"".join(self._parts)

    def _unpacked(self, unpacker: Any, data: bytes) -> bytes:
        if self._bits == _ENCODINGS["deflate"] and not self._parts and data[0] & 0x0F != 8:
            # RFC 9110, 8.4.1.2: some servers leave the zlib wrapper out.
            self._bits = _RAW_DEFLATE
            self._unpacker = unpacker = zlib.decompressobj(_RAW_DEFLATE)
        found: bytes = unpacker.decompress(data, SIZE_LIMIT - self._size + 1)
        return found

    def _keep(self, data: bytes) -> None:
        self._size += len(data)
        if self._size > SIZE_LIMIT:
            raise ValueError(TOO_LARGE)
        self._parts.append(data)
