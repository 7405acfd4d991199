#!/usr/bin/env python3
"""How fast `praxis validate` is. usage: validate.py PRAXIS [--records N] [--folder DIR]

Makes a repository by ingesting made-up submissions, or takes the one in DIR, then measures with warm pages, in CPU seconds:

- praxis validate: all rules over records, ledgers and originals;
- PyYAML's C loader with jsonschema (python3-yaml, python3-jsonschema), which reads the same records and checks them against the schemas
  that praxis is built from; each schema is compiled once, and the start of the interpreter does not count;
- the same for the ledgers, which praxis reads, too;
- find, which looks at every file once.

Nothing else should run meanwhile.
"""
import argparse
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

import jsonschema
import yaml

TOP = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tests/support"))
import practices  # noqa: E402

KINDS = {"practices": "practice", "documents": "document", "guidelines": "guideline"}
TIMES = 3


def seconds(words):
    """CPU seconds of the best of a few runs."""
    spent = []
    for _ in range(TIMES):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(spent)


def make(praxis, folder, number):
    """A repository of `number` submissions, one in ten an article."""
    subprocess.run([praxis, "init", "-q", folder], check=True)
    with tempfile.TemporaryDirectory() as inbox:
        for i in range(number):
            text = practices.article(i) if i % 10 == 9 else practices.page(i)
            Path(inbox, practices.file_name(i)).write_text(text, encoding="utf-8")
        subprocess.run([praxis, "--data", folder, "ingest", "-q", inbox], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def files(folder, *names):
    return sorted(path for name in names for path in (Path(folder) / name).rglob("*.yaml"))


def check(paths, name):
    schema = yaml.load((TOP / f"schemas/records/{name}.schema.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    validator = jsonschema.Draft7Validator(schema)
    for path in paths:
        value = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
        for _ in validator.iter_errors(value):
            pass


def be_peer(what, folder):
    """What the measured child does."""
    if what == "records":
        for name, kind in KINDS.items():
            check(files(folder, name), kind)
    elif what == "ledgers":
        check(files(folder, "submissions"), "ledger")


def measure(praxis, folder):
    print(f"{len(files(folder, *KINDS))} records, {len(files(folder, 'submissions'))} ledgers; CPU seconds, best of {TIMES}")
    own = seconds([praxis, "--data", folder, "validate", "--no-cache", "--format", "jsonl"])
    print(f"{own:8.3f}  praxis validate")
    peer = [sys.executable, __file__, "--as-peer"]
    start = seconds([*peer, "nothing", folder])
    records = seconds([*peer, "records", folder]) - start
    print(f"{records:8.3f}  PyYAML and jsonschema, records: {records / own:.1f} times praxis")
    ledgers = seconds([*peer, "ledgers", folder]) - start
    print(f"{ledgers:8.3f}  the same, ledgers: with the records {(records + ledgers) / own:.1f} times praxis")
    find = seconds(["find", folder, "-type", "f", "-size", "+0"])
    again = seconds([praxis, "--data", folder, "validate", "--format", "jsonl"])
    print(f"{find:8.3f}  find; praxis, where nothing changed, {again:.3f}: {again / find:.1f} times as long")


def main():
    if sys.argv[1:2] == ["--as-peer"]:
        return be_peer(*sys.argv[2:])
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("praxis")
    parser.add_argument("--records", type=int, default=1000)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="praxis-bench-") as scratch:
        folder = options.folder or Path(scratch, "repository")
        if not (folder / "praxis.yaml").exists():
            make(os.path.abspath(options.praxis), folder, options.records)
        measure(os.path.abspath(options.praxis), folder)
    return None


if __name__ == "__main__":
    main()
