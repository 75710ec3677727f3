"""Find the notes that an article on a web page refers to, which may stand far below it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from core.articles.page_passages import upwards

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from core.articles.page_passages import Passage

_SIGN: Final = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*†‡§¶]{1,3})[\])]?\s*$")

_FIRST: Final = 5


def with_notes(page: list[Passage], chosen: list[Passage]) -> list[Passage]:
    """Return the article's passages and behind them its notes, with the heading of these.

    A note is what a number in the article leads to. Most are mostly links, as lists are of
    what else there is to read, but these are words of the article.
    """
    elements = {passage.element for passage in chosen}
    told = {name for element in elements for name in _references(element)}
    if not told:
        return chosen
    article = set(chosen)
    around = {outer for passage in chosen for outer in upwards(passage.element)}
    notes: list[Passage] = []
    for place, passage in enumerate(page):
        if passage not in article and not told.isdisjoint(_names(passage.element, around)):
            heading = page[place - 1]
            if not notes and place and heading.is_heading and heading not in article:
                notes.append(heading)
            notes.append(passage)
    return chosen + notes


def _references(element: _Element) -> Iterator[str]:
    """Yield where the numbers of notes in an element lead to."""
    for link in element.iter("a"):
        href = link.get("href", "")
        if href.startswith("#") and _SIGN.match("".join(link.itertext())):
            yield href[1:]


def _names(element: _Element, around: set[_Element]) -> Iterator[str]:
    """Yield what links call an element, or what it lies in, or what lies in it."""
    for outer in upwards(element):
        if outer in around:
            break
        yield outer.get("id", "")
    else:
        return
    if element not in around:
        # A note's own name stands at its start.
        for inner in islice(element.iter("a", "span", "sup"), _FIRST):
            yield inner.get("id") or inner.get("name") or ""
