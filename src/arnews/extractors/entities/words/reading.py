"""One document as the rules see it: tokens, what is known of each word, and the small questions all rules ask."""

from bisect import bisect_left
from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any

import attrs

from arnews import Lexicon
from arnews._scan import Reading, Tokens

from ..lexicons import PlaceRow
from .flags import CLUB, DEF, GIVEN, NORP, PLACE, RANK, SPORT
from .gazetteer import SinglePlace
from .seen import trigger
from .words import Word, nothing

Form = tuple[Reading[Any], int]  # what a list has at a token, and the token behind it
Hit = tuple[int, int]  # a token, and the bits of the lists that have a form there
BRACKETS = {"(": ")"}
CLOSING = {'"': '"', "«": "»", "“": "”", "„": "“", "'": "'", "‘": "’", "”": "”"}
LETTER = 3  # letters of the name of a foreign letter: «إيه»
AROUND = 25  # words on each side that tell what a text is about
JOINTS = frozenset((" ", "_", "-", " #"))  # «الرئيس #دونالد_ترمب»


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


class Reader:
    """Tokens and words of one document.

    Behind the last word, and so before the first one too (`words[-1]`), stands one that is nothing. `gaps`: what stands
    behind each token, at -1 before the first. `joined` says of each token whether it and the next are of one phrase:
    one blank between them, or a hyphen or underscore.
    """

    __slots__ = (
        "_known",
        "_lands",
        "_sport",
        "certain",
        "doubts",
        "gaps",
        "hits",
        "joined",
        "long",
        "placed",
        "size",
        "spent",
        "starts",
        "texts",
        "tokens",
        "towns",
        "words",
    )

    def __init__(self, tokens: Tokens, words: Iterable[Word]) -> None:
        self.tokens = tokens
        self.texts = tokens.words
        self.words = [*words, nothing()]
        self.starts = tokens.starts
        self.size = len(self.texts)
        self.placed = 0  # the token behind the last known place
        self.spent = 0  # the token behind the last set phrase in which a place or its head is an ordinary word
        self.doubts: list[tuple[int, int, SinglePlace]] = []  # first token, last (exclusive), what it may be
        self.towns: dict[str, tuple[str, list[PlaceRow] | None]] = {}  # unknown names behind the head of a town
        self.certain: set[PlaceRow] = set()  # doubtful ones that something beside them made sure
        self.gaps = tokens.gaps
        self.joined = [*map(JOINTS.__contains__, self.gaps)]
        self.joined[-2:] = False, False  # the last word, and the one that is nothing behind it
        self._known: dict[tuple[str, str], list[Reading[Any]]] = tokens.memory("entities.longer")
        self._lands: set[str] | None = None
        self.long: dict[int, list[Form]] = {}  # tokens where forms of several words begin, the longest first
        self.hits = self._hits()
        self._sport = [index for index, bits in self.hits if bits & (SPORT | CLUB) and self._sporting(index, bits)]

    def _sporting(self, index: int, bits: int) -> bool:
        """Whether a word of sport stands at a token, or a club that is no town."""
        if bits & SPORT:
            general = bits & RANK and self.words[index].every & DEF and self.words[index + 1].bare & GIVEN
            return not general  # «الفريق | أسامة ربيع»
        return not bits & PLACE or index in self.long

    def _hits(self) -> list[Hit]:
        """Tokens that a list has, each with the lists' bits; longer forms count when their second word follows."""
        words, found = self.words, []
        for index, word in enumerate(words):
            if word.asks:
                bits = word.hit
                if words[index + 1].form in word.seconds:
                    bits |= self._longer(index)
                if bits:
                    found.append((index, bits))
        return found

    def _longer(self, index: int) -> int:
        """The bits of the forms of several words that stand at a token."""
        key = self.texts[index], self.words[index + 1].form
        readings = self._known.get(key)
        if readings is None:
            readings = self._known[key] = longer(self.words[index].readings, key[1])
        found = [(reading, last) for reading in readings if (last := self._behind(index, reading.rest))]
        if found:
            self.long[index] = found
        return reduce(or_, [trigger(reading) for reading, _ in found], 0)

    def _behind(self, index: int, rest: tuple[str, ...]) -> int:
        """The token behind a form whose further words are `rest`, 0 when they do not follow."""
        for form in rest:
            if self.words[index + 1].form != form or not (self.joined[index] or self._lettered(index)):
                return 0
            index += 1
        return index + 1

    def _lettered(self, index: int) -> bool:
        """Whether letters follow behind a point: «سي.آي.إيه», «اف . بي . آي», or in marks: «الجوهرة "اف ام"»."""
        gap, behind = self.gaps[index], len(self.texts[index + 1])
        if gap.strip(" ") == ".":
            return max(len(self.texts[index]), behind) <= LETTER
        return gap[:1] == " " and gap.strip(" ") in CLOSING and behind < LETTER

    def end(self, index: int) -> int:
        """Where a token ends."""
        return self.starts[index] + len(self.texts[index])

    @property
    def lands(self) -> set[str]:
        """The countries that the document names, their sure towns and their people included."""
        if self._lands is None:
            known = [self.words[index].listed for index, bits in self.hits if bits & (PLACE | NORP)]
            places = [word.place.best.country or "" for word in known if word.place and word.place.prior >= 0]
            longer = [form.value for forms in self.long.values() for form, _ in forms if type(form.value) is PlaceRow]
            places += [row.country or "" for row in longer if not row.ambiguous]  # «كوريا الجنوبية»
            self._lands = {*places, *[word.nation[1] or "" for word in known if word.nation]}
        return self._lands

    @property
    def sporting(self) -> bool:
        """Whether the words around any token could be about sport."""
        return len(self._sport) > 1

    def sport(self, index: int) -> bool:
        """Whether the words around a token are about sport."""
        second = bisect_left(self._sport, index - AROUND) + 1
        return second < len(self._sport) and self._sport[second] < index + AROUND

    def matches(self, index: int, *lexicons: Lexicon[Any]) -> list[Form]:
        """Every form of some lists at a token, with the token behind it, the longest first."""
        singles, found = self.words[index].listed.singles, list[Form]()
        if index in self.long:
            names = [lexicon.name for lexicon in lexicons]
            found += [form for form in self.long[index] if form[0].lexicon in names]
        for lexicon in lexicons if singles else ():
            found += [(one, index + 1) for one in singles if one.lexicon == lexicon.name]
        return found

    def longest(self, index: int, *lexicons: Lexicon[Any]) -> Form | None:
        """The longest form of some lists at a token, of equally long ones that with fewest proclitics."""
        found = self.matches(index, *lexicons)
        return found[0] if len(found) == 1 else min(found, key=_order, default=None)

    def quoted(self, index: int, most: int = 6, pairs: dict[str, str] = CLOSING) -> tuple[int, int] | None:
        """(last token exclusive, end) of a quotation that opens right behind token `index`: «تنظيم "القاعدة"»."""
        gap = self.gaps[index]
        opening = gap.strip(" ")
        if opening not in pairs or gap[0] != " " or len(gap) > 3:  # a blank before the mark, one more behind it
            return None
        mark = pairs[opening]
        for last in range(index + 1, min(index + 1 + most, self.size)):
            after = self.gaps[last]
            if mark in after:
                return (last + 1, self.end(last) + after.index(mark) + 1) if after.index(mark) < 2 else None
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
        if end is None:
            end = self.starts[last - 1] + len(self.texts[last - 1])
        return Candidate(label, first, last, self.starts[first] + skip, end, score, rule, value, skip)


def covered(candidates: Iterable[Candidate]) -> set[int]:
    """The tokens that some candidates take."""
    return set().union(*[range(candidate.first, candidate.last) for candidate in candidates])


def longer(readings: Iterable[Reading[Any]], second: str) -> list[Reading[Any]]:
    """The forms of several words that may begin with these two, in their order."""
    return sorted([r for r in readings if r.rest[:1] == (second,) and trigger(r)], key=_nearest)


def _nearest(reading: Reading[Any]) -> tuple[int, int, bool, bool]:
    """The longest first, then that with fewest letters before it."""
    return -len(reading.rest), reading.skip, reading.article, not reading.spelled


def _order(form: Form) -> tuple[int, int, bool, bool]:
    return _nearest(form[0])
