"""The entities extractor reads its golden cases."""

from pathlib import Path

from arnews.extractors.entities import entities
from arnews.testing import golden_suite

GOLDEN = Path(__file__).parents[2] / "golden" / "entities.txt"

TestGolden = golden_suite(entities(), GOLDEN)
