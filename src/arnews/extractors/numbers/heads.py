"""How the commonest number words begin a number, worked out once for each distinct word."""

import attrs

from arnews import Ordinal
from arnews._scan import Reading, Token
from arnews.numerals import WORDS, NumberWord

GRAMMAR, RANK, COUNT, SHY, SOME, ONE = range(6)
COUNTS = frozenset({"unit", "ten", "teen", "tens", "hundred", "scale"})
VAGUE = frozenset({"vague", "many", "few"})
AS = "ك"
NOT_I = ("لست", "بست")  # mostly «I am not»


@attrs.frozen(eq=False)
class Head:
    """What a number word by itself is: an ordinal (RANK), a COUNT, SOME of them («عشرات»), «أحد» (ONE).

    SHY is «خمس»: a count only before a noun. Everything else is for the GRAMMAR. `skip`: of proclitics before it.
    """

    how: int
    number: int = 0
    skip: int = 0
    ordinal: Ordinal | None = None


_GRAMMAR = Head(GRAMMAR)


def head(token: Token, near: int, words: int) -> Head:
    """How the word begins a number; `near` and `words` are the bits of all lists, and of the number words."""
    readings = [reading for reading in token.readings if reading.lexicon == WORDS.name]
    first = readings[0]
    if token.mask & near != words or AS in first.proclitics:
        return _GRAMMAR
    if len(readings) > 1:
        return _count(token, first, SHY) if _is_shy(readings) else _GRAMMAR
    kind = first.value.kind
    if kind in COUNTS:
        return _count(token, first, COUNT)
    if kind in VAGUE:
        return _GRAMMAR if first.article else Head(SOME, 0, first.skip)
    if kind == "ordinal" and _is_sure(token, first):
        return Head(RANK, 0, first.skip, Ordinal(number=first.value.value))
    return Head(ONE) if kind == "one" else _GRAMMAR


def _is_shy(readings: list[Reading[NumberWord]]) -> bool:
    """«خمس», five or a fifth."""
    return readings[0].value.kind in ("unit", "ten") and readings[-1].value.kind == "shy" and len(readings) == 2


def _count(token: Token, first: Reading[NumberWord], how: int) -> Head:
    """«ثلاثة», not «الثلاثة», and not «واحد», which is often something else."""
    number = first.value.value
    if number == 1 or first.article or token.form.endswith(NOT_I):
        return _GRAMMAR
    return Head(how, number, first.skip)


def _is_sure(token: Token, first: Reading[NumberWord]) -> bool:
    """«أولى», not «أولي»; «الثانية», not «ثانية»."""
    word = first.value
    if word.gender == "m" or word.value > 2:
        return True
    return token.text[-1] == "ى" if word.value == 1 else first.article
