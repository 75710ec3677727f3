"""What the commands print for people: a line or a few, nothing that a script should parse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.history import Subject
from core.models import Bound

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.checks.findings import Finding
    from core.history import LogEntry
    from core.importer import Detected, Imported
    from core.models import Article, ArticleSummary, Claim, Quantity, StoredClaim
    from core.store.search import SearchHit, SearchResult

_SIGNS: Final = {
    Bound.ABOUT: "≈ ",
    Bound.NEARLY: "≈ ",
    Bound.ORDER: "~ ",
    Bound.OVER: "> ",
    Bound.AT_LEAST: "≥ ",
    Bound.UNDER: "< ",
    Bound.AT_MOST: "≤ ",
}
_FEW_DIGITS: Final = 4
"""Numbers of up to so many digits, and with them years, are written without gaps."""
# An article's control characters are not to steer the terminal either.
_BREAKS: Final = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")

# What a line of the history says of a thing that came or went, and never says of a change.
_TELLING: Final = frozenset(
    (
        *("verdict", "note", "reason", "severity", "correction", "title", "detector", "claims"),
        *("address", "stance", "type", "text", "adopted_from", "judgement"),
    )
)
_TOLD_ALREADY: Final = frozenset(("reviewer", "reviewed_at"))


def article(article: Article, claims: Iterable[tuple[int, Claim]]) -> str:
    """Return an article's heading with a line a claim below, and a blank line at the end."""
    lines = [f"{_on_one_line(article.title)}  ({_on_one_line(article.source)})"]
    lines += [f"{claim_id:>6}  {_claim(claim)}" for claim_id, claim in claims]
    return "\n".join(lines) + "\n"


def imported(added: Imported, detected: Detected) -> str:
    """Return the line of an article that was brought in, its parts between tabs."""
    became = number_of("claim", detected.claims) if added.is_new else "already there"
    if detected.change is not None:
        counts = detected.change.counts()
        became += ", detected again: {added} new, {changed} changed, {removed} gone".format(
            **counts
        )
    return f"{_on_one_line(added.article_id)}\t{_on_one_line(added.title)}\t{became}"


def finding(finding: Finding) -> str:
    """Return what a check noticed: its kind, the claims and where they stand, and why."""
    kind = finding.type if finding.subtype is None else f"{finding.type} of {finding.subtype}"
    articles = dict.fromkeys(_on_one_line(span.article_id) for span in finding.spans)
    claims = ", ".join(map(str, finding.claims))
    line = f"{kind}\t{claims}\t{', '.join(articles)}\t{_on_one_line(finding.message)}"
    return f"{line}  {finding.working}" if finding.working else line


def summary(summary: ArticleSummary) -> str:
    """Return the line of an article in the store."""
    reviewed = f"{summary.progress.reviewed}/{summary.progress.total} reviewed"
    return f"{_on_one_line(summary.id):<14}  {reviewed:>16}  {_on_one_line(summary.title)}"


def log_entry(entry: LogEntry, finding: str = "") -> str:
    """Return the line of one step in the history; finding is what the finding says it judged."""
    who = _on_one_line(entry.reviewer)
    at = entry.at.isoformat(timespec="seconds")
    what = f"{entry.subject} {_on_one_line(entry.article_id)}"
    if entry.claim_id is not None:
        what = f"{entry.subject} {entry.claim_id}"
    elif entry.subject is Subject.JUDGEMENT:
        said = f" “{_on_one_line(finding)}”" if finding else ""
        what = f"{what} finding {entry.item_id}{said}"
    return f"{at}  {who}  {entry.action} {what}: {_changed_values(entry)}"


def stored_claim(stored: StoredClaim) -> str:
    """Return the line of a claim in the store."""
    note = f"  [{_on_one_line(stored.note)}]" if stored.note else ""
    if stored.review and stored.review.adopted_from is not None:
        note = f"  (adopted from claim {stored.review.adopted_from}){note}"
    return f"{stored.id:>6}  {stored.verdict:<13}  {_claim(stored.claim)}{note}"


def hit(hit: SearchHit) -> str:
    """Return the line of something that was found, what matched in brackets."""
    pieces, behind = [], 0
    for start, end in hit.highlights:
        pieces += [hit.snippet[behind:start], "[", hit.snippet[start:end], "]"]
        behind = end
    words = _on_one_line("".join([*pieces, hit.snippet[behind:]]))
    what = f"claim {hit.claim.id}, {hit.claim.verdict}" if hit.claim else hit.field
    return f"{_on_one_line(hit.article_id):<14}  {what}: {words}"


def searched(result: SearchResult) -> str:
    """Return the last line of a search: how much was found, and for which words."""
    found = number_of("hit", len(result.hits)) if result.hits else "Nothing was found"
    others = ", ".join(f"{new} for {typed}" for typed, new in result.corrected.items())
    return f"{found}; searched {others}" if others else found


def number_of(thing: str, number: int) -> str:
    """Return the number with the thing's name, plural where it is due."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _changed_values(entry: LogEntry) -> str:
    """Return what differs between before and after, value by value."""
    if entry.before is None or entry.after is None:
        values = entry.after or entry.before or {}
        sign = "-" if entry.after is None else "+"
        return f"{sign} " + ", ".join(
            f"{name} {_on_one_line(str(value))}"
            for name, value in values.items()
            if value not in (None, "") and name in _TELLING
        )
    return ", ".join(
        f"{name} {_on_one_line(str(entry.before.get(name)))} -> "
        f"{_on_one_line(str(entry.after.get(name)))}"
        for name in {**entry.before, **entry.after}
        if entry.after.get(name) != entry.before.get(name) and name not in _TOLD_ALREADY
    )


def _claim(claim: Claim) -> str:
    detail = ""
    if claim.quantity:
        detail = _quantity(claim.quantity)
    elif claim.speaker:
        detail = f"— {_on_one_line(claim.speaker.name or claim.speaker.text)}"
    return f"{claim.type:<8}  {_on_one_line(claim.text)}  {detail}".rstrip()


def _quantity(quantity: Quantity) -> str:
    ends = [_grouped(end) for end in (quantity.low, quantity.high) if end is not None]
    if not ends:
        return ""
    value = ends[0] if len(set(ends)) == 1 else " – ".join(ends)
    unit = f" {quantity.unit}{'?' if quantity.unit_assumed else ''}" if quantity.unit else ""
    counted = f" · {_on_one_line(quantity.of)}" if quantity.of else ""
    return f"{_SIGNS.get(quantity.bound, '= ')}{value}{unit}{counted}"


def _grouped(value: str) -> str:
    whole, point, fraction = value.partition(".")
    if whole.lstrip("-").isdecimal() and len(whole) > _FEW_DIGITS:
        whole = f"{int(whole):,}".replace(",", " ")
    return whole + point + fraction


def _on_one_line(text: str) -> str:
    return _BREAKS.sub(" ", text).strip()
