"""A decimal point in words: «ثلاثة فاصلة خمسة»."""

from decimal import Decimal

from .._scan import Tokens
from .cardinals import GROUP, group, scaled
from .digits import run
from .parts import Part
from .ratios import decimals as share_of
from .words import following, word

MOST_ZEROS = 9


def with_point(tokens: Tokens, part: Part) -> Part:
    """«ثلاثة فاصلة خمسة»: 3.5, and what may multiply it: «مليون»."""
    if not following(tokens, part.last, ("point",)):
        return part
    zeros, index = "", part.last + 1
    while len(zeros) < MOST_ZEROS and following(tokens, index, ("zero",)):
        zeros, index = zeros + "0", index + 1
    head = word(tokens, index, GROUP)
    decimals = group(tokens, index, head) if head else _plain_digits(tokens, index)
    if decimals is None or not (isinstance(part.number, int) and isinstance(decimals.number, int)):
        return part
    if share := share_of(tokens, decimals.number, decimals.last):
        return Part(part.number + (share.number or 0), share.last)
    return scaled(tokens, Part(Decimal(f"{part.number}.{zeros}{decimals.number}"), decimals.last))


def _plain_digits(tokens: Tokens, index: int) -> Part | None:
    found = run(tokens, index) if index < len(tokens) and tokens[index].is_digits else None
    return Part(found.number, found.last) if found and isinstance(found.number, int) else None
