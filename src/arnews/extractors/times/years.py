"""Years: said with عام or سنة, in digits or words, or standing alone where nothing is counted."""

from datetime import date

from arnews import Date
from arnews._scan import Match

from .around import Found, Number, before, digits, gap, modifier, number, past_kind, past_link
from .calendar import Period, year_of
from .hijri import HijriDate
from .meanings import Fixed, Meaning, Reference, Unit
from .page import Page
from .words import COUNTED, DAYS, EDGES, MONTHS, OFFICES, UNITS, Which

FIRST, LAST = 1900, 2059  # a number that stands alone is a year only between these
LAST_HIJRI = 1600
OLDEST = 1000  # behind «في» or «منذ», where nothing follows that it could count
FIRST_WITHOUT_ERA = 300  # a smaller number after عام wants هـ, م or «قبل الميلاد»
_INNER = frozenset(".,:+٫٬")


def year_value(tokens: Page, index: int, lowest: int = 1000) -> tuple[int, int, int] | None:
    """(year, token behind it, code point behind it) of the number at `index`, in digits or words."""
    if figure := digits(tokens, index):
        plain = len(tokens[index].text) <= 4 and not tokens.gap(index).startswith((".", ",", "،", "٫", ":"))
        plain = plain or _sentence_goes_on(tokens, index)
        return (figure.value, figure.last, figure.end) if lowest <= figure.value < 3000 and plain else None
    found = number(tokens, index)
    if found and 1000 <= found.value < 3000:
        return found.value, found.last, found.end
    return None


def _sentence_goes_on(tokens: Page, index: int) -> bool:
    """Whether what follows the digits is punctuation, not a fraction («2018.» but not «2018.5»)."""
    return len(tokens[index].text) == 4 and not (
        index + 1 < len(tokens) and tokens[index + 1].is_digits and len(tokens.gap(index)) == 1
    )


def said_year(tokens: Page, index: int) -> tuple[Meaning, int, int] | None:
    """«عام 2011», «العام الجاري», «سنة ألفين وعشرة» at token `index`: meaning, token and code point behind."""
    unit = tokens.match(index, UNITS)
    if not unit or unit.value.unit != "Y" or unit.value.number != "one":
        return None
    behind = past_kind(tokens, index + 1) if unit.reading.article else index + 1
    if tokens.near(behind - 1) and (years := two_years(tokens, behind)):
        return years
    if tokens.near(behind - 1) and (found := year_value(tokens, behind, 1)):
        said = _era(tokens, *found)
        if found[0] >= FIRST_WITHOUT_ERA or said[1] > found[1]:
            return said
    which = modifier(tokens, behind) if unit.reading.article else None
    if not which or is_general(tokens, index, which[0]) or tokens.is_link(which[1], "of them"):
        return None
    last = which[1]
    if tokens.near(last - 1) and (found := year_value(tokens, last)):
        return Fixed(year_of(found[0])), found[1], found[2]
    return Unit("year", which[0]), last, tokens.end(last - 1)


def is_general(tokens: Page, index: int, which: Which) -> bool:
    """«الأمين العام السابق», «المدير العام الجديد»: no year; but «زار المدير العام الماضي» is one."""
    return which.kind != "last" and tokens.near(index - 1) and tokens.has(index - 1, OFFICES)


def _era(tokens: Page, year: int, last: int, end: int) -> tuple[Meaning, int, int]:
    """A year with what says its calendar: هـ, م, ق.م."""
    if tokens.near(last - 1) or tokens.gap(last - 1) == "":
        if tokens.is_link(last, "hijri"):
            return HijriDate(year), last + 1, tokens.end(last)
        if tokens.is_link(last, "gregorian"):
            return Fixed(year_of(year)), last + 1, tokens.end(last)
        if tokens.is_link(last, "before_christ"):
            return Reference(f"BC{year:04}"), last + 2, tokens.end(last + 1)
    return Fixed(year_of(year)), last, end


