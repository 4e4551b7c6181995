"""Every verb of saying of a document with the one who says it, in the order of the text.

The subject stands behind the verb («قال الوزير»), or before it («الوزير ... قال»), or in the verb alone («وأضاف»):
then it is the latest speaker that agrees with the verb.
"""

from typing import NamedTuple

from .scene import Scene, Voice
from .words import CONJUNCTIONS, NOUNS, STOPS, VERBS, Saying

_NOUN_LEADERS = frozenset(("في", "من", "علي", "الي", "عن", "بعد", "قبل", "خلال", "بين", "مع"))
_REACH = 25  # tokens between a verb of saying and its conjunction


class Event(NamedTuple):
    """One verb of saying.

    `index`: its token; `voice`: who says it, `named` if by the words around the verb; `conjunction`: the token of its
    أن or -1; `embedded`: whether it stands inside what an earlier verb reports; `leads`: whether its sentence begins
    with it.
    """

    index: int
    start: int
    end: int
    saying: Saying
    voice: Voice | None
    named: bool
    conjunction: int
    embedded: bool
    leads: bool


class Memory:
    """The latest speakers, by the gender and number that a verb with no subject asks for."""

    def __init__(self) -> None:
        self.latest: dict[str, Voice] = {}
        self.last: Voice | None = None

    def keep(self, voice: Voice, saying: Saying) -> None:
        """Remembers who has just spoken."""
        self.last = self.latest[_agreement(saying)] = voice

    def find(self, saying: Saying) -> Voice | None:
        """The latest speaker whom a verb of this form can mean."""
        return self.latest.get(_agreement(saying))


def _agreement(saying: Saying) -> str:
    return saying.number if saying.number != "s" else saying.gender


