"""One document as the rules see it: tokens, what is known of each word, and the small questions all rules ask."""

from collections.abc import Iterator, Sequence
from operator import add, sub
from typing import Any, TypeVar

import attrs

from arnews import Lexicon
from arnews._scan import Match, Tokens

from .flags import SPORT
from .words import Word

T = TypeVar("T")
OPENING = frozenset("\"«“„‟'‘(")
CLOSING = {'"': '"', "«": "»", "“": "”", "„": "“", "'": "'", "‘": "’", "”": "”"}


@attrs.define(eq=False, slots=True)
class Candidate:
    """A possible entity: tokens `first` up to `last` (exclusive), code points, and why it is believed how much."""

    label: str
    first: int
    last: int
    start: int
    end: int
    score: float
    rule: str
    value: Any = None
    skip: int = 0


@attrs.define(eq=False, slots=True)
class Reader:
    """Tokens and words of one document."""

    tokens: Tokens
    words: Sequence[Word]
    ends: list[int] = attrs.field(init=False)
    gaps: list[int] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        starts = self.tokens.starts
        self.ends = list(map(add, starts, map(len, self.tokens.words)))
        self.gaps = list(map(sub, starts[1:], self.ends))

    def joined(self, index: int) -> bool:
        """Whether token `index` and the next are of one phrase: one blank between them, or a hyphen or underscore."""
        return 0 <= index < len(self.gaps) and self.gaps[index] == 1 and self.tokens.text[self.ends[index]] in " _-"

    def longer(self, index: int) -> bool:
        """Whether a form of several words may begin at a token."""
        word, following = self.words[index], index + 1
        return bool(word.seconds) and following < len(self.words) and self.words[following].form in word.seconds

    def hits(self) -> Iterator[tuple[int, int]]:
        """Tokens that a list has, each with the lists' bits; longer forms count when their second word follows."""
        words = self.words
        for index in [index for index, word in enumerate(words) if word.asks]:
            word = words[index]
            if word.seconds and self.longer(index):
                yield index, word.every
            elif word.hit:
                yield index, word.hit

    def sport(self, index: int) -> bool:
        """Whether the words around a token are about sport."""
        around = self.words[max(0, index - 25) : index + 25]
        return sum(1 for word in around if word.every & SPORT) > 1

    def matches(self, index: int, lexicon: Lexicon[T]) -> list[Match[T]]:
        """Every form of a list at a token, the longest first."""
        if self.longer(index):
            return self.tokens.matches(index, lexicon)
        readings = self.words[index].singles.get(lexicon.name)
        if not readings:
            return []
        start, end = self.tokens.starts[index], self.ends[index]
        return [Match(reading, index, index + 1, start + reading.skip, end) for reading in readings]

    def longest(self, index: int, *lexicons: Lexicon[Any]) -> Match[Any] | None:
        """The longest form of the lexicons at a token."""
        return self.tokens.longest(index, *lexicons)

    def quoted(self, index: int, most: int = 6) -> tuple[int, int] | None:
        """(last token exclusive, end) of a quotation that opens right behind token `index`: «تنظيم "القاعدة"»."""
        gap = self.tokens.gap(index)
        opening = gap.strip(" ")
        if opening not in CLOSING or gap[0] != " " or len(gap) > 3:  # a blank before the mark, one more behind it
            return None
        mark = CLOSING[opening]
        for last in range(index + 1, min(index + 1 + most, len(self.words))):
            after = self.tokens.gap(last)
            if mark in after:
                return (last + 1, self.tokens.end(last) + after.index(mark) + 1) if after.index(mark) < 2 else None
            if "\n" in after or (after.strip(" .-_") and opening != '"'):
                return None
        return None

    def candidate(
        self,
        label: str,
        first: int,
        last: int,
        score: float,
        rule: str,
        skip: int = 0,
        end: int | None = None,
        value: Any = None,
    ) -> Candidate:
        """A candidate from token to token, `skip` code points of proclitics left out; `end` may lie further on."""
        tokens = self.tokens
        if end is None:
            end = self.ends[last - 1]
        return Candidate(label, first, last, tokens.starts[first] + skip, end, score, rule, value, skip)
