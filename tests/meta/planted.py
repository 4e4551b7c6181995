"""Extractors with one bug each. The conformance suite must reject every one of them, every time."""

import re
from collections.abc import Iterator
from typing import Any

import attrs

from arnews import Cardinal, Document, Extractor, Mention, Ordinal, Person, Span, Value, extractor, resolve_overlaps

Found = Iterator[Span[Any]]
_DIGITS = re.compile(r"[0-9٠-٩۰-۹]+")
_WORD = re.compile(r"(?<!\w)(خمسة|عشرة)(?!\w)")


def _number(digits: str) -> Cardinal:
    return Cardinal(number=int(digits[:18]))


@extractor(produces=Cardinal, local=True)
def sound(doc: Document) -> Found:
    """No bug: the suite must accept it."""
    for match in _WORD.finditer(doc.normalized):
        yield doc.span(match, Cardinal(number=5 if match[1] == "خمسة" else 10), rule="word")
    for match in _DIGITS.finditer(doc.normalized):
        yield doc.span(match, _number(match[0]), rule="digits")


@extractor(produces=Cardinal)
def drifting_offsets(doc: Document) -> Found:
    """Matches on the normalized text, offsets taken for those of the original."""
    for match in _DIGITS.finditer(doc.normalized):
        yield doc.span(match.span(), _number(match[0]))


@extractor(produces=Cardinal)
def text_of_its_own(doc: Document) -> Found:
    """The span's text is not what stands there."""
    for match in _DIGITS.finditer(doc.text):
        yield Span(match.start(), match.end(), match[0] + " ", _number(match[0]))


@extractor(produces=Cardinal)
def blank_at_the_edge(doc: Document) -> Found:
    """Takes the blank before the number too."""
    for match in re.finditer(r" ?[0-9٠-٩۰-۹]+", doc.normalized):
        yield doc.span(match, _number(match[0]))


@extractor(produces=Cardinal)
def empty_span(doc: Document) -> Found:
    """Yields a span of nothing where there is no number."""
    for match in re.finditer(r"[0-9٠-٩۰-۹]*", doc.text):
        yield doc.span(match, _number(match[0] or "0"))


_seen: set[str] = set()


@extractor(produces=Cardinal)
def remembers_between_calls(doc: Document) -> Found:
    """Gives each number only the first time it meets it."""
    for match in _DIGITS.finditer(doc.normalized):
        if match[0] not in _seen:
            _seen.add(match[0])
            yield doc.span(match, _number(match[0]))


_current: list[str] = [""]


@extractor(produces=Cardinal)
def one_document_at_a_time(doc: Document) -> Found:
    """Keeps the document it is at in a global."""
    _current[0] = doc.text
    for match in _DIGITS.finditer(doc.text):
        yield doc.span(match, Cardinal(number=len(_current[0])))


_calls: list[int] = []


@extractor(produces=Cardinal)
def counts_its_calls(doc: Document) -> Found:
    """The value says how many calls there were."""
    _calls.append(1)
    for match in _DIGITS.finditer(doc.normalized):
        yield doc.span(match, Cardinal(number=len(_calls)))


@extractor(produces=Cardinal)
def undeclared_value(doc: Document) -> Found:
    """Yields an Ordinal, says Cardinal."""
    for match in _DIGITS.finditer(doc.normalized):
        yield doc.span(match, Ordinal(number=1))


@extractor(produces=Cardinal)
def peeks_at_others(doc: Document) -> Found:
    """Selects persons, requires none."""
    persons = doc.select(Person)
    for match in _DIGITS.finditer(doc.normalized):
        if not persons:
            yield doc.span(match, _number(match[0]))


@extractor(produces=Cardinal)
def crash_on_empty(doc: Document) -> Found:
    """The first character of an empty text."""
    if doc.text[0] != "#":
        for match in _DIGITS.finditer(doc.normalized):
            yield doc.span(match, _number(match[0]))


@extractor(produces=Cardinal)
def crash_on_no_words(doc: Document) -> Found:
    """The first token of a text without words."""
    if doc.text and doc.tokens[0].text:
        yield doc.span((doc.tokens.start(0), doc.tokens.end(0)), Cardinal(number=1))


@extractor(produces=Cardinal)
def crash_on_surrogates(doc: Document) -> Found:
    """Encodes the text."""
    doc.text.encode("utf-8")
    for match in _DIGITS.finditer(doc.normalized):
        yield doc.span(match, _number(match[0]))


@extractor(produces=Cardinal)
def crash_on_superscripts(doc: Document) -> Found:
    """str.isdigit is true of ²; int is not."""
    for index, char in enumerate(doc.text):
        if char.isdigit():
            yield doc.span((index, index + 1), Cardinal(number=int(char)))


