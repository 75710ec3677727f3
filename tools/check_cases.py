"""Read the cases for the checks in tests/quality/checks.txt, written to be read by people.

    # id what the case is about
    = article: its title
    Text in which {A|1,400} has a label.
    > conflict value A B | C : why
    > arithmetic A B weekday : why
    > not A C : why

A word in a finding that is no label is a stretch of text. Sides are parted by a bar.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_LABEL: Final = re.compile(r"\{([A-Z])\|([^}]*)\}")
Span = dict[str, Any]


def read_cases(path: Path) -> list[dict[str, Any]]:
    """Return the cases as the scoring script wants them."""
    blocks = re.split(r"(?m)^# ", path.read_text(encoding="utf-8"))
    return [_case(block) for block in blocks if block.strip() and not block.startswith("#")]


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Return the cases of a file that has them a line each."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def write_cases(path: Path, cases: Iterable[dict[str, Any]]) -> None:
    """Write the cases a line each."""
    lines = (json.dumps(case, ensure_ascii=False) + "\n" for case in cases)
    path.write_text("".join(lines), encoding="utf-8")


def _case(block: str) -> dict[str, Any]:
    head, *lines = block.strip().splitlines()
    id_, _, note = head.partition(" ")
    labels: dict[str, Span] = {}
    articles: list[dict[str, str]] = []
    findings: list[dict[str, Any]] = []
    negatives: list[dict[str, Any]] = []
    for line in lines:
        if line.startswith("= "):
            name, _, title = line[2:].partition(": ")
            articles.append({"id": name, "title": title, "text": ""})
        elif line.startswith("> not "):
            what, _, why = line[6:].partition(" : ")
            spans = [_span(word, labels, articles) for word in what.split()]
            negatives.append({"spans": spans, "why": why})
        elif line.startswith("> "):
            findings.append(_finding(line[2:], labels, articles))
        else:
            _add_text(articles[-1], line, labels)
    return {
        "id": id_, "note": note, "articles": articles, "findings": findings, "negatives": negatives
    }  # fmt: skip


def _add_text(article: dict[str, str], line: str, labels: dict[str, Span]) -> None:
    """Add a paragraph to an article, and note where its labels stand."""
    text = article["text"] + ("\n" if article["text"] else "")
    end = 0
    for match in _LABEL.finditer(line):
        text += line[end : match.start()]
        label, words = match.groups()
        labels[label] = _place(article["id"], len(text), words)
        text += words
        end = match.end()
    article["text"] = text + line[end:]


def _finding(line: str, labels: dict[str, Span], articles: list[dict[str, str]]) -> dict[str, Any]:
    what, _, why = line.partition(" : ")
    what, *options = what.split(" / ")
    type_, *words = what.split()
    subtype = words.pop(0) if type_ == "conflict" else None
    side, spans = 0, []
    for word in words:
        if word == "|":
            side += 1
        else:
            spans.append(_span(word, labels, articles) | {"side": side})
    finding: dict[str, Any] = {"type": type_, "subtype": subtype, "spans": spans, "why": why}
    if "optional" in options:
        finding["optional"] = True
    return finding | ({"also": ["conflict"]} if "conflict" in options else {})


def _span(word: str, labels: dict[str, Span], articles: list[dict[str, str]]) -> Span:
    if word in labels:
        return labels[word]
    return _place(articles[0]["id"], articles[0]["text"].index(word), word)


def _place(article: str, start: int, text: str) -> Span:
    return {"article": article, "start": start, "end": start + len(text), "text": text}
