"""Files become articles here: one reader a format, and the one place that normalises text."""

from core.articles.folders import find_files
from core.articles.format import ReadResult
from core.articles.making import without_lone_surrogates
from core.articles.reading import Reader
from core.articles.registry import FORMATS, SUFFIXES, read_articles

__all__ = [
    "FORMATS",
    "SUFFIXES",
    "ReadResult",
    "Reader",
    "find_files",
    "read_articles",
    "without_lone_surrogates",
]
