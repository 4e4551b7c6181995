"""The kit tests extractors; these tests test the kit: no planted bug gets past it."""

import pytest
from bugs_of_state import forget
from planted import NUMBERS, PLANTED, WORDS
from sound import sound

from arnews import Extractor
from arnews.testing import conformance_suite

TIMES = 20


def verdict(extractor: Extractor, examples: tuple[str, ...], test: str) -> str:
    """What one test of the suite says of an extractor; nothing when it passes."""
    forget()
    suite = conformance_suite(extractor, examples, max_examples=10)
    try:
        getattr(suite(), test)()
    except AssertionError as error:
        return str(error)
    return ""


def names_of(suite: type) -> list[str]:
    return [name for name in vars(suite) if name.startswith("test_")]


@pytest.mark.parametrize(("extractor", "examples", "test"), PLANTED, ids=[each[0].name for each in PLANTED])
class TestPlantedBugs:
    def test_is_rejected_and_the_message_shows_how_to_see_it_again(
        self, extractor: Extractor, examples: tuple[str, ...], test: str
    ) -> None:
        said = verdict(extractor, examples, test)
        assert said.startswith(f"{extractor.name}: ")
        assert "To see it again:" in said

    def test_is_rejected_every_time(self, extractor: Extractor, examples: tuple[str, ...], test: str) -> None:
        assert all(verdict(extractor, examples, test) for _ in range(TIMES))


@pytest.mark.parametrize("test", names_of(conformance_suite(sound, NUMBERS)))
def test_a_sound_extractor_is_accepted(test: str) -> None:
    assert verdict(sound, NUMBERS + WORDS, test) == ""


def test_every_test_of_the_suite_has_a_bug_that_it_alone_is_there_for() -> None:
    needed = {test for _, _, test in PLANTED}
    assert set(names_of(conformance_suite(sound, NUMBERS))) - needed == {"test_holds_under_threads"}
