"""Runs of words that this room knows: what an expression of time lies in, and all that its reading depends on."""

from collections.abc import Iterator
from typing import Any, cast

from arnews import numerals
from arnews._scan import Reading, Token, Tokens

from . import words
from .numeric import may_be_time
from .page import DIGITS, Page

KEPT = 20_000  # words
FIGURES = frozenset("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")
# What a word can be to a run: a part of it, its first, its last, a word of the clock, and a place that tells a zone,
# which is a part only behind a word of the clock.
PART, HEAD, TAIL, CLOCK, ZONE = 1, 2, 4, 8, 16
ANYWHERE = PART | HEAD | TAIL
# Words that say nothing of what follows («المالي في 2018»), and those that say nothing of what stands before.
NO_HEADS = (words.MODIFIERS, words.KINDS, words.NAMED_DAYS, words.OTHER_DAYS, words.RESTS)
NO_TAILS = (
    words.PERIODS,
    words.APPROXIMATORS,
    words.EDGES,
    words.DEMONSTRATIVES,
    words.NEVER_DAY,
    words.OFFICES,
    words.FAMOUS,
    words.NAMED_AFTER,
    words.WEEKENDS,
)
# The links that say nothing of what follows, and those that do tell of what stands before: «يومان من», «1442 هـ».
NO_HEAD_LINKS = frozenset({"of", "of them", "from", "now"})
TAIL_LINKS = frozenset({"of", "of them", "from", "hijri", "gregorian", "whole", "one", "first", "more", "new", "some"})

# The lexicons of which any word may be anything to a run; of the others it hangs on the reading.
FREE = (*words.TRIGGERS, *numerals.LEXICONS)
ROLES: dict[str, int] = {
    **{lexicon.name: ANYWHERE for lexicon in words.CONTEXT},
    **{lexicon.name: PART | TAIL for lexicon in NO_HEADS},
    **{lexicon.name: PART | HEAD for lexicon in NO_TAILS},
    words.ZONES.name: ZONE | TAIL,
}


class Roles(dict[str, int]):
    """The roles of words as written, each worked out when it is first asked for."""

    def __init__(self, tokens: Tokens) -> None:
        self.type_word = tokens.type_word
        self.free, self.clock = tokens.mask(*FREE) | DIGITS, tokens.mask(words.CLOCK)
        self.context = tokens.mask(*words.CONTEXT)

    def __missing__(self, word: str) -> int:
        if len(self) > KEPT:
            self.clear()
        token = self.type_word(word)
        role = self._role(token) if token else 0
        self[word] = role
        return role

    def _role(self, token: Token) -> int:
        """By its bits where these settle it, since its readings cost more."""
        if token.mask & self.free:
            return ANYWHERE | (CLOCK if token.mask & self.clock else 0)
        role = 0
        for reading in token.readings if token.mask & self.context else ():
            role |= _role_of(reading)
        return role


def _role_of(reading: Reading[Any]) -> int:
    """What one reading of a word makes it to a run; a form of several words ends no run with its first."""
    role = ROLES.get(reading.lexicon, 0)
    if reading.lexicon == words.LINKS.name:
        role = PART | HEAD * (reading.value not in NO_HEAD_LINKS) | TAIL * (reading.value in TAIL_LINKS)
    if role & ZONE and reading.value == "UTC":
        role |= PART
    return role & ~TAIL if reading.rest else role


def runs(page: Page) -> Iterator[tuple[int, int]]:
    """First token and last (exclusive) of the run around each trigger, in order; no run goes beyond its line.

    «يوم الأحد في» is read as «يوم الأحد»: words at the edges that bear on nothing are left out, so that runs recur.
    A place belongs to a run only behind a word of the clock. (One loop, as it sees every trigger of every text.)
    """
    written, gaps, size = page.words, page.gaps, len(page.words)
    roles, last = _roles(page), 0
    for index in page.tokens.hits_or_digits(*words.TRIGGERS):
        if index < last or (written[index][0] in FIGURES and not may_be_time(page, index)):
            continue
        at, first = index, index
        while at and (role := roles[written[at - 1]]) & PART and "\n" not in gaps[at - 1]:
            at -= 1
            if role & HEAD:
                first = at
        at = last = index + 1
        known = PART | ZONE if roles[written[index]] & CLOCK else PART
        while at < size and (role := roles[written[at]]) & known and "\n" not in gaps[at - 1]:
            at += 1
            if role & TAIL:
                last = at
            if role & CLOCK:
                known = PART | ZONE
        yield first, last


def _roles(page: Page) -> Roles:
    memory = page.tokens.memory("times.roles")
    if not memory:
        memory[""] = Roles(page.tokens)
    return cast(Roles, memory[""])
