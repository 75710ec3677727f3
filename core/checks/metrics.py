"""What a figure measures: the noun that is counted, and the words that stand close to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.checks import concepts
from core.checks.lemmas import stem
from core.checks.roles import Role
from core.detection.lexemes import DIGITS, WORD
from core.detection.numerals import is_plural
from core.models import ClaimType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.checks.clauses import Part
    from core.checks.views import ArticleView, Figure, Sentence
    from core.models import Quantity

# How close a word stands to a figure: beside it, in its clause, elsewhere in its sentence.
BESIDE: Final = 1.0
CLOSE: Final = 0.7
_FAR: Final = 0.25
_NEAR: Final = 4
_AGE: Final = "age"
_PARTICLES: Final = frozenset(("out", "off", "on", "down", "up", "over", "back", "aside", "away"))
_PARTICLE: Final = 6
# "In the dark", "shut its doors": they may stand within a phrase.
_DETERMINERS: Final = frozenset(("the", "a", "an", "his", "her", "its", "their"))
_OBJECT: Final = 2
_DATED: Final = frozenset(("in", "on", "since", "from", "until", "by", "for"))
_NUMBER: Final = "number"
_TOLL: Final = "toll"
# Dimensions that are concepts: degrees are of a temperature, whatever the words.
_TOLD_BY_UNIT: Final = {
    "temperature": "temperature",
    "speed": "speed",
    "area": "area",
}
_HEAD_OF: Final = ["head", "of"]
# "The hall seats 640": then it has room for them.
_HOLDS: Final = frozenset(("seat", "seats", "seated", "seating", "sleeps"))
_CAPACITY: Final = "capacity"
_OF_THEM: Final = frozenset(("them", "those", "these", "whom", "which", "us", "you"))
# They tell how often, and are nothing that is counted.
_TIMES: Final = frozenset(("time", "times"))
# "Crew members" are crew.
_MEMBERS: Final = frozenset(("member", "members"))
_PHRASE_END: Final = re.compile(r"\s+(?:of|in|at|for|from|on|who|that)\s+")
_WORD: Final = re.compile(r"[^\W\d_]+")
# A concept with the lexemes where it stands, half open.
Place = tuple[str, int, int]


@dataclass(frozen=True)
class Metric:
    """The concept that is counted, and the concepts around a figure by how close they stand.

    shown maps concepts to words of the article.
    """

    head: str | None
    concepts: Mapping[str, float]
    shown: Mapping[str, str]

    @cached_property
    def close(self) -> frozenset[str]:
        """The concepts in the figure's clause."""
        return frozenset(concept for concept, near in self.concepts.items() if near >= CLOSE)

    @cached_property
    def by_class(self) -> Mapping[str, frozenset[str]]:
        """Those that belong to a class of concepts that exclude each other, by the class."""
        named = [(concepts.class_of(concept), concept) for concept in self.close]
        return {
            name: frozenset(concept for other, concept in named if other == name)
            for name, _ in named
            if name is not None
        }


def places_of(view: ArticleView, sentence: Sentence) -> list[Place]:
    """Return the concepts of a sentence outside its figures, with where they stand."""
    figures = sentence.figures
    taken = {index for figure in figures for index in range(figure.first, figure.last)}
    return list(_places(view, sentence, taken))


def metric_of(
    view: ArticleView, figure: Figure, part: Part, places: list[Place], role: Role
) -> Metric:
    """Return what a figure in its clause measures; places are those of its sentence."""
    found: dict[str, float] = {}
    shown: dict[str, str] = {}
    for concept, index, last in places:
        found[concept] = max(_nearness(index, figure, part), found.get(concept, 0.0))
        shown.setdefault(concept, " ".join(view.lexemes.words[index:last]))
    _fill(found, places, figure)
    noun = _counted(view, figure) or _sized(view, figure) or _numbered(view, figure, part)
    is_dated = figure.claim.type is ClaimType.DATE
    noun = _dated(view, figure) if is_dated else noun
    head = _concept(noun, is_counted=not is_dated) if noun else None
    if head is not None and noun is not None:
        shown.setdefault(head, noun)
        found[head] = BESIDE
    found.update(dict.fromkeys(_named_measure(figure), BESIDE))
    if role is Role.AGE:
        found[_AGE] = BESIDE
    if figure.claim.type is ClaimType.COUNT and view.lexemes.words[figure.first - 1] in _HOLDS:
        found[_CAPACITY] = BESIDE
    told = _TOLD_BY_UNIT.get(figure.value.dimension) if figure.value is not None else None
    if told is not None:
        found[told] = BESIDE
    return Metric(head, found, shown)


