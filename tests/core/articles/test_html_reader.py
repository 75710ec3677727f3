from __future__ import annotations

from pathlib import Path

import pytest

from core.article_parts import MarkupKind
from core.articles import read_articles
from core.errors import ArticleError
from core.models import Article

TITLE = "Ferry fares to rise again in April"
PARAGRAPHS = [
    "Ferry fares between the mainland and the three outer islands will rise by 12% from April, "
    "the harbour board said on Tuesday.",
    "The board, which carried 1.4 million passengers last year, blamed the price of diesel and a "
    "new pay deal with 230 crew members.",
    "“We have held fares down for four years,” said Ines Okafor, who chairs the board. “That could "
    "not go on.”",
    "A return ticket for an adult will cost £18.50, up from £16.50, while children under five "
    "travel free as they do today.",
    "Island councillors asked for a discount for residents, who make about 60 trips a year on "
    "average, but were told it would cost £2 million.",
    "The new fares still need the consent of the regulator, which has until 20 March to object.",
]
SITE = """<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>{title} | The Harbour Post</title><meta property="og:title" content="{title}">
<meta property="og:site_name" content="The Harbour Post"><meta name="author" content="Nora Lee">
<link rel="canonical" href="https://post.example/2025/ferry-fares">
<meta property="article:published_time" content="2025-03-04T08:15:00+00:00">
<script>var ads = 1;</script></head><body class="has-pullquote">
<div class="cookie-banner" id="consent"><p>We use cookies to improve your visit. By clicking
accept you agree to what our 214 partners do.</p><button>Accept</button></div>
<header><a href="/"><img alt="logo"></a><nav><ul><li><a href="/news">News</a></li><li>
<a href="/sport">Sport</a></li></ul></nav></header>
<main><article class="story"><h1>{title}</h1>{above}
<div class="byline">By <a href="/nora">Nora Lee</a></div><div class="share-bar"><ul><li>
<a href="#">Share on Facebook</a></li><li><a href="#">Send</a></li></ul></div>
<div class="article-body">{body}</div>
<div class="tags"><a href="/t/1">Ferries</a> <a href="/t/2">Prices</a></div></article>
<aside class="related"><h3>Related stories</h3><ul><li><a href="/1">Bridge tolls to rise by 5%
next year, says the council in a new plan</a></li></ul></aside>
<section id="comments" class="comments"><h2>2 comments</h2><div class="comment"><p>I think that
12 percent is far too much for a boat that is always late, said everyone.</p></div><div
class="comment"><p>Agreed, and the coffee went up by 50 cents as well!</p></div></section></main>
<footer><p>© 2025 The Harbour Post Ltd. All rights reserved. Number 1234567.</p></footer>
</body></html>"""


def paragraphs(*numbers: int) -> str:
    return "".join(f"<p>{PARAGRAPHS[number]}</p>\n" for number in numbers)


def read_page(folder: Path, html: str | bytes, name: str = "page.html") -> Article:
    path = folder / name
    path.write_bytes(html.encode() if isinstance(html, str) else html)
    (article,) = read_articles(path)
    assert isinstance(article, Article), article
    return article


def told(*parts: int | str) -> str:
    return "\n\n".join(PARAGRAPHS[part] if isinstance(part, int) else part for part in parts)


