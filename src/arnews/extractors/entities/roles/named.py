"""Where the settled persons, bodies and places of a document stand, as the rules of roles ask for them."""

from collections.abc import Sequence
from functools import cached_property
from operator import attrgetter

from ..bodies.homographs import ends_phrase
from ..words import flags as f
from ..words.reading import Candidate, Reader, covered

OTHERS = {"ORG", "GPE", "LOC", "EVENT"}
WHOLE = {"PERSON", "LOC", "GPE", "EVENT"}  # no word of such a name is a role: «كأس العالم»


class Named:
    """The settled candidates of a document by the tokens where they begin and end."""

    def __init__(self, settled: Sequence[Candidate]) -> None:
        self.persons = {c.first: c for c in settled if c.label == "PERSON"}
        self.ends = {c.last: c for c in self.persons.values()}
        self.inside = covered([c for c in settled if c.label in WHOLE])
        self.others: dict[int, Candidate] = {}
        for candidate in settled:
            if candidate.label in OTHERS:
                known = self.others.get(candidate.first)
                if known is None or known.last < candidate.last:
                    self.others[candidate.first] = candidate
        self.lands = {at for at, candidate in self.others.items() if candidate.label == "GPE"}
        self.heads = {at for at, candidate in self.others.items() if candidate.label == "ORG"}
        self.closed = {c.last: c.end for c in sorted(self.others.values(), key=attrgetter("end"))}  # a mark may follow
        self.bodies = {i for c in self.others.values() if c.label == "ORG" for i in range(c.first + 1, c.last)}

    @cached_property
    def taken(self) -> set[int]:
        """The tokens of names of two words or more: a single word may be one of a longer name, «فرناندو سانتوس»."""
        every = (*self.persons.values(), *self.others.values())
        return covered([candidate for candidate in every if candidate.last - candidate.first > 1])

    def adopt(self, person: Candidate) -> None:
        """Takes in a person that an office has told, in place of what single words of the name were taken for."""
        for index in range(person.first, person.last):
            self.persons.pop(index, None)
            self.others.pop(index, None)
        self.persons[person.first] = self.ends[person.last] = person
        self.inside.update(range(person.first, person.last))

    def covers(self, reader: Reader, index: int) -> bool:
        """Whether a role word is no role: part of a name or place, the head of a body, or an adjective."""
        word = reader.words[index]
        if index in self.inside or index in self.others or (word.bare & f.BODY and ends_phrase(reader, index)):
            return True  # «تحت | لواء»
        adjective = word.bare & f.NISBA and reader.words[index - 1].bare & f.DEF and reader.joined[index - 1]
        return bool(adjective and index not in self.persons and index + 1 not in self.persons)
