"""The lexicons of this extractor, and what their rows say."""

from pathlib import Path
from typing import Any, NamedTuple, cast

from arnews import Lexicon
from arnews._scan import Reading, Tokens
from arnews.lexicon import Row

HERE = Path(__file__).parent


class Saying(NamedTuple):
    """A form of a verb of saying.

    `kind`: verb, object (a verb with its object glued on: وصفته), participle (قائلا). `tells`: neutral, claim, denial,
    order, question. `trust`: sure, weak (says something only with أن or a mark beside it), carrier (passes on what
    another said: نقلت ... عن), document (جاء في).
    """

    kind: str
    tells: str
    trust: str
    gender: str
    number: str


def _saying(row: Row) -> Saying:
    return Saying(row["kind"], row["tells"], row["trust"], row["gender"], row["number"])


def _kind(row: Row) -> str:
    return row["kind"]


VERBS: Lexicon[Saying] = Lexicon.open("quotations.verbs", HERE / "verbs.tsv", _saying, clitics="وف")
CONJUNCTIONS: Lexicon[Row] = Lexicon.open("quotations.conjunctions", HERE / "conjunctions.tsv", clitics="وفب")
FORMULAS: Lexicon[str] = Lexicon.open("quotations.formulas", HERE / "formulas.tsv", _kind, clitics="وف", passive=True)
NOUNS: Lexicon[str] = Lexicon.open("quotations.nouns", HERE / "nouns.tsv", _kind, article=True, passive=True)
STOPS: Lexicon[str] = Lexicon.open("quotations.stops", HERE / "stops.tsv", _kind, clitics="وف", passive=True)
NAMES: Lexicon[str] = Lexicon.open("quotations.names", HERE / "names.tsv", _kind, article=True, passive=True)
NARRATION: Lexicon[Row] = Lexicon.open("quotations.narration", HERE / "narration.tsv", clitics="وف", passive=True)
DEICTICS: Lexicon[Row] = Lexicon.open("quotations.deictics", HERE / "deictics.tsv", clitics="", passive=True)
PEOPLE: Lexicon[Row] = Lexicon.open("quotations.people", HERE / "people.tsv", article=True, clitics="وف", passive=True)
INTERVIEWS: Lexicon[Row] = Lexicon.open("quotations.interviews", HERE / "interviews.tsv")
BREAKS: Lexicon[Row] = Lexicon.open("quotations.breaks", HERE / "breaks.tsv", clitics="", passive=True)
INFINITIVES: Lexicon[Row] = Lexicon.open("quotations.infinitives", HERE / "infinitives.tsv", clitics="وف", passive=True)
HONORIFICS: Lexicon[Row] = Lexicon.open("quotations.honorifics", HERE / "honorifics.tsv", article=True, passive=True)
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
)


class Bits(NamedTuple):
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


def bits(tokens: Tokens) -> Bits:
    """The bits of the scanner that made these tokens."""
    memory = tokens.memory("quotations")
    found = memory.get(Bits)
    if found is None:
        found = memory[Bits] = Bits(*[tokens.mask(lexicon) for lexicon in LEXICONS])
    return cast(Bits, found)


def saying(tokens: Tokens, index: int, memory: dict[Any, Any]) -> Reading[Saying]:
    """How to read the verb of saying at a token; kept in `memory` by word."""
    found = memory[tokens.words[index]] = tokens.readings(index, VERBS)[0]
    return found
