"""Periods told by a word: «العام الماضي», «هذا الشهر», «مطلع الأسبوع», «السنوات الأخيرة», «القرن العشرين»."""

from datetime import date

from arnews import Date
from arnews._scan import Match

from .around import (
    Found,
    Number,
    article_before,
    dated,
    demonstrative,
    digits,
    fills_paragraph,
    modifier,
    number_before,
    past_kind,
    past_link,
)
from .calendar import UNIT_GRAINS, Period
from .centuries import century
from .hijri import HijriDate
from .meanings import Fixed, Meaning, Part, Reference, Unit, Weekday
from .page import Page
from .unyeared import Season
from .within import DayIn
from .words import (
    A_YEAR,
    AGES,
    DECADES,
    DEMONSTRATIVES,
    FRACTIONS,
    KINDS,
    SEASONS,
    SHARES,
    UNITS,
    WEEKDAYS,
    UnitWord,
    Which,
)
from .years import said_year, trailing_year, two_years, with_edge

NOW = Which("this", 0)
_REFERENCES = {"last": "PAST_REF", "before": "PAST_REF", "next": "FUTURE_REF", "after": "FUTURE_REF"}


def which_unit(tokens: Page, index: int) -> Found | None:
    """«العام الماضي», «هذا الشهر», «الشهر هذا», «الأسابيع المقبلة» around the unit word at token `index`."""
    unit = tokens.match(index, UNITS)
    if not unit or not (unit.value.unit in UNIT_GRAINS or unit.value.unit in ("SEASON", "STRETCH")):
        return None
    if not unit.reading.article:
        return None
    if unit.value == A_YEAR and tokens.near(index) and tokens.is_link(index + 1, "hijri"):
        return _hijri_year(tokens, unit)
    which = _which_after(tokens, past_kind(tokens, index + 1))
    if which and not (unit.value.unit == "STRETCH" and which[0].kind not in ("last", "next")):
        return dated(tokens, index, which[1], unit.start, _meaning(unit.value, which[0]), "which_unit")
    return _this(tokens, unit, demonstrative(tokens, index)) or _this_behind(tokens, unit)


def _with_weekday(tokens: Page, found: Found) -> Found:
    """«الأسبوع القادم الأحد»: the week first, then its day."""
    day = tokens.match(found.last, WEEKDAYS) if tokens.near(found.last - 1) else None
    if not day or not day.reading.article or not isinstance(found.meaning, Unit) or found.meaning.grain != "week":
        return found
    return found._replace(last=day.last, end=day.end, meaning=Weekday(day.value, None, found.meaning))


def _hijri_year(tokens: Page, unit: Match[UnitWord]) -> Found | None:
    """«السنة الهجرية القادمة», «العام الهجري الماضي»."""
    which = modifier(tokens, unit.last + 1)
    if not which or which[0].kind not in ("last", "this", "next"):
        return None
    return dated(tokens, unit.first, which[1], unit.start, HijriDate(shift=which[0].shift), "hijri_year")


def _day_of_month(tokens: Page, found: Found, first: int) -> Found | None:
    """«الـ12 من الشهر الجاري», «السابع من الشهر ذاته», «15 من هذا الشهر»."""
    index = found.first - 1
    if not isinstance(found.meaning, Unit) or found.meaning.grain != "month" or not tokens.is_link(index, "of"):
        return None
    day = number_before(tokens, index) if tokens.near(index) else None
    if not day or day.first < first or not 1 <= day.value <= 31 or _is_feminine(day):
        return None
    begin, start = article_before(tokens, day.first, day.start)
    return found._replace(start=start, first=begin, meaning=DayIn(day.value, found.meaning), rule="day_of_month")


def _is_feminine(day: Number) -> bool:
    """«الطبعة الأولى من هذا الشهر» is no first of the month."""
    return bool(day.exact and not day.digits and day.exact.gender == "f" and day.value <= 10)


def _which_after(tokens: Page, index: int) -> tuple[Which, int] | None:
    """«الماضي», «القليلة المقبلة»: a second word of the kind tells more than «القليلة»."""
    which = modifier(tokens, index)
    if which and which[0].kind == "few":
        return modifier(tokens, which[1])
    if which and which[0].kind in ("last", "next") and (more := modifier(tokens, which[1])) and more[0].kind == "few":
        return which[0], more[1]
    return which


def _this(tokens: Page, unit: Match[UnitWord], found: Match[Which] | None) -> Found | None:
    """«هذا الشهر», «تلك السنة», «نفس العام»."""
    if not found or unit.value.unit == "STRETCH":
        return None
    if unit.value.number != "one" and unit.value.unit not in ("SEASON", "D"):
        return None
    return dated(tokens, found.first, unit.last, found.start, _meaning(unit.value, found.value), "which_unit")


