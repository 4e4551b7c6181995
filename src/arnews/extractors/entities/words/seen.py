"""One word as the lists know it: its readings, how common it is, and its bits by proclitic."""

from typing import Any, NamedTuple

from arnews._scan import Reading

from . import flags as f
from .common import Way, ways
from .small_words import folded

PROCLITICS = ("و", "ف", "ل", "ب", "ول", "وب")  # behind these a definite word is known by its shape alone
INDEFINITE = frozenset(("entities.nationalities", "entities.topics", "entities.roles", "entities.role_words"))
RELATION = folded("relation")
TRIGGERS = f.GAZETTEER | f.HEAD | f.VAGUE | f.ROLE | f.SPORT | f.CLUB
Readings = tuple[Reading[Any], ...]


class Seen(NamedTuple):
    """A word with what was looked up about it. `by`: its bits by proclitic ("" for none), `every`: all of them."""

    text: str
    form: str
    readings: Readings
    bits: list[int]  # of each reading
    common: list[Way]
    by: dict[str, int]
    plain: int
    every: int


def seen(text: str, form: str, readings: Readings) -> Seen:
    """What the lists know of a word of these readings."""
    common, bits = ways(form), [_bit(reading) for reading in readings]
    by = by_proclitic(form, readings, bits, common)
    every = 0
    for value in by.values():
        every |= value
    return Seen(text, form, readings, bits, common, by, by[""], every)


def by_proclitic(form: str, readings: Readings, bits: list[int], common: list[Way]) -> dict[str, int]:
    """The bits of a word by proclitic ("" for none)."""
    found: dict[str, int] = {"": _shape_bits(form) if form.startswith("ال") and _article(readings) else 0}
    for reading, bit in zip(readings, bits, strict=True):
        if bit:
            key = reading.proclitics
            found[key] = found.get(key, 0) | bit | f.KNOWN | (f.DEF if reading.article else 0)
    for key, article, _ in common:
        found[key] = found.get(key, 0) | f.COMMON | f.KNOWN | (f.DEF if article else 0)
    for key in PROCLITICS if form[0] in "وفلب" and "ل" in form[1:4] else ():
        rest = form[len(key) :]
        if len(rest) > 3 and form.startswith(key) and _definite(key, rest):
            found[key] = found.get(key, 0) | f.DEF | _nisba(rest)
    return found


def _definite(key: str, rest: str) -> bool:
    return rest.startswith("ال") or (key.endswith("ل") and rest.startswith("ل"))


LONG = {"entities.roles", "entities.heads"}  # of these lists the forms of several words count too


def _bit(reading: Reading[Any]) -> int:
    bit = f.BY_LEXICON.get(reading.lexicon)
    if bit is not None:
        return bit | f.CLUB if bit == f.ORG and reading.value.kind == "club" and reading.value.needs == "-" else bit
    kinds = f.BY_KIND.get(reading.lexicon)
    if kinds is None or (reading.rest and reading.lexicon not in LONG):
        return 0
    return kinds.get(getattr(reading.value, "kind", reading.value), 0)


def trigger(reading: Reading[Any]) -> int:
    """The bits of the list that asks a rule to look at a form."""
    return _bit(reading) & TRIGGERS


def _shape_bits(form: str) -> int:
    return f.DEF | _nisba(form) if len(form) > 3 else 0


def _article(readings: Readings) -> bool:
    """Whether the «ال» that a word begins with is the article: it is none in «ألمانية», «ألعاب»."""
    whole = [reading for reading in readings if not (reading.skip or reading.rest or reading.lexicon not in INDEFINITE)]
    return not whole or any(reading.article for reading in whole)


def _nisba(form: str) -> int:
    return f.NISBA if len(form) > 5 and form.endswith(RELATION) else 0
