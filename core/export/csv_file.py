"""Write claims as CSV: RFC 4180 in UTF-8, a table that spreadsheets and scripts both read.

The lines are put together here, just as csv.writer would: with all that is the same
in many lines made once, reading and writing together take little longer than
csv.writer alone does.
"""

from __future__ import annotations

import codecs
import re
from typing import IO, TYPE_CHECKING, Final

from core.export.formulas import HARMLESS_STARTS, neutralise
from core.hand_over import read_evidence, read_findings, read_values
from core.models import Stance, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from core.hand_over import HandOver
    from core.models import Evidence

COLUMNS: Final = (
    "article_id", "article_title", "article_source", "claim_id", "kind", "type", "claim",
    "sentence", "start", "end", "speaker", "value_low", "value_high", "unit", "bound", "counted",
    "verdict", "reason", "severity", "note", "correction", "evidence", "reviewer", "reviewed_at",
    "detector", "findings",
)  # fmt: skip
"""The header, a contract with the scripts of those who read it: names and order are stable."""

_LINE_END: Final = "\r\n"
_NO_REVIEW: Final = f"{Verdict.OPEN},,,,"
# Behind a guard it would be text, and sort as text.
_NEGATIVE_NUMBER: Final = re.compile(r"-[0-9]+(?:\.[0-9]+)?")
_ENOUGH: Final = 10_000
"""So many different cells are kept for the next lines."""


def write(articles: Iterable[HandOver], file: IO[bytes], *, bom: bool) -> int:
    """Write the table, with bom so that Excel reads it as UTF-8, and return its rows' number."""
    file.write((codecs.BOM_UTF8 if bom else b"") + (",".join(COLUMNS) + _LINE_END).encode())
    written = 0
    for line in _lines(articles):
        file.write(line.encode())
        written += 1
    return written


class _Cells(dict[str | None, str]):
    """Cells by what they show, each made once."""

    def __init__(self, make: Callable[[str], str], *, absent: str = "") -> None:
        self._make, self._absent = make, absent

    def __missing__(self, shown: str | None) -> str:
        cell = self[shown] = self._absent if shown is None else self._make(shown)
        return cell

    def forget_many(self) -> None:
        """Keep memory from growing with the store."""
        if len(self) > _ENOUGH:
            self.clear()


def _lines(articles: Iterable[HandOver]) -> Iterator[str]:
    """Yield the line of each claim, which is made in one go: a call a cell would take twice."""
    word, measure = _Cells(_cell), _Cells(_quantity_cells, absent=",,,,")
    for article, claims, findings in articles:
        word.forget_many()
        measure.forget_many()
        text = article.text
        place = f"{_cell(article.id)},{_cell(article.title)},{_cell(article.source)}"
        for (
            id, kind, type, claim, sentence_start, sentence_end, start, end, speaker,
            quantity, detector, review, evidence,
        ) in claims:  # fmt: skip
            noticed = _cell(read_findings(findings[id])) if id in findings else ""
            said, sources, by = _NO_REVIEW, "", ","
            if review is not None:
                verdict, reason, severity, note, correction, reviewer, at = read_values(review)
                said = (
                    f"{word[verdict]},{word[reason]},{word[severity]},"
                    f"{_cell(note)},{_cell(correction)}"
                )
                by = f"{word[reviewer]},{word[at]}"
            if evidence is not None:
                sources = _evidence_cell(evidence)
            yield (
                f"{place},{id},{word[kind]},{word[type]},{_cell(claim)},"
                f"{_cell(text[sentence_start:sentence_end])},{start},{end},{word[speaker]},"
                f"{measure[quantity]},{said},{sources},{by},{word[detector]},{noticed}{_LINE_END}"
            )


def _cell(text: str) -> str:
    """Return the text as RFC 4180 has it between two commas, and never a formula."""
    if text[:1] not in HARMLESS_STARTS:
        text = neutralise(text)
    if '"' in text:
        return '"' + text.replace('"', '""') + '"'
    return f'"{text}"' if "," in text or "\n" in text or "\r" in text else text


def _value_cell(value: str) -> str:
    return value if _NEGATIVE_NUMBER.fullmatch(value) else _cell(value)


def _quantity_cells(values: str) -> str:
    low, high, *words = (value or "" for value in read_values(values))
    return ",".join((_value_cell(low), _value_cell(high), *map(_cell, words)))


def _evidence_cell(pieces: str) -> str:
    """Return a line a piece: titles and addresses have commas and semicolons in them."""
    return _cell("\n".join(map(_piece, read_evidence(pieces))))


def _piece(evidence: Evidence) -> str:
    words = (" ".join(part.split()) for part in (evidence.title, evidence.address, evidence.place))
    told = ", ".join(filter(None, words))
    return told if evidence.stance is Stance.SUPPORTS else f"{evidence.stance}: {told}"