TABLE = (
    "<table><thead><tr><th>Ticket</th><th>2024</th><th>2025</th></tr></thead><tbody><tr>"
    "<td>Adult</td><td>£16.50</td><td>£18.50</td></tr><tr><td>Dog</td><td>£0</td><td>£0</td></tr>"
    "</tbody></table>"
)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(paragraphs(0, 1, 2, 3, 4, 5), told(0, 1, 2, 3, 4, 5), id="paragraphs"),
        pytest.param(
            paragraphs(0, 1) + "<h2>What will change</h2>" + paragraphs(2, 3, 4),
            told(0, 1, "What will change", 2, 3, 4),
            id="heading",
        ),
        pytest.param(
            paragraphs(0, 1) + "<p>The prices:</p><ul><li>Adults: £18.50</li><li>Dogs: <em>free"
            "</em></li></ul>" + paragraphs(2, 3),
            told(0, 1, "The prices:", "Adults: £18.50\nDogs: free", 2, 3),
            id="list",
        ),
        pytest.param(
            paragraphs(0, 1) + "<blockquote><p>No board likes it.</p></blockquote>" + paragraphs(2),
            told(0, 1, "No board likes it.", 2),
            id="block-quote",
        ),
        pytest.param(
            paragraphs(0, 1) + TABLE + paragraphs(2, 3),
            told(0, 1, "Ticket\t2024\t2025\nAdult\t£16.50\t£18.50\nDog\t£0\t£0", 2, 3),
            id="table",
        ),
        pytest.param(
            "<figure><img src=x><figcaption><span class='visually-hidden'>Image caption</span>"
            "The <i>Marram</i> leaves in 2023. Photo: T. Lund</figcaption></figure>"
            + paragraphs(0, 1)
            + "<div class='image'><figure><figcaption>Queues on Monday</figcaption></figure></div>"
            + paragraphs(2, 3),
            told("The Marram leaves in 2023. Photo: T. Lund", 0, 1, "Queues on Monday", 2, 3),
            id="captions",
        ),
        pytest.param(
            paragraphs(0, 1, 2)
            + "<aside class='pullquote'><p>That could not go on</p></aside>"
            + paragraphs(3)
            + "<blockquote class='pull-quote'>We have held fares down for four years</blockquote>"
            + paragraphs(4),
            told(0, 1, 2, 3, 4),
            id="pull-quotes",
        ),
        pytest.param(
            paragraphs(0, 1)
            + "<div class='ad-slot'><p>Advertisement</p></div>"
            + paragraphs(2)
            + "<div class='newsletter-signup'><h3>Our newsletter</h3><p>Join 40,000 readers and "
            "get the news at 6am every day in your inbox.</p><form><input></form></div>"
            + paragraphs(3)
            + "<p><a href='/x'>Read more: Why the bridge is shut until 2027</a></p>"
            + paragraphs(4),
            told(0, 1, 2, 3, 4),
            id="adverts-amid-it",
        ),
        pytest.param(
            f"<p>{PARAGRAPHS[0]}<br><br>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[3]}<br>{PARAGRAPHS[4]}</p>",
            told(0, 1, PARAGRAPHS[3] + "\n" + PARAGRAPHS[4]),
            id="line-breaks",
        ),
        pytest.param(
            "<br><br>".join(PARAGRAPHS[:4]), told(0, 1, 2, 3), id="line-breaks-without-paragraphs"
        ),
        pytest.param(
            "".join(f"<div>{text}</div>" for text in PARAGRAPHS), told(*range(6)), id="divisions"
        ),
        pytest.param(
            paragraphs(0) + "<p>The board <a href='/a'>carried <b>1.4</b> million passengers</a> "
            "and blamed <a href='/d'>diesel</a>, it said<a href='#n'><sup>1</sup></a>.</p>"
            + paragraphs(2, 3),
            told(
                0,
                "The board carried 1.4 million passengers and blamed diesel, it said[1].",
                2,
                3,
            ),
            id="links",
        ),
        pytest.param(
            "".join(
                f"<section class='live-update'><h3>1{number}:00 News from the pier {number}</h3>"
                f"{paragraphs(number)}</section>"
                for number in range(4)
            ),
            told(*(part for n in range(4) for part in (f"1{n}:00 News from the pier {n}", n))),
            id="live-blog",
        ),
        pytest.param(
            paragraphs(0, 1, 2)
            + "<h3>Related</h3><ul><li><a href='/a'>Bridge tolls rise by 5% next year</a></li>"
            "<li><a href='/b'>Harbour lost 40 jobs last year</a></li></ul>" + paragraphs(3, 4),
            told(0, 1, 2, 3, 4),
            id="related-amid-it",
        ),
        pytest.param(
            paragraphs(0, 1)
            + "<h2>History<span class='mw-editsection'>[<a href='/e'>edit</a>]</span></h2>"
            + paragraphs(2, 3),
            told(0, 1, "History", 2, 3),
            id="wiki",
        ),
        pytest.param(
            paragraphs(0, 1) + "<p>Why?</p><p>Money.</p>" + paragraphs(2, 3),
            told(0, 1, "Why?", "Money.", 2, 3),
            id="short-paragraphs",
        ),
        pytest.param(
            paragraphs(0, 1, 2) + "<p><em>Correction: it first said 21%.</em></p>",
            told(0, 1, 2, "Correction: it first said 21%."),
            id="correction",
        ),
        pytest.param(
            paragraphs(0, 1)
            + "<p>It lost money in 2024.<sup><a href='#n1'>1</a></sup></p>"
            + paragraphs(2, 3)
            + "<h2>Notes</h2><ol><li id=n1><a href='/a'>Accounts of the harbour board</a></li>"
            "</ol>",
            told(0, 1, "It lost money in 2024.[1]", 2, 3, "Notes", "Accounts of the harbour board"),
            id="notes",
        ),
        pytest.param(
            paragraphs(0, 1, 2, 3)
            + "<h2>Sources</h2><ol><li id=n1><a href='/a'>Accounts of the harbour board</a></li>"
            "</ol>",
            told(0, 1, 2, 3),
            id="links-that-nothing-refers-to",
        ),
    ],
)
def test_article_is_read_without_what_is_around_it(tmp_path: Path, body: str, text: str) -> None:
    article = read_page(tmp_path, SITE.format(title=TITLE, above="", body=body))

    assert article.text == text


