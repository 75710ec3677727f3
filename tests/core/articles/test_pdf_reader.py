from __future__ import annotations

import textwrap
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings

from core.article_parts import MarkupKind
from core.articles import read_articles
from core.articles.formats.pdf import FORMAT
from core.articles.pdf_words import Joiner, spelt_out
from core.errors import ArticleError
from core.models import Article
from tests.core.articles.mutations import assert_read_or_refused, broken

SIZE = 10
PITCH = 12
# In Courier every character is so wide.
WIDTH = 0.6 * SIZE
STORY = (
    "The harbour board met on Tuesday and approved a budget of 14.6 million for the coming year, "
    "which is almost 9% more than it spent in the year before. Nobody voted against it."
)
OTHER = (
    "Work is to begin in March and will take between 14 and 16 months. Fishermen fear that it will "
    "cost them a third of their income, while the auction expects no losses at all."
)
THIRD = "Forty boats lie in the basin today. Only 28 of them can use the outer quay in a storm."


# Courier's faces, and one whose capitals are Hebrew letters.
FACES = {
    "F2": "/BaseFont /Courier-Bold",
    "F3": "/BaseFont /ABCDEF+Courier-Oblique",
    "F4": "/BaseFont /Courier /ToUnicode {hebrew} 0 R",
}
HEBREW = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> "
    "endcodespacerange 1 beginbfrange <41> <5A> <05D0> endbfrange endcmap end end"
)


def shown(
    text: str,
    x: float,
    y: float,
    size: float = SIZE,
    matrix: str = "1 0 0 1",
    face: str = "F1",
) -> str:
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{face} {size} Tf {matrix} {x} {y} Tm ({escaped}) Tj ET\n"


def shown_leftward(text: str, right: float, y: float) -> str:
    """Return Hebrew that begins at the right, drawn from its left as programs do."""
    return shown(text[::-1], right - len(text) * WIDTH, y, face="F4")


def hebrew(text: str) -> str:
    return "".join(chr(ord(char) - ord("A") + 0x5D0) if char.isupper() else char for char in text)


def set_lines(
    text: str, x: float = 72, top: float = 700, width: int = 60, indent: int = 0, face: str = "F1"
) -> tuple[str, float]:
    """Return a paragraph broken into lines of so many characters, and where the next is."""
    lines = textwrap.wrap(" " * indent + text, width, break_on_hyphens=False)
    drawn = ""
    for line in lines:
        words = line.lstrip()
        drawn += shown(words, x + (len(line) - len(words)) * WIDTH, top, face=face)
        top -= PITCH
    return drawn, top


