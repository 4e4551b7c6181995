"""Words of time that are a name are no dates; whose name it is, the persons found before tell."""

import pytest

from arnews import Date, Document, Person, Span
from arnews.extractors.times import times


def dates(text: str, *names: str) -> list[str]:
    people = [Span(text.index(name), text.index(name) + len(name), name, Person(name=name)) for name in names]
    return [span.text for span in times()(Document(text).add(people)) if isinstance(span.value, Date)]


@pytest.mark.parametrize("name", ["باولو دي مايو", "سلمى تموز"])
def test_a_month_within_a_persons_name_is_no_date(name: str) -> None:
    text = f"وصل {name} إلى العاصمة"
    assert dates(text)
    assert not dates(text, name)


def test_a_person_that_is_nothing_but_a_month_does_not_hide_it() -> None:
    assert dates("افتتح المعرض في مايو", "مايو") == ["مايو"]


def test_a_day_of_a_month_is_a_date_whatever_the_persons() -> None:
    assert dates("وصل سعيد 3 مايو إلى العاصمة", "سعيد 3 مايو") == ["3 مايو"]


def test_the_second_word_of_a_quoted_title_is_no_day() -> None:
    assert not dates('قالت قناة "تونس اليوم" إن الأمر انتهى')
    assert dates('قالت القناة "انتهى الأمر في تونس اليوم"') == ["اليوم"]
