"""What a document gives the rules of this extractor to look at: tokens, persons, roles and bodies, sentences."""

from bisect import bisect_left
from typing import Any, NamedTuple

from arnews import Document, GeopoliticalEntity, Organization, Person, Role, Span
from arnews._scan import Reading, Tokens

from .sentences import Sentences
from .words import NOUNS, STOPS, Saying, bits, saying

_LONGEST_PHRASE = 8  # words
_LONGEST_NAME = 4
_LONGEST_IN_MARKS = 40  # code points
_LAYERS = (Person, Role, Organization, GeopoliticalEntity)
_MARKS = {'"': '"', "«": "»", "“": "”", "”": "“", "'": "'", "‘": "’"}


class Voice(NamedTuple):
    """Who speaks, as mentioned: code points, and the person, role or body recognised there, if any."""

    start: int
    end: int
    entity: Span[Any] | None


def _layers(spans: tuple[Span[Any], ...], memory: dict[Any, Any]) -> list[list[Span[Any]]]:
    """The spans of persons, of roles, of bodies and of places, in one walk; `memory` knows the layers of a class."""
    layers: list[list[Span[Any]]] = [[] for _ in _LAYERS]
    for span in spans:
        kind = span.value.__class__
        numbers = memory.get(kind)
        if numbers is None:
            numbers = memory[kind] = [number for number, layer in enumerate(_LAYERS) if issubclass(kind, layer)]
        for number in numbers:
            layers[number].append(span)
    return layers


