"""Fractions: «نصف», «ثلثا», «ثلاثة أرباع», alone, behind a number and before a scale."""

from decimal import Decimal

from .._scan import Reading, Tokens
from .cardinals import below_hundred, over
from .parts import Part, quotient, times
from .words import NumberWord, adjacent, following, linked, word

SCALE = ("scale", "many")
DEFINITE = "ال"
TENTH = Decimal("0.1")


def fraction(tokens: Tokens, index: int, head: Reading[NumberWord]) -> Part:
    """«نصف», «ثلثا», «نصف مليون», «ربع المليون»."""
    part = Part(quotient(head.value.value, head.value.over), index + 1, fraction=True)
    return part if head.value.kind == "shy" else _of_scale(tokens, part)


def _of_scale(tokens: Tokens, part: Part) -> Part:
    """«نصف» + «مليون»; also with the article, and «ربع مئة»."""
    scale = following(tokens, part.last, (*SCALE, "hundred"), None)
    if scale is None or part.number is None or (scale.value.kind == "hundred" and scale.value.value != 100):
        return part
    return Part(times(part.number, scale.value.value), part.last + 1, scale.value.value)


def counted(tokens: Tokens, part: Part) -> Part:
    """«ثلاثة أرباع», «ثلاثة أرباع المليون»; the part itself when no fraction follows."""
    whole = over(tokens, part)
    return _of_scale(tokens, whole) if whole is not part else part


def with_fraction(tokens: Tokens, part: Part) -> Part:
    """«خمسة وربع» is 5.25, «مليون ونصف» 1,500,000, «ثلاثة ونصف المليون» 3,500,000."""
    link = linked(tokens, part.last)
    more = _linked_fraction(tokens, *link) if link else None
    if more is None or part.number is None or more.number is None or _of_a_noun(tokens, more):
        return part
    if more.scale > 1 and part.scale == 1 and part.number < 1000:
        return Part(times(part.number, more.scale) + more.number, more.last, more.scale)
    share = more.number if more.scale > 1 else times(more.number, part.scale if part.scale >= 1000 else 1)
    return Part(times(Decimal(part.number) + share, 1), more.last)


def share_behind(tokens: Tokens, index: int) -> Part | None:
    """«ونصف» behind a counted thing, at token `index`: «ستة كيلومترات ونصف», «مليون دولار ونصف المليون».

    Not «ونصف السكان», «ونصف مليون».
    """
    link = linked(tokens, index)
    found = _linked_fraction(tokens, *link) if link else None
    if found is None or _of_a_noun(tokens, found):
        return None
    definite = tokens[found.last - 1].form.startswith(DEFINITE)
    return found if (found.scale > 1) == definite else None


def _linked_fraction(tokens: Tokens, index: int, clitic: str) -> Part | None:
    if head := word(tokens, index, ("fraction",), clitic):
        return fraction(tokens, index, head)
    head = word(tokens, index, ("unit", "ten"), clitic)
    part = below_hundred(tokens, index, head) if head else None
    whole = counted(tokens, part) if part else None
    return whole if whole is not part else None


def _of_a_noun(tokens: Tokens, part: Part) -> bool:
    """«ونصف السكان» goes with its noun, not with the number before."""
    return part.scale == 1 and adjacent(tokens, part.last) and tokens[part.last].form.startswith(DEFINITE)
