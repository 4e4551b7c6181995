"""Dates in Arabic, in every system and format, each with the TIMEX3 value that it has."""

from datetime import date, timedelta
from functools import cache

from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from ..extractors.times.hijri import gregorian
from ..extractors.times.words import HIJRI, MONTHS, WEEKDAYS
from .numbers import Spelling, spell, spell_ordinal

DIGITS = ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"]
Written = tuple[str, str]  # the text, and its TIMEX3 value


@cache
def month_names(month: int) -> tuple[str, ...]:
    """Every spelling of a month in the lexicon, but for those read only after a day."""
    rows = MONTHS.rows()
    return tuple(
        form for row in rows if int(row["month"]) == month and row["sure"] != "day" for form in row["arabic"].split("|")
    )


@cache
def weekday_names(day: int) -> tuple[str, ...]:
    """Every spelling of a weekday, without ال."""
    rows = WEEKDAYS.rows()
    return tuple(form for row in rows if int(row["day"]) == day for form in row["arabic"].split("|"))


@st.composite
def _digits(draw: st.DrawFn, number: int, width: int = 1) -> str:
    return f"{number:0{width}}".translate(str.maketrans(DIGITS[0], draw(st.sampled_from(DIGITS))))


@st.composite
def _month(draw: st.DrawFn, month: int) -> str:
    """One name, or two as newspapers put them side by side."""
    name = draw(st.sampled_from(month_names(month)))
    other = draw(st.sampled_from(month_names(month)))
    joints = [f"/{other}", f" / {other}", f" ({other})", f"({other})"]
    return name + draw(st.sampled_from(["", *joints]))


@st.composite
def _year(draw: st.DrawFn, year: int) -> str:
    figure = draw(_digits(year))
    return draw(st.sampled_from([figure, f"عام {figure}", f"من عام {figure}", f"سنة {figure}", f"من العام {figure}"]))


@st.composite
def days(draw: st.DrawFn, day: date) -> Written:
    """A day in words and digits: «23 أكتوبر/تشرين الأول 2020», «يوم الجمعة، الثالث من أيار عام ٢٠١٩»."""
    rank = f"{spell_ordinal(day.day, Spelling(oblique=True))} من"
    number = draw(st.sampled_from([draw(_digits(day.day)), rank]))
    text = f"{number} {draw(_month(day.month))} {draw(_year(day.year))}"
    name = draw(st.sampled_from(weekday_names(day.isoweekday())))
    text = draw(st.sampled_from([text, f"يوم {text}", f"ال{name} {text}", f"يوم ال{name}، {text}"]))
    return text, day.isoformat()


@st.composite
def figures(draw: st.DrawFn, day: date) -> Written:
    """A day in figures, day first or year first."""
    separator = draw(st.sampled_from("/-."))
    width = draw(st.sampled_from([1, 2]))
    parts = [draw(_digits(day.day, width)), draw(_digits(day.month, width)), draw(_digits(day.year, 4))]
    return separator.join(draw(st.sampled_from([parts, parts[::-1]]))), day.isoformat()


@st.composite
def months(draw: st.DrawFn, day: date) -> Written:
    """A month with its year: «ديسمبر/كانون الأول 2021»."""
    return f"{draw(_month(day.month))} {draw(_year(day.year))}", f"{day.year:04}-{day.month:02}"


@st.composite
def years(draw: st.DrawFn, day: date) -> Written:
    """A year in digits or words: «عام 2011», «سنة ألفين وعشرة»."""
    words = spell(day.year, Spelling(feminine=draw(st.booleans()), oblique=True))
    head = draw(st.sampled_from(["عام", "سنة"]))
    return f"{head} {draw(st.sampled_from([draw(_digits(day.year)), words]))}", f"{day.year:04}"


@st.composite
def hijri_dates(draw: st.DrawFn) -> Written:
    """A Hijri day: «10 محرم 1442 هـ», «١٥-٨-١٤٣٦هـ»."""
    year, month, day = draw(st.integers(1343, 1499)), draw(st.integers(1, 12)), draw(st.integers(1, 29))
    assume(gregorian(year, month, day))  # five months of the calendar's tables have 28 days
    mark = draw(st.sampled_from([" هـ", "هـ", " هجرية"]))
    rows = HIJRI.rows()
    names = [form for row in rows if int(row["month"]) == month for form in row["arabic"].split("|")]
    text = f"{draw(_digits(day))} {draw(st.sampled_from(names))} {draw(_digits(year))}"
    figure = "-".join([draw(_digits(day)), draw(_digits(month)), draw(_digits(year))])
    return draw(st.sampled_from([text, figure])) + mark, f"hijri:{year:04}-{month:02}-{day:02}"


def dates(first: date = date(1900, 1, 1), last: date = date(2059, 12, 31)) -> SearchStrategy[Written]:
    """A date written in any month system, script and format, with its TIMEX3 value; none leans on a day of writing."""
    span = (last - first).days
    drawn = st.integers(0, span).map(lambda number: first + timedelta(days=number))
    forms = [drawn.flatmap(form) for form in (days, figures, months, years)]
    return st.one_of(*forms, hijri_dates())
