"""The numbers extractor: golden cases, and the quick path beside the grammar. The laws are in tests/test_laws.py."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import arnews
from arnews import numerals
from arnews._scan import Scanner
from arnews.extractors.numbers import numbers
from arnews.extractors.numbers.claims import Claims
from arnews.extractors.numbers.grammar import Reader
from arnews.extractors.numbers.places import Countries
from arnews.extractors.numbers.plain import SKIP
from arnews.testing import golden_suite
from arnews.testing.numbers import number_words, ordinal_words

EXTRACTOR = numbers()
GOLDEN = Path(__file__).parents[2] / "golden" / "numbers.txt"

TestGolden = golden_suite(EXTRACTOR, GOLDEN)


def found(text: str, *spans: arnews.Span[arnews.Value]) -> list[tuple[str, str]]:
    return [(span.label, span.text) for span in EXTRACTOR(arnews.Document(text).add(spans))]


@given(number_words(st.integers(3, 10**9)))
def test_whatever_is_spelled_is_one_cardinal_of_that_value(written: tuple[int, str]) -> None:
    number, text = written
    spans = EXTRACTOR(f"بلغ العدد {text} عند الحدود")
    assert [(span.text, span.value) for span in spans] == [(text, arnews.Cardinal(number=number))]


@given(ordinal_words())
def test_whatever_ordinal_is_spelled_behind_its_noun_is_one_ordinal(written: tuple[int, str]) -> None:
    number, text = written
    spans = EXTRACTOR(f"انعقدت الدورة {text} عند الحدود")
    assert [(span.text, span.value) for span in spans] == [(text, arnews.Ordinal(number=number))]


def golden_sentences() -> list[str]:
    return [line for line in GOLDEN.read_text(encoding="utf-8").splitlines() if line and line[0] not in " \t#"]


def test_the_quick_path_says_what_the_grammar_says() -> None:
    scanner = Scanner(EXTRACTOR.lexicons)
    quick = 0
    for text in golden_sentences():
        tokens = scanner.scan(text)
        grammar = Reader(tokens, Claims(()), Countries(tokens, ()))
        for index in numerals.hits(tokens):
            if plainly := grammar.plain.read(index):
                quick += 1
                assert (None if plainly is SKIP else plainly) == grammar._at(index)
    assert quick > 10


@pytest.mark.parametrize("kind", [arnews.Date(), arnews.Duration(), arnews.Organization(name="")])
def test_a_number_inside_the_span_of_another_is_left_to_it(kind: arnews.Value) -> None:
    text = "منذ 2019 قتل 30 شخصا"
    claimed = arnews.Document(text).span((4, 8), kind)
    assert found(text, claimed) == [("CARDINAL", "30")]


def test_four_digits_joined_to_a_year_are_no_count() -> None:
    text = "بين 2000 و2002 ثم عام 2016 نحو 1500 شخص"
    doc = arnews.Document(text)
    years = [doc.span((at := text.index(year), at + 4), arnews.Date()) for year in ("2002", "2016")]
    assert found(text, *years) == [("CARDINAL", "1500")]


def test_a_name_inside_a_sum_is_no_obstacle() -> None:
    text = "مقابل 60 مليون ريال سعودي"
    club = arnews.Document(text).span((15, 19), arnews.Organization(name="ريال"))
    assert found(text, club) == [("MONEY", "60 مليون ريال سعودي")]


def test_a_name_that_goes_on_behind_the_unit_keeps_it() -> None:
    text = "سجل 3 ريال مدريد"
    club = arnews.Document(text).span((6, 16), arnews.Organization(name="ريال مدريد"))
    assert found(text, club) == [("CARDINAL", "3")]


def currency(text: str, *countries: tuple[str, str]) -> str | None:
    doc = arnews.Document(text)
    places = [
        doc.span((at := text.index(name), at + len(name)), arnews.GeopoliticalEntity(name=name, country=code))
        for name, code in countries
    ]
    value = next(span.value for span in EXTRACTOR(doc.add(places)) if isinstance(span.value, arnews.Money))
    return value.currency


def test_an_open_currency_takes_the_only_country_named() -> None:
    assert currency("دفع 150 دينارا في صفاقس", ("صفاقس", "TN")) == "TND"
    assert currency("دفع 150 دينارا في صفاقس") is None
    assert currency("دفع 150 دينارا بين صفاقس وطرابلس", ("صفاقس", "TN"), ("طرابلس", "LY")) is None
    assert currency("دفع 150 دينارا في صفاقس\nوصل من طرابلس", ("صفاقس", "TN"), ("طرابلس", "LY")) == "TND"
    assert currency("دفع 150 دينارا\nوصل من طرابلس", ("طرابلس", "LY")) == "LYD"


def test_an_open_currency_is_of_the_country_named_far_more_often() -> None:
    text = "وصل من صفاقس إلى سوسة فقابس ثم طرابلس\nدفع 150 دينارا"
    towns = ("صفاقس", "TN"), ("سوسة", "TN"), ("قابس", "TN")
    assert currency(text, *towns, ("طرابلس", "LY")) == "TND"
    assert currency(text, *towns[:2], ("طرابلس", "LY")) is None


def test_cents_are_of_the_country_named() -> None:
    assert currency("وزع السهم 10 فلوس في دبي", ("دبي", "AE")) == "AED"


HOSTILE = ("ألف " * 5_000, "5" * 200_000, "1,234," * 5_000, "و5 " * 5_000, "نصف و" * 5_000, "5 سنت ليبي\n" * 2_000)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:6])
def test_hostile_text_is_read(text: str) -> None:
    EXTRACTOR(text)
