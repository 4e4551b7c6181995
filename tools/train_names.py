"""Makes src/arnews/extractors/entities/lexicons/weights.tsv: weights of the evidence for a personal name.

    python tools/train_names.py ANERCORP_TRAIN.conll

A linear chain (conditional random field) over the classes of features.py, trained on the PERS spans of ANERcorp's
training part (Benajiba et al. 2007, split of Obeid et al. 2020, CC BY-SA 4.0): only the weights come here, no text.
In every epoch a part of the names is hidden from the lists, so that the context and the shape of words get weights.
Before training, make the lists without the names of that part, which would otherwise all be known:

    python tools/make_names.py --without-anercorp
    python tools/make_name_shape.py
    python tools/make_common_words.py

and afterwards the full lists again, the same without the option.
"""

import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from math import exp, log
from pathlib import Path

from arnews._scan import Scanner
from arnews.extractors.entities.lexicons import LEXICONS
from arnews.extractors.entities.persons import chains, paths
from arnews.extractors.entities.words import context, features, weights
from arnews.extractors.entities.words.ali import spelled
from arnews.extractors.entities.words.reading import Reader
from arnews.extractors.entities.words.seen import seen
from arnews.extractors.entities.words.words import words_by

EPOCHS = 20
HIDDEN = 0.1
RATE = 0.1
PENALTY = 0.02
LEAST = 0.02
Example = tuple[list[list[tuple[str, str]]], list[int]]


def sentences(path: Path) -> Iterator[list[tuple[str, str]]]:
    """(token, tag) lists."""
    current: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, tag = line.partition("\t")
        if tag:
            current.append((word, tag))
        elif current:
            yield current
            current = []
    if current:
        yield current


