"""Persons: chains of words that are more likely a name than not, well-known persons, names met again.

The sum of a chain is the score that other readings of the same words compete with.
"""

from collections.abc import Iterator

from arnews import normalize

from . import flags as f
from .chains import emissions, islands, linked, whole
from .lexicons import PERSONS
from .paths import decode, likeliest
from .reading import Candidate, Reader

NEAR = 3  # words of a name between that was not known
LISTED = 1.5  # what a person before a list's next word adds to it
WELL_KNOWN = "well-known person"


def persons(reader: Reader, found: list[Candidate]) -> Iterator[Candidate]:
    """A candidate for each chain of words that is more likely a name than not; `found` has the well-known persons."""
    starts = {candidate.first: candidate for candidate in found if candidate.rule == WELL_KNOWN}
    doubtful: dict[str, list[Candidate]] = {}
    behind = -NEAR - 1  # the token behind the last person
    for first, last in islands(reader):
        emitted = linked(reader, first, emissions(reader, first, last))
        names = whole(reader, first, decode(emitted))
        for begin, end, score in names or likeliest(emitted):
            score += confirmed(reader, first + begin, first + end, starts)
            if score <= 0 <= behind + NEAR - first - begin and listed(reader, first + begin, first + end):
                score += LISTED
            candidate = _candidate(reader, first + begin, first + end, score)
            if score > 0:
                behind = candidate.last
                yield candidate
            elif not _common(reader, candidate):
                written = normalize(reader.tokens.text[candidate.start : candidate.end])
                doubtful.setdefault(written, []).append(candidate)
    for found in doubtful.values():
        yield from repeated(found)


def well_known(reader: Reader, index: int) -> Iterator[Candidate]:
    """The full names of well-known persons: «أنغيلا ميركل»."""
    if (match := reader.longest(index, PERSONS)) is not None:
        reading, last = match
        yield reader.candidate("PERSON", index, last, 8.0 + 2 * (last - index), WELL_KNOWN, reading.skip)


def listed(reader: Reader, first: int, last: int) -> bool:
    """Whether words behind a person go on a list: «وشادية», «، وتحية كاريوكا»; a single common word never."""
    word = reader.words[first]
    if last == first + 1 and word.every & f.COMMON:
        return False
    return word.form[0] == "و" or reader.tokens.gap(first - 1).strip() in ("،", ",")


def confirmed(reader: Reader, first: int, last: int, starts: dict[int, Candidate]) -> float:
    """What a well-known person wholly in a chain adds to it, if its other words are names: «محمد | عادل إمام»."""
    for at in range(first, last):
        known = starts.get(at)
        if (
            known
            and known.last <= last
            and all(reader.words[k].bare & f.NAME for k in range(first, last) if not known.first <= k < known.last)
        ):
            return 9.0 + known.score
    return 0.0


def repeated(found: list[Candidate]) -> Iterator[Candidate]:
    """Words that could be a name each time they are met are one: each mention speaks for the others."""
    best = max(candidate.score for candidate in found)
    if best + 0.7 * (min(len(found), 4) - 1) > 0 < len(found) - 1:
        for candidate in found:
            candidate.score, candidate.rule = 1.0, "name met again"
            yield candidate


def _common(reader: Reader, candidate: Candidate) -> bool:
    """Whether a doubtful name is but a common word, of which there are many in a text: «بيان» is not «ب» and «يان»."""
    word = reader.words[candidate.first]
    return candidate.last == candidate.first + 1 and bool(word.bare & f.COMMON)


def _candidate(reader: Reader, first: int, last: int, score: float) -> Candidate:
    word = reader.words[first]
    return reader.candidate("PERSON", first, last, score, reason(reader, first), skip=word.skip)


REASONS = (
    (f.TITLE | f.RANK | f.JOB | f.OFFICE | f.MOD | f.PORT, "role and name"), (f.SAY, "who says"),
    (f.KIN | f.PERSON, "relation and name"), (f.ACT, "who acts"), (f.NORP, "nationality and name"),
)  # fmt: skip


def reason(reader: Reader, first: int) -> str:
    """What speaks most for a name, as the rule of its span."""
    if first and reader.joined(first - 1):
        for bits, name in REASONS:
            if reader.words[first - 1].every & bits:
                return name
    return "known name" if reader.words[first].every & f.NAME else "shape of the words"
