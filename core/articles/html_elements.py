"""What the elements of HTML are to an article: what parts its text, and what is none of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
LISTS: Final = frozenset(("ul", "ol", "menu", "dir"))
CELLS: Final = frozenset(("td", "th"))
BLOCKS: Final = frozenset(
    (
        *("address", "article", "aside", "body", "caption", "center", "dd", "details", "dialog"),
        *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header"),
        *("hgroup", "hr", "html", "legend", "main", "nav", "p", "pre", "section", "summary"),
        *("table", "tbody", "tfoot", "thead", "tr", "blockquote", "li", "listing", "search"),
        *HEADINGS,
        *LISTS,
        *CELLS,
    )
)
NO_TEXT: Final = frozenset(
    (
        *("audio", "base", "button", "canvas", "datalist", "embed", "head", "iframe", "input"),
        *("map", "meter", "noembed", "noframes", "noscript", "object", "progress", "rp", "script"),
        *("select", "style", "svg", "template", "textarea", "title", "video"),
    )
)
_KEEPING_LINES: Final = frozenset(("pre", "listing"))
_SUPERSCRIPTS: Final = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_RAISED: Final = frozenset("0123456789+-−=()n")
_NOTE_SIGNS: Final = frozenset("0123456789*†‡§¶,")
_BACK_SIGNS: Final = frozenset(("↑", "↩", "↩︎", "↵", "^"))
_NOTE_REFERENCE: Final = frozenset(("noteref", "doc-noteref"))
# What no cell of data holds: a table with it arranges a page.
_ARRANGED: Final = (*HEADINGS, "blockquote", "figure", "article")
_TABLE_PARTS: Final = [f"{{*}}{tag}" for tag in ("table", "tr", *CELLS, *_ARRANGED)]
LONGEST_CELL: Final = 600
"""The characters of a cell of data at most."""
_ROLES_OF_LAYOUT: Final = frozenset(("presentation", "none"))


def name_of(element: _Element) -> str:
    """Return the element's name in lower case without its namespace."""
    tag = str(element.tag)
    return tag.rpartition("}")[2].lower() if "}" in tag else tag


def is_hidden(element: _Element) -> bool:
    """Whether the element itself says that it isn't shown."""
    style = element.get("style")
    return element.get("hidden") is not None or (
        style is not None and "display:none" in style.replace(" ", "").lower()
    )


def keeps_lines(element: _Element, tag: str) -> bool:
    """Whether the line ends in the element's text are those that are shown."""
    style = element.get("style")
    return tag in _KEEPING_LINES or (
        style is not None and "white-space:pre" in style.replace(" ", "").lower()
    )


def is_way_back(element: _Element, tag: str) -> bool:
    """Whether this is the arrow that leads from a note back to where it belongs."""
    if tag != "a" or "#" not in element.get("href", ""):
        return False
    return _short_text(element) in _BACK_SIGNS


def raised(element: _Element, tag: str) -> str:
    """Return how a raised number is written, empty where this is none."""
    if tag != "sup" and not (tag == "a" and _NOTE_REFERENCE.intersection(element.attrib.values())):
        return ""
    text = _short_text(element)
    if text and _NOTE_SIGNS.issuperset(text) and _is_reference(element):
        return f"[{text}]"
    return text.translate(_SUPERSCRIPTS) if _RAISED.issuperset(text) else ""


def _is_reference(element: _Element) -> bool:
    """Whether the element leads to a note: it is, holds or is held by a link in its file."""
    around = (element, element.getparent(), *islice(element, 1))
    return any(part is not None and "#" in part.get("href", "") for part in around)


def _short_text(element: _Element) -> str:
    """Return the element's text as far as it could be a sign or a number."""
    return "".join(islice(element.itertext(), 4)).strip()


def arranging_tables(root: _Element) -> frozenset[_Element]:
    """Return the tables that arrange a page, as in newsletters, rather than hold data.

    They hold another table or what no cell of data holds, a cell as long as an article,
    have no row of two cells, or say so themselves.
    """
    from lxml import etree

    arranging: set[_Element] = set()
    tables: list[_Table] = []
    for event, element in etree.iterwalk(root, events=("start", "end"), tag=_TABLE_PARTS):
        tag = name_of(element)
        if tag == "table" and event == "end":
            table = tables.pop()
            if table.most_cells < 2 or element.get("role") in _ROLES_OF_LAYOUT:
                arranging.add(element)
        elif event == "end":
            if tag in CELLS and tables and element.xpath("string-length()") > LONGEST_CELL:
                arranging.add(tables[-1].element)
        elif tag == "table":
            if tables:
                arranging.add(tables[-1].element)
            tables.append(_Table(element))
        elif tables and tables[-1].has(tag):
            arranging.add(tables[-1].element)
    return frozenset(arranging)


@dataclass(slots=True)
class _Table:
    """A table as far as it was met: the cells of its last row, and of its longest."""

    element: _Element
    cells: int = 0
    most_cells: int = 0

    def has(self, tag: str) -> bool:
        """Count a row or a cell; return whether this is what no cell of data holds."""
        if tag == "tr":
            self.cells = 0
        elif tag in CELLS:
            self.cells += 1
            self.most_cells = max(self.most_cells, self.cells)
        else:
            return self.cells > 0
        return False
