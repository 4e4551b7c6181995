"""The first, third or last day or week of a month: «ثالث ثلاثاء في أيلول», «آخر خميس من شهر 9»."""

from arnews import Date
from arnews._scan import Match

from .around import Found, before, modifier, number, number_before
from .calendar import UNIT_GRAINS
from .meanings import Meaning, Unit
from .month_names import month_at
from .page import Page
from .relative import NOW, which_unit
from .within import Nth
from .words import A_DAY, A_MONTH, A_WEEK, A_YEAR, EDGES, UNITS, WEEKDAYS, UnitWord


def nth_weekday(tokens: Page, index: int, first: int) -> Found | None:
    """«ثالث ثلاثاء في أيلول», «أول أحد من الشهر», «آخر خميس من شهر 9», «ثالث يوم من شهر 10»."""
    weekday, unit = tokens.match(index, WEEKDAYS), tokens.match(index, UNITS)
    found = weekday or (unit if unit and _is_day(unit) else None)
    if not found or found.reading.proclitics:
        return None
    rank, begin, start = _rank(tokens, index, found)
    if not rank or begin < first:
        return None
    at = found.last + (1 if begin == index else 0)
    month = month_of(tokens, at + (tokens.is_link(at, "of") or tokens.is_link(at, "at")))
    if not month:
        return None
    meaning = Nth(rank, weekday.value if weekday else None, month[0])
    return Found(start, month[2], begin, month[1], Date, meaning, "nth_weekday")


def _is_day(found: Match[UnitWord]) -> bool:
    return found.value == A_DAY and not found.reading.article


def nth_week(tokens: Page, index: int, first: int) -> list[Found]:
    """«الأسبوع الأول من مارس», «الأسبوع الأخير في شهر 9»."""
    unit = tokens.match(index, UNITS)
    if not unit or unit.value != A_WEEK or not unit.reading.article or index < first:
        return []
    rank, last = _week_rank(tokens, index + 1)
    at = last + 1 if rank and (tokens.is_link(last, "of") or tokens.is_link(last, "at")) and tokens.near(last) else 0
    month = month_of(tokens, at) if at else None
    if not month:
        return []
    return [Found(unit.start, month[2], index, month[1], Date, Nth(rank, None, month[0], "week"), "nth_week")]


def _week_rank(tokens: Page, index: int) -> tuple[int, int]:
    if which := modifier(tokens, index):
        return (-1 if which[0].kind == "last" else 0), which[1]
    rank = number(tokens, index) if tokens.near(index - 1) else None
    return (rank.value, rank.last) if rank and rank.value <= 5 else (0, index)


def _rank(tokens: Page, index: int, found: Match[int] | Match[UnitWord]) -> tuple[int, int, int]:
    """(rank, first token, first code point) of «ثالث ثلاثاء», «آخر خميس», «الثلاثاء الأخير»."""
    edge = before(tokens, index, EDGES, 1)
    if edge and edge.value in (1, 3):
        return (-1 if edge.value == 3 else 1), edge.first, edge.start
    if not found.reading.article and (rank := number_before(tokens, index)) and rank.value <= 5:
        return rank.value, rank.first, rank.start
    which = modifier(tokens, found.last) if found.reading.article else None
    if which and which[0].kind == "last" and tokens.is_link(which[1], "of"):
        return -1, index, found.start
    return 0, index, found.start


def month_of(tokens: Page, index: int) -> tuple[Meaning, int, int] | None:
    """A month from token `index`: «أيلول», «شهر 9», «هذا الشهر», «الشهر المقبل»: meaning, token, code point behind."""
    if index >= len(tokens):
        return None
    unit = tokens.match(index, UNITS)
    is_word = bool(unit and unit.value.unit == "M" and tokens.near(index))
    if name := month_at(tokens, index) or (month_at(tokens, index + 1) if is_word else None):
        return name.meaning(), name.last, name.end
    for at in (index, index + 1):
        shifted = which_unit(tokens, at)
        if shifted and shifted.first == index:
            return shifted.meaning, shifted.last, shifted.end
    if unit and unit.reading.article and unit.value in (A_MONTH, A_YEAR):
        return Unit(UNIT_GRAINS[unit.value.unit], NOW), unit.last, unit.end
    return None
