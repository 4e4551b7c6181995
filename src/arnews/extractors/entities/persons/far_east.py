"""Korean, Chinese and Vietnamese names: a family name and one or two syllables, which are no words elsewhere.

«كيم سو هي», «لي يون تايك», «وانغ يي»: short pieces of which some are words of the language («لي», «هي»), so it takes
two of them that are none.
"""

from collections.abc import Iterator

from arnews._text import skip as code_points

from ..words.flags import SYLLABLE
from ..words.reading import Candidate, Reader
from ..words.syllables import PROCLITICS, sounds

LONGEST = 3
PAIR, WHOLE = 4.0, 15.0  # of a name of two syllables, and of one of three


def far_eastern(reader: Reader) -> Iterator[Candidate]:
    """Names that begin at a family name and go on with syllables."""
    done = 0
    for index in [index for index, bits in reader.hits if bits & SYLLABLE]:
        first = index - 1 if index > done and _family_before(reader, index) else index
        if index >= done and (last := _last(reader, first)):
            done = last
            score = WHOLE if last - first > 2 else PAIR
            yield reader.candidate("PERSON", first, last, score, "syllables", _skip(reader, first))


def _family_before(reader: Reader, index: int) -> bool:
    """Whether a family name that is also a word stands before: «لي | يون تايك»."""
    return reader.joined[index - 1] and reader.words[index - 1].form in sounds().family


def _last(reader: Reader, first: int) -> int:
    """The token behind the name that begins at a token, 0 when none does."""
    known, words, last = sounds(), reader.words, first + 1
    if _bare(words[first].form) not in known.family:
        return 0
    while last - first < LONGEST and reader.joined[last - 1] and words[last].form in known.given:
        last += 1
    while last - first > 1 and words[last - 1].form not in known.sure and (reader.joined[last - 1] or last - first < 3):
        last -= 1  # «كيم جونغ | هو», but «كيم سو هي، رئيسة الفرقة»
    sure = sum(_bare(words[at].form) in known.sure for at in range(first, last))
    return last if sure > 1 else 0


def _bare(form: str) -> str:
    """A form without a proclitic that is no part of a syllable."""
    known = sounds().family
    return form[1:] if form not in known and form[:1] in PROCLITICS and form[1:] in known else form


def _skip(reader: Reader, first: int) -> int:
    form = reader.words[first].form
    return 0 if _bare(form) == form else code_points(reader.texts[first], 1) or 0
