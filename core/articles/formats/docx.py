"""Read a Word file (Office Open XML, ECMA-376 part 1) with its tracked changes accepted."""

from __future__ import annotations

from posixpath import join, normpath
from typing import TYPE_CHECKING, Final

from core.articles.blocks import compose
from core.articles.files import refusal
from core.articles.format import Format
from core.articles.making import make_article
from core.articles.properties import iso_date, language_code, sensible_title

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element

    from core.articles.containers import Container
    from core.articles.format import Sample
    from core.models import Article

_MAIN: Final = "word/document.xml"
_PROPERTIES: Final = "docProps/core.xml"
_RELATIONS: Final = "{*}Relationship"


def read(path: Path) -> Iterator[Article]:
    """Yield the file's article, or raise ArticleError."""
    from core.articles.containers import open_container
    from core.articles.strangers import DAMAGED
    from core.articles.word_body import read_body
    from core.articles.word_numbering import read_lists
    from core.articles.word_styles import read_styles

    with open_container(path) as container:
        main = _related(container, "", "officeDocument") or _MAIN
        body = container.xml(main)
        if body is None:
            raise refusal(path, DAMAGED)
        styles_root = container.xml(_related(container, main, "styles") or "word/styles.xml")
        numbering = container.xml(_related(container, main, "numbering") or "word/numbering.xml")
        notes = {
            kind: container.xml(_related(container, main, f"{kind}s") or f"word/{kind}s.xml")
            for kind in ("footnote", "endnote")
        }
        core = container.xml(_related(container, "", "core-properties") or _PROPERTIES)
    text, markup = compose(read_body(body, read_styles(styles_root), notes, read_lists(numbering)))
    if not text:
        raise refusal(path, "there is no text in it; check that it is the file you mean")
    yield make_article(
        text,
        path,
        title=sensible_title(_property(core, "title")),
        byline=_property(core, "creator"),
        published=iso_date(_property(core, "created")),
        language=language_code(_property(core, "language") or _default_language(styles_root)),
        markup=markup,
    )


def _related(container: Container, part: str, kind: str) -> str:
    """Return the name of the part that a part is related to, "" where there is none."""
    folder, _, name = part.rpartition("/")
    relations = container.xml(f"{folder}/_rels/{name}.rels".lstrip("/"))
    if relations is None:
        return ""
    for relation in relations.iterfind(_RELATIONS):
        if relation.get("Type", "").endswith(f"/{kind}"):
            # A name in the container alone, whatever folders it leads through.
            return normpath(join("/", folder, relation.get("Target", ""))).lstrip("/")
    return ""


def _property(core: _Element | None, name: str) -> str:
    return "" if core is None else (core.findtext(f"{{*}}{name}") or "").strip()


def _default_language(styles: _Element | None) -> str:
    if styles is None:
        return ""
    language = styles.find("{*}docDefaults/{*}rPrDefault/{*}rPr/{*}lang")
    return "" if language is None else next(iter(language.attrib.values()), "")


def _is_content(sample: Sample) -> bool:
    return _MAIN in sample.parts


FORMAT: Final = Format(
    "Word document", (".docx", ".docm"), read, is_content=_is_content, is_complex=True
)
