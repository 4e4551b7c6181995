"""The verbs of saying of a document, each with the one who says it, in the order of the text."""

from bisect import bisect_right

from .memory import Memory
from .mentions import Voice
from .scene import Scene
from .subjects import Subjects
from .verb import Verb
from .words import BREAKS, NARRATION, Form

_ABOUT = 25  # words from a weak verb to a quotation that it may bring in
_BESIDE = 4  # tokens between a verb that may be a noun and its conjunction
_BEFORE_OF = 14  # tokens from «عبر» to its «عن»
_OF = "عن"
_PAIRED = 5  # words from «بين» to «وبين»
_NOUN_LEADERS = frozenset(("في", "من", "علي", "الي", "عن", "بعد", "قبل", "خلال", "بين", "مع", "عدم", "دون"))  # folded


class Reader:
    """Reads the verbs of saying of one document, to be asked in the order of the text."""

    def __init__(self, scene: Scene, marked: list[int]) -> None:
        """`marked`: the tokens with which the quotations between marks begin."""
        self.scene, self.tokens, self.marked = scene, scene.tokens, marked
        self.starts, self.words, self.forms = scene.starts, scene.words, scene.memory
        self.sentences, self.gaps = scene.sentences, scene.gaps
        self.memory = Memory()
        self.subjects = Subjects(scene, self.memory)
        self.conjunctions = scene.anchors.conjunctions
        self.begin = self.limit = 0  # where the sentence last read begins and where the next does
        self.previous: Verb | None = None  # the latest of the sentence
        self.main: Verb | None = None  # ... that no other verb reports
        self.outer: Verb | None = None  # ... and that stands in no relative clause, if any does not

    def read(self, index: int) -> Verb | None:
        """The verb at token `index` with who says it, None where it is no verb or says nothing."""
        verb = self._verb(index)
        if verb is None:
            return None
        tells = verb.saying
        main = self.outer if tells.kind == "participle" else self.main
        verb.voice, verb.named = voice, named = self.subjects.find(verb, self.previous, main)
        if (tells.trust == "document" and not named) or (voice is None and self.subjects.impersonal(verb)):
            return None
        self.previous = verb
        if not verb.embedded:
            self.outer = verb if self.outer is None or not verb.relative else self.outer
            self.main = verb
            if voice is not None and (named or verb.firm) and self._may_go_on(verb, voice):
                self.memory.keep(voice, tells)
        return verb

    def _may_go_on(self, verb: Verb, voice: Voice) -> bool:
        """«ويواصل الدولار صعوده»: whether whoever a weak verb that tells nothing is about may speak again."""
        if verb.saying.trust != "weak" or verb.conjunction >= 0 or voice.entity is not None:
            return True
        index = self.tokens.index_at(voice.start)
        return self.scene.speaks(index) or _near(self.marked, verb.token)

    def _verb(self, index: int) -> Verb | None:
        word, start = self.words[index], self.starts[index]
        if start >= self.limit:  # another sentence
            self.begin, self.limit = self.sentences.around(start)
            self.previous = self.main = self.outer = None
        form = self.forms.get(word) or self.scene.form(index)
        leads, conjunction = start - self.begin < 3, self.conjunctions[index]
        if conjunction >= 0 and self.starts[conjunction] >= self.limit:
            conjunction = -1
        before = "" if leads else self.scene.stop(index - 1)
        if before == "negation" or (form.saying.trust == "document" and before == "particle"):
            return None  # «لم يذكر», «ما جاء في التقرير»
        end = start + len(word)
        if not form.plain and self._says_nothing(form, index, end, leads, conjunction):
            return None
        previous, relative = self.previous, before == "relative"
        # «قال إن الوزير أكد»: an earlier verb of the sentence reports this one.
        embedded = form.reported and previous is not None and 0 <= previous.conjunction < index
        embedded = embedded and not self._contrasts(index)
        beside = self.gaps[index] == " " and index + 1 < len(self.starts)
        start += form.skip
        return Verb(
            index, start, end, form.saying, form.led, self.begin, leads, embedded, conjunction, relative, beside
        )

    def _contrasts(self, index: int) -> bool:
        """«قال إن ...، فيما رأى الوزير»: whether a comma and «while» before the verb end what is reported."""
        for first in range(index - 1, max(index - 3, 0), -1):
            found = self.tokens.longest(first, BREAKS) if self.scene.mask(first) & self.scene.bits.breaks else None
            if found is not None and found.last == index:
                return found.value == "contrast" and "،" in self.gaps[first - 1]
        return False

    def _says_nothing(self, form: Form, index: int, end: int, leads: bool, conjunction: int) -> bool:
        """Whether the word is a noun here, a weak verb that says nothing, or the narrator's («يذكر أن»)."""
        if form.idle and conjunction < 0 and not leads and self._idle(index, end):
            return True
        if form.idle and not leads and self._describes(index):
            return True
        if form.owned or (form.noun and self._is_noun(form, index, leads, conjunction)):
            return True
        narrates = form.narrates and leads and 0 <= conjunction - index <= 2
        return narrates and self.tokens.longest(index, NARRATION) is not None

    def _describes(self, index: int) -> bool:
        """«أكد مصدر طلب عدم ذكر اسمه أن»: whether the verb only tells more of an unnamed speaker who ends before it."""
        previous = self.previous
        if previous is None or previous.voice is None or previous.voice.entity is not None or not previous.named:
            return False
        return 0 < self.starts[index] - previous.voice.end < 3 and previous.end < previous.voice.start

    def _idle(self, index: int, end: int) -> bool:
        """Whether a weak verb says nothing here: no أن, nobody named beside it, no quotation about."""
        starts = self.starts
        if index + 1 == len(starts) or (starts[index + 1] == end + 1 and end + 1 in self.scene.entities):
            return False
        return not (self.marked and _near(self.marked, index))

    def _is_noun(self, form: Form, index: int, leads: bool, conjunction: int) -> bool:
        """«عبر البريد», «بين الطرفين», «في رد مكتوب»; «كان الوزير كتب أن» has a verb, a sure one is never a noun."""
        if not leads:
            if form.stop and form.led and self._paired(index, form.skip):
                return True
            if form.stop:
                return not self._tells(index, conjunction)
            if form.name and not (form.spelled and self._acts(form, index, conjunction)):
                return True
        tokens = self.tokens
        return form.doubtful and index > 0 and self.gaps[index - 1] == " " and tokens[index - 1].form in _NOUN_LEADERS

    def _paired(self, index: int, skip: int) -> bool:
        """«بينه وبين الملك»: whether the same preposition stands a few words before."""
        word = self.tokens[index].form[skip:]
        for before in range(index - 1, max(index - 1 - _PAIRED, -1), -1):
            if self.gaps[before] != " ":
                return False
            if self.tokens[before].form.startswith(word):
                return True
        return False

    def _tells(self, index: int, conjunction: int) -> bool:
        """«عبر الوزير عن», «كما بين الوزير أن», not «قال عبر تويتر إن»: whether a preposition is a verb."""
        if index + 1 == len(self.starts) or self.starts[index + 1] not in self.scene.entities:
            return False
        shared = self.previous is not None and self.previous.conjunction == conjunction
        if self.scene.stop(index) != "preposition" or (conjunction >= 0 and not shared):
            return True
        return any(self.tokens[at].form == _OF for at in range(index + 2, min(index + _BEFORE_OF, len(self.starts))))

    def _acts(self, form: Form, index: int, conjunction: int) -> bool:
        """«كتب الوزير», «كتب في رسالة أن», «وكتب تحتها "..."»: whether a word that may be a noun plainly is a verb."""
        known = index + 1 < len(self.starts) and self.scene.speaks(index + 1)
        written = form.led and _near(self.marked, index, _BESIDE)
        return known or written or 0 < conjunction - index <= _BESIDE


def _near(marked: list[int], verb: int, words: int = _ABOUT) -> bool:
    """Whether a quotation begins a few words behind a verb."""
    index = bisect_right(marked, verb)
    return index < len(marked) and marked[index] - verb <= words
