"""Make entities/lexicons/nationalities.tsv: the demonyms of tools/demonyms.tsv in all their forms.

«لبناني» gives لبناني لبنانية لبنانيون لبنانيين لبنانيات لبنانيان لبنانيتان لبنانيتين.
Run ``python tools/make_nationalities.py`` after tools/make_places.py.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = Path(__file__).with_name("demonyms.tsv")
FOLDER = ROOT / "src" / "arnews" / "extractors" / "entities" / "lexicons"
TARGET = FOLDER / "nationalities.tsv"

HEADER = """\
# title: Nationalities and peoples: adjectives and nouns, without ال
# license: MIT
# source: written for this project; country codes ISO 3166-1
# retrieved: 2026-11-23
# made-by: tools/make_nationalities.py
# columns: country kind form
"""

ENDINGS = {
    "m": "",
    "ma": "ا",
    "f": "ة",
    "mp": "ون",
    "mp2": "ين",
    "fp": "ات",
    "d": "ان",
    "fd": "تان",
    "fd2": "تين",
}
"""Kind -> what stands after the adjective: masculine, its accusative («جنديا لبنانيا»), feminine, plurals, duals."""
BROKEN_PLURAL = "mp"
FOLDS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا"})


def rows(path: Path) -> Iterator[list[str]]:
    """Yield the cells of each row of a table."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def place_names(folder: Path) -> set[str]:
    """Return the folded forms of places: «بريطانيا», «كتالونيا» are lands, not accusatives of «بريطاني», «كتالوني»."""
    cells = [row for name in ("places.tsv", "places_by_hand.tsv") for row in rows(folder / name)]
    return {form.translate(FOLDS) for row in cells for form in row[-1].split("|")}


def inflected(adjective: str, ending: str) -> str:
    """Put the ending on each adjective: «كوري جنوبي» -> «كورية جنوبية», «جنوب سوداني» -> «جنوب سودانية»."""
    return " ".join(word + ending if word.endswith("ي") else word for word in adjective.split())


def forms(row: list[str], lands: set[str]) -> Iterator[tuple[str, str, str]]:
    """Yield (country, kind, forms) for one demonym."""
    country, without, plural, adjectives = row
    for kind, ending in ENDINGS.items():
        made = [inflected(adjective, ending) for adjective in adjectives.split("|") if adjective]
        kept = [form for form in made if ending != "ا" or form.translate(FOLDS) not in lands]
        if kept and kind not in without.split():
            yield country, kind, "|".join(kept)
    if plural:
        yield country, BROKEN_PLURAL, plural


def make(folder: Path = FOLDER, source: Path = SOURCE) -> str:
    """Return the text of the file."""
    lands = place_names(folder)
    lines: Iterable[str] = ("\t".join(cells) for row in rows(source) for cells in forms(row, lands))
    return HEADER + "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    TARGET.write_text(make(), encoding="utf-8")
    sys.stdout.write(f"{TARGET.relative_to(ROOT)}\n")
