"""Read what a page tells search engines of its article (schema.org in JSON-LD)."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

_ARTICLE_TYPES: Final = re.compile(r"Article$|Posting$|Report$|^Review$")


@dataclass(frozen=True, slots=True)
class PageData:
    """What is said of the article; what isn't said is empty."""

    headline: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    body: str = ""


def page_data(root: _Element) -> PageData:
    """Return what the first description of an article on the page says."""
    for script in root.iter("script"):
        if script.get("type", "").strip().lower() != "application/ld+json":
            continue
        try:
            found = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for thing in _things(found):
            if any(_ARTICLE_TYPES.search(name) for name in _strings(thing.get("@type"))):
                return PageData(
                    headline=_first(thing.get("headline")) or _first(thing.get("name")),
                    authors=tuple(_names(thing.get("author"))),
                    published=_first(thing.get("datePublished")),
                    body=_first(thing.get("articleBody")),
                )
    return PageData()


def _things(found: Any) -> Iterator[Mapping[str, Any]]:
    for thing in found if isinstance(found, list) else [found]:
        if isinstance(thing, dict):
            yield thing
            graph = thing.get("@graph")
            parts = graph if isinstance(graph, list) else []
            yield from (part for part in parts if isinstance(part, dict))


def _strings(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [each for each in values if isinstance(each, str)]


def _first(value: Any) -> str:
    return next(iter(_strings(value)), "").strip()


def _names(value: Any) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        name = _first(each.get("name") if isinstance(each, dict) else each)
        if name:
            yield name
