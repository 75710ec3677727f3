"""Read magnitudes without a figure: "multi-billion dollar", "mid-six-figure", "seven figures"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.detection.money import currency_behind
from core.detection.number_words import UNITS
from core.detection.numerals import SCALES, Number, NumberForm
from core.detection.readings import Reading
from core.models import Bound, ClaimType

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes
    from core.detection.setting import Setting

_DEGREES: Final = frozenset(("mid", "low", "high", "upper"))
# "in the nine figures", "well into six figures"
_LEADS: Final = _DEGREES | {"in", "into", "to"}
_JOINED: Final = frozenset(("multimillion", "multibillion", "multitrillion"))


def read_order(lexemes: Lexemes, core: int, floor: int, setting: Setting) -> Reading | None:
    """Read the magnitude whose first word, or whose number of figures, stands at `core`."""
    word = lexemes.words[core]
    if word == "multi" or word in _JOINED:
        return _multiple(lexemes, core, setting)
    index = lexemes.after_hyphen(core + 1)
    is_figure = lexemes.word(index) in ("figure", "figures", "digit") and index > core + 1
    is_led_in = lexemes.word(core - 1) in _LEADS or lexemes.words[core - 2 : core] == ["in", "the"]
    is_plural = lexemes.word(index) == "figures" and is_led_in
    if not (is_figure or is_plural) or not (word in UNITS or word.isdigit()):
        return None
    if lexemes.word(index) == "digit":
        return None
    first = core
    before = core - 2 if lexemes.is_hyphen(core - 1) else core - 1
    if before >= floor and lexemes.word(before) in _DEGREES:
        first = before
    return Reading(ClaimType.MONEY, first, index + 1, bound=Bound.ORDER)


def _multiple(lexemes: Lexemes, core: int, setting: Setting) -> Reading | None:
    """Read "multi-billion dollar", "multimillion-pound"."""
    index = core
    if lexemes.words[core] == "multi":
        index = lexemes.after_hyphen(core + 1)
        if lexemes.word(index) not in SCALES:
            return None
    number = Number(core, index + 1, None, NumberForm.MAGNITUDE)
    money = currency_behind(lexemes, number, setting)
    if money is None:
        return Reading(ClaimType.COUNT, core, index + 1, bound=Bound.ORDER)
    unit, is_assumed = setting.resolve(money[1])
    return Reading(
        ClaimType.MONEY, core, money[0], unit=unit, bound=Bound.ORDER, unit_assumed=is_assumed
    )
