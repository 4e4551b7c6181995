"""Whose dinar, and whose cents: what a text names that chooses among the currencies which share a noun."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from typing import NamedTuple

from arnews import GeopoliticalEntity, Span
from arnews._scan import Tokens

from .lexicons import ADJECTIVES, CURRENCIES, NO_CODE

PLACES, ADJECTIVE, CODES = range(3)  # of Named
WHOLE = -1  # the text as a whole; paragraphs are numbered from 0
FAR_MORE = 2  # times as often, and more
KNOWN = frozenset({"dollar", "euro"})  # a country says nothing of their cents, the word «دولار» beside them does


@cache
def _codes(noun: str) -> frozenset[str]:
    """The codes that adjectives can choose for a currency noun."""
    return frozenset(row["code"] for row in ADJECTIVES.rows() if row["noun"] == noun and row["code"] != NO_CODE)


class Named(NamedTuple):
    """What one paragraph names and how often: countries by places, countries by adjectives, codes of currencies."""

    places: Counter[str]
    adjectives: Counter[str]
    codes: Counter[str]

    def only(self, noun: str, countries: Counter[str]) -> str | None:
        """The one currency of that noun which is named, or belongs to one of `countries`: TND is of TN.

        Of several that which is named far more often than any other.
        """
        known = Counter[str]() if noun in KNOWN else countries
        times = Counter({code: self.codes[code] + known[code[:2]] for code in _codes(noun)})
        (first, most), (_, second) = [*times.most_common(2), ("", 0), ("", 0)][:2]
        return first if most > FAR_MORE * second else None


class Countries:
    """The countries and currencies that a text names, by paragraph and as a whole; few texts ask."""

    def __init__(self, tokens: Tokens, places: Iterable[tuple[Span[GeopoliticalEntity], bool]]) -> None:
        self.tokens = tokens
        self.places = places

    def currency(self, noun: str, start: int) -> str | None:
        """The only currency of that noun which the paragraph of `start` names, else the only one of the document."""
        inside, whole = self._named[self._paragraph(start)], self._named[WHOLE]
        for scope in (inside, whole):
            if code := scope.only(noun, scope.places) or scope.only(noun, scope.adjectives):
                return code
        return None

    def _paragraph(self, at: int) -> int:
        return bisect_left(self._breaks, at)

    @cached_property
    def _breaks(self) -> list[int]:
        return [found.start() for found in re.finditer("\n", self.tokens.text)]

    @cached_property
    def _named(self) -> dict[int, Named]:
        named: dict[int, Named] = defaultdict(lambda: Named(Counter(), Counter(), Counter()))
        for at, what, name in (*self._countries(), *self._words()):
            for scope in (WHOLE, self._paragraph(at)):
                named[scope][what][name] += 1
        for _, what, name in self._countries(in_names=True):  # «صندوق أبو ظبي للتنمية» tells little of one paragraph
            named[WHOLE][what][name] += 1
        return named

    def _countries(self, in_names: bool = False) -> Iterator[tuple[int, int, str]]:
        """The countries of places, those within the names of bodies apart."""
        for place, in_name in self._placed:
            if place.value.country and in_name is in_names:
                yield place.start, PLACES, place.value.country

    @cached_property
    def _placed(self) -> list[tuple[Span[GeopoliticalEntity], bool]]:
        return list(self.places)

    def _words(self) -> Iterator[tuple[int, int, str]]:
        """Adjectives («السوداني») and currencies with a code («دولار»)."""
        tokens, mask = self.tokens, self.tokens.mask(ADJECTIVES, CURRENCIES)
        naming = [index for index, token in enumerate(tokens.typed) if token is not None and token.mask & mask]
        for index in naming:
            for what, name in _named_by(tokens, index):
                yield tokens.starts[index], what, name


def _named_by(tokens: Tokens, index: int) -> tuple[tuple[int, str], ...]:
    """What one word names."""
    adjectives = [reading.value[1] for reading in tokens.readings(index, ADJECTIVES)]
    currencies = [reading.value.code for reading in tokens.readings(index, CURRENCIES) if not reading.rest]
    return (
        *((ADJECTIVE, code[:2]) for code in adjectives if code),
        *((CODES, code) for code in currencies if code),
    )