@pytest.mark.parametrize(
    "headline",
    [
        pytest.param("Ferry fares to rise by 12%", id="figure"),
        pytest.param("Two ferries lose their wages row", id="word"),
        pytest.param("‘We held fares down,’ says ferry board", id="quotation"),
    ],
)
def test_a_headline_that_claims_something_is_text(tmp_path: Path, headline: str) -> None:
    article = read_page(tmp_path, SITE.format(title=headline, above="", body=paragraphs(0, 1, 2)))

    assert article.text == f"{headline}\n\n{told(0, 1, 2)}"
    assert article.title == headline
    assert article.markup[0].kind is MarkupKind.HEADING


def test_a_headline_is_text_once(tmp_path: Path) -> None:
    headline = "Ferry fares to rise by 12%"
    body = f"<h2>{headline}</h2>{paragraphs(0, 1, 2)}"
    article = read_page(tmp_path, SITE.format(title=headline, above="", body=body))

    assert article.text.count(headline) == 1


def test_a_title_that_the_page_does_not_show_is_no_text(tmp_path: Path) -> None:
    page = SITE.format(title="Ferry fares to rise by 12%", above="", body=paragraphs(0, 1, 2))
    article = read_page(tmp_path, page.replace("<h1>Ferry fares to rise by 12%</h1>", ""))

    assert article.text == told(0, 1, 2)


def test_page_says_who_and_when(tmp_path: Path) -> None:
    article = read_page(tmp_path, SITE.format(title=TITLE, above="", body=paragraphs(0, 1, 2)))

    assert (article.title, article.byline) == (TITLE, "Nora Lee")
    assert (article.published, article.language) == ("2025-03-04", "en")
    assert article.source == "https://post.example/2025/ferry-fares"


@pytest.mark.parametrize(
    ("head", "byline", "published"),
    [
        pytest.param(
            '<script type="application/ld+json">{"@type": "NewsArticle", "author": [{"name": '
            '"Ida Lund"}, {"name": "Ben Roe"}], "datePublished": "2025-03-04T10:00Z"}</script>',
            "Ida Lund, Ben Roe",
            "2025-03-04",
            id="json-ld",
        ),
        pytest.param(
            "<script></script><meta name=author content='Ida van der Lund'>"
            "<meta name=date content='2025-03-04'>",
            "Ida van der Lund",
            "2025-03-04",
            id="meta",
        ),
        pytest.param(
            "<script>1</script><meta name=author content='Ida Lund writes about all that floats'>",
            "",
            None,
            id="a-sentence-is-no-name",
        ),
        pytest.param("<script type='application/ld+json'>{]</script>", "", None, id="broken"),
        pytest.param(
            "<script>1</script><meta name=author content='By  Ida Lund, The Harbour Post'>"
            "<meta property='og:site_name' content='The Harbour Post'>",
            "Ida Lund",
            None,
            id="site-is-no-author",
        ),
        pytest.param(
            "<script>1</script><meta name=author content='post.example'>", "", None, id="address"
        ),
    ],
)
def test_byline_and_date_are_what_the_page_tells_machines(
    tmp_path: Path, head: str, byline: str, published: str | None
) -> None:
    html = f"<html><head>{head}</head><body><article>{paragraphs(0, 1, 2)}</article></body></html>"
    article = read_page(tmp_path, html)

    assert (article.byline, article.published) == (byline, published)
    assert article.text == told(0, 1, 2)


def test_old_page_that_a_table_arranges_is_read_in_paragraphs(tmp_path: Path) -> None:
    html = (
        "<html><script></script><table><tr><td><a href='/'>Home</a></td><td>"
        f"{'<br><br>'.join(PARAGRAPHS)}</td></tr></table></html>"
    )

    assert read_page(tmp_path, html).text.endswith(told(*range(6)))


def test_standfirst_leads_in(tmp_path: Path) -> None:
    above = "<p class='standfirst'>Passengers face the largest rise since 2009</p>"
    article = read_page(tmp_path, SITE.format(title=TITLE, above=above, body=paragraphs(0, 1, 2)))

    assert article.text == told("Passengers face the largest rise since 2009", 0, 1, 2)