class Reader:
    """Reads the verbs of saying of one document."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.tokens = scene, scene.tokens
        self.memory = Memory()
        self.conjunctions = scene.tokens.hits(CONJUNCTIONS)
        self.next_conjunction = 0
        self.previous: Event | None = None
        self.begin = 0  # of the sentence of the verb in hand
        self.leads = self.firm = False

    def read(self, index: int) -> Event | None:
        """The event at the verb `index`, None where it is no verb or says nothing; ask in the order of the text."""
        scene, tokens = self.scene, self.tokens
        reading = tokens.readings(index, VERBS)[0]
        saying = reading.value
        start, end = tokens.start(index) + reading.skip, tokens.end(index)
        self.begin = scene.sentence_start(start)
        self.leads = tokens.start(index) - self.begin < 3
        if self._no_verb(index, saying):
            return None
        embedded = self._embedded(index) and not reading.proclitics
        conjunction = self._conjunction(index, end)
        self.firm = saying.trust != "weak" or conjunction >= 0 or self.leads
        voice, named = self._speaker(index, start, saying, embedded)
        if saying.trust == "document" and not named:
            return None
        event = Event(index, start, end, saying, voice, named, conjunction, embedded, self.leads)
        if voice is not None and not embedded and (self.firm or named):
            self.memory.keep(voice, saying)
        self.previous = event
        return event

    def _no_verb(self, index: int, saying: Saying) -> bool:
        """«عبر البريد», «بين الطرفين», «في رد مكتوب», «لم تذكر»."""
        tokens = self.tokens
        if tokens.has(index, STOPS):
            return not self.leads and not self._names(index + 1)
        before = tokens.readings(index - 1, STOPS) if index and tokens.joined(index - 1) else ()
        if not before:
            return False
        kind = before[0].value
        noun = kind == "preposition" and saying.kind == "verb" and saying.trust in ("weak", "carrier")
        return kind == "negation" or (noun and tokens[index - 1].form in _NOUN_LEADERS)

    def _names(self, index: int) -> bool:
        return index < len(self.tokens) and self.tokens.start(index) in self.scene.entities

    def _embedded(self, index: int) -> bool:
        """«قال إن الوزير أكد»: whether an earlier verb of the sentence reports this one."""
        previous = self.previous
        return previous is not None and previous.start >= self.begin and 0 <= previous.conjunction < index

    def _conjunction(self, index: int, end: int) -> int:
        """The token of the conjunction that the verb governs, -1 if its sentence has none soon."""
        listed = self.conjunctions
        while self.next_conjunction < len(listed) and listed[self.next_conjunction] <= index:
            self.next_conjunction += 1
        if self.next_conjunction == len(listed):
            return -1
        found = listed[self.next_conjunction]
        near = found - index <= _REACH and not self.scene.broken(end, self.tokens.start(found))
        return found if near else -1

    def _speaker(self, index: int, start: int, saying: Saying, embedded: bool) -> tuple[Voice | None, bool]:
        """Who says it, and whether the words around the verb name them."""
        if saying.kind == "verb":
            voice = self._right_before(index, start) or (self._reported(index) if embedded else None)
            voice = voice or (self._antecedent(index) if self._relative(index) else self._behind(index, saying))
            if voice is not None:
                return voice, True
        return self._before(index, start, saying)

    def _right_before(self, index: int, start: int) -> Voice | None:
        """«ترامب قال»: a name that ends where the verb begins."""
        if self.leads or not index or not self.tokens.joined(index - 1):
            return None
        span = self.scene.entity_ends.get(self.tokens.end(index - 1)) if start == self.tokens.start(index) else None
        return Voice(span.start, span.end, span) if span is not None else None

    def _relative(self, index: int) -> bool:
        readings = self.tokens.readings(index - 1, STOPS) if index else ()
        return bool(readings) and readings[0].value == "relative"

    def _antecedent(self, index: int) -> Voice | None:
        """«القائد فلان الذي رفض»: the name that ends before the relative pronoun."""
        if index < 2:
            return None
        span = self.scene.entity_ends.get(self.tokens.end(index - 2))
        return Voice(span.start, span.end, span) if span is not None else None

    def _reported(self, index: int) -> Voice | None:
        """«إن الرئيس الفرنسي أبلغ»: what follows the conjunction of the verb before."""
        previous = self.previous
        if previous is None or previous.conjunction + 1 >= index:
            return None
        return self.scene.phrase(previous.conjunction + 1)

    def _behind(self, index: int, saying: Saying) -> Voice | None:
        """«قال الوزير», «قال أيضا الوزير», «نقلت الوكالة عن مصدر», «جاء في البيان»."""
        following = self._past_adverbs(index)
        if following < 0:
            return None
        if saying.trust == "document":
            return self._document(following)
        voice = self.scene.phrase(following) if self._can_say(following, saying) else None
        if saying.trust == "carrier":
            return self._quoted_source(following) or voice
        return voice

    def _can_say(self, index: int, saying: Saying) -> bool:
        """Whether the word behind the verb can be its subject: a weak verb wants one that plainly can."""
        if self.tokens.gap(index - 1).rstrip("#") != " ":
            return False
        if saying.trust == "sure" and saying.tells != "claim":
            return True
        return (self.firm and saying.trust != "sure" or self.scene.plausible(index)) or self._then_reports(index)

    def _then_reports(self, index: int) -> bool:
        return any(self.scene.is_conjunction(at) for at in range(index + 1, index + 4))

    def _opens(self, index: int) -> bool:
        """Whether a colon or a stop stands behind the token."""
        return any(sign in self.tokens.gap(index) for sign in ":.\n؟!")

    def _past_adverbs(self, index: int) -> int:
        """The token behind the verb and the adverbs after it, -1 at the end of the sentence."""
        tokens = self.tokens
        for following in range(index + 1, min(index + 4, len(tokens))):
            if "\n" in tokens.gap(following - 1):
                return -1
            readings = tokens.readings(following, STOPS)
            if not readings or readings[0].value != "adverb":
                return following
        return -1

    def _document(self, index: int) -> Voice | None:
        """«جاء في البيان», «ورد في تقرير للبنك»."""
        tokens = self.tokens
        if index + 1 >= len(tokens) or tokens[index].form not in ("في", "علي") or not tokens.has(index + 1, NOUNS):
            return None
        return self.scene.phrase(index + 1)

    def _quoted_source(self, index: int) -> Voice | None:
        """The source behind عن: «نقلت الوكالة عن مصدر أمني قوله»."""
        tokens = self.tokens
        for at in range(index, min(index + 9, len(tokens) - 1)):
            if tokens[at].form == "عن":
                return self.scene.phrase(at + 1)
            if "\n" in tokens.gap(at) or tokens.has(at, CONJUNCTIONS):
                return None
        return None

    def _before(self, index: int, start: int, saying: Saying) -> tuple[Voice | None, bool]:
        """«الوزير ... قال», «نشر الفنان صورة ... قائلا»; else the latest speaker that agrees."""
        previous = self.previous
        if previous is not None and previous.start >= self.begin and previous.voice is not None:
            if (saying.kind == "participle" or previous.saying[3:] == saying[3:]) and not previous.embedded:
                return previous.voice, previous.named
        if self.leads:
            return self.memory.find(saying) or self.memory.last, False
        entity = self.scene.first_entity(self.begin, start)
        if entity is not None and not self._after_conjunction(index):
            return self.scene.voice(entity), True
        return self._topic(index) or self.memory.find(saying) or self.memory.last, False

    def _after_conjunction(self, index: int) -> bool:
        """«إلا أنها أكدت»: the pronoun says it."""
        return index > 0 and self.tokens.has(index - 1, CONJUNCTIONS)

    def _topic(self, index: int) -> Voice | None:
        """The definite noun right before the verb: «ولكن التقرير أضاف»."""
        tokens = self.tokens
        before = index - 1
        if before < 0 or not tokens.joined(before) or self.scene.ends_phrase(before):
            return None
        early = before - tokens.index_at(self.begin) < 2
        if not tokens[before].form.startswith("ال") and not early:
            return None
        return Voice(tokens.start(before), tokens.end(before), None)