def trailing_year(tokens: Page, last: int, closed: bool = False) -> tuple[Meaning, int, int] | None:
    """The year behind a month that ends before token `last`: «2021», «من عام 1975», «، 2015», «لعام 2014»."""
    if last >= len(tokens):
        return None
    between = gap(tokens, last - 1)
    if closed and between.startswith(")"):
        between = between[1:].strip()
    if between in ("", ".", "،", ",", "/", "-", "(", "\\"):
        found = year_value(tokens, last) if tokens[last].is_digits or between in ("", "-") else None
        if found and (FIRST <= found[0] <= LAST or not _is_counting(tokens, found[1])):
            closing = 1 if between == "(" and tokens.text.startswith(")", found[2]) else 0
            return _era(tokens, found[0], found[1], found[2] + closing)
    if between:
        return None
    return said_year(tokens, past_link(tokens, last)) or _said_in(tokens, last)


def _said_in(tokens: Page, last: int) -> tuple[Meaning, int, int] | None:
    """«في سنة 2014» behind a month; no bare year («في 2014» is a date of its own)."""
    return said_year(tokens, last + 1) if tokens.is_link(last, "at") and tokens.near(last) else None


def year(tokens: Page, index: int, first: int) -> list[Found]:
    """«عام 2011», «سنة 1948», «مطلع العام 2017»: a unit word with its year.

    Several years («عامي 2011 و2014», «أعوام 2008 و2012») are dates of their own, without the plural.
    """
    said = said_year(tokens, index)
    unit = tokens.match(index, UNITS)
    if not said or not unit:
        return []
    start, begin = with_edge(tokens, index, unit.start, first)
    return [Found(start, said[2], begin, said[1], Date, said[0], "year")]


def with_edge(tokens: Page, index: int, start: int, first: int) -> tuple[int, int]:
    """Code point and token where a period begins, with «مطلع», «أواخر», «مطلع أو منتصف» before it."""
    edge = before(tokens, index, EDGES, 1)
    if not edge or edge.first < first:
        return start, index
    other = before(tokens, edge.first - 1, EDGES, 1) if tokens.is_link(edge.first - 1, "or") else None
    edge = other if other and other.first >= first and tokens.near(edge.first - 1) else edge
    return edge.start, edge.first


def lone_year(tokens: Page, index: int, first: int) -> list[Found]:
    """«في 1962», «كأس العالم 1990», «(2004)», «2015/2016»: four digits that count nothing."""
    figure = digits(tokens, index)
    if not figure or len(tokens[index].text) != 4 or not OLDEST <= figure.value <= LAST:
        return []
    start, begin = with_edge(tokens, index, figure.start, first)
    if hijri := _hijri_year(tokens, figure):
        return [hijri._replace(start=start, first=begin)]
    if not _stands_alone(tokens, index) or _counts(tokens, index):
        return []
    if figure.value < FIRST:
        return _old_year(tokens, figure)
    if season := two_years(tokens, index):
        return [Found(start, season[2], begin, season[1], Date, season[0], "years")]
    last = figure.last + _is_marked(tokens, figure.last, "gregorian")
    meaning = Fixed(Period("year", date(figure.value, 1, 1)))
    return [Found(start, tokens.end(last - 1), begin, last, Date, meaning, "lone_year")]


def _hijri_year(tokens: Page, figure: Number) -> Found | None:
    """«1443هـ», «1440/1441هـ»."""
    years = two_years(tokens, figure.first)
    last = years[1] if years else figure.last + 1
    if figure.value > LAST_HIJRI or not tokens.is_link(last - 1, "hijri") or not (years or _is_alone(tokens, last)):
        return None
    meaning = years[0] if years else HijriDate(figure.value)
    return Found(figure.start, tokens.end(last - 1), figure.first, last, Date, meaning, "hijri_year")


def _is_alone(tokens: Page, last: int) -> bool:
    """Whether هـ before token `last` marks one year, and does not end a day («1/8/1436هـ»)."""
    index = last - 2
    behind = tokens.gap(index - 1)
    joined = index > 0 and tokens[index - 1].is_digits and (behind in _INNER or behind in ("-", "/"))
    return _is_marked(tokens, index + 1, "hijri") and not joined


