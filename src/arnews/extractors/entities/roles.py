"""Roles: offices, ranks, honorifics and occupations as whole phrases, with the person they belong to."""

from collections.abc import Iterator

from . import flags as f
from .gazetteer import RANKED, role_kind
from .holders import before, behind, behind_sign, shared, titled
from .lexicons import ROLES
from .named import Named
from .persons import behind_role
from .reach import CHARGED, adjective, extend
from .reading import CLOSING, Candidate, Reader
from .small_words import folded
from .ties import aliased, marked_body

GENITIVE = f.DEF | f.PLACE | f.ORG | f.BODY | f.PORT | f.LINK
DEEP = f.PORT | f.BODY | f.LINK | f.OFFICE | f.FIELD
SURE = 5.0
REALMS = frozenset(folded("realm"))  # titles that a country or a body may follow: «ملك المغرب»
PARTICIPLES = frozenset(folded("participle"))
ANY = frozenset(folded("any one"))
CHAMPIONS = frozenset(folded("champion"))
OWNERS, PLACES = frozenset(folded("owner")), frozenset(folded("place"))
(IN,) = folded("inside")
BESIDE = ("plural", "beside", "own")  # kinds that are roles only beside a name


def roles(reader: Reader, hits: list[int], named: Named) -> Iterator[Candidate]:
    """The role phrases of a document; `value` of each is the candidate of its holder or None."""
    done, found = -1, list[Candidate]()
    for index in hits:
        if index < done or named.covers(reader, index):
            continue
        for candidate in _at(reader, index, named):
            found.append(candidate)
            done = max(done, candidate.last)
    yield from [person for person in found if person.label == "PERSON"]
    yield from shared(reader, [role for role in found if role.label == "ROLE"])


def _at(reader: Reader, index: int, named: Named) -> Iterator[Candidate]:
    match = _head(reader, index, named)
    if match is None:
        return
    last, skip, kind = match
    if kind == "rank" and reader.words[index].every & f.PORT:  # «الفريق أحمد شفيق», but not «فوز الفريق السابق»
        yield from () if last == index + 1 and reader.sport(index) else _title(reader, index, last, skip, named)
        return
    if kind == "title" and not _qualified(reader, index, last, named):
        found = list(_title(reader, index, last, skip, named))
        yield from found
        if found or not reader.words[index].every & f.OFFICE or reader.words[index].every & f.STOP:
            return
        kind = "office"  # «أستاذ علم الفلك»
    yield from _phrase(reader, index, last, skip, kind, named)


def _phrase(reader: Reader, index: int, last: int, skip: int, kind: str, named: Named) -> Iterator[Candidate]:
    """A role with all that belongs to it; score 0 when it is none unless the role beside it tells its holder."""
    definite = bool(reader.words[index].every & f.DEF)
    alone = kind == "own" and reader.words[last].every & f.ROLE  # «مديرها | الطبيب فلان»
    end, stop = (last, None) if alone else _end(reader, last, definite, named)
    holder = behind(reader, end, named, 1 if kind == "plural" else 4)
    if holder and not (definite or skip) and (outer := _outer(reader, index, last, holder, named)):
        yield from _inner(reader, range(last, holder.first), named)
        end, holder = outer
        stop = named.closed.get(end)
    if holder is None and (found := _unnamed(reader, end, kind, named)):
        yield found
        named.adopt(found)
        holder = None if reader.words[end].wa & f.TITLE else found  # «وزيرا للنقل، | والمهندس فلان»
    if (
        holder is None
        and kind not in ("plural", "own")
        and not skip
        and (definite or end - index > 1 or _apart(reader, index))
    ):
        holder = before(reader, index, named)
    if holder is None and index in named.bodies and kind != "office":
        return  # «مجلس | الشيوخ الأمريكي»
    sure = holder is not None or (kind not in BESIDE and _alone(reader, index, last, end, kind, named))
    if sure or definite or end - index > 1:
        yield reader.candidate("ROLE", index, end, SURE if sure else 0.0, f"{kind} phrase", skip, stop, holder)


