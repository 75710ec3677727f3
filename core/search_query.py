"""What a user types to search, read into words and fields."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeVar

from core.errors import SearchError
from core.models import ClaimKind, ClaimType, Verdict
from core.search_fields import (
    FIELDS,
    Attachment,
    State,
    ValueRange,
    choose,
    parse_range,
    unit_codes,
)
from core.search_words import has_words, replace_words, words_of
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_Value = TypeVar("_Value")

# Far from where SQLite's parser of expressions runs out of stack.
_LONGEST: Final = 4_000
_UNSTORABLE: Final = re.compile("[\0\ud800-\udfff]")
# Any mark opens and any closes: "a", „b“, “c”, «d» and »e« without a table of who pairs whom.
_MARK: Final = '["„“”‟«»]'
_PART: Final = re.compile(
    rf"(?=\S)(?P<minus>-?)(?:(?P<field>(?ai:{'|'.join(FIELDS)})):)?"
    rf"(?:{_MARK}(?P<phrase>[^{_MARK[1:]}*){_MARK}?(?P<star>\*(?!\S))?|(?P<word>\S*))"
)


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase to find, as it was typed; is_prefix lets its last word go on."""

    text: str
    is_prefix: bool = False
    is_excluded: bool = False

    @property
    def expression(self) -> str:
        """The term in the language of FTS5, where nothing in it can end the string."""
        quoted = '"' + _UNSTORABLE.sub("\ufffd", self.text).replace('"', '""') + '"'
        return f"{quoted}*" if self.is_prefix else quoted


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What is searched: all of the terms, and of each field that was given any of its values.

    units hold every spelling that is meant. An article or a speaker is as it was typed.
    """

    terms: tuple[Term, ...] = ()
    speakers: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    types: tuple[ClaimType, ...] = ()
    kinds: tuple[ClaimKind, ...] = ()
    units: tuple[str, ...] = ()
    values: tuple[ValueRange, ...] = ()
    articles: tuple[str, ...] = ()
    has: tuple[Attachment, ...] = ()
    is_reviewed: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing in it can be searched."""
        return self == SearchQuery()

    @property
    def match(self) -> str | None:
        """The terms as an FTS5 expression; None where no word is wanted.

        FTS5 can't leave words out of nothing: where this is None, excluded_match
        says which rows are to be taken out of those that the fields allow.
        """
        wanted = " ".join(term.expression for term in self._wanted)
        if not wanted:
            return None
        return f"({wanted}) NOT ({self.excluded_match})" if self.excluded_match else wanted

    @property
    def excluded_match(self) -> str | None:
        """An FTS5 expression of the rows that hold an excluded term, None without one."""
        excluded = [term.expression for term in self.terms if term.is_excluded]
        return " OR ".join(excluded) or None

    @property
    def words(self) -> tuple[str, ...]:
        """The whole words that are wanted, each once and as the index spells it.

        Not those of a beginning, which the index need not know, nor excluded ones.
        """
        plain = (term for term in self._wanted if not term.is_prefix)
        return tuple(dict.fromkeys(word for term in plain for word in words_of(term.text)))

    def with_words_replaced(self, mapping: Mapping[str, str]) -> SearchQuery:
        """Return the query with those of its words that mapping holds replaced by others."""
        return replace(
            self,
            terms=tuple(
                term
                if term.is_excluded or term.is_prefix
                else replace(term, text=replace_words(term.text, mapping.get))
                for term in self.terms
            ),
        )

    @property
    def _wanted(self) -> list[Term]:
        return [term for term in self.terms if not term.is_excluded]


def parse_query(text: str) -> SearchQuery:
    """Read what a user typed.

    Words are all wanted; "a phrase", a beginning*, -excluded, -"an excluded phrase" and
    name:value or name:"two words" for each of FIELDS. Whatever else has a colon is a
    word. Raises SearchError for a value that its field doesn't take.
    """
    if len(text) > _LONGEST:
        raise SearchError(
            Wording("A search is at most {number} characters long; shorten it.", number=_LONGEST)
        )
    terms: dict[Term, None] = {}
    values: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for part in _PART.finditer(_UNSTORABLE.sub("\ufffd", text)):
        if part["field"]:
            values[part["field"].lower()][_value(part)] = None
        elif has_words(part[0]):
            terms[_term(part)] = None
    return _query(tuple(terms), values)


def _value(part: re.Match[str]) -> str:
    name = part["field"].lower()
    if part["minus"]:
        raise SearchError(
            Wording(
                "{field}: can't be excluded; search for the values that are wanted.", field=name
            )
        )
    return (part["word"] if part["phrase"] is None else part["phrase"]).strip()


def _term(part: re.Match[str]) -> Term:
    is_excluded = bool(part["minus"])
    if part["phrase"] is not None:
        return Term(part["phrase"].strip(), bool(part["star"]), is_excluded)
    word = part["word"]
    return Term(word.rstrip("*"), word.endswith("*"), is_excluded)


def _query(terms: tuple[Term, ...], values: Mapping[str, Iterable[str]]) -> SearchQuery:
    def given(name: str) -> Iterable[str]:
        return values.get(name, ())

    return SearchQuery(
        terms=terms,
        speakers=_names("speaker", given("speaker")),
        reviewers=_names("reviewer", given("reviewer")),
        verdicts=_once(choose("verdict", value, Verdict) for value in given("verdict")),
        types=_once(choose("type", value, ClaimType) for value in given("type")),
        kinds=_once(choose("kind", value, ClaimKind) for value in given("kind")),
        units=_once(code for value in _names("unit", given("unit")) for code in unit_codes(value)),
        values=_once(map(parse_range, given("value"))),
        articles=_names("article", given("article")),
        has=_once(choose("has", value, Attachment) for value in given("has")),
        is_reviewed=bool(_once(choose("is", value, State) for value in given("is"))),
    )


def _names(field: str, values: Iterable[str]) -> tuple[str, ...]:
    names = tuple(values)
    if not all(names):
        raise SearchError(
            Wording(
                '{field}: needs a name right behind it, or several words in "marks".', field=field
            )
        )
    return names


def _once(values: Iterable[_Value]) -> tuple[_Value, ...]:
    return tuple(dict.fromkeys(values))
