"""The lists of names, the parts of names, the common words and the shape of words."""

import math
from itertools import chain, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnews._text import fold
from arnews.extractors.entities import lexicons
from arnews.extractors.entities.words import name_shape
from arnews.lexicon import Lexicon, Row

LEXICONS = Path(lexicons.__file__).parent
FILES = ("given_names", "family_names", "name_parts", "common_words", "persons")
ARABIC = frozenset("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويىپچژگڤ ")
PART_KINDS = {"kunya", "nasab", "house", "head", "tail", "servant", "particle", "initial", "suffix"}
RARE_NAMES = """
غرينوود شيلتون هالبرين كوفاليف دروبيشيف غونشاروف سيميونوفا كاستيلانو ماريناتشي فرانشيني دوغراف هوفلاند نيكولسون
تريفينيو كورنيليسن ستراتفورد موكوينا أوكيكي نديايي تشيبوتاروف كاواباتا هاسيغاوا سوبرامانيان راماناثان ماكنتاير
بلاكويل غودفري برادشو الزهيري الشويهدي البلعاوي المقبالي العنيزي الدوخي الفريجات الجعفراوي بلعربي
بوسليماني الحناشي الطرهوني الكيخيا الزواغي الشيباوي العرفاوي المكشر القصراوي البرهومي الطرفاوي القماطي
"""
OTHER_WORDS = """
سيجتمعون الاقتصادية والمفاوضات مستشفياتهم تتضمن بالإضافة يستهدف محادثات المتظاهرون استثمارات وأوضحت مسؤولية
التحقيقات لمكافحة متطوعين انخفاض تصريحاته المقبلة واعتبرت يواجهون القرارات الدبلوماسية احتجاجات ستنطلق والخدمات
تعاونهم السكنية مبادرات المستهلكين منتجاتها المحاصيل يعانون الأنشطة وتدعو التقنية لاستقبال إصلاحات الميزانية
حرائق الفيضانات تلاميذ المدارس بتوقيت الجماهير أهدافهم نتائجها المنافسون ملعبهم صحفيين الإعلامية الشائعات وتوفير
"""


def table(name: str) -> list[Row]:
    lexicon = Lexicon.open(f"test.{name}", LEXICONS / f"{name}.tsv")
    return list(lexicon.rows())


def marks(kind: str) -> dict[str, int]:
    return {fold(row["form"]): int(row["common"]) for row in table(f"{kind}_names")}


@pytest.mark.parametrize("name", FILES)
def test_every_form_is_clean(name: str) -> None:
    forms = list(chain.from_iterable(row["form"].split("|") for row in table(name)))
    assert forms
    assert [form for form in forms if not set(form) <= ARABIC or form != " ".join(form.split())] == []


@pytest.mark.parametrize("name", FILES)
def test_no_form_stands_twice(name: str) -> None:
    keys = [(row.get("kind"), form) for row in table(name) for form in {fold(form) for form in row["form"].split("|")}]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("kind", ["given", "family"])
def test_names_have_origin_count_and_mark(kind: str) -> None:
    for row in table(f"{kind}_names"):
        assert row["origin"] in ("arabic", "foreign")
        assert int(row["count"]) >= 0
        assert 0 <= int(row["common"]) <= 8
        assert " " not in row["form"]


def test_parts_are_of_known_kinds() -> None:
    assert {row["kind"] for row in table("name_parts")} == PART_KINDS


def test_persons_have_full_names_and_country_codes() -> None:
    for row in table("persons"):
        assert row["country"] == "" or (len(row["country"]) == 2 and row["country"].isupper())
        assert all(" " in form for form in row["form"].split("|"))


@pytest.mark.parametrize("form", ["محمد", "فاطمة", "خالد", "عبدالعزيز", "مايكل", "فلاديمير", "إيمانويل", "أنطونيو"])
def test_a_plain_given_name_is_marked_so(form: str) -> None:
    assert marks("given")[fold(form)] == 0


@pytest.mark.parametrize("form", ["السيسي", "أردوغان", "ترامب", "لافروف", "غوتيريش", "الغامدي", "بوتفليقة"])
def test_a_plain_family_name_is_marked_so(form: str) -> None:
    assert marks("family")[fold(form)] == 0


@pytest.mark.parametrize(("form", "least", "most"), [("كريم", 1, 3), ("سعيد", 2, 4), ("أمل", 4, 6), ("نجاح", 3, 8)])
def test_a_name_that_is_a_word_too_carries_a_mark(form: str, least: int, most: int) -> None:
    assert least <= marks("given")[fold(form)] <= most


@pytest.mark.parametrize("form", ["حرب", "العودة", "سلام"])
def test_a_word_that_can_be_a_family_name_is_mostly_a_word(form: str) -> None:
    assert marks("family")[fold(form)] >= 7


def test_common_words_are_no_plain_names() -> None:
    common = {fold(row["form"]) for row in table("common_words")}
    plain = {form for kind in ("given", "family") for form, mark in marks(kind).items() if mark <= 2}
    assert common & plain == set()
    assert {"كان", "قال", fold("التي"), "بعد"} <= common


def test_name_shape_ranks_names_over_other_words() -> None:
    listed = marks("given").keys() | marks("family").keys()
    unlisted = [name for name in RARE_NAMES.split() if fold(name) not in listed]
    assert len(unlisted) >= 30
    pairs = list(product(map(name_shape.score, unlisted), map(name_shape.score, OTHER_WORDS.split())))
    assert sum(name > word for name, word in pairs) / len(pairs) >= 0.96


def test_name_shape_does_not_depend_on_marks_and_alef_forms() -> None:
    assert name_shape.score("أَنْطُونِيُو") == name_shape.score("انطونيو")


@given(st.text(max_size=40))
def test_every_text_has_a_finite_shape(text: str) -> None:
    assert math.isfinite(name_shape.score(text))
