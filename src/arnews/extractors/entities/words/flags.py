"""What a word can be, as bits: one integer a word and proclitic says it all."""

from typing import TypeVar

Rule = TypeVar("Rule")

STOP = 1 << 0
TIME = 1 << 1
DEF = 1 << 2  # begins with the article
BODY = 1 << 3  # head of a body
TOWN = 1 << 4
SPOT = 1 << 5
OCCASION = 1 << 6  # head of an event
FIELD = 1 << 7
LINK = 1 << 8
ADJ = 1 << 9
OFFICE = 1 << 10
RANK = 1 << 11
TITLE = 1 << 12
JOB = 1 << 13
KIN = 1 << 14
PERSON = 1 << 15
MOD = 1 << 16
PORT = 1 << 17
PLACE = 1 << 18
NORP = 1 << 19
ORG = 1 << 20
EVENT = 1 << 21
GIVEN = 1 << 22
FAMILY = 1 << 23
PART = 1 << 24
SAY = 1 << 25
ACT = 1 << 26
SPORT = 1 << 27
MEDIA = 1 << 28
COMMON = 1 << 29
NISBA = 1 << 30  # definite and with the ending of a relation adjective
KNOWN = 1 << 31  # some list has it
FAMOUS = 1 << 32  # begins the name of a well-known person
HOMONYM = 1 << 33  # begins a phrase in which a place is no place
VAGUE = 1 << 34  # head of a place that is an everyday noun too
CLUB = 1 << 35  # a club that is no other word
SYLLABLE = 1 << 36  # family name of the Far East that is a word nowhere else

ROLE = OFFICE | RANK | TITLE | JOB
NAME = GIVEN | FAMILY
GAZETTEER = PLACE | NORP | ORG | EVENT | FAMOUS | HOMONYM
HEAD = BODY | TOWN | SPOT | OCCASION
QUALIFIER = ADJ | NORP | NISBA


class ByBits(dict[int, tuple[Rule, ...]]):
    """Rules by the bits that they ask for, so that a word costs one look-up and not one test a rule."""

    def __init__(self, rules: tuple[tuple[int, Rule], ...]) -> None:
        self.rules = rules

    def __missing__(self, bits: int) -> tuple[Rule, ...]:
        self[bits] = found = tuple([rule for asked, rule in self.rules if bits & asked])
        return found


BY_KIND = {
    "entities.stops": {"particle": STOP, "time": STOP | TIME},
    "entities.roles": {
        "office": OFFICE, "plural": OFFICE, "rank": RANK, "title": TITLE, "job": JOB, "beside": JOB, "own": JOB,
        "kin": KIN, "person": PERSON,
    },
    "entities.role_words": {"mod": MOD, "port": PORT},
    "entities.topics": {"field": FIELD, "link": LINK, "adj": ADJ},
    "entities.cues": {"say": SAY, "act": ACT, "sport": SPORT, "media": MEDIA},
    "entities.heads": {
        "ministry": BODY, "body": BODY, "local": BODY, "part": BODY, "force": BODY, "team": BODY, "loose": BODY,
        "unit": BODY, "front": BODY, "chair": BODY, "seat": BODY, "area": BODY, "crowd": BODY, "branch": BODY,
        "state": BODY, "memorial": BODY,
        "site": BODY, "company": BODY, "media": BODY, "club": BODY, "group": BODY, "town": TOWN,
        "district": TOWN, "realm": TOWN, "spot": SPOT, "street": SPOT, "vague": VAGUE, "route": VAGUE, "centre": VAGUE,
        "towns": TOWN, "spots": SPOT,
        "event": OCCASION, "contest": OCCASION, "champion": OCCASION, "fair": OCCASION, "marked": OCCASION,
        "prize": OCCASION, "named": OCCASION, "dated": OCCASION, "struck": OCCASION,
        "games": OCCASION, "day": OCCASION, "polled": OCCASION,
    },
}  # fmt: skip
BY_LEXICON = {
    "entities.places": PLACE,
    "entities.places_by_hand": PLACE,
    "entities.ambiguous_places": PLACE,
    "entities.homonyms": HOMONYM,
    "entities.persons": FAMOUS,
    "entities.leaders": FAMOUS,
    "entities.nationalities": NORP,
    "entities.organizations": ORG,
    "entities.events": EVENT,
    "entities.given_names": GIVEN,
    "entities.family_names": FAMILY,
    "entities.name_parts": PART,
}
