"""The command line, as a process: contract, order, bad input, exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

TEXT = "وصل الوفد إلى تونس في 23 أكتوبر 2020."


def run(*arguments: str, given: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([sys.executable, "-m", "arnews", *arguments], input=given, capture_output=True, check=False)


def rows(done: "subprocess.CompletedProcess[bytes]") -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_a_text_file_is_one_document(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(TEXT, encoding="utf-8")
    done = run("annotate", "--published", "2020-12-29", str(tmp_path / "news.txt"))
    (row,) = rows(done)
    assert (row["id"], row["text"], row["published"]) == ("news", TEXT, "2020-12-29")
    assert all(TEXT[span["start"] : span["end"]] == span["text"] for span in row["spans"])
    assert set(row["spans"][0]) == {"start", "end", "label", "text", "value", "source", "rule"}
    assert done.returncode == 0


def test_json_lines_keep_their_order_ids_and_dates(tmp_path: Path) -> None:
    lines = [{"id": f"n{i}", "text": TEXT, "published": f"2020-12-{i + 1:02}"} for i in range(5)]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    for extra in ([], ["--processes", "2"]):
        found = rows(run("annotate", *extra, str(tmp_path / "in.jsonl")))
        assert [(row["id"], row["published"]) for row in found] == [(row["id"], row["published"]) for row in lines]


@pytest.mark.parametrize("given", [TEXT.encode(), json.dumps({"text": TEXT}).encode()])
def test_standard_input_is_a_text_or_json_lines(given: bytes) -> None:
    for arguments in ([], ["-"]):
        assert [row["text"] for row in rows(run("annotate", *arguments, given=given))] == [TEXT]


def test_bad_rows_are_named_and_the_good_ones_written(tmp_path: Path) -> None:
    bad = tmp_path / "in.jsonl"
    good = json.dumps({"id": "a", "text": TEXT})
    bad.write_bytes(
        "\n".join([good, "{", "[]", '{"id": 1}', '{"text": "", "published": "soon"}', ""]).encode() + b'"\xff"\n'
    )
    done = run("annotate", str(bad), str(tmp_path / "missing.txt"))
    assert [row["id"] for row in rows(done)] == ["a"]
    assert done.returncode == 2
    said = done.stderr.decode().splitlines()
    assert [line.removeprefix(f"arnews: {bad}:") for line in said[:5]] == [
        "2: not JSON: Expecting property name enclosed in double quotes at column 2",
        "3: not a JSON object",
        '4: no "text", or one that is not a string',
        "5: published 'soon' is neither an ISO 8601 nor an RFC 2822 date",
        "6: not UTF-8 at byte 1 of the line",
    ]
    assert said[5] == f"arnews: {tmp_path / 'missing.txt'}: cannot be read: No such file or directory"


def test_a_text_that_is_not_utf8_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes("سطر\n".encode() + "سطر".encode("cp1256"))
    done = run("annotate", str(tmp_path / "old.txt"))
    assert done.returncode == 2
    assert done.stderr.decode().startswith(f"arnews: {tmp_path / 'old.txt'}:2: not UTF-8 at byte 7")


def test_a_bad_date_or_extractor_name_is_an_error() -> None:
    assert b"neither an ISO 8601" in run("annotate", "--published", "soon").stderr
    done = run("annotate", "--only", "nobody", given=TEXT.encode())
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"no extractor is called 'nobody'; there are " in done.stderr


def test_a_lone_surrogate_leaves_json_as_an_escape() -> None:
    done = run("annotate", given=b'{"text": "\\ud800 \\u0646"}')
    assert b'"text": "\\ud800 ' in done.stdout
    assert rows(done)[0]["text"] == "\ud800 ن"


def test_the_other_formats() -> None:
    given = TEXT.encode()
    table = run("annotate", "--format", "table", given=given).stdout.decode()
    assert table.startswith(f"# -\t{len(TEXT)} code points\t")
    whole = json.loads(run("annotate", "--format", "json", given=given).stdout)
    assert [whole] == rows(run("annotate", given=given))


def test_a_stream_of_lines_is_answered_line_by_line() -> None:
    command = [sys.executable, "-m", "arnews", "annotate"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None and process.stdout is not None
        for name in ("first", "second"):
            process.stdin.write(json.dumps({"id": name, "text": TEXT}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == name  # while standard input is still open


@pytest.mark.parametrize("begin", [b"\xef\xbb\xbf", b"\n  \n"])
def test_json_lines_may_begin_with_a_byte_order_mark_or_blank_lines(begin: bytes) -> None:
    done = run("annotate", given=begin + json.dumps({"id": "a", "text": TEXT}).encode())
    assert [row["id"] for row in rows(done)] == ["a"]


def test_a_format_that_cannot_hold_the_input_says_so_after_what_it_could() -> None:
    two = b'{"id": "a", "text": "5+5"}\n{"id": "b", "text": ""}\n'
    done = run("annotate", "--format", "brat", given=two)
    assert done.returncode == 2
    assert done.stdout.startswith(b"T1\t")
    assert b"'b' is the second" in done.stderr


def test_empty_input_is_an_empty_document() -> None:
    assert rows(run("annotate"))[0]["spans"] == []


def test_extractors_are_listed_with_what_they_make_and_where_they_come_from() -> None:
    done = run("extractors")
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 0
    assert any(line.startswith("numbers\tarnews 0.1.0") for line in lines)
    assert "    produces COMMITTEE" in lines
    assert "    requires ORG PERSON ROLE" in lines


def test_the_output_is_the_same_in_every_process() -> None:
    articles = [str(path) for path in sorted((Path(__file__).parents[1] / "examples").glob("*.txt"))]
    command = [sys.executable, "-m", "arnews", "annotate", "--published", "2020-12-30", *articles]
    found = {
        subprocess.run(command, capture_output=True, check=True, env=os.environ | {"PYTHONHASHSEED": seed}).stdout
        for seed in ("0", "1", "2")
    }
    assert len(found) == 1


def test_names_in_the_bounds_of_another_corpus() -> None:
    given = "ذكرت صحيفة الحياة أن الوفد وصل.".encode()
    [there] = rows(run("annotate", "--convention", "anercorp", given=given))
    assert "الحياة" in [span["text"] for span in there["spans"] if span["label"] == "ORG"]
    done = run("annotate", "--convention", "none", given=given)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"no convention is called 'none'; there are anercorp" in done.stderr
