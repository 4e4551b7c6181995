"""The small words of the rules: one row a use, since a second row would silently take the first one's place."""

from collections import Counter
from pathlib import Path

import pytest

from arnews.lexicon import Lexicon

FILES = sorted(Path(__file__).parents[2].glob("src/arnews/extractors/**/small_words.tsv"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name)
def test_every_use_stands_once(path: Path) -> None:
    uses = Counter(row["use"] for row in Lexicon.open("test.small_words", path).rows())
    assert [use for use, times in uses.items() if times > 1] == []
