"""Roles: offices, ranks, honorifics and occupations as whole phrases, with the person they belong to."""

from collections.abc import Iterator

from ..lexicons import ROLES
from ..words import flags as f
from ..words.gazetteer import RANKED, role_kind
from ..words.reading import Candidate, Reader
from ..words.small_words import folded, spelled
from .holders import HONOUR, POINTED, before, behind, behind_sign, shared, title_end, titled, who
from .marks import marked
from .named import Named
from .nameless import behind_role
from .reach import extend
from .sole import in_marks, several, sole, wanes
from .ties import IN_NAME_OF, stem

SURE = 5.0
MOST = 5  # words of titles before a name
HONOURS = frozenset(folded("honour"))
NAMESAKES, (HIS,) = frozenset(folded("namesake")), spelled("his")
SIR = frozenset(folded("sir"))
BROTHERS = frozenset(folded("brother"))
IS = frozenset(folded("is"))
ONE_OF = frozenset(folded("one of"))
REALMS = frozenset(folded("realm"))  # titles that a country or a body may follow: «ملك المغرب»
BESIDE = ("plural", "beside", "own")  # kinds that are roles only beside a name
UNSURE = ("beside", "own")


def roles(reader: Reader, hits: list[int], named: Named) -> Iterator[Candidate]:
    """The role phrases of a document; `value` of each is the candidate of its holder or None."""
    done, found = -1, list[Candidate]()
    for index in hits:
        if index < done or named.covers(reader, index):
            continue
        for candidate in _at(reader, index, named):
            found.append(candidate)
            done = max(done, candidate.last) if candidate.label == "ROLE" else done
    yield from [person for person in found if person.label == "PERSON"]
    yield from shared(reader, [role for role in found if role.label == "ROLE"])


def _at(reader: Reader, index: int, named: Named) -> Iterator[Candidate]:
    match = _head(reader, index, named)
    if match is None or wanes(reader, index):
        return
    last, skip, kind = match
    if last == index + 1 and reader.words[index].text.endswith(HIS) and kind in ("office", "job"):
        kind = "own"  # «محاميه», not «محامية»
    if kind == "rank" and reader.words[index].every & f.PORT:  # «الفريق أحمد شفيق», but not «فوز الفريق السابق»
        team = last == index + 1 and (reader.sport(index) or not reader.words[index].every & f.DEF)
        yield from () if team else _title(reader, index, last, skip, named)
        return
    if kind == "title" and _namesake(reader, index, last, named):
        return
    if kind == "title" and not _qualified(reader, index, last, named):
        found = list(_title(reader, index, last, skip, named))
        yield from found
        if found or not reader.words[index].every & f.OFFICE or reader.words[index].every & f.STOP:
            return
        kind = "office"  # «أستاذ علم الفلك»
    yield from _phrase(reader, index, last, skip, kind, named)


def _namesake(reader: Reader, index: int, last: int, named: Named) -> bool:
    """Whether a title without the article is a name here: «سلطان | سيف», «سيد | إبراهيم»."""
    form = reader.words[index].form
    return form in BROTHERS or (form in NAMESAKES and last in named.persons)


def _phrase(reader: Reader, index: int, last: int, skip: int, kind: str, named: Named) -> Iterator[Candidate]:
    """A role with all that belongs to it; score 0 when it is none unless the role beside it tells its holder."""
    definite = bool(reader.words[index].every & f.DEF)
    alone = kind == "own" and reader.words[last].every & f.ROLE  # «مديرها | الطبيب فلان»
    end, stop = (last, None) if alone else _end(reader, index, last, definite, named)
    first, kind = _one_of(reader, index, kind)
    holder = _behind(reader, range(index, end), last, skip, kind, named)
    if holder and in_marks(reader, index, end):
        return
    if holder and (outer := _outer(reader, first, last, skip, holder, named)):
        yield from _inner(reader, range(last, holder.first), named)
        end, holder = outer
        stop = named.closed.get(end)
    if holder is None and (found := _unnamed(reader, end, kind, named)):
        yield found
        named.adopt(found)
        holder = None if reader.words[end].wa & f.TITLE else found  # «وزيرا للنقل، | والمهندس فلان»
    if holder is None and not skip and _tells(reader, index, last, end, kind, named):
        holder = before(reader, first, named)
    if holder is None and index in named.bodies and kind != "office":
        return  # «مجلس | الشيوخ الأمريكي»
    if holder is None and kind == "plural" and (more := several(reader, index, last, end, named)):
        end, stop = more, named.closed.get(more)
    sure = holder is not None or (kind not in UNSURE and sole(reader, index, last, end, kind, named))
    if sure or (kind != "plural" and (definite or end - index > 1)):
        yield reader.candidate("ROLE", first, end, SURE if sure else 0.0, f"{kind} phrase", skip, stop, holder)


