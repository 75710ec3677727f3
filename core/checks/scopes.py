"""In what way a figure holds: expected or told, ahead or now, of this or set against another."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.checks import concepts
from core.checks.lemmas import stem
from core.checks.roles import Role, is_rate
from core.detection.number_words import UNITS
from core.models import ClaimType

if TYPE_CHECKING:
    from core.checks.clauses import Part
    from core.checks.views import ArticleView, Figure, Sentence
    from core.detection.lexemes import Lexemes

# So far behind a figure a word still tells that it was expected.
_STANCE: Final = 4
# So far before a figure it is denied, but for "not more than".
_DENIED: Final = 6
_NOT_DENIED: Final = frozenset(("more", "less", "only", "just", "fewer", "even", "least", "yet"))
_DEFINITE: Final = frozenset(("the", "all", "its", "their", "his", "her", "these", "those", "both"))
_MORE: Final = frozenset(("more", "others"))
_STOPS: Final = frozenset(".!?…")
# So far "will" carries: "will open in May and employ 80".
_CARRIED: Final = 12
_LONG_AGO: Final = (("years", "ago"), ("decade", "ago"), ("decades", "ago"), ("year", "ago"))
# So far in a headline the verb stands.
_LEAD: Final = 5
_OPENING: Final = 4
# "In the last decade", "at the last count": up to now.
_SPANS: Final = UNITS.keys() | frozenset(
    ("decade", "century", "quarter", "season", "half", "count", "few", "weekend")
)


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


class ScopeReader:
    """Reads the scopes of the figures of one article."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        starts = [figure.claim.start for figure in view.figures]
        self._quoted = {
            figure.id
            for stored in view.utterances
            for figure in view.figures[
                bisect_left(starts, stored.claim.start) : bisect_left(starts, stored.claim.end)
            ]
        }

    def of_figure(self, sentence: Sentence, figure: Figure, part: Part, role: Role) -> Scope:
        """Return the scope of a figure in its clause."""
        words = [stem(word) for word in self._view.lexemes.words[part[0] : part[1]]]
        is_name = self._view.names.is_name
        plain = [word for index, word in enumerate(words, part[0]) if not is_name(index)]
        before = self._view.lexemes.words[max(sentence.first, part[0] - _CARRIED) : part[0]]
        is_carried = before[-1:] == ["and"] and not concepts.is_idle(words[0])
        is_headline = self._is_headline(sentence)
        told = words
        if figure.claim.type is ClaimType.DATE:
            # What is to happen on a day may stand in another clause of its sentence.
            told = [
                stem(self._view.lexemes.words[index])
                for index in range(sentence.first, sentence.last)
                if not is_name(index)
            ]
        is_to_be = any(map(concepts.is_future, told)) or _is_to_be(told, is_headline=is_headline)
        if role is Role.LEVEL and self._is_of_last(sentence):
            role = Role.EARLIER
        elif role is Role.LEVEL and _is_further(self._view.lexemes, figure):
            role = Role.CHANGE
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
            is_period=_is_period(self._view.lexemes, sentence, figure, part),
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

    def _opening(self, sentence: Sentence) -> list[str]:
        words = self._view.lexemes.words
        return words[sentence.first : min(sentence.last, sentence.first + _OPENING)]

    def _is_elsewhere(self, sentence: Sentence) -> bool:
        """Whether a sentence is of another place: "There the union wants 8%"."""
        opening = self._opening(sentence)
        return opening[:1] == ["there"] and not _DEFINITE.isdisjoint(opening[1:2])

    def _is_of_last(self, sentence: Sentence) -> bool:
        """Whether a sentence is of what was before: "In the last storm", "Ten years ago"."""
        opening = self._opening(sentence)
        if any(pair in _LONG_AGO for pair in pairwise(opening)):
            return True
        is_last = opening[:1] in (["at"], ["in"]) and opening[1:3] == ["the", "last"]
        return is_last and all(
            word.isalpha() and word not in _SPANS and not concepts.is_idle(stem(word))
            for word in opening[3:]
        )


def _is_further(lexemes: Lexemes, figure: Figure) -> bool:
    """Whether a number comes on top of another: "rescued 700, and 200 more were found"."""
    is_more = lexemes.words[figure.last] in _MORE and lexemes.words[figure.last + 1] != "than"
    return is_more and figure.claim.type is ClaimType.COUNT


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


def _is_period(lexemes: Lexemes, sentence: Sentence, figure: Figure, part: Part) -> bool:
    """Whether a date tells when another figure of its clause holds, or one behind its colon."""
    if figure.claim.type is not ClaimType.DATE:
        return False
    others = (one for one in sentence.figures if one.claim.type is not ClaimType.DATE)
    last = sentence.last if lexemes.words[part[1] : part[1] + 1] == [":"] else part[1]
    return any(part[0] <= one.first < last for one in others)
