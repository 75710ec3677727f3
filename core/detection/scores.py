"""Read scores, votes, odds and averages in digits: 3-2, 52–48, 9-for-9, 11/4, .219."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from core.detection.lexemes import DIGITS, WORD
from core.detection.numerals import is_plural
from core.detection.readings import Reading
from core.detection.tables import table
from core.models import ClaimType

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes

_CONTEXTS: Final[dict[str, list[str]]] = table("contexts")["scores"]
_CONTESTS: Final = frozenset(_CONTEXTS["contests"])
_BOWLERS: Final = frozenset(("took", "taking", "claimed", "figures"))
_UNITS: Final = frozenset(_CONTEXTS["units"])
_PERCENT: Final = frozenset(("%", "percent", "per"))
_LONGEST: Final = 3
# With blanks around its dash a score of more is a range, or a sum.
_HIGHEST_LOOSE: Final = 30
_HIGHEST_IN_BRACKETS: Final = 100
_WINDOW: Final = 6
# Fractional odds: what stands below the slash is small, and these are days and hours.
_BELOW: Final = 20
_ABOVE: Final = 500
_WHOLE: Final = 100
_NO_ODDS: Final = frozenset(((24, 7), (7, 7), (9, 11)))


def read_score(lexemes: Lexemes, core: int) -> Reading | None:
    """Read the score, the odds or the average whose first digits stand at `core`."""
    if lexemes.kind(core) != DIGITS:
        return None
    if not _is_small(lexemes, core):
        return _average(lexemes, core)
    return (
        _attempts(lexemes, core)
        or _majority(lexemes, core)
        or _wickets(lexemes, core)
        or _dashed(lexemes, core)
        or _slashed(lexemes, core)
        or _proportion(lexemes, core)
    )


def _average(lexemes: Lexemes, core: int) -> Reading | None:
    """Read a batting average, which is printed without its zero: .219."""
    word = lexemes.words[core]
    if not word.startswith(".") or len(word) != 4 or _touches(lexemes, core + 1):
        return None
    if lexemes.word(core + 1) in _PERCENT:
        return None
    return Reading(ClaimType.RATIO, core, core + 1, Decimal(word), Decimal(word))


def _is_small(lexemes: Lexemes, index: int) -> bool:
    """Tell whether whole digits stand at `index` that a score could hold."""
    word = lexemes.word(index)
    return word.isdecimal() and len(word) <= _LONGEST


def _touches(lexemes: Lexemes, index: int) -> bool:
    """Tell whether letters or digits touch what stands before."""
    return lexemes.is_joined(index) and lexemes.kind(index) <= WORD


def _attempts(lexemes: Lexemes, core: int) -> Reading | None:
    """Read 9-for-9 and 24-of-31."""
    has_hyphens = lexemes.is_hyphen(core + 1) and lexemes.is_hyphen(core + 3)
    if (
        not has_hyphens
        or lexemes.word(core + 2) not in ("for", "of")
        or not _is_small(lexemes, core + 4)
    ):
        return None
    return Reading(ClaimType.RATIO, core, core + 5)


def _majority(lexemes: Lexemes, core: int) -> Reading | None:
    """Read a 5-to-4 ruling; what rises is a range: 20-to-30."""
    has_hyphens = lexemes.is_hyphen(core + 1) and lexemes.is_hyphen(core + 3)
    if not has_hyphens or lexemes.word(core + 2) != "to" or not _is_small(lexemes, core + 4):
        return None
    is_falling = int(lexemes.words[core]) >= int(lexemes.words[core + 4])
    return Reading(ClaimType.RATIO, core, core + 5) if is_falling else None


def _wickets(lexemes: Lexemes, core: int) -> Reading | None:
    """Read "240 for 6": runs for wickets, of which there are fewer than ten."""
    if lexemes.word(core + 1) != "for" or not _is_small(lexemes, core + 2):
        return None
    is_counted = lexemes.kind(core + 3) == WORD and is_plural(lexemes.words[core + 3])
    # "240 for 6", and "took 3 for 45": there are ten wickets.
    is_bowled = lexemes.word(core - 1) in _BOWLERS and len(lexemes.words[core]) == 1
    is_long = len(lexemes.words[core + 2]) > 1 and not is_bowled
    if is_counted or is_long or _touches(lexemes, core + 3):
        return None
    return Reading(ClaimType.RATIO, core, core + 3)


def _dashed(lexemes: Lexemes, core: int) -> Reading | None:
    """Read two numbers with a dash between as a score, unless they are a range."""
    if not lexemes.is_dash(core + 1) or not _is_small(lexemes, core + 2):
        return None
    is_tight = lexemes.is_joined(core + 1)
    if is_tight != lexemes.is_joined(core + 2) or _is_chained(lexemes, core):
        return None
    low, high = int(lexemes.words[core]), int(lexemes.words[core + 2])
    if not is_tight and max(low, high) >= _HIGHEST_LOOSE:
        return None
    return Reading(ClaimType.RATIO, core, core + 3) if _is_score(lexemes, core, low, high) else None


def _is_chained(lexemes: Lexemes, core: int) -> bool:
    """Tell whether more digits or letters hang on either end: 4-4-2, 31-002a."""
    goes_on = lexemes.is_hyphen(core + 3) and lexemes.kind(core + 4) == DIGITS
    came_before = lexemes.is_dash(core - 1) and lexemes.is_joined(core)
    return goes_on or came_before or _touches(lexemes, core + 3)


def _is_score(lexemes: Lexemes, core: int, low: int, high: int) -> bool:
    """Tell a score from a range: a range rises, and something is counted behind it."""
    behind = lexemes.word(core + 3)
    if low >= high:
        return not lexemes.is_hyphen(core + 3) and behind not in _PERCENT
    if behind in _CONTESTS:
        return True
    if is_plural(behind) or behind in _UNITS:
        return False
    before = lexemes.words[max(core - _WINDOW, 0) : core]
    if _is_set(lexemes, core + 3):
        return True
    in_brackets = lexemes.word(core - 1) == "(" and behind in (")", ",", ";")
    is_record = in_brackets and high < _HIGHEST_IN_BRACKETS
    return low == 0 or is_record or any(word in _CONTESTS for word in before)


def _is_set(lexemes: Lexemes, index: int) -> bool:
    """Tell whether a tie-break in brackets, or a set that the other side won, follows a set."""
    if lexemes.word(index) not in ("(", ",") or not lexemes.is_dash(index + 2):
        return False
    if not (_is_small(lexemes, index + 1) and _is_small(lexemes, index + 3)):
        return False
    is_falling = int(lexemes.words[index + 1]) >= int(lexemes.words[index + 3])
    return is_falling or lexemes.word(index) == "("


def _slashed(lexemes: Lexemes, core: int) -> Reading | None:
    """Read fractional odds, 11/4, and 50/50; dates and fractions were tried before."""
    if lexemes.word(core + 1) != "/" or not _is_small(lexemes, core + 2):
        return None
    is_tight = lexemes.is_joined(core + 1) and lexemes.is_joined(core + 2)
    if not is_tight or _hangs(lexemes, core, core - 1) or _hangs(lexemes, core + 3, core + 3):
        return None
    pair = int(lexemes.words[core]), int(lexemes.words[core + 2])
    is_odds = pair[1] <= _BELOW and pair[0] <= _ABOVE and pair[0] != pair[1]
    fits = sum(pair) == _WHOLE or (is_odds and pair not in _NO_ODDS)
    return Reading(ClaimType.RATIO, core, core + 3) if fits else None


def _proportion(lexemes: Lexemes, core: int) -> Reading | None:
    """Read 3:1 and 70:30; a time of day has two digits behind its colon, and no whole to make."""
    if lexemes.word(core + 1) != ":" or not _is_small(lexemes, core + 2):
        return None
    is_tight = lexemes.is_joined(core + 1) and lexemes.is_joined(core + 2)
    if not is_tight or _touches(lexemes, core + 3) or lexemes.word(core + 3) == ":":
        return None
    pair = int(lexemes.words[core]), int(lexemes.words[core + 2])
    fits = len(lexemes.words[core + 2]) == 1 or sum(pair) == _WHOLE
    return Reading(ClaimType.RATIO, core, core + 3) if fits else None


def _hangs(lexemes: Lexemes, joint: int, sign: int) -> bool:
    """Tell whether a slash or a hyphen at `sign` ties the pair to more."""
    return lexemes.is_joined(joint) and lexemes.word(sign) in ("/", "-")
