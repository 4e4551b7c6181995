"""Inflects tools/saying_verbs.tsv into the verbs of saying that the quotations extractor reads.

Usage: python tools/make_saying_verbs.py
"""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
SEEDS = Path(__file__).with_name("saying_verbs.tsv")
TARGET = ROOT / "src/arnews/extractors/quotations/verbs.tsv"
HEADER = """# title: Verbs of saying with gender, number and person, and what they tell
# license: MIT
# source: written for this project, inflected from tools/saying_verbs.tsv
# retrieved: 2026-11-23
# made-by: tools/make_saying_verbs.py
# columns: kind tells trust gender number form
"""
WEAK = "ىاو"  # last letters that give way to an ending: نفى نفت, دعا دعت, يدعو يدعون
OBJECTS = ("ه", "ها", "هم", "هما", "ني", "نا")

Form = tuple[str, str, str, str]  # kind, gender, number, form


def past(stem: str, takes_object: bool) -> Iterator[Form]:
    """قال قالت قالا قالوا قلن, and with an object وصفه وصفته."""
    short = stem[:-1] if stem[-1] in WEAK else stem
    yield "verb", "m", "s", stem
    yield "verb", "f", "s", short + "ت"
    yield "verb", "m", "d", stem + "ا" if short == stem else short + "يا"
    yield "verb", "f", "d", short + "تا"
    yield "verb", "m", "p", short + "وا"
    if takes_object:
        alef = short + "ا" if short != stem else stem
        yield from (("object", "m", "s", alef + ending) for ending in OBJECTS)
        yield from (("object", "f", "s", short + "ت" + ending) for ending in OBJECTS)
        if short == stem:  # «سموه» is a title of honour
            yield from (("object", "m", "p", short + "و" + ending) for ending in OBJECTS)


def present(stem: str, takes_object: bool) -> Iterator[Form]:
    """يقول تقول يقولون يقولان."""
    short = stem[:-1] if stem[-1] in "ىيو" else stem
    yield "verb", "m", "s", stem
    yield "verb", "f", "s", "ت" + stem[1:]
    yield "verb", "m", "p", short + "ون"
    yield "verb", "m", "d", stem.replace("ى", "ي") + "ان"
    if takes_object:
        yield from (("object", "m", "s", stem + ending) for ending in OBJECTS)
        yield from (("object", "f", "s", "ت" + stem[1:] + ending) for ending in OBJECTS)


def participle(stem: str) -> Iterator[Form]:
    """قائلا قائلة قائلين; an indefinite nominative («قائل») is no cue, a feminine plural mostly a noun («ملاحظات»)."""
    short = stem[:-1] if stem[-1] == "ي" else stem
    yield "participle", "m", "s", stem + "ا"
    yield "participle", "f", "s", stem + "ة"
    yield "participle", "m", "p", short + "ين"


def forms(row: dict[str, str]) -> Iterator[Form]:
    """Every form of one verb; of «سمى» only those with an object, as the others name somebody."""
    if row["object"] == "only":
        yield from (form for form in forms({**row, "object": "yes"}) if form[0] == "object")
        return
    takes_object = row["object"] == "yes"
    if row["past"] != "-":
        yield from past(row["past"], takes_object)
    if row["present"] != "-":
        yield from present(row["present"], takes_object)
    if row["participle"] != "-":
        yield from participle(row["participle"])


def main() -> None:
    """Writes the TSV."""
    lines = SEEDS.read_text(encoding="utf-8").splitlines()
    columns = next(line for line in lines if line.startswith("# columns:")).partition(":")[2].split()
    rows = [dict(zip(columns, line.split("\t"), strict=True)) for line in lines if line and line[0] != "#"]
    made = dict.fromkeys(
        "\t".join((kind, row["tells"], row["trust"], gender, number, form))
        for row in rows
        for kind, gender, number, form in forms(row)
    )
    TARGET.write_text(HEADER + "\n".join(made) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
