"""Makes name_shape.tsv of the entities extractor: which letter sequences are those of names, which those of words.

A logistic regression over the letter sequences (one to four letters, `^` and `$` for the edges) of a word. Names: the
given and family names of the lists with a low mark `common`. Words: inflected forms of the raw frequency list that
are on no list of names. Weights are pruned and rounded; one word in ten is held out and tells how well names are
ranked over words (area under the curve), which goes into the header.
"""

from __future__ import annotations

import math
import random
import zlib
from collections import Counter, defaultdict

from _name_evidence import CLITICS, read_evidence
from _wordstats import LEXICONS, SHARED, fold, inflected, is_word, need, rows, write_table
from make_common_words import kept_out

Example = tuple[list[str], int]
EPOCHS = 12
RATE = 0.15
SMALLEST = 0.25  # weights below are dropped
SHRINK = 1e-4
LEAST_SEEN = 6


def grams(form: str) -> list[str]:
    """The letter sequences of a folded word, each once."""
    edged = f"^{form}$"
    return sorted({edged[at : at + size] for size in (1, 2, 3, 4) for at in range(len(edged) - size + 1)} - {"^", "$"})


def names() -> list[str]:
    """Folded names that are hardly common words."""
    return sorted({
        fold(form)
        for kind in ("given", "family")
        for _, _, common, form in rows(LEXICONS / f"{kind}_names.tsv")
        if int(common) <= 2
    })  # fmt: skip


def words() -> list[str]:
    """Folded inflected words on no list of names, with and without proclitics as they stand in news."""
    evidence, out = read_evidence(), kept_out()
    chosen = [
        form
        for form, count in evidence.total.items()
        if count >= 12 and is_word(form) and form not in out and evidence.ratio(form) < 0.02
        and not (form[0] in CLITICS and form[1:] in out)
        and inflected(form, evidence.total)
    ]  # fmt: skip
    random.Random(7).shuffle(chosen)
    return sorted(chosen[:24000])


def held_out(form: str) -> bool:
    """Whether the word only measures; the same words in every run."""
    return zlib.crc32(form.encode()) % 10 == 0


def train(examples: list[Example], balance: float) -> dict[str, float]:
    """Weights by stochastic gradient descent; `balance` is the worth of a name beside a word."""
    weights: dict[str, float] = defaultdict(float)
    order = random.Random(11)
    for epoch in range(EPOCHS):
        order.shuffle(examples)
        rate = RATE / (1 + epoch)
        for found, label in examples:
            wanted = label - 1 / (1 + math.exp(-sum(weights[gram] for gram in found)))
            step = rate * wanted * (balance if label else 1.0)
            for gram in found:
                weights[gram] += step
        for gram in weights:
            weights[gram] *= 1 - SHRINK * len(examples) * rate
    return weights


def area(scored: list[tuple[float, int]]) -> float:
    """Area under the curve: how often a name is ranked over a word."""
    ranked = sorted(scored)
    positives = sum(label for _, label in ranked)
    below = sum(rank for rank, (_, label) in enumerate(ranked, start=1) if label)
    return (below - positives * (positives + 1) / 2) / (positives * (len(ranked) - positives))


def main() -> None:
    """Train, prune, measure, write."""
    need(SHARED / "lexicon" / "word_frequency.tsv")
    labelled = [(form, 1) for form in names()] + [(form, 0) for form in words()]
    seen = Counter(gram for form, _ in labelled for gram in grams(form))
    kept = {gram for gram, count in seen.items() if count >= LEAST_SEEN}
    examples = [
        ([g for g in ("", *grams(form)) if g in kept or not g], label) for form, label in labelled if not held_out(form)
    ]
    balance = sum(1 - label for _, label in examples) / sum(label for _, label in examples)
    weights = {g: round(w, 1) for g, w in train(examples, balance).items() if abs(w) >= SMALLEST or not g}
    measured = [
        (sum(weights.get(g, 0.0) for g in ("", *grams(form))), label) for form, label in labelled if held_out(form)
    ]
    write(weights, area(measured), len(measured))


def write(weights: dict[str, float], found: float, size: int) -> None:
    """The table, the letter sequences of one weight a row; the empty one, written `-`, holds for every word."""
    table: dict[float, list[str]] = defaultdict(list)
    for gram in sorted(weights):
        table[weights[gram]].append(gram or "-")
    head = {
        "title": "Letter sequences that tell names (positive) from other words (negative)",
        "license": "MIT",
        "source": "log-odds computed from given_names.tsv, family_names.tsv and word figures of public news corpora",
        "retrieved": "2026-11-23",
        "made-by": "tools/make_name_shape.py",
        "measured": f"area under the curve {found:.3f} on {size} words held out",
        "columns": "weight sequences",
    }
    write_table(LEXICONS / "name_shape.tsv", head, [(weight, " ".join(table[weight])) for weight in sorted(table)])
    print(head["measured"])


if __name__ == "__main__":
    main()
