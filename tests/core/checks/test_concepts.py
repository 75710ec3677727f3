from __future__ import annotations

from collections import Counter, defaultdict

import pytest

from core.checks.concepts import (
    class_of,
    concept_of,
    concept_of_parted,
    concept_of_phrase,
    entries,
    is_anybody,
    is_idle,
    is_person,
)
from core.checks.lemmas import stem
from tests.core.checks.checked import check, kinds

LONGEST = 3


def test_no_word_or_phrase_stands_for_two_concepts_or_is_listed_twice() -> None:
    listed = defaultdict(list)
    for phrase, _ in entries():
        listed[tuple(map(stem, phrase.split()))].append(phrase)

    assert [phrases for phrases in listed.values() if len(phrases) > 1] == []


def test_every_concept_has_one_line_and_is_named_by_a_word_of_it() -> None:
    names = Counter(concept for phrase, concept in entries() if phrase == concept)

    assert {name for name, count in names.items() if count > 1} == set()
    assert {concept for _, concept in entries()} == names.keys()


def test_a_single_word_stands_for_the_concept_that_it_names() -> None:
    names = {concept for _, concept in entries() if " " not in concept}

    assert {name for name in names if concept_of(stem(name)) != name} == set()


def test_no_phrase_is_longer_than_is_read() -> None:
    assert [phrase for phrase, _ in entries() if len(phrase.split()) > LONGEST] == []


def test_what_says_nothing_stands_for_no_concept_by_itself() -> None:
    single = [phrase for phrase, _ in entries() if " " not in phrase]

    assert [word for word in single if is_idle(stem(word))] == []


@pytest.mark.parametrize(
    ("phrase", "other"),
    [
        ("laid off", "sacked"),
        ("dates from", "founded"),
        ("took office", "sworn in"),
        ("ordered to pay", "fined"),
        ("prison terms", "jailed"),
        ("lost power", "blackouts"),
        ("put names", "signatures"),
        ("asylum seekers", "migrants"),
        ("went bust", "insolvency"),
        ("electric vehicles", "electric cars"),
        ("harbours", "harbors"),
        ("voted against", "rejection"),
        ("knocked down", "demolition"),
    ],
)
def test_one_thing_has_many_names(phrase: str, other: str) -> None:
    assert _concept(phrase) == _concept(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("killed", "wounded"),
        ("hired", "sacked"),
        ("exports", "imports"),
        ("charged with", "acquitted"),
        ("approved", "rejected"),
        ("wheat", "barley"),
        ("inflation", "jobless"),
        ("room for", "spectators"),
        ("destroyed", "damaged"),
        ("founded", "bankrupt"),
    ],
)
def test_what_excludes_each_other_is_of_one_class(one: str, other: str) -> None:
    mine, theirs = _concept(one), _concept(other)

    assert mine != theirs
    assert class_of(mine) == class_of(theirs) is not None


def _concept(phrase: str) -> str:
    words = [stem(word) for word in phrase.split()]
    return concept_of_phrase(*words) or concept_of(words[0])


@pytest.mark.parametrize(
    ("first", "second"), [("in", "office"), ("last", "until"), ("work", "for")]
)
def test_a_phrase_with_a_preposition_stands_together(first: str, second: str) -> None:
    assert concept_of_parted(stem(first), stem(second)) is None


@pytest.mark.parametrize("word", ["container", "number", "newspapers", "tower"])
def test_a_thing_is_no_person_by_its_ending(word: str) -> None:
    assert not is_person(stem(word))


@pytest.mark.parametrize("word", ["islanders", "workers", "inmates"])
def test_some_nouns_stand_for_anybody(word: str) -> None:
    assert is_anybody(concept_of(stem(word)))


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        pytest.param(
            "The Norrel choir of Velby was founded in 1904, Ines Falk said.",
            "Velby's Norrel choir dates from 1907.",
            ["1904", "1907"],
            id="dates-from",
        ),
        pytest.param(
            "Storm Ada left 42,000 homes in Velby without electricity, Karro said.",
            "In Velby 51,000 homes were in the dark after Storm Ada, said Karro.",
            ["42,000", "51,000"],
            id="an-article-within-a-phrase",
        ),
        pytest.param(
            "Karro, of Lorn, repaid Velby $30 million of its loan in May.",
            "Karro, of Lorn, paid $36 million of its loan back to Velby in May.",
            ["$30 million", "$36 million"],
            id="a-figure-within-a-phrase",
        ),
        pytest.param(
            "The Velby court ordered Karro to pay $3.2 million.",
            "Karro was fined $3.8 million by the Velby court.",
            ["$3.2 million", "$3.8 million"],
            id="a-fine",
        ),
        pytest.param(
            "In Velby the Falk mission houses 340 asylum seekers.",
            "The Falk mission in Velby houses 410 refugees.",
            ["340", "410"],
            id="two-words-are-counted",
        ),
        pytest.param(
            "Ada Falk of the Reform party in Velby resigned from the Karro board in 2018.",
            "Ada Falk, of Velby's Reform party, stepped down at Karro in 2020.",
            ["2018", "2020"],
            id="a-date-a-little-apart",
        ),
    ],
)
def test_a_figure_told_in_other_words_is_compared(
    first: str, second: str, figures: list[str]
) -> None:
    assert [words for _, words in kinds(first, second)] == [figures]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "Karro in Velby exported goods worth $61 million.",
            "Karro in Velby imported goods worth $72 million.",
            id="exports-and-imports",
        ),
        pytest.param(
            "The Falk arena in Velby has room for 18,500 people.",
            "At the Falk arena in Velby 12,600 people watched.",
            id="capacity-and-attendance",
        ),
        pytest.param(
            "Lake Falk carries 340 containers to Velby.",
            "Lake Falk carries 410 passengers to Velby.",
            id="containers-and-passengers",
        ),
    ],
)
def test_figures_of_two_things_are_left_alone(first: str, second: str) -> None:
    assert check(first, second) == []
