"""Who is named in the sentence before a verb of saying."""

from bisect import bisect_left
from typing import Any

from arnews import Organization, Person, Role, Span

from .mentions import Voice
from .scene import Scene
from .verb import Verb

_OFFICE = 30  # words between an office and what a preposition governs
_OCCASION = 15  # words between an occasion and the verb
_GOVERNED = 3  # names behind prepositions passed over in a sentence
_LONGEST_TOPIC = 3  # words before the last
_AS_FOR = ("اما", "واما")  # folded
_PLACE = 3  # words of a place
_LEADING = ("particle", "was")  # kinds of stops that a subject may stand behind
_LINKS = ("و", "ف")
_SHORTEST = 3  # letters of a noun


class Earlier:
    """Looks for a subject that stands before its verb."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.tokens = scene, scene.tokens
        self.mask, self.bits, self.gaps, self.joined = scene.mask, scene.bits, scene.gaps, scene.joined

    def _ending(self, index: int) -> Voice | None:
        """The name that ends with token `index`."""
        span = self.scene.ending_at(self.tokens.end(index)) if index >= 0 else None
        return Voice(span.start, span.end, span) if span is not None else None

    def _described(self, index: int) -> Voice | None:
        """«المسؤول الذي قال»: the noun before a relative pronoun."""
        if index < 0 or not self.joined(index) or not self.mask(index) & self.bits.people:
            return None
        if self.mask(index) & self.bits.nouns or (index and self.tokens[index - 1].form.startswith("ال")):
            return None  # «التقرير الذي», «المؤتمر الصحفي الذي»
        return Voice(self.tokens.start(index), self.tokens.end(index), None)

    def _right_before(self, verb: Verb) -> Voice | None:
        """«ترامب قال», «كان ترامب قد قال»; behind a comma the first one named («كانت ليلى، شقيقة فلان، قد قالت»)."""
        before = verb.token - 1
        if verb.leads or verb.led or before < 0 or self.gaps[before] != " ":
            return None
        if self.tokens[before].form == "قد":
            before -= 1
            if before >= 0 and "،" in self.gaps[before]:
                return self._earlier(verb)
        voice = self._ending(before)
        if voice is not None and not self.scene.governed(voice.start):
            return voice
        if (place := self._place(before)) is not None:
            return place
        return self._had(verb) if before < verb.token - 1 else None

    def _place(self, last: int) -> Voice | None:
        """«لكن باريس أعلنت», «يذكر أن تركيا تتهم», not «سفير تركيا أعلن»: a place that nothing governs."""
        for first in range(last, max(last - _PLACE, -1), -1):
            start = self.tokens.starts[first]
            if self.scene.places.get(start) == self.tokens.end(last):
                free = first == 0 or not self.joined(first - 1) or self.scene.stop(first - 1) in _LEADING
                return Voice(start, self.tokens.end(last), None) if free or self._reports(first - 1) else None
            if not self.joined(first - 1):
                return None
        return None

    def _reports(self, index: int) -> bool:
        return self.mask(index) & self.bits.conjunctions > 0

    def _had(self, verb: Verb) -> Voice | None:
        """«وكان وزراء خارجية الدول السبع قد طالبوا»: what stands behind كان."""
        first = self.tokens.index_at(verb.begin)
        voice = self._first(first) if self.scene.stop(first) == "was" else None
        if voice is None or voice.end < verb.start:
            return voice
        return Voice(voice.start, self.tokens.end(verb.token - 1), None)

    def _as_for(self, verb: Verb) -> Voice | None:
        """«أما الوزير فقال»."""
        if self.scene.text[self.scene.starts[verb.token]] != "ف":
            return None
        first = self.tokens.index_at(verb.begin)
        return self._first(first) if self.tokens[first].form in _AS_FOR else None

    def _first(self, index: int) -> Voice | None:
        """Who is named behind the first word of a sentence."""
        plausible = self.joined(index) and self.scene.plausible(index + 1)
        return self.scene.phrase(index + 1) if plausible else None

    def _interviewed(self, verb: Verb) -> Voice | None:
        """«جاء ذلك في مقابلة لفلان مع القناة، حيث قال»."""
        occasions = self.scene.anchors.interviews
        first = bisect_left(occasions, verb.token - _OCCASION)
        for index in occasions[first : bisect_left(occasions, verb.token - 1, first)]:
            if self.tokens.starts[index] >= verb.begin and self.joined(index):
                voice = self._dative(index + 1)
                if voice is not None:
                    return voice
        return None

    def _dative(self, index: int) -> Voice | None:
        """«لفلان», «للوزير»; «للقناة» is where it was said."""
        word = self.tokens[index].form
        if not word.startswith("ل") or len(word) < 4:
            return None
        entity = self.scene.entities.get(self.tokens.start(index) + 1)
        if entity is not None and isinstance(entity.value, Person | Role):
            return self.scene.voice(entity)
        return None if word.startswith("لل") else self.scene.phrase(index, 1)

    def _earlier(self, verb: Verb) -> Voice | None:
        """The first one named in the sentence before the verb, rather a person behind no preposition.

        A pronoun behind أن stands for somebody else.
        """
        if verb.token and self.mask(verb.token - 1) & self.bits.conjunctions:
            return None
        first = self.scene.first_entity(verb.begin, verb.start)
        if first is None or (verb.saying.number == "p" and isinstance(first.value, Person)):
            return None  # «مخاوف ... فلان ... إذ رأوا»
        if not self.scene.governed(first.start):
            return self.scene.voice(first)
        free = self._free(first, verb.start)
        return self._office(verb, free) or self.scene.voice(free)

    def _office(self, verb: Verb, named: Span[Any]) -> Voice | None:
        """«نشر الوزير بيانا عبر الموقع انتقد فيه»: an office not recognised, before what a preposition governs."""
        person = isinstance(named.value, Person) and not self.scene.possesses(named.start)
        if person or not self.scene.governed(named.start):
            return None
        tokens, people = self.tokens, self.bits.people
        last = tokens.index_at(named.start)
        for index in range(max(tokens.index_at(verb.begin), last - _OFFICE), last):
            form = tokens[index].form
            agrees = verb.saying.gender == "m" or form.endswith("ه")
            if self.mask(index) & people and agrees and form.startswith("ال") and not self._governs(index - 1):
                return self.scene.phrase(index)
        return None

    def _free(self, first: Span[Any], end: int) -> Span[Any]:
        """The first person behind `first` and no preposition, else `first` itself."""
        at = first.start
        for _ in range(_GOVERNED):
            entity = self.scene.first_entity(at + 1, end)
            if entity is None:
                break
            at = entity.start
            if not self.scene.governed(at) and not isinstance(entity.value, Organization):
                return entity
        return first

    def _topic(self, verb: Verb) -> Voice | None:
        """The noun phrase right before the verb: «ولكن التقرير أضاف», «وسائل الإعلام أكدت»."""
        tokens, before = self.tokens, verb.token - 1
        if verb.led or before < 0 or not self.joined(before) or self.scene.ends_phrase(before):
            return None
        begin = tokens.index_at(verb.begin)
        first = self._phrase_start(before, begin)
        if first > begin and self._governed(first):
            return None
        definite = tokens[before].form.startswith("ال")
        if tokens.end(before) - tokens.start(first) < _SHORTEST:
            return None  # «ولكنه»
        if definite or (first - begin < 2 and not tokens[first].form.startswith(_LINKS)):  # «ومضى قائلا» has none
            return Voice(tokens.start(first), tokens.end(before), None)
        return None

    def _governed(self, first: int) -> bool:
        """«بالمكتب التنفيذي أكدت», «وحول هذه الهزيمة قال», not «حتى أن الرئيس قال»: a preposition before a phrase."""
        if self.mask(first - 1) & self.bits.conjunctions:
            return False
        return self._governs(first - 1) or self.scene.stop(first - 2) == "preposition"

    def _phrase_start(self, last: int, begin: int) -> int:
        """Where the noun phrase that ends with token `last` begins: «المصدر» or «محكمة» before adjectives."""
        first = last
        while first > max(begin, last - _LONGEST_TOPIC) and self._leads_to(first - 1):
            first -= 1
        return first

    def _leads_to(self, index: int) -> bool:
        """Whether a word belongs to the noun behind it: it is definite too, or known to have one behind it."""
        heads = self.mask(index) & (self.bits.people | self.bits.names)
        definite = self.tokens[index].form.startswith("ال")
        return self.joined(index) and (heads > 0 or definite) and not self.scene.ends_phrase(index)

    def _governs(self, index: int) -> bool:
        """Whether a token is a preposition or has one glued on; «لكن» has none."""
        stop = self.scene.stop(index)
        return stop == "preposition" or (not stop and self.scene.led(index))

    def _opening(self, verb: Verb) -> Voice | None:
        """The noun that the sentence begins with, or that behind its first word, when nothing else is known.

        «البرلمان يصادق ... ويقول», «كان فلان ... ويقول».
        """
        first = self.tokens.index_at(verb.begin)
        if verb.token - first < 3 or not self.joined(first):
            return None
        return self.scene.phrase(first if self.tokens[first].form.startswith("ال") else first + 1)
