"""What the counting scripts share: reading the raw figures, folding, writing a lexicon file."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from arnews._text import fold

__all__ = ["fold"]
TOOLS = Path(__file__).resolve().parent
LEXICONS = TOOLS.parent / "src" / "arnews" / "extractors" / "entities" / "lexicons"
SHARED = TOOLS.parent.parent / "shared"
SUFFIXES = ("ه", "ها", "هم", "هما", "نا", "ك", "ي", "ين", "ون", "ان", "ات", "وا", "ت", "ا", "تها", "ته", "يه")
PREFIXES = "يتنا"
ARABIC_WORD = re.compile(r"[ء-غف-يپچژگڤ]+\Z")


def is_word(form: str) -> bool:
    """Whether the form is one word of Arabic letters, at least two of them."""
    return len(form) > 1 and ARABIC_WORD.match(form) is not None


def need(path: Path) -> Path:
    """The path, or the end of the script with a message when the raw figures are not there."""
    if not path.exists():
        sys.exit(f"{path} is absent: the raw figures are not part of the repository; the made file stays as it is")
    return path


def rows(path: Path) -> Iterator[list[str]]:
    """The rows of a table of ours: no comment, no empty line."""
    for line in need(path).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def counts(name: str) -> Iterator[tuple[int, str]]:
    """Count and word (sequence) of one file of raw figures."""
    for row in list(rows(SHARED / "lexicon" / name))[1:]:
        yield int(row[0]), row[-1]


def frequencies() -> Counter[str]:
    """Folded word -> how often it stands in the raw news."""
    found: Counter[str] = Counter()
    for count, word in counts("word_frequency.tsv"):
        found[fold(word)] += count
    return found


def spellings() -> dict[str, str]:
    """Folded word -> its most frequent spelling."""
    found: dict[str, str] = {}
    for _, word in counts("word_frequency.tsv"):  # sorted by count, so the first one is the commonest
        found.setdefault(fold(word), word)
    return found


def inflected(form: str, total: Counter[str]) -> bool:
    """Whether other forms of the same stem are found, as they are for common words and are not for names."""
    stem = form.removeprefix("ال")
    cut = [stem[: -len(suffix)] for suffix in SUFFIXES if len(stem) - len(suffix) > 2 and stem.endswith(suffix)]
    near = {stem + suffix for suffix in SUFFIXES} | {*cut, stem if form != stem else "ال" + stem}
    near |= {letter + stem[1:] for letter in PREFIXES if stem[:1] and stem[0] in PREFIXES}
    if _found(near - {form}, total, total[form] // 500) >= 2:
        return True
    far = near | {root + suffix for root in cut for suffix in SUFFIXES} | {"ال" + root for root in cut}
    return _found(far - {form}, total, total[form] // 20) >= 4


def _found(forms: set[str], total: Counter[str], least: int) -> int:
    """How many of the forms are found at least so often."""
    return sum(total[form] >= max(5, least) for form in forms)


def write_table(path: Path, head: dict[str, str], table: Iterable[Sequence[object]]) -> None:
    """Write a lexicon file: header lines, then the rows."""
    lines = [f"# {key}: {value}" for key, value in head.items()]
    lines += ["\t".join(str(field) for field in row) for row in table]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(lines) - len(head)} rows")
