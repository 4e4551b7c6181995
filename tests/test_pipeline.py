"""Pipelines: order, what an extractor sees, errors, many processes."""

from collections.abc import Iterator

import attrs
import pytest

from arnews import Cardinal, Document, Lexicon, Person, Pipeline, PipelineError, Span, Value, extractor
from arnews.errors import ExtractionError, ExtractorError
from arnews.extraction import Extractor

NAMES = Lexicon.of("people.names", [{"form": "فهد"}, {"form": "ليلى"}])


@attrs.frozen
class Meeting(Value):
    people: int


@extractor(produces=Person, lexicons=[NAMES])
def people(doc: Document) -> Iterator[Span[Person]]:
    for index in doc.tokens.hits(NAMES):
        match = doc.tokens.longest(index, NAMES)
        if match:
            yield doc.span((match.start, match.end), Person(name=match.reading.form), rule="known name")


@extractor(produces=Meeting, requires=Person)
def meetings(doc: Document) -> Iterator[Span[Meeting]]:
    found = doc.select(Person)
    if len(found) > 1:
        yield doc.span((found[0].start, found[-1].end), Meeting(len(found)))


@extractor(produces=Cardinal)
def spy(doc: Document) -> Iterator[Span[Cardinal]]:
    if doc.spans:
        yield doc.span((0, 1), Cardinal(number=len(doc.spans)))


@extractor(produces=Cardinal)
def broken(doc: Document) -> Iterator[Span[Cardinal]]:
    raise KeyError("كذا")
    yield


@extractor(produces=Meeting, requires=Cardinal)
def counts(doc: Document) -> Iterator[Span[Meeting]]:
    yield from ()


@extractor(produces=Cardinal, requires=Meeting)
def circle(doc: Document) -> Iterator[Span[Cardinal]]:
    yield from ()


TEXT = "التقى فهد بليلى أمس"


def test_requirements_make_the_order() -> None:
    pipeline = Pipeline([meetings, people])
    assert [extractor.name for extractor in pipeline.extractors] == ["people", "meetings"]
    document = pipeline(TEXT, id="d")
    assert [(span.label, span.text, span.source, span.rule) for span in document.spans] == [
        ("MEETING", "فهد بليلى", "meetings", ""),
        ("PERSON", "فهد", "people", "known name"),
        ("PERSON", "ليلى", "people", "known name"),
    ]


def test_an_extractor_sees_only_what_it_requires() -> None:
    assert Pipeline([people, spy])(TEXT).select(Cardinal) == ()


def test_spans_that_the_document_brings_serve_and_stay() -> None:
    document = Document(TEXT).add([Span(6, 9, "فهد", Person(name="فهد")), Span(11, 15, "ليلى", Person(name="ليلى"))])
    assert meetings(document)[0].value == Meeting(2)


@pytest.mark.parametrize(
    ("extractors", "message"),
    [
        ([people, people], "two extractors of one name: extractor 'people' and extractor 'people'"),
        ([meetings], "extractor 'meetings' requires Person, but here is only nothing else"),
        ([meetings, spy], "extractor 'meetings' requires Person, but here is only extractor 'spy'"),
        ([counts, circle], "extractors wait for each other: (counts -> circle -> counts|circle -> counts -> circle)"),
    ],
)
def test_what_cannot_be_one_pipeline_is_named(extractors: list[Extractor], message: str) -> None:
    with pytest.raises(PipelineError, match=message):
        Pipeline(extractors)


def test_two_lexicons_of_one_name_are_refused() -> None:
    other = Lexicon.of("people.names", [{"form": "سلمى"}])
    taker = attrs.evolve(spy, lexicons=[other])
    with pytest.raises(PipelineError, match=r"two different lexicons of the name 'people[.]names'"):
        Pipeline([people, taker])


def test_a_callers_lexicon_replaces_its_namesake() -> None:
    pipeline = Pipeline([people], lexicons=[NAMES.extended([{"form": "سلمى"}])])
    assert [span.text for span in pipeline("سلمى وفهد").spans] == ["سلمى", "فهد"]
    assert [span.text for span in Pipeline([people])("سلمى وفهد").spans] == ["فهد"]


def test_an_extractor_that_raises_is_named_with_the_document() -> None:
    with pytest.raises(ExtractionError, match="extractor 'broken' failed on document 'd7': KeyError: 'كذا'"):
        Pipeline([people, broken])(TEXT, id="d7")


def test_skipping_keeps_every_other_span_and_reports() -> None:
    document = Pipeline([people, broken, meetings], on_error="skip")(TEXT, id="d7")
    assert [span.label for span in document.spans] == ["MEETING", "PERSON", "PERSON"]
    assert document.problems == ("extractor 'broken' failed on document 'd7': KeyError: 'كذا'",)


@pytest.mark.parametrize(
    ("rubbish", "message"),
    [
        ("text", "yielded 'text', not a Span"),
        (Span(0, 1, "و", Person(name="و")), "yielded a Person, which it does not declare"),
        (Span(0, 1, "و", Cardinal(number=1)), "bad span: CARDINAL 0:1 says 'و'"),
        (Span(0, 99, "و", Cardinal(number=1)), "bad span: CARDINAL 0:99 is empty or not within"),
    ],
)
def test_what_an_extractor_yields_is_checked(rubbish: Span[Value], message: str) -> None:
    @extractor(produces=Cardinal, name="careless")
    def careless(doc: Document) -> Iterator[Span[Value]]:
        yield rubbish

    with pytest.raises(ExtractionError, match=f"extractor 'careless' yielded.*{message.removeprefix('yielded')}"):
        careless(TEXT)


def test_an_extractor_must_produce_value_classes() -> None:
    with pytest.raises(ExtractorError, match="'int'> is not a value class"):
        extractor(produces=int)(lambda doc: ())  # type: ignore[type-var, arg-type]
    with pytest.raises(ExtractorError, match="must say what it produces"):
        extractor(produces=())(lambda doc: ())


@pytest.mark.parametrize("processes", [1, 2])
def test_map_keeps_order_and_content(processes: int) -> None:
    texts = [Document(f"{'كلمة ' * (i % 7)}{TEXT}", id=str(i)) for i in range(25)]
    pipeline = Pipeline([people, meetings])
    assert list(pipeline.map(texts, processes=processes, chunk=4)) == [pipeline(text) for text in texts]


def test_map_reads_an_endless_iterable_as_it_goes() -> None:
    def endless() -> Iterator[str]:
        while True:
            yield TEXT

    documents = Pipeline([people]).map(endless())
    assert [len(next(documents).spans) for _ in range(3)] == [2, 2, 2]
