"""Cut from a page's article what was taken for a part of it: links elsewhere, fine print."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby, islice, pairwise
from typing import TYPE_CHECKING, Final

from core.article_parts import MarkupKind
from core.articles.page_passages import are_comments, count, home_of, upwards, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

    from core.articles.page_passages import Passage

_MOST_LINKED: Final = 0.5
_WHOLLY_LINKED: Final = 0.9
_HEAD: Final = 8
_HEAD_SHARE: Final = 0.25
_TAIL_SHARE: Final = 0.4
_BOX_SHARE: Final = 0.2
_BOXES: Final = frozenset(("div", "section", "aside", "ul", "ol", "table", "form", "footer"))
_BOX: Final = re.compile(
    r"(?:^|[-_\s])(?:advert\w*|promo\w*|related\w*|newsletter\w*|subscri(?:be|ption)\w*|sign-?up"
    r"|cookies?|consent|bread-?crumbs?|sponsor\w*|taboola|outbrain|recommend\w*|trending"
    r"|most-?(?:read|popular)|pagination|share-?(?:bar|box|tools|buttons)|author-?(?:bio|box))"
    r"(?:[-_\s]|$)",
    re.IGNORECASE,
)
# So many passages between two say that these are not of one article.
_FAR: Final = 20
_GROUP_SHARE: Final = 0.2
_FEWEST_KEPT: Final = 40
_LEAST_SHARE: Final = 0.1
_FEWEST_WORDS: Final = 5
_FEW: Final = 5
_LONGEST_LABEL: Final = 8
_LONGEST_PRINT: Final = 60
_LONGEST_CREDIT: Final = 8
_LONGEST_TEASER: Final = 60

# What leads elsewhere is called so, in the languages of most pages.
_LABELS: Final = (
    *("related", "read (?:more|next|also|on)", "more (?:from|on|about|in|stories|news|must)"),
    *("see (?:also|more)", "also (?:read|on|see|in)", "most (?:read|popular|viewed|shared)"),
    *("further reading", "recommended", "popular", "trending", "you (?:may|might) (?:also )?like"),
    *("you might also be interested", "don.t miss", "(?:watch|listen|photos?|videos?|more)\\W*$"),
    *("mehr (?:zum thema|dazu|lesen)", "lesen sie auch", "siehe auch", "auch interessant"),
    *("(?:à |a )?lire (?:aussi|également)", "sur le même sujet", "voir aussi"),
    *("lea también", "lee también", "te puede interesar", "más información", "ver también"),
    *("leia (?:também|mais)", "leggi anche", "lees ook", "läs (?:mer|också)", "les også"),
)
_LABEL: Final = re.compile(rf"\W*(?:{'|'.join(_LABELS)})(?!\w)", re.IGNORECASE)
# So does a link begin that leads elsewhere, where it is no label.
_INVITING: Final = re.compile(r"\W*(?:read|see|watch|listen|more|photos?|videos?|gallery)\b", re.I)
_FINE_PRINT: Final = re.compile(r"(?:©|\(c\)\s|copyright\b)|.*\ball rights reserved\b", re.I | re.S)
_PICTURE: Final = "(?:photo|image|picture|screenshot|illustration|foto|bild|crédit)"
_CREDIT: Final = re.compile(
    rf"\W*(?:(?:{_PICTURE}\w*(?: credits?)?|credits?)\s?[:/©]|{_PICTURE}\w* (?:by|von|par|de)\b"
    r"|courtesy(?: of\b|(?-i: [A-Z])))",
    re.IGNORECASE,
)
_SENTENCE_END: Final = (".", "!", "?", "…", "”", '"', "»", "。", ":")


def trimmed(passages: list[Passage], title: str) -> list[Passage]:
    """Return the article's passages without headline, links elsewhere and fine print."""
    kept = [passage for passage in passages if not _is_credit(passage)]
    kept = _without_leads(_from_headline(kept, words_of(title)))
    end = len(kept)
    tail = _Tail(kept)
    while end and tail.has(end - 1):
        end -= 1
    # Where so much would go, the article itself consists of such: a list of links, say.
    least = (1 - _TAIL_SHARE) * count(passages)
    return next((some for some in (kept[:end], kept) if count(some) >= least), passages)


def _is_credit(passage: Passage) -> bool:
    """Whether a caption says no more than whose picture it is."""
    is_short = len(passage.words) <= _LONGEST_CREDIT and not passage.is_heading
    return is_short and bool(_CREDIT.match(passage.block.text))


def without_boxes(passages: list[Passage]) -> list[Passage]:
    """Return the passages without those of comments, of a newsletter's box or the like.

    What the first passage lies in is the article's, whatever it is called; so is what has
    much of the text, but for comments.
    """
    passages = _of_one_place(passages)
    names: dict[_Element, str] = dict.fromkeys(upwards(passages[0].element), "")
    boxes = [_box_name(passage.element, names) for passage in passages]
    words: Counter[str] = Counter()
    for passage, box in zip(passages, boxes, strict=True):
        words[box] += len(passage.words)
    most = _BOX_SHARE * count(passages)
    kept = [
        passage
        for passage, box in zip(passages, boxes, strict=True)
        if not box or (words[box] > most and not are_comments(box))
    ]
    is_enough = count(kept) >= max(_FEWEST_KEPT, _LEAST_SHARE * count(passages))
    return kept if is_enough else passages


