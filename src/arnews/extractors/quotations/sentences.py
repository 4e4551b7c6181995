"""Where sentences begin: one look through the text, then a search in a list."""

from bisect import bisect_right
from itertools import accumulate

from arnews import normalize

_ENDS = (". ", "؟ ", "! ", "؛ ", "..", ".\r", '." ', ".» ", ".” ")  # what ends a sentence; a line break does too


class Sentences:
    """The beginnings of the sentences of a text."""

    def __init__(self, text: str) -> None:
        # Lines end where the running length of the pieces says: the last one is no beginning.
        found = [*accumulate([len(line) + 1 for line in text.split("\n")])][:-1]
        for end in _ENDS:
            if end in text:
                found += [at + len(end) - 1 for at in _places(text, end) if not _initial(text, at)]
        found.sort()
        self.begins, self.size = [0, *found], len(text)

    def begin(self, at: int) -> int:
        """Where the sentence that holds code point `at` begins."""
        return self.begins[bisect_right(self.begins, at) - 1]

    def end(self, at: int) -> int:
        """Where the sentence behind the one that holds code point `at` begins."""
        index = bisect_right(self.begins, at)
        return self.begins[index] if index < len(self.begins) else self.size


def _places(text: str, sign: str) -> list[int]:
    found, at = [], text.find(sign)
    while at >= 0:
        found.append(at)
        at = text.find(sign, at + 1)
    return found


def _initial(text: str, stop: int) -> bool:
    """«د. محمد»: the stop behind a single letter ends nothing; marks are no letters."""
    if stop < 2:
        return True
    if text[stop] != "." or (text[stop - 1].isalnum() and text[stop - 2].isalnum()):
        return False
    letters = normalize(text[max(0, stop - 12) : stop])
    return letters[-1:].isalnum() and not letters[-2:-1].isalnum()
