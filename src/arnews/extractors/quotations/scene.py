"""A document with whoever is named in it, by recognition or by a bare noun phrase."""

from typing import Any

from arnews import Document, Organization, Person, Role, Span

from .anchors import Anchors
from .facts import Look
from .mentions import Mentions, Voice
from .words import NAMES, PEOPLE, small

_LONGEST_PHRASE = 8  # words
_SHORTEST = 3  # letters of a noun without its proclitic
_LONE = ("ل", "ب")
_PLURALS = ("ات", "ين")  # of another noun, or of an object
_JOINTS = (" ", " #", "_")  # «باسم #وزارة_الخارجية»
_FEMININE = ("ه", "ي", "ا", "ات", "ء")  # folded ends of what describes a feminine noun
_DOING = ("الا", "اء")  # folded: no adjective begins and ends so
_FOR = "باسم"
_STATEMENTS, _ISSUED, (_BY,) = small("statement"), small("issued"), small("by")
_EACH = "كل"
_LONGEST_IN_MARKS = 6  # words
_MARKS = {'"': '"', "«": "»", "“": "”", "”": "“", "'": "'", "‘": "’"}


class Scene(Mentions):
    """One document, ready to be asked who speaks."""

    def __init__(self, doc: Document) -> None:
        super().__init__(doc)
        self.anchors = Anchors(self)

    def phrase(self, index: int, skip: int = 0) -> Voice | None:
        """Who is named from token `index` on: a recognised span, else the noun phrase there. `skip`: a proclitic."""
        index = index if skip else self.past_lead(index)
        if index >= len(self.words):
            return None
        start = self.starts[index] + skip
        entity = self.entities.get(start)
        if entity is not None:
            return self.voice(entity)
        if start in self.places:
            return Voice(start, self.places[start], None)
        no_noun = self._bare_rest(index, skip) if skip else self._no_noun(index)
        return None if no_noun else self._issuer(index) or self.noun_phrase(index, skip)

    def past_lead(self, index: int) -> int:
        """The token behind a title of one letter («د. فلان») or «كل من» («كل من فلان وفلان»), else `index`."""
        if index >= len(self.words) or self.named(index):
            return index
        form = self.look(index).form
        if len(form) == 1 and self.gaps[index] == ". ":
            return index + 1
        return index + 2 if form == _EACH and self.stop(index + 1) == "preposition" else index

    def _no_noun(self, index: int) -> bool:
        """«لـ» before a name in Latin letters is none either."""
        if self.mask(index) & self.bits.people:
            return False
        return self.look(index).form in _LONE or self.ends_phrase(index)

    def _bare_rest(self, index: int, skip: int) -> bool:
        """«وفقا لهم»: whether what a proclitic leaves is too short for a noun, or the word is a stop."""
        return len(self.words[index]) - skip < _SHORTEST or self.mask(index) & self.bits.stops > 0

    def _issuer(self, index: int) -> Voice | None:
        """«بيان لوزارة الصحة», «البيان الصادر عن المجلس»: the body whose statement speaks."""
        following = index + 1
        if not self.mask(index) & self.bits.nouns or not self.joined(index):
            return None
        if self.tokens[index].form not in _STATEMENTS:
            return None
        if self.tokens[following].form in _ISSUED and self.joined(following):
            return self.phrase(following + 2) if self.tokens[following + 1].form == _BY else None
        led = self.look(following).led and not self.look(index).definite
        body = self.entities.get(self.starts[following] + 1) if led else None
        return self.voice(body) if body is not None and isinstance(body.value, Organization) else None

    def speaks(self, index: int) -> bool:
        """Whether a word is known for one who speaks: an office, a body, a name."""
        return self.mask(index) & self.bits.people > 0 or self.named(index)

    def plausible(self, index: int) -> bool:
        """Whether a word by itself looks like one who speaks: a body, an office, a document, something definite."""
        return self.look(index).plausible or self.named(index)

    def noun_phrase(self, index: int, skip: int = 0) -> Voice:
        """The words up to a preposition, a verb or a mark; a person named among them or right behind is taken."""
        start, (last, person) = self.starts[index] + skip, self._extent(index)
        if person > 0:
            entity = self.entities[self.starts[person]]
            return self._kin(start, entity) if self._owned(index, person) else self.voice(entity)
        end, office = self.tokens.end(last), self.mask(index) & self.bits.people
        if self.text[end : end + 1] not in ("،", ","):
            named = self.past_phrase(end) if office else None
            return named or Voice(start, self._marked_name(last, end), None)
        follower = self._follower(end)
        if follower is not None:
            return self.voice(follower)
        return (self._unknown_name(end) if office else None) or Voice(start, end, None)

    def _extent(self, index: int) -> tuple[int, int]:
        """The last token of a noun phrase, and the token with which a person is named in it, 0 where none is."""
        tokens, last, open_end = self.tokens, index, True
        definite = self.look(index).definite
        closed = 0  # the word with which «أحد الناشطين» becomes definite
        body = 0  # where a body in it ends: nothing inside its name ends the phrase
        for at in range(index + 1, min(index + _LONGEST_PHRASE, len(tokens))):
            if self.gaps[at - 1] not in _JOINTS:
                break
            entity = self.entities.get(self.starts[at])
            if entity is not None and isinstance(entity.value, Person):
                return last, at
            if self.starts[at] < body:
                last, closed = at if open_end else last, closed or (0 if definite else at)
                continue
            body = entity.end if entity is not None and isinstance(entity.value, Organization) else body
            look = self.look(at)
            if look.led and not self.named(at):
                open_end = False
            elif look.ends or (definite and self._parts(index, at, look)) or (closed and self._shut(closed, at, look)):
                break
            if look.definite and not closed and not definite:
                closed = at
            last = at if open_end else last
        return last, 0

    def _owned(self, index: int, person: int) -> bool:
        """«محامي فلان», «أحد أقارب فلان», «ممثل آية الله فلان»: whether a noun needs the name that stands behind it."""
        if self.mask(person - 1) & self.bits.kin:
            return True
        if not self.mask(index) & self.bits.kin:
            return False
        behind = self.entities.get(self.starts[index + 1])
        return behind is not None and isinstance(behind.value, Role)

    def _kin(self, start: int, person: Span[Any]) -> Voice:
        """«محامي فلان، سعيد كذا»: somebody told by another's name, or his own behind it."""
        return self._holder(person.end) or self.past_phrase(person.end) or Voice(start, person.end, None)

    def _parts(self, index: int, following: int, look: Look) -> bool:
        """«أبدى الرئيس استعداده», «اتهم المتحدث المحتجين»: whether a word behind a definite noun cannot describe it."""
        if look.owned or look.determiner:
            return True
        if not look.definite:
            return self._another(index, following)
        if look.form.startswith(_DOING[0]) and look.form.endswith(_DOING[1]):
            return True  # «رفضت المتحدثة الإدلاء بتعليق»
        noun = self.look(index).form
        if following == index + 1 and noun.endswith("ه") and not look.form.endswith(_FEMININE):
            return self.mask(index) & self.bits.honorifics == 0  # «الشرطة الناس»
        if following > index + 1 and not self.look(following - 1).definite:
            return False  # «المتحدث باسم المحتجين»
        plural = look.form[-2:]
        return plural in _PLURALS and not noun.endswith(plural)

    def _shut(self, closed: int, following: int, look: Look) -> bool:
        """«أحد الناشطين الحملة», «قادة الحلف جميع الدول»: the same behind a noun made definite by the next."""
        if not look.definite:
            return look.determiner or look.owned
        return look.form.endswith("ه") and self.look(closed).form.endswith("ين") and following == closed + 1

    def _another(self, index: int, following: int) -> bool:
        """«البيان مجلس الأمن», «المحتجون تونس»: a noun or place with no article behind a definite noun."""
        if _FOR in (self.look(following).form, self.look(following - 1).form):
            return False
        documents = (self.mask(following) | self.mask(index)) & self.bits.nouns
        if documents or self.starts[following] in self.places:
            return True
        known = [self.tokens.readings(following, lexicon) for lexicon in (PEOPLE, NAMES)]
        return any(readings and not readings[0].proclitics for readings in known)

    def _marked_name(self, last: int, end: int) -> int:
        """The end of a name in marks behind a class noun («منظمة "السلام"»), else `end`."""
        at = self.closing_mark(last) if self.mask(last) & self.bits.names else -1
        return at + 1 if at >= 0 else end

    def closing_mark(self, last: int) -> int:
        """Where the marks that open behind a token close, if they do after a few words, else -1."""
        end = self.tokens.end(last)
        close = _MARKS.get(self.text[end + 1 : end + 2], "") if self.text[end : end + 1] == " " else ""
        behind = min(last + _LONGEST_IN_MARKS, len(self.tokens) - 1)
        return self.text.find(close, end + 2, self.tokens.end(behind) + 2) if close else -1
