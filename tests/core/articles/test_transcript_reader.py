from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from core.articles import read_articles
from core.articles.formats.transcript import FORMAT
from core.errors import ArticleError
from core.models import Article
from tests.core.articles.mutations import assert_read_or_refused, broken


def read(folder: Path, text: str, name: str = "hearing.srt") -> Article | ArticleError:
    path = folder / name
    path.write_bytes(text.encode())
    (result,) = read_articles(path)
    return result


def subtitles(*said: str, gap: float = 0.1) -> str:
    """Return SubRip subtitles of a second each."""
    cues = []
    for number, text in enumerate(said, start=1):
        start = int(number * (1 + gap) * 1000)
        times = f"{_time(start)} --> {_time(start + 1000)}"
        cues.append(f"{number}\n{times}\n{text}\n")
    return "\n".join(cues)


def _time(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"00:{seconds // 60:02}:{seconds % 60:02},{rest:03}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            subtitles("We spent", "$4 million\non it."),
            "We spent $4 million on it.",
            id="lines-become-sentences",
        ),
        pytest.param(
            subtitles("It rose.", "Then it fell.", gap=3),
            "It rose.\n\nThen it fell.",
            id="pause-behind-a-sentence",
        ),
        pytest.param(
            subtitles("It rose", "by 5%.", gap=3), "It rose by 5%.", id="pause-within-a-sentence"
        ),
        pytest.param(
            subtitles("ANNA EK: Yes.", "Mr. Jo (off): No.", "At 9:30 we"),
            "ANNA EK: Yes.\n\nMr. Jo (off): No. At 9:30 we",
            id="names-of-speakers",
        ),
        pytest.param(
            subtitles("- Yes.\n- No.", ">> Maybe."), "Yes.\n\nNo.\n\nMaybe.", id="signs-of-turns"
        ),
        pytest.param(
            subtitles("<i>Up</i> <font color='red'>5</font>%", "{\\an8}AT&amp;T <3 it"),
            "Up 5% AT&T <3 it",
            id="tags",
        ),
        pytest.param(subtitles("No.", "No.", "No."), "No. No. No.", id="repeated-by-people"),
        pytest.param(
            subtitles("One\n\ntwo.", "Three."), "One two. Three.", id="empty-line-in-a-cue"
        ),
        pytest.param(
            "1\n00:00:01,000 --> 00:00:02,000\nOne.\n2\n00:00:02,000 --> 00:00:03,000\nTwo.",
            "One. Two.",
            id="no-line-between-cues",
        ),
        pytest.param(subtitles("One.").replace("\n", "\r\n"), "One.", id="crlf"),
        pytest.param(
            subtitles("In 2024", "2025 was worse."),
            "In 2024 2025 was worse.",
            id="figures-are-no-numbers-of-cues",
        ),
    ],
)
def test_what_was_said_is_read_without_times(tmp_path: Path, text: str, said: str) -> None:
    article = read(tmp_path, text)

    assert isinstance(article, Article), article
    assert (article.text, article.title) == (said, "hearing")


WEB = """WEBVTT - Council hearing

NOTE not said
at all

STYLE
::cue { color: red }

intro
00:01.000 --> 00:04.000 align:start
<v Anna Ek>We spent <b>$4 million</b>,
too much.</v>
<v.loud Jo>No.</v>

00:04.000 --> 00:05.000
<v Jo>It was <00:04.500><c.x>right</c>.
"""


def test_web_subtitles_name_who_speaks(tmp_path: Path) -> None:
    article = read(tmp_path, WEB, "hearing.txt")

    assert isinstance(article, Article)
    assert article.title == "Council hearing"
    assert article.text == "Anna Ek: We spent $4 million, too much.\n\nJo: No. It was right."


ROLLING = """WEBVTT
Kind: captions

00:00:00.160 --> 00:00:02.550
so<00:00:00.400><c> the</c><00:00:00.500><c> budget</c>

00:00:02.550 --> 00:00:02.560
so the budget

00:00:02.560 --> 00:00:05.000
so the budget
rose<00:00:03.000><c> by 5%</c>

00:00:05.000 --> 00:00:05.010
rose by 5%

00:00:05.010 --> 00:00:07.000
rose by 5%
last year
"""


def test_lines_that_roll_up_are_read_once(tmp_path: Path) -> None:
    article = read(tmp_path, ROLLING, "hearing.vtt")

    assert isinstance(article, Article)
    assert article.text == "so the budget rose by 5% last year"


def test_text_without_sentences_still_has_paragraphs(tmp_path: Path) -> None:
    article = read(tmp_path, subtitles(*["and so it goes on and on"] * 400))

    assert isinstance(article, Article)
    lengths = [len(paragraph) for paragraph in article.text.split("\n\n")]
    assert max(lengths) < 3000
    assert article.text.split() == ["and", "so", "it", "goes", "on", "and", "on"] * 400


@pytest.mark.parametrize("text", ["", "WEBVTT\n\nNOTE nothing\n", "Hello.\n"])
def test_file_without_subtitles_is_refused(tmp_path: Path, text: str) -> None:
    error = read(tmp_path, text)

    assert isinstance(error, ArticleError)
    assert "no subtitles in it" in str(error)


@settings(max_examples=100, deadline=None)
@given(broken(WEB.encode()))
def test_broken_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    assert_read_or_refused(FORMAT, tmp_path_factory.getbasetemp() / "broken.vtt", data)
