"""What a document gives the rules to look at: tokens, sentences, persons, roles, bodies and places."""

from bisect import bisect_left
from typing import Any

from arnews import Document, GeopoliticalEntity, Role, Span

from .facts import Look, look
from .sentences import Sentences
from .words import Form, bits, form

_EDGE = 8  # code points looked at beside a quotation for the ends of its line
_BLANK = " .،\u00a0\r"  # beside a quotation that fills its line
_FOR = "باسم"  # «المتحدث باسم الحكومة»: a name too, but hardly one who speaks


class Ground:
    """One document, laid out.

    `entities`: the person, role or body that begins at a code point, the longest; `places`: where the place that begins
    there ends.
    """

    def __init__(self, doc: Document) -> None:
        self.doc, self.text, self.tokens = doc, doc.text, doc.tokens
        self.starts, self.words, self.types = self.tokens.starts, self.tokens.words, self.tokens.typed
        self.memory, self.looks = self.tokens.memory("quotations"), self.tokens.memory("quotations.looks")
        self.bits, self.gaps = bits(self.tokens), self.tokens.gaps
        self.sentences = Sentences(doc.text)
        self.sentence_start, self.sentence_end = self.sentences.begin, self.sentences.end
        self.entities: dict[int, Span[Any]] = {}
        self.places: dict[int, int] = {}
        self._lay(doc.spans)
        self._ends: dict[int, Span[Any]] | None = None  # both only where they are asked for
        self._starts: list[int] | None = None

    def _lay(self, spans: tuple[Span[Any], ...]) -> None:
        """From the end on: of those that begin together the longest counts, of places the shortest."""
        entities, places = self.entities, self.places
        for span in reversed(spans):
            if isinstance(span.value, GeopoliticalEntity):
                places.setdefault(span.start, span.end)
            elif span.text != _FOR:
                entities[span.start] = span

    def ending_at(self, end: int) -> Span[Any] | None:
        """The person, role or body that ends at a code point, the longest."""
        if self._ends is None:
            self._ends = {span.end: span for span in self.entities.values()}
        return self._ends.get(end)

    def first_entity(self, start: int, end: int) -> Span[Any] | None:
        """The first person, role or body that begins between two code points; none in brackets («دبي (رويترز) -»)."""
        if self._starts is None:
            self._starts = [at for at in reversed(self.entities) if self.text[at - 1 : at] != "("]
        index = bisect_left(self._starts, start)
        if index == len(self._starts) or self._starts[index] >= end:
            return None
        return self.entities[self._starts[index]]

    def is_entity(self, start: int, end: int) -> bool:
        """Whether a recognised person, body or place takes up these code points."""
        span = self.entities.get(start)
        name = span is not None and not isinstance(span.value, Role) and span.end == end
        return name or self.places.get(start) == end

    def mask(self, index: int) -> int:
        """What the lexicons know of a token, to be tested with `bits`."""
        token = self.types[index]
        return 0 if token is None else token.mask

    def named(self, index: int) -> bool:
        """Whether somebody recognised, or a place, begins with a token."""
        start = self.starts[index]
        return start in self.entities or start in self.places

    def form(self, index: int) -> Form:
        """How to read the verb of saying at a token."""
        return self.memory.get(self.words[index]) or form(self.tokens, index, self.memory)

    def stop(self, index: int) -> str:
        """The kind of stop at a token, "" where there is none or no token."""
        token = self.types[index] if 0 <= index < len(self.types) else None
        return "" if token is None or not token.mask & self.bits.stops else self.look(index).stop

    def look(self, index: int) -> Look:
        """What the word at a token looks like by itself."""
        return self.looks.get(self.words[index]) or look(self.tokens, index, self.looks)

    def joined(self, index: int) -> bool:
        """Whether one blank stands between a token and the next."""
        return self.gaps[index] == " " and 0 <= index < len(self.words) - 1

    def governed(self, start: int) -> bool:
        """«في تغريدة على تويتر قال»: whether a preposition stands before a name, which then is no subject."""
        index = self.tokens.index_at(start + 1) - 1
        glued = self.text[self.starts[index] : start]
        if glued:
            return glued[-1] in "بل"
        if self.stop(index - 1) == "preposition" and self.joined(index - 1):
            return True
        return self.possesses(start)

    def possesses(self, start: int) -> bool:
        """«بعد كلمة فلان»: whether a name stands behind a noun of saying that a preposition governs."""
        index = self.tokens.index_at(start + 1) - 1
        if index < 2 or not self.mask(index - 1) & self.bits.nouns or not self.joined(index - 1):
            return False
        return self.stop(index - 2) in ("preposition", "when")

    def ends_line(self, index: int) -> bool:
        """Whether a line break stands between a token, not the last, and the next."""
        return "\n" in self.gaps[index]

    def fills_line(self, start: int, end: int) -> bool:
        """Whether nothing but blanks and stops stands beside a quotation in its line."""
        before = self.text[max(start - _EDGE, 0) : start].rstrip(_BLANK)
        behind = self.text[end : end + _EDGE].lstrip(_BLANK)
        return before[-1:] in ("", "\n") and behind[:1] in ("", "\n")
