"""Roles: offices, ranks, honorifics and occupations as whole phrases, with the person they belong to."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from . import flags as f
from .gazetteer import RANKED, role_kind
from .lexicons import ROLES
from .reading import Candidate, Reader, covered
from .small_words import folded

LONGEST = 14
VERBAL = "يتن"  # an unlisted word that begins so is rather a verb: «رئيس يكره النساء»
FOR = frozenset(folded("complement"))
WHOLE = {"PERSON", "LOC", "GPE", "EVENT"}  # no word of such a name is a role: «كأس العالم»
SLASHED = frozenset(("/", "/ ", " / ", " /"))  # «اللواء/ مجدي»
DOTTED = SLASHED | {".", ". "}  # behind a title of one letter: «د. أحمد»


class Named:
    """Where the settled persons, bodies and places of a document begin, by token."""

    def __init__(self, settled: Sequence[Candidate]) -> None:
        self.persons = {c.first: c for c in settled if c.label == "PERSON"}
        self.ends = {c.last: c for c in self.persons.values()}
        self.inside = covered([c for c in settled if c.label in WHOLE])
        self.others: dict[int, Candidate] = {}
        for candidate in settled:
            if candidate.label in ("ORG", "GPE", "LOC", "EVENT"):
                known = self.others.get(candidate.first)
                if known is None or known.last < candidate.last:
                    self.others[candidate.first] = candidate
        self.closed = {c.last: c.end for c in sorted(self.others.values(), key=attrgetter("end"))}  # a mark may follow
        self.bodies = {i for c in self.others.values() if c.label == "ORG" for i in range(c.first + 1, c.last)}

    def covers(self, reader: Reader, index: int) -> bool:
        """Whether a role word is no role: part of a name or place, the head of a body, or an adjective."""
        if index in self.inside or (index in self.others):
            return True
        word = reader.words[index]
        adjective = word.bare & f.NISBA and reader.words[index - 1].bare & f.DEF and reader.joined[index - 1]
        return bool(adjective and index not in self.persons and index + 1 not in self.persons)


def roles(reader: Reader, hits: list[int], named: Named) -> Iterator[Candidate]:
    """The role phrases of a document; `value` of each is the candidate of its holder or None."""
    done = -1
    for index in hits:
        if index < done or named.covers(reader, index):
            continue
        for candidate in _at(reader, index, named):
            yield candidate
            done = max(done, candidate.last)


def _at(reader: Reader, index: int, named: Named) -> Iterator[Candidate]:
    match = _head(reader, index)
    if match is None:
        return
    last, skip, kind = match
    if kind == "rank" and reader.words[index].every & f.PORT:  # «الفريق أحمد شفيق», but not «فوز الفريق السابق»
        yield from () if reader.sport(index) else _title(reader, index, last, skip, named)
        return
    if kind == "title" and not _qualified(reader, index, last, named):
        found = list(_title(reader, index, last, skip, named))
        yield from found
        if found or not reader.words[index].every & f.OFFICE or reader.words[index].every & f.STOP:
            return
        kind = "office"  # «أستاذ علم الفلك»
    definite = bool(reader.words[index].every & f.DEF)
    end = extend(reader, last, definite, named)
    holder = _holder(reader, end, named)
    if holder is None and (kind == "plural" or not _specific(reader, index, last, end, definite, named)):
        return
    if holder is None:
        holder = _before(reader, index, named)
    inside = index in named.bodies and kind != "office"
    if holder is None and (inside or (not definite and _describes(reader, index))):
        return  # «مجلس | الشيوخ الأمريكي»
    yield reader.candidate("ROLE", index, end, 5.0, f"{kind} phrase", skip, named.closed.get(end), holder)


def _qualified(reader: Reader, index: int, last: int, named: Named) -> bool:
    """Whether a title has an adjective or a realm: «الداعية السعودي», «الزعيم السابق», «ملك المغرب»."""
    if not reader.joined[last - 1]:
        return False
    if last in named.others and not reader.words[index].every & (f.DEF | f.STOP):
        return not named.others[last].skip
    return bool(reader.words[last].bare & f.DEF and reader.words[last].bare & (f.NORP | f.MOD))


def _describes(reader: Reader, index: int) -> bool:
    """Whether an indefinite role word is the adjective of the noun before: «محادثات | دبلوماسية في نيويورك»."""
    word, before = reader.words[index], reader.words[index - 1]
    if not reader.joined[index - 1] or not (word.bare & f.MOD or word.form.endswith(("ي", "يه"))):
        return False
    return bool(before.bare & f.COMMON) and not before.bare & (f.DEF | f.STOP | f.SAY | f.ACT)


def _head(reader: Reader, index: int) -> tuple[int, int, str] | None:
    """(token behind the head, proclitics, kind) of the role word at a token."""
    single = reader.words[index].listed.role
    if index not in reader.long:
        return (index + 1, single[1], single[0]) if single else None
    found = [(reading, last) for reading, last in reader.matches(index, ROLES) if reading.value in RANKED]
    if not found:
        return None
    best, longest = found[0]
    return longest, best.skip, role_kind({reading.value for reading, last in found if last == longest})


def _title(reader: Reader, index: int, last: int, skip: int, named: Named) -> Iterator[Candidate]:
    """An honorific: only before a name or before further titles («الشيخ الدكتور سعود»)."""
    holder, at = None, last
    while holder is None and at < reader.size and at - last < 4 and _titled(reader, at - 1):
        holder = named.persons.get(at)
        if holder is None and not reader.words[at].bare & f.ROLE:
            break
        at += 1
    if holder is not None:
        yield reader.candidate("ROLE", index, last, 5.0, "title and name", skip=skip, value=holder)


def _titled(reader: Reader, index: int) -> bool:
    """Whether a title goes on to the next word: one blank, a slash, or the dot of «د.», between them."""
    if reader.joined[index]:
        return True
    return reader.tokens.gap(index) in (DOTTED if len(reader.words[index].form) < 3 else SLASHED)


def extend(reader: Reader, last: int, definite: bool, named: Named) -> int:
    """The token behind the phrase: genitives, adjectives, bodies, «باسم», «لدى», «في», up to a name or a verb."""
    first = last
    while last - first < LONGEST and reader.joined[last - 1] and last not in named.persons:
        if definite and last in named.others and reader.words[last - 1].every & f.DEF and not named.others[last].skip:
            break  # «السفير | القنصلية السعودية»
        step = _step(reader, first, last, named)
        if not step:
            break
        last += step
    return last


def _step(reader: Reader, first: int, last: int, named: Named) -> int:
    word = reader.words[last]
    if last in named.others and named.others[last].start == reader.starts[last]:
        return named.others[last].last - last
    if word.bare & f.MOD and word.bare & f.DEF and last == first:
        return 1  # «الأمين العام»: no year here
    if word.form in FOR:
        return _prepositional(reader, last, named)
    if word.bare & (f.STOP | f.TIME | f.TITLE | f.RANK):
        return int(bool(word.bare & f.BODY) and last + 1 in named.others)  # «مدرب فريق | برشلونة»
    if last in named.others:  # behind a proclitic: «للأمم المتحدة», «بالأمم المتحدة»
        return named.others[last].last - last if word.li or word.bi else 0
    if word.bare & f.DEF:
        return _definite(reader, first, last)
    if last > first and word.wa & f.DEF and word.wa & (f.PORT | f.FIELD) and not word.wa & f.ROLE:
        return 1
    if word.li & f.DEF and word.li & (f.FIELD | f.PORT):
        return 1
    if word.li & f.LINK and reader.joined[last] and reader.words[last + 1].bare & f.DEF:
        return 2  # «وزيرة الدولة | لشؤون التعاون»
    if word.bi & f.TOWN and last + 1 in named.others:
        return named.others[last + 1].last - last  # «مدير التعليم | بمنطقة جازان»
    return _construct(reader, first, last, named)


def _construct(reader: Reader, first: int, last: int, named: Named) -> int:
    """An indefinite noun that a definite one or a name follows: «نائب رئيس الوزراء», «أستاذ علم الفلك»."""
    word = reader.words[last]
    if last == first and word.bare & (f.MOD | f.NORP):
        return 1
    if reader.words[last - 1].every & f.DEF and (last > first or word.bare & f.ROLE):
        return 0  # «اللواء | مدير أمن القاهرة»
    if last > first and last in named.closed:
        return 0  # «ولي عهد أبوظبي | نائب القائد الأعلى»
    if not reader.joined[last] or word.bare & (f.SAY | f.ACT):
        return 0
    following = reader.words[last + 1]
    goes_on = following.bare & (f.DEF | f.LINK | f.BODY | f.PORT | f.OFFICE) and not following.bare & f.STOP
    fits = word.bare & (f.LINK | f.OFFICE | f.BODY | f.PORT | f.JOB) or (
        last == first and word.every & f.COMMON and word.form[0] not in VERBAL
    )
    return 1 if fits and (goes_on or last + 1 in named.others) else 0


def _definite(reader: Reader, first: int, last: int) -> int:
    """A definite word goes on a phrase when it can be its genitive or an adjective."""
    word = reader.words[last]
    if word.bare & (f.MOD | f.NORP | f.PORT | f.FIELD | f.ADJ) or last == first:
        return 1
    if word.bare & f.NISBA and not word.bare & f.ROLE:
        return 1
    return (
        1 if reader.words[last - 1].bare & (f.LINK | f.BODY | f.PORT) and not reader.words[last - 1].bare & f.DEF else 0
    )


def _prepositional(reader: Reader, last: int, named: Named) -> int:
    """«باسم الحكومة», «لدى ليبيا», «في أنقرة»."""
    word = reader.words[last]
    if not reader.joined[last]:
        return 0
    if last + 1 in named.others:
        return named.others[last + 1].last - last
    following = reader.words[last + 1]
    if word.form == "باسم" and following.bare & (f.DEF | f.BODY | f.LINK):
        return 2
    return 0


def _holder(reader: Reader, last: int, named: Named) -> Candidate | None:
    """The person right behind the phrase, also after a comma or further titles."""
    for at in range(last, min(last + 4, reader.size)):
        gap = reader.tokens.gap(at - 1)
        if gap != " " and (gap.strip() not in ("،", ",", "-", "–", "/") or at != last):
            return None
        if at in named.persons:
            return None if named.persons[at].skip else named.persons[at]
        if not reader.words[at].bare & (f.TITLE | f.RANK | f.ROLE | f.MOD):
            return None
    return None


def _before(reader: Reader, index: int, named: Named) -> Candidate | None:
    """The person right before: «لين شوتزمان، رئيس الشركة»."""
    gap = reader.tokens.gap(index - 1)
    if gap.strip() not in ("", "،", ",", "-", "–", "(") or "\n" in gap:
        return None
    return named.ends.get(index)


def _specific(reader: Reader, index: int, last: int, end: int, definite: bool, named: Named) -> bool:
    """Whether a phrase without a name picks out one holder: two or more words, with a genitive or nationality."""
    if end - index < 2:
        return False
    words = reader.words[last:end]
    telling = any(w.every & f.DEF and w.every & (f.NORP | f.PORT | f.FIELD | f.BODY) for w in words)
    return (
        telling
        or any(at in named.others for at in range(last, end))
        or (definite and any(w.bare & f.MOD for w in words))
    )
