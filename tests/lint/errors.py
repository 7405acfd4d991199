#!/usr/bin/env python3
"""Every error code that praxis uses has a case in tests/errors that shows its message. usage: errors.py [ROOT]

A code is used where lib or cli names it outside of the tables that describe all codes.
"""
import re

import tree

CATALOG = "lib/src/diagnostic/catalog.cpp"
TABLES = {CATALOG, "lib/src/explain/lessons.cpp"}
ROW = re.compile(r'Code::(\w+),\s*"([A-Z]\d{3})"')


def used_names(top):
    names = set()
    for path in tree.files(top, "*.cpp", "*.hpp"):
        relative = path.relative_to(top)
        if relative.parts[0] in ("lib", "cli") and relative.as_posix() not in TABLES:
            names |= set(re.findall(r"Code::(\w+)", path.read_text(encoding="utf-8")))
    return names


def printed(case):
    """What praxis printed in a case."""
    sections = re.split(r"^--- ", case.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return "".join(section for section in sections if re.match(r"std(out|err)\b", section))


def problem(top, code):
    case = top / f"tests/errors/{code}.case"
    if not case.is_file():
        return f"{code}: no case tests/errors/{code}.case"
    return None if re.search(rf"(error|warning|note)\[{code}\]: ", printed(case)) else f"{case.relative_to(top)}: {code} is not in what it prints"


def main():
    top = tree.root()
    codes = dict(ROW.findall((top / CATALOG).read_text(encoding="utf-8")))
    used = used_names(top)
    problems = [problem(top, code) for name, code in codes.items() if name in used]
    known = {f"{code}.case" for code in codes.values()}
    strays = [f"tests/errors/{path.name}: no code is called so" for path in sorted((top / "tests/errors").glob("*.case")) if path.name not in known]
    tree.finish("errors", [text for text in problems if text] + strays, len(codes))


if __name__ == "__main__":
    main()
