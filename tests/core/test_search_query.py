from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import SearchError
from core.models import ClaimKind, ClaimType, Verdict
from core.search_fields import FIELDS, Attachment, ValueRange
from core.search_query import SearchQuery, Term, parse_query
from core.search_words import words_of

ANY_TEXT = st.text(st.characters())
# Letters of scripts that were in Unicode long before the tables that SQLite was built with.
LETTERS = "abzxßéñüøÅÉЖйяΩσςάאشक漢字0179٣½"
WORDS = st.text(st.sampled_from(LETTERS), min_size=1, max_size=8)
SEARCHES = st.lists(
    st.one_of(
        ANY_TEXT,
        WORDS,
        st.sampled_from(['"', "„", "»", "-", "*", ":", "NOT", "AND", "NEAR(", "{", "^", "\0", " "]),
        st.sampled_from([f"{name}:" for name in FIELDS]),
    )
).map("".join)

database_is_reused = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


class Index:
    """A real FTS5 table with the tokenizer that the store uses."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        database.execute(
            "create virtual table texts using fts5"
            "(text, tokenize = 'unicode61 remove_diacritics 2')"
        )
        database.execute("create virtual table terms using fts5vocab(texts, instance)")

    def hold(self, *texts: str) -> None:
        self._database.execute("delete from texts")
        self._database.executemany("insert into texts values (?)", [(text,) for text in texts])

    def terms(self) -> list[str]:
        return [
            term for (term,) in self._database.execute("select term from terms order by offset")
        ]

    def rows(self, expression: str) -> list[int]:
        found = self._database.execute("select rowid from texts where texts match ?", [expression])
        return [rowid for (rowid,) in found]

    def find(self, search: str) -> list[str]:
        expression = parse_query(search).match
        assert expression is not None
        found = self._database.execute(
            "select text from texts where texts match ? order by rowid", [expression]
        )
        return [text for (text,) in found]


@pytest.fixture
def index() -> Iterator[Index]:
    with closing(sqlite3.connect(":memory:")) as database:
        yield Index(database)


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        pytest.param("mill river", [Term("mill"), Term("river")], id="words"),
        pytest.param('"mill river"', [Term("mill river")], id="phrase"),
        pytest.param("„mill river“", [Term("mill river")], id="German marks"),
        pytest.param("“mill river”", [Term("mill river")], id="English marks"),
        pytest.param("«mill river»", [Term("mill river")], id="French marks"),
        pytest.param('"mill riv', [Term("mill riv")], id="phrase still being typed"),
        pytest.param("rive*", [Term("rive", is_prefix=True)], id="prefix"),
        pytest.param('"mill riv"*', [Term("mill riv", is_prefix=True)], id="prefix of a phrase"),
        pytest.param("-mill", [Term("mill", is_excluded=True)], id="excluded word"),
        pytest.param('-"a mill"', [Term("a mill", is_excluded=True)], id="excluded phrase"),
        pytest.param("-riv*", [Term("riv", True, True)], id="excluded prefix"),
        pytest.param("ten-year", [Term("ten-year")], id="hyphen within a word"),
        pytest.param("12:30", [Term("12:30")], id="time of day"),
        pytest.param("https://mill.example", [Term("https://mill.example")], id="address"),
        pytest.param("colour:blue", [Term("colour:blue")], id="no field of ours"),
        pytest.param("ſpeaker:x", [Term("ſpeaker:x")], id="field with a foreign letter"),
        pytest.param('"speaker:x"', [Term("speaker:x")], id="field within marks"),
        pytest.param("mill mill", [Term("mill")], id="same word again"),
        pytest.param("mill -- % & -", [Term("mill")], id="nothing that an index keeps"),
    ],
)
def test_words_are_read(typed: str, terms: list[Term]) -> None:
    assert parse_query(typed) == SearchQuery(terms=tuple(terms))


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        pytest.param("speaker:Okafor", SearchQuery(speakers=("Okafor",)), id="name"),
        pytest.param('speaker:"Jo Lee"', SearchQuery(speakers=("Jo Lee",)), id="two words"),
        pytest.param("speaker:“Jo Lee”", SearchQuery(speakers=("Jo Lee",)), id="typographic marks"),
        pytest.param("Reviewer:ada", SearchQuery(reviewers=("ada",)), id="field in any case"),
        pytest.param("verdict:disputed", SearchQuery(verdicts=(Verdict.DISPUTED,)), id="verdict"),
        pytest.param(
            'verdict:Needs-Context verdict:"needs context"',
            SearchQuery(verdicts=(Verdict.NEEDS_CONTEXT,)),
            id="spellings of a verdict",
        ),
        pytest.param(
            'verdict:"not a claim"', SearchQuery(verdicts=(Verdict.DISMISSED,)), id="desk's word"
        ),
        pytest.param(
            "verdict:disputed verdict:open",
            SearchQuery(verdicts=(Verdict.DISPUTED, Verdict.OPEN)),
            id="either of two",
        ),
        pytest.param("type:money", SearchQuery(types=(ClaimType.MONEY,)), id="type"),
        pytest.param("kind:QUOTED", SearchQuery(kinds=(ClaimKind.QUOTED,)), id="kind"),
        pytest.param("unit:km", SearchQuery(units=("km",)), id="symbol as typed"),
        pytest.param("unit:%", SearchQuery(units=("%",)), id="percent sign"),
        pytest.param("unit:eur", SearchQuery(units=("eur", "EUR")), id="currency in small letters"),
        pytest.param("unit:EUR", SearchQuery(units=("EUR",)), id="currency"),
        pytest.param("unit:¥", SearchQuery(units=("JPY", "CNY")), id="currency sign"),
        pytest.param("article:a-7", SearchQuery(articles=("a-7",)), id="article"),
        pytest.param(
            "has:note has:evidence",
            SearchQuery(has=(Attachment.NOTE, Attachment.EVIDENCE)),
            id="attachments",
        ),
        pytest.param("is:reviewed", SearchQuery(is_reviewed=True), id="reviewed"),
    ],
)
def test_fields_are_read(typed: str, query: SearchQuery) -> None:
    assert parse_query(typed) == query


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("5", ValueRange(Decimal(5), Decimal(5)), id="number"),
        pytest.param("=5", ValueRange(Decimal(5), Decimal(5)), id="equal"),
        pytest.param("-0.5", ValueRange(Decimal("-0.5"), Decimal("-0.5")), id="negative"),
        pytest.param("1,250,000", ValueRange(Decimal(1250000), Decimal(1250000)), id="thousands"),
        pytest.param(">1e9", ValueRange(Decimal(10**9), None, low_included=False), id="more"),
        pytest.param(">=5k", ValueRange(Decimal(5000), None), id="at least"),
        pytest.param("<3m", ValueRange(None, Decimal(3000000), high_included=False), id="less"),
        pytest.param("≤2.5BN", ValueRange(None, Decimal(2500000000)), id="at most"),
        pytest.param("10..20", ValueRange(Decimal(10), Decimal(20)), id="range"),
        pytest.param("20..10", ValueRange(Decimal(10), Decimal(20)), id="range backwards"),
        pytest.param("10..", ValueRange(Decimal(10), None), id="range without an end"),
        pytest.param("..1tn", ValueRange(None, Decimal(10**12)), id="range without a start"),
        pytest.param('"> 7"', ValueRange(Decimal(7), None, low_included=False), id="with a space"),
    ],
)
def test_values_are_read(typed: str, expected: ValueRange) -> None:
    assert parse_query(f"value:{typed}").values == (expected,)


def test_a_value_keeps_every_digit() -> None:
    digits = "123456789" * 7

    assert parse_query(f"value:{digits}.25").values[0].low == Decimal(f"{digits}.25")


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        pytest.param("verdict:maybe", ["open", "needs-context", "dismissed"], id="verdict"),
        pytest.param("type:colour", ["money", "rank", "quoted"], id="type"),
        pytest.param("kind:", ["numeric", "quoted"], id="kind without a value"),
        pytest.param("has:wings", ["note", "evidence"], id="has"),
        pytest.param("is:reviewed is:good", ["reviewed"], id="is"),
        pytest.param("value:many", ["value:>1e9", "10..20"], id="no number"),
        pytest.param("value:><5", ["value:>1e9"], id="two comparisons"),
        pytest.param("value:..", ["value:>1e9"], id="no ends"),
        pytest.param("value:1,5", ["value:>1e9"], id="no group of three"),
        pytest.param("value:1e999999999", ["value:>1e9"], id="beyond all measure"),
        pytest.param("speaker: Okafor", ["speaker:", "right behind"], id="space before a name"),
        pytest.param("-verdict:open", ["verdict:", "excluded"], id="excluded field"),
        pytest.param("mill " * 1000, ["4,000"], id="too long"),
    ],
)
def test_what_a_field_does_not_take_is_refused_with_what_it_does(
    typed: str, names: list[str]
) -> None:
    with pytest.raises(SearchError) as refusal:
        parse_query(typed)

    assert all(name in str(refusal.value) for name in names)


@pytest.mark.parametrize("typed", ["", "  \t", '""', "--", "*", '"', "- %", "\0"])
def test_nothing_searchable_is_an_empty_query(typed: str) -> None:
    query = parse_query(typed)

    assert query.is_empty
    assert query.match is None


MILL = "The mill's R&D cost $5.2 million over a 10-year lease."
RIVER = "Naïve readers don’t see that the river rose, said the miller."


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        pytest.param("mill", [MILL], id="word, not its longer kin"),
        pytest.param("mill*", [MILL, RIVER], id="prefix"),
        pytest.param("mill* -river", [MILL], id="without a word"),
        pytest.param('mill* -"river rose" -zebra', [MILL], id="without either"),
        pytest.param("mill river", [], id="words of two rows"),
        pytest.param('"10-year lease"', [MILL], id="phrase"),
        pytest.param('"lease 10-year"', [], id="phrase the other way"),
        pytest.param("$5.2", [MILL], id="amount"),
        pytest.param("$2.5", [], id="digits in their order"),
        pytest.param("R&D", [MILL], id="ampersand"),
        pytest.param("don't", [RIVER], id="apostrophe of another shape"),
        pytest.param("naive", [RIVER], id="without the diacritic"),
        pytest.param("river -- & %", [RIVER], id="beside mere punctuation"),
        pytest.param('ri"ver', [], id="mark within a word"),
        pytest.param("the AND river", [], id="operator is a word"),
    ],
)
def test_the_index_finds(index: Index, typed: str, found: list[str]) -> None:
    index.hold(MILL, RIVER)

    assert index.find(typed) == found


def test_exclusions_alone_are_told_apart(index: Index) -> None:
    index.hold(MILL, RIVER)

    query = parse_query("verdict:open -river -lake")

    assert query.match is None
    assert query.excluded_match is not None
    assert index.rows(query.excluded_match) == [2]


def test_the_longest_search_stays_within_what_the_index_takes(index: Index) -> None:
    index.hold("1 2 3")
    numbers = " ".join(map(str, range(1, 800)))

    assert index.find(numbers) == []
    assert index.find(f"1 {numbers.replace(' ', ' -')[2:]}"[:4000]) == []
    assert index.find("1 " + " ".join(f"-{n}" for n in range(4, 700))) == ["1 2 3"]


@given(search=SEARCHES)
@database_is_reused
def test_no_search_raises_but_for_its_fields(index: Index, search: str) -> None:
    try:
        query = parse_query(search)
    except SearchError:
        return
    for expression in (query.match, query.excluded_match):
        if expression:
            index.rows(expression)


@given(text=ANY_TEXT)
@database_is_reused
def test_no_term_breaks_out_of_its_quotes(index: Index, text: str) -> None:
    index.hold("sentinel")
    terms = (Term("sentinel"), Term(f'{text}" OR "sentinel'), Term("absent"))

    expression = SearchQuery(terms=terms).match

    assert expression
    assert index.rows(expression) == []


@given(words=st.lists(WORDS, min_size=1), data=st.data())
@database_is_reused
def test_a_word_of_a_text_is_found(index: Index, words: list[str], data: st.DataObject) -> None:
    index.hold(" ".join(words))
    word = data.draw(st.sampled_from(words))
    beginning = word[: data.draw(st.integers(1, len(word)))]

    assert index.find(word)
    assert index.find(f"{word} {beginning}*")
    assert index.find(f"“{' '.join(words)}”")


@given(text=st.text(st.sampled_from(LETTERS + " -'_&.,\u0301\u0308İſΣÑ“”\n")))
@database_is_reused
def test_words_are_spelt_as_the_index_spells_them(index: Index, text: str) -> None:
    index.hold(text)

    assert words_of(text) == index.terms()


def test_the_words_to_look_up_are_those_that_are_wanted_whole() -> None:
    query = parse_query('Café "the R&D mill" tarif* -river cafe')

    assert query.words == ("cafe", "the", "r", "d", "mill")


def test_words_are_replaced_where_they_are_wanted() -> None:
    query = parse_query('"the MILLL lease" millls -milll milll* type:money')

    corrected = query.with_words_replaced({"milll": "mill", "millls": "mills", "zebra": "horse"})

    assert corrected == parse_query('"the mill lease" mills -milll milll* type:money')


def test_replacing_nothing_changes_nothing() -> None:
    query = parse_query('"the R&D mill" Café')

    assert query.with_words_replaced({}) == query
