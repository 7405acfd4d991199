#!/usr/bin/env python3
"""How long files and functions are. usage: sizes.py [ROOT]

Fails over 400 lines a file or 60 a function; tables are exempt. Functions are measured where universal-ctags is installed.
"""
import json
import shutil
import statistics
import subprocess

import tree

MOST_LINES_A_FILE = 400
MOST_LINES_A_FUNCTION = 60
TABLES = {"lib/src/diagnostic/catalog.cpp"}


def functions(top, paths):
    """(lines, file, name) of each function; none without ctags."""
    if not shutil.which("ctags"):
        return []
    done = subprocess.run(["ctags", "-L", "-", "-f", "-", "--fields=+ne", "--c++-kinds=f", "--output-format=json"], cwd=top, text=True,
                          input="\n".join(str(p.relative_to(top)) for p in paths), capture_output=True)
    tags = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return [(t["end"] - t["line"] + 1, t["path"], t["name"]) for t in tags if "end" in t]


def main():
    top = tree.root()
    code = tree.files(top, "*.cpp", "*.hpp", "*.py")
    lengths = {p.relative_to(top).as_posix(): len(p.read_text(encoding="utf-8").splitlines()) for p in code}
    problems = [f"{path}: {length} lines" for path, length in lengths.items() if length > MOST_LINES_A_FILE and path not in TABLES]
    product = [p for p in code if p.suffix == ".cpp" and p.relative_to(top).parts[0] in ("lib", "cli")]
    measured = sorted(functions(top, product), reverse=True)
    problems += [f"{path}: {name}: {length} lines" for length, path, name in measured if length > MOST_LINES_A_FUNCTION and path not in TABLES]
    if measured:
        counts = [length for length, _, _ in measured]
        print(f"functions: {len(counts)}, median {statistics.median(counts):.0f} lines, longest:")
        for length, path, name in measured[:5]:
            print(f"  {length:4}  {path}: {name}")
    tree.finish("sizes", problems, len(code))


if __name__ == "__main__":
    main()
