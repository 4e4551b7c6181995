"""The shape of a word: does it look like a name or like another word of the language?"""

from functools import cache, lru_cache
from itertools import repeat
from operator import add

from arnews._text import fold

from ..lexicons import HERE

PATH = HERE / "name_shape.tsv"


@cache
def _weights() -> dict[str, float]:
    """Letter sequence -> weight; read when first asked."""
    found: dict[str, float] = {}
    for line in PATH.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            weight, sequences = line.split("\t")
            found.update(dict.fromkeys(sequences.split(), float(weight)))
    return found


def score(form: str) -> float:
    """Log-odds that an unknown word is a name, from its letters alone; above 0 it looks more like a name.

    >>> score("كوفالينكو") > 2 > -2 > score("يستخدمونها")
    True
    """
    return of_folded(fold(form))


@lru_cache(maxsize=256)  # what is asked of a word is asked at once
def of_folded(form: str) -> float:
    """`score` of a folded word."""
    weights = _weights()
    edged = f"^{form}$"
    twos = list(map(add, edged, edged[1:]))
    threes = list(map(add, twos, edged[2:]))
    # A dict, not a set: the sum must be the same in every process, to the last bit.
    sequences = dict.fromkeys([*edged, *twos, *threes, *map(add, threes, edged[3:])])
    return weights["-"] + sum(map(weights.get, sequences, repeat(0.0)))
