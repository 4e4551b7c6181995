"""Centuries: «القرن العشرين», «القرنين السابع عشر والثامن عشر», «القرن الثالث الهجري»."""

from datetime import date

from arnews import Date
from arnews._scan import Match

from .around import Found, dated, digits, number
from .calendar import Period
from .meanings import Fixed, Meaning, Reference
from .page import Page
from .words import A_CENTURY, A_MILLENNIUM, UNITS, UnitWord

MOST = 4  # in one list


def century(tokens: Page, index: int) -> Found | None:
    """«القرن العشرين», «القرن الـ19», «القرن الحادي والعشرين», «الألفية الثالثة»."""
    unit = tokens.match(index, UNITS)
    if unit and unit.value == A_MILLENNIUM:
        return _millennium(tokens, unit)
    if not unit or unit.value != A_CENTURY or not tokens.near(index):
        return None
    rank = _rank(tokens, index + 1)
    if not rank or not 1 <= rank[0] <= 30:
        return None
    meaning, last = _of_era(tokens, *rank)
    return dated(tokens, index, last, unit.start, meaning, "century")


def _millennium(tokens: Page, unit: Match[UnitWord]) -> Found | None:
    rank = number(tokens, unit.last) if tokens.near(unit.first) else None
    if not rank or not rank.exact or not rank.exact.definite or rank.digits or not 1 < rank.value <= 3:
        return None
    meaning = Fixed(Period("millennium", date((rank.value - 1) * 1000, 1, 1)))
    return dated(tokens, unit.first, rank.last, unit.start, meaning, "millennium")


def _of_era(tokens: Page, rank: int, last: int) -> tuple[Meaning, int]:
    """A century by its calendar, and the token behind it: «الثالث الهجري», «الخامس قبل الميلاد», «العاشر الميلادي»."""
    near = tokens.near(last - 1)
    if near and tokens.is_link(last, "hijri"):
        return Reference(f"hijri:{rank - 1:02}"), last + 1
    if near and tokens.is_link(last, "before_christ"):
        return Reference(f"BC{rank - 1:02}"), last + 2
    meaning = Fixed(Period("century", date(max(1, (rank - 1) * 100), 1, 1)))
    return meaning, last + (near and tokens.is_link(last, "gregorian"))


def centuries(tokens: Page, index: int, first: int) -> list[Found]:
    """«القرنين السابع عشر والثامن عشر»: a date each, without the dual, as with years."""
    unit, found, at = tokens.match(index, UNITS), list[Found](), index + 1
    if not unit or unit.value.number == "one" or not unit.reading.article or index < first:
        return []
    while tokens.near(at - 1) and len(found) < MOST:
        rank = number(tokens, at)
        if not rank or not rank.exact or not rank.exact.definite or not 1 <= rank.value <= 30:
            break
        meaning, last = _of_era(tokens, rank.value, rank.last)
        found.append(Found(rank.start, tokens.end(last - 1), at, last, Date, meaning, "century"))
        at = last
    return found


def _rank(tokens: Page, index: int) -> tuple[int, int] | None:
    """(rank, token behind) of «العشرين», «الـ19», «19»."""
    glued = tokens[index].form == "ال"
    found = digits(tokens, index + 1) if glued else number(tokens, index)
    return (found.value, found.last) if found else None
