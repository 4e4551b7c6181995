"""What a document gives the rules of this extractor to look at: tokens, persons, roles and bodies, sentences."""

from bisect import bisect_left
from typing import Any, NamedTuple

from arnews import Document, GeopoliticalEntity, Organization, Person, Role, Span

from .words import CONJUNCTIONS, FORMULAS, NOUNS, PEOPLE, STOPS, VERBS, Saying

_ENDS = (". ", "؟ ", "! ", "؛ ", ".\r", "..")  # what ends a sentence; a line break does too
_LONGEST_PHRASE = 8


class Voice(NamedTuple):
    """Who speaks, as mentioned: code points, and the person, role or body recognised there, if any."""

    start: int
    end: int
    entity: Span[Any] | None


class Scene:
    """One document, ready to be asked."""

    def __init__(self, doc: Document) -> None:
        self.text, self.tokens = doc.text, doc.tokens
        self.persons = doc.select(Person)
        self.roles = doc.select(Role)
        self.bodies = doc.select(Organization)
        self.entities: dict[int, Span[Any]] = {}
        for layer in (self.bodies, self.roles, self.persons):
            for span in layer:
                known = self.entities.get(span.start)
                if known is None or span.end >= known.end:
                    self.entities[span.start] = span
        self.places = {span.start for span in doc.select(GeopoliticalEntity)}
        self.entity_starts = sorted(self.entities)
        self.entity_ends = {span.end: span for span in self.entities.values()}

    def sentence_start(self, at: int) -> int:
        """Where the sentence that holds code point `at` begins, by line breaks and full stops before it."""
        text = self.text
        begin = text.rfind("\n", 0, at) + 1
        for end in _ENDS:
            found = text.rfind(end, begin, at)
            if found >= 0 and not self._initial(found):
                begin = found + 1
        return begin

    def _initial(self, stop: int) -> bool:
        """«د. محمد»: the stop behind a single letter ends nothing."""
        return stop < 2 or (self.text[stop] == "." and not self.text[stop - 2].isalnum())

    def broken(self, start: int, end: int) -> bool:
        """Whether a sentence ends between two code points."""
        between = self.text[start:end]
        return "\n" in between or any(
            stop in between and not self._initial(start + between.index(stop)) for stop in _ENDS
        )

    def verb(self, index: int) -> Saying | None:
        """What the verb of saying at a token tells, if it is one."""
        readings = self.tokens.readings(index, VERBS)
        return readings[0].value if readings else None

    def is_conjunction(self, index: int) -> bool:
        """أن, إن, بأنه."""
        return index < len(self.tokens) and self.tokens.has(index, CONJUNCTIONS)

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
        return Voice(span.start, span.end, span)

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
        while at < len(self.text) and at < end + 3 and self.text[at] in " ،,\"«“":
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
        return None if self._no_noun(index) else self._noun_phrase(index, start)

    def _no_noun(self, index: int) -> bool:
        return self.ends_phrase(index) and not self.tokens.has(index, PEOPLE)

    def plausible(self, index: int) -> bool:
        """Whether a word by itself looks like one who speaks: a body, an office, a document, something definite."""
        tokens = self.tokens
        if tokens.has(index, PEOPLE) or tokens.has(index, NOUNS) or self._named(index):
            return True
        return tokens[index].form.startswith("ال") and not tokens.has(index, STOPS)

    def ends_phrase(self, index: int) -> bool:
        """Whether the noun phrase of a speaker cannot go on with this token."""
        tokens = self.tokens
        if tokens.has(index, STOPS) or tokens.has(index, CONJUNCTIONS) or tokens.has(index, FORMULAS):
            return True
        verb = self.verb(index) if tokens.has(index, VERBS) and not tokens.has(index, NOUNS) else None
        return (verb is not None and verb.trust != "weak") or self._led(index)

    def _led(self, index: int) -> bool:
        """Whether a preposition is glued to the word: «لرويترز», «بعملية»; a noun known to begin so is none."""
        word = self.tokens.words[index]
        if word[0] not in "بل" or len(word) < 4 or word.isascii():
            return False
        known = any(self.tokens.has(index, lexicon) for lexicon in (PEOPLE, NOUNS)) or self._named(index)
        return not known

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
        follower = self._follower(end) if self.text[end : end + 1] in ("،", ",") else None
        return self.voice(follower) if follower else Voice(start, end, None)
