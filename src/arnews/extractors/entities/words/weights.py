"""The weights of the evidence for a personal name: a readable table, made by tools/train_names.py."""

from functools import cache

from ..lexicons import HERE

PATH = HERE / "weights.tsv"
Pair = tuple[float, float]


@cache
def table() -> dict[tuple[str, str], Pair]:
    """(offset, class) -> (weight to begin a name, weight to go on)."""
    found: dict[tuple[str, str], Pair] = {}
    for line in PATH.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            offset, name, begin, inside = line.split("\t")
            found[offset, name] = float(begin), float(inside)
    return found


def pair(offset: str, names: tuple[str, ...]) -> Pair:
    """The weights of several classes together."""
    known = table()
    begin = inside = 0.0
    for name in names:
        one, two = known.get((offset, name), (0.0, 0.0))
        begin += one
        inside += two
    return begin, inside
