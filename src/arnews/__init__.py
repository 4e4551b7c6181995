"""arnews reads Arabic news: who, where, which body, how many, when, and who said what, with exact offsets."""

from ._text import normalize
from .document import Document
from .errors import ArnewsError, DocumentError, ExtractionError, LexiconError, PipelineError, PluginError, PluginWarning
from .extractor import Extractor, extractor
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

__all__ = [
    "ArnewsError",
    "Cardinal",
    "Committee",
    "Date",
    "Document",
    "DocumentError",
    "Duration",
    "Event",
    "ExtractionError",
    "Extractor",
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
