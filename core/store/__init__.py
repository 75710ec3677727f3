"""The store: one SQLite file that holds articles, claims and the history of their reviews."""

from core.store.entering import AddedArticle
from core.store.repository import Store

__all__ = ["AddedArticle", "Store"]
