"""Claims leave the store here: one writer a format, and the one way to put a file in place."""

from core.export.formulas import neutralise, restore
from core.export.registry import FORMATS, export_claims, export_store, write_claims
from core.export.rows import SCOPES, ExportRow, store_rows

__all__ = [
    "FORMATS",
    "SCOPES",
    "ExportRow",
    "export_claims",
    "export_store",
    "neutralise",
    "restore",
    "store_rows",
    "write_claims",
]
