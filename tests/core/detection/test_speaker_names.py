from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.detection.extensions import quotations
from core.detection.pipeline import build_pipeline

NLP = build_pipeline()


def names(text: str) -> list[str | None]:
    return [claim.speaker.name if claim.speaker else None for claim in quotations(NLP(text))]


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
    ("text", "name"),
    [
        pytest.param("Rob “Bo” Voss left. “We lost,” Voss said.", "Rob “Bo” Voss", id="family"),
        pytest.param("Rob “Bo” Voss left. “We lost,” said Bo.", "Rob “Bo” Voss", id="nickname"),
        pytest.param("Rob (Bo) Voss left. “We lost,” said Bo.", "Rob (Bo) Voss", id="bracket"),
        pytest.param("J. P. Voss left. “We lost,” Voss said.", "J. P. Voss", id="initials"),
        pytest.param(
            "Jan van der Lint left. “No,” van der Lint said.", "Jan van der Lint", id="van"
        ),
        pytest.param("Omar al-Sayid left. “No,” al-Sayid said.", "Omar al-Sayid", id="al-"),
        pytest.param("Tom Ray Jr. left. “No,” Ray said.", "Tom Ray Jr.", id="suffix"),
        pytest.param("Tom Ray MP left. “No,” Ray said.", "Tom Ray", id="letters behind"),
        pytest.param("Theresa May left. “No,” May said.", None, id="a month alone"),
        pytest.param("Guard Oba Renn left. “No,” Renn said.", "Oba Renn", id="capital role"),
        pytest.param("“No,” said Det Con Ida Voss.", "Ida Voss", id="police rank"),
        pytest.param("Tom Ray met Lena Ray. “No,” Ms Ray said.", "Lena Ray", id="courtesy title"),
        pytest.param("ANN LEE: “We lost.”\n\nAnn Lee left.", "Ann Lee", id="label in capitals"),
        pytest.param("“No,” said Ann Lee and Bo Ray.", "Ann Lee and Bo Ray", id="two people"),
        pytest.param("“No,” said Secretary of State Bo Ray.", "Bo Ray", id="title with of"),
    ],
)
def test_short_names_are_completed(text: str, name: str | None) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Ida Voss met Tom Ray. “No,” she said.", "Ida Voss", id="gender"),
        pytest.param("Oyo Renn, head of freight, left. “No,” he said.", "Oyo Renn", id="role"),
        pytest.param(
            "The news pleased Oyo Renn, whose hut it is. “Yes,” she said.", "Oyo Renn", id="whose"
        ),
        pytest.param("Nobody met Oyo Renn. “Yes,” she said.", "Oyo Renn", id="any full name"),
        pytest.param("Tom Ray sells Oak Lime tools. “Yes,” he said.", "Tom Ray", id="a thing"),
        pytest.param("It rained in South Hill. “Yes,” she said.", None, id="a place"),
        pytest.param("The actress Oyo Renn left. “No,” she said.", "Oyo Renn", id="female noun"),
        pytest.param("Ida Voss’s son, Oyo, left. “No,” he said.", "Oyo", id="kin"),
        pytest.param("Ida Voss left. A neighbour woke. “No,” she said.", None, id="somebody else"),
        pytest.param("Ida Voss’s aunt woke. “No,” she said.", None, id="unnamed kin"),
        pytest.param(
            "A carer and cook, Oyo Renn, woke. “No,” she said.", "Oyo Renn", id="named behind"
        ),
        pytest.param(
            "Tom Ray wept when Bo Lee said so. “No,” he said.", "Tom Ray", id="main clause first"
        ),
        pytest.param("“No,” he said. Tom Ray has run it for years.", "Tom Ray", id="named next"),
        pytest.param("Oyo Renn won. “Yes,” the 23-year-old said.", "Oyo Renn", id="age"),
        pytest.param("Oyo Renn beat Bo Lee. “Yes,” said the Finn.", "Oyo Renn", id="origin"),
        pytest.param("Oyo Renn won. “Yes,” said the mother of two.", "Oyo Renn", id="mother of"),
        pytest.param(
            "A former nurse called it “grim”. Oyo Renn, 61, left.", "Oyo Renn", id="introduced next"
        ),
        pytest.param("A former nurse called it “grim”. Oyo Renn left.", None, id="anybody next"),
        pytest.param("In her words: “No.” Tom Ray left.", None, id="gender of a possessive"),
    ],
)
def test_pronouns_stand_for_the_latest_who_fits(text: str, name: str | None) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Oyo Renn, the mayor, left. “No,” the mayor said.", "Oyo Renn", id="behind"),
        pytest.param("Mayor Oyo Renn left. “No,” the Mayor said.", "Oyo Renn", id="title"),
        pytest.param("Oyo Renn, an MP, left. “No,” the MP said.", "Oyo Renn", id="letters"),
        pytest.param("Its chief, Oyo Renn, left. “No,” the chief said.", "Oyo Renn", id="owned"),
        pytest.param("Mayor: “No”\n\nOyo Renn, the mayor, left.", "Oyo Renn", id="label"),
        pytest.param(
            "Det Con Oyo Renn left. “No,” the detective said.", "Oyo Renn", id="spelt out"
        ),
        pytest.param("“No,” said the mayor of Hull, Oyo Renn.", "Oyo Renn", id="name behind of"),
        pytest.param("A pupil, the poet Oyo Renn, called it “odd”.", "Oyo Renn", id="role beside"),
        pytest.param("Behind Tom Ray, the mayor slept. “No,” the mayor said.", None, id="no role"),
        pytest.param(
            "Tom Ray, the clerk, and Ida Voss, a clerk, left. “No,” the clerk said.",
            None,
            id="two who have it",
        ),
        pytest.param("In a letter, Tom Ray wept. “No,” the letter said.", None, id="not a person"),
    ],
)
def test_roles_stand_for_who_has_them(text: str, name: str | None) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "The Oak Ferry Council met. “No,” the council said.", "Oak Ferry Council", id="noun"
        ),
        pytest.param(
            "The Oak Ferry Council met. “No,” the Council said.", "Oak Ferry Council", id="capital"
        ),
        pytest.param(
            "The University of Hull met. “No,” the university said.", "University of Hull", id="of"
        ),
        pytest.param(
            "The Dock Workers’ Union met. “No,” the union said.",
            "Dock Workers’ Union",
            id="genitive",
        ),
        pytest.param(
            "The Oak Ferry Council met. “No,” the OFC said.", "Oak Ferry Council", id="initials"
        ),
        pytest.param(
            "The Oak Rail Board (ORR) met. “No,” the ORR said.", "Oak Rail Board", id="bracket"
        ),
        pytest.param("The charity Oakaid met. “No,” the charity said.", "Oakaid", id="noun before"),
        pytest.param(
            "The Oak Council met the Elm Council. “No,” the council said.", None, id="two"
        ),
        pytest.param("Oak Mill Inc. shut. “No,” Oak Mill said.", "Oak Mill Inc.", id="short form"),
        pytest.param("Oak Mill Inc. shut. “No,” it said.", "Oak Mill Inc.", id="it"),
        pytest.param("Oak Mill Inc. sued Elm Ltd. “No,” it said.", None, id="it, of two"),
        pytest.param(
            "Oak Mill, a maker of nails, shut. “No,” the firm said.", "Oak Mill", id="trade"
        ),
        pytest.param("Oak Mill (LSE: OAK) shut. “No,” the company said.", "Oak Mill", id="ticker"),
        pytest.param(
            "Oak Mill shut. “No,” the company said.", "Oak Mill", id="article’s first name"
        ),
        pytest.param(
            "Oak Mill Inc. sued Elm Pump Ltd. “No,” the company said.", None, id="two firms"
        ),
        pytest.param(
            "Oak Mill Inc. shut."
            + " It rained." * 40
            + " Elm Pump Ltd. left. “No,” the company said.",
            "Elm Pump Ltd.",
            id="the nearer of two firms",
        ),
    ],
)
def test_nouns_stand_for_organisations(text: str, name: str | None) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "The review, “Cold Water”, is out. “We sank,” the report says.",
            "Cold Water",
            id="report",
        ),
        pytest.param(
            "Her memoir, “Cold Water”, is out. “We sank,” the report says.", None, id="another kind"
        ),
        pytest.param(
            "The book, “Cold Water”, is out. “We sank,” the book says.", "Cold Water", id="book"
        ),
        pytest.param("The report is out. “We sank,” the report says.", None, id="no title"),
    ],
)
def test_a_document_goes_by_its_title(text: str, name: str | None) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Ann Lee paints.\n\nQ: Why?\n\nA: I said, “Is it dry?”", "Ann Lee", id="answer"
        ),
        pytest.param("Ann Lee paints.\n\nQ: I said, “Is it dry?”\n\nA: No.", None, id="question"),
        pytest.param("By **Ann Lee**\n\nI said, “Is it dry?”", "Ann Lee", id="byline"),
        pytest.param("Ann Lee paints. I said, “Is it dry?”", None, id="the writer"),
    ],
)
def test_i_is_the_guest_or_the_author(text: str, name: str | None) -> None:
    assert names(text) == [name]


def test_a_headline_in_title_case_makes_no_names() -> None:
    text = "Oak Mill Fires Tom Ray After Flood\n\nTom Ray left. “We lost,” Ray said."

    assert names(text) == ["Tom Ray"]


PIECES = st.sampled_from(
    [
        "Ann Lee",
        "the mayor",
        "said",
        ",",
        ".",
        "“",
        "”",
        "she",
        "It",
        "Oak Mill Inc.",
        "’s",
        "\n",
        "(",
        ")",
        *("A:", "By", "a", "of", "and", "27", "the company", "’", "🙂", "in her words", "by", "> "),
    ]
)


@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_a_name_stands_in_the_article(text: str) -> None:
    squeezed = " ".join(text.split())

    for name in filter(None, names(text)):
        assert all(part in squeezed for part in name.split(" and "))
