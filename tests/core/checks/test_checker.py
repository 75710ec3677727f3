from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.checks import checking
from core.checks.checking import Account, Checker, check_all, read_account
from core.checks.findings import FindingType
from core.checks.index import Index, Latest
from core.checks.keys import Keys, hash_of, keys_of_telling
from core.checks.matching import Match, match
from core.checks.rarity import Rarity
from core.checks.repeats import is_repeat
from core.checks.tellings import Telling
from core.checks.utterances import keys_of_utterance
from core.models import Article, StoredClaim
from core.wording import Wording, pack, unpack
from tests.core.checks.checked import check, stored

TOWNS = [
    "Borandale",
    "Kelesford",
    "Munilmere",
    "Taromwick",
    "Brevity",
    "Ostley",
    "Dunmarch",
    "Wexop",
]


def report(town: str, homes: int) -> str:
    return (
        f"Storm {town[:4]}a cut off power to {homes:,} homes in {town} on Sunday, "
        f"the mayor, {town[:5]}o {town[:3]}sen, said."
    )


def telling(text: str) -> Telling:
    return account(text).tellings[0]


def account(text: str) -> Account:
    ((article, claims),) = stored(text)
    return read_account(article, claims)


def test_figures_are_compared_by_key_and_never_by_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[str, str]] = []

    def noted(mine: Telling, theirs: Telling, rarity: Rarity) -> Match | None:
        compared.append((mine.article_id, theirs.article_id))
        return match(mine, theirs, rarity)

    monkeypatch.setattr(checking, "match", noted)
    matters = (
        "Storm {} cut power to {} homes.",
        "Judge {} jailed {} men.",
        "Bishop {} sold {} vans.",
    )
    texts = [
        matter.format(town, 90 + at)
        for at, (matter, town) in enumerate(zip(matters, TOWNS, strict=False))
    ]
    for _ in check_all(stored(*texts)):
        pass

    assert compared == []


def test_two_tellings_of_one_figure_have_a_key_in_common() -> None:
    one = telling("Storm Ada cut off power to 82,000 homes in Velby.")
    other = telling("In Velby 28,000 homes lost power in storm Ada.")

    assert set(keys_of_telling(one).of_matter) & set(keys_of_telling(other).of_matter)


def test_a_name_that_all_articles_have_ties_no_two_together() -> None:
    closed = "In Velby exchange composite trading yesterday, {} shares closed at £64.50."
    firms = (telling(closed.format(firm)) for firm in ("Ada", "Bo"))
    one, other = (
        replace(told, background=replace(told.background, article_id=str(number)))
        for number, told in enumerate(firms)
    )

    common = Rarity(Counter({"velby": 60}), articles=100)

    found = map(partial(match, one, other), (Rarity(), common))
    verdicts = [is_repeat(pair, alike=False) for pair in found if pair]

    assert verdicts == [True, False]


def test_a_figure_has_few_keys_and_the_same_in_every_process() -> None:
    keys = keys_of_telling(telling(report("Velby", 82_000)))

    assert len(keys.all) <= 48
    assert hash_of("count|house|velby") == 6_153_160_576_112_828_688


def numbered(one: Telling, article_id: str, numbers: range) -> list[Telling]:
    background = replace(one.background, article_id=article_id)
    return [replace(one, background=background, claim_id=number) for number in numbers]


def test_a_key_keeps_the_latest_entries() -> None:
    told: Latest[Telling] = Latest()
    entries = numbered(telling(report("Velby", 1_000)), "a", range(60))
    for entry in entries:
        told.add(entry, Keys([7], []))

    assert told.under(7, lambda _: True) == entries[-16:]
    assert told.under(8, lambda _: True) == []


def test_a_figure_is_compared_with_few_and_with_those_of_its_article_first() -> None:
    one = telling(report("Velby", 1_000))
    earlier, own = numbered(one, "a", range(60)), numbered(one, "b", range(60, 120))
    told: Latest[Telling] = Latest()
    for entry in earlier:
        told.add(entry, Keys([1, 2], [3]))
    index = Index(told.under, lambda _: True)
    for entry in own:
        index.add(entry, Keys([1], []))

    found = list(index.candidates(Keys([1, 2], [3])))

    assert len(found) == len({entry.claim_id for entry in found}) == 24 + 16
    assert found[:24] == own[-24:]
    assert all(entry in earlier for entry in found[24:])


