from __future__ import annotations

from collections.abc import Callable

import pytest

from core.store import Store
from gui.main_window import MainWindow


def test_a_window_on_a_disks_store_has_no_notice(
    store: Store, open_window: Callable[..., MainWindow]
) -> None:
    assert not open_window(store).notice_line.isVisible()


def test_a_window_says_for_as_long_as_it_is_open_that_its_store_is_on_a_share(
    store: Store, open_window: Callable[..., MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.store.base.network_kind", lambda _: "nfs4")

    window = open_window(store)

    assert "lies on a network share (nfs4)" in window.notice_line.text()
    assert window.notice_line.isVisible()
