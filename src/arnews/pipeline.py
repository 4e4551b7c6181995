"""Pipeline: extractors in the order of what they require, run over one document or many."""

from collections.abc import Iterable, Iterator
from datetime import date
from graphlib import CycleError, TopologicalSorter
from typing import Any, Literal

from ._scan import Scanner
from .document import Document
from .errors import ExtractionError, PipelineError
from .extraction import Extractor
from .lexicon import Lexicon
from .span import Span, Value

OnError = Literal["raise", "skip"]
Input = Document | str
CHUNK = 100  # documents a task: fewer cost more in traffic between processes than they save


class Pipeline:
    """Runs extractors over documents, each after those whose spans it requires or considers.

    `lexicons` replace those of the same name in the extractors. `on_error`: "raise" stops at an extractor that fails,
    with an error that names it and the document; "skip" keeps all other spans and says so in `Document.problems`.
    Raises PipelineError when a name stands twice, a requirement is not met, or requirements run in a circle.
    """

    def __init__(
        self, extractors: Iterable[Extractor], *, lexicons: Iterable[Lexicon[Any]] = (), on_error: OnError = "raise"
    ) -> None:
        if on_error not in ("raise", "skip"):
            raise PipelineError(f'on_error must be "raise" or "skip", not {on_error!r}')
        replaced = tuple(lexicons)
        self.extractors = _in_order([extractor.with_lexicons(replaced) for extractor in extractors])
        self.on_error = on_error
        self.scanner = Scanner(_union(self.extractors))

    def __call__(self, text: Input, published: date | None = None, id: str | None = None) -> Document:  # noqa: A002
        """The document with every extractor's spans; `published` is what relative dates are counted from."""
        document = text if isinstance(text, Document) else Document(text, published, (), id)
        scanned = document.scanned(self.scanner)
        found: list[Span[Value]] = list(document.spans)
        problems = list(document.problems)
        for extractor in self.extractors:
            try:
                found += extractor.run(scanned, found)
            except ExtractionError as error:
                if self.on_error == "raise":
                    raise
                problems.append(str(error))
        return scanned.finished(found, problems)

    def map(self, texts: Iterable[Input], processes: int = 1, chunk: int = CHUNK) -> Iterator[Document]:
        """The documents of many texts, in their order. With `processes` > 1, `chunk` documents make a task.

        Texts are read as they are needed, so an endless iterable works.
        """
        if processes <= 1:
            yield from map(self, texts)
            return
        from ._workers import annotated

        yield from annotated(self, texts, processes, chunk)

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (self.extractors, self.on_error)

    def __repr__(self) -> str:
        return f"Pipeline([{', '.join(extractor.name for extractor in self.extractors)}])"


def _rebuild(extractors: tuple[Extractor, ...], on_error: OnError) -> Pipeline:
    return Pipeline(extractors, on_error=on_error)


def _in_order(extractors: list[Extractor]) -> tuple[Extractor, ...]:
    _names_differ(extractors)
    for extractor in extractors:
        _requirements_met(extractor, extractors)
    before = {
        extractor.name: [other.name for other in extractors if other is not extractor and _feeds(other, extractor)]
        for extractor in extractors
    }
    try:
        order = list(TopologicalSorter(before).static_order())
    except CycleError as error:
        raise PipelineError(f"extractors wait for each other: {' -> '.join(error.args[1])}") from None
    by_name = {extractor.name: extractor for extractor in extractors}
    return tuple(by_name[name] for name in order)


def _names_differ(extractors: list[Extractor]) -> None:
    seen: dict[str, Extractor] = {}
    for extractor in extractors:
        if extractor.name in seen:
            raise PipelineError(f"two extractors of one name: {seen[extractor.name].title} and {extractor.title}")
        seen[extractor.name] = extractor


def unmet(extractor: Extractor, extractors: Iterable[Extractor]) -> list[type[Value]]:
    """The value classes that `extractor` requires and no other of `extractors` makes."""
    made = {kind for other in extractors if other is not extractor for kind in other.produces}
    return [kind for kind in extractor.requires if not any(issubclass(one, kind) for one in made)]


def _requirements_met(extractor: Extractor, extractors: list[Extractor]) -> None:
    for kind in unmet(extractor, extractors):
        others = ", ".join(other.title for other in extractors if other is not extractor) or "nothing else"
        raise PipelineError(f"{extractor.title} requires {kind.__name__}, but here is only {others}")


def _feeds(giver: Extractor, taker: Extractor) -> bool:
    return any(issubclass(made, kind) for made in giver.produces for kind in taker.requires + taker.considers)


def _union(extractors: Iterable[Extractor]) -> list[Lexicon[Any]]:
    found: dict[str, Lexicon[Any]] = {}
    for extractor in extractors:
        for lexicon in extractor.lexicons:
            if found.setdefault(lexicon.name, lexicon) is not lexicon:
                raise PipelineError(f"two different lexicons of the name {lexicon.name!r}, one of {extractor.title}")
    return list(found.values())
