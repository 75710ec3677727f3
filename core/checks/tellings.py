"""What a figure is told of: its subject, metric, period and scope, taken from its sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.checks import concepts
from core.checks.clauses import clause_of
from core.checks.lemmas import stem
from core.checks.metrics import metric_of, places_of
from core.checks.periods import day_of, eras_of, periods_of
from core.checks.roles import is_rate, role_of
from core.checks.subjects import SubjectReader
from core.detection.calendar_dates import MONTHS
from core.models import ClaimType

if TYPE_CHECKING:
    from datetime import date

    from core.checks.clauses import Part
    from core.checks.metrics import Metric
    from core.checks.roles import Role
    from core.checks.subjects import Subject
    from core.checks.values import Value
    from core.checks.views import ArticleView, Figure, Sentence
    from core.models import Claim

_LONGEST_MONTH: Final = 31


@dataclass(frozen=True, slots=True)
class Scope:
    """In what way a figure holds: as a level or a change, for one of many, as it was expected.

    Beside a word of contrast (another, previous) it may be of something else than the rest
    of its article; a headline is the first line, and has no stop.
    """

    role: Role
    is_rate: bool
    is_expected: bool
    is_planned: bool
    is_contrast: bool
    is_headline: bool
    is_quoted: bool


@dataclass(frozen=True, slots=True)
class Telling:
    """A figure with what tells whether another one is of the same thing.

    periods are those beside it, eras those of its article; dated are the dates in its clause,
    as claims' ids with their spans.
    """

    article_id: str
    claim_id: int
    claim: Claim
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
        quantity = self.claim.quantity
        end = (quantity.low or quantity.high) if quantity else None
        return float(end) if end and self.type is not ClaimType.DATE else None

    @property
    def day(self) -> str | None:
        """A date in ISO form, without a year as --month-day, or None."""
        quantity = self.claim.quantity
        if self.type is not ClaimType.DATE or quantity is None:
            return None
        if quantity.low is None:
            return _day_without_year(self.claim.text)
        return quantity.low if quantity.low == quantity.high else None


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
            tellings.append(
                Telling(
                    article_id=self._view.article.id,
                    claim_id=figure.id,
                    claim=figure.claim,
                    value=figure.value,
                    subject=self._subjects.of_figure(subject, figure, part, role),
                    metric=metric_of(self._view, figure, part, places, role),
                    scope=self._scope(sentence, figure, part, role),
                    periods=periods_of(lexemes, sentence, figure, part, self._published),
                    eras=self._eras,
                    published=self._published,
                    dated=_dates_in(sentence, part),
                )
            )
        return tellings

    def _scope(self, sentence: Sentence, figure: Figure, part: Part, role: Role) -> Scope:
        words = [stem(word) for word in self._view.lexemes.words[part[0] : part[1]]]
        return Scope(
            role=role,
            is_rate=is_rate(self._view.lexemes, figure),
            is_expected=any(map(concepts.is_expected, words)),
            is_planned=any(map(concepts.is_planned, words)),
            is_contrast=any(map(concepts.is_contrast, words)),
            is_headline=self._is_headline(sentence),
            is_quoted=figure.id in self._quoted,
        )

    def _is_headline(self, sentence: Sentence) -> bool:
        """Whether a sentence is the article's first line, and has no stop."""
        end = self._view.lexemes.ends[sentence.last - 1] if sentence.last else 0
        return sentence.first == 0 and self._view.article.text[end : end + 1] == "\n"


def _dates_in(sentence: Sentence, part: Part) -> tuple[tuple[int, int, int], ...]:
    return tuple(
        (one.id, *one.span)
        for one in sentence.figures
        if one.claim.type is ClaimType.DATE and part[0] <= one.first < part[1]
    )


def _day_without_year(text: str) -> str | None:
    """Return "4 November" as --11-04."""
    words = re.findall(r"[^\W\d_]+|\d+", text.lower())
    months = [MONTHS[word] for word in words if word in MONTHS]
    days = [int(word) for word in words if word.isdecimal() and int(word) <= _LONGEST_MONTH]
    return f"--{months[0]:02d}-{days[0]:02d}" if months and days else None
