"""Holds the scores on the shared gold data against the floors in score_floors.tsv; `--raise` lifts them to today's.

The data is not part of the project: it is looked for in ../shared beside the repository. A floor never goes down by
this script. Figures: exact F1, and the shares of right values and speakers, in per cent.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
FLOORS = Path(__file__).with_suffix(".tsv")
SLACK = 0.05  # scores are printed with one decimal
GOLD = ("tripoli", "articles", "quotes", "committees")

Scores = dict[tuple[str, str, str], float]


ANERCORP = ("--cmd", f"{sys.executable} -m arnews annotate --format jsonl --convention anercorp")


def judged(kind: str, *files: Path, options: tuple[str, ...] = ()) -> dict[str, dict[str, object]]:
    """What the judge prints, as JSON."""
    command = [sys.executable, str(SHARED / "eval" / "score.py"), kind, *map(str, files), "--json", *options]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if run.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{run.stdout}{run.stderr}")
    return json.loads(run.stdout)


def gold_scores(name: str) -> Scores:
    """Figures of one stand-off gold file by label."""
    report = judged("gold", SHARED / "gold" / f"{name}.jsonl")
    found: Scores = {}
    for label, figures in [*report["labels"].items(), ("all", report["all"])]:
        found[name, label, "exact_F1"] = figures["exact_PRF"][2]
        for key in ("value_right", "speaker_right"):
            if key in figures:
                found[name, label, key] = float(figures[key].rsplit("=", 1)[1].rstrip("%"))
    return found


def ner_scores(name: str, options: tuple[str, ...] = ()) -> Scores:
    """Figures of the CoNLL development part."""
    report = judged("ner", SHARED / "ner" / "anercorp_dev.conll", options=options)
    rows = {**{label: report["labels"][label] for label in ("PER", "LOC", "ORG")}, "PER+LOC+ORG": report["PER+LOC+ORG"]}
    return {(name, label, "exact_F1"): figures["exact_PRF"][2] for label, figures in rows.items()}


def value_scores() -> Scores:
    """Figures of the other projects' value tests."""
    report = judged("values", *sorted((SHARED / "values").glob("*.jsonl")))
    return {
        ("values", cell.replace(" · ", "/"), "right"): float(said.rsplit("=", 1)[1].rstrip("%"))
        for cell, said in report["cells"].items()
    }


def measured() -> Scores:
    """Every figure of today."""
    found: Scores = {}
    for name in GOLD:
        found |= gold_scores(name)
    return found | ner_scores("anercorp_dev") | ner_scores("anercorp_dev as anercorp", ANERCORP) | value_scores()


def read_floors() -> Scores:
    """The floors by file, label and figure."""
    rows = [line.split("\t") for line in FLOORS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {(file, label, figure): float(minimum) for file, label, figure, minimum in rows}


def write_floors(floors: Scores) -> None:
    """Writes the floors in order."""
    head = "# Minimum scores on the shared gold data; only ever raised, by tools/score_floors.py --raise\n"
    head += "# file\tlabel\tfigure\tminimum\n"
    rows = ("\t".join((*key, f"{minimum:.1f}")) for key, minimum in sorted(floors.items()))
    FLOORS.write_text(head + "\n".join(rows) + "\n", encoding="utf-8")


def main() -> int:
    """Exit code 1 when a score is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to today's scores")
    lift = parser.parse_args().lift
    if not SHARED.is_dir():
        print("no ../shared: nothing to measure on")
        return 0
    scores, floors = measured(), read_floors() if FLOORS.exists() else {}
    low = {key: floor for key, floor in floors.items() if scores.get(key, 0.0) < floor - SLACK}
    for key, floor in low.items():
        print(f"{' '.join(key)}: {scores.get(key, 0.0)} is below its floor {floor}")
    if lift:
        write_floors({key: max(score, floors.get(key, 0.0)) for key, score in scores.items()})
    print(f"{len(floors) - len(low)} of {len(floors)} floors hold")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
