"""Somebody's words, or a name, title or scare quotes."""

from collections import Counter

from arnews import Person

from .class_nouns import LONE, ClassNouns
from .cue import Cue
from .fragments import LONG, LONG_NAME
from .marks import Pair
from .scene import Scene
from .words import VERBS

_NAME = 4  # words that a name in marks has at most
_BARE = "ان"  # أن and إن, folded: they have a subject of their own where a pronoun is glued on
_LINE = 4  # words from which on a quotation that fills its line, or stands behind أن, is speech
_STOPS = ".،, "
_JOINTS = ("", "و", "أو")
_BY_ARTICLE = ("بال", "لل")
_AGREEING = ("ه", "ا")  # folded
_ADVERB = 3  # words that say how


class Judge(ClassNouns):
    """Tells speech from terms in one document."""

    def __init__(self, scene: Scene, found: list[Pair]) -> None:
        super().__init__(scene)
        self.found = found
        self._times: Counter[str] | None = None
        self._listed: Pair | None = None  # the latest name that only goes on from another

    def is_speech(self, pair: Pair, cue: Cue | None) -> bool:
        """Whether the words between the marks are what somebody said or wrote."""
        first, last = pair.first, pair.last
        size = last - first
        if self._entitled(first - 1) or (size <= _NAME and self._sourced(first - 1)):
            return False
        if cue is None:
            return size >= self._least(pair, first) and not self._classed(first - 1, "bare")
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

    def _least(self, pair: Pair, first: int) -> int:
        """How many words are speech where nobody is said to speak: fewer behind أن and on a line of their own."""
        behind = first > 0 and self._has(first - 1, self.bits.conjunctions)
        if behind and self.tokens[first - 1].form.startswith(_BARE):
            return _LINE
        return _LINE if self.scene.fills_line(pair.outer, pair.after) else LONG

    def _text(self, pair: Pair) -> str:
        """What the marks hold, however it is spelled; nothing where it is too long for a name."""
        first, last = pair.first, pair.last
        return " ".join([token.form for token in self.tokens[first:last]]) if last - first <= _NAME else ""

    def _repeated(self, pair: Pair) -> bool:
        """Whether a name comes back, not a piece of somebody's words."""
        if len(self.found) < 2 or self._is_piece(pair.first, pair.last) or not (text := self._text(pair)):
            return False
        if self._times is None:
            self._times = Counter(map(self._text, self.found))
        return self._times[text] > 1

    def is_another(self, pair: Pair, before: Pair, cue: Cue) -> bool:
        """«"التبة الحمراء" و"جناح الصقر"»: whether a short quotation goes on from a name."""
        short = max(pair.last - pair.first, before.last - before.first) <= _NAME
        if not short or cue.how not in ("clause", "near", "far"):
            return False
        if before is not self._listed and not self._is_name(before, before.first, before.last - before.first, cue):
            return False
        self._listed = pair
        return True

    def goes_on(self, pair: Pair, before: Pair) -> bool:
        """«وصفها بـ"الباطلة" و"غير المقبولة"», «"... نعمل". "هذا وقت العمل"»: whether somebody's words go on."""
        size, link = pair.last - pair.first, self.scene.text[before.after : pair.outer].strip()
        if link.strip(_STOPS) not in _JOINTS or self._settled(pair, size):
            return False
        return size >= _LINE if link.strip(_STOPS) == "" else before.last - before.first <= LONG

    def _settled(self, pair: Pair, size: int) -> bool:
        """Whether a quotation is a name by itself."""
        if self.scene.text[pair.start : pair.end].isascii() or self._numbered(pair.first, size):
            return True
        return self.scene.is_entity(pair.start, pair.end) or self._repeated(pair) or self._heads(pair.first)

    def _is_piece(self, first: int, last: int) -> bool:
        """«"سعيد للغاية"», «"نتيجة نهائية"», «إجراءات "قوية"», not «"الخوذ البيضاء"»: no name is so."""
        if last - first < 2:
            return self._adjective(first)
        looks = [self.scene.look(index) for index in range(first, last)]
        if looks[0].stop in ("preposition", "negation") or any(look.stop for look in looks[1:]):
            return True
        if not looks[0].definite and any(look.form.startswith(_BY_ARTICLE) for look in looks[1:]):
            return True
        end = looks[-1].form[-1]
        return end in _AGREEING and looks[0].form[-1] == end and not looks[-1].definite

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
        before = first - 2 if first and self.tokens[first - 1].form in LONE else first - 1
        if (
            self._named_so(before)
            or self._christened(before, first, size)
            or (self._classed(before, cue.how) and not self._depicts(before, first, cue))
        ):
            return True
        if size > _NAME:
            return False
        return (
            self._repeated(pair)
            or self._heads(first)
            or self._defined(first, size)
            or (cue.how != "clause" and self._described(first, cue))
        )

    def _numbered(self, first: int, size: int) -> bool:
        """«"كوفيد - 19"», «"رؤية 2030"»: a word and a number."""
        return size == 2 and self.tokens[first + 1].is_digits and not self.tokens[first].is_digits

    def _begins_clause(self, pair: Pair, first: int) -> bool:
        """«أن "الخطة" ...», not «أنه "يقبل" ...»: a recognised name, or one put in marks more than once."""
        if not self.tokens[first - 1].form.endswith(_BARE):
            return False
        return self._repeated(pair) or self.scene.is_entity(pair.start, pair.end) or self._heads(first)
