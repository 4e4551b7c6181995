"""The words of the numbers extractor. All are looked up beside a number, so none is a reason to look at a word."""

from functools import cache
from pathlib import Path
from typing import Any

import attrs

from arnews import Lexicon
from arnews._scan import Tokens
from arnews._text import fold
from arnews.lexicon import Row

HERE = Path(__file__).parent
NO_CODE = "-"
OWN = "own"


@attrs.frozen
class Currency:
    """A currency noun: `code` None where the text must choose; `per` of the unit make one of the coded currency.

    `usual`: the code where the text names none.
    """

    noun: str
    code: str | None
    per: int
    usual: str | None


def _currency(row: Row) -> Currency:
    code, per = code_of(row), int(row["per"])
    if code is not None and code.endswith("?"):
        return Currency(row["noun"], None, per, code[:-1])
    return Currency(row["noun"], code, per, code)


def _adjective(row: Row) -> tuple[str, str | None]:
    return row["noun"], code_of(row)


def code_of(row: Row) -> str | None:
    """The code in a row, None where the TSV leaves it open."""
    return None if row["code"] == NO_CODE else row["code"]


def _unit(row: Row) -> str:
    return row["unit"]


def _kind(row: Row) -> str:
    return row["kind"]


def _open(name: str, parse: Any = None, article: bool = True, clitics: str = "") -> Lexicon[Any]:
    path = HERE / f"{name}.tsv"
    return Lexicon.open(f"numbers.{name}", path, parse, article=article, clitics=clitics, passive=True)


CURRENCIES: Lexicon[Currency] = _open("currencies", _currency)
ADJECTIVES: Lexicon[tuple[str, str | None]] = _open("currency_adjectives", _adjective)
UNITS: Lexicon[str] = _open("units", _unit)
PERCENTS: Lexicon[Row] = _open("percents", article=False)
CONTEXTS: Lexicon[str] = _open("contexts", _kind, article=False, clitics="وفبلك")
RATES: Lexicon[Row] = _open("unit_rates", article=False)
SIGNS: Lexicon[Row] = Lexicon.open("numbers.currency_signs", HERE / "currency_signs.tsv")
JOINTS: Lexicon[Row] = Lexicon.open("numbers.joints", HERE / "joints.tsv")

LEXICONS = (CURRENCIES, ADJECTIVES, UNITS, PERCENTS, CONTEXTS, RATES)


def is_kind(tokens: Tokens, index: int, *kinds: str) -> bool:
    """Whether token `index` is listed as one of `kinds` in contexts.tsv."""
    if not 0 <= index < len(tokens.words):
        return False
    for reading in tokens.readings(index, CONTEXTS):  # noqa: SIM110 - half the time of any()
        if reading.value in kinds:
            return True
    return False


def is_own(tokens: Tokens, index: int) -> bool:
    """Whether the first letter of token `index` is its own, and no proclitic: «وزير», «بلد», «لاعب»."""
    readings = tokens.readings(index, CONTEXTS) if 0 <= index < len(tokens.words) else ()
    return any(reading.value == OWN and not reading.proclitics for reading in readings)


@cache
def joints(*kinds: str) -> frozenset[str]:
    """The joints of these kinds, folded: what may stand between two numbers of one kind."""
    return frozenset(fold(form) for row in JOINTS.rows() if row["kind"] in kinds for form in row["form"].split("|"))
