"""Dates in digits: «23/10/2020», «2016/04/21», «١٥-٨-١٤٣٦هـ», «30/12»."""

from datetime import date
from typing import NamedTuple

from arnews import Date

from .around import Found, gap
from .calendar import Period, day_of
from .hijri import HijriDate
from .meanings import Fixed, Meaning, Reference
from .page import Page
from .unyeared import DayOf, MonthOf

SEPARATORS = frozenset("/-.")
_AHEAD = frozenset("/-.:,،٫")
HIJRI_YEARS = range(1300, 1600)


class Figures(NamedTuple):
    """A date in digits: its meaning, the token and the code point behind it."""

    meaning: Meaning
    last: int
    end: int


def figures_at(tokens: Page, index: int, loose: bool = False) -> Figures | None:
    """The date in digits that begins at token `index`; `loose` also reads a day and month («21/9»)."""
    if index >= len(tokens) or not tokens[index].is_digits or _inside(tokens, index):
        return None
    parts = _parts(tokens, index)
    last = index + len(parts)
    if len(parts) == 3 and (meaning := _three(tokens, parts, last)):
        last += _marked(tokens, last, "hijri") or _marked(tokens, last, "gregorian")
        return Figures(meaning, last, tokens.end(last - 1))
    if len(parts) == 2 and loose and tokens.gap(index) in ("/", "-") and (meaning := _two(parts)):
        return Figures(meaning, last, tokens.end(last - 1))
    return None


def _inside(tokens: Page, index: int) -> bool:
    """Whether the digits go on before: 5+5/3, 1.2.2020 from its middle."""
    if index == 0 or not tokens[index - 1].is_digits:
        return index > 0 and tokens.gap(index - 1) in ("/", ".", "_", "#", "+")
    return tokens.gap(index - 1) in ("/", "-", ".", ":", "+", ",")


def _parts(tokens: Page, index: int) -> list[str]:
    """The figures from token `index` on that one separator joins, four at most."""
    parts = [tokens[index].form]
    separator = gap(tokens, index)
    if separator not in SEPARATORS:
        return parts
    while len(parts) < 4 and gap(tokens, index) == separator and tokens[index + 1].is_digits:
        index += 1
        parts.append(tokens[index].form)
    return parts


def _three(tokens: Page, parts: list[str], last: int) -> Meaning | None:
    if len(parts[0]) == 4 and len(parts[2]) <= 2:
        year, month, day = (int(part) for part in parts)
    elif len(parts[0]) <= 2 and len(parts[2]) in (2, 4):
        day, month, year = (int(part) for part in parts)
        year = year if len(parts[2]) == 4 else _century(year)
    else:
        return None
    if _marked(tokens, last, "hijri") or year in HIJRI_YEARS:
        return HijriDate(year, month, day) if 1 <= month <= 12 and 1 <= day <= 30 else None
    found = day_of(year, month, day) or day_of(year, day, month)
    return Fixed(Period("day", found)) if found and 1000 <= year < 3000 else None


def _century(year: int) -> int:
    return year + (2000 if year < 50 else 1900)


def _marked(tokens: Page, last: int, era: str) -> bool:
    """Whether هـ or م follows."""
    return (tokens.gap(last - 1) == "" or tokens.near(last - 1)) and tokens.is_link(last, era)


def _two(parts: list[str]) -> Meaning | None:
    """«21/9»: day first; «4/22»: month first, since there is no month 22; «9/2021»."""
    first, second = (int(part) for part in parts)
    if len(parts[1]) == 4 and 1 <= first <= 12 and 1900 <= second < 2100:
        return Fixed(Period("month", date(second, first, 1)))
    if _is_span(first, second):
        return Reference(f"{second - 1}/{second}")
    if len(parts[0]) > 2 or len(parts[1]) > 2:
        return None
    if day_of(2000, second, first):
        return DayOf(first, MonthOf(second))
    return DayOf(second, MonthOf(first)) if day_of(2000, first, second) else None


def _is_span(first: int, second: int) -> bool:
    """«18/2019»: the year of account that ends in 2019; «11/2012» is a month."""
    return 12 < first < 100 and 1900 <= second < 2100 and (first + 1) % 100 == second % 100


def may_be_time(page: Page, index: int) -> bool:
    """Whether digits can begin a date, a year or a clock time: a quick look at their number and what follows.

    Those before a month, a unit, a part of the day or a zone are found from there.
    """
    size = len(page.words[index])
    if size == 4:
        return True
    if size > 2:
        return False
    end = page.starts[index] + size
    if page.text[end : end + 1] in _AHEAD:
        return page.text[end + 1 : end + 2].isdigit()
    return page.text.startswith(" / ", end)


def figures(tokens: Page, index: int, first: int) -> list[Found]:
    """A whole date in digits; a day and month alone where nothing else stands in the paragraph or after a day."""
    if gap(tokens, index) not in SEPARATORS:
        return []
    loose = _alone(tokens, index) or _after_in(tokens, index) or _cannot_be_else(tokens, index)
    found = figures_at(tokens, index, loose)
    if not found or index < first:
        return []
    return [Found(tokens.start(index), found.end, index, found.last, Date, found.meaning, "figures")]


def _alone(tokens: Page, index: int) -> bool:
    """Whether the figures fill their paragraph."""
    before, text, end = tokens.gap(index - 1), tokens.text, tokens.end(min(index + 1, len(tokens) - 1))
    return (index == 0 or "\n" in before) and text[end : end + 1] in ("", "\n", ".")


def _cannot_be_else(tokens: Page, index: int) -> bool:
    """«25/1», «4/22», «18/2019»: no fraction and no score; but 24/7 is no day."""
    parts = [int(part) for part in _parts(tokens, index)]
    if len(parts) != 2 or tokens.gap(index) != "/":
        return False
    return _is_span(*parts) or (12 < max(parts) <= 31 and parts != [24, 7])


def _after_in(tokens: Page, index: int) -> bool:
    """«يوم 21/9», «بتاريخ 21/9», «في 4/22», «في 22-4»."""
    if index == 0 or not tokens.near(index - 1) or gap(tokens, index) not in ("/", "-"):
        return False
    return tokens.is_link(index - 1, "dated") or tokens.is_link(index - 1, "in")