def test_only_the_value_leads_to_articles_about_something_else() -> None:
    one = telling(report("Velby", 1_000))
    alike, other = numbered(one, "a", range(1)), numbered(one, "a", range(1, 2))
    told: Latest[Telling] = Latest()
    told.add(alike[0], Keys([], [3]))
    told.add(other[0], Keys([1], []))

    index = Index(told.under, lambda background: background.article_id != "a")

    assert list(index.candidates(Keys([1], [3]))) == alike


def test_a_quotation_with_a_changed_word_keeps_some_of_its_keys() -> None:
    said = "“We knew the slope was moving in March, and we went on until June,” Orla Finnan said."
    texts = said, said.replace("March", "April")
    one, other = (account(text).utterances[0] for text in texts)

    assert set(keys_of_utterance(one).all) & set(keys_of_utterance(other).all)


def test_a_name_that_all_articles_have_tells_no_event() -> None:
    rarity = Rarity()
    for number in range(100):
        rarity.add(["velby", f"name {number}"])

    assert rarity.weight("name 7") == 1.0
    assert rarity.weight("velby") < 0.1


@settings(deadline=None)
@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_name_says_less_the_more_articles_have_it(articles: int, one: int, other: int) -> None:
    few, many = sorted(min(count, articles) for count in (one, other))
    rarity = Rarity(Counter(few=few, many=many), articles)

    assert 0 <= rarity.weight("many") <= rarity.weight("few") <= rarity.weight("none") == 1


def test_what_was_published_months_apart_is_no_conflict() -> None:
    texts = ("Karro has 840 works in Velby.", "Karro has 480 works in Velby.")
    days = ("2025-01-02", "2025-09-03")
    checker = Checker()

    found = []
    for (article, claims), day in zip(stored(*texts), days, strict=True):
        found += checker.check(replace(article, published=day), claims)

    assert len(check(*texts)) == 1
    assert found == []


def test_what_was_published_months_apart_is_known_again() -> None:
    text = "Karro has 840 works in Velby."
    checker = Checker()

    found = []
    for (article, claims), day in zip(
        stored(text, text), ("2025-01-02", "2025-09-03"), strict=True
    ):
        found += checker.check(replace(article, published=day), claims)

    assert [finding.type for finding in found] == [FindingType.REPEAT]


def test_findings_come_as_the_articles_do() -> None:
    seen: list[str] = []

    def one_by_one() -> Iterator[tuple[Article, list[StoredClaim]]]:
        for article, claims in stored(report("Velby", 82_000), report("Velby", 28_000)):
            seen.append(article.id)
            yield article, claims

    findings = check_all(one_by_one())
    next(findings)

    assert seen == ["a", "b"]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                [
                    *("from 5 to 6", "by 3%", "Ann Lee", "said", "“Yes, we will,”", "$4 million"),
                    *("2019", "aged 40", "born", "died", "or", "(", ")", ".", "\n\n", "each"),
                    *("12 March 2025", "Monday,", "and", ",", ":", "doubled", "points", "half"),
                    *("of", "in", "was", "a margin of", "Of", "than", "12 in all"),
                ]
            ),
            st.text(max_size=8),
        ),
        max_size=40,
    )
)
def test_no_text_is_too_strange_to_be_checked(words: list[str]) -> None:
    text = " ".join(words)

    for finding in check(text, text):
        assert all(0 <= span.start < span.end <= len(text) for span in finding.spans)
        assert finding.message


def test_the_same_articles_give_the_same_findings() -> None:
    texts = [report("Velby", 82_000), report("Velby", 28_000), report("Velby", 82_000)]

    assert check(*texts) == check(*texts)


def test_what_a_finding_says_comes_back_from_the_store_as_it_was() -> None:
    (finding,) = check("Karro has 840 works in Velby.", "Karro has 480 works in Velby.")

    known = unpack(pack(finding.message))

    assert isinstance(known, Wording)
    assert (known, known.template) == (finding.message, finding.message.template)
