"""Evidence over the document: a name once given in full is known again by its parts."""

from collections.abc import Iterable

from arnews._text import fold
from . import flags as f
from .reading import Candidate, Reader

PROCLITICS = ("", "و", "ف", "ل", "ب", "ك", "ول", "وب")


def again(reader: Reader, settled: list[Candidate]) -> tuple[list[Candidate], dict[int, str]]:
    """(further mentions of persons by one of their names, full names by the first token of each mention)."""
    full = full_names(reader, settled)
    parts = known_parts(full)
    names = {c.first: _name(reader, c, parts) for c in settled if c.label == "PERSON"}
    if not parts:
        return [], names
    taken = {index for c in settled if c.label != "NORP" for index in range(c.first, c.last)}
    more = list(_mentions(reader, parts, taken))
    names |= {c.first: str(c.value) for c in more}
    return more, names


def _text(reader: Reader, candidate: Candidate) -> str:
    return reader.tokens.text[candidate.start : candidate.end].replace("_", " ")


def full_names(reader: Reader, settled: Iterable[Candidate]) -> list[str]:
    """The texts of persons with two words or more, in the order of the document."""
    return [_text(reader, c) for c in settled if c.label == "PERSON" and c.last - c.first > 1]


def known_parts(full: Iterable[str]) -> dict[str, str]:
    """Folded parts of full names by which a person is named again, each with the full name that came first."""
    parts: dict[str, str] = {}
    for name in full:
        pieces = name.split(" ")
        for length in range(1, len(pieces)):
            parts.setdefault(fold(" ".join(pieces[-length:])), name)
        parts.setdefault(fold(pieces[0]), name)
    return parts


def _name(reader: Reader, candidate: Candidate, parts: dict[str, str]) -> str:
    text = _text(reader, candidate)
    return parts.get(fold(text), text)


def _mentions(reader: Reader, parts: dict[str, str], taken: set[int]) -> Iterable[Candidate]:
    """Words that stand alone and are the family name of somebody named before."""
    forms = {before + part: (len(before), name) for part, name in parts.items() if " " not in part for before in PROCLITICS}
    for index, word in enumerate(reader.words):
        if word.form in forms and index not in taken:
            skip, name = forms[word.form]
            if _can_be_name(word, skip, name):
                yield reader.candidate("PERSON", index, index + 1, 4.0, "named before", skip=skip, value=name)


def _can_be_name(word: object, skip: int, name: str) -> bool:
    bare, every = word.bare, word.every  # type: ignore[attr-defined]
    return not bare & (f.STOP | f.TIME) and not every & (f.PART | f.ROLE | f.HEAD | f.GAZETTEER | f.FIELD | f.ADJ)


