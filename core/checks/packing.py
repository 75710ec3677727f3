"""The compact form in which a store keeps what an article tells.

A figure or a quotation is a JSON list of what is compared and no more; what all of an article
have in common stands once in a list of its own. The form belongs to checking.VERSION.
"""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from core.checks.background import Background
from core.checks.checking import keys_of
from core.checks.keys import hash_of
from core.checks.metrics import Metric
from core.checks.roles import Role
from core.checks.scopes import Scope
from core.checks.subjects import Subject
from core.checks.tellings import Said, Telling
from core.checks.utterances import Utterance
from core.checks.values import Value
from core.models import ClaimType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.checks.checking import Account

_FLAGS: Final = tuple(field.name for field in fields(Scope) if field.name != "role")


class Common:
    """What the figures and the quotations of one article have in common."""

    def __init__(self, packed: str) -> None:
        article_id, length, published, eras, topics, words, known, spoken = json.loads(packed)
        self.background = Background(
            article_id,
            length,
            None if published is None else date.fromisoformat(published),
            frozenset(eras),
            tuple(topics),
            frozenset(words),
            frozenset(known),
        )
        # The matters among what is known are no names.
        self.spoken = frozenset(name for name in known if name[0] != "~").union(spoken)


def pack_common(account: Account) -> str:
    """Pack what is the same for all that an article tells."""
    background = account.background
    spoken = account.utterances[0].known if account.utterances else frozenset()
    return _pack(
        background.article_id,
        background.length,
        background.published and background.published.isoformat(),
        sorted(background.eras),
        background.topics,
        sorted(background.words),
        sorted(background.known),
        sorted(spoken - background.known),
    )


def pack(told: Telling | Utterance) -> str:
    """Pack a figure or a quotation."""
    return _pack_telling(told) if isinstance(told, Telling) else _pack_utterance(told)


def unpack(packed: str, claim_id: int, common: Common) -> Telling | Utterance:
    """Return what pack() was given."""
    form = json.loads(packed)
    if isinstance(form[0], str):
        return _unpack_telling(form, claim_id, common)
    return _unpack_utterance(form, claim_id, common)


def _pack(*form: Any) -> str:
    return json.dumps(form, separators=(",", ":"))


def _pack_telling(telling: Telling) -> str:
    said, value, subject, metric = telling.claim, telling.value, telling.subject, telling.metric
    scope = telling.scope
    return _pack(
        said.type,
        _said_form(said),
        value and _value_form(value),
        [
            None if subject.own == subject.around else sorted(subject.own),
            sorted(subject.shown.values()),
            sorted(subject.speakers),
            int(subject.is_inherited),
        ],
        metric.head,
        {
            concept: [near, metric.shown[concept]] if concept in metric.shown else [near]
            for concept, near in metric.concepts.items()
        },
        [scope.role, _bits(scope)],
        sorted(telling.periods),
        telling.dated,
    )


def _unpack_telling(form: list[Any], claim_id: int, common: Common) -> Telling:
    kind, said, value, (own, around, speakers, inherited), head, metric, scope, periods, dated = (
        form
    )
    text, start, end, sentence_start, has_quantity, low, high = said
    role, bits = scope
    shown = {name.lower(): name for name in around}
    names = frozenset(shown)
    return Telling(
        background=common.background,
        claim_id=claim_id,
        claim=Said(
            ClaimType(kind), text, start, end, sentence_start, bool(has_quantity), low, high
        ),
        value=_value(value) if value else None,
        subject=Subject(
            names if own is None else frozenset(own),
            names,
            frozenset(speakers),
            bool(inherited),
            shown,
        ),
        metric=Metric(
            head,
            {concept: told[0] for concept, told in metric.items()},
            {concept: told[1] for concept, told in metric.items() if len(told) > 1},
        ),
        scope=Scope(Role(role), *(bit == "1" for bit in bits)),
        periods=frozenset(periods),
        dated=tuple(map(tuple, dated)),
    )


def _said_form(said: Said) -> tuple[Any, ...]:
    place = (said.start, said.end, said.sentence_start)
    return (said.text, *place, int(said.has_quantity), said.low, said.high)


def _bits(scope: Scope) -> str:
    return "".join("1" if getattr(scope, name) else "0" for name in _FLAGS)


def _value_form(value: Value) -> list[Any]:
    ends = (value.low, value.high, value.near_low, value.near_high)
    return [value.dimension, value.figure, *ends, value.is_loose]


def _value(form: Sequence[Any]) -> Value:
    return Value(*form)


def _pack_utterance(utterance: Utterance) -> str:
    return _pack(
        list(utterance.span),
        " ".join(utterance.words),
        sorted(utterance.speaker),
        utterance.speaker_shown,
        int(utterance.has_gap),
        int(utterance.is_resolved),
    )


def _unpack_utterance(form: list[Any], claim_id: int, common: Common) -> Utterance:
    (start, end), words, speaker, speaker_shown, has_gap, is_resolved = form
    return Utterance(
        common.background,
        claim_id,
        (start, end),
        tuple(words.split(" ")),
        frozenset(speaker),
        speaker_shown,
        bool(has_gap),
        common.spoken,
        bool(is_resolved),
    )


def unpack_rows(rows: Sequence[tuple[int, int | None, str]]) -> list[Telling | Utterance]:
    """Return what an article tells from its rows: an id, a claim's id, and what was packed.

    The first row is what all others have in common.
    """
    if not rows:
        return []
    common = Common(rows[0][2])
    return [unpack(packed, claim_id or 0, common) for _, claim_id, packed in rows[1:]]


def keys_of_rows(rows: Sequence[tuple[int, int | None, str]]) -> list[list[int]]:
    """Return the keys of each row; the first has none."""
    return [[] for _ in rows[:1]] + [keys_of(told).all for told in unpack_rows(rows)]


def names_of_rows(rows: Sequence[tuple[int, int | None, str]]) -> frozenset[int]:
    """Return the hashes of the names that an article was counted with."""
    return frozenset(map(hash_of, Common(rows[0][2]).background.known)) if rows else frozenset()
