"""The classes of a word as evidence that it is part of a personal name.

A class is a short ASCII name: «محمد» is `given.arabic5` and more.
"""

from typing import Any

from arnews._scan import Reading
from arnews._text import fold
from arnews._text import skip as code_points

from ..lexicons import NameRow, PlaceRow
from . import flags as f
from .common import Way, level
from .gazetteer import well_spelled
from .inflection import accusative, inflected, levelled, stem
from .name_shape import of_folded as score
from .seen import Seen
from .small_words import folded

# Readings of these kinds make a word no part of a name, unless a name list has it.
NEVER = f.STOP | f.TIME | f.FIELD | f.LINK | f.ADJ | f.ROLE | f.KIN | f.PERSON | f.MOD | f.PORT | f.HEAD | f.SAY | f.ACT
Classes = tuple[str, ...]
KINDS = ("sure", "weak", "common", "unknown")


def classes(word: Seen) -> tuple[Classes, bool, int | None]:
    """(classes of the word in a name, whether it can be part of one, code points of proclitics before the name).

    The code points of a word that no list has are None: `clitic` tells them, which takes long and is seldom asked.
    """
    found: list[str] = []
    form = word.form
    skip = _names(word, found) if word.every & (f.NAME | f.PART) else _kunya(word, found)
    named = skip is not None
    if not named and (word.plain & NEVER or word.by.get("و", 0) & f.STOP or not is_arabic(form)):
        return ("never",), False, 0
    if skip and word.every & f.TITLE:
        return ("never",), False, 0  # «وسمو»
    if not named and word.every & f.PLACE and _at_place(word):
        return ("never",), False, 0  # «يعقوب الصراف | لباريس»
    level, behind = _levels(word.common)
    if skip and _rather_common(word, skip):
        return ("never",), False, 0  # «بيان» is not ب and «يان», «وكاد» not ك and «اد»
    if not named and (_behind_article(word) or accusative(form) or (level is None and inflected(word))):
        return ("never",), False, 0
    if skip and form[0] == "ب" and form[-1] == "ا" and levelled(form[:-1], 5):
        return ("never",), False, 0  # «باردا» is not ب and «اردا»
    found += _other(word)
    if level is not None:
        found.append(f"level{min(level, 17) // 2}")
    elif not named:
        found += _unknown(form, word.plain)
        if behind is not None:
            found.append(f"behind{min(behind, 17) // 2}")
            found += ["tied"] if behind >= TIED and form[0] in "ولب" else []
        elif common := stem(form):
            found.append(f"stem{min(common, 15) // 3}")
    found.append("named" if named else "unnamed")
    if not named and form[0] in "يتس":
        found.append(f"first.{'ta' if form[0] == 'ت' else 'ya'}")
    if not named and _too_common(word, level, behind):
        return tuple(found), False, 0
    return tuple(found), True, skip if named or level is None else 0


def _too_common(word: Seen, level: int | None, behind: int | None) -> bool:
    """Whether a word that no list has as a name is too common for one: «هاسبل | منصب»."""
    if word.plain & f.PART:
        return False  # «قو | جي | تشاو»
    if level is None and word.form[0] not in "ولب" and not word.plain & f.DEF:
        return (behind or 0) > DEFINITE + 3  # «فيسير» may be a name
    return (level or behind or 0) > DEFINITE


def _rather_common(word: Seen, skip: int) -> bool:
    """Whether a name behind ب or ك is rather a common word behind less: «بيان», «و | كاد»."""
    letters = len(word.form) - len(fold(word.text[skip:]))
    if not letters or word.form[letters - 1] not in "بك" or word.every & f.PART:
        return False
    return any(len(way[0]) < letters for way in word.common)


def _behind_article(word: Seen) -> bool:
    """Whether a common word is one with the article behind a proclitic: «بالتالي», «للمرة»."""
    return any(bits & f.DEF for key, bits in word.by.items() if key) and any(way[2] > 5 for way in word.common)


PLACED = ("places", "places_by_hand", "nationalities")


def _at_place(word: Seen) -> bool:
    """Whether a word is a place or a people behind «ب» or «ل» and nothing else."""
    places = [r.proclitics for r in word.readings if r.lexicon.endswith(PLACED) and not r.rest]
    return bool(places) and all(proclitics.endswith(("ب", "ل")) for proclitics in places)


def clitic(text: str, form: str) -> int:
    """How many code points an unknown word looks more like a name without, 0 for none: «وفرانسو», «لنلسون»."""
    if form[0] not in "ولب" or len(form) < 5:
        return 0
    better = score(form[1:]) > score(form) + (0.0 if form[0] == "و" else 0.7)
    return code_points(text, 1) or 0 if better else 0


def _levels(common: list[Way]) -> tuple[int | None, int | None]:
    """How common the word is: as it stands, and behind proclitics."""
    bare = behind = None
    for proclitics, _, found in common:
        if proclitics:
            behind = max(behind or 0, found)
        else:
            bare = max(bare or 0, found)
    return bare, behind


