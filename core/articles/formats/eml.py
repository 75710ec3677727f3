"""Read an e-mail as one article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.articles.files import read_bytes, refusal
from core.articles.format import Format

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.articles.format import Sample
    from core.models import Article

# RFC 5322, 2.2: fields of a name and a value, which goes on where a line begins with a blank.
_FIELDS: Final = re.compile(rb"(?:[!-9;-~]{1,76}:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*(?:\r?\n|$))+")
_OF_MAIL: Final = re.compile(rb"^(?:received|message-id|mime-version):", re.I | re.M)
_OF_PAGE: Final = re.compile(
    rb"^(?:from: <saved by |snapshot-content-location:|x-maf)", re.I | re.M
)


def read(path: Path) -> Iterator[Article]:
    """Yield the message's article, or raise ArticleError."""
    from core.articles.mail import mail_article, parse_message

    data = read_bytes(path)
    try:
        yield mail_article(parse_message(data), path)
    except ValueError as error:
        raise refusal(path, str(error)) from error


def is_mail(sample: Sample) -> bool:
    """Whether a file begins with the fields of an e-mail, and not with those of a saved page."""
    fields = _FIELDS.match(sample.head)
    return bool(fields and _OF_MAIL.search(fields[0]) and not _OF_PAGE.search(fields[0]))


FORMAT: Final = Format("E-mail", (".eml",), read, is_mail, is_complex=True)
