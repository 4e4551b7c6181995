"""arnews reads Arabic news: who, where, which body, how many, when, and who said what, with exact offsets.

Names are imported when they are first used (PEP 562), so that `import arnews` itself costs next to nothing.
"""

from typing import TYPE_CHECKING

from ._lazy import lazily

if TYPE_CHECKING:
    from ._text import normalize
    from .document import Document
    from .errors import (
        ArnewsError,
        ConventionError,
        DocumentError,
        ExtractionError,
        FormatError,
        LexiconError,
        PipelineError,
        PluginError,
        PluginWarning,
    )
    from .extraction import Extractor, extractor
    from .hookspecs import hookimpl
    from .lexicon import Lexicon
    from .pipeline import Pipeline
    from .plugins import annotate, default_pipeline, discover
    from .span import Mention, Span, Value, resolve_overlaps
    from .values import (
        Cardinal,
        Committee,
        Date,
        Duration,
        Event,
        GeopoliticalEntity,
        IndirectQuotation,
        Location,
        Money,
        Nationality,
        Ordinal,
        Organization,
        Percent,
        Person,
        Place,
        Quantity,
        Quotation,
        Recurrence,
        Role,
        Speaker,
        Time,
    )

_HOMES = {
    "ArnewsError": "errors",
    "Cardinal": "values",
    "Committee": "values",
    "ConventionError": "errors",
    "Date": "values",
    "Document": "document",
    "DocumentError": "errors",
    "Duration": "values",
    "Event": "values",
    "ExtractionError": "errors",
    "Extractor": "extraction",
    "FormatError": "errors",
    "GeopoliticalEntity": "values",
    "IndirectQuotation": "values",
    "Lexicon": "lexicon",
    "LexiconError": "errors",
    "Location": "values",
    "Mention": "span",
    "Money": "values",
    "Nationality": "values",
    "Ordinal": "values",
    "Organization": "values",
    "Percent": "values",
    "Person": "values",
    "Pipeline": "pipeline",
    "PipelineError": "errors",
    "Place": "values",
    "PluginError": "errors",
    "PluginWarning": "errors",
    "Quantity": "values",
    "Quotation": "values",
    "Recurrence": "values",
    "Role": "values",
    "Span": "span",
    "Speaker": "values",
    "Time": "values",
    "Value": "span",
    "annotate": "plugins",
    "default_pipeline": "plugins",
    "discover": "plugins",
    "extractor": "extraction",
    "hookimpl": "hookspecs",
    "normalize": "_text",
    "resolve_overlaps": "span",
}

__all__ = [
    "ArnewsError",
    "Cardinal",
    "Committee",
    "ConventionError",
    "Date",
    "Document",
    "DocumentError",
    "Duration",
    "Event",
    "ExtractionError",
    "Extractor",
    "FormatError",
    "GeopoliticalEntity",
    "IndirectQuotation",
    "Lexicon",
    "LexiconError",
    "Location",
    "Mention",
    "Money",
    "Nationality",
    "Ordinal",
    "Organization",
    "Percent",
    "Person",
    "Pipeline",
    "PipelineError",
    "Place",
    "PluginError",
    "PluginWarning",
    "Quantity",
    "Quotation",
    "Recurrence",
    "Role",
    "Span",
    "Speaker",
    "Time",
    "Value",
    "annotate",
    "default_pipeline",
    "discover",
    "extractor",
    "hookimpl",
    "normalize",
    "resolve_overlaps",
]


__getattr__ = lazily(__name__, _HOMES)


def __dir__() -> list[str]:
    return __all__
