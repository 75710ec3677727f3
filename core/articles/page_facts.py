"""Tell a web page's title, who wrote it and when, its language and its own address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from core.articles.page_data import page_data
from core.articles.page_passages import words_of
from core.articles.properties import iso_date, language_code

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from lxml.etree import _Element

    from core.articles.page_data import PageData

_SEPARATOR: Final = re.compile(r"\s+(?:[|•·»«/–—-]|::)\s+")
_LONGEST_SITE: Final = 5
_SHORTEST_TITLE: Final = 3
_ENOUGH_IN_COMMON: Final = 0.6
# A shorter start of a title may be the name of its section.
_SHORTEST_START: Final = 12
_BY: Final = re.compile(r"^(?:by|par|por)\b:?\s+", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"://|^\w{3,}(?:\.\w{2,})+$")
_NAME_WORD: Final = r"[^\W\d_a-z][\w.'’-]*"
_FULL_NAME: Final = re.compile(
    rf"{_NAME_WORD}(?: (?:{_NAME_WORD}|von|van|der|den|de|la|le|du|da|di|bin|al|el|y|e|and|ter))+$"
)
_SHORT_NAME: Final = 3
_LONGEST_NAME: Final = 7
_WITHIN_NAMES: Final = frozenset(
    (
        *("and", "of", "the", "von", "van", "der", "den", "de", "la", "le", "du", "da", "di"),
        *("dos", "y", "e", "bin", "al", "af", "ter", "und", "et", "for", "with"),
    )
)
_AUTHORS: Final = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")
_DATES: Final = (
    *("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date"),
    *("dc.date.issued", "dcterms.created", "pubdate", "parsely-pub-date", "sailthru.date"),
)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page says of itself; what it doesn't say is empty."""

    title: str
    byline: str
    published: str
    language: str
    address: str
    body: str
    """The article's text as search engines are told it."""
    no_authors: frozenset[tuple[str, ...]] = frozenset()
    """The words of the names that its site goes by, and of what it tells as an author."""


def page_facts(root: _Element) -> PageFacts:
    """Return what the page says of itself."""
    meta = dict(_meta(root))
    data = page_data(root)
    sites = _site_names(root, meta)
    dates = (data.published, *(meta.get(name) for name in _DATES))
    return PageFacts(
        title=_title(root, meta, data, sites),
        byline=names_in(", ".join(data.authors), sites) or _author(meta, sites),
        published=next(filter(None, map(iso_date, dates)), ""),
        language=_language(root, meta),
        address=_address(root, meta),
        body=data.body,
        no_authors=sites.union(words_of(meta.get(name, "")) for name in _AUTHORS),
    )


def names_in(text: str, sites: Collection[tuple[str, ...]] = ()) -> str:
    """Return the text where it is one name or several; some pages have a whole sentence there.

    The names of the page's site are left out.
    """
    told = _BY.sub("", " ".join(text.split()), count=1)
    names = [name.strip() for name in re.split(r"[;,]", told) if name.strip()]
    names = [name for name in names if words_of(name) not in sites]
    return ", ".join(names) if all(map(_is_name, names)) else ""


def full_names_in(text: str, sites: Collection[tuple[str, ...]]) -> str:
    """Return the names that are surely full names: they were guessed from the page's own text."""
    names = names_in(text, sites).split(", ")
    return ", ".join(name for name in names if _FULL_NAME.match(name))


def _is_name(text: str) -> bool:
    words = text.split()
    lower = [word for word in words if word.islower() and word not in _WITHIN_NAMES]
    return not _ADDRESS.search(text) and (
        len(words) <= _SHORT_NAME or (len(words) <= _LONGEST_NAME and not lower)
    )


def _author(meta: Mapping[str, str], sites: Collection[tuple[str, ...]]) -> str:
    return next(filter(None, (names_in(meta.get(name, ""), sites) for name in _AUTHORS)), "")


def _meta(root: _Element) -> Iterator[tuple[str, str]]:
    # The first of several counts, which is the last that is given to a dict.
    for element in reversed(list(root.iter("meta"))):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        if name and (content := (element.get("content") or "").strip()):
            yield name.lower(), content


