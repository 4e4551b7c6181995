"""Whether a word behind a verb of saying can be its subject."""

from arnews import Person

from .earlier import Earlier
from .mentions import Voice
from .verb import Verb
from .words import small

_BEFORE_NAMES = (" #", " (")
_OPINIONS = ("claim", "label")
_TRANSITIVE = ("label", "order")  # «واتهم روسيا بأن», «ودعا إيران إلى»
_RELATIVES = small("relative")
_THIS = 4  # tokens between «this» before a subject and the verb's أن


class Candidates(Earlier):
    """Judges the words behind verbs."""

    def _can_say(self, verb: Verb, index: int) -> bool:
        """Whether the word behind the verb can be its subject: «أكد ضرورة» has none, «أكد الوزير» has."""
        if not (verb.beside if index == verb.token + 1 else self.joined(index - 1)):
            return self.gaps[index - 1] in _BEFORE_NAMES
        look = self.scene.look(index)
        if (look.doubtful and not self.scene.named(index)) or self.scene.stop(index + 1) == "when":
            return False  # «ودعت أطفالها», «أعلنت العام الماضي أن»
        if look.determiner and not self._can_be(verb, index):
            return False
        if verb.saying.trust == "sure" and verb.saying.tells not in _OPINIONS:
            return True
        if self.scene.plausible(index) or (verb.firm and verb.saying.trust != "sure"):
            return True
        last, mask = min(index + 4, len(self.tokens)), self.scene.bits.conjunctions
        return bool([at for at in range(index + 1, last) if self.scene.mask(at) & mask])

    def _can_be(self, verb: Verb, index: int) -> bool:
        """«قال هذا النائب», not «نفى تلك المزاعم»: whether «this» and the like stand before somebody who can speak."""
        following, conjunction = index + 1, verb.conjunction
        if verb.saying.tells == "neutral" and verb.saying.trust == "sure":
            return True
        if index < conjunction <= index + _THIS and not self.scene.led(conjunction):
            return True
        return self.joined(index) and self.scene.plausible(following) and self.scene.speaks(following)

    def _agrees(self, verb: Verb, index: int, voice: Voice) -> bool:
        """«وناشد وزارة الصحة», «ونفى الاتهامات», «واتهم روسيا»: a masculine verb has no feminine subject behind it."""
        saying = verb.saying
        if (
            saying.tells == "label"
            and saying.kind != "object"
            and (self._labelled(voice) or self._is_topic(verb, index, voice))
        ):
            return False
        if saying.gender != "m":
            return True
        if saying.tells in _TRANSITIVE and voice.start in self.scene.places:
            return saying.number != "s" or self.scene.look(index).definite  # «العراق»; most are feminine
        named = voice.entity is not None and isinstance(voice.entity.value, Person)
        return named or not self.scene.look(index).feminine

    def _is_topic(self, verb: Verb, index: int, voice: Voice) -> bool:
        """«عبرت عن أسفها، ووصفت العرض الذي ... بأنه»: a thing that a relative clause tells of."""
        if verb.leads or voice.entity is not None or self.scene.speaks(index):
            return False
        following = self.tokens.index_at(voice.end)
        return following < len(self.tokens) and self.scene.look(following).form in _RELATIVES

    def _labelled(self, voice: Voice) -> bool:
        """«واتهم روسيا بأنها», «ووصفت العرض بأنه»: whether a verb that needs an object has this one alone."""
        following = self.tokens.index_at(voice.end)
        if not self.joined(following - 1) or self.tokens[following].form[0] != "ب":
            return False
        return self.mask(following) & (self.bits.people | self.bits.names) == 0 and not self.scene.named(following)
