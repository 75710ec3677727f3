"""Articles and errors as JSON, in which the readers' process hands them over."""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from core.article_parts import Markup, MarkupKind
from core.errors import ArticleError
from core.models import Article
from core.wording import pack, unpack

if TYPE_CHECKING:
    from core.articles.format import ReadResult

_KINDS: Final = {str(kind): kind for kind in MarkupKind}
_NAMES: Final = tuple(field.name for field in fields(Article))
_values = attrgetter(*_NAMES)
_mark_values = attrgetter(*(field.name for field in fields(Markup)))


def to_json(result: ReadResult) -> dict[str, Any]:
    """Return what JSON can hold of an article or an error."""
    if isinstance(result, ArticleError):
        return {"error": pack(str(result))}
    # Ten times as quick as dataclasses.asdict(), which counts where each word is marked up.
    told = dict(zip(_NAMES, _values(result), strict=True))
    told["markup"] = [_mark_values(mark) for mark in result.markup]
    return told


def from_json(answer: dict[str, Any]) -> ReadResult:
    """Return what to_json() was given."""
    if "error" in answer:
        return ArticleError(unpack(answer["error"]))
    markup = tuple(Markup(_KINDS[kind], *values) for kind, *values in answer.pop("markup"))
    return Article(**answer, markup=markup)
