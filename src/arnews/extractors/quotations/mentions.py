"""How somebody recognised is mentioned: the person rather than the role, and what recognition leaves out of a name."""

from typing import Any

import attrs

from arnews import Document, Organization, Person, Role, Span

from .ground import Ground
from .words import small

_LONGEST_NAME = 4  # words
_LONGEST_PLACE = 6  # words
_WHERE = small("where")
_PAUSES = (":", "،", ",")
_COMMAS = ("، ", ", ")
_ARTICLES = ("ال", "وال")  # no name that no one recognised begins so


@attrs.define(eq=False)
class Voice:
    """Who speaks, as mentioned: code points, and the person, role or body recognised there, if any.

    `other`: the mention that this one stands for («البيان» for the ministry before).
    """

    start: int
    end: int
    entity: Span[Any] | None
    other: "Voice | None" = None


class Mentions(Ground):
    """The mention to give for a recognised span."""

    def __init__(self, doc: Document) -> None:
        super().__init__(doc)
        self._voices: dict[int, Voice] = {}

    def voice(self, span: Span[Any]) -> Voice:
        """The mention to give for a recognised span, worked out once."""
        found = self._voices.get(span.start)
        if found is None:
            found = self._voices[span.start] = self._role(span) if isinstance(span.value, Role) else _own(span)
        return found

    def meant(self, voice: Voice, last: Voice | None) -> Voice:
        """«المصدر ذاته», «البيان»: a noun that stands for who spoke last."""
        if voice.entity is not None or last is None:
            return voice
        if not self.mask(self.tokens.index_at(voice.start + 1) - 1) & self.bits.deictics:
            return voice
        if last.entity is None and not self.mask(self.tokens.index_at(last.start)) & self.bits.people:
            return voice  # «المخاوف»
        return attrs.evolve(voice, entity=last.entity, other=last.other or last)

    def _role(self, role: Span[Any]) -> Voice:
        """The person who holds a role, if named with it; «محامي فلان» is somebody else."""
        first = self.tokens.index_at(role.start)
        if self.mask(first) & self.bits.kin and " " not in role.text and role.end + 1 in self.entities:
            person = self.entities[role.end + 1]
            return self._holder(person.end) or Voice(role.start, person.end, None)
        named = self._holder(role.end) or self.past_phrase(role.end)
        if named is not None:
            return named
        longer = self._past_place(role) or self._longer_role(role)
        named = self._holder(longer.end) if longer.end > role.end else None
        return named if named is not None and " " in self.text[named.start : named.end] else longer

    def _past_place(self, role: Span[Any]) -> Voice | None:
        """«المتحدث الأمني بالمنطقة العقيد فلان», «المبعوث الأممي إلى ليبيا فلان»: who is named behind the place."""
        tokens = self.tokens
        first = tokens.index_at(role.end)
        for index in range(first, min(first + _LONGEST_PLACE, len(tokens))):
            span = self.entities.get(tokens.starts[index])
            if not self._beside(role, index) or (index == first and not self._opens_place(index)):
                return None
            if index > first and isinstance(span, Span) and not isinstance(span.value, Organization):
                return self._placed(span, index, first)
            if index > first and not self._in_place(index):
                return None
        return None

    def _beside(self, role: Span[Any], index: int) -> bool:
        """Whether a blank alone stands before a token, or marks too behind a role whose name is in them."""
        return self.joined(index - 1) or self.text[role.end : self.starts[index]] == " "

    def _opens_place(self, index: int) -> bool:
        return bool(self.look(index).led or self.tokens[index].form in _WHERE)

    def _in_place(self, index: int) -> bool:
        """Whether a word can tell where an office is held, which no document can: «في ليبيا بالوكالة»."""
        if self.mask(index) & self.bits.nouns:
            return False
        return bool(self._opens_place(index) or self.named(index) or self.tokens[index].form.startswith("ال"))

    def _placed(self, span: Span[Any], index: int, first: int) -> Voice | None:
        """The person, or behind «بالمنطقة» the officer, whom no preposition governs."""
        if self.tokens[index - 1].form in _WHERE:
            return None
        if isinstance(span.value, Person):
            return _own(span)
        # Not `voice`: roles and places could go on without end.
        officer = self.tokens[first].form.startswith("ب") and index - first < _LONGEST_NAME
        return (self._holder(span.end) or _own(span)) if officer else None

    def past_phrase(self, end: int) -> Voice | None:
        """«الأميرال المتقاعد من البحرية، جون كيربي، إن»: a person behind a comma and what a preposition leads."""
        tokens, first = self.tokens, self.tokens.index_at(end)
        if self.gaps[first - 1] != " " or self.stop(first) != "preposition":
            return None
        for index in range(first + 1, min(first + _LONGEST_PLACE, len(tokens))):
            span = self.entities.get(tokens.starts[index])
            if self.gaps[index - 1] in _COMMAS:
                return self._in_apposition(span)
            other = span is not None and not isinstance(span.value, Organization)
            if other or self.gaps[index - 1] != " " or self.look(index).ends:
                return None
        return None

    def _in_apposition(self, span: Span[Any] | None) -> Voice | None:
        """A person between two commas, or before the verb's أن."""
        if span is None or not isinstance(span.value, Person):
            return None
        following = self.tokens.index_at(span.end)
        reports = following < len(self.tokens) and self.mask(following) & self.bits.conjunctions
        return _own(span) if reports or self.text[span.end : span.end + 1] in ("،", ",") else None

    def _holder(self, end: int) -> Voice | None:
        """Who is named behind a role."""
        follower = self._follower(end)
        return _own(follower) if follower is not None else self._unknown_name(end)

    def _unknown_name(self, end: int) -> Voice | None:
        """A name that no one recognised behind a role: «مدرب الفريق، كلود بويل:», «نائب الرئيس رجب كذا إن»."""
        first = self.tokens.index_at(end)
        gap = self.text[end : self.tokens.start(first)] if first < len(self.tokens) else ""
        if gap not in (" ", "، ", ", "):
            return None
        last = first
        while last < min(first + _LONGEST_NAME, len(self.tokens)) and self._in_name(last, first):
            last += 1
        if last - first < len(gap) or last == len(self.tokens) or self._goes_on(last):
            return None
        if self._leads_on(first, last, len(gap) > 1):
            return None
        return Voice(self.tokens.start(first), self.tokens.end(last - 1), None)

    def _leads_on(self, first: int, last: int, comma: bool) -> bool:
        """«المدير الفني حريصا على», «بحسب موقعه، قرر فلان في»: whether the words before a preposition are no name."""
        if not self.joined(last - 1) or self.mask(last) & self.bits.conjunctions:
            return False
        return last == first + 1 or (comma and self.stop(last) == "preposition")

    def _longer_role(self, span: Span[Any]) -> Voice:
        """The role and what its name leaves out: «الأمين العام» of «الأمين العام للاتحاد العام لعمال البلد فلان»."""
        tokens = self.tokens
        first = last = tokens.index_at(span.end)
        if (
            self.joined(first - 1)
            and first < len(tokens)
            and self.led(first)
            and not self.mask(first) & self.bits.names
        ):
            while last < len(tokens) and self.joined(last - 1) and (not self.ends_phrase(last) or self.led(last)):
                last += 1
        if last - first < _LONGEST_NAME:
            return Voice(span.start, span.end, span)
        return Voice(span.start, tokens.end(last - 1), span)

    def _in_name(self, index: int, first: int) -> bool:
        if index > first and not self.joined(index - 1) and self.gaps[index - 1] != "-":
            return False
        mask = self.mask(index)
        if index == first and (mask & self.bits.people or self.named(index) or self._no_name(index)):
            return False
        if mask & (self.bits.verbs | self.bits.ending) or not self.led(index):
            return not mask & self.bits.verbs and not self.ends_phrase(index)
        return index > first and self.gaps[index][:1] in _PAUSES  # «كلود بويل:»

    def _no_name(self, index: int) -> bool:
        """«العائلة» behind an office, and «وشمال أفريقيا» with no comma between, go on with it; «27 عاما» is an age."""
        form = self.tokens[index].form
        if form[0] == "و" and (self.joined(index - 1) or self.look(index).owned):  # «المرصد، ومقره لندن،»
            return True
        return bool(form[0].isdigit() or form.startswith(_ARTICLES))

    def _goes_on(self, index: int) -> bool:
        """Whether what follows a supposed name is no end of it: neither a mark, a stop, a conjunction nor «لرويترز»."""
        if not self.joined(index - 1) or self.mask(index) & (self.bits.stops | self.bits.conjunctions):
            return False
        told = self.entities.get(self.starts[index] + 1)
        return not (self.led(index) and told is not None and isinstance(told.value, Organization))

    def _follower(self, end: int) -> Span[Any] | None:
        """The person named right behind a role, over a comma or a second role: «رئيس الشركة، لين شوتزمان».

        A second role of several words behind a blank is somebody else: «هاجم رئيس الحزب وزير الخارجية فلان».
        """
        for _ in range(2):
            start = self._past_comma(end)
            span = self.entities.get(start) or self._second_role(start)
            if span is None or isinstance(span.value, Organization):
                return None
            if isinstance(span.value, Person):
                return span
            if start == end + 1 == span.start and self._heads(span):
                return None
            end = span.end
        return None

    def _second_role(self, start: int) -> Span[Any] | None:
        """«رئيس الاتحاد والمدير التنفيذي للشركة، فلان»: two offices of one man, whose name stands behind a comma."""
        role = self.entities.get(start + 1) if self.text[start : start + 1] == "و" else None
        if role is None or not isinstance(role.value, Role) or self.text[role.end : role.end + 1] not in ("،", ","):
            return None
        return role

    def _heads(self, role: Span[Any]) -> bool:
        """«وزير الخارجية», not «المساعد» or «الفريق أول»: an office of several words, indefinite in itself."""
        plain = " " in role.text and not role.text.startswith("ال")
        return plain and self.mask(self.tokens.index_at(role.start)) & self.bits.people > 0

    def _past_comma(self, end: int) -> int:
        at = end
        while at < len(self.text) and at < end + 3 and self.text[at] in ' ،,"«“#':
            at += 1
        return at

    def ends_phrase(self, index: int) -> bool:
        """Whether the noun phrase of a speaker cannot go on with this token."""
        look = self.look(index)
        return look.ends or (look.led and not self.named(index))

    def led(self, index: int) -> bool:
        """Whether a preposition is glued to the word: «لرويترز», «بعملية»; a noun or name known to begin so is none."""
        return self.look(index).led and not self.named(index)


def _own(span: Span[Any]) -> Voice:
    return Voice(span.start, span.end, span)
