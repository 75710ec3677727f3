"""Two small articles on one event, of which the checks have something to say."""

from __future__ import annotations

from functools import cache

from core.checker import check_new
from core.detection.pipeline import Detector
from core.models import Article, Claim
from core.store import Store
from tests.factories import NOON

FIRST = (
    "Harbour ferries carry more people\n\n"
    "The Norwold ferry carried 4.2 million passengers in 2023, the port authority said. "
    "Fares rose from $40 to $50, an increase of 30%. “We have never seen such a summer on the "
    "water,” said Ada Moss, who runs the port authority.\n"
)
SECOND = (
    "Norwold looks back on a busy year\n\n"
    "The Norwold ferry carried 3.6 million passengers in 2023, according to the port authority. "
    "“We have never seen such a summer on the water,” said Ada Moss, who runs the port authority. "
    "Norwold employs 310 deckhands.\n"
)
QUOTATION = "“We have never seen such a summer on the water,”"


@cache
def _detector() -> Detector:
    return Detector()


@cache
def _claims(text: str) -> tuple[Claim, ...]:
    claims, _sentences = _detector().examine(text)
    return tuple(claims)


def put_article(store: Store, id: str, text: str) -> None:
    """Store an article with its claims, which the checks have yet to look at."""
    title = text.partition("\n")[0]
    store.add_article(Article(id=id, title=title, source=f"{id}.txt", text=text), at=NOON)
    store.put_claims(id, list(_claims(text)), detector="test 1", at=NOON)


def put_ferries(store: Store) -> Store:
    """Store both articles, "first" and "second", with a finding of each type."""
    put_article(store, "first", FIRST)
    put_article(store, "second", SECOND)
    while check_new(store):
        pass
    return store


def claim_id(store: Store, article_id: str, words: str) -> int:
    """Return the id of the first claim of an article with these words."""
    claims = store.claims(article_id)
    return next(stored.id for stored in claims if stored.claim.text == words)
