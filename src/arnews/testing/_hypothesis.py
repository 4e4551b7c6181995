"""The entry point by which Hypothesis learns of the types of arnews, without importing Hypothesis at its top."""

from collections.abc import Callable
from typing import Any

_registered = False


def register() -> None:
    """Called by Hypothesis when it starts, and by `arnews.testing.things` when there is no entry point."""
    global _registered
    if not _registered:
        _registered = True
        _register()


def _register() -> None:
    from hypothesis import strategies as st

    from .. import values
    from ..document import Document
    from ..span import Mention, Span, Value

    for kind, name in ((Document, "documents"), (Span, "spans"), (Mention, "mentions"), (Value, "values")):
        st.register_type_strategy(kind, _late(name))
    st.register_type_strategy(values.Speaker, _late("mentions", values.Speaker))
    for value in (*values.BUILT_IN, values.Place):
        st.register_type_strategy(value, _late("values", value))


def _late(name: str, *kinds: Any) -> Callable[[Any], Any]:
    """Makes a strategy when it is first asked for, not while Hypothesis is being imported."""

    def make(_: Any) -> Any:
        from . import things

        return getattr(things, name)(*kinds)

    return make
