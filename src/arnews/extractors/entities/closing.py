"""A family name that is a common word with «ال» and ends what stands between two signs: «، عبد الغني الراقي.»."""

from . import flags as f
from .reading import Reader
from .small_words import folded

(SON,), INFLECTED = folded("son"), folded("inflected")
FAR = 2  # words between the name before it in a list
NEVER = (
    f.NORP | f.TIME | f.STOP | f.MOD | f.PORT | f.OFFICE | f.JOB | f.RANK | f.HEAD | f.PLACE | f.KIN | f.PERSON | f.SAY
)


def closed(reader: Reader, first: int, last: int, behind: int) -> int:
    """The token behind a name and the definite word that can only be its family; `behind`: that of the name before."""
    if not reader.joined[last - 1] or not _family(reader, last) or not _given(reader, last - 1):
        return last
    son = any(word.form == SON for word in reader.words[first:last])
    return last + 1 if son or _apart(reader, first, behind) else last


def _family(reader: Reader, index: int) -> bool:
    """Whether a definite word ends its phrase, and is neither too common nor something else."""
    word = reader.words[index]
    if not word.bare & f.DEF or reader.joined[index] or word.every & NEVER:
        return False
    return word.rare and not word.form.endswith(INFLECTED)


def _given(reader: Reader, index: int) -> bool:
    """Whether a word is a given name or ends one: «محمد», «عبد | الغني»."""
    word = reader.words[index]
    return word.tail or bool(word.bare & f.GIVEN and not word.bare & f.COMMON)


def _apart(reader: Reader, first: int, behind: int) -> bool:
    """Whether a sign, a title or another name stands before, so that no verb can have the word as its object."""
    if not reader.joined[first - 1] or reader.words[first - 1].every & f.ROLE:
        return True
    return reader.words[first].form[0] == "و" and first - behind <= FAR
