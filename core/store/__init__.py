"""The store: one SQLite file that holds articles, claims and the history of their reviews."""

from core.store.repository import AddedArticle, Store

__all__ = ["AddedArticle", "Store"]