@extractor(produces=Cardinal)
def crash_on_long_numbers(doc: Document) -> Found:
    """int() refuses more than 4,300 digits."""
    for match in _DIGITS.finditer(doc.normalized):
        yield doc.span(match, Cardinal(number=int(match[0])))


@extractor(produces=Cardinal)
def crash_on_a_mark_that_never_closes(doc: Document) -> Found:
    """Looks for the closing mark of every opening one."""
    for match in re.finditer("«", doc.text):
        close = doc.text.index("»", match.start())
        yield doc.span((match.start(), close + 1), Cardinal(number=close))


@extractor(produces=Cardinal)
def years_before(doc: Document) -> Found:
    """The year before that of publication, also of a document of the year 1."""
    for match in _DIGITS.finditer(doc.normalized):
        last = doc.published.replace(year=doc.published.year - 1, day=1) if doc.published else None
        yield doc.span(match, Cardinal(number=last.year if last else 0))


@extractor(produces=Cardinal)
def quadratic_slices(doc: Document) -> Found:
    """Copies the rest of the text at every number."""
    for match in _DIGITS.finditer(doc.text):
        rest = doc.text[match.start() :]
        yield doc.span(match, Cardinal(number=rest.count("،")))


@extractor(produces=Cardinal)
def quadratic_loops(doc: Document) -> Found:
    """Compares every span with all before it."""
    kept: list[Span[Any]] = []
    for match in _DIGITS.finditer(doc.normalized):
        span = doc.span(match, _number(match[0]))
        if not any(span.overlaps(other) for other in kept):
            kept.append(span)
    yield from kept


@extractor(produces=Cardinal)
def quadratic_line_numbers(doc: Document) -> Found:
    """Counts the lines from the start of the text at every number."""
    for match in _DIGITS.finditer(doc.text):
        yield doc.span(match, Cardinal(number=doc.text.count("\n", 0, match.start())))


@extractor(produces=Cardinal)
def wrong_under_tatweel(doc: Document) -> Found:
    """Looks for the word as it is spelled, in the text as it is."""
    for match in re.finditer("خمسة", doc.text):
        yield doc.span(match, Cardinal(number=5))


@extractor(produces=Cardinal)
def wrong_under_marks(doc: Document) -> Found:
    """Takes tatweel away, but no mark."""
    for index, token in enumerate(doc.tokens):
        if token.text.replace("ـ", "") == "خمسة":
            yield doc.span((doc.tokens.start(index), doc.tokens.end(index)), Cardinal(number=5))


@extractor(produces=Cardinal)
def leaves_the_last_mark(doc: Document) -> Found:
    """Ends the span before the marks of its last letter."""
    for index, token in enumerate(doc.tokens):
        if token.form == "خمسه":
            start, end = doc.tokens.start(index), doc.tokens.end(index)
            yield doc.span(
                (start, start + len(doc.text[start:end].rstrip("\u064e\u064f\u0650\u0651"))), Cardinal(number=5)
            )


@extractor(produces=Cardinal)
def knows_one_alef(doc: Document) -> Found:
    """Reads أربعة, not اربعة."""
    for index, token in enumerate(doc.tokens):
        if re.sub("[\u064b-\u0652ـ\u0670]", "", token.text) == "أربعة":
            yield doc.span((doc.tokens.start(index), doc.tokens.end(index)), Cardinal(number=4))


@extractor(produces=Cardinal)
def knows_one_digit_script(doc: Document) -> Found:
    """Reads 5, not ٥."""
    for match in re.finditer("[0-9]+", doc.text):
        yield doc.span(match, _number(match[0]))


@extractor(produces=Cardinal, local=True)
def local_in_name_only(doc: Document) -> Found:
    """Numbers the numbers of the whole document."""
    for rank, match in enumerate(_DIGITS.finditer(doc.normalized)):
        yield doc.span(match, Cardinal(number=rank))


@extractor(produces=Cardinal, local=True)
def looks_over_the_edge(doc: Document) -> Found:
    """A number is approximate when نحو stands anywhere before it."""
    for match in _DIGITS.finditer(doc.text):
        before = doc.text[max(0, match.start() - 60) : match.start()]
        yield doc.span(match, Cardinal(number=1, approximate="نحو" in before))


@attrs.frozen
class Listed(Value):
    """A value that comes back from JSON as another: a tuple without a converter."""

    parts: tuple[int, ...]


@extractor(produces=Listed)
def changed_by_json(doc: Document) -> Found:
    """Its value holds a tuple."""
    for match in _DIGITS.finditer(doc.normalized):
        yield doc.span(match, Listed((1, 2)))


@attrs.frozen
class Pointing(Value):
    """A value that comes back from JSON as another: a mention without a converter."""

    at: Mention


