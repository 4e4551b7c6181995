"""Bodies by their heads: with a phrase, with names in quotation marks, armies and teams of a nation."""

from collections.abc import Iterator

from arnews._scan import Reading

from ..lexicons import HEADS, HOMONYMS, ORGANIZATIONS, HeadRow
from ..phrases.bare_names import bare_name, latin, trades
from ..phrases.parts import DESCRIBING, SIDES, Phrase, general, qualifier
from ..phrases.phrase import GOES_ON, after_name, extend
from ..phrases.purposes import for_what
from ..words import flags as f
from ..words.reading import BRACKETS, CLOSING, Candidate, Reader
from ..words.small_words import folded, spelled
from ..words.words import Word
from .clubs import team
from .homographs import ends_phrase
from .naming import for_something, named_enough, whole

Found = tuple[int, int, float, str, int] | None  # last token exclusive, end, score, rule, token behind the bare name
NAMED = {"company", "media", "club", "group", "site"}  # any name may follow these heads
LETTERED = {"body", "loose", "unit"}  # only Latin letters may: «لجنة SPCC»
LANDMARK = "landmark"
ELSEWHERE = ("memorial", "branch")  # kinds of heads that name no body here
OPENING = {*CLOSING, *BRACKETS}
LEADING = ("part", "chair")  # what is in marks behind these is the body: «إدارة | "ستارباكس"»
(ARTICLE,) = spelled("article")
THAT = frozenset(folded("that"))
NOT, RELATION = frozenset(folded("not")), folded("relation")[:2]
MOST_WORDS = 3  # of an unknown name behind a head


def headed(reader: Reader, index: int) -> Iterator[Candidate]:
    """The head of a body and its phrase: «وزارة الخارجية», «تنظيم "القاعدة"», «شركة هارموني غولد»."""
    if not _may_go_on(reader, index) or _otherwise(reader, index):
        return
    heads = () if _no_head(reader, index) else reader.matches(index, HEADS)
    agency = heads[0][1] if heads and heads[0][0].value.kind == "media" else 0  # «وكالة الأنباء» is one head
    for reading, behind in heads:
        row = reading.value
        if row.label != "ORG" or row.kind in ELSEWHERE or behind < agency:
            continue
        if row.kind == "team":
            yield from team(reader, index, behind, reading.skip)
            continue
        if _possessed(reader.texts[index], reading) or (row.kind == "seat" and not _acts(reader, index, behind)):
            continue
        marks = not reader.joined[behind - 1]
        definite = reading.article or reading.form.startswith(ARTICLE)  # «القيادة العامة | للقوات المسلحة»
        found = (quoted if marks else named)(reader, behind - 1, definite, row)
        if found is None:
            continue
        last, end, score, name, bare = found
        value = (behind, bare) if bare else None
        if row.kind == "site" or (marks and row.kind in LEADING):
            yield reader.candidate("ORG", behind, last, score - 2, name, end=end - marks, value=value)
        else:
            yield reader.candidate("ORG", index, last, score + behind - index, name, reading.skip, end, value)


def _otherwise(reader: Reader, index: int) -> bool:
    """Whether a head is a part of what is no body: «حركة المرور», «مركز الدوحة للمعارض», «تحت | لواء»."""
    return ends_phrase(reader, index) or any(
        form.lexicon == HOMONYMS.name or getattr(form.value, "kind", "") == LANDMARK
        for form, _ in reader.long.get(index, ())
    )


def _no_head(reader: Reader, index: int) -> bool:
    """Whether a head is an adjective of a noun before it, or ب and a noun: «السياسة | الخارجية», «بحرية الانتقال»."""
    word = reader.words[index]
    if word.bare & f.BODY and word.bi & f.LINK and not reader.words[index + 1].bare & f.NORP:
        return True
    before = reader.words[index - 1].every & f.DEF and reader.joined[index - 1]
    return bool(before and word.bare & f.DEF and word.bare & f.ADJ)


def _possessed(text: str, reading: Reading[HeadRow]) -> bool:
    """Whether the ه that a head is written with means «his» rather than ة: «مكتبه» is «مكتب» and not «مكتبة»."""
    return text.endswith("ه") and not reading.spelled and bool(HEADS.forms(reading.form[:-1]))


def _acts(reader: Reader, index: int, behind: int) -> bool:
    """Whether a town stands for those who run it: «أعلنت بلدية ظفار», «رئيس بلدية ظفار»; not «في بلدية الحراش»."""
    before = reader.words[index - 1]
    told = reader.words[index].li & f.BODY and (before.every | reader.words[index - 2].every) & f.ROLE
    return behind > index + 1 or bool(told or before.every & (f.SAY | f.OFFICE)) or before.form in THAT


def _may_go_on(reader: Reader, index: int) -> bool:
    """Whether a name can follow a head: «المجلس | في» is none, «صحيفة | "» may be one."""
    if not reader.joined[index]:
        return reader.gaps[index].strip(" ") in OPENING
    following = reader.words[index + 1]
    if following.bare & f.STOP and index + 1 not in reader.long and not general(reader, index + 1):
        return False  # «أيه بي سي» begins like «أية»
    plain = following.every & f.COMMON and not following.bare & GOES_ON and following.form not in SIDES
    return not plain or bool(reader.words[index].seconds)


