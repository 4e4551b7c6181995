"""Lengths of time: «ثلاثة أيام», «ساعتين وعشر دقائق», «عام ونصف», «بضع سنوات», «الـ48 ساعة الماضية»."""

from collections.abc import Iterable
from decimal import Decimal

import attrs

from arnews import Date, Duration, Recurrence, Time, numerals
from arnews._scan import Match

from .around import AND, Found, Number, before, digits, fills_paragraph, gap, link, match, modifier, near, number_before
from .calendar import UNIT_GRAINS
from .clocktime import Ago
from .meanings import Counted, Meaning, Reference
from .page import Page
from .words import (
    APPROXIMATORS,
    FRACTIONS,
    HIJRI,
    LINKS,
    MONTHS,
    PERIODS,
    RECURRENCES,
    UNITS,
    VAGUE,
    WEEKDAYS,
    UnitWord,
)  # fmt: skip

YEARS = {"DE": 10, "CE": 100}
DAYS = {"NI": "D"}
ORDER = ("Y", "M", "W", "D", "H", "MIN", "S")
SMALLER = {("Y", 12): "M", ("H", 60): "MIN", ("D", 24): "H", ("MIN", 60): "S"}
Count = Decimal | None


@attrs.frozen
class Length:
    """Amounts of units, None where they are vague; tokens and code points."""

    parts: tuple[tuple[str, Count], ...]
    first: int
    last: int
    start: int
    end: int

    @property
    def timex(self) -> str:
        """The TIMEX3 value.

        >>> Length((("Y", Decimal("1.5")),), 0, 1, 0, 1).timex
        'P1Y6M'
        """
        return written(self.parts)


def written(parts: Iterable[tuple[str, Count]]) -> str:
    """Amounts of units as a TIMEX3 duration."""
    sums: dict[str, Count] = {}
    for unit, count in parts:
        for smaller, amount in _split(unit, count):
            held = sums.get(smaller, Decimal(0))
            sums[smaller] = None if amount is None or held is None else held + amount
    days = "".join(_written(unit, sums[unit]) for unit in ORDER[:4] if unit in sums)
    hours = "".join(_written(unit, sums[unit]) for unit in ORDER[4:] if unit in sums)
    return f"P{days}" + (f"T{hours}" if hours else "")


def _split(unit: str, count: Count) -> list[tuple[str, Count]]:
    """A unit as TIMEX3 knows it, a fraction of it in smaller units where it comes out whole."""
    unit, count = DAYS.get(unit, unit), count if count is None else count * YEARS.get(unit, 1)
    unit = "Y" if unit in YEARS else unit
    if count is None or count == count.to_integral_value():
        return [(unit, count)]
    whole = count.to_integral_value(rounding="ROUND_FLOOR")
    for (bigger, size), smaller in SMALLER.items():
        rest = (count - whole) * size
        if bigger == unit and abs(rest - round(rest)) < Decimal("0.001"):
            return [(unit, whole)] * bool(whole) + [(smaller, Decimal(round(rest)))]
    return [(unit, count)]


def _written(unit: str, count: Count) -> str:
    return f"{'X' if count is None else f'{count.normalize():f}'}{unit[0]}"


def length_at(tokens: Page, index: int, first: int) -> Length | None:
    """The length whose first unit word is token `index`, with the amount before it."""
    unit = match(tokens, index, UNITS)
    if not unit or unit.value.unit in ("SEASON", "STRETCH", "ML") or _is_ordinal(unit):
        return None
    head = _counted(tokens, unit, first) or _fraction_of(tokens, unit, first) or _by_itself(tokens, unit)
    return _tail(tokens, head) if head else None


def _is_ordinal(unit: Match[UnitWord]) -> bool:
    """«الثانية» is the second, «ثانية» alone may be «again»."""
    return unit.value == UnitWord("S", "one") and unit.reading.article


def _counted(tokens: Page, unit: Match[UnitWord], first: int) -> Length | None:
    """«90 دقيقة», «ثلاثة أيام», «الـ 38 عاما», «بضع سنوات», «الأسابيع الثلاثة», «الساعات الـ24»."""
    if unit.reading.article:
        return _amount_behind(tokens, unit)
    if unit.reading.proclitics:
        return None
    vague = before(tokens, unit.first, VAGUE, 1)
    if vague and vague.first >= first:
        return Length(((unit.value.unit, None),), vague.first, unit.last, vague.start, unit.end)
    amount = number_before(tokens, unit.first, ordinals=False)
    if not amount or not amount.exact or amount.first < first or (unit.value.number == "two"):
        return None
    count = None if amount.exact.number is None else Decimal(amount.exact.number)
    begin, start = _article_before(tokens, amount.first, amount.start)
    return Length(((unit.value.unit, count),), begin, unit.last, start, unit.end)


