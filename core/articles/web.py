"""Fetch a web page when the reviewer asks for it, and nothing that it refers to."""

from __future__ import annotations

import re
import tempfile
import threading
import time
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from core.articles.addresses import is_public, parse_address, resolve
from core.articles.pages import decode_page
from core.articles.registry import read_articles
from core.articles.transfer import TOO_SLOW, Patience, Transfer, Watch
from core.errors import ArticleError
from core.wording import Wording, as_reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.articles.addresses import IpAddress, WebAddress
    from core.articles.format import ReadResult

_MOST_REDIRECTS: Final = 10
_REDIRECTS: Final = frozenset((301, 302, 303, 307, 308))
_OK: Final = 200
# Seconds between two words on how far it is.
_TELLING: Final = 0.1
_PAGE_TYPES: Final = frozenset(("text/html", "application/xhtml+xml"))
_SUFFIXES: Final = {
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "text/vtt": ".vtt",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "message/rfc822": ".eml",
    "multipart/related": ".mhtml",
}
_NAME: Final = re.compile(r"[^\w.-]+")
_NAME_LENGTH: Final = 80

_ANSWERS: Final = {
    401: "the site wants to know who asks; open the page in a browser and save it as a file",
    403: "the site refuses to show it; open the page in a browser and save it as a file",
    404: "the site has no such page; check the address",
    410: "the site has taken the page away; look for it in a web archive",
    429: "the site wants to be asked less often; try again later",
    451: "the site may not show it for legal reasons",
}


class PrivateAddressError(ArticleError):
    """An address leads into a private net, and the reviewer hasn't confirmed that it may."""


class FetchCancelledError(ArticleError):
    """The reviewer ended the fetching of a page."""


@dataclass(frozen=True, slots=True)
class FetchProgress:
    """How far a page is fetched: from where, and how many bytes of how many, if that is told.

    redirects are the addresses that led here, the first being the one that was asked for.
    """

    address: str
    received: int = 0
    expected: int | None = None
    redirects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """What was found at an address, byte for byte but for its packing, and when.

    final_address is where the redirects led, address being what was asked for.
    """

    address: str
    final_address: str
    media_type: str
    charset: str
    data: bytes
    retrieved_at: datetime
    redirects: tuple[str, ...] = ()


def fetch(
    address: str,
    *,
    confirm_private: bool = False,
    on_progress: Callable[[FetchProgress], bool] = lambda _: True,
    patience: Patience = Patience(),  # noqa: B008 (it is frozen)
) -> FetchedPage:
    """Fetch what is at an address, following its redirects.

    on_progress is called several times a second and ends it by returning False:
    FetchCancelledError is then raised. An address that leads into a private net raises
    PrivateAddressError before anything is asked of it, unless confirm_private is set.
    All else that fails raises ArticleError.
    """
    fetching = _Fetching(address, confirm_private, on_progress, patience)
    try:
        return fetching.run()
    except ValueError as error:
        raise _refusal(str(fetching.here or address.strip()), str(error)) from error


def read_fetched(
    page: FetchedPage, read: Callable[[Path], Iterator[ReadResult]] = read_articles
) -> Iterator[ReadResult]:
    """Yield the articles of a fetched page, or of the file that was at its address.

    Their source is the final address. read is what reads the file that the page is put
    into for as long as that takes.
    """
    with tempfile.TemporaryDirectory(prefix="galley-") as folder:
        path = Path(folder) / _file_name(page)
        path.write_bytes(_file_content(page))
        for result in read(path):
            if isinstance(result, ArticleError):
                yield _readdressed(result, path, page.final_address)
            else:
                yield replace(result, source=page.final_address)


