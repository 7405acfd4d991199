#!/usr/bin/env python3
"""Merges records through real `git merge`: no value that a side added is lost. usage: git_merge.py PRAXIS

Each scenario is a base and two edits of it, made on two branches; git calls the driver that `praxis init --git` has installed.
"""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

BASE = {
    "id": "fund", "kind": "practice", "status": "draft", "title": "Harbour fund", "countries": ["MEX", "PHL"],
    "description": "Crews receive a loan.\n\nIt is paid back in a year.\n\nNobody is turned away.", "guidelines": [3, 9],
    "tags": ["savings", "storms"], "links": [{"label": "Report", "url": "http://a.org"}], "url": "http://fund.org",
}
PATH = "practices/multi/fund.yaml"
ABSENT = object()


def edit(**changes):
    record = dict(BASE)
    for key, value in changes.items():
        record.pop(key, None) if value is ABSENT else record.__setitem__(key, value)
    return record


def prose(*paragraphs):
    return "\n\n".join(paragraphs)


ONE, TWO, THREE = BASE["description"].split("\n\n")
LINK, OTHER, THIRD = BASE["links"][0], {"label": "News", "url": "http://b.org"}, {"url": "http://c.org"}

# name: ours, theirs, the fields that must come out (None: conflict in this field, both values in the file)
SCENARIOS = {
    "both add a country": (edit(countries=["MEX", "GTM"]), edit(countries=["MEX", "PHL", "HND"]), {"countries": ["GTM", "HND", "MEX"]}),
    "both add the same country": (edit(countries=["GTM", "MEX", "PHL"]), edit(countries=["GTM", "MEX", "PHL"], url="http://b.org"),
                                  {"countries": ["GTM", "MEX", "PHL"], "url": "http://b.org"}),
    "neighbouring tags": (edit(tags=["savings", "loans", "storms"]), edit(tags=["savings", "crews", "storms"]),
                          {"tags": ["savings", "loans", "storms", "crews"]}),
    "one removes, one adds": (edit(tags=["storms"]), edit(tags=["savings", "storms", "crews"]), {"tags": ["storms", "crews"]}),
    "both remove different ones": (edit(tags=["storms"]), edit(tags=["savings"]), {"tags": ABSENT}),
    "both remove the same": (edit(tags=["storms"]), edit(tags=["storms"], url="http://b.org"), {"tags": ["storms"]}),
    "one removes the field, one adds": (edit(tags=ABSENT), edit(tags=["savings", "storms", "crews"]), {"tags": ["crews"]}),
    "a new list on both sides": (edit(regions=["global"]), edit(regions=["eastern-africa"]), {"regions": {"global", "eastern-africa"}}),
    "numbers stand by size": (edit(guidelines=[3, 9, 15]), edit(guidelines=[1, 3, 9]), {"guidelines": [1, 3, 9, 15]}),
    "links are united": (edit(links=[LINK, OTHER]), edit(links=[LINK, THIRD]), {"links": [LINK, OTHER, THIRD]}),
    "one link, two new labels": (edit(links=[{"label": "A", "url": "http://a.org"}]), edit(links=[{"label": "B", "url": "http://a.org"}]),
                                 {"links": [{"label": "A", "url": "http://a.org"}, {"label": "B", "url": "http://a.org"}]}),
    "sources are united": (edit(sources=["b" * 64]), edit(sources=["a" * 64]), {"sources": ["a" * 64, "b" * 64]}),
    "aliases are united": (edit(aliases=["old-fund"]), edit(aliases=["a-fund"]), {"aliases": ["a-fund", "old-fund"]}),
    "spellings of a tag": (edit(tags=["savings", "storms", "Crews"]), edit(tags=["savings", "storms", "crews"]),
                           {"tags": ["savings", "storms", "Crews", "crews"]}),
    "different fields side by side": (edit(title="Fund of the harbour"), edit(status="reviewed"),
                                      {"title": "Fund of the harbour", "status": "reviewed"}),
    "a new field beside a changed one": (edit(language="en"), edit(title="Fund of the harbour"), {"language": "en", "title": "Fund of the harbour"}),
    "two titles": (edit(title="Ours"), edit(title="Theirs"), {"title": None}),
    "two titles and two tags": (edit(title="Ours", tags=["savings", "storms", "x"]), edit(title="Theirs", tags=["savings", "storms", "y"]),
                                {"title": None}),
    "the same new title": (edit(title="New"), edit(title="New", language="en"), {"title": "New", "language": "en"}),
    "two new dates": (edit(dates="2013"), edit(dates="2014"), {"dates": None}),
    "one removes the address, one changes it": (edit(url=ABSENT), edit(url="http://b.org"), {"url": None}),
    "one removes the address, one leaves it": (edit(url=ABSENT), edit(title="New"), {"url": ABSENT, "title": "New"}),
    "reviewed here, withdrawn there": (edit(status="reviewed"), edit(status="withdrawn"), {"status": None}),
    "prose: two paragraphs": (edit(description=prose("A loan.", TWO, THREE)), edit(description=prose(ONE, TWO, "All are served.")),
                              {"description": prose("A loan.", TWO, "All are served.")}),
    "prose: one paragraph": (edit(description=prose("A loan.", TWO, THREE)), edit(description=prose("A grant.", TWO, THREE)), {"description": None}),
    "prose: added at both ends": (edit(description=prose("Before.", ONE, TWO, THREE)), edit(description=prose(ONE, TWO, THREE, "After.")),
                                  {"description": prose("Before.", ONE, TWO, THREE, "After.")}),
    "prose: removed and changed apart": (edit(description=prose(TWO, THREE)), edit(description=prose(ONE, TWO, "All are served.")),
                                         {"description": prose(TWO, "All are served.")}),
    "prose: removed and changed": (edit(description=ABSENT), edit(description=prose("A loan.", TWO, THREE)), {"description": None}),
    "review: one settles, one adds": (edit(review=[{"field": "title", "code": "a", "note": "x"}]), edit(review=[{"field": "tags", "code": "b", "note": "y"}]),
                                      {"review": [{"field": "title", "code": "a", "note": "x"}, {"field": "tags", "code": "b", "note": "y"}]}),
    "everything at once": (edit(countries=["GTM", "MEX", "PHL"], tags=["storms"], title="New"),
                           edit(countries=["MEX", "PHL", "SLV"], tags=["savings", "storms", "crews"], url="http://b.org"),
                           {"countries": ["GTM", "MEX", "PHL", "SLV"], "tags": ["storms", "crews"], "title": "New", "url": "http://b.org"}),
    "no YAML on one side": (edit(title="New"), 'title: "no end\n', {"*": None}),
    "added on both sides": (edit(tags=["a"]), edit(tags=["b"]), {"tags": ["a", "b"]}),
}
WITHOUT_BASE = {"added on both sides"}


