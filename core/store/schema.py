"""The store's schema, as the list of steps that made it.

A released step is never edited: add a new one to migrations/, call it below and raise
SCHEMA_VERSION in versions.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Database, Migrations

from core.store.connection import APPLICATION_ID, transaction
from core.store.migrations import m001, m002, m003, m004
from core.store.versions import SCHEMA_VERSION

if TYPE_CHECKING:
    import sqlite3

_migrations = Migrations("galley")


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the schema up to SCHEMA_VERSION: every step, or none if one fails."""
    # sqlite-utils nests its own transactions in ours as savepoints, so a second process
    # that comes here at the same moment waits, and then finds nothing to do.
    with transaction(connection):
        _migrations.apply(Database(connection))
        connection.execute(f"pragma application_id = {APPLICATION_ID}")
        connection.execute(f"pragma user_version = {SCHEMA_VERSION}")


@_migrations()
def m001_articles_claims_reviews(db: Database) -> None:
    """See its module."""
    m001.articles_claims_reviews(db)


@_migrations()
def m002_history_evidence_search(db: Database) -> None:
    """See its module."""
    m002.history_evidence_search(db)


@_migrations()
def m003_originals_speakers(db: Database) -> None:
    """See its module."""
    m003.originals_speakers(db)


@_migrations()
def m004_findings_judgements(db: Database) -> None:
    """See its module."""
    m004.findings_judgements(db)
