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


class StoreUnavailableError(StoreError):
    """The store can't be used at this moment, for a reason that may pass by itself.

    Another program writes to it, its disk is full or gone, its folder is read-only.
    """


class DamagedStoreError(StoreError):
    """The store's file is damaged: it can be salvaged, or a backup be brought back."""


class ReadStoppedError(StoreError):
    """What was being read is wanted no more, and was interrupted."""


class UnknownClaimError(GalleyError):
    """A claim was addressed that the store does not hold."""


class UnknownArticleError(GalleyError):
    """An article was addressed that the store does not hold."""


class ExportError(GalleyError):
    """An export could not be written; whatever was at its place before is untouched."""


class SearchError(GalleyError):
    """A search was typed in a way that can't be meant, as a verdict that doesn't exist."""


class UnknownEvidenceError(GalleyError):
    """A piece of evidence was addressed that the store does not hold."""


class NothingToAdoptError(GalleyError):
    """A claim has no verdict that another one could take over."""


class UnknownFindingError(GalleyError):
    """A finding was addressed that the store does not hold, or holds no more."""
