from pathlib import Path

import pytest

from core.articles import read_articles
from core.errors import ArticleError
from core.models import Article


def read_markdown(folder: Path, source: str) -> Article:
    path = folder / "draft.md"
    path.write_text(source, encoding="utf-8")
    (article,) = read_articles(path)
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param(
            "Rents rose\nby *9%*, the\n**office** said.",
            "Rents rose by 9%, the office said.",
            id="lines-are-joined",
        ),
        pytest.param("# Rents\n\nThey rose.", "Rents\n\nThey rose.", id="heading"),
        pytest.param("- one\n- two\n  - three", "one\ntwo\nthree", id="list"),
        pytest.param("> No.\n>\n> Never.", "No.\n\nNever.", id="quote"),
        pytest.param(
            "| City | Rent |\n|---|---:|\n| Oslo | 9% |", "City\tRent\nOslo\t9%", id="table"
        ),
        pytest.param("Up ~~4%~~ 5%.", "Up 4% 5%.", id="strikethrough-stays"),
        pytest.param("See [the report](https://a.example/x).", "See the report.", id="link"),
        pytest.param("![A map](map.png)\n\nIt rose.", "It rose.", id="image"),
        pytest.param("Up 5%.[^1]\n\n[^1]: Ministry", "Up 5%.[1]\n\n[1]: Ministry", id="note"),
        pytest.param("Up <b>5%</b>.<script>x()</script>", "Up 5%.", id="html"),
        pytest.param("First  \nsecond", "First\nsecond", id="line-break"),
        pytest.param("```\na = 1\nb = 2\n```", "a = 1\nb = 2", id="code"),
        pytest.param("---\n\nIt rose.", "It rose.", id="rule-is-no-front-matter"),
    ],
)
def test_markup_becomes_blocks(tmp_path: Path, source: str, text: str) -> None:
    assert read_markdown(tmp_path, source).text == text


@pytest.mark.parametrize(
    "front",
    [
        pytest.param(
            '---\ntitle: "Rents: a survey"\nauthor: Mia Torp\ndate: 2025-02-03\nlang: en-GB\n---\n',
            id="yaml",
        ),
        pytest.param(
            '+++\ntitle = "Rents: a survey"\nauthor = "Mia Torp"\ndate = 2025-02-03T08:00:00Z\n'
            'language = "en"\n+++\n',
            id="toml",
        ),
        pytest.param(
            "---\ntitle: 'Rents: a survey'\nauthors:\n  - name: Mia Torp\ndate: 2025-02-03\n"
            "lang: en\ntags: [a, b]\n---\n",
            id="yaml-list",
        ),
    ],
)
def test_front_matter_says_who_and_when(tmp_path: Path, front: str) -> None:
    article = read_markdown(tmp_path, front + "\nRents rose.")

    assert article.text == "Rents rose."
    assert (article.title, article.byline) == ("Rents: a survey", "Mia Torp")
    assert (article.published, article.language) == ("2025-02-03", "en")


def test_title_is_the_first_heading(tmp_path: Path) -> None:
    assert read_markdown(tmp_path, "# Rents *rose*\n\nBy 9%.").title == "Rents rose"


@pytest.mark.parametrize("source", ["", "<!-- nothing -->", "---\ntitle: A\n---\n"])
def test_file_without_text_is_refused(tmp_path: Path, source: str) -> None:
    path = tmp_path / "draft.md"
    path.write_text(source)
    (error,) = read_articles(path)

    assert isinstance(error, ArticleError)
    assert "there is no text in it" in str(error)


def test_quotes_in_quotes_without_end_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(">" * 20_000 + " deep\n\nend")
    (error,) = read_articles(path)

    assert isinstance(error, ArticleError)
    assert "nested deeper" in str(error)


def test_brackets_without_number_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text("Rents rose. " + "[" * 60_000)
    (error,) = read_articles(path)

    assert isinstance(error, ArticleError)
    assert "nested deeper" in str(error)


def test_brackets_that_never_close_are_text(tmp_path: Path) -> None:
    source = "[" * 300 + "Rents\n\nThey [rose](a.html)."

    assert read_markdown(tmp_path, source).text == "[" * 300 + "Rents\n\nThey rose."


@pytest.mark.parametrize(
    "source", ["> " * 190 + "deep", "".join("  " * n + "- deep\n" for n in range(60))]
)
def test_what_is_nested_deep_is_kept(tmp_path: Path, source: str) -> None:
    assert read_markdown(tmp_path, source).text.count("deep") == source.count("deep")
