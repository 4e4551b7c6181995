"""The character table and the way back from a normal text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnews import normalize
from arnews._text import Normalized, bare, fold, skip

CHARS = st.sampled_from("ابتثجأإآٱىيةهكلوف ًٌٍَُِّْـ\u200f\u200c\u2067\ufefbﷲﻻ٠١٢۳4.،\n") | st.characters()
TEXTS = st.text(CHARS, max_size=40)


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("الـسّـفيـرُ", "السفير"),
        ("أإآٱ", "اااا"),
        ("٢٠٢٠ و۱۲", "2020 و12"),
        ("ﻻ", "لا"),
        ("ﷲ", "الله"),
        ("می‌خوانَد", "ميخواند"),
        ("کاملة", "كاملة"),
        ("²", "²"),
    ],
)
def test_normal_forms(written: str, normal: str) -> None:
    assert normalize(written) == normal


def test_folding_goes_on_to_the_ends_of_words() -> None:
    assert fold("مستشفى الجامعة") == "مستشفي الجامعه"


@given(TEXTS)
def test_normalizing_twice_changes_nothing(text: str) -> None:
    assert normalize(normalize(text)) == normalize(text)
    assert fold(fold(text)) == fold(text)


@given(TEXTS, st.data())
def test_bounds_of_a_normal_stretch_hold_what_it_came_from(text: str, data: st.DataObject) -> None:
    both = Normalized(text)
    start = data.draw(st.integers(0, len(both.text)))
    end = data.draw(st.integers(start, len(both.text)))
    first, last = both.bounds(start, end)
    assert 0 <= first <= last <= len(text)
    assert both.text[start:end] in normalize(text[first:last])


@given(TEXTS)
def test_without_resizing_characters_offsets_stay(text: str) -> None:
    both = Normalized(text)
    if all(len(normalize(char)) == 1 for char in text):
        assert all(both.bounds(i, i + 1) == (i, i + 1) for i in range(len(text)))


@pytest.mark.parametrize(("word", "letters", "taken"), [("وليد", 1, 1), ("وَليد", 1, 2), ("ﻻعب", 1, None), ("ـو", 0, 1)])
def test_skip_counts_code_points(word: str, letters: int, taken: int | None) -> None:
    assert skip(word, letters) == taken


def test_a_bare_name_keeps_its_letters() -> None:
    assert bare("أَنْـقَرة\u200f وإِسْـطَنْبُول") == "أنقرة وإسطنبول"
