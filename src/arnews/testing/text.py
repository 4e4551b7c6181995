"""Strategies of text: `arabic_text` looks like news and like trouble."""

from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from .pieces import TROUBLE, kinds, pieces

_PROCLITICS = ("", "", "", "و", "ف", "ب", "ل", "ك", "وب", "ول")
_ENDS = (" ", " ", " ", " ", "، ", ". ", ": ", "\n", "\n\n", "؟ ", "-", "/", "")
_QUOTES = (("«", "»"), ('"', '"'), ("“", "”"), ("'", "'"), ("(", ")"), ("((", "))"), ("„", "“"), ("«", ""), ('"', ""))
_ANY = st.text(st.characters(codec="utf-8"), max_size=6)
_ARABIC = st.text(st.characters(min_codepoint=0x600, max_codepoint=0x6FF), max_size=6)


def words(*listed: str) -> SearchStrategy[str]:
    """Words of these kinds of pieces.tsv (all kinds when none is named), some behind a proclitic."""
    forms = st.one_of([st.sampled_from(pieces(kind)) for kind in listed or kinds()])
    return st.builds(_attached, st.sampled_from(_PROCLITICS), forms)


def _attached(proclitics: str, form: str) -> str:
    """ل + ال is written لل."""
    return proclitics + (form[1:] if proclitics.endswith("ل") and form.startswith("ال") else form)


def phrases(max_words: int = 8) -> SearchStrategy[str]:
    """A few news words, with what may stand between words."""
    steps = st.lists(st.tuples(words(), st.sampled_from(_ENDS)), min_size=1, max_size=max_words)
    return steps.map(lambda pairs: "".join(word + end for word, end in pairs))


def quoted(inside: SearchStrategy[str]) -> SearchStrategy[str]:
    """Text between quotation marks, not all of which are closed."""
    return st.builds(lambda text, marks: marks[0] + text.strip() + marks[1], inside, st.sampled_from(_QUOTES))


def trouble() -> SearchStrategy[str]:
    """One stretch that programs stumble over: a lone surrogate, NUL, a bidi isolate, a ligature, a mark alone ..."""
    return st.one_of(st.sampled_from(TROUBLE), _ARABIC, _ANY)


@st.composite
def arabic_text(draw: st.DrawFn, max_pieces: int = 10) -> str:
    """Text that looks like news and like trouble.

    News words of every kind, numbers, dates and quotations in any order, between them now and then lone surrogates,
    NUL, bidi isolates, presentation ligatures, ZWNJ, superscript digits, carriage returns, other scripts, quotation
    marks that never close. Any `str` can come, the empty one too.
    """
    return "".join(draw(st.lists(_piece(), max_size=max_pieces)))


@cache
def _piece() -> SearchStrategy[str]:
    return st.one_of(phrases(), quoted(phrases()), phrases(3), trouble())
