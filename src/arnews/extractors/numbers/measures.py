"""Percents and quantities: a number with a sign or a unit behind it."""

from arnews import Percent, Quantity
from arnews._scan import Tokens
from arnews.numerals import WORDS, Numeral, adjacent, share_behind
from arnews.values import Number

from .found import Found, behind_blanks
from .lexicons import PERCENTS, RATES, UNITS

SIGN = frozenset("%٪﹪")


def percent_sign(tokens: Tokens, numeral: Numeral) -> Found | None:
    """«3,5%», «18 %», «٪٥»."""
    text, value = tokens.text, Percent(number=numeral.number)
    at = behind_blanks(text, numeral.end)
    if text[at : at + 1] in SIGN:
        return Found(numeral.start, at + 1, numeral.last, value, "percent sign")
    before = text[max(0, numeral.start - 2) : numeral.start]
    if before[-1:] in SIGN and not before[:-1].strip():
        return Found(numeral.start - 1, numeral.end, numeral.last, value, "percent sign before")
    return None


def percent(tokens: Tokens, numeral: Numeral) -> Found | None:
    """«75 في المئة», «خمسة بالمئة»."""
    words = tokens.longest(numeral.last, PERCENTS)
    if words is None:
        return None
    return Found(numeral.start, words.end, words.last, Percent(number=numeral.number), "percent words")


def percent_before(tokens: Tokens, numeral: Numeral) -> Found | None:
    """«بالمئة 10»."""
    start = _words_before(tokens, numeral)
    if start is None:
        return None
    return Found(start, numeral.end, numeral.last, Percent(number=numeral.number), "percent words before")


def _words_before(tokens: Tokens, numeral: Numeral) -> int | None:
    """Where «بالمئة» starts in «بالمئة 10»; not in «5 بالمئة 10»."""
    first = numeral.first - 1
    if not numeral.digits or not tokens.longest(first, PERCENTS):
        return None
    counted = adjacent(tokens, first) and (tokens[first - 1].is_digits or tokens.has(first - 1, WORDS))
    return None if counted else tokens.starts[first]


def is_percent_word(tokens: Tokens, index: int) -> bool:
    """Whether «بالمئة» stands at token `index`: never a hundred."""
    return bool(tokens.longest(index, PERCENTS))


def quantity(tokens: Tokens, numeral: Numeral) -> Found | None:
    """«12 كيلومترا», «40 درجة مئوية», «3.4 مليون طن», «120 كيلومترا في الساعة»."""
    unit = tokens.longest(numeral.last, UNITS)
    if unit is None or (unit.reading.article and not numeral.definite and numeral.number is not None):
        return None
    name, end, last = unit.value, unit.end, unit.last
    if (rate := tokens.longest(last, RATES) if last < len(tokens) else None) and _joins(
        tokens.gap(last - 1), rate.value["joint"]
    ):
        name, end, last = f"{name} {rate.value['rate']}", rate.end, rate.last
    amount, end, last = with_share(tokens, numeral.number, end, last)
    return Found(numeral.start, end, last, Quantity(amount=amount, unit=name), "unit of measure")


def with_share(tokens: Tokens, amount: Number | None, end: int, last: int) -> tuple[Number | None, int, int]:
    """«ستة كيلومترات» with the «ونصف» behind it: the amount, and where it ends."""
    share = share_behind(tokens, last) if isinstance(amount, int) and last < len(tokens) else None
    if share is None or share.number is None or amount is None:
        return amount, end, last
    return amount + share.number, tokens.end(share.last - 1), share.last


def _joins(gap: str, joint: str) -> bool:
    return gap.strip() == ("/" if joint == "slash" else "")
