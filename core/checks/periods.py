"""When a figure holds: the years, quarters, months and days that stand beside it."""

from __future__ import annotations

import re
from datetime import date
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final

from core.checks.names import is_weekday
from core.detection.calendar_dates import MONTHS
from core.detection.lexemes import DIGITS, WORD
from core.detection.number_words import ORDINALS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.clauses import Part
    from core.checks.views import Figure, Sentence
    from core.detection.lexemes import Lexemes

_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")
RELATIVE: Final = "relative"
SAME: Final = "the same"
"""Before a span: "in the year" is that of which the article tells."""
_THAT: Final = frozenset(("the", "that", "same"))
_WITHIN: Final = frozenset(("in", "over", "during", "within", "the"))
_RELATIVE: Final = frozenset(("last", "this", "next", "previous"))
_SPANS: Final = frozenset(
    ("year", "winter", "summer", "spring", "autumn", "month", "week", "decade", "century")
)
_PARTS: Final = frozenset(("quarter", "half", "season", "term", "semester", "round", "leg"))
_IN: Final = frozenset(("in", "since", "until", "by", "of", "during", "late", "early"))
_STRETCHES: Final = frozenset(("months",))
_MONTHS: Final = {"three": "quarter", "six": "half"}
_RECORDS: Final = frozenset(("most", "least", "worst", "best", "first", "record"))
_LEADS: Final = frozenset(("the", "its", "their", "his", "her"))
# So far before "since" a record stands.
_RECORD: Final = 6
_COMPARED: Final = frozenset(("than", "compared", "against"))
_MORE: Final = frozenset(("more", "less", "fewer", "higher", "lower", "up", "down"))
_BACK: Final = frozenset(("before", "earlier", "ago"))
_YEARS_FROM: Final = {"last": -1, "this": 0, "next": 1}
# A clause that opens with one of these has a period of its own: "when it is finished in 2029".
_TURNS: Final = frozenset(("when", "after", "before", "once"))
_FRONTED: Final = 4
_YEAR_LENGTH: Final = 4
_LONGEST_MONTH: Final = 31


def periods_of(
    lexemes: Lexemes, sentence: Sentence, figure: Figure, part: Part, published: date | None
) -> frozenset[str]:
    """Return the periods of a figure: those of its clause, else those that open its sentence.

    A year is four digits, a month two, a day its name; "third quarter" is as it stands, and
    so is "last year" where it isn't known when the article was published.
    """
    first, last = _with_main(lexemes, sentence, part)
    last = next((i for i in range(figure.last, last) if _turns(lexemes, i)), last)
    last = next((i for i in range(figure.last, last) if _is_record(lexemes, i)), last)
    last = next((i for i in range(figure.last, last) if _is_base(lexemes, i)), last)
    near = {*_named(lexemes, first, figure.first), *_named(lexemes, figure.last, last)}
    # As in "sales were lower in 2024 than ever: 655,000 books", "412,000 in May, 6% more".
    is_told = lexemes.words[part[0] - 1] == ":" or lexemes.words[figure.last] in _MORE
    before = sentence.first if is_told else part[0]
    periods = (
        near or {*_named(lexemes, before, part[0])} or set(_fronted(lexemes, sentence, part[0]))
    )
    return frozenset(_dated(period, published) for period in periods)


def _turns(lexemes: Lexemes, index: int) -> bool:
    """Whether a clause begins with a period of its own: "since a new seat was made in 1997"."""
    word, behind = lexemes.words[index], lexemes.words[index + 1]
    if word != "since":
        return word in _TURNS
    return lexemes.kinds[index + 1] == WORD and behind not in MONTHS and behind not in _RELATIVE


def _is_base(lexemes: Lexemes, index: int) -> bool:
    """Whether what something is compared with follows: "6% more than last year", "4% on the"."""
    word, behind = lexemes.words[index : index + 2]
    is_after = word == "after" and lexemes.kinds[index + 1] == DIGITS
    return word in _COMPARED or is_after or (word == "on" and behind in ("the", "last"))


def _dated(period: str, published: date | None) -> str:
    """Return the year that "last year" was."""
    relative, _, unit = period.partition(" ")
    if published is None or unit != "year" or relative not in _YEARS_FROM:
        return period
    return str(published.year + _YEARS_FROM[relative])


