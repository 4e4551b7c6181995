"""The class of a word as evidence for a personal name beside it: «السيد» is `title.def`."""

from functools import reduce
from operator import or_

from arnews import normalize

from ..lexicons import FUNCTION_WORDS
from . import flags as f
from .features import is_arabic
from .seen import Readings

PREPOSITIONS = {form: FUNCTION_WORDS.forms(form)[0].value for form, _ in FUNCTION_WORDS.index.items()}  # by folded form
SPELLED = {normalize(FUNCTION_WORDS.forms(form)[0].spelling) for form, _ in FUNCTION_WORDS.index.items()}


def crossed(beside: str, kind: str) -> str:
    """The class of a neighbour together with the kind of the word itself."""
    return f"{beside}&{kind}"


def context(text: str, form: str, readings: Readings, plain: int, every: int) -> str:
    """The one class of the word beside a name; `plain` and `every` are its bits."""
    if form.isdecimal():
        return "digits"
    word = form[1:] if form[0] == "و" and form[1:] in PREPOSITIONS else form
    if word in PREPOSITIONS and not (every & f.NAME and normalize(text)[-len(word) :] not in SPELLED):
        return PREPOSITIONS[word]  # «علي» is not «على»
    if not is_arabic(form):
        return "latin"
    return _context(plain, every, readings)


ORDER = (
    (f.TITLE | f.RANK, "title"), (f.SAY, "say"), (f.STOP, "stop"), (f.TIME, "time"), (f.JOB, "job"),
    (f.OFFICE, "office"), (f.KIN, "kin"), (f.PERSON, "person"), (f.NORP, "norp"), (f.PORT, "port"), (f.MOD, "mod"),
)  # fmt: skip
LATER = (
    (f.TOWN, "town"), (f.SPOT, "spot"), (f.BODY, "body"), (f.OCCASION, "event"), (f.PLACE, "place"), (f.ORG, "org"),
    (f.ACT, "act"),
)  # fmt: skip
IN_ORDER = reduce(or_, [bits for bits, _ in ORDER])
IN_LATER = reduce(or_, [bits for bits, _ in LATER])
JOINING = {"kunya", "nasab", "particle", "house"}  # parts that a name always goes on after


def _context(plain: int, every: int, readings: Readings) -> str:
    if every & (f.NAME | f.PART) and (named := _part(plain, readings) or _named(plain, every, readings)):
        return named
    for bit, name in ORDER if every & IN_ORDER else ():
        if every & bit:
            definite = plain & f.DEF and bit & (f.ROLE | f.PERSON)
            return name + ".def" if definite else name
    for bit, name in LATER if every & IN_LATER else ():
        if every & bit:
            return name
    if plain & f.DEF:
        return "def"
    return "common" if every & f.COMMON else "unknown"


def _part(plain: int, readings: Readings) -> str:
    joining = [r.value for r in readings if r.lexicon == "entities.name_parts" and r.value in JOINING]
    return f"part.{joining[0]}" if joining and not plain & f.STOP else ""


def _named(plain: int, every: int, readings: Readings) -> str:
    """ "given" or "family" of a word that is more of a name than of a common word, "name" of one that is less."""
    found = ""
    if plain & f.DEF and every & f.ROLE:
        return ""
    for reading in readings:
        kind = reading.lexicon[9:]
        if plain & f.STOP and not reading.spelled:
            continue  # «أنا» is not «آنا»
        if kind in ("given_names", "family_names"):
            if reading.value.common < 3:
                return kind[:5] if kind[0] == "g" else "family"
            found = "name" if reading.value.common < 5 else found
    return found
