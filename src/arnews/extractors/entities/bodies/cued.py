"""What tells that a common word is the name of a body: «الغد» in marks, behind «صحيفة», in a dateline."""

from ..phrases.parts import described
from ..words import flags as f
from ..words.reading import Reader
from ..words.small_words import folded, spelled

DASHES = frozenset("-–—ـ")
PARTED = DASHES | {"/"}  # «صنعاء / سبأ»
OPENED, CLOSED = ('"', "«", "“"), ('"', "»", "”")
FEMININE = folded("feminine")
(MASCULINE,) = folded("masculine")
(PLURAL,) = folded("broken")
QUOTED = folded("quoted")
(SOURCE,) = folded("source")
AGENCIES = frozenset(folded("agencies"))
TOWNS = ("city", "capital")
TWO, TWO_BEFORE = spelled("two"), 2
SOON, LATER = 5, 12  # words between a verb of saying and whom it was told, «إن» behind that or not
INTERVIEWS = frozenset(folded("interview"))
NEWS = frozenset(folded("news"))
WITH, FROM, TO = frozenset(folded("with")), frozenset(folded("from")), frozenset(folded("to whom"))
THAT = frozenset(folded("that"))
FEMALE = frozenset(folded("female"))
REPORTS = {before + verb for verb in folded("reports") for before in ("", *folded("and"))}


def cued(reader: Reader, first: int, last: int, kind: str) -> bool:
    """Whether any cue stands beside a word that a body of some kind is named by."""
    if _in_marks(reader, first, last, kind):
        return True
    return kind == "media" and (
        _media_before(reader, first)
        or _dateline(reader, first, last)
        or _signed(reader, first, last)
        or _told(reader, first)
        or _says(reader, first)
        or _feminine(reader, first, last)
        or _second(reader, first)
    )


def _media_before(reader: Reader, first: int) -> bool:
    """«صحيفة النهار», «مراسل الجزيرة», «نقلا عن الراية»."""
    if not first or not reader.joined[first - 1]:
        return False
    before = [word.form for word in reader.words[max(0, first - SOON) : first]]
    from_whom = first > 1 and reader.joined[first - 2] and before[-2] in QUOTED
    if from_whom:
        return not _somebody(reader, first)
    if before[-1] in WITH:
        return not INTERVIEWS.isdisjoint(before)  # «في مقابلة خاصة مع | الجزيرة»
    return bool(reader.words[first - 1].every & f.MEDIA) or _of_agency(reader, first)


def _second(reader: Reader, first: int) -> bool:
    """The second of two behind a word for both: «صحيفتا الحياة | والنهار», «قناتي الجزيرة | والعربية»."""
    if first < TWO_BEFORE or not reader.words[first].wa & f.ORG or not all(reader.joined[first - 2 : first]):
        return False
    head = reader.words[first - 2]
    both = head.form.endswith(TWO) and head.every & f.BODY
    return bool(both and reader.words[first - 1].bare & f.ORG)


def _of_agency(reader: Reader, first: int) -> bool:
    """The acronym of an agency right behind its name: «وكالة الأنباء القطرية | قنا»."""
    if reader.words[first].bare & f.DEF or not all(reader.joined[max(0, first - 2) : first]):
        return False
    return not NEWS.isdisjoint([word.form for word in reader.words[max(0, first - 2) : first]])


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
        return kind == "media" and after[:1] == ")" and not _signs(reader, first)
    return before[-1:] in OPENED and after[:1] in CLOSED


def _signs(reader: Reader, first: int) -> bool:
    """Whether a town in brackets is where somebody writes from: «محمد سعيد | (الخبر)»; not «لـ(الخبر)»."""
    place, before = reader.words[first].listed.place, reader.words[first - 1]
    named = before.every & f.NAME and not before.every & f.COMMON
    return bool(named and place and place.best.kind in TOWNS)


def _dateline(reader: Reader, first: int, last: int) -> bool:
    """«عمان - بترا - », «هسبريس - » at the beginning of a line, «جنين 11-5-2022 وفا- » behind a date."""
    after, behind = reader.gaps[last - 1].strip(" ")[:1], reader.words[last]
    if _begins(reader, first):
        return after in DASHES or (behind.form in FROM and bool(reader.words[last + 1].bare & f.PLACE))
    gap = reader.gaps[first - 1].strip(" ")
    if gap == ":" and _begins_at_town(reader, first):
        return "\n" in reader.gaps[last - 1]
    if gap not in PARTED:
        return False
    if after in DASHES and behind.bare & f.PLACE:
        return True  # «فلان- سبق- الرياض»
    return bool(reader.words[first - 1].bare & f.PLACE) and (after in DASHES or after in ":(\n")


def _begins_at_town(reader: Reader, first: int) -> bool:
    """Whether nothing but a town stands before on the line: «الرياض: | واس»."""
    return bool(reader.words[first - 1].bare & f.PLACE) and (first == 1 or "\n" in reader.gaps[first - 2])


def _begins(reader: Reader, first: int) -> bool:
    """Whether a line begins at a token, or a date ends before it."""
    if reader.words[first].bare & f.PLACE:
        return False  # «الرياض - واس»
    return not first or "\n" in reader.gaps[first - 1] or reader.words[first - 1].form.isdigit()


def _told(reader: Reader, first: int) -> bool:
    """«قال لعكاظ», «صرح مدير المستشفى للجزيرة», «قال الخبير لـ القبس»."""
    if not reader.words[first].li & f.ORG:
        return bool(first) and reader.words[first - 1].form in TO and reader.joined[first - 1]
    soon = LATER if reader.words[first + 1].form in THAT else SOON
    return any(word.every & f.SAY for word in reader.words[max(0, first - soon) : first])


def _says(reader: Reader, first: int) -> bool:
    """«قالت تايمز», «كتبت القبس»: a feminine verb of those that report; not «أضافت الندوة», «قالت الرياض»."""
    word, following = reader.words[first], reader.words[first + 1]
    if not first or not reader.joined[first - 1] or not word.bare & f.ORG or word.bare & f.PLACE:
        return False
    if word.form in FEMALE or word.form.startswith(PLURAL, 2) or (reader.joined[first] and following.namable):
        return False
    return reader.words[first - 1].form in REPORTS


def _signed(reader: Reader, first: int, last: int) -> bool:
    """«-وات-» at the end of a text."""
    if first and reader.words[first - 1].form == SOURCE and ":" in reader.gaps[first - 1]:
        return True  # «المصدر: الجزيرة»
    if first and reader.gaps[first - 1].strip(" ") == "+" and reader.words[first - 1].form in AGENCIES:
        return True  # «وكالات + الجزيرة»
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
