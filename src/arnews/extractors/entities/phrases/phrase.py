"""How far the name of a body goes: part after part, and where it is or of which body, until the phrase ends.

«وزارة التربية والتعليم العالي», «بعثة الأمم المتحدة للدعم في ليبيا», «قسم الأبحاث في بنك المغرب».
"""

from ..lexicons import HEADS, ORGANIZATIONS, PLACES
from ..words import flags as f
from ..words.reading import Reader
from ..words.small_words import folded
from .parts import LOCAL, SIDES, Phrase, aside, genitive, link, proper_name, qualifier, ranked, stop, titled
from .proper import proper, where, whose
from .purposes import CAUSE, and_field, and_of, cause, for_what, governed, negated

LONGEST = 12
WHOLE = {"ministry", "state", "force", "club", "company", "media", "group"}  # kinds that are no parts of other bodies
LED = {"part", "chair", "memorial"}  # kinds of heads that behind ب tell rather who leads
(IN, _) = folded("in")
PREPOSITIONS = frozenset((IN, CAUSE[0], *SIDES))
JOINED = f.DEF | f.LINK  # what behind و may go on
GOES_ON = f.DEF | f.PLACE | f.ORG | f.LINK  # a word without any of these is no further part of a name


def extend(reader: Reader, head: int, definite: bool, kind: str) -> Phrase:
    """The phrase that begins with the head at a token; `definite` when the head has the article."""
    phrase = Phrase(head + 1, definite, local=kind in LOCAL, kind=kind, head=head)
    while phrase.last - head < LONGEST and reader.joined[phrase.last - 1]:
        before = phrase.last
        for rule in RULES[_bits(reader, before)]:
            if rule(reader, phrase):
                break
        if phrase.last == before:
            break
    return phrase


def _bits(reader: Reader, index: int) -> int:
    """What of a word the rules ask for."""
    word = reader.words[index]
    bits = word.bare & ASKED
    if index in reader.long:
        bits |= NAMED
    return bits | BEHIND if word.li or word.bi or word.wa & JOINED or word.form in PREPOSITIONS else bits


def after_name(reader: Reader, last: int) -> Phrase:
    """The adjectives and purposes behind a name: «الملك سعود | للعلوم الصحية», «للعلوم والتقنية»."""
    phrase = Phrase(last, names=1, closed=True)
    while reader.joined[phrase.last - 1] and (
        qualifier(reader, phrase) or for_what(reader, phrase) or (phrase.nouns and further(reader, phrase))
    ):
        pass
    return phrase


def further(reader: Reader, phrase: Phrase) -> bool:
    """A second purpose: «للإغاثة | والأعمال الإنسانية»."""
    another = reader.words[phrase.last].wa & f.HEAD  # «اللجنة المنظمة للبطولة | والاتحاد الدولي»
    return not another and (and_field(reader, phrase) or and_of(reader, phrase))


def at(reader: Reader, phrase: Phrase) -> bool:
    """Where a local body is: «الإدارة الجهوية للصحة | بنابل»; of which body it is a part: «قسم البحوث | في المصرف»."""
    word = reader.words[phrase.last]
    if not phrase.parts:
        return False
    last = where(reader, phrase.last) if phrase.local else 0
    if not last and phrase.kind not in WHOLE:
        last = at_body(reader, phrase.last)
        phrase.inside = phrase.inside or bool(last and word.form == IN)
    if not last and phrase.names and phrase.kind == "unit" and word.bi & f.PLACE:
        last = whose(reader, phrase.last, *PLACES)  # «مكتب الأمم المتحدة | بجنيف»
    if not last and phrase.kind == "club" and phrase.nouns and not phrase.names and word.bi & f.PLACE:
        last = whose(reader, phrase.last, *PLACES)  # «نادي كرة القدم | بالحمامات»
    if not last and word.bi & f.ORG:
        last = whose(reader, phrase.last, ORGANIZATIONS)
    if not last:
        return False
    phrase.last, phrase.names, phrase.closed, phrase.local, phrase.head = last, phrase.names + 1, True, False, -1
    return True


def at_body(reader: Reader, index: int) -> int:
    """The token behind a body and its preposition: «بجامعة القاهرة», «في هيئة الأركان», «في اليونسكو»; 0 if none."""
    word = reader.words[index]
    first = index + (word.form == IN)
    bits = reader.words[first].bare if first > index else word.bi
    if not reader.joined[index] or not bits & (f.BODY | f.ORG) or bits & (f.SPOT | f.DEF) == f.SPOT:
        return 0
    if first > index and bits & f.ORG and not bits & f.PLACE:
        named = proper(reader, first)
        if named and named[0].lexicon == ORGANIZATIONS.name and named[0].value.kind != "club":
            return named[1]
    return _headed(reader, first, bits) if bits & f.BODY and reader.joined[first] else 0


def _headed(reader: Reader, first: int, bits: int) -> int:
    """The token behind a body that begins with a head of some bits; not «برئاسة الوزير», «بولاية فلوريدا»."""
    kinds = {form.value.kind for form, _ in reader.matches(first, HEADS) if form.value.label == "ORG"}
    if (not kinds - LED and reader.words[first].bi) or (
        bits & f.TOWN and not reader.words[first + 1].bare & (f.FIELD | f.LINK)
    ):
        return 0
    inner = extend(reader, first, bool(bits & f.DEF), "local" if "local" in kinds else "body")
    return inner.last if inner.adjectives or (inner.parts and not bits & f.DEF) else 0


NAMED = f.PLACE | f.ORG
BEHIND = 1 << 62  # a word behind a proclitic, a preposition, or a side
# Which rules look at a word, by its bits.
RULES = f.ByBits(
    (
        (f.DEF, ranked), (BEHIND | f.STOP, governed), (f.STOP, negated), (BEHIND, aside), (BEHIND, at), (BEHIND, cause),
        (f.STOP | f.TIME, stop), (f.TITLE, titled), (NAMED, proper_name), (f.DEF, qualifier), (f.DEF, genitive),
        (f.LINK, link), (BEHIND, and_field), (BEHIND, and_of), (BEHIND, for_what),
    )
)  # fmt: skip
ASKED = NAMED | f.STOP | f.TIME | f.TITLE | f.DEF | f.LINK
