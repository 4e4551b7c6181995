"""Extractor: what reads a document and yields spans, and the one place where they are checked."""

import sys
from collections.abc import Callable, Iterable
from typing import Any, cast

import attrs

from ._scan import Scanner
from .document import Document, check
from .errors import DocumentError, ExtractionError, ExtractorError
from .lexicon import Lexicon
from .span import Span, Value

Classes = tuple[type[Value], ...]
Function = Callable[[Document], Iterable[Span[Any]]]


def _classes(given: Any) -> Classes:
    listed = tuple(given) if isinstance(given, Iterable) else (given,)
    for kind in listed:
        if not (isinstance(kind, type) and issubclass(kind, Value)):
            raise ExtractorError(f"{kind!r} is not a value class; derive it from arnews.Value")
    return listed


def _lexicons(given: Iterable[Lexicon[Any]]) -> tuple[Lexicon[Any], ...]:
    return tuple(given)


def _some(_: Any, __: Any, classes: Classes) -> None:
    if not classes:
        raise ExtractorError("an extractor must say what it produces")


@attrs.frozen(eq=False)
class Extractor:
    """A named function from a document to spans, with what it needs and what it gives.

    `requires`: value classes that some extractor in the pipeline must make (subclasses serve). `considers`: those it
    sees if somebody makes them. Of all spans it is handed only these. `lexicons`: what its tokens are typed by.
    `local`: its spans depend on their own paragraph alone. `origin`: the distribution it came from.
    """

    name: str
    function: Function = attrs.field(repr=False)
    produces: Classes = attrs.field(converter=_classes, validator=_some)
    requires: Classes = attrs.field(default=(), converter=_classes)
    considers: Classes = attrs.field(default=(), converter=_classes)
    lexicons: tuple[Lexicon[Any], ...] = attrs.field(default=(), converter=_lexicons, repr=False)
    local: bool = False
    origin: str = ""
    _sees: "_Among" = attrs.field(init=False, repr=False)
    _makes: "_Among" = attrs.field(init=False, repr=False)
    _cache: dict[str, Scanner] = attrs.field(factory=dict, init=False, repr=False)

    @_sees.default
    def _all_it_names(self) -> "_Among":
        return _Among(self.requires + self.considers)

    @_makes.default
    def _all_it_produces(self) -> "_Among":
        return _Among(self.produces)

    def __call__(self, document: Document | str) -> tuple[Span[Value], ...]:
        """The checked spans of one document, its tokens typed by this extractor's lexicons alone."""
        whole = Document(document) if isinstance(document, str) else document
        if "scanner" not in self._cache:
            self._cache["scanner"] = Scanner(self.lexicons)
        return self.run(whole.scanned(self._cache["scanner"]), whole.spans)

    def run(self, document: Document, spans: Iterable[Span[Value]]) -> tuple[Span[Value], ...]:
        """The checked spans of a scanned document, of whose `spans` the function is handed those it may see.

        Raises ExtractionError naming this extractor.
        """
        view = document.view(self.visible(spans), self.name)
        sound, text = self._sound, view.text
        try:
            return tuple([span if sound(text, span) else self._checked(text, span) for span in self.function(view)])
        except ExtractionError:
            raise
        except Exception as error:
            raise ExtractionError(
                f"{self.title} failed on {_name(document)}: {type(error).__name__}: {error}"
            ) from error

    @property
    def title(self) -> str:
        """The extractor as messages name it: with its distribution where that is known."""
        return f"extractor {self.name!r}" + (f" ({self.origin})" if self.origin else "")

    def visible(self, spans: Iterable[Span[Value]]) -> list[Span[Value]]:
        """Those of `spans` that this extractor requires or considers."""
        sees = self._sees
        return [span for span in spans if sees[span.value.__class__]] if sees.classes else []

    def _sound(self, text: str, span: Span[Value]) -> bool:
        """Whether nothing is wrong with a span, as of nearly all: asked at one stroke."""
        return (
            span.__class__ is Span
            and self._makes[span.value.__class__]
            and 0 <= span.start < span.end <= len(text)
            and text[span.start : span.end] == span.text
            and span.source == self.name
        )

    def _checked(self, text: str, span: Span[Value]) -> Span[Value]:
        if not isinstance(span, Span):
            raise ExtractionError(f"{self.title} yielded {span!r}, not a Span")
        if not self._makes[span.value.__class__]:
            raise ExtractionError(f"{self.title} yielded a {type(span.value).__name__}, which it does not declare")
        try:
            check(text, span)
        except (DocumentError, TypeError) as error:
            raise ExtractionError(f"{self.title} yielded a bad span: {error}") from error
        return span if span.source == self.name else attrs.evolve(span, source=self.name)

    def with_lexicons(self, lexicons: Iterable[Lexicon[Any]]) -> "Extractor":
        """The same extractor with those of its lexicons replaced that have a namesake in `lexicons`."""
        given = {lexicon.name: lexicon for lexicon in lexicons}
        return attrs.evolve(self, lexicons=[given.get(lexicon.name, lexicon) for lexicon in self.lexicons])

    def __reduce__(self) -> Any:
        """Pickled by reference where the decorator left it under its function's name, else field by field."""
        module, name = self.function.__module__, getattr(self.function, "__qualname__", "")
        kept = getattr(sys.modules.get(module), name, None)
        if kept is self:
            return _fetch, (module, name)
        parts = (self.produces, self.requires, self.considers, self.lexicons, self.local, self.origin)
        if isinstance(kept, Extractor) and kept.function is self.function:
            return _changed, (module, name, self.name, *parts)
        return type(self), (self.name, self.function, *parts)


class _Among(dict[type[Value], bool]):
    """Whether a span's class is one of some classes, asked once a class."""

    def __init__(self, classes: Classes) -> None:
        self.classes = classes

    def __missing__(self, kind: type[Value]) -> bool:
        self[kind] = seen = issubclass(kind, self.classes)
        return seen


def _fetch(module: str, name: str) -> Extractor:
    from importlib import import_module

    return cast(Extractor, getattr(import_module(module), name))


def _changed(module: str, name: str, called: str, *parts: Any) -> Extractor:
    """A copy of a decorated function's extractor, whose function pickle finds only through it."""
    return Extractor(called, _fetch(module, name).function, *parts)


def _name(document: Document) -> str:
    return f"document {document.id!r}" if document.id is not None else f"the document {document.text[:40]!r}"


def extractor(
    *,
    produces: type[Value] | Iterable[type[Value]],
    requires: type[Value] | Iterable[type[Value]] = (),
    considers: type[Value] | Iterable[type[Value]] = (),
    lexicons: Iterable[Lexicon[Any]] = (),
    local: bool = False,
    name: str | None = None,
) -> Callable[[Function], Extractor]:
    """Makes an `Extractor` of a function that takes a `Document` and yields spans; its name is the function's.

    Raises ExtractorError when a class is not a value class.
    """

    def decorate(function: Function) -> Extractor:
        called = name or str(getattr(function, "__name__", "extractor"))
        return Extractor(called, function, produces, requires, considers, lexicons, local)

    return decorate
