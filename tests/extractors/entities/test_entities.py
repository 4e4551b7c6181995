"""Golden examples: one sentence a rule, and what is found in it."""

import pytest

from arnews import Nationality, Organization, Person, Pipeline, Place, Role
from arnews.extractors.entities import entities

PIPELINE = Pipeline([entities()])


def found(text: str) -> set[tuple[str, str]]:
    """(label, text) of every span but nationalities."""
    return {(span.label, span.text) for span in PIPELINE(text).spans if not isinstance(span.value, Nationality)}


CASES = [
    ("وصل الرئيس إلى ليبيا.", {("GPE", "ليبيا")}),
    ("سافر الوفد بليبيا وتونس.", {("GPE", "ليبيا"), ("GPE", "تونس")}),
    ("صدر قرار للأمم المتحدة.", {("ORG", "لأمم المتحدة")}),
    ("قالت وزارة التربية والتعليم إن المدارس مغلقة.", {("ORG", "وزارة التربية والتعليم")}),
    ("أعلنت وزارة الصحة الجمعة حصيلة جديدة.", {("ORG", "وزارة الصحة")}),
    ("حسب المرصد السوري لحقوق الإنسان.", {("ORG", "المرصد السوري لحقوق الإنسان")}),
    ("قال المجلس إنه سيجتمع.", set()),
    ("انسحب الجيش الليبي من المدينة.", {("ORG", "الجيش الليبي")}),
    ("أعلن تنظيم \"القاعدة\" مسؤوليته.", {("ORG", "تنظيم \"القاعدة\"")}),
    ("ذكرت صحيفة \"الغارديان\" البريطانية ذلك.", {("ORG", "صحيفة \"الغارديان\" البريطانية")}),
    ("هبطت الطائرة في مطار \"هيثرو\" صباحا.", {("LOC", "مطار \"هيثرو\"")}),
    ("فاز الفريق في كأس العالم 2018.", {("EVENT", "كأس العالم 2018")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_a_sentence_has_exactly_its_entities(text: str, expected: set[tuple[str, str]]) -> None:
    assert {row for row in found(text) if row[0] != "ROLE"} == expected


BYLINES = [
    ("بغداد - ندى شوكت\nباشر الوزير عمله.", {"ندى شوكت"}),
    ("كتب- أسامة عجاج وريهاب عبد الوهاب:\nسيطر الحذر على السوق.", {"أسامة عجاج", "ريهاب عبد الوهاب"}),
    ("القاهرة - من جهاد نافع\nبدأ المعرض.", {"جهاد نافع"}),
    ("تونس: جمال الطبيعة\nتشتهر البلاد بذلك.", set()),
]


@pytest.mark.parametrize(("text", "names"), BYLINES)
def test_who_signs_in_the_first_line_is_a_person(text: str, names: set[str]) -> None:
    assert {text for label, text in found(text) if label == "PERSON"} == names


def roles(text: str) -> list[tuple[str, str | None]]:
    return [(span.text, span.value.holder and span.value.holder.text) for span in PIPELINE(text).select(Role)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("التقى وزير الدفاع التركي خلوصي أكار نظيره.", [("وزير الدفاع التركي", "خلوصي أكار")]),
        ("قال الأمين العام للأمم المتحدة أنطونيو غوتيريش ذلك.", [("الأمين العام للأمم المتحدة", "أنطونيو غوتيريش")]),
        ("أكد السفير الأميركي لدى ليبيا ريتشارد نورلاند حرصه.", [("السفير الأميركي لدى ليبيا", "ريتشارد نورلاند")]),
        ("رحب المتحدث باسم الحكومة بالقرار.", [("المتحدث باسم الحكومة", None)]),
        ("حضر الشيخ الدكتور محمد العريفي الحفل.", [("الشيخ", "محمد العريفي"), ("الدكتور", "محمد العريفي")]),
        ("قال الرئيس إنه سيعود.", []),
    ],
)
def test_a_role_is_a_whole_phrase_with_its_holder(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert roles(text) == expected


def test_a_person_named_again_has_the_full_name() -> None:
    document = PIPELINE("قال ريتشارد نورلاند إن الحوار مستمر. وأضاف نورلاند أن بلاده تدعمه.")
    assert [(span.text, span.value.name) for span in document.select(Person)] == [
        ("ريتشارد نورلاند", "ريتشارد نورلاند"),
        ("نورلاند", "ريتشارد نورلاند"),
    ]


def test_a_proclitic_is_never_in_a_span() -> None:
    spans = PIPELINE("اجتمع ترامب وبوتين وماكرون، وسافروا لألمانيا وبالرباط.").spans
    assert not [span for span in spans if span.text in ("وبوتين", "وماكرون", "لألمانيا", "بالرباط")]


@pytest.mark.parametrize(("text", "country"), [("طرابلس شمال لبنان وبيروت", "LB"), ("طرابلس في ليبيا وبنغازي", "LY")])
def test_an_ambiguous_town_is_in_the_country_that_the_document_speaks_of(text: str, country: str) -> None:
    town = next(span for span in PIPELINE(text).select(Place) if span.text == "طرابلس")
    assert town.value.country == country


def test_a_town_is_a_club_where_sport_is_spoken_of() -> None:
    text = "تغلب الفريق على برشلونة بهدفين في مباراة مثيرة، وسجل المهاجم هدف الفوز قبل نهاية الشوط الثاني."
    assert "برشلونة" in [span.text for span in PIPELINE(text).select(Organization)]
