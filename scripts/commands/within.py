"""A command that works for one municipality of a folder full of them: `--gemeente <naam>`.

It runs in the copy of the course that municipality.py makes, with the municipality's files over it,
so it sees what the site of that municipality will have. What it changes goes back to her folder.
"""

import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from commands import municipality
from commands.municipality import FOLDER
from setup import messages
from setup.console import ROOT
from setup.steps import child_environment

OPTION = "--gemeente"
KEPT = ".huisstijl"


def without(argv: Sequence[str]) -> list[str]:
    """The options without `--gemeente` and its value."""
    rest, skipping = [], False
    for word in argv:
        if not skipping and word != OPTION and not word.startswith(f"{OPTION}="):
            rest.append(word)
        skipping = word == OPTION
    return rest


def is_known(name: str | None) -> bool:
    """Whether there is a folder for a municipality of this name."""
    return name is not None and name in municipality.municipalities(ROOT)[0]


def run(script: str, name: str, argv: Sequence[str]) -> int:
    """Run a script for this municipality; raises `Trouble` for one that is not there."""
    return _run(script, _copy(name), argv)


def serve(name: str, argv: Sequence[str]) -> int:
    """The same for serve.py: what is saved in her folder comes into the copy at once."""
    from watchdog.events import FileSystemEvent, FileSystemEventHandler
    from watchdog.observers import Observer

    copy, own = _copy(name), ROOT / FOLDER / name

    class Over(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            _over(own, copy, Path(str(event.src_path)))
            if event.dest_path:
                _over(own, copy, Path(str(event.dest_path)))

    observer = Observer()
    observer.schedule(Over(), str(own), recursive=True)
    observer.start()
    try:
        return _run("serve.py", copy, argv)
    finally:
        observer.stop()
        observer.join()


def rebrand(name: str, argv: Sequence[str]) -> int:
    """The same for rebrand.py: settings and house style that it changed go to her folder."""
    from branding.store import differing, state

    copy, own = _copy(name), ROOT / FOLDER / name
    # Beside the numbered runs of the course itself: a name may be a number.
    kept = ROOT / KEPT / FOLDER / name
    if kept.is_dir():
        shutil.copytree(kept, copy / KEPT)
    before = state(copy)
    code = _run("rebrand.py", copy, argv)
    after = state(copy)
    for path in differing(before, after):
        target = own / path
        if path in after:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(after[path])
        else:
            target.unlink(missing_ok=True)
    shutil.rmtree(kept, ignore_errors=True)
    if (copy / KEPT).is_dir():
        shutil.copytree(copy / KEPT, kept)
    return code


def _copy(name: str) -> Path:
    if not name:
        raise messages.no_value(OPTION, "de naam van een gemeente")
    known, wrong = municipality.municipalities(ROOT)
    if name not in known:
        raise municipality.not_known(name, known, wrong)
    municipality.refuse_foreign(ROOT, name)
    copy = municipality.lay_over(ROOT, name)
    shutil.rmtree(copy / KEPT, ignore_errors=True)
    print(f"De bestanden van deze gemeente staan in '{FOLDER}/{name}'.\n", flush=True)
    return copy


def _run(script: str, copy: Path, argv: Sequence[str]) -> int:
    command = [sys.executable, str(copy / "scripts" / script), *argv]
    # Paths the reader types count from where the reader is.
    env = child_environment(COURSE_PYTHON=sys.executable, COURSE_STARTED_IN=sys.executable)
    child = subprocess.Popen(command, env=env)
    # Whoever ends this command ends what it started.
    signal.signal(signal.SIGTERM, lambda *_: child.terminate())
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            # Ctrl-C reaches the child as well, which ends in its own words.
            continue


def _over(own: Path, copy: Path, path: Path) -> None:
    """Bring one changed file into the copy; links stay out, as everywhere."""
    target = copy / path.relative_to(own)
    if path.is_symlink() or path.is_dir():
        return
    try:
        if path.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            # Whole or not at all: a build may read it at any moment.
            partial = copy.with_name(f"{copy.name}.nieuw")
            shutil.copyfile(path, partial)
            partial.replace(target)
        else:
            target.unlink(missing_ok=True)
    except OSError:
        # Gone again before it was read; the next event tells what is there.
        return
