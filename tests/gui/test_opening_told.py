from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from gui.opening_bar import OpeningBar
from gui.opening_batch import Batch, hosts_before
from gui.worker_client import FetchState


def fetch(*addresses: str) -> FetchState:
    return FetchState(addresses[-1], 0, None, addresses[:-1])


@pytest.mark.parametrize(
    ("addresses", "hosts"),
    [
        pytest.param(["https://a.org/x"], "", id="none"),
        pytest.param(["http://a.org/x", "https://a.org/x"], "", id="the-same"),
        pytest.param(["https://t.co/1", "https://a.org/x"], "t.co", id="one"),
        pytest.param(
            ["https://t.co/1", "https://b.net/", "https://b.net/2", "https://a.org/x"],
            "t.co → b.net",
            id="two",
        ),
        pytest.param(
            ["https://a.org/x", "https://login.net/", "https://a.org/y"],
            "a.org → login.net",
            id="there-and-back",
        ),
    ],
)
def test_all_hosts_that_led_to_a_page_are_told(addresses: list[str], hosts: str) -> None:
    assert hosts_before(fetch(*addresses)) == hosts


def test_the_way_is_told_while_the_page_is_fetched_and_behind_it(qapp: QApplication) -> None:
    state = fetch("https://t.co/1", "https://b.net/", "https://a.org/x")

    assert OpeningBar().fetching_text(state) == ("t.co → b.net leads on: fetching https://a.org/x")
    assert Batch(fetch=state).led_on() == "Fetched from a.org, to which t.co → b.net leads"
