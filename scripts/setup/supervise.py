"""Keep `mkdocs serve` running, and start it anew when what it caches has changed.

MkDocs watches pages, banks and templates itself. It keeps hooks and engine in memory, though, so
a change there needs a new process; and a mistake there ends it, which must not end the reader's
session. This parent watches for both.

Looked at and left: hupper restarts after a crash as well, but watches what its own process imports
and speaks English, and the way to the ready address, the port and Ctrl-C would stay ours; so would
they with watchfiles, which brings a second watcher beside the watchdog of MkDocs.
"""

import os
import queue
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import FrameType

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from setup.building import refuse_unsafe
from setup.messages import Trouble
from setup.steps import LOG_INTERVAL, child_environment

CONTENT = ("docs", "quizzes", "hooks")
# MkDocs watches docs/ of its own accord.
EXTRA_WATCHES = ("quizzes", "hooks")
CHANGES = {"created", "modified", "moved", "deleted"}
# Editors save in several steps, and git changes many files: one restart for all of them.
QUIET = 0.4
POLL = 0.2
PATIENCE = 5.0


class Supervisor:
    """One MkDocs process, replaced as often as needed, until Ctrl-C."""

    def __init__(self, root: Path, host: str, port: int) -> None:
        self.root = root
        self.host = host
        self.port = port
        self.changes: queue.Queue[Path] = queue.Queue()
        self.child: subprocess.Popen[bytes] | None = None
        self.folder = ""

    def run(self) -> int:
        """Serve; returns when the reader stops it."""
        _end_like_ctrl_c()
        observer = Observer()
        handler = _Handler(self.root, self.changes)
        observer.schedule(handler, str(self.root), recursive=False)
        for name in CONTENT:
            if (self.root / name).is_dir():
                observer.schedule(handler, str(self.root / name), recursive=True)
        # MkDocs builds into a temporary folder. In ours it is gone even if MkDocs had to be ended.
        with tempfile.TemporaryDirectory(prefix="cursus-", ignore_cleanup_errors=True) as folder:
            self.folder = folder
            observer.start()
            try:
                self._start()
                self._loop()
            except KeyboardInterrupt:
                signal.signal(signal.SIGINT, signal.SIG_IGN)
            finally:
                self._stop()
                observer.stop()
                observer.join()
        print("\nGestopt.", flush=True)
        return 0

    def _loop(self) -> None:
        waiting = False
        while True:
            changed = self._next_change()
            alive = self.child is not None and self.child.poll() is None
            if not alive and not waiting:
                waiting = True
                print(
                    "\nDe site is gestopt door een fout. Hierboven staat welke.\n"
                    "Doe dit: herstel het bestand en bewaar het. Dan start de site vanzelf weer.\n"
                    "Helemaal stoppen: Ctrl-C.",
                    flush=True,
                )
            cause = next((path for path in changed if not alive or needs_restart(path)), None)
            if cause is not None:
                print(f"\n{cause.as_posix()} is veranderd: de site start opnieuw.", flush=True)
                self._stop()
                self._start()
                waiting = False

    def _next_change(self) -> list[Path]:
        """What changed, once it has been quiet for a moment; empty when nothing did."""
        changed: list[Path] = []
        pause = POLL
        while True:
            try:
                changed.append(self.changes.get(timeout=pause))
                pause = QUIET
            except queue.Empty:
                return changed

    def _start(self) -> None:
        try:
            refuse_unsafe(self.root)
        except Trouble as trouble:
            print(f"\n{trouble}", flush=True)
            return
        command = [sys.executable, "-P", "-m", "mkdocs", "serve", "--livereload"]
        command += ["--dev-addr", f"{self.host}:{self.port}"]
        for name in EXTRA_WATCHES:
            if (self.root / name).is_dir():
                command += ["--watch", name]
        temporary = {name: self.folder for name in ("TMPDIR", "TEMP", "TMP")}
        # Compiled files beside the sources would look like changes to whoever watches the folder.
        env = child_environment(PYTHONDONTWRITEBYTECODE="1", **temporary)
        # Material's advice to move on fills the screen; an author can do nothing with it.
        env["NO_MKDOCS_2_WARNING"] = "1"
        # A group of its own: Ctrl-C reaches only this parent, which ends MkDocs once, in order.
        self.child = subprocess.Popen(
            command,
            cwd=self.root,
            env=env,
            stdin=subprocess.DEVNULL,
            process_group=0,
            creationflags=_group_flag(),
        )
        self._await_answer(self.child)

    def _await_answer(self, child: subprocess.Popen[bytes]) -> None:
        begin = said = time.monotonic()
        while child.poll() is None:
            if _listens(self.host, self.port):
                address = f"http://{self.host}:{self.port}/"
                print(f"\nKlaar. Open {address} in je browser. Stoppen: Ctrl-C.\n", flush=True)
                return
            if time.monotonic() - said >= LOG_INTERVAL:
                said = time.monotonic()
                print(f"  de site wordt gebouwd: {said - begin:.0f} s", flush=True)
            time.sleep(POLL)

    def _stop(self) -> None:
        if self.child is None:
            return
        if self.child.poll() is None:
            # On Windows there is no gentle way to reach one process.
            self.child.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGINT)
            try:
                self.child.wait(timeout=PATIENCE)
            except subprocess.TimeoutExpired:
                self.child.kill()
                self.child.wait()
        self.child = None


class _Handler(FileSystemEventHandler):
    def __init__(self, root: Path, changes: queue.Queue[Path]) -> None:
        self.root = root
        self.changes = changes

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.is_directory or event.event_type not in CHANGES:
            return
        for name in (event.src_path, event.dest_path):
            path = Path(os.fsdecode(name))
            if path.is_relative_to(self.root) and is_source(path.relative_to(self.root)):
                self.changes.put(path.relative_to(self.root))


def is_source(path: Path) -> bool:
    """Whether a change of this file (relative to the root) can change the site."""
    if len(path.parts) == 1:
        return path.match("mkdocs*.yml")
    hidden = any(part.startswith(".") or part == "__pycache__" for part in path.parts)
    return (
        not hidden and path.suffix not in {".pyc", ".swp", ".tmp"} and not path.name.endswith("~")
    )


def needs_restart(path: Path) -> bool:
    """Whether MkDocs caches this file for as long as its process lives."""
    return path.suffix == ".py" or path.match("mkdocs*.yml")


def _end_like_ctrl_c() -> None:
    """A closed window or an ended session must not leave MkDocs behind on the port."""

    def interrupt(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    # SIGINT too: whoever starts this in the background of a script has switched it off.
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), interrupt)


def _group_flag() -> int:
    """Windows' own way to say what `process_group` says elsewhere."""
    if sys.platform == "win32":
        return subprocess.CREATE_NEW_PROCESS_GROUP
    return 0


def _listens(host: str, port: int) -> bool:
    try:
        with socket.create_connection((host, port), timeout=1):
            return True
    except OSError:
        return False
