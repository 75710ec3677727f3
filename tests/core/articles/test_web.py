from __future__ import annotations

import gzip
import ipaddress
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

import pytest

from core.articles import web
from core.articles.addresses import is_public, parse_address
from core.articles.transfer import SIZE_LIMIT, Patience
from core.articles.web import (
    FetchCancelledError,
    FetchedPage,
    FetchProgress,
    PrivateAddressError,
    fetch,
    read_fetched,
)
from core.errors import ArticleError
from core.models import Article

PAGE = "<html><title>Fares rise</title><body><p>By 12% – or £2.</p></body></html>"
QUICK = Patience(connect=2, silence=0.3, all=1)
PATIENT = Patience(connect=20, silence=20, all=60)

Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    answers: dict[str, Answer]
    ended: Event

    def do_GET(self) -> None:
        # Whoever gives a page up leaves its server writing to nobody.
        with suppress(OSError):
            self.answers[self.path](self)

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def send(self, body: bytes, status: int = 200, **fields: str) -> None:
        self.send_response(status)
        for name, value in fields.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)


def drip(handler: Handler) -> None:
    handler.send(b"")
    while not handler.ended.wait(0.05):
        handler.wfile.write(b"a")


def flood(handler: Handler) -> None:
    handler.send(b"")
    for _ in range(SIZE_LIMIT // 100_000 + 10):
        handler.wfile.write(b"a" * 100_000)


ANSWERS: dict[str, Answer] = {
    "/page": lambda to: to.send(PAGE.encode("cp1252"), Content_Type="text/html; charset=latin1"),
    "/gzip": lambda to: to.send(gzip.compress(PAGE.encode()), Content_Encoding="gzip"),
    "/deflate": lambda to: to.send(zlib.compress(PAGE.encode()), Content_Encoding="deflate"),
    "/raw-deflate": lambda to: to.send(
        zlib.compress(PAGE.encode())[2:-4], Content_Encoding="deflate"
    ),
    "/brotli": lambda to: to.send(b"x", Content_Encoding="br"),
    "/damaged-gzip": lambda to: to.send(b"no gzip", Content_Encoding="gzip"),
    "/half-gzip": lambda to: to.send(gzip.compress(b"a" * 999)[:-9], Content_Encoding="gzip"),
    "/bomb": lambda to: to.send(gzip.compress(bytes(SIZE_LIMIT + 9)), Content_Encoding="gzip"),
    "/flood": flood,
    "/drip": drip,
    "/silent": lambda to: to.ended.wait(5) and None,
    "/short": lambda to: to.send(b"half", Content_Length="400"),
    "/long": lambda to: to.send(b"whole and more", Content_Length="5"),
    "/moved": lambda to: to.send(b"", 301, Location="/page"),
    "/loop": lambda to: to.send(b"", 302, Location="/loop"),
    "/to-file": lambda to: to.send(b"", 302, Location="file:///etc/passwd"),
    "/gone": lambda to: to.send(b"", 404),
    "/broken": lambda to: to.send(b"", 500),
    "/nonsense": lambda to: to.wfile.write(b"no http at all\r\n\r\n") and None,
    "/notes": lambda to: to.send(b"Up 5%.", Content_Type="text/plain"),
    "/notes.txt": lambda to: to.send(b"Up 6%.", Content_Type="application/octet-stream"),
    "/picture": lambda to: to.send(b"GIF89a", Content_Type="image/gif"),
}


@pytest.fixture
def site() -> Iterator[str]:
    ended = Event()
    handler = type("Answering", (Handler,), {"answers": ANSWERS, "ended": ended})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        ended.set()
        server.shutdown()
        thread.join()


def failure_of(address: str) -> str:
    with pytest.raises(ArticleError) as caught:
        fetch(address, confirm_private=True, patience=QUICK)
    sentence = str(caught.value)
    assert address.strip()[:40] in sentence
    assert sentence.endswith(".")
    return sentence


def test_page_is_fetched_with_what_is_said_of_it(site: str) -> None:
    page = fetch(f"{site}/page#top", confirm_private=True)

    assert page.data == PAGE.encode("cp1252")
    assert (page.media_type, page.charset) == ("text/html", "latin1")
    assert (page.address, page.final_address) == (f"{site}/page#top", f"{site}/page")
    assert page.retrieved_at.tzinfo


@pytest.mark.parametrize("path", ["/gzip", "/deflate", "/raw-deflate"])
def test_packed_page_is_unpacked(site: str, path: str) -> None:
    assert fetch(site + path, confirm_private=True).data == PAGE.encode()


def test_site_need_not_say_what_it_sends(site: str) -> None:
    page = fetch(f"{site}/gzip", confirm_private=True)

    assert (page.media_type, page.charset) == ("", "")


def test_redirects_are_told(site: str) -> None:
    told: list[FetchProgress] = []
    page = fetch(
        f"{site}/moved", confirm_private=True, on_progress=lambda new: told.append(new) or True
    )

    assert page.final_address == f"{site}/page"
    assert page.redirects == (f"{site}/moved",)
    assert [progress.address for progress in told][:2] == [f"{site}/moved", f"{site}/page"]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/gone", "no such page"),
        ("/broken", "answers with an error (500)"),
        ("/loop", "redirected without end"),
        ("/to-file", "http and https addresses alone"),
        ("/brotli", "packs the page in a way"),
        ("/damaged-gzip", "broke off"),
        ("/half-gzip", "broke off"),
        ("/bomb", "larger than 20 MB"),
        ("/flood", "larger than 20 MB"),
        ("/drip", "takes too long"),
        ("/silent", "takes too long"),
        ("/short", "broke off"),
        ("/nonsense", "broke off"),
    ],
)
def test_what_fails_is_told_in_one_sentence(site: str, path: str, reason: str) -> None:
    patience = QUICK if "too long" in reason else PATIENT

    with pytest.raises(ArticleError) as caught:
        fetch(site + path, confirm_private=True, patience=patience)

    assert reason in str(caught.value)


