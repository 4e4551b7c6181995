"""golden_suite: golden cases as named tests.

`ARNEWS_GOLDEN_UPDATE=1 pytest` writes into the files what the extractor finds now; read the difference before you commit it.
"""  # noqa: E501

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from ..document import Document
from ..errors import ArnewsError
from ..extraction import Extractor
from ..pipeline import Pipeline
from ..span import Span, Value
from .golden_file import Case, Expected, escape, place, read_cases
from .snippets import Subject, failure

UPDATE = "ARNEWS_GOLDEN_UPDATE"


def golden_suite(subject: Subject, path: str | os.PathLike[str], labels: Iterable[str] = ()) -> type:
    """A test class with one test for each case of the golden file at `path`.

    A case passes when the spans that `subject` gives, of the labels that the suite is about, are exactly those listed,
    and the fields that the lines name have the values that they say. The labels are those given, else those of the
    file's `labels:` lines, else of an extractor those that it produces, of a pipeline those that the file lists.
    An extractor that requires spans of others goes in a pipeline with them. Assign the class to a name that pytest
    collects: `TestGolden = golden_suite(numbers, "cases.txt")`.
    """
    _alone(subject)
    file = Path(path)
    wanted = frozenset(labels)
    if os.environ.get(UPDATE):
        update(subject, file, wanted)
    cases, named = read_cases(file)
    wanted = wanted or named

    @pytest.mark.parametrize("case", [_param(case) for case in cases])
    def test_case(_: object, case: Case) -> None:
        complaint = complain(subject, case, wanted or _labels(subject, cases))
        if complaint:
            raise failure(subject, Document(case.text, case.published), f"{case.where}\n{complaint}")

    return type("GoldenSuite", (), {"test_case": test_case, "__doc__": f"Golden cases of {file}."})


def _alone(subject: Subject) -> None:
    if isinstance(subject, Extractor) and subject.requires:
        needs = ", ".join(kind.__name__ for kind in subject.requires)
        raise ArnewsError(f"{subject.title} requires {needs}: give golden_suite a Pipeline that makes them too")


def _param(case: Case) -> Any:
    marks = [pytest.mark.xfail(reason=case.xfail, strict=True, raises=AssertionError)] if case.xfail else []
    name = f"line {case.line} {' '.join(case.text.split()[:5])}"
    return pytest.param(case, id=name.encode("utf-8", "replace").decode(), marks=marks)


def _labels(subject: Subject, cases: Iterable[Case]) -> frozenset[str]:
    if isinstance(subject, Pipeline):
        return frozenset(expected.label for case in cases for expected in case.expected)
    return frozenset(each.label for kind in subject.produces for each in (kind, *kind.__subclasses__()))


def found_in(subject: Subject, case: Case, labels: frozenset[str]) -> list[Span[Value]]:
    """What `subject` finds in a case, of the labels that count, in document order."""
    result = subject(Document(case.text, case.published))
    spans = result.spans if isinstance(result, Document) else result
    return sorted((span for span in spans if span.label in labels), key=lambda span: (span.start, -span.end))


def complain(subject: Subject, case: Case, labels: frozenset[str]) -> str:
    """What is wrong with what `subject` finds in a case; nothing when the case passes."""
    found = found_in(subject, case, labels)
    rest = {_key(span): span for span in found}
    lines = []
    for expected in case.expected:
        start, end = place(case.text, expected) or (0, 0)
        span = rest.pop((start, end, expected.label), None)
        if span is None:
            lines.append(f"  missing     {expected.label}  {escape(expected.surface)}  [{start}:{end}]")
        else:
            head = f"  differs     {expected.label}  {escape(expected.surface)}"
            lines += [f"{head}  {why}" for why in _wrong(expected, span)]
    lines += [f"  unexpected  {written(span, case.text)}" for span in rest.values()]
    return "\n".join(lines)


def _key(span: Span[Value]) -> tuple[int, int, str]:
    return span.start, span.end, span.label


def _wrong(expected: Expected, span: Span[Value]) -> list[str]:
    wrong = []
    for name, said in expected.fields:
        actual = field(span, name)
        if not agrees(said, actual):
            wrong.append(f"{name} is {_json(actual)}, not {said}")
    return wrong


def field(span: Span[Value], name: str) -> Any:
    """A field of the span's value as JSON has it; dots go inside, `rule` and `source` are the span's own."""
    at: Any = span.value.to_dict() | {"rule": span.rule, "source": span.source}
    for part in name.split("."):
        if isinstance(at, Mapping) and part not in at:
            raise AssertionError(f"{span.label} has no field {name!r}; it has {', '.join(at)}")
        at = at[part] if isinstance(at, Mapping) else None
    return at


def agrees(said: str, actual: Any) -> bool:
    """Whether a value written in a golden file is this one: as JSON, a string also bare, a mention by its text."""
    if isinstance(actual, str) and said == actual:
        return True
    if isinstance(actual, Mapping) and said == actual.get("text"):
        return True
    try:
        meant = json.loads(said)
    except ValueError:
        return False
    return bool(meant == actual) and isinstance(meant, bool) == isinstance(actual, bool)


def _json(value: Any) -> str:
    return value if isinstance(value, str) and not _readable(value) else json.dumps(value, ensure_ascii=False)


def _readable(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return not text.strip()
    return True


def written(span: Span[Value], text: str, names: Iterable[str] | None = None) -> str:
    """The line of a golden file that expects this span, with the fields `names`, else with those that say anything."""
    at, occurrence = -1, 0
    while at < span.start:
        at = text.find(span.text, at + 1)
        occurrence += 1
    surface = escape(span.text) + (f" @{occurrence}" if occurrence > 1 else "")
    shown = {name: field(span, name) for name in names} if names is not None else _telling(span)
    return "\t".join([f"{span.label}  {surface}", *(f"{name}={escape(_json(part))}" for name, part in shown.items())])


def _telling(span: Span[Value]) -> dict[str, Any]:
    """The fields that say something, mentions by their text and name."""
    shown: dict[str, Any] = {}
    for name, part in span.value.to_dict().items():
        if isinstance(part, Mapping):
            shown |= {f"{name}.{key}": part[key] for key in ("text", "name") if key in part}
        elif part is not None and part is not False:
            shown[name] = part
    return shown


def update(subject: Subject, path: Path, labels: frozenset[str] = frozenset()) -> None:
    """Rewrites the span lines of the cases that fail; cases marked xfail and comments stay as they are."""
    cases, named = read_cases(path)
    wanted = labels or named or _labels(subject, cases)
    failing = [case for case in cases if not case.xfail and _fails(subject, case, wanted)]
    lines = path.read_bytes().decode("utf-8-sig").split("\n")
    for case in reversed(failing):
        kept = [line for line in lines[case.first : case.last] if line.strip().startswith("#")]
        lines[case.first : case.last] = kept + _lines(subject, case, wanted)
    if failing:
        path.write_text("\n".join(lines), encoding="utf-8", newline="")


def _fails(subject: Subject, case: Case, labels: frozenset[str]) -> bool:
    try:
        return bool(complain(subject, case, labels))
    except AssertionError:
        return True


def _lines(subject: Subject, case: Case, labels: frozenset[str]) -> list[str]:
    asked = {(*(place(case.text, each) or ()), each.label): [name for name, _ in each.fields] for each in case.expected}
    found = found_in(subject, case, labels)
    return [f"    {written(span, case.text, asked.get(_key(span)))}" for span in found]
