"""Numbers written in digits, of any script and shape.

The separators are told apart by shape: 1,234,567 and 1.234.567 are whole, 1,5 and 19.60 have a fraction, 12.000 is
twelve thousand and 4.800 is not; three digits behind one comma are thousands unless a zero stands before it.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from .._scan import Tokens
from .._text import DIGITS
from ..values import Number, exact

LONGEST = 18  # digits; longer runs are codes
_D = f"[{DIGITS}]"
_GROUPED = re.compile(
    rf"({_D}{{1,3}})([,٬.،'’ \u00a0\u202f])({_D}{{3}}(?:\2{_D}{{3}}){{0,5}})(?:(?!\2)[.,٫]({_D}++))?"
    rf"(?!{_D})(?![.,٫٬]{_D})"
)
_DECIMAL = re.compile(rf"({_D}++)[.,٫]({_D}++)(?![.,٫٬]{_D})")
_PLAIN = re.compile(rf"({_D}++)(?![.,٫٬]{_D})")
_INSIDE = re.compile(rf"{_D}[.,٫٬]")
_ZEROS = re.compile("[0٠۰]+")
_MINUS = frozenset("-−–")
_BEFORE_MINUS = frozenset(' (\u00a0\t«"“[')


class Run(NamedTuple):
    """A number in digits: its value, the token index and the code point behind it."""

    number: Number
    last: int
    end: int


_JOINTS = frozenset(",٬.،'’ \u00a0\u202f٫")
_COMMAS = frozenset("،,")
_POINTS = frozenset(".,٫٬")


def run(tokens: Tokens, index: int) -> Run | None:
    """The number whose first digits are token `index`: «1,234.5», «٣٫٥», «40 000», «0 ،5 بالمئة», «9ر2» (2.9).

    None inside another number (the 5 of 3.5) and in chains such as 192.168.1.1.
    """
    text, start, digits = tokens.text, tokens.starts[index], tokens.words[index]
    end = start + len(digits)
    if text[end : end + 2].lstrip(" ")[:1] in _COMMAS and (spaced := _SPACED.match(text, start)):
        return _checked(tokens, index, _decimal(spaced[1], spaced[2]), spaced.end())
    if text[end : end + 1] == _POINT_LETTER and (turned := _TURNED.match(text, start)):
        return _checked(tokens, index, _decimal(turned[2], turned[1]), turned.end())
    if text[end : end + 1] in _JOINTS and text[end + 1 : end + 2].isdecimal():
        return _shaped(tokens, index, start)
    if text[start - 1 : start] in _POINTS:
        return _checked(tokens, index, _whole(digits), end)
    return Run(int(digits), index + 1, end) if len(digits) <= LONGEST else None


def _whole(digits: str) -> int | None:
    return int(digits) if len(digits) <= LONGEST else None


def _checked(tokens: Tokens, index: int, number: Number | None, end: int) -> Run | None:
    start = tokens.starts[index]
    if number is None or (start > 1 and _INSIDE.match(tokens.text, start - 2)):
        return None
    digits = tokens.text[start:end]
    if start and digits.isdecimal() and (tokens.text[start - 1] == "٫" or (tokens.text[0] == "." and start == 1)):
        return Run(exact(Decimal("0." + digits)), index + 1, end)
    last = index + 1
    while last < len(tokens) and tokens.starts[last] < end:
        last += 1
    return Run(number, last, end)


def _shaped(tokens: Tokens, index: int, start: int) -> Run | None:
    text = tokens.text
    grouped = _GROUPED.match(text, start)
    if grouped and _is_grouped(grouped):
        return _checked(tokens, index, _grouped(grouped), grouped.end())
    if decimal := _DECIMAL.match(text, start):
        return _checked(tokens, index, _decimal(decimal[1], decimal[2]), decimal.end())
    plain = _PLAIN.match(text, start)
    return _checked(tokens, index, _whole(plain[1]), plain.end()) if plain and plain.end() > start else None


def _is_grouped(found: re.Match[str]) -> bool:
    """«1.234.567», «63,360», «12.000», «23،000», «40 000», but «0,750», «4.800», «5،200» are no thousands."""
    first, separator, rest, fraction = found.groups()
    if len(rest) > 3 or fraction:
        return True
    if _ZEROS.match(first):
        return False
    return separator not in ".،" or bool(_ZEROS.fullmatch(rest))


def _grouped(found: re.Match[str]) -> Number | None:
    whole = found[1] + found[3].replace(found[2], "")
    return _decimal(whole, found[4]) if found[4] else _whole(whole)


def _decimal(whole: str, fraction: str) -> Number | None:
    if len(whole) + len(fraction) > LONGEST:
        return None
    number: Number = exact(Decimal(f"{whole}.{fraction}"))
    return number


_SPACED = re.compile(rf"({_D}{{1,3}}) ?[،,]({_D}{{1,2}})(?=[ %٪\u00a0]*(?:[%٪]|بال|في الم))")

_POINT_LETTER = "ر"
_TURNED = re.compile(rf"({_D}{{1,3}})ر({_D}{{1,4}})(?!{_D}|\w)")  # as agencies type it: «9ر2 مليار» is 2.9


def signed(tokens: Tokens, index: int) -> bool:
    """Whether a minus stands before the digits of token `index`: «-3,5», not «2-1», «-1-», the dash of a list."""
    start, text = tokens.starts[index], tokens.text
    end = start + len(tokens.words[index])
    if not start or text[start - 1] not in _MINUS or text[end : end + 1] in _MINUS:
        return False
    if start == 1:
        return True
    before = text[start - 2] in _BEFORE_MINUS or (text[start - 2] == "و" and text[start - 3 : start - 2] in ("", " "))
    return before and not (index and tokens[index - 1].is_digits)
