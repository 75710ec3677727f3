"""Files become articles here: one reader a format, and the one place that normalises text."""

from core.articles.folders import find_files
from core.articles.format import ReadResult
from core.articles.making import without_lone_surrogates
from core.articles.registry import SUFFIXES, read_articles

__all__ = ["SUFFIXES", "ReadResult", "find_files", "read_articles", "without_lone_surrogates"]
