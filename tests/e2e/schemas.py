#!/usr/bin/env python3
"""The JSON Schemas that praxis exports, held against records by readers of somebody else: python3-jsonschema and Ajv.

usage: schemas.py PRAXIS ROOT

Every record, ledger and tombstone of data/ and of a repository made from tests/samples must pass, and records with one defect each must
fail, in both. Records are read by PyYAML as editors would read them.
"""
import copy
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from scratch_git import Scratch, expect  # noqa: E402

FOLDERS = {"practices": "practice", "documents": "document", "guidelines": "guideline", "submissions": None}
AJV = """
const Ajv = require('ajv');
const {schemas, cases} = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const checks = {};
for (const [kind, schema] of Object.entries(schemas)) checks[kind] = new Ajv({schemaId: '$id'}).compile(schema);
console.log(JSON.stringify(cases.map(([kind, value]) => checks[kind](value))));
"""
DEFECTS = {
    "practice": [
        lambda r: r.pop("title"), lambda r: r.pop("id"), lambda r: r.update(kind="document"), lambda r: r.update(titel="x"),
        lambda r: r.update(status="done"), lambda r: r.update(crisis_types=["riot"]), lambda r: r.update(crisis_types="conflict"),
        lambda r: r.update(crisis_types=["conflict", "conflict"]), lambda r: r.update(countries=["Mexico"]), lambda r: r.update(countries=[]),
        lambda r: r.update(guidelines=[16]), lambda r: r.update(guidelines=["3"]), lambda r: r.update(gcm_objectives=[24]),
        lambda r: r.update(sdgs=["18"]), lambda r: r.update(sdgs=["18.2"]), lambda r: r.update(sdgs=["10."]), lambda r: r.update(dates="May 2016"),
        lambda r: r.update(links=[{}]), lambda r: r.update(review=[{"code": "x"}]), lambda r: r.update(sources=["abc"]),
        lambda r: r.update(title="two\nlines"),
    ],
    "document": [lambda r: r.pop("title", r.pop("id")), lambda r: r.update(document_type="novel"), lambda r: r.update(countries=["QQQ"]),
                 lambda r: r.update(sections=[{"body": "x"}])],
    "guideline": [lambda r: r.update(number=16), lambda r: r.update(phase="whenever"), lambda r: r.update(extra="x")],
    "ledger": [lambda r: r.pop("sha256"), lambda r: r["classes"][0].update({"class": "noise"}), lambda r: r.update(bytes=-1)],
}


def kind_of(path, record):
    kind = FOLDERS[path.split("/")[0]]
    return kind or ("tombstone" if "erased" in record else "ledger")


def records_in(root):
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*.yaml")):
            record = yaml.safe_load(path.read_text(encoding="utf-8"))
            name = path.relative_to(root).as_posix()
            yield name, kind_of(name, record), record


def schemas_of(scratch, *words):
    done = scratch.run("export", "schema", *words)
    expect(done.returncode == 0, done.stderr)
    return {name.split(".")[0]: schema for name, schema in json.loads(done.stdout).items()}


def judge(schemas, cases):
    """What both checkers say of each (kind, value); they must agree."""
    for schema in schemas.values():
        jsonschema.Draft7Validator.check_schema(schema)
    first = [jsonschema.Draft7Validator(schemas[kind]).is_valid(value) for kind, value in cases]
    done = subprocess.run(["/usr/bin/node", "-e", AJV], input=json.dumps({"schemas": schemas, "cases": cases}), capture_output=True, text=True,
                          env={"NODE_PATH": "/usr/share/nodejs"})
    expect(done.returncode == 0, done.stderr)
    second = json.loads(done.stdout)
    differing = [cases[at] for at in range(len(cases)) if first[at] != second[at]]
    expect(not differing, f"the checkers disagree: {differing[:2]}")
    return first


