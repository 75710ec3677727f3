"""Parse HTML and XML to lxml trees, whatever is fed, without loading or expanding anything.

Nothing is fetched, no document type is loaded, no entity is expanded, and what is nested
without end is refused: a tree that these functions return is safe to walk.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from lxml.etree import Resolver, _Element, _ListErrorLog
    from lxml.html import HtmlElement

TOO_DEEP: Final = (
    "its parts are nested deeper, or are longer, than those of any article; "
    "check that it is the file you mean"
)
NO_MARKUP: Final = "there is no text in it; check that it is the file you mean"
_DAMAGED: Final = "it is damaged; save it anew and try again"

_ENTITIES: Final = "it declares entities, which no article needs; save it anew without them"

# A start tag of a thousand attributes and more (HTML standard, 13.2.5.32 to 13.2.5.38).
_MANY_ATTRIBUTES: Final = re.compile(
    r"""<[a-zA-Z][^\s/>]*+(?:[\s/]*+[^\s/>][^\s/>=]*+"""
    r"""(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+){1000,}+"""
)

_ENTITY: Final = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31};)")
_XML_ENTITIES: Final = frozenset(("amp;", "lt;", "gt;", "quot;", "apos;"))


class HostileMarkupError(ValueError):
    """Markup that is made to fill the memory; its text is a reason for files.refusal()."""


def parse_html(text: str) -> HtmlElement:
    """Return the root of an HTML page or of a fragment of one, whatever is wrong with it.

    Raises ValueError, its text a reason for files.refusal(), where it holds nothing, is
    nested deeper than 2,048 elements or has one with a thousand attributes; MemoryError where
    the memory doesn't suffice.
    """
    from lxml import etree, html

    if any(not _is_in_script(text, tag.start()) for tag in _MANY_ATTRIBUTES.finditer(text)):
        # libxml2 compares each of them with all others.
        raise ValueError(TOO_DEEP)
    # Its elements are those that trafilatura takes without parsing once more.
    parser = html.HTMLParser(
        encoding="utf-8",
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        # The depth is limited all the same, to 2,048 in place of 256.
        huge_tree=True,
    )
    # As bytes: lxml refuses a str that begins with an XML declaration.
    data = text.encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(TOO_DEEP if _met_limit(parser.error_log) else NO_MARKUP) from error
    if _met_limit(parser.error_log):
        # libxml2 leaves out what lies deeper, and all that follows.
        raise ValueError(TOO_DEEP)
    if root is None:
        raise ValueError(NO_MARKUP)
    return root


def parse_xml(data: bytes) -> _Element:
    """Return the root of an XML document.

    Raises ValueError, its text a reason for files.refusal(), where it isn't well-formed,
    declares entities, or is nested deeper than 256 elements; MemoryError where the memory
    doesn't suffice.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    parser.resolvers.add(_nothing_else()())
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        if _met_limit(parser.error_log):
            raise HostileMarkupError(TOO_DEEP) from error
        raise ValueError(_DAMAGED) from error
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and next(dtd.iterentities(), None) is not None:
        raise HostileMarkupError(_ENTITIES)
    return root


def parse_xhtml(data: bytes, text: str) -> _Element:
    """Return the root of a page that should be XHTML: as XML where it can be, else as HTML.

    text is what data decodes to. Raises ValueError as parse_html() does, and where the page
    declares entities or is nested without end.
    """
    # Named characters such as &nbsp; are declared in a document type, which isn't loaded.
    known = _ENTITY.sub(_spelt_out, text)
    try:
        return parse_xml(known.encode("utf-8", "replace") if known != text else data)
    except HostileMarkupError:
        raise
    except ValueError:
        return parse_html(text)


def _is_in_script(text: str, place: int) -> bool:
    """Whether a place is within a script, where a less-than sign may look like a tag."""
    start = text.rfind("<script", 0, place)
    return start > text.rfind("</script", 0, place)


@cache
def _nothing_else() -> type[Resolver]:
    """Return what finds every other file empty: libxml2 asks for some whatever it is told."""
    from lxml import etree

    class NothingElse(etree.Resolver):
        """Answers for document types and parameter entities, of which none is ever opened."""

        def resolve(self, *arguments: Any, **_: Any) -> Any:
            """Return an empty file."""
            return self.resolve_string("", arguments[-1])

    return NothingElse


def _spelt_out(match: re.Match[str]) -> str:
    from html.entities import html5

    name = match[1]
    return match[0] if name in _XML_ENTITIES else html5.get(name, match[0])


def _met_limit(log: _ListErrorLog) -> bool:
    """Whether libxml2 stopped at one of its limits; raises MemoryError where that was the memory.

    It calls that an unknown error, and its tree would be empty.
    """
    met = {entry.type_name for entry in log}
    if "ERR_NO_MEMORY" in met:
        raise MemoryError
    return "ERR_RESOURCE_LIMIT" in met
