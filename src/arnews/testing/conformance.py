"""conformance_suite: what every extractor must keep to, as named tests."""

from collections.abc import Callable, Iterable
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from ..document import Document
from ..extraction import Extractor
from . import laws, work
from .respell import full_respellings, respellings
from .subject import Subject

Test = Callable[[object], None]
SPELLINGS = frozenset({"alef", "digits"})


def conformance_suite(
    extractor: Extractor,
    examples: Iterable[str | Document] = (),
    *,
    others: Iterable[Extractor] = (),
    reads: Iterable[str] = (),
    max_examples: int = 40,
) -> type:
    """A test class that holds an extractor to what arnews promises of extractors.

    `examples`: texts, or documents with the spans that it requires, in each of which it must find something; the more
    of its rules they show, the more the suite sees. `others`: extractors that make the spans which it requires or
    considers; without them such spans are put at any place. `reads`: "alef" where it tells أ from ا, "digits" where it
    tells ٥ from 5, on purpose. `max_examples`: how many texts are drawn for each test.

    Assign the class to a name that pytest collects: `TestScores = conformance_suite(scores, ["فاز الأهلي 3-1"])`.
    """
    reading = frozenset(reads)
    if not reading <= SPELLINGS:
        raise ValueError(f"reads may name {sorted(SPELLINGS)}, not {sorted(reading - SPELLINGS)}")
    subject = Subject(extractor, tuple(examples), tuple(others))
    tests = _tests(subject, reading, settings(**_SETTINGS, max_examples=max_examples))
    return type("ConformanceSuite", (), {**tests, "__doc__": f"What the extractor {extractor.name} keeps to."})


_SETTINGS: dict[str, Any] = {
    "deadline": None,
    "database": None,
    "suppress_health_check": list(HealthCheck),
    "phases": (Phase.generate, Phase.shrink),  # explaining a failure runs it under a tracer, many times
}
_ON_ANY: dict[str, laws.Law] = {
    "test_never_raises": laws.never_raises,
    "test_spans_are_exact": laws.spans_are_exact,
    "test_survives_json": laws.survives_json,
}
_ON_EXAMPLES: dict[str, laws.Law] = {
    "test_is_deterministic": laws.is_deterministic,
    "test_leaves_the_document_alone": laws.leaves_the_document_alone,
    "test_asks_only_for_what_it_declares": laws.asks_only_for_what_it_declares,
    "test_keeps_calls_apart": laws.keeps_calls_apart,
}


def _tests(subject: Subject, reads: frozenset[str], drawn: settings) -> dict[str, Test]:
    tests = {name: _drawn(subject, law, drawn, hostile=True) for name, law in _ON_ANY.items()}
    tests |= {name: _drawn(subject, law, drawn, hostile=False) for name, law in _ON_EXAMPLES.items()}
    tests["test_finds_something_in_each_example"] = _finds(subject)
    tests["test_survives_pickling"] = _on_examples(subject, laws.survives_pickling)
    tests["test_holds_under_threads"] = _threads(subject)
    tests["test_work_is_linear"] = _linear(subject)
    if subject.extractor.local:
        tests["test_paragraphs_are_read_alone"] = _paragraphs(subject, drawn)
    return tests | _spellings(subject, reads, drawn)


def _spellings(subject: Subject, reads: frozenset[str], drawn: settings) -> dict[str, Test]:
    tests = {"test_marks_and_tatweel_change_nothing": _spelling(subject, drawn)}
    if "alef" not in reads:
        tests["test_alef_forms_change_nothing"] = _spelling(subject, drawn, alef=True)
    if "digits" not in reads:
        tests["test_digit_scripts_change_nothing"] = _spelling(subject, drawn, digits=True)
    return tests


def _named(doc: str | None, test: Test) -> Test:
    test.__doc__ = doc
    return test


def _drawn(subject: Subject, law: laws.Law, drawn: settings, hostile: bool) -> Test:
    @drawn
    @given(subject.documents)
    def on_any(document: Document) -> None:
        law(subject, document)

    def test(_: object) -> None:
        for document in (*subject.examples, *(subject.nasty if hostile else ())):
            law(subject, document)
        on_any()

    return _named(law.__doc__, test)


def _on_examples(subject: Subject, law: laws.Law) -> Test:
    def test(_: object) -> None:
        for document in subject.examples or (Document(""),):
            law(subject, document)

    return _named(law.__doc__, test)


def _finds(subject: Subject) -> Test:
    def test(_: object) -> None:
        """It finds something in each example."""
        assert subject.examples, "conformance_suite needs examples: texts in which the extractor finds something"
        needs = ", ".join(kind.__name__ for kind in subject.extractor.requires)
        for document in subject.examples:
            if not subject.run(document):
                hint = f"; it requires {needs}: pass others=[...]" if needs and not document.spans else ""
                raise subject.fail(document, f"it finds nothing in an example{hint}")

    return test


def _threads(subject: Subject) -> Test:
    def test(_: object) -> None:
        laws.holds_under_threads(subject, subject.examples)

    return _named(laws.holds_under_threads.__doc__, test)


def _linear(subject: Subject) -> Test:
    def test(_: object) -> None:
        """A text four times as long costs about four times the work."""
        work.check(subject)

    return test


def _spelling(subject: Subject, drawn: settings, **ways: bool) -> Test:
    @drawn
    @given(subject.documents.flatmap(lambda document: _respelled(document, **ways)))
    def on_any(pair: Any) -> None:
        laws.ignores_spelling(subject, *pair)

    def test(_: object) -> None:
        for document in subject.examples:
            for respelling in full_respellings(document.text, **ways):
                laws.ignores_spelling(subject, document, respelling)
        on_any()

    return _named(laws.ignores_spelling.__doc__, test)


def _respelled(document: Document, **ways: bool) -> SearchStrategy[Any]:
    return st.tuples(st.just(document), respellings(document.text, **ways))


def _paragraphs(subject: Subject, drawn: settings) -> Test:
    @drawn
    @given(subject.documents, subject.documents)
    def on_any(document: Document, other: Document) -> None:
        laws.reads_paragraphs_alone(subject, document, other)

    def test(_: object) -> None:
        for document in subject.examples:
            for other in subject.examples:
                laws.reads_paragraphs_alone(subject, document, other)
        on_any()

    return _named(laws.reads_paragraphs_alone.__doc__, test)
