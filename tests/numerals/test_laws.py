"""What was written in words or digits is read back, alone and inside a sentence."""

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from arnews import numerals
from arnews._scan import Scanner
from arnews.testing.numbers import (
    Spelling,
    decimal_words,
    digit_shapes,
    number_words,
    ordinal_words,
    spell,
    spell_ordinal,
    whole_numbers,
)

SCANNER = Scanner(numerals.LEXICONS)
FRAMES = st.sampled_from([("", ""), ("بلغ العدد ", " في المدينة"), ("أعلنت الوزارة أن ", "، كما قالت"), ("(", ")")])
MAY_BE_SHARES = (5, 7, 9)  # «خمس» with no word beside it is a fifth


def read(text: str, index: int = 0) -> numerals.Numeral | None:
    return numerals.cardinal(SCANNER.scan(text), index)


def first(before: str) -> int:
    return len(SCANNER.scan(before))


@settings(max_examples=400)
@given(number_words(), FRAMES)
def test_any_spelling_of_a_whole_number_is_read_back(written: tuple[int, str], frame: tuple[str, str]) -> None:
    number, text = written
    assume(number not in MAY_BE_SHARES or frame[0][-1:] == " ")
    found = read(frame[0] + text + frame[1], first(frame[0]))
    assert found is not None
    assert (found.number, found.start, found.end) == (number, len(frame[0]), len(frame[0]) + len(text))


@settings(max_examples=200)
@given(number_words(st.integers(1, 10**12), marked=False), st.sampled_from(["و", "ب", "ل", "وب", "ف"]))
def test_a_proclitic_stays_outside(written: tuple[int, str], proclitic: str) -> None:
    number, text = written
    assume(number not in MAY_BE_SHARES)
    assume(not text.startswith("احد"))  # «واحد عشر» may be «و» + «احد عشر» as well as «واحد عشر»
    found = read(proclitic + text, 1 if text[0].isdigit() else 0)
    assert found is not None
    assert (found.number, found.start) == (number, len(proclitic))


@settings(max_examples=200)
@given(decimal_words())
def test_decimals_in_words_are_exact(written: tuple[Decimal, str]) -> None:
    number, text = written
    found = read(text)
    assert found is not None
    assert (found.number, found.end) == (number, len(text))


@settings(max_examples=200)
@given(digit_shapes(), FRAMES)
def test_every_shape_of_digits_is_read(written: tuple[int | Decimal, str], frame: tuple[str, str]) -> None:
    number, text = written
    found = read(frame[0] + text + frame[1], first(frame[0]))
    assert found is not None
    assert found.number == number
    assert (found.start, found.end) == (len(frame[0]), len(frame[0]) + len(text))


@settings(max_examples=200)
@given(ordinal_words(), FRAMES)
def test_any_spelling_of_an_ordinal_is_read_back(written: tuple[int, str], frame: tuple[str, str]) -> None:
    number, text = written
    found = numerals.ordinal(SCANNER.scan(frame[0] + text + frame[1]), first(frame[0]))
    assert found is not None
    assert (found.number, found.start, found.end) == (number, len(frame[0]), len(frame[0]) + len(text))


@given(whole_numbers())
def test_the_spellers_negative_is_the_number_below_zero(number: int) -> None:
    found = read(spell(-number)) if number else read(spell(0))
    assert found is not None
    assert found.number == -number


def test_every_number_to_a_thousand_in_both_genders_and_cases() -> None:
    ways = [Spelling(feminine=f, oblique=o) for f in (False, True) for o in (False, True)]
    texts = [(n, f"بلغ {spell(n, way)}") for n in range(1000) for way in ways]
    wrong = [text for n, text in texts if getattr(read(text, 1), "number", None) != n]
    assert wrong == []


def test_every_ordinal_to_a_thousand() -> None:
    ways = [Spelling(feminine=f, oblique=o) for f in (False, True) for o in (False, True)]
    texts = [(n, spell_ordinal(n, way)) for n in range(1, 1000) for way in ways]
    wrong = [text for n, text in texts if getattr(numerals.ordinal(SCANNER.scan(text), 0), "number", None) != n]
    assert wrong == []


def test_a_second_speller_agrees() -> None:
    num2words = pytest.importorskip("num2words").num2words
    # It writes «مائة و ألف ألف» for 101 000 and drops the ن of a dual that stands alone.
    numbers = [n for n in [*range(1, 1000, 7), *range(3003, 10**6, 7919)] if n < 1000 or n // 1000 % 100 > 2]
    wrong = [(n, text) for n in numbers if getattr(read(text := num2words(n, lang="ar")), "number", None) != n]
    assert wrong == []


@given(st.text(alphabet="ألفمئةوعشر 0123456789.,٫٬ـ\u064b", max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    tokens = SCANNER.scan(text)
    for index in numerals.hits(tokens):
        for found in (numerals.cardinal(tokens, index), numerals.ordinal(tokens, index)):
            if found is not None:
                assert 0 <= found.start < found.end <= len(text)
                assert index <= found.last - 1 < len(tokens)
