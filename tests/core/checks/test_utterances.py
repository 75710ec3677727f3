from __future__ import annotations

import pytest

from tests.core.checks.checked import check, kinds

SAID = "“We knew the slope was moving in March, and we went on until June,” Orla Finnan said."


def quotations(*texts: str) -> list[str]:
    return [kind for kind, _ in kinds(*texts)]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(SAID, id="word-by-word"),
        pytest.param("“We knew the slope was moving in March,” Orla Finnan said.", id="shorter"),
        pytest.param(
            "“We knew the slope was moving … and we went on until June,” Finnan said.", id="cut"
        ),
        pytest.param(
            "“We [the owners] knew the slope was moving in March, and we went on until June,” "
            "Orla Finnan said.",
            id="inserted",
        ),
        pytest.param(
            "‘we knew the slope was moving in March – and we went on until June’, Finnan said.",
            id="other-marks",
        ),
    ],
)
def test_one_utterance_in_two_articles_is_a_repeat(other: str) -> None:
    assert quotations(SAID, other) == ["repeat"]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(
            "“We knew the slope was not moving in March, and we went on until June,” "
            "Orla Finnan said.",
            id="a-negation",
        ),
        pytest.param(
            "“We knew the slope was moving in March, and we went on until July,” Orla Finnan said.",
            id="another-word",
        ),
        pytest.param(
            "“We knew the slope was moving in March, and we went on until June,” "
            "the engineer Piet Lang said.",
            id="another-mouth",
        ),
    ],
)
def test_changed_words_and_another_mouth_are_a_conflict(other: str) -> None:
    assert quotations(SAID, other) == ["quote"]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("“We went on until we saw the slope in June,” Orla Finnan said.", id="words"),
        pytest.param(
            "“We knew the sea was moving in May, and they went off after Easter,” Piet Lang said.",
            id="another-remark",
        ),
        pytest.param("“Until June,” Orla Finnan said.", id="too-short-to-tell"),
    ],
)
def test_two_utterances_are_nothing(other: str) -> None:
    assert quotations(SAID, other) == []


def test_a_contraction_changes_nothing() -> None:
    first = "“We did not have time to be afraid,” Moira Tate said."
    second = "“We didn't have time to be afraid,” Moira Tate said."

    assert quotations(first, second) == ["repeat"]


def test_words_that_two_people_say_alike_in_one_article_are_two_remarks() -> None:
    text = (
        "“The road will bring jobs to this valley,” Petra Lohm said. "
        "“The road will bring lorries to this valley,” Max Uhl said."
    )

    assert quotations(text) == []


def test_a_conflict_names_the_words_that_differ() -> None:
    (finding,) = check(SAID, SAID.replace("June", "July"))

    assert finding.message == "The words differ: “june” / “july”."


def test_a_denial_before_the_same_words_is_a_conflict() -> None:
    all_ = "“All the patients on the ward have been informed,” Orla Finnan said."
    none = "“Not all the patients on the ward have been informed,” Orla Finnan said."

    assert quotations(all_, none) == ["quote"]


def test_an_answer_before_the_same_words_is_no_denial() -> None:
    answer = "“No, we will build the new bridge right here,” Orla Finnan said."
    plain = "“We will build the new bridge right here,” Orla Finnan said."

    assert quotations(answer, plain) == ["repeat"]


def test_the_head_of_a_firm_may_be_who_is_named() -> None:
    named = "“We are six months late and I am not proud of it,” Orla Finnan said."
    role = "“We are sixteen months late and I am not proud of it,” said the head of Arden Mills."

    assert quotations(named, role) == ["quote"]


def test_a_headline_that_drops_a_denial_is_a_conflict() -> None:
    text = (
        "“We will build on farmland”: minister sets out housing law\n"
        "“We will not build on farmland, whatever the trade may say,” Orla Finnan told builders.\n"
    )

    assert quotations(text) == ["quote"]


def test_a_headline_that_changes_a_word_of_what_follows_is_a_conflict() -> None:
    lead = "“We will not close a single library this year,” the mayor of Velby, Ida Moll, said.\n"
    rest = "“We will not close a single library next year. What comes then is open,” Moll said.\n"

    assert quotations(lead + rest) == ["quote"]


def test_one_of_them_is_nobody_by_name() -> None:
    first = "“You robbed people who could least afford it,” Judge Anna Farrow told him.\n"
    second = "One had to weep when the judge said: “You robbed people who could best afford it.”\n"

    assert quotations(first + second) == ["quote"]
