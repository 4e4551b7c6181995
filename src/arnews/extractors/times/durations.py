"""What lengths of time make: a duration, a date counted from now («قبل يومين»), a recurrence («كل عامين»)."""

from decimal import Decimal

from arnews import Date, Duration, Recurrence, Time
from arnews._scan import Match

from .around import AND, Found, Number, before, digits, fills_paragraph, gap, modifier, number_before
from .calendar import UNIT_GRAINS
from .clocktime import Ago
from .lengths import ORDER, Length, length_at, split, written
from .meanings import Counted, Meaning, Reference, Weekday
from .page import Page
from .unyeared import DayOf, MonthOf
from .words import (
    A_DAY,
    A_MONTH,
    APPROXIMATORS,
    HIJRI,
    LINKS,
    MONTHS,
    PERIODS,
    RECURRENCES,
    UNITS,
    WEEKDAYS,
    YEARS,
    UnitWord,
)
from .years import year_value

SIGNS = frozenset("-–/")  # between two amounts in digits
OF_MANY = frozenset({"of", "some"})  # behind «أسابيع»


def duration(tokens: Page, index: int, first: int) -> list[Found]:
    """A length of time, or the date or recurrence that it makes with قبل, كل and the like."""
    length = length_at(tokens, index, first)
    if not length or not _is_length(tokens, length, index):
        return []
    if every := _every(tokens, length, first):
        return [every]
    head = before(tokens, length.first, APPROXIMATORS, 3)
    if (found := _counted_from_now(tokens, length, head)) and found.first >= first:
        return [found]
    last, end = _with_modifier(tokens, length)
    whole = Found(length.start, end, length.first, last, Duration, Reference(length.timex), "duration")
    return _with_other_end(tokens, length, whole, first)


def _is_length(tokens: Page, length: Length, index: int) -> bool:
    """Whether the words mean a length: an amount, a dual, or a unit that its company makes one."""
    unit = tokens.match(index, UNITS)
    if unit and unit.value == YEARS and length.first == index and tokens.near(index) and year_value(tokens, index + 1):
        return False  # «أعوام 2016 و2017»
    if unit and unit.value == A_MONTH and tokens.near(index) and _is_named(tokens, index + 1):
        return False
    if unit and length.first == index and _is_one_after_another(tokens, unit):
        return False
    if not unit or unit.value.number == "two" or length.first < index or length.last > index + 1:
        return bool(unit)
    if fills_paragraph(tokens, index, index + 1) and not unit.reading.proclitics:
        return True
    return _has_company(tokens, unit)


def _is_one_after_another(tokens: Page, unit: Match[UnitWord]) -> bool:
    """«سنة بعد سنة», «يوما بعد يوم»: ever on, no length; told of either."""
    return any(
        tokens.near(min(middle, unit.first))
        and tokens.near(min(middle, other))
        and tokens.has(middle, PERIODS)
        and (same := tokens.match(other, UNITS)) is not None
        and same.value == unit.value
        for middle, other in ((unit.last, unit.last + 1), (unit.first - 1, unit.first - 2))
    )


def _is_named(tokens: Page, index: int) -> bool:
    """«10 شهر رمضان»: a month's name follows."""
    name = tokens.match(index, MONTHS) or tokens.match(index, HIJRI)
    return bool(name and not name.reading.proclitics)


def _has_company(tokens: Page, unit: Match[UnitWord]) -> bool:
    """«منذ سنوات», «أكثر من شهر», «لسنوات», «بدقائق», «أمهلتهم أسبوعا», «ساعات من الجدل», «لعام آخر», «كل يوم»."""
    proclitics, kind, index = unit.reading.proclitics, unit.value, unit.first
    if kind.unit == "DE" and kind.number == "one" and not before(tokens, index, APPROXIMATORS, 3):
        return False  # «بعد عقد اجتماع»: holding, not ten years
    if proclitics in ("", "و") and any(before(tokens, index, lexicon, 3) for lexicon in (PERIODS, APPROXIMATORS)):
        return True
    if kind.number == "many":
        behind = tokens.links(index + 1) if tokens.near(index) and not proclitics else frozenset[str]()
        return proclitics.endswith(("ل", "ب")) or (kind.unit != "DE" and bool(behind & OF_MANY))
    if proclitics.endswith("ل") and tokens.near(index) and tokens.is_link(index + 1, "more"):
        return True
    adverbial = kind.unit in ("W", "M", "Y") and tokens[index].form.endswith("ا")
    return adverbial or _is_every(tokens, unit) or (tokens.near(index) and tokens.is_link(index + 1, "whole"))


