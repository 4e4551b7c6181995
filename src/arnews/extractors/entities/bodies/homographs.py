"""Where a form that the list of bodies has is something else: «كابل», «وفيات», «الوحدات البحرية»."""

from arnews._scan import Reading

from ..lexicons import HEADS, HOMONYMS, BodyRow
from ..phrases.agreement import UNRELATED
from ..words import flags as f
from ..words.gazetteer import well_spelled
from ..words.reading import Reader
from ..words.small_words import folded
from .cued import OPENED

DESCRIBES = f.ADJ | f.NISBA
IN = frozenset(folded("in"))
SHARE = tuple("%٪.,٫")
MAKES, OPENED_BY = frozenset(folded("make")), ("", *OPENED)
TODAY = frozenset(folded("today"))


def otherwise(reader: Reader, index: int, reading: Reading[BodyRow], last: int) -> bool:
    """Whether the words of a known body mean something else here."""
    if any(end > index and form.lexicon == HEADS.name for form, end in reader.long.get(index - 1, ())):
        return True  # «وكالة | الأنباء»
    doubtful = reading.value.needs != "-" or reading.value.kind == "company"
    if doubtful and reading.skip and reader.gaps[index - 1].rstrip(" ")[-1:] in OPENED:
        return True  # «"فشل"» is not ف and «شل», «"باي باي"» not ب and «إي باي»
    if last > index + 1:
        return _today(reader, index, last) or _adjectives(reader, index, reading)
    return (
        ends_phrase(reader, index)
        or _misread(reader, index, reading)
        or _place(reader, index, reading)
        or _noun(reader, index, reading)
        or _somebody(reader, index)
        or _model(reader, index, reading)
    )


def _today(reader: Reader, index: int, last: int) -> bool:
    """Whether a paper is a place and the day: «في | بغداد اليوم», «بغداد اليوم | الأربعاء»; not «بغداد اليوم»."""
    if reader.words[last - 1].form not in TODAY or not reader.words[index].bare & f.PLACE:
        return False
    day = reader.joined[last - 1] and reader.words[last].bare & f.TIME and reader.words[last].bare & f.DEF
    return bool(day or (reader.joined[index - 1] and reader.words[index - 1].form in IN))


def _adjectives(reader: Reader, index: int, reading: Reading[BodyRow]) -> bool:
    """Whether what may be a company describes the noun before it: «الجامعة | الملكية المغربية لكرة القدم»."""
    word, before = reader.words[index], reader.words[index - 1]
    describes = reading.value.kind == "company" and word.bare & f.DEF and word.bare & DESCRIBES
    return bool(describes and reader.joined[index - 1] and before.every & f.BODY and before.every & f.DEF)


def ends_phrase(reader: Reader, index: int) -> bool:
    """Whether a word ends a set phrase that begins one before it: «تحت | لواء»."""
    return any(end > index and form.lexicon == HOMONYMS.name for form, end in reader.long.get(index - 1, ()))


def _misread(reader: Reader, index: int, reading: Reading[BodyRow]) -> bool:
    """Whether a word is spelled otherwise, or what looks like a proclitic is none."""
    if not well_spelled(reader.texts[index], reading):
        return True  # «أودى» is not «أودي»
    # «وفيات» is not و and «فيات»
    return bool(reading.value.kind == "company" and reading.skip and reader.words[index].bare & f.COMMON)


def _place(reader: Reader, index: int, reading: Reading[BodyRow]) -> bool:
    """Whether a word is a place: «مدينة | ميلان», «ولاية | الكاف», «بالرياض»; «كابل» is not «ك» and «أبل»."""
    place, kind = reader.words[index].listed.place, reading.value.kind
    if kind == "club" and place and not reading.skip and _lies(reader, index):
        return True
    headed = reader.joined[index - 1] and reader.words[index - 1].every & f.TOWN
    if headed and (place or kind == "club"):
        return True
    if place is None or not reading.skip:
        return False
    return not place.skip or (kind == "media" and reading.proclitics.endswith("ب"))


def _lies(reader: Reader, index: int) -> bool:
    """Whether something is where a word says rather than with its club: «في | شتوتغارت», not «لاعب في | هامبورغ»."""
    within = reader.joined[index - 1] and reader.words[index - 1].form in IN
    return within and not (reader.joined[index - 2] and reader.words[index - 2].every & (f.ROLE | f.SPORT))


def _noun(reader: Reader, index: int, reading: Reading[BodyRow]) -> bool:
    """Whether an adjective shows that what may be a club is a noun: «الوحدات البحرية»; not that of its nation."""
    word, following = reader.words[index], reader.words[index + 1]
    if reading.value.kind == "club" and _field(reader, index):
        return True
    common = word.every & f.COMMON and word.every & f.DEF
    if reading.value.kind != "club" or not common or not reader.joined[index]:
        return False
    if following.form in UNRELATED or following.bare & (f.NORP | f.STOP):
        return False
    return bool(following.bare & f.DEF and following.bare & DESCRIBES)


def _field(reader: Reader, index: int) -> bool:
    """Whether a club is the portfolio of a ministry: «وزير | الشباب والرياضة»."""
    word, following = reader.words[index], reader.words[index + 1]
    if not word.every & f.FIELD or not reader.joined[index]:
        return False
    return bool(following.wa & f.DEF and following.wa & f.FIELD and not following.wa & f.ORG)


def _somebody(reader: Reader, index: int) -> bool:
    """Whether a given name before it makes a word a family name: «فيرناندو | سانتوس»."""
    word, before = reader.words[index], reader.words[index - 1]
    named = before.bare & f.GIVEN and not before.every & (f.COMMON | f.STOP) and reader.joined[index - 1]
    return bool(named and word.bare & f.FAMILY)


def _model(reader: Reader, index: int, reading: Reading[BodyRow]) -> bool:
    """Whether a maker stands for what it made: «من طراز | بوينج 757», «من نوع "لكزس"», «طائرة "إيرباص A350"»."""
    if reading.value.kind != "company":
        return False
    if reader.words[index - 1].form in MAKES and reader.gaps[index - 1].strip(" ") in OPENED_BY:
        return True
    following = reader.texts[index + 1] if reader.joined[index] else ""
    if following.isdigit() and reader.gaps[index + 1][:1] in SHARE:
        return False  # «سهم أرامكو 0.6%»
    return following[:1].isdigit() or (following.isascii() and any(map(str.isdigit, following)))
