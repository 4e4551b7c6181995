"""Bodies by their short names: once a long name has been given with a short one, the short one is a body everywhere.

«منظمة البلدان المصدرة للنفط (أوبك)» makes «أوبك» a body, and «شركة آربيترايد الكندية» makes «آربيترايد» one.
"""

from collections.abc import Iterable, Iterator

from arnews._text import skip as code_points

from ..evidence import follow, spellings
from ..lexicons import ORGANIZATIONS
from ..words import flags as f
from ..words.features import is_arabic
from ..words.name_shape import score as shape
from ..words.reading import CLOSING, Candidate, Reader, covered
from ..words.small_words import folded
from .clubs import SLOT

MOST_WORDS = 4  # of an acronym said letter by letter: «إف بي آي»
SURE = ("head", "known body", "known party")  # rules of bodies that an acronym may stand behind
CLOSED_BY = CLOSING | {"(": ")"}
COINED = -1.0  # shape of a word in brackets over which it can be an acronym
WEAK = {"name met again", "shape of the words"}  # rules of persons that a body's acronym overrules
PARTIES = folded("party")
Words = tuple[str, ...]


def short_forms(reader: Reader, settled: list[Candidate], people: dict[int, str]) -> Iterator[Candidate]:
    """Bodies of a document by short names that it gives, where no other reading stands.

    `people`: full names of persons by the first token of each mention.
    """
    beside = [c for body in settled if body.label == "ORG" and (c := acronym(reader, body))]
    if beside:
        firm = _taken([c for c in settled if not (c.label == "PERSON" and c.rule in WEAK)])
        beside = [c for c in beside if c.first not in firm]
    names = {_forms(reader, c.first, c.last) for c in beside} | _again(reader, settled)
    names.update(headless(reader, settled), parties(reader, settled))
    if names:
        taken = _taken(settled)
        _relabel(reader, settled, names, people)
        fresh = [c for c in beside if c.first not in taken]
        yield from fresh
        yield from again(reader, names, taken | _taken(fresh))


def _taken(candidates: Iterable[Candidate]) -> set[int]:
    return covered([candidate for candidate in candidates if candidate.label != "NORP"])


def acronym(reader: Reader, body: Candidate) -> Candidate | None:
    """What stands in brackets or marks right behind a body with a head: «شركة بترول أبوظبي الوطنية "أدنوك"»."""
    first = last = body.last
    if reader.joined[first - 1]:
        return None
    opening = reader.gaps[first - 1].strip(" ")
    if opening not in CLOSED_BY or first == reader.size:
        return None
    sure = opening == "(" or reader.texts[first].isascii()  # «مجلس الأمن "قلق"» is no name
    if not body.rule.startswith(SURE if sure else "head"):
        return None
    while last < reader.size and last - first < MOST_WORDS and (_short(reader, last) or _coined(reader, last)):
        last += 1
        after = reader.gaps[last - 1]
        if after.lstrip(" ").startswith(CLOSED_BY[opening]):
            if last == first + 1 and reader.words[first].bare & f.PART:
                return None  # «أن» alone
            return reader.candidate("ORG", first, last, 5.0, "short for the name before")
        if after.strip(" ."):
            return None
    return None


def _short(reader: Reader, index: int) -> bool:
    """Whether a word is nothing but an acronym: letters by name, Latin capitals, a body, or a word that no list has."""
    word = reader.words[index]
    written = reader.texts[index]
    if written.isascii():
        return written.isalpha() and written.isupper() and len(written) > 1
    if word.bare & f.PART and len(word.form) < 4:
        return True  # the name of a Latin letter
    if word.bare & f.ORG and not word.every & (f.COMMON | f.PLACE) and len(word.form) > 2:
        return True  # «شركة نفط البحرين (بابكو)»
    return not word.every & (f.COMMON | f.KNOWN) and len(word.form) > 2 and shape(word.form) > 0


