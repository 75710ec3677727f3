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
MAJORITY: Final = "majority"
_DECIDING: Final = frozenset((VOTE, "approve", "reject", "pass"))
_VOTES: Final = frozenset(("vote", "votes", "voted", "voting"))
_FOR: Final = (["in", "favour"], ["in", "favor"], ["for"])
_AGAINST: Final = (["against"], ["opposed"])
_REACH: Final = 6
_BETWEEN: Final = (["to"], ["votes", "to"])


def side_of(lexemes: Lexemes, sentence: Sentence, place: int) -> str | None:
    """Return whether a figure of a sentence counts the ayes, the noes, or by how many one won.

    The larger side of a vote is told first ("by 23 votes to 18"), and it is that of the noes where
    something was rejected.
    """
    figure = sentence.figures[place]
    if _is_majority(lexemes, sentence, figure):
        return MAJORITY
    words = lexemes.words[sentence.first : sentence.last]
    concepts = {concept_of(stem(word)) for word in words}
    if figure.claim.type is not ClaimType.COUNT or concepts.isdisjoint(_DECIDING):
        return None
    behind = lexemes.words[figure.last : min(sentence.last, figure.last + _REACH)]
    verb = next((at for at, word in enumerate(behind) if word in _VOTES), -1)
    # As in "31 council members voted for it".
    behind = behind[verb + 1 :]
    if behind[:1] in _AGAINST:
        return NOES
    is_for = behind[:1] in _FOR and VOTE in concepts and (verb >= 0 or "against" in words)
    if behind[:2] in _FOR or is_for:
        return AYES
    first, second = (NOES, AYES) if "reject" in concepts else (AYES, NOES)
    if _is_followed(lexemes.words, sentence.figures[place : place + 2]):
        return first
    return second if place and _is_followed(lexemes.words, sentence.figures[place - 1 :]) else None


def _is_majority(lexemes: Lexemes, sentence: Sentence, figure: Figure) -> bool:
    """Whether somebody won by so many votes: "a majority of 317", "beat her by 317 votes"."""
    if figure.claim.type is not ClaimType.COUNT:
        return False
    before = lexemes.words[max(sentence.first, figure.first - _REACH) : figure.first]
    if before[-2:] == [MAJORITY, "of"]:
        return True
    is_won = any(concept_of(stem(word)) == "beat" for word in before)
    behind = lexemes.words[figure.last : figure.last + 2]
    is_votes = behind[:1] == ["votes"] and behind != ["votes", "to"]
    return is_won and before[-1:] == ["by"] and is_votes


def _is_followed(words: Sequence[str], figures: Sequence[Figure]) -> bool:
    """Whether the first of two numbers won by so many votes to the second."""
    one, other = (*figures, None, None)[:2]
    if one is None or other is None or other.claim.type is not ClaimType.COUNT:
        return False
    is_led = words[one.first - 1] in ("by", "of", "a")
    return is_led and list(words[one.last : other.first]) in _BETWEEN
