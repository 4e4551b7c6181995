"""What is named after a person: «مستشفى مولاي يوسف», «ملعب محمد الخامس», «جامعة الملك سعود للعلوم الصحية»."""

from collections.abc import Iterable, Iterator

from ..lexicons import HEADS
from ..phrases.parts import ROYAL, one_name
from ..phrases.phrase import after_name
from ..words import flags as f
from ..words.reading import Candidate, Reader

SPOTS = ("spot", "street")
AHEAD = 3.0  # what the head adds to the score of the person


def memorials(reader: Reader, found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Bodies and places whose head stands right before a person, a title between them or not."""
    for person in found:
        if person.label == "PERSON" and not person.skip:
            yield from _named_after(reader, person)


def _named_after(reader: Reader, person: Candidate) -> Iterator[Candidate]:
    head = person.first - 1
    if reader.joined[head] and reader.words[head].bare & f.TITLE:
        head -= 1
    last = person.last
    if head < person.first - 1 and reader.words[head + 1].form in ROYAL:
        last = one_name(reader, person.first, last)
    if not reader.joined[head] or not reader.words[head].every & (f.BODY | f.SPOT):
        return
    for reading in reader.words[head].listed.of(HEADS.name):
        row = reading.value
        if not reading.article and (row.kind == "memorial" or (row.label == "LOC" and row.kind in SPOTS)):
            end = after_name(reader, last).last
            score = max(person.score + AHEAD, 5.0 + 2 * (end - head))  # more than the head with a part of the name
            yield reader.candidate(row.label, head, end, score, "head and person", skip=reading.skip)