def test_document_without_a_site_around_it_is_read_whole(tmp_path: Path) -> None:
    html = (
        "<html><head><title>Draft 3</title></head><body><h1>Fares</h1><p>Up 12%.</p>"
        f"{TABLE}<ul><li><a href='x'>Board</a></li></ul><p>End.</p></body></html>"
    )

    assert read_page(tmp_path, html).text == told(
        "Fares",
        "Up 12%.",
        "Ticket\t2024\t2025\nAdult\t£16.50\t£18.50\nDog\t£0\t£0",
        "Board",
        "End.",
    )


def test_short_page_that_is_hardly_an_article_is_read_by_what_is_not_around_it(
    tmp_path: Path,
) -> None:
    html = SITE.format(title=TITLE, above="", body="<p>Up 12%.</p>")

    assert "Up 12%." in read_page(tmp_path, html).text


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        pytest.param("<title>Fares rise again – Post</title>", "", "Fares rise again", id="title"),
        pytest.param(
            "<title>Rise of fares – again</title><meta property='og:site_name' content='Post'>",
            "",
            "Rise of fares – again",
            id="dash-in-title",
        ),
        pytest.param(
            "<title>Post | Fares rise again</title><meta property='og:site_name' content='Post'>",
            "",
            "Fares rise again",
            id="site-first",
        ),
        pytest.param(
            "<title>Fares rise: what to know | Post</title>",
            "<h1>Post</h1><h1>Fares rise: what to know</h1>",
            "Fares rise: what to know",
            id="logo-in-heading",
        ),
        pytest.param(
            "<title>Ferries</title><meta property='og:title' content='Fares up 12%, board says'>",
            "<h1>Board says fares are up by 12%</h1>",
            "Board says fares are up by 12%",
            id="heading-agrees",
        ),
        pytest.param(
            '<script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle"], '
            '"headline": "Fares rise again"}]}</script><title>Home</title>',
            "",
            "Fares rise again",
            id="json-ld",
        ),
        pytest.param(
            "<title>Fares rise again: what to know - Ferries - Post</title>",
            "<h1>Fares rise again: what to know<span>The Harbour Post</span></h1>"
            "<h3>Fares rise again: what to know</h3>",
            "Fares rise again: what to know",
            id="heading-that-the-title-begins-with",
        ),
        pytest.param(
            "<title>渡轮票价四月起上涨一成二港务局宣布 - 海港邮报 - 岛屿</title>",
            "<h1>海港邮报</h1><h1>渡轮票价四月起上涨一成二港务局宣布</h1>",
            "渡轮票价四月起上涨一成二港务局宣布",
            id="title-without-blanks",
        ),
        pytest.param("", "", "Up 12%, said the board of the harbour.", id="nothing"),
    ],
)
def test_title_is_the_headline(tmp_path: Path, head: str, body: str, title: str) -> None:
    html = f"<html><head>{head}</head><body>{body}<p>Up 12%, said the board of the harbour.</p>"

    assert read_page(tmp_path, html).title == title


@pytest.mark.parametrize(
    ("html", "encoding"),
    [
        ("<meta charset=windows-1252><p>Café – £5", "cp1252"),
        (
            "<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'><p>Café – £5",
            "cp1252",
        ),
        ("<meta charset=utf-8><p>Café – £5", "utf-8"),
        ("<meta charset=utf-8><p>Café – £5", "cp1252"),
        ("<meta charset=iso-8859-1><p>Café – £5", "utf-8"),
        ("<p>Café – £5", "utf-8-sig"),
        ("<p>Café – £5", "utf-16"),
        ("<meta charset=x-none><p>Café – £5", "utf-8"),
        ("<meta charset=hex><p>Café – £5", "utf-8"),
    ],
)
def test_encoding_is_found(tmp_path: Path, html: str, encoding: str) -> None:
    assert read_page(tmp_path, html.encode(encoding)).text == "Café – £5"


def test_page_is_known_by_what_it_holds(tmp_path: Path) -> None:
    page = " <!-- saved --> <!DOCTYPE HTML><html><p>Up <b>12%</b>."

    assert read_page(tmp_path, page, "saved.txt").text == "Up 12%."


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "no text in it", id="empty"),
        pytest.param(b"<html><script>var a;</script></html>", "no text in it", id="only-script"),
        pytest.param(b"<html>" + b"<div>" * 1_000_000, "nested deeper", id="nested"),
        pytest.param(b"<p>a</p>" + b" " * 20_000_001, "larger than any page", id="huge"),
    ],
)
def test_what_is_no_article_is_refused(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(data)
    (error,) = read_articles(path)

    assert isinstance(error, ArticleError)
    assert reason in str(error)
