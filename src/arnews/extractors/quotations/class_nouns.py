"""Names in marks behind a class noun («تنظيم "..."»), or headed by one («"خطة مارشال"»), and titles."""

import re

from arnews._scan.union import Reading

from .cue import Cue
from .formulas import SOURCES
from .fragments import Fragments
from .words import FORMULAS, NAMES, small

LONE = ("ب", "ل", "ال")  # written apart, «المعروف بـ"..."»
_ONLY_BEFORE = ("several", "talk")  # kinds of class nouns that stand before a name, never in it
_TELLING = ("clause", "direct", "near")  # how a quotation stands to a cue that may bring in its adjective
_FEMININE = ("ه", "ات")  # folded
_SHORT = 3  # words of the name of a ship
_DONE = "ت"  # what a feminine verb ends in
_CALLED = re.compile("(?:ا|ي|ت|ن|الم)طلق(?:ت|وا|ون|ه|ته)?")  # أطلق, يطلقون, المطلق
_ABOUT, _ON_IT = small("about"), small("on it")
_NEAR = 4  # words between «ندوة» and what it is about


class ClassNouns(Fragments):
    """Judges what class nouns say of the quotations of one document."""

    def _depicts(self, before: int, first: int, cue: Cue) -> bool:
        """«مركبة "كهربائية تقلع عموديا"», «عمليات "واسعة"»: an adjective of the class noun, no name."""
        word = self.scene.look(first)
        if cue.how not in _TELLING or not word.feminine or word.definite or self._has(first, self.bits.names):
            return False
        return bool(self.tokens[before].form.endswith(_FEMININE))

    def _christened(self, before: int, first: int, size: int) -> bool:
        """«أن الناقلة "مشهور" غادرت», not «أن الناقلة "كبيرة"»: whether a feminine noun's verb follows, or «التي»."""
        found = self._class(before) if before >= 0 and size <= _SHORT else None
        if found is None or not found.article or found.value != "name" or not self.tokens[before].form.endswith("ه"):
            return False
        behind = first + size
        if behind >= len(self.tokens) or self.scene.look(behind).definite:
            return False
        return self.tokens[behind].form.endswith(_DONE) or self.scene.stop(behind) == "relative"

    def _named_so(self, before: int) -> bool:
        """«غاز يطلق عليه "..."», «المشروع الذي أطلقوا عليه "..."»: what a thing is called."""
        if before < 1 or self.tokens[before].form not in _ON_IT:
            return False
        return _CALLED.fullmatch(self.tokens[before - 1].form) is not None

    def _described(self, first: int, cue: Cue) -> bool:
        """«الحزب اليساري "..."», not «النقابة بإجراء "..."»: a class noun a word before, no preposition between."""
        if self._is_verb(first - 2, cue) or self.scene.led(first - 1):
            return False
        return self._classed(first - 2, cue.how, first)

    def _is_verb(self, index: int, cue: Cue) -> bool:
        """«وكتب فوقها "..."»: whether a token that may be a class noun is the verb of saying."""
        return cue.verb is not None and cue.verb.token == index

    def _heads(self, index: int) -> bool:
        """«"خطة مارشال"», not «"الخطة نجحت"», «"خطط جديدة"»."""
        found = self._class(index)
        if found is None or found.article or found.value in _ONLY_BEFORE:
            return False
        return found.value != "set" or (self.scene.joined(index) and self.scene.look(index + 1).definite)

    def _defined(self, index: int, size: int) -> bool:
        """«"الخطة"», «"الحركة الشعبية"», not «"الخطة نجحت"»."""
        found = self._class(index)
        if found is None or found.value in _ONLY_BEFORE:
            return False
        return size == 1 or bool(self.tokens[index + 1].form.startswith("ال"))

    def _class(self, index: int) -> Reading[str] | None:
        """A class noun, as it is read at a token."""
        return self.tokens.readings(index, NAMES)[0] if self._has(index, self.bits.names) else None

    def _entitled(self, index: int) -> bool:
        """«بعنوان "..."», «تحت شعار: "..."», «ندوة حول "..."»: a title, however long."""
        tokens, form = self.tokens, self.tokens[index].form if index > 0 else ""
        if form in _ABOUT:
            return any(self._is_talk(at) for at in range(max(index - _NEAR, 0), index))
        if form in LONE:
            index -= 1
        if index < 0 or not self.mask(index) & self.bits.names or "\n" in self.scene.gaps[index]:
            return False
        found = tokens.readings(index, NAMES)[0]
        return found.value == "title" or (found.value == "work" and not found.article)  # «عن الفيلم "إنه رائع"»

    def _is_talk(self, index: int) -> bool:
        found = self._class(index)
        return found is not None and found.value == "talk"

    def _sourced(self, index: int) -> bool:
        """«حسب "الوكالة"», «وفقا لـ"الوكالة"»: the name of a source."""
        if index > 0 and self.tokens[index].form in LONE:
            index -= 1
        if index < 0 or not self._has(index, self.bits.formulas):
            return False
        found = self.tokens.longest(index, FORMULAS)
        return found is not None and found.value in SOURCES and "\n" not in self.scene.gaps[index]

    def _classed(self, index: int, how: str, first: int = 0) -> bool:
        """Whether a class noun stands at token `index`; «الطائرة "تحطمت"» is none where أن reports a clause."""
        tokens = self.tokens
        if index < 0 or not self._has(index, self.bits.names) or "\n" in self.scene.gaps[index]:
            return False
        if first and self._has(first - 1, self.bits.verbs):
            return False
        found = tokens.readings(index, NAMES)[0]
        return found.value != "talk" and not (found.article and (how == "clause" or found.value == "several"))
