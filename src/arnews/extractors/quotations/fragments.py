"""Pieces of sentences between marks: when they are the words of the one who speaks."""

import re

from arnews import Person

from .cue import Cue
from .marks import Pair
from .scene import Scene

LONG = 8  # words from which on a quotation is speech even with no word of saying about
LONG_NAME = 5  # words that a name in marks has at most, right behind a class noun
_OF = "عن"
_WITH = "ب"
_TO, _ON = "الي", "علي"  # folded
_DEED = re.compile("(?:ا|است|ان)..ا.ه?|ا.ت.ا.|ت..ي[^ه]")  # إرجاء, استئناف, انسحاب, اقتحام, تعليق
_NISBA = ("يه", "ي")  # folded
_DEFINITE = ("ال", "بال", "لل", "وال")
_PRESENT = ("ي", "سي", "ست", "سن", "وسي", "وست")  # what a verb begins with that hardly any noun does
_SHORTEST_VERB = 4  # letters
_GLUED = ("ب", "ل")
_JUDGING = ("claim", "denial", "order")
_FEMININE = ("ه", "ات")  # folded
_ENDS = frozenset(".،,؛!؟\n:)")


class Fragments:
    """Judges the pieces of one document."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.tokens, self.bits, self.mask = scene, scene.tokens, scene.bits, scene.mask

    def _trusted(self, cue: Cue) -> bool:
        return cue.verb is not None and cue.verb.saying.trust == "sure"

    def _fragment(self, pair: Pair, cue: Cue, first: int, size: int) -> bool:
        """A piece of a sentence: the looser it hangs on its cue, the longer it must be."""
        if cue.how == "clause" and size <= LONG_NAME and self._given_to(first):
            return False
        if size == 1 and cue.how == "clause" and self._attribute(first):
            return True
        if size == 1 and self._qualifies(cue, first):
            return True
        if size == 1:
            closed = cue.how == "direct" and self._closes(pair)
            return self._said_in_one(pair, cue) or (self._predicate(first) and (cue.how == "clause" or closed))
        if cue.verb is not None and cue.verb.saying.kind == "participle" and cue.how == "direct":
            return True
        if self._voiced(cue, first):
            return True
        if cue.how == "behind" or (cue.how == "direct" and self._by_preposition(pair, cue)):
            return size > 1
        if cue.how in ("near", "far") and self._called_for(pair, cue):
            return True
        if cue.how == "near" and self._with_deed(cue, first):
            return True
        if cue.how == "far" and size > 1 and self._deems(cue, first):
            return True
        if cue.how == "far" and self._trusted(cue) and self._closes(pair):
            return size > 2
        if cue.how in ("direct", "near"):
            return self._closes(pair) or size > (2 if cue.how == "direct" else 3)
        return cue.how in ("clause", "near", "noun", "formula") or size >= LONG - 2

    def _with_deed(self, cue: Cue, first: int) -> bool:
        """«متعهدا بمواصلة "تحرير الأرض"», not «ندد بالهجوم "المروع"»: a deed behind ب that the quotation completes."""
        claims = cue.verb is not None and cue.verb.saying.tells == "claim" and self._trusted(cue)
        form, owned = self.tokens[first - 1].form, self.scene.look(first - 1).owned
        return claims and not owned and form[0] == _WITH and not form.startswith(_DEFINITE)

    def _deems(self, cue: Cue, first: int) -> bool:
        """«اعتبر الوزير الحكم الصادر أمس "هزيمة أخرى"»: a judgement with no article, behind no preposition."""
        claims = cue.verb is not None and cue.verb.saying.tells == "claim" and self._trusted(cue)
        if not self.tokens[first].form.isalpha() or self.tokens[first].form.isascii():
            return False
        free = self.scene.stop(first - 1) != "preposition" and self.tokens[first - 1].form[0] not in _GLUED
        return claims and free and not self.scene.look(first).definite and not self._has(first - 1, self.bits.names)

    def _voiced(self, cue: Cue, first: int) -> bool:
        """«عبر عن "خيبة أمله"», «عن تمنياته بـ"صحة جيدة"», not «كشف عن "النموذج الجديد"»: what is felt, and whose."""
        claims = cue.verb is not None and cue.verb.saying.tells == "claim" and cue.how != "clause"
        own = self.scene.look(first).owned or (first + 1 < len(self.tokens) and self.scene.look(first + 1).owned)
        if not claims or first < 3:
            return False
        if self.tokens[first - 1].form == _WITH and self.scene.look(first - 2).owned:
            return bool(self.tokens[first - 3].form == _OF)
        return own and self.tokens[first - 1].form == _OF

    def _said_in_one(self, pair: Pair, cue: Cue) -> bool:
        """«وتقول فلانة "الاستقالة".»: the one word that a person says."""
        person = cue.voice is not None and cue.voice.entity is not None and isinstance(cue.voice.entity.value, Person)
        told = cue.verb is not None and cue.verb.saying.tells == "neutral" and self._trusted(cue)
        return cue.how == "direct" and person and told and self._closes(pair)

    def _manner(self, cue: Cue, index: int) -> bool:
        """«نفى المسؤول "بشكل قاطع"», «نددت باريس "بأعمال العنف"»: how it was said, or of what."""
        look = self.scene.look(index)
        if look.stop == "adverb":
            return True
        named = cue.voice is not None and cue.voice.entity is not None and self._trusted(cue)
        return named and look.led and look.form.startswith(_WITH)

    def _attribute(self, index: int) -> bool:
        """«رحب بالخطوة "التاريخية"», not «القوات "الكردية"», «وكالة "الأناضول"»: how the one who speaks judges it."""
        noun, form = self.tokens[index - 1].form, self.tokens[index].form
        if not self.scene.look(index).definite or form.endswith(_NISBA) or self._has(index, self.bits.names):
            return False
        if noun.startswith(_PRESENT) and len(noun) >= _SHORTEST_VERB:  # «أن بلاده تدرس وستواصل "التحرك"»
            return True
        if self.scene.look(index - 1).owned and not self._has(index - 1, self.bits.names):  # «في موسمه "المدهش"»
            return len(noun) >= _SHORTEST_VERB
        definite = noun.startswith(_DEFINITE) and not self._has(index - 1, self.bits.names)
        return definite and form.endswith("ه")

    def _qualifies(self, cue: Cue, first: int) -> bool:
        """«تعهد باتخاذ إجراءات "قوية"»: how a claim, denial or order describes what it is about."""
        claims = cue.verb is not None and cue.verb.saying.tells in _JUDGING
        return claims and self._trusted(cue) and self._adjective(first)

    def _adjective(self, index: int) -> bool:
        """«إجراءات "قوية"», not «حركة "النهضة"»: a feminine word behind a feminine noun, both with no article."""
        word, noun = self.scene.look(index), self.tokens[index - 1].form
        if not word.feminine or word.definite or not index:
            return False
        return noun.endswith(_FEMININE) and not noun.startswith(_DEFINITE)

    def _given_to(self, first: int) -> bool:
        """«جولة لـ"الأيدي الذهبية ..."»: a definite name behind ل."""
        if self.tokens[first - 1].form != "ل" or first + 1 >= len(self.tokens):
            return False
        return self.scene.look(first).definite and self.scene.look(first + 1).definite

    def _by_preposition(self, pair: Pair, cue: Cue) -> bool:
        """«دعا الحزب إلى "لزوم المنطق"»."""
        return self._trusted(cue) and self.scene.stop(pair.first - 1) not in ("", "dative")

    def _called_for(self, pair: Pair, cue: Cue) -> bool:
        """«دعت الوزيرة المدارس إلى "خفض الرسوم"», «طالب بإجراء "تحقيق مستقل"»: what an order calls for."""
        if cue.verb is None or cue.verb.saying.tells != "order":
            return False
        before, second = self.tokens[pair.first - 1].form, self.tokens[pair.first - 2].form
        if self.scene.look(pair.first).definite:
            return before == _WITH and pair.last - pair.first > 1
        return before[0] == _WITH or _TO in (before, second) or (before == _ON and second[0] == _WITH)

    def _is_deed(self, cue: Cue, first: int) -> bool:
        """«أعلنت اللجنة "إرجاء" القافلة», «أعلن عن "تطهير" المنطقة»: what somebody announces to do, in one word."""
        if cue.how not in ("direct", "near") or not self._trusted(cue) or not _DEED.fullmatch(self.tokens[first].form):
            return False
        before = self.tokens[first - 1].form
        follows = first + 1 < len(self.tokens) and not self.mask(first + 1) & self.bits.stopping
        return follows and (before in (_OF, _WITH) or self.scene.stop(first - 1) != "preposition")

    def _has(self, index: int, bit: int) -> bool:
        return self.mask(index) & bit > 0

    def _predicate(self, index: int) -> bool:
        """«كان "فظيعا"», «يشعر "بالوحدة"»: one word with no article."""
        form = self.tokens[index].form
        return not form.startswith("ال") and form.isalpha()

    def _closes(self, pair: Pair) -> bool:
        """Whether the clause ends with the quotation."""
        return (self.scene.text[pair.after : pair.after + 1] or "\n") in _ENDS
