"""Errors that a user can act on; anything else is a bug and is left to the excepthook."""

from __future__ import annotations


class GalleyError(Exception):
    """Base of the expected failures.

    str() of one is a sentence fit for the user: what happened, what it means
    for their work, and what to do.
    """


class ArticleError(GalleyError):
    """A file could not be read as an article, or a line of a corpus as one of its articles."""


class StoreError(GalleyError):
    """The store could not be used: missing, full, read-only, locked, damaged, too new."""


class UnknownClaimError(GalleyError):
    """A claim was addressed that the store does not hold."""


class UnknownArticleError(GalleyError):
    """An article was addressed that the store does not hold."""


class ExportError(GalleyError):
    """An export could not be written; whatever was at its place before is untouched."""