def _article_before(tokens: Page, first: int, start: int) -> tuple[int, int]:
    """«الـ 38»: the article that stands apart belongs to the amount."""
    if first and tokens[first - 1].form in ("ال", "لل") and gap(tokens, first - 1) == "":
        skipped = len(tokens[first - 1].text) - len(tokens[first - 1].text.lstrip("وفبلك"))
        return first - 1, tokens.start(first - 1) + skipped
    return first, start


def _amount_behind(tokens: Page, unit: Match[UnitWord]) -> Length | None:
    """«الأسابيع الثلاثة الماضية», «الساعات الـ24 الماضية», «العقدين الماضيين»."""
    if unit.value.number == "two" and modifier(tokens, unit.last):
        return Length(((unit.value.unit, Decimal(2)),), unit.first, unit.last, unit.start, unit.end)
    if unit.value.number != "many" or not near(tokens, unit.last - 1):
        return None
    index = unit.last + (tokens[unit.last].form == "ال")
    amount = numerals.cardinal(tokens.tokens, index) if index < len(tokens) else None
    if not amount or amount.number is None or not (amount.definite or index > unit.last):
        return None
    return Length(((unit.value.unit, Decimal(amount.number)),), unit.first, amount.last, unit.start, amount.end)


def _fraction_of(tokens: Page, unit: Match[UnitWord], first: int) -> Length | None:
    """«نصف ساعة», «ربع قرن»."""
    fraction = before(tokens, unit.first, FRACTIONS, 2)
    if not fraction or fraction.first < first or fraction.reading.form.startswith("ال") or unit.value.number != "one":
        return None
    part = Decimal(fraction.value[0]) / Decimal(fraction.value[1])
    return Length(((unit.value.unit, part),), fraction.first, unit.last, fraction.start, unit.end)


def _by_itself(tokens: Page, unit: Match[UnitWord]) -> Length | None:
    """A dual («عامين»); a singular or plural where the words around make it a length («منذ سنوات», «بعد شهر»)."""
    if unit.reading.article:
        return None
    count = {"one": Decimal(1), "two": Decimal(2), "many": None}[unit.value.number]
    return Length(((unit.value.unit, count),), unit.first, unit.last, unit.start, unit.end)


def _tail(tokens: Page, head: Length) -> Length:
    """The length with «ونصف», «إلا ربعا», «و42 دقيقة», «وعشر دقائق» behind it."""
    head = _one(tokens, head)
    while more := _and_fraction(tokens, head) or _and_units(tokens, head):
        head = more
    return head


def _one(tokens: Page, head: Length) -> Length:
    """«ساعة واحدة», «يوم واحد»."""
    single = near(tokens, head.last - 1) and link(tokens, head.last, "one")
    return attrs.evolve(head, last=head.last + 1, end=tokens.end(head.last)) if single else head


def _and_fraction(tokens: Page, head: Length) -> Length | None:
    minus = link(tokens, head.last, "minus") and near(tokens, head.last - 1)
    index = head.last + minus
    fraction = match(tokens, index, FRACTIONS) if near(tokens, index - 1) else None
    if not fraction or (not minus and fraction.reading.proclitics != "و"):
        return None
    other = match(tokens, fraction.last, UNITS) if near(tokens, fraction.last - 1) else None
    unit, last = (other.value.unit, other.last) if other and not other.reading.article else (head.parts[-1][0], fraction.last)
    part = Decimal(fraction.value[0]) / Decimal(fraction.value[1]) * (-1 if minus else 1)
    return attrs.evolve(head, parts=(*head.parts, (unit, part)), last=last, end=tokens.end(last - 1))


def _and_units(tokens: Page, head: Length) -> Length | None:
    """The next «و42 دقيقة» behind a length, a comma or not between."""
    if gap(tokens, head.last - 1) not in ("", "،", ","):
        return None
    for index in range(head.last, min(head.last + 8, len(tokens))):
        unit = match(tokens, index, UNITS)
        if unit:
            more = _counted(tokens, unit, head.last) or _fraction_of(tokens, unit, head.last) or _joined_unit(tokens, unit)
            joined = more and _is_joined(tokens, head, more)
            return attrs.evolve(head, parts=head.parts + more.parts, last=more.last, end=more.end) if more and joined else None
    return None


def _joined_unit(tokens: Page, unit: Match[UnitWord]) -> Length | None:
    """«ودقيقة», «وشهرين», «و ثانية»."""
    if unit.value.number == "many" or unit.reading.article:
        return None
    if unit.reading.proclitics not in ("", "و"):
        return None
    return _by_itself(tokens, unit)


def _is_joined(tokens: Page, head: Length, more: Length) -> bool:
    """Whether و, or a comma before a number, stands between the two."""
    between = tokens.text[head.end : more.start].strip(" ،,")
    comma = any(mark in tokens.text[head.end : more.start] for mark in "،,")
    return between == "و" or (comma and between == "" and tokens[more.first].is_digits)


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
    if length.first < index or length.last > index + 1:
        return True
    unit = match(tokens, index, UNITS)
    if not unit or unit.value.number == "two":
        return bool(unit)
    if near(tokens, index) and (tokens.has(index + 1, MONTHS) or tokens.has(index + 1, HIJRI)):
        return False
    if fills_paragraph(tokens, index, index + 1) and not unit.reading.proclitics:
        return True
    return _has_company(tokens, unit)


