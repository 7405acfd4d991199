#!/usr/bin/env python3
"""Compares what a stage of reading gives with what it should: golden/<stage>/<case>/{input.txt,expected.yaml}.

usage: run_golden.py --praxis PROGRAM [--bless] CASE_FOLDER...

The stage is the name of the folder above the case. --bless writes what came out and shows what that changed.
"""
import argparse
import difflib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def stage_output(praxis, case):
    """Runs in a folder of its own, so that no repository near the sources lends its vocabularies."""
    source = next(iter(sorted(case.glob("input.*"))))
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(source, folder)
        done = subprocess.run([praxis, "ingest", "--stop-after", case.parent.name, source.name], cwd=folder, timeout=60,
                              env={"LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1469923200"}, capture_output=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{case}: exit {done.returncode}\n{done.stderr.decode('utf-8', 'replace')}")
    return (done.stdout + done.stderr).decode("utf-8", "backslashreplace")


def check(praxis, case, bless):
    expected = case / "expected.yaml"
    wanted = expected.read_text(encoding="utf-8") if expected.exists() else ""
    happened = stage_output(praxis, case)
    if wanted == happened:
        return True
    sys.stdout.writelines(difflib.unified_diff(wanted.splitlines(True), happened.splitlines(True), str(expected), "what happened"))
    if bless:
        expected.write_text(happened, encoding="utf-8")
    return bless


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--praxis", required=True, type=os.path.abspath)
    parser.add_argument("--bless", action="store_true")
    parser.add_argument("cases", nargs="+", type=Path)
    args = parser.parse_args()
    results = [check(args.praxis, case.resolve(), args.bless) for case in args.cases]
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
