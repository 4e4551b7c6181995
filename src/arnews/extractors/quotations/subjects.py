"""Who says it: the subject of a verb of saying.

It stands behind the verb («قال الوزير»), or before it («الوزير ... قال»), or in the verb alone («وأضاف»): then it is
the speaker of the verb before in the sentence, or the latest speaker that agrees in gender and number.
"""

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from arnews import Person

from .memory import Memory
from .mentions import Voice
from .scene import Scene
from .words import INTERVIEWS, Saying

if TYPE_CHECKING:
    from .sayings import Event

_PAUSES = " ،,#\u00a0"  # what may stand between a verb and its subject
_MARKS = _PAUSES + "\"«»“”'"
_SOURCE_REACH = 9  # tokens between a verb like نقل and the عن of its source


class Verb(NamedTuple):
    """A verb of saying where it stands.

    `token`: its index; `led`: و or ف is glued on; `begin`: where its sentence begins; `leads`: the sentence begins with
    the verb; `embedded`: it stands in what an earlier verb reports; `conjunction`: the token of its أن, or -1;
    `relative`: الذي stands right before it.
    """

    token: int
    start: int
    end: int
    saying: Saying
    led: bool
    begin: int
    leads: bool
    embedded: bool
    conjunction: int
    relative: bool

    @property
    def firm(self) -> bool:
        """Whether the verb plainly is one of saying."""
        return self.saying.trust != "weak" or self.conjunction >= 0 or self.leads


