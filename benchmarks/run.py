"""One run, every figure of the budget: `python benchmarks/run.py [NEWS.jsonl]`.

Without an argument the news sample beside the repository is read (../shared/news/sample.jsonl) or, where there is none,
the texts of examples/ repeated. Times are given as ratios to a bare `re.finditer(r"\\w+")` loop over the same texts in
the same run, so that they can be compared between machines.
"""

import gc
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import arnews

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT.parent / "shared" / "news" / "sample.jsonl"
ROUNDS = 5
ARTICLE = 3_500  # code points of the article that is timed alone
LIMITS = {
    "warm ratio": 5.0,
    "cold ratio": 9.0,
    "import ms": 45,
    "first document ms": 200,
    "article ms": 1.0,
    "memory MB": 60,
}


def texts(arguments: list[str]) -> list[str]:
    """The texts to measure on."""
    path = Path(arguments[0]) if arguments else SAMPLE
    if path.exists():
        return [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    print("no news sample: the examples, repeated")
    return [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))] * 200


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The shortest time of some rounds: what the work itself takes, with least of the machine's noise."""
    return min(_once(work) for _ in range(rounds))


def _once(work: Callable[[], object]) -> float:
    gc.collect()
    began = time.process_time()
    work()
    return time.process_time() - began


def in_new_process(code: str) -> float:
    """The figure that `code` prints in a fresh interpreter, from byte code as installed; the least of seven."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", code]
    runs = [subprocess.run(command, capture_output=True, text=True, check=True, env=kept) for _ in range(7)]
    return min(float(run.stdout) for run in runs)


TIMED = "import time; began = time.process_time(); {work}; print((time.process_time() - began) * 1000)"
COLD = """
import json, re, sys, time
texts = json.loads(sys.stdin.read())
words = re.compile(r"\\w+")
import arnews
arnews.annotate("نص")
def bare():
    began = time.process_time()
    for text in texts:
        for _ in words.finditer(text): pass
    return time.process_time() - began
loop = min(bare() for _ in range(3))
began = time.process_time()
for text in texts: arnews.annotate(text)
print((time.process_time() - began) / loop)
"""
MEMORY = """
import json, resource, sys
def resident(): return int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize() / 1e6
texts = json.loads(sys.stdin.read())
import arnews
arnews.annotate("نص")
for text in texts: arnews.annotate(text)
print(resident())
"""


def piped(code: str, listed: list[str]) -> float:
    """The figure that `code` prints, given the texts as JSON on its standard input."""
    run = subprocess.run(
        [sys.executable, "-c", code], input=json.dumps(listed), capture_output=True, text=True, check=True
    )
    return float(run.stdout)


def loop_seconds(listed: list[str]) -> float:
    """What the bare loop takes."""
    word = re.compile(r"\w+")

    def bare() -> None:
        for text in listed:
            for _ in word.finditer(text):
                pass

    return seconds(bare)


def _drained(pipeline: arnews.Pipeline, listed: list[str]) -> None:
    for text in listed:
        pipeline(text)


def shares(pipeline: arnews.Pipeline, listed: list[str], loop: float) -> dict[str, float]:
    """The scan's and each extractor's part of the ratio, summed document by document."""
    found = {"  scan": seconds(lambda: [pipeline.scanner.scan(text) is None for text in listed], 3) / loop}
    found |= {f"  {extractor.name}": 0.0 for extractor in pipeline.extractors}
    for text in listed:
        document = arnews.Document(text).scanned(pipeline.scanner)
        for extractor in pipeline.extractors:
            began = time.process_time()
            spans = extractor.run(document, document.spans)
            found[f"  {extractor.name}"] += (time.process_time() - began) / loop
            document = document.add(spans)
    return found


def figures(listed: list[str]) -> dict[str, float]:
    """Every figure by name."""
    pipeline = arnews.default_pipeline()
    size = sum(len(text.encode("utf-8", "replace")) for text in listed) / 1e6
    article = min(listed, key=lambda text: abs(len(text) - ARTICLE))
    _once(lambda: _drained(pipeline, listed))
    loop, warm = loop_seconds(listed), seconds(lambda: _drained(pipeline, listed), 3)
    return {
        "MB/s": size / warm,
        "bare loop MB/s": size / loop,
        "warm ratio": warm / loop,
        **shares(pipeline, listed, loop),
        "cold ratio": piped(COLD, listed),
        "import ms": in_new_process(TIMED.format(work="import arnews")),
        "first document ms": in_new_process(TIMED.format(work="import arnews; arnews.annotate('وصل الوزير إلى تونس')")),
        "article ms": seconds(lambda: pipeline(article), 50) * 1000,
        "memory MB": piped(MEMORY, listed),
    }


def main() -> None:
    """Prints the figures, with the budget beside those that have one."""
    for name, figure in figures(texts(sys.argv[1:])).items():
        limit = LIMITS.get(name)
        verdict = "" if limit is None else f"   budget {limit}{'' if figure <= limit else '   OVER'}"
        print(f"{name:22s}{figure:10.2f}{verdict}", flush=True)


if __name__ == "__main__":
    main()
