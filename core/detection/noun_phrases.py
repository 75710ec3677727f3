"""Noun phrases by shape: enough grammar to find who stands before or after a reporting verb.

Phrases are half-open ranges of word indexes. Every walk is bounded, so a hostile text costs no
more a word than any other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.detection.lexicon import (
    GENITIVES,
    POSSESSIVES,
    SUBJECT_PRONOUNS,
    person_nouns,
    report_cues,
)
from core.detection.word_lists import load_words

if TYPE_CHECKING:
    from core.detection.words import Words

Phrase = tuple[int, int]

_LONGEST: Final = 24
_LONGEST_APPOSITION: Final = 45
_LONGEST_BRACKET: Final = 8
_LONGEST_ROLE: Final = 4
_JOINERS: Final = frozenset(("of", "&", "de", "van", "von", "der", "den", "bin", "al", "la", "du"))
_ROLE_PREPOSITIONS: Final = frozenset(("for", "at", "in", "with", "from", "on", "to"))
_INDEFINITE: Final = frozenset(("a", "an", "one", "another", "some", "several", "many", "two"))
_RELATIVES: Final = frozenset(("who", "whose", "whom", "which"))
_ARTICLES: Final = frozenset(("the", "a", "an"))
_ROLES_IN_ING: Final = frozenset(("managing", "acting", "sitting", "ruling", "leading"))
_STANDALONE: Final = frozenset(("one", "another", "others", "some", "many", "several", "most"))


class NounPhrases:
    """Reads noun phrases in the words of one article."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._stops = load_words("not_nouns")
        self._determiners = load_words("determiners")
        self._titles = load_words("titles")
        self._cues = report_cues()

    def ending_at(self, end: int, floor: int) -> Phrase | None:
        """Return the phrase that ends before a word, reading leftwards no further than floor."""
        words = self._words
        if end - 1 < floor:
            return None
        if words.lowers[end - 1] in SUBJECT_PRONOUNS:
            return (end - 1, end)
        start = end
        floor = max(floor, end - _LONGEST)
        while start > floor:
            step = self._step_left(start - 1, floor, end)
            if step is None:
                break
            start = step
            if words.lowers[start] in self._determiners and start + 1 < end:
                break
        return self._sound((start, end))

    def starting_at(self, start: int, limit: int) -> Phrase | None:
        """Return the phrase that starts at a word, reading rightwards no further than limit."""
        words = self._words
        if start >= limit:
            return None
        if words.lowers[start] in SUBJECT_PRONOUNS and words.lowers[start] != "who":
            return (start, start + 1)
        end = start
        limit = min(limit, start + _LONGEST)
        while end < limit:
            step = self._step_right(end, start, limit)
            if step is None:
                break
            end = step
        return self._sound((start, end))

    def with_apposition(self, phrase: Phrase, limit: int) -> Phrase:
        """Return the phrase with what describes it after a comma: role, age, relative clause."""
        end = phrase[1]
        words = self._words
        ceiling = min(limit, end + _LONGEST_APPOSITION)
        is_described = False
        while end + 1 < ceiling:
            follower = words.lowers[end + 1]
            if words.lowers[end] == "," and follower not in _RELATIVES:
                if is_described or not self.is_apposition(end + 1, ceiling):
                    break
                # An age stands before a description, not for it.
                is_described = not follower.isdigit()
            elif words.lowers[end] not in (",", "who"):
                break
            end = self._clause_end(end + 1, ceiling)
        return (phrase[0], end)

    def is_apposition(self, start: int, limit: int) -> bool:
        """Whether the words after a comma describe the name before it."""
        words = self._words
        if start >= limit:
            return False
        lower = words.lowers[start]
        if lower in _RELATIVES or words.texts[start].isdigit():
            return True
        if lower in self._determiners or lower in POSSESSIVES:
            return True
        if lower in self._stops or lower in self._cues or lower in SUBJECT_PRONOUNS:
            return False
        if words.is_capital(start):
            return True
        return lower.isalpha() and not lower.endswith(("ing", "ed", "ly"))

    def name_end(self, start: int, limit: int) -> int:
        """Return where the name that starts at a word ends, an article before it included."""
        words = self._words
        end = start
        if end < limit and words.lowers[end] in ("the", "an", "a"):
            while end + 1 < limit and words.is_plain(end) and not self.is_stop(end):
                end += 1
        begin = end
        while end < limit and (
            (words.is_capital(end) and not self.is_stop(end)) or self._joins_names(end)
        ):
            end += 1
        return end if end > begin else start

    def is_stop(self, index: int) -> bool:
        """Whether a word ends a noun phrase or stands outside one."""
        return self._words.lowers[index] in self._stops

    def is_noun(self, index: int) -> bool:
        """Whether a word with the form of a verb is a noun here: `the email`, `his claim`."""
        if not index:
            return False
        before = self._words.lowers[index - 1]
        return before in self._determiners or before in ("'s", "’s")

    def _clause_end(self, start: int, limit: int) -> int:
        """Return where the description that starts at a word ends: at the next stop or comma."""
        words = self._words
        index = start
        while index < limit:
            text = words.texts[index]
            if text in {",", ".", ";", ":", "!", "?", ")"} or (text[0] in "—–-" and len(text) < 3):
                break
            if words.is_quote(index):
                break
            if text == "(":
                index = self._bracket_end(index, limit) - 1
            index += 1
        return index

    def _bracket_end(self, start: int, limit: int) -> int:
        """Return where a short bracket that opens at a word ends, or the word after its mark."""
        for index in range(start + 1, min(limit, start + _LONGEST_BRACKET)):
            if self._words.texts[index] == ")":
                return index + 1
        return start + 1

    def _step_left(self, index: int, floor: int, end: int) -> int | None:
        """Return the phrase's new start if the word at index belongs to it."""
        words = self._words
        lower = words.lowers[index]
        if lower == "that":
            return None
        if lower in self._determiners and index + 1 < end:
            return self._left_of_determiner(index, floor)
        if lower == ")":
            for begin in range(index - 1, max(floor, index - _LONGEST_BRACKET) - 1, -1):
                if words.texts[begin] == "(":
                    return begin
            return None
        if lower in ("of", "&") or (lower in _JOINERS and self._joins_names(index)):
            return index if index > floor and index + 1 < end else None
        if lower == "and":
            return index if self._joins_names(index) and index > floor else None
        if lower in _ROLE_PREPOSITIONS and index > floor and self._is_people(index - 1):
            return index
        return index if self._is_nominal(index) else None

    def _is_people(self, index: int) -> bool:
        """Whether a word is a plural of people, who are at some place: `analysts at Oak Bank`."""
        lower = self._words.lowers[index]
        return lower.endswith("s") and lower[:-1] in person_nouns()

    def _left_of_determiner(self, index: int, floor: int) -> int | None:
        """Go on left of a determiner where the phrase hangs on a noun: `one of the traders`."""
        words = self._words
        before = index - 1
        if before <= floor or self._is_nominal(index - 1):
            return index
        if words.lowers[before] == "of" or (
            words.lowers[before] in _ROLE_PREPOSITIONS and self._is_role_before(before, floor)
        ):
            return before
        return index

    def _is_role_before(self, preposition: int, floor: int) -> bool:
        """Whether a preposition follows a plain noun that a determiner or the clause starts."""
        words = self._words
        begin = preposition
        while begin > max(floor, preposition - 5) and self._is_nominal(begin - 1):
            begin -= 1
        if begin == preposition or not words.is_plain(preposition - 1):
            return False
        return begin == floor or words.lowers[begin - 1] in self._determiners

    def _step_right(self, index: int, start: int, limit: int) -> int | None:
        """Return the phrase's new end if the word at index belongs to it."""
        words = self._words
        lower = words.lowers[index]
        if lower in self._determiners:
            opens = index == start or words.lowers[index - 1] in (*_JOINERS, *_ROLE_PREPOSITIONS)
            return index + 1 if opens else None
        if lower == "(" and index > start and words.is_capital(index - 1):
            end = self._bracket_end(index, limit)
            return end if end > index + 1 else None
        if index == start:
            return index + 1 if self._is_nominal(index) else None
        if lower in _JOINERS or lower == "and":
            joins = lower in ("of", "&") or self._joins_names(index)
            return index + 1 if joins and index + 1 < limit else None
        if lower in _ROLE_PREPOSITIONS:
            return index + 1 if self._extends_role(index, start, limit) else None
        is_name = words.is_capital(index - 1) and words.lowers[index - 1] not in self._determiners
        if words.is_plain(index) and is_name:
            return index + 1 if self._describes_name(index, limit) else None
        return index + 1 if self._is_nominal(index) else None

    def _describes_name(self, index: int, limit: int) -> bool:
        """Whether a plain word goes on behind a capital: `Mill spokesman`, not `Ann wept`."""
        words = self._words
        if words.lowers[index] in self._titles:
            return True
        for follower in range(index, min(limit, index + _LONGEST_ROLE)):
            if words.is_capital(follower):
                return True
            if not self._is_nominal(follower):
                return False
        return False

    def _extends_role(self, index: int, start: int, limit: int) -> bool:
        """Whether a preposition goes on with a role: `a spokesman for the developer`."""
        words = self._words
        if index + 1 >= limit or not words.is_plain(index - 1):
            return False
        lower, after = words.lowers[index], words.lowers[index + 1]
        if after in self._stops:
            return False
        if lower in ("for", "with"):
            return True
        return words.lowers[start] in _INDEFINITE and words.is_capital(index + 1)

    def _joins_names(self, index: int) -> bool:
        """Whether a word stands between two capitals: `Tanden and Effron`, `van Dam`."""
        words = self._words
        return (
            0 < index < len(words) - 1
            and words.is_capital(index + 1)
            and (words.is_capital(index - 1) or words.lowers[index - 1] in _JOINERS)
        )

    def _is_nominal(self, index: int) -> bool:
        """Whether a word can be part of a noun phrase: a name, noun, adjective or number."""
        words = self._words
        lower = words.lowers[index]
        if lower in GENITIVES:
            return True
        if lower in self._stops or lower in SUBJECT_PRONOUNS:
            return False
        if words.is_capital(index):
            return True
        if lower in self._cues:
            return self.is_noun(index)
        return (lower[0].isalnum() and not lower.endswith("ly")) or lower == "&"

    def _sound(self, phrase: Phrase) -> Phrase | None:
        """Drop what no phrase ends or starts with; None where nothing that names is left."""
        words = self._words
        start, end = phrase
        while start < end and words.lowers[start] in (*GENITIVES, "of", "and", "&"):
            start += 1
        while end > start + 1 and (
            words.lowers[end - 1] in (*_JOINERS, *_ROLE_PREPOSITIONS, *_ARTICLES, "and")
        ):
            end -= 1
        if start >= end:
            return None
        only = words.lowers[start]
        if end - start == 1 and only in self._determiners and only not in _STANDALONE:
            return None
        if not any(words.texts[index][0].isalpha() for index in range(start, end)):
            return None
        return (start, end) if self._names(start, end) else None

    def _is_role(self, start: int, end: int) -> bool:
        """Whether the first word is part of a role before a name: "housing minister Falk"."""
        words = self._words
        is_named = start + 2 < end and words.is_capital(start + 2)
        return is_named and words.lowers[start + 1] in person_nouns()

    def _names(self, start: int, end: int) -> bool:
        """Whether a phrase can name a speaker: a capital, a determiner or a bare plural."""
        words = self._words
        first = words.lowers[start]
        is_verbal = words.is_plain(start) and first.endswith("ing") and first not in _ROLES_IN_ING
        if is_verbal and not self._is_role(start, end):
            return False
        if any(words.is_capital(i) or words.lowers[i] in _ARTICLES for i in range(start, end)):
            return True
        if first in self._determiners:
            return True
        return words.lowers[end - 1].endswith(("s", "people", "police", "men", "women"))
