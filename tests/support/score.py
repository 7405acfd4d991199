#!/usr/bin/env python3
"""Compares what praxis reads out of the samples with what a careful reader makes of them (samples/README.md).

usage: score.py --praxis PROGRAM SAMPLES_FOLDER [NAME...]

Every record must be exactly right; each difference is shown. Exit 1 when there is any. At the end stands how many values of each field
were right, too many or missing.
"""
import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

# What no reader of a text can know, or what stands in gold in another form.
NOT_COMPARED = {"id", "kind", "status", "visibility", "review", "sources"}


def praxis_records(praxis, text):
    """Runs in an empty folder, so that no repository near the samples lends its vocabularies."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([praxis, "ingest", "--dry-run", "--format", "jsonl", text], cwd=folder, capture_output=True,
                              env={"LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1469923200"}, timeout=60)
    records = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    wanted_exit = 0 if records else 1
    problem = "" if done.returncode == wanted_exit else f"exit {done.returncode}: {done.stderr.decode('utf-8', 'replace').strip()}"
    return records, problem


def items(value):
    """A field's value as a bag of comparable items."""
    values = value if isinstance(value, list) else [] if value is None else [value]
    return collections.Counter(json.dumps(v, ensure_ascii=False, sort_keys=True) for v in values)


class Score:
    def __init__(self):
        self.right, self.extra, self.missing = collections.Counter(), collections.Counter(), collections.Counter()

    def compare(self, field, wanted, got):
        """Counts; gives a line about the difference, or nothing."""
        want, have = items(wanted), items(got)
        self.right[field] += (want & have).total()
        self.missing[field] += (want - have).total()
        self.extra[field] += (have - want).total()
        if wanted == got:
            return []
        return [f"{field}:", f"    want {json.dumps(wanted, ensure_ascii=False)}", f"    got  {json.dumps(got, ensure_ascii=False)}"]

    def table(self):
        yield f"{'field':22} {'right':>6} {'extra':>6} {'missing':>8}"
        for field in sorted(self.right | self.extra | self.missing):
            yield f"{field:22} {self.right[field]:6} {self.extra[field]:6} {self.missing[field]:8}"


def compare_practice(score, gold, codes, record):
    lines = []
    for field in sorted((set(gold) | set(record)) - NOT_COMPARED):
        lines += score.compare(field, gold.get(field), record.get(field))
    got = sorted(entry["code"] for entry in record.get("review", []) if entry.get("field") != "title")
    return lines + score.compare("review codes", sorted(codes), got)


def compare_guideline(score, gold, record):
    lines = score.compare("guideline number", gold["number"], record.get("number"))
    if "theme" in gold:
        lines += score.compare("guideline theme", gold["theme"], record.get("theme"))
    return lines + score.compare("sample practices", gold["sample_practices_count"], len(record.get("sample_practices", [])))


def compare(score, gold, records):
    lines = score.compare("kind", [r["kind"] for r in gold["records"]], [r["kind"] for r in records])
    for wanted, got in zip(gold["records"], records):
        if wanted["kind"] != got["kind"]:
            break
        if wanted["kind"] == "practice":
            lines += compare_practice(score, wanted, gold.get("review_codes", []), got)
        else:
            lines += compare_guideline(score, wanted, got)
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--praxis", required=True, type=os.path.abspath)
    parser.add_argument("samples", type=Path)
    parser.add_argument("names", nargs="*", help="only these samples")
    args = parser.parse_args()
    golds = [p for p in sorted(args.samples.resolve().glob("*.json")) if not args.names or p.stem in args.names]
    score, wrong = Score(), 0
    for path in golds:
        gold = json.loads(path.read_text(encoding="utf-8"))
        records, problem = praxis_records(args.praxis, path.parent / gold["file"])
        lines = ([problem] if problem else []) + compare(score, gold, records)
        wrong += bool(lines)
        if lines:
            print(path.stem, *("    " + line for line in lines), sep="\n")
    print(*score.table(), f"{len(golds) - wrong} of {len(golds)} samples right", sep="\n")
    sys.exit(1 if wrong or not golds else 0)


if __name__ == "__main__":
    main()
