"""Makes given_names.tsv and family_names.tsv of the entities extractor.

Input: the names kept by hand (names_by_hand.tsv, and the full names of persons.tsv), and, where they are present, raw
figures over 20.7 million words of news: which words follow titles and verbs of saying, and how often each word stands
anywhere. A name's mark `common` (0 hardly ever anything but a name ... 9 mostly a common word) is the hand's where the
hand gives one, else it is computed: the rarer a word follows a title for all its uses, the commoner a word it is.
Words that follow titles and other names often enough, and look like nothing else, are added as new names.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import attrs

from _name_evidence import CLITICS, Evidence, read_evidence
from _wordstats import LEXICONS, SHARED, TOOLS, fold, inflected, is_word, need, rows, write_table

PARTS_SKIPPED = {"nasab", "house", "kunya", "particle", "initial"}
NOT_NAMES = TOOLS / "not_names.tsv"
ARAB = "DZ BH EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN AE YE SO DJ KM"
GUESSED = 3  # the mark by hand of foreign names that are also short Arabic words
DOUBTED = 5  # the least mark of a frequent word that seldom stands where names stand
NO_NAME = 9  # what is marked so is left out


@attrs.define
class Name:
    """One name while it is being judged: `hand` is the mark given by hand, None when it must be computed.

    `settled`: the mark by hand was given to this very word, not to a long list, and is the last word on it.
    """

    form: str
    origin: str
    hand: int | None = None
    settled: bool = False
    count: int = 0
    common: int = 0
    made: bool = False


def hand_names() -> Iterator[tuple[str, Name]]:
    """Kind and name of everything kept by hand, parts such as «بن» left out."""
    parts = {
        fold(form)
        for kind, forms in rows(LEXICONS / "name_parts.tsv")
        for form in forms.split("|")
        if kind in PARTS_SKIPPED
    }
    tails = {
        fold(form) for kind, forms in rows(LEXICONS / "name_parts.tsv") for form in forms.split("|") if kind == "tail"
    }
    for kind, origin, common, forms in rows(TOOLS / "names_by_hand.tsv"):
        for form in forms.split():
            if is_word(fold(form)) and fold(form) not in parts | tails:
                yield kind, Name(form, origin, int(common) if common else None)
    yield from names_of_persons(parts | tails | refused())


def names_of_persons(skipped: set[str]) -> Iterator[tuple[str, Name]]:
    """The first word of every known person's full name as a given name, the last as a family name."""
    joined = {
        fold(form)
        for kind, forms in rows(LEXICONS / "name_parts.tsv")
        for form in forms.split("|")
        if kind in ("kunya", "head")
    }
    for country, forms in rows(LEXICONS / "persons.tsv"):
        origin = "arabic" if country and country in ARAB else "foreign"
        for words in (form.split() for form in forms.split("|")):
            if fold(words[0]) not in skipped:
                yield "given", Name(words[0], origin)
            if fold(words[-1]) not in skipped and fold(words[-2]) not in joined:
                yield "family", Name(words[-1], origin)


def collect() -> dict[str, dict[str, Name]]:
    """Kind -> folded form -> name; of two marks by hand the higher wins, a row of kind `mark` wins over both."""
    found: dict[str, dict[str, Name]] = {"given": {}, "family": {}, "mark": {}}
    for kind, name in hand_names():
        known = found[kind].setdefault(fold(name.form), name)
        if name.hand is not None:
            known.hand = name.hand if known.hand is None else max(known.hand, name.hand)
    marks = found.pop("mark")
    for group in found.values():
        for form in group.keys() & marks.keys():
            group[form].hand, group[form].settled = marks[form].hand, True
    return found


def computed_mark(form: str, evidence: Evidence) -> int:
    """0..9 from the share of uses where names stand; rare words without evidence count as little known, not common."""
    if (evidence.total[form] < 40 or not inflected(form, evidence.total)) and not evidence.untagged[form]:
        return 0 if evidence.seen(form) else 1
    ratio = evidence.ratio(form)
    return max(0, min(9, round(-1.3 * math.log2(max(ratio, 0.002) / 0.1))))


def mark(name: Name, evidence: Evidence) -> None:
    """Set count and mark."""
    form = fold(name.form)
    name.count = evidence.seen(form)
    found = computed_mark(form, evidence)
    name.common = found if name.hand is None else name.hand
    if name.hand == GUESSED and name.origin == "foreign" and not name.settled and name.count >= 8:
        name.common = min(found, GUESSED)
    if not name.settled and found >= DOUBTED and evidence.total[form] >= 200:
        name.common = max(name.common, DOUBTED)  # a long list by hand may have overlooked a common word
    if name.common >= DOUBTED:
        name.count = min(name.count, 9)  # what was counted is mostly the common word


def kept_places() -> set[str]:
    """Folded places and nationalities of one word, where those lists are there."""
    files = [LEXICONS / "places.tsv", LEXICONS / "nationalities.tsv"]
    return {fold(form) for path in files if path.exists() for row in rows(path) for form in row[-1].split("|")}


