"""Whom a role belongs to: the person right behind or right before it, or the holder of the role beside it."""

from collections.abc import Iterator

from ..lexicons import ROLES
from ..words import flags as f
from ..words.reading import BRACKETS, Candidate, Reader
from ..words.small_words import folded
from .named import Named

SIGNS = ' ،,-–/#"«»“”()'  # what may part a role from its holder: «الرئيس اللبناني، ميشال عون», «(الرئيس) ميشال عون»
SLASHED = frozenset(("/", "/ ", " / ", " /"))  # «اللواء/ مجدي»
POINTED = frozenset((".", ". "))  # behind a title of one letter, whose own the point is: «د. أحمد»
DOTTED = SLASHED | POINTED
OPENING = {")": "(", "»": "«", "”": "“", '"': '"'}
MOST = 5  # roles of one man that stand in a row
ASIDE = 4  # words in brackets or marks between a name and its role: «فييرا (41 عاما) لاعب أرسنال»
CALLED, COMMAS = frozenset(folded("called")), ("،", ",")
STACKED, OFFICES = ("title", "rank"), ("office phrase", "job phrase")
WHO, ALSO = frozenset(folded("who")), frozenset(folded("also"))
NAMING, IN_OFFICE = frozenset(folded("naming")), frozenset(folded("in office"))
FAR, ENDS = 25, frozenset(".!?؟\n")  # words back to whom a pronoun means, what ends a sentence
MEETING = frozenset(folded("meet"))
HONOUR = "title of an office"
ANY_ROLE = f.TITLE | f.RANK | f.ROLE | f.MOD


def close(reader: Reader, index: int) -> bool:
    """Whether nothing but a blank and a sign or two stand behind a token."""
    gap = reader.gaps[index]
    return len(gap) < 5 and not gap.strip(SIGNS)


def behind_sign(reader: Reader, index: int) -> bool:
    """Whether a blank, or a comma before it, stands before a token, and nothing else."""
    return reader.joined[index - 1] or reader.gaps[index - 1] in ("، ", " ، ")


def titled(reader: Reader, index: int) -> bool:
    """Whether a title goes on to the next word: one blank, a slash, or the dot of «د.», between them."""
    if reader.joined[index]:
        return True
    return reader.gaps[index] in (DOTTED if len(reader.words[index].form) < 3 else SLASHED)


def behind(reader: Reader, last: int, named: Named, most: int = 4) -> Candidate | None:
    """The person right behind a phrase, also after a sign or further titles, `most` words on."""
    at = first = last if last in named.persons else _beyond_alias(reader, last)
    for _ in range(most):
        if at >= reader.size or not (close if at == first or called(reader, at - 1) else titled)(reader, at - 1):
            return None
        if at in named.persons:
            return None if named.persons[at].skip else named.persons[at]
        at = title_end(reader, at)
        if not at:
            return None
    return None


def _beyond_alias(reader: Reader, last: int) -> int:
    """The token behind another name in brackets: «المتحدث باسم وزارة الدفاع | (البنتاغون) فلان»."""
    alias = reader.quoted(last - 1, ASIDE - 1, BRACKETS) if reader.gaps[last - 1] == " (" else None
    return alias[0] if alias and close(reader, alias[0] - 1) else last


def title_end(reader: Reader, index: int) -> int:
    """The token behind a title, rank or other word that may stand between a role and its holder, 0 when it is none."""
    known = reader.matches(index, ROLES) if index in reader.long else []
    if forms := [last for form, last in known if form.value in STACKED and not form.skip]:
        return max(forms)
    return index + 1 if reader.words[index].bare & ANY_ROLE or called(reader, index) else 0


def called(reader: Reader, index: int) -> bool:
    """Whether a word may stand between a role and its holder: «وزير العدل | آنذاك، فلان», «القائد | المدعو فلان»."""
    return reader.words[index].form in CALLED


def before(reader: Reader, index: int, named: Named) -> Candidate | None:
    """The person right before, an aside between them or not: «لين شوتزمان، رئيس الشركة»."""
    if reader.words[index - 1].form in NAMING:
        return _last_named(reader, index, named)
    index -= 0 if index in named.ends else who(reader, index)  # «كيم سو هي، رئيسة الفرقة»
    if not index or not (close(reader, index - 1) or _headed(reader, index, named)):
        return None
    return named.ends.get(_opened(reader, index)) or named.ends.get(index)


