"""The word of saying that brings a quotation in."""

import attrs

from .mentions import Voice
from .verb import Verb


@attrs.define(eq=False)
class Cue:
    """The word of saying (code points, or none), who says it, how it stands to the quotation.

    `how`: colon, conjunction (أن right before the mark), direct (only the speaker between), clause (inside what أن
    reports), near (a few words between), far, noun, formula, behind, headline.
    """

    start: int
    end: int
    voice: Voice | None
    how: str
    verb: Verb | None = None


@attrs.define(eq=False)
class Spot:
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
