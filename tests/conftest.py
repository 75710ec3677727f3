from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.store import Store
from tests.factories import NOON, article, claims_of_text

# Before the first QApplication. setdefault, so that a run can be watched on a screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def empty_store(tmp_path: Path) -> Iterator[Store]:
    """A store on the disk with nothing in it."""
    with Store(tmp_path / "galley.db", create=True) as store:
        yield store


@pytest.fixture(scope="session")
def new_store(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Store]:
    """Make another store like the fixture's, for tests that need one an example."""

    def make() -> Store:
        return filled(Store(tmp_path_factory.mktemp("store") / "galley.db", create=True))

    return make


@pytest.fixture
def store(empty_store: Store) -> Store:
    """A store on the disk with one article, "rents", and its claims 1 to 3, all open."""
    return filled(empty_store)


def filled(store: Store) -> Store:
    store.add_article(article(), at=NOON)
    store.put_claims("rents", claims_of_text(), detector="test 1", at=NOON)
    return store
