"""What a figure is told of: its subject, metric, period and scope, taken from its sentence."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.checks import concepts
from core.checks.ballots import VOTE, side_of
from core.checks.clauses import clause_of
from core.checks.lemmas import stem
from core.checks.metrics import BESIDE, metric_of, places_of
from core.checks.periods import day_of, day_without_year, eras_of, periods_of, years_ahead
from core.checks.roles import Role, is_rate, role_of
from core.checks.subjects import SubjectReader
from core.models import ClaimType

if TYPE_CHECKING:
    from datetime import date

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
# So far behind a figure a word still tells that it was expected.
_STANCE: Final = 4
# So far before a figure it is denied, but for "not more than".
_DENIED: Final = 6
_NOT_DENIED: Final = frozenset(("more", "less", "only", "just", "fewer", "even", "least", "yet"))
_STOPS: Final = frozenset(".!?…")
_HIRE: Final = "hire"
# "It takes its first patients in 2028": then it opens.
_FIRST: Final = "first"
_START: Final = "start"
_DEFINITE: Final = frozenset(("the", "all", "its", "their", "his", "her", "these", "those", "both"))
_RUNS_TO: Final = frozenset(("to", "until", "till", "through", "onwards"))
# So far "will" carries: "will open in May and employ 80".
_CARRIED: Final = 12
# So far in a headline the verb stands.
_LEAD: Final = 5


@dataclass(frozen=True, slots=True)
class Scope:
    """In what way a figure holds: as a level or a change, for one of many, as it was expected.

    Beside a word of contrast (another, previous) it may be of something else than the rest
    of its article; a headline is the first line, and has no stop. A date is a period where it
    stands in the clause of another figure. A figure is denied in "21 people, not 12", and definite
    where it is of what is known: "the 21 passengers".
    """

    role: Role
    is_rate: bool
    is_expected: bool
    is_planned: bool
    is_future: bool
    is_present: bool
    is_contrast: bool
    is_headline: bool
    is_quoted: bool
    is_period: bool
    is_denied: bool
    is_definite: bool


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

    periods are those beside it, eras those of its article; dated are the dates in its clause,
    as claims' ids with their spans, or "this year" with 0 for an id.
    """

    article_id: str
    claim_id: int
    claim: Said
    value: Value | None
    subject: Subject
    metric: Metric
    scope: Scope
    periods: frozenset[str]
    eras: frozenset[str]
    published: date | None
    dated: tuple[tuple[int, int, int], ...]

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


def read_tellings(view: ArticleView) -> list[Telling]:
    """Return what the figures of an article are told of, in reading order."""
    reader = _Reader(view)
    return [telling for sentence in view.sentences for telling in reader.read(sentence)]


