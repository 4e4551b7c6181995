"""The committees extractor: golden cases, conformance, and laws of its own."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from arnews.extractors.committees import committees
from arnews.testing import conformance_suite, golden_suite

GOLDEN = Path(__file__).parents[2] / "golden" / "committees.txt"
EXAMPLES = [
    "اجتمعت لجنة 5+5 العسكرية",
    "دول الخمس زائد واحد",
    "مجموعة (5+1)",
    "محادثات P5+1",
    "اللجنة العسكرية المشتركة (5+5)",
]
sides = st.integers(1, 20)
nouns = st.sampled_from(["لجنة", "مجموعة", "صيغة", "حوار", "آلية"])
words = st.sampled_from(["في", "الدقيقة", "سجل", "هدفا", "نسبة", "ثم", "بلغت", "وبعد", "(", ")"])

TestConformance = conformance_suite(committees(), EXAMPLES)
TestGolden = golden_suite(committees(), GOLDEN)


@given(nouns, sides, sides)
def test_a_noun_and_a_sum_make_a_committee(noun: str, one: int, two: int) -> None:
    (found,) = committees()(f"عقدت {noun} {one}+{two} اجتماعا")
    assert (found.text, found.value.sides) == (f"{noun} {one}+{two}", (one, two))


@given(st.lists(words, max_size=8), st.integers(1, 99), st.integers(1, 99))
def test_a_sum_behind_other_words_is_none(before: list[str], one: int, two: int) -> None:
    assert not committees()(" ".join([*before, f"{one}+{two}"]))


def test_numbers_with_too_many_sides_are_none() -> None:
    assert not committees()("لجنة 45+2")


def test_long_sums_take_linear_time() -> None:
    assert not committees()("لجنة " + "5+" * 50_000)
