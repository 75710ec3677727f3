"""How a vote went: which numbers are of those for, and which of those against."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.checks.concepts import concept_of
from core.checks.lemmas import stem
from core.models import ClaimType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.checks.views import Figure, Sentence
    from core.detection.lexemes import Lexemes

VOTE: Final = "vote"
AYES: Final = "ayes"
NOES: Final = "noes"
_DECIDING: Final = frozenset((VOTE, "approve", "reject", "pass"))
_VOTES: Final = frozenset(("vote", "votes", "voted", "voting"))
_FOR: Final = (["in", "favour"], ["in", "favor"], ["for"])
_AGAINST: Final = (["against"], ["opposed"])
_REACH: Final = 6
_BETWEEN: Final = (["to"], ["votes", "to"])


def side_of(lexemes: Lexemes, sentence: Sentence, place: int) -> str | None:
    """Return whether a figure of a sentence counts the ayes or the noes: "by 23 votes to 18".

    The larger side of a vote is told first, and it is that of the noes where something was
    rejected.
    """
    figure = sentence.figures[place]
    words = lexemes.words[sentence.first : sentence.last]
    concepts = {concept_of(stem(word)) for word in words}
    if figure.claim.type is not ClaimType.COUNT or concepts.isdisjoint(_DECIDING):
        return None
    behind = lexemes.words[figure.last : figure.last + _REACH]
    verb = next((at for at, word in enumerate(behind) if word in _VOTES), -1)
    # As in "31 council members voted for it".
    behind = behind[verb + 1 :]
    if behind[:1] in _AGAINST:
        return NOES
    if behind[:2] in _FOR or (behind[:1] in _FOR and VOTE in concepts):
        return AYES
    first, second = (NOES, AYES) if "reject" in concepts else (AYES, NOES)
    if _is_followed(lexemes.words, sentence.figures[place : place + 2]):
        return first
    return second if place and _is_followed(lexemes.words, sentence.figures[place - 1 :]) else None


def _is_followed(words: Sequence[str], figures: Sequence[Figure]) -> bool:
    """Whether the first of two numbers won by so many votes to the second."""
    one, other = (*figures, None, None)[:2]
    if one is None or other is None or other.claim.type is not ClaimType.COUNT:
        return False
    is_led = words[one.first - 1] in ("by", "of", "a")
    return is_led and list(words[one.last : other.first]) in _BETWEEN