def _is_every(tokens: Page, unit: Match[UnitWord]) -> bool:
    every = before(tokens, unit.first, LINKS, 1)
    return bool(every and every.value == "every" and not unit.reading.proclitics)


def _every(tokens: Page, length: Length, first: int) -> Found | None:
    """«كل ثلاثة أشهر», «كل عامين»."""
    every = before(tokens, length.first, LINKS, 1)
    if not every or every.value != "every" or every.first < first:
        return None
    return Found(every.start, length.end, every.first, length.last, Recurrence, Reference(length.timex), "every")


def _counted_from_now(tokens: Page, length: Length, head: Match[str] | None) -> Found | None:
    """«قبل يومين», «قبل أكثر من 20 عاما»; «منذ يومين», «بعد ثلاث سنوات» where nothing else is said."""
    begin = head.first if head else length.first
    period = before(tokens, begin, PERIODS, 1)
    if not period or period.value == "span" or period.reading.proclitics.endswith("ل"):
        return None
    bare = fills_paragraph(tokens, period.first, length.last)
    now = tokens.near(length.last - 1) and tokens.is_link(length.last, "now")
    apart = tokens.near(length.last - 1) and tokens.is_link(length.last, "from") and not now
    if period.value == "ago" and not bare and apart:
        return None
    if period.value != "ago" and not bare and not now:
        return None
    last = length.last + 2 * now
    kind, meaning = _from_now(length, 1 if period.value == "ahead" else -1, head.value if head else "")
    return Found(period.start, tokens.end(last - 1), period.first, last, kind, meaning, "from_now")


def _from_now(length: Length, sign: int, about: str) -> tuple[type[Date] | type[Time], Meaning]:
    parts = [part for unit, count in length.parts for part in split(unit, count)]
    kind = Time if all(unit in ORDER[4:] for unit, _ in parts) else Date
    if any(count is None for _, count in parts):
        return kind, Reference("PAST_REF" if sign < 0 else "FUTURE_REF") if kind is Date else Reference(None)
    if about == "less" or any(count != round(count) for _, count in parts if count is not None):
        return kind, Reference(None)
    whole = tuple((unit, int(count)) for unit, count in parts if count is not None)
    if kind is Time:
        return kind, Ago(whole, sign)
    return kind, Counted(tuple((UNIT_GRAINS[unit], count) for unit, count in whole if unit in UNIT_GRAINS), sign)


def _with_modifier(tokens: Page, length: Length) -> tuple[int, int]:
    """The end of a definite length with «الماضية», «المقبلة» or «الأولى» behind it."""
    if tokens.near(length.last - 1) and tokens.is_link(length.last, "first") and tokens[length.first].form[:2] == "ال":
        return length.last + 1, tokens.end(length.last)
    which = modifier(tokens, length.last)
    return (which[1], tokens.end(which[1] - 1)) if which and which[0].kind != "same" else (length.last, length.end)


