"""Claims leave the store here: one writer a format, and the one way to put a file in place."""

from core.export.formulas import neutralise, restore
from core.export.registry import FORMATS, export_claims, export_store, write_claims
from core.export.scope import SCOPES, store_articles

__all__ = [
    "FORMATS",
    "SCOPES",
    "export_claims",
    "export_store",
    "neutralise",
    "restore",
    "store_articles",
    "write_claims",
]
