"""Pictures of findings: beside a claim, in their list, side by side, and of an earlier verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize

from core.checks.findings import FindingType
from core.models import Evidence, Verdict

if TYPE_CHECKING:
    from core.checks.findings import StoredFinding
    from tools.screenshot_stage import Stage

_WIDE: Final = QSize(2560, 1440)
_SMALL: Final = QSize(900, 620)


def findings(stage: Stage) -> None:
    """Show what the checks noticed between the two sample articles."""
    window = stage.window
    stage.wait(lambda: bool(stage.store.findings()))
    window.findings.refresh()
    conflict = _first(stage, FindingType.CONFLICT)
    _go_to(stage, conflict.finding.claims[0])
    stage.take("finding", in_all=True)
    stage.do("side_by_side")
    _until_still(stage)
    stage.take("finding-side-by-side", in_all=True)
    stage.take_at("finding-side-by-side-wide", _WIDE)
    stage.take_at("finding-side-by-side-small", _SMALL)
    stage.do("text")
    _list(stage)
    _adopt(stage)


def _list(stage: Stage) -> None:
    """Show the list, with what was judged, and with nothing in it."""
    panel = stage.window.findings_panel
    stage.do("findings")
    panel.all_button.click()
    _until_still(stage)
    stage.take("findings", in_all=True)
    stage.do("dismiss_finding")
    _until_still(stage)
    stage.take("findings-judged")
    stage.do("undo")
    panel.type_choice.setCurrentIndex(panel.type_choice.findData(FindingType.ARITHMETIC.value))
    _until_still(stage)
    stage.take("findings-none")
    panel.type_choice.setCurrentIndex(0)
    panel.here_button.click()
    stage.do("text")


def _adopt(stage: Stage) -> None:
    """Show an earlier verdict, what it looks like once adopted, and when it has changed since."""
    window, desk = stage.window, stage.window.desk
    earlier, later = _first(stage, FindingType.REPEAT).finding.claims[:2]
    _go_to(stage, earlier)
    if desk.selected is not None and desk.selected.verdict is not Verdict.VERIFIED:
        desk.settle(Verdict.VERIFIED)
    desk.put_evidence(stage.store.claim(earlier), Evidence("", title="Operator’s log"))
    _go_to(stage, later)
    stage.take("told-before", in_all=True)
    stage.do("agree")
    _go_to(stage, later)
    stage.take("adopted")
    _go_to(stage, earlier)
    desk.settle(Verdict.DISPUTED)
    _go_to(stage, later)
    stage.take("adopted-changed")
    for _ in range(4):
        stage.do("undo")
    _go_to(stage, earlier)
    window.filter_bar.show_message("")


def _first(stage: Stage, type: FindingType) -> StoredFinding:
    return stage.store.findings(type=type, limit=1)[0]


def _go_to(stage: Stage, claim_id: int) -> None:
    stage.window.desk.go_to(stage.store.claim(claim_id))
    stage.window.article_view.setFocus()
    _until_still(stage)


def _until_still(stage: Stage) -> None:
    """Let an answer arrive that is read beside the window."""
    stage.settle()
    stage.wait(lambda: not stage.window.reader.is_busy)
    stage.settle()
