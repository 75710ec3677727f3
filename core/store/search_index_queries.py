"""The queries that keep the search's index in step, by name."""

from __future__ import annotations

from typing import Final

LAST_PASSAGE_ID: Final = "select coalesce(max(id), 0) from passage"
ADD_PASSAGE: Final = """
    insert into passage (id, article_key, start, "end") values (:id, :article_key, :start, :end)
"""
INDEX_PASSAGE: Final = "insert into passage_search (rowid, text) values (:id, :text)"
PASSAGE_IDS: Final = """
    select id from passage where article_key = :key order by start, "end"
"""
FORGET_PASSAGE: Final = """
    insert into passage_search (passage_search, rowid, text) values ('delete', :id, :text)
"""
DELETE_PASSAGES: Final = "delete from passage where article_key = :key"
ALL_TEXTS: Final = "select key, title, text from article order by key"
INDEX_ALL_CLAIMS: Final = """
    insert into claim_search (rowid, speaker, note, evidence)
    select id, speaker, note, evidence from claim_text
"""
CLEAR_PASSAGE_SEARCH: Final = "insert into passage_search (passage_search) values ('delete-all')"
CLEAR_PASSAGES: Final = "delete from passage"
CLEAR_CLAIM_SEARCH: Final = "delete from claim_search"
CLEAR_SPEAKER_SEARCH: Final = "insert into speaker_search (speaker_search) values ('delete-all')"
CLEAR_SPEAKERS: Final = "delete from speaker"
ADD_ALL_SPEAKERS: Final = """
    insert into speaker (name, mention)
    select distinct coalesce(speaker_name, speaker_text), speaker_text from claim
    where speaker_text is not null
    order by coalesce(speaker_name, speaker_text), speaker_text
"""
INDEX_ALL_SPEAKERS: Final = "insert into speaker_search (speaker_search) values ('rebuild')"
MERGE_SPEAKER_SEARCH: Final = """
    insert into speaker_search (speaker_search, rank) values ('merge', :pages)
"""
MERGE_PASSAGE_SEARCH: Final = """
    insert into passage_search (passage_search, rank) values ('merge', :pages)
"""
MERGE_CLAIM_SEARCH: Final = """
    insert into claim_search (claim_search, rank) values ('merge', :pages)
"""