def pdf(*pages: str, page: str = "", trailer: str = "", info: str = "") -> bytes:
    """Return a PDF of these contents; page and trailer hold more of their entries."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(count))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    faces = " ".join(
        f"/{name} << /Type /Font /Subtype /Type1 {entries.format(hebrew=4 + 2 * count)} >>"
        for name, entries in FACES.items()
    )
    for number, content in enumerate(pages):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R "
            f"{faces} >> >> /Contents {5 + 2 * number} 0 R {page} >>"
        )
        data = content.encode("cp1252").decode("latin-1")
        objects.append(f"<< /Length {len(data)} >>\nstream\n{data}\nendstream")
    objects.append(f"<< /Length {len(HEBREW)} >>\nstream\n{HEBREW}\nendstream")
    objects.append(f"<< {info} >>")
    return _assembled(objects, trailer)


def _assembled(objects: Sequence[str], trailer: str) -> bytes:
    data = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R "
        f"/Info {len(objects)} 0 R {trailer} >>\nstartxref\n{len(data)}\n%%EOF\n"
    )
    return data + end.encode()


def read(folder: Path, data: bytes) -> Article | ArticleError:
    path = folder / "print.pdf"
    path.write_bytes(data)
    (result,) = read_articles(path)
    return result


def read_text(folder: Path, *pages: str) -> str:
    article = read(folder, pdf(*pages))
    assert isinstance(article, Article), article
    return article.text


def test_lines_become_paragraphs_by_the_space_between_them(tmp_path: Path) -> None:
    first, top = set_lines(STORY)
    second, _ = set_lines(OTHER, top=top - 8)

    assert read_text(tmp_path, first + second) == f"{STORY}\n\n{OTHER}"


def test_lines_become_paragraphs_by_their_indent(tmp_path: Path) -> None:
    first, top = set_lines(STORY, indent=2)
    second, top = set_lines(OTHER, top=top, indent=2)
    third, _ = set_lines(THIRD, top=top, indent=2)

    assert read_text(tmp_path, first + second + third) == f"{STORY}\n\n{OTHER}\n\n{THIRD}"


def test_a_short_last_line_ends_a_paragraph(tmp_path: Path) -> None:
    first, top = set_lines(STORY, width=50)
    second, _ = set_lines(OTHER, top=top, width=50)

    assert read_text(tmp_path, first + second) == f"{STORY}\n\n{OTHER}"


@pytest.mark.parametrize("count", [2, 3])
def test_columns_are_read_one_after_the_other(tmp_path: Path, count: int) -> None:
    width = 60 // count - 2
    texts = [f"{STORY} {OTHER}", f"{OTHER} {THIRD}", f"{THIRD} {STORY}"][:count]
    columns = [textwrap.wrap(text, width, break_on_hyphens=False)[:9] for text in texts]
    # Row by row, as some programs draw a page.
    drawn = "".join(
        shown(column[row], 72 + number * (width + 4) * WIDTH, 700 - row * PITCH)
        for row in range(9)
        for number, column in enumerate(columns)
    )
    drawn += shown("Over all of the columns of it there is a line that heads them", 72, 730)

    text = read_text(tmp_path, drawn)

    expected = " ".join(line for column in columns for line in column)
    assert " ".join(text.split()).endswith(expected)


def test_a_paragraph_goes_on_across_columns_and_pages(tmp_path: Path) -> None:
    lines = textwrap.wrap(f"{STORY} {OTHER}", 40, break_on_hyphens=False)
    pages = [
        "".join(shown(line, 72, 700 - row * PITCH) for row, line in enumerate(part))
        for part in (lines[:4], lines[4:])
    ]

    assert read_text(tmp_path, *pages) == f"{STORY} {OTHER}"


def test_running_heads_and_page_numbers_go(tmp_path: Path) -> None:
    texts = (STORY, OTHER, THIRD)
    pages = [
        shown("The Coastal Herald", 72, 800) + set_lines(text)[0] + shown(f"{number}", 300, 40)
        for number, text in enumerate(texts, start=11)
    ]

    assert read_text(tmp_path, *pages) == "\n\n".join(texts)


def test_a_page_that_is_alone_loses_only_the_number_that_says_so(tmp_path: Path) -> None:
    page = shown("The Coastal Herald", 72, 800) + set_lines(STORY)[0] + shown("Page 1", 72, 40)

    assert read_text(tmp_path, page) == f"The Coastal Herald\n\n{STORY}"


def test_pages_that_all_say_the_same_are_read(tmp_path: Path) -> None:
    page = shown("Closed today.", 72, 800)

    assert read_text(tmp_path, page, page) == "Closed today.\n\nClosed today."


def test_large_lines_are_headings_by_their_size(tmp_path: Path) -> None:
    page = shown("Board approves", 72, 780, 24) + shown("new quay", 72, 752, 24)
    page += shown("What it means", 72, 720, 14) + set_lines(STORY)[0]

    article = read(tmp_path, pdf(page))

    assert isinstance(article, Article)
    assert article.title == "Board approves new quay"
    marked = [(m.kind, m.level, article.text[m.start : m.end]) for m in article.markup]
    assert marked == [
        (MarkupKind.HEADING, 1, "Board approves new quay"),
        (MarkupKind.HEADING, 2, "What it means"),
    ]


def test_lines_in_a_strong_face_are_headings_and_others_are_marked(tmp_path: Path) -> None:
    page = shown("What it means", 72, 760, face="F2")
    body, top = set_lines(f"{STORY} {OTHER}", top=748)
    slanted, _ = set_lines(THIRD, top=top - 8, face="F3")

    article = read(tmp_path, pdf(page + body + slanted))

    assert isinstance(article, Article)
    assert article.text == f"What it means\n\n{STORY} {OTHER}\n\n{THIRD}"
    marked = [(m.kind, m.level, article.text[m.start : m.end]) for m in article.markup]
    assert marked == [
        (MarkupKind.HEADING, 1, "What it means"),
        (MarkupKind.EMPHASIS, 0, THIRD),
    ]


def test_strong_text_is_no_heading_where_most_is_strong(tmp_path: Path) -> None:
    page = shown("What it means", 72, 720, face="F2") + set_lines(STORY, face="F2")[0]

    article = read(tmp_path, pdf(page))

    assert isinstance(article, Article)
    assert not article.markup


def test_a_paragraph_indented_on_both_sides_is_a_quote(tmp_path: Path) -> None:
    first, top = set_lines(f"{STORY} {OTHER}")
    quote, below = set_lines(THIRD, x=72 + 4 * WIDTH, top=top - 8, width=44)
    last, _ = set_lines(STORY, top=below - 8)

    article = read(tmp_path, pdf(first + quote + last))

    assert isinstance(article, Article)
    assert [(m.kind, article.text[m.start : m.end]) for m in article.markup] == [
        (MarkupKind.BLOCK_QUOTE, THIRD)
    ]


def test_a_paragraph_indented_on_one_side_is_no_quote(tmp_path: Path) -> None:
    first, top = set_lines(f"{STORY} {OTHER}")
    indented, _ = set_lines(THIRD, x=72 + 4 * WIDTH, top=top - 8, width=56)

    article = read(tmp_path, pdf(first + indented))

    assert isinstance(article, Article)
    assert not article.markup


def test_lines_from_right_to_left_are_read_from_their_right(tmp_path: Path) -> None:
    page = shown_leftward("ABGD HVZ", 400, 700) + shown("40", 400 - 11 * WIDTH, 700)
    page += shown_leftward("TYKL MNSPQ", 400 - 12 * WIDTH, 700)
    page += shown_leftward("RSTABG DHVZ KLM", 400, 688) + shown_leftward("ABGD.", 400, 676)

    text = read_text(tmp_path, page)

    assert text == hebrew("ABGD HVZ 40 TYKL MNSPQ RSTABG DHVZ KLM ABGD.")


def test_cells_from_right_to_left_are_read_in_their_order(tmp_path: Path) -> None:
    rows = [("ABGD", "HVZ", "TYKL"), ("MNSP", "43", "QRST"), ("ABGD", "40", "HVZT")]
    page = "".join(
        draw(cell, 400 - 100 * column, 700 - 14 * row)
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
        for draw in [shown if cell.isdecimal() else shown_leftward]
    )

    assert read_text(tmp_path, page) == hebrew("\n".join("\t".join(cells) for cells in rows))


def test_items_of_a_list_lose_their_sign_and_keep_their_depth(tmp_path: Path) -> None:
    page = shown("\x95 Forty boats lie in the basin", 72, 600) + shown("today.", 84, 588)
    page += shown("\x96 Twelve of them are trawlers.", 90, 576) + shown("\x95 All float.", 72, 564)

    article = read(tmp_path, pdf(page.encode("latin-1").decode("cp1252") + set_lines(STORY)[0]))

    assert isinstance(article, Article)
    items = [(m.level, article.text[m.start : m.end]) for m in article.markup]
    assert items == [
        (1, "Forty boats lie in the basin today."),
        (2, "Twelve of them are trawlers."),
        (1, "All float."),
    ]


def test_cells_of_a_table_are_kept_apart(tmp_path: Path) -> None:
    rows = [("Year", "Boats", "Catch"), ("2023", "43", "12,400"), ("2024", "40", "11,050")]
    page = set_lines(STORY)[0] + "".join(
        shown(cell, 72 + 140 * number, 600 - 14 * place)
        for place, row in enumerate(rows)
        for number, cell in enumerate(row)
    )

    assert read_text(tmp_path, page).endswith(
        "Year\tBoats\tCatch\n2023\t43\t12,400\n2024\t40\t11,050"
    )


def test_a_note_comes_last_and_a_power_is_raised(tmp_path: Path) -> None:
    page = set_lines(STORY)[0] + shown("It has 80 m", 72, 600) + shown("2", 138, 604, 6)
    page += shown("of floor", 148, 600) + shown("Elected.", 72, 560) + shown("1", 120, 564, 6)
    page += shown("1 By 61 votes.", 72, 100, 8)

    assert read_text(tmp_path, page) == (
        f"{STORY}\n\nIt has 80 m² of floor\n\nElected.[1]\n\n[1] By 61 votes."
    )


def test_turned_text_is_kept_behind_the_page(tmp_path: Path) -> None:
    page = shown("Photo by the board", 560, 300, matrix="0 1 -1 0") + set_lines(STORY)[0]

    assert read_text(tmp_path, page) == f"{STORY}\n\nPhoto by the board"


@pytest.mark.parametrize(
    ("matrix", "turn"), [("0 1 -1 0", 90), ("-1 0 0 -1", 180), ("0 -1 1 0", 270)]
)
def test_a_turned_page_is_read_upright(tmp_path: Path, matrix: str, turn: int) -> None:
    lines = textwrap.wrap(STORY, 40)
    step = {90: (PITCH, 0), 180: (0, PITCH), 270: (-PITCH, 0)}[turn]
    page = "".join(
        shown(line, 300 + row * step[0], 400 + row * step[1], matrix=matrix)
        for row, line in enumerate(lines)
    )

    article = read(tmp_path, pdf(page, page=f"/Rotate {turn}"))

    assert isinstance(article, Article)
    assert article.text == STORY


def test_what_lies_outside_the_page_is_not_read(tmp_path: Path) -> None:
    assert read_text(tmp_path, set_lines(STORY)[0] + shown("Seen by nobody", 72, 900)) == STORY


def test_a_blank_that_only_kerning_made_goes(tmp_path: Path) -> None:
    page = shown("“", 72, 600) + shown("It leaks", 81, 600) + shown("”", 132, 600)

    assert read_text(tmp_path, page) == "“It leaks”"


def test_a_title_of_half_characters_is_none(tmp_path: Path) -> None:
    article = read(tmp_path, pdf(set_lines(STORY)[0], info="/Title <FEFFD800D800>"))

    assert isinstance(article, Article)
    assert article.title.startswith("The harbour board met")


def test_properties_are_read_where_an_author_gave_them(tmp_path: Path) -> None:
    page = set_lines(STORY)[0]
    info = "/Title (The new quay) /Author (Tove Lind) /CreationDate (D:20260103093000+01'00')"

    article = read(tmp_path, pdf(page, info=info))
    other = read(tmp_path, pdf(page, info="/Title (Microsoft Word - draft7.doc)"))

    assert isinstance(article, Article)
    assert isinstance(other, Article)
    assert (article.title, article.byline) == ("The new quay", "Tove Lind")
    assert (article.published, article.language) == ("2026-01-03", "en")
    assert other.title.startswith("The harbour board met")


@pytest.mark.parametrize(
    ("above", "below", "elsewhere", "joined"),
    [
        pytest.param("the com-", "pany rose", "", "the company rose", id="a-word"),
        pytest.param(
            "the long-",
            "term plan",
            "a long-term plan",
            "the long-term plan",
            id="compound-that-is-elsewhere",
        ),
        pytest.param(
            "the long-",
            "term plan",
            "a long-range plan",
            "the long-term plan",
            id="compound-like-another",
        ),
        pytest.param(
            "the co-",
            "operative",
            "no cooperative there",
            "the cooperative",
            id="word-that-is-elsewhere",
        ),
        pytest.param("Anglo-", "American", "", "Anglo-American", id="capital"),
        pytest.param("COVID-", "19 rose", "", "COVID-19 rose", id="figure"),
        pytest.param("from 2019-", "2020 on", "", "from 2019-2020 on", id="years"),
        pytest.param("state-of-", "the-art", "", "state-of-the-art", id="chain"),
        pytest.param("14–", "16 months", "", "14–16 months", id="range"),
        pytest.param("it rose –", "and fell", "", "it rose – and fell", id="dash"),
        pytest.param("it rose -", "and fell", "", "it rose - and fell", id="spaced-hyphen"),
        pytest.param("soft\u00ad", "ware", "", "software", id="soft-hyphen"),
    ],
)
def test_words_are_put_together_as_the_article_has_them(
    above: str, below: str, elsewhere: str, joined: str
) -> None:
    start, gap = Joiner([above, below, f"{elsewhere} ."]).gap(above, below)

    assert start + gap + below == joined


def test_ligatures_and_accents_are_letters() -> None:
    assert spelt_out("e\ufb03cient \ufb01sh cafe\u0301 m²") == "efficient fish café m²"


LOCKED = (
    "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
    f"/O <{'41' * 32}> /U <{'42' * 32}> >> /ID [<00> <00>]"
)
SOUND = pdf(shown("Head", 72, 780, 20) + set_lines(STORY)[0], set_lines(OTHER)[0])


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(pdf(set_lines(STORY)[0], trailer=LOCKED), "password-protected", id="locked"),
        pytest.param(pdf("0 0 100 100 re f", "1 0 0 RG"), "run text recognition", id="images"),
        pytest.param(SOUND[:40], "not complete", id="truncated"),
        pytest.param(b"%PDF-1.7\n", "not complete", id="only-a-mark"),
        pytest.param(b"Hello.", "not complete", id="wrong-name"),
    ],
)
def test_unfit_file_is_refused_in_one_sentence(tmp_path: Path, data: bytes, reason: str) -> None:
    error = read(tmp_path, data)

    assert isinstance(error, ArticleError)
    assert reason in str(error)


@settings(max_examples=60, deadline=None)
@given(broken(SOUND))
def test_broken_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    assert_read_or_refused(FORMAT, tmp_path_factory.getbasetemp() / "broken.pdf", data)
