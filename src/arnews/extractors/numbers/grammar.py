"""The walk over the places where a number may begin: the first rule that applies gives the span.

percent, money, quantity    a number with a sign, a currency or a unit
rank                        «الثاني», «الـ20»
count                       everything else, unless a filter says that it is no number here
"""

from collections.abc import Iterator

from arnews import Cardinal, Ordinal
from arnews._scan import Tokens
from arnews.numerals import Numeral, cardinal, hits

from .claims import Claims
from .counted import unit
from .filters import is_code, is_idle, is_kind
from .found import Found, adjacent
from .measures import is_percent_word, percent, quantity
from .money import money
from .ranks import rank

MEASURES = (percent, money, quantity)


def read(tokens: Tokens, claims: Claims) -> Iterator[Found]:
    """Every number of the text that nobody has claimed, in order, none inside another."""
    done = 0
    for index in hits(tokens):
        if index < done or claims.overlap(tokens.starts[index], tokens.end(index)):
            continue
        found = _at(tokens, index, claims)
        if found:
            done = found.last
            yield found


def _at(tokens: Tokens, index: int, claims: Claims) -> Found | None:
    numeral, ranked = cardinal(tokens, index), rank(tokens, index)
    if ranked and not (numeral and numeral.last > ranked.last):
        measured = _measured(tokens, numeral, claims) if numeral else None
        return measured or _free(claims, _ranked(ranked))
    if numeral is None or (numeral.digits and is_code(tokens, numeral)):
        return None
    if numeral.kind == "hundred" and is_percent_word(tokens, index):
        return None
    return _measured(tokens, numeral, claims) or _free(claims, _count(tokens, numeral))


def _free(claims: Claims, found: Found | None) -> Found | None:
    return found if found and not claims.overlap(found.start, found.end) else None


def _measured(tokens: Tokens, numeral: Numeral, claims: Claims) -> Found | None:
    for rule in MEASURES:
        found = _free(claims, rule(tokens, numeral))
        if found:
            return found
    return None


def _ranked(ranked: Numeral) -> Found:
    rule = "ordinal in digits" if ranked.digits else "ordinal words"
    return Found(ranked.start, ranked.end, ranked.last, Ordinal(number=ranked.number), rule)


def _count(tokens: Tokens, numeral: Numeral) -> Found | None:
    if is_idle(tokens, numeral):
        return None
    approximate = numeral.approximate or _is_about(tokens, numeral)
    value = Cardinal(number=numeral.number, unit=unit(tokens, numeral), approximate=approximate)
    return Found(numeral.start, numeral.end, numeral.last, value, _rule(numeral))


def _is_about(tokens: Tokens, numeral: Numeral) -> bool:
    """«نحو 20», «20 تقريبا»."""
    before, behind = numeral.first - 1, numeral.last
    return (adjacent(tokens, numeral.first) and is_kind(tokens, before, "about")) or (
        adjacent(tokens, behind) and is_kind(tokens, behind, "about")
    )


def _rule(numeral: Numeral) -> str:
    if numeral.number is None:
        return "vague count"
    if numeral.fraction:
        return "fraction"
    return "digits" if numeral.digits else "number words"