def _old_year(tokens: Page, figure: Number) -> list[Found]:
    """«في 1786»: whether it counts what follows («في 1786 منزلا») is seen where the whole text is."""
    if not (tokens.near(figure.first - 1) and tokens.is_link(figure.first - 1, "in")):
        return []
    meaning = Fixed(year_of(figure.value))
    return [Found(figure.start, figure.end, figure.first, figure.last, Date, meaning, "old_year")]


def two_years(tokens: Page, index: int) -> tuple[Meaning, int, int] | None:
    """«2015/2016» and «2019-20» when the second follows the first; «2016/2015», «2019/18» are typed from the right.

    «1436/1437هـ» are years of the Hijra. The meaning, the token and the code point behind.
    """
    second = digits(tokens, index + 1)
    if not second or gap(tokens, index) not in ("/", "-", "–"):
        return None
    if not tokens[index].is_digits or len(tokens[index].text) != 4:
        return None
    value = int(tokens[index].form)
    if gap(tokens, index) == "/" and second.value in (value - 1, (value - 1) % 100):
        value -= 1
    elif second.value not in (value + 1, (value + 1) % 100):
        return None
    last = index + 2
    hijri = _is_marked(tokens, last, "hijri")
    last += hijri or _is_marked(tokens, last, "gregorian")
    return Reference(f"{'hijri:' * hijri}{value}/{value + 1}"), last, tokens.end(last - 1)


def _is_marked(tokens: Page, last: int, era: str) -> bool:
    """Whether هـ or م stands right behind a year."""
    return tokens.gap(last - 1) in ("", " ") and tokens.is_link(last, era)


def _stands_alone(tokens: Page, index: int) -> bool:
    """Whether the digits are no part of a longer number, code, address, sum or percentage."""
    ahead, behind = tokens.gap(index), tokens.gap(index - 1)
    if index + 1 < len(tokens) and tokens[index + 1].is_digits and ahead in _INNER:
        return False
    if index and tokens[index - 1].is_digits and (behind in _INNER or behind in ("-", "/")):
        return _is_year_pair(tokens, index)
    if index and behind == "" and tokens.text[tokens.start(index) - 1].isascii():
        return False
    return not ahead.startswith(("%", "٪", "+", "$", "=")) and not behind.endswith(("$", "#", "=", "_", "+", "@"))


def _is_year_pair(tokens: Page, index: int) -> bool:
    return len(tokens[index - 1].text) == 4 and tokens.gap(index - 1) in ("-", "/")


def _counts(tokens: Page, index: int) -> bool:
    """Whether the digits count something: «2000 شخص», «نحو 1950», «رقم 2010»."""
    if index and tokens.near(index - 1) and any(found.value == "about" for found in _counted(tokens, index - 1)):
        return True
    return _is_counting(tokens, index + 1) or (int(tokens[index].form) % 100 == 0 and not _dated(tokens, index))


def _is_counting(tokens: Page, index: int) -> bool:
    """Whether a noun at `index` is what the number before it counts."""
    if not tokens.near(index - 1):
        return False
    if any(found.value == "noun" and not found.reading.proclitics for found in _counted(tokens, index)):
        return True
    unit = tokens.match(index, UNITS)
    return bool(unit and not unit.reading.article and not unit.reading.proclitics) and not tokens.match(index, DAYS)


def _counted(tokens: Page, index: int) -> list[Match[str]]:
    return tokens.matches(index, COUNTED)


def _dated(tokens: Page, index: int) -> bool:
    """Whether a round number has a year's company: a month, an edge, «عامي» or another year before it, or brackets."""
    if tokens.gap(index - 1).endswith("(") and tokens.gap(index).startswith(")"):
        return True
    if not index or not tokens.near(index - 1):
        return False
    years = any(found.value == "years" for found in _counted(tokens, index - 1))
    return years or tokens.has(index - 1, EDGES) or tokens.has(index - 1, MONTHS) or _joins_year(tokens, index - 1)


def _joins_year(tokens: Page, index: int) -> bool:
    """«1999 و», «1991م و» before a round number."""
    at = index - 1 - tokens.is_link(index - 1, "gregorian")
    year = digits(tokens, at) if tokens.is_link(index, "and") else None
    return bool(year and FIRST <= year.value <= LAST and len(tokens[at].text) == 4)
