"""Attribution by formula: «وفقا للوزير», «على حد قوله», «حسبما ذكرت الصحيفة»; and by a verb behind the quotation."""

from .cue import Cue
from .marks import Pair
from .memory import Memory
from .mentions import Voice
from .scene import Scene
from .words import FORMULAS, NOUNS

SOURCES = ("source", "to")  # kinds of formulas that the one who says it stands behind; «وفقا» with ل
_TO_THE_EXTENT = ("على حد", "حد")
_FAR = 30  # words between a quotation and a formula that closes its sentence
_OWN = frozenset(':"«“”')  # behind verb and subject: these bring in a quotation of their own
_TO = ("ل", "لل")  # written apart: «لـ"الوكالة"»
_MARKED = (' "', " «", " “", " ”", " #", " (")  # before a name


class Formulas:
    """Reads the formulas of one document."""

    def __init__(self, scene: Scene, memory: Memory) -> None:
        self.scene, self.tokens, self.memory = scene, scene.tokens, memory
        self.leading = scene.bits.formulas | scene.bits.verbs

    def behind(self, pair: Pair) -> Cue | None:
        """What follows the quotation: «"..."، وفقا للوزير», «"..." على حد قوله», «"..."، هكذا قال الوزير»."""
        tokens = self.tokens
        index = pair.last
        if index >= len(tokens) or self.scene.text[pair.after : tokens.start(index)].strip(" ،,.\"'»”“"):
            return None
        adverb = self.scene.stop(index) == "adverb" and self.scene.joined(index)
        return (self._leads(index + 1, pair) if adverb else None) or self._leads(index, pair)

    def _leads(self, index: int, pair: Pair) -> Cue | None:
        """What a formula or verb at a token says of the quotation before."""
        if not self.scene.mask(index) & self.leading or self._begins(pair, index):
            return None
        return self.at(index) or self._said(index)

    def _begins(self, pair: Pair, index: int) -> bool:
        """«"... العمل." كما كشفت الوكالة عن»: whether a sentence ends in the marks, and another begins («she also»)."""
        if self.scene.text[pair.end - 1] != "." or "،" in self.scene.gaps[index - 1]:
            return False
        found = self.tokens.longest(index, FORMULAS)
        return found is not None and found.value == "manner"

    def credits(self, index: int) -> bool:
        """«كما ذكرت الصحيفة», «على حد تعبير الوزير», not «بحسب الوكالة»: whether it tells whose the words are."""
        found = self.tokens.longest(index, FORMULAS)
        if found is None or found.value not in ("manner", "source"):
            return False
        return found.value == "manner" or found.reading.form.startswith(_TO_THE_EXTENT)

    def closing(self, first: int, end: int) -> Cue | None:
        """A formula later in the sentence: «"..."، وذلك من أجل "..."، بحسب الوزارة». `end`: of the sentence."""
        starts, mask, formulas = self.tokens.starts, self.scene.mask, self.scene.bits.formulas
        for index in range(first, min(first + _FAR, len(starts))):
            if starts[index] >= end:
                return None
            if mask(index) & formulas and (cue := self.at(index)) is not None and cue.voice is not self.memory.last:
                return cue
        return None

    def opening(self, index: int) -> Cue | None:
        """A formula that begins a sentence: «وحسب البيان ...»; «كما قال» goes on there («he also said»)."""
        found = self.tokens.longest(index, FORMULAS)
        return self.at(index) if found is not None and found.value != "manner" else None

    def at(self, index: int, clauses: bool = True) -> Cue | None:
        """A formula at token `index` and the source that follows."""
        if index >= len(self.tokens) or not self.scene.mask(index) & self.scene.bits.formulas:
            return None
        found = self.tokens.longest(index, FORMULAS)
        if found is None:
            return None
        if found.value == "self":
            return Cue(found.start, found.end, self.memory.last, "formula")
        if found.value in SOURCES:
            voice = self._source(found.last, found.value)
            voice = voice and self.scene.meant(voice, self.memory.last)  # «وفقا للبيان»
        else:
            voice = self._subject(found.last) if clauses else None
            told = self._tells(found.last) or (found.value == "clause" and voice and self._known(voice))
            voice = voice if told else None  # «حسبما أكده» too; «هكذا بدأ الوزير» but not «هكذا مرة واحدة»
        if voice is None:
            return None
        return Cue(found.start, found.end, voice, "formula")

    def _known(self, voice: Voice) -> bool:
        return voice.entity is not None or self.scene.speaks(self.tokens.index_at(voice.start))

    def _tells(self, index: int) -> bool:
        return index < len(self.tokens) and self.scene.mask(index) & self.scene.bits.verbs > 0

    def _subject(self, index: int) -> Voice | None:
        """Who stands behind the verb of a formula: «حسبما أكد الوزير»; «كما قال.» has the latest speaker."""
        if self.scene.joined(index) or self.scene.gaps[index] in _MARKED:
            return self.scene.phrase(index + 1)
        return self.memory.last if self._tells(index) else None

    def _source(self, index: int, kind: str) -> Voice | None:
        """Who is named behind a formula: «وفقا لوكالة ...», «حسب ما ذكرت صحيفة ...», «بحسب تصريحات الوزير»."""
        tokens, scene = self.tokens, self.scene
        if index >= len(tokens) or "\n" in self.scene.gaps[index - 1]:
            return None
        word = tokens[index].form
        if word in ("ما", "لما"):
            return self._subject(index + 1)
        if word in _TO:
            return scene.phrase(index + 1)
        if self._own(index):
            return self.memory.last
        if kind == "to":
            voice = scene.phrase(index, 1 if word.startswith("ل") else 0)
        else:
            voice = scene.noun_phrase(index) if scene.led(index) else scene.phrase(index)  # «بحسب لائحة الاتهام»
        spoken = voice is None and scene.mask(index) & scene.bits.nouns and self.scene.joined(index)
        return scene.phrase(index + 1) if spoken else voice

    def _own(self, index: int) -> bool:
        """«وفقا لتعبيرها», «حسب تقديرهم»: a noun of saying that belongs to who spoke last."""
        if not self.scene.mask(index) & self.scene.bits.nouns or not self.scene.look(index).owned:
            return False
        return self.tokens.readings(index, NOUNS)[0].value == "speech"

    def _said(self, index: int) -> Cue | None:
        """A verb of saying right behind the quotation with its subject: «"..."، قال الوزير»."""
        tokens = self.tokens
        if not self._tells(index):
            return None
        verb = self.scene.form(index)
        if verb.led or verb.saying.kind != "verb" or verb.saying.trust not in ("sure", "weak"):
            return None
        if index + 1 >= len(tokens) or self.scene.mask(index + 1) & self.scene.bits.stops:
            return None
        weak = verb.saying.trust == "weak"
        if weak and (verb.stop or "." in self.scene.gaps[index - 1] or not self.scene.speaks(index + 1)):
            return None
        voice = self.scene.phrase(index + 1)
        if voice is None or self.scene.text[voice.end : voice.end + 3].lstrip()[:1] in _OWN:
            return None
        return Cue(tokens.start(index), tokens.end(index), voice, "behind")
