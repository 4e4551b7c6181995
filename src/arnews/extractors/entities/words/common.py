"""How common a word is, as evidence against a name.

The table is no lexicon of the scan: its 23,000 forms would make a token with readings of nearly every word of a text,
only to say that it is no name. It is asked once for each distinct word.
"""

from functools import cache

from arnews._index import Index
from arnews._kept import fresh, index_path
from arnews._scan import segmentations
from arnews.lexicon import CLITICS

from ..lexicons import COMMON, HERE

Way = tuple[str, bool, int]
KEPT = index_path(HERE / "common_words.levels.tsv")


def ways(form: str) -> list[Way]:
    """(proclitics, whether ال was taken off, level) of each way in which a folded word is a common one.

    The level is the integer log2 of how often the word was counted.
    """
    levels = _levels().codes
    return [
        (proclitics, article, found[0])
        for proclitics, rest, article in segmentations(form)
        if (found := levels(rest)) and not proclitics.strip(CLITICS)
    ]


def level(form: str) -> int:
    """The level of a form, 0 when the table has it not."""
    return max(_levels().codes(form), default=0)


@cache
def _levels() -> Index:
    """The level of each form, compiled: reading it out of its row would take longer than finding the row."""
    return fresh(KEPT, COMMON.stamp or (), _compiled)


def _compiled() -> Index:
    return Index.of({form: [max([one.value for one in COMMON.forms(form)])] for form, _ in COMMON.index.items()})
