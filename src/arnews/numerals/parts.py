"""What the grammars pass to each other, and the public `Numeral`."""

from decimal import Decimal, Inexact, localcontext
from typing import NamedTuple

from ..values import Number, exact

MOST_DIGITS = 120  # more than any numeral that the grammar lets grow
HUNDREDTH, FOUR, EIGHT = Decimal("0.01"), Decimal("0.0001"), Decimal("0.00000001")


class Part(NamedTuple):
    """A stretch of a numeral: its value, the token behind it, and the power that what follows must stay below.

    `number` None is a vague count. `digits`: it ends in digits. `fraction`: it is less than a whole.
    """

    number: Number | None
    last: int
    scale: int = 1
    digits: bool = False
    fraction: bool = False


class Numeral(NamedTuple):
    """A whole numeral: value, code points (proclitics and ال of «الـ20» apart), tokens (`last` exclusive).

    `number` is None for a vague count (عشرات). `definite`: ال stands before it. `dual`: it is the dual of a scale
    («ألفا»). `gender`: "m" or "f" where the first word shows it. `digits`: it begins with digits. `kind`: that of the
    first word in words.tsv.
    """

    number: Number | None
    start: int
    end: int
    first: int
    last: int
    definite: bool = False
    dual: bool = False
    gender: str = ""
    digits: bool = False
    approximate: bool = False
    fraction: bool = False
    kind: str = ""


def tidy(number: Decimal) -> Number:
    """An int where nothing stands behind the point."""
    found: Number = exact(number)
    return found


def quotient(value: Number, over: Number) -> Number:
    """value / over, exact where it ends, else to four places (eight below a hundredth): 2/3 is 0.6667.

    >>> quotient(3, 4), quotient(2, 3)
    (Decimal('0.75'), Decimal('0.6667'))
    """
    with localcontext() as context:
        context.clear_flags()
        context.prec = MOST_DIGITS
        found = Decimal(value) / Decimal(over)
        if not context.flags[Inexact]:
            return tidy(found)
        return found.quantize(FOUR if abs(found) >= HUNDREDTH else EIGHT)


def times(number: Number, scale: int) -> Number:
    """number × scale, exact: 5.3 × 10⁹ is the int 5300000000."""
    product = number * scale
    return tidy(product) if isinstance(product, Decimal) else product
