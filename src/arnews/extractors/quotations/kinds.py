"""Somebody's words, or a name, title or scare quotes."""

from collections import Counter

from arnews import Person
from arnews._scan.union import Reading

from .cue import Cue
from .formulas import SOURCES
from .fragments import LONG, LONG_NAME, Fragments
from .marks import Pair
from .scene import Scene
from .words import FORMULAS, NAMES, VERBS

_NAME = 4  # words that a name in marks has at most
_BARE = "ان"  # أن and إن, folded: they have a subject of their own where a pronoun is glued on
_LONE = ("ب", "ل", "ال")  # written apart, «المعروف بـ"..."»
_ONLY_BEFORE = ("several", "talk")  # kinds of class nouns that stand before a name, never in it
_ABOUT = "حول"
_ADVERB = 3  # words that say how
_NEAR = 4  # words between «ندوة» and what it is about


class Judge(Fragments):
    """Tells speech from terms in one document."""

    def __init__(self, scene: Scene, found: list[Pair]) -> None:
        super().__init__(scene)
        self.found = found
        self._times: Counter[str] | None = None

    def is_speech(self, pair: Pair, cue: Cue | None) -> bool:
        """Whether the words between the marks are what somebody said or wrote."""
        first, last = pair.first, pair.last
        size = last - first
        if self._entitled(first - 1) or (size <= _NAME and self._sourced(first - 1)):
            return False
        if cue is None:
            return size >= LONG
        if cue.how == "colon":
            return size > 2 or self._trusted(cue)
        if cue.how == "conjunction" and size <= _NAME and not self._closes(pair) and self._begins_clause(pair, first):
            return False
        plain = cue.how in ("conjunction", "headline") or (cue.how == "noun" and size > 1)
        if plain or (pair.loose and cue.how in ("direct", "clause")):
            return True
        if cue.verb is not None and cue.verb.saying.kind == "object" and cue.how in ("direct", "near"):
            return True
        if self._called(cue, first):
            return not self.scene.is_entity(pair.start, pair.end)
        denied = self.scene.stop(first) == "negation" and size > 1  # «"لا تعليق"» is no name
        if not denied and (self._is_name(pair, first, size, cue) or self._initials(first, last)):
            return False
        if size <= _ADVERB and cue.how == "direct" and self._manner(cue, first):
            return True
        if size == 1 and self._is_deed(cue, first):
            return True
        if size <= _NAME and (self._is_subject(pair, cue) or self._apposition(pair, cue, size)):
            return False
        return self._fragment(pair, cue, first, size)

    def _text(self, pair: Pair) -> str:
        """What the marks hold, however it is spelled; nothing where it is too long for a name."""
        first, last = pair.first, pair.last
        return " ".join([token.form for token in self.tokens[first:last]]) if last - first <= _NAME else ""

    def _repeated(self, pair: Pair) -> bool:
        if len(self.found) < 2 or not (text := self._text(pair)):
            return False
        if self._times is None:
            self._times = Counter(map(self._text, self.found))
        return self._times[text] > 1

    def inner_verb(self, pair: Pair, outer: Pair) -> tuple[int, int] | None:
        """The sure verb of saying that brings in a quotation inside another: «"... مشددا على أنه "..." ..."»."""
        tokens = self.tokens
        first, begin = pair.first, outer.first
        if pair.last - first < 2 or self._classed(first - 1, "inner"):
            return None
        for index in range(first - 1, max(begin, first - LONG) - 1, -1):
            if not self._has(index, self.bits.verbs):
                continue
            for reading in tokens.readings(index, VERBS):
                if reading.value.trust == "sure":
                    return tokens.start(index) + reading.skip, tokens.end(index)
        return None

    def is_long_inner(self, pair: Pair) -> bool:
        """Whether a quotation inside another is longer than a name, and no title."""
        if pair.last - pair.first < LONG_NAME or self._entitled(pair.first - 1):
            return False
        return not self._classed(pair.first - 1, "inner")

    def _called(self, cue: Cue, first: int) -> bool:
        """«واصفة الحدث بـ"التاريخي"», «اتهمه بارتكاب "جريمة"»: what somebody is called."""
        label = cue.verb is not None and cue.verb.saying.tells == "label" and cue.how != "clause"
        before = self.tokens[first - 1].form
        return label and (before == "ب" or (before[0] == "ب" and not self._heads(first)))

    def _is_subject(self, pair: Pair, cue: Cue) -> bool:
        """«أشار "فلان" إلى أن», «بحسب ما أعلنت "الوكالة"،»: the name of the one who speaks, right behind the verb."""
        verb = cue.verb
        if verb is None or verb.saying.kind != "verb" or self.scene.text[verb.end : pair.outer].strip():
            return False
        before = verb.token - 2
        return not self._closes(pair) or (before >= 0 and self._has(before, self.bits.formulas))

    def _apposition(self, pair: Pair, cue: Cue, size: int) -> bool:
        """«أعلنت وكالة الأنباء "سانا"»: the name of the one who speaks, behind its description."""
        if cue.how != "direct" or cue.voice is None or size > 2 or cue.voice.start < cue.end:
            return False
        if cue.voice.entity is not None and isinstance(cue.voice.entity.value, Person):
            return False
        return self.scene.text[cue.voice.end : pair.outer] == " "

    def _initials(self, first: int, last: int) -> bool:
        """«"أ ف ب"», «"ال بي سي آي"», not «"صعب جدا"»: letters by their names, one at least of two letters."""
        if not 1 < last - first <= LONG_NAME:
            return False
        sizes = [len(token.form) for token in self.tokens[first:last]]
        return max(sizes) < (4 if len(sizes) < _NAME else 3) and min(sizes) < 3

    def _is_name(self, pair: Pair, first: int, size: int, cue: Cue) -> bool:
        """Behind or headed by a class noun («تنظيم "..."», «"خطة مارشال"»), in Latin letters, known, or repeated."""
        text = self.scene.text[pair.start : pair.end]
        if self.scene.is_entity(pair.start, pair.end) or self._numbered(first, size):
            return True
        if size > LONG_NAME or text.isascii():
            return size <= LONG_NAME
        before = first - 2 if first and self.tokens[first - 1].form in _LONE else first - 1
        if self._classed(before, cue.how):
            return True
        if size > _NAME:
            return False
        return (
            self._repeated(pair)
            or self._heads(first)
            or self._defined(first, size)
            or (cue.how != "clause" and self._described(first, cue))
        )

    def _described(self, first: int, cue: Cue) -> bool:
        """«الحزب اليساري "..."», not «النقابة بإجراء "..."»: a class noun a word before, no preposition between."""
        if self._is_verb(first - 2, cue) or self.scene.led(first - 1):
            return False
        return self._classed(first - 2, cue.how, first)

    def _numbered(self, first: int, size: int) -> bool:
        """«"كوفيد - 19"», «"رؤية 2030"»: a word and a number."""
        return size == 2 and self.tokens[first + 1].is_digits and not self.tokens[first].is_digits

    def _is_verb(self, index: int, cue: Cue) -> bool:
        """«وكتب فوقها "..."»: whether a token that may be a class noun is the verb of saying."""
        return cue.verb is not None and cue.verb.token == index

    def _begins_clause(self, pair: Pair, first: int) -> bool:
        """«أن "الخطة" ...», not «أنه "يقبل" ...»: a recognised name, or one put in marks more than once."""
        if not self.tokens[first - 1].form.endswith(_BARE):
            return False
        return self._repeated(pair) or self.scene.is_entity(pair.start, pair.end) or self._heads(first)

    def _heads(self, index: int) -> bool:
        """«"خطة مارشال"», not «"الخطة نجحت"», «"خطط جديدة"»."""
        found = self._class(index)
        return found is not None and not found.article and found.value not in _ONLY_BEFORE

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
        if form == _ABOUT:
            return any(self._is_talk(at) for at in range(max(index - _NEAR, 0), index))
        if form in _LONE:
            index -= 1
        if index < 0 or not self.mask(index) & self.bits.names or "\n" in self.scene.gaps[index]:
            return False
        found = tokens.readings(index, NAMES)[0]
        return found.value == "title" or (found.value == "work" and not found.article)  # «عن الفيلم "إنه رائع"»

    def _is_talk(self, index: int) -> bool:
        found = self._class(index)
        return found is not None and found.value == "talk"

    def _sourced(self, index: int) -> bool:
        """«حسب "الوكالة"»: the name of a source."""
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