def _nearness(index: int, figure: Figure, part: Part) -> float:
    if not part[0] <= index < part[1]:
        return _FAR
    distance = figure.first - index if index < figure.first else index - figure.last + 1
    return BESIDE if distance <= _NEAR else CLOSE


def _counted(view: ArticleView, figure: Figure) -> str | None:
    """Return the noun that is counted: the last word of its phrase before an "of"."""
    quantity = figure.claim.quantity
    if quantity is None or not quantity.of or figure.claim.type is not ClaimType.COUNT:
        return None
    words = _WORD.findall(_PHRASE_END.split(quantity.of.lower())[0])
    behind = view.lexemes.words[figure.last : figure.last + 3]
    if behind[:2] == _HEAD_OF and not concepts.is_idle(stem(behind[2])):
        # "34 head of cattle" are cattle.
        return behind[2]
    if len(words) > 1 and words[-1] in _MEMBERS:
        words.pop()
    if not words or words[-1] in _TIMES or words[-1] in _OF_THEM or _is_verb(quantity, words[-1]):
        return None
    pair = concepts.concept_of_phrase(*map(stem, words[-2:]))
    # "Job losses" are told of jobs, but asylum seekers are migrants.
    is_one = len(words) > 1 and pair is not None and concepts.class_of(pair) is None
    return " ".join(words[-2:]) if is_one else words[-1]


def _is_verb(quantity: Quantity, word: str) -> bool:
    """Whether a word behind a number above one is no plural, nor any noun that is known."""
    concept = concepts.told_of(stem(word))
    is_known = concepts.is_concept(concept) or concepts.is_anybody(stem(word))
    is_one = quantity.low == quantity.high == "1"
    return not (is_one or is_known or is_plural(word) or concepts.is_person(stem(word)))


def _concept(noun: str, *, is_counted: bool) -> str:
    """Return what a noun stands for, which may have two words; of six who are held, arrests."""
    stems = [stem(word) for word in noun.split()]
    told = concepts.told_of if is_counted else concepts.concept_of
    return concepts.concept_of_phrase(*stems) or told(stems[-1])


def _sized(view: ArticleView, figure: Figure) -> str | None:
    """Return the noun that a figure is the size of: "a crowd of 300", "a four-year contract"."""
    words = view.lexemes.words
    is_lasting = figure.claim.type is ClaimType.DURATION
    leads = ("of", "for") if is_lasting else ("of",)
    place = None
    if words[figure.first - 1] in leads and figure.first >= _OBJECT:
        place = figure.first - 2
    elif is_lasting and "-" in figure.claim.text:
        place = figure.last
    if place is None or view.lexemes.kinds[place] != WORD or view.names.is_name(place):
        return None
    return None if concepts.is_idle(stem(words[place])) else words[place]


def _numbered(view: ArticleView, figure: Figure, part: Part) -> str | None:
    """Return the noun whose number a figure is: "put the number of spectators at 60,000"."""
    words = view.lexemes.words
    if figure.claim.type is not ClaimType.COUNT:
        return None
    for index in range(part[0], figure.first - 1):
        if words[index] == _NUMBER and words[index + 1] == "of":
            noun = words[index + 2]
            is_noun = view.lexemes.kinds[index + 2] == WORD and noun not in _OF_THEM
            return noun if is_noun else None
        if words[index + 1] == _TOLL:
            return words[index]
    return _whole(view, figure)


