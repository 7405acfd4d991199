#!/usr/bin/env python3
"""Who may include whom (docs/architecture.md). usage: layers.py [ROOT]

Rooms of lib/src stand on floors: a room may include rooms on lower floors and itself, nothing beside or above. The public headers
<praxis/...> are free. The command line knows the public headers and its own files, and nothing in lib knows the command line.
"""
import tree

FLOORS = [
    ["text"],
    ["source"],
    ["diagnostic"],
    ["model"],
    ["yaml"],
    ["definitions"],
    ["mention"],
    ["decode", "layout", "label", "normalize", "validate", "ledger", "identity", "store", "query", "format", "vocab"],
    ["ingest", "evaluate", "explain", "curate", "report", "audit"],
]
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}


def library_problem(room, kind, name):
    """Why a file of a room may not include this; nothing when it may."""
    if kind == "<":
        return "third-party headers have one door (doors.py)" if name.startswith("CLI/") else None
    other = name.split("/")[0] if "/" in name else room
    if other not in FLOOR_OF:
        return f"'{other}' is no room of lib/src: include as \"room/file.hpp\""
    if other == room or FLOOR_OF[other] < FLOOR_OF[room]:
        return None
    return f"{room} may not know {other}"


def command_line_problem(top, path, kind, name):
    if kind == "<":
        return None
    own = (path.parent / name).resolve()
    return None if own.is_relative_to(top / "cli") and own.exists() else "the command line includes <praxis/...> and its own files"


def check(top, path):
    relative = path.relative_to(top)
    for line, kind, name in tree.includes(path):
        if relative.parts[0] == "cli":
            problem = command_line_problem(top, path, kind, name)
        elif relative.parts[:2] == ("lib", "src"):
            room = relative.parts[2]
            problem = library_problem(room, kind, name) if room in FLOOR_OF else f"'{room}' stands on no floor: add it to layers.py"
        else:
            problem = "public headers include <praxis/...> only" if kind == '"' else None
        if problem:
            yield f"{relative}:{line}: {name}: {problem}"


def main():
    top = tree.root()
    paths = [p for p in tree.files(top, "*.hpp", "*.cpp") if p.relative_to(top).parts[0] in ("lib", "cli")]
    tree.finish("layers", [problem for path in paths for problem in check(top, path)], len(paths))


if __name__ == "__main__":
    main()
