"""Bodies in marks or brackets that belong to a role: «قائد "فيلق القدس"», «الأمين العام لـ"حزب الله"»."""

from ..words import flags as f
from ..words.reading import CLOSING, LETTER, Reader
from ..words.small_words import folded
from ..words.words import Word
from .named import Named
from .ties import POSTS, leads, medium

TYING, (ATTACHED,) = frozenset(folded("tie")), folded("attached tie")
ALIAS = "short for the name before"
MOST = 4  # words in marks
NOUNS = f.PORT | f.BODY | f.LINK | f.MEDIA | f.SPOT | f.VAGUE | f.TOWN  # before a name in marks
PREPOSITIONS = frozenset(folded("complement"))
End = tuple[int, int]  # token behind, last code point


def marked(reader: Reader, index: int, first: int, last: int, named: Named) -> End | None:
    """What in marks or brackets ends a phrase that begins at `index`, and whose head ends before `first`."""
    quoted = _named_in_marks(reader, index, first, last, named)
    stop = named.closed.get(last, 0)
    if quoted or stop > reader.end(last - 1):
        return _beyond(reader, *(quoted or (last, stop)), named)
    return _tied(reader, index, last, named) or _aliased(reader, last, named)


def _named_in_marks(reader: Reader, index: int, first: int, last: int, named: Named) -> End | None:
    """«مالك مجمع | "غلوبال موتورز"», «مراسل الجوهرة | "اف ام"»."""
    before = reader.words[last - 1]
    if last in named.closed or before.every & f.DEF:
        quoted = reader.quoted(last - 1, 2) if last > first else None
        letters = quoted and all(len(text) <= LETTER for text in reader.texts[last : quoted[0]])
        return quoted if letters else None
    noun = before.bare & NOUNS if last > first else not reader.words[index].every & f.DEF
    return reader.quoted(last - 1, MOST) if noun else None


def _beyond(reader: Reader, last: int, end: int, named: Named) -> End:
    """What goes on behind the marks: «حركة "إلى الأمام" | الوسطية», «سلسلة "ستارباكس" | في الولايات المتحدة فلان»."""
    if reader.gaps[last - 1][1:] != " ":
        return last, end
    word, other = reader.words[last], named.others.get(last + (reader.words[last].form in PREPOSITIONS))
    if last not in named.persons and _describes(word):
        return last + 1, reader.end(last)
    if word.bi & f.DEF and word.form[1:] in POSTS:
        return last + 1, reader.end(last)  # «مراسل جوهرة "اف ام" | بالجهة»
    inside = other and other.label in ("GPE", "LOC") and (word.bi or other.last in named.persons)
    return (other.last, other.end) if other and inside else (last, end)


def _describes(word: Word) -> bool:
    """«الوسطية», «الشهير»: an adjective, and no role."""
    adjective = word.bare & (f.QUALIFIER | f.MOD) or word.form.endswith("يه")
    return bool(adjective and word.bare & f.DEF and not word.bare & (f.ROLE | f.STOP))


def _tied(reader: Reader, index: int, last: int, named: Named) -> End | None:
    """A body in marks that a preposition ties to a role: «الأمين العام | لـ"حزب الله"»."""
    attached = reader.words[last].form == ATTACHED
    mark = CLOSING.get(reader.gaps[last].strip(" "))
    if not (
        mark and reader.joined[last - 1] and (leads(reader, last) if attached else reader.words[last].form in TYING)
    ):
        return None
    for at in range(last + 1, min(last + 1 + MOST, reader.size)):
        if reader.gaps[at].startswith(mark):
            fits = index in named.ends or _belongs(reader, last + 1, at + 1, named, attached)
            return (at + 1, reader.end(at) + 1) if fits else None
    return None


def _belongs(reader: Reader, first: int, last: int, named: Named, attached: bool) -> bool:
    """Whether what stands in marks is a body that a role is of: one known, not told anything, or before the holder."""
    other = named.others.get(first)
    if other is None:
        return last in named.persons and not reader.words[first].every & f.MEDIA
    return other.label == "ORG" and other.last == last and not (attached and medium(reader, first, other))


def _aliased(reader: Reader, last: int, named: Named) -> End | None:
    """A body's other name, before the holder: «مدير شركة تسويق النفط | (سومو) فلان»."""
    other = named.others.get(last)
    if other is None or other.rule != ALIAS or other.last not in named.persons:
        return None
    closed = reader.gaps[other.last - 1].startswith(")") and reader.gaps[last - 1].strip() == "("
    return (other.last, reader.end(other.last - 1) + 1) if closed else None
