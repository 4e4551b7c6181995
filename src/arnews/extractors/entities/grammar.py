"""The rules and the way of a document through them: candidates, conflicts, names met again, roles."""

from collections.abc import Callable, Iterable

from .bodies import clubs, numbered
from .bodies import grammar as bodies
from .bodies import known as known_bodies
from .bodies.aliases import short_forms
from .bodies.memorials import memorials
from .events import grammar as occasions
from .evidence import again
from .persons import grammar as persons
from .persons.bylines import bylines
from .places import foreign as foreign_towns
from .places import grammar as places
from .places import headed as headed_places
from .places.hyphens import hyphened
from .roles.grammar import roles
from .roles.named import Named
from .settle import settle
from .words import flags as f
from .words.reading import Candidate, Reader, covered

Rule = Callable[[Reader, int], Iterable[Candidate]]

# Which rules look at a token, by the lists that have a form there.
RULES: tuple[tuple[int, Rule], ...] = (
    (f.HOMONYM, places.homonym),
    (f.PLACE, places.known),
    (f.NORP, places.nationality),
    (f.NORP, foreign_towns.town_of_nation),
    (f.TOWN | f.SPOT | f.VAGUE, headed_places.headed),
    (f.SPOT | f.VAGUE, numbered.road),
    (f.ORG, known_bodies.known),
    (f.BODY, bodies.headed),
    (f.BODY, numbered.unit),
    (f.EVENT, occasions.known),
    (f.OCCASION, occasions.headed),
    (f.FAMOUS, persons.well_known),
)
IN_SPORT: tuple[tuple[int, Rule], ...] = ((f.PLACE, clubs.town_team), (f.NORP, clubs.unlisted))

_ASKED = f.ByBits(RULES)
_ASKED_IN_SPORT = f.ByBits((*RULES, *IN_SPORT))


def read(reader: Reader) -> tuple[list[Candidate], dict[int, str]]:
    """The settled candidates, roles included, and the full names of persons by the token they begin at."""
    found: list[Candidate] = []
    asked = _ASKED_IN_SPORT if reader.sporting else _ASKED
    for index, bits in reader.hits:
        for rule in asked[bits]:
            found += rule(reader, index)
    found += places.named_again(reader)
    found += headed_places.met_again(reader)
    found += hyphened(reader)
    found += list(persons.persons(reader, found))
    found += bylines(reader)
    settled = settle([*found, *memorials(reader, found)])
    clubs.named_before(reader, settled)
    more, names = again(reader, settled)
    settled += more
    settled += clubs.behind_slots(reader, settled)
    settled += clubs.beside_clubs(reader, settled)
    settled += short_forms(reader, settled, names)
    found = list(roles(reader, [index for index, bits in reader.hits if bits & f.ROLE], Named(settled)))
    told = covered([candidate for candidate in found if candidate.label == "PERSON"])
    if told:
        settled = [candidate for candidate in settled if told.isdisjoint(range(candidate.first, candidate.last))]
        more, names = again(reader, [*settled, *found])  # they are met again too
        settled += more
    return settled + found, names
