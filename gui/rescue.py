"""What Galley offers at its start when the store turns out to be damaged."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox

from core.errors import GalleyError
from core.store.backups import list_backups, restore_backup
from gui.waiting import Waiting
from gui.wording import spoken
from gui.words import ago_text, time_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from pathlib import Path

    from core.store.backups import Backup

_Outcome = TypeVar("_Outcome")


class RescueBox(QMessageBox):
    """Says what is wrong with the store; offers its latest backup, a salvage, or to quit."""

    def __init__(self, sentence: str, latest: Backup | None) -> None:
        """Offer to restore latest, if there is one."""
        super().__init__(QMessageBox.Icon.Critical, "Galley", self.tr("The store is damaged."))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.restore_button = self.addButton(
            self.tr("&Restore the latest backup"), QMessageBox.ButtonRole.AcceptRole
        )
        self.salvage_button = self.addButton(
            self.tr("&Save what can be read"), QMessageBox.ButtonRole.AcceptRole
        )
        self.quit_button = self.addButton(self.tr("&Quit"), QMessageBox.ButtonRole.RejectRole)
        self.restore_button.setEnabled(latest is not None)
        self.setDefaultButton(self.quit_button)
        self.setEscapeButton(self.quit_button)
        self.setInformativeText(f"{spoken(sentence)}\n\n{self._about(latest)}")

    def _about(self, latest: Backup | None) -> str:
        aside = self.tr("Either way the damaged store is set aside, not deleted.")
        if latest is None:
            return self.tr("There is no backup of it. {0}").format(aside)
        told = self.tr("The latest backup is of {0}, {1}. {2}")
        ago = ago_text(latest.at, now=datetime.now(UTC))
        return told.format(time_text(latest.at), ago, aside)


def rescue(store_path: Path, sentence: str) -> bool:
    """Ask what to do about a damaged store, and do it; tells whether to open it again."""
    backups = list_backups(store_path)
    latest = backups[-1] if backups else None
    box = RescueBox(sentence, latest)
    box.exec()
    tr, now = QCoreApplication.translate, datetime.now(UTC)
    chosen = box.clickedButton()
    if chosen is box.restore_button and latest is not None:
        restore = partial(restore_backup, latest.path, store_path, at=now)
        _run(tr("rescue", "Restoring the backup"), restore)
    elif chosen is box.salvage_button:
        report = _run(
            tr("rescue", "Saving what can be read"), partial(_salvage, store_path, at=now)
        )
        if report:
            QMessageBox.information(None, "Galley", report)
    return chosen is not box.quit_button


def _salvage(store_path: Path, *, at: datetime) -> str:
    from core.store.rescue import salvage_in_place  # late: a sound store needs none of it

    report, aside = salvage_in_place(store_path, at=at)
    told = QCoreApplication.translate("rescue", "The damaged store is kept as {0}.")
    sentences = map(spoken, (report.summary(), *report.sentences()))
    return "\n\n".join((*sentences, told.format(aside)))


def _run(sentence: str, call: Callable[[], _Outcome]) -> _Outcome | None:
    """Make a call behind a dialog and return what it returns; None where it failed, and said so."""
    waiting = Waiting(sentence, call)
    futures: list[Future[_Outcome]] = []
    waiting.ended.connect(futures.append)
    waiting.begin()
    waiting.exec()
    try:
        return futures[0].result()
    except GalleyError as error:
        QMessageBox.critical(None, "Galley", spoken(str(error)))
        return None