def eras_of(lexemes: Lexemes) -> frozenset[str]:
    """Return the years that an article names anywhere, and the quarter or half it names first."""
    named = list(_named(lexemes, 0, len(lexemes)))
    years = (period for period in named if kind_of(period) == "year")
    parts = (period for period in named if kind_of(period) == "part")
    return frozenset((*years, *islice(parts, 1)))


def years_ahead(lexemes: Lexemes, part: Part) -> Iterator[tuple[int, int]]:
    """Yield where a clause says "this year" or the like, by offsets: no claim covers it."""
    for index in range(*part):
        if lexemes.words[index] == "year" and lexemes.words[index - 1] in _YEARS_FROM:
            yield lexemes.starts[index - 1], lexemes.ends[index]


def kind_of(period: str) -> str:
    """Return the kind of a period: two of one kind exclude each other."""
    if period.isdigit():
        return "year" if len(period) == _YEAR_LENGTH else "month"
    if " " not in period:
        return "day"
    if period.startswith(SAME):
        return SAME
    return RELATIVE if period.split(" ")[0] in _RELATIVE else "part"


def day_of(published: str | None) -> date | None:
    """Return the day on which an article came out, where it is known."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def day_without_year(text: str) -> str | None:
    """Return "4 November" as --11-04."""
    words = re.findall(r"[^\W\d_]+|\d+", text.lower())
    months = [MONTHS[word] for word in words if word in MONTHS]
    days = [int(word) for word in words if word.isdecimal() and int(word) <= _LONGEST_MONTH]
    return f"--{months[0]:02d}-{days[0]:02d}" if months and days else None


def _with_main(lexemes: Lexemes, sentence: Sentence, part: Part) -> Part:
    """Return a clause with the one that it hangs on: "in 2012, when 600 had to leave"."""
    around = lexemes.words[part[0]], lexemes.words[part[0] - 1]
    hangs = "when" in around or "where" in around
    return (sentence.first, part[1]) if hangs else part


def _fronted(lexemes: Lexemes, sentence: Sentence, end: int) -> Iterator[str]:
    """Yield the periods that hold for a whole sentence: "In 2019, …" and "the year before".

    Not so "Founded in 1872, …".
    """
    fronted = min(sentence.first + _FRONTED, end)
    if not lexemes.words[sentence.first].endswith("ed"):
        yield from _named(lexemes, sentence.first, fronted)
    yield from (period for period in _named(lexemes, fronted, end) if " " in period)


def _named(lexemes: Lexemes, first: int, last: int) -> Iterator[str]:
    for index in range(first, last):
        period = _period_at(lexemes, index)
        if period is not None:
            yield period


def _is_record(lexemes: Lexemes, index: int) -> bool:
    """Whether a year follows since when there was nothing like it: "the longest since 1986"."""
    before = lexemes.words[max(0, index - _RECORD) : index]
    is_since = lexemes.words[index] == "since" and _YEAR.fullmatch(lexemes.words[index + 1])
    led = (word for lead, word in pairwise(before) if lead in _LEADS and word.endswith("est"))
    return bool(is_since) and (next(led, None) is not None or not _RECORDS.isdisjoint(before))


def _period_at(lexemes: Lexemes, index: int) -> str | None:
    words = lexemes.words
    word, before = words[index], words[index - 1]
    if word in _SPANS:
        if before in _RELATIVE:
            return f"{before} {word}"
        if before in _THAT and words[index - 2] in _WITHIN:
            # "In the year 2000" names it.
            return None if _YEAR.fullmatch(words[index + 1]) else f"{SAME} {word}"
        return f"last {word}" if words[index + 1] in _BACK else None
    if word in _STRETCHES and words[index - 2] in ORDINALS and before in _MONTHS:
        return f"{words[index - 2]} {_MONTHS[before]}"
    if word in _PARTS:
        ordinal = words[index - 2] if lexemes.is_hyphen(index - 1) else before
        return f"{ordinal} {word}" if ordinal in ORDINALS else None
    if word in MONTHS:
        is_mid = lexemes.is_hyphen(index - 1) and words[index - 2] == "mid"
        is_month = (before in _IN or is_mid) and lexemes.is_capitalised(index)
        return f"{MONTHS[word]:02d}" if is_month else None
    is_decade = words[index + 1] == "s" and lexemes.is_joined(index + 1)
    is_year = _YEAR.fullmatch(word) is not None and not is_decade
    return word if is_year or is_weekday(word) else None
