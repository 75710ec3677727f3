"""Read a mailbox: one article a message, a message at a time."""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING, Final

from core.articles.files import open_bytes, refusal, shown, skip_line
from core.articles.format import Format
from core.errors import ArticleError
from core.wording import Wording, as_reason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.articles.format import ReadResult, Sample

# RFC 4155, appendix A; the date's form differs between programs, its time doesn't.
_START: Final = re.compile(rb"From [^\r\n]*\d\d:\d\d[^\r\n]*\d{4}")
_QUOTED_START: Final = re.compile(rb">+From ")
_LONGEST_LINE: Final = 1 << 20
_LARGEST: Final = 50 << 20
_TOO_LARGE: Final = "it is larger than any message; save what it says as a .txt file"


def read(path: Path) -> Iterator[ReadResult]:
    """Yield each message's article, or the error that tells its number.

    Raises ArticleError where the file can't be read or holds no message.
    """
    from core.articles.mail import mail_article, parse_message

    number = 0
    with open_bytes(path) as file:
        for number, data in enumerate(_messages(file), start=1):
            try:
                if len(data) > _LARGEST:
                    raise ValueError(_TOO_LARGE)
                yield mail_article(parse_message(data), path)
            except ValueError as error:
                yield _refusal_of_message(path, number, str(error))
    if not number:
        raise refusal(path, "there is no message in it; check that it is the file you mean")


def _messages(file: IO[bytes]) -> Iterator[bytes]:
    """Yield the messages' bytes one at a time; of a huge one but enough to tell that it is."""
    lines: list[bytes] | None = None
    size = 0
    is_after_blank = True
    while line := file.readline(_LONGEST_LINE):
        if lines is None and file.tell() > _LARGEST:
            return
        if is_after_blank and _START.match(line):
            if lines:
                yield b"".join(lines)
            lines, size = [], 0
        elif lines is not None and size <= _LARGEST:
            size += len(line)
            lines.append(line[1:] if _QUOTED_START.match(line) else line)
        is_after_blank = not line.strip(b"\r\n")
        if len(line) == _LONGEST_LINE and size > _LARGEST and not line.endswith(b"\n"):
            skip_line(file)
    if lines:
        yield b"".join(lines)


def _refusal_of_message(path: Path, number: int, reason: str) -> ArticleError:
    return ArticleError(
        Wording(
            "{path}, message {number} was left out: {reason}.",
            path=shown(path),
            number=str(number),
            reason=as_reason(reason),
        )
    )


def is_mailbox(sample: Sample) -> bool:
    """Whether a file begins with the line that parts the messages of a mailbox."""
    return _START.match(sample.head) is not None


FORMAT: Final = Format("Mailbox", (".mbox",), read, is_mailbox, is_complex=True)
