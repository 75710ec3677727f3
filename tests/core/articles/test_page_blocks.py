from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.articles.html_blocks import html_blocks
from core.articles.page_blocks import article_blocks
from core.articles.trees import parse_html

TITLE = "Reservoir is half empty after a dry spring"
LEAD = (
    "The reservoir above Corran is half empty after the driest spring since 1976, the water "
    "board said on Monday, and some 40,000 homes may be asked to use less."
)
BODY = (
    "It held 3.1 billion litres last week, against 6.2 billion a year ago, and has fallen by "
    "4 cm a day since May, according to figures that the board published."
)
END = (
    "“We aren’t short of water yet,” said Maud Ferrier, who runs the board. “But we will be by "
    "August if it doesn’t rain, and a ban on hoses is likely before that.”"
)


def link(text: str) -> str:
    return f"<a href='/x'>{text}</a>"


def paragraph(text: str) -> str:
    return f"<p>{text}</p>"


ARTICLE = paragraph(LEAD) + paragraph(BODY) + paragraph(END)
TOLD = [LEAD, BODY, END]
CONTENTS = f"<li>{link('Contents')}</li>"
COMMENT = "I have watched it fall all year, and nobody at the board ever answers my letters."


def read(html: str, guide: list[str]) -> list[str]:
    """Return the texts of the page's article, of which the guide tells."""
    root = parse_html(f"<html><body>{html}</body></html>")
    return [block.text for block in article_blocks(root, "\n".join(guide), TITLE)]


@pytest.mark.parametrize(
    ("html", "guide"),
    [
        pytest.param(
            f"<div>{ARTICLE}<h3>Elsewhere</h3><ul><li>{link('Rivers run dry in the north')}</li>"
            f"<li>New: {link('Rain at last for farmers')}</li></ul></div>",
            ["Elsewhere", "Rivers run dry in the north", "New: Rain at last for farmers"],
            id="links-below",
        ),
        pytest.param(
            f"<div>{paragraph(LEAD)}<p>Further reading</p><h4>{link('Rivers run dry up north')}"
            f"</h4><h4>{link('Rain at last')}</h4>{paragraph(BODY)}{paragraph(END)}</div>",
            ["Further reading", "Rivers run dry up north", "Rain at last"],
            id="links-amid-it",
        ),
        pytest.param(
            f"<div>{paragraph(LEAD)}{paragraph(link('Read more: Why rivers run dry'))}"
            f"{paragraph(BODY)}{paragraph(link('Rain is on its way, say farmers'))}"
            f"{paragraph(END)}</div>",
            ["Read more: Why rivers run dry", "Rain is on its way, say farmers"],
            id="single-links-amid-it",
        ),
        pytest.param(
            f"<div><div>{ARTICLE}</div><div><h3>{link('Rivers run dry up north')}</h3>"
            "<p>Three of them are closed to anglers.</p></div><div>"
            f"<h3>{link('Rain at last')}</h3><p>Farmers say that it came too late.</p></div></div>",
            [
                *("Rivers run dry up north", "Three of them are closed to anglers."),
                *("Rain at last", "Farmers say that it came too late."),
            ],
            id="teasers-below",
        ),
        pytest.param(
            f"<div>{ARTICLE}<div class='readers_comment_box'><p>{COMMENT}</p><p>Same here, and my "
            "neighbours say so too.</p></div></div>",
            [COMMENT, "Same here, and my neighbours say so too."],
            id="comments",
        ),
        pytest.param(
            f"<div>{paragraph(LEAD)}<div class='newsletter-box'><p>Our newsletter comes at six.</p>"
            f"</div>{paragraph(BODY)}{paragraph(END)}</div>",
            ["Our newsletter comes at six."],
            id="newsletter",
        ),
        pytest.param(
            f"<div>{ARTICLE}<p>© 2025 Corran Weekly. All rights reserved.</p></div>",
            ["© 2025 Corran Weekly. All rights reserved."],
            id="fine-print",
        ),
        pytest.param(
            f"<div>{paragraph(LEAD)}<figure><figcaption>Photo: Ida Roe</figcaption></figure>"
            f"{paragraph(BODY)}{paragraph(END)}</div>",
            ["Photo: Ida Roe"],
            id="credit",
        ),
        pytest.param(
            f"<div><ul><li>{link('Home')}</li><li>News</li></ul><h1>{TITLE}</h1>{ARTICLE}</div>",
            ["Home", "News", TITLE],
            id="path-and-headline",
        ),
        pytest.param(
            f"<div>{ARTICLE}</div>{'<p>Menu</p>' * 30}<div><p>We hire two reporters.</p></div>",
            ["We hire two reporters."],
            id="far-away",
        ),
    ],
)
def test_what_was_taken_for_the_article_is_left_out(html: str, guide: list[str]) -> None:
    assert read(html, TOLD + guide) == TOLD


