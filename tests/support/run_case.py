#!/usr/bin/env python3
"""Runs end-to-end cases of praxis: each is one file that says what is run and what must come of it.

usage: run_case.py --praxis PROGRAM [--bless] CASE...

    # What the case is about.
    env: PRAXIS_DATA=elsewhere            further environment (the rest of it is fixed)
    run: praxis init -q .                 words as in a shell, nothing else of a shell but `< FILE` and `> FILE` at the end
    run: praxis ingest form.txt
    exit: 1                               of the step above; 0 where nothing is said
    --- file form.txt                     a file that is there before; folders are made
    Country: Mexico
    --- file page.txt escaped             the same with \\r \\t \\xNN \\\\, and \\ at a line's end that takes the line end away
    Country: Mexico\\r
    --- stdout                            all steps together; nothing where the section is missing
    --- stderr                            likewise
    --- expect practices/mex/x.yaml       a file that must be there afterwards, with these contents
    --- absent praxis.yaml                a path that must not

Every case runs in an empty folder of its own. --bless writes what came out into the case and shows what that changed.
"""
import argparse
import difflib
import os
import re
import shlex
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

ENVIRONMENT = {"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1469923200"}  # 2016-07-31
SECONDS = 120
# Any other line that begins with dashes is contents: diffs have such.
SECTION = re.compile(r"--- (file|stdout|stderr|expect|absent)\b")
ESCAPE = re.compile(r"\\(x[0-9a-fA-F]{2}|.|\n)", re.DOTALL)


@dataclass
class Section:
    kind: str
    name: str
    mode: str
    body: str

    def data(self):
        if self.mode != "escaped":
            return self.body.encode()
        return ESCAPE.sub(lambda m: unescape(m.group(1)), self.body).encode("utf-8", "surrogateescape")

    def text(self):
        title = " ".join(filter(None, [self.kind, self.name, self.mode]))
        return f"--- {title}\n{self.body}" + ("" if not self.body or self.body.endswith("\n") else "\n")


@dataclass
class Step:
    words: list
    line: int  # of its `run:` in the head
    exit: int = 0
    exit_line: int = None


@dataclass
class Case:
    head: list = field(default_factory=list)
    sections: list = field(default_factory=list)
    steps: list = field(default_factory=list)
    env: dict = field(default_factory=dict)

    def section(self, kind):
        return next((s for s in self.sections if s.kind == kind), None)

    def text(self):
        return "".join(line + "\n" for line in self.head) + "".join(s.text() for s in self.sections)


def unescape(code):
    if code.startswith("x"):
        # Through surrogates, so that bytes that are no UTF-8 survive as text.
        return bytes([int(code[1:], 16)]).decode("utf-8", "surrogateescape")
    return {"r": "\r", "t": "\t", "\\": "\\", "\n": ""}[code]


def read_case(path):
    case, section = Case(), None
    for line in path.read_text(encoding="utf-8").split("\n")[:-1]:
        if SECTION.match(line):
            kind, name, mode = (line[4:].split() + ["", ""])[:3]
            section = Section(kind, name, mode, "")
            case.sections.append(section)
        elif section:
            section.body += line + "\n"
        else:
            case.head.append(line)
            read_head_line(case, line)
    if not case.steps:
        sys.exit(f"{path}: no run: line")
    return case


def read_head_line(case, line):
    key, _, rest = line.partition(": ")
    if key == "run":
        case.steps.append(Step(shlex.split(rest), len(case.head) - 1))
    elif key == "exit":
        case.steps[-1].exit, case.steps[-1].exit_line = int(rest), len(case.head) - 1
    elif key == "env":
        name, _, value = rest.partition("=")
        case.env[name] = value
    elif line and not line.startswith("#"):
        sys.exit(f"not understood: {line}")


def run_step(step, praxis, folder, env):
    words, source, target = list(step.words), subprocess.DEVNULL, subprocess.PIPE
    while len(words) > 2 and words[-2] in ("<", ">"):
        if words[-2] == "<":
            source = open(folder / words[-1], "rb")
        else:
            target = open(folder / words[-1], "wb")
        del words[-2:]
    program = praxis if words[0] == "praxis" else words[0]
    done = subprocess.run([program, *words[1:]], cwd=folder, env=env, stdin=source, stdout=target, stderr=subprocess.PIPE,
                          timeout=SECONDS)
    return done.returncode, done.stdout or b"", done.stderr


def shown(data):
    return data.decode("utf-8", "backslashreplace")


def outcome(case, praxis):
    """What the case should say by what happens: the same case with everything that is compared filled in."""
    result = Case(list(case.head), [Section(s.kind, s.name, s.mode, s.body) for s in case.sections])
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for section in case.sections:
            if section.kind == "file":
                (folder / section.name).parent.mkdir(parents=True, exist_ok=True)
                (folder / section.name).write_bytes(section.data())
        out, err = b"", b""
        inserted = 0
        for step in case.steps:
            code, step_out, step_err = run_step(step, praxis, folder, {**ENVIRONMENT, **case.env})
            out, err = out + step_out, err + step_err
            if step.exit_line is not None:
                result.head[step.exit_line + inserted] = f"exit: {code}"
            elif code != 0:
                result.head.insert(step.line + inserted + 1, f"exit: {code}")
                inserted += 1
        set_output(result, "stdout", shown(out))
        set_output(result, "stderr", shown(err))
        look_at_files(result, folder)
    return result


def set_output(case, kind, text):
    section = case.section(kind)
    if section:
        section.body = text
    elif text:
        case.sections.append(Section(kind, "", "", text))


def look_at_files(case, folder):
    for section in case.sections:
        path = folder / section.name
        if section.kind == "expect":
            section.body = shown(path.read_bytes()) if path.is_file() else "(missing)\n"
        elif section.kind == "absent" and path.exists():
            section.body = "(there)\n"


def check(path, praxis, bless):
    case = read_case(path)
    wanted, happened = case.text(), outcome(case, praxis).text()
    if wanted == happened:
        return True
    sys.stdout.writelines(difflib.unified_diff(wanted.splitlines(True), happened.splitlines(True), f"{path}", "what happened"))
    if bless:
        path.write_text(happened, encoding="utf-8")
    return bless


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--praxis", required=True, type=os.path.abspath)
    parser.add_argument("--bless", action="store_true")
    parser.add_argument("cases", nargs="+", type=Path)
    args = parser.parse_args()
    results = [check(path, args.praxis, args.bless) for path in args.cases]
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
