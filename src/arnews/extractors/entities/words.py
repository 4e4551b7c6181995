"""What is known of one distinct word, worked out once and remembered: bits by proclitic, and weights of a name.

«وللخارجية» has the bits of the definite «الخارجية» under the proclitic ل; a rule asks `word.li & FIELD` and needs no
look-up. `Word.own` is how well the word starts or goes on a personal name, `next1` .. `back2` how much it makes its
neighbours start or go on one; the weights are in weights.tsv.
"""

from functools import cache, lru_cache
from typing import Any, cast

import attrs

from arnews._scan import Reading, Scanner, Token, Tokens

from . import flags as f
from .common import ways
from .features import KINDS, classes, context, crossed, kind_of
from .gazetteer import SinglePlace, single_nation, single_place, single_role
from .weights import Pair, pair

Longer = dict[str, list[Reading[Any]]]  # forms of several words by their second word, the longest first
REMEMBERED = 60_000  # distinct words, as many as the scan remembers
JOINS = {"part.kunya", "part.nasab", "part.particle", "part.house"}
TAILS = {"part.tail", "part.servant"}
TRIGGERS = f.GAZETTEER | f.HEAD | f.ROLE
HOPELESS = (-2.3, -1.6)  # own weights below which nothing beside a word makes it begin or go on a name


@attrs.frozen(eq=False, slots=True)
class Near:
    """What a word says for a name beside it, for each kind that the name's word can be."""

    next1: tuple[Pair, ...]
    next2: Pair
    back1: tuple[Pair, ...]
    back2: Pair


@attrs.define(eq=False, slots=True)
class Word:
    """One distinct word. `bare`, `wa`, `li`, `bi`: its bits without proclitic, behind و or ف, behind ل, behind ب.

    `hit`: bits of the lists that have it as a whole form; `seconds`: the longer forms that it begins.
    """

    form: str
    bare: int
    wa: int
    li: int
    bi: int
    every: int
    hit: int
    seconds: Longer
    asks: bool  # a list has it, or a form that it begins
    namable: bool
    begins: bool  # could begin a name
    skip: int
    apart: bool  # known as a name behind a proclitic only: it cannot go on a name
    joins: bool  # a part that a name goes on after: «أبو», «بن», «آل»
    head: bool  # first half of a compound: «عبد», «نور»
    tail: bool  # second half of one: «الله», «الدين»
    own: Pair
    kind: int
    near: Near
    place: SinglePlace | None
    nation: tuple[int, str | None] | None
    role: tuple[str, int] | None
    singles: dict[str, list[Reading[Any]]]  # readings as a whole form, by lexicon


class Memory(dict[str, Word]):
    """Words by their spelling; a word that is missing is worked out by the readings of the scanner."""

    def __init__(self, scanner: Scanner, prune: bool = True) -> None:
        self.scanner = scanner
        self.prune = prune

    def __missing__(self, text: str) -> Word:
        self[text] = word = describe(self.scanner.passing(text), self.prune)
        return word


def bits(token: Token) -> dict[str, int]:
    """The bits of a token by proclitic ("" for none)."""
    found: dict[str, int] = {"": _shape_bits(token.form)}
    for reading in token.readings:
        bit = _bit(reading)
        if bit:
            key = reading.proclitics
            found[key] = found.get(key, 0) | bit | f.KNOWN | (f.DEF if reading.article else 0)
    for key, article, _ in ways(token.form):
        found[key] = found.get(key, 0) | f.COMMON | f.KNOWN | (f.DEF if article else 0)
    for key in ("و", "ف", "ل", "ب", "ول", "وب"):
        rest = token.form[len(key) :]
        if token.form.startswith(key) and len(rest) > 3 and _definite(key, rest):
            found[key] = found.get(key, 0) | f.DEF | _nisba(rest)
    return found


def _definite(key: str, rest: str) -> bool:
    return rest.startswith("ال") or (key.endswith("ل") and rest.startswith("ل"))


def _bit(reading: Reading[object]) -> int:
    if reading.lexicon in f.BY_LEXICON:
        return f.BY_LEXICON[reading.lexicon]
    kinds = f.BY_KIND.get(reading.lexicon)
    if kinds is None or (reading.rest and reading.lexicon != "entities.roles"):
        return 0
    return kinds.get(getattr(reading.value, "kind", reading.value), 0)  # type: ignore[call-overload, no-any-return]


