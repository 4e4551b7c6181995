"""The fullest name of a speaker in the document."""

from bisect import bisect_left
from typing import Any

from arnews import Organization, Person, Role, Span
from arnews._text import fold

from .mentions import Voice
from .scene import Scene
from .words import small

_NAMED = (Person, Organization)
_CANDIDATES = 8  # titles with one first word, or persons with a title of honour, that are compared
_HONOURED = small("honoured")
_PRONOUN = "هات"  # what «سموه», «فضيلته» have behind the title
_TITLES = 40  # code points before a name in which its titles stand


class Names:
    """Looks up who a mention stands for."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._persons: list[int] | None = None  # both only where they are asked for
        self._titles: dict[str, list[Span[Any]]] | None = None

    def fullest(self, voice: Voice) -> str:
        """A person's or body's full name, the holder of an office; else the words of the mention."""
        if voice.other is not None:
            return self.fullest(voice.other)
        words = self.scene.text[voice.start : voice.end]
        entity = voice.entity
        if entity is None:
            return self._honoured(voice.start, words) or self._known(words) or words
        if isinstance(entity.value, _NAMED):
            return entity.value.name
        return self._holder(entity) or self._known(words) or words

    def _honoured(self, start: int, words: str) -> str | None:
        """«وقال سموه»: the latest person before whom the same title stands («صاحب السمو الملكي الأمير فلان»)."""
        if fold(words) not in _HONOURED:
            return None
        if self._persons is None:
            self._persons = sorted(at for at, span in self.scene.entities.items() if isinstance(span.value, Person))
        title, last = words.rstrip(_PRONOUN), bisect_left(self._persons, start)
        for number in range(last - 1, max(last - _CANDIDATES, 0) - 1, -1):
            at = self._persons[number]
            begin = self.scene.entities[self._persons[number - 1]].end if number else 0
            if title in self.scene.text[max(begin, at - _TITLES) : at]:
                return str(self.scene.entities[at].value.name)
        return None

    def _holder(self, role: Span[Any]) -> str | None:
        holder = role.value.holder
        if holder is None:
            return None
        person = self.scene.entities.get(holder.start)
        return person.value.name if person is not None and isinstance(person.value, Person) else holder.text

    def _known(self, words: str) -> str | None:
        """The person of «الوزير» after «وزير الداخلية فلان», the body of «الشركة» after «شركة كذا»."""
        parts = [_bare(word) for word in words.split()]
        for span in self._with(parts[0]) if parts else ():
            if _fits(parts, span.text):
                return self._holder(span) if isinstance(span.value, Role) else str(span.value.name)
        return None

    def _with(self, first: str) -> list[Span[Any]]:
        """The first few held roles and bodies whose first word is this."""
        if self._titles is None:
            self._titles = {}
            for span in self._titled():
                listed = self._titles.setdefault(_bare(span.text.split(None, 1)[0]), [])
                if len(listed) < _CANDIDATES:
                    listed.append(span)
        return self._titles.get(first, [])

    def _titled(self) -> list[Span[Any]]:
        """The roles that somebody holds, then the bodies."""
        held, bodies = list[Span[Any]](), list[Span[Any]]()
        for span in self.scene.doc.spans:
            if isinstance(span.value, Organization):
                bodies.append(span)
            elif isinstance(span.value, Role) and span.value.holder is not None:
                held.append(span)
        return held + bodies


def _bare(word: str) -> str:
    return word.removeprefix("ال")


def _fits(parts: list[str], title: str) -> bool:
    """Whether a shorter mention says no more than a title: its first word is the same, and all others occur."""
    words = [_bare(word) for word in title.split()]
    return bool(parts) and words[0] == parts[0] and set(parts) <= set(words)
