"""What the lists of places and nationalities know of a single word, worked out once a word."""

from typing import Any

import attrs

from arnews import normalize
from arnews._scan import Reading, Token

from .lexicons import PlaceRow


@attrs.frozen(eq=False, slots=True)
class SinglePlace:
    """The places that a word or a form of several words names; `prior` is how sure the likeliest of them is."""

    rows: list[PlaceRow]
    best: PlaceRow
    prior: float
    skip: int
    proclitics: str
    rule: str = attrs.field(init=False)

    @rule.default
    def _named_by_kind(self) -> str:
        return f"known {self.best.kind}"


def single_place(token: Token) -> SinglePlace | None:
    """The places that a word is by itself."""
    readings = [r for r in token.readings if "places" in r.lexicon and not r.rest]
    return place_of(token.text, readings) if readings else None


def place_of(word: str, readings: list[Reading[PlaceRow]]) -> SinglePlace:
    """The places of the readings with fewest proclitics: «ليبيا», «بليبيا»; `word` is the first of their form."""
    skip = min([reading.skip for reading in readings])
    readings = [reading for reading in readings if reading.skip == skip]
    rows = [reading.value for reading in readings]
    best = likeliest(rows)
    spelled = any(well_spelled(word, reading) for reading in readings if reading.value is best)
    sure = prior(best, 1 + len(readings[0].rest), skip > 0, spelled)
    return SinglePlace(rows, best, sure, skip, readings[0].proclitics)


def well_spelled(word: str, reading: Reading[Any]) -> bool:
    """Whether a word has the list's letters, or these without hamza: «اوبك» is «أوبك», «أودى» is not «أودي»."""
    first = reading.form.split(" ", 1)[0].removeprefix("ال")
    return reading.spelled or word.endswith(normalize(first))


def likeliest(rows: list[PlaceRow]) -> PlaceRow:
    """A country or continent, else the place with most people."""
    return max(rows, key=lambda row: (row.kind in ("country", "continent"), row.population))


def prior(row: PlaceRow, length: int, clitic: bool, spelled: bool) -> float:
    """How sure a place is by itself: a country is, a small town hardly; several words are no chance hit."""
    if row.ambiguous:
        score = -3.0
    elif length > 1 or row.kind in ("country", "capital", "continent"):
        score = 7.0
    else:
        score = (len(str(row.population)) - 4) * 1.5 + 1.0 if row.population else 3.0
    return score + 2.0 * (length - 1) - (1.0 if clitic else 0.0) - (0.0 if spelled else 1.5)


def single_nation(token: Token) -> tuple[int, str | None] | None:
    """(code points of proclitics, country) of a nationality."""
    for reading in token.readings:
        if reading.lexicon == "entities.nationalities" and not reading.rest:
            return reading.skip, reading.value
    return None


RANKED = ("title", "office", "job", "rank", "plural")  # what a word is first, when it can be several


def role_kind(kinds: set[str]) -> str:
    """The one kind of a role word that is listed under several."""
    return next((kind for kind in RANKED if kind in kinds), "")


def _particle(token: Token) -> bool:
    """Whether a word is written as a particle is: «وإلى» is not «والي»."""
    return any(r.lexicon == "entities.stops" and well_spelled(token.text, r) for r in token.readings)


def single_role(token: Token) -> tuple[str, int] | None:
    """(kind, code points of proclitics) of a role word that is one word."""
    readings = [r for r in token.readings if r.lexicon == "entities.roles" and not r.rest]
    readings = [reading for reading in readings if reading.value in RANKED]
    if not readings or (not well_spelled(token.text, readings[0]) and _particle(token)):
        return None
    skip = min(reading.skip for reading in readings)
    return role_kind({reading.value for reading in readings if reading.skip == skip}), skip
