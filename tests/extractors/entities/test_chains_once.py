"""Long chains of roles and of hyphens are walked through once, not once from each of their parts."""

from collections.abc import Callable
from typing import Any

import pytest

from arnews.extractors.entities import entities
from arnews.extractors.entities.places import hyphens
from arnews.extractors.entities.roles import holders


def steps(monkeypatch: pytest.MonkeyPatch, module: Any, name: str, size: Callable[[Any, Any], int], text: str) -> int:
    """How many steps all calls of a function of a module make while a text is read."""
    made, plain = [0], getattr(module, name)

    def counting(reader: Any, index: int) -> Any:
        found = plain(reader, index)
        made[0] += size(index, found)
        return found

    with monkeypatch.context() as patch:
        patch.setattr(module, name, counting)
        entities()(text)
    return made[0]


@pytest.mark.parametrize(
    ("module", "name", "size", "unit"),
    [
        (holders, "close", lambda index, found: 1, "الكاتب والمخرج "),
        (hyphens, "chained", lambda first, last: last - first, "في-"),
        (hyphens, "chained", lambda first, last: last - first, "بولناي-"),
    ],
)
def test_four_times_the_chain_costs_four_times_the_steps(
    monkeypatch: pytest.MonkeyPatch, module: Any, name: str, size: Any, unit: str
) -> None:
    few, many = (steps(monkeypatch, module, name, size, "في " + unit * count) for count in (100, 400))
    assert many <= 5 * few + 10
