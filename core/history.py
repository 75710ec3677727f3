"""What the history of a store says: who changed what, when, and as it was before and since."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from core.models import StoredClaim


class Action(StrEnum):
    """What somebody did in one step of the history. The values are stored; never rename one."""

    IMPORT = "import"
    DETECT = "detect"
    MARK = "mark"
    EDIT = "edit"
    EVIDENCE = "evidence"
    READ = "read"
    FILE = "file"
    JUDGE = "judge"
    ADOPT = "adopt"
    UNDO = "undo"
    REDO = "redo"


class Subject(StrEnum):
    """What a change of the history changed. The values are stored; never rename one."""

    ARTICLE = "article"
    CLAIM = "claim"
    REVIEW = "review"
    EVIDENCE = "evidence"
    SENTENCE = "sentence"
    FILING = "filing"
    JUDGEMENT = "judgement"


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One change in the history: a subject, as it was and as it is since.

    The changes of one step were made together, and are undone together. item_id is the
    id of evidence, or where a sentence that was read starts. before and
    after hold the subject's values by their names, or None where it isn't there.
    hash chains the entry to the one before it.
    """

    id: int
    step: int
    action: Action
    subject: Subject
    article_id: str
    claim_id: int | None
    item_id: int | None
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    reviewer: str
    at: datetime
    hash: str


@dataclass(frozen=True, slots=True)
class LogStep:
    """One step of the history by its first change, with how many it is of.

    undone is what the step had done that an undo or a redo took back, None in any other.
    claim_text and article_title are empty where the history no longer says them; finding is
    what the finding says that the step judged, empty where it is none any more.
    """

    first: LogEntry
    changes: int
    undone: Action | None
    claim_text: str
    article_title: str
    finding: str = ""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What an undo or a redo changed: claims as they stand now, and the ids of those now gone.

    step is what it added to the history.
    """

    article_id: str
    claims: tuple[StoredClaim, ...]
    gone: tuple[int, ...] = ()
    step: LogStep | None = None