def _has_company(tokens: Page, unit: Match[UnitWord]) -> bool:
    """«منذ سنوات», «أكثر من شهر», «لسنوات», «بدقائق», «أمهلتهم أسبوعا», «أسابيع من المحادثات», «كل يوم»."""
    proclitics, kind, index = unit.reading.proclitics, unit.value, unit.first
    if kind.unit == "DE" and kind.number == "one" and not before(tokens, index, APPROXIMATORS, 3):
        return False  # «بعد عقد اجتماع»: holding, not ten years
    if proclitics in ("", "و") and any(before(tokens, index, lexicon, 3) for lexicon in (PERIODS, APPROXIMATORS)):
        return True
    if kind.number == "many":
        return proclitics.endswith(("ل", "ب")) or (
            near(tokens, index) and kind.unit != "DE" and link(tokens, index + 1, "of") and not proclitics
        )
    adverbial = kind.unit in ("W", "M", "Y") and tokens[index].form.endswith("ا")
    return adverbial or _is_every(tokens, unit) or (near(tokens, index) and link(tokens, index + 1, "whole"))


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
    now = near(tokens, length.last - 1) and link(tokens, length.last, "now")
    if period.value == "ago" and not bare and near(tokens, length.last - 1) and link(tokens, length.last, "of"):
        return None
    if period.value != "ago" and not bare and not now:
        return None
    last = length.last + 2 * now
    kind, meaning = _from_now(length, 1 if period.value == "ahead" else -1, head.value if head else "")
    return Found(period.start, tokens.end(last - 1), period.first, last, kind, meaning, "from_now")


def _from_now(length: Length, sign: int, about: str) -> tuple[type[Date] | type[Time], Meaning]:
    parts = [part for unit, count in length.parts for part in _split(unit, count)]
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
    """The end of a definite length with «الماضية» or «المقبلة» behind it."""
    which = modifier(tokens, length.last)
    return (which[1], tokens.end(which[1] - 1)) if which and which[0].kind != "same" else (length.last, length.end)


def _with_other_end(tokens: Page, length: Length, whole: Found, first: int) -> list[Found]:
    """The length with the other amount of «بين 16 و40 يوما», «13 أو 14 عاما», «2 - 3 أشهر»."""
    index, unit = length.first - 1, length.parts[0][0]
    if index <= first or len(length.parts) > 1:
        return [whole]
    dash = gap(tokens, index) in ("-", "–") and tokens[length.first].is_digits
    other = _other(tokens, index, dash)
    if not other or other.first < first:
        return [whole]
    both = written(((unit, Decimal(other.value)),))
    if dash and other.value < (length.parts[0][1] or 0):
        span = Reference(f"{both}/{length.timex}")
        return [attrs.evolve(whole, start=other.start, first=other.first, meaning=span)]
    if link(tokens, index, "or"):
        return [attrs.evolve(whole, start=other.start, first=other.first)]
    if dash or not (link(tokens, index, "to") or _is_between(tokens, other.first)):
        return [whole]
    return [Found(other.start, other.end, other.first, other.last, Duration, Reference(both), "duration"), whole]


def _other(tokens: Page, index: int, dash: bool) -> Number | None:
    if dash:
        return digits(tokens, index)
    if tokens[index].text == AND or link(tokens, index, "to") or link(tokens, index, "or"):
        return number_before(tokens, index, ordinals=False) if near(tokens, index) or gap(tokens, index) == "" else None
    return number_before(tokens, index + 1, ordinals=False)


def _is_between(tokens: Page, index: int) -> bool:
    return index > 0 and near(tokens, index - 1) and link(tokens, index - 1, "between")


def recurrence(tokens: Page, index: int, first: int) -> list[Found]:
    """«سنويا», «يوميا»."""
    found = match(tokens, index, RECURRENCES)
    if not found or index < first:
        return []
    return [Found(found.start, found.end, index, found.last, Recurrence, Reference(found.value), "recurrence")]


def every_weekday(tokens: Page, index: int, first: int) -> list[Found]:
    """«كل يوم أحد», «كل خميس», «كل يوم جمعة»."""
    unit = match(tokens, index, UNITS)
    at = index + 1 if unit and unit.value == UnitWord("D", "one") and near(tokens, index) else index
    weekday, every = match(tokens, at, WEEKDAYS), before(tokens, index, LINKS, 1)
    if not weekday or not every or every.value != "every" or every.first < first:
        return []
    value = Reference(f"XXXX-WXX-{weekday.value}")
    return [Found(every.start, weekday.end, every.first, weekday.last, Recurrence, value, "every_weekday")]
