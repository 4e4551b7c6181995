"""What a document gives the rules to look at: tokens, sentences, persons, roles, bodies and places."""

from bisect import bisect_left
from typing import Any

from arnews import Document, GeopoliticalEntity, Organization, Person, Role, Span
from arnews._scan import Tokens

from .sentences import Sentences
from .words import STOPS, Form, bits, form

_RANKS = (Organization, Role, Person)  # of two that take up the same words the later one is meant


class Masks(dict[int, int]):
    """`Token.mask` by token index, each asked for once."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self.tokens = tokens

    def __missing__(self, index: int) -> int:
        mask: int = self.tokens[index].mask
        self[index] = mask
        return mask


def _rank(kind: type, memory: dict[Any, Any]) -> int:
    """How high spans of a value class rank among those that can speak, 0 for a place, -1 for others; remembered."""
    ranks = [rank for rank, layer in enumerate(_RANKS, 1) if issubclass(kind, layer)]
    memory[kind] = found = max(ranks, default=0 if issubclass(kind, GeopoliticalEntity) else -1)
    return found


class Ground:
    """One document, laid out.

    `entities`: the person, role or body that begins at a code point, the longest; `places`: where the place that begins
    there ends.
    """

    def __init__(self, doc: Document) -> None:
        self.doc, self.text, self.tokens = doc, doc.text, doc.tokens
        self.memory = self.tokens.memory("quotations")
        self.bits, self.masks = bits(self.tokens), Masks(self.tokens)
        self.sentences = Sentences(doc.text)
        self.sentence_start = self.sentences.begin
        self.entities: dict[int, Span[Any]] = {}
        self.places: dict[int, int] = {}
        self._ends: dict[int, Span[Any]] | None = None  # both only where they are asked for
        self._starts: list[int] | None = None
        self._lay(doc.spans)

    def _lay(self, spans: tuple[Span[Any], ...]) -> None:
        """Of spans that begin together the longest comes first in a document; one as long takes its place by rank."""
        entities, ranks = self.entities, self.memory
        for span in spans:
            kind, start = span.value.__class__, span.start
            rank = ranks.get(kind)
            if rank is None:
                rank = _rank(kind, ranks)
            if rank == 0:
                self.places[start] = span.end
            elif rank > 0:
                known = entities.get(start)
                if known is None or (span.end == known.end and rank > ranks[known.value.__class__]):
                    entities[start] = span

    def ending_at(self, end: int) -> Span[Any] | None:
        """The person, role or body that ends at a code point, the longest."""
        if self._ends is None:
            self._ends = {span.end: span for span in reversed(self.entities.values())}
        return self._ends.get(end)

    def first_entity(self, start: int, end: int) -> Span[Any] | None:
        """The first person, role or body that begins between two code points."""
        if self._starts is None:
            self._starts = sorted(self.entities)
        index = bisect_left(self._starts, start)
        if index == len(self._starts) or self._starts[index] >= end:
            return None
        return self.entities[self._starts[index]]

    def is_entity(self, start: int, end: int) -> bool:
        """Whether a recognised person or place takes up these code points."""
        span = self.entities.get(start)
        person = span is not None and isinstance(span.value, Person) and span.end == end
        return person or self.places.get(start) == end

    def named(self, index: int) -> bool:
        """Whether somebody recognised, or a place, begins with a token."""
        start = self.tokens.starts[index]
        return start in self.entities or start in self.places

    def form(self, index: int) -> Form:
        """How to read the verb of saying at a token."""
        return self.memory.get(self.tokens.words[index]) or form(self.tokens, index, self.memory)

    def stop(self, index: int) -> str:
        """The kind of stop at a token, "" where there is none."""
        if index < 0 or not self.masks[index] & self.bits.stops:
            return ""
        return self.tokens.readings(index, STOPS)[0].value

    def ends_line(self, index: int) -> bool:
        """Whether a line break stands between a token, not the last, and the next."""
        starts = self.tokens.starts
        begin, end = starts[index] + len(self.tokens.words[index]), starts[index + 1]
        return self.text[begin] == "\n" if end == begin + 1 else "\n" in self.text[begin:end]
