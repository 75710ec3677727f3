"""Turn the body of a Word file into blocks (ECMA-376 part 1, 17.2 to 17.4, 17.11, 17.13)."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from core.articles.elements import arranging_tables, attributes, local_name
from core.articles.gathering import PLAIN, Gathering
from core.articles.word_styles import ParagraphLook, Styles, is_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from core.articles.blocks import Block
    from core.articles.word_numbering import Lists

# Properties, what was deleted or moved away, and what says how a field is computed.
_NO_TEXT: Final = frozenset(
    (
        *("pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "del", "moveFrom"),
        *("delText", "instrText", "delInstrText", "fldData", "numbering", "rt"),
    )
)
_SIGNS: Final = {
    "tab": " ",
    "ptab": " ",
    "noBreakHyphen": "\u2011",
}
_BREAKS: Final = frozenset(("br", "cr"))
_MOST_ALTERNATIVES: Final = 20
_ALTERNATIVES: Final = frozenset(("Choice", "Fallback"))
_NOTES: Final = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


def read_body(
    body: _Element, styles: Styles, notes: Mapping[str, _Element | None], lists: Lists
) -> Iterator[Block]:
    """Yield what the body says, then the notes that it refers to, each after its number.

    notes has the part of the footnotes and that of the endnotes. A text box follows the
    paragraph that it hangs on.
    """
    reading = _Reading(body, styles, lists)
    yield from reading.blocks(body)
    known = {kind: _by_id(part, kind) for kind, part in notes.items()}
    number = 0
    # A note may refer to notes, which makes the list longer.
    while number < len(reading.references):
        kind, id = reading.references[number]
        number += 1
        note = known[kind].get(id)
        if note is not None:
            reading.start_note(number)
            yield from reading.blocks(note)


class _Reading:
    """What was met so far of a body."""

    def __init__(self, body: _Element, styles: Styles, lists: Lists) -> None:
        self.references: list[tuple[str, str]] = []
        self._numbers: dict[tuple[str, str], int] = {}
        self._styles = styles
        self._lists = lists
        self._arranging = arranging_tables(body, "tbl", "tr", "tc")
        self._gathering = Gathering()
        self._paragraph = ParagraphLook()
        self._look = PLAIN
        self._boxes: list[_Element] = []

    def start_note(self, number: int) -> None:
        """Put a note's number before it."""
        self._gathering.add(f"[{number}] ")

    def blocks(self, root: _Element) -> Iterator[Block]:
        """Yield the blocks of a body, a note or a text box."""
        from lxml import etree

        left_out: _Element | None = None
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            name = local_name(element)
            if event == "start":
                if element is not root and not self._start(element, name):
                    walker.skip_subtree()
                    left_out = element
            elif element is left_out:
                left_out = None
            else:
                self._end(element, name)
                yield from self._gathering.finished()
                if name in ("p", "tr") and not self._gathering.is_row:
                    yield from self._boxed()
        self._gathering.end_paragraph()
        yield from self._gathering.finished()

    def _boxed(self) -> Iterator[Block]:
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            yield from self.blocks(box)

    def _start(self, element: _Element, name: str) -> bool:
        """Enter an element, or return that nothing more of it is text here."""
        if name in _NO_TEXT or (name in _ALTERNATIVES and element is not _chosen(element)):
            return False
        if name == "sdt" and element.find("{*}sdtPr/{*}showingPlcHdr") is not None:
            # Nothing was typed here: it says what should be.
            return False
        if name == "txbxContent":
            self._boxes.append(element)
            return False
        if name == "p":
            self._paragraph = self._styles.look_of_paragraph(element.find("{*}pPr"))
            return not self._paragraph.is_contents
        if name == "r":
            properties = element.find("{*}rPr")
            self._look = self._styles.look_of_run(properties)
            return not is_on(properties, "vanish")
        if name in ("tr", "tc"):
            return self._start_of_table(element, name)
        self._add(element, name)
        return True

    def _start_of_table(self, element: _Element, name: str) -> bool:
        if name == "tc":
            return element.find("{*}tcPr/{*}cellDel") is None
        if element.find("{*}trPr/{*}del") is not None:
            return False
        table = next(element.iterancestors("{*}tbl"), None)
        self._gathering.is_row = table not in self._arranging
        return True

    def _add(self, element: _Element, name: str) -> None:
        if name == "t":
            self._gathering.add(element.text or "", self._look)
        elif name in _SIGNS:
            self._gathering.add(_SIGNS[name], self._look)
        elif name in _BREAKS:
            self._gathering.break_line()
        elif name == "sym":
            self._gathering.add(_symbol(element), self._look)
        elif name in _NOTES:
            self._refer(_NOTES[name], attributes(element).get("id", ""))

    def _refer(self, kind: str, id: str) -> None:
        """Write a note's number where it is referred to; twice the same note is one."""
        number = self._numbers.setdefault((kind, id), len(self.references) + 1)
        if number > len(self.references):
            self.references.append((kind, id))
        self._gathering.add(f"[{number}]")

    def _end(self, element: _Element, name: str) -> None:
        if name == "p":
            if not _is_joined(element):
                look, marker = self._paragraph, ""
                if look.list_id:
                    marker = self._lists.next_marker(look.list_id, look.level - 1)
                self._gathering.end_paragraph(look.kind, look.level, marker)
        elif name == "tc" and self._gathering.is_row:
            self._gathering.end_cell()
        elif name == "tr" and self._gathering.is_row:
            self._gathering.end_row()
        elif name == "r":
            self._look = PLAIN


def _chosen(alternative: _Element) -> _Element | None:
    """Return which of the alternatives that say the same is read: the first that has text."""
    parent = alternative.getparent()
    for child in islice(parent, _MOST_ALTERNATIVES) if parent is not None else ():
        if next(child.iter("{*}t"), None) is not None:
            return child
    return None


def _is_joined(paragraph: _Element) -> bool:
    """Whether the paragraph's end was deleted, which joins it to the next (17.13.5.15)."""
    mark = paragraph.find("{*}pPr/{*}rPr")
    return mark is not None and any(
        mark.find(f"{{*}}{name}") is not None for name in ("del", "moveFrom")
    )


def _by_id(part: _Element | None, kind: str) -> dict[str, _Element]:
    found = part.iterfind(f"{{*}}{kind}") if part is not None else iter(())
    return {attributes(note).get("id", ""): note for note in found}


def _symbol(element: _Element) -> str:
    """Return the character that a symbol stands for, as its font counts."""
    try:
        return chr(int(attributes(element).get("char", ""), 16))
    except (ValueError, OverflowError):
        return "\ufffd"
