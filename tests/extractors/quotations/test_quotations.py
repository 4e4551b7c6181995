"""The quotations extractor: golden cases, conformance, and laws of its own."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnews import Document, IndirectQuotation, Person, Pipeline, Quotation, Span, default_pipeline
from arnews.extractors.quotations import quotations
from arnews.extractors.quotations.looks import shapes
from arnews.extractors.quotations.marks import _paired, _plain, pairs
from arnews.testing import conformance_suite, golden_suite
from arnews.testing.work import LIMIT, CountingText, lines

from .conftest import PIPELINE, names

GOLDEN = Path(__file__).parents[2] / "golden" / "quotations.txt"
EXAMPLES = [
    'قال سامي العطار: "نحن مستعدون للحوار"، مضيفا أن «العمل بدأ»',
    "وأكد سامي العطار أن الجسر سيفتح قريبا، مشيرا إلى أن الأشغال اكتملت.",
    'أعلن تنظيم "الراية" مسؤوليته. ونقلت الوكالة عن مصدر طبي قوله إن "عدد الجرحى في ازدياد"',
]
MARKS = "\"«»“”„'‘’"
words = st.sampled_from(
    ["قال", "الوزير", "إن", "العمل", "في", "المدينة", "وأضاف", "سامي العطار", "كبير", "أمس", "انتهى"]
)
sentences = st.lists(words, min_size=1, max_size=8).map(" ".join)
speech = st.builds("قال سامي العطار: {}{}{}".format, st.just("«"), sentences, st.just("»."))
paragraphs = st.one_of(sentences, speech, sentences.map('قالت ليلى منصور "{}".'.format))

TestConformance = conformance_suite(quotations(), EXAMPLES, others=[names])
TestGolden = golden_suite(PIPELINE, GOLDEN)


def bounds(text: str) -> list[tuple[int, int]]:
    """Start and end of every quotation between marks."""
    return [(span.start, span.end) for span in PIPELINE(text).select(Quotation)]


@given(st.lists(paragraphs, max_size=4).map("\n".join))
def test_no_mark_no_marked_quotation(text: str) -> None:
    bare = "".join(char for char in text if char not in MARKS)
    assert not bounds(bare)


@given(st.lists(paragraphs, min_size=2, max_size=5), st.data())
def test_a_stray_mark_changes_no_bounds_in_other_paragraphs(lines: list[str], data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(lines) - 1))
    at = data.draw(st.integers(0, len(lines[number])))
    spoilt = [*lines]
    spoilt[number] = lines[number][:at] + data.draw(st.sampled_from(MARKS)) + lines[number][at:]
    assert _elsewhere(lines, number) == _elsewhere(spoilt, number)


def _elsewhere(lines: list[str], number: int) -> list[list[tuple[int, int]]]:
    """The bounds in each paragraph but one, counted from the paragraph's beginning."""
    found = bounds("\n".join(lines))
    begin, kept = 0, []
    for index, line in enumerate(lines):
        if index != number:
            kept.append([(a - begin, b - begin) for a, b in found if begin <= a < begin + len(line)])
        begin += len(line) + 1
    return kept


@given(st.text(alphabet=st.sampled_from([*MARKS, " ", "\n", "ا", "ب", "1", ".", ":", "،"]), max_size=60))
def test_quotations_nest_or_keep_apart(text: str) -> None:
    found = [(pair.outer, pair.after) for pair in pairs(text) if not pair.loose]
    for one in found:
        for two in found:
            assert not one[0] < two[0] < one[1] < two[1]


pieces = st.text(alphabet=st.sampled_from(" اولبنكa1²َـ.:،؟!)(-/"), max_size=6)


@given(st.lists(pieces, min_size=3, max_size=5), st.sampled_from(['""', "«»", "“”"]))
def test_marks_that_plainly_look_at_each_other_are_paired_as_all_others(parts: list[str], mates: str) -> None:
    text = parts[0] + "".join(mates[number % 2] + part for number, part in enumerate(parts[1:]))
    plain = _plain(text, shapes(text), 0, len(text))
    assert not plain or plain == _paired(text, shapes(text), 0, len(text))


@given(st.text(alphabet=st.sampled_from([*MARKS, " ", "\n", "ا", "ب"]), max_size=60))
def test_no_quotation_crosses_a_line(text: str) -> None:
    assert not any("\n" in text[pair.start : pair.end] for pair in pairs(text))


