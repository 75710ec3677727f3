"""The people of an article, and the fullest name that it gives for a mention."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.detection.extensions import Offsets
    from core.detection.noun_phrases import Phrase
    from core.detection.words import Words


class People:
    """Resolves mentions to names."""

    def __init__(
        self, words: Words, quoted: Sequence[Offsets], mentions: Sequence[Phrase | None]
    ) -> None:
        self._words = words

    def name_of(self, mention: Phrase) -> str | None:
        """Return the fullest name for a mention, None where the article gives none."""
        return None
