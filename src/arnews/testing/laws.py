"""The laws that an extractor keeps on any document. Each raises AssertionError, with a snippet, when it does not."""

import json
import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import zip_longest
from sys import getswitchinterval, setswitchinterval
from typing import Any

import attrs

from ..document import Document
from ..span import Span, Value
from .respell import Respelling, facts
from .subject import Subject

Spans = tuple[Span[Value], ...]
OTHERS = 3  # examples that are read between or beside
Law = Callable[[Subject, Document], None]


def never_raises(subject: Subject, document: Document) -> None:
    """It never raises, and what it yields are spans of the text whose classes it declares."""
    subject.run(document)


def spans_are_exact(subject: Subject, document: Document) -> None:
    """Its spans slice to the text, and neither begin nor end with a blank."""
    for span in subject.run(document):
        if span.text != document.text[span.start : span.end]:
            raise subject.fail(document, f"{span!r} does not say what stands there")
        if span.text != span.text.strip():
            raise subject.fail(document, f"{span!r} begins or ends with a blank")


def is_deterministic(subject: Subject, document: Document) -> None:
    """It finds the same again, whatever it has read in between, and so does a copy that has read nothing."""
    first = subject.run(document)
    for other in subject.examples[:OTHERS]:
        subject.run(other)
    again = subject.run(document)
    known = any(document is example for example in subject.examples)
    fresh = subject.run(document, attrs.evolve(subject.extractor)) if known else again
    if not same(first, again, fresh):
        raise subject.fail(document, differ("it found", first, "and the next time", again if again != first else fresh))


def leaves_the_document_alone(subject: Subject, document: Document) -> None:
    """It changes neither the document nor its tokens."""
    scanned = document.scanned(subject.scanner)
    before = shown(scanned)
    first, again = (subject.extractor.run(scanned, document.spans) for _ in range(2))
    if shown(scanned) != before or not same(first, again):
        raise subject.fail(document, differ("run twice on one scanned document it found", first, "then", again))


def shown(document: Document) -> Any:
    """What of a document an extractor could have changed."""
    tokens = document.tokens
    return document.text, document.spans, list(tokens.starts), list(tokens.words), list(tokens.active)


@attrs.frozen
class _Watched(Document):
    """A document that tells which classes it was asked for."""

    asked: set[type[Value]] = attrs.field(factory=set, eq=False, kw_only=True)

    def select(self, kind: Any, **where: Any) -> Any:
        self.asked.add(kind)
        return super().select(kind, **where)

    def _with(self, spans: Spans, **changes: Any) -> "_Watched":
        made = super()._with(spans, **changes)
        object.__setattr__(made, "asked", self.asked)
        return made


def asks_only_for_what_it_declares(subject: Subject, document: Document) -> None:
    """It selects only classes that it requires or considers, and is not moved by spans of any other."""
    watched = _Watched(document.text, document.published, document.spans, document.id)
    found = subject.run(watched)
    declared = subject.extractor.requires + subject.extractor.considers
    for kind in watched.asked:
        if not any(issubclass(kind, known) or issubclass(known, kind) for known in declared):
            raise subject.fail(document, f"it selects {kind.__name__}, which it neither requires nor considers")
    alone = subject.run(document.only(declared))
    if not same(found, alone):
        raise subject.fail(document, differ("with other spans in the document it found", found, "without", alone))


def survives_json(subject: Subject, document: Document) -> None:
    """A document with its spans comes back from JSON as it was."""
    found = subject.run(document)
    whole = attrs.evolve(document, spans=found)
    data = json.loads(json.dumps(whole.to_dict()))
    back = Document.from_dict(data, {type(span.value) for span in found})
    if back.spans != whole.spans or back.text != whole.text:
        raise subject.fail(document, differ("JSON changes", whole.spans, "to", back.spans))


def survives_pickling(subject: Subject, document: Document) -> None:
    """Pickled and brought back it finds the same, as `Pipeline.map` with several processes needs."""
    try:
        copy = pickle.loads(pickle.dumps(subject.extractor))
    except Exception as error:
        why = f"it cannot be pickled ({error}); define its function, and the parse of its lexicons, in a module"
        raise subject.fail(document, why) from error
    if not same(subject.run(document), subject.run(document, copy)):
        raise subject.fail(document, "a pickled copy finds something else")


def keeps_calls_apart(subject: Subject, document: Document) -> None:
    """Two documents read at once, step by step in turn, are read as each alone."""
    for other in subject.examples[:OTHERS]:
        alone = [subject.run(document), subject.run(other)]
        turns = list(zip_longest(_stepwise(subject, document), _stepwise(subject, other)))
        mixed = [tuple(span for turn in turns if (span := turn[side]) is not None) for side in (0, 1)]
        for side, read in enumerate((document, other)):
            if not same(alone[side], mixed[side]):
                raise subject.fail(read, differ("alone it found", alone[side], "in turn with another", mixed[side]))


def _stepwise(subject: Subject, document: Document) -> Iterator[Span[Value]]:
    extractor = subject.extractor
    scanned = document.scanned(subject.scanner)
    yield from extractor.function(scanned.view(extractor.visible(document.spans), extractor.name))


def holds_under_threads(subject: Subject, documents: tuple[Document, ...]) -> None:
    """Documents read by several threads at once are read as each alone."""
    alone = [subject.run(document) for document in documents]
    interval = getswitchinterval()
    setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as pool:
            found = list(pool.map(subject.run, documents * 4))
    finally:
        setswitchinterval(interval)
    for document, first, again in zip(documents * 4, alone * 4, found, strict=True):
        if not same(first, again):
            raise subject.fail(document, differ("alone it found", first, "beside other threads", again))


def ignores_spelling(subject: Subject, document: Document, respelling: Respelling) -> None:
    """It finds the same, where the same words stand, in the text spelled another way."""
    expected = respelling.facts(subject.run(document))
    other = Document(respelling.text, document.published, [_moved(span, respelling) for span in document.spans])
    found = facts(subject.run(other))
    if expected != found:
        lost, new = [each for each in expected if each not in found], [each for each in found if each not in expected]
        raise subject.fail(other, f"in {document.text!r} spelled as below it loses {lost} and finds {new}")


def _moved(span: Span[Value], respelling: Respelling) -> Span[Value]:
    start, end = respelling.bounds(span.start, span.end)
    return attrs.evolve(span, start=start, end=end, text=respelling.text[start:end])


def reads_paragraphs_alone(subject: Subject, document: Document, other: Document) -> None:
    """In two paragraphs with a blank line between them it finds what it finds in each."""
    offset = len(document.text) + 2
    both = Document(f"{document.text}\n\n{other.text}", document.published)
    both = both.add([*document.spans, *(span.shift(offset) for span in other.spans)])
    later = subject.run(attrs.evolve(other, published=document.published))
    apart = (*subject.run(document), *(span.shift(offset) for span in later))
    together = subject.run(both)
    if not same(apart, together):
        raise subject.fail(both, differ("apart the paragraphs give", apart, "together", together))


def same(*found: Spans) -> bool:
    """Whether all these are the same spans, in any order, by the same rules."""
    keys = [sorted(repr(span) for span in spans) for spans in found]
    return all(key == keys[0] for key in keys)


def differ(one: str, first: Spans, two: str, second: Spans) -> str:
    """A sentence on two results."""
    return f"{one} {_list(first)}, {two} {_list(second)}"


def _list(spans: Spans) -> str:
    return "[" + ", ".join(f"{span.label} {span.start}:{span.end} {span.value!r}" for span in spans) + "]"
