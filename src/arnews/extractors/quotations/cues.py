"""What brings a quotation in: the verb, noun or formula of saying that goes with it, and who says it.

Looked for before the quotation in its sentence first, then behind it («"..."، حسب ما قال الوزير»).
"""

from bisect import bisect_left

import attrs

from arnews import Person

from ..._text import normalize
from .cue import Cue, Spot
from .formulas import Formulas
from .governors import Governors
from .marks import Pair
from .mentions import Voice
from .nouns import Nouns
from .sayings import Reader
from .scene import Scene
from .verb import Verb

_NEAR = 15  # tokens looked at before a quotation for a formula
_RECENT = 600  # code points within which whoever spoke last may have said what nothing brings in
_SHORT = 4  # words of a report that «كما قال فلان» makes another's
_NAME = 2  # words of an agency's name
_PLAIN = ("colon", "conjunction", "direct")  # nothing else can bring in a quotation that a verb stands to so


class Finder:
    """Finds the cue of one quotation after the other, in the order of the text."""

    def __init__(self, scene: Scene, tops: list[Pair]) -> None:
        self.scene, self.tokens, self.tops = scene, scene.tokens, tops
        self.mask, self.marking = scene.mask, scene.bits.formulas
        self.reader = Reader(scene, [pair.first for pair in tops])
        self.said: list[Verb] = []
        self.governors = Governors(scene, self.said)
        self.formulas = Formulas(scene, self.reader.memory)
        self.nouns = Nouns(scene, self.governors, self.reader.memory)
        self.verbs = _outside(scene.anchors.verbs, tops)
        self.done = 0
        self.last: Spot | None = None

    def read_to(self, index: int) -> None:
        """Reads the verbs of saying before a token."""
        done, self.done = self.done, bisect_left(self.verbs, index, self.done)
        self.said += filter(None, map(self.reader.read, self.verbs[done : self.done]))

    def read_clauses(self) -> None:
        """Reads on to the end of the last line where a verb can report; verbs behind it report nothing."""
        last = max(self.scene.anchors.conjunctions.values(), default=-1)
        if last >= 0:
            end = self.scene.text.find("\n", self.scene.starts[last])
            self.read_to(self.tokens.index_at(end) if end >= 0 else len(self.tokens))

    def find(self, pair: Pair) -> Cue | None:
        """The cue of an outermost quotation."""
        self.read_to(pair.first)
        self.last = spot = self._spot(pair)
        cue = self.governors.nearest(spot, spot.begin) or self._sentence_before(spot)
        if cue is not None and cue.verb is not None:
            cue = self._late_formula(spot, cue) or self._as_said(spot, cue, pair) or cue
            if cue.verb is not None and cue.verb.saying.kind == "object":
                return attrs.evolve(cue, voice=self._subject_behind(spot) or cue.voice)
            behind = self._source_behind(cue, pair)
            if behind is not None or cue.how in _PLAIN:
                return behind or cue
        if spot.single:
            return cue
        near = cue if cue is not None and cue.how != "far" else None
        return (
            self.nouns.before(spot)
            or near
            or self.formulas.behind(pair)
            or self._leading(spot, cue)
            or cue
            or self._formula(spot)
        )

    def source(self, pair: Pair) -> Cue | None:
        """Whose an outermost quotation is that no word of saying brings in: who closes its sentence, or opens its line.

        A quotation that fills its line goes on with the latest speaker.
        """
        begin = self.last.begin if self.last else 0
        closing = self.formulas.closing(pair.last, self.scene.sentence_end(pair.after))
        if closing is not None:
            return closing
        if self.last is not None and self.last.colon:
            first = self.scene.first_entity(begin, pair.outer)
            named = first is not None and isinstance(first.value, Person)
            return Cue(-1, -1, self.scene.voice(first), "headline") if first and named else None
        voice = self.reader.memory.last
        if voice is not None and self.scene.fills_line(pair.outer, pair.after):
            return Cue(-1, -1, voice, "continued")
        return self._about(pair)

    def _about(self, pair: Pair) -> Cue | None:
        """«وجه الرئيس دعوة بحثا فيها "..."»: the first one of its sentence whom no preposition governs, or the last."""
        begin, voice = self.last.begin if self.last else 0, self.reader.memory.last
        first = self.scene.first_entity(begin, pair.outer)
        if first is not None and not self.scene.governed(first.start):
            voice = self.scene.voice(first)
        voice = self._doer(begin, pair) or voice
        recent = voice is not None and pair.outer - voice.start < _RECENT
        return Cue(-1, -1, voice, "bare") if recent else None

    def _doer(self, begin: int, pair: Pair) -> Voice | None:
        """«وتتمسك الفصائل بأن "..."», «أمهلت قطر الجماعات "..."»: who stands behind the first word of its sentence."""
        first = self.tokens.index_at(begin)
        if first + 1 >= pair.first or not self.scene.joined(first) or not self.scene.speaks(first + 1):
            return None
        if self.scene.speaks(first) or self.scene.stop(first) or self.scene.led(first + 1):
            return None
        voice = self.scene.phrase(first + 1)
        if voice is None or voice.entity is not None or voice.start in self.scene.places:
            return voice
        noun = Voice(voice.start, self.tokens.end(self.tokens.index_at(voice.start)), None)  # «قدم الاتحاد اعتذارا»
        return self.scene.meant(noun, self.reader.memory.last)

    def _source_behind(self, cue: Cue, pair: Pair) -> Cue | None:
        """«شهدت الاتصالات "..." وفقا للوزارة»: a formula behind tells more than a weak verb, or a thing, before."""
        weak = cue.how in ("direct", "near") and cue.verb is not None and cue.verb.saying.trust == "weak"
        if not weak and cue.voice is not None and (cue.how in _PLAIN or not self._is_thing(cue.voice)):
            return None
        behind = self.formulas.behind(pair)
        return behind if behind is not None and behind.how == "formula" else None

    def _as_said(self, spot: Spot, cue: Cue, pair: Pair) -> Cue | None:
        """«أكد أن قطر ليست "دولة تابعة" كما ذكرت الصحيفة»: whose word a short one in a report is."""
        close = self.scene.text[spot.after : spot.after + 1] == " "
        if cue.how != "clause" or not close or spot.last - spot.first > _SHORT:
            return None
        behind = self.formulas.behind(pair)
        return behind if behind is not None and self.formulas.credits(spot.last) else None

    def _is_thing(self, voice: Voice) -> bool:
        """«كشفت صور حديثة أن الموقع "..."، بحسب المرصد»: neither somebody known nor a noun of those who speak."""
        index = self.tokens.index_at(voice.start)
        bits, named = self.scene.bits, voice.entity is not None or voice.start in self.scene.places
        known = named or self.mask(index) & (bits.people | bits.nouns | bits.names)
        return not known and not self.scene.look(index).definite

    def _spot(self, pair: Pair) -> Spot:
        """Full stops inside an earlier quotation of the sentence do not count."""
        begin, last, text = self.scene.sentence_start(pair.outer), self.last, self.scene.text
        if last is not None and last.outer <= begin <= last.after:
            begin = last.begin
        first = pair.first
        colon = text.find(":", self.tokens.end(first - 1), pair.outer) >= 0
        return Spot(pair.outer, pair.after, begin, first, pair.last, colon, pair.last - first == 1)

    def _leading(self, spot: Spot, cue: Cue | None) -> Cue | None:
        """«وحسب البيان فإن اللقاء "..."», not «وحسب البيان، قال الوزير للضباط، الذين وصلوا، إنه "..."»."""
        verb = cue.verb if cue is not None else None
        if verb is not None and verb.named and verb.saying.trust == "sure" and verb.saying.tells == "neutral":
            return None
        index = self.tokens.index_at(spot.begin)
        return self.formulas.opening(index) if index < spot.first else None

    def _sentence_before(self, spot: Spot) -> Cue | None:
        """A quotation that is a sentence of its own goes with the verb of the sentence before it in its paragraph."""
        begin = spot.begin
        if spot.outer - begin > 2 or self.scene.text[begin - 1 : begin] in ("", "\n"):
            return None
        cue = self.governors.nearest(spot, self.scene.sentence_start(begin - 1))
        return attrs.evolve(cue, how="far") if cue else None

    def _subject_behind(self, spot: Spot) -> Voice | None:
        """«أدانته "بشدة" وزارة الخارجية»: whoever is named right behind the quotation."""
        index = spot.last
        span = self.scene.entities.get(self.tokens.start(index)) if index < len(self.tokens) else None
        return self.scene.voice(span) if span and self.scene.text[spot.after : span.start] == " " else None

    def _formula(self, spot: Spot) -> Cue | None:
        """A formula a little before the quotation."""
        first, last, mask, marking = self.tokens.index_at(spot.begin), spot.first, self.mask, self.marking
        for index in range(last - 1, max(first, last - _NEAR), -1):
            if mask(index) & marking and (cue := self.formulas.at(index, False)):
                return cue
        return None

    def _late_formula(self, spot: Spot, cue: Cue) -> Cue | None:
        """A formula that begins a clause between verb and quotation: «لمحت الشركة ... ، ووفقا للمدير "..."»."""
        if cue.verb is None or cue.how in _PLAIN or self.scene.text.find("، وو", cue.end, spot.outer) < 0:
            return None
        for index in range(spot.first - 1, max(cue.verb.token, spot.first - _NEAR), -1):
            if self.mask(index) & self.marking and self.tokens[index].form.startswith("وو"):
                return self.formulas.at(index, False)
        return None

    def headline(self, pair: Pair) -> Cue | None:
        """«ترامب: "..."», «للمزيد: ترامب: "..."»: a name and a colon at the beginning of the line or behind another."""
        text, begin = self.scene.text, self.last.begin if self.last else 0
        colon = text.rfind(":", begin, pair.outer)
        if colon < 0 or text[colon + 1 : pair.outer].strip():
            return None
        begin = max(begin, text.rfind(": ", begin, colon) + 1)
        first = self.tokens.index_at(begin)
        voice = self.scene.phrase(first)
        if (
            voice is None
            or self._credits(first, pair)
            or _far(text, begin, self.tokens.start(first))
            or text[voice.end : colon].strip(' "»')
        ):
            return None
        return Cue(-1, -1, voice, "headline")

    def _credits(self, first: int, pair: Pair) -> bool:
        """«المصدر: "الأنباء"», «لندن: "الحياة" علم أن ...»: whom a text is taken from, not what somebody said."""
        if pair.last - pair.first > _NAME:
            return False
        source = self.scene.mask(first) & self.scene.bits.deictics > 0
        return source or (self.tokens.start(first) in self.scene.places and self._goes_on(pair))

    def _goes_on(self, pair: Pair) -> bool:
        """Whether more stands behind the quotation in its line."""
        return bool(self.scene.text[pair.after : pair.after + 2].strip(" .")) and not self.scene.fills_line(
            pair.outer, pair.after
        )


def _far(text: str, begin: int, start: int) -> bool:
    """Whether more than a blank and a proclitic stand between two places, however much tatweel they are drawn with."""
    return start > begin + 3 and (start > begin + 30 or len(normalize(text[begin:start])) > 3)


def _outside(verbs: list[int], tops: list[Pair]) -> list[int]:
    """The verbs of saying that stand in no quotation."""
    if not tops:
        return verbs
    kept, at = [], 0
    for top in tops:
        kept += verbs[at : bisect_left(verbs, top.first, at)]
        at = bisect_left(verbs, top.last, len(kept))
    return kept + verbs[at:]
