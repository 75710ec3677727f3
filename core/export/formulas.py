"""Keep a spreadsheet from taking a cell of text for a formula.

A cell is a formula to Excel and LibreOffice if it starts with = + - or @, to some
versions also behind a tab, a line end or spaces, and in some languages with the
full-width forms of these signs (https://owasp.org/www-community/attacks/CSV_Injection).
An apostrophe before it makes it text. Both programs show a CSV file's apostrophe, so
the cell shows as typed but for that one sign; the alternatives are worse: a space
is not safe everywhere, a tab is lost, and an invisible character makes two cells that
look the same differ. One more apostrophe goes before a text that has apostrophes
there already, so that restore always knows which one is ours.
"""

from __future__ import annotations

import re
import string
from typing import Final

_GUARD: Final = "'"
_LIKE_A_FORMULA: Final = re.compile(r"'*+(?:[\t\r\n]|\s*+[=+\-@＝＋－＠])")
HARMLESS_STARTS: Final = frozenset(("", *string.ascii_letters, *string.digits, *'"“‘«„$€£(—'))
"""What most texts start with: neutralise needn't be asked about a text whose first sign,
text[:1], is one of these. An export asks of several cells a claim."""


def neutralise(text: str) -> str:
    """Return the text as a cell that no spreadsheet computes."""
    return _GUARD + text if _LIKE_A_FORMULA.match(text) else text


def restore(cell: str) -> str:
    """Return the text that neutralise was given."""
    guarded = cell.startswith(_GUARD) and _LIKE_A_FORMULA.match(cell)
    return cell.removeprefix(_GUARD) if guarded else cell
