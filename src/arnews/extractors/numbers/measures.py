"""Percents and quantities: a number with a sign or a unit behind it."""

from decimal import Decimal

from arnews import Percent, Quantity
from arnews._scan import Match, Tokens
from arnews.numerals import WORDS, Numeral, adjacent, share_behind, times
from arnews.values import Number

from .found import Found, behind_blanks
from .lexicons import CURRENCIES, PERCENTS, RATES, UNITS

SIGN = frozenset("%٪﹪")
SCALES = frozenset({"scale", "many", "tanwin", "dual"})
THOUSAND = 1000
POWERS = {"2": "square", "3": "cubic"}
METRE, LETTER = "metre", "metre by its letter"  # «م» of «200 م2»


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
    """«12 كيلومترا», «40 درجة مئوية», «3.4 مليون طن», «120 كيلومترا في الساعة», «200 م2»."""
    unit = tokens.longest(numeral.last, UNITS)
    if unit is None or (unit.reading.article and not numeral.definite and numeral.number is not None):
        return None
    name, end, last = _powered(tokens, unit)
    if not name:
        return None
    if (rate := tokens.longest(last, RATES) if last < len(tokens) else None) and _joins(
        tokens.gap(last - 1), rate.value["joint"]
    ):
        name, end, last = f"{name} {rate.value['rate']}", rate.end, rate.last
    amount, end, last = with_share(tokens, numeral, numeral.number, end, last)
    return Found(numeral.start, end, last, Quantity(amount=amount, unit=name), "unit of measure")


def _powered(tokens: Tokens, unit: Match[str]) -> tuple[str, int, int]:
    """«كم» with the 2 or 3 that is glued to it, and where it ends; «م» is nothing without."""
    name, end, last = unit.value, unit.end, unit.last
    if last < len(tokens.words) and tokens.starts[last] == end and (power := POWERS.get(tokens[last].form)):
        return f"{power} {METRE if name == LETTER else name}", tokens.end(last), last + 1
    return "" if name == LETTER else name, end, last


def with_share(
    tokens: Tokens, numeral: Numeral, amount: Number | None, end: int, last: int
) -> tuple[Number | None, int, int]:
    """«ستة كيلومترات» with the «ونصف» behind it: the amount, and where it ends; «مليوني دولار ونصف» is 2.5 million."""
    share = share_behind(tokens, last) if isinstance(amount, int) and last < len(tokens.words) else None
    if share is None or share.number is None or amount is None:
        return amount, end, last
    if share.scale > 1 and share.last < len(tokens.words) and tokens.has(share.last, CURRENCIES):
        return amount, end, last
    more = share.number if share.scale > 1 else times(share.number, _scale(tokens, numeral))
    return times(Decimal(amount) + more, 1), tokens.end(share.last - 1), share.last


def _scale(tokens: Tokens, numeral: Numeral) -> int:
    """What the last word of the numeral multiplies by: «مليوني», «3 آلاف»."""
    for reading in tokens.readings(numeral.last - 1, WORDS):
        if reading.value.kind in SCALES and reading.value.value >= THOUSAND:
            return reading.value.value
    return 1


def _joins(gap: str, joint: str) -> bool:
    return gap.strip() == ("/" if joint == "slash" else "")
