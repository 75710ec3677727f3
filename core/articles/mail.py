"""Make an article of an e-mail: what it says, who wrote it and when, without attachments."""

from __future__ import annotations

from email import policy
from email.errors import MessageError
from email.message import Message
from email.parser import BytesParser
from email.utils import collapse_rfc2231_value, parseaddr, parsedate_to_datetime
from itertools import chain
from typing import TYPE_CHECKING, Final

from core.article_parts import MarkupKind
from core.articles.blocks import Block, compose
from core.articles.encodings import decode_any
from core.articles.html_blocks import html_blocks
from core.articles.mail_text import mail_blocks
from core.articles.making import make_article
from core.articles.page_passages import words_of
from core.articles.pages import decode_page
from core.articles.trees import TOO_DEEP, parse_html

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.models import Article

_ENCRYPTED: Final = "it is encrypted; decrypt it in your e-mail program and save it from there"
_NO_TEXT: Final = "there is no text in it; if it has attachments, open these instead"
# RFC 8551: what holds an encrypted message; RFC 1847: its general form.
_ENCRYPTED_TYPES: Final = frozenset(
    ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
)
# Fewer words may be but "your program doesn't show HTML".
_STUB: Final = 60
_STUB_SHARE: Final = 3
# The parser of headers takes minutes for one of a megabyte.
_LONGEST_HEADER: Final = 4000
_LONGEST_KEPT: Final = 20_000

# What the parser of headers raises for one that breaks the rules, depending on how.
HEADER_ERRORS: Final = (
    *(ValueError, LookupError, AttributeError, TypeError, MessageError),
    RecursionError,  # comments in comments
)


class _BoundedHeaders(policy.Compat32):
    """Takes of a header no more than any program writes.

    Of parameters of a type there may else be a million, of which each is compared with all.
    """

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Return a header's name and its value."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_KEPT]


_POLICY: Final = _BoundedHeaders()


def parse_message(data: bytes) -> Message:
    """Return the message; raises ValueError where its parts are nested without end."""
    try:
        # Only what is asked for is parsed by the newer rules, which take ten times as long.
        return BytesParser(policy=_POLICY).parsebytes(data)
    except RecursionError as error:
        raise ValueError(TOO_DEEP) from error
    except (MessageError, LookupError, AttributeError, TypeError, AssertionError) as error:
        raise ValueError("it is damaged; save it anew and try again") from error


def mail_article(message: Message, path: Path) -> Article:
    """Return the article of a message; raises ValueError where it has no text."""
    try:
        blocks = list(_blocks(message))
    except RecursionError as error:
        raise ValueError(TOO_DEEP) from error
    text, markup = compose(blocks)
    if not text:
        raise ValueError(_NO_TEXT)
    return make_article(
        text,
        path,
        title=header(message, "subject"),
        byline=_sender(message),
        published=_sent_at(message),
        markup=markup,
    )


def header(message: Message, name: str) -> str:
    """Return a header's text on one line, empty where there is none that can be read."""
    raw = next((value for known, value in message.raw_items() if known.lower() == name), "")
    raw = raw[:_LONGEST_HEADER]
    try:
        # Some programs write other bytes than ASCII, which the parser hands on as surrogates.
        text = decode_any(raw.encode("ascii", "surrogateescape")) if not raw.isascii() else raw
        return " ".join(str(policy.default.header_fetch_parse(name, text)).split())
    except HEADER_ERRORS:
        return ""


def content_type(part: Message) -> str:
    """Return a part's media type in lower case; text/plain where it can't be read."""
    try:
        return part.get_content_type()
    except HEADER_ERRORS:
        return "text/plain"


def parameter(part: Message, name: str) -> str:
    """Return a parameter of a part's content type, empty where there is none."""
    try:
        return collapse_rfc2231_value(part.get_param(name) or "")
    except HEADER_ERRORS:
        return ""


def content(part: Message) -> bytes:
    """Return what a part holds, decoded from the form in which it was sent."""
    try:
        data = part.get_payload(decode=True)
    except (*HEADER_ERRORS, AssertionError):
        return b""
    return data if isinstance(data, bytes) else b""


def parts_of(message: Message) -> list[Message]:
    """Return the parts right below a message or a part."""
    payload = message.get_payload()
    if not isinstance(payload, list):
        return []
    return [part for part in payload if isinstance(part, Message)]


def _sender(message: Message) -> str:
    name, address = parseaddr(header(message, "from"))
    return name or address


def _sent_at(message: Message) -> str:
    try:
        return parsedate_to_datetime(header(message, "date")).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _blocks(part: Message) -> Iterator[Block]:
    """Yield the blocks of a message or a part of one, and of what is in it."""
    kind = content_type(part)
    if kind in _ENCRYPTED_TYPES and parameter(part, "smime-type") != "signed-data":
        raise ValueError(_ENCRYPTED)
    if kind == "message/rfc822":
        yield from chain.from_iterable(_forwarded(message) for message in parts_of(part))
    elif kind == "multipart/alternative":
        yield from _best_of(parts_of(part))
    elif kind in ("multipart/related", "multipart/signed"):
        yield from _blocks_of_all(parts_of(part)[:1])
    elif kind.startswith("multipart/"):
        yield from _blocks_of_mixed(parts_of(part))
    elif kind == "text/plain":
        text = _text(part)
        yield from mail_blocks(text, is_flowed=parameter(part, "format").lower() == "flowed")
    elif kind == "text/html":
        yield from _page_blocks(part)


def _blocks_of_all(parts: list[Message]) -> Iterator[Block]:
    return chain.from_iterable(_blocks(part) for part in parts)


def _blocks_of_mixed(parts: list[Message]) -> Iterator[Block]:
    """Yield what stands in the message; where that is nothing, messages attached to it."""
    shown = list(_blocks_of_all([part for part in parts if not _is_attached(part)]))
    if shown:
        yield from shown
    else:
        yield from _blocks_of_all([p for p in parts if content_type(p) == "message/rfc822"])


def _is_attached(part: Message) -> bool:
    try:
        return part.get_content_disposition() == "attachment"
    except HEADER_ERRORS:
        return False


def _best_of(parts: list[Message]) -> Iterator[Block]:
    """Yield the plain form of what is given in several, or the HTML where that says more."""
    plain = list(_blocks_of_all([part for part in parts if content_type(part) == "text/plain"]))
    if _count(plain) >= _STUB:
        return iter(plain)
    others = (part for part in parts if content_type(part) != "text/plain")
    for blocks in (list(_blocks(part)) for part in others):
        if _count(blocks) > _STUB_SHARE * _count(plain):
            return iter(blocks)
    return iter(plain)


def _count(blocks: list[Block]) -> int:
    return sum(len(words_of(block.text)) for block in blocks)


def _forwarded(message: Message) -> Iterator[Block]:
    if subject := header(message, "subject"):
        yield Block(subject, MarkupKind.HEADING, 2)
    yield from _blocks(message)


def _text(part: Message) -> str:
    data = content(part).replace(b"\0", b"")
    try:
        return data.decode(parameter(part, "charset") or "utf-8")
    except (LookupError, UnicodeError, ValueError):
        return decode_any(data)


def _page_blocks(part: Message) -> Iterator[Block]:
    text = decode_page(content(part), parameter(part, "charset"))
    return html_blocks(parse_html(text)) if text.strip() else iter(())
