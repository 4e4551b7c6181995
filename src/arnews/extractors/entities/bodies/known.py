"""Bodies of the list, which need no head: «رويترز», «الأمم المتحدة», with what their names go on with."""

from collections.abc import Iterable

from arnews._scan import Reading

from ..lexicons import HEADS, ORGANIZATIONS, BodyRow
from ..phrases.parts import Phrase, qualifier
from ..phrases.phrase import at, further
from ..phrases.purposes import for_field, for_what
from ..words import flags as f
from ..words.reading import CLOSING, Candidate, Form, Reader
from ..words.small_words import folded, spelled
from .clubs import nation
from .cued import cued, of_nation
from .homographs import otherwise
from .naming import PARTS

MOVING = {"party", "armed"}  # kinds that any adjective may belong to: «أحرار الشام | الإسلامية»
PHRASED = {"body", "service", "party", "armed"}  # kinds of bodies whose name may go on
AFTER_ALL = ("club", "company")  # kinds of bodies that a form may also be
(ARTICLE,) = spelled("article")
DRIVERS = frozenset(folded("driver"))
DRIVEN = 30.0  # more than a well-known name behind it: «ثنائي | فيراري | فرناندو ألونسو»


def known(reader: Reader, index: int) -> Iterable[Candidate]:
    """A body that needs no head: «رويترز», «الأمم المتحدة»; one that is also a common word only in its context."""
    matches = reader.matches(index, ORGANIZATIONS)
    longest = matches[0][1] if matches else 0
    for reading, last in matches:
        fit = last == longest and (reading is matches[0][0] or reading.value.kind in AFTER_ALL)
        if fit and (found := _known(reader, index, reading, last)):
            return (found,)
    return ()


def _known(reader: Reader, index: int, reading: Reading[BodyRow], last: int) -> Candidate | None:
    """The body that a form is, if it is one here: «الجزيرة» is a channel and a club."""
    kind, needs = reading.value.kind, reading.value.needs
    if otherwise(reader, index, reading, last):
        return None
    score = _sureness(reader, index, last, reading.value)
    if not score:
        return None
    rule = f"known {kind}"
    if kind in PHRASED and needs == "-":
        phrase = _whole_of(reader, index, reading, last)
        last, rule = phrase.last, f"head and phrase ({kind})" if phrase.names > 1 or phrase.nouns else rule
    elif kind == "media":
        last = of_nation(reader, last)
    elif kind == "club" and reader.sport(index):
        last = nation(reader, index, last)  # «المريخ السوداني»
    return reader.candidate("ORG", index, last, score, rule, reading.skip, _closed(reader, index, last))


def _closed(reader: Reader, index: int, last: int) -> int | None:
    """Where a body ends whose last words are in marks: «الجوهرة "اف ام"»."""
    opened = [mark for gap in reader.gaps[index : last - 1] if (mark := gap.strip(" ")) in CLOSING]
    closed = opened and reader.gaps[last - 1].startswith(CLOSING[opened[-1]])
    return reader.end(last - 1) + 1 if closed else None


def _sureness(reader: Reader, index: int, last: int, body: BodyRow) -> float:
    """The score of a known body, 0 where it lacks what it needs: sport around it, a cue, a country in the document."""
    if body.kind in AFTER_ALL and reader.joined[index - 1] and reader.words[index - 1].form in DRIVERS:
        return DRIVEN  # «سائق | لوتس باستور مالدونادو»
    if body.kind == "club" and body.needs == "-" and last == index + 1:
        return 8.0 if reader.sport(index) else 1.5
    if body.needs == "-":
        return 6.0 + 2 * (last - index)
    if body.needs == "sport":
        return 3.5 if reader.sport(index) else 0.0
    if cued(reader, index, last, body.kind):
        bracket = reader.gaps[index - 1][-1:] == "("
        return 9.0 if bracket else 8.0 + last - index  # more than the region, but not in «(الشرق الأوسط)»
    return 9.0 if body.needs != "cue" and not reader.lands.isdisjoint(body.needs.split(" ")) else 0.0


def _whole_of(reader: Reader, index: int, reading: Reading[BodyRow], last: int) -> Phrase:
    """A known body and what makes it one of several of that name: «مجلس النواب | الأمريكي».

    Inside another body, or without a head, it has only its nation: «مفوضية الأمم المتحدة | العليا».
    """
    heads = reader.matches(index, HEADS)
    local = any(head.value.kind == "local" and behind == last for head, behind in heads)
    purposes = reader.words[index].every & f.BODY and reading.form.startswith(ARTICLE) and last > index + 1
    kind = "local" if local else "body" if purposes else "state"
    definite = bool(reader.words[index].every & f.DEF)
    phrase = Phrase(last, definite, names=1, closed=True, local=local, kind=kind, head=index)
    if not _inside(reader, index) and (heads or reading.value.kind in MOVING):
        _go_on(reader, phrase, heads, bool(purposes))
    elif reader.joined[last - 1] and reader.words[last].bare & f.NORP:
        qualifier(reader, phrase)
    return phrase


def _go_on(reader: Reader, phrase: Phrase, heads: list[Form], purposes: bool) -> None:
    """«المنظمة الدولية | للطيران المدني», «الحرس الوطني | في ولاية جورجيا»."""
    placed = all(head.value.kind != "force" for head, _ in heads)  # «القوات المسلحة | بمجلس الشيوخ» are none
    while reader.joined[phrase.last - 1] and (
        qualifier(reader, phrase)
        or (purposes and _purpose(reader, phrase, heads))
        or (placed and at(reader, phrase))
        or (phrase.nouns and further(reader, phrase))
    ):
        pass


def _inside(reader: Reader, index: int) -> bool:
    """Whether the head of another body stands before, which then goes on: «مفوضية | الأمم المتحدة | العليا»."""
    before = reader.words[index - 1]
    if not reader.joined[index - 1] or not before.every & f.BODY or before.every & f.DEF:
        return False
    return any(head.value.kind not in PARTS for head, _ in reader.matches(index - 1, HEADS))


def _purpose(reader: Reader, phrase: Phrase, heads: list[Form]) -> bool:
    """«المنظمة الدولية | للطيران», «الاتحاد الآسيوي | لكرة القدم», «الجمعية الوطنية | لحقوق الإنسان»."""
    named = any(head.value.kind == "body" for head, _ in heads)
    return for_what(reader, phrase) if named else for_field(reader, phrase)