class Scratch:
    """A repository of practices under git, with one record."""

    def __init__(self, praxis, folder):
        self.folder, self.praxis = folder, praxis
        path = f"{Path(praxis).resolve().parent}:{os.environ['PATH']}"
        quiet = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"}
        people = {f"GIT_{role}_{what}": "test@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        self.environment = {"PATH": path, "HOME": str(folder), "LC_ALL": "C.UTF-8", **quiet, **people}
        self.run("praxis", "init", "-q", "--git", ".")
        self.run("git", "checkout", "-q", "-b", "ours")

    def run(self, *words, may_fail=False):
        done = subprocess.run(words, cwd=self.folder, env=self.environment, capture_output=True, text=True)
        if done.returncode != 0 and not may_fail:
            raise RuntimeError(f"{' '.join(words)}: {done.stdout}{done.stderr}")
        return done

    def commit(self, content):
        file = self.folder / PATH
        if content is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content if isinstance(content, str) else yaml.safe_dump(content, allow_unicode=True, sort_keys=False))
            self.run("praxis", "fmt", "-q", PATH, may_fail=True)
        self.run("git", "add", "-A")
        self.run("git", "commit", "-q", "--allow-empty", "-m", "x")


def values(record):
    """(field, value) of everything that a record says, a paragraph and a list's item each."""
    for key, value in record.items():
        if key == "description":
            yield from ((key, paragraph) for paragraph in value.split("\n\n"))
        elif isinstance(value, list):
            yield from ((key, item) for item in value)
        else:
            yield key, value


