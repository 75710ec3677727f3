"""Subjects: who does what a reporting verb says, found to the left of the verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.detection.lexicon import (
    SUBJECT_PRONOUNS,
    auxiliaries,
    base_forms,
    report_cues,
    speech_cues,
)
from core.detection.person_names import is_given
from core.detection.word_lists import load_words

if TYPE_CHECKING:
    from core.detection.noun_phrases import NounPhrases, Phrase
    from core.detection.words import Words

# How far a clause is read, and how far within it a phrase set off by commas reaches, in words.
REACH: Final = 60
NEAR: Final = 30
# How many phrases may stand in front of a subject: `On Monday, in Oslo, Ann said`.
_FRONTED: Final = 3
_CONJUNCTIONS: Final = frozenset(("and", "but", "or", "then", "to", "before", "while", "by"))
_LEADS: Final = frozenset(("but", "and", "so", "yet", "then", "still", "or", "–", "—", "-"))
_BE: Final = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_RELATIVES: Final = frozenset(("who", "which"))
_POSSESSIVE_ENDS: Final = frozenset(("'s", "’s"))
_OWNERS: Final = frozenset(("the", "a", "an", "his", "her", "its", "their", "my", "our"))
_NO_VERB_AFTER: Final = _OWNERS | {"of", "this", "that's"}
# A clause that such a word opens depends on one further left: `said that he thinks it is “…”`.
_SUBORDINATORS: Final = frozenset(("that", "because", "if", "whether", "since", "although"))
_COORDINATED: Final = frozenset(("he", "she", "they", "we", "i"))
_BEFORE_ROLE: Final = frozenset((",", "and", "but", "while", "as", "that", "when", "said", ":"))


class Subjects:
    """Finds the subjects of verbs in the words of one article.

    A verb is looked for nowhere further left than the floor it is asked with, and of several
    failing verbs only the nearest is pursued, so that the cost of a clause is bounded.
    """

    def __init__(self, words: Words, phrases: NounPhrases) -> None:
        self._words = words
        self._phrases = phrases
        self._speech = speech_cues()
        self._report = report_cues()
        self._bases = base_forms()
        self._auxiliaries = auxiliaries()
        self._times = load_words("times")

    def is_cue(self, index: int) -> bool:
        """Whether a word attributes words as a verb does, not as a noun (`the claim`)."""
        return self._words.lowers[index] in self._report and self._is_verb(index)

    def is_speech(self, index: int) -> bool:
        """Whether a word is a verb that reports speech by itself."""
        return self._words.lowers[index] in self._speech and self._is_verb(index)

    def is_participle(self, index: int) -> bool:
        """Whether a word is a past participle that attributes: `called`, `condemned`."""
        lower = self._words.lowers[index]
        return self.is_cue(index) and lower.endswith("ed") and lower not in self._speech

    def is_passive(self, verb: int, floor: int) -> bool:
        """Whether the subject undergoes what a verb says: `was described`."""
        lowers = self._words.lowers
        # `She was quoted as saying “…”` has its speaker for a subject.
        if not self.is_participle(verb) or lowers[verb + 1 : verb + 3] == ["as", "saying"]:
            return False
        return not _BE.isdisjoint(lowers[self._verb_start(verb, floor) : verb])

    def is_told(self, verb: int, floor: int) -> bool:
        """Whether the subject is one who hears: `I was told`."""
        lowers = self._words.lowers
        is_heard = lowers[verb] in ("told", "asked", "informed", "reminded", "assured")
        return is_heard and not _BE.isdisjoint(lowers[self._verb_start(verb, floor) : verb])

    def subject_of(self, verb: int, floor: int) -> Phrase | None:
        """Return the subject of the verb at an index, with its apposition."""
        words = self._words
        end = self._verb_start(verb, floor)
        if end <= floor:
            return None
        before = words.lowers[end - 1]
        if before in _RELATIVES:
            return self._antecedent(end - 1, floor)
        is_participle = words.lowers[verb].endswith("ing")
        if before == "," and not is_participle:
            return self._around_parenthesis(end - 1, floor)
        acts = words.is_capital(end - 1) and not self._phrases.is_stop(end - 1)
        if before in _CONJUNCTIONS or (is_participle and not acts):
            near = None if is_participle else self._near_pronoun(end - 1, floor)
            return near or self._main_subject(end - 1, floor)
        subject = self._phrases.ending_at(end, floor)
        return self._with_head(subject, floor) if subject else None

    def is_embedded(self, subject: Phrase, floor: int) -> bool:
        """Whether a pronoun's clause depends on a reporting one: `Ann said she thinks it …`."""
        start = subject[0]
        if start <= floor or self._words.lowers[start] not in SUBJECT_PRONOUNS:
            return False
        return self._words.lowers[start - 1] in _SUBORDINATORS or self.is_speech(start - 1)

    def first_subject(self, floor: int, limit: int) -> Phrase | None:
        """Return the subject that a sentence starts with, behind what stands in front of it."""
        words = self._words
        limit = min(limit, floor + REACH)
        index = floor
        while index < limit and words.lowers[index] in _LEADS:
            index += 1
        for _ in range(_FRONTED):
            subject = self._phrases.starting_at(index, limit)
            comma = self._fronted_comma(index, subject, limit)
            if comma is None:
                return self._with_name(subject, limit) if subject else None
            index = comma + 1
        return None

    def _with_name(self, subject: Phrase, limit: int) -> Phrase:
        """Take in the name behind a role in commas: `His coach, Ann Lee, was`."""
        words = self._words
        comma = subject[1]
        if comma + 1 >= limit or words.texts[comma] != "," or not self._is_role(subject):
            return subject
        if not words.is_capital(comma + 1):
            return subject
        name = self._phrases.starting_at(comma + 1, limit)
        if name is None or (name[1] < limit and words.texts[name[1]] != ","):
            return subject
        return (subject[0], name[1])

    def _is_verb(self, index: int) -> bool:
        """Whether a word with the form of a verb is one by its place."""
        words = self._words
        if not words.is_plain(index):
            return False
        before = words.lowers[index - 1] if index else ""
        if before in _NO_VERB_AFTER:
            return False
        if before in _POSSESSIVE_ENDS and not words.lowers[index].endswith(("ing", "ed")):
            return False
        # `made the following comment`: a bare form behind a determiner and an adjective.
        return not (
            index > 1
            and words.lowers[index] in self._bases
            and words.lowers[index - 2] in _OWNERS
            and before.endswith(("ing", "ent", "al", "ic", "ive", "ous", "er"))
        )

    def _verb_start(self, verb: int, floor: int) -> int:
        """Return where the verb begins with its auxiliaries and adverbs."""
        words = self._words
        start = verb
        if words.lowers[max(floor, verb - 2) : verb] in (
            ["used", "to"],
            ["likes", "to"],
            ["liked", "to"],
        ):
            start -= 2
        while start > floor and (
            words.lowers[start - 1] in self._auxiliaries or words.is_adverb(start - 1)
        ):
            start -= 1
        return start

    def _antecedent(self, relative: int, floor: int) -> Phrase | None:
        """Read what `who` stands for: `Whitlock, who said`."""
        end = relative
        while end > floor and self._words.texts[end - 1] in (",", "—", "–", "--"):
            end -= 1
        return self._phrases.ending_at(end, floor)

    def _around_parenthesis(self, comma: int, floor: int) -> Phrase | None:
        """Read a subject parted from its verb by phrases in commas."""
        words = self._words
        for opening in range(comma - 1, max(floor, comma - NEAR) - 1, -1):
            if words.texts[opening] != ",":
                continue
            subject = self._phrases.ending_at(opening, floor)
            if subject is None or not self._is_aside(opening + 1, comma):
                continue
            start = self._with_head(subject, floor)[0]
            is_described = self._phrases.is_apposition(opening + 1, comma)
            return (start, comma if is_described else subject[1])
        return self._main_subject(comma, floor)

    def _is_aside(self, start: int, end: int) -> bool:
        """Whether a phrase in commas has no verb of its own but a relative clause's."""
        words = self._words
        if words.lowers[start] in _RELATIVES:
            return True
        return not any(self.is_speech(index) for index in range(start, end))

    def _main_subject(self, index: int, floor: int) -> Phrase | None:
        """Return the subject of the verb before a coordinate or a participle, else the first."""
        words = self._words
        for verb in range(index - 1, floor, -1):
            is_participle = words.lowers[verb].endswith("ing")
            if self.is_cue(verb) and (not is_participle or words.is_capital(verb - 1)):
                subject = self.subject_of(verb, floor)
                return subject or self.first_subject(floor, index)
        return self.first_subject(floor, index)

    def _near_pronoun(self, index: int, floor: int) -> Phrase | None:
        """Return the pronoun that the verb before a coordinate has: `he sat down and said`."""
        words = self._words
        for place in range(index - 1, max(floor, index - NEAR) - 1, -1):
            if words.lowers[place] in _COORDINATED:
                return (place, place + 1)
            if self.is_speech(place) or words.is_quote(place):
                return None
        return None

    def _fronted_comma(self, index: int, subject: Phrase | None, limit: int) -> int | None:
        """Return the comma behind a fronted phrase (`In May,`, `Minutes later,`), if one is."""
        words = self._words
        if index >= limit:
            return None
        opens = self._phrases.is_stop(index) or (
            words.lowers[index].endswith(("ing", "ed", "ly")) and not is_given(words, index)
        )
        if subject is not None and not opens:
            follower = words.lowers[subject[1]] if subject[1] < limit else ""
            if words.lowers[subject[1] - 1] not in self._times and follower not in ("later", "ago"):
                return None
        for comma in range(index, min(limit, index + NEAR)):
            if words.texts[comma] == ",":
                return comma
        return None

    def _with_head(self, subject: Phrase, floor: int) -> Phrase:
        """Take in the role before a name in commas: `the superintendent, Luc Gagné`."""
        words = self._words
        start = subject[0]
        if start - 2 < floor or words.texts[start - 1] != "," or not words.is_capital(start):
            return subject
        head = self._phrases.ending_at(start - 1, floor)
        if head is None or words.lowers[start] in SUBJECT_PRONOUNS or not self._is_role(head):
            return subject
        opens = head[0] == floor or words.lowers[head[0] - 1] in _BEFORE_ROLE
        return (head[0], subject[1]) if opens or words.is_quote(head[0] - 1) else subject

    def _is_role(self, phrase: Phrase) -> bool:
        """Whether a phrase ends in a plain noun after a determiner or a genitive."""
        words = self._words
        has_genitive = any(words.lowers[index] in _POSSESSIVE_ENDS for index in range(*phrase))
        starts = words.lowers[phrase[0]] in _OWNERS
        return (starts or has_genitive) and words.is_plain(phrase[1] - 1)
