"""All lexicons asked at once: which of them know a word, and as what."""

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

from .._index import Places
from .._text import INVISIBLE, MARKS, skip
from ..lexicon import Form, Lexicon
from .cuts import segmentations
from .memory import Memory
from .words import folded

T_co = TypeVar("T_co", covariant=True)
Entry = tuple[int, str, str, Form[Any]]  # bit and name of the lexicon, how the first word is spelled without ال, form
READINGS_KEPT = 2_000  # words whose readings are remembered, in each of two generations
FORMS_KEPT = 2_000  # of words: the variants «ليبيا», «وليبيا», «بليبيا» share the rows parsed for one of them
_IGNORED = re.compile(f"[{MARKS}{INVISIBLE}]")


class Reading(NamedTuple, Generic[T_co]):
    """One way to read a word: a form of a lexicon behind `skip` code points of proclitics.

    `article`: ال stands before the form though the lexicon has it without. `spelled`: the word is written as the
    lexicon spells it, apart from marks and tatweel. `rest`: the folded words of the form that must follow.
    """

    lexicon: str
    value: T_co
    form: str
    proclitics: str
    skip: int
    article: bool
    spelled: bool
    rest: tuple[str, ...]


class Readings(NamedTuple):
    """The readings of a word, fewest proclitics first, and those of each lexicon."""

    all: tuple[Reading[Any], ...]
    by_lexicon: dict[str, tuple[Reading[Any], ...]]


class Union:
    """The lexicons of a scanner laid together, so that one look-up serves them all.

    `bits`: which bit of a mask stands for a lexicon; `asking`: the bits of those that are not passive.
    """

    def __init__(self, lexicons: Iterable[Lexicon[Any]]) -> None:
        self.lexicons = tuple(lexicons)
        self.bits = {lexicon.name: 2 << number for number, lexicon in enumerate(self.lexicons)}
        self.asking = sum(self.bits[lexicon.name] for lexicon in self.lexicons if not lexicon.passive)
        self.readings = Memory(self._read, READINGS_KEPT)
        self._entries = Memory(self._entries_of, FORMS_KEPT)
        self._allowed: dict[tuple[str, bool], int] = {}

    @cached_property
    def places(self) -> Places:
        """Folded first words of all lexicons; each place is a multiple of their number, plus the lexicon's number."""
        found: Places = {}
        for number, lexicon in enumerate(self.lexicons):
            lexicon.index.lay(found, len(self.lexicons), number)
        return found

    def mask(self, word: str, form: str) -> int:
        """The bits of the lexicons that have a reading of `word`, whose folded form is `form`."""
        found, places = 0, self.places
        for proclitics, rest, article in segmentations(form):
            if rest in places and _skip(word, form, proclitics) is not None:
                found |= self._bits(rest) & self._allows(proclitics, article)
        return found

    def _bits(self, first: str) -> int:
        codes, step = self.places[first], len(self.lexicons)
        if isinstance(codes, int):
            return 2 << codes % step
        found = 0
        for code in codes:
            found |= 2 << code % step
        return found

    def _allows(self, proclitics: str, article: bool) -> int:
        """The bits of the lexicons whose forms may stand behind these proclitics, and behind ال if it was taken off."""
        key = proclitics, article
        if key not in self._allowed:
            fit = [one for one in self.lexicons if article <= one.article and set(proclitics) <= set(one.clitics)]
            self._allowed[key] = sum(self.bits[lexicon.name] for lexicon in fit)
        return self._allowed[key]

    def _read(self, word: str) -> Readings:
        found = self._readings(word)
        by: dict[str, list[Reading[Any]]] = {}
        for reading in found:
            by.setdefault(reading.lexicon, []).append(reading)
        return Readings(tuple(found), {name: tuple(some) for name, some in by.items()})

    def _readings(self, word: str) -> list[Reading[Any]]:
        form = folded(word)
        written = word if _is_plain(word, form) else _IGNORED.sub("", word)
        found: list[Reading[Any]] = []
        for proclitics, rest, article in segmentations(form):
            if rest in self.places and (skipped := _skip(word, form, proclitics)) is not None:
                allowed = self._allows(proclitics, article)
                found += [
                    Reading(name, value, spelling, proclitics, skipped, article, written.endswith(bare), more)
                    for bit, name, bare, (spelling, more, value) in self._entries[rest]
                    if bit & allowed
                ]
        return found

    def _entries_of(self, first: str) -> list[Entry]:
        codes, step = self.places[first], len(self.lexicons)
        places: dict[int, list[int]] = {}
        for code in (codes,) if isinstance(codes, int) else codes:
            places.setdefault(code % step, []).append(code // step)
        found: list[Entry] = []
        for number, those in places.items():
            lexicon = self.lexicons[number]
            for form in lexicon.forms_at(those):
                word = form.spelling.split(" ", 1)[0] if form.rest else form.spelling
                found.append((2 << number, lexicon.name, word.removeprefix("ال"), form))
        return found


def _skip(word: str, form: str, proclitics: str) -> int | None:
    """How many code points of `word` its proclitics take; None when the cut falls inside a ligature."""
    return len(proclitics) if _is_plain(word, form) else skip(word, len(proclitics))


def _is_plain(word: str, form: str) -> bool:
    """Whether each letter of a word stands for itself, without marks, tatweel and ligatures."""
    return form is word or (len(form) == len(word) and word.isalpha())
