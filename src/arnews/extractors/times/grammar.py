"""The rules in order: the table of contents of this room."""

from collections.abc import Callable, Iterator
from typing import Any

from arnews import Date
from arnews.lexicon import Lexicon

from . import (
    appointments,
    centuries,
    clock,
    days,
    durations,
    months,
    nth,
    numeric,
    parts,
    relative,
    spells,
    words,
    years,
)
from .around import Found
from .page import Page
from .runs import runs

LONGEST = 40  # words of a run that is remembered
OFTEN_KEPT = 6_000  # runs met twice; fewer than a memory holds, so that they are never forgotten all at once
Rule = Callable[[Page, int, int], list[Found]]


def day(tokens: Page, index: int, first: int) -> list[Found]:
    """A day, alone or with a part of it behind («الثلاثاء مساء»)."""
    found = [durations.of_every(tokens, each) for each in days.day(tokens, index, first)]
    return [parts.day_with_part(tokens, each) if each.kind is Date else each for each in found]


def month(tokens: Page, index: int, first: int) -> list[Found]:
    """A month or a day of it, that may come back («15 أغسطس من كل عام»)."""
    return [durations.of_every(tokens, each) for each in months.month(tokens, index, first)]


def in_digits(page: Page, index: int, first: int) -> list[Found]:
    """What begins with digits that may be a time by their looks."""
    if not numeric.may_be_time(page, index):
        return []
    return clock.clock(page, index, first) or numeric.figures(page, index, first) or years.lone_year(page, index, first)


# What a word of a lexicon may begin or end, in the order in which it is tried.
RULES: tuple[tuple[Lexicon[Any], tuple[Rule, ...]], ...] = (
    (words.RECURRENCES, (durations.recurrence,)),
    (words.CLOCK, (parts.hours, clock.clock)),
    (words.HOURS, (clock.clock,)),
    (words.PARTS, (clock.clock, parts.part_of_day)),
    (words.DAYS, (parts.night, day)),
    (words.WEEKDAYS, (durations.every_weekday, day)),
    (words.MONTHS, (month,)),
    (words.HIJRI, (month,)),
    (words.SHARES, (spells.share,)),
    (words.DECADES, (spells.decade,)),
    (words.SEASONS, (spells.season,)),
    (words.APPOINTMENTS, (appointments.appointment,)),
    (words.CURRENTS, (months.current,)),
    (words.AGES, (durations.age,)),
)
# What a unit of time may begin or end: first what any may, then by unit.
LONG: tuple[Rule, ...] = (durations.duration, relative.unit_date)
UNIT_RULES: dict[str, tuple[Rule, ...]] = {
    "H": (clock.clock, parts.which_hour, durations.duration),
    "MIN": (parts.which_hour, durations.duration),
    "S": (durations.duration,),
    "D": (durations.every_weekday, day, *LONG),
    "W": (nth.nth_week, *LONG),
    "M": (months.numbered, *LONG),
    "Y": (years.year, *LONG),
    "CE": (centuries.centuries, *LONG),
}
DIGITS: tuple[Rule, ...] = (in_digits,)


def read(page: Page) -> list[Found]:
    """Every expression of time in a text, in order, none overlapping another.

    What the rules find depends on a run of words that this room knows and on what stands right before and behind it,
    so it is remembered by these; runs met twice apart from the many met once, which would crowd them out.
    """
    memory, often = page.tokens.memory("times"), page.tokens.memory("times.often")
    found: list[Found] = []
    for first, last in runs(page):
        key, start = page.around(first, last), page.starts[first]
        known = often.get(key)
        if known is None:
            known = memory.get(key)
            if known is None:
                known = tuple(each.settled().moved(-start, -first) for each in _read(page, first, last))
                if last - first <= LONGEST:
                    memory[key] = known
            elif len(often) < OFTEN_KEPT:
                often[key] = memory.pop(key)
        if known:
            found += [each.moved(start, first) for each in known]
    return found


def _read(page: Page, first: int, last: int) -> Iterator[Found]:
    """The expressions of one run of words."""
    rules_of, done = page.tokens.memory("times.rules"), first
    for index in range(first, last):
        if index < done:
            continue
        word = page.words[index]
        rules = rules_of.get(word)
        if rules is None:
            rules = rules_of[word] = _rules(page, index)
        for rule in rules:
            if found := rule(page, index, done):
                yield from found
                done = found[-1].last
                break


def _rules(page: Page, index: int) -> tuple[Rule, ...]:
    """What is tried at a word, each rule once."""
    if page[index].is_digits:
        return DIGITS
    rules = [rule for lexicon, listed in RULES if page.has(index, lexicon) for rule in listed]
    units = [reading.value.unit for reading in page.readings(index, words.UNITS)]
    return tuple(dict.fromkeys([*rules, *(rule for unit in units for rule in UNIT_RULES.get(unit, LONG))]))
