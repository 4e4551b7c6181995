"""The word of saying that brings a quotation in."""

from typing import NamedTuple

from .sayings import Event
from .scene import Voice


class Cue(NamedTuple):
    """The word of saying (code points, or none), who says it, how it stands to the quotation.

    `how`: colon, conjunction (أن right before the mark), direct (only the speaker between), clause (inside what أن
    reports), near (a few words between), far, noun, formula, behind, headline.
    """

    start: int
    end: int
    voice: Voice | None
    how: str
    event: Event | None = None
