"""The serve command for real: it rebuilds, restarts, survives mistakes and stops cleanly."""

import shutil
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from setup import environment, ports, supervise

from .conftest import REPOSITORY, clean_environment

PATIENCE = 90.0
READY = "Klaar. Open http://127.0.0.1:{port}/ in je browser. Stoppen: Ctrl-C."
RESTART = "{file} is veranderd: de site start opnieuw."
BROKEN = (
    "De site is gestopt door een fout. Hierboven staat welke.\n"
    "Doe dit: herstel het bestand en bewaar het. Dan start de site vanzelf weer.\n"
    "Helemaal stoppen: Ctrl-C.\n"
)
HOOK = """\
from engine.words import WORD


def on_page_markdown(markdown: str, **_: object) -> str:
    return f"{markdown}\\n\\nDe motor zegt {WORD}."
"""


class Server:
    """A running serve.py, with what it printed so far."""

    def __init__(self, root: Path, port: int) -> None:
        env = clean_environment(COURSE_PYTHON=sys.executable)
        flags = 0
        if sys.platform == "win32":
            # A second process of its own could not be reached by the signal that ends the test.
            env[environment.STARTED_IN] = sys.executable
            flags = subprocess.CREATE_NEW_PROCESS_GROUP
        self.address = f"http://127.0.0.1:{port}/"
        self.ready = READY.format(port=port)
        self.output = ""
        self.process = subprocess.Popen(
            [sys.executable, root / "scripts" / "serve.py", "--poort", str(port)],
            cwd=root.parent,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            creationflags=flags,
        )
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.output += line.decode("utf-8").replace("\r\n", "\n")

    def wait_for(self, text: str, count: int = 1) -> None:
        """Until it has printed `text` so many times."""
        end = time.monotonic() + PATIENCE
        while self.output.count(text) < count:
            assert time.monotonic() < end, f"{text!r} did not come {count} times:\n{self.output}"
            assert self.process.poll() is None, f"ended early:\n{self.output}"
            time.sleep(0.1)

    def wait_for_page(self, text: str, path: str = "") -> None:
        """Until the page holds `text`."""
        end = time.monotonic() + PATIENCE
        while text not in (page := self.get(path)):
            assert time.monotonic() < end, f"{text!r} not in:\n{page}\n{self.output}"
            time.sleep(0.2)

    def get(self, path: str = "") -> str:
        """The page as it is now; why not, when it is not served."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=10) as answer:
                return str(answer.read().decode("utf-8"))
        except (urllib.error.URLError, OSError) as error:
            return repr(error)

    def stop(self) -> int:
        """Ctrl-C; the exit code."""
        if sys.platform == "win32":
            self.process.send_signal(signal.CTRL_BREAK_EVENT)
        else:
            self.process.send_signal(signal.SIGINT)
        code = self.process.wait(timeout=30)
        self.reader.join(timeout=10)
        return code

    def close(self) -> None:
        """End it whatever happened, MkDocs included."""
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=30)
        self.reader.join(timeout=10)
        assert self.process.stdout is not None
        self.process.stdout.close()


@pytest.fixture
def small_site(project: Path) -> Path:
    """A page, a hook and a one-word engine, with the real scripts."""
    files = {
        "mkdocs.yml": "site_name: Klein\nhooks: [hooks/course.py]\n",
        "docs/index.md": "# Eerste titel\n",
        "quizzes/bank.yml": "vragen: []\n",
        "hooks/course.py": HOOK,
        "hooks/engine/__init__.py": "",
        "hooks/engine/words.py": "WORD = 'een'\n",
    }
    for name, text in files.items():
        write(project / name, text)
    # It reads the settings before MkDocs does.
    engine = Path("hooks") / "itembank"
    skipped = shutil.ignore_patterns("__pycache__")
    shutil.copytree(REPOSITORY / engine, project / engine, ignore=skipped)
    return project


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def server(small_site: Path, free_port: int) -> Iterator[Server]:
    running = Server(small_site, free_port)
    yield running
    running.close()


def test_a_session_goes_on_through_changes_and_mistakes(small_site: Path, server: Server) -> None:
    server.wait_for(server.ready)
    server.wait_for_page("De motor zegt een.")

    write(small_site / "docs" / "index.md", "# Tweede titel\n")
    server.wait_for_page("Tweede titel</h1>")
    assert "start opnieuw" not in server.output, "a page needs no new process"

    words = small_site / "hooks" / "engine" / "words.py"
    write(words, "WORD = 'twee'\n")
    server.wait_for(RESTART.format(file="hooks/engine/words.py"))
    server.wait_for(server.ready, 2)
    server.wait_for_page("De motor zegt twee.")

    write(words, "WORD = 'drie\n")
    server.wait_for(BROKEN)
    assert "SyntaxError" in server.output
    assert server.process.poll() is None

    write(words, "WORD = 'drie'\n")
    server.wait_for(server.ready, 3)
    server.wait_for_page("De motor zegt drie.")

    write(small_site / "mkdocs.yml", "site_name: Anders\nhooks: [hooks/course.py]\n")
    server.wait_for(RESTART.format(file="mkdocs.yml"))
    server.wait_for(server.ready, 4)
    server.wait_for_page("<title>Anders</title>")

    before = len(server.output)
    assert server.stop() == 0
    assert server.output.endswith("\nGestopt.\n")
    assert "Traceback" not in server.output[before:]
    assert ports.is_free(int(server.address.rstrip("/").rpartition(":")[2]))


def test_a_site_that_is_broken_from_the_start_is_served_once_it_is_mended(
    small_site: Path, free_port: int
) -> None:
    write(small_site / "mkdocs.yml", "site_name: Klein\nplugins: [bestaat-niet]\n")
    server = Server(small_site, free_port)
    try:
        server.wait_for(BROKEN)
        write(small_site / "docs" / "index.md", "# Nog steeds stuk\n")
        server.wait_for(BROKEN, 2)
        write(small_site / "mkdocs.yml", "site_name: Heel\n")
        server.wait_for(server.ready)
        server.wait_for_page("<title>Heel</title>")
        assert server.stop() == 0
    finally:
        server.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal to catch")
def test_an_ended_session_leaves_nothing_behind_on_the_port(server: Server) -> None:
    server.wait_for(server.ready)
    server.process.send_signal(signal.SIGTERM)
    assert server.process.wait(timeout=30) == 0
    assert "URLError" in server.get()


@pytest.mark.alles
def test_the_course_itself_is_served_and_rebuilt(tmp_path: Path, free_port: int) -> None:
    root = tmp_path / "de hele cursus"
    skipped = shutil.ignore_patterns(".git", ".venv*", "__pycache__", ".*_cache", "tests")
    shutil.copytree(REPOSITORY, root, ignore=skipped)
    # What was built here before; the engine has a folder of that name as well.
    shutil.rmtree(root / "site", ignore_errors=True)
    server = Server(root, free_port)
    try:
        server.wait_for(server.ready)
        page = root / "docs" / "index.md"
        write(page, page.read_text(encoding="utf-8") + "\nEen regel uit de test.\n")
        server.wait_for_page("Een regel uit de test.")

        hook = root / "hooks" / "course.py"
        write(hook, hook.read_text(encoding="utf-8") + "# A line of the test.\n")
        server.wait_for(RESTART.format(file="hooks/course.py"))
        server.wait_for(server.ready, 2)
        server.wait_for_page("Een regel uit de test.")
        assert server.stop() == 0
        assert "Traceback" not in server.output
        assert "NO_MKDOCS_2_WARNING" not in server.output, "Material's notice is switched off"
    finally:
        server.close()


@pytest.mark.parametrize(
    ("name", "source", "restart"),
    [
        ("mkdocs.yml", True, True),
        ("mkdocs.base.yml", True, True),
        ("hooks/itembank/kinds/keuze/model.py", True, True),
        ("hooks/itembank/kinds/keuze/examples.yml", True, False),
        ("hooks/itembank/kinds/keuze/keuze.js", True, False),
        ("quizzes/toetsen/participatieladder.yml", True, False),
        ("docs/index.md", True, False),
        ("README.md", False, False),
        ("hooks/__pycache__/course.cpython-311.pyc", False, False),
        ("docs/.index.md.swp", False, False),
        ("docs/index.md~", False, False),
    ],
)
def test_only_what_is_cached_restarts_the_server(name: str, source: bool, restart: bool) -> None:
    path = Path(name)
    assert supervise.is_source(path) == source
    assert (source and supervise.needs_restart(path)) == restart


def test_a_free_port_is_found_beyond_a_taken_one(taken_port: int) -> None:
    assert not ports.is_free(taken_port)
    found = ports.next_free(taken_port)
    assert found != taken_port
    assert ports.is_free(found)
