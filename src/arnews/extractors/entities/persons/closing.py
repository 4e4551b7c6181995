"""A family name that is a common word with «ال»: «، عبد الغني الراقي.», «وزير المالية مصطفى الشمالي»."""

from ..words import flags as f
from ..words.reading import Reader
from ..words.small_words import folded
from .chains import role_before

CHILDREN, (RELATION,), INFLECTED = (
    frozenset((*folded("son"), *folded("child"))),
    folded("masculine"),
    folded("inflected"),
)
DAUGHTER, FEMININE = frozenset(folded("daughter")), folded("feminine")
RULERS, NUMBERS, TEENS = [frozenset(folded(use)) for use in ("ruler", "number", "teen")]
FAR = 2  # words between the name before it in a list
NEVER = (
    f.NORP | f.TIME | f.STOP | f.MOD | f.PORT | f.OFFICE | f.JOB | f.RANK | f.HEAD | f.PLACE | f.KIN | f.PERSON | f.SAY
)


def closed(reader: Reader, first: int, last: int, behind: int) -> int:
    """The token behind a name and what can only end it; `behind`: that of the name before."""
    if _reigns(reader, first, last):
        return last + 1 + (reader.joined[last] and reader.words[last + 1].form in TEENS)
    if not reader.joined[last - 1] or not _given(reader, last - 1):
        return last
    child = any(word.form in CHILDREN for word in reader.words[first:last])
    if _relation(reader, last) and (child or role_before(reader, first)):
        return last + 1
    return last + 1 if _family(reader, last) and (child or _apart(reader, first, behind)) else last


def opened(reader: Reader, first: int) -> int:
    """The token of the woman's name before «بنت» and her father's, else the same: «فائقة | بنت | سعيد الصالح»."""
    before = first - 2
    if before < 0 or reader.words[first - 1].form not in DAUGHTER or not all(reader.joined[before:first]):
        return first
    word = reader.words[before]
    named = word.form.endswith(FEMININE) or word.namable or (word.bare & f.DEF and not word.bare & f.KNOWN)
    return before if named and not word.every & (NEVER & ~f.PLACE) else first


def surnamed(reader: Reader, first: int) -> bool:
    """Whether a given name and its family stand there, if nothing but a name can: behind «وزير المالية»."""
    word = reader.words[first + 1]
    if not reader.joined[first] or not reader.words[first].bare & f.GIVEN or reader.words[first].skip:
        return False
    unknown = word.bare & f.DEF and not word.every & (f.KNOWN | f.COMMON)
    return bool(unknown) or _relation(reader, first + 1)


def _relation(reader: Reader, index: int) -> bool:
    """Whether a word has the ending of a relation and is no nation, office or time: «سارة بنت يوسف | الأميري»."""
    word = reader.words[index]
    return bool(word.bare & f.NISBA) and not word.every & NEVER and word.form.endswith(RELATION)


def _reigns(reader: Reader, first: int, last: int) -> bool:
    """Whether a ruler's number stands behind the name: «الملكة | إليزابيث | الثانية», «السادس | عشر»."""
    if not (reader.joined[last - 1] and reader.joined[first - 1]) or reader.words[last].form not in NUMBERS:
        return False
    return reader.words[first - 1].form.lstrip("ول").removeprefix("ال") in RULERS


def _family(reader: Reader, index: int) -> bool:
    """Whether a definite word ends its phrase, and is neither too common nor something else."""
    word = reader.words[index]
    after = reader.words[index + 1]
    goes_on = reader.joined[index] and not (after.bare & f.ROLE or after.wa & f.GIVEN)  # «البنيان | وزيرا للتعليم»
    if not word.bare & f.DEF or goes_on or word.every & NEVER:
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
