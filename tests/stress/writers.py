#!/usr/bin/env python3
"""Many writers, readers among them, and writers that are killed: nothing is lost, and the repository is valid at every moment.

usage: writers.py PROGRAM [--writers N] [--inputs N] [--kills N] [--seed N]

As a test it is small; in full it is `writers.py PROGRAM --writers 8 --inputs 500 --kills 200`. Prints what it counted and measured.
"""
import argparse
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
import practices  # noqa: E402

ENVIRONMENT = {"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1469923200"}
OUTCOME = re.compile(r"^(created|merged|unchanged)\s+(\S.*?)  (\S+)  \(leftover", re.MULTILINE)
SHARED = 10  # every tenth input is one that all writers have


def make_inbox(folder, writer, inputs):
    """Inputs of one writer: its own pages, a twin here and there, articles, and pages that all writers have."""
    folder.mkdir()
    for at in range(inputs):
        number = at if at % SHARED == 0 else writer * 100_000 + at
        name, text = practices.file_name(number), practices.page(number)
        if at % SHARED == 3:  # a twin of the page before
            name, text = "copy-" + practices.file_name(number - 1), practices.page(number - 1) + "\n"
        if at % SHARED == 7:
            name, text = f"article-{number}.txt", practices.article(number)
        (folder / f"{name}").write_text(text, encoding="utf-8")
    return folder


