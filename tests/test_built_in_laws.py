"""The laws that every built-in extractor and the default pipeline keep."""

import json
import subprocess
import sys
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from arnews import Document, Extractor, annotate, discover
from arnews.testing import arabic_text, conformance_suite, published_dates, respellings
from arnews.testing.pieces import NASTY
from arnews.testing.respell import facts, full_respellings, inserted

BUILT_IN = {each.name: each for each in discover().extractors if each.origin.startswith("arnews ")}
SEEING = {name: each for name, each in BUILT_IN.items() if each.requires or each.considers}
EXAMPLES = {
    "committees": ("اجتمعت لجنة 5+5 العسكرية أمس", "بدأت محادثات مجموعة (5+1) في جنيف", "دول الـ5+1 واللجنة 5+5"),
    "numbers": (
        "قتل خمسة وسبعون شخصا", "بلغت القيمة 5.3 مليار دولار", "نسبة 3,5% أو ١٢ في المئة", "المركز الثاني عشر",
        "قطع 12 كيلومترا و3 أطنان", "نحو 3 آلاف و500 عضو", "عشرات الجرحى وألفا دينار ليبي", "المرتبة الـ20 بعد ٤٠ دولة",
    ),
    "times": (
        "وصل أمس الأحد 23 أكتوبر/تشرين الأول الماضي", "قبل يومين من عام 2011", "مساء الإثنين",
        "الساعة 16:00 بتوقيت ليبيا", "منذ ثلاثة أيام وخلال 18 شهرا",
        "يعمل كل يوم", "في التسعينيات والقرن العشرين", "1 رمضان 1442هـ", "12/05/2020",
    ),
    "entities": (
        "التقى وزير الخارجية الليبي محمد سيالة السفير الأميركي ريتشارد نورلاند في طرابلس",
        "أعلنت الأمم المتحدة في جنيف",
        "قال رئيس الوزراء التركي رجب طيب أردوغان", "فاز برشلونة بكأس العالم للأندية", "وصل إلى الشرق الأوسط من باريس",
    ),
    "quotations": (
        'قال محمد الهاشمي: "سنعود غدا إلى العمل".', "وأضاف أن الاتفاق «لن يتغير» أبدا", "صرح الوزير بأن الوضع جيد",
        'ووصفت الوزارة ذلك بأنه "تطور مهم"',
    ),
}  # fmt: skip
READS = {"entities": ("alef",), "quotations": ("alef",)}
NEWS = (
    'قال وزير الخارجية الليبي محمد سيالة، أمس الإثنين، إن لجنة 5+5 العسكرية اجتمعت في سرت: "لن نتراجع".\n\n'
    "وأضاف أن 75 دولة من بينها تركيا دفعت 5.3 مليار دولار منذ عام 2011، أي نحو 3,5% من الناتج."
)
HERE = Path(__file__).parent
DAY = date(2020, 12, 29)
quick = settings(max_examples=40, deadline=None, database=None, suppress_health_check=list(HealthCheck))


def _suite(extractor: Extractor) -> type:
    """The suite with the real makers of the spans that the extractor sees; its own tests have made-up ones, or none."""
    others = [each for each in BUILT_IN.values() if each is not extractor and each.name not in SEEING]
    examples = [Document(text, DAY) for text in EXAMPLES[extractor.name]]
    return conformance_suite(extractor, examples, others=others, reads=READS.get(extractor.name, ()), max_examples=10)


for _extractor in SEEING.values():
    globals()[f"Test{_extractor.name.title()}BesideTheOthers"] = _suite(_extractor)


@pytest.mark.parametrize("name", BUILT_IN)
def test_every_built_in_extractor_has_a_suite(name: str) -> None:
    tests = [path.read_text(encoding="utf-8") for path in (HERE / "extractors" / name).glob("test_*.py")]
    assert name in SEEING or any("conformance_suite(" in text for text in tests)


class TestDefaultPipeline:
    @pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
    def test_hostile_texts_raise_nothing_and_offsets_slice(self, text: str) -> None:
        for span in annotate(text, DAY).spans:
            assert text[span.start : span.end] == span.text

    @quick
    @given(arabic_text(), published_dates())
    def test_no_text_raises_and_offsets_slice(self, text: str, published: date | None) -> None:
        for span in annotate(text, published).spans:
            assert text[span.start : span.end] == span.text

    @pytest.mark.parametrize("text", [NEWS, *(text for texts in EXAMPLES.values() for text in texts)])
    def test_marks_and_tatweel_everywhere_change_only_offsets(self, text: str) -> None:
        spans = annotate(text, DAY).spans
        for respelling in full_respellings(text):
            assert facts(annotate(respelling.text, DAY).spans) == respelling.facts(spans)

    @quick
    @given(st.data())
    def test_marks_and_tatweel_anywhere_change_only_offsets(self, data: st.DataObject) -> None:
        text = data.draw(st.sampled_from([NEWS, *(text for texts in EXAMPLES.values() for text in texts)]))
        respelling = data.draw(respellings(text))
        spans = annotate(text, DAY).spans
        assert facts(annotate(respelling.text, DAY).spans) == respelling.facts(spans)

    @pytest.mark.parametrize(
        "text",
        [
            "سامي، سامي ",
            "محمد محمد ومحمد ",
            "قال ليونيد لفرانسوا ",
            "ثلاثة أيام وثلاث ساعات ",
            "قال محمد سيالة إن الوضع هادئ. وأضاف سيالة: «لن نتراجع».",
        ],
    )
    def test_one_mark_or_tatweel_at_any_place_changes_only_offsets(self, text: str) -> None:
        spans = annotate(text, DAY).spans
        for place, (one, two) in enumerate(pairwise(text)):
            for mark in "\u0640\u064e" if one.isalpha() and two.isalpha() else "\u064e" if one.isalpha() else "":
                once = inserted(text, {place: mark})
                assert facts(annotate(once.text, DAY).spans) == once.facts(spans)

    @quick
    @given(arabic_text(), published_dates())
    def test_json_brings_every_document_back(self, text: str, published: date | None) -> None:
        document = annotate(text, published, id="one")
        assert Document.from_dict(json.loads(json.dumps(document.to_dict()))) == document


def test_a_lone_surrogate_leaves_the_command_line_as_an_escape() -> None:
    row = json.dumps({"id": "a", "text": "قال \ud800 محمد"})
    command = [sys.executable, "-m", "arnews", "annotate", "--format", "jsonl", "-"]
    done = subprocess.run(command, input=row.encode("ascii"), capture_output=True, check=True, timeout=60)
    assert b"\\ud800" in done.stdout
    assert json.loads(done.stdout.decode("utf-8"))["text"] == "قال \ud800 محمد"


@pytest.mark.parametrize("text", ["Aمحمد الهاشمي", "وصل محمدA أمس", "5Aمحمد 20kmمن"])
def test_a_mark_does_not_decide_where_letters_of_two_scripts_are_parted(text: str) -> None:
    for respelling in full_respellings(text):
        assert facts(annotate(respelling.text, DAY).spans) == respelling.facts(annotate(text, DAY).spans)