class Maker:
    """Examples: for each run of words that could be a name, the features of each word and the right labels."""

    def __init__(self) -> None:
        self.scanner = Scanner(LEXICONS)
        self.memory = words_by(self.scanner, prune=False)
        self.kept: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {}

    def seen(self, text: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        """(own classes, own classes with its names hidden, classes as a neighbour)."""
        if text not in self.kept:
            token = self.scanner.token(text)
            known = seen(token.text, token.form, token.readings)
            nameless = tuple(r for r in token.readings if "_names" not in r.lexicon)
            hidden, namable, _ = features.classes(seen(token.text, token.form, nameless))
            own = features.classes(known)[0]
            beside = context.context(token.text, token.form, token.readings, known.plain, known.every)
            self.kept[text] = own, hidden if namable else own, (beside,)
        return self.kept[text]

    def examples(self, sentence: list[tuple[str, str]], hide: random.Random | None) -> Iterator[Example]:
        text, tags = " ".join(word for word, _ in sentence), {}
        at = 0
        for word, tag in sentence:
            tags[at] = tag
            at += len(word) + 1
        tokens = self.scanner.scan(text)
        written = spelled(tokens, self.memory)
        reader = Reader(tokens, [self.memory[word] for word in written])
        starts = sorted(tags)
        for first, last in chains.islands(reader, float("-inf")):
            rows = [self.row(reader, written, index, index == first, hide) for index in range(first, last)]
            yield rows, labels([self.tag(tokens.starts[k], starts, tags) for k in range(first, last)])

    @staticmethod
    def tag(start: int, starts: list[int], tags: dict[int, str]) -> str:
        from bisect import bisect_right

        return tags[starts[bisect_right(starts, start) - 1]]

    def row(
        self, reader: Reader, written: list[str], index: int, first: bool, hide: random.Random | None
    ) -> list[tuple[str, str]]:
        tokens = reader.tokens
        own, hidden, _ = self.seen(written[index])
        chosen = hidden if hide and hide.random() < HIDDEN else own
        kind = features.kind_of(chosen)
        row = [("0", name) for name in chosen]
        if first and (role := chains.role_before(reader, index)):
            row.append(("r", role))
        for step in (-1, 1):
            one, two = index + step, index + 2 * step
            gap = chains.gap_class(tokens.gap(min(index, one))) if 0 <= one < len(tokens) else "stop"
            if gap:
                row.append((f"g{step:+d}", gap))
                continue
            seen = self.seen(written[one])[2]
            row += [(f"{step:+d}", name) for name in (*seen, *(context.crossed(name, kind) for name in seen))]
            if 0 <= two < len(tokens) and not chains.gap_class(tokens.gap(min(one, two))):
                row += [(f"{2 * step:+d}", name) for name in self.seen(written[two])[2]]
        return row


def labels(tags: list[str]) -> list[int]:
    """0 outside, 1 begins, 2 goes on."""
    made: list[int] = []
    for tag in tags:
        inside = tag == "I-PERS" and made and made[-1]
        made.append(paths.INSIDE if inside else paths.BEGIN if tag.endswith("-PERS") else paths.OUT)
    return made


Sums = list[tuple[float, float]]


def marginals(sums: Sums, start: float, again: float, on: float) -> list[tuple[float, float, float]]:
    """For each word the probabilities of: begin after none, begin after a name, inside (forward-backward)."""
    low = -1e9
    forward, state = [], (0.0, low, low)
    for begin, inside in sums:
        out, one, two = state
        name = add(one, two)
        state = add(out, name), add(out + start, name + again) + begin, name + on + inside
        forward.append(state)
    total = add(add(forward[-1][0], forward[-1][1]), forward[-1][2])
    found, after = [], (0.0, 0.0, 0.0)
    for index in range(len(sums) - 1, -1, -1):
        begin, inside = sums[index]
        out, one, two = forward[index - 1] if index else (0.0, low, low)
        name = add(one, two)
        fresh, repeated = out + start + begin + after[1], name + again + begin + after[1]
        go_on = name + on + inside + after[2]
        found.append((exp(fresh - total), exp(repeated - total), exp(go_on - total)))
        quiet = after[0]
        new = add(quiet, start + begin + after[1])
        named = add(add(quiet, again + begin + after[1]), on + inside + after[2])
        after = new, named, named
    return found[::-1]


def add(one: float, two: float) -> float:
    """log(exp(one) + exp(two))."""
    high, low = (one, two) if one > two else (two, one)
    return high if low < high - 30 else high + log(1 + exp(low - high))


def train(path: Path) -> dict[tuple[str, str, int], float]:
    """Weights of a linear chain by stochastic gradient ascent of the likelihood, with an L2 penalty."""
    weights_of: dict[tuple[str, str, int], float] = defaultdict(float)
    dice, maker = random.Random(1), Maker()
    corpus = list(sentences(path))
    for epoch in range(EPOCHS):
        rate, seen = RATE / (1 + 0.5 * epoch), 0
        for sentence in corpus:
            for rows, right in maker.examples(sentence, dice):
                learn(weights_of, rows, right, rate)
                seen += 1
        for key in weights_of:
            weights_of[key] *= 1 - PENALTY
        dice.shuffle(corpus)
        print(f"epoch {epoch}: {seen} chains", file=sys.stderr)
    return weights_of


def learn(
    weights_of: dict[tuple[str, str, int], float], rows: list[list[tuple[str, str]]], right: list[int], rate: float
) -> None:
    """One step on one chain."""
    sums = [(sum(weights_of[o, n, 0] for o, n in row), sum(weights_of[o, n, 1] for o, n in row)) for row in rows]
    costs = weights_of["t", "begin", 0], weights_of["t", "again", 0], weights_of["t", "on", 1]
    before = paths.OUT
    for row, label, (fresh, repeated, go_on) in zip(rows, right, marginals(sums, *costs), strict=True):
        begins = label == paths.BEGIN
        step = (begins - fresh - repeated, (label == paths.INSIDE) - go_on)
        weights_of["t", "begin", 0] += rate * ((begins and before == paths.OUT) - fresh)
        weights_of["t", "again", 0] += rate * ((begins and before != paths.OUT) - repeated)
        weights_of["t", "on", 1] += rate * step[1]
        if abs(step[0]) + abs(step[1]) > 0.002:
            for offset, name in row:
                weights_of[offset, name, 0] += rate * step[0]
                weights_of[offset, name, 1] += rate * step[1]
        before = label


def write(found: dict[tuple[str, str, int], float]) -> None:
    """The table, ordered by offset and class."""
    lines = [
        "# title: Weights of the evidence for a personal name",
        "# license: MIT",
        "# source: trained on the person spans of ANERcorp's training part (Benajiba et al. 2007, CC BY-SA 4.0)",
        "# retrieved: 2026-11-23",
        "# made-by: tools/train_names.py",
        "# columns: offset class begin inside",
    ]
    for offset, name in sorted({key[:2] for key in found}):
        pair = found.get((offset, name, 0), 0.0), found.get((offset, name, 1), 0.0)
        if max(map(abs, pair)) >= LEAST:
            lines.append(f"{offset}\t{name}\t{pair[0]:.2f}\t{pair[1]:.2f}")
    weights.PATH.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(train(Path(sys.argv[1])))
