#!/usr/bin/env python3
"""What praxis does when the system or people get in its way: interrupts, full disks, folders that vanish, edits while it runs, strange files.

usage: hard_times.py PROGRAM
"""
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
import practices  # noqa: E402

ENVIRONMENT = {"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1469923200"}


class Place:
    """A folder with an inbox and a repository."""

    def __init__(self, praxis, folder, inputs):
        self.praxis, self.folder, self.root = praxis, folder, folder / "registry"
        (folder / "inbox").mkdir()
        for number in range(inputs):
            (folder / "inbox" / practices.file_name(number)).write_text(practices.page(number), encoding="utf-8")
        self.check("init", "-q", "registry")

    def start(self, *arguments, **options):
        return subprocess.Popen([self.praxis, *arguments], cwd=self.folder, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)

    def run(self, *arguments, timeout=60, **options):
        process = self.start(*arguments, **options)
        try:
            out, err = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
        return process.returncode, out, err

    def check(self, *arguments, code=0, says="", **options):
        """Runs praxis; fails unless it ends with this code and says this on standard error."""
        got, out, err = self.run(*arguments, **options)
        assert got == code and says in err, f"{arguments}: exit {got}, not {code}, or not '{says}'\n{out[-1000:]}{err[-2000:]}"
        return err

    def ingest(self, *inputs, **options):
        return self.check("--data", "registry", "ingest", *(inputs or ["inbox"]), **options)

    def check_valid(self):
        self.check("--data", "registry", "validate")

    def records(self):
        return sorted((self.root / "practices").glob("*/*.yaml"))


def an_interrupt_ends_between_two_inputs(place):
    process = place.start("--data", "registry", "ingest", "inbox")
    process.stderr.readline()
    process.send_signal(signal.SIGINT)
    err = process.communicate(timeout=60)[1]
    assert process.returncode == 130, (process.returncode, err)
    place.check_valid()
    done = len(place.records())
    assert 0 < done < 40, done
    assert f"{39 - done} created" in place.ingest() or "unchanged" in place.ingest(), done
    assert len(place.records()) == 40


def an_interrupt_ends_waiting_for_a_lock(place):
    place.ingest()
    holder = subprocess.Popen(["flock", str(place.root / ".praxis/lock"), "sleep", "30"])
    try:
        time.sleep(0.2)
        for command in (["ingest", "-"], ["set", place.records()[0].stem, "title=Other"], ["query", "--count"]):
            process = place.start("--data", "registry", *command, stdin=subprocess.PIPE)
            process.stdin.write(practices.page(900))
            process.stdin.close()
            process.stdin = None
            time.sleep(0.3)
            assert process.poll() is None, command
            process.send_signal(signal.SIGINT)
            err = process.communicate(timeout=10)[1]
            assert process.returncode == 130, (command, process.returncode, err)
    finally:
        holder.kill()
        subprocess.run(["pkill", "-P", str(holder.pid)], check=False)


def a_full_disk_leaves_nothing_half_written(place):
    place.ingest()
    before = {path: path.read_bytes() for path in place.root.rglob("*") if path.is_file()}
    text = practices.page(500) + "A longer sentence about the roofs of the harbour.\n" * 100
    (place.folder / "long.txt").write_text(text, encoding="utf-8")

    def small_files():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))

    place.ingest("long.txt", code=3, says="cannot write the file", preexec_fn=small_files)
    after = {path: path.read_bytes() for path in place.root.rglob("*") if path.is_file()}
    assert before == after, sorted(map(str, before.keys() ^ after.keys()))
    place.ingest("long.txt", says="1 created")
    place.check_valid()


def a_repository_that_vanishes_is_not_made_anew(place):
    fifo = place.folder / "fifo"
    os.mkfifo(fifo)
    process = place.start("--data", "registry", "ingest", "fifo", "inbox")
    with open(fifo, "w", encoding="utf-8") as writer:
        place.root.rename(place.folder / "elsewhere")
        writer.write(practices.page(0))
    err = process.communicate(timeout=60)[1]
    assert process.returncode == 3 and "praxis.yaml has gone" in err and "registry" in err, (process.returncode, err)
    assert not place.root.exists()


