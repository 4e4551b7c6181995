"""What the author of an extractor tests it with. Needs the extra `testing`; nothing else imports Hypothesis.

    TestFootball = arnews.testing.conformance_suite(scores, examples=["فاز الأهلي 3-1"])
    TestFootballCases = arnews.testing.golden_suite(scores, Path(__file__).with_name("scores.txt"))

The strategies (`arabic_text`, `respellings`, `documents`, `news_sentences` ...) serve tests of one's own;
`hypothesis.strategies.from_type` knows the public types of arnews.
"""

from typing import TYPE_CHECKING

from .._lazy import lazily

if TYPE_CHECKING:
    from .conformance import conformance_suite
    from .golden import golden_suite
    from .news import news_sentences, person_names
    from .numbers import number_words
    from .respell import Respelling, respellings
    from .text import arabic_text
    from .things import documents, published_dates, spans, values
    from .times import dates

_HOMES = {
    "Respelling": "respell",
    "arabic_text": "text",
    "conformance_suite": "conformance",
    "dates": "times",
    "documents": "things",
    "golden_suite": "golden",
    "news_sentences": "news",
    "number_words": "numbers",
    "person_names": "news",
    "published_dates": "things",
    "respellings": "respell",
    "spans": "things",
    "values": "things",
}

__all__ = [
    "Respelling",
    "arabic_text",
    "conformance_suite",
    "dates",
    "documents",
    "golden_suite",
    "news_sentences",
    "number_words",
    "person_names",
    "published_dates",
    "respellings",
    "spans",
    "values",
]


__getattr__ = lazily(__name__, _HOMES)


def __dir__() -> list[str]:
    return __all__