class _Fetching:
    """One page that is being fetched."""

    def __init__(
        self,
        address: str,
        confirm_private: bool,
        on_progress: Callable[[FetchProgress], bool],
        patience: Patience,
    ) -> None:
        self.here: WebAddress | None = None
        self._asked = address
        self._confirm_private = confirm_private
        self._on_progress = on_progress
        self._progress = FetchProgress(address)
        self._told_at = 0.0
        self._watch = Watch(patience, self._tell)

    def run(self) -> FetchedPage:
        """Follow the redirects to the page and return it; raises ValueError with a reason."""
        self.here = parse_address(self._asked)
        while True:
            passed = self._progress.redirects
            self._tell(FetchProgress(str(self.here), redirects=passed))
            with closing(
                Transfer(self.here, self._allowed_ips(self.here), self._watch)
            ) as transfer:
                answer = transfer.answer
                to = answer.getheader("location") if answer.status in _REDIRECTS else None
                if to is None:
                    return self._received(transfer)
            if len(passed) == _MOST_REDIRECTS:
                raise ValueError("it is redirected without end; open it in a browser instead")
            self._progress = replace(self._progress, redirects=(*passed, str(self.here)))
            # Servers send other bytes than ASCII, which http.client takes for Latin-1.
            self.here = parse_address(
                to.encode("latin-1").decode("utf-8", "replace"), str(self.here)
            )

    def _received(self, transfer: Transfer) -> FetchedPage:
        answer = transfer.answer
        if answer.status != _OK:
            reason = Wording(
                "the site answers with an error ({code}); try again later", code=str(answer.status)
            )
            raise ValueError(_ANSWERS.get(answer.status, reason))
        self._progress = replace(self._progress, expected=answer.length)
        data = transfer.body(lambda size: self._tell(replace(self._progress, received=size)))
        return FetchedPage(
            address=self._asked.strip(),
            final_address=str(self.here),
            media_type=answer.headers.get_content_type()
            if "content-type" in answer.headers
            else "",
            charset=answer.headers.get_content_charset() or "",
            data=data,
            retrieved_at=datetime.now(UTC),
            redirects=self._progress.redirects,
        )

    def _allowed_ips(self, address: WebAddress) -> list[IpAddress]:
        """Return where to connect; these very addresses are checked and then connected to."""
        ips = self._resolved(address)
        if not self._confirm_private and not all(is_public(ip) for ip in ips):
            raise PrivateAddressError(
                Wording(
                    "{address} leads into a private net; confirm that it may be fetched.",
                    address=str(address),
                )
            )
        return ips

    def _resolved(self, address: WebAddress) -> list[IpAddress]:
        """Look the host up in a thread of its own, for which nobody has to wait."""
        found: list[list[IpAddress] | ValueError] = []

        def look_up() -> None:
            try:
                found.append(resolve(address))
            except ValueError as error:
                found.append(error)

        thread = threading.Thread(target=look_up, daemon=True)
        thread.start()
        for _ in self._watch.waiting():
            thread.join(0.1)
            if found and isinstance(found[0], ValueError):
                raise found[0]
            if found and not isinstance(found[0], ValueError):
                return found[0]
        raise ValueError(TOO_SLOW)

    def _tell(self, progress: FetchProgress | None = None) -> None:
        """Tell how far it is, but not for every piece; raises where that ends it."""
        is_news = progress is not None and progress.received == 0
        self._progress = progress or self._progress
        now = time.monotonic()
        if not is_news and now - self._told_at < _TELLING:
            return
        self._told_at = now
        if not self._on_progress(self._progress):
            raise FetchCancelledError(
                Wording(
                    "{address} was not fetched: it was cancelled, and nothing was kept.",
                    address=self._progress.address,
                )
            )


def _refusal(address: str, reason: str) -> ArticleError:
    return ArticleError(
        Wording("{address} was not fetched: {reason}.", address=address, reason=as_reason(reason))
    )


def _file_name(page: FetchedPage) -> str:
    """Return a name for the page's file, from the end of its address and what it is said to be."""
    last = unquote(page.final_address.partition("?")[0].rstrip("/").rpartition("/")[2])
    name = _NAME.sub("-", last).strip(".-")[-_NAME_LENGTH:]
    if page.media_type in _PAGE_TYPES:
        return f"{name or 'page'}.html"
    return f"{Path(name).stem or 'page'}{_SUFFIXES.get(page.media_type, Path(name).suffix)}"


def _file_content(page: FetchedPage) -> bytes:
    """Return the page's bytes; those of HTML in UTF-8, since a file doesn't say its charset."""
    if page.media_type not in _PAGE_TYPES:
        return page.data
    try:
        return decode_page(page.data, page.charset).encode("utf-8-sig", "replace")
    except ValueError:
        return page.data


def _readdressed(error: ArticleError, path: Path, address: str) -> ArticleError:
    """Return the error with the address in the place of the file that nobody knows of."""
    sentence = error.args[0]
    if not isinstance(sentence, Wording) or "path" not in sentence.values:
        return ArticleError(str(error).replace(str(path), address))
    return ArticleError(Wording(sentence.template, **{**sentence.values, "path": address}))
