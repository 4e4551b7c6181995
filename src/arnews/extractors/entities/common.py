"""How common a word is, as evidence against a name.

The table is no lexicon of the scan: its 23,000 forms would make a token with readings of nearly every word of a text,
only to say that it is no name. It is asked once for each distinct word.
"""

from arnews._scan import segmentations
from arnews.lexicon import CLITICS

from .lexicons import COMMON

Way = tuple[str, bool, int]


def ways(form: str) -> list[Way]:
    """(proclitics, whether ال was taken off, level) of each way in which a folded word is a common one.

    The level is the integer log2 of how often the word was counted.
    """
    codes = COMMON.index.codes
    return [
        (proclitics, article, max(map(_at, places)))
        for proclitics, rest, article in segmentations(form)
        if (places := codes(rest)) and not proclitics.strip(CLITICS)
    ]


def level(form: str) -> int:
    """The level of a form, 0 when the table has it not."""
    return max(map(_at, COMMON.index.codes(form)), default=0)


def _at(place: int) -> int:
    # Read from the text as it stands, two figures and a tab before the form (a line's end before a single figure):
    # a row by column name would cost ten times as much for each word of a text.
    return int(COMMON.read()[place - 3 : place - 1])