class _Reader:
    """Reads the figures of one article, sentence by sentence."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._subjects = SubjectReader(view)
        self._eras = eras_of(view.lexemes)
        self._published = day_of(view.article.published)
        starts = [figure.claim.start for figure in view.figures]
        self._quoted = {
            figure.id
            for stored in view.utterances
            for figure in view.figures[
                bisect_left(starts, stored.claim.start) : bisect_left(starts, stored.claim.end)
            ]
        }

    def read(self, sentence: Sentence) -> list[Telling]:
        """Return what the figures of a sentence are told of."""
        places = places_of(self._view, sentence)
        subject = self._subjects.of_sentence(sentence)
        lexemes = self._view.lexemes
        tellings = []
        for place, figure in enumerate(sentence.figures):
            part = clause_of(lexemes, sentence, place)
            role = role_of(lexemes, figure)
            scope = self._scope(sentence, figure, part, role)
            tellings.append(
                Telling(
                    article_id=self._view.article.id,
                    claim_id=figure.id,
                    claim=_said(figure.claim),
                    value=figure.value,
                    subject=self._subjects.of_figure(subject, figure, part, role),
                    metric=self._metric(sentence, figure, part, places, role, scope),
                    scope=scope,
                    periods=periods_of(lexemes, sentence, figure, part, self._published),
                    eras=self._eras,
                    published=self._published,
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
        if figure.claim.type is ClaimType.DATE and (_FIRST in words or self._is_from(figure)):
            more[_START] = BESIDE
        return replace(metric, concepts={**metric.concepts, **more}) if more else metric

    def _is_elsewhere(self, sentence: Sentence) -> bool:
        """Whether a sentence is of another place or time: "There the union", "At the last poll"."""
        first, second, third, fourth = [
            *self._view.lexemes.words[sentence.first : min(sentence.last, sentence.first + 4)],
            *("", "", "", ""),
        ][:4]
        is_there = first == "there" and second in _DEFINITE
        is_last = first in ("at", "in") and (second, third) == ("the", "last")
        return is_there or (is_last and not concepts.is_idle(stem(fourth)))

    def _is_from(self, figure: Figure) -> bool:
        """Whether something begins with a date, and doesn't run from it to another one."""
        words = self._view.lexemes.words
        return words[figure.first - 1] == "from" and words[figure.last] not in _RUNS_TO

    def _scope(self, sentence: Sentence, figure: Figure, part: Part, role: Role) -> Scope:
        words = [stem(word) for word in self._view.lexemes.words[part[0] : part[1]]]
        is_name = self._view.names.is_name
        plain = [word for index, word in enumerate(words, part[0]) if not is_name(index)]
        before = self._view.lexemes.words[max(sentence.first, part[0] - _CARRIED) : part[0]]
        is_carried = before[-1:] == ["and"] and not concepts.is_idle(words[0])
        is_headline = self._is_headline(sentence)
        told = words
        if figure.claim.type is ClaimType.DATE:
            # What is to happen on a day may stand in another clause of its sentence.
            told = [stem(word) for word in self._view.lexemes.words[sentence.first : sentence.last]]
        is_to_be = any(map(concepts.is_future, told)) or _is_to_be(told, is_headline=is_headline)
        return Scope(
            role=role,
            is_rate=is_rate(self._view.lexemes, figure),
            is_expected=self._is_expected(figure, part),
            is_planned=any(map(concepts.is_planned, words)),
            is_future=is_to_be or (is_carried and "will" in before),
            is_present=any(map(concepts.is_present, words)),
            is_contrast=role is not Role.AGE
            and (any(map(concepts.is_contrast, plain)) or self._is_elsewhere(sentence)),
            is_headline=is_headline,
            is_quoted=figure.id in self._quoted,
            is_period=_is_period(sentence, figure, part),
            is_denied=_is_denied(self._view.lexemes, sentence, figure),
            is_definite=_is_definite(self._view.lexemes, figure),
        )

    def _is_expected(self, figure: Figure, part: Part) -> bool:
        """Whether a figure is what was expected, and no date, which may be yet to come."""
        if figure.claim.type is ClaimType.DATE:
            return False
        last = min(part[1], figure.last + _STANCE)
        return any(map(concepts.is_expected, map(stem, self._view.lexemes.words[part[0] : last])))

    def _is_headline(self, sentence: Sentence) -> bool:
        """Whether a sentence is the article's first line, and has no stop."""
        if sentence.first or not sentence.last:
            return False
        last = sentence.last - 1
        end = self._view.lexemes.ends[last]
        has_stop = not _STOPS.isdisjoint(self._view.lexemes.words[max(0, last - 1) : sentence.last])
        return not has_stop and self._view.article.text[end : end + 1] == "\n"


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


def _is_to_be(stems: list[str], *, is_headline: bool) -> bool:
    """Whether something "is to" happen, in a headline just "to": "Orlo to cut 600 jobs"."""
    if any(pair == ("was", "to") for pair in pairwise(stems)):
        return True
    leads = pairwise(stems[1:_LEAD])
    return is_headline and any(one == "to" and not concepts.is_idle(verb) for one, verb in leads)


def _is_denied(lexemes: Lexemes, sentence: Sentence, figure: Figure) -> bool:
    """Whether a figure is told not to be right: "21, not 12", "not £3 million but £2 million"."""
    words = lexemes.words[max(sentence.first, figure.first - _DENIED) : figure.first]
    if words[-1:] == ["not"]:
        return True
    behind = [one.first for one in sentence.figures if one.first > figure.first]
    between = lexemes.words[figure.last : behind[0]] if behind else []
    at = max((place for place, word in enumerate(words) if word == "not"), default=None)
    is_other = at is not None and words[at + 1] not in _NOT_DENIED
    return is_other and "but" in between


def _is_definite(lexemes: Lexemes, figure: Figure) -> bool:
    """Whether a figure is of what is known: "all 47 passengers", "the 28% drop"."""
    return lexemes.words[figure.first - 1] in _DEFINITE


def _is_period(sentence: Sentence, figure: Figure, part: Part) -> bool:
    """Whether a date tells when another figure of its clause holds."""
    if figure.claim.type is not ClaimType.DATE:
        return False
    others = (one for one in sentence.figures if one.claim.type is not ClaimType.DATE)
    return any(part[0] <= one.first < part[1] for one in others)


def _dates_in(lexemes: Lexemes, sentence: Sentence, part: Part) -> tuple[tuple[int, int, int], ...]:
    dates = tuple(
        (one.id, *one.span)
        for one in sentence.figures
        if one.claim.type is ClaimType.DATE and part[0] <= one.first < part[1]
    )
    return dates or tuple((0, *span) for span in years_ahead(lexemes, part))
