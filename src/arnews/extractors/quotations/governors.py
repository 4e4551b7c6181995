"""The verb of saying that governs a quotation, and how it stands to it."""

from .cue import Cue, Spot
from .scene import Scene
from .verb import Verb

_CANDIDATES = 4  # verbs of saying looked at before a quotation, the nearest first
_BETWEEN = 3  # tokens between speaker and quotation that count for nothing
_CLOSE = 4  # tokens between a word of saying and a quotation that it brings in without أن or a colon


class Governors:
    """Chooses among the verbs of saying read so far."""

    def __init__(self, scene: Scene, said: list[Verb]) -> None:
        self.scene, self.said = scene, said

    def nearest(self, spot: Spot, begin: int) -> Cue | None:
        """The nearest verb of saying behind `begin` that can bring the quotation in."""
        spare = None
        for verb in self.said[: -_CANDIDATES - 1 : -1]:
            if verb.start < begin:
                break
            how = self._relation(verb, spot)
            if _governs(verb, how) or (verb is self.said[-1] and self._quotes(verb, spot, how)):
                return Cue(verb.start, verb.end, verb.voice, how, verb)
            if spare is None and verb.named and not verb.embedded and verb.saying.trust != "carrier":
                spare = Cue(verb.start, verb.end, verb.voice, "far", verb)
        return spare

    def _quotes(self, verb: Verb, spot: Spot, how: str) -> bool:
        """«ذكر المتحدث أن الرئيس قال في كلمته "..."»: a verb within what أن reports, with a subject of its own."""
        saying, voice = verb.saying, verb.voice
        if not verb.embedded or verb.conjunction >= 0 or voice is None or voice.end + 1 != verb.start:
            return False
        if saying.trust != "sure" or saying.tells != "neutral":
            return False
        return how == "direct" or "،" not in self.scene.text[verb.end : spot.outer]

    def _relation(self, verb: Verb, spot: Spot) -> str:
        first = spot.first
        if spot.colon:
            return "colon"
        if 0 <= verb.conjunction < first:
            return "conjunction" if verb.conjunction == first - 1 else "clause"
        if self._adjoins(verb, spot):
            return "direct"
        return "near" if first - verb.token <= _CLOSE + 1 else "far"

    def _adjoins(self, verb: Verb, spot: Spot) -> bool:
        """Whether only days and prepositions stand between verb or speaker and quotation: «قال الوزير أمس "..."»."""
        scene, end = self.scene, verb.end
        if verb.voice is not None and verb.voice.start > end:
            end = verb.voice.end
        if not scene.text[end : spot.outer].strip(" ،,"):
            return True
        if scene.stop(spot.first - 1) == "dative":  # «قال لـ"الصحيفة"»
            return False
        mask, stops, first = scene.mask, scene.bits.stops, scene.tokens.index_at(end)
        return spot.first - first <= _BETWEEN and all(mask(index) & stops for index in range(first, spot.first))


def _governs(verb: Verb, how: str) -> bool:
    if how in ("colon", "conjunction"):
        return True
    saying = verb.saying
    if verb.embedded and saying.kind == "verb":
        return False
    if saying.trust in ("weak", "carrier") and not verb.leads:
        close = 0 <= verb.conjunction - verb.token <= _CLOSE
        return how in ("clause", "direct") and (verb.named or saying.kind != "verb" or close)
    return True
