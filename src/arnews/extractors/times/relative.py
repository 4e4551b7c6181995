"""Periods told by a word: «العام الماضي», «هذا الشهر», «مطلع الأسبوع», «السنوات الأخيرة», «الموسم 2015/2016»."""

from datetime import date

from arnews._scan import Match

from .around import (
    Found,
    Number,
    article_before,
    before,
    dated,
    demonstrative,
    digits,
    fills_paragraph,
    is_part,
    modifier,
    number,
    number_before,
    past_kind,
)
from .calendar import UNIT_GRAINS, Period
from .centuries import century
from .hijri import HijriDate
from .meanings import Fixed, Meaning, Reference, Unit, Weekday
from .page import Page
from .within import DayIn
from .words import A_DAY, A_SEASON, A_YEAR, DEMONSTRATIVES, EDGES, NEVER_DAY, UNITS, WEEKDAYS, WEEKENDS, UnitWord, Which
from .years import is_general, two_years, with_edge

NOW = Which("this", 0)
END = 4  # of EDGES
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
    which = _which_after(tokens, _past_amount(tokens, unit))
    if which and (is_general(tokens, index, which[0]) or _is_one_of(tokens, unit.value, which[1])):
        return None
    if which and not (unit.value.unit == "STRETCH" and which[0].kind not in ("last", "next")):
        return dated(tokens, index, which[1], unit.start, _meaning(unit.value, which[0]), "which_unit")
    return _new(tokens, unit) or _this(tokens, unit, demonstrative(tokens, index)) or _this_behind(tokens, unit)


def _is_one_of(tokens: Page, unit: UnitWord, last: int) -> bool:
    """«اليوم الأخير من المهرجان», «العام الأخير منها»; but «الشهر الماضي من العام»."""
    return is_part(tokens, last) and (unit == A_DAY or tokens.is_link(last, "of them"))


def _past_amount(tokens: Page, unit: Match[UnitWord]) -> int:
    """The token behind «الدراسي» of a unit, or behind the number of seasons: «المواسم الثلاثة الأخيرة»."""
    seasons = unit.value.unit == "SEASON" and unit.value.number == "many" and tokens.near(unit.first)
    amount = number(tokens, unit.last) if seasons else None
    return amount.last if amount and amount.exact and amount.exact.definite else past_kind(tokens, unit.last)


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


def _new(tokens: Page, unit: Match[UnitWord]) -> Found | None:
    """«العام الجديد», «الموسم الدراسي الجديد»; but «رأس السنة الجديدة» is a feast."""
    at = past_kind(tokens, unit.last)
    if not tokens.near(at - 1) or not tokens.is_link(at, "new") or unit.value not in (A_YEAR, A_SEASON):
        return None
    new = Which("new", 1)
    if tokens.has(unit.first - 1, NEVER_DAY) or is_general(tokens, unit.first, new):
        return None
    return dated(tokens, unit.first, at + 1, unit.start, _meaning(unit.value, new), "which_unit")


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
    return [_weekend(tokens, found._replace(start=start, first=begin), first)]


def _weekend(tokens: Page, found: Found, first: int) -> Found:
    """«نهاية الأسبوع الماضي» and «عطلة نهاية الأسبوع», as a weekend; else what it was."""
    edge = tokens.match(found.first, EDGES)
    if not (isinstance(found.meaning, Unit) and found.meaning.grain == "week" and edge and edge.value == END):
        return found
    rest = before(tokens, found.first, WEEKENDS, 1)
    start, begin = (rest.start, rest.first) if rest and rest.first >= first else (found.start, found.first)
    meaning = Unit("weekend", found.meaning.which)
    return found._replace(start=start, first=begin, meaning=meaning, rule="weekend")


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
    return dated(tokens, index, past_kind(tokens, index + 1), unit.start, meaning, "edge")


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
        return dated(tokens, index, years[1], unit.start, years[0], "sports_season")
    return dated(tokens, index, at + 1, unit.start, Fixed(Period("year", date(year.value, 1, 1))), "sports_season")


_UNIT_RULES = (which_unit, century, _edged, _sports_season)
