"""The words of time, from the TSVs beside this file, each with what it means.

Only the lexicons in `TRIGGERS` make a token worth a look; the others are asked of the words around one.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import attrs

from arnews import Lexicon

T = TypeVar("T")
Row = dict[str, str]


class MonthWord(NamedTuple):
    """A month by number. `sure`: "yes", "no" (also another word) or "day" (only after a day number)."""

    month: int
    sure: str


class UnitWord(NamedTuple):
    """A unit of time as in TIMEX3, and whether the word says one, two or many of it."""

    unit: str
    number: str


A_SECOND, AN_HOUR, A_DAY, A_WEEK, A_MONTH, A_YEAR, A_CENTURY, A_SEASON, A_MILLENNIUM = (
    UnitWord(unit, "one") for unit in ("S", "H", "D", "W", "M", "Y", "CE", "SEASON", "ML")
)
YEARS = UnitWord("Y", "many")


class PartWord(NamedTuple):
    """A part of the day; `shape` is "noun" before a day, "adverb" after an hour, "fixed" when it is a moment."""

    part: str
    shape: str


class DayWord(NamedTuple):
    """A day counted from the day of writing; `part` is "night" for الليلة, else empty."""

    days: int
    part: str


class Which(NamedTuple):
    """Which one of many: `kind` last, this, next, same, after, before, few, new; `shift` in units."""

    kind: str
    shift: int


class Share(NamedTuple):
    """The half, third or quarter `number` of a longer period; `alone`: also when that is not said."""

    kind: str
    number: int
    alone: bool


def _month(row: Row) -> MonthWord:
    return MonthWord(int(row["month"]), row["sure"])


def _unit(row: Row) -> UnitWord:
    return UnitWord(row["unit"], row["number"])


def _part(row: Row) -> PartWord:
    return PartWord(row["part"], row["shape"])


def _day(row: Row) -> DayWord:
    return DayWord(int(row["days"]), row["part"].strip("-"))


def _which(row: Row) -> Which:
    return Which(row["kind"], int(row["shift"]))


def _share(row: Row) -> Share:
    return Share(row["kind"], int(row["number"]), row["alone"] == "yes")


def _famous(row: Row) -> tuple[int, int, int]:
    return int(row["month"]), int(row["day"]), int(row["year"])


def _fraction(row: Row) -> tuple[int, int]:
    return int(row["numerator"]), int(row["denominator"])


@attrs.frozen
class _Column:
    name: str

    def __call__(self, row: Row) -> str:
        return row[self.name]


@attrs.frozen
class _Integer:
    name: str

    def __call__(self, row: Row) -> int:
        return int(row[self.name])


def _open(file: str, parse: Callable[[Row], T], **options: Any) -> Lexicon[T]:
    path = Path(__file__).with_name(f"{file}.tsv")
    return Lexicon.open(f"times.{file}", path, parse, **{"passive": True} | options)


MONTHS = _open("months", _month, passive=False)
HIJRI = _open("hijri", _month, passive=False)
WEEKDAYS = _open("weekdays", _Integer("day"), passive=False, article=True)
SEASONS = _open("seasons", _Column("season"), passive=False, article=True)
UNITS = _open("units", _unit, passive=False, article=True)
PARTS = _open("parts", _part, passive=False)
PART_PHRASES = _open("part_phrases", _part)
DAYS = _open("days", _day, passive=False)
DAY_PHRASES = _open("day_phrases", _day)
DECADES = _open("decades", _Integer("decade"), passive=False, article=True)
SHARES = _open("shares", _share, passive=False)
RECURRENCES = _open("recurrences", _Column("timex"), clitics="و", passive=False)
CLOCK = _open("clock", _Column("kind"), passive=False)
HOURS = _open("hours", _Integer("hour"), passive=False)

MODIFIERS = _open("modifiers", _which, clitics="و", article=True)
DEMONSTRATIVES = _open("demonstratives", _which)
EDGES = _open("edges", _Integer("place"))
HOUR_NUMBERS = _open("hour_numbers", _Integer("hour"))
FAMOUS = _open("famous", _famous, clitics="وفبل", article=True)
FRACTIONS = _open("fractions", _fraction)
VAGUE = _open("vague", _Column("kind"))
APPROXIMATORS = _open("approximators", _Column("kind"))
PERIODS = _open("periods", _Column("kind"))
LINKS = _open("links", _Column("kind"))
CUES = _open("cues", _Column("when"), clitics="وف", article=True)
NOT_FUTURE = _open("not_future", _Column("kind"), clitics="")
NEVER_DAY = _open("never_day", _Column("arabic"))
OFFICES = _open("offices", _Column("arabic"), clitics="وبفلك")
NAMED_AFTER = _open("named_after", _Column("kind"), clitics="وبفلك")
CURRENTS = _open("currents", _Integer("shift"), clitics="", passive=False)
APPOINTMENTS = _open("appointments", _Column("arabic"), clitics="وفس", passive=False)
AGES = _open("ages", _Column("arabic"), clitics="", passive=False)
OTHER_DAYS = _open("other_days", _Column("arabic"), clitics="")
RESTS = _open("rests", _Column("arabic"), clitics="وفبلك")
KINDS = _open("kinds", _Column("share"), clitics="", article=True)
WEEKENDS = _open("weekends", _Column("arabic"))
NAMED_DAYS = _open("named_days", _Column("kind"), clitics="")
COUNTED = _open("counted", _Column("kind"), clitics="وبل")
ZONES = _open("zones", _Column("zone"), clitics="")

TRIGGERS: tuple[Lexicon[Any], ...] = (
    MONTHS, HIJRI, WEEKDAYS, SEASONS, UNITS, PARTS, DAYS, DECADES, SHARES, RECURRENCES, CLOCK, HOURS,
    AGES, APPOINTMENTS, CURRENTS,
)  # fmt: skip
CONTEXT: tuple[Lexicon[Any], ...] = (
    DAY_PHRASES, PART_PHRASES, MODIFIERS, DEMONSTRATIVES, EDGES, HOUR_NUMBERS, FAMOUS, FRACTIONS, VAGUE, APPROXIMATORS,
    PERIODS, LINKS, KINDS, COUNTED, NEVER_DAY, OFFICES, NAMED_AFTER, NAMED_DAYS, OTHER_DAYS, ZONES, RESTS, WEEKENDS,
)  # fmt: skip
EVIDENCE: tuple[Lexicon[Any], ...] = (CUES, NOT_FUTURE)
