#!/usr/bin/env python3
"""How praxis behaves at its edges with the system: closed and full outputs, interrupts. usage: streams.py PROGRAM"""
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PAGE = """Type of practice: Funds
Country: Mexico
Name of Stakeholder: Government of Mexico
Type of Stakeholder Implementing the Practice: State of Origin
Type of crisis: Natural Disaster
Crisis phase: Post-Crisis Action
Description
The Harbour Fund number {} lends small sums to families who rebuild after a storm.
"""
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1469923200"}


def shell(praxis, folder, line):
    """Runs a line of sh in which $P is the program; gives exit code and standard error."""
    done = subprocess.run(["sh", "-c", line], cwd=folder, env={**ENVIRONMENT, "P": praxis}, capture_output=True, text=True, timeout=120)
    return done.returncode, done.stderr


def a_reader_who_stops_is_no_error(praxis, folder):
    code, err = shell(praxis, folder, '{ "$P" ingest --dry-run --format yaml inbox; echo "exit $?" >&2; } | head -n 1')
    assert err == "exit 0\n", err


def closed_output_is_quiet(praxis, folder):
    code, err = shell(praxis, folder, '"$P" ingest --dry-run --format jsonl inbox >&-')
    assert (code, err) == (0, ""), (code, err)


def closed_streams_do_not_end_in_a_file(praxis, folder):
    code, _ = shell(praxis, folder, '"$P" init -q repository && exec "$P" ingest --data repository inbox/1.txt <&- >&- 2>&-')
    assert code == 0, code
    for path in (folder / "repository").rglob("*"):
        assert not path.is_file() or b"input" not in path.read_bytes(), path


def a_full_disk_is_an_error(praxis, folder):
    code, err = shell(praxis, folder, '"$P" ingest --dry-run --format jsonl inbox > /dev/full')
    assert code == 3 and "no space left" in err, (code, err)


def an_interrupt_ends_between_two_inputs(praxis, folder):
    fifo = folder / "fifo"
    os.mkfifo(fifo)
    run = subprocess.Popen([praxis, "ingest", "--dry-run", "fifo", "inbox"], cwd=folder, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True)
    with open(fifo, "w", encoding="utf-8") as writer:  # praxis is reading now
        writer.write(PAGE.format("zero"))
        writer.flush()
        run.send_signal(signal.SIGINT)
        time.sleep(0.3)
    err = run.communicate(timeout=60)[1]
    assert run.returncode == 130, (run.returncode, err)
    assert err.endswith("1 input: 1 read\n"), err


CHECKS = [
    a_reader_who_stops_is_no_error,
    closed_output_is_quiet,
    closed_streams_do_not_end_in_a_file,
    a_full_disk_is_an_error,
    an_interrupt_ends_between_two_inputs,
]


def main():
    praxis = os.path.abspath(sys.argv[1])
    for check in CHECKS:
        with tempfile.TemporaryDirectory() as temporary:
            inbox = Path(temporary) / "inbox"
            inbox.mkdir()
            for number in range(1, 30):
                (inbox / f"{number}.txt").write_text(PAGE.format(number), encoding="utf-8")
            check(praxis, Path(temporary))
        print(f"ok: {check.__name__}")


if __name__ == "__main__":
    main()
