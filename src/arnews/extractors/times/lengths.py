"""Lengths of time: an amount before a unit and what may follow, «ساعتين وعشر دقائق», «عام ونصف»."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from arnews import normalize, numerals
from arnews._scan import Match

from .around import article_before, before, gap, modifier, number_before
from .page import Page
from .words import A_SECOND, FRACTIONS, UNITS, VAGUE, UnitWord

YEARS = {"DE": 10, "CE": 100}
DAYS = {"NI": "D"}
ORDER = ("Y", "M", "W", "D", "H", "MIN", "S")
SMALLER = {("Y", 12): "M", ("H", 60): "MIN", ("D", 24): "H", ("MIN", 60): "S"}
Count = Decimal | None


class Length(NamedTuple):
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
        for smaller, amount in split(unit, count):
            held = sums.get(smaller, Decimal(0))
            sums[smaller] = None if amount is None or held is None else held + amount
    days = "".join(_written(unit, sums[unit]) for unit in ORDER[:4] if unit in sums)
    hours = "".join(_written(unit, sums[unit]) for unit in ORDER[4:] if unit in sums)
    return f"P{days}" + (f"T{hours}" if hours else "")


def split(unit: str, count: Count) -> list[tuple[str, Count]]:
    """A unit as TIMEX3 knows it, a fraction of it in smaller units where it comes out whole."""
    unit, count = DAYS.get(unit, unit), count if count is None else count * YEARS.get(unit, 1)
    unit = "Y" if unit in YEARS else unit
    if count is None or count == count.to_integral_value():
        return [(unit, count)]
    whole = count.to_integral_value(rounding="ROUND_FLOOR")
    for (bigger, size), smaller in SMALLER.items():
        rest = (count - whole) * size
        if bigger == unit and abs(rest - round(rest)) < Decimal("0.001"):
            parts: list[tuple[str, Count]] = [(unit, whole)] if whole else []
            return [*parts, (smaller, Decimal(round(rest)))]
    return [(unit, count)]


def _written(unit: str, count: Count) -> str:
    return f"{'X' if count is None else f'{count.normalize():f}'}{unit[0]}"


def length_at(tokens: Page, index: int, first: int) -> Length | None:
    """The length whose first unit word is token `index`, with the amount before it."""
    unit = tokens.match(index, UNITS)
    if not unit or unit.value.unit in ("SEASON", "STRETCH", "ML") or _is_ordinal(unit):
        return None
    head = _counted(tokens, unit, first) or _fraction_of(tokens, unit, first) or _by_itself(tokens, unit)
    return _tail(tokens, head) if head else None


def _is_ordinal(unit: Match[UnitWord]) -> bool:
    """«الثانية» is the second, «ثانية» alone may be «again»."""
    return unit.value == A_SECOND and unit.reading.article


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
    begin, start = article_before(tokens, amount.first, amount.start)
    return Length(((unit.value.unit, count),), begin, unit.last, start, unit.end)


def _amount_behind(tokens: Page, unit: Match[UnitWord]) -> Length | None:
    """«الأسابيع الثلاثة الماضية», «الساعات الـ24 الماضية», «العقدين الماضيين»."""
    if unit.value.number == "two" and modifier(tokens, unit.last):
        return Length(((unit.value.unit, Decimal(2)),), unit.first, unit.last, unit.start, unit.end)
    if unit.value.number != "many" or not tokens.near(unit.last - 1):
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
    if unit.reading.article and not _is_one_and_half(tokens, unit):
        return None
    count = {"one": Decimal(1), "two": Decimal(2), "many": None}[unit.value.number]
    return Length(((unit.value.unit, count),), unit.first, unit.last, unit.start, unit.end)


def _is_one_and_half(tokens: Page, unit: Match[UnitWord]) -> bool:
    """«العام ونصف العام», «الشهر والنصف»."""
    half = tokens.match(unit.last, FRACTIONS) if unit.value.number == "one" else None
    return bool(half and half.reading.proclitics == "و" and tokens.near(unit.first))


def _tail(tokens: Page, head: Length) -> Length:
    """The length with «ونصف», «إلا ربعا», «و42 دقيقة», «وعشر دقائق» behind it."""
    head = _one(tokens, head)
    while more := _and_fraction(tokens, head) or _and_units(tokens, head):
        head = more
    return head


def _one(tokens: Page, head: Length) -> Length:
    """«ساعة واحدة», «يوم واحد», «أسابيع عدة»."""
    more = "some" if head.parts[-1][1] is None else "one"
    told = tokens.near(head.last - 1) and tokens.is_link(head.last, more)
    return head._replace(last=head.last + 1, end=tokens.end(head.last)) if told else head


def _and_fraction(tokens: Page, head: Length) -> Length | None:
    minus = tokens.is_link(head.last, "minus") and tokens.near(head.last - 1)
    index = head.last + minus
    fraction = tokens.match(index, FRACTIONS) if tokens.near(index - 1) else None
    if not fraction or (not minus and fraction.reading.proclitics != "و"):
        return None
    other = tokens.match(fraction.last, UNITS) if tokens.near(fraction.last - 1) else None
    unit, last = head.parts[-1][0], fraction.last
    if other and (not other.reading.article or other.value.unit == unit):
        unit, last = other.value.unit, other.last
    part = Decimal(fraction.value[0]) / Decimal(fraction.value[1]) * (-1 if minus else 1)
    return head._replace(parts=(*head.parts, (unit, part)), last=last, end=tokens.end(last - 1))


def _and_units(tokens: Page, head: Length) -> Length | None:
    """The next «و42 دقيقة» behind a length, a comma or not between."""
    if gap(tokens, head.last - 1) not in ("", "،", ","):
        return None
    for index in range(head.last, min(head.last + 8, len(tokens))):
        unit = tokens.match(index, UNITS)
        if unit:
            more = (
                _counted(tokens, unit, head.last) or _fraction_of(tokens, unit, head.last) or _joined_unit(tokens, unit)
            )
            return _sum(head, more) if more and _is_joined(tokens, head, more) else None
    return None


def _sum(head: Length, more: Length) -> Length:
    return head._replace(parts=head.parts + more.parts, last=more.last, end=more.end)


def _joined_unit(tokens: Page, unit: Match[UnitWord]) -> Length | None:
    """«ودقيقة», «وشهرين», «و ثانية»."""
    if unit.value.number == "many" or unit.reading.article:
        return None
    if unit.reading.proclitics not in ("", "و"):
        return None
    return _by_itself(tokens, unit)


def _is_joined(tokens: Page, head: Length, more: Length) -> bool:
    """Whether و, or a comma before a number, stands between the two."""
    between = normalize(tokens.text[head.end : more.start]).strip(" ،,")
    comma = any(mark in tokens.text[head.end : more.start] for mark in "،,")
    return between == "و" or (comma and between == "" and tokens[more.first].is_digits)
