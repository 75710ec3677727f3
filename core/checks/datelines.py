"""The day that stands at the head of a report: "BOSTON, Sept. 28 –", a line of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.stretches import is_day
from core.checks.names import is_weekday
from core.detection.lexemes import GAP

if TYPE_CHECKING:
    from core.checks.views import ArticleView, Figure
    from core.detection.lexemes import Lexemes

# "PORT LORNE, N.J., Sept. 28 (Wire) –": so many lexemes stand before the day, and behind it.
_LONGEST: Final = 10
_AGENCY: Final = 6
# A weekday with its comma.
_WEEKDAY: Final = 2
_MARKS: Final = frozenset((",", ".", "(", ")", "*", "_", "/", "#"))


def datelines_of(view: ArticleView) -> list[Figure]:
    """Return the days that say when the article was written, and nothing of what it tells."""
    return [one for one in view.figures if is_day(one) and _is_dateline(view.lexemes, one)]


def _is_dateline(lexemes: Lexemes, figure: Figure) -> bool:
    first = figure.first
    if "to" in lexemes.words[first : figure.last]:
        return False
    while not _starts_line(lexemes, first):
        first -= 1
        if figure.first - first > _LONGEST or not _is_of_place(lexemes, first):
            return False
    return _ends(lexemes, figure.last) or _is_alone(lexemes, first, figure)


def _is_of_place(lexemes: Lexemes, index: int) -> bool:
    """Whether a lexeme may stand in the name of a place or an agency, or is a weekday."""
    return lexemes.is_capitalised(index) or lexemes.words[index] in _MARKS


def _ends(lexemes: Lexemes, index: int) -> bool:
    """Whether a line or a dash ends the dateline, behind the name of an agency in brackets."""
    last = index
    if lexemes.word(index) == "(":
        behind = lexemes.words[index : index + _AGENCY]
        last = index + behind.index(")") + 1 if ")" in behind else index
    while lexemes.word(last) in _MARKS:
        last += 1
    if not lexemes.word(last) or lexemes.kind(last) == GAP:
        return True
    return lexemes.is_dash(last) or lexemes.starts_line(last)


def _starts_line(lexemes: Lexemes, index: int) -> bool:
    """Whether a line starts with a lexeme, or an empty line lies before it."""
    return index == 0 or lexemes.kind(index - 1) == GAP or lexemes.starts_line(index)


def _is_alone(lexemes: Lexemes, first: int, figure: Figure) -> bool:
    """Whether a day with its weekday opens a line before its first sentence."""
    is_weekday_before = is_weekday(lexemes.words[first]) and figure.first - first <= _WEEKDAY
    return is_weekday_before and lexemes.is_capitalised(figure.last)
