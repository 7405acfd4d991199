#!/usr/bin/env python3
"""Everything that has a file has its row in the table, its manual page and its cases. usage: registered.py [ROOT]"""
import re

import tree

# folder of the entries -> the folder or file where their table is
TABLES = {
    "lib/src/layout/layouts": "lib/src/layout",
    "lib/src/format/formats": "lib/src/format",
    "lib/src/validate/rules": "lib/src/validate",
    "lib/src/evaluate/formats": "lib/src/evaluate",
    "lib/src/report/formats": "lib/src/report",
    "cli/commands": "cli/commands.cpp",
}


def words(path):
    """All identifiers and their parts, lower-case, of the sources that are a table or lie directly in its folder."""
    sources = [path] if path.is_file() else sorted(path.glob("*.cpp"))
    text = " ".join(source.read_text(encoding="utf-8") for source in sources)
    identifiers = re.findall(r"[A-Za-z_][A-Za-z_0-9]*", text)
    return {re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", word).lower() for word in identifiers}


def has_row(known, stem):
    return any(re.search(rf"(^|_){stem}($|_)", word) for word in known)


def table_problems(top):
    looked_at, problems = 0, []
    for folder, table in TABLES.items():
        known = words(top / table)
        for entry in sorted((top / folder).glob("*.cpp")):
            looked_at += 1
            if not has_row(known, entry.stem):
                problems.append(f"{folder}/{entry.name}: no row in {table}")
    return looked_at, problems


def command_problems(top):
    for command in sorted(path.stem.replace("_", "-") for path in (top / "cli/commands").glob("*.cpp")):
        if not (top / f"docs/man/praxis-{command}.1.scd").is_file():
            yield f"praxis {command}: no manual page docs/man/praxis-{command}.1.scd"
        for end in ("pass", "fail"):
            if not list((top / f"tests/e2e/{command}").glob(f"{end}_*.case")):
                yield f"praxis {command}: no case tests/e2e/{command}/{end}_*.case"


def main():
    top = tree.root()
    looked_at, problems = table_problems(top)
    tree.finish("registered", problems + list(command_problems(top)), looked_at)


if __name__ == "__main__":
    main()
