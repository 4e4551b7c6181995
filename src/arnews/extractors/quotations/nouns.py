"""Attribution by a noun of saying: «عبارة "..."», «مضيفا قوله "..."», «بقوله إن "..."»."""

from .cue import Cue, Spot
from .governors import Governors
from .memory import Memory
from .mentions import Voice
from .scene import Scene
from .words import NOUNS


class Nouns:
    """Reads the nouns of saying of one document."""

    def __init__(self, scene: Scene, governors: Governors, memory: Memory) -> None:
        self.scene, self.tokens, self.governors, self.memory = scene, scene.tokens, governors, memory

    def before(self, spot: Spot) -> Cue | None:
        """A noun of saying right before the mark or its أن."""
        mask, bits, before = self.scene.mask, self.scene.bits, spot.first - 1
        if before > 0 and mask(before) & bits.conjunctions:
            before -= 1
        if before < 0 or not mask(before) & bits.nouns or "\n" in self.scene.gaps[before]:
            return None
        found = self.tokens.longest(before, NOUNS)
        if found is None or found.value != "speech":
            return None
        by = found.reading.proclitics.endswith("ب")
        return Cue(found.start, found.end, self._owner(spot, before, by) or self._relative(spot), "noun")

    def _relative(self, spot: Spot) -> Voice | None:
        """«عبارة "..." التي أطلقها الوزير»."""
        index = spot.last
        relative = index + 2 < len(self.tokens) and self.scene.stop(index) == "relative"
        return self.scene.phrase(index + 2) if relative else None

    def _owner(self, spot: Spot, index: int, by: bool) -> Voice | None:
        """Whose word it is: the one named right before it, the speaker of its verb, or the first one named.

        «مصدر في الوزارة قوله» is not the ministry's.
        """
        span = self.scene.ending_at(self.tokens.end(index - 1)) if index else None
        if span is not None and not self.scene.governed(span.start):
            return Voice(span.start, span.end, span)
        if by and index and self.scene.joined(index - 1) and self._names_owner(index - 1):
            return Voice(self.tokens.start(index - 1), self.tokens.end(index - 1), None)
        verb = self.governors.nearest(spot, spot.begin)
        if verb is not None:
            return verb.voice
        entity = self.scene.first_entity(spot.begin, spot.outer)
        return self.scene.voice(entity) if entity else self.memory.last

    def _names_owner(self, index: int) -> bool:
        """«المدير بقوله», not «الوقت ينفد بالقول»: whether a word is the one whose saying follows."""
        if self.scene.governed(self.tokens.start(index)):  # «إلى الحشود في المدينة بالقول»
            return False
        return self.scene.plausible(index) and not self.scene.ends_phrase(index)
