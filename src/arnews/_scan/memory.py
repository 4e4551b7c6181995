"""What was found out about a word, kept from text to text within bounds."""

from collections.abc import Callable
from itertools import islice
from typing import Generic, TypeVar

V = TypeVar("V")

WORDS_KEPT = 60_000  # distinct words that a scanner remembers
MEMORIES_KEPT = 8_000  # entries of one extractor's own memory
LONGEST_KEPT = 64  # code points; longer "words" are noise and are looked at each time


class Memory(dict[str, V], Generic[V]):
    """Words with what `find` finds out about them when they are first asked for.

    When `size` words are held, the half that was met first is forgotten: nothing ever starts from an empty memory, and
    a common word among the forgotten is soon found out again.
    """

    def __init__(self, find: Callable[[str], V], size: int = WORDS_KEPT) -> None:
        self.find = find
        self.size = size

    def __missing__(self, word: str) -> V:
        found = self.find(word)
        if len(word) <= LONGEST_KEPT:
            if len(self) >= self.size:
                self._forget()
            self[word] = found
        return found

    def _forget(self) -> None:
        kept = dict(islice(self.items(), self.size // 2, None))
        self.clear()
        self.update(kept)
