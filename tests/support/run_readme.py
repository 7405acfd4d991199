#!/usr/bin/env python3
"""Runs the console examples of the README and compares what they print.

usage: run_readme.py --praxis PATH ROOT

Blocks that begin with ```console run one after the other in one shell, beside an `inbox` with the two samples that the README speaks of. A line
that begins with "$ " is a command; the lines up to the next are what it prints, standard error first.
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SAMPLES = ["crisis-alert-system.txt", "crisis-alert-system-0.txt"]
MARK = "--- end of output ---"


def steps(readme):
    """Pairs of a command and the text that follows it."""
    for block in re.findall(r"```console\n(.*?)```", readme, re.S):
        for command, output in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.M):
            yield command, output


def run(commands, praxis, folder):
    """What each command prints, standard error before standard output as people see it here."""
    script = "".join(f"{command} 2>&1 >out.tmp; cat out.tmp; rm -f out.tmp; echo '{MARK}'\n" if not command.startswith("cd ")
                     else f"{command}; echo '{MARK}'\n" for command in commands)
    environment = {"PATH": f"{praxis.parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "HOME": folder}
    result = subprocess.run(["bash", "-c", script], cwd=folder, env=environment, capture_output=True, text=True)
    return result.stdout.split(MARK + "\n")[:-1]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--praxis", required=True, type=pathlib.Path)
    parser.add_argument("root", type=pathlib.Path)
    arguments = parser.parse_args()
    examples = list(steps((arguments.root / "README.md").read_text(encoding="utf-8")))
    if not examples:
        sys.exit("README.md has no console examples")
    with tempfile.TemporaryDirectory() as folder:
        inbox = pathlib.Path(folder) / "inbox"
        inbox.mkdir()
        for name in SAMPLES:
            shutil.copy(arguments.root / "tests" / "samples" / name, inbox)
        printed = run([command for command, _ in examples], arguments.praxis.resolve(), folder)
    wrong = [(command, want, got) for (command, want), got in zip(examples, printed, strict=True)
             if sorted(want.splitlines()) != sorted(got.splitlines())]
    for command, want, got in wrong:
        print(f"$ {command}\n--- README\n{want}--- now\n{got}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
