"""All lexicons asked at once: which of them know a word, and as what."""

import re
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar
from zlib import crc32

from .._index import Index
from .._kept import fresh
from .._text import INVISIBLE, MARKS, skip
from ..lexicon import Form, Lexicon
from .cuts import segmentations
from .memory import Memory
from .words import folded

T_co = TypeVar("T_co", covariant=True)
Entry = tuple[int, str, str, Form[Any]]  # bit and name of the lexicon, how the first word is spelled without ال, form
KEPT = Path(__file__).parent / "__pycache__"  # where the unions of lexicons that are files are kept, compiled
READINGS_KEPT = 1_000  # words whose readings are remembered
FORMS_KEPT = 1_000  # of words: the variants «ليبيا», «وليبيا», «بليبيا» share the rows parsed for one of them
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


class Cut(NamedTuple):
    """A word cut so that a lexicon knows the rest: `mask` has the bits of those that do."""

    proclitics: str
    rest: str
    article: bool
    skip: int
    mask: int


class Union:
    """The lexicons of a scanner laid together, so that one look-up serves them all.

    `bits`: which bit of a mask stands for a lexicon; `asking`: the bits of those that are not passive.
    """

    def __init__(self, lexicons: Iterable[Lexicon[Any]]) -> None:
        self.lexicons = tuple(lexicons)
        self.bits = {lexicon.name: 2 << number for number, lexicon in enumerate(self.lexicons)}
        self.asking = sum(self.bits[lexicon.name] for lexicon in self.lexicons if not lexicon.passive)
        self.readings = Memory(self._readings, READINGS_KEPT)
        self.by_lexicon = Memory(self._by_lexicon, READINGS_KEPT)
        self._cuts = Memory(self._cuts_of, READINGS_KEPT)
        self._entries = Memory(self._entries_of, FORMS_KEPT)
        self._allowed: dict[tuple[str, bool], int] = {}

    @cached_property
    def index(self) -> Index:
        """Folded first words of all lexicons. The first code of a word has the bits of those that know it.

        Each further code is a multiple of their number, plus the lexicon's number.
        """
        stamps = [lexicon.stamp for lexicon in self.lexicons]
        if None in stamps:
            return self._indexed()
        names = [lexicon.where for lexicon in self.lexicons]
        kept = KEPT / f"union-{crc32(repr(names).encode()):08x}.index"
        return fresh(kept, tuple(zip(names, stamps, strict=True)), self._indexed)

    def _indexed(self) -> Index:
        step, found = len(self.lexicons), dict[str, list[int]]()
        for number, lexicon in enumerate(self.lexicons):
            for word, places in lexicon.index.items():
                codes = found.setdefault(word, [0])
                codes[0] |= 2 << number
                codes += [place * step + number for place in places]
        return Index.of(found)

    def mask(self, word: str) -> int:
        """The bits of the lexicons that have a reading of `word`."""
        found = 0
        for cut in self._cuts[word]:
            found |= cut.mask
        return found

    def _cuts_of(self, word: str) -> tuple[Cut, ...]:
        form, codes_of = folded(word), self.index.codes
        found: list[Cut] = []
        for proclitics, rest, article in segmentations(form):
            if (codes := codes_of(rest)) and (skipped := _skip(word, form, proclitics)) is not None:
                mask = codes[0] & self._allows(proclitics, article)
                if mask:
                    found.append(Cut(proclitics, rest, article, skipped, mask))
        return tuple(found)

    def _allows(self, proclitics: str, article: bool) -> int:
        """The bits of the lexicons whose forms may stand behind these proclitics, and behind ال if it was taken off."""
        key = proclitics, article
        if key not in self._allowed:
            fit = [one for one in self.lexicons if article <= one.article and set(proclitics) <= set(one.clitics)]
            self._allowed[key] = sum(self.bits[lexicon.name] for lexicon in fit)
        return self._allowed[key]

    def _readings(self, word: str) -> tuple[Reading[Any], ...]:
        """Every way to read a word, fewest proclitics first."""
        written = _IGNORED.sub("", word)
        return tuple(
            [
                Reading(name, value, spelling, proclitics, skipped, article, written.endswith(bare), more)
                for proclitics, rest, article, skipped, mask in self._cuts[word]
                for bit, name, bare, (spelling, more, value) in self._entries[rest]
                if bit & mask
            ]
        )

    def _by_lexicon(self, word: str) -> dict[str, tuple[Reading[Any], ...]]:
        by: dict[str, list[Reading[Any]]] = {}
        for reading in self.readings[word]:
            by.setdefault(reading.lexicon, []).append(reading)
        return {name: tuple(some) for name, some in by.items()}

    def _entries_of(self, first: str) -> list[Entry]:
        step = len(self.lexicons)
        places: dict[int, list[int]] = {}
        for code in self.index.codes(first)[1:]:
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
