"""A scratch git repository with a repository of practices in it, for tests that run praxis there."""
import os
import subprocess
import tempfile
from pathlib import Path

HEAD = "kind: practice\nstatus: draft\nvisibility: public\n"


def record(name, *lines):
    return f"id: {name}\n{HEAD}title: The {name.replace('-', ' ')} fund\n" + "".join(line + "\n" for line in lines)


def expect(condition, what):
    if not condition:
        raise AssertionError(what)


class Scratch:
    """A working tree; `inner` is where in it the repository of practices lies."""

    def __init__(self, praxis, inner="."):
        self.praxis = os.path.abspath(praxis)
        self.place = tempfile.TemporaryDirectory()
        self.top = Path(self.place.name).resolve() / "tree"
        self.root = self.top / inner
        self.env = {
            "LC_ALL": "C.UTF-8", "PATH": os.path.dirname(self.praxis) + ":/usr/bin:/bin", "HOME": self.place.name,
            "TMPDIR": self.place.name, "GIT_CONFIG_NOSYSTEM": "1",
            **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER")
               for what, value in (("NAME", "Ada Example"), ("EMAIL", "ada@example.org"), ("DATE", "2016-07-31T00:00:00Z"))},
        }
        self.top.mkdir()
        self.git("init", "-q", "-b", "main")
        self.run("init", "-q", str(self.root))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.place.cleanup()

    def shell(self, words, folder=None, **variables):
        return subprocess.run(words, cwd=folder or self.top, env={**self.env, **variables}, capture_output=True, text=True)

    def git(self, *words, folder=None):
        done = self.shell(["git", *words], folder)
        expect(done.returncode == 0, f"git {' '.join(words)}: {done.stderr}")
        return done.stdout

    def run(self, *words, folder=None, **variables):
        return self.shell([self.praxis, *words], folder or (self.root if self.root.exists() else self.top), **variables)

    def write(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def commit(self, message="change"):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)
