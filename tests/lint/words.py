#!/usr/bin/env python3
"""No unfinished business and no path of somebody's machine in the tree. usage: words.py [ROOT]"""
import re

import tree

# Character classes keep this file from finding itself.
UNFINISHED = re.compile(r"\b(TO[D]O|FIXM[E]|XX[X]|not implemente[d]|for no[w])\b")
MACHINE = re.compile(r"(?<![\w./-])/(home|root|work|Users)/\w")
EXEMPT = {"LICENSE"}


def problems_in(top, path):
    relative = path.relative_to(top).as_posix()
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        return
    for number, line in enumerate(lines, 1):
        for pattern, what in ((UNFINISHED, "unfinished business"), (MACHINE, "a path of one machine")):
            found = pattern.search(line)
            if found:
                yield f"{relative}:{number}: {what}: {found.group(0)}"


def main():
    top = tree.root()
    paths = [p for p in tree.files(top) if p.name not in EXEMPT and "samples" not in p.parts]
    tree.finish("words", [problem for path in paths for problem in problems_in(top, path)], len(paths))


if __name__ == "__main__":
    main()