def _whole(view: ArticleView, figure: Figure) -> str | None:
    """Return the noun of what a figure is a part of: "112 of the 201 seats"."""
    words, kinds = view.lexemes.words, view.lexemes.kinds
    if words[figure.last] != "of":
        return None
    places = range(figure.last + 1, min(figure.last + _NEAR, len(view.lexemes) - 1))
    number = next((place for place in places if kinds[place] == DIGITS), None)
    is_noun = number is not None and kinds[number + 1] == WORD
    return words[number + 1] if number is not None and is_noun else None


def _fill(found: dict[str, float], places: list[Place], figure: Figure) -> None:
    """Take the words before a figure to be close, where its own clause says nothing."""
    if any(near >= CLOSE for near in found.values()):
        return
    for concept, index, _ in places:
        if index < figure.first:
            found[concept] = CLOSE


def _dated(view: ArticleView, figure: Figure) -> str | None:
    """Return what a date is of by the word before its preposition: "ordered in 2019"."""
    words, before = view.lexemes.words, figure.first - 2
    if before < 0 or words[before + 1] not in _DATED or view.lexemes.kinds[before] != WORD:
        return None
    # "Sold 900 cars in 2024": that is when they were sold.
    is_counted = before > 1 and any(char.isdigit() for char in words[before - 1])
    is_told = (
        not is_counted
        and not view.names.is_name(before)
        and not concepts.is_idle(stem(words[before]))
    )
    return words[before] if is_told else None


def _named_measure(figure: Figure) -> list[str]:
    """Return what a measure without a unit is in: the magnitude of "6.8-magnitude"."""
    quantity = figure.claim.quantity
    if quantity is None or quantity.unit or figure.claim.type is not ClaimType.MEASURE:
        return []
    return [stem(word) for word in _WORD.findall(figure.claim.text) if len(word) > _OBJECT]


def _places(view: ArticleView, sentence: Sentence, taken: set[int]) -> Iterator[Place]:
    words, kinds = view.lexemes.words, view.lexemes.kinds
    done = sentence.first
    for index in range(sentence.first, sentence.last):
        if index < done or kinds[index] != WORD or index in taken:
            continue
        word = stem(words[index])
        concept, done = None, index + 1
        if concepts.opens_phrase(word):
            concept, done = _phrase(view, index, taken)
        if concept is None:
            concept = _alone(view, index, word)
        if concept is not None:
            yield concept, index, done


def _phrase(view: ArticleView, index: int, taken: set[int]) -> tuple[str | None, int]:
    """Return the concept of the phrase that begins at a lexeme, and where the phrase ends.

    A figure parts it, or is within it: "paid $30 million back", and so does a name: "ordered
    Orlo Mills to pay". One that is parted ends with its first word, as what stands within may
    have a concept too.
    """
    words, is_name = view.lexemes.words, view.names.is_name
    near = range(index, min(index + _PARTICLE, len(words)))
    bare = [
        place
        for place in near
        if words[place] not in _DETERMINERS and (place == index or not is_name(place))
    ]
    for places in (bare[:3], bare[:2]):
        concept = concepts.concept_of_phrase(*(stem(words[place]) for place in places))
        if concept is not None and taken.isdisjoint(range(index, places[-1] + 1)):
            return concept, places[-1] + 1
    behind = [words[place] for place in bare[1:] if place not in taken]
    return _parted(behind, stem(words[index])), index + 1


def _alone(view: ArticleView, index: int, word: str) -> str | None:
    """Return the concept of a word by itself, None for a name and for what says nothing."""
    concept = concepts.concept_of(word)
    if concept == word and (view.names.is_name(index) or concepts.is_idle(word)):
        return None
    return concept


def _parted(behind: list[str], word: str) -> str | None:
    """Return the concept of a verb and what stands a little behind it: moved them out."""
    for place, (other, next_one) in enumerate(pairwise([*behind, ""])):
        if other in _PARTICLES or place <= _OBJECT:
            concept = concepts.concept_of_parted(word, stem(other))
            concept = concept or concepts.concept_of_phrase(word, stem(other), stem(next_one))
            if concept is not None:
                return concept
    return None