def sound_and_defective(schemas, records):
    outcome = judge(schemas, [(kind, record) for _, kind, record in records])
    for (name, kind, record), sound in zip(records, outcome):
        faults = [] if sound else [e.message[:200] for e in jsonschema.Draft7Validator(schemas[kind]).iter_errors(record)]
        expect(sound, f"{name}: {faults}")
    cases = []
    for kind, defects in DEFECTS.items():
        record = next(record for _, k, record in records if k == kind)
        for number, defect in enumerate(defects):
            cases.append((kind, copy.deepcopy(record)))
            defect(cases[-1][1])
    passed = [case for case, sound in zip(cases, judge(schemas, cases)) if sound]
    expect(not passed, f"defects that were let through: {passed[:2]}")
    print(f"ok: {len(records)} records pass, {len(cases)} defects do not")


def targets_of_goals(schemas):
    base = {"id": "a", "kind": "practice", "status": "draft", "title": "A"}
    cases = [("practice", {**base, "sdgs": [goal]}) for goal in ("10", "10.7", "17", "1.a")]
    expect(all(judge(schemas, cases)), "goals and their targets")


def what_editors_show(schemas):
    for kind, schema in schemas.items():
        expect(schema["$id"] and schema["title"] and schema["$schema"].startswith("http://json-schema.org/draft-07"), kind)
        for name, field in schema["properties"].items():
            expect(field.get("title") and field.get("description"), f"{kind}.{name}: no title or no description")
        expect("\"x-" not in json.dumps(schema), f"{kind}: keys that only praxis reads")
    items = schemas["practice"]["properties"]["crisis_types"]["items"]
    at = items["enum"].index("natural-disaster")
    expect(len(items["enum"]) == len(items["enumDescriptions"]), "a description a term")
    expect(items["enumDescriptions"][at] == "Natural Disaster \u00b7 Desastre natural \u00b7 Catastrophe naturelle", items)
    expect(schemas["practice"]["properties"]["guidelines"]["items"]["enum"] == list(range(1, 16)), "numbers stay numbers")


def own_vocabulary(scratch, before):
    scratch.write("vocabularies/crisis_types.yaml", "vocabulary: crisis_types\nterms:\n- id: riot\n  label: {en: Riot}\n")
    after = schemas_of(scratch)
    record = {"id": "a", "kind": "practice", "status": "draft", "title": "A", "crisis_types": ["riot", "conflict"]}
    expect(judge(before, [("practice", record)]) == [False] and judge(after, [("practice", record)]) == [True], "terms of the repository")


def files_of_a_folder(scratch, schemas):
    done = scratch.run("export", "schema", "-o", "new/schemas")
    expect(done.returncode == 0 and done.stderr == "wrote 5 schemas to new/schemas\n", done.stderr)
    written = {path.name.split(".")[0]: json.loads(path.read_text()) for path in (scratch.root / "new/schemas").iterdir()}
    expect(written == schemas, "files and standard output differ")
    expect(scratch.run("export", "schema", "-o", "praxis.yaml").returncode == 3, "a file is no folder")
    expect(scratch.run("export", "schema", "country:MEX").returncode == 2, "a schema takes no query")


def settings_in_the_documentation(root, schemas):
    text = (root / "docs/editors.md").read_text().split("```json\n")[1].split("```")[0]
    named = json.loads(text)["yaml.schemas"]
    expect({name.split("/")[-1].split(".")[0] for name in named} == set(schemas) - {"tombstone"}, named)


def main():
    root = Path(sys.argv[2]).resolve()
    with Scratch(sys.argv[1]) as scratch:
        schemas = schemas_of(scratch)
        done = scratch.run("ingest", "-q", str(root / "tests/samples"))
        expect(done.returncode in (0, 1), done.stderr)
        records = [*records_in(root / "data"), *records_in(scratch.root)]
        expect(len(records) > 50, len(records))
        sound_and_defective(schemas, records)
        targets_of_goals(schemas)
        what_editors_show(schemas)
        files_of_a_folder(scratch, schemas)
        own_vocabulary(scratch, schemas)
        settings_in_the_documentation(root, schemas)


if __name__ == "__main__":
    main()
