"""Python that shows a failure again: what failing cases print."""

import sys
from datetime import date
from textwrap import indent

from ..document import Document
from ..extraction import Extractor
from ..pipeline import Pipeline

Subject = Extractor | Pipeline


def reference(extractor: Extractor) -> tuple[str, str]:
    """(import line, expression) that give the extractor again."""
    module = sys.modules.get(extractor.function.__module__)
    for name, thing in vars(module).items() if module else ():
        if thing is extractor:
            return f"from {extractor.function.__module__} import {name}", name
    listed = "{each.name: each for each in discover().extractors}"
    return "from arnews import discover", f"{listed}[{extractor.name!r}]"


def document_code(document: Document) -> str:
    """An expression that makes the document again; its spans need their value classes imported."""
    parts = [repr(document.text)]
    if isinstance(document.published, date):
        parts.append(f"published={document.published!r}")
    if document.spans:
        parts.append(f"spans={list(document.spans)!r}")
    return f"Document({', '.join(parts)})"


def snippet(subject: Subject, document: Document) -> str:
    """A program that runs `subject` on `document` and prints what it finds."""
    extractors = subject.extractors if isinstance(subject, Pipeline) else (subject,)
    found = [reference(extractor) for extractor in extractors]
    made = [expression for _, expression in found]
    run = f"Pipeline([{', '.join(made)}])" if isinstance(subject, Pipeline) else made[0]
    spans = f"{run}(document){'.spans' if isinstance(subject, Pipeline) else ''}"
    return "\n".join(dict.fromkeys([*_imports(subject, document), *(line for line, _ in found)])) + (
        f"\ndocument = {document_code(document)}\nprint(*{spans}, sep='\\n')"
    )


def _imports(subject: Subject, document: Document) -> list[str]:
    names = ["Document"]
    names += ["Pipeline"] if isinstance(subject, Pipeline) else []
    names += ["Span"] if document.spans else []
    classes = dict.fromkeys(type(span.value) for span in document.spans)
    lines = [f"from arnews import {', '.join(names)}"]
    lines += ["import datetime"] if document.published else []
    return lines + [f"from {kind.__module__} import {kind.__qualname__}" for kind in classes]


def failure(subject: Subject, document: Document, why: str) -> AssertionError:
    """An AssertionError that says why, and how to see it again."""
    name = subject.name if isinstance(subject, Extractor) else repr(subject)
    return AssertionError(f"{name}: {why}\nTo see it again:\n\n{indent(snippet(subject, document), '    ')}\n")
