"""A small form for what a claim says: its type, its value, or who speaks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit

from core.models import Bound, ClaimType, Quantity, Speaker
from gui.made_claims import with_type
from gui.words import bound_name, type_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.models import Claim


class ClaimForm(QDialog):
    """Asks for a claim's type, and for its value or its speaker, whichever the type has.

    mention is the span and the words that are selected in the article, which name the speaker.
    """

    def __init__(
        self, claim: Claim, mention: tuple[int, int, str] | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._claim = claim
        self._mention = mention
        self.setWindowTitle(self.tr("What the claim says"))
        quantity = claim.quantity or Quantity(None, None, None, Bound.EXACT)
        self.type_box = QComboBox()
        for claim_type in ClaimType:
            self.type_box.addItem(type_name(claim_type), claim_type)
        self.type_box.setCurrentIndex(self.type_box.findData(claim.type))
        self.bound_box = QComboBox()
        for bound in Bound:
            self.bound_box.addItem(bound_name(bound), bound)
        self.bound_box.setCurrentIndex(self.bound_box.findData(quantity.bound))
        self.low_field = QLineEdit(quantity.low or "")
        self.high_field = QLineEdit(quantity.high or "")
        self.unit_field = QLineEdit(quantity.unit or "")
        self.counted_field = QLineEdit(quantity.of or "")
        named = claim.speaker.text if claim.speaker else ""
        self.mention_field = QLineEdit(mention[2] if mention else named)
        self.mention_field.setReadOnly(True)
        self.mention_field.setPlaceholderText(self.tr("Select the mention in the article first"))
        self.name_field = QLineEdit(claim.speaker.name or "" if claim.speaker else "")
        self._form = QFormLayout(self)
        self._lay_out()
        self.type_box.currentIndexChanged.connect(self._show_fields)
        self._show_fields()

    def claim(self) -> Claim:
        """Return the claim as the form describes it."""
        claim = with_type(self._claim, self._type())
        if claim.type is ClaimType.QUOTED:
            return replace(claim, speaker=self._speaker())
        low, high, unit, of = (
            field.text().strip() or None
            for field in (self.low_field, self.high_field, self.unit_field, self.counted_field)
        )
        present = claim.quantity
        is_assumed = present is not None and present.unit_assumed and present.unit == unit
        bound = Bound(self.bound_box.currentData())
        return replace(claim, quantity=Quantity(low, high, unit, bound, of, is_assumed))

    def _type(self) -> ClaimType:
        # Qt hands back a string for every kind of string.
        return ClaimType(self.type_box.currentData())

    def _speaker(self) -> Speaker | None:
        name = self.name_field.text().strip() or None
        present = self._claim.speaker
        if self._mention is not None:
            start, end, words = self._mention
            return Speaker(words, start, end, name)
        return None if present is None else replace(present, name=name)

    def _lay_out(self) -> None:
        words = QLabel(self._claim.text)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        self._form.setContentsMargins(20, 20, 20, 16)
        self._form.setSpacing(10)
        self._form.addRow(words)
        for label, field in (
            (self.tr("&Type"), self.type_box),
            (self.tr("&Bound"), self.bound_box),
            (self.tr("&Low"), self.low_field),
            (self.tr("&High"), self.high_field),
            (self.tr("&Unit"), self.unit_field),
            (self.tr("&Counted"), self.counted_field),
            (self.tr("&Mention"), self.mention_field),
            (self.tr("Speaker’s &name"), self.name_field),
        ):
            self._form.addRow(label, field)
            field.setAccessibleName(label.replace("&", ""))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._form.addRow(buttons)
        self.setMinimumWidth(380)

    def _show_fields(self) -> None:
        is_quoted = self._type() is ClaimType.QUOTED
        for field in (self.mention_field, self.name_field):
            self._form.setRowVisible(field, is_quoted)
        for widget in (
            self.bound_box,
            self.low_field,
            self.high_field,
            self.unit_field,
            self.counted_field,
        ):
            self._form.setRowVisible(widget, not is_quoted)