def _last_named(reader: Reader, index: int, named: Named) -> Candidate | None:
    """The person whom a pronoun before a role means: «إعفاء فلان من ولاية العهد وتعيينه | نائبا للرئيس»."""
    for at in range(index - 1, max(0, index - FAR), -1):
        if at in named.ends:
            return named.ends[at]
        if not ENDS.isdisjoint(reader.gaps[at - 1]):
            return None
    return None


def _headed(reader: Reader, index: int, named: Named) -> bool:
    """Whether a role stands behind the name at the head of a line: «فلان: مرشح الحزب»."""
    person = named.ends.get(index)
    return bool(person and reader.gaps[index - 1].strip() == ":" and "\n" in reader.gaps[person.first - 1])


def who(reader: Reader, index: int) -> int:
    """How many words before a role say that somebody is its holder: «فلان، | وهو أيضا عضو المجلس»."""
    if reader.words[index - 1].form in IN_OFFICE:
        return 1  # «فوز فلان بمنصب | النائب الأول»
    also = reader.words[index - 1].form in ALSO
    return also + 1 if index > also and reader.words[index - 1 - also].form in WHO and reader.joined[index - 1] else 0


def _opened(reader: Reader, index: int) -> int:
    """The token at which the brackets or marks open that close right before a token, -1 when none do."""
    opening = OPENING.get(reader.gaps[index - 1].lstrip()[:1], "")
    for at in range(index - 1, max(0, index - 1 - ASIDE), -1) if opening else ():
        gap = reader.gaps[at - 1]
        if "\n" in gap:
            return -1
        if gap.rstrip().endswith(opening):
            return at if len(gap) < 4 else -1
    return -1


def shared(reader: Reader, found: list[Candidate]) -> Iterator[Candidate]:
    """The roles that stand, those without a holder after the one beside them: «فلان، رئيس الحزب ووزير العدل»."""
    for at, role in enumerate(found):
        if role.value is None:
            other = _of_one_before(reader, found, at) if role.rule != HONOUR else None
            role.value = other or _of_one_behind(reader, found, at)
        if role.value is not None or role.score:
            yield role


def _of_one_before(reader: Reader, found: list[Candidate], at: int) -> Candidate | None:
    """The holder that stands before the role before: «فلان، الكاتب | والمخرج البارز»."""
    role, other = found[at], found[at - 1]
    if not at or other.last != role.first or other.value is None or not close(reader, role.first - 1):
        return None
    return other.value if other.value.last <= other.first else None


def _of_one_behind(reader: Reader, found: list[Candidate], at: int) -> Candidate | None:
    """The holder that stands behind the role behind: «الكاتب | والمفكر الدكتور فلان»."""
    role = found[at]
    for other in found[at + 1 : at + 1 + MOST]:
        if other.first != role.last or not close(reader, role.last - 1) or not _one_man(reader, role, other):
            return None
        if other.value is not None:
            return other.value if other.value.first >= other.last else None
        role = other
    return None


def _one_man(reader: Reader, role: Candidate, other: Candidate) -> bool:
    """Whether two roles are more likely one man's: occupations joined by «و», others by a sign.

    «وزير الأشغال | وزير الدولة لشؤون البلدية فلان», «مستشار الملك | ورئيس اللجنة فلان», not «الرئيس الروسي | ونظيره».
    """
    if role.rule == other.rule == "job phrase" or role.rule == HONOUR:
        return True
    joined = reader.joined[role.last - 1]
    if not joined and not other.skip:
        return True
    offices = other.rule in OFFICES and role.rule in OFFICES and role.last - role.first > 1
    if not offices or reader.words[role.last - 1].every & f.NORP or met(reader, role.first):
        return False
    beside = joined and not reader.words[role.first].every & f.DEF
    return beside or reader.gaps[other.last - 1].strip() in COMMAS


def met(reader: Reader, index: int) -> bool:
    """Whether somebody meets the one that stands first: «استقبل | وزير الخارجية رئيس اللجنة فلان»."""
    return reader.words[index - 1].form.lstrip("و").rstrip("ت") in MEETING