class Subjects:
    """Finds the subjects of the verbs of one document."""

    def __init__(self, scene: Scene, memory: Memory) -> None:
        self.scene, self.tokens, self.memory = scene, scene.tokens, memory
        self.masks, self.bits = scene.masks, scene.bits

    def find(self, verb: Verb, previous: "Event | None", main: "Event | None") -> tuple[Voice | None, bool]:
        """Who says it, and whether the words around the verb name them."""
        if verb.saying.kind == "verb":
            voice = self._named(verb, previous)
            if voice is not None:
                return voice, True
        if main is not None and self._goes_on(verb, main):
            return main.voice, main.named
        if verb.leads:
            return self.memory.find(verb.saying), False
        voice = self._interviewed(verb) or self._earlier(verb)
        if voice is not None:
            return voice, True
        return self._topic(verb) or self.memory.find(verb.saying) or self._opening(verb), False

    def _named(self, verb: Verb, previous: "Event | None") -> Voice | None:
        if verb.relative:
            return self._ending(verb.token - 2)
        if verb.saying.trust == "document":
            return self._document(verb.token + 1)
        if (verb.leads or verb.led) and verb.saying.trust != "carrier":
            return self._right_behind(verb) or self._behind(verb)
        voice = self._right_before(verb) or (self._reported(verb, previous) if verb.embedded else None)
        return voice or self._behind(verb)

    def _right_behind(self, verb: Verb) -> Voice | None:
        """«قال ترامب»: one recognised."""
        entity = self.scene.entities.get(verb.end + 1)
        if entity is None or not self.tokens.joined(verb.token):
            return None
        voice = self.scene.voice(entity)
        return voice if self._agrees(verb, verb.token + 1, voice) else None

    def _ending(self, index: int) -> Voice | None:
        """The name that ends with token `index`."""
        span = self.scene.ending_at(self.tokens.end(index)) if index >= 0 else None
        return Voice(span.start, span.end, span) if span is not None else None

    def _right_before(self, verb: Verb) -> Voice | None:
        """«ترامب قال», «كان ترامب قد قال»; behind a comma the first one named («كانت ليلى، شقيقة فلان، قد قالت»)."""
        before = verb.token - 1
        if verb.leads or verb.led or before < 0 or not self.tokens.joined(before):
            return None
        if self.tokens[before].form == "قد":
            before -= 1
            if before >= 0 and "،" in self.tokens.gap(before):
                return self._earlier(verb)
        voice = self._ending(before)
        return None if voice is None or self._governed(voice) else voice

    def _governed(self, voice: Voice) -> bool:
        """«في تغريدة على تويتر قال»: whether a preposition stands before a name, which then is no subject."""
        index = self.tokens.index_at(voice.start + 1) - 1
        glued = self.scene.text[self.tokens.starts[index] : voice.start]
        if glued:
            return glued[-1] in "بل"
        return self.scene.stop(index - 1) == "preposition" and self.tokens.joined(index - 1)

    def _reported(self, verb: Verb, previous: "Event | None") -> Voice | None:
        """«إن الرئيس الفرنسي أبلغ»: what follows the conjunction of the verb before."""
        if previous is None or previous.verb.conjunction + 1 >= verb.token:
            return None
        conjunction = previous.verb.conjunction
        voice = self.scene.phrase(conjunction + 1) if self.tokens.joined(conjunction) else None
        return voice if voice and self.tokens.index_at(voice.end) >= verb.token - 1 else None

    def _behind(self, verb: Verb) -> Voice | None:
        """«قال الوزير», «قال أيضا الوزير», «نقلت الوكالة عن مصدر»; a plural verb has its subject before it."""
        following = self._past_adverbs(verb.token, verb.saying.trust != "carrier")
        if following < 0 or (verb.saying.number != "s" and self.tokens.start(following) not in self.scene.entities):
            return None
        voice = self.scene.phrase(following) if self._can_say(verb, following) else None
        if voice is not None and not self._agrees(verb, following, voice):
            voice = None
        if (
            voice is not None
            and voice.entity is None
            and self.masks[following] & self.bits.deictics
            and self.memory.last
        ):
            voice = voice._replace(entity=self.memory.last.entity)  # «وقال المصدر ذاته»
        if verb.saying.trust == "carrier":
            return self._quoted_source(following) or voice
        return voice

    def _past_adverbs(self, index: int, bare: bool) -> int:
        """The token behind the verb and the adverbs after it, -1 at the end of the clause.

        Not only `bare` pauses but marks too may stand behind a carrier: «نقلت "الوكالة" عن».
        """
        if self.tokens.joined(index) and not self.masks[index + 1] & self.bits.stops:
            return index + 1
        for following in range(index + 1, min(index + 4, len(self.tokens))):
            if self.tokens.gap(following - 1).strip(_PAUSES if bare else _MARKS):
                return -1
            if self.scene.stop(following) != "adverb":
                return following
        return -1

    def _can_say(self, verb: Verb, index: int) -> bool:
        """Whether the word behind the verb can be its subject: «أكد ضرورة» has none, «أكد الوزير» has."""
        if not self.tokens.joined(index - 1):
            return bool(self.tokens.gap(index - 1) == " #")
        form = self.tokens[index].form
        if form.startswith("ال") and form.endswith("ين") and not self.scene.speaks(index):
            return False  # «دعا المواطنين إلى»: whom he calls upon
        if verb.saying.trust == "sure" and verb.saying.tells != "claim":
            return True
        if self.scene.plausible(index) or (verb.firm and verb.saying.trust != "sure"):
            return True
        last, mask = min(index + 4, len(self.tokens)), self.scene.bits.conjunctions
        return bool([at for at in range(index + 1, last) if self.scene.masks[at] & mask])

    def _agrees(self, verb: Verb, index: int, voice: Voice) -> bool:
        """«وناشد وزارة الصحة» has its subject elsewhere: a masculine verb before a feminine noun."""
        if verb.saying.gender != "m" or "ة" not in self.tokens.words[index][-3:]:
            return True
        person = voice.entity is not None and isinstance(voice.entity.value, Person)
        return person or self.masks[index] & self.bits.honorifics > 0

    def _document(self, index: int) -> Voice | None:
        """«جاء في البيان», «ورد في تقرير للبنك»."""
        tokens = self.tokens
        if index + 1 >= len(tokens) or not self.masks[index + 1] & self.bits.nouns:
            return None
        if tokens[index].form not in ("في", "علي"):
            return None
        return self.scene.phrase(index + 1)

    def _quoted_source(self, index: int) -> Voice | None:
        """The source behind عن: «نقلت الوكالة عن مصدر أمني قوله»."""
        tokens = self.tokens
        for at in range(index, min(index + _SOURCE_REACH, len(tokens) - 1)):
            if tokens[at].form == "عن":
                return self.scene.phrase(at + 1)
            if self.masks[at] & self.bits.conjunctions or self.scene.ends_line(at):
                return None
        return None

    def _goes_on(self, verb: Verb, main: "Event") -> bool:
        """«قال ... مضيفا», «نشر صورة وقال»: the speaker of the verb before in the sentence goes on."""
        if main.verb.start < verb.begin or main.voice is None or not (main.verb.firm or main.named):
            return False
        return verb.saying.kind == "participle" or main.saying[3:5] == verb.saying[3:5]

    def _interviewed(self, verb: Verb) -> Voice | None:
        """«جاء ذلك في مقابلة لفلان مع القناة، حيث قال»."""
        tokens, listed = self.tokens, self.tokens.hits(INTERVIEWS)
        if not listed:
            return None
        first = max(tokens.index_at(verb.begin), verb.token - 15)
        for index in listed[bisect_left(listed, first) : bisect_left(listed, verb.token - 1)]:
            if tokens.joined(index):
                word = tokens[index + 1].form
                if word.startswith("ل") and not word.startswith("لل") and len(word) > 3:
                    return self.scene.phrase(index + 1, 1)
        return None

    def _earlier(self, verb: Verb) -> Voice | None:
        """The first one named in the sentence before the verb; a pronoun behind أن stands for somebody else."""
        if verb.token and self.masks[verb.token - 1] & self.bits.conjunctions:
            return None
        entity = self.scene.first_entity(verb.begin, verb.start)
        return self.scene.voice(entity) if entity is not None else None

    def _topic(self, verb: Verb) -> Voice | None:
        """The noun right before the verb: «ولكن التقرير أضاف», «المصدر قال»."""
        tokens, before = self.tokens, verb.token - 1
        if verb.led or before < 0 or not tokens.joined(before) or self.scene.ends_phrase(before):
            return None
        first = before
        while first and first > before - 3 and tokens[first].form.startswith("ال") and self._definite(first - 1):
            first -= 1
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
