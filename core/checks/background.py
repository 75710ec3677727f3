"""What an article is about, and of which time it is: the background of all its figures."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.checks import concepts
from core.checks.datelines import datelines_of
from core.checks.lemmas import stem
from core.checks.periods import day_of, eras_of
from core.detection.lexemes import WORD

if TYPE_CHECKING:
    from datetime import date

    from core.checks.views import ArticleView

_TOPICS: Final = 4
_MATTERS: Final = 8
_LONG_WORD: Final = 4
_TITLE: Final = 2


@dataclass(frozen=True, slots=True)
class Background:
    """What all that an article tells has in common.

    length is that of its text in code points. topics are the names that the article has most
    often and then, with a tilde in front, words that it is about; words are the stems of all
    these, known are all its names.
    """

    article_id: str
    length: int
    published: date | None
    eras: frozenset[str]
    topics: tuple[str, ...]
    words: frozenset[str]
    known: frozenset[str]


def read_background(view: ArticleView) -> Background:
    """Return what an article is about, and of which time it is."""
    taken = {index for one in view.figures for index in range(one.first, one.last)}
    names = _names_by_frequency(view, taken)
    main = names[:_TOPICS]
    topics = (*main, *_matters(view, taken, frozenset(names))[: _MATTERS - len(main)])
    return Background(
        article_id=view.article.id,
        length=len(view.article.text),
        published=day_of(view.article.published) or _dated(view),
        eras=eras_of(view.lexemes),
        topics=topics,
        words=frozenset(stem(topic.removeprefix("~")) for topic in topics),
        # Its matters are counted beside its names, so that what many articles are about says less.
        known=frozenset((*names, *topics)),
    )


def _dated(view: ArticleView) -> date | None:
    """Return the day of the dateline, where it has a year."""
    days = (figure.claim.quantity for figure in datelines_of(view))
    return next((found for one in days if one and (found := day_of(one.low))), None)


def _names_by_frequency(view: ArticleView, taken: set[int]) -> list[str]:
    """Return the names, the one that the article has most often first."""
    places = (index for index in view.names.places if index not in taken)
    counts = Counter(view.lexemes.words[index] for index in places)
    return [name for name, _ in counts.most_common()]


def _matters(view: ArticleView, taken: set[int], named: frozenset[str]) -> list[str]:
    """Return the words that an article is about, those of its title twice, as no names."""
    lexemes, names = view.lexemes, view.names
    counts: Counter[str] = Counter()
    for index, (word, kind) in enumerate(zip(lexemes.words, lexemes.kinds, strict=True)):
        if kind == WORD and len(word) >= _LONG_WORD and not names.is_name(index):
            counts[concepts.concept_of(stem(word))] += index not in taken
    for word in re.findall(r"[^\W\d_]+", view.article.title.lower()):
        if len(word) >= _LONG_WORD and word not in named:
            counts[concepts.concept_of(stem(word))] += _TITLE
    told = (word for word, count in counts.most_common() if count)
    return [f"~{word}" for word in told if not concepts.is_general(word)]
