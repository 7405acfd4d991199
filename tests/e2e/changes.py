#!/usr/bin/env python3
"""`praxis validate --since` and `--staged` in git repositories of many shapes. usage: changes.py PRAXIS"""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from scratch_git import Scratch, expect, record  # noqa: E402

OLD_FAULT = "crisis_types:\n- old-fault"
ODD_NAMES = ["with blank", "new\nline", "日本語", "-dash", "quo\"te"]


def found(scratch, *words, folder=None, code=None, **variables):
    """The files with findings, and what was said to people."""
    done = scratch.run("validate", "--format", "short", *words, folder=folder, **variables)
    wanted = code if code is not None else (1 if ": error[" in done.stdout else 0)
    expect(done.returncode == wanted, f"{words}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return sorted({line.split(":")[0] for line in done.stdout.splitlines()}), done.stderr


def repository(praxis, inner="."):
    scratch = Scratch(praxis, inner)
    scratch.write("practices/mex/old.yaml", record("old", *OLD_FAULT.split("\n")))
    scratch.write("practices/mex/sound.yaml", record("sound"))
    scratch.write("documents/page.yaml", "id: page\nkind: document\nstatus: draft\ndocument_type: article\ntitle: A page of news\npractices:\n- sound\n")
    scratch.commit()
    return scratch


def nothing_changed(praxis):
    with repository(praxis) as scratch:
        files, said = found(scratch, "--since", "HEAD")
        expect(files == [] and said == "0 files: no findings; 1 finding elsewhere\n", said)
        expect(found(scratch, "--staged")[0] == [], "nothing is staged")


def what_changed_in_any_way(praxis):
    with repository(praxis) as scratch:
        bad = record("bad", "crisis_types:", "- nonsense")
        scratch.write("practices/mex/committed.yaml", bad.replace("bad", "committed"))
        scratch.commit()
        scratch.write("practices/mex/staged.yaml", bad.replace("bad", "staged"))
        scratch.git("add", "-A")
        scratch.write("practices/mex/untracked.yaml", bad.replace("bad", "untracked"))
        scratch.write("practices/mex/sound.yaml", record("sound", "crisis_types:", "- nonsense"))
        expected = [f"practices/mex/{name}.yaml" for name in ("committed", "sound", "staged", "untracked")]
        expect(found(scratch, "--since", "HEAD~1")[0] == expected, "since HEAD~1")
        expect(found(scratch, "--since", "HEAD")[0] == expected[1:], "since HEAD")
        expect(found(scratch, "--staged")[0] == ["practices/mex/staged.yaml"], "staged")
        expect(found(scratch, "--since", "HEAD~1", "practices/mex/staged.yaml")[0] == expected[2:3], "one of them")


def a_file_taken_away_hurts_who_names_it(praxis):
    with repository(praxis) as scratch:
        (scratch.root / "practices/mex/sound.yaml").unlink()
        expect(found(scratch, "--since", "HEAD")[0] == ["documents/page.yaml"], "deleted in the folder")
        expect(found(scratch, "--staged")[0] == [], "not staged yet")
        scratch.git("add", "-A")
        expect(found(scratch, "--staged")[0] == ["documents/page.yaml"], "deleted in the index")


def a_renamed_record_and_an_alias_given_up(praxis):
    with repository(praxis) as scratch:
        scratch.git("mv", "practices/mex/sound.yaml", "practices/mex/sounder.yaml")
        files, _ = found(scratch, "--staged")
        expect(files == ["practices/mex/sounder.yaml"], f"the name is wrong: {files}")
        scratch.write("practices/mex/sounder.yaml", record("sounder"))
        files, _ = found(scratch, "--since", "HEAD")
        expect(files == ["documents/page.yaml"], f"the old id is named: {files}")
        scratch.write("practices/mex/sounder.yaml", "id: sounder\nkind: practice\nstatus: draft\ntitle: A sounder fund\naliases:\n- sound\n")
        scratch.commit()
        expect(found(scratch, "--since", "HEAD~1")[0] == [], "the alias leads there")
        scratch.write("practices/mex/sounder.yaml", "id: sounder\nkind: practice\nstatus: draft\ntitle: A sounder fund\n")
        expect(found(scratch, "--since", "HEAD")[0] == ["documents/page.yaml"], "the alias is gone")


def an_id_taken_twice(praxis):
    with repository(praxis) as scratch:
        scratch.write("practices/aaa/sound.yaml", record("sound"))
        files, _ = found(scratch, "--since", "HEAD")
        expect(files == ["practices/mex/sound.yaml"], f"the other one is told of: {files}")


def what_is_staged_is_not_what_lies_there(praxis):
    for inner in (".", "data", "with blank/数据"):
        with repository(praxis, inner) as scratch:
            scratch.write("practices/mex/sound.yaml", record("sound", "crisis_types:", "- staged-fault"))
            scratch.git("add", "-A")
            scratch.write("practices/mex/sound.yaml", record("sound"))
            done = scratch.run("validate", "--staged")
            expect(done.returncode == 1 and "- staged-fault\n" in done.stdout, f"{inner}: {done.stdout}{done.stderr}")
            expect(done.stdout.startswith("practices/mex/sound.yaml:7:3: error[V201]"), done.stdout)
            scratch.git("add", "-A")
            scratch.write("practices/mex/sound.yaml", record("sound", "crisis_types:", "- later-fault"))
            expect(found(scratch, "--staged")[0] == [], f"{inner}: the fault is not staged")
            left = [path.name for path in Path(scratch.place.name).glob("praxis-*")]
            expect(left == [], f"left behind: {left}")


def vocabularies_concern_all(praxis):
    with repository(praxis) as scratch:
        scratch.write("vocabularies/crisis_types.yaml", "vocabulary: crisis_types\nterms:\n- id: old-fault\n  label: {en: Old fault}\n")
        scratch.commit()
        expect(found(scratch, "--since", "HEAD~1")[0] == [], "the term is known now")
        (scratch.root / "vocabularies/crisis_types.yaml").unlink()
        expect(found(scratch, "--since", "HEAD")[0] == ["practices/mex/old.yaml"], "the term is gone")


def odd_names(praxis):
    with repository(praxis) as scratch:
        for name in ODD_NAMES:
            scratch.write(f"practices/mex/{name}.yaml", record("x"))
        for words in (["--since", "HEAD"], ["--staged"]):
            done = scratch.run("validate", "--format", "jsonl", *words)
            expect(done.stdout.count("V301") == len(ODD_NAMES), f"{words}: {done.stdout}{done.stderr}")
            scratch.git("add", "-A")


def revisions_that_help_and_those_that_do_not(praxis):
    with repository(praxis) as scratch:
        scratch.git("checkout", "-q", "-b", "topic")
        scratch.write("practices/mex/mine.yaml", record("mine", "crisis_types:", "- nonsense"))
        scratch.commit("mine")
        scratch.git("checkout", "-q", "main")
        scratch.write("practices/mex/theirs.yaml", record("theirs", "crisis_types:", "- nonsense"))
        scratch.commit("theirs")
        scratch.git("checkout", "-q", "--detach", "topic")
        expect(found(scratch, "--since", "main")[0] == ["practices/mex/mine.yaml"], "only what the branch did")
        for revision in ("nowhere", "", "-q", "--help", "main..topic", "0" * 40):
            done = scratch.run("validate", *(["--since", ""] if revision == "" else [f"--since={revision}"]))
            expect(done.returncode == 2 and f"git knows no commit '{revision}'" in done.stderr, f"{revision}: {done.stderr}")
        done = scratch.run("validate", "--since", "main", "--staged")
        expect(done.returncode == 2, done.stderr)
        scratch.git("clone", "-q", "--depth=1", "-b", "topic", f"file://{scratch.top}", "shallow")
        shallow = scratch.top / "shallow"
        done = scratch.run("validate", "--since", "main", folder=shallow)
        expect(done.returncode == 2 and "git fetch --unshallow" in done.stderr, done.stderr)
        scratch.git("fetch", "-q", "--depth=1", "origin", "main:main", folder=shallow)
        files, said = found(scratch, "--since", "main", folder=shallow)
        expect(files == ["practices/mex/mine.yaml"] and "compared with main itself" in said, f"{files} {said}")


def outside_of_git(praxis):
    with repository(praxis) as scratch:
        outside = Path(scratch.place.name) / "outside"
        scratch.run("init", "-q", str(outside))
        for words in (["--since", "HEAD"], ["--staged"]):
            done = scratch.run("validate", *words, folder=outside)
            expect(done.returncode == 3 and "no working tree" in done.stderr, f"{done.returncode} {done.stderr}")
            done = scratch.run("validate", *words, PATH="/nowhere")
            expect(done.returncode == 3 and "git cannot be run" in done.stderr, f"{done.returncode} {done.stderr}")


def before_the_first_commit(praxis):
    with Scratch(praxis) as scratch:
        scratch.write("practices/mex/first.yaml", record("first", "crisis_types:", "- nonsense"))
        scratch.git("add", "practices")
        done = scratch.run("validate", "--staged")
        expect(done.returncode == 3 and "praxis.yaml" in done.stderr and "as it is staged" in done.stderr, done.stderr)
        scratch.git("add", "-A")
        expect(found(scratch, "--staged")[0] == ["practices/mex/first.yaml"], "everything is new")


def a_merge_that_is_not_settled(praxis):
    with repository(praxis) as scratch:
        for branch, title in (("topic", "One"), ("main", "Two")):
            scratch.git("checkout", "-q", *(["-b"] if branch == "topic" else []), branch)
            scratch.write("practices/mex/sound.yaml", record("sound").replace("sound fund", title))
            scratch.commit(title)
        scratch.shell(["git", "merge", "-q", "topic"])
        done = scratch.run("validate", "--staged")
        expect(done.returncode == 1 and "merge that is not settled" in done.stderr, done.stderr)


def hook_of_git(praxis):
    """Git tells hooks of an index of its own, by a name relative to the top: a partial commit has another one."""
    with repository(praxis, "data") as scratch:
        hook = scratch.top / ".git/hooks/pre-commit"
        hook.write_text("#!/bin/sh\nexec praxis --data data validate --staged --format short\n")
        hook.chmod(0o755)
        scratch.write("practices/mex/sound.yaml", record("sound", "crisis_types:", "- nonsense"))
        scratch.write("practices/mex/fine.yaml", record("fine"))
        scratch.git("add", "-A")
        whole = scratch.shell(["git", "commit", "-m", "all"])
        expect(whole.returncode == 1 and "data/practices/mex/sound.yaml:7:3: error[V201]" in whole.stdout + whole.stderr,
               whole.stdout + whole.stderr)
        part = scratch.shell(["git", "commit", "-m", "part", "data/practices/mex/fine.yaml"])
        expect(part.returncode == 0, part.stdout + part.stderr)


def submissions_and_their_records(praxis):
    with repository(praxis) as scratch:
        scratch.write("../form.txt", "Title: Harbour fund\nCountry: Mexico\nDescription: The Harbour Fund lends small sums to families who rebuild.\n")
        scratch.run("ingest", "-q", "../form.txt")
        scratch.commit("harbour fund")
        ledger = next((scratch.root / "submissions").glob("*/*.yaml"))
        ledger.unlink()
        _, said = found(scratch, "--since", "HEAD")
        expect(said.startswith("1 file:"), f"the record of the ledger: {said}")


def main():
    for test in (nothing_changed, what_changed_in_any_way, a_file_taken_away_hurts_who_names_it, a_renamed_record_and_an_alias_given_up,
                 an_id_taken_twice, what_is_staged_is_not_what_lies_there, vocabularies_concern_all, odd_names,
                 revisions_that_help_and_those_that_do_not, outside_of_git, before_the_first_commit, a_merge_that_is_not_settled,
                 hook_of_git, submissions_and_their_records):
        test(sys.argv[1])
        print(f"ok: {test.__name__.replace('_', ' ')}")


if __name__ == "__main__":
    main()
