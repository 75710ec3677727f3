from __future__ import annotations

import pytest

from core.detection.extensions import asides, quotations
from core.detection.pipeline import build_pipeline

NLP = build_pipeline()


def find(text: str) -> list[str]:
    return [claim.text for claim in quotations(NLP(text))]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        pytest.param("“We lost it,” said Ann.", "“We lost it,”", id="curly"),
        pytest.param('"We lost it," said Ann.', '"We lost it,"', id="straight"),
        pytest.param("‘We lost it,’ said Ann.", "‘We lost it,’", id="single curly"),
        pytest.param("'We lost it,' said Ann.", "'We lost it,'", id="single straight"),
        pytest.param("«We lost it», said Ann.", "«We lost it»", id="guillemets"),
        pytest.param(
            "« We lost it all », said Ann.", "« We lost it all »", id="guillemets, blanks"
        ),
        pytest.param("»We lost it,« said Ann.", "»We lost it,«", id="guillemets inwards"),
        pytest.param("‹We lost it,› said Ann.", "‹We lost it,›", id="single guillemets"),
        pytest.param("„We lost it“, said Ann.", "„We lost it“", id="German"),
        pytest.param("„We lost it,” said Ann.", "„We lost it,”", id="Polish"),
        pytest.param("”We lost it,” said Ann.", "”We lost it,”", id="Swedish"),
        pytest.param("‚We lost it,‘ said Ann.", "‚We lost it,‘", id="German single"),
        pytest.param("Ann said: 「We lost it.」", "「We lost it.」", id="corner brackets"),
        pytest.param("Ann said: 『We lost it.』", "『We lost it.』", id="white corner brackets"),
        pytest.param("``We lost it,'' said Ann.", "``We lost it,''", id="TeX"),
        pytest.param('“We lost it," said Ann.', '“We lost it,"', id="mixed"),
        pytest.param("So it was.“We lost it,” said Ann.", "“We lost it,”", id="no blank before"),
        pytest.param("Ann said (“We lost it”) so.", "“We lost it”", id="brackets"),
        pytest.param("*“We lost it,”* said Ann.", "“We lost it,”", id="emphasis"),
    ],
)
def test_the_span_takes_in_both_marks(text: str, quote: str) -> None:
    assert find(text) == [quote]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They don't and can't and won't.", id="contractions"),
        pytest.param("In the '90s and in '08 he said so.", id="beheaded years"),
        pytest.param("'Twas rock 'n' roll, said Ann.", id="beheaded words"),
        pytest.param("Ann said the players' lounge and the boys' room leak.", id="possessives"),
        pytest.param("Ann, who is 6'2\", told Ben, who is 5' 11\".", id="feet and inches"),
        pytest.param("It lies at 40°26'46\" north, said Ann.", id="minutes and seconds"),
        pytest.param("Ann said O'Hara's dog ran.", id="names"),
        pytest.param("", id="empty"),
        pytest.param("“” \"\" '' «»", id="marks around nothing"),
    ],
)
def test_apostrophes_and_primes_are_no_marks(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        pytest.param(
            "‘The boys’ bus was late,’ said Ann, ‘and cold.’",
            ["‘The boys’ bus was late,’", "‘and cold.’"],
            id="possessive inside single marks",
        ),
        pytest.param(
            "'It's Ann's,' said Ben. 'Don't.'", ["'It's Ann's,'", "'Don't.'"], id="contraction"
        ),
        pytest.param("“He said ‘no’ twice,” said Ann.", ["“He said ‘no’ twice,”"], id="nested"),
        pytest.param("‘He said “no” twice,’ said Ann.", ["‘He said “no” twice,’"], id="inverted"),
        pytest.param(
            '"He said "no" to me," said Ann.', ['"He said "no" to me,"'], id="nested straight"
        ),
        pytest.param('"I am 6\'2" tall," said Ann.', ['"I am 6\'2" tall,"'], id="prime inside"),
        pytest.param("“I won’t,” Ann said. “Not now.”", ["“I won’t,”", "“Not now.”"], id="split"),
    ],
)
def test_outermost_quotations_are_the_claims(text: str, quotes: list[str]) -> None:
    assert find(text) == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        pytest.param(
            "“First we ran.\n\n“Then we hid,” said Ann.\n\nIt rained.",
            ["“First we ran.", "“Then we hid,”"],
            id="reopened paragraphs",
        ),
        pytest.param(
            "Ann said: “It never ends.\n\nBen left.", ["“It never ends."], id="never closed"
        ),
        pytest.param(
            'Ann said: "It never ends.\n\n"It does," said Ben.',
            ['"It never ends.', '"It does,"'],
            id="straight, never closed",
        ),
        pytest.param(
            "“We ran, Ann said. “We hid.”", ["“We ran, Ann said.", "“We hid.”"], id="next opening"
        ),
        pytest.param("We ran,” said Ann. “We hid.”", ["“We hid.”"], id="never opened"),
    ],
)
def test_an_unclosed_quotation_ends_with_its_paragraph(text: str, quotes: list[str]) -> None:
    assert find(text) == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        pytest.param("> We lost it.\n\nSo they say.", ["We lost it."], id="one line"),
        pytest.param("> We lost it\n> and wept.\n", ["We lost it\n> and wept."], id="wrapped"),
        pytest.param(
            "> One went.\n>\n> One stayed.", ["One went.", "One stayed."], id="paragraphs"
        ),
        pytest.param("> We lost it.\n> — Ann Lee", ["We lost it."], id="signed"),
        pytest.param("> Ann said “it is lost” then.", ["“it is lost”"], id="with marks inside"),
    ],
)
def test_block_quotes_are_quotations_without_their_sign(text: str, quotes: list[str]) -> None:
    assert find(text) == quotes


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The so-called “smart” meters broke, said Ann.", id="so-called"),
        pytest.param("The “free” lunch cost $20.", id="scare quotes"),
        pytest.param("The film “Night Boat” opens today.", id="film"),
        pytest.param("Ann told the BBC’s “Late Hour” that it rained.", id="programme"),
        pytest.param("Her memoir, “A Narrow Field”, sold well, said Ann.", id="book"),
        pytest.param("Robert “Bob” Tully spoke.", id="nickname in a name"),
        pytest.param("Friends called him “the Fox”.", id="nickname"),
        pytest.param("The word “bus” appears twice, said Ann.", id="word as a word"),
        pytest.param("Ann never said “sorry”.", id="what was not said"),
        pytest.param("Try the room they call “the Nest”.", id="a name that they call it"),
        pytest.param("A firm called “Oak Paper” sold it.", id="a name that it is called"),
        pytest.param("The report, “Cold Water”, is out.", id="title behind a comma"),
        pytest.param("“Oak Water,” which stars a dog, is out.", id="title first"),
        pytest.param("It rained.\n\n‘Gone With the Tide.’\n\nWe left.", id="subheading"),
    ],
)
def test_named_and_doubted_words_are_asides(text: str) -> None:
    doc = NLP(text)

    assert quotations(doc) == []
    assert len(asides(doc)) == 1


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        pytest.param("Ann called it “a total loss”.", "“a total loss”", id="called"),
        pytest.param("Ben rated the school “good”.", "“good”", id="one-word verdict"),
        pytest.param(
            "The bill was “unaffordable,” Ann said.", "“unaffordable,”", id="clause behind"
        ),
        pytest.param("It is “safe enough”, according to Ann.", "“safe enough”", id="according to"),
        pytest.param("“Never!”", "“Never!”", id="a cry"),
        pytest.param("Lee called the book “grim stuff”.", "“grim stuff”", id="called the book"),
        pytest.param("In her own words, it was “grim”.", "“grim”", id="in her own words"),
        pytest.param("In Ann Lee’s words, “a folly”.", "“a folly”", id="in X’s words"),
        pytest.param("It was what Lee called “the Swamp”.", "“the Swamp”", id="what X called"),
        pytest.param("Lee found the hut “unsafe”.", "“unsafe”", id="found it"),
    ],
)
def test_attributed_words_are_claims(text: str, quote: str) -> None:
    assert find(text) == [quote]


def test_a_quotation_carries_the_bounds_of_its_sentences() -> None:
    text = "It rained. “We ran. We hid,” said Ann. It cleared."

    (claim,) = quotations(NLP(text))

    assert text[claim.sentence_start : claim.sentence_end] == "“We ran. We hid,” said Ann."


def test_marks_inside_furniture_are_none() -> None:
    assert find('See `print("We lost it all here")` for more, said Ann.') == []
