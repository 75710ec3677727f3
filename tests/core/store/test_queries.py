"""Every named query reaches what it asks for by an index, never by reading a whole big table."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from core.store import Store, queries

# What is asked for is the whole table, in the order of its key or of an index.
READS_ALL = {
    "ALL_SUMMARIES": "article",
    "ALL_CLAIMS": "claim",
    "LOG": "review",
    "LINKS_WITH_REVIEWS": "chain",
    "UNLINKED_REVIEWS": "review",
    "COUNTS": "article claim review",
    "IN_FORCE_DIFFERS": "claim",
    "PROGRESS_DIFFERS": "article",
}
NAMED = {name: query for name, query in vars(queries).items() if name.isupper() and name[0] != "_"}


def plan(store: Store, query: str) -> list[str]:
    parameters = defaultdict(lambda: "1", dict.fromkeys(re.findall(r":(\w+)", query), "1"))
    rows = store._connection.execute(f"explain query plan {query}", parameters)
    return [row["detail"] for row in rows]


@pytest.mark.parametrize("name", sorted(NAMED))
def test_query_scans_no_big_table(store: Store, name: str) -> None:
    scans = {
        step.split()[1]
        for step in plan(store, NAMED[name])
        if step.startswith("SCAN") and "CONSTANT ROW" not in step
    }

    assert scans <= set(READS_ALL.get(name, "").split())


@pytest.mark.parametrize("name", sorted(NAMED))
def test_query_sorts_nothing_that_an_index_could_give_in_order(store: Store, name: str) -> None:
    assert not [step for step in plan(store, NAMED[name]) if "TEMP B-TREE" in step]
