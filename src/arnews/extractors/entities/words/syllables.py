"""The syllables of Korean, Chinese and Vietnamese names, by what they can be in one; the list is syllables.tsv."""

from functools import cache
from typing import NamedTuple

from arnews import Lexicon
from arnews._text import fold

from ..lexicons import HERE

SYLLABLES: Lexicon[dict[str, str]] = Lexicon.open("entities.syllables", HERE / "syllables.tsv")
PROCLITICS = ("و", "ل", "ب")


class Sounds(NamedTuple):
    """The syllables by what they can be; `sure`: what is a word nowhere else."""

    family: frozenset[str]
    given: frozenset[str]
    sure: frozenset[str]
    starts: frozenset[str]  # sure family names behind proclitics too


@cache
def sounds() -> Sounds:
    """The list, folded."""
    by_kind: dict[str, set[str]] = {}
    for row in SYLLABLES.rows():
        by_kind.setdefault(row["kind"], set()).update(map(fold, row["form"].split("|")))
    doubtful = by_kind["doubtful family"] | by_kind["doubtful given"]
    family, given = by_kind["family"] | by_kind["doubtful family"], by_kind["given"] | by_kind["doubtful given"]
    sure = (family | given) - doubtful
    starts = sure | {before + form for before in PROCLITICS for form in by_kind["family"] - doubtful if len(form) > 2}
    return Sounds(frozenset(family), frozenset(given), frozenset(sure), frozenset(starts))
