"""What a search wants of claims, as the statements take it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from core.models import ClaimKind, ClaimType, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.search_fields import ValueRange
    from core.search_query import SearchQuery

BY_HAND: Final = ("verdict", "reviewer", "note", "evidence", "article")
"""The drivers that lead to claims which somebody has touched, or has in sight."""
_ENDLESS: Final = 1e308


class Wanted:
    """A query as the parameters that the statements take."""

    def __init__(self, query: SearchQuery) -> None:
        self.query = query
        verdicts = list(query.verdicts or Verdict)
        if query.is_reviewed:
            verdicts = [verdict for verdict in verdicts if verdict.is_reviewed]
        self._verdicts = verdicts if query.verdicts or query.is_reviewed else []
        self.parameters: dict[str, Any] = {
            "articles": _list(query.articles),
            "verdicts": _list(self._verdicts),
            "types": _list(query.types),
            "kinds": _list(query.kinds),
            "units": _list(query.units),
            "reviewers": _list(query.reviewers),
            "has": _list(query.has),
            "ranges": json.dumps([_range(value) for value in query.values])
            if query.values
            else None,
            "least": min((_low(value) for value in query.values), default=None),
            "most": max((_high(value) for value in query.values), default=None),
            "excluded": query.excluded_match,
            "said": self._said,
        }

    @property
    def is_of_claims(self) -> bool:
        """Whether only claims can be meant: a field of theirs is given, or nothing but "not"."""
        fields = ("verdicts", "types", "kinds", "units", "reviewers", "has", "ranges")
        is_given = any(self.parameters[name] is not None for name in fields)
        return is_given or bool(self.query.speakers) or self.query.match is None

    @property
    def is_touched(self) -> bool:
        """Whether only claims are allowed that have a review: open ones are not."""
        return bool(self._verdicts) and Verdict.OPEN not in self._verdicts

    @property
    def types(self) -> set[ClaimType]:
        """The types of which claims are allowed, by all the fields that tell of them."""
        kinds = self.query.kinds or tuple(ClaimKind)
        lacking = set()
        if self.query.units or self.query.values:
            lacking.add(ClaimType.QUOTED)
        if self.query.values:
            lacking.add(ClaimType.DATE)
        if self.query.speakers:
            lacking.update(set(ClaimType) - {ClaimType.QUOTED})
        return {
            type_
            for type_ in self.query.types or ClaimType
            if (ClaimKind.QUOTED if type_ is ClaimType.QUOTED else ClaimKind.NUMERIC) in kinds
        } - lacking

    @property
    def _said(self) -> str | None:
        """The FTS5 expression of the speakers that are wanted."""
        return " OR ".join(_phrase(name) for name in self.query.speakers) or None

    def drivers(self) -> Iterator[tuple[str, str | None]]:
        """Yield what leads to the claims, as CLAIMS_BY names it, each with the value it goes by."""
        given = self.query
        if given.articles:
            yield from (("article", article) for article in given.articles)
        elif len(given.has) == 1:
            yield given.has[0], None
        elif given.reviewers:
            yield from (("reviewer", name) for name in given.reviewers)
        elif self.is_touched:
            yield from (("verdict", verdict) for verdict in self._verdicts)
        elif given.speakers:
            yield "speaker", self._said
        elif given.values:
            yield from (("value", type_) for type_ in sorted(self.types))
        elif given.units:
            yield from (("unit", unit) for unit in given.units)
        elif given.types:
            yield from (("type", type_) for type_ in given.types)
        else:
            yield "all", None


def _list(values: Iterable[str]) -> str | None:
    listed = [str(value) for value in values]
    return json.dumps(listed) if listed else None


def _range(value: ValueRange) -> dict[str, Any]:
    return {
        "low": _low(value),
        "low_included": value.low_included,
        "high": _high(value),
        "high_included": value.high_included,
    }


def _low(value: ValueRange) -> float:
    return -_ENDLESS if value.low is None else float(value.low)


def _high(value: ValueRange) -> float:
    return _ENDLESS if value.high is None else float(value.high)


def _phrase(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'
