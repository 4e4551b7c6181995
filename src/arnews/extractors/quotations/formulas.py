"""Attribution by formula: «وفقا للوزير», «على حد قوله», «حسبما ذكرت الصحيفة»; and by a verb behind the quotation."""

from .cue import Cue
from .marks import Pair
from .memory import Memory
from .mentions import Voice
from .scene import Scene
from .words import FORMULAS

_OWN = frozenset(':"«“”')  # behind verb and subject: these bring in a quotation of their own


class Formulas:
    """Reads the formulas of one document."""

    def __init__(self, scene: Scene, memory: Memory) -> None:
        self.scene, self.tokens, self.memory = scene, scene.tokens, memory
        self.leading = scene.bits.formulas | scene.bits.verbs

    def behind(self, pair: Pair) -> Cue | None:
        """What follows the quotation: «"..."، وفقا للوزير», «"..." على حد قوله», «"..."، هكذا قال الوزير»."""
        tokens = self.tokens
        index = tokens.index_at(pair.after)
        if index >= len(tokens) or self.scene.text[pair.after : tokens.start(index)].strip(" ،,.\"'»”“"):
            return None
        if self.scene.stop(index) == "adverb" and tokens.joined(index):
            index += 1
        if not self.scene.masks[index] & self.leading:
            return None
        return self.at(index) or self._said(index)

    def opening(self, index: int) -> Cue | None:
        """A formula that begins a sentence: «وحسب البيان ...»; «كما قال» goes on there («he also said»)."""
        found = self.tokens.longest(index, FORMULAS)
        return self.at(index) if found is not None and found.value != "manner" else None

    def at(self, index: int, clauses: bool = True) -> Cue | None:
        """A formula at token `index` and the source that follows."""
        if index >= len(self.tokens) or not self.scene.masks[index] & self.scene.bits.formulas:
            return None
        found = self.tokens.longest(index, FORMULAS)
        if found is None:
            return None
        if found.value == "self":
            return Cue(found.start, found.end, self.memory.last, "formula")
        if found.value == "source":
            voice = self._source(found.last)
        else:
            says = found.value == "clause" or self._tells(found.last)  # «حسبما أكده» too
            voice = self.scene.phrase(found.last + 1) if clauses and says else None
        if voice is None:
            return None
        return Cue(found.start, found.end, voice, "formula")

    def _tells(self, index: int) -> bool:
        return index < len(self.tokens) and self.scene.masks[index] & self.scene.bits.verbs > 0

    def _source(self, index: int) -> Voice | None:
        """Who is named behind a formula: «وفقا لوكالة ...», «حسب ما ذكرت صحيفة ...», «بحسب تصريحات الوزير»."""
        tokens = self.tokens
        for at in range(index, min(index + 4, len(tokens))):
            if "\n" in tokens.gap(at - 1):
                return None
            word = tokens[at].form
            if word in ("ما", "لما"):
                return self.scene.phrase(at + 2)
            if word == "ل":
                return self.scene.phrase(at + 1)
            voice = self.scene.phrase(at, 1 if word.startswith("ل") and at == index else 0)
            spoken = voice is None and self.scene.masks[at] & self.scene.bits.nouns and tokens.joined(at)
            return self.scene.phrase(at + 1) if spoken else voice
        return None

    def _said(self, index: int) -> Cue | None:
        """A verb of saying right behind the quotation with its subject: «"..."، قال الوزير»."""
        tokens = self.tokens
        if not self._tells(index):
            return None
        verb = self.scene.form(index)
        if verb.led or verb.saying.kind != "verb" or verb.saying.trust not in ("sure", "weak"):
            return None
        if index + 1 >= len(tokens) or self.scene.masks[index + 1] & self.scene.bits.stops:
            return None
        weak = verb.saying.trust == "weak"
        if weak and (verb.stop or "." in tokens.gap(index - 1) or not self.scene.speaks(index + 1)):
            return None
        voice = self.scene.phrase(index + 1)
        if voice is None or self.scene.text[voice.end : voice.end + 3].lstrip()[:1] in _OWN:
            return None
        return Cue(tokens.start(index), tokens.end(index), voice, "behind")
