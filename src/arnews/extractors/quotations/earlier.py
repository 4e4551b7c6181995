"""Who is named in the sentence before a verb of saying."""

from bisect import bisect_left
from typing import Any

from arnews import Organization, Person, Role, Span

from .mentions import Voice
from .scene import Scene
from .verb import Verb
from .words import INTERVIEWS

_GOVERNED = 3  # names behind prepositions passed over in a sentence


class Earlier:
    """Looks for a subject that stands before its verb."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.tokens = scene, scene.tokens
        self.masks, self.bits = scene.masks, scene.bits

    def _interviewed(self, verb: Verb) -> Voice | None:
        """«جاء ذلك في مقابلة لفلان مع القناة، حيث قال»."""
        tokens, listed = self.tokens, self.tokens.hits(INTERVIEWS)
        if not listed:
            return None
        first = max(tokens.index_at(verb.begin), verb.token - 15)
        for index in listed[bisect_left(listed, first) : bisect_left(listed, verb.token - 1)]:
            if tokens.joined(index) and (voice := self._dative(index + 1)) is not None:
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
        if verb.token and self.masks[verb.token - 1] & self.bits.conjunctions:
            return None
        first = self.scene.first_entity(verb.begin, verb.start)
        if first is None or (verb.saying.number == "p" and isinstance(first.value, Person)):
            return None  # «مخاوف ... فلان ... إذ رأوا»
        return self.scene.voice(self._free(first, verb.start) if self.scene.governed(first.start) else first)

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
        """The noun right before the verb: «ولكن التقرير أضاف», «المصدر قال»."""
        tokens, before = self.tokens, verb.token - 1
        if verb.led or before < 0 or not tokens.joined(before) or self.scene.ends_phrase(before):
            return None
        first = before
        while first and first > before - 3 and tokens[first].form.startswith("ال") and self._definite(first - 1):
            first -= 1
        if "preposition" in (self.scene.stop(first - 1), self.scene.stop(first - 2)):
            return None  # «وحول هذه الهزيمة قال»
        if tokens[before].form.startswith("ال") or before - tokens.index_at(verb.begin) < 2:
            return Voice(tokens.start(first), tokens.end(before), None)
        return None

    def _definite(self, index: int) -> bool:
        """«المصدر» of «المصدر المعارض»."""
        word = self.tokens[index].form
        return self.tokens.joined(index) and word.startswith("ال") and not self.scene.ends_phrase(index)

    def _opening(self, verb: Verb) -> Voice | None:
        """The noun that the sentence begins with, or that behind its first word, when nothing else is known.

        «البرلمان يصادق ... ويقول», «كان فلان ... ويقول».
        """
        first = self.tokens.index_at(verb.begin)
        if verb.token - first < 3 or not self.tokens.joined(first):
            return None
        return self.scene.phrase(first if self.tokens[first].form.startswith("ال") else first + 1)
