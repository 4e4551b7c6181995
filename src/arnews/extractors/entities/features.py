"""The classes of a word as evidence for a personal name: in it, and beside it.

A class is a short ASCII name: «السيد» is `title.def` beside a name, «محمد» in one is `given.arabic5` and more.
"""

from functools import lru_cache
from typing import Any

from arnews import normalize
from arnews._scan import Reading, Token
from arnews._text import skip as code_points

from . import flags as f
from .common import level, ways
from .lexicons import FUNCTION_WORDS, NameRow, PlaceRow
from .name_shape import score

# Readings of these kinds make a word no part of a name, unless a name list has it.
NEVER = f.STOP | f.TIME | f.FIELD | f.LINK | f.ADJ | f.ROLE | f.KIN | f.PERSON | f.MOD | f.PORT | f.HEAD | f.SAY | f.ACT
PREPOSITIONS = {form: FUNCTION_WORDS.forms(form)[0].value for form in FUNCTION_WORDS.places}  # by folded form
SPELLED = {normalize(FUNCTION_WORDS.forms(form)[0].spelling) for form in FUNCTION_WORDS.places}
Classes = tuple[str, ...]
KINDS = ("sure", "weak", "common", "unknown")


def classes(token: Token, by: dict[str, int]) -> tuple[Classes, bool, int]:
    """(classes of the word in a name, whether it can be part of one, code points of proclitics before the name)."""
    found: list[str] = []
    skip = _names(token, found)
    named = skip is not None
    plain = by[""]
    level, behind = _levels(token)
    if not named and (plain & NEVER or token.is_digits or not _arabic(token.form)):
        return ("never",), False, 0
    every = 0
    for value in by.values():
        every |= value
    if skip and every & f.TITLE:
        return ("never",), False, 0  # «وسمو»
    found += _other(token, plain, every)
    if level is not None:
        found.append(f"level{min(level, 17) // 2}")
    elif not named:
        found += _unknown(token.form, plain)
        if behind is not None:
            found.append(f"behind{min(behind, 17) // 2}")
        elif stem := _stem(token.form):
            found.append(f"stem{min(stem, 15) // 3}")
    found.append("named" if named else "unnamed")
    if not named and token.form[0] in "يتس":
        found.append(f"first.{'ta' if token.form[0] == 'ت' else 'ya'}")
    if not named and max(level or 0, behind or 0) > 11:
        return tuple(found), False, 0
    if skip is None and level is None:
        skip = code_points(token.text, _proclitic(token.form))
    return tuple(found), True, skip or 0


def _proclitic(form: str) -> int:
    """1 when an unknown word looks more like a name without its first letter: «وفرانسو», «لنلسون»."""
    if form[0] not in "ولب" or len(form) < 5:
        return 0
    return 1 if score(form[1:]) > score(form) + (0.0 if form[0] == "و" else 0.7) else 0


def _levels(token: Token) -> tuple[int | None, int | None]:
    """How common the word is: as it stands, and behind proclitics."""
    found = ways(token.form)
    bare = [level for proclitics, _, level in found if not proclitics]
    behind = [level for proclitics, _, level in found if proclitics]
    return max(bare, default=None), max(behind, default=None)


ENDINGS = ("هما", "تها", "ها", "هم", "نا", "ته", "ين", "ون", "ات", "ان", "وا", "ا", "ه", "ك", "ي", "ت")


@lru_cache(maxsize=4096)
def _stem(form: str) -> int:
    """How common the word is without one ending or without its first letter: «برنامجا» is «برنامج»."""
    cut = [form[: -len(ending)] for ending in ENDINGS if form.endswith(ending) and len(form) - len(ending) > 2]
    cut += [form[:-2] + "ه"] if form.endswith(("ته", "تي")) else []
    return max((level(piece) for piece in cut), default=0)


def _arabic(form: str) -> bool:
    return bool(form) and "ء" <= form[0] <= "ۿ" and len(form) > 1


def _names(token: Token, found: list[str]) -> int | None:
    """Adds the classes of the best name readings; the code points before the name, None when no list has it."""
    best: dict[str, Reading[Any]] = {}
    if any(
        r.lexicon == "entities.stops" and r.value == "particle" and r.spelled and not r.skip for r in token.readings
    ):
        return None  # «على» is not «علي», «إن» no initial
    for reading in token.readings:
        kind = reading.lexicon[9:]
        if kind == "name_parts" and (reading.rest or (reading.value in WITH_OTHERS and _common(token))):
            continue
        if kind in ("given_names", "family_names", "name_parts") and not reading.rest:
            best.setdefault(kind, reading)
    if not best:
        return None
    skip = min(reading.skip for reading in best.values())
    for kind, reading in best.items():
        if reading.skip == skip:
            found += _name(kind, reading)
    if skip:
        found.append("clitic")
    return skip


WITH_OTHERS = {"suffix", "initial"}  # parts that are no name by themselves


def _common(token: Token) -> bool:
    return bool(ways(token.form))


