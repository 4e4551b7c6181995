"""Makes common_words.tsv of the entities extractor: frequent words of news that are neither names nor places.

A word counts as a common one when it is frequent and on no list of names, places or other proper words
(not_common_words.tsv), and is inflected as common words are (the same stem is also found with ال, with a pronoun, with
another ending or verb prefix) or seldom stands where names stand and is very frequent or has not the shape of a name.
A form that only adds a proclitic or ال to a listed form is left out, because the scan takes those off itself.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

from _name_evidence import Evidence, read_evidence
from _wordstats import LEXICONS, SHARED, TOOLS, fold, inflected, is_word, need, rows, write_table
from arnews.extractors.entities.words.name_shape import score

BY_HAND = 256  # the count that words kept by hand get when the figures have none
RARE = 30  # occurrences in 20.7 million words below which no word is listed
FREQUENT = 60  # occurrences from which a word is listed unless something speaks against it
UNLIKE_A_NAME = -1.0  # shape of words that are listed though rare
NAMELIKE = 0.04  # share of uses after titles above which a word may be an unlisted name
CALLED_A_NAME = 3  # highest mark `common` of names that are kept out
PROCLITICS = ("وال", "بال", "فال", "كال", "لل", "وب", "ول", "و", "ف", "ب", "ل", "ك", "ال", "س", "وس")


def kept_out() -> set[str]:
    """Names that are hardly anything else, and the words of places."""
    found: set[str] = set()
    for kind in ("given", "family"):
        for _, _, common, form in rows(LEXICONS / f"{kind}_names.tsv"):
            if int(common) <= CALLED_A_NAME:
                found.add(fold(form))
    for path in (LEXICONS / "places.tsv", LEXICONS / "nationalities.tsv", TOOLS / "not_common_words.tsv"):
        if path == TOOLS / "not_common_words.tsv":
            found |= {fold(form) for row in rows(path) for form in row[-1].split()}
        elif path.exists():
            found |= {fold(form) for row in rows(path) for form in row[-1].split("|") if " " not in form}
    return found


def listed(evidence: Evidence) -> dict[str, int]:
    """Form -> count of every common word, forms with a proclitic included."""
    out = kept_out()
    return {
        form: count
        for form, count in evidence.total.items()
        if count >= RARE and is_word(form) and form not in out and is_common(form, count, evidence)
    }


def is_common(form: str, count: int, evidence: Evidence) -> bool:
    """Whether the figures and the letters speak for a common word."""
    if inflected(form, evidence.total) or count > 3000:
        return True
    return evidence.ratio(form) < NAMELIKE and (count >= FREQUENT or score(form) < UNLIKE_A_NAME)


def by_hand() -> dict[str, int]:
    """Folded words kept by hand, with a count in the middle of the range."""
    forms = {fold(form) for row in rows(TOOLS / "common_words_by_hand.tsv") for form in row[-1].split()}
    return dict.fromkeys(sorted(forms - kept_out()), BY_HAND)


def bare(words: dict[str, int]) -> Iterator[tuple[int, str]]:
    """The words that are not a listed word behind a proclitic or ال; level is the integer logarithm of the count."""
    for form, count in words.items():
        parts = PROCLITICS if "ال" + form not in words else ("ال",)  # «فكرة» is not ف and «كرة», for there is «الفكرة»
        rests = (form[len(part) :] for part in parts if form.startswith(part) and len(form) - len(part) > 2)
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
    words = by_hand() | listed(evidence)
    table = sorted(bare(words), key=lambda row: (-row[0], row[1]))
    write_table(
        LEXICONS / "common_words.tsv", head, [(level, evidence.spelling.get(form, form)) for level, form in table]
    )


if __name__ == "__main__":
    main()
