"""What is known of one distinct word, worked out once and remembered: bits by proclitic, and weights of a name.

«وللخارجية» has the bits of the definite «الخارجية» under the proclitic ل; a rule asks `word.li & FIELD` and needs no
look-up. `Word.own` is how well the word starts or goes on a personal name, `next1` .. `back2` how much it makes its
neighbours start or go on one; the weights are in weights.tsv.
"""

import attrs

from arnews._scan import Reading, Scanner, Token, Tokens
from . import flags as f
from .features import KINDS, classes, context, crossed, kind_of
from .weights import pair

REMEMBERED = 60_000
TAILS = {"part.tail", "part.servant"}
JOINS = {"part.kunya", "part.nasab", "part.particle", "part.house"}
Pair = tuple[float, float]


@attrs.define(eq=False, slots=True)
class Word:
    """One distinct word. `bare`, `wa`, `li`, `bi`: its bits without proclitic, behind و or ف, behind ل, behind ب."""

    text: str
    form: str
    bare: int
    wa: int
    li: int
    bi: int
    every: int
    namable: bool
    skip: int
    apart: bool  # known as a name behind a proclitic only: it cannot go on a name
    joins: bool  # a part that a name goes on after: «أبو», «بن», «آل»
    head: bool  # first half of a compound: «عبد», «نور»
    tail: bool  # second half of one: «الله», «الدين»
    own: Pair
    kind: int
    next1: tuple[Pair, ...]
    next2: Pair
    back1: tuple[Pair, ...]
    back2: Pair


class Memory(dict[str, Word]):
    """Words by their spelling; a word that is missing is worked out by the readings of the scanner."""

    def __init__(self, scanner: Scanner) -> None:
        self.scanner = scanner

    def __missing__(self, text: str) -> Word:
        self[text] = word = describe(self.scanner.token(text))
        return word


def bits(token: Token) -> dict[str, int]:
    """The bits of a token by proclitic ("" for none)."""
    found: dict[str, int] = {"": _shape_bits(token.form)}
    for reading in token.readings:
        bit = _bit(reading)
        if bit:
            key = reading.proclitics
            found[key] = found.get(key, 0) | bit | f.KNOWN | (f.DEF if reading.article else 0)
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


def describe(token: Token) -> Word:
    """Everything the rules ask of a word."""
    by = bits(token)
    own, namable, skip = classes(token, by)
    seen = context(token, by)
    every = 0
    for value in by.values():
        every |= value
    return Word(
        token.text,
        token.form,
        by[""],
        by.get("و", 0) | by.get("ف", 0),
        by.get("ل", 0) | by.get("ول", 0),
        by.get("ب", 0) | by.get("وب", 0),
        every,
        namable,
        skip,
        skip > 0 and "named" in own,
        bool(JOINS.intersection(own)) and not skip,
        "part.head" in own,
        bool(TAILS.intersection(own)) and not skip,
        pair("0", own),
        KINDS.index(kind_of(own)),
        tuple(pair("-1", (*seen, *crossed(seen, kind))) for kind in KINDS),
        pair("-2", seen),
        tuple(pair("+1", (*seen, *crossed(seen, kind))) for kind in KINDS),
        pair("+2", seen),
    )


def words_of(tokens: Tokens, memories: dict[int, Memory]) -> list[Word]:
    """The `Word` of every token."""
    scanner = tokens._scanner  # noqa: SLF001
    memory = memories.get(id(scanner))
    if memory is None or memory.scanner is not scanner or len(memory) > REMEMBERED:
        memories.clear()
        memories[id(scanner)] = memory = Memory(scanner)
    return list(map(memory.__getitem__, tokens.words))