@pytest.mark.parametrize(
    ("html", "guide", "texts"),
    [
        pytest.param(
            f"<p>{LEAD}</p><div class='text comments-open'>{paragraph(BODY)}{paragraph(END)}</div>",
            TOLD,
            TOLD,
            id="open-to-comments",
        ),
        pytest.param(
            f"<div><p>{LEAD}</p><p class='paywall'>{BODY}</p><p class='paywall'>{END}</p></div>",
            TOLD,
            TOLD,
            id="behind-a-paywall",
        ),
        pytest.param(
            f"<div>{paragraph(LEAD)}{paragraph(BODY)}<table>"
            + "<tr><td>May</td><td>3.1</td></tr>" * 30
            + f"</table>{paragraph(END)}</div>",
            TOLD,
            [LEAD, BODY, *["May\t3.1"] * 30, END],
            id="long-table",
        ),
        pytest.param(
            f"<div>{ARTICLE}<table><tr><td>{link('Corran Reservoir')}</td><td>3.1</td></tr>"
            f"<tr><td>{link('Loch Beag dam')}</td><td>2.0</td></tr></table></div>",
            [*TOLD, "Corran Reservoir 3.1", "Loch Beag dam 2.0"],
            [*TOLD, "Corran Reservoir\t3.1", "Loch Beag dam\t2.0"],
            id="table-of-links",
        ),
        pytest.param(
            f"<div>{paragraph(LEAD)}{paragraph(link(BODY))}{paragraph(END)}</div>",
            TOLD,
            TOLD,
            id="linked-sentence",
        ),
        pytest.param(
            f"<div>{ARTICLE}<p>See {link('the list of all reservoirs')} for what they hold.</p>"
            f"{paragraph(COMMENT)}</div>",
            [*TOLD, "See the list of all reservoirs for what they hold.", COMMENT],
            [*TOLD, "See the list of all reservoirs for what they hold.", COMMENT],
            id="sentence-goes-on-behind-its-link",
        ),
        pytest.param(
            f"<div><h1>{TITLE}</h1><p>Water is short in Corran.</p>"
            + f"<ul>{CONTENTS * 30}</ul><div>{ARTICLE}</div></div>",
            ["Water is short in Corran.", *TOLD],
            ["Water is short in Corran.", *TOLD],
            id="start-far-above-the-rest",
        ),
        pytest.param(
            f"<div><a name='top'>{paragraph(LEAD)}{paragraph(BODY)}{paragraph(END)}</a></div>",
            TOLD,
            TOLD,
            id="anchor-is-no-link",
        ),
        pytest.param(
            f"<div>{paragraph(LEAD)}<p>More than 300 wells are dry.</p>{paragraph(link(BODY))}"
            f"{paragraph(END)}</div>",
            [*TOLD, "More than 300 wells are dry."],
            [LEAD, "More than 300 wells are dry.", BODY, END],
            id="sentence-is-no-label",
        ),
        pytest.param(
            f"<div>{paragraph(LEAD)}<h2>What comes next</h2>{paragraph(link('Water board'))}"
            f"{paragraph(BODY)}{paragraph(END)}</div>",
            [*TOLD, "What comes next"],
            [LEAD, "What comes next", BODY, END],
            id="heading-above-linked-credit",
        ),
        pytest.param(
            f"<h1>{TITLE}</h1><div>{LEAD}{paragraph(BODY)}{paragraph(END)}</div>",
            [BODY, END],
            TOLD,
            id="lead-without-a-tag",
        ),
        pytest.param(
            f"<h1>{TITLE}</h1><h2>Forty thousand homes may be told to use less</h2>"
            f"<div>{ARTICLE}</div>",
            TOLD,
            ["Forty thousand homes may be told to use less", *TOLD],
            id="second-headline",
        ),
        pytest.param(
            f"<div>{paragraph(LEAD)}<div class='image-caption'>The dam on Monday</div>"
            f"{paragraph(BODY)}{paragraph(END)}</div>",
            TOLD,
            [LEAD, "The dam on Monday", BODY, END],
            id="caption",
        ),
        pytest.param(
            "<ul>"
            + "".join(f"<li>{link(f'Minutes of the board, part {n} of 30')}</li>" for n in range(9))
            + "</ul>",
            [f"Minutes of the board, part {n} of 30" for n in range(9)],
            [f"Minutes of the board, part {n} of 30" for n in range(9)],
            id="nothing-but-links",
        ),
    ],
)
def test_what_is_of_the_article_stays(html: str, guide: list[str], texts: list[str]) -> None:
    assert read(html, guide) == texts


PIECES = (
    *(f"<h1>{TITLE}</h1>", "<h2>More from Corran</h2>", "<div class='comments'>", "</div>"),
    *("<ul>", "</ul>", f"<li>{link('Rain at last')}</li>", "<table><tr><td>1<td>2</table>"),
    *("<figure><figcaption>Photo: Ida Roe</figcaption></figure>", "<blockquote>", "<a href=x>"),
    *(paragraph(LEAD), paragraph(BODY), paragraph(END), paragraph(COMMENT), "<p>© 2025", "</a>"),
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30), st.sets(st.sampled_from(TOLD)))
def test_any_page_gives_its_own_blocks_in_their_order(pieces: list[str], guide: set[str]) -> None:
    html = "".join(("<p>Corran</p>", *pieces))
    page = iter([block.text for block in html_blocks(parse_html(f"<html><body>{html}"))])

    assert all(text in page for text in read(html, sorted(guide)))
