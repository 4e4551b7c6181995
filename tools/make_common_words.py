"""Makes common_words.tsv of the entities extractor: frequent words of news that are neither names nor places.

A word counts as a common one when it is frequent and either inflected as common words are, or very frequent and seldom
found where names stand. Inflected: the same stem is also found with ال, with a pronoun, with another ending or verb
prefix. A form that only adds a proclitic or ال to a listed form is left out, because the scan takes those off itself.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

from _wordstats import ENTITIES, SHARED, TOOLS, fold, inflected, is_word, need, rows, write_table
from make_names import Evidence, read_evidence

LEAST = 30  # occurrences in 20.7 million words
NAMELIKE = 0.04  # share of uses after titles above which a word may be an unlisted name
CALLED_A_NAME = 3  # highest mark `common` of names that are kept out
PROCLITICS = ("وال", "بال", "فال", "كال", "لل", "وب", "ول", "و", "ف", "ب", "ل", "ك", "ال", "س", "وس")


def kept_out() -> set[str]:
    """Names that are hardly anything else, and the words of places."""
    found: set[str] = set()
    for kind in ("given", "family"):
        for _, _, common, form in rows(ENTITIES / f"{kind}_names.tsv"):
            if int(common) <= CALLED_A_NAME:
                found.add(fold(form))
    for path in (ENTITIES / "places.tsv", ENTITIES / "nationalities.tsv"):
        if path.exists():
            found |= {fold(form) for row in rows(path) for form in row[-1].split("|") if " " not in form}
    return found


def listed(evidence: Evidence) -> dict[str, int]:
    """Form -> count of every common word, forms with a proclitic included."""
    names = kept_out()
    return {
        form: count
        for form, count in evidence.total.items()
        if count >= LEAST
        and is_word(form)
        and form not in names
        and (inflected(form, evidence.total) or (count > 2000 and (evidence.ratio(form) < NAMELIKE or count > 3000)))
    }


def bare(words: dict[str, int]) -> Iterator[tuple[int, str]]:
    """The words that are not a listed word behind a proclitic or ال; level is the integer logarithm of the count."""
    for form, count in words.items():
        rests = (form[len(part) :] for part in PROCLITICS if form.startswith(part) and len(form) - len(part) > 2)
        if not any(words.get(rest, 0) > count / 4 for rest in rests):
            yield int(math.log2(count)), form


def main() -> None:
    """Collect and write."""
    need(SHARED / "lexicon" / "word_frequency.tsv")
    evidence = read_evidence()
    head = {
        "title": "Frequent words of Arabic news that are neither names nor places",
        "license": "MIT",
        "source": "figures counted over public news corpora, 20.7 million words",
        "retrieved": "2026-11-23",
        "made-by": f"tools/{Path(__file__).relative_to(TOOLS)}",
        "columns": "level form",
    }
    table = sorted(bare(listed(evidence)), key=lambda row: (-row[0], row[1]))
    write_table(ENTITIES / "common_words.tsv", head, [(level, evidence.spelling[form]) for level, form in table])


if __name__ == "__main__":
    main()
