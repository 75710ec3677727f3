"""Read an OpenDocument text (ODF 1.3), packed or flat, with its tracked changes accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.articles.blocks import compose
from core.articles.files import open_bytes, read_bytes, refusal
from core.articles.format import Format
from core.articles.making import make_article
from core.articles.properties import iso_date, language_code, sensible_title
from core.articles.trees import parse_xml

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
    text, markup = compose(read_body(body, read_styles(parts), read_lists(parts)))
    if not text:
        raise refusal(path, "there is no text in it; check that it is the file you mean")
    yield make_article(
        text,
        path,
        title=sensible_title(_property(parts, "title")),
        byline=_property(parts, "initial-creator") or _property(parts, "creator"),
        published=iso_date(_property(parts, "creation-date") or _property(parts, "date")),
        language=language_code(_property(parts, "language") or _default_language(parts)),
        markup=markup,
    )


def _roots(path: Path) -> list[_Element | None]:
    """Return the roots of content, styles and meta data, of a flat file its only one."""
    data = b"" if _is_packed(path) else read_bytes(path)
    if data:
        try:
            return [parse_xml(data)]
        except ValueError as error:
            raise refusal(path, str(error)) from error
    from core.articles.containers import open_container

    with open_container(path) as container:
        _refuse_encrypted(container)
        return [container.xml(name) for name in _PARTS]


def _is_packed(path: Path) -> bool:
    with open_bytes(path) as file:
        return not file.read(_FLAT_START).lstrip(_BEFORE_XML).startswith(b"<")


def _refuse_encrypted(container: Container) -> None:
    try:
        manifest = container.xml("META-INF/manifest.xml")
    except ValueError:  # what it lists may be read all the same
        manifest = None
    data = None if manifest is None else next(manifest.iter("{*}encryption-data"), None)
    if data is not None or not _ENCRYPTED.isdisjoint(container.names):
        from core.articles.strangers import PASSWORD

        raise ValueError(PASSWORD)


def _property(parts: list[_Element], name: str) -> str:
    for part in parts:
        value = part.findtext(f"{{*}}meta/{{*}}{name}")
        if value and value.strip():
            return value.strip()
    return ""


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