@pytest.mark.parametrize("unit", ['"', "«", "»", '«"', '" ', "»«", "'", '"ا ', "قال: «", 'قال "ا" '])
def test_marks_take_linear_time(unit: str) -> None:
    small, large = (_work(unit * (size // len(unit))) for size in (1_000, 4_000))
    assert large < LIMIT * small


def _work(text: str) -> float:
    counted = CountingText(text)
    counted.seen = 0
    return lines(lambda: pairs(counted)) + counted.seen / 20


def test_a_name_is_the_fullest_of_the_document() -> None:
    doc = PIPELINE('حضر سامي العطار الحفل.\nوقال العطار: "شكرا لكم جميعا على الحضور"')
    (quotation,) = doc.select(Quotation)
    assert quotation.value.speaker is not None
    assert (quotation.value.speaker.text, quotation.value.speaker.name) == ("العطار", "سامي العطار")


def test_marks_round_no_word_are_no_quotation() -> None:
    assert not bounds('قال سامي العطار: "..." ثم «؟» ومضى "')


def test_missing_names_do_no_harm() -> None:
    pipeline = Pipeline([names, quotations()])
    (quotation,) = pipeline('وقالت الشركة إنها "لن تغلق أي مصنع هذا العام".').select(Quotation)
    assert quotation.value.speaker is not None
    assert quotation.value.speaker.text == "الشركة"


def test_reported_speech_does_not_overlap_itself() -> None:
    doc = PIPELINE("قال سامي العطار إن ليلى منصور أكدت أن العمل بدأ، وأضاف أن الوقت يمر.")
    found = doc.select(IndirectQuotation)
    assert [span.text for span in found] == ["إن ليلى منصور أكدت أن العمل بدأ", "أن الوقت يمر"]


def test_marks_on_letters_do_not_make_a_repeated_fragment_speech() -> None:
    plain = 'ونقلت الوكالة عن مصدر طبي قوله إن "عدد الجرحى في ازدياد" وعادت فكتبت "عدد الجرحى في ازدياد" أمس'
    marked = "".join(f"{letter}\u0650\u0651" if letter.isalpha() else letter for letter in plain)
    kinds = [[span.value.kind for span in PIPELINE(text).select(Quotation)] for text in (plain, marked)]
    assert kinds[0] == kinds[1] != []


def test_a_name_behind_the_office_of_a_spokesman_is_not_who_spoke_last() -> None:
    text = "قال لويجي دي مايو إن الحل قريب.\n\nوأوضح المتحدث باسم البعثة في ليبيا، جان العالم، أن الجلسة ستعقد الخميس"
    assert [said.value.speaker.name for said in annotate_all(text)][-1] == "جان العالم"


def annotate_all(text: str) -> tuple[Span[IndirectQuotation], ...]:
    """The reported clauses of a text, all built-in extractors run."""
    return default_pipeline()(text).select(IndirectQuotation)


def test_how_far_a_clause_reaches_is_counted_in_words() -> None:
    words = "قال سامي العطار إن " + "الحقل واسع " * 150 + ". انتهى"
    drawn = words.replace("واسع", "واســــــــــــــــــــــــــع")
    plain, longer = (PIPELINE(text).select(IndirectQuotation)[0].text.split() for text in (words, drawn))
    assert len(plain) == len(longer) == 301


def test_how_far_a_weak_verb_reaches_is_counted_in_words() -> None:
    text = "مضى سامي العطار يعمل ثم هتف أمام جمع كبير من المزارعين: «الموسم جيد هذا العام»"
    drawn = text.replace("المزارعين", "المزارع" + 150 * "ـ" + "ين")
    plain, longer = (
        [(span.value.kind, span.value.cue) for span in PIPELINE(one).select(Quotation)] for one in (text, drawn)
    )
    assert plain == longer
    assert plain[0][1] is not None


@pytest.mark.parametrize("blank", ["\t", "\x0b", "\u2003", "\u3000", "\u2028"])
def test_no_blank_of_any_kind_at_the_edges(blank: str) -> None:
    doc = PIPELINE(f'قال سامي العطار إن "{blank}العمل مستمر{blank}" وأكد أن المطر غزير{blank}')
    assert [span.text for span in doc.spans if span.source == "quotations"] == ["العمل مستمر", "أن المطر غزير"]


@pytest.mark.parametrize("lead", ["كل من ", "د. "])
def test_leads_that_pile_up_do_no_harm(lead: str) -> None:
    (quotation,) = PIPELINE(f'قال {2_000 * lead}سامي العطار إن "المطر غزير".').select(Quotation)
    assert quotation.text == "المطر غزير"


def test_offices_that_pile_up_do_no_harm() -> None:
    (quotation,) = PIPELINE(f'قال وزير الزراعة {2_000 * "بالإقليم وزير الزراعة "}إن "المطر غزير".').select(Quotation)
    assert quotation.text == "المطر غزير"


@pytest.mark.parametrize("name", ["سامًي العطار", "ساميً العطار", "سامي العطارً", "سَامِي العَطّار"])
def test_a_mark_in_a_name_makes_it_no_adverb(name: str) -> None:
    text = f'ونقلت الوكالة عن مصدر طبي قوله إن "عدد الجرحى في ازدياد"قال {name}: "نحن مستعدون للحوار"'
    start = text.index(name)
    person = Span(start, start + len(name), name, Person(name="سامي العطار"), "names")
    found = [span.value for span in quotations()(Document(text, spans=[person])) if isinstance(span.value, Quotation)]
    assert [value.speaker.start for value in found[1:] if value.speaker] == [start]


@pytest.mark.parametrize(("plain", "marked"), [("ف", "فَ"), ("و", "وَ"), ("ب", "بِ"), ("ال", "الْ"), ("وبال", "وَبِالْ")])
def test_a_mark_on_a_lone_proclitic_turns_no_quotation_mark(plain: str, marked: str) -> None:
    said = 'قال سامي: "نحن هنا {0}"كلمة". وقالت ليلى: "نعم نوافق {0}"'
    found = [[said.format(word)[start:end] for start, end in bounds(said.format(word))] for word in (plain, marked)]
    assert [text.replace(marked, plain) for text in found[1]] == found[0]