class Masks(dict[int, int]):
    """`Token.mask` by token index, each asked for once."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self.tokens = tokens

    def __missing__(self, index: int) -> int:
        mask: int = self.tokens[index].mask
        self[index] = mask
        return mask


class Scene:
    """One document, ready to be asked."""

    def __init__(self, doc: Document) -> None:
        self.text, self.tokens, self.memory = doc.text, doc.tokens, doc.tokens.memory("quotations")
        self.sentences = Sentences(doc.text)
        self.sentence_start, self.broken = self.sentences.begin, self.sentences.broken
        persons, self.roles, self.bodies, places = _layers(doc.spans, self.memory)
        self.masks = Masks(self.tokens)
        self.bits = bits(self.tokens)
        self.stops = self.bits.stops | self.bits.conjunctions | self.bits.formulas
        self.ending = self.stops | self.bits.nouns | self.bits.verbs
        self.known = self.bits.nouns | self.bits.people
        self.entities: dict[int, Span[Any]] = {}
        for span in (*self.bodies, *self.roles, *persons):
            known = self.entities.get(span.start)
            if known is None or span.end >= known.end:
                self.entities[span.start] = span
        self.places = {span.start: span.end for span in places}
        self.entity_starts = sorted(self.entities)
        self.entity_ends = {span.end: span for span in self.entities.values()}

    def first_entity(self, start: int, end: int) -> Span[Any] | None:
        """The first person, role or body that begins between two code points."""
        index = bisect_left(self.entity_starts, start)
        if index < len(self.entity_starts) and self.entity_starts[index] < end:
            return self.entities[self.entity_starts[index]]
        return None

    def voice(self, span: Span[Any]) -> Voice:
        """The mention to give for a recognised span: the person rather than the person's role."""
        if isinstance(span.value, Role):
            follower = self._follower(span.end)
            if follower is not None:
                return Voice(follower.start, follower.end, follower)
            return self._unknown_name(span.end) or self._longer_role(span)
        return Voice(span.start, span.end, span)

    def _unknown_name(self, end: int) -> Voice | None:
        """A name that no one recognised behind a role: «مدرب الفريق، كلود بويل:», «نائب الرئيس رجب كذا إن»."""
        first = self.tokens.index_at(end)
        gap = self.text[end : self.tokens.start(first)] if first < len(self.tokens) else ""
        if gap not in (" ", "، ", ", "):
            return None
        last = first
        while last < min(first + _LONGEST_NAME, len(self.tokens)) and self._in_name(last, first):
            last += 1
        if last - first < len(gap) or last == len(self.tokens) or self._goes_on(last):
            return None
        return Voice(self.tokens.start(first), self.tokens.end(last - 1), None)

    def _longer_role(self, span: Span[Any]) -> Voice:
        """The role and what its name leaves out: «الأمين العام» of «الأمين العام للاتحاد العام لعمال البلد فلان»."""
        tokens = self.tokens
        first = last = tokens.index_at(span.end)
        if (
            tokens.joined(first - 1)
            and first < len(tokens)
            and self._led(first)
            and not self.masks[first] & self.bits.names
        ):
            while last < len(tokens) and tokens.joined(last - 1) and (not self.ends_phrase(last) or self._led(last)):
                last += 1
        if last - first < _LONGEST_NAME:
            return Voice(span.start, span.end, span)
        return Voice(span.start, tokens.end(last - 1), span)

    def _marked_name(self, last: int, end: int) -> int:
        """The end of a name in marks behind a class noun («منظمة "السلام"»), else `end`."""
        close = _MARKS.get(self.text[end + 1 : end + 2], "") if self.text[end : end + 1] == " " else ""
        if not close or not self.masks[last] & self.bits.names:
            return end
        at = self.text.find(close, end + 2, end + _LONGEST_IN_MARKS)
        return at + 1 if at >= 0 else end

    def _in_name(self, index: int, first: int) -> bool:
        tokens = self.tokens
        if index > first and not tokens.joined(index - 1):
            return False
        mask = self.masks[index]
        if index == first and (mask & self.bits.people or tokens[index].form.startswith("ال")):
            return False
        return not mask & self.bits.verbs and not self.ends_phrase(index)

    def _goes_on(self, index: int) -> bool:
        """Whether the words behind a supposed name are no end of it: neither a mark, a stop nor a conjunction."""
        return self.tokens.joined(index - 1) and not self.masks[index] & (self.bits.stops | self.bits.conjunctions)

    def is_entity(self, start: int, end: int) -> bool:
        """Whether a recognised person or place takes up these code points."""
        span = self.entities.get(start)
        person = span is not None and isinstance(span.value, Person) and span.end == end
        return person or self.places.get(start) == end

    def _follower(self, end: int) -> Span[Any] | None:
        """The person named right behind a role, over a comma or a second role: «رئيس الشركة، لين شوتزمان»."""
        for _ in range(2):
            start = self._past_comma(end)
            span = self.entities.get(start)
            if span is None or isinstance(span.value, Organization):
                return None
            if isinstance(span.value, Person):
                return span
            end = span.end
        return None

    def _past_comma(self, end: int) -> int:
        at = end
        while at < len(self.text) and at < end + 3 and self.text[at] in ' ،,"«“':
            at += 1
        return at

    def phrase(self, index: int, skip: int = 0) -> Voice | None:
        """Who is named from token `index` on: a recognised span, else the noun phrase there. `skip`: a proclitic."""
        if index >= len(self.tokens):
            return None
        start = self.tokens.start(index) + skip
        entity = self.entities.get(start)
        if entity is not None:
            return self.voice(entity)
        if start in self.places:
            return Voice(start, self.places[start], None)
        no_noun = self.masks[index] & self.bits.stops if skip else self._no_noun(index)
        return None if no_noun else self._noun_phrase(index, start)

    def _no_noun(self, index: int) -> bool:
        return not self.masks[index] & self.bits.people and self.ends_phrase(index)

    def plausible(self, index: int) -> bool:
        """Whether a word by itself looks like one who speaks: a body, an office, a document, something definite."""
        mask = self.masks[index]
        if mask & self.bits.people or self._named(index):
            return True
        if mask & self.bits.nouns:
            return self.tokens.readings(index, NOUNS)[0].value == "document"
        return not mask & self.bits.stops and bool(self.tokens[index].form.startswith("ال"))

    def ends_phrase(self, index: int) -> bool:
        """Whether the noun phrase of a speaker cannot go on with this token."""
        mask = self.masks[index]
        if not mask & self.ending:
            return self._led(index)
        if mask & self.stops:
            return True
        if mask & self.bits.nouns:
            return self.tokens.readings(index, NOUNS)[0].value == "speech"
        return self.saying(index).value.trust != "weak" or self._led(index)

    def saying(self, index: int) -> Reading[Saying]:
        """The verb of saying at a token."""
        return self.memory.get(self.tokens.words[index]) or saying(self.tokens, index, self.memory)

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

    def _led(self, index: int) -> bool:
        """Whether a preposition is glued to the word: «لرويترز», «بعملية»; a noun known to begin so is none."""
        word = self.tokens[index].form
        if word[0] not in "بل" or len(word) < (3 if word[0] == "ل" else 4):
            return False
        return not (self.masks[index] & self.known or self._named(index))

    def _named(self, index: int) -> bool:
        start = self.tokens.start(index)
        return start in self.entities or start in self.places

    def _noun_phrase(self, index: int, start: int) -> Voice:
        """The words up to a preposition, a verb or a mark; a person named among them or right behind is taken."""
        tokens, last = self.tokens, index
        open_end = True
        for following in range(index + 1, min(index + _LONGEST_PHRASE, len(tokens))):
            if not tokens.joined(following - 1):
                break
            entity = self.entities.get(tokens.start(following))
            if entity is not None and isinstance(entity.value, Person):
                return Voice(entity.start, entity.end, entity)
            if self.ends_phrase(following):
                if not self._led(following):
                    break
                open_end = False
            last = following if open_end else last
        end = tokens.end(last)
        if self.text[end : end + 1] not in ("،", ","):
            return Voice(start, self._marked_name(last, end), None)
        follower = self._follower(end)
        if follower is not None:
            return self.voice(follower)
        named = self._unknown_name(end) if self.masks[index] & self.bits.people else None
        return named or Voice(start, end, None)
