"""What is asked for, what came of it, and how that is told."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gui.incoming import host_of

if TYPE_CHECKING:
    from gui.worker_client import FetchState

_FAILURES_KEPT: Final = 10_000
"""Of more things that are left out, the rest is only counted."""


@dataclass(slots=True, eq=False)
class Wish:
    """What the reviewer asked for at once: the first of its articles is shown.

    Who is at work on an article is shown another only where it is all that was asked for.
    """

    is_held: bool
    waiting: set[int] = field(default_factory=set)
    questions: int = 0
    articles: int = 0
    first_id: str = ""

    @property
    def is_done(self) -> bool:
        """Whether nothing more can come of it."""
        return not self.waiting and not self.questions


@dataclass(slots=True)
class Batch:
    """All wishes together until nothing is left to do; shares are those of their requests."""

    shares: dict[int, float] = field(default_factory=dict)
    new: int = 0
    known: int = 0
    left_out: int = 0
    failures: list[str] = field(default_factory=list)
    fetch: FetchState | None = None
    is_stopped: bool = False

    @property
    def articles(self) -> int:
        """How many came in or were there already."""
        return self.new + self.known

    @property
    def share(self) -> float:
        """How much of it all is read, from 0 to 1."""
        return sum(self.shares.values()) / len(self.shares) if self.shares else 0.0

    def leave_out(self, sentence: str) -> None:
        """Take note of something that gives no article."""
        self.left_out += 1
        if len(self.failures) < _FAILURES_KEPT:
            self.failures.append(sentence)

    def summary(self) -> str:
        """Return in numbers what came of it."""
        tr = QCoreApplication.translate
        parts = [tr("Opening", "%Ln articles are new", "", self.new)] if self.new else []
        if self.known:
            parts.append(tr("Opening", "%Ln articles were here already", "", self.known))
        if self.left_out:
            parts.append(tr("Opening", "%Ln left out", "", self.left_out))
        return " · ".join(parts)

    def led_on(self) -> str:
        """Return that another site led to the page that was fetched; empty where none did."""
        if self.fetch is None or not self.fetch.redirects:
            return ""
        led, led_to = hosts_before(self.fetch), host_of(self.fetch.address)
        if not led:
            return ""
        said = QCoreApplication.translate("Opening", "Fetched from {0}, to which {1} leads")
        return said.format(led_to, led)


def hosts_before(fetch: FetchState) -> str:
    """Return the hosts that led to the one that a page is fetched from, in their order."""
    hosts = [host for host, _ in groupby(map(host_of, (*fetch.redirects, fetch.address)))]
    return " → ".join(hosts[:-1])