def quoted(reader: Reader, index: int, definite: bool, row: HeadRow) -> Found:
    """«صحيفة "الغارديان" البريطانية», «حزب "نداء تونس"»."""
    marks = None if definite else reader.quoted(index) or _in_brackets(reader, index, row)
    if marks is None or _described(reader, index + 1, marks[0]):
        return None
    last, end = marks
    score = 7.5 + 2 * (last - index)  # more than a known body inside the marks
    if row.kind != "site" and last < reader.size and reader.tokens.text[end : reader.starts[last]] == " ":
        phrase = Phrase(last, names=1, closed=True)
        if qualifier(reader, phrase) or for_what(reader, phrase):
            more = after_name(reader, phrase.last).last
            return more, reader.end(more - 1), score + 0.5, "head and name in marks", last
    return last, end, score, "head and name in marks", last


def _described(reader: Reader, first: int, last: int) -> bool:
    """Whether what stands in marks describes the body before: «منظمة "إرهابية"», «جهة "غير رسمية"»."""
    word = reader.words[first]
    if word.form in NOT:
        return True
    common = word.bare & f.COMMON and not word.every & (f.DEF | f.ORG)
    return last == first + 1 and bool(common) and word.form.endswith(RELATION)


def _in_brackets(reader: Reader, index: int, row: HeadRow) -> tuple[int, int] | None:
    """A name in brackets right behind an indefinite head: «حركة (أنا أيضا)», «راديو (ار.تي.ال)»."""
    return reader.quoted(index, 5, BRACKETS) if row.kind in NAMED and row.kind != "site" else None


def named(reader: Reader, index: int, definite: bool, row: HeadRow) -> Found:
    """What is named by the words behind its head: by a bare name, else by a phrase."""
    open_ = row.kind in NAMED or (row.kind in LETTERED and latin(reader, index + 1))
    found = foreign(reader, index, row) if open_ and not definite else None
    return found or phrased(reader, index, definite, row)


def foreign(reader: Reader, index: int, row: HeadRow) -> Found:
    """A name that no list has behind a head: «شركة آربيترايد الكندية», «نادي أرسنال لكرة القدم»."""
    last = index + 1
    while last - index <= MOST_WORDS and last < reader.size and reader.joined[last - 1]:
        words = bare_name(reader, last, row)
        if not words:
            break
        last += words
    if last == index + 1 and row.kind == "company" and trades(reader, last):
        last += 1
    if last == index + 1:
        return None
    if row.kind == "site":
        return last, reader.end(last - 1), 4.5 + 2 * (last - index), "head and name", last
    phrase = after_name(reader, last)
    name = "head and name (club)" if row.kind == "club" else "head and name"
    return phrase.last, reader.end(phrase.last - 1), 4.5 + 2 * (phrase.last - index), name, last


def phrased(reader: Reader, index: int, definite: bool, row: HeadRow) -> Found:
    """«وزارة الخارجية المصرية», «مجلس النواب», «الجيش الليبي»; a bare «المجلس» is none."""
    if reader.joined[index] and for_something(reader, index + 1):
        return None
    phrase = extend(reader, index, definite, row.kind)
    if not phrase.parts or row.kind == "site":
        return None
    if not named_enough(reader, index, phrase, definite, row):
        return None if definite else _named_behind(reader, index, phrase, row)
    district = reader.words[index].every & f.TOWN and reader.words[index + 1].bare & f.PLACE
    if district and not definite and row.kind != "seat":
        return None  # «مديرية حيفان» is a district
    if not definite and whole(reader, index, phrase, row):
        return None
    if _of_sides(reader, phrase.last):
        return None
    last = phrase.last
    while last > index + 1 and _open_end(reader.words[last - 1]):
        last -= 1  # «مجلس | إدارة شركة» is none
    if last == index + 1:
        return None
    score = 4.0 + 0.7 * min(phrase.parts, 4)
    if row.kind == "ministry":
        score = 4.5 + 2 * (last - index)  # more than the known «الخارجية الأمريكية» inside
    name = "head and phrase (inside)" if phrase.inside else f"head and phrase ({row.kind})"
    return last, reader.end(last - 1), score, name, 0


def _of_sides(reader: Reader, index: int) -> bool:
    """Whether numbers of sides follow, so that it is a committee by its numbers: «اللجنة العسكرية المشتركة | (5+5)»."""
    return reader.words[index].form.isdigit() and reader.gaps[index].strip(" ") == "+"


def _open_end(word: Word) -> bool:
    """Whether a word needs another behind it, and is no body by itself: «إدارة», not «حركة | فتح»."""
    return bool(word.bare & f.LINK and not word.bare & f.DEF) and not word.listed.of(ORGANIZATIONS.name)


def _named_behind(reader: Reader, index: int, phrase: Phrase, row: HeadRow) -> Found:
    """A head that its phrase does not name and a word in marks does: «وكالة الأنباء "وات"», «شركة المشروبات "كولا"»."""
    if row.kind not in ("media", "company"):
        return None
    last = phrase.last
    while reader.words[last].form in DESCRIBING and reader.joined[last - 1]:
        last += 1  # «شركة المشروبات | الشهيرة "كولا"»
    marks = reader.quoted(last - 1, 4)
    return (*marks, 7.5 + 2 * (marks[0] - index), "head and name in marks", 0) if marks else None
