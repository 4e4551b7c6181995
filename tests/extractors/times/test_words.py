"""The words of time against Unicode CLDR, and the bookkeeping among the TSVs."""

from zoneinfo import ZoneInfo

import pytest

from arnews import numerals
from arnews._text import fold
from arnews.extractors.times import times
from arnews.extractors.times.words import CONTEXT, HIJRI, RESTS, TRIGGERS, ZONES
from arnews.lexicon import Lexicon

COUNTRIES = ["EG", "SA", "DZ", "TN", "MA", "MR", "LY", "SY", "LB", "IQ", "JO", "PS"]
LOCALES = ["ar", *(f"ar_{country}" for country in COUNTRIES)]


def months(locale: str) -> list[tuple[int, str]]:
    babel = pytest.importorskip("babel")
    return list(babel.Locale.parse(locale).months["format"]["wide"].items())


@pytest.mark.parametrize("locale", LOCALES)
def test_every_month_that_cldr_knows_is_read(locale: str) -> None:
    for number, name in months(locale):
        spans = times()(f"صدر البيان في 5 {name} 2019 بالعاصمة")
        assert [(span.text, span.value.timex) for span in spans] == [(f"5 {name} 2019", f"2019-{number:02}-05")]  # type: ignore[attr-defined]


def test_every_weekday_that_cldr_knows_is_read() -> None:
    babel = pytest.importorskip("babel")
    for number, name in babel.Locale.parse("ar").days["format"]["wide"].items():
        assert [span.text for span in times()(f"وصل {name} إلى المدينة")] == [name], number


def rows(lexicon: Lexicon[object]) -> list[dict[str, str]]:
    return list(lexicon.rows())


def test_every_hijri_month_has_a_name() -> None:
    assert {int(row["month"]) for row in rows(HIJRI)} == set(range(1, 13))


def test_every_zone_is_known() -> None:
    assert all(ZoneInfo(row["zone"]) for row in rows(ZONES))


def test_every_further_word_of_a_form_keeps_a_run_together() -> None:
    lexicons = [lexicon for lexicon in (*TRIGGERS, *CONTEXT) if lexicon is not RESTS]
    firsts = {word for lexicon in (*lexicons, RESTS, *numerals.LEXICONS) for word, _ in lexicon.index.items()}
    forms = [form for lexicon in lexicons for row in rows(lexicon) for form in row["arabic"].split("|")]
    further = {word for form in forms for word in fold(form).split()[1:]}
    unknown = {word for word in further if word not in firsts and word.removeprefix("ال") not in firsts}
    assert not unknown, "add these to rests.tsv"
