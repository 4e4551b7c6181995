"""What a word says of the number right beside it, worked out once for each distinct word."""

from collections.abc import Collection

import attrs

from arnews._scan import Token, Tokens
from arnews.numerals import AND, WORDS
from arnews.values import Number

from .found import GLUED, is_arabic, is_plural_verb, may_count
from .lexicons import CONTEXTS, CURRENCIES, OWN, PERCENTS, UNITS, joints

ARABIC = "\u0250"  # words before this in code point order begin with an ASCII or Latin letter
DIGIT_HOSTS = ("ال", "لل")
DIGITS = 1  # bit of Token.mask
IN, OF, ON = "في", "من", "علي"  # folded
SCALES = frozenset({"scale", "many", "tanwin"})
IDLE = frozenset({"idle", "one_of"})
FEW, MANY = 5, 15  # one number for each kind of agreement

NOISY, QUIET, ABOUT, LABEL = range(4)  # before a number: it may say what that is; it says nothing; «نحو»; «المادة»
NOUN, NOTHING, FROM, WITHIN, OVER, DIGIT, SCALE, MEASURE, OTHER = range(9)  # behind a number
_LINKS = {OF: FROM, IN: WITHIN, ON: OVER}


@attrs.frozen(eq=False)
class Beside:
    """How one word is to be taken `before` a number, and `behind` it.

    Behind a number it may be a NOUN, of which `counts` says whether two to ten may count it, `counts_many` whether
    eleven to ninety-nine may, `noun` whether a number without agreement may; NOTHING to do with the number; «من», «في»
    or «على»; another number (DIGIT); a SCALE such as «آلاف», `worth` so much; a MEASURE; or OTHER, which the grammar
    has to look at.
    """

    before: int
    behind: int
    kinds: frozenset[str]
    noun: bool = False
    counts: bool = False
    counts_many: bool = False
    worth: int = 0

    def counted_by(self, number: Number | None) -> bool:
        """Whether the noun agrees with the number: «شخصا» with 20, «أشخاص» with 5; any with «عشرات»."""
        if number is None:
            return self.noun
        return self.counts_many if 10 < number % 100 < 100 and type(number) is int else self.counts


FIGURES = Beside(QUIET, DIGIT, frozenset())


@attrs.frozen(eq=False)
class Bits:
    """The bits of `Token.mask`, list by list; `measures` are the last three, `near` all that may matter."""

    words: int
    contexts: int
    percents: int
    currencies: int
    units: int
    measures: int
    near: int


def bits(tokens: Tokens) -> Bits:
    """The bits in the masks of these tokens, asked for once a scanner."""
    memory = tokens.memory("numbers.bits")
    if not memory:
        words, contexts = tokens.mask(WORDS), tokens.mask(CONTEXTS)
        percents, currencies, units = tokens.mask(PERCENTS), tokens.mask(CURRENCIES), tokens.mask(UNITS)
        measures = percents | currencies | units
        near = words | contexts | measures | DIGITS
        memory["all"] = Bits(words, contexts, percents, currencies, units, measures, near)
    found: Bits = memory["all"]
    return found


def beside(token: Token, known: Bits) -> Beside:
    """What the word says."""
    listed = [reading for reading in token.readings if reading.lexicon == CONTEXTS.name]
    kinds = frozenset([reading.value for reading in listed])
    before, behind, form = _before(token, kinds, known), _behind(token, kinds, known), token.form
    if behind == SCALE:
        return Beside(before, behind, kinds, worth=_worth(token))
    if behind != NOUN:
        return Beside(before, behind, kinds)
    # «وزيرا», «بحارا»: its first letter is its own, and no agreement is asked for
    own = any(reading.value == OWN and not reading.proclitics for reading in listed)
    noun = own or (is_arabic(form) and not form.startswith(GLUED) and not is_plural_verb(form))
    return Beside(before, behind, kinds, noun, own or may_count(form, FEW), own or may_count(form, MANY))


def _before(token: Token, kinds: Collection[str], known: Bits) -> int:
    """«في» and «من», with which «في المئة» begins, say nothing."""
    form, mask = token.form, token.mask
    if token.text < ARABIC or form.endswith(DIGIT_HOSTS):
        return NOISY
    if (mask & known.percents and form not in _LINKS) or "named" in kinds:
        return NOISY
    if "label" in kinds:
        return LABEL
    return ABOUT if "about" in kinds else QUIET


def _behind(token: Token, kinds: Collection[str], known: Bits) -> int:
    near, form = token.mask & known.near, token.form
    if form in _LINKS:
        return _LINKS[form]
    if form == AND or form in joints("word") or "about" in kinds:
        return OTHER
    if near & known.percents or (near & known.measures and not near & known.words):
        return MEASURE
    if near & ~known.contexts:
        return SCALE if near == known.words and _worth(token) else OTHER
    return NOTHING if not IDLE.isdisjoint(kinds) else NOUN


def _worth(token: Token) -> int:
    """What «آلاف» is worth behind a number; 0 when the word is anything else."""
    words = [reading for reading in token.readings if reading.lexicon == WORDS.name]
    if len(words) > 1 or words[0].proclitics or words[0].article or words[0].value.kind not in SCALES:
        return 0
    worth: int = words[0].value.value
    return worth


class Neighbours:
    """The words of one text as they stand beside its numbers."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.bits = bits(tokens)
        self.known = tokens.memory("numbers.beside")

    def __getitem__(self, index: int) -> Beside:
        word = self.tokens.words[index]
        found: Beside | None = self.known.get(word)
        if found is None:
            token = self.tokens[index]
            if token.mask & DIGITS:
                return FIGURES  # not remembered: there is no end of them
            found = self.known[word] = beside(token, self.bits)
        return found
