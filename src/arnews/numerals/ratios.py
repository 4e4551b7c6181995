"""Shares said in words: «واحد من ألف», «خمسة وأربعة من عشرة» (5.4), «ستة عشر وسبعة على ثلاثة», «ثلاثة في الألف»."""

from .._scan import Tokens
from ..values import Number
from .cardinals import summed, term
from .parts import Part, quotient
from .words import adjacent, linked, word

OF, BY, IN, WITH = "من", "علي", "في", "ب"  # folded
DIVIDING = frozenset({OF, BY})
HUNDRED = 100


def ratio(tokens: Tokens, part: Part, in_words: bool) -> Part:
    """The part as a share of what follows it, itself when nothing of the kind does."""
    if not adjacent(tokens, part.last) or not isinstance(part.number, int):
        return part
    found = per_scale(tokens, part)
    if found is None and in_words:
        found = _divided(tokens, part) or _mixed(tokens, part)
    return found or part


def per_scale(tokens: Tokens, part: Part) -> Part | None:
    """«واحد في الألف», «خمسة بالألف», «عشرين في المليون»."""
    at, clitic = part.last, WITH
    if tokens[at].form == IN and adjacent(tokens, at + 1):
        at, clitic = at + 1, ""
    scale = word(tokens, at, ("scale",), clitic, True)
    if scale is None or part.number is None or scale.value.value < 10 * HUNDRED:
        return None
    return Part(quotient(part.number, scale.value.value), at + 1, fraction=True)


def _divided(tokens: Tokens, part: Part) -> Part | None:
    """«واحد من مائة» is 0.01, «واحد على ثلاثة» a third; «مئتان وواحد على ثلاثة» has the whole in its hundreds."""
    below = _denominator(tokens, part.last)
    if below is None or below.number is None or part.number is None:
        return None
    number, least = part.number, below.number if tokens[part.last].form == OF else HUNDRED
    rest = number % least if number > least else 0
    if rest:
        return Part(number - rest + quotient(rest, below.number), below.last)
    return Part(quotient(number, below.number), below.last, fraction=True)


def _mixed(tokens: Tokens, part: Part) -> Part | None:
    """«خمسة» + «وأربعة من عشرة»: 5.4."""
    link = linked(tokens, part.last)
    more = term(tokens, *link) if link else None
    more = summed(tokens, more) if more and not more.digits else None
    if more is None or not isinstance(more.number, int) or not adjacent(tokens, more.last):
        return None
    below = _denominator(tokens, more.last)
    if below is None or not below.number or part.number is None:
        return None
    return Part(part.number + quotient(more.number, below.number), below.last)


def decimals(tokens: Tokens, number: Number, last: int) -> Part | None:
    """«واحد فاصلة» + «واحد من عشرة آلاف»: the decimals said as a share."""
    below = _denominator(tokens, last) if adjacent(tokens, last) else None
    return Part(quotient(number, below.number), below.last) if below and below.number else None


def _denominator(tokens: Tokens, index: int) -> Part | None:
    """What is divided by: any number behind «على», a power of ten in words behind «من»."""
    by = tokens[index].form
    if by not in DIVIDING or not adjacent(tokens, index + 1):
        return None
    below = term(tokens, index + 1, "")
    if below is None or not isinstance(below.number, int) or below.number < 2:
        return None
    if by == OF and (below.digits or str(below.number).strip("0") != "1"):
        return None
    return below
