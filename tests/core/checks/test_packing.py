from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.checks.checking import Account, keys_of, read_account
from core.checks.packing import Common, keys_of_rows, pack, pack_common, unpack
from tests.core.checks.checked import stored

TEXTS = [
    "Storm Ada cut off power to nearly 28,000 homes in Velby on 4 November, Lund said.",
    "“We knew the slope was moving [in March] … and we went on,” Orla Finnan said.",
    "Karro's profit fell by 12.5% to over £3 million in the third quarter of 2024.",
    "Ann Lee, 34, was third; two-thirds of 1,200 voters, aged 40 or more, stayed away.",
    "Rents are to rise from €700 to €740 by 2027, against 3% last year.",
]
PIECES = [
    *("from 5 to 6", "by 3%", "Ann Lee", "said", "“Yes, we will do it,”", "$4 million", "İzmir"),
    *("2019", "aged 40", "born", "or", "(", ")", ".", "\n\n", "each", "over 3 km", "nearly half"),
    *("12 March 2025", "Monday,", "and", ",", "homes", "a third", "°", "5 °F", "Strauß", "\ud800"),
]


def account_of(text: str) -> Account:
    ((article, claims),) = stored(text)
    return read_account(article, claims)


def assert_comes_back(text: str) -> None:
    account = account_of(text)
    common = Common(pack_common(account))
    for told in (*account.tellings, *account.utterances):
        assert unpack(pack(told), told.claim_id, common) == told


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_told_comes_back_as_it_was(text: str) -> None:
    assert_comes_back(text)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=30))
def test_whatever_is_told_comes_back_as_it_was(words: list[str]) -> None:
    assert_comes_back(" ".join(words))


def test_the_keys_of_what_is_kept_are_those_that_it_was_kept_with() -> None:
    account = account_of(" ".join(TEXTS))
    told = [*account.tellings, *account.utterances]
    rows = [(0, None, pack_common(account)), *((1, one.claim_id, pack(one)) for one in told)]

    assert keys_of_rows(rows) == [[], *(keys_of(one).all for one in told)]
    assert [keys.all for keys in account.keys] == keys_of_rows(rows)[1:]


def test_a_figure_takes_little_room() -> None:
    account = account_of(TEXTS[0])

    assert all(len(pack(told)) < 700 for told in account.tellings)
