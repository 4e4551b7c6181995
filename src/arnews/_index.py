"""Folded words with numbers, compiled: asked as they lie in the file, without being taken apart."""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import NamedTuple
from zlib import crc32


class Index(NamedTuple):
    """Words, each with its codes: a line `word TAB codes` a word, the lines of one hash beside each other.

    `starts`: where the lines of a hash begin. Nothing is made of a word before it is asked for, so that an index of
    30,000 words is there at once and takes a tenth of the memory of a dict.
    """

    lines: bytes
    starts: "array[int]"

    @classmethod
    def of(cls, listed: Mapping[str, Iterable[int]]) -> "Index":
        """The index of some words with their codes."""
        buckets: list[list[bytes]] = [[] for _ in range(2 << len(listed).bit_length())]  # most are empty
        for word, codes in listed.items():
            raw = _raw(word)
            buckets[crc32(raw) % len(buckets)].append(b"\n%b\t%b" % (raw, " ".join(map(str, codes)).encode()))
        joined = [b"".join(lines) for lines in buckets]
        return cls(b"".join(joined) + b"\n", array("I", accumulate(map(len, joined), initial=0)))

    def codes(self, word: str) -> tuple[int, ...]:
        """The codes of a word, none of one that is not listed."""
        raw, (lines, starts) = _raw(word), self
        bucket = crc32(raw) % (len(starts) - 1)
        begin, end = starts[bucket], starts[bucket + 1]
        if begin == end or (at := lines.find(b"\n" + raw + b"\t", begin, end)) < 0:
            return ()
        at += len(raw) + 2
        return tuple(map(int, lines[at : lines.index(b"\n", at)].split()))

    def items(self) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Every word with its codes, in no particular order."""
        for line in self.lines.split(b"\n")[1:-1]:
            raw, _, codes = line.partition(b"\t")
            yield raw.decode("utf-8", "surrogatepass"), tuple(map(int, codes.split()))


def _raw(word: str) -> bytes:
    return word.encode("utf-8", "surrogatepass")