def _shape_bits(form: str) -> int:
    return f.DEF | _nisba(form) if form.startswith("ال") and len(form) > 3 else 0


def _nisba(form: str) -> int:
    return f.NISBA if len(form) > 5 and form.endswith(("ي", "يه", "يين", "يون", "يات")) else 0


def describe(token: Token, prune: bool = True) -> Word:
    """Everything the rules ask of a word; `prune`: words that hardly ever are names are asked no more."""
    by = bits(token)
    classes_of, namable, skip = classes(token, by)
    own = pair("0", classes_of)
    joins = not skip and not JOINS.isdisjoint(classes_of)
    if prune and own[0] < HOPELESS[0] and own[1] < HOPELESS[1] and not joins:
        namable = False
    hit, seconds = triggers(token)
    return Word(
        form=token.form,
        bare=by[""],
        wa=by.get("و", 0) | by.get("ف", 0),
        li=by.get("ل", 0) | by.get("ول", 0),
        bi=by.get("ب", 0) | by.get("وب", 0),
        every=every(by),
        hit=hit,
        seconds=seconds,
        asks=bool(hit or seconds),
        namable=namable,
        begins=namable and (not prune or own[0] > HOPELESS[0]),
        place=single_place(token),
        nation=single_nation(token),
        role=single_role(token),
        singles=singles(token),
        skip=skip,
        apart=skip > 0 and "named" in classes_of,
        joins=joins,
        head="part.head" in classes_of,
        tail=not skip and not TAILS.isdisjoint(classes_of),
        own=own,
        kind=KINDS.index(kind_of(classes_of)),
        near=near(context(token, by)),
    )


def every(by: dict[str, int]) -> int:
    """The bits under any proclitic."""
    found = 0
    for value in by.values():
        found |= value
    return found


def triggers(token: Token) -> tuple[int, Longer]:
    """(bits of the lists that have the word as a whole form, the longer forms that it begins)."""
    hit, longer = 0, []
    for reading in token.readings:
        if bit := trigger(reading):
            if reading.rest:
                longer.append(reading)
            else:
                hit |= bit
    return hit, by_second(longer) if longer else NONE


def trigger(reading: Reading[Any]) -> int:
    """The bits of the list that asks a rule to look at a form."""
    return _bit(reading) & TRIGGERS


def by_second(longer: list[Reading[Any]]) -> Longer:
    """Forms of several words by their second word."""
    found: Longer = {}
    for reading in sorted(longer, key=nearest):
        found.setdefault(reading.rest[0], []).append(reading)
    return found


def nearest(reading: Reading[Any]) -> tuple[int, int, bool, bool]:
    """The order of several readings of a word: the longest first, then that with fewest letters before it."""
    return -len(reading.rest), reading.skip, reading.article, not reading.spelled


NONE: dict[str, list[Reading[Any]]] = {}
KEPT = {name for name, bit in f.BY_LEXICON.items() if bit & f.GAZETTEER} | {"entities.heads", "entities.roles"}


def singles(token: Token) -> dict[str, list[Reading[Any]]]:
    """The readings of one word in the lists that rules ask for matches, by list."""
    found: dict[str, list[Reading[Any]]] = {}
    for reading in token.readings:
        if reading.lexicon in KEPT and not reading.rest:
            found.setdefault(reading.lexicon, []).append(reading)
    return found or NONE


@lru_cache(maxsize=1024)
def near(seen: tuple[str, ...]) -> Near:
    """The weights of a neighbour's classes; words of one class share them."""
    return Near(
        tuple(pair("-1", (*seen, *crossed(seen, kind))) for kind in KINDS),
        pair("-2", seen),
        tuple(pair("+1", (*seen, *crossed(seen, kind))) for kind in KINDS),
        pair("+2", seen),
    )


@cache
def nothing() -> Word:
    """What stands before the first and behind the last word of a text."""
    silent = (0.0, 0.0)
    return attrs.evolve(
        describe(Token(" ", " ")), near=Near((silent,) * len(KINDS), silent, (silent,) * len(KINDS), silent)
    )


def memory_of(tokens: Tokens) -> Memory:
    """What is known of the words met so far by the same lexicons."""
    kept = tokens.memory("entities")
    memory = kept.get("words")
    if memory is None or len(memory) > REMEMBERED:
        kept["words"] = memory = Memory(tokens._scanner)
    return cast(Memory, memory)