TIED = 7  # level of a common word from which one with a proclitic goes on no name: «أردوغان | بولاية»
DEFINITE = 8  # level of common words above which none is a name that no list has
LONG, FATHER = 6, folded("father")
INFLECTED = folded("inflected")


def is_arabic(form: str) -> bool:
    """Whether a word is written in Arabic letters."""
    return len(form) > 1 and "ء" <= form[0] <= "ۿ"


def _names(word: Seen, found: list[str]) -> int | None:
    """Adds the classes of the best name readings; the code points before the name, None when no list has it."""
    best: dict[str, Reading[Any]] = {}
    exactly = False
    for reading in word.readings:
        kind = KIND_OF.get(reading.lexicon)
        if kind == "stops" and reading.value == "particle":
            if reading.spelled and reading.proclitics in ("", "و"):
                return None  # «على» is not «علي», «إن» no initial
            exactly = True
        if kind == "name_parts" and reading.value in WITH_OTHERS and word.common:
            continue
        if kind and kind != "stops" and not reading.rest and not _pronoun(word, reading):
            best.setdefault(kind, reading)
    if exactly:
        best = {kind: reading for kind, reading in best.items() if reading.spelled}  # «آنا» is a name, «انا» none
    if not best:
        return None
    skip = min([reading.skip for reading in best.values()])
    for kind, reading in best.items():
        if reading.skip == skip:
            found += _name(kind, reading, word.text)
    if skip:
        found.append("clitic")
    return skip


def _pronoun(word: Seen, reading: Reading[Any]) -> bool:
    """Whether the last letter is a pronoun behind a very common word, and no «ة» of a name: «ناديه» is not «نادية»."""
    return word.text.endswith("ه") and not reading.spelled and level(word.form[:-1]) > 11


def _kunya(word: Seen, found: list[str]) -> int | None:
    """Adds the classes of a name written together with «أبو»: «أبوتريكة»."""
    if word.common or word.every or len(word.form) < LONG or not word.form.startswith(FATHER):
        return None
    found += ["famil.arabic1", "famil.common1"]
    return 0


KIND_OF = {f"entities.{kind}": kind for kind in ("given_names", "family_names", "name_parts", "stops")}
WITH_OTHERS = {"suffix", "initial"}  # parts that are no name by themselves


def _name(kind: str, reading: Reading[Any], text: str) -> list[str]:
    if kind == "name_parts":
        return [f"part.{reading.value}"]
    value: NameRow = reading.value
    short = kind[:5].rstrip("_s")
    count = min(len(str(value.count)), 5)
    made = [f"{short}.{value.origin}{count}", f"{short}.common{(value.common + 1) // 2}"]
    return made if well_spelled(text, reading) else [*made, f"{short}.misspelled"]


OTHERS = ((f.NORP, "norp"), (f.TIME, "time"), (f.SAY, "say"), (f.ACT, "act"), (f.TITLE, "title"), (f.ROLE, "role"))
ANY_OTHER = f.NORP | f.TIME | f.SAY | f.ACT | f.ROLE


def _other(word: Seen) -> list[str]:
    """What the word is besides a name."""
    plain, every = word.plain, word.every
    found = ["def"] if plain & f.DEF else []
    if every & f.PLACE and (place := next((r for r in word.readings if "places" in r.lexicon and not r.rest), None)):
        found.append(f"place.{_size(place.value)}" if not place.skip else "place.clitic")
    if every & f.ORG and (body := next((r for r in word.readings if r.lexicon == BODIES and not r.rest), None)):
        found.append("org" if not body.skip else "org.clitic")
    if every & ANY_OTHER:
        found += [name for bit, name in OTHERS if plain & bit or (bit == f.TITLE and every & bit)]
    return found


BODIES = "entities.organizations"


def _size(place: PlaceRow) -> str:
    if place.ambiguous:
        return "ambiguous"
    return "country" if place.kind in ("country", "capital") else f"size{len(str(place.population)) // 2}"


def _unknown(form: str, plain: int) -> list[str]:
    if plain & (f.PLACE | f.ORG | f.NORP):
        return []
    shape = max(-4, min(4, round(score(form))))
    found = [f"shape{shape}", f"length{min(len(form), 9)}"]
    if form[0] in "وبلفك":
        found.append(f"first.{'wa' if form[0] in 'وف' else 'prep'}")
    if plain & f.NISBA:
        found.append("nisba")
    if form.endswith(INFLECTED):
        found.append("ending")
    return found


def kind_of(own: Classes) -> str:
    """What a word is in short: "sure" or "weak" as a name, "common" or "unknown" as none."""
    if "named" in own:
        sure = any(name.endswith((".common0", ".common1")) for name in own)
        return "sure" if sure else "weak"
    return "unknown" if any(name.startswith("shape") for name in own) else "common"
