"""From an article's text to its claims; light to import, for spaCy loads with the pipeline."""

from typing import Final

DETECTOR: Final = "galley 1"
"""Name and version of detection as a whole, kept with each article that it went over."""
