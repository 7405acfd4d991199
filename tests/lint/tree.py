"""What the lints share: the files of the tree, and a common end."""
import re
import subprocess
import sys
from pathlib import Path

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def root():
    return Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()


def files(top, *patterns):
    """The files below `top` that are or could be committed, sorted; without git, all that lie there."""
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=top, capture_output=True)
    if listed.returncode == 0 and listed.stdout:
        paths = [top / name for name in listed.stdout.decode().split("\0") if name]
    else:
        paths = [p for p in top.rglob("*") if "build" not in p.relative_to(top).parts[:1]]
    wanted = [p for p in paths if p.is_file() and (not patterns or any(p.match(pattern) for pattern in patterns))]
    return sorted(set(wanted))


def includes(path):
    """The includes of a file: (line, "<" or '"', what)."""
    text = path.read_text(encoding="utf-8")
    return [(text.count("\n", 0, m.start(2)) + 1, m.group(1), m.group(2)) for m in INCLUDE.finditer(text)]


def finish(name, problems, looked_at):
    """Prints the problems and ends; a lint that saw nothing to look at has failed."""
    for problem in problems:
        print(problem)
    print(f"{name}: {looked_at} looked at, {len(problems)} problems")
    sys.exit(1 if problems or not looked_at else 0)
