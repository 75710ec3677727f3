"""Numbers by which findings are known again when their articles are read anew."""

from __future__ import annotations

from collections import Counter
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from core.checks.findings import Finding, FindingSpan

_BITS: Final = 63


def fingerprints(
    findings: Iterable[Finding], text_of: Callable[[FindingSpan], str]
) -> list[tuple[int, Finding]]:
    """Return the findings of one article, each with a number for what it says.

    That is its kind and the words of its spans with their articles, wherever they stand; of
    several that say the same each has a number of its own, in their order.
    """
    told: Counter[str] = Counter()
    numbered = []
    for finding in findings:
        spans = sorted((span.article_id, text_of(span)) for span in finding.spans)
        saying = repr((str(finding.type), str(finding.subtype or ""), spans))
        told[saying] += 1
        digest = blake2b(f"{told[saying]} {saying}".encode("utf-8", "surrogatepass"))
        numbered.append((int.from_bytes(digest.digest()[:8], "big") >> (64 - _BITS), finding))
    return numbered
