"""The rules in order: the table of contents of this room."""

from collections.abc import Callable, Iterator

from arnews import Date
from arnews.lexicon import Lexicon

from . import clock, days, durations, months, nth, numeric, relative, words, years
from .around import Found
from .page import Page

Rule = Callable[[Page, int, int], list[Found]]


def day(tokens: Page, index: int, first: int) -> list[Found]:
    """A day, alone or with a part of it behind («الثلاثاء مساء»)."""
    found = days.day(tokens, index, first)
    return [clock.day_with_part(tokens, each) for each in found if each.kind is Date]


# What a word of a lexicon may begin or end, in the order in which it is tried.
RULES: tuple[tuple[Lexicon[object], tuple[Rule, ...]], ...] = (
    (words.RECURRENCES, (durations.recurrence,)),
    (words.CLOCK, (clock.hours, clock.clock)),
    (words.HOURS, (clock.clock,)),
    (words.PARTS, (clock.clock, clock.part_of_day)),
    (words.DAYS, (clock.night, day)),
    (words.WEEKDAYS, (durations.every_weekday, day)),
    (words.MONTHS, (months.month,)),
    (words.HIJRI, (months.month,)),
    (words.SHARES, (relative.share,)),
    (words.DECADES, (relative.decade,)),
    (words.SEASONS, (relative.season,)),
    (words.UNITS, (clock.clock, clock.which_hour, durations.every_weekday, day, months.numbered, nth.nth_week, years.year, durations.duration, relative.unit_date)),
)
DIGITS: tuple[Rule, ...] = (clock.clock, numeric.figures, years.lone_year)


def read(page: Page) -> Iterator[Found]:
    """Every expression of time in a text, in order, none overlapping another."""
    rules_of: dict[int, tuple[Rule, ...]] = {}
    done = 0
    for index in page.tokens.hits_or_digits(*words.TRIGGERS):
        if index < done:
            continue
        mask = page[index].mask
        if mask not in rules_of:
            rules_of[mask] = _rules(page, index)
        rules = rules_of[mask]
        if rules is DIGITS and not numeric.may_be_time(page, index):
            continue
        for rule in rules:
            if found := rule(page, index, done):
                yield from found
                done = max(each.last for each in found)
                break


def _rules(page: Page, index: int) -> tuple[Rule, ...]:
    if page[index].is_digits:
        return DIGITS
    rules = [rule for lexicon, listed in RULES if page.has(index, lexicon) for rule in listed]
    return tuple(dict.fromkeys(rules))
