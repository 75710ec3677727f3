"""Read an OpenDocument text (ODF 1.3), packed or flat, with its tracked changes accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.articles.blocks import compose
from core.articles.elements import local_name
from core.articles.files import open_bytes, read_bytes, refusal
from core.articles.format import Format
from core.articles.making import make_article
from core.articles.properties import iso_date, language_code, sensible_title
from core.articles.trees import TOO_DEEP, HostileMarkupError, parse_xml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element

    from core.articles.containers import Container
    from core.articles.format import Sample
    from core.models import Article

_MEDIA_TYPE: Final = "application/vnd.oasis.opendocument.text"
_FLAT_START: Final = 30
_BEFORE_XML: Final = b"\xef\xbb\xbf \t\r\n"
_FLAT: Final = b"<office:document "
_PARTS: Final = ("content.xml", "styles.xml", "meta.xml")
_ENCRYPTED: Final = frozenset(("encrypted-package", "EncryptedPackage"))


def read(path: Path) -> Iterator[Article]:
    """Yield the file's article, or raise ArticleError."""
    from core.articles.odf_body import read_body
    from core.articles.odf_numbering import read_lists
    from core.articles.odf_styles import read_styles

    content, *others = _roots(path)
    body = content.find("{*}body/{*}text") if content is not None else None
    if body is None or content is None:
        raise refusal(path, "it is no OpenDocument text; save it as one, with the ending .odt")
    parts = [root for root in (content, *others) if root is not None]
    try:
        text, markup = compose(read_body(body, read_styles(parts), read_lists(parts)))
    except RecursionError as error:
        raise refusal(path, TOO_DEEP) from error
    if not text:
        raise refusal(path, "there is no text in it; check that it is the file you mean")
    facts = _facts(parts)
    yield make_article(
        text,
        path,
        title=sensible_title(facts.get("title")),
        byline=facts.get("initial-creator") or facts.get("creator"),
        published=iso_date(facts.get("creation-date") or facts.get("date")),
        language=language_code(facts.get("language") or _default_language(parts)),
        markup=markup,
    )


def _roots(path: Path) -> list[_Element | None]:
    """Return the roots of content, styles and meta data, of a flat file its only one."""
    from core.articles.containers import container_in, naming

    with open_bytes(path) as file, naming(path):
        is_flat = file.read(_FLAT_START).lstrip(_BEFORE_XML).startswith(b"<")
        if is_flat:
            return [parse_xml(read_bytes(path))]
        file.seek(0)
        return _packed_roots(container_in(file))


def _packed_roots(container: Container) -> list[_Element | None]:
    try:
        content = container.xml(_PARTS[0])
        if content is not None:
            return [content, *(container.xml(name) for name in _PARTS[1:])]
    except HostileMarkupError:
        raise
    except ValueError:
        # What is encrypted is no XML.
        _refuse_encrypted(container)
        raise
    _refuse_encrypted(container)
    return [None]


def _refuse_encrypted(container: Container) -> None:
    try:
        manifest = container.xml("META-INF/manifest.xml")
    except ValueError:  # what it lists may be read all the same
        manifest = None
    data = None if manifest is None else next(manifest.iter("{*}encryption-data"), None)
    if data is not None or not _ENCRYPTED.isdisjoint(container.names):
        from core.articles.strangers import PASSWORD

        raise ValueError(PASSWORD)


def _facts(parts: list[_Element]) -> dict[str, str]:
    """Return what the file says of itself, by its names."""
    facts: dict[str, str] = {}
    for part in parts:
        for fact in part.iterfind("{*}meta/*"):
            if told := (fact.text or "").strip():
                facts.setdefault(local_name(fact), told)
    return facts


def _default_language(parts: list[_Element]) -> str:
    for part in parts:
        for style in part.iterfind("{*}styles/{*}default-style/{*}text-properties"):
            for key, value in style.attrib.items():
                if str(key).endswith("}language"):
                    return str(value)
    return ""


def _is_content(sample: Sample) -> bool:
    is_flat = sample.head.lstrip(_BEFORE_XML).startswith(b"<") and _FLAT in sample.head
    return is_flat or sample.media_type.startswith(_MEDIA_TYPE)


FORMAT: Final = Format(
    "OpenDocument text", (".odt", ".fodt", ".ott"), read, is_content=_is_content, is_complex=True
)