def spelled(value):
    return list(value.values()) if isinstance(value, dict) else [str(value)]


def lost(ours, theirs, text):
    """What a side added and the file does not show."""
    known = list(values(BASE))
    for side in (ours, theirs):
        added = [pair for pair in values(side) if pair not in known] if isinstance(side, dict) else [("*", side.strip())]
        for key, value in added:
            if not all(word in text for word in spelled(value)):
                yield f"{key}: {value!r} is lost"


def differs(expected, actual):
    if isinstance(expected, set):
        return set(actual or []) != expected
    return actual is not None if expected is ABSENT else actual != expected


def problems(name, scratch):
    ours, theirs, expected = SCENARIOS[name]
    scratch.commit(None if name in WITHOUT_BASE else BASE)
    scratch.run("git", "checkout", "-q", "-b", "theirs")
    scratch.commit(theirs)
    scratch.run("git", "checkout", "-q", "ours")
    scratch.commit(ours)
    done = scratch.run("git", "merge", "-q", "--no-edit", "theirs", may_fail=True)
    text = (scratch.folder / PATH).read_text()
    yield from lost(ours, theirs, text)
    conflicts = [key for key, value in expected.items() if value is None]
    if (done.returncode != 0) != bool(conflicts):
        yield f"git merge ended with {done.returncode}: {done.stdout}{done.stderr}"
    elif conflicts:
        if text.count("<<<<<<<") != len(conflicts) or text.count(">>>>>>>") != len(conflicts):
            yield f"{len(conflicts)} conflicts expected:\n{text}"
    else:
        record = yaml.safe_load(text)
        yield from (f"{key}: {record.get(key)!r} instead of {value!r}" for key, value in expected.items() if differs(value, record.get(key)))
        if scratch.run("praxis", "fmt", "--check", may_fail=True).returncode != 0:
            yield "the merged file is not in canonical form"


def diff_problems(scratch):
    """A diff shows the changed sentence and the labels of terms."""
    scratch.commit(BASE)
    scratch.commit(edit(countries=["MEX"], description=BASE["description"].replace("loan.", "loan. It is small.")))
    shown = scratch.run("git", "diff", "HEAD~1").stdout
    for line in ("-countries: Philippines (PHL)", "+  It is small."):
        if line not in shown.splitlines():
            yield f"git diff does not show {line!r}:\n{shown}"


def log_problems(scratch):
    """A story follows a file that was moved, and tells of each commit once."""
    scratch.commit(BASE)
    (scratch.folder / "practices/mex").mkdir()
    scratch.run("git", "mv", PATH, "practices/mex/fund.yaml")
    scratch.run("git", "commit", "-q", "-m", "Move the fund")
    scratch.run("praxis", "set", "-q", "fund", "tags+=crews", "--by", "A curator", "--on", "2016-03-01")
    scratch.run("git", "commit", "-q", "-a", "-m", "Add a tag")
    events = json.loads(scratch.run("praxis", "log", "fund", "--format", "json").stdout)["events"]
    told = [event.get("subject", event.get("by")) for event in events]
    if told != ["A curator", "x", "Move the fund", "Add a tag"]:
        yield f"praxis log tells of {told}"


def main():
    failures = 0
    for name in SCENARIOS:
        with tempfile.TemporaryDirectory() as folder:
            for problem in problems(name, Scratch(sys.argv[1], Path(folder))):
                failures += 1
                print(f"{name}: {problem}")
    for check in (diff_problems, log_problems):
        with tempfile.TemporaryDirectory() as folder:
            for problem in check(Scratch(sys.argv[1], Path(folder))):
                failures += 1
                print(problem)
    print(f"{len(SCENARIOS)} merges, {failures} problems")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
