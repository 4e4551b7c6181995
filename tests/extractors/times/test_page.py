"""What the tokens of a text offer this room: runs of known words, and a memory from text to text."""

from arnews import Document
from arnews._scan import MEMORIES_KEPT, Scanner, Tokens
from arnews.extractors.times import times
from arnews.extractors.times.page import Page
from arnews.extractors.times.runs import runs
from arnews.extractors.times.words import DAYS, WEEKDAYS

SCANNER = Scanner(times().lexicons)


def tokens(text: str) -> Tokens:
    return Document(text).scanned(SCANNER).tokens


def test_a_run_ends_at_the_next_word_without_a_reading() -> None:
    text = tokens("غادر الوفد أمس الأحد إلى العاصمة")
    assert text.run(2, text.mask(DAYS, WEEKDAYS)) == (2, 4)
    assert text.run(3, text.mask(WEEKDAYS)) == (3, 4)


def test_a_memory_lives_from_text_to_text_and_is_bounded() -> None:
    memory = tokens("أمس").memory("test")
    memory["key"] = 1
    assert tokens("غدا").memory("test") is memory
    memory.update(dict.fromkeys(range(MEMORIES_KEPT + 1)))
    assert not tokens("أمس").memory("test")


def test_a_run_is_remembered_with_what_stands_around_it() -> None:
    inside, alone, glued = Page(tokens("غادر (أمس) ثم عاد")), Page(tokens("أمس")), Page(tokens("كلف5 أيام عمل"))
    assert inside.around(1, 2) == " (أمس) "
    assert alone.around(0, 1) == "\nأمس\n"
    assert glued.around(1, 3) == "ف5 أيام "


def runs_of(text: str) -> list[str]:
    page = Page(tokens(text))
    return [" ".join(page.words[first:last]) for first, last in runs(page)]


def test_words_at_its_edges_that_bear_on_nothing_are_no_part_of_a_run() -> None:
    assert runs_of("عاد من يوم الأحد في تونس") == ["يوم الأحد"]
    assert runs_of("قبل يومين من الموعد") == ["قبل يومين من"]


def test_a_place_belongs_to_a_run_only_behind_a_word_of_the_clock() -> None:
    assert runs_of("عام 2018 تونس") == ["عام 2018"]
    assert runs_of("الساعة 20:00 بتوقيت تونس") == ["الساعة 20 00 بتوقيت تونس"]


def test_a_run_ends_with_its_line() -> None:
    assert runs_of("يوم الأحد\nيوم الإثنين") == ["يوم الأحد", "يوم الإثنين"]


def test_there_is_an_empty_token_before_the_first_and_behind_the_last() -> None:
    page = Page(tokens("أمس"))
    assert page.has(0, DAYS)
    assert not page.has(-1, DAYS)
    assert not page.has(1, DAYS)
    assert page.matches(1, DAYS) == []
