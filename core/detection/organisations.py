"""Firms, bodies and documents of an article: their names for `the company`, `the NFC`, `it`."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from core.detection.companies import is_company
from core.detection.namebook import may_be_person
from core.detection.word_lists import load_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.detection.extensions import Offsets
    from core.detection.namebook import NameBook
    from core.detection.person_names import Name
    from core.detection.words import Words

_LINKS: Final = frozenset(("of", "for", "on", "&"))
_TITLING: Final = frozenset((",", "titled", "entitled", "called"))
_NEAR: Final = 60
_MOST: Final = 40
# How soon an article names the company that it is about, in words.
_LEAD: Final = 12
_SHORTEST_ACRONYM: Final = 3
_MARKS: Final = "“”\"‘’'`«»,. "


@dataclass(frozen=True, slots=True)
class _Organisation:
    """An organisation's name at a place in the words, and the nouns that stand for it."""

    start: int
    end: int
    text: str
    nouns: frozenset[str]
    acronym: str
    is_company: bool


class Organisations:
    """Resolves the short forms by which one article calls organisations and documents."""

    def __init__(self, text: str, words: Words, book: NameBook, asides: Sequence[Offsets]) -> None:
        self._text = text
        self._words = words
        self._book = book
        self._asides = asides

    def by_noun(self, noun: str, index: int) -> str | None:
        """Return the name that `the council`, `the company` or `the report` at a word has."""
        for kind in ("documents", "books"):
            if noun in load_words(kind):
                return self._titles[kind]
        if noun in load_words("company_words"):
            return self._company(index)
        names = self._by_noun.get(noun, set())
        return next(iter(names)) if len(names) == 1 else None

    def by_form(self, name: Name) -> str | None:
        """Return the full name for an acronym or the first words of a name given before."""
        form = name.text.rstrip(".")
        known = self._by_acronym.get(form) or self._by_start.get(form)
        if known is None or known.start >= name.start:
            return None
        # York is no short form of York University where the city was named before.
        is_introduced = self._uses.get(name.parts, known.start) >= known.start
        return known.text if is_introduced else None

    def by_place(self, index: int, floor: int) -> str | None:
        """Return the one organisation named from floor on that `it` at a word may mean."""
        names = self._book.within(floor, index)[-_MOST:]
        forms = {self.by_form(name) for name in names if not self._book.is_person(name)}
        first, last = bisect_left(self._starts, floor), bisect_left(self._starts, index)
        whole = {self._whole(known) for known in self._known[max(first, last - _MOST) : last]}
        found = (forms | whole) - {None}
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _known(self) -> list[_Organisation]:
        return list(self._read())

    @cached_property
    def _starts(self) -> list[int]:
        return [known.start for known in self._known]

    @cached_property
    def _by_noun(self) -> dict[str, set[str]]:
        names: dict[str, set[str]] = defaultdict(set)
        for known in self._known:
            for noun in known.nouns:
                names[noun].add(known.text)
        return names

    @cached_property
    def _by_acronym(self) -> dict[str, _Organisation]:
        return {known.acronym: known for known in reversed(self._known)}

    @cached_property
    def _by_start(self) -> dict[str, _Organisation]:
        """The organisations by the words that they begin with; of several the longest."""
        by_start: dict[str, _Organisation] = {}
        for known in self._known:
            words = known.text.split()
            for count in range(1, len(words)):
                form = " ".join(words[:count])
                if form not in by_start or len(by_start[form].text) < len(known.text):
                    by_start[form] = known
        return by_start

    @cached_property
    def _uses(self) -> dict[tuple[str, ...], int]:
        return {name.parts: name.start for name in reversed(self._book.names)}

    def _only(self, group: Sequence[_Organisation]) -> str | None:
        """Return the full name of the one organisation in a group, None where there are more."""
        names = {self._whole(known) for known in group}
        return names.pop() if len(names) == 1 else None

    def _whole(self, known: _Organisation) -> str:
        return self._by_start.get(known.text, known).text

    @cached_property
    def _companies(self) -> list[_Organisation]:
        return [known for known in self._known if known.is_company]

    @cached_property
    def _one_company(self) -> str | None:
        return self._only(self._companies) if self._companies else self._lead

    @property
    def _lead(self) -> str | None:
        """The name that the article starts with where it may be a company's and nobody else's."""
        name = next((name for name in self._book.names if name.is_full), None)
        if name is None or name.first > _LEAD or self._book.is_person(name):
            return None
        return name.text if may_be_person(self._words, name) else None

    def _company(self, index: int) -> str | None:
        """Return the article's one company, or the one named shortly before a word."""
        if self._one_company is not None:
            return self._one_company
        last = bisect_left(self._companies, index, key=lambda known: known.start)
        near = self._companies[max(0, last - _MOST) : last]
        return self._only([known for known in near if known.start >= index - _NEAR])

    @cached_property
    def _titles(self) -> dict[str, str | None]:
        """The one title that the article gives a report, and a book: `the review, ‘Cold Water’`."""
        found: dict[str, set[str]] = {"documents": set(), "books": set()}
        for start, end in self._asides:
            before = self._words.at(start) - 1
            if before > 0 and self._words.lowers[before] in _TITLING:
                before -= 1
            for kind, titles in found.items():
                if before >= 0 and self._words.lowers[before] in load_words(kind):
                    titles.add(self._text[start:end].strip(_MARKS))
        return {kind: titles.pop() if len(titles) == 1 else None for kind, titles in found.items()}

    def _read(self) -> Iterator[_Organisation]:
        """Yield the organisations in order, `X of Y` and `X’ Union` as one."""
        names = self._book.names
        index = 0
        while index < len(names):
            name = names[index]
            last = self._last(index)
            index += 1 if last is name else 2
            if self._book.is_person(name):
                continue
            is_firm = is_company(self._words, name)
            if is_firm or self._is_body(name, last) or self._roles_of(name, last):
                yield self._organisation(name, last, is_company=is_firm)

    def _last(self, index: int) -> Name:
        """Return the name that ends the one at an index: `Department of Rivers`."""
        names, words = self._book.names, self._words
        name = names[index]
        if index + 1 >= len(names):
            return name
        follower = names[index + 1]
        between = words.lowers[name.end : follower.first]
        organisations = load_words("organisation_words")
        if between in (["’"], ["'"]) and follower.parts[-1].casefold() in organisations:
            return follower
        is_linked = between[:1] and between[0] in _LINKS and between[1:] in ([], ["the"])
        return follower if is_linked and name.family in organisations else name

    def _roles_of(self, name: Name, last: Name) -> frozenset[str]:
        """Return what a name is called beside it: `the charity Oak Aid`, `Ofra, the regulator`."""
        words = self._words
        bodies = load_words("organisation_words") | load_words("bodies")
        is_placed = name.first and words.lowers[name.first - 1] in load_words("not_nouns")
        behind = None if is_placed else last.noun_behind
        return frozenset(noun for noun in (name.noun_before, behind) if noun in bodies)

    def _is_body(self, name: Name, last: Name) -> bool:
        organisations = load_words("organisation_words")
        is_named = name.is_full or last is not name
        return is_named and (name.family in organisations or last.family in organisations)

    def _organisation(self, name: Name, last: Name, *, is_company: bool) -> _Organisation:
        words = self._words
        is_linked = last is not name and words.lowers[name.end] in _LINKS
        capitals = [i for i in range(name.start, last.end) if words.is_capital(i)]
        bracket = words.texts[last.end : last.end + 3]
        is_given = bracket[:1] == ["("] and bracket[2:] == [")"] and bracket[1].isupper()
        acronym = bracket[1] if is_given else "".join(words.texts[i][0] for i in capitals)
        return _Organisation(
            start=name.start,
            end=last.end,
            text=words.text(name.start, last.end),
            nouns=self._roles_of(name, last) | {name.family if is_linked else last.family},
            acronym=acronym if is_given or len(acronym) >= _SHORTEST_ACRONYM else "",
            is_company=is_company,
        )
