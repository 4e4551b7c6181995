"""What brings a quotation in: the verb, noun or formula of saying that goes with it, and who says it.

Looked for before the quotation in its sentence first, then behind it («"..."، حسب ما قال الوزير»).
"""

from bisect import bisect_left

from ..._text import normalize
from .cue import Cue
from .formulas import Formulas
from .marks import Pair
from .sayings import Event, Reader
from .scene import Scene, Voice
from .words import NOUNS, VERBS

_CANDIDATES = 4  # verbs of saying looked at before a quotation, the nearest first
_NEAR = 15  # tokens looked at before a quotation for a formula
_CLOSE = 4  # tokens between a word of saying and a quotation that it brings in without أن or a colon


class Finder:
    """Finds the cue of one quotation after the other, in the order of the text."""

    def __init__(self, scene: Scene, tops: list[Pair]) -> None:
        self.scene, self.tokens, self.tops = scene, scene.tokens, tops
        self.masks, self.bits = scene.masks, scene.bits
        self.reader = Reader(scene, [pair.outer for pair in tops])
        self.formulas = Formulas(scene, self.reader.memory)
        self.marking = self.bits.formulas
        self.events: list[Event] = []
        self.ends: list[int] = []
        self.verbs = _outside(scene, tops)
        self.done = 0
        self.last: tuple[Pair, int] | None = None

    def read_to(self, offset: int) -> None:
        """Reads the verbs of saying that begin before a code point."""
        starts, verbs, read = self.tokens.starts, self.verbs, self.reader.read
        for done in range(self.done, len(verbs)):
            if starts[verbs[done]] >= offset:
                self.done = done
                return
            event = read(verbs[done])
            if event is not None:
                self.events.append(event)
                self.ends.append(event.verb.end)
        self.done = len(verbs)

    def read_clauses(self) -> None:
        """Reads on to the end of the last line with a conjunction; verbs behind it report nothing."""
        if self.reader.conjunctions:
            last = self.scene.text.find("\n", self.tokens.starts[self.reader.conjunctions[-1]])
            self.read_to(last if last >= 0 else len(self.scene.text))

    def find(self, pair: Pair) -> Cue | None:
        """The cue of an outermost quotation."""
        self.read_to(pair.outer)
        begin = self._begin(pair)
        self.last = (pair, begin)
        cue = self._verb(pair, begin) or self._sentence_before(pair, begin)
        cue = self._late_formula(pair, cue) or cue
        if cue is not None and cue.event is not None and cue.event.saying.kind == "object":
            return cue._replace(voice=self._subject_behind(pair) or cue.voice)
        if cue is not None and cue.how in ("colon", "conjunction", "direct"):
            return cue
        near = cue if cue is not None and cue.how != "far" else None
        return (
            self._noun(pair)
            or near
            or self.formulas.behind(pair)
            or self._leading(begin, pair)
            or cue
            or self._formula(begin, pair)
        )

    def _leading(self, begin: int, pair: Pair) -> Cue | None:
        """«وحسب البيان فإن اللقاء "..."»."""
        index = self.tokens.index_at(begin)
        return self.formulas.at(index) if self.tokens.start(index) < pair.outer else None

    def _sentence_before(self, pair: Pair, begin: int) -> Cue | None:
        """A quotation that is a sentence of its own goes with the verb of the sentence before it in its paragraph."""
        if pair.outer - begin > 2 or self.scene.text[begin - 1 : begin] in ("", "\n"):
            return None
        cue = self._verb(pair, self.scene.sentence_start(begin - 1))
        return cue._replace(how="far") if cue else None

    def _subject_behind(self, pair: Pair) -> Voice | None:
        """«أدانته "بشدة" وزارة الخارجية»: whoever is named right behind the quotation."""
        index = self.tokens.index_at(pair.after)
        span = self.scene.entities.get(self.tokens.start(index)) if index < len(self.tokens) else None
        return self.scene.voice(span) if span and self.scene.text[pair.after : span.start] == " " else None

    def _begin(self, pair: Pair) -> int:
        """Where the quotation's sentence begins; full stops inside an earlier quotation of it do not count."""
        begin = self.scene.sentence_start(pair.outer)
        if self.last is not None and self.last[0].outer <= begin <= self.last[0].after:
            return self.last[1]
        return begin

    def _verb(self, pair: Pair, begin: int) -> Cue | None:
        """The nearest verb of saying before the quotation that can bring it in."""
        last = bisect_left(self.ends, pair.outer + 1)
        spare = None
        for event in reversed(self.events[max(0, last - _CANDIDATES) : last]):
            if event.verb.start < begin:
                break
            how = self._relation(event, pair)
            if self._governs(event, how):
                return Cue(event.verb.start, event.verb.end, event.voice, how, event)
            if spare is None and event.named and not event.verb.embedded and event.saying.trust != "carrier":
                spare = Cue(event.verb.start, event.verb.end, event.voice, "far", event)
        return spare

    def _governs(self, event: Event, how: str) -> bool:
        if how in ("colon", "conjunction"):
            return True
        if event.verb.embedded and event.saying.kind == "verb":
            return False
        if event.saying.trust in ("weak", "carrier") and not event.verb.leads:
            close = 0 <= event.verb.conjunction - event.verb.token <= _CLOSE
            return how in ("clause", "direct") and (event.named or event.saying.kind != "verb" or close)
        return True

    def _relation(self, event: Event, pair: Pair) -> str:
        text, tokens = self.scene.text, self.tokens
        first = tokens.index_at(pair.outer)
        if text.find(":", tokens.end(first - 1), pair.outer) >= 0:
            return "colon"
        reported = 0 <= event.verb.conjunction < first
        if reported and event.verb.conjunction == first - 1:
            return "conjunction"
        if reported:
            return "clause"
        named = event.voice.end if event.voice is not None and event.voice.start > event.verb.end else event.verb.end
        between = text[named : pair.outer].strip(" ،,")
        if not between or (" " not in between and self.masks[first - 1] & self.bits.stops):
            return "direct"
        return "near" if first - event.verb.token <= _CLOSE + 1 else "far"

    def _noun(self, pair: Pair) -> Cue | None:
        """A noun of saying right before the mark or its أن: «عبارة "..."», «مضيفا قوله "..."», «بقوله إن "..."»."""
        tokens = self.tokens
        before = tokens.index_at(pair.outer) - 1
        if before > 0 and self.masks[before] & self.bits.conjunctions:
            before -= 1
        if before < 0 or not self.masks[before] & self.bits.nouns or "\n" in tokens.gap(before):
            return None
        found = tokens.longest(before, NOUNS)
        if found is None or found.value != "speech":
            return None
        by = found.reading.proclitics.endswith("ب")
        voice = self._owner(pair, before, by) or self._relative_behind(pair)
        return Cue(found.start, found.end, voice, "noun")

    def _relative_behind(self, pair: Pair) -> Voice | None:
        """«عبارة "..." التي أطلقها الوزير»."""
        index = self.tokens.index_at(pair.after)
        relative = index + 2 < len(self.tokens) and self.scene.stop(index) == "relative"
        return self.scene.phrase(index + 2) if relative else None

    def _owner(self, pair: Pair, index: int, by: bool) -> Voice | None:
        """Whose word it is: the one named right before it, the speaker of its verb, or the first one named."""
        span = self.scene.entity_ends.get(self.tokens.end(index - 1)) if index else None
        if span is not None:
            return Voice(span.start, span.end, span)
        if by and index and self.tokens.joined(index - 1) and not self.scene.ends_phrase(index - 1):
            return Voice(self.tokens.start(index - 1), self.tokens.end(index - 1), None)
        begin = self.last[1] if self.last else 0
        verb = self._verb(pair, begin)
        if verb is not None:
            return verb.voice
        entity = self.scene.first_entity(begin, pair.outer)
        return self.scene.voice(entity) if entity else self.reader.memory.last

    def _formula(self, begin: int, pair: Pair) -> Cue | None:
        """A formula a little before the quotation."""
        first, last = self.tokens.index_at(begin), self.tokens.index_at(pair.outer)
        for index in range(last - 1, max(first, last - _NEAR), -1):
            if self.masks[index] & self.marking and (cue := self.formulas.at(index, False)):
                return cue
        return None

    def _late_formula(self, pair: Pair, cue: Cue | None) -> Cue | None:
        """A formula that begins a clause between verb and quotation: «لمحت الشركة ... ، ووفقا للمدير "..."»."""
        if cue is None or cue.event is None or cue.how in ("colon", "conjunction", "direct"):
            return None
        if self.scene.text.find("، وو", cue.end, pair.outer) < 0:
            return None
        tokens, last = self.tokens, self.tokens.index_at(pair.outer)
        for index in range(last - 1, max(cue.event.verb.token, last - _NEAR), -1):
            if self.masks[index] & self.marking and tokens[index].form.startswith("وو"):
                return self.formulas.at(index, False)
        return None

    def headline(self, pair: Pair) -> Cue | None:
        """«ترامب: "..."», «للمزيد: ترامب: "..."»: a name and a colon at the beginning of the line or behind another."""
        text, begin = self.scene.text, self.last[1] if self.last else 0
        colon = text.rfind(":", begin, pair.outer)
        if colon < 0 or text[colon + 1 : pair.outer].strip():
            return None
        begin = max(begin, text.rfind(": ", begin, colon) + 1)
        voice = self.scene.phrase(self.tokens.index_at(begin))
        if voice is None or _far(text, begin, voice.start) or text[voice.end : colon].strip(' "»'):
            return None
        return Cue(-1, -1, voice, "headline")


def _far(text: str, begin: int, start: int) -> bool:
    """Whether more than a blank and a proclitic stand between two places, however much tatweel they are drawn with."""
    return start > begin + 3 and (start > begin + 30 or len(normalize(text[begin:start])) > 3)


def _outside(scene: Scene, tops: list[Pair]) -> list[int]:
    """The verbs of saying that stand in no quotation."""
    verbs, starts = scene.tokens.hits(VERBS), scene.tokens.starts
    if not tops:
        return verbs
    kept, at = [], 0
    for verb in verbs:
        while at < len(tops) and tops[at].after <= starts[verb]:
            at += 1
        if at == len(tops) or starts[verb] < tops[at].outer:
            kept.append(verb)
    return kept