@extractor(produces=Pointing)
def mention_without_converter(doc: Document) -> Found:
    """Its value holds a mention."""
    for match in _DIGITS.finditer(doc.normalized):
        span = doc.span(match, Cardinal(number=1))
        yield doc.span(match, Pointing(Mention(span.start, span.end, span.text)))


@extractor(produces=Cardinal)
def empties_the_token_list(doc: Document) -> Found:
    """Takes tokens from the document's own list."""
    hits = doc.tokens.digits
    while hits:
        index = hits.pop()
        yield doc.span((doc.tokens.start(index), doc.tokens.end(index)), Cardinal(number=0))


@extractor(produces=Cardinal)
def moves_the_tokens(doc: Document) -> Found:
    """Changes where the tokens start."""
    for match in _DIGITS.finditer(doc.normalized):
        doc.tokens.starts[:] = [*doc.tokens.starts[1:], 0]
        yield doc.span(match, _number(match[0]))


@extractor(produces=Cardinal)
def finds_nothing(doc: Document) -> Found:
    """Looks in the wrong place."""
    yield from resolve_overlaps(doc.select(Cardinal))


@extractor(produces=Cardinal)
def yields_tuples(doc: Document) -> Found:
    """Not spans."""
    for match in _DIGITS.finditer(doc.text):
        yield match.span()  # type: ignore[misc]


def _made_here() -> Extractor:
    return extractor(produces=Cardinal)(
        lambda doc: (doc.span(m, _number(m[0])) for m in _DIGITS.finditer(doc.normalized))
    )


not_picklable = _made_here()


def forget() -> None:
    """Empties what the bugs that remember have kept, as a new process would."""
    _seen.clear()
    _calls.clear()


NUMBERS = ("وصل 12 عضوا", "بعد 7 أيام و 30 يوما", "٤٥ دولة")
WORDS = ("وصل خمسة أعضاء", "بعد خمسة أيام")

# The extractor, its examples, and the test that must fail.
PLANTED: tuple[tuple[Extractor, tuple[str, ...], str], ...] = (
    (drifting_offsets, NUMBERS, "test_marks_and_tatweel_change_nothing"),
    (text_of_its_own, NUMBERS, "test_never_raises"),
    (blank_at_the_edge, NUMBERS, "test_spans_are_exact"),
    (empty_span, NUMBERS, "test_never_raises"),
    (remembers_between_calls, NUMBERS, "test_is_deterministic"),
    (one_document_at_a_time, NUMBERS, "test_keeps_calls_apart"),
    (counts_its_calls, NUMBERS, "test_is_deterministic"),
    (undeclared_value, NUMBERS, "test_never_raises"),
    (peeks_at_others, NUMBERS, "test_asks_only_for_what_it_declares"),
    (crash_on_empty, NUMBERS, "test_never_raises"),
    (crash_on_no_words, NUMBERS, "test_never_raises"),
    (crash_on_surrogates, NUMBERS, "test_never_raises"),
    (crash_on_superscripts, NUMBERS, "test_never_raises"),
    (crash_on_long_numbers, NUMBERS, "test_never_raises"),
    (crash_on_a_mark_that_never_closes, ("قال «نعم» أمس",), "test_never_raises"),
    (years_before, NUMBERS, "test_never_raises"),
    (quadratic_slices, NUMBERS, "test_work_is_linear"),
    (quadratic_loops, NUMBERS, "test_work_is_linear"),
    (quadratic_line_numbers, NUMBERS, "test_work_is_linear"),
    (wrong_under_tatweel, WORDS, "test_marks_and_tatweel_change_nothing"),
    (wrong_under_marks, WORDS, "test_marks_and_tatweel_change_nothing"),
    (leaves_the_last_mark, WORDS, "test_marks_and_tatweel_change_nothing"),
    (knows_one_alef, ("وصل أربعة أعضاء",), "test_alef_forms_change_nothing"),
    (knows_one_digit_script, ("وصل 12 عضوا",), "test_digit_scripts_change_nothing"),
    (local_in_name_only, NUMBERS, "test_paragraphs_are_read_alone"),
    (looks_over_the_edge, ("وصل نحو 12 عضوا", "ثم 7"), "test_paragraphs_are_read_alone"),
    (changed_by_json, NUMBERS, "test_survives_json"),
    (mention_without_converter, NUMBERS, "test_survives_json"),
    (empties_the_token_list, NUMBERS, "test_leaves_the_document_alone"),
    (moves_the_tokens, NUMBERS, "test_leaves_the_document_alone"),
    (finds_nothing, NUMBERS, "test_finds_something_in_each_example"),
    (yields_tuples, NUMBERS, "test_never_raises"),
    (not_picklable, NUMBERS, "test_survives_pickling"),
)
