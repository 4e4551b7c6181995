"""Who says it: the subject of a verb of saying.

It stands behind the verb («قال الوزير»), or before it («الوزير ... قال»), or in the verb alone («وأضاف»): then it is
the speaker of the verb before in the sentence, or the latest speaker that agrees in gender and number.
"""

from arnews import Person, Role

from .candidates import Candidates
from .memory import Memory
from .mentions import Voice
from .scene import Scene
from .verb import Verb
from .words import Saying, small

_PAUSES = " ،,#(\u00a0"  # what may stand between a verb and its subject
_ADVERBS = ("adverb", "when")
_MARKS = _PAUSES + "\"«»“”'"
_CALLING = frozenset('ب"«“”')  # what a name for something begins with; «سماهم الدول الكبرى» has no subject
_QUOTED = tuple('"»”')  # a quotation has just ended
_SOON = 4  # tokens from the verb of a relative clause to a participle in it
_NAME = 3  # words
_BY_ARTICLE = ("ال", "بال", "لل")
_COMMAS = ("، ", ", ")
_GLUED = "وف"
_IMPERSONAL = small("impersonal")
_WHOEVER = small("whoever")
_IDENTIFIED = small("identified")
_THEREIN = ("فيه", "فيها")
_SOURCE_LEADERS = ("عن", "لسان", "قول")
_TO_CONJUNCTION = 2  # tokens from a name in marks to the verb's أن, less one
_SOURCE_REACH = 9  # tokens between a verb like نقل and the عن of its source


