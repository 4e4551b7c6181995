"""What is known of one distinct word, worked out once and remembered: bits by proclitic, and weights of a name.

«وللخارجية» has the bits of the definite «الخارجية» under the proclitic ل; a rule asks `word.li & FIELD` and needs no
look-up. `Word.own` is how well the word starts or goes on a personal name, `next1` .. `back2` how much it makes its
neighbours start or go on one; the weights are in weights.tsv.
"""

from collections.abc import Collection
from functools import cache, lru_cache
from typing import NamedTuple, cast

import attrs

from arnews._scan import Memory, Scanner, Token, Tokens, folded

from ..lexicons import LEXICONS
from . import flags as f
from .common import level
from .context import context, crossed
from .features import KINDS, Classes, classes, clitic, kind_of
from .gazetteer import UNLISTED, Listed, listed
from .seen import TRIGGERS, Readings, Seen, seen
from .syllables import sounds
from .weights import Pair, pair

Bits = tuple[int, int, int, int, int]
REMEMBERED = 60_000  # distinct words, as many as the scan remembers
RARE = 7  # level of a common word that may still be a family name
FEW = 4  # second words that are kept in a tuple, which takes a third of the memory of a set
JOINS = {"part.kunya", "part.nasab", "part.particle", "part.house"}
TAILS = {"part.tail", "part.servant"}
HOPELESS = (-2.3, -1.6)  # own weights below which nothing beside a word makes it begin or go on a name


@attrs.frozen(eq=False, slots=True)
class Near:
    """What a word says for a name beside it, for each kind that the name's word can be."""

    next1: tuple[Pair, ...]
    next2: Pair
    back1: tuple[Pair, ...]
    back2: Pair


class Word:
    """One distinct word. `bare`, `wa`, `li`, `bi`: its bits without proclitic, behind و or ف, behind ل, behind ب.

    `hit`: bits of the lists that have it as a whole form; `seconds`: what follows where it begins a longer one.
    """

    __slots__ = (
        "_listed", "_skip", "_token", "asks", "bare", "begins", "bi", "every", "form", "hit", "joins", "kind", "li",
        "namable", "near", "own", "part", "seconds", "text", "wa",
    )  # fmt: skip

    def __init__(self, text: str, form: str, token: Token | None = None, prune: bool = True) -> None:
        self.text, self.form, self._token = text, form, token
        readings = self.readings
        known = seen(text, form, readings)
        self.bare, self.wa, self.li, self.bi, self.every = _bits_of(known)
        self.hit, self.seconds = triggers(known)
        self.asks = bool(self.hit or self.seconds)  # a list has it, or a form that it begins
        self.near = near(context(text, form, readings, self.bare, self.every))
        self._listed: Listed | None = None if readings else UNLISTED
        self._name(known, prune)

    def _name(self, known: Seen, prune: bool) -> None:
        """What it is worth as part of a name; `prune`: words that hardly ever are names are asked no more."""
        names, namable, self._skip = classes(known)
        self.part = part = part_of(names)
        self.own, self.kind = part.own, part.kind
        self.joins = part.joins and not self._skip  # a part that a name goes on after: «أبو», «بن», «آل»
        hopeless = prune and part.own[0] < HOPELESS[0]
        self.namable = namable and (not hopeless or part.own[1] >= HOPELESS[1] or self.joins)
        self.begins = (
            self.namable and not hopeless and not (part.tail and not self.every & f.NAME)
        )  # could begin a name

    @property
    def readings(self) -> Readings:
        """What our lists know of it."""
        return self._token.readings if self._token else ()

    @property
    def skip(self) -> int:
        """Code points of proclitics before the name."""
        if self._skip is None:
            self._skip = clitic(self.text, self.form)
        return self._skip

    @property
    def head(self) -> bool:
        """Whether it is the first half of a compound: «عبد», «نور»."""
        return self.part.head

    @property
    def tail(self) -> bool:
        """Whether it is the second half of one: «الله», «الدين»."""
        return self.part.tail and not self._skip

    @property
    def rare(self) -> bool:
        """Whether it is hardly too common for a name, though no list has it as one."""
        return self.namable or level(self.form.removeprefix("ال")) <= RARE

    @property
    def apart(self) -> bool:
        """Whether it is a name or common word behind a proclitic only: it cannot go on a name."""
        return self.part.tied or (self.part.named and bool(self._skip))

    @property
    def listed(self) -> Listed:
        """What the lists have it as, worked out when a rule first asks, as of most words none does."""
        if self._listed is None:
            self._listed = listed(self.text, self.readings)
        return self._listed


