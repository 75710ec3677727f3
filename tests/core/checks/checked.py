"""Articles in a few words, checked."""

from __future__ import annotations

from functools import cache

from core.checks.arithmetic.calculations import read_workings
from core.checks.arithmetic.workings import Working
from core.checks.checking import Checker
from core.checks.findings import Finding
from core.checks.views import ArticleView
from core.detection.pipeline import Detector
from core.models import Article, StoredClaim


@cache
def detector() -> Detector:
    return Detector()


def stored(*texts: str) -> list[tuple[Article, list[StoredClaim]]]:
    """Return the texts as articles called a, b, ... with claims numbered through all of them."""
    articles = []
    claim_id = 0
    for name, text in zip("abcdefgh", texts, strict=False):
        claims = []
        for claim in detector().detect(text):
            claim_id += 1
            claims.append(StoredClaim(claim_id, name, claim))
        articles.append((Article(name, "", "", text), claims))
    return articles


def check(*texts: str) -> list[Finding]:
    """Return the findings of articles that come one after the other."""
    checker = Checker()
    return [
        finding for article, claims in stored(*texts) for finding in checker.check(article, claims)
    ]


def told(finding: Finding, *texts: str) -> tuple[str, list[str]]:
    """Return a finding's kind, and the words at its spans in their order."""
    by_name = dict(zip("abcdefgh", texts, strict=False))
    words = [by_name[span.article_id][span.start : span.end] for span in finding.spans]
    return str(finding.subtype or finding.type), words


def kinds(*texts: str) -> list[tuple[str, list[str]]]:
    """Return what is found in articles, as told()."""
    return [told(finding, *texts) for finding in check(*texts)]


def view(text: str) -> ArticleView:
    """Return one article as the checks read it."""
    ((article, claims),) = stored(text)
    return ArticleView(article, claims)


def workings(text: str) -> list[Working]:
    """Return the calculations that a text lets one make."""
    return read_workings(view(text))