class Subjects(Candidates):
    """Finds the subjects of the verbs of one document."""

    def __init__(self, scene: Scene, memory: Memory) -> None:
        super().__init__(scene)
        self.memory = memory

    def find(self, verb: Verb, previous: Verb | None, main: Verb | None) -> tuple[Voice | None, bool]:
        """Who says it, and whether the words around the verb name them."""
        voice, named = self._find(verb, previous, main)
        return voice and self.scene.meant(voice, self.memory.last), named

    def _find(self, verb: Verb, previous: Verb | None, main: Verb | None) -> tuple[Voice | None, bool]:
        if self._somebody(verb):
            return self._right_behind(verb), True
        if verb.saying.kind != "participle":
            voice = self._named(verb, previous) if verb.saying.kind == "verb" else self._with_object(verb)
            if voice is not None:
                return voice, True
        if self.impersonal(verb):
            return None, False
        if previous is not None and previous.relative and self._within(verb, previous):
            main = previous
        if main is not None and self._goes_on(verb, main):
            return main.voice, main.named
        if verb.leads:
            return self.memory.find(verb.saying), False
        voice = self._interviewed(verb) or self._reporter(verb, main) or self._earlier(verb)
        if voice is not None:
            return voice, True
        return self._topic(verb) or self.memory.find(verb.saying) or self._opening(verb), False

    def impersonal(self, verb: Verb) -> bool:
        """«ويعتقد أن الحادث متعمد»: whether a verb with no subject beside it tells what anybody may think."""
        return verb.conjunction == verb.token + 1 and self.tokens[verb.token].form.lstrip(_GLUED) in _IMPERSONAL

    def _somebody(self, verb: Verb) -> bool:
        """«صدق من قال», not «هو من قال», «أول من أعلن»: whether whoever says it is nobody named."""
        before = verb.token - 1
        if verb.leads or verb.led or verb.saying.kind != "verb" or self.tokens[before].form not in _WHOEVER:
            return False
        if self.mask(verb.token) & self.bits.nouns:  # «من وصف الوزير»
            return False
        known = before == 0 or self.tokens[before - 1].form in _IDENTIFIED
        return self.joined(before) and not known

    def _named(self, verb: Verb, previous: Verb | None) -> Voice | None:
        if verb.relative:
            return self._ending(verb.token - 2) or self._described(verb.token - 2) or self._inside(verb)
        if verb.saying.trust == "document":
            return self._document(verb)
        if (verb.leads or verb.led) and verb.saying.trust != "carrier":
            topic = self._as_for(verb) if verb.led else None
            return topic or self._right_behind(verb) or self._in_marks(verb) or self._behind(verb)
        voice = self._right_before(verb) or (self._reported(verb, previous) if verb.embedded else None)
        voice = voice or self._in_marks(verb) or self._behind(verb)
        return voice or (self._had(verb) if previous is None else None)

    def _inside(self, verb: Verb) -> Voice | None:
        """«الهجوم الذي يقول خبراء إنه»: who stands between the verb of a relative clause and its أن."""
        voice = self._behind(verb) if verb.conjunction > verb.token + 1 else None
        if voice is None or verb.saying.trust == "sure":
            return voice
        return voice if self.tokens.index_at(voice.end) == verb.conjunction else None

    def _right_behind(self, verb: Verb) -> Voice | None:
        """«قال ترامب»: one recognised."""
        entity = self.scene.entities.get(verb.end + 1)
        if entity is None or not verb.beside:
            return None
        voice = self.scene.voice(entity)
        return voice if self._agrees(verb, verb.token + 1, voice) else None

    def _with_object(self, verb: Verb) -> Voice | None:
        """«التي وصفها ترامب بـ», «ما سماه المحتجون "..."»: the one right behind a verb that has its object glued on."""
        index = verb.token + 1
        if not verb.beside or not (self.scene.plausible(index) or self.scene.speaks(index)):
            return None
        if self.scene.look(index).doubtful and not self.scene.named(index):
            return None
        voice = self.scene.phrase(index)
        if voice is None or not self._agrees(verb, index, voice):
            return None
        return (
            voice
            if self.scene.named(index) or self.scene.text[voice.end : voice.end + 3].lstrip(_PAUSES)[:1] in _CALLING
            else None
        )

    def _in_marks(self, verb: Verb) -> Voice | None:
        """«وكتب "المرصد" أنه»: a name in marks between the verb and its أن."""
        conjunction = verb.conjunction
        close = self.scene.closing_mark(verb.token) if conjunction >= 0 else -1
        following = self.tokens.index_at(close) if close >= 0 else conjunction + 1
        if following == verb.token + 1 or not 0 <= conjunction - following < _TO_CONJUNCTION:
            return None  # nothing stands in the marks, or the conjunction is another's
        first = self.tokens.start(verb.token + 1)
        return Voice(first, self.tokens.end(following - 1), self.scene.entities.get(first))

    def _reported(self, verb: Verb, previous: Verb | None) -> Voice | None:
        """«إن الرئيس الفرنسي أبلغ»: what follows the conjunction of the verb before."""
        if previous is None or previous.conjunction + 1 >= verb.token:
            return None
        conjunction = previous.conjunction
        voice = self.scene.phrase(conjunction + 1) if self.joined(conjunction) else None
        return voice if voice and self.tokens.index_at(voice.end) >= verb.token - 1 else None

    def _behind(self, verb: Verb) -> Voice | None:
        """«قال الوزير», «قال أيضا الوزير», «نقلت الوكالة عن مصدر»; a plural verb has its subject before it."""
        following = self._past_adverbs(verb)
        if following < 0 or (verb.saying.number != "s" and self.tokens.start(following) not in self.scene.entities):
            return None
        if (each := self.scene.past_lead(following)) > following + 1:  # «طالبت كل من تونس والجزائر»
            return self.scene.phrase(each)
        voice = self.scene.phrase(following) if self._can_say(verb, following) else None
        if voice is not None and not self._agrees(verb, following, voice):
            voice = None
        if verb.saying.trust == "carrier":
            return self._quoted_source(following) or voice
        return voice or self._titled(following)

    def _titled(self, index: int) -> Voice | None:
        """«قال برات آلبيراق، وزير الخزانة»: a name that looks like another word, before its office."""
        if self.scene.stop(index) or self.tokens[index].form.startswith(_BY_ARTICLE):
            return None
        for last in range(index, min(index + _NAME, len(self.tokens) - 1)):
            if self.gaps[last] in _COMMAS:
                office = self.scene.entities.get(self.tokens.starts[last + 1])
                told = office is not None and isinstance(office.value, Role)
                return Voice(self.tokens.start(index), self.tokens.end(last), None) if told else None
            if self.gaps[last] != " ":
                return None
        return None

    def _past_adverbs(self, verb: Verb) -> int:
        """The token behind the verb and the adverbs after it, -1 at the end of the clause.

        Marks too may stand behind a carrier: «نقلت "الوكالة" عن».
        """
        index, pauses = verb.token, _MARKS if verb.saying.trust == "carrier" else _PAUSES
        if verb.beside and not self.mask(index + 1) & self.bits.stops:
            return index + 1
        for following in range(index + 1, min(index + 4, len(self.tokens))):
            if self.gaps[following - 1].strip(pauses):
                return -1
            stop = self.scene.stop(following)
            on_his_part = stop == "preposition" and self.scene.stop(following + 1) == "adverb"  # «من جهته»
            if stop not in _ADVERBS and not on_his_part:
                return following
        return -1

    def _document(self, verb: Verb) -> Voice | None:
        """«جاء في البيان», «ورد على حساب المنظمة»; «وجاء فيه» has whoever is named before."""
        tokens, index = self.tokens, verb.token + 1
        if index < len(tokens) and tokens[index].form in _THEREIN:
            before = None if verb.leads else self._earlier(verb) or self._opening(verb)
            return before or self.memory.last
        if index + 1 >= len(tokens) or tokens[index].form not in ("في", "علي"):
            return None
        site = self.bits.names if tokens[index].form == "علي" else 0  # «على حساب المنظمة»
        return self.scene.phrase(index + 1) if self.mask(index + 1) & (self.bits.nouns | site) else None

    def _quoted_source(self, index: int) -> Voice | None:
        """The source behind عن or لسان: «نقلت الوكالة عن مصدر أمني قوله», «نقلت على لسان الوزير»."""
        tokens = self.tokens
        for at in range(index, min(index + _SOURCE_REACH, len(tokens) - 1)):
            if tokens[at].form in _SOURCE_LEADERS:
                return self.scene.phrase(at + 1) or self._spelled_so(at + 1)
            if self.mask(at) & self.bits.conjunctions or self.scene.ends_line(at):
                return None
        return None

    def _spelled_so(self, index: int) -> Voice | None:
        """«عن لوغريت»: a name that looks as if a preposition were glued on, which none is behind another."""
        return self.scene.noun_phrase(index) if self.scene.led(index) else None

    def _goes_on(self, verb: Verb, main: Verb) -> bool:
        """«قال ... مضيفا», «نشر صورة وقال»: the speaker of the verb before in the sentence goes on."""
        if main.voice is None or not (main.firm or main.named):
            return False
        return verb.saying.kind == "participle" or self._same(main, verb.saying)

    def _within(self, verb: Verb, relative: Verb) -> bool:
        """«الشركة التي رفضت التقرير مؤكدة», «الذي قال: "..." مضيفا», not «هاجم اللاعب الذي اتهمه، متوعدا»."""
        gap = self.gaps[verb.token - 1].strip()
        return gap[-1:] in _QUOTED or (gap == "" and verb.token - relative.token <= _SOON)

    def _reporter(self, verb: Verb, main: Verb | None) -> Voice | None:
        """«أكد السفراء أن دولهم ... بل تتوقع»: who reports, for a verb in the report that names nobody."""
        return main.voice if verb.embedded and main is not None and main.named else None

    def _same(self, main: Verb, saying: Saying) -> bool:
        """Whether two verbs agree: «انتقد السفراء ... وأكدوا», the first one singular before a plural subject."""
        first = main.saying
        if first.number == "s" and saying.number == "p" and main.saying.kind == "verb":
            return main.voice is not None and main.voice.start > main.end and not _single(main.voice)
        return (first.gender, first.number) == (saying.gender, saying.number)


def _single(voice: Voice) -> bool:
    return voice.entity is not None and isinstance(voice.entity.value, Person)
