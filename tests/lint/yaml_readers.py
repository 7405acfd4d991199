#!/usr/bin/python3
"""Does another reader of YAML understand what the writer of praxis writes?

    yaml_readers.py PATH...

Each PATH is a YAML file, or a folder with such files. What a file should say stands beside it as JSON. PyYAML, which
follows YAML 1.1, must read exactly that: text as text (no truth values, dates or numbers made of it), numbers as
numbers, whatever schema it uses. Prints every difference; the exit status is 1 when there is one, or no file at all.
"""

import json
import pathlib
import sys

import yaml


def files(paths):
    for path in map(pathlib.Path, paths):
        yield from sorted(path.glob("*.yaml")) if path.is_dir() else [path]


def as_text(value):
    """The value as a reader without types has it: every number is its digits."""
    if isinstance(value, dict):
        return {key: as_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_text(item) for item in value]
    return str(value)


def differences(found, expected, place=""):
    if type(found) is not type(expected):
        yield f"{place or '/'}: {found!r} ({type(found).__name__}) instead of {expected!r}"
    elif isinstance(expected, dict):
        if found.keys() != expected.keys():
            yield f"{place or '/'}: keys {list(found)!r} instead of {list(expected)!r}"
        for key in found.keys() & expected.keys():
            yield from differences(found[key], expected[key], f"{place}/{key}")
    elif isinstance(expected, list):
        if len(found) != len(expected):
            yield f"{place or '/'}: {len(found)} items instead of {len(expected)}"
        for index, (one, other) in enumerate(zip(found, expected)):
            yield from differences(one, other, f"{place}/{index}")
    elif found != expected:
        yield f"{place or '/'}: {found!r} instead of {expected!r}"


def check(path):
    text = path.read_bytes().decode("utf-8")
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    try:
        yield from differences(yaml.load(text, yaml.SafeLoader), expected)
        yield from differences(yaml.load(text, yaml.BaseLoader), as_text(expected))
    except yaml.YAMLError as error:
        yield f"not read: {error}"


def main(paths):
    checked = 0
    faults = 0
    for path in files(paths):
        checked += 1
        for difference in check(path):
            faults += 1
            print(f"{path}: {difference}")
    print(f"{checked} files, {faults} differences", file=sys.stderr)
    return 1 if faults or not checked else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
