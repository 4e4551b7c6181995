"""Where sentences begin: one look through the text, then a search in a list."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from arnews import normalize

_STOP = re.compile(r'\.(?:(?=[ .\r])|["»”](?= ))')  # what ends a sentence; a line break does too
_RARE = "؟!؛"  # the same before a blank


class Sentences:
    """The beginnings of the sentences of a text."""

    def __init__(self, text: str) -> None:
        # Lines end where the running length of the pieces says: the last one is no beginning.
        found = [*accumulate([len(line) + 1 for line in text.split("\n")])][:-1]
        found += [stop.end() for stop in _STOP.finditer(text) if not _initial(text, stop.start())]
        for sign in _RARE:
            if sign in text:
                found += _behind(text, sign + " ")
        found.sort()
        self.begins, self.size = [0, *found], len(text)

    def begin(self, at: int) -> int:
        """Where the sentence that holds code point `at` begins."""
        return self.begins[bisect_right(self.begins, at) - 1]

    def around(self, at: int) -> tuple[int, int]:
        """Where the sentence that holds code point `at` begins, and where the next does, behind the text if none."""
        index = bisect_right(self.begins, at)
        return self.begins[index - 1], self.begins[index] if index < len(self.begins) else self.size + 1

    def end(self, at: int) -> int:
        """Where the sentence behind the one that holds code point `at` begins."""
        index = bisect_right(self.begins, at)
        return self.begins[index] if index < len(self.begins) else self.size


def _behind(text: str, sign: str) -> Iterator[int]:
    """Where the blanks of a sign stand."""
    at = text.find(sign, 2)
    while at >= 0:
        yield at + 1
        at = text.find(sign, at + 1)


def _initial(text: str, stop: int) -> bool:
    """«د. محمد»: the stop behind a single letter ends nothing; marks are no letters."""
    if stop < 2:
        return True
    if text[stop - 1].isalnum() and text[stop - 2].isalnum():
        return False
    letters = normalize(text[max(0, stop - 12) : stop])
    return letters[-1:].isalnum() and not letters[-2:-1].isalnum()