def _this_behind(tokens: Page, unit: Match[UnitWord]) -> Found | None:
    """«الشهر هذا» where what is said ends."""
    this = tokens.match(unit.last, DEMONSTRATIVES) if tokens.near(unit.first) else None
    if not this or this.value.kind != "this" or this.reading.proclitics or tokens.near(unit.last):
        return None
    if unit.value.number != "one" or unit.value.unit in ("STRETCH", "SEASON"):
        return None
    return dated(tokens, unit.first, this.last, unit.start, _meaning(unit.value, this.value), "which_unit")


def _meaning(unit: UnitWord, which: Which) -> Meaning:
    if unit.unit == "SEASON":
        return Reference(None)
    if unit.unit == "STRETCH" or unit.number != "one":
        return Reference(_REFERENCES.get(which.kind, "PRESENT_REF"))
    return Unit(UNIT_GRAINS[unit.unit], which)


def unit_date(tokens: Page, index: int, first: int) -> list[Found]:
    """The date that a unit of time makes with the words around it, with «مطلع» and the like before it."""
    found = next(filter(None, (rule(tokens, index) for rule in _UNIT_RULES)), None)
    if not found or found.first < first:
        return []
    found = _with_weekday(tokens, found)
    if day := _day_of_month(tokens, found, first):
        return [day]
    start, begin = with_edge(tokens, found.first, found.start, first)
    return [found._replace(start=start, first=begin)]


def _edged(tokens: Page, index: int) -> Found | None:
    """«نهاية العام», «مطلع الأسبوع», «بداية الألفية», «نهاية الموسم»: of the one that is now."""
    unit = tokens.match(index, UNITS)
    if not unit or not unit.reading.article or unit.reading.proclitics or unit.value.number != "one":
        return None
    edged = with_edge(tokens, index, unit.start, 0)[1] < index or fills_paragraph(tokens, index, index + 1)
    if not edged or unit.value.unit in ("D", "H", "MIN", "S", "STRETCH"):
        return None
    if unit.value.unit == "ML":
        return dated(tokens, index, index + 1, unit.start, Fixed(Period("millennium", date(2000, 1, 1))), "millennium")
    meaning = Reference(None) if unit.value.unit == "SEASON" else Unit(UNIT_GRAINS[unit.value.unit], NOW)
    return dated(tokens, index, index + 1, unit.start, meaning, "edge")


def _sports_season(tokens: Page, index: int) -> Found | None:
    """«الموسم 2015/2016», «الموسم الفلاحي 2017-2018», «موسم 2018»."""
    unit = tokens.match(index, UNITS)
    if not unit or unit.value.unit != "SEASON":
        return None
    at = past_kind(tokens, index + 1)
    year = digits(tokens, at) if tokens.near(at - 1) else None
    if not year or not 1900 <= year.value < 2100:
        return None
    if years := two_years(tokens, at):
        return dated(tokens, index, at + 2, unit.start, Reference(years), "sports_season")
    return dated(tokens, index, at + 1, unit.start, Fixed(Period("year", date(year.value, 1, 1))), "sports_season")


_UNIT_RULES = (which_unit, _edged, century, _sports_season)


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
    return [Found(found.start, end, index, last, Date, meaning, "share")]


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
    base, last = _century_behind(tokens, found.last)
    if not found.reading.article and last == found.last:
        return []
    start, begin = with_edge(tokens, index, found.start, first)
    return [dated(tokens, begin, last, start, Fixed(Period("decade", date(base + 10 * found.value, 1, 1))), "decade")]


def _century_behind(tokens: Page, last: int) -> tuple[int, int]:
    """The first year of the century a decade lies in, and the token behind it; the 20th when none is said."""
    index = past_link(tokens, last)
    if not tokens.near(last - 1) or index >= len(tokens):
        return 1900, last
    if said := century(tokens, index):
        return said.meaning.at.first.year if isinstance(said.meaning, Fixed) and said.meaning.at else 1900, said.last
    found = which_unit(tokens, index)
    if found and found.meaning == Unit("century", Which("last", -1)):
        return 1900, found.last
    return 1900, last


def season(tokens: Page, index: int, first: int) -> list[Found]:
    """«الخريف الماضي», «صيف 2015», «شتاء عام 2010», «الصيف»."""
    found = tokens.match(index, SEASONS)
    if not found or index < first:
        return []
    year, which = trailing_year(tokens, found.last), modifier(tokens, found.last)
    if year:
        meaning, last, end = Season(found.value, year[0]), year[1], year[2]
    elif which and found.reading.article:
        meaning, last, end = Season(found.value, None, which[0]), which[1], tokens.end(which[1] - 1)
    elif (this := demonstrative(tokens, index)) and found.reading.article:
        return [dated(tokens, this.first, found.last, this.start, Season(found.value, None, this.value), "season")]
    else:
        return []
    start, begin = with_edge(tokens, index, found.start, first)
    return [Found(start, end, begin, last, Date, meaning, "season")]
