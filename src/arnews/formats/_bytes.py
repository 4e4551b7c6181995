"""Text to the bytes of a format."""

from collections.abc import Iterable, Iterator


def encoded(pieces: Iterable[str]) -> Iterator[bytes]:
    """Each piece in UTF-8, a lone surrogate as its escape."""
    return (piece.encode("utf-8", "backslashreplace") for piece in pieces)
