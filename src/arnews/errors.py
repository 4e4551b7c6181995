"""Everything that can go wrong, as one tree.

ArnewsError
├── DocumentError      a document or span that cannot be: text that is no str, offsets outside the text, a bad row
│   └── UnknownLabelError   JSON names a label that no known value class has
├── LexiconError       a TSV that breaks the format; the message begins with file:line
├── ExtractorError     an extractor declared wrongly
│   └── ExtractionError     an extractor raised, or yielded what it may not, on one document
├── PipelineError      extractors that cannot be put in one pipeline: unmet or cyclic requirement, one name twice
├── FormatError        a format that is unknown, lacks its package, or cannot hold the documents
├── ConventionError    a convention for the bounds of names that is unknown or cannot be read
└── PluginError        a plugin that cannot be used
PluginWarning          the same, reported while the other plugins go on
"""


class ArnewsError(Exception):
    """Base of every error that arnews raises on purpose."""


class DocumentError(ArnewsError, ValueError):
    """A document, span or row that cannot be."""


class UnknownLabelError(DocumentError):
    """JSON names a label that no known value class has."""


class LexiconError(ArnewsError, ValueError):
    """A lexicon that breaks the TSV format; the message begins with ``file:line``."""


class ExtractorError(ArnewsError, TypeError):
    """An extractor that is declared wrongly."""


class ExtractionError(ExtractorError):
    """An extractor raised, or yielded what it may not, on one document."""


class PipelineError(ArnewsError, ValueError):
    """Extractors that cannot be put in one pipeline."""


class FormatError(ArnewsError, ValueError):
    """A format that is unknown, lacks its package, or cannot hold the documents."""


class ConventionError(ArnewsError, ValueError):
    """A convention for the bounds of names that is unknown or cannot be read."""


class PluginError(ArnewsError):
    """A plugin that cannot be used."""


class PluginWarning(UserWarning):
    """A plugin was left out; the message names it, its distribution and the reason."""
