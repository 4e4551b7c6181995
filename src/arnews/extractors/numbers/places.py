"""Whose dinar: a currency noun that many countries share, in a document that names only one of them."""

from collections.abc import Iterable
from functools import cache

from arnews import GeopoliticalEntity, Span

from .lexicons import ADJECTIVES, NO_CODE


@cache
def _codes(noun: str) -> frozenset[str]:
    """The codes that adjectives can choose for a currency noun."""
    return frozenset(row["code"] for row in ADJECTIVES.rows() if row["noun"] == noun and row["code"] != NO_CODE)


class Countries:
    """The countries that a document names, by paragraph and as a whole."""

    def __init__(self, text: str, places: Iterable[Span[GeopoliticalEntity]]) -> None:
        self.text = text
        self._spans = places
        self._places: list[tuple[int, str]] | None = None

    @property
    def places(self) -> list[tuple[int, str]]:
        """Where a country is named, and its code; few texts ask."""
        if self._places is None:
            self._places = [(place.start, place.value.country) for place in self._spans if place.value.country]
        return self._places

    def currency(self, noun: str, start: int) -> str | None:
        """The only currency of that name whose country is named in the paragraph of `start`, else in the document.

        The first two letters of a code are those of its country: TND is of TN.
        """
        begin, end = self.text.rfind("\n", 0, start), self.text.find("\n", start)
        inside = {country for at, country in self.places if begin < at and (at < end or end < 0)}
        return _only(noun, inside) or _only(noun, {country for _, country in self.places})


def _only(noun: str, countries: Iterable[str]) -> str | None:
    named = {code for code in _codes(noun) if code[:2] in countries}
    return named.pop() if len(named) == 1 else None
