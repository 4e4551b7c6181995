"""The lexicons of this extractor, and what their rows say."""

from functools import cache
from pathlib import Path
from typing import Any, cast

import attrs

from arnews import Lexicon
from arnews._scan import Tokens
from arnews._text import fold
from arnews.lexicon import Row

HERE = Path(__file__).parent


@attrs.frozen(eq=False)
class Saying:
    """A form of a verb of saying.

    `kind`: verb, object (a verb with its object glued on: وصفته), participle (قائلا). `tells`: neutral, claim, denial,
    order, question, label (calls somebody something). `trust`: sure, weak (says something only with أن or a mark beside
    it), carrier (passes on what another said: نقلت ... عن), document (جاء في). `agrees`: what its subject has in common
    with that of another verb, the number, or the gender of one alone.
    """

    kind: str
    tells: str
    trust: str
    gender: str
    number: str
    agrees: str


@cache
def small(use: str) -> frozenset[str]:
    """The small words of a use, folded."""
    return frozenset(fold(form) for row in SMALL_WORDS.rows() if row["use"] == use for form in row["form"].split("|"))


def _saying(row: Row) -> Saying:
    gender, number = row["gender"], row["number"]
    return Saying(row["kind"], row["tells"], row["trust"], gender, number, gender if number == "s" else number)


def _kind(row: Row) -> str:
    return row["kind"]


VERBS: Lexicon[Saying] = Lexicon.open("quotations.verbs", HERE / "verbs.tsv", _saying, clitics="وف")
CONJUNCTIONS: Lexicon[Row] = Lexicon.open("quotations.conjunctions", HERE / "conjunctions.tsv", clitics="وفب")
FORMULAS: Lexicon[str] = Lexicon.open("quotations.formulas", HERE / "formulas.tsv", _kind, clitics="وف", passive=True)
NOUNS: Lexicon[str] = Lexicon.open("quotations.nouns", HERE / "nouns.tsv", _kind, article=True, passive=True)
STOPS: Lexicon[str] = Lexicon.open("quotations.stops", HERE / "stops.tsv", _kind, clitics="وف", passive=True)
NAMES: Lexicon[str] = Lexicon.open("quotations.names", HERE / "names.tsv", _kind, article=True, passive=True)
NARRATION: Lexicon[Row] = Lexicon.open("quotations.narration", HERE / "narration.tsv", clitics="وف", passive=True)
DEICTICS: Lexicon[Row] = Lexicon.open("quotations.deictics", HERE / "deictics.tsv", clitics="ل", passive=True)
PEOPLE: Lexicon[Row] = Lexicon.open("quotations.people", HERE / "people.tsv", article=True, clitics="وف", passive=True)
INTERVIEWS: Lexicon[Row] = Lexicon.open("quotations.interviews", HERE / "interviews.tsv")
BREAKS: Lexicon[str] = Lexicon.open("quotations.breaks", HERE / "breaks.tsv", _kind, clitics="", passive=True)
INFINITIVES: Lexicon[Row] = Lexicon.open("quotations.infinitives", HERE / "infinitives.tsv", clitics="وف", passive=True)
HONORIFICS: Lexicon[Row] = Lexicon.open("quotations.honorifics", HERE / "honorifics.tsv", article=True, passive=True)
KIN: Lexicon[Row] = Lexicon.open("quotations.kin", HERE / "kin.tsv", clitics="وفل", passive=True)
DETERMINERS: Lexicon[Row] = Lexicon.open("quotations.determiners", HERE / "determiners.tsv", clitics="", passive=True)
SMALL_WORDS: Lexicon[dict[str, str]] = Lexicon.open("quotations.small_words", HERE / "small_words.tsv")
LEXICONS = (
    VERBS,
    CONJUNCTIONS,
    FORMULAS,
    NOUNS,
    STOPS,
    NAMES,
    NARRATION,
    DEICTICS,
    PEOPLE,
    INTERVIEWS,
    BREAKS,
    INFINITIVES,
    HONORIFICS,
    KIN,
    DETERMINERS,
)


@attrs.frozen(eq=False)
class Bits:
    """What `Token.mask` is tested with for the lexicons of this extractor, and for those asked about together."""

    verbs: int
    conjunctions: int
    formulas: int
    nouns: int
    stops: int
    names: int
    narration: int
    deictics: int
    people: int
    interviews: int
    breaks: int
    infinitives: int
    honorifics: int
    kin: int
    determiners: int
    stopping: int  # what no noun phrase goes over
    ending: int  # what it may not go over
    speaking: int  # nouns of saying and of those who speak


_TOGETHER: tuple[tuple[Lexicon[Any], ...], ...] = (
    (STOPS, CONJUNCTIONS, FORMULAS),
    (STOPS, CONJUNCTIONS, FORMULAS, NOUNS, VERBS),
    (NOUNS, PEOPLE),
)  # the lexicons of the last three


def bits(tokens: Tokens) -> Bits:
    """The bits of the scanner that made these tokens."""
    memory = tokens.memory("quotations")
    found = memory.get(Bits)
    if found is None:
        each, together = [tokens.mask(one) for one in LEXICONS], [tokens.mask(*some) for some in _TOGETHER]
        found = memory[Bits] = Bits(*each, *together)
    return cast(Bits, found)


@attrs.frozen(eq=False)
class Form:
    """A word as a verb of saying: what `Saying` tells, the code points and conjunction before, what else it can be.

    `idle`: weak, may say nothing; `noun`: may be none at all, because it is also a `stop` («عبر»), a class `name`
    («كتب»; not `spelled`, it is that: «يدعى») or `doubtful` behind a preposition; `narrates`: begins a narrator's
    sentence; `reported`: may stand in what another verb reports; `owned`: a noun with a pronoun, not a feminine
    participle («مقره», not «مقرة»); `plain`: none of the doubts above.
    """

    saying: Saying
    skip: int
    led: bool
    idle: bool
    noun: bool
    stop: bool
    name: bool
    spelled: bool
    doubtful: bool
    narrates: bool
    reported: bool
    owned: bool
    plain: bool


def form(tokens: Tokens, index: int, memory: dict[Any, Any]) -> Form:
    """How to read the verb of saying at a token; kept in `memory` by word."""
    reading, mask, known = tokens.readings(index, VERBS)[0], tokens[index].mask, bits(tokens)
    tells, led = reading.value, reading.proclitics != ""
    stop, name = mask & known.stops > 0, mask & known.names > 0
    verb, weak = tells.kind == "verb", tells.trust == "weak"
    owned = tells.kind == "participle" and tells.gender == "f" and not reading.spelled
    doubtful = verb and (weak or tells.trust == "carrier")
    found = memory[tokens.words[index]] = Form(
        saying=tells,
        skip=reading.skip,
        led=led,
        idle=verb and weak,
        noun=stop or name or doubtful,
        stop=stop,
        name=name,
        spelled=reading.spelled,
        doubtful=doubtful,
        narrates=mask & known.narration > 0,
        reported=not led and tells.kind != "participle",
        owned=owned,
        plain=not ((verb and weak) or stop or name or owned or doubtful or mask & known.narration),
    )
    return found
