"""What a settled candidate means: the value of its span."""

from collections import Counter
from typing import Any

from arnews import (
    Document,
    Event,
    GeopoliticalEntity,
    Location,
    Mention,
    Nationality,
    Organization,
    Person,
    Role,
    Value,
)
from arnews._text import bare

from .lexicons import PlaceRow
from .words.reading import Candidate

NAMED = {"PERSON": Person, "ORG": Organization, "EVENT": Event}
PLACE = {"GPE": GeopoliticalEntity, "LOC": Location}
Key = tuple[Any, ...]
FEW, MOSTLY = 6, 0.6  # votes, and the share of all, that make a country the one a document speaks of


class Meanings:
    """The values of a document's candidates. Equal ones are one object, remembered from text to text."""

    def __init__(self, doc: Document, settled: list[Candidate], names: dict[int, str]) -> None:
        self.text = doc.text
        self.settled = settled
        self.names = names
        self.known: dict[Key, Value] = doc.tokens.memory("entities.values")
        self.votes: Counter[str] | None = None

    def value(self, candidate: Candidate) -> Value:
        """The value of one candidate."""
        if candidate.label == "ROLE":
            return self._role(candidate)
        key = self._key(candidate, self.text[candidate.start : candidate.end])
        value = self.known.get(key)
        if value is None:
            value = self.known[key] = _value(*key)
        return value

    def _key(self, candidate: Candidate, text: str) -> Key:
        """Label, text as written, and what else the value tells."""
        label = candidate.label
        if label == "PERSON":
            return label, self.names.get(candidate.first, text)
        if label == "NORP":
            return label, text, candidate.value
        if label in PLACE and candidate.value:
            rows = candidate.value
            row = rows[0] if len(rows) == 1 else self._choose(rows)
            return label, text, row.country, row.geonames
        return (label, text, self._land(), None) if label == "GPE" else (label, text)

    def _land(self) -> str | None:
        """The country that the document speaks of nearly alone: there lies a town that no list has."""
        for country, often in self._voted().most_common(1):
            if country and often >= FEW and often > MOSTLY * self._voted().total():
                return country
        return None

    def _voted(self) -> Counter[str]:
        if self.votes is None:
            self.votes = votes(self.settled)
        return self.votes

    def _role(self, candidate: Candidate) -> Role:
        title, holder = bare(self.text[candidate.start : candidate.end]), candidate.value
        if holder is None:
            return Role(title=title)
        return Role(title=title, holder=Mention(holder.start, holder.end, self.text[holder.start : holder.end]))

    def _choose(self, rows: list[PlaceRow]) -> PlaceRow:
        """Of several namesakes the one in the country that the document's sure places and nationalities speak for."""
        return max(rows, key=self._worth)

    def _worth(self, row: PlaceRow) -> tuple[float, int]:
        first = 3.0 if row.kind == "country" else 0.0
        voted = self._voted()[row.country] if row.country else 0
        return first + min(voted, 6) + len(str(row.population)) * 0.7, row.population


def votes(settled: list[Candidate]) -> Counter[str]:
    """How much the sure places and the nationalities of a document speak for each country."""
    found: Counter[str] = Counter()
    for candidate in settled:
        if candidate.label == "NORP" and candidate.value:
            found[candidate.value] += 1
        elif candidate.label in PLACE and candidate.value and len(candidate.value) == 1:
            found[candidate.value[0].country or ""] += 2
    return found


def _value(label: str, text: str, country: str | None = None, geonames: int | None = None) -> Value:
    name = bare(text)
    if label in NAMED:
        return NAMED[label](name=name)
    if label == "NORP":
        return Nationality(name=name, country=country)
    return PLACE[label](name=name, country=country, geonames=geonames)
