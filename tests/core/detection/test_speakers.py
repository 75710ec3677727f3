from __future__ import annotations

import textwrap

import pytest

from core.detection.extensions import quotations
from core.detection.pipeline import build_pipeline

NLP = build_pipeline()


def mentions(text: str) -> list[str | None]:
    return [claim.speaker.text if claim.speaker else None for claim in quotations(NLP(text))]


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
        pytest.param("“We lost it,” chortled Ann Lee.", "Ann Lee", id="any verb before X"),
        pytest.param("“We lost it!” Ann Lee barked.", "Ann Lee", id="any verb behind a cry"),
        pytest.param("“We lost it,” as Ann Lee used to say.", "Ann Lee", id="as X used to say"),
        pytest.param("In Ann Lee’s words: “We lost it.”", "Ann Lee", id="in X’s words"),
        pytest.param("It was, in her own words, “a folly”.", "her", id="in her own words"),
        pytest.param("“We lost it”, says mayor", "mayor", id="headline without an article"),
        pytest.param("It was described by Ann Lee as “a folly”.", "Ann Lee", id="passive"),
        pytest.param("It was condemned as “a folly” by Ann Lee.", "Ann Lee", id="agent behind"),
        pytest.param("The hut, called “a folly” by Ann Lee, sank.", "Ann Lee", id="participle"),
        pytest.param("It was described as “a folly”.", None, id="passive without an agent"),
        pytest.param("“We lost it,” I was told.", None, id="who hears"),
        pytest.param("Ann Lee finds it “a touch low”.", "Ann Lee", id="finds it"),
        pytest.param("Ann Kelly called it “a folly”.", "Ann Kelly", id="a name that ends in -ly"),
        pytest.param(
            "Alfred Voss of Hull said “we lost”.", "Alfred Voss of Hull", id="a name with -ed in it"
        ),
        pytest.param(
            "Analysts at Oak Bank called it “a folly”.", "Analysts at Oak Bank", id="people at"
        ),
        pytest.param(
            "The clerk for the port, Mrs Ann Lee, called it “a folly”.",
            "The clerk for the port, Mrs Ann Lee",
            id="role with for, X",
        ),
        pytest.param("Did Ann Lee regret it? “We lost it.”", "Ann Lee", id="question about X"),
        pytest.param("> We lost it.\n\nThat’s from Ann Lee, 79.", "Ann Lee", id="that’s from X"),
        pytest.param("As Ann Lee wrote:\n\n> We lost it.", "Ann Lee", id="led by a colon"),
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
        pytest.param(
            "> We ran.\n>\n> We hid.\n\nThat was Ann Lee, who got away.",
            ["Ann Lee", "Ann Lee"],
            id="block of two paragraphs",
        ),
    ],
)
def test_each_quotation_has_its_own_mention(text: str, expected: list[str]) -> None:
    assert mentions(text) == expected


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


@pytest.mark.parametrize("width", [60, 72, 80])
def test_lines_broken_for_their_width_change_no_speaker(width: int) -> None:
    text = (
        "The hall by the old bridge burned down on Sunday, and by noon half the town had "
        "come to look. “Nobody was inside, thank God, and nobody could have been,” said "
        "Ann Lee, who keeps the keys. She called the fire “a mercy in its way”, for the "
        "roof had leaked since she was a girl. “We shall build it again,” she added."
    )

    wrapped = textwrap.fill(text, width)

    assert [" ".join((mention or "").split()) for mention in mentions(wrapped)] == mentions(text)
