"""The times extractor reads its golden cases."""

from pathlib import Path

from arnews.extractors.times import times
from arnews.testing import conformance_suite, golden_suite

GOLDEN = Path(__file__).parents[2] / "golden" / "times.txt"
EXAMPLES = [
    "غادر أمس الأحد وعاد في 23 أكتوبر/تشرين الأول 2019 الساعة 16:00 بتوقيت ليبيا (14:00 ت.غ)",
    "عمل منذ ثلاثة أيام، ثم كل يوم أحد، خلال العقدين الماضيين في 10 محرم 1442 هـ",
]

TestGolden = golden_suite(times(), GOLDEN)
TestConformance = conformance_suite(times(), examples=EXAMPLES, max_examples=20)
