"""What the XML of word processors has in common: local names, and tables that arrange a page."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element


@lru_cache(maxsize=4096)
def _local(name: str) -> str:
    return name.rpartition("}")[2]


def local_name(element: _Element) -> str:
    """Return an element's name without its namespace, of which each format has two or more."""
    return _local(str(element.tag))


def attributes(element: _Element) -> dict[str, str]:
    """Return an element's attributes by their local names."""
    return {_local(str(key)): str(value) for key, value in element.items()}


def arranging_tables(root: _Element, table: str, row: str, cell: str) -> frozenset[_Element]:
    """Return the tables that hold another table, or have no row of two cells.

    table, row and cell are the local names of the elements. What such tables hold is
    read as paragraphs.
    """
    from lxml import etree

    arranging: set[_Element] = set()
    # Of each table around this place: it, the cells of its row, and of its longest row.
    tables: list[tuple[_Element, int, int]] = []
    names = [f"{{*}}{name}" for name in (table, row, cell)]
    for event, element in etree.iterwalk(root, events=("start", "end"), tag=names):
        name = local_name(element)
        if name == table and event == "end":
            _, cells, most = tables.pop()
            if max(cells, most) < 2:
                arranging.add(element)
        elif name == table:
            if tables:
                arranging.add(tables[-1][0])
            tables.append((element, 0, 0))
        elif event == "start" and tables:
            above, cells, most = tables[-1]
            is_row = name == row
            tables[-1] = (above, 0 if is_row else cells + 1, max(cells, most))
    return frozenset(arranging)
