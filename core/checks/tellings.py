"""What a figure is told of: its subject, metric, period and scope, taken from its sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from core.checks.ballots import VOTE, side_of
from core.checks.clauses import clause_of
from core.checks.datelines import datelines_of
from core.checks.metrics import BESIDE, metric_of, places_of
from core.checks.periods import day_without_year, periods_of, years_ahead
from core.checks.roles import Role, role_of
from core.checks.scopes import Scope, ScopeReader
from core.checks.subjects import SubjectReader
from core.models import ClaimType

if TYPE_CHECKING:
    from core.checks.background import Background
    from core.checks.clauses import Part
    from core.checks.metrics import Metric, Place
    from core.checks.subjects import Subject
    from core.checks.values import Value
    from core.checks.views import ArticleView, Figure, Sentence
    from core.detection.lexemes import Lexemes
    from core.models import Claim


# What is missing of a year or a month for a day of it.
_FIRST_DAY: Final = "0000-01-01"
_LAST_DAY: Final = "9999-12-31"
_EMPLOY: Final = "employ"
_HIRE: Final = "hire"
# "It takes its first patients in 2028": then it opens.
_FIRST: Final = "first"
_START: Final = "start"
_REOPEN: Final = "reopen"
# "They will pay 11% more": for them it rises.
_WAYS: Final = {
    "rise": frozenset(("more", "higher", "up")),
    "fall": frozenset(("less", "fewer", "lower", "down")),
}
_RUNS_TO: Final = frozenset(("to", "until", "till", "through", "onwards"))


@dataclass(frozen=True, slots=True)
class Said:
    """As much of a claim as is compared; low and high are those of its quantity, if it has one."""

    type: ClaimType
    text: str
    start: int
    end: int
    sentence_start: int
    has_quantity: bool
    low: str | None
    high: str | None


@dataclass(frozen=True, slots=True)
class Telling:
    """A figure with what tells whether another one is of the same thing.

    periods are those beside it; dated are the dates in its clause, as claims' ids with their
    spans, or "this year" with 0 for an id.
    """

    background: Background
    claim_id: int
    claim: Said
    value: Value | None
    subject: Subject
    metric: Metric
    scope: Scope
    periods: frozenset[str]
    dated: tuple[tuple[int, int, int], ...]

    @property
    def article_id(self) -> str:
        """The id of its article."""
        return self.background.article_id

    @property
    def type(self) -> ClaimType:
        """What the claim is about."""
        return self.claim.type

    @property
    def dimension(self) -> str:
        """What it can be compared with: a currency, a kind of unit, dates."""
        return self.value.dimension if self.value is not None else str(self.claim.type)

    @property
    def number(self) -> float | None:
        """The figure in its own unit: 12 for twelve years."""
        end = self.claim.low or self.claim.high
        return float(end) if end and self.type is not ClaimType.DATE else None

    @property
    def day(self) -> str | None:
        """A date in ISO form, without a year as --month-day, or None."""
        said = self.claim
        if self.type is not ClaimType.DATE or not said.has_quantity:
            return None
        if said.low is None:
            return day_without_year(said.text)
        return said.low if said.low == said.high else None

    @property
    def days(self) -> tuple[str, str] | None:
        """The first and the last day of a date as ISO text, or None: all of May 2025.

        A day without a year is --month-day; a time of day stays one.
        """
        said = self.claim
        if self.type is not ClaimType.DATE or not said.has_quantity:
            return None
        if said.low is None or said.high is None:
            day = day_without_year(said.text) if said.low is None else None
            return (day, day) if day else None
        if ":" in said.low:
            return said.low, said.high
        return said.low + _FIRST_DAY[len(said.low) :], said.high + _LAST_DAY[len(said.high) :]


def read_tellings(view: ArticleView, background: Background) -> list[Telling]:
    """Return what the figures of an article are told of, in reading order."""
    reader = _Reader(view, background)
    return [telling for sentence in view.sentences for telling in reader.read(sentence)]


class _Reader:
    """Reads the figures of one article, sentence by sentence."""

    def __init__(self, view: ArticleView, background: Background) -> None:
        self._view = view
        self._background = background
        self._subjects = SubjectReader(view)
        self._scopes = ScopeReader(view)
        self._datelines = {figure.id for figure in datelines_of(view)}

    def read(self, sentence: Sentence) -> list[Telling]:
        """Return what the figures of a sentence are told of."""
        places = places_of(self._view, sentence)
        subject = self._subjects.of_sentence(sentence)
        lexemes = self._view.lexemes
        tellings = []
        for place, figure in enumerate(sentence.figures):
            if figure.id in self._datelines:
                continue
            part = clause_of(lexemes, sentence, place)
            role = role_of(lexemes, figure)
            scope = self._scopes.of_figure(sentence, figure, part, role)
            tellings.append(
                Telling(
                    background=self._background,
                    claim_id=figure.id,
                    claim=_said(figure.claim),
                    value=figure.value,
                    subject=self._subjects.of_figure(subject, figure, part, role),
                    metric=self._metric(sentence, figure, part, places, role, scope),
                    scope=scope,
                    periods=periods_of(lexemes, sentence, figure, part, self._background.published),
                    dated=_dates_in(lexemes, sentence, part),
                )
            )
        return tellings

    def _metric(
        self,
        sentence: Sentence,
        figure: Figure,
        part: Part,
        places: list[Place],
        role: Role,
        scope: Scope,
    ) -> Metric:
        """Return a metric in which those who will be employed are hired, and firsts are a start."""
        metric = metric_of(self._view, figure, part, places, role)
        near = metric.concepts.get(_EMPLOY) if scope.is_future else None
        more = {_HIRE: near} if near else {}
        side = side_of(self._view.lexemes, sentence, sentence.figures.index(figure))
        if side is not None:
            metric, more = replace(metric, head=VOTE), {**more, VOTE: BESIDE, side: BESIDE}
        words = self._view.lexemes.words[part[0] : part[1]]
        if scope.is_future and _REOPEN in metric.concepts:
            # What is shut will open once.
            more[_START] = metric.concepts[_REOPEN]
        if role is Role.CHANGE:
            behind = self._view.lexemes.words[figure.last]
            more.update({way: BESIDE for way, told in _WAYS.items() if behind in told})
        if figure.claim.type is ClaimType.DATE and (
            _FIRST in words or (role is Role.LEVEL and self._is_from(figure))
        ):
            more[_START] = BESIDE
        return replace(metric, concepts={**metric.concepts, **more}) if more else metric

    def _is_from(self, figure: Figure) -> bool:
        """Whether something begins with a date, and doesn't run from it to another one."""
        words = self._view.lexemes.words
        return words[figure.first - 1] == "from" and words[figure.last] not in _RUNS_TO


def _said(claim: Claim) -> Said:
    quantity = claim.quantity
    return Said(
        claim.type,
        claim.text,
        claim.start,
        claim.end,
        claim.sentence_start,
        quantity is not None,
        quantity.low if quantity else None,
        quantity.high if quantity else None,
    )


def _dates_in(lexemes: Lexemes, sentence: Sentence, part: Part) -> tuple[tuple[int, int, int], ...]:
    dates = tuple(
        (one.id, *one.span)
        for one in sentence.figures
        if one.claim.type is ClaimType.DATE and part[0] <= one.first < part[1]
    )
    return dates or tuple((0, *span) for span in years_ahead(lexemes, part))
