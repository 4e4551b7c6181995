"""Where sentences begin: one look through the text, then a search in a list."""

from bisect import bisect_left, bisect_right

from arnews import normalize

_ENDS = (". ", "؟ ", "! ", "؛ ", "..", ".\r")  # what ends a sentence; a line break does too


class Sentences:
    """The beginnings of the sentences of a text."""

    def __init__(self, text: str) -> None:
        found = [at + 1 for at in _places(text, "\n")]
        for end in _ENDS:
            if end[0] in text:
                found += [at + 1 for at in _places(text, end) if not _initial(text, at)]
        self.begins = [0, *sorted(set(found))]

    def begin(self, at: int) -> int:
        """Where the sentence that holds code point `at` begins."""
        return self.begins[bisect_right(self.begins, at) - 1]

    def broken(self, start: int, end: int) -> bool:
        """Whether a sentence begins between two code points."""
        index = bisect_right(self.begins, start)
        return index < len(self.begins) and self.begins[index] <= end

    def before(self, at: int) -> int:
        """Where the sentence before the one that begins at or behind `at` begins."""
        return self.begins[max(0, bisect_left(self.begins, at) - 1)]


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
