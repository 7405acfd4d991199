#!/usr/bin/env python3
"""Each third-party package has one door: the folder or file that may include its headers. usage: doors.py [ROOT]

A header that is neither of the standard library, of POSIX, of praxis nor of a package listed here is a problem, too: a new package is
a decision, and this is where it is written down.
"""
import re

import tree

DOORS = {
    r"CLI/": ["cli/args.cpp"],
    r"yaml\.h$": ["lib/src/yaml"],
    r"yaml-cpp/": ["lib/src/yaml"],
    r"unicode/": ["lib/src/text", "lib/src/definitions/compile"],
    r"openssl/": ["lib/src/text"],
    r"cld2/": ["lib/src/mention"],
    r"re2/": ["lib/src/normalize"],
    r"valijson/": ["lib/src/validate"],
    r"nlohmann/": ["lib/src/format", "lib/src/validate", "lib/src/evaluate", "lib/src/report", "lib/src/definitions/compile"],
    r"tl/": ["lib/include/praxis/result.hpp"],
    r"fmt/": ["lib/src", "cli"],
}
POSIX = re.compile(r"(fcntl|unistd|dirent|signal|poll|errno|termios)\.h$|sys/\w+\.h$")
STANDARD = re.compile(r"[a-z_]+$")


def problem(relative, name):
    """Why this file may not include `name`; nothing when it may."""
    if name.startswith("praxis/") or STANDARD.match(name) or POSIX.match(name):
        return None
    for pattern, doors in DOORS.items():
        if re.match(pattern, name):
            behind = any(relative == door or relative.startswith(door + "/") for door in doors)
            return None if behind else f"<{name}> belongs behind {' or '.join(doors)}"
    return f"<{name}> is of no package that doors.py knows"


def main():
    top = tree.root()
    paths = [p for p in tree.files(top, "*.hpp", "*.cpp") if p.relative_to(top).parts[0] in ("lib", "cli")]
    problems = []
    for path in paths:
        relative = path.relative_to(top).as_posix()
        for line, kind, name in tree.includes(path):
            found = problem(relative, name) if kind == "<" else None
            if found:
                problems.append(f"{relative}:{line}: {found}")
    tree.finish("doors", problems, len(paths))


if __name__ == "__main__":
    main()
