"""What the tokens of a text offer this room: runs of known words, and a memory from text to text."""

from arnews import Document
from arnews._scan import MEMORIES_KEPT, Scanner, Tokens
from arnews.extractors.times import times
from arnews.extractors.times.page import Page
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


def test_the_key_of_a_run_holds_what_stands_around_it() -> None:
    inside, alone = Page(tokens("غادر (أمس) ثم عاد")), Page(tokens("أمس"))
    assert inside.key(1, 2) == (" (", "أمس", ") ")
    assert alone.key(0, 1) == ("\n", "أمس", "\n")
