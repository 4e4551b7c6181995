"""Parts of a year and spells of years: «الربع الثاني من 2018», «صيف 2015», «ثمانينيات القرن الماضي»."""

from datetime import date

from arnews import Date

from .around import Found, dated, demonstrative, digits, modifier, past_link
from .calendar import Period
from .centuries import century
from .meanings import Fixed, Meaning, Part, Reference, Unit
from .page import Page
from .relative import NOW, which_unit
from .unyeared import Season
from .words import A_YEAR, AGES, COUNTED, DECADES, FRACTIONS, KINDS, SEASONS, SHARES, UNITS
from .years import said_year, trailing_year, two_years, with_edge


def share(tokens: Page, index: int, first: int) -> list[Found]:
    """«الربع الثاني من العام 2018», «النصف الأول من 2018», «الربع الأول»."""
    found = tokens.match(index, SHARES)
    if index < first:
        return []
    if not found:
        return _quarter(tokens, index)
    if found.value.kind == "third":
        return []
    of = _whole(tokens, found.last)
    if of is None and not found.value.alone:
        return []
    last, end = (of[1], of[2]) if of else (found.last, found.end)
    meaning: Meaning = Part(found.value.kind, found.value.number, of[0] if of else None)
    if any(kind.value == "no" for at in range(found.last, last) for kind in tokens.matches(at, KINDS)):
        meaning = Reference(None)  # «الربع الثاني من العام المالي»: years of account begin where they like
    start, begin = with_edge(tokens, index, found.start, first)
    return [Found(start, end, begin, last, Date, meaning, "share")]


def _quarter(tokens: Page, index: int) -> list[Found]:
    """«الربع الماضي», «هذا الربع»."""
    part = tokens.match(index, FRACTIONS)
    if not part or part.value != (1, 4) or not part.reading.form.startswith("ال"):
        return []
    if which := modifier(tokens, index + 1):
        return [dated(tokens, index, which[1], part.start, Unit("quarter", which[0]), "share")]
    this = demonstrative(tokens, index)
    return [dated(tokens, this.first, index + 1, this.start, Unit("quarter", this.value), "share")] if this else []


def _whole(tokens: Page, last: int) -> tuple[Meaning, int, int] | None:
    """The year behind a share: «من العام الجاري», «للعام 2018», «من هذا العام», «2018»."""
    index = past_link(tokens, last)
    if said := said_year(tokens, index) if tokens.near(last - 1) and index < len(tokens) else None:
        return said
    unit = tokens.match(index, UNITS) if index > last else None
    if unit and unit.value == A_YEAR and unit.reading.article:
        return Unit("year", NOW), unit.last, unit.end
    found = which_unit(tokens, index + 1) if tokens.near(last - 1) and index + 1 < len(tokens) else None
    if found and found.first == index and isinstance(found.meaning, Unit) and found.meaning.grain == "year":
        return found.meaning, found.last, found.end
    figure = digits(tokens, index) if tokens.near(last - 1) else None
    if figure and 1900 <= figure.value < 2100:
        return Fixed(Period("year", date(figure.value, 1, 1))), figure.last, figure.end
    return None


def decade(tokens: Page, index: int, first: int) -> list[Found]:
    """«التسعينيات», «ثمانينات القرن العشرين», «أوائل الستينيات من القرن الماضي»."""
    found = tokens.match(index, DECADES)
    if not found or index < first or tokens.match(past_link(tokens, found.last), AGES):
        return []
    year, last = _century_behind(tokens, found.last)
    if last == found.last and _is_age(tokens, index):
        return []
    if not found.reading.article and last == found.last:
        year = _shared_century(tokens, found.last)
    if not year:
        return []
    start, begin = with_edge(tokens, index, found.start, first)
    return [dated(tokens, begin, last, start, Fixed(Period("decade", date(year + 10 * found.value, 1, 1))), "decade")]


def _is_age(tokens: Page, index: int) -> bool:
    """«امرأة في التسعينيات», «رجل في الخمسينات»: how old somebody is."""
    if not (tokens.near(index - 1) and tokens.near(index - 2) and tokens.is_link(index - 1, "in")):
        return False
    return any(found.value == "person" for found in tokens.matches(index - 2, COUNTED))


def _shared_century(tokens: Page, index: int) -> int:
    """The century of «سبعينيات وثمانينيات القرن الماضي», said with the second alone, by its first year; else 0."""
    other = tokens.match(index, DECADES) if tokens.near(index - 1) else None
    if not other or other.reading.proclitics != "و":
        return 0
    year, last = _century_behind(tokens, other.last)
    return year if last > other.last else 0


def _century_behind(tokens: Page, last: int) -> tuple[int, int]:
    """The first year of the century a decade lies in, and the token behind it; the 20th when none is said."""
    index = past_link(tokens, last)
    if not tokens.near(last - 1) or index >= len(tokens):
        return 1900, last
    if said := century(tokens, index):
        return said.meaning.at.first.year if isinstance(said.meaning, Fixed) and said.meaning.at else 1900, said.last
    found = which_unit(tokens, index)
    if found and isinstance(found.meaning, Unit) and found.meaning.grain == "century":
        return 2000 + 100 * found.meaning.which.shift, found.last
    return 1900, last


def season(tokens: Page, index: int, first: int) -> list[Found]:
    """«الخريف الماضي», «صيف 2015», «شتاء عام 2010», «الصيف»."""
    found = tokens.match(index, SEASONS)
    if not found or index < first:
        return []
    year, which = trailing_year(tokens, found.last), modifier(tokens, found.last)
    if year:
        meaning, last, end = Season(found.value, year[0]), year[1], year[2]
        if years := two_years(tokens, found.last):  # «شتاء 2020-2021»
            last, end = years[1], years[2]
    elif which and found.reading.article:
        meaning, last, end = Season(found.value, None, which[0]), which[1], tokens.end(which[1] - 1)
    elif (this := demonstrative(tokens, index)) and found.reading.article:
        return [dated(tokens, this.first, found.last, this.start, Season(found.value, None, this.value), "season")]
    else:
        return []
    start, begin = with_edge(tokens, index, found.start, first)
    return [Found(start, end, begin, last, Date, meaning, "season")]
