#!/usr/bin/env python3
"""Reads every format of `praxis validate` with readers that praxis knows nothing of. usage: reports.py PRAXIS

A repository is made whose files have names that no format takes as they are, with findings of both severities, and its reports are held against
tests/schemas, against each other, and against the files.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import unquote_to_bytes

import jsonschema

SCHEMAS = Path(__file__).resolve().parent.parent / "schemas"
HEAD = "kind: practice\nstatus: draft\nvisibility: public\n"
NASTY = ["with blank", "per%cent", "quo\"te's", "new\nline", "日本語", "a&b<c>", "col:on,comma", "pi|pe", "tab\there", "::error::x", "-dash", "#hash?"]
BROKEN = {  # file -> contents
    **{f"practices/mex/{name}.yaml": f"id: nasty-{number}\n{HEAD}title: Nasty {number}\ncrisis_phases:\n- 日本語-phase\n"
       for number, name in enumerate(NASTY)},
    "practices/mex/controls.yaml": f"id: controls\n{HEAD}title: Controls at sea\ncrisis_types:\n- \"\\x1B[2J\\0\\x85\\uFFFE ]]> {{0}} %0A ::stop\"\n",
    "practices/mex/label.yaml": f"id: label\n{HEAD}title: Señal 日本 𝒳\ncrisis_types: [\"日本\", Conflict, natural-disaster]\n",
    "practices/mex/twice.yaml": f"id: twice\n{HEAD}title: Twice told\ntitle: Twice again\n",
    "practices/mex/sound.yaml": f"id: sound\n{HEAD}title: Sound savings\n",
    "practices/mex/form.yaml": f"id: form\n{HEAD}title: \"Form of savings\"\n",
    "practices/phl/bytes.yaml": f"id: bytes\n{HEAD}title: \"a\xffb c\"\n".encode("latin-1"),
    "practices/phl/twin.yaml": f"id: sound\n{HEAD}title: Twin savings\n",
}
NOT_UTF8_NAME = b"practices/mex/not-\xff-utf8.yaml"
FORMATS = ["text", "short", "json", "jsonl", "github", "sarif", "junit", "gitlab", "markdown"]


def expect(condition, what):
    if not condition:
        raise AssertionError(what)


def run(praxis, folder, *arguments, **variables):
    env = {"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", **variables}
    return subprocess.run([praxis, *arguments], cwd=folder, env=env, capture_output=True)


def make_repository(praxis, folder):
    run(praxis, folder, "init", "-q", ".")
    for name, text in BROKEN.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with open(os.fsencode(folder) + b"/" + NOT_UTF8_NAME, "wb") as file:
        file.write(f"id: bad-name\n{HEAD}title: Bad savings\n".encode())


def reports(praxis, folder):
    """All formats of one run; the one on standard output must be like the one in its file."""
    with tempfile.TemporaryDirectory() as out:
        outputs = [f"--output={name}={out}/{name}" for name in FORMATS]
        done = run(praxis, folder, "validate", *outputs, "--format", "sarif")
        expect(done.returncode == 1, f"exit {done.returncode}: {done.stderr}")
        written = {name: Path(out, name).read_bytes() for name in FORMATS}
        expect(done.stdout == written["sarif"], "standard output and file differ")
        expect(sorted(os.listdir(out)) == sorted(FORMATS), "something was left beside the files")
        return written


def check_schema(value, name):
    schema = json.loads((SCHEMAS / name).read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    faults = [f"{list(error.absolute_path)}: {error.message}" for error in jsonschema.Draft7Validator(schema).iter_errors(value)]
    expect(not faults, f"{name}: " + "; ".join(faults[:3]))


def lines_of(folder, name):
    return (folder / name).read_bytes().decode("utf-8").split("\n")


def check_json(written):
    findings = json.loads(written["json"])
    expect(findings == [json.loads(line) for line in written["jsonl"].decode().split("\n")[:-1]], "json and jsonl differ")
    for finding in findings:
        check_schema(finding, "finding.schema.json")
    expect({finding["severity"] for finding in findings} == {"error", "warning"}, "a severity is missing")
    order = [(f["file"].encode(), f.get("line", 0), f.get("column", 0)) for f in findings if "\ufffd" not in f["file"]]
    expect(order == sorted(order), "not sorted")
    files = {finding["file"] for finding in findings}
    for name in BROKEN:
        expect((name in files) == (name != "practices/mex/sound.yaml"), f"{name}: expected and found differ")
    return findings


def place_in_text(finding):
    return f"{finding['file']}:{finding['line']}:{finding['column']}:" if "line" in finding else f"{finding['file']}:"


CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")


def as_shown(text):
    """A text on one line, as people are shown it."""
    return CONTROLS.sub("\ufffd", re.sub(r"[\r\n\t]", " ", text))


def check_text(written, findings):
    for name in ("text", "short"):
        text = written[name].decode("utf-8")
        expect(not CONTROLS.search(text), f"{name}: control characters")
    lines = written["short"].decode().split("\n")[:-1]
    expect(len(lines) == len(findings), "short is one line a finding")
    for line, finding in zip(lines, findings):
        expect(line.startswith(f"{as_shown(place_in_text(finding))} {finding['severity']}[{finding['code']}]: "), f"short: {line}")


def region_of(folder, name, region):
    expect(region["startLine"] == region["endLine"], "a region of one line was expected")
    return lines_of(folder, name)[region["startLine"] - 1][region["startColumn"] - 1:region["endColumn"] - 1]


def apply_fix(folder, fix):
    for change in fix["artifactChanges"]:
        path = Path(os.fsdecode(os.fsencode(folder) + b"/" + unquote_to_bytes(change["artifactLocation"]["uri"])))
        for replacement in change["replacements"]:
            region = replacement["deletedRegion"]
            lines = path.read_bytes().decode("utf-8").split("\n")
            line = lines[region["startLine"] - 1]
            new = replacement["insertedContent"]["text"]
            lines[region["startLine"] - 1] = line[:region["startColumn"] - 1] + new + line[region["endColumn"] - 1:]
            path.write_bytes("\n".join(lines).encode("utf-8"))


def check_sarif(folder, written, findings):
    sarif = json.loads(written["sarif"])
    check_schema(sarif, "sarif.schema.json")
    (run_object,) = sarif["runs"]
    results, rules = run_object["results"], run_object["tool"]["driver"]["rules"]
    expect(len(results) == len(findings), "sarif has another number of results")
    expect(run_object["invocations"][0]["exitCode"] == 1, "exit code in the invocation")
    for result, finding in zip(results, findings):
        expect(rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding["code"], "rule index")
        location = result["locations"][0]["physicalLocation"]
        expect(unquote_to_bytes(location["artifactLocation"]["uri"]).decode("utf-8", "replace") == finding["file"], "uri")
        expect(result["message"]["text"].replace("{{", "{").replace("}}", "}").startswith(finding["message"]), "message")
    names = [result["partialFingerprints"]["praxisFinding/v1"] for result in results]
    expect(len(set(names)) == len(names), "fingerprints are not unique")
    check_regions(folder, results)
    return results


def check_regions(folder, results):
    by_file = {}
    for result in results:
        location = result["locations"][0]["physicalLocation"]
        by_file.setdefault(unquote_to_bytes(location["artifactLocation"]["uri"]), []).append((result, location.get("region")))
    label = by_file[b"practices/mex/label.yaml"]
    seen = [region_of(folder, "practices/mex/label.yaml", region) for _, region in label]
    expect(seen == ['"日本"', "Conflict"], f"regions of label.yaml: {seen}")
    twin = by_file[b"practices/phl/twin.yaml"]
    related = [other for result, _ in twin for other in result.get("relatedLocations", [])]
    expect(related and related[0]["physicalLocation"]["artifactLocation"]["uri"] == "practices/mex/sound.yaml", "related location")


def check_stability(praxis, folder, before):
    """Lines above a finding move it, and change no fingerprint; a safe fix makes the finding go away."""
    path = folder / "practices/mex/label.yaml"
    path.write_text("# one\n# two\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    after = json.loads(run(praxis, folder, "validate", "--format", "sarif").stdout)["runs"][0]["results"]
    name_of = lambda results: sorted(result["partialFingerprints"]["praxisFinding/v1"] for result in results)
    expect(name_of(before) == name_of(after), "fingerprints changed with the lines above")
    moved = [result for result in after if result["ruleId"] == "V201" and "label.yaml" in json.dumps(result)]
    fixes = [fix for result in moved for fix in result.get("fixes", []) if fix["properties"]["use"] == "safe"]
    expect(len(fixes) == 1, "label.yaml has one safe fix")
    apply_fix(folder, fixes[0])
    mended = json.loads(run(praxis, folder, "validate", "--format", "json", str(path)).stdout)
    expect([finding["message"] for finding in mended] == ["'日本' is no term of crisis_types"], f"after the fix: {mended}")


COMMAND = re.compile(r"::(error|warning|notice) (.*?)::(.*)")


def check_github(written, findings):
    def unescaped(text, *more):
        for escape, character in [*more, ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")]:
            text = text.replace(escape, character)
        return text

    lines = written["github"].decode("utf-8", "replace").split("\n")[:-1]
    expect(len(lines) == len(findings), "github has another number of commands")
    kinds = []
    for line in lines:
        kind, properties, message = COMMAND.fullmatch(line).groups()
        pairs = dict(pair.split("=", 1) for pair in properties.split(","))
        expect(set(pairs) <= {"file", "line", "endLine", "col", "endColumn", "title"}, f"properties: {line}")
        file = unescaped(pairs["file"], ("%3A", ":"), ("%2C", ","))
        finding = next(f for f in findings if f["file"] == file and as_shown(f"{place_in_text(f)} {f['message']}") in unescaped(message))
        expect(not CONTROLS.search(message), f"control characters: {line}")
        expect(("line" in pairs) == ("line" in finding) and pairs.get("line", "0") == str(finding.get("line", 0)), "line")
        kinds.append(kind)
    expect(kinds == sorted(kinds), "errors come before warnings")


def check_gitlab(written, findings):
    issues = json.loads(written["gitlab"])
    check_schema(issues, "gitlab.schema.json")
    expect([(i["check_name"], i["location"]["path"]) for i in issues] == [(f["code"], f["file"]) for f in findings], "gitlab")
    expect(len({issue["fingerprint"] for issue in issues}) == len(issues), "gitlab: fingerprints are not unique")


def check_junit(written, findings):
    with tempfile.NamedTemporaryFile(suffix=".xml") as file:
        file.write(written["junit"])
        file.flush()
        done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", SCHEMAS / "junit.xsd", file.name], capture_output=True, text=True)
        expect(done.returncode == 0, done.stderr)
    root = ElementTree.fromstring(written["junit"])
    cases = root.findall("testsuite/testcase")
    failures = [case for case in cases if case.find("failure") is not None]
    expect((root.get("tests"), root.get("failures")) == (str(len(cases)), str(len(failures))), "junit: counts")
    bad = {finding["file"] for finding in findings if finding["severity"] == "error"}
    expect({case.get("name") for case in failures} == bad, "junit: another set of failing files")
    expect(len(cases) == len(BROKEN) + 1, "junit: a case for each file")
    for case in failures:
        number = sum(finding["file"] == case.get("name") for finding in findings)
        expect(len(re.findall(r"(?:error|warning)\[[A-Z]\d{3}\]", case.find("failure").text)) == number, "junit: all findings of a file")


def check_markdown(written, findings):
    lines = written["markdown"].decode("utf-8", "replace").split("\n")[:-1]
    expect(len(lines) == len(findings) + 4, "markdown: a row a finding")
    for row in lines[4:]:
        expect(len(re.findall(r"(?<!\\)\|", row)) == 4, f"markdown: cells of {row}")


def check_job(praxis, folder):
    """In a job on GitHub the commands come by themselves, and a table is added to the job's summary."""
    with tempfile.TemporaryDirectory() as out:
        summary = Path(out, "summary.md")
        summary.write_text("# Before\n")
        variables = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary)}
        done = run(praxis, folder, "validate", **variables)
        expect(done.stdout.startswith(b"::error "), "github is chosen in a job")
        expect(summary.read_text().startswith("# Before\n### praxis validate: "), "the summary is added")
        size = summary.stat().st_size
        expect(run(praxis, folder, "validate", "--format", "text", **variables).stdout.startswith(b"practices/"), "--format wins")
        expect(summary.stat().st_size == size, "no summary with another format")
        lost = run(praxis, folder, "validate", GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=f"{out}/none/summary.md")
        expect(lost.returncode == 3 and b"R003" in lost.stderr, "a summary that cannot be written is said")


def main():
    praxis = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        make_repository(praxis, folder)
        written = reports(praxis, folder)
        findings = check_json(written)
        check_text(written, findings)
        results = check_sarif(folder, written, findings)
        check_github(written, findings)
        check_gitlab(written, findings)
        check_junit(written, findings)
        check_markdown(written, findings)
        check_job(praxis, folder)
        check_stability(praxis, folder, results)


if __name__ == "__main__":
    main()
