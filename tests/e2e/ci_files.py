#!/usr/bin/env python3
"""The files for continuous integration and for hooks: their commands are run as they stand there. usage: ci_files.py PRAXIS ROOT"""
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from scratch_git import Scratch, expect, record  # noqa: E402

FAULT = ("crisis_types:", "- naturel-disastre")


def pull_request(praxis):
    """A branch that brings one fault into a repository that has another."""
    scratch = Scratch(praxis)
    scratch.write("practices/mex/old.yaml", record("old", *FAULT))
    scratch.commit()
    scratch.git("update-ref", "refs/remotes/origin/main", "main")
    scratch.git("checkout", "-q", "-b", "topic")
    scratch.write("practices/mex/new.yaml", record("new", *FAULT))
    scratch.commit()
    return scratch


def sh(scratch, command, **variables):
    return scratch.shell(["sh", "-e", "-c", command], **variables)


def steps_of(root):
    job = yaml.safe_load((root / "docs/ci/github.yml").read_text())["jobs"]["praxis"]
    return {step["name"]: step for step in job["steps"] if "run" in step}, job


def github(praxis, root):
    steps, job = steps_of(root)
    expect(job["steps"][1]["with"]["fetch-depth"] == 0, "the history is needed")
    with pull_request(praxis) as scratch:
        done = sh(scratch, steps["Let git trust the checkout"]["run"])
        expect(done.returncode == 0, done.stderr)
        summary = scratch.top.parent / "summary.md"
        done = sh(scratch, steps["Check what the pull request changes"]["run"], GITHUB_ACTIONS="true", GITHUB_BASE_REF="main",
                  GITHUB_STEP_SUMMARY=str(summary))
        expect(done.returncode == 1, f"exit {done.returncode}: {done.stderr}")
        expect(done.stdout.startswith("::error file=practices/mex/new.yaml,line=7,endLine=7,col=3,endColumn=19,title=V201 unknown term::"), done.stdout)
        expect(done.stdout.count("::error") == 1 and "new.yaml" in summary.read_text(), done.stdout)
        done = sh(scratch, steps["Check everything"]["run"], GITHUB_ACTIONS="true")
        expect(done.returncode == 1 and done.stdout.count("::error") == 2, done.stdout)


def gitlab(praxis, root):
    job = yaml.safe_load((root / "docs/ci/gitlab.yml").read_text())["praxis"]
    with pull_request(praxis) as scratch:
        base = scratch.git("rev-parse", "main").strip()
        first, second = job["script"]
        done = sh(scratch, first)
        expect(done.returncode == 0, done.stderr)
        report = json.loads((scratch.top / job["artifacts"]["reports"]["codequality"]).read_text())
        expect([issue["location"]["path"] for issue in report] == ["practices/mex/new.yaml", "practices/mex/old.yaml"], report)
        done = sh(scratch, second, CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
        expect(done.returncode == 1 and "new.yaml:7:3" in done.stdout and "old.yaml" not in done.stdout, done.stdout + done.stderr)
        expect("failures=\"1\"" in (scratch.top / job["artifacts"]["reports"]["junit"]).read_text(), "the test results")
        done = sh(scratch, second)
        expect(done.returncode == 1 and "old.yaml:7:3" in done.stdout, "on the main branch everything is checked")
        (scratch.top / "praxis.yaml").unlink()
        expect(sh(scratch, first).returncode != 0, "a repository that cannot be used ends the job")


def pre_commit(praxis, root):
    hooks = {hook["id"]: hook for hook in yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text())}
    expect(all(hook["language"] == "system" for hook in hooks.values()), "praxis is a program of the system")
    with pull_request(praxis) as scratch:
        validate, fmt = hooks["praxis-validate"], hooks["praxis-fmt"]
        scratch.write("practices/mex/newer.yaml", record("newer", *FAULT))
        scratch.git("add", "-A")
        done = scratch.shell(shlex.split(validate["entry"]))
        expect(done.returncode == 1 and done.stdout.count("error[V201]") == 1 and "newer.yaml:7:3" in done.stdout, done.stdout)
        scratch.write("practices/mex/newer.yaml", record("newer"))
        scratch.git("add", "-A")
        expect(scratch.shell(shlex.split(validate["entry"])).returncode == 0, "mended")
        names = ["practices/mex/newer.yaml"]
        expect(all(re.search(fmt["files"], name) for name in [*names, "data/documents/x.yaml"]), fmt["files"])
        expect(not re.search(fmt["files"], "submissions/ab/x.yaml") and not re.search(fmt["files"], "praxis.yaml"), fmt["files"])
        expect(scratch.shell([*shlex.split(fmt["entry"]), *names]).returncode == 0, "canonical")
        scratch.write("practices/mex/newer.yaml", record("newer").replace("The newer fund", "\"The newer fund\""))
        expect(scratch.shell([*shlex.split(fmt["entry"]), *names]).returncode == 1, "not canonical")


def how_praxis_is_built(_, root):
    """What cannot be run here is there under these names."""
    steps, _job = steps_of(root)
    gitlab_job = yaml.safe_load((root / "docs/ci/gitlab.yml").read_text())["praxis"]
    for text in (steps["Install praxis"]["run"], "\n".join(gitlab_job["before_script"])):
        expect(subprocess.run(["sh", "-n", "-c", text]).returncode == 0, text)
        for option in re.findall(r"-D(PRAXIS_\w+)", text):
            expect(f"option({option} " in (root / "CMakeLists.txt").read_text(), option)
        for script in re.findall(r"(scripts/\w+)", text):
            expect((root / script).is_file(), script)
    expect("install(TARGETS praxis_cli" in (root / "cli/CMakeLists.txt").read_text(), "cmake --install installs praxis")


def hook_in_the_documentation(praxis, root):
    script = re.search(r"```sh\n(#!/bin/sh\n.*?)```", (root / "docs/ci.md").read_text(), re.DOTALL).group(1)
    with pull_request(praxis) as scratch:
        hook = scratch.top / ".git/hooks/pre-commit"
        hook.write_text(script)
        hook.chmod(0o755)
        scratch.write("practices/mex/newer.yaml", record("newer", *FAULT))
        scratch.git("add", "-A")
        expect(scratch.shell(["git", "commit", "-m", "x"]).returncode == 1, "the commit is refused")


def main():
    for test in (github, gitlab, pre_commit, how_praxis_is_built, hook_in_the_documentation):
        test(sys.argv[1], Path(sys.argv[2]).resolve())
        print(f"ok: {test.__name__.replace('_', ' ')}")


if __name__ == "__main__":
    main()