def test_what_comes_behind_the_length_is_left(site: str) -> None:
    assert fetch(f"{site}/long", confirm_private=True).data == b"whole"


def test_fetching_can_be_cancelled_while_nothing_comes(site: str) -> None:
    asked: list[FetchProgress] = []

    def on_progress(progress: FetchProgress) -> bool:
        asked.append(progress)
        return len(asked) < 3

    with pytest.raises(FetchCancelledError, match="was cancelled"):
        fetch(f"{site}/silent", confirm_private=True, on_progress=on_progress)


def test_nobody_listening_is_told(site: str) -> None:
    assert "can't be reached" in failure_of("http://127.0.0.1:1/")


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "2130706433",
        "0177.0.0.1",
        "0x7f.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "0.0.0.0",
    ],
)
def test_private_address_is_not_asked_unless_confirmed(host: str) -> None:
    with pytest.raises(PrivateAddressError, match="private net"):
        fetch(f"http://{host}:9/")


def test_redirect_into_a_private_net_is_not_followed(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = web.is_public
    monkeypatch.setattr(web, "is_public", lambda ip: ip == HERE or real(ip))
    monkeypatch.setitem(ANSWERS, "/inward", lambda to: to.send(b"", 302, Location="http://[::1]/"))

    with pytest.raises(PrivateAddressError, match="::1"):
        fetch(f"{site}/inward")


def test_connection_goes_to_the_address_that_was_checked(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A name that stands for another address whenever it is asked for.
    port = site.rpartition(":")[2]
    answers = iter([[HERE], [ipaddress.ip_address("192.0.2.1")]])
    monkeypatch.setattr(web, "resolve", lambda _: next(answers))

    page = fetch(f"http://rebound.example:{port}/page", confirm_private=True)

    assert page.data == PAGE.encode("cp1252")


HERE = ipaddress.ip_address("127.0.0.1")


@pytest.mark.parametrize(
    ("ip", "expected"),
    [
        ("93.184.215.14", True),
        ("2606:4700::1111", True),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("fe80::1", False),
        ("fc00::1", False),
        ("ff02::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("2002:a00:1::", False),
    ],
)
def test_public_addresses_are_told_from_all_others(ip: str, expected: bool) -> None:
    assert is_public(ipaddress.ip_address(ip)) is expected


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (" post.example/a b?c=ü ", "https://post.example/a%20b?c=%C3%BC"),
        ("HTTP://Post.Example:80", "http://post.example/"),
        ("https://bücher.example/x%20y", "https://xn--bcher-kva.example/x%20y"),
        ("http://[::1]:8080/", "http://[::1]:8080/"),
    ],
)
def test_address_is_brought_into_form(typed: str, address: str) -> None:
    assert str(parse_address(typed)) == address


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("file:///etc/passwd", "http and https addresses alone"),
        ("ftp://a.example/x", "http and https addresses alone"),
        ("javascript:alert(1)", "http and https addresses alone"),
        ("http://ada:secret@a.example/", "user name or a password"),
        ("http://", "no web address"),
        ("http://a.example:99999/", "no web address"),
        ("http://a.example/\r\nX: y", "no web address"),
        ("http://a b.example/", "no web address"),
        ("", "no web address"),
        ("http://[::1", "no web address"),
    ],
)
def test_what_is_no_web_address_is_refused(typed: str, reason: str) -> None:
    with pytest.raises(ArticleError) as caught:
        fetch(typed)

    assert reason in str(caught.value)


@pytest.mark.parametrize(
    ("path", "text", "title"),
    [
        ("/page", "By 12% – or £2.", "Fares rise"),
        ("/gzip", "By 12% – or £2.", "Fares rise"),
        ("/notes", "Up 5%.", "Up 5%."),
        ("/notes.txt", "Up 6%.", "Up 6%."),
    ],
)
def test_fetched_page_is_read_by_what_it_holds(site: str, path: str, text: str, title: str) -> None:
    (article,) = read_fetched(fetch(site + path, confirm_private=True))

    assert isinstance(article, Article)
    assert (article.text, article.title, article.source) == (text, title, site + path)


def test_what_is_no_article_is_refused_by_its_address(site: str) -> None:
    page: FetchedPage = fetch(f"{site}/picture", confirm_private=True)
    (error,) = read_fetched(page)

    assert isinstance(error, ArticleError)
    assert str(error).startswith(f"{site}/picture was not read: ")