def an_edit_during_a_run_stays(place):
    """A person saves a record again and again while copies of its submission arrive."""
    first = sorted((place.folder / "inbox").iterdir())[0]
    place.ingest(str(first))
    path = place.records()[0]
    copies = place.folder / "copies"
    copies.mkdir()
    for number in range(60):
        (copies / f"{number}-{first.name}").write_text(first.read_text(encoding="utf-8") + "\n" * (number + 1), encoding="utf-8")
    process = place.start("--data", "registry", "ingest", "copies")
    edits = 0
    while process.poll() is None:
        lines = path.read_text(encoding="utf-8").split("\n")
        tags = lines.index("tags:") if "tags:" in lines else lines.index("sources:")
        lines[tags:tags] = ["tags:"] if "tags:" not in lines else []
        lines[tags + 1 : tags + 1] = [f"- edit {edits}"]
        beside = path.with_name(".by-hand")
        beside.write_text("\n".join(lines), encoding="utf-8")
        beside.rename(path)
        edits += 1
        time.sleep(0.05)
        kept = path.read_text(encoding="utf-8")
        missing = [edit for edit in range(edits) if f"- edit {edit}\n" not in kept]
        if missing:
            process.kill()
            process.wait()
        assert not missing, f"edits {missing} of {edits} are lost"
    err = process.communicate()[1]
    assert process.returncode in (0, 1), err
    assert edits >= 3, edits


def strange_files_hold_nobody_up(place):
    place.ingest()
    record = place.records()[0]
    shard = record.parent
    os.mkfifo(shard / "pipe.yaml")
    (shard / "folder.yaml").mkdir()
    (shard / "zero.yaml").symlink_to("/dev/zero")
    (shard / "nowhere.yaml").symlink_to("nowhere")
    (shard / "round").symlink_to("..")
    (place.root / "practices" / "again").symlink_to(place.root / "practices")
    for command in (["validate"], ["query", "--count"], ["export", "jsonl"], ["fmt", "--check"], ["show", record.stem]):
        place.check("--data", "registry", *command)
    (place.folder / "new.txt").write_text(practices.page(700), encoding="utf-8")
    place.ingest("new.txt", says="1 created")
    (shard / "a\nb.yaml").write_text("id: [\n", encoding="utf-8")
    place.check("--data", "registry", "validate", code=1)


def inputs_without_end_are_refused(place):
    def little_memory():
        resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))

    place.ingest("/dev/zero", code=1, says="larger than 64 MiB", preexec_fn=little_memory)
    (place.folder / "inbox" / "round").symlink_to("..")
    (place.folder / "inbox" / "zero").symlink_to("/dev/zero")
    os.mkfifo(place.folder / "inbox" / "pipe")
    place.ingest("inbox", says="3 created")
    place.check("--data", "/dev/zero", "validate", code=3)
    (place.root / "praxis.yaml").unlink()
    os.mkfifo(place.root / "praxis.yaml")
    place.check("--data", "registry", "validate", code=3, says="no file that holds text")


def nobody_may_write(place):
    """Not even the superuser where a file stands in the way."""
    (place.root / "submissions").write_text("in the way", encoding="utf-8")
    err = place.ingest(code=3, says="submissions")
    assert err.count("error") == 1, err
    assert not place.records()


TIMES = {
    an_interrupt_ends_between_two_inputs: 40,
    an_interrupt_ends_waiting_for_a_lock: 3,
    a_full_disk_leaves_nothing_half_written: 3,
    a_repository_that_vanishes_is_not_made_anew: 3,
    an_edit_during_a_run_stays: 3,
    strange_files_hold_nobody_up: 3,
    inputs_without_end_are_refused: 3,
    nobody_may_write: 3,
}


def main():
    failed = []
    for time_, inputs in TIMES.items():
        with tempfile.TemporaryDirectory() as folder:
            try:
                time_(Place(os.path.abspath(sys.argv[1]), Path(folder), inputs))
            except (AssertionError, subprocess.TimeoutExpired) as problem:
                print(f"{time_.__name__}: {problem}")
                failed.append(time_.__name__)
    print(f"{len(TIMES)} hard times, {len(failed)} not withstood")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
