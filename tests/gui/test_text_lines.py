from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextDocument

from gui.text_lines import VisibleLine, visible_lines

LayOut = Callable[..., list[VisibleLine]]
EVERYWHERE = QRectF(0, 0, 400, 100_000)


@pytest.fixture
def lay_out() -> Callable[..., list[VisibleLine]]:
    """Return a function that lays a text out and returns its lines; they live as long as it."""
    documents = []

    def lines(text: str, width: float = 400) -> list[VisibleLine]:
        document = QTextDocument(text)
        document.setTextWidth(width)
        documents.append(document)
        return list(visible_lines(document, EVERYWHERE))

    return lines


def reach(line: VisibleLine, start: int, end: int) -> QRectF:
    whole = QRectF()
    for rect in line.rects(start, end):
        whole = whole.united(rect)
    return whole


def test_a_stretch_stands_between_its_neighbours(lay_out: LayOut) -> None:
    (line,) = lay_out("It rose 12% today")

    before, stretch, behind = reach(line, 0, 8), reach(line, 8, 11), reach(line, 11, 17)

    assert before.right() == pytest.approx(stretch.left(), abs=0.5)
    assert stretch.right() == pytest.approx(behind.left(), abs=0.5)


def test_a_stretch_over_a_line_end_has_a_part_in_each_line(lay_out: LayOut) -> None:
    text = "between sixty and sixty-five billion dollars"
    broken = lay_out(text, width=150)

    parts = [reach(line, 0, len(text)) for line in broken]

    assert len(broken) > 1
    assert all(part.width() > 0 for part in parts)
    assert [part.top() for part in parts] == sorted({part.top() for part in parts})


@pytest.mark.parametrize("text", ["שלום עולם 7 km אמר", "He said שלום 12% to him"])
def test_a_figure_among_right_to_left_words_is_as_wide_as_alone(lay_out: LayOut, text: str) -> None:
    figure = "7 km" if "7 km" in text else "12%"
    start = text.index(figure)
    (line,), (alone,) = lay_out(text), lay_out(figure)

    width = sum(rect.width() for rect in line.rects(start, start + len(figure)))

    assert width == pytest.approx(reach(alone, 0, len(figure)).width(), abs=8)


def test_only_the_lines_in_sight_of_a_long_paragraph_are_yielded() -> None:
    document = QTextDocument("word " * 5000)
    document.setTextWidth(300)
    middle = document.size().height() / 2

    seen = list(visible_lines(document, QRectF(0, middle, 300, 200)))

    assert 0 < len(seen) < 30
    assert seen[0].baseline >= middle - 20
