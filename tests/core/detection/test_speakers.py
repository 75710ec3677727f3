from __future__ import annotations

import pytest

from core.detection.extensions import quotations
from core.detection.pipeline import build_pipeline

NLP = build_pipeline()


def mentions(text: str) -> list[str | None]:
    return [claim.speaker.text if claim.speaker else None for claim in quotations(NLP(text))]


def names(text: str) -> list[str | None]:
    return [claim.speaker.name if claim.speaker else None for claim in quotations(NLP(text))]


def turns(text: str) -> list[int | None]:
    return [claim.turn for claim in quotations(NLP(text))]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        pytest.param("“We lost it,” said Ann Lee.", "Ann Lee", id="said X"),
        pytest.param("“We lost it,” Ann Lee said.", "Ann Lee", id="X said"),
        pytest.param("“We lost it,” he told reporters.", "he", id="pronoun"),
        pytest.param("Ann Lee said: “We lost it.”", "Ann Lee", id="X said, colon"),
        pytest.param("Ann Lee said on Monday, “We lost it.”", "Ann Lee", id="X said, comma"),
        pytest.param("Ann Lee said in a statement:\n\n“We lost it.”", "Ann Lee", id="line before"),
        pytest.param("“We lost it,” Ann Lee also told the BBC.", "Ann Lee", id="adverb"),
        pytest.param("“We lost it,” Sen. Ida Voss said.", "Sen. Ida Voss", id="title"),
        pytest.param("“We lost it,” said Prof Jan van Dorn.", "Prof Jan van Dorn", id="particle"),
        pytest.param(
            "“We lost it,” tweeted Joe Pike (R-Texas).", "Joe Pike (R-Texas)", id="bracket"
        ),
        pytest.param("“We lost it,” Ben Ray barked.", "Ben Ray", id="any verb behind a comma"),
        pytest.param(
            "“We lost it,” a spokesman for the mill said.", "a spokesman for the mill", id="role"
        ),
        pytest.param("“We lost it,” said one of the guards.", "one of the guards", id="one of"),
        pytest.param("“We lost it,” the report says.", "the report", id="document"),
        pytest.param("The Mill Board said it was “lost”.", "The Mill Board", id="organisation"),
        pytest.param("Critics have long called it “a folly”.", "Critics", id="bare plural"),
        pytest.param("It is “safe enough”, according to Ann Lee.", "Ann Lee", id="according to"),
        pytest.param("According to Ann Lee, it is “safe enough”.", "Ann Lee", id="fronted"),
        pytest.param(
            "It was, in the words of Ann Lee, “a folly”.", "Ann Lee", id="in the words of"
        ),
        pytest.param("As Ann Lee put it, “we lost it all.”", "Ann Lee", id="as X put it"),
        pytest.param("The hut, said Ann Lee, was “a folly”.", "Ann Lee", id="inserted"),
        pytest.param("Asked why, Mr Ray replied: “We lost it.”", "Mr Ray", id="participle before"),
        pytest.param("Ann Lee wept, saying it was “a folly”.", "Ann Lee", id="saying"),
        pytest.param("“We lost it,” is how Ann Lee puts it.", "Ann Lee", id="is how X puts it"),
        pytest.param("“We lost it.” — Ann Lee", "Ann Lee", id="signature"),
        pytest.param("> We lost it.\n> — Ann Lee", "Ann Lee", id="signed block quote"),
        pytest.param("> We lost it.\n\nThat was Ann Lee, who sold it.", "Ann Lee", id="that was X"),
        pytest.param(
            "The mayor, Ann Lee, called it “a folly”.", "The mayor, Ann Lee", id="role, X"
        ),
        pytest.param(
            "“We lost it,” said Ann Lee, the mayor, in May.", "Ann Lee, the mayor", id="X, role"
        ),
        pytest.param(
            "“We lost it,” said Ann Lee, who sold it.", "Ann Lee, who sold it", id="X, who"
        ),
        pytest.param("“We lost it,” said Ann Lee, adding nothing.", "Ann Lee", id="X, adding"),
        pytest.param("Ann Lee was blunt. “We lost it.”", "Ann Lee", id="sentence before"),
        pytest.param("“We lost it!” came the cry.", None, id="nobody's cry"),
        pytest.param("A tape was played. “We lost it.”", None, id="nobody said"),
    ],
)
def test_the_mention_names_who_speaks(text: str, mention: str | None) -> None:
    assert mentions(text) == [mention]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“Who is it?” asked Ann. “Me,” replied Ben. “I see,” she said.",
            ["Ann", "Ben", "she"],
            id="in turns",
        ),
        pytest.param(
            "Ann called it “a folly”, while Ben praised “a bold step”.",
            ["Ann", "Ben"],
            id="two verbs",
        ),
        pytest.param(
            "“We ran.\n\n“We hid,” Ann Lee said.", ["Ann Lee", "Ann Lee"], id="paragraphs"
        ),
        pytest.param(
            "“We ran,” said Ann Lee.\n\n“Nobody saw us go.”", ["Ann Lee", "Ann Lee"], id="goes on"
        ),
    ],
)
def test_each_quotation_has_its_own_mention(text: str, expected: list[str]) -> None:
    assert mentions(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Ida Voss runs it. “We lost it,” Voss said.", "Ida Voss", id="family name"),
        pytest.param("Ida Voss runs it. “We lost it,” says Ida.", "Ida Voss", id="first name"),
        pytest.param("Ida Voss runs it. “We lost it,” Ms Voss said.", "Ida Voss", id="courtesy"),
        pytest.param("Ida Voss runs it. “We lost it,” she said.", "Ida Voss", id="pronoun"),
        pytest.param("Ida Voss fired Tom Ray. “We lost it,” he said.", "Tom Ray", id="gender"),
        pytest.param("“We lost it,” said Sir Tom Ray.", "Tom Ray", id="without a title"),
        pytest.param("“We lost it,” said the mayor, Ida Voss.", "Ida Voss", id="beside a role"),
        pytest.param(
            "Ida Voss, the mayor, left. “We lost it,” the mayor said.",
            "Ida Voss",
            id="role given before",
        ),
        pytest.param("“We lost it,” said Ida Voss of Mill Watch.", "Ida Voss", id="of an employer"),
        pytest.param(
            "Oak Mill Inc. shut. “We lost it,” the company said.", "Oak Mill Inc.", id="company"
        ),
        pytest.param("“We lost it,” said a guard.", None, id="unnamed role"),
        pytest.param("“We lost it,” I said.", None, id="the writer"),
        pytest.param("It fell. Critics said it was “a folly”.", None, id="a capital by its place"),
        pytest.param("“We lost it,” McAllen said.", "McAllen", id="a lone family name"),
        pytest.param("Tom Ray left. “We lost it,” she said.", None, id="nobody fits"),
    ],
)
def test_the_name_is_the_fullest_the_article_gives(text: str, name: str | None) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“We ran,” Ann said. “We hid.”", [1, 1], id="split"),
        pytest.param("“We ran,” Ann said, “and hid.”", [1, 1], id="split within a sentence"),
        pytest.param("“We ran.\n\n“We hid,” Ann said.", [1, 1], id="paragraphs"),
        pytest.param("Ann said it was “cold” and “a folly”.", [1, 1], id="parts"),
        pytest.param("“We ran,” Ann said. It rained. “We hid.”", [1, 2], id="a sentence between"),
        pytest.param("“Why?” asked Ann. “Why not?” asked Ben.", [1, 2], id="two speakers"),
        pytest.param("Ann said “we ran far”.\n\n“We hid,” Ann said.", [1, 2], id="new paragraph"),
    ],
)
def test_the_parts_of_an_utterance_share_a_turn(text: str, expected: list[int]) -> None:
    assert turns(text) == expected


def test_mention_offsets_are_where_the_mention_stands() -> None:
    text = "“We lost it,” said the mayor, Ida Voss."

    (claim,) = quotations(NLP(text))

    assert claim.speaker is not None
    assert text[claim.speaker.start : claim.speaker.end] == claim.speaker.text
