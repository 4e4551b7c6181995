"""The entry point by which Hypothesis learns of the types of arnews, without importing Hypothesis at its top."""

_registered = False


def register() -> None:
    """Called by Hypothesis when it starts, and by `arnews.testing.things` when there is no entry point."""
    global _registered
    if not _registered:
        _registered = True
        _register()


def _register() -> None:
    from typing import Any

    from hypothesis import strategies as st

    from .. import values
    from ..document import Document
    from ..span import Mention, Span, Value

    def late(name: str, *kinds: Any) -> Any:
        """A strategy that is made when it is first asked for, not while Hypothesis is being imported."""

        def make(_: Any) -> Any:
            from . import things

            return getattr(things, name)(*kinds)

        return make

    st.register_type_strategy(Document, late("documents"))
    st.register_type_strategy(Span, late("spans"))
    st.register_type_strategy(Mention, late("mentions"))
    st.register_type_strategy(values.Speaker, late("mentions", values.Speaker))
    st.register_type_strategy(Value, late("values"))
    for kind in (*values.BUILT_IN, values.Place):
        st.register_type_strategy(kind, late("values", kind))