def refused() -> set[str]:
    """Folded words that the figures propose and a reader refused: offices, places, common words."""
    return {fold(word) for row in rows(NOT_NAMES) for word in row[-1].split()}


def twins(families: dict[str, Name], evidence: Evidence, taken: set[str]) -> Iterator[Name]:
    """Family names in ي with ال for those known without, and the other way round: «الزعبي», «زعبي»."""
    for form, name in list(families.items()):
        if name.origin != "arabic" or name.common > 2 or len(form) < 5 or form[-1] != "ي":
            continue
        twin = form[2:] if form.startswith("ال") else "ال" + form
        if twin in taken or len(twin) < 4 or twin.startswith(("الاب", "البن", "البو")):
            continue
        if evidence.total[twin] < 100 or evidence.seen(twin):
            spelling = name.form[2:] if form.startswith("ال") else "ال" + name.form
            yield Name(spelling, "arabic", made=True)


def southern(names: dict[str, Name], evidence: Evidence, taken: set[str]) -> Iterator[Name]:
    """Foreign names with the hard g that Egypt writes ج: «رودريغيز», «رودريجيز»."""
    for form, name in list(names.items()):
        twin = form.replace("غ", "ج")
        if name.origin != "foreign" or name.common > 1 or len(form) < 5 or twin in taken | {form}:
            continue
        if evidence.total[twin] < 100 or evidence.seen(twin):
            yield Name(name.form.replace("غ", "ج"), "foreign", made=True)


def found_names(names: dict[str, dict[str, Name]], evidence: Evidence) -> Iterator[tuple[str, Name]]:
    """Names that nobody wrote down, proposed by the figures."""
    known = names["given"].keys() | names["family"].keys() | refused()
    given = {form for form, name in names["given"].items() if name.common <= 2}
    for form in sorted(evidence.tagged.keys() | {pair[1] for pair in evidence.following}):
        if form in known or not is_word(form) or has_clitic(form, evidence) or not spoken_for(form, given, evidence):
            continue
        kind = "given" if evidence.first[form] > evidence.last[form] else "family"
        origin = "arabic" if form.startswith("ال") else "foreign"
        yield kind, Name(evidence.spelling.get(form, form), origin, made=True)


def has_clitic(form: str, evidence: Evidence) -> bool:
    """Whether the word is more likely a proclitic and a word: «بجدة», «والأميرة», «للطاقة»."""
    if form[0] not in CLITICS:
        return False
    rest = form[1:]
    return rest.startswith(("ال", "ل")) or evidence.total[rest] + evidence.tagged[rest] > 2 * evidence.total[form]


def spoken_for(form: str, given: set[str], evidence: Evidence) -> bool:
    """Whether the figures speak for a name: tagged as one and never as something else, or mostly after given names."""
    if evidence.tagged[form] and not evidence.untagged[form]:
        return evidence.total[form] < 400 or evidence.ratio(form) > 0.02
    after_given = sum(count for (before, word), count in evidence.following.items() if word == form and before in given)
    return after_given >= 5 and after_given / (evidence.total[form] + 1) > 0.05


def main() -> None:
    """Collect, mark, add, write; `--without-anercorp` leaves out every name seen only there, to measure that."""
    need(SHARED / "lexicon" / "after_title.tsv")
    names, evidence = collect(), read_evidence()
    for group in names.values():
        for name in group.values():
            mark(name, evidence)
    for kind, name in list(found_names(names, evidence)):
        mark(name, evidence)
        names[kind][fold(name.form)] = name
    taken = names["given"].keys() | names["family"].keys() | refused() | kept_places()
    for kind, group in names.items():
        arab = twins(group, evidence, taken) if kind == "family" else ()
        for name in [*arab, *southern(group, evidence, taken)]:
            mark(name, evidence)
            group.setdefault(fold(name.form), name)
    for kind, title in (("given", "Given names"), ("family", "Family names")):
        write(kind, title, names[kind])


def write(kind: str, title: str, names: dict[str, Name]) -> None:
    """One of the two files, in the order of the forms."""
    head = {
        "title": f"{title}, Arab and foreign in Arabic letters",
        "license": "MIT",
        "source": "names kept by hand (tools/names_by_hand.tsv, persons.tsv); figures counted over public news corpora "
        "(how often a word follows titles); single names found as facts in ANERcorp's training part (Benajiba et al. "
        "2007, CC BY-SA 4.0), no text of it",
        "retrieved": "2026-11-23",
        "made-by": "tools/make_names.py",
        "columns": "origin count common form",
    }
    ordered = sorted((n for n in names.values() if n.common < NO_NAME), key=lambda name: fold(name.form))
    write_table(LEXICONS / f"{kind}_names.tsv", head, ([n.origin, n.count, n.common, n.form] for n in ordered))


if __name__ == "__main__":
    main()
