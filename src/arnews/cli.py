"""The command line: `arnews annotate` and `arnews extractors`."""

import argparse
import sys
from collections.abc import Iterator
from datetime import date
from typing import TextIO

from ._collector import collecting_seldom
from ._rows import BadRow, documents
from .conventions import CONVENTIONS, converted
from .document import Document, parse_published
from .errors import ArnewsError, DocumentError
from .extraction import Extractor
from .formats import FORMATS, written
from .pipeline import Pipeline
from .plugins import discover, runnable, with_requirements

BAD_INPUT = 2


def main(argv: list[str] | None = None) -> int:
    """Runs one command; returns the exit code: 0, or 2 when some input or an argument was bad."""
    # A lone surrogate leaves as the escape that JSON has for it.
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    options = _parser().parse_args(argv)
    try:
        return int(options.run(options))
    except ArnewsError as error:
        print(f"arnews: {error}", file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        sys.stderr.close()
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="arnews", description="Reads Arabic news.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _annotate_options(commands.add_parser("annotate", help="find every span in texts"))
    extractors = commands.add_parser("extractors", help="list the installed extractors")
    extractors.set_defaults(run=_list)
    return parser


def _annotate_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help=".txt: one document; .jsonl: one a line; - : standard input"
    )
    parser.add_argument("--format", choices=FORMATS, default="jsonl")
    parser.add_argument(
        "--convention", metavar="NAME", help=f"bounds of names as in {', '.join(CONVENTIONS)} or a .tsv"
    )
    parser.add_argument("--published", type=_date, metavar="DATE", help="for documents that do not say (ISO 8601)")
    parser.add_argument("--only", action="append", metavar="NAME", help="run this extractor and what it requires")
    parser.add_argument(
        "--block", action="append", default=[], metavar="NAME", help="leave this extractor or plugin out"
    )
    parser.add_argument("--on-error", choices=("raise", "skip"), default="raise", help="when an extractor fails")
    parser.add_argument("--processes", type=int, default=1, metavar="N")
    parser.set_defaults(run=_annotate)


def _date(text: str) -> date:
    try:
        return parse_published(text)
    except DocumentError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _annotate(options: argparse.Namespace) -> int:
    pipeline = Pipeline(_chosen(options), on_error=options.on_error)
    errors = _Errors(sys.stderr)
    documents = pipeline.map(_good(options, errors), processes=options.processes)
    if options.convention:
        documents = converted(options.convention, documents)
    with collecting_seldom():
        for piece in written(options.format, map(errors.heard, documents)):
            sys.stdout.buffer.write(piece)
            sys.stdout.buffer.flush()  # so that who feeds a stream of lines sees each answer at once
    return errors.code


class _Errors:
    """Messages for people, and the exit code that follows from them."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.code = 0

    def say(self, message: object) -> None:
        self.code = BAD_INPUT
        print(f"arnews: {message}", file=self.stream, flush=True)

    def heard(self, document: Document) -> Document:
        """The same document, after its problems were said."""
        for problem in document.problems:
            self.say(problem)
        return document


def _good(options: argparse.Namespace, errors: _Errors) -> Iterator[Document]:
    for found in documents(options.files or ["-"], options.published):
        if isinstance(found, BadRow):
            errors.say(found)
        else:
            yield found


def _chosen(options: argparse.Namespace) -> tuple[Extractor, ...]:
    plugins = runnable(discover(options.block))
    for problem in plugins.problems:
        print(f"arnews: {problem}", file=sys.stderr)
    known = {extractor.name for extractor in plugins.extractors}
    for name in options.only or ():
        if name not in known:
            raise ArnewsError(f"no extractor is called {name!r}; there are {', '.join(sorted(known))}")
    return with_requirements(options.only or known, plugins.extractors)


def _list(_: argparse.Namespace) -> int:
    plugins = discover()
    for extractor in plugins.extractors:
        print(f"{extractor.name}\t{extractor.origin}{chr(9) + 'local' if extractor.local else ''}")
        for word in ("produces", "requires", "considers"):
            labels = sorted({kind.label for kind in getattr(extractor, word)})
            print(*([f"    {word} {' '.join(labels)}"] if labels else []), sep="\n", end="\n" if labels else "")
    for problem in plugins.problems:
        print(f"arnews: {problem}", file=sys.stderr)
    return BAD_INPUT if plugins.problems else 0