def _outer(reader: Reader, index: int, last: int, inner: Candidate, named: Named) -> tuple[int, Candidate] | None:
    """(token behind, holder) of a role that takes in another with its holder: «مرشحة | الرئيس دونالد ترامب»."""
    between = range(last, inner.first)
    if not all(reader.joined[last - 1 : inner.first]) or not any(_definite_role(reader, at) for at in between):
        return None
    end = inner.last if reader.words[inner.last].wa else extend(reader, inner.last, False, named)
    other = before(reader, index, named)
    if other and (not reader.joined[index - 1] or reader.words[other.first - 1].every & f.SAY):
        return end, other
    other = behind(reader, end, named) if end > inner.last else None
    return (end, other) if other else None


def _definite_role(reader: Reader, index: int) -> bool:
    """«المرشد» in «مستشار | المرشد الإيراني», «للمرشد», or a title: «آية الله»."""
    role = reader.words[index].listed.role
    return bool(role and role[0] != "plural" and reader.words[index].every & f.DEF) or index in reader.long


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


def _end(reader: Reader, last: int, definite: bool, named: Named) -> tuple[int, int | None]:
    """(token behind a phrase, its last code point where a mark follows): «قائد "فيلق القدس"»."""
    end = extend(reader, last, definite, named)
    marked = not (definite or end in named.closed or reader.words[end - 1].every & f.DEF)
    marked = marked and (end == last or bool(reader.words[end - 1].bare & f.PORT))
    quoted = marked and reader.quoted(end - 1, 4)
    return quoted or marked_body(reader, end, named) or aliased(reader, end, named) or (end, named.closed.get(end))


def _apart(reader: Reader, index: int) -> bool:
    """Whether one word stands between two signs: «فلان، محام، »."""
    return not reader.joined[index - 1] and not reader.joined[index]


def _alone(reader: Reader, index: int, last: int, end: int, kind: str, named: Named) -> bool:
    """Whether a phrase that nobody's name stands beside is a role."""
    definite = bool(reader.words[index].every & f.DEF)
    if not definite and _vague(reader, last, end, kind, named):
        return False
    return _specific(reader, index, last, end, definite, named) and not _no_role(reader, index, end)


def _vague(reader: Reader, last: int, end: int, kind: str, named: Named) -> bool:
    """Whether an indefinite phrase names nobody in particular: «محام في واشنطن», «وزيرا في الحكومة»."""
    at = last
    while at < end and at not in named.others and adjective(reader, at):
        at += 1
    if reader.words[at].form == IN:
        return kind == "job" or at > last or at + 1 not in named.others
    attached = reader.words[at].bi and not reader.words[at].bare & f.KNOWN
    return bool(attached and reader.words[at - 1].form not in CHARGED)


def _qualified(reader: Reader, index: int, last: int, named: Named) -> bool:
    """Whether a title has an adjective or a realm: «الداعية السعودي», «الزعيم السابق», «ملك المغرب»."""
    if not reader.joined[last - 1]:
        return False
    if last in named.others and not named.others[last].skip and not reader.words[index].every & f.STOP:
        title = reader.words[last - 1]
        return any(title.form.endswith(realm) and title.every & f.TITLE for realm in REALMS)
    return bool(reader.words[last].bare & f.DEF and reader.words[last].bare & (f.NORP | f.MOD))


def _no_role(reader: Reader, index: int, end: int) -> bool:
    """Whether a phrase that nobody's name stands beside names nobody in particular, or is no noun at all."""
    quoted = reader.gaps[index - 1][-1:] in CLOSING and reader.gaps[end - 1][:1] in CLOSING.values()
    placed = reader.words[index].form in OWNERS and reader.words[index + 1].form in PLACES  # «صاحب المركز الخامس»
    return bool(quoted or placed or _champion(reader, index) or _any_one(reader, index) or _describes(reader, index))


