"""Bugs of reading: wrong places, wrong spellings, crashes, what was not declared."""

import re

from sound import DIGITS, Found, number

from arnews import Cardinal, Document, Ordinal, Person, Span, extractor, resolve_overlaps


@extractor(produces=Cardinal)
def drifting_offsets(doc: Document) -> Found:
    """Matches on the normalized text, offsets taken for those of the original."""
    for match in DIGITS.finditer(doc.normalized):
        yield doc.span(match.span(), number(match[0]))


@extractor(produces=Cardinal)
def text_of_its_own(doc: Document) -> Found:
    """The span's text is not what stands there."""
    for match in DIGITS.finditer(doc.text):
        yield Span(match.start(), match.end(), match[0] + " ", number(match[0]))


@extractor(produces=Cardinal)
def blank_at_the_edge(doc: Document) -> Found:
    """Takes the blank before the number too."""
    for match in re.finditer(r" ?[0-9٠-٩۰-۹]+", doc.normalized):
        yield doc.span(match, number(match[0]))


@extractor(produces=Cardinal)
def empty_span(doc: Document) -> Found:
    """Yields a span of nothing where there is no number."""
    for match in re.finditer(r"[0-9٠-٩۰-۹]*", doc.text):
        yield doc.span(match, number(match[0] or "0"))


@extractor(produces=Cardinal)
def undeclared_value(doc: Document) -> Found:
    """Yields an Ordinal, says Cardinal."""
    for match in DIGITS.finditer(doc.normalized):
        yield doc.span(match, Ordinal(number=1))


@extractor(produces=Cardinal)
def peeks_at_others(doc: Document) -> Found:
    """Selects persons, requires none."""
    persons = doc.select(Person)
    for match in DIGITS.finditer(doc.normalized):
        if not persons:
            yield doc.span(match, number(match[0]))


@extractor(produces=Cardinal)
def crash_on_empty(doc: Document) -> Found:
    """The first character of an empty text."""
    if doc.text[0] != "#":
        for match in DIGITS.finditer(doc.normalized):
            yield doc.span(match, number(match[0]))


@extractor(produces=Cardinal)
def crash_on_no_words(doc: Document) -> Found:
    """The first token of a text without words."""
    if doc.text and doc.tokens[0].text:
        yield doc.span((doc.tokens.start(0), doc.tokens.end(0)), Cardinal(number=1))


@extractor(produces=Cardinal)
def crash_on_surrogates(doc: Document) -> Found:
    """Encodes the text."""
    doc.text.encode("utf-8")
    for match in DIGITS.finditer(doc.normalized):
        yield doc.span(match, number(match[0]))


@extractor(produces=Cardinal)
def crash_on_superscripts(doc: Document) -> Found:
    """str.isdigit is true of ²; int is not."""
    for index, char in enumerate(doc.text):
        if char.isdigit():
            yield doc.span((index, index + 1), Cardinal(number=int(char)))


@extractor(produces=Cardinal)
def crash_on_long_numbers(doc: Document) -> Found:
    """int() refuses more than 4,300 digits."""
    for match in DIGITS.finditer(doc.normalized):
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
    for match in DIGITS.finditer(doc.normalized):
        last = doc.published.replace(year=doc.published.year - 1, day=1) if doc.published else None
        yield doc.span(match, Cardinal(number=last.year if last else 0))


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
        yield doc.span(match, number(match[0]))


@extractor(produces=Cardinal)
def finds_nothing(doc: Document) -> Found:
    """Looks in the wrong place."""
    yield from resolve_overlaps(doc.select(Cardinal))


@extractor(produces=Cardinal)
def yields_tuples(doc: Document) -> Found:
    """Not spans."""
    for match in DIGITS.finditer(doc.text):
        yield match.span()  # type: ignore[misc]
