"""Makes src/arnews/extractors/entities/weights.tsv: weights of the evidence for a personal name.

    python tools/train_names.py ANERCORP_TRAIN.conll

An averaged perceptron over the classes of features.py, trained on the PERS spans of ANERcorp's training part (Benajiba
et al. 2007, split of Obeid et al. 2020, CC BY-SA 4.0): only the weights come here, no text. In every epoch a part of
the names is hidden from the lists, so that the context and the shape of words get weights too.
"""

import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from arnews.extractors.entities import features, persons, weights
from arnews.extractors.entities.lexicons import LEXICONS
from arnews.extractors.entities.reading import Reader
from arnews.extractors.entities.words import Memory, bits
from arnews._scan import Scanner, Token

EPOCHS = 8
HIDDEN = 0.15
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
        self.memory = Memory(self.scanner)
        self.kept: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {}

    def seen(self, text: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        """(own classes, own classes with its names hidden, classes as a neighbour)."""
        if text not in self.kept:
            token = self.scanner.token(text)
            by = bits(token)
            bare = Token(token.text, token.form, tuple(r for r in token.readings if "_names" not in r.lexicon), 0)
            hidden, namable, _ = features.classes(bare, bits(bare))
            own = features.classes(token, by)[0]
            self.kept[text] = own, hidden if namable else own, features.context(token, by)
        return self.kept[text]

    def examples(self, sentence: list[tuple[str, str]], hide: random.Random | None) -> Iterator[Example]:
        text, tags = " ".join(word for word, _ in sentence), {}
        at = 0
        for word, tag in sentence:
            tags[at] = tag
            at += len(word) + 1
        tokens = self.scanner.scan(text)
        reader = Reader(tokens, [self.memory[word] for word in tokens.words])
        starts = sorted(tags)
        for first, last in persons.islands(reader):
            rows = [self.row(reader, index, hide) for index in range(first, last)]
            yield rows, labels([self.tag(tokens.starts[k], starts, tags) for k in range(first, last)])

    @staticmethod
    def tag(start: int, starts: list[int], tags: dict[int, str]) -> str:
        from bisect import bisect_right

        return tags[starts[bisect_right(starts, start) - 1]]

    def row(self, reader: Reader, index: int, hide: random.Random | None) -> list[tuple[str, str]]:
        tokens = reader.tokens
        own, hidden, _ = self.seen(tokens.words[index])
        row = [("0", name) for name in (hidden if hide and hide.random() < HIDDEN else own)]
        for step in (-1, 1):
            one, two = index + step, index + 2 * step
            gap = persons.gap_class(tokens.gap(min(index, one))) if 0 <= one < len(tokens) else "stop"
            if gap:
                row.append((f"g{step:+d}", gap))
                continue
            row += [(f"{step:+d}", name) for name in self.seen(tokens.words[one])[2]]
            if 0 <= two < len(tokens) and not persons.gap_class(tokens.gap(min(one, two))):
                row += [(f"{2 * step:+d}", name) for name in self.seen(tokens.words[two])[2]]
        return row


def labels(tags: list[str]) -> list[int]:
    """0 outside, 1 begins, 2 goes on."""
    made: list[int] = []
    for tag in tags:
        inside = tag == "I-PERS" and made and made[-1]
        made.append(persons.INSIDE if inside else persons.BEGIN if tag.endswith("-PERS") else persons.OUT)
    return made


def active(rows: list[list[tuple[str, str]]], path: list[int]) -> Iterator[tuple[str, str, int]]:
    """The (offset, class, 0 begin or 1 inside) that a reading of the words uses."""
    before = persons.OUT
    for row, label in zip(rows, path, strict=True):
        if label == persons.BEGIN:
            yield "t", "begin" if before == persons.OUT else "again", 0
        if label == persons.INSIDE:
            yield "t", "on", 1
        if label:
            for offset, name in row:
                yield offset, name, label - 1
        before = label


def train(path: Path) -> dict[tuple[str, str, int], float]:
    """Averaged weights."""
    current: dict[tuple[str, str, int], float] = defaultdict(float)
    total: dict[tuple[str, str, int], float] = defaultdict(float)
    step, dice, maker = 1, random.Random(1), Maker()
    corpus = list(sentences(path))
    for epoch in range(EPOCHS):
        wrong = 0
        for sentence in corpus:
            for rows, right in maker.examples(sentence, dice):
                sums = [tuple(sum(current[o, n, k] for o, n in row) for k in (0, 1)) for row in rows]
                costs = current["t", "begin", 0], current["t", "again", 0], current["t", "on", 1]
                guess = persons.best_path(sums, *costs)
                if guess != right:
                    wrong += 1
                    for sign, chosen in ((1.0, right), (-1.0, guess)):
                        for key in active(rows, chosen):
                            current[key] += sign
                            total[key] += sign * step
                step += 1
        dice.shuffle(corpus)
        print(f"epoch {epoch}: {wrong} wrong", file=sys.stderr)
    return {key: value - total[key] / step for key, value in current.items()}


def write(found: dict[tuple[str, str, int], float]) -> None:
    """The table, ordered by offset and class."""
    lines = [
        "# title: Weights of the evidence for a personal name",
        "# license: MIT",
        "# source: trained on the person spans of ANERcorp's training part (Benajiba et al. 2007, CC BY-SA 4.0); no text of it",
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
