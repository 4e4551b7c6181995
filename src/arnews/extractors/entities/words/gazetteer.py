"""What the lists of places, nationalities and roles have a single word as, worked out once a word."""

from typing import Any, NamedTuple

import attrs

from arnews import normalize
from arnews._scan import Reading
from arnews._text import bare, fold

from ..lexicons import NATIONALITIES, PLACES, ROLES, PlaceRow
from . import flags as f
from .common import ways
from .seen import Readings

PLACE_LISTS = [lexicon.name for lexicon in PLACES]
KEPT = {name for name, bit in f.BY_LEXICON.items() if bit & f.GAZETTEER} | {"entities.heads", ROLES.name}

COMMON_WORD = 4.0  # what speaks against a place that is misspelled, where the spelling is that of a common word


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


SHORT = 4  # letters of a name that ك before it makes doubtful


class Listed(NamedTuple):
    """What the lists have a single word as."""

    place: SinglePlace | None
    nation: tuple[int, str | None] | None  # code points of proclitics, country
    role: tuple[str, int] | None  # kind, code points of proclitics
    singles: tuple[Reading[Any], ...]  # readings as a whole form

    def of(self, lexicon: str) -> list[Reading[Any]]:
        """The readings as a whole form that one list has."""
        return [reading for reading in self.singles if reading.lexicon == lexicon]


UNLISTED = Listed(None, None, None, ())


def place_of(word: str, readings: list[Reading[PlaceRow]]) -> SinglePlace:
    """The places of the readings with fewest proclitics: «ليبيا», «بليبيا»; `word` is the first of their form."""
    skip = min([reading.skip for reading in readings])
    readings = [reading for reading in readings if reading.skip == skip]
    rows = [reading.value for reading in readings]
    best = likeliest(rows)
    spelled = any(well_spelled(word, reading) for reading in readings if reading.value is best)
    sure = prior(best, 1 + len(readings[0].rest), skip > 0, spelled)
    like = readings[0].proclitics.endswith("ك") and len(readings[0].form) < SHORT
    to = readings[0].proclitics.endswith("ل") and readings[0].form[0] == "ل"
    article = to and any(article for _, article, _ in ways(fold(word)))  # «للحج» is «ل» and «الحج»
    if best.kind not in ("country", "capital") and (like or article or (not spelled and ways(fold(word)))):
        sure -= COMMON_WORD  # «جده», «تأهله», «كنيس» are words rather than «جدة», «تاهلة», «ك» and «نيس»
    return SinglePlace(rows, best, sure, skip, readings[0].proclitics)


def well_spelled(word: str, reading: Reading[Any]) -> bool:
    """Whether a word has the list's letters, or these without hamza: «اوبك» is «أوبك», «أودى» is not «أودي»."""
    first = reading.form.split(" ", 1)[0].removeprefix("ال")
    return reading.spelled or bare(word).endswith(normalize(first))


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


RANKED = ("title", "office", "job", "rank", "plural", "beside", "own")  # what a word is first, when it can be several


def role_kind(kinds: set[str]) -> str:
    """The one kind of a role word that is listed under several."""
    return next((kind for kind in RANKED if kind in kinds), "")


def listed(word: str, readings: Readings) -> Listed:
    """What the lists have a word as."""
    singles = tuple([reading for reading in readings if reading.lexicon in KEPT and not reading.rest])
    if not singles:
        return UNLISTED
    places = [reading for name in PLACE_LISTS for reading in singles if reading.lexicon == name]
    nations = [reading for reading in singles if reading.lexicon == NATIONALITIES.name]
    return Listed(
        place=place_of(word, places) if places else None,
        nation=(nations[0].skip, nations[0].value) if nations else None,
        role=_role(word, readings),
        singles=singles,
    )


def _particle(word: str, readings: Readings) -> bool:
    """Whether a word is written as a particle is: «وإلى» is not «والي»."""
    return any(r.lexicon == "entities.stops" and well_spelled(word, r) for r in readings)


def _behind(word: str, role: Reading[str]) -> bool:
    """Whether a word is rather a common one behind a proclitic: «وآلية» is not «والية»."""
    return any(proclitics and proclitics != role.proclitics for proclitics, _, _ in ways(fold(word)))


def _role(word: str, readings: Readings) -> tuple[str, int] | None:
    """The role word that a word is by itself."""
    found = [r for r in readings if r.lexicon == ROLES.name and not r.rest and r.value in RANKED]
    if not found or (not well_spelled(word, found[0]) and (_particle(word, readings) or _behind(word, found[0]))):
        return None
    skip = min([reading.skip for reading in found])
    return role_kind({reading.value for reading in found if reading.skip == skip}), skip