class Repository:
    def __init__(self, praxis, root):
        self.praxis, self.root = praxis, root / "registry"
        self.run("init", "-q", str(self.root), data=False)

    def start(self, *arguments, data=True):
        where = ["--data", str(self.root)] if data else []
        return subprocess.Popen([self.praxis, *where, *arguments], env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def run(self, *arguments, data=True, expect=0):
        process = self.start(*arguments, data=data)
        out, err = process.communicate(timeout=600)
        assert process.returncode == expect, f"{arguments[:3]}: exit {process.returncode}\n{out[-2000:]}{err[-2000:]}"
        return out, err

    def files(self):
        """Everything but derived state, temporary files of killed writers included."""
        paths = [path for path in self.root.rglob("*") if path.is_file() and ".praxis" not in path.parts]
        return {str(path.relative_to(self.root)): path.read_bytes() for path in paths}

    def left_over(self):
        return [name for name in self.files() if re.search(r"/\.[^/]*tmp", name)]

    def is_filed(self, place):
        return (self.root / (place + ".yaml")).is_file()


def read_along(repository):
    """One round of the readers; each must see whole records that belong together."""
    repository.run("validate")
    for command in (["export", "jsonl"], ["query", "--all", "--format", "jsonl"]):
        for line in repository.run(*command)[0].splitlines():
            record = json.loads(line)
            assert record["id"] and record["title"], record
    places = sorted((repository.root / "practices").glob("*/[!.]*.yaml"))
    if places:
        repository.run("show", random.choice(places).stem)


def many_writers(praxis, folder, writers, inputs):
    repository = Repository(praxis, folder / "shared")
    inboxes = [make_inbox(folder / f"inbox{writer}", writer, inputs) for writer in range(writers)]
    began = time.monotonic()
    logs = [folder / f"log{writer}" for writer in range(writers)]
    running = []
    for inbox, log in zip(inboxes, logs):
        with open(log, "w", encoding="utf-8") as sink:
            running.append(subprocess.Popen([praxis, "--data", str(repository.root), "ingest", str(inbox)], env=ENVIRONMENT, stderr=sink))
    rounds = 0
    while any(process.poll() is None for process in running):
        read_along(repository)
        rounds += 1
    took = time.monotonic() - began
    outcomes = [match.groups() for log in logs for match in OUTCOME.finditer(log.read_text(encoding="utf-8"))]
    assert all(process.returncode == 0 for process in running), [log.read_text(encoding="utf-8")[-500:] for log in logs]
    assert len(outcomes) == writers * inputs, f"{len(outcomes)} outcomes of {writers * inputs} inputs"
    for outcome, places, name in outcomes:
        missing = [place for place in places.split(", ") if not repository.is_filed(place)]
        assert not missing, (outcome, missing, name)
    check_whole(repository, {path.read_bytes() for inbox in inboxes for path in inbox.iterdir()})
    counts = {word: sum(1 for outcome in outcomes if outcome[0] == word) for word in ("created", "merged", "unchanged")}
    print(f"{writers} writers, {len(outcomes)} outcomes {counts}, {rounds} rounds of readers, {took:.1f} s")


def check_whole(repository, originals):
    """Every original is archived once, with a ledger, and nothing else lies about."""
    repository.run("validate")
    files = repository.files()
    kept = {bytes_ for name, bytes_ in files.items() if name.startswith("submissions/") and not name.endswith(".yaml")}
    assert kept == originals, f"{len(originals)} originals, {len(kept)} kept"
    ledgers = [name for name in files if name.startswith("submissions/") and name.endswith(".yaml")]
    assert len(ledgers) == len(originals), f"{len(originals)} originals, {len(ledgers)} ledgers"
    assert not repository.left_over(), repository.left_over()
    assert not any(name.startswith("private/") for name in files)


def kill_at_random(process, longest, chance):
    """Whether the process was killed before it ended."""
    time.sleep(chance.random() * longest)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    return process.returncode == -signal.SIGKILL


def killed_writers(praxis, folder, kills, chance):
    inbox = make_inbox(folder / "inbox", 0, 30)
    undisturbed = Repository(praxis, folder / "undisturbed")
    began = time.monotonic()
    undisturbed.run("ingest", str(inbox))
    longest = time.monotonic() - began
    expected = undisturbed.files()
    done, rounds, swept = 0, 0, 0
    while done < kills:
        rounds += 1
        repository = Repository(praxis, folder / f"killed{rounds}")
        for _ in range(4):  # then the run may end
            process = repository.start("ingest", str(inbox))
            done += kill_at_random(process, longest / 2, chance)
            swept += len(repository.left_over())
            repository.run("validate")
        repository.run("ingest", str(inbox))
        assert not repository.left_over(), repository.left_over()
        check_same(expected, repository.files())
        done += kill_editors(repository, chance)
    print(f"{done} writers killed in {rounds} repositories; {swept} temporary files were left and swept; all became as if undisturbed")


def check_same(expected, got):
    assert expected.keys() == got.keys(), sorted(expected.keys() ^ got.keys())
    for name, bytes_ in expected.items():
        assert got[name] == bytes_, f"{name}\n--- undisturbed\n{bytes_.decode()}\n--- after kills\n{got[name].decode()}"


def kill_editors(repository, chance):
    """Kills set and fmt; the record has the old title or the new one. Gives how many were killed in time."""
    path = sorted((repository.root / "practices").glob("*/[!.]*.yaml"))[0]
    killed = 0
    for edit in range(3):
        before = path.read_bytes()
        killed += kill_at_random(repository.start("set", path.stem, f"title=Title number {edit}", "--by", "a clerk"), 0.03, chance)
        assert path.read_bytes() == before or f"title: Title number {edit}\n".encode() in path.read_bytes()
        repository.run("validate")
    path.write_text(path.read_text(encoding="utf-8") + "\n\n", encoding="utf-8")
    killed += kill_at_random(repository.start("fmt"), 0.03, chance)
    repository.run("fmt", "-q")
    repository.run("fmt", "--check")
    repository.run("validate")
    return killed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("praxis")
    parser.add_argument("--writers", type=int, default=3)
    parser.add_argument("--inputs", type=int, default=12)
    parser.add_argument("--kills", type=int, default=16)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    praxis = os.path.abspath(options.praxis)
    random.seed(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "a").mkdir()
        (Path(folder) / "b").mkdir()
        many_writers(praxis, Path(folder) / "a", options.writers, options.inputs)
        killed_writers(praxis, Path(folder) / "b", options.kills, random.Random(options.seed))


if __name__ == "__main__":
    main()