def _with_other_end(tokens: Page, length: Length, whole: Found, first: int) -> list[Found]:
    """The length with the other amount of «بين 16 و40 يوما», «13 أو 14 عاما», «2 - 3 أشهر», «24/24 ساعة»."""
    index, unit = length.first - 1, length.parts[0][0]
    if index < first or len(length.parts) > 1:
        return [whole]
    sign = gap(tokens, index) if tokens[length.first].is_digits else ""
    other = _other(tokens, index, sign in SIGNS)
    if not other or other.first < first:
        return [whole]
    both = written(((unit, Decimal(other.value)),))
    longer = whole._replace(start=other.start, first=other.first)
    if sign in ("-", "–") and other.value < (length.parts[0][1] or 0):
        return [longer._replace(meaning=Reference(f"{both}/{length.timex}"))]
    if tokens.is_link(index, "or") or (sign == "/" and both == length.timex):
        return [longer]
    if sign in SIGNS or not (tokens.is_link(index, "to") or _is_between(tokens, other.first)):
        return [whole]
    return [Found(other.start, other.end, other.first, other.last, Duration, Reference(both), "duration"), whole]


def _other(tokens: Page, index: int, dash: bool) -> Number | None:
    if dash:
        return digits(tokens, index)
    if tokens[index].form == AND or tokens.is_link(index, "to") or tokens.is_link(index, "or"):
        return number_before(tokens, index, ordinals=False) if tokens.near(index) or gap(tokens, index) == "" else None
    return number_before(tokens, index + 1, ordinals=False)


def _is_between(tokens: Page, index: int) -> bool:
    return index > 0 and tokens.near(index - 1) and tokens.is_link(index - 1, "between")


def age(tokens: Page, index: int, first: int) -> list[Found]:
    """«الستين من العمر», «العشرين من عمرها»: round ages alone; the others are ranks."""
    years = number_before(tokens, index - 1) if tokens.is_link(index - 1, "of") and tokens.near(index - 1) else None
    if not years or not years.exact or years.exact.kind != "tens" or not years.exact.definite or years.first < first:
        return []
    meaning = Reference(f"P{years.value}Y")
    return [Found(years.start, years.end, years.first, index + 1, Duration, meaning, "age")]


def recurrence(tokens: Page, index: int, first: int) -> list[Found]:
    """«سنويا», «يوميا»."""
    found = tokens.match(index, RECURRENCES)
    if not found or index < first:
        return []
    return [Found(found.start, found.end, index, found.last, Recurrence, Reference(found.value), "recurrence")]


def every_weekday(tokens: Page, index: int, first: int) -> list[Found]:
    """«كل يوم أحد», «كل خميس», «كل يوم جمعة»."""
    every = before(tokens, index, LINKS, 1) if tokens.is_link(index - 1, "every") else None
    if not every or every.first < first:
        return []
    unit = tokens.match(index, UNITS)
    weekday = tokens.match(index + 1 if unit and unit.value == A_DAY and tokens.near(index) else index, WEEKDAYS)
    if not weekday or weekday.reading.proclitics:  # «كل واحد»
        return []
    value = Reference(f"XXXX-WXX-{weekday.value}")
    return [Found(every.start, weekday.end, every.first, weekday.last, Recurrence, value, "every_weekday")]


def of_every(tokens: Page, found: Found) -> Found:
    """«الجمعة من كل أسبوع», «15 أغسطس من كل عام»: what comes back; else the date as it is."""
    at = found.last
    every = tokens.is_link(at, "of") and tokens.is_link(at + 1, "every") and tokens.near(at - 1) and tokens.near(at)
    unit = tokens.match(at + 2, UNITS) if every and tokens.near(at + 1) else None
    says = _coming_back(found.meaning, unit.value.unit) if unit else None
    if not unit or not says:
        return found
    meaning = Reference(says)
    return found._replace(last=unit.last, end=unit.end, kind=Recurrence, meaning=meaning, rule="of_every")


def _coming_back(meaning: Meaning, unit: str) -> str | None:
    """What of a date comes back each `unit`, as TIMEX3 writes it."""
    if unit == "W" and isinstance(meaning, Weekday) and not meaning.which:
        return f"XXXX-WXX-{meaning.day}"
    if unit == "Y" and isinstance(meaning, DayOf) and not (meaning.month.year or meaning.month.which):
        return f"XXXX-{meaning.month.month:02}-{meaning.day:02}"
    if unit == "Y" and isinstance(meaning, MonthOf) and not (meaning.year or meaning.which):
        return f"XXXX-{meaning.month:02}"
    return None