def _behind(reader: Reader, role: range, last: int, skip: int, kind: str, named: Named) -> Candidate | None:
    """The person behind a role, if the one before is not rather its holder: «فلان، وزير العدل، | اللواء سالم»."""
    index, end = role.start, role.stop
    if kind == "plural" and any(_definite_role(reader, at) for at in range(last, end)):
        return None  # «لاعبو | المدرب فلان»
    if end == index + 1 and reader.words[end].form in IS:
        return None  # «هذا المدرب هو | فلان»
    holder = behind(reader, end, named, 1 if kind == "plural" else 4)
    if holder and not (skip or kind == "own" or reader.joined[end - 1] or reader.joined[index - 1]):
        other = before(reader, index, named)
        return other if other and reader.joined[other.first - 1] else holder
    return holder


def _tells(reader: Reader, index: int, last: int, end: int, kind: str, named: Named) -> bool:
    """Whether a role can be that of somebody before it: one word only between two signs or behind «وهو»."""
    if reader.words[index - 1].form in IS and index not in named.ends:  # «فلان هو | رئيس الحزب»
        return kind not in BESIDE and sole(reader, index, last, end, kind, named)
    longer = reader.words[index].every & f.DEF or end - index > 1
    return kind not in ("plural", "own") and bool(longer or _apart(reader, index) or who(reader, index))


def _one_of(reader: Reader, index: int, kind: str) -> tuple[int, str]:
    """(token at which a role begins, its kind): one of several is an office, «أحد مستشاري الرئيس»."""
    one = kind == "plural" and reader.joined[index - 1] and reader.words[index - 1].form in ONE_OF
    return (index - 1, "office") if one else (index, kind)


def _outer(
    reader: Reader, index: int, last: int, skip: int, inner: Candidate, named: Named
) -> tuple[int, Candidate] | None:
    """(token behind, holder) of a role that takes in another with its holder: «مرشحة | الرئيس دونالد ترامب»."""
    between = range(last, inner.first)
    tied = any(reader.words[at].form == IN_NAME_OF or reader.words[at].li & f.OFFICE for at in between)
    if reader.words[index].every & f.DEF and not tied:
        return None
    if not all(reader.joined[last - 1 : inner.first]) or not any(_definite_role(reader, at) for at in between):
        return None
    end = inner.last if reader.words[inner.last].wa else extend(reader, inner.last, False, named)
    other = None if skip else before(reader, index, named)
    if other and (not reader.joined[index - 1] or reader.words[other.first - 1].every & f.SAY):
        return end, other
    other = behind(reader, end, named) if end > inner.last or end in named.persons else None
    return (end, other) if other else None


def _definite_role(reader: Reader, index: int) -> bool:
    """«المرشد» in «مستشار | المرشد الإيراني», «للمرشد», or a title: «آية الله»."""
    role = reader.words[index].listed.role
    return bool(role and role[0] not in BESIDE and reader.words[index].every & f.DEF) or (
        index in reader.long and bool(reader.matches(index, ROLES))
    )


def _inner(reader: Reader, inside: range, named: Named) -> Iterator[Candidate]:
    """The first role inside another: «مستشار | المرشد الإيراني علي خامنئي»."""
    for index in inside:
        found = list(_at(reader, index, named)) if reader.words[index].every & f.ROLE else []
        yield from found
        if found:
            return


