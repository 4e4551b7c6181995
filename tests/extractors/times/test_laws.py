"""Laws of times: every way to write a date has one value; the day of writing moves what leans on it, nothing else."""

from datetime import date, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from arnews import Date, Document, Pipeline, Time
from arnews._scan import Scanner
from arnews.extractors.times import times
from arnews.testing.golden_file import read_cases
from arnews.testing.times import Written, dates

EXTRACTOR = times()
DAY = date(2020, 12, 29)
RELATIVE_DAYS = ["أمس", "غدا", "أول أمس", "بعد غد", "اليوم", "قبل ثلاثة أيام", "قبل يومين"]
ABSOLUTE = ["في 3 مايو 2018", "عام 2011", "10 محرم 1442 هـ", "23/10/2020", "في التسعينيات", "خلال ثلاثة أيام"]
quick = settings(max_examples=200, deadline=None, database=None)


def values(text: str, published: date | None = DAY) -> list[str | None]:
    return [span.value.timex for span in EXTRACTOR(Document(text, published))]  # type: ignore[attr-defined]


@quick
@given(dates())
def test_a_date_in_any_system_and_format_is_one_span_of_its_value(written: Written) -> None:
    text, timex = written
    spans = EXTRACTOR(Document(f"انعقد اللقاء في {text}، ثم انفض الجمع.", DAY))
    assert [(span.text, span.value) for span in spans] == [(text, Date(timex=timex))]


@quick
@given(dates(), st.dates(date(1990, 1, 1), date(2050, 1, 1)))
def test_absolute_dates_do_not_move_with_the_day_of_writing(written: Written, published: date) -> None:
    assert values(written[0], published) == values(written[0], None) == [written[1]]


@quick
@given(st.sampled_from(RELATIVE_DAYS), st.integers(-5000, 5000))
def test_relative_days_move_with_the_day_of_writing(text: str, moved: int) -> None:
    (before,), (after,) = values(text), values(text, DAY + timedelta(days=moved))
    assert before and after
    assert date.fromisoformat(after) - date.fromisoformat(before) == timedelta(days=moved)


@quick
@given(st.sampled_from(["الأحد", "الثلاثاء", "الجمعة"]), st.dates(date(1990, 1, 1), date(2050, 1, 1)))
def test_a_weekday_of_the_past_is_within_a_week_before(name: str, published: date) -> None:
    (found,) = values(f"قال الوزير {name} إن الأمر انتهى", published)
    assert found
    assert 0 <= (published - date.fromisoformat(found)).days < 7


@given(st.sampled_from([*RELATIVE_DAYS, "الأحد", "العام الماضي", "هذا الشهر", "مساء أمس", "الساعة 10:00"]))
def test_without_a_day_of_writing_the_span_stands_and_the_value_is_null(text: str) -> None:
    assert values(f"جرى ذلك {text} في القرية", None) == [None]


@given(st.sampled_from(ABSOLUTE), st.dates(date(1990, 1, 1), date(2050, 1, 1)))
def test_what_is_said_in_full_never_moves(text: str, published: date) -> None:
    assert values(text, published) == values(text, None)


@quick
@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from(["ليبيا", "مكة المكرمة", "غرينتش", "طوكيو"]))
def test_a_zone_gives_the_same_moment_as_its_restatement(hour: int, minute: int, place: str) -> None:
    (timex,) = values(f"الساعة {hour:02}:{minute:02} بتوقيت {place}")
    assert timex
    moment = datetime.fromisoformat(timex)
    assert moment.utcoffset() is not None
    assert (moment.hour, moment.minute) == (hour, minute)


@given(st.integers(1, 12), st.sampled_from(["صباحا", "مساء", "فجرا", "عصرا"]))
def test_a_part_of_the_day_chooses_the_half(hour: int, part: str) -> None:
    spans = EXTRACTOR(Document(f"الساعة {hour} {part}", DAY))
    assert [type(span.value) for span in spans] == [Time]
    found = datetime.fromisoformat(str(spans[0].value.timex)).hour  # type: ignore[attr-defined]
    assert found % 12 == hour % 12
    assert (found >= 12) == (part in ("مساء", "عصرا"))


def test_what_was_read_before_does_not_show() -> None:
    """The memory of runs of words holds everything that a run depends on."""
    cases, _ = read_cases(Path(__file__).parents[2] / "golden" / "times.txt")
    warm = Pipeline([EXTRACTOR])
    for _ in range(2):
        for case in cases:
            cold = Scanner(EXTRACTOR.lexicons)
            found = EXTRACTOR.run(Document(case.text, case.published).scanned(cold), [])
            assert warm(case.text, case.published).spans == Document(case.text, case.published, found).spans


def test_the_second_reading_of_a_text_finds_the_same() -> None:
    text = "وصل الأحد 3 مايو 2018 الساعة 10:00 بعد ثلاثة أيام\n\nوصل الأحد 3 مايو 2018"
    assert EXTRACTOR(Document(text, DAY)) == EXTRACTOR(Document(text, DAY))
    assert EXTRACTOR(Document("x " + text, DAY))[0].shift(-2) == EXTRACTOR(Document(text, DAY))[0]