def _name(kind: str, reading: Reading[Any]) -> list[str]:
    if kind == "name_parts":
        return [f"part.{reading.value}"]
    value: NameRow = reading.value
    short = kind[:5].rstrip("_s")
    count = min(len(str(value.count)), 5)
    made = [f"{short}.{value.origin}{count}", f"{short}.common{(value.common + 1) // 2}"]
    return made if reading.spelled else [*made, f"{short}.misspelled"]


def _other(token: Token, plain: int, every: int) -> list[str]:
    found = ["def"] if plain & f.DEF else []
    for reading in token.readings:
        if "places" in reading.lexicon and not reading.rest:
            place: PlaceRow = reading.value
            size = "country" if place.kind in ("country", "capital") else f"size{len(str(place.population)) // 2}"
            size = "ambiguous" if place.ambiguous else size
            found.append(f"place.{size}" if not reading.skip else "place.clitic")
            break
    for reading in token.readings:
        if reading.lexicon == "entities.organizations" and not reading.rest:
            found.append("org" if not reading.skip else "org.clitic")
            break
    for bit, name in (
        (f.NORP, "norp"),
        (f.TIME, "time"),
        (f.SAY, "say"),
        (f.ACT, "act"),
        (f.TITLE, "title"),
        (f.ROLE, "role"),
    ):
        if plain & bit or (bit == f.TITLE and every & bit):
            found.append(name)
    return found


def _unknown(form: str, plain: int) -> list[str]:
    if plain & (f.PLACE | f.ORG | f.NORP):
        return []
    shape = max(-4, min(4, round(score(form))))
    found = [f"shape{shape}", f"length{min(len(form), 9)}"]
    if form[0] in "وبلفك":
        found.append(f"first.{'wa' if form[0] in 'وف' else 'prep'}")
    if plain & f.NISBA:
        found.append("nisba")
    if form.endswith(("ات", "ين", "ون", "ها", "هم", "نا", "ته", "ية")):
        found.append("ending")
    return found


def kind_of(own: Classes) -> str:
    """What a word is in short: "sure" or "weak" as a name, "common" or "unknown" as none."""
    if "named" in own:
        sure = any(name.endswith((".common0", ".common1")) for name in own)
        return "sure" if sure else "weak"
    return "unknown" if any(name.startswith("shape") for name in own) else "common"


def crossed(seen: Classes, kind: str) -> Classes:
    """The classes of a neighbour together with the kind of the word itself."""
    return tuple(f"{name}&{kind}" for name in seen)


def context(token: Token, by: dict[str, int]) -> Classes:
    """The one class of the word beside a name."""
    plain = by[""]
    every = 0
    for value in by.values():
        every |= value
    if token.is_digits:
        return ("digits",)
    word = token.form[1:] if token.form[:1] == "و" and token.form[1:] in PREPOSITIONS else token.form
    if word in PREPOSITIONS and not (plain & f.NAME and normalize(token.text) not in SPELLED):  # «علي» is not «على»
        return (PREPOSITIONS[word],)
    if not _arabic(token.form):
        return ("latin",)
    return (_context(plain, every, token),)


ORDER = (
    (f.TITLE | f.RANK, "title"), (f.SAY, "say"), (f.STOP, "stop"), (f.TIME, "time"), (f.JOB, "job"),
    (f.OFFICE, "office"), (f.KIN, "kin"), (f.PERSON, "person"), (f.NORP, "norp"), (f.PORT, "port"), (f.MOD, "mod"),
)  # fmt: skip
LATER = (
    (f.TOWN, "town"), (f.SPOT, "spot"), (f.BODY, "body"), (f.OCCASION, "event"), (f.PLACE, "place"), (f.ORG, "org"),
    (f.ACT, "act"),
)  # fmt: skip
JOINING = {"kunya", "nasab", "particle", "house"}  # parts that a name always goes on after


def _context(plain: int, every: int, token: Token) -> str:
    joining = [r.value for r in token.readings if r.lexicon == "entities.name_parts" and r.value in JOINING]
    if joining and not plain & f.STOP:
        return f"part.{joining[0]}"
    named = _named(token)
    if named and not (plain & f.DEF and every & f.ROLE):
        return named
    for bit, name in ORDER:
        if every & bit:
            definite = plain & f.DEF and bit & (f.ROLE | f.PERSON)
            return name + ".def" if definite else name
    for bit, name in LATER:
        if every & bit:
            return name
    if plain & f.DEF:
        return "def"
    return "common" if every & f.COMMON else "unknown"


def _named(token: Token) -> str:
    """ "given" or "family" of a word that is more of a name than of a common word, "name" of one that is less."""
    found = ""
    for reading in token.readings:
        kind = reading.lexicon[9:]
        if kind in ("given_names", "family_names"):
            if reading.value.common < 3:
                return kind[:5] if kind[0] == "g" else "family"
            found = "name" if reading.value.common < 5 else found
    return found