def _title(
    root: _Element,
    meta: Mapping[str, str],
    data: PageData,
    sites: Collection[tuple[str, ...]],
) -> str:
    """Return the headline as readers see it, or else what the page tells machines.

    A heading that the page's title begins with is the headline. Another is trusted where it
    agrees with what machines are told, since some pages put their own name into one; so is
    the only one, unless it is that name.
    """
    title = _text_of(root.find(".//title"))
    if headline := _headline_in(root, title, sites):
        return headline
    told = [
        _without_site(" ".join(title.split()), sites)
        for title in (data.headline, meta.get("og:title"), meta.get("twitter:title"))
        if title
    ]
    named = _without_site(title, sites)
    headings = [heading for heading in map(_text_of, root.iter("h1")) if heading]
    for heading in headings:
        if any(_agree(heading, title) for title in (*told, named)):
            return heading
    headings = [heading for heading in headings if words_of(heading) not in sites]
    if len(headings) == 1 and len(words_of(headings[0])) >= _SHORTEST_TITLE:
        return headings[0]
    return next(filter(None, (*told, named, *headings)), "")


def _headline_in(root: _Element, title: str, sites: Collection[tuple[str, ...]]) -> str:
    """Return the longest heading that the title begins with, empty where there is none."""
    starts = {" ".join(title[: sign.start()].split()) for sign in _SEPARATOR.finditer(title)}
    headings = map(_text_of, root.iter("h1", "h2", "h3")) if starts else ()
    longest = max((text for text in headings if text in starts), key=len, default="")
    is_headline = len(longest) >= _SHORTEST_START and words_of(longest) not in sites
    return longest if is_headline else ""


def _site_names(root: _Element, meta: Mapping[str, str]) -> frozenset[tuple[str, ...]]:
    names = {words_of(meta.get("og:site_name", "")), words_of(meta.get("application-name", ""))}
    host = _host(_address(root, meta))
    if host:
        names.add(words_of(host.removeprefix("www.")))
        names.add(words_of(host.removeprefix("www.").partition(".")[0]))
    return frozenset(names - {()})


def _host(address: str) -> str:
    """Return the address's host, empty where it has none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _without_site(title: str, sites: Collection[tuple[str, ...]]) -> str:
    """Return a title without the name of its site, at either end, as far as that is known.

    What isn't known is a short end behind a bar, or behind the last sign between blanks.
    """
    signs = list(_SEPARATOR.finditer(title))
    if not signs:
        return title
    before, after = title[: signs[-1].start()], title[signs[-1].end() :]
    if words_of(after) in sites:
        return _without_site(before, sites)
    if words_of(title[: signs[0].start()]) in sites:
        return title[signs[0].end() :]
    end, start = len(words_of(after)), len(words_of(before))
    is_end_a_site = end <= _LONGEST_SITE and end < start and start >= _SHORTEST_TITLE
    is_told = "|" in signs[-1][0] or not sites
    return before if is_end_a_site and is_told else title


def _agree(one: str, other: str) -> bool:
    """Whether two titles are the same but for a few words or a longer end."""
    words, others = words_of(one), words_of(other)
    fewest = min(len(words), len(others))
    if fewest < _SHORTEST_TITLE:
        return bool(words) and words == others
    return len(set(words) & set(others)) >= _ENOUGH_IN_COMMON * fewest


def _text_of(element: _Element | None) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())


def _language(root: _Element, meta: Mapping[str, str]) -> str:
    told = (
        root.get("lang"),
        root.get("{http://www.w3.org/XML/1998/namespace}lang"),
        meta.get("content-language"),
        meta.get("og:locale"),
    )
    return next(filter(None, map(language_code, told)), "")


def _address(root: _Element, meta: Mapping[str, str]) -> str:
    """Return the address that the page names as its own, unless that is but its site's."""
    links = (
        link.get("href", "")
        for link in root.iter("link")
        if "canonical" in link.get("rel", "").lower().split()
    )
    for address in (*links, meta.get("og:url", "")):
        if re.match(r"https?://[^/\s]+/[^\s]", address.strip()):
            return address.strip()
    return ""
