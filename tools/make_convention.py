"""Makes src/arnews/conventions/anercorp.tsv: where the names of ANERcorp begin and end.

    python tools/make_convention.py ANERCORP_TRAIN.conll

Reads ANERcorp's training part (Benajiba et al. 2007, split of Obeid et al. 2020, CC BY-SA 4.0) with arnews and counts,
for the first and the last word of each span, whether the corpus has the name with the word, without it, or no name at
all. Only the words and the counts come here, no text. Personal names have the same bounds in both, so they are left
as they are.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import arnews
from arnews.conventions.bounds import places, words_of
from arnews.conventions.table import At, Fate, Where
from train_names import sentences

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "src/arnews/conventions/anercorp.tsv"
HEADER = """# title: Where the names of ANERcorp begin and end, by their first and last words
# license: MIT
# source: counted over ANERcorp's training part (Benajiba et al. 2007, CC BY-SA 4.0) beside the spans of arnews
# retrieved: 2026-11-30
# made-by: tools/make_convention.py
# columns: label where fate seen word
"""
LABELS = {"ORG": "ORG", "GPE": "LOC", "LOC": "LOC"}
TOGETHER = 20  # sentences read as one document
LEAST = {Fate.NONE: 2, Fate.OUTSIDE: 1}
Gold = list[tuple[int, int, str]]
Bounds = tuple[int, int]


def main(path: Path) -> None:
    found: dict[At, Counter[Fate]] = defaultdict(Counter)
    listed = list(sentences(path))
    for start in range(0, len(listed), TOGETHER):
        for at, fate in counted(listed[start : start + TOGETHER]):
            found[at][fate] += 1
    rows = sorted(row for at, fates in found.items() for row in told(at, fates))
    TARGET.write_text(HEADER + "".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    print(f"{len(rows)} rows -> {TARGET.relative_to(ROOT)}")


def told(at: At, fates: Counter[Fate]) -> Iterator[tuple[str, ...]]:
    """The row of a word that most often changes something."""
    fate, seen = fates.most_common(1)[0]
    if fate is not Fate.KEEP and seen >= LEAST[fate]:
        yield at.label, at.where.value, fate.value, str(seen), at.word


def counted(listed: list[list[tuple[str, str]]]) -> Iterator[tuple[At, Fate]]:
    text, tokens, gold = laid_out(listed)
    for span in arnews.annotate(text).spans:
        if span.label in LABELS:
            touched = [at for at, (start, end) in enumerate(tokens) if start < span.end and span.start < end]
            fates = fates_of((touched[0], touched[-1] + 1), LABELS[span.label], gold)
            spots = places(text, span, words_of(span))
            yield from ((at, fates[where]) for where, at in spots if where in fates)


def laid_out(listed: list[list[tuple[str, str]]]) -> tuple[str, list[Bounds], Gold]:
    """The text, the bounds of its tokens, and (first token, token behind, tag) of its names."""
    text, tokens, gold = "", [], []
    for sentence in listed:
        for word, tag in sentence:
            begins = tag.startswith("B-") or (tag.startswith("I-") and not (gold and gold[-1][1] == len(tokens)))
            if begins:
                gold.append((len(tokens), len(tokens) + 1, tag[2:]))
            elif tag.startswith("I-"):
                gold[-1] = (gold[-1][0], len(tokens) + 1, gold[-1][2])
            tokens.append((len(text), len(text) + len(word)))
            text += word + " "
        text = text[:-1] + "\n"
    return text, tokens, gold


def fates_of(bounds: Bounds, tag: str, gold: Gold) -> dict[Where, Fate]:
    """What the corpus says of a span that covers these tokens; nothing where its name begins before the span."""
    same = [name for name in gold if name[0] < bounds[1] and bounds[0] < name[1] and name[2] == tag]
    if not same:
        return {Where.WHOLE: Fate.NONE, Where.FIRST: Fate.NONE}
    start, end = same[0][:2]
    if start < bounds[0]:
        return {}
    first = Fate.KEEP if start == bounds[0] else Fate.OUTSIDE
    if len(same) > 1 or end > bounds[1]:
        return {Where.WHOLE: first, Where.FIRST: first}
    return {Where.WHOLE: first, Where.FIRST: first, Where.LAST: Fate.KEEP if end == bounds[1] else Fate.OUTSIDE}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