def _coined(reader: Reader, index: int) -> bool:
    """Whether a word alone in brackets, where no sentence could have it, is hardly another: «(ساما)», «(إيسا)»."""
    word = reader.words[index]
    if not (reader.gaps[index - 1].endswith("(") and reader.gaps[index].startswith(")") and is_arabic(word.form)):
        return False
    given = word.bare & f.GIVEN and not word.every & (f.COMMON | f.PLACE | f.ORG)
    return bool(given) or (not word.every & (f.COMMON | f.KNOWN) and shape(word.form) > COINED)


def headless(reader: Reader, settled: list[Candidate]) -> Iterator[Words]:
    """Names that only bodies with a head have given, without that head: «آربيترايد»."""
    for candidate in settled:
        if candidate.label == "ORG" and candidate.value is not None:
            first, last = candidate.value
            if candidate.rule == SLOT or not any(
                reader.words[index].every & (f.COMMON | f.KNOWN) for index in range(first, last)
            ):
                yield _forms(reader, first, last)


def parties(reader: Reader, settled: list[Candidate]) -> Iterator[Words]:
    """What a party is called by its further words: «الشعوب الديمقراطي», «العدالة والتنمية»."""
    for c in settled:
        long = c.label == "ORG" and c.last - c.first > 2 and all(reader.joined[c.first : c.last - 1])
        if long and reader.words[c.first].form.endswith(PARTIES) and reader.words[c.first + 1].bare & f.DEF:
            yield _forms(reader, c.first + 1, c.last)


def _again(reader: Reader, settled: list[Candidate]) -> set[Words]:
    """Names that one full mention makes names everywhere: «القاعدة» where «تنظيم القاعدة» stands.

    What else a country in the document would tell, one mention that is sure tells too: «"حماس"».
    """
    sure = [c for c in settled if c.label == "ORG"]
    ends = {c.last - 1: c.last > c.first + 1 for c in sure if reader.words[c.last - 1].every & f.ORG}
    return {(form,) for at, full in ends.items() if (form := _shortens(reader, at, full))}


def _shortens(reader: Reader, index: int, full: bool) -> str:
    """The form in which a token names a body by itself once its full name, or a sure mention, has been given."""
    for reading in reader.words[index].listed.of(ORGANIZATIONS.name):
        needs = reading.value.needs
        if needs.isupper() or (full and not reading.skip and needs not in ("-", "sport", "cue")):
            return reader.words[index].form[reading.skip :]
    return ""


def _forms(reader: Reader, first: int, last: int) -> Words:
    return tuple([word.form for word in reader.words[first:last]])


def _relabel(reader: Reader, settled: list[Candidate], names: set[Words], people: dict[int, str]) -> None:
    """What looked like a person is the body, for a name has one sense in a document.

    But «مالالا», of which the document knows the full name, stays a person though there is a «صندوق مالالا».
    """
    for candidate in settled:
        if candidate.label == "PERSON" and (name := _forms(reader, candidate.first, candidate.last)) in names:
            if len(people.get(candidate.first, "").split()) > len(name):
                names.discard(name)
            else:
                candidate.label, candidate.rule = "ORG", "body named before"


def again(reader: Reader, names: set[Words], taken: set[int]) -> Iterator[Candidate]:
    """Further mentions of short names, behind proclitics too."""
    starts: dict[str, list[tuple[int, Words]]] = {}
    for name in names:
        for form, letters in spellings(name[0]).items():
            starts.setdefault(form, []).append((letters, name))
    for index, word in enumerate(reader.words):
        for letters, name in starts.get(word.form, ()):
            last = index + len(name)
            if taken.isdisjoint(range(index, last)) and follow(reader, index, name) and not _describes(reader, index):
                taken.update(range(index, last))
                skip = code_points(reader.texts[index], letters) or 0
                yield reader.candidate("ORG", index, last, 4.0, "body named before", skip=skip)


def _describes(reader: Reader, index: int) -> bool:
    """Whether a definite word stands behind another, which it may describe: «الوطن | العربي» is not the club."""
    word, before = reader.words[index], reader.words[index - 1]
    return bool(word.bare & f.DEF and word.every & f.COMMON and before.every & f.DEF and reader.joined[index - 1])
