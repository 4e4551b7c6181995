"""How the work of an extractor grows with the text: counted in lines of Python run and code points of text gone over.

What cannot be counted (a pattern that backtracks, inside the `re` module) is timed, and judged only when it is gross.
"""

import sys
from collections.abc import Callable, Iterator
from time import thread_time
from types import FrameType
from typing import Any

from ..document import Document
from .respell import VOWELS
from .subject import Subject

SIZE = 1_000  # code points of the small text; the large one is FACTOR times as long
FACTOR = 4
LIMIT = 6.5  # times the work on the large text; linear gives 4, n log n about 5, quadratic 16
GROSS = 10.0
SLOW, LONG = 0.05, 1.0  # seconds; what is over sooner is not judged, what takes longer not measured again
SEEDS = (
    "5+", "5+5 ", "1", "12/", "9.", "٪", "«", '"', "ألف ", "ألف", "و", "ال", "قال ", "م" + VOWELS[0], "ـ", "a ", "\n",
)  # fmt: skip


class CountingText(str):
    """A text that counts the code points which its methods go over."""

    __slots__ = ("seen",)
    seen: int

    def count_steps(self, start: Any = None, end: Any = None) -> None:
        """Adds the code points from `start` to `end`."""
        begin, stop, _ = slice(start, end).indices(len(self))
        self.seen = getattr(self, "seen", 0) + max(0, stop - begin)

    def __getitem__(self, key: Any) -> str:
        if isinstance(key, slice):
            self.count_steps(key.start, key.stop)
        return super().__getitem__(key)


def _searching(name: str) -> Any:
    """A method that stops where it finds something: what it went over ends there."""
    plain, backward = getattr(str, name), name.startswith("r")

    def method(self: CountingText, part: str, start: Any = None, end: Any = None) -> Any:
        at = str.rfind(self, part, start, end) if backward else str.find(self, part, start, end)
        first, last = (at, end) if backward else (start, at + len(part))
        self.count_steps(*(first, last) if at >= 0 else (start, end))
        return plain(self, part, start, end)

    return method


def _whole(name: str) -> Any:
    plain = getattr(str, name)

    def method(self: CountingText, *args: Any, **more: Any) -> Any:
        self.count_steps(*(args[1:3] if name == "count" else ()))
        return plain(self, *args, **more)

    return method


for _name in ("find", "rfind", "index", "rindex"):
    setattr(CountingText, _name, _searching(_name))
for _name in ("count", "split", "rsplit", "splitlines", "replace", "translate", "strip", "lower"):
    setattr(CountingText, _name, _whole(_name))


def seeds(subject: Subject) -> Iterator[str]:
    """What large texts are made of: the examples over and over, and hostile repetitions."""
    for example in subject.examples[:6]:
        yield f"{example.text} "
    yield " ".join(example.text for example in subject.examples) + "\n"
    yield from SEEDS


def check(subject: Subject) -> None:
    """AssertionError when some text four times as long costs far more than four times the work."""
    for seed in seeds(subject):
        small, large = (_document(subject, seed, SIZE * factor) for factor in (1, FACTOR))
        _judge(subject, seed, _times(subject, small, large), GROSS, "seconds")
        _judge(subject, seed, [counted(subject, document) for document in (small, large)], LIMIT, "steps")


def _document(subject: Subject, seed: str, size: int) -> Document:
    return subject.document((seed * (size // len(seed) + 1))[:size])


def _times(subject: Subject, small: Document, large: Document) -> list[float]:
    """The mildest of three measurements; of one, where it says nothing bad or took long."""
    pairs: list[list[float]] = []
    while len(pairs) < 3 and (not pairs or GROSS * pairs[-1][0] < pairs[-1][1] < LONG):
        pairs.append([timed(subject, small), timed(subject, large)])
    best = min(pairs, key=lambda pair: pair[1] / max(pair[0], 1e-6))
    return best if best[1] > SLOW else [1.0, 1.0]


def _judge(subject: Subject, seed: str, work: list[float], limit: float, unit: str) -> None:
    if work[1] > limit * work[0]:
        raise AssertionError(
            f"{subject.extractor.name}: {FACTOR} times the text costs {work[1] / work[0]:.1f} times the work "
            f"({work[0]:.6g} and {work[1]:.6g} {unit})\nTo see it again: {seed!r} repeated to {SIZE} and "
            f"{SIZE * FACTOR} code points"
        )


def counted(subject: Subject, document: Document) -> float:
    """Lines of Python run over a document, and its code points gone over, twenty to a line."""
    text = CountingText(document.text)
    view = Document(text, document.published, document.spans)
    subject.run(view)  # words are typed once; what is counted is the reading
    text.seen = 0
    return lines(lambda: subject.run(view)) + text.seen / 20


def lines(run: Callable[[], object]) -> int:
    """How many lines of Python `run` takes, those of this module left out."""
    steps = 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal steps
        steps += event == "line"
        return trace if frame.f_code.co_filename != __file__ else None

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        run()
    finally:
        sys.settrace(before)
    return steps


def timed(subject: Subject, document: Document) -> float:
    """Seconds of this thread over a document."""
    begin = thread_time()
    subject.run(document)
    return thread_time() - begin
