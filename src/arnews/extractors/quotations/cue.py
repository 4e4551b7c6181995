"""The word of saying that brings a quotation in."""

from typing import NamedTuple

from .mentions import Voice
from .sayings import Event


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


class Spot(NamedTuple):
    """Where a quotation stands: its marks, where its sentence begins, its tokens, a `colon` before its mark.

    `single`: it has one word, which is somebody's only behind a verb, never by a noun or a formula.
    """

    outer: int
    after: int
    begin: int
    first: int
    last: int
    colon: bool
    single: bool
