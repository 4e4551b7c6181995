"""The word lists of the entities extractor, and what their rows become.

All are passive: the extractor keeps what it knows of every distinct word itself (`words`), so the scan need not list
the words for it.
"""

from pathlib import Path

import attrs

from arnews import Lexicon
from arnews.lexicon import Row

HERE = Path(__file__).parent


@attrs.frozen
class PlaceRow:
    """One place: `label` GPE or LOC; `population` is a prior where several places share a form."""

    label: str
    kind: str
    country: str | None
    geonames: int | None
    population: int
    ambiguous: bool = False


@attrs.frozen
class NameRow:
    """A given or family name: `count` how often seen as a name, `common` 0..9 how much of a common word it is."""

    origin: str
    count: int
    common: int


@attrs.frozen
class HeadRow:
    """A head noun of bodies (ORG), places (GPE, LOC) or events, and the rule of what may follow it."""

    label: str
    kind: str


@attrs.frozen
class BodyRow:
    """A body that needs no head noun; `needs` is the context without which the word means something else."""

    kind: str
    needs: str


def _kind(row: Row) -> str:
    return row["kind"]


def _class(row: Row) -> str:
    return row["class"]


def _place(row: Row) -> PlaceRow:
    geonames, country = row["geonames"], row["country"]
    return PlaceRow(
        row["label"], row["kind"], country or None, int(geonames) if geonames else None, int(row["population"] or 0)
    )


def _name(row: Row) -> NameRow:
    return NameRow(row["origin"], int(row["count"] or 0), int(row["common"] or 0))


def _ambiguous(row: Row) -> PlaceRow:
    return attrs.evolve(_place(row), ambiguous=True)


LISTS = {"passive": True, "formless": True}  # what all lists have in common
MADE_PLACES = Lexicon.open("entities.places", HERE / "places.tsv", _place, **LISTS)
HAND_PLACES = Lexicon.open("entities.places_by_hand", HERE / "places_by_hand.tsv", _place, **LISTS)
AMBIGUOUS_PLACES = Lexicon.open("entities.ambiguous_places", HERE / "ambiguous_places.tsv", _ambiguous, **LISTS)
PLACES = (HAND_PLACES, MADE_PLACES, AMBIGUOUS_PLACES)
HOMONYMS = Lexicon.open("entities.homonyms", HERE / "homonyms.tsv", lambda row: row["meaning"], **LISTS)
PERSONS = Lexicon.open("entities.persons", HERE / "persons.tsv", lambda row: row["country"] or None, **LISTS)
LEADERS = Lexicon.open("entities.leaders", HERE / "leaders.tsv", lambda row: row["country"] or None, **LISTS)
NATIONALITIES = Lexicon.open(
    "entities.nationalities", HERE / "nationalities.tsv", lambda row: row["country"] or None, article=True, **LISTS
)
GIVEN = Lexicon.open("entities.given_names", HERE / "given_names.tsv", _name, **LISTS)
FAMILY = Lexicon.open("entities.family_names", HERE / "family_names.tsv", _name, **LISTS)
PARTS = Lexicon.open("entities.name_parts", HERE / "name_parts.tsv", _kind, **LISTS)
COMMON = Lexicon.open(
    "entities.common_words", HERE / "common_words.tsv", lambda row: int(row["level"]), article=True, **LISTS
)
FUNCTION_WORDS: Lexicon[str] = Lexicon.open("entities.function_words", HERE / "function_words.tsv", _class)
ROLES = Lexicon.open("entities.roles", HERE / "roles.tsv", _kind, article=True, **LISTS)
ROLE_WORDS = Lexicon.open("entities.role_words", HERE / "role_words.tsv", _kind, article=True, **LISTS)
HEADS = Lexicon.open(
    "entities.heads", HERE / "heads.tsv", lambda row: HeadRow(row["label"], row["kind"]), article=True, **LISTS
)
TOPICS = Lexicon.open("entities.topics", HERE / "topics.tsv", _kind, article=True, **LISTS)
ORGANIZATIONS = Lexicon.open(
    "entities.organizations", HERE / "organizations.tsv", lambda row: BodyRow(row["kind"], row["needs"]), **LISTS
)
EVENTS = Lexicon.open("entities.events", HERE / "events.tsv", _kind, **LISTS)
CUES = Lexicon.open("entities.cues", HERE / "cues.tsv", _kind, **LISTS)
STOPS = Lexicon.open("entities.stops", HERE / "stops.tsv", _kind, **LISTS)

LEXICONS = (
    *PLACES, HOMONYMS, PERSONS, LEADERS, NATIONALITIES, GIVEN, FAMILY, PARTS, ROLES, ROLE_WORDS, HEADS, TOPICS,
    ORGANIZATIONS, EVENTS, CUES, STOPS,
)  # fmt: skip
