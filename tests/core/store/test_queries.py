"""Every named query reaches what it asks for by an index, never by reading a whole big table."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from core.store import (
    Store,
    adopting_queries,
    claim_terms,
    findings_queries,
    handing_over_queries,
    history_queries,
    judging_queries,
    logbook_queries,
    page_queries,
    queries,
    search_index_queries,
    search_queries,
    shelf_queries,
)

# What is asked for is the whole table, in the order of its key or of an index.
READS_ALL = {
    "ALL_CLAIMS": "claim",
    "ALL_OPEN_CLAIMS": "claim",
    "ARTICLES_HANDED_OVER": "article",
    "REVIEWED_HANDED_OVER": "progress",
    "ALL_CHANGES": "change",
    "DROP_LINKS": "chain",
    "ALL_TEXTS": "article",
    "LOG": "change",
    "STEPS_BEFORE": "change",
    "LINKS_WITH_CHANGES": "chain",
    "UNLINKED_CHANGES": "change",
    "LATEST_STATES": "change",
    "COUNTS": "article claim",
    "PROGRESS_DIFFERS": "article",
    "WHOLE_PROGRESS": "progress",
    "INDEX_ALL_CLAIMS": "claim",
    "CLEAR_PASSAGES": "passage",
    "CLEAR_CLAIM_SEARCH": "claim_search",
    "ADD_ALL_SPEAKERS": "claim",
    "CLEAR_SPEAKERS": "speaker",
    "SPEAKERS": "speaker",
    # These stop behind the last claim of the page, or walk an index of few.
    **{f"{width}_BY {by}": "claim" for width in ("CLAIMS", "KEYS") for by in ("all", "note")},
    **{f"{width}_BY evidence": "evidence" for width in ("CLAIMS", "KEYS")},
    "MATCHING_PASSAGES": "(subquery-1)",
    "REVIEWERS": "known",
    "LATEST_JUDGEMENTS": "change",
    "COUNT_DISMISSED": "judgement",
    "COUNT_QUEUED": "unchecked",
    "QUEUED": "unchecked",
    "QUEUE_ALL": "article",
    "UNDISMISSED": "finding",
    "CLEAR_QUEUE": "unchecked",
    # These stop behind the first few thousand.
    "CLEAR_SOME_SPANS": "finding (subquery-2)",
    "CLEAR_SOME_FINDINGS": "finding (subquery-2)",
    "CLEAR_SOME_TELLINGS": "telling (subquery-2)",
    "CLEAR_NAMES": "name_count",
    "CLEAR_SPANS": "finding_span",
}
MODULES = (
    adopting_queries,
    findings_queries,
    handing_over_queries,
    history_queries,
    judging_queries,
    logbook_queries,
    queries,
    search_index_queries,
    search_queries,
)
NAMED = {
    name: query
    for module in MODULES
    for name, query in vars(module).items()
    if name.isupper()
    and name[0] != "_"
    and isinstance(query, str)
    and name not in vars(claim_terms)
} | {
    f"{name} {key}": query
    for module, name in (
        (page_queries, "PAGES"),
        (page_queries, "PAGES_WITHOUT"),
        (search_queries, "CLAIMS_BY"),
        (search_queries, "KEYS_BY"),
    )
    for key, query in vars(module)[name].items()
}
# What a verdict rests on is a chain of few.
FEW = "CONSTANT ROW|VIRTUAL TABLE INDEX|rests_on"
PAGE_WALKS = {name: "claim" for name in NAMED if name.startswith("PAGES")}


def plan(store: Store, query: str) -> list[str]:
    parameters = defaultdict(lambda: "1", dict.fromkeys(re.findall(r":(\w+)", query), "1"))
    rows = store._connection.execute(f"explain query plan {query}", parameters)
    return [row["detail"] for row in rows]


@pytest.mark.parametrize("name", sorted(NAMED))
def test_query_scans_no_big_table(store: Store, name: str) -> None:
    scans = {
        step.split()[1]
        for step in plan(store, NAMED[name])
        if step.startswith("SCAN") and not re.search(FEW, step)
    }

    assert scans <= set((READS_ALL | PAGE_WALKS).get(name, "").split())


@pytest.mark.parametrize("name", sorted(NAMED))
def test_query_sorts_nothing_that_an_index_could_give_in_order(store: Store, name: str) -> None:
    assert not [step for step in plan(store, NAMED[name]) if "TEMP B-TREE" in step]


SHELF = {
    f"{name} {key}": query
    for name in ("PAGES", "COUNTS", "PLACES", "IS_LISTED")
    for key, query in vars(shelf_queries)[name].items()
} | {"ONE": shelf_queries.ONE, "TAGS": shelf_queries.TAGS}


@pytest.mark.parametrize("name", sorted(SHELF))
def test_the_library_reads_no_text_of_an_article_that_it_does_not_list(
    store: Store, name: str
) -> None:
    scans = [step for step in plan(store, SHELF[name]) if step.startswith("SCAN article")]

    assert [step for step in scans if "COVERING INDEX" not in step] == []