def _bits_of(word: Seen) -> Bits:
    """The bits that a word keeps; words of equal bits share the numbers."""
    if len(word.by) == 1:
        return _same(word.plain, 0, 0, 0, word.plain)
    get = word.by.get
    wa, li, bi = get("و", 0) | get("ف", 0), get("ل", 0) | get("ول", 0), get("ب", 0) | get("وب", 0)
    return _same(word.plain, wa, li, bi, word.every)


@lru_cache(maxsize=2048)
def _same(*bits: int) -> Bits:
    return cast(Bits, bits)


class Part(NamedTuple):
    """What the classes of a word make of it as part of a name."""

    own: Pair
    kind: int
    named: bool
    joins: bool
    head: bool
    tail: bool
    tied: bool


@lru_cache(maxsize=1024)
def part_of(names: Classes) -> Part:
    """The same for all words of the same classes."""
    joins, tail = not JOINS.isdisjoint(names), not TAILS.isdisjoint(names)
    kind = KINDS.index(kind_of(names))
    return Part(pair("0", names), kind, "named" in names, joins, "part.head" in names, tail, "tied" in names)


def triggers(word: Seen) -> tuple[int, Collection[str]]:
    """(bits of the lists that have the word as a whole form, second words of the longer forms it begins)."""
    hit = f.SYLLABLE if word.form in sounds().starts else 0
    seconds: set[str] = set()
    for reading, bit in zip(word.readings, word.bits, strict=True) if word.every & TRIGGERS else ():
        if not reading.rest:
            hit |= bit & TRIGGERS
        elif bit & TRIGGERS:
            seconds.add(reading.rest[0])
    return hit, tuple(seconds) if len(seconds) <= FEW else frozenset(seconds)


@lru_cache(maxsize=1024)
def near(beside: str) -> Near:
    """The weights of a neighbour's class; words of one class share them."""
    return Near(
        tuple([pair("-1", (beside, crossed(beside, kind))) for kind in KINDS]),
        pair("-2", (beside,)),
        tuple([pair("+1", (beside, crossed(beside, kind))) for kind in KINDS]),
        pair("+2", (beside,)),
    )


@cache
def nothing() -> Word:
    """What stands before the first and behind the last word of a text."""
    word, silent = Word(" ", " "), (0.0, 0.0)
    word.near = Near((silent,) * len(KINDS), silent, (silent,) * len(KINDS), silent)
    return word


def memory_of(tokens: Tokens) -> Memory[Word]:
    """What is known of the words met so far by the same lexicons."""
    kept = tokens.memory("entities")
    if "words" not in kept:
        kept["words"] = words_by(tokens.scanner)
    return cast("Memory[Word]", kept["words"])


def words_by(scanner: Scanner, prune: bool = True) -> Memory[Word]:
    """Words by their spelling, as the lexicons of a scanner know them."""
    ours, types = sum([scanner.union.bits[lexicon.name] for lexicon in LEXICONS]), scanner.types

    def find(text: str) -> Word:
        token = types[text]
        if token is None:
            return Word(text, folded(text), None, prune)
        return Word(text, token.form, token if token.mask & ours else None, prune)

    return Memory(find, REMEMBERED)