def _unnamed(reader: Reader, end: int, kind: str, named: Named) -> Candidate | None:
    """A name behind an office that is known by nothing but the office, a title before it or not."""
    if kind not in ("office", "job") or not behind_sign(reader, end):
        return None
    title = _head(reader, end, named) if reader.words[end].every & f.TITLE or end in reader.long else None
    return behind_role(reader, title[0] if title else end, named)


def _end(reader: Reader, index: int, last: int, definite: bool, named: Named) -> tuple[int, int | None]:
    """(token behind a phrase, its last code point where a mark follows): «قائد "فيلق القدس"»."""
    end = extend(reader, last, definite, named)
    return marked(reader, index, last, end, named) or (end, named.closed.get(end))


def _apart(reader: Reader, index: int) -> bool:
    """Whether one word stands between two signs: «فلان، محام، »."""
    return not reader.joined[index - 1] and not reader.joined[index]


def _qualified(reader: Reader, index: int, last: int, named: Named) -> bool:
    """Whether a title has an adjective or a realm: «الداعية السعودي», «الزعيم السابق», «ملك المغرب»."""
    if not reader.joined[last - 1]:
        return False
    if last in named.others and not named.others[last].skip and not reader.words[index].every & f.STOP:
        title = reader.words[last - 1]
        return any(title.form.endswith(realm) and title.every & f.TITLE for realm in REALMS)
    word = reader.words[last].bare
    before_name = last + 1 in named.persons and last not in named.inside and reader.joined[last]
    return bool(word & f.DEF and word & (f.QUALIFIER | f.MOD if before_name else f.NORP | f.MOD))


def _head(reader: Reader, index: int, named: Named) -> tuple[int, int, str] | None:
    """(token behind the head, proclitics, kind) of the role word at a token; «رئيسة | بعثة الأمم المتحدة»."""
    single = reader.words[index].listed.role
    if index not in reader.long:
        return (index + 1, single[1], single[0]) if single else None
    found = [
        (reading, last)
        for reading, last in reader.matches(index, ROLES)
        if reading.value in RANKED
        and named.heads.isdisjoint(range(index + 1, last))
        and not any(at in named.lands and named.others[at].last > last for at in range(index + 1, last))
    ]
    if not found:
        return None
    best, longest = found[0]
    return longest, best.skip, role_kind({reading.value for reading, last in found if last == longest})


def _title(reader: Reader, index: int, last: int, skip: int, named: Named) -> Iterator[Candidate]:
    """An honorific: only before a name or before further titles («الشيخ الدكتور سعود»)."""
    holder, at = named.persons.get(last), last
    while holder is None and at < reader.size and at - last < MOST and titled(reader, at - 1):
        if (not reader.words[at].bare & f.ROLE and at not in reader.long) or _other_man(reader, at):
            break
        at = title_end(reader, at)
        holder = named.persons.get(at) if at and titled(reader, at - 1) else None
        if not at:
            break
    if holder is None:
        yield from _honour(reader, index, last, skip)
    elif titled(reader, last - 1):
        end = reader.end(last - 1) + (reader.gaps[last - 1] in POINTED)
        yield reader.candidate("ROLE", index, last, SURE, "title and name", skip, end, holder)


def _other_man(reader: Reader, index: int) -> bool:
    """Whether a title is another man's than the ruler before it: «كلف الملك | السيد فلان»."""
    return reader.words[index].form in SIR and reader.words[index - 1].form.removeprefix("ال") in REALMS


def _honour(reader: Reader, index: int, last: int, skip: int) -> Iterator[Candidate]:
    """A title before another, «جلالة الملك», or before an office that tells its holder: «سمو | ولي العهد»."""
    if stem(reader.words[index]) not in HONOURS or not reader.joined[last - 1]:
        return
    word, following = reader.words[last], reader.words[last + 1]
    further = reader.joined[last] and (following.bare & f.DEF or following.li or following.bi)
    ruler = word.form.removeprefix("ال") in REALMS or word.bare & f.OFFICE
    if ruler and word.bare & f.DEF and not further:
        yield reader.candidate("ROLE", index, last + 1, SURE, "title phrase", skip)
    elif word.bare & f.OFFICE or last in reader.long:
        yield reader.candidate("ROLE", index, last, 0.0, HONOUR, skip)
