"""The verbs of saying of a document, each with the one who says it, in the order of the text."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from .scene import Scene, Voice
from .subjects import Memory, Subjects, Verb
from .words import CONJUNCTIONS, NARRATION, Saying

_ABOUT = 150  # code points from a weak verb to a quotation that it may bring in
_REACH = 25  # tokens between a verb of saying and its conjunction
_NOUN_LEADERS = frozenset(("في", "من", "علي", "الي", "عن", "بعد", "قبل", "خلال", "بين", "مع"))  # folded


class Event(NamedTuple):
    """A verb of saying and who says it: `named` when by the words around the verb, not by what went before."""

    verb: Verb
    voice: Voice | None
    named: bool

    @property
    def saying(self) -> Saying:
        """What the verb's form tells."""
        return self.verb.saying


class Reader:
    """Reads the verbs of saying of one document, to be asked in the order of the text."""

    def __init__(self, scene: Scene, marked: list[int]) -> None:
        """`marked`: where the quotations between marks begin."""
        self.scene, self.tokens, self.marked = scene, scene.tokens, marked
        self.memory = Memory()
        self.stops = scene.bits.stops
        self.masks, self.bits, self.begins = scene.masks, scene.bits, scene.sentences.begins
        self.subjects = Subjects(scene, self.memory)
        self.conjunctions = self._reporting()
        self.next_conjunction = 0
        self.previous: Event | None = None
        self.main: Event | None = None  # the latest that no other verb reports

    def _reporting(self) -> list[int]:
        """The conjunctions that can report: not «يمكن أن», «قبل أن», «إلا أن»."""
        masks, mask = self.masks, self.bits.infinitives
        return [index for index in self.tokens.hits(CONJUNCTIONS) if not (index and masks[index - 1] & mask)]

    def read(self, index: int) -> Event | None:
        """The event at token `index`, None where it is no verb or says nothing."""
        verb = self._verb(index)
        if verb is None:
            return None
        if self._is_noun(verb) or self._is_denied(verb) or (verb.leads and self._is_impersonal(verb)):
            return None
        voice, named = self.subjects.find(verb, self.previous, self.main)
        if verb.saying.trust == "document" and not named:
            return None
        event = Event(verb, voice, named)
        if voice is not None and not verb.embedded and (verb.firm or named):
            self.memory.keep(voice, verb.saying)
        self.previous = event
        if not verb.embedded:
            self.main = event
        return event

    def _verb(self, index: int) -> Verb | None:
        start, reading, begins = self.tokens.starts[index], self.scene.saying(index), self.begins
        begin, end = begins[bisect_right(begins, start) - 1], start + len(self.tokens.words[index])
        leads, led, tells = start - begin < 3, reading.proclitics != "", reading.value
        conjunction = self._conjunction(index, end)
        if conjunction < 0 and not leads and self._idle(index, tells, end):
            return None
        embedded = not led and tells.kind != "participle" and self._embedded(index, begin)
        return Verb(index, start + reading.skip, end, tells, led, begin, leads, embedded, conjunction)

    def _idle(self, index: int, tells: Saying, end: int) -> bool:
        """Whether a weak verb says nothing here: no أن, nobody named beside it, no quotation about."""
        if tells.trust != "weak" or tells.kind != "verb":
            return False
        starts = self.tokens.starts
        if index + 1 == len(starts) or (starts[index + 1] == end + 1 and end + 1 in self.scene.entities):
            return False
        return not (self.marked and _near(self.marked, end))

    def _embedded(self, index: int, begin: int) -> bool:
        """«قال إن الوزير أكد»: whether an earlier verb of the sentence reports this one."""
        previous = self.previous
        return previous is not None and previous.verb.start >= begin and 0 <= previous.verb.conjunction < index

    def _conjunction(self, index: int, end: int) -> int:
        """The token of the conjunction that the verb governs, -1 if its sentence has none soon."""
        listed, at = self.conjunctions, self.next_conjunction
        while at < len(listed) and listed[at] <= index:
            at += 1
        self.next_conjunction = at
        if at == len(listed) or listed[at] - index > _REACH:
            return -1
        return -1 if self.scene.broken(end, self.tokens.starts[listed[at]]) else listed[at]

    def _is_noun(self, verb: Verb) -> bool:
        """«عبر البريد», «بين الطرفين», «في رد مكتوب»; a sure verb is never taken for a noun."""
        tokens, index = self.tokens, verb.token
        if not verb.leads:
            mask = self.masks[index]
            if mask & self.stops:
                return index + 1 == len(tokens) or tokens.starts[index + 1] not in self.scene.entities
            if mask & self.bits.names:
                return True
        if verb.saying.kind != "verb" or verb.saying.trust not in ("weak", "carrier"):
            return False
        return bool(index) and tokens.joined(index - 1) and tokens[index - 1].form in _NOUN_LEADERS

    def _is_denied(self, verb: Verb) -> bool:
        """«لم تذكر»."""
        before = verb.token - 1
        return before >= 0 and self.masks[before] & self.stops > 0 and self.scene.stop(before) == "negation"

    def _is_impersonal(self, verb: Verb) -> bool:
        """«يذكر أن», «يشار إلى أن»: the narrator's own words."""
        if not 0 <= verb.conjunction - verb.token <= 2:
            return False
        narrates = self.masks[verb.token] & self.bits.narration
        return narrates > 0 and self.tokens.longest(verb.token, NARRATION) is not None


def _near(places: list[int], at: int) -> bool:
    """Whether a quotation begins a little behind `at`."""
    index = bisect_left(places, at)
    return index < len(places) and places[index] - at < _ABOUT
