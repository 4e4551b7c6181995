"""From meanings to values: each expression against the day of writing and what was mentioned before it."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any, cast

import attrs

from arnews import Date, Document, Span
from arnews._scan import Tokens

from .around import Found, fills_paragraph, link
from .calendar import Period
from .clocktime import Clock, Moment, written_offset
from .evidence import same_sentence, tense
from .hijri import HijriDate
from .meanings import Meaning, Setting

NEXT_WORDS = 4  # how far behind a clock time its day may stand
BACK = 100  # how many words before it
RECENT = 7  # days from the day of writing within which a day holds for a time any number of words on
FINE = frozenset({"day", "month", "year", "week"})


@attrs.define
class Reader:
    """Walks through the expressions of one document in order; remembers the date it met last."""

    document: Document
    found: list[Found]
    day: Period | None = None
    day_at: int = 0
    anchor: Period | None = None
    year: Period | None = None
    year_at: int = 0

    def spans(self) -> Iterator[Span[Any]]:
        """A span for each expression."""
        for number, each in enumerate(self.found):
            setting = self._setting(number, each)
            timex = self._timex(number, each, setting)
            self._remember(each, each.meaning.period(setting))
            value = cast(Any, each.kind)(timex=timex)
            yield self.document.span((each.start, each.end), value, rule=each.rule)

    def _setting(self, number: int, each: Found) -> Setting:
        tokens, published = self.document.tokens, self.document.published
        today = published.date() if isinstance(published, datetime) else published
        moment = published if isinstance(published, datetime) else None
        setting = Setting(today, anchor=self.anchor, now=moment, after=self._joined_day(number))
        if isinstance(each.meaning, Moment):
            anchor = self._day_of_time(number, each, today)
            bare = each.meaning.day is not None and self._bare(number)
            when = tense(tokens, each.first, each.last) if each.meaning.day else ""
            return attrs.evolve(setting, anchor=anchor, tense=when, bare=bare)
        year = self.year if self.year and same_sentence(tokens, self.year_at, each.first) else None
        return attrs.evolve(setting, tense=tense(tokens, each.first, each.last), year=year, bare=self._bare(number))

    def _joined_day(self, number: int) -> date | None:
        """The day that و joins to this expression: «مساء الجمعة وصباح السبت»."""
        one, other = self.found[max(0, number - 1)], self.found[number]
        joined = number and other.first == one.last and self.document.text[one.end : other.start].strip() == "و"
        return self.day.first if joined and self.day and self.day_at == one.first else None

    def _bare(self, number: int) -> bool:
        """Whether a paragraph holds nothing but this expression and others of time beside it."""
        first = last = number
        while first and self.found[first - 1].last == self.found[first].first:
            first -= 1
        while last + 1 < len(self.found) and self.found[last + 1].first == self.found[last].last:
            last += 1
        return fills_paragraph(self.document.tokens, self.found[first].first, self.found[last].last)

    def _day_of_time(self, number: int, each: Found, today: date | None) -> Period | None:
        """The day of a time that names none: that right behind it, else the last one mentioned, else today."""
        tokens = self.document.tokens
        following = self._following_date(number)
        if following:
            setting = Setting(today, tense(tokens, following.first, following.last), self.anchor)
            period = following.meaning.period(setting)
            if period and period.grain == "day" and same_sentence(tokens, each.last, following.first):
                return period
        if self.day and (each.first - self.day_at < BACK or self._is_recent(today)):
            return self.day
        return Period("day", today) if today else None

    def _is_recent(self, today: date | None) -> bool:
        return bool(self.day and today and abs((self.day.first - today).days) <= RECENT)

    def _following_date(self, number: int) -> Found | None:
        """The date right behind a time, or behind the times it is joined with: «بين الغروب ومنتصف الليل يوم 27 يوليو»."""
        for one, other in pairwise(self.found[number : number + 4]):
            if other.first - one.last >= NEXT_WORDS:
                return None
            if not isinstance(other.meaning, Moment):
                return other if other.kind is Date else None
            if other.meaning.day:
                return None
        return None

    def _timex(self, number: int, each: Found, setting: Setting) -> str | None:
        meaning = each.meaning
        if isinstance(meaning, HijriDate):
            beside = self._beside(number)
            return beside or meaning.timex(setting)
        if isinstance(meaning, Clock) and not meaning.zone and (offset := self._restated(number, meaning)) is not None:
            timex = meaning.timex(setting)
            return timex + written_offset(offset) if timex else None
        return meaning.timex(setting)

    def _beside(self, number: int) -> str | None:
        """The Gregorian day that stands beside a Hijri one: «10 محرم 1442 هـ الموافق 29 أغسطس 2020»."""
        for other in (number + 1, number - 1):
            if 0 <= other < len(self.found) and self._linked(min(number, other)):
                meaning = self.found[other].meaning
                period = None if isinstance(meaning, HijriDate) else meaning.period(self._setting(other, self.found[other]))
                if period and period.grain == "day":
                    return period.timex
        return None

    def _linked(self, number: int) -> bool:
        """Whether only «الموافق», a bracket or a comma stands between an expression and the next."""
        tokens, one, other = self.document.tokens, self.found[number], self.found[number + 1]
        if other.first == one.last:
            return "\n" not in tokens.gap(one.last - 1)
        return other.first - one.last <= 2 and link(tokens, one.last, "matching")

    def _restated(self, number: int, here: Clock) -> timedelta | None:
        """The offset that a restatement in UTC gives away: «الساعة 11:30 (15:30 ت غ)» is four hours behind."""
        if number + 1 >= len(self.found):
            return None
        one, other = self.found[number], self.found[number + 1]
        between = self.document.text[one.end : other.start].strip()
        there = other.meaning
        if not isinstance(there, Clock) or there.zone != "UTC" or between not in ("(", "،", ",", "/", "-", "أي"):
            return None
        minutes = (here.hour24 - there.hour24) * 60 + here.minute - there.minute
        return timedelta(minutes=(minutes + 720) % 1440 - 720)

    def _remember(self, each: Found, period: Period | None) -> None:
        if not period or period.grain not in FINE:
            return
        self.anchor = period
        if period.grain == "day":
            self.day, self.day_at = period, each.first
        if period.grain == "year":
            self.year, self.year_at = period, each.first


def resolved(document: Document, found: Iterable[Found]) -> Iterator[Span[Any]]:
    """The expressions of a document as spans with values."""
    return Reader(document, list(found)).spans()
