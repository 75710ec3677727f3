"""Read a Markdown file as one article, its markup turned into paragraphs, headings and lists."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from core.articles.blocks import compose
from core.articles.encodings import decode_any
from core.articles.files import read_bytes, refusal
from core.articles.format import Format
from core.articles.html_blocks import html_blocks
from core.articles.making import make_article
from core.articles.markdown_blocks import markdown_blocks
from core.articles.properties import iso_date, language_code
from core.articles.trees import TOO_DEEP, parse_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore

    from core.articles.blocks import Block
    from core.models import Article

_SIZE_LIMIT: Final = 2 << 20
_DEEPEST: Final = 200
_MOST: Final = {"[": 50_000, "\n": 200_000, "|": 200_000}
"""What takes its share of time and memory for each; articles have a tenth of it."""
_DEEPEST_LINK: Final = 20
"""Brackets within brackets; a link that lies deeper stays as it was typed."""
_TOO_DEEP: Final = re.compile(rf"^(?:[ \t]{{0,3}}>){{{_DEEPEST},}}", re.MULTILINE)
_FRONT_MATTER: Final = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*\n(?P<facts>.{0,20000}?)\n(?P=fence)[ \t]*(?:\n|$)", re.DOTALL
)
_FACT: Final = re.compile(r"^([A-Za-z_]{1,40})[ \t]*[:=][ \t]*(.*)$", re.MULTILINE)
_ITEM: Final = re.compile(r"^[ \t]*-[ \t]+(?:name:[ \t]*)?(.+)$", re.MULTILINE)
# Markdown without footnotes would take a note of one word for where a link leads.
_NOTE: Final = re.compile(r"\[\^([^\[\]\s^]{1,40})\]")
_ESCAPED: Final = r"\\[\1\\]"


def read(path: Path) -> Iterator[Article]:
    """Yield the file's article, or raise ArticleError."""
    data = read_bytes(path, _SIZE_LIMIT)
    try:
        yield _article(decode_any(data).replace("\r\n", "\n").replace("\r", "\n"), path)
    except ValueError as error:
        raise refusal(path, str(error)) from error
    except RecursionError as error:
        raise refusal(path, TOO_DEEP) from error


def _article(source: str, path: Path) -> Article:
    front = _FRONT_MATTER.match(source)
    facts = _facts(front["facts"]) if front else {}
    body = source[front.end() :] if front else source
    is_quoted_deep = body.count(">") >= _DEEPEST and _TOO_DEEP.search(body)
    if is_quoted_deep or any(body.count(sign) > most for sign, most in _MOST.items()):
        raise ValueError(TOO_DEEP)
    text, markup = compose(_blocks(body))
    if not text:
        raise ValueError("there is no text in it; check that it is the file you mean")
    return make_article(
        text,
        path,
        title=facts.get("title"),
        byline=facts.get("author") or facts.get("authors") or facts.get("byline"),
        published=iso_date(facts.get("date") or facts.get("published")),
        language=language_code(facts.get("lang") or facts.get("language")),
        markup=markup,
    )


def _blocks(body: str) -> Iterable[Block]:
    parser = _parser()
    tokens = parser.parse(_NOTE.sub(_ESCAPED, body))
    blocks = markdown_blocks(tokens)
    if blocks is not None:
        return blocks
    return html_blocks(
        parse_html(f"<div>{parser.renderer.render(tokens, parser.options, {})}</div>")
    )


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    # CommonMark's own limit on nesting would drop what lies deeper.
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST})
    parser.core.ruler.before("block", "nest_blocks", _nest_blocks)
    parser.core.ruler.after("block", "nest_links", _nest_links)
    return parser.enable(["table", "strikethrough"])


def _nest_blocks(state: StateCore) -> None:
    state.md.options["maxNesting"] = _DEEPEST


def _nest_links(state: StateCore) -> None:
    # Each bracket that doesn't close is looked through once for each level.
    state.md.options["maxNesting"] = _DEEPEST_LINK


def _facts(front: str) -> dict[str, str]:
    """Return the plain values of front matter, which is YAML or TOML, by their names.

    What is nested is left out, but for a list of names.
    """
    facts = {}
    for match in _FACT.finditer(front):
        value = match[2].strip()
        if not value:
            below = front[match.end() :]
            lines = below[: following.start()] if (following := _FACT.search(below)) else below
            value = ", ".join(_unquoted(name) for name in _ITEM.findall(lines))
        names = value[1:-1].split(",") if value.startswith("[") else [value]
        facts[match[1].lower()] = ", ".join(_unquoted(name) for name in names)
    return facts


def _unquoted(value: str) -> str:
    value = value.strip()
    is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if is_quoted else value


FORMAT: Final = Format("Markdown", (".md", ".markdown"), read, is_complex=True)
