"""What the raw figures say of each word: how often it stands anywhere, after titles, inside tagged names."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator

import attrs

from _wordstats import SHARED, counts, fold, frequencies, rows, spellings

CLITICS = ("و", "ف", "ب", "ل", "ك")
WITH_ANERCORP = "--without-anercorp" not in sys.argv
ANERCORP_WEIGHT = 8  # one name in 97,000 tagged words says as much as eight words after a title in 20.7 million


@attrs.define
class Evidence:
    """The raw figures: how often a word stands anywhere, after titles, after verbs of saying, inside tagged names."""

    total: Counter[str]
    titled: Counter[str]
    following: Counter[tuple[str, str]]
    tagged: Counter[str]
    first: Counter[str]
    last: Counter[str]
    untagged: Counter[str]
    spelling: dict[str, str]

    def seen(self, form: str) -> int:
        """How often the folded word was seen where names stand."""
        return self.titled[form] + ANERCORP_WEIGHT * self.tagged[form]

    def ratio(self, form: str) -> float:
        """The share of its uses in which the word stood where names stand."""
        return min(1.0, self.seen(form) / (self.total[form] + ANERCORP_WEIGHT * self.tagged[form] + 5))


def read_evidence() -> Evidence:
    """Every figure, read once."""
    titled: Counter[str] = Counter()
    following: Counter[tuple[str, str]] = Counter()
    for name in ("after_title.tsv", "after_verb_of_saying.tsv"):
        for count, sequence in counts(name):
            words = fold(sequence).split()
            titled[words[-1]] += count
            if len(words) > 1:
                following[words[-2], words[-1]] += count
    tagged, first, last, untagged = read_tagged() if WITH_ANERCORP else (Counter(), Counter(), Counter(), Counter())
    return Evidence(frequencies(), titled, following, tagged, first, last, untagged, spellings())


def tagged_names() -> Iterator[list[str]]:
    """The words of every person's name in the tagged corpus; a name in it is a fact, the sentences stay there."""
    name: list[str] = []
    for row in rows(SHARED / "ner" / "anercorp_train.conll"):
        if name and row[-1] != "I-PERS":
            yield name
            name = []
        if row[-1].endswith("-PERS"):
            name.append(row[0])


def read_tagged() -> tuple[Counter[str], Counter[str], Counter[str], Counter[str]]:
    """How often a word is tagged as part of a name, as the first, as the last word of one, as no name at all."""
    names = list(tagged_names())
    inner = {fold(word) for name in names for word in name[1:]} | {fold(name[0]) for name in names}
    tagged, first, last, untagged = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for name in names:
        words = [without_clitic(fold(name[0]), inner), *map(fold, name[1:])]
        tagged.update(words)
        if len(words) > 1:
            first[words[0]] += 1
        last[words[-1]] += 1
    for row in rows(SHARED / "ner" / "anercorp_train.conll"):
        untagged[fold(row[0])] += not row[-1].endswith("-PERS")
    return tagged, first, last, untagged


def without_clitic(word: str, names: set[str]) -> str:
    """The first word of a tagged name without its proclitic, when the rest is a name too: «ومحمد»."""
    return word[1:] if word[0] in CLITICS and word[1:] in names else word
