#!/usr/bin/env python3
"""Completion as shells do it: each script is loaded, and asked about command lines. usage: completion.py PRAXIS"""
import re
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from scratch_git import Scratch, expect, record  # noqa: E402

# Splits a line as bash does for completion functions (COMP_WORDBREAKS), and prints what the function replies.
BASH = r"""
source <(praxis completion bash)
line=$1
COMP_WORDS=(); word=
for ((at = 0; at < ${#line}; at++)); do
  c=${line:at:1}
  case $c in
    ' ') [[ -n $word ]] && COMP_WORDS+=("$word"); word= ;;
    =) [[ -n $word ]] && COMP_WORDS+=("$word"); COMP_WORDS+=("="); word= ;;
    *) word+=$c ;;
  esac
done
if [[ -n $word || $line == *' ' ]]; then COMP_WORDS+=("$word"); fi
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
complete -p praxis >/dev/null || exit 9
_praxis
printf '%s\n' "${COMPREPLY[@]}"
"""


def commands_of(scratch):
    """The names in the help text, which the declarations print by another way."""
    text = scratch.run("--help").stdout
    return re.findall(r"^  ([a-z-]+) {2,}", text.split("Commands:")[1], re.MULTILINE)


def options_of(scratch, command):
    text = scratch.run(command, "--help").stdout
    return {name for line in re.findall(r"^  ((?:-\S+)(?:,-\S+)*)", text, re.MULTILINE) for name in line.split(",")}


def bash(scratch, line):
    done = scratch.shell(["bash", "-c", BASH, "bash", line], scratch.root)
    expect(done.returncode == 0 and not done.stderr, f"{line}: {done.returncode} {done.stderr}")
    return done.stdout.split()


def ask_bash(scratch):
    commands = commands_of(scratch)
    expect(len(commands) > 15, commands)
    expect(bash(scratch, "praxis ") == commands, bash(scratch, "praxis "))
    expect(bash(scratch, "praxis mer") == ["merge", "merge-driver"], bash(scratch, "praxis mer"))
    for command in commands:
        offered = set(bash(scratch, f"praxis {command} -"))
        missing = options_of(scratch, command) - offered
        expect(not missing, f"{command}: {missing}")
        expect({"--data", "--quiet"} <= offered, f"{command}: {offered}")
    for line, words in {
        "praxis validate --format s": ["short", "sarif"],
        "praxis validate --format=s": ["short", "sarif"],
        "praxis validate --format=": ["text", "short", "json", "jsonl", "github", "sarif", "junit", "gitlab", "markdown"],
        "praxis --color a": ["auto", "always"],
        "praxis --data . --color=never expo": ["export"],
        "praxis --data=. valid": ["validate"],
        "praxis query --color n": ["never"],
        "praxis export s": ["schema"],
        "praxis completion ": ["bash", "zsh", "fish"],
        "praxis show har": ["harbour-fund"],
        "praxis merge harbour-fund st": ["storm-loans"],
        "praxis validate prac": [],  # left to the shell, which knows files
        "praxis validate --baseline ": [],
        "praxis nonsense ": [],
    }.items():
        expect(bash(scratch, line) == words, f"{line}: {bash(scratch, line)}")


def ask_fish(scratch):
    def fish(line):
        done = scratch.shell(["fish", "--no-config", "-c", f"praxis completion fish | source; complete -C '{line}'"], scratch.root)
        expect(done.returncode == 0 and not done.stderr, f"{line}: {done.stderr}")
        return [reply.split("\t")[0] for reply in done.stdout.splitlines()]

    expect(sorted(fish("praxis ")) == sorted(commands_of(scratch)), fish("praxis "))
    expect(sorted(fish("praxis validate --format s")) == ["sarif", "short"], fish("praxis validate --format s"))
    expect("--staged" in fish("praxis validate --st"), fish("praxis validate --st"))
    expect("harbour-fund" in fish("praxis show har"), fish("praxis show har"))


def ask_zsh(scratch):
    """zsh completes on a terminal only, so that the script is loaded and its function called in a scripted one."""
    done = scratch.shell(["zsh", "-f", "-c", "autoload -U compinit && compinit -u -D && source <(praxis completion zsh) && print $_comps[praxis]"],
                         scratch.root)
    expect(done.returncode == 0 and done.stdout.strip() == "_praxis" and not done.stderr, f"{done.stdout} {done.stderr}")


def check_scripts(scratch):
    """Whatever shells are here: every command and option is in each script."""
    for shell in ("bash", "zsh", "fish"):
        script = scratch.run("completion", shell).stdout
        for command in commands_of(scratch):
            expect(re.search(rf"\b{command}\b", script), f"{shell}: {command}")
            for option in options_of(scratch, command):
                name = option.lstrip("-") if shell == "fish" else option
                expect(name in script, f"{shell}: {command} {option}")


def main():
    with Scratch(sys.argv[1]) as scratch:
        for name in ("harbour-fund", "storm-loans"):
            scratch.write(f"practices/mex/{name}.yaml", record(name))
        check_scripts(scratch)
        ask_bash(scratch)
        for shell, ask in (("fish", ask_fish), ("zsh", ask_zsh)):
            if shutil.which(shell, path="/usr/bin:/bin"):
                ask(scratch)
                print(f"ok: {shell}")


if __name__ == "__main__":
    main()
