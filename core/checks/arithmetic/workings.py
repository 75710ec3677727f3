"""Calculations between the figures of an article, with the rounding that their words allow."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.checks.values import unit_of
from core.models import Bound, ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from core.checks.values import Value
    from core.checks.views import ArticleView, Figure, Sentence

# What is lost in the last places of two numbers.
_NOISE: Final = 1e-9
# A plain whole number in a calculation is taken to be exact, up to this share of it.
_EXACT: Final = 0.004
_SLIPS: Final = (1e3, 1e6, 1e-3, 1e-6)
_SLIP: Final = 0.05
_TIMES: Final = frozenset((ClaimType.DATE, ClaimType.DURATION))
# So many words without a figure may lie between two lines, and so many lines are looked back.
_APART: Final = 30
_EARLIER: Final = 3


@dataclass(frozen=True, slots=True)
class Working:
    """A calculation in one line, with what it rests on and whether it comes out as stated.

    message says what is wrong if it doesn't.
    span is a stretch beside the figures, such as a weekday, that no claim covers.
    """

    figures: tuple[Figure, ...]
    line: Wording
    message: Wording
    holds: bool
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Leeway:
    """Everything that a figure or a result may be, with what it is said to be."""

    low: float
    middle: float
    high: float

    def meets(self, other: Leeway) -> bool:
        """Whether both may be the same number."""
        # What is lost in the last places of 0.62 − 0.58 makes no difference.
        noise = _NOISE * max(abs(self.middle), abs(other.middle))
        return self.low <= other.high + noise and other.low <= self.high + noise

    def __sub__(self, other: Leeway) -> Leeway:
        return Leeway(self.low - other.high, self.middle - other.middle, self.high - other.low)

    def __add__(self, other: Leeway) -> Leeway:
        return Leeway(self.low + other.low, self.middle + other.middle, self.high + other.high)

    def __truediv__(self, other: Leeway) -> Leeway:
        below = max(other.low, 1e-12), max(other.middle, 1e-12), max(other.high, 1e-12)
        return Leeway(self.low / below[2], self.middle / below[1], self.high / below[0])

    def scaled(self, factor: float, offset: float = 0.0) -> Leeway:
        """Return the leeway times a positive factor, plus an offset."""
        low, middle, high = (end * factor + offset for end in (self.low, self.middle, self.high))
        return Leeway(low, middle, high)

    def within(self, half: float) -> Leeway:
        """Return the leeway without what is farther from its middle."""
        low, high = max(self.low, self.middle - half), min(self.high, self.middle + half)
        return Leeway(low, self.middle, high)

    @property
    def size(self) -> Leeway:
        """The leeway without its sign."""
        if self.middle >= 0:
            return self
        return Leeway(-self.high, -self.middle, -self.low)


def leeway_of(figure: Figure) -> Leeway | None:
    """Return what a figure may be in a calculation, tighter than between two articles."""
    value, quantity = figure.value, figure.claim.quantity
    if value is None or quantity is None:
        return None
    if quantity.bound is not Bound.EXACT:
        return _bounded(value)
    half = value.half
    if _is_plain(figure):
        half = min(half, _EXACT * abs(value.figure))
    return Leeway(value.figure - half, value.figure, value.figure + half)


def leeways_of(*figures: Figure) -> list[Leeway] | None:
    """Return what figures of one kind may be: in their own unit if they share it, else in the base.

    None where one of them has no value.
    """
    leeways = [leeway_of(figure) for figure in figures]
    units = {figure.claim.quantity.unit for figure in figures if figure.claim.quantity}
    factor, offset = unit_of(figures[0].claim) if len(units) == 1 else (1.0, 0.0)
    known = [one.scaled(1 / factor, -offset / factor) for one in leeways if one is not None]
    return known if len(known) == len(figures) else None


def ends_of(figure: Figure) -> list[Leeway] | None:
    """Return both ends of a range, each with the rounding of the range."""
    quantity, value = figure.claim.quantity, figure.value
    if quantity is None or value is None or not quantity.low or not quantity.high:
        return None
    factor, offset = unit_of(figure.claim)
    low, high = (float(end) for end in (quantity.low, quantity.high))
    half = abs(low - (value.low - offset) / factor)
    if _is_plain(figure):
        half = min(half, _EXACT * low)
    return [Leeway(end - half, end, end + half) for end in (low, high)]


def _bounded(value: Value) -> Leeway:
    return Leeway(value.low, value.figure, value.high)


def _is_plain(figure: Figure) -> bool:
    """Whether a figure is written out to its last digit: 1,500, not 1.5 million."""
    text = figure.claim.text.replace(" to ", " ")
    is_scaled = any(char.isalpha() for char in text) and figure.claim.type is not ClaimType.MEASURE
    return "." not in text and not is_scaled and figure.claim.type is not ClaimType.PERCENT


def is_slip(stated: Leeway, result: Leeway) -> bool:
    """Whether a figure is off by a thousand or a million."""
    if not result.middle:
        return False
    ratio = stated.middle / result.middle
    return any(abs(ratio / by - 1) < _SLIP for by in _SLIPS)


def noted(message: Wording, *, has_slip: bool) -> Wording:
    """Return a message with a note where a million may stand for a billion."""
    if not has_slip:
        return message
    return Wording("{message} A million may stand for a billion.", message=message)


def beside(shown: str, stated: str) -> Wording:
    """Return a calculation in symbols with what the text states: "8 / 4 = 2, stated 3"."""
    return Wording("{sum}, stated {stated}", sum=shown, stated=stated)


def plain(number: float) -> str:
    """Return a number as a working shows it: no more digits than it takes to judge."""
    size = abs(number)
    for factor, name in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")):
        if size >= factor:
            return f"{_digits(number / factor)}{name}"
    return _digits(number)


def _digits(number: float) -> str:
    text = f"{number:,.2f}" if abs(number) < 1000 else f"{number:,.1f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace("-", "−")


class Line:
    """The figures of one sentence with the words between and around them.

    earlier are the lines right before it, of which none is far from the next, the last at the end.
    """

    def __init__(self, view: ArticleView, sentence: Sentence, before: Line | None = None) -> None:
        self.view = view
        self.bounds: tuple[int, int] = sentence.first, sentence.last
        self.earlier: tuple[Line, ...] = ()
        if before is not None and 0 <= sentence.first - before.bounds[1] <= _APART:
            self.earlier = (*before.earlier, before)[-_EARLIER:]
        self.figures = list(sentence.figures)
        self.words = view.lexemes.words

    def untimed(self) -> Line:
        """Return the line without its dates and lengths of time."""
        line = copy(self)
        # "Nine nights, three quarters of them" is a share of time.
        line.figures = [
            one
            for place, one in enumerate(self.figures)
            if one.claim.type not in _TIMES and not self._is_of_time(place)
        ]
        return line

    def _is_of_time(self, place: int) -> bool:
        before, one = self.figures[place - 1], self.figures[place]
        is_timed = place > 0 and before.claim.type in _TIMES
        return is_timed and self.between(before, one) in ([","], ["("])

    def between(self, one: Figure, other: Figure) -> list[str]:
        """Return the words between two figures, the earlier first."""
        return self.words[one.last : other.first]

    def before(self, figure: Figure, count: int) -> list[str]:
        """Return so many words before a figure, within the sentence."""
        return self.words[max(self.bounds[0], figure.first - count) : figure.first]

    def behind(self, figure: Figure, count: int) -> list[str]:
        """Return so many words behind a figure, within the sentence."""
        return self.words[figure.last : min(self.bounds[1], figure.last + count)]

    def lead(self, figure: Figure, count: int) -> list[str]:
        """Return just so many words before a figure, with "" where the sentence has none."""
        words = self.before(figure, count)
        return [""] * (count - len(words)) + words

    def tail(self, figure: Figure, count: int) -> list[str]:
        """Return just so many words behind a figure, with "" where the sentence has none."""
        words = self.behind(figure, count)
        return words + [""] * (count - len(words))

    def opening(self, count: int) -> list[str]:
        """Return the first words of the sentence."""
        return self.words[self.bounds[0] : min(self.bounds[1], self.bounds[0] + count)]

    def all_words(self) -> list[str]:
        """Return the words of the sentence."""
        return self.words[slice(*self.bounds)]
