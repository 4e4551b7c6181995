"""What tells that a common word is the name of a body: «الغد» in marks, behind «صحيفة», in a dateline."""

from . import flags as f
from .parts import described
from .reading import Reader
from .small_words import folded

DASHES = frozenset("-–—ـ")
OPENED, CLOSED = ('"', "«", "“"), ('"', "»", "”")
FEMININE = folded("feminine")
(MASCULINE,) = folded("masculine")
(PLURAL,) = folded("broken")
QUOTED = folded("quoted")
(SOURCE,) = folded("source")
SOON = 5  # words between a verb of saying and whom it was told


def cued(reader: Reader, first: int, last: int, kind: str) -> bool:
    """Whether any cue stands beside a word that a body of some kind is named by."""
    if _in_marks(reader, first, last, kind):
        return True
    return kind == "media" and (
        _media_before(reader, first)
        or _dateline(reader, first, last)
        or _signed(reader, first, last)
        or _told(reader, first)
        or _feminine(reader, first, last)
    )


def _media_before(reader: Reader, first: int) -> bool:
    """«صحيفة النهار», «مراسل الجزيرة», «نقلا عن الراية»."""
    if not first or not reader.joined[first - 1]:
        return False
    from_whom = first > 1 and reader.joined[first - 2] and reader.words[first - 2].form in QUOTED
    if from_whom:
        return not _somebody(reader, first)
    return bool(reader.words[first - 1].every & f.MEDIA)


def _somebody(reader: Reader, first: int) -> bool:
    """Whether a masculine nation tells that a word is no newspaper: «نقلا عن | السفير السويدي»."""
    following = reader.words[first + 1]
    return bool(reader.joined[first] and following.bare & f.NORP and following.form.endswith(MASCULINE))


def _in_marks(reader: Reader, first: int, last: int, kind: str) -> bool:
    """«لـ"الغد"», and of media also «لـ(الراية)»."""
    if reader.joined[first - 1]:
        return False
    before, after = reader.gaps[first - 1].strip(), reader.gaps[last - 1].strip()
    if before[-1:] == "(":
        return kind == "media" and after[:1] == ")"
    return before[-1:] in OPENED and after[:1] in CLOSED


def _dateline(reader: Reader, first: int, last: int) -> bool:
    """«عمان - بترا - », «هسبريس - » at the beginning of a line, «جنين 11-5-2022 وفا- » behind a date."""
    after = reader.gaps[last - 1].strip(" ")[:1]
    if _begins(reader, first):
        return after in DASHES
    if reader.gaps[first - 1].strip(" ") not in DASHES:
        return False
    return bool(reader.words[first - 1].bare & f.PLACE) and (after in DASHES or after in ":(\n")


def _begins(reader: Reader, first: int) -> bool:
    """Whether a line begins at a token, or a date ends before it."""
    if reader.words[first].bare & f.PLACE:
        return False  # «الرياض - واس»
    return not first or "\n" in reader.gaps[first - 1] or reader.words[first - 1].form.isdigit()


def _told(reader: Reader, first: int) -> bool:
    """«قال لعكاظ», «صرح مدير المستشفى للجزيرة»."""
    if not reader.words[first].li & f.ORG:
        return False
    return any(word.every & f.SAY for word in reader.words[max(0, first - SOON) : first])


def _signed(reader: Reader, first: int, last: int) -> bool:
    """«-وات-» at the end of a text."""
    if first and reader.words[first - 1].form == SOURCE and ":" in reader.gaps[first - 1]:
        return True  # «المصدر: الجزيرة»
    return bool(first) and reader.gaps[first - 1][-1:] in DASHES and reader.gaps[last - 1][:1] in DASHES


def _feminine(reader: Reader, first: int, last: int) -> bool:
    """A feminine nation behind a masculine word: «الاتحاد الإماراتية», «الوطن السعودية»."""
    form = reader.words[first].form
    if last > first + 1 or form.endswith(FEMININE) or form.startswith(PLURAL, 2):
        return False
    if first and reader.joined[first - 1] and not reader.words[first - 1].every & (f.STOP | f.SAY):
        return False  # «ثورة | التحرير الجزائرية»
    return of_nation(reader, last) > last


def of_nation(reader: Reader, last: int) -> int:
    """The token behind the nation of a medium, if one follows: «نيويورك تايمز | الأمريكية»."""
    word = reader.words[last]
    if not reader.joined[last - 1] or not word.bare & f.NORP or not word.bare & f.DEF or word.form[-1] != FEMININE[0]:
        return last
    return last if described(reader, last) else last + 1