def _box_name(element: _Element, names: dict[_Element, str]) -> str:
    """Return what the outermost box is called that holds the element, empty where none does.

    names has those of the elements that were looked at before, and of the article's.
    """
    new: list[_Element] = []
    for outer in upwards(element):
        if outer in names:
            break
        new.append(outer)
    name = names[outer]
    for inner in reversed(new):
        if not name and inner.tag in _BOXES:
            called = f"{inner.get('class', '')} {inner.get('id', '')}"
            name = called if _BOX.search(called) or are_comments(called) else ""
        names[inner] = name
    return name


def _of_one_place(passages: list[Passage]) -> list[Passage]:
    """Return the passages without small groups far from the others."""
    groups = [[passages[0]]]
    for above, passage in pairwise(passages):
        if passage.place - above.place > _FAR:
            groups.append([])
        groups[-1].append(passage)
    main = max(groups, key=count)
    homes = {home_of(passage.element) for passage in main}
    around = set(upwards(main[0].element))
    return [
        passage
        for group in groups
        for is_kept in [
            count(group) > _GROUP_SHARE * count(main)
            or any(home_of(passage.element) in homes for passage in group)
        ]
        for passage in group
        if is_kept
        or (passage.place < main[0].place and _is_below_headline(passage.element, around))
    ]


def _is_below_headline(element: _Element, around: set[_Element]) -> bool:
    """Whether a paragraph follows the headline in an element that is around the article, too.

    So do the first words of a manual, of which a list of terms parts the rest.
    """
    home = home_of(element)
    first = (
        each for each in home.iter("h1", str(element.tag)) if each.tag == "h1" or each is element
    )
    return home in around and next(first).tag == "h1"


def _from_headline(passages: list[Passage], title: tuple[str, ...]) -> list[Passage]:
    """Return the passages without the headline, and without the path that leads to it."""
    whole = count(passages)
    headline = -1
    for place, passage in enumerate(passages[:_HEAD]):
        if count(passages[:place]) > _HEAD_SHARE * whole:
            break
        if title and passage.words == title:
            headline = place
    return [
        passage
        for place, passage in enumerate(passages)
        if place > headline
        or not (passage.words == title or passage.is_linked or len(passage.words) < _FEWEST_WORDS)
    ]


def _without_leads(passages: list[Passage]) -> list[Passage]:
    """Return the passages without lists of links to other articles, and what leads to these.

    A list is what a heading that says so stands above; so is a line that says so itself.
    """
    kept: list[Passage] = []
    for _, group in groupby(passages, _list_of):
        run = list(group)
        if not _is_run_linked(run):
            kept += run
        elif kept and _is_label(kept[-1]):
            while kept and _is_label(kept[-1]):
                kept.pop()
        elif not all(map(_is_lead, run)):
            kept += run
    return kept


def _list_of(passage: Passage) -> object:
    """Return what the passages of one list, or of one kind, have in common."""
    if passage.block.kind is MarkupKind.LIST_ITEM:
        return next((e for e in upwards(passage.element) if e.tag in ("ul", "ol")), passage)
    if passage.is_linked and passage.block.kind is not MarkupKind.CELL:
        return ("linked", passage.is_heading)
    return passage


def _is_run_linked(run: list[Passage]) -> bool:
    """Whether a run of passages is mostly links; the rows of a table are data all the same."""
    if run[0].block.kind is MarkupKind.CELL:
        return False
    length = sum(len(passage.block.text) for passage in run)
    return sum(passage.linked for passage in run) > _MOST_LINKED * length


def _is_label(passage: Passage) -> bool:
    """Whether the passage says that what is below it is found elsewhere."""
    return len(passage.words) <= _LONGEST_LABEL and bool(_LABEL.match(passage.block.text))


def _is_lead(passage: Passage) -> bool:
    """Whether the passage is a link to another article, and no sentence of this one."""
    text = passage.block.text
    if passage.block.kind is not None or not passage.is_linked:
        return False
    if _LABEL.match(text) or (_INVITING.match(text) and not _goes_on_behind_link(passage.element)):
        return True
    is_whole = passage.linked >= _WHOLLY_LINKED * len(text)
    return is_whole and len(passage.words) >= _FEWEST_WORDS and not text.endswith(_SENTENCE_END)


def _goes_on_behind_link(element: _Element) -> bool:
    """Whether the last link is followed by words, as in “See the annex for details”."""
    links = list(islice(element.iter("a"), _FEW))
    return bool(links) and bool(words_of(links[-1].tail or ""))


class _Tail:
    """What may stand below an article: links, teasers, fine print."""

    def __init__(self, passages: list[Passage]) -> None:
        self._passages = passages
        self._start = set(upwards(passages[0].element)) if passages else set()
        lists = groupby(passages, _list_of)
        runs = (list(run) for _, run in lists)
        self._linked = {passage for run in runs if _is_run_linked(run) for passage in run}

    def has(self, place: int) -> bool:
        """Whether the passage at that place, the last that is left, is none of the article."""
        passage = self._passages[place]
        if passage.is_heading or passage in self._linked:
            return True
        if len(passage.words) <= _LONGEST_PRINT and _FINE_PRINT.match(passage.block.text):
            return True
        if _is_label(passage) and not passage.block.text.endswith("."):
            return True
        return place > 0 and self._is_teaser(passage, self._passages[place - 1])

    def _is_teaser(self, passage: Passage, above: Passage) -> bool:
        """Whether a linked heading stands above it, apart from where the article began."""
        return (
            above.is_heading
            and above.is_linked
            and len(passage.words) <= _LONGEST_TEASER
            and above.element.getparent() not in self._start
        )
