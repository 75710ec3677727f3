"""The words of RTF that matter for its text (RTF specification 1.9.1)."""

from __future__ import annotations

import re
from typing import Final

TOKEN: Final = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])"
    r"|(?P<run>[^\\{}\r\n]+)",
    re.DOTALL,
)
"""A control word and its number, a byte, a control symbol, a brace, or a run of text."""

SIGNS: Final = {
    "emdash": "—",
    "endash": "–",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "tab": " ",
    "page": " ",
    "column": " ",
    "zwj": "\u200d",
    "zwnj": "\u200c",
}
SYMBOLS: Final = {"~": "\xa0", "_": "\u2011", "{": "{", "}": "}", "\\": "\\", "\t": " "}

NO_TEXT: Final = frozenset(
    (
        *(
            "colortbl",
            "pict",
            "objdata",
            "objname",
            "objclass",
            "fldinst",
            "xe",
            "tc",
            "rxe",
            "txe",
        ),
        *("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"),
        *("listtext", "pntext", "pntxta", "pntxtb", "annotation", "nonesttables", "nonshppict"),
        *("ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "filetbl", "revtbl", "listtable", "upr"),
        *("template", "private", "userprops", "sp", "leveltext", "levelnumbers", "info"),
        *("listoverridetable", "generator", "themedata", "datastore", "shprslt", "falt", "panose"),
    )
)
r"""What such a group holds is no text; so with one that begins with \* and isn't named below."""

TARGETS: Final = {
    "fonttbl": "fonts",
    "stylesheet": "styles",
    "title": "title",
    "author": "author",
    "creatim": "created",
}
"""Groups whose text is no part of the article but says something of the file."""
LABELS: Final = frozenset(("listtext", "pntext"))
LABEL: Final = "label"
DRAWINGS: Final = frozenset(("shpinst", "do"))
STARRED: Final = frozenset(("footnote", "ud", *DRAWINGS))
BOXES: Final = frozenset(("shptxt", "dptxbxtext"))
FONTS: Final = "fonts"
STYLES: Final = "styles"
CREATED: Final = "created"
BODY: Final = "body"
NOWHERE: Final = ""
DRAWING: Final = "drawing"