def _champion(reader: Reader, index: int) -> bool:
    """Whether a champion is rather a club: «بطل إيطاليا»."""
    return reader.words[index].form in CHAMPIONS and bool(reader.sport(index) or reader.words[index + 1].bare & f.PLACE)


def _any_one(reader: Reader, index: int) -> bool:
    """Whether it is one of a kind: «أفضل | لاعب في أوروبا», «غير | عضو في المنظمة»."""
    return reader.joined[index - 1] and reader.words[index - 1].form in ANY


def _describes(reader: Reader, index: int) -> bool:
    """Whether a role word is the adjective of the noun before: «محادثات | دبلوماسية في نيويورك», «الحزب | الحاكم»."""
    word, noun = reader.words[index], reader.words[index - 1]
    if not reader.joined[index - 1] or noun.bare & (f.STOP | f.SAY | f.ACT | f.ROLE):
        return False
    participle = word.form.removeprefix("ال") in PARTICIPLES
    if word.bare & f.DEF:
        article = noun.every & f.DEF and not noun.every & (f.SAY | f.ACT) and "أل" not in reader.texts[index - 1][:3]
        return participle and bool(article or noun.bare & (f.NORP | f.ORG | f.PLACE))  # «ألغى | المسؤول» is no noun
    relation = word.bare & f.MOD or word.form.endswith(("ي", "يه"))
    following = reader.words[index + 1]
    if reader.joined[index] and following.bare & GENITIVE and not following.bare & f.STOP:
        return False  # «زار | محافظ القاهرة»
    return bool((relation or participle) and noun.bare & (f.COMMON | f.NORP) and not noun.bare & f.DEF)


def _head(reader: Reader, index: int, named: Named) -> tuple[int, int, str] | None:
    """(token behind the head, proclitics, kind) of the role word at a token; «رئيسة | بعثة الأمم المتحدة»."""
    single = reader.words[index].listed.role
    if index not in reader.long:
        return (index + 1, single[1], single[0]) if single else None
    found = [
        (reading, last)
        for reading, last in reader.matches(index, ROLES)
        if reading.value in RANKED and named.heads.isdisjoint(range(index + 1, last))
    ]
    if not found:
        return None
    best, longest = found[0]
    return longest, best.skip, role_kind({reading.value for reading, last in found if last == longest})


def _title(reader: Reader, index: int, last: int, skip: int, named: Named) -> Iterator[Candidate]:
    """An honorific: only before a name or before further titles («الشيخ الدكتور سعود»)."""
    holder, at = None, last
    while holder is None and at < reader.size and at - last < 4 and titled(reader, at - 1):
        holder = named.persons.get(at)
        if holder is None and not reader.words[at].bare & f.ROLE:
            break
        at += 1
    if holder is not None:
        yield reader.candidate("ROLE", index, last, SURE, "title and name", skip=skip, value=holder)


def _specific(reader: Reader, index: int, last: int, end: int, definite: bool, named: Named) -> bool:
    """Whether a phrase without a name picks out one holder: two or more words, with a genitive or nationality."""
    if end - index < 2:
        return False
    words = reader.words[last:end]
    telling = any(w.every & f.DEF and w.every & (f.NORP | f.PORT | f.FIELD | f.BODY) for w in words)
    charged = any(w.bare & f.DEF and w.bare & f.PORT for w in reader.words[index + 1 : last])
    deep = bool(words[:1]) and words[0].bare & DEEP and not words[0].bare & f.DEF and any(w.bare & f.DEF for w in words)
    return bool(
        telling
        or charged  # «محامي الدفاع»
        or (deep and reader.words[index].every & f.OFFICE)  # «كبير مهندسي مشروع الجسر»
        or (end > last and any(at in named.others for at in range(index + 1, end)))  # «رئيس | جمهورية العراق»
        or (definite and any(w.bare & f.MOD for w in words))
    )
