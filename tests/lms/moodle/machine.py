"""A real Moodle for the length of a run, from a folder with its code that somebody gave.

Database, data and settings stand in a temporary folder; the given code stays as it is. What was
installed once is kept in ``.cache/``, without a learner in it: installing takes minutes.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import Any

from programs import needed
from sites import REPOSITORY

SCRIPTS = Path(__file__).parent
PASSWORD = "Proef-1234"
PATIENCE = 60
# One at a time, the page of a learner would wait for its own commits.
AT_ONCE = "4"
INSTALLED = ("db", "data")
PHP = ("-d", "max_input_vars=5000", "-d", "memory_limit=1G")
# Every script of a package comes through one of Moodle's: it is read once.
SERVING = ("-d", "opcache.enable_cli=1", "-d", "opcache.max_accelerated_files=20000")
CONFIG = """<?php
unset($CFG);
global $CFG;
$CFG = new stdClass();
$CFG->dbtype = 'mariadb';
$CFG->dblibrary = 'native';
$CFG->dbhost = 'localhost';
$CFG->dbname = 'moodle';
$CFG->dbuser = 'root';
$CFG->dbpass = '';
$CFG->prefix = 'mdl_';
$CFG->dboptions = ['dbsocket' => '{folder}/db.sock', 'dbcollation' => 'utf8mb4_unicode_ci'];
$CFG->wwwroot = 'http://127.0.0.1:{port}';
$CFG->dataroot = '{folder}/data';
$CFG->admin = 'admin';
$CFG->debug = 32767;
$CFG->debugdisplay = 1;
require_once(__DIR__ . '/lib/setup.php');
"""
# What decides about numbers in Moodle's Dutch; the whole language is a download of its own.
DUTCH = """<?php
defined('MOODLE_INTERNAL') || die();
$string['decsep'] = ',';
$string['thousandssep'] = '.';
$string['thislanguage'] = 'Nederlands';
$string['parentlanguage'] = '';
$string['locale'] = 'nl_NL.UTF-8';
$string['iso6391'] = 'nl';
"""


@dataclass(frozen=True)
class Moodle:
    """``url`` ends in a slash; ``version`` is what the code says of itself."""

    folder: Path
    url: str
    version: str

    @property
    def refuses(self) -> Path:
        """While this file is there, the server answers 503 to results."""
        return self.folder / "refuses"

    def ask(self, script: str, **question: Any) -> Any:
        """Run one of the scripts beside this file; its last line is the answer."""
        run = subprocess.run(
            ["php", *PHP, str(SCRIPTS / f"{script}.php")],
            input=json.dumps(question),
            env=os.environ | {"MOODLE_CONFIG": str(self.folder / "code" / "config.php")},
            capture_output=True,
            encoding="utf-8",
        )
        assert run.returncode == 0, f"{run.stdout[-2000:]}\n{run.stderr[-2000:]}"
        return json.loads(run.stdout.strip().rpartition("\n")[2])


@contextmanager
def running(code: Path, folder: Path) -> Iterator[Moodle]:
    """Serve a Moodle without courses from an empty folder."""
    place = folder / "code"
    shutil.copytree(code, place, ignore=_ours, copy_function=_linked)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    config = CONFIG.replace("{folder}", str(folder)).replace("{port}", str(port))
    (place / "config.php").write_text(config, encoding="utf-8")
    _install(place, folder)
    with _database(folder):
        environment = os.environ | {
            "MOODLE_REFUSES": str(folder / "refuses"),
            "PHP_CLI_SERVER_WORKERS": AT_ONCE,
        }
        serve = ["php", *PHP, *SERVING, "-S", f"127.0.0.1:{port}", "-t", str(place)]
        serve.append(str(SCRIPTS / "router.php"))
        with _program(serve, "started", environment):
            release = (place / "version.php").read_text(encoding="utf-8")
            version = release.partition("$release")[2].split("'")[1].split()[0]
            yield Moodle(folder, f"http://127.0.0.1:{port}/", version)


def _ours(folder: str, names: list[str]) -> list[str]:
    """What of a checkout is not Moodle: its history, and the settings of who tried it before."""
    return [name for name in names if name == ".git" or (name == "config.php" and "lib" in names)]


def _linked(source: str, target: str) -> None:
    """A second name for the same file where that can be: the code is large and stays as it is."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


@contextmanager
def _database(folder: Path) -> Iterator[None]:
    data = folder / "db"
    user = ["--user=root"] if os.geteuid() == 0 else []
    if not data.is_dir():
        make = [needed("mariadb-install-db"), "--no-defaults", f"--datadir={data}", *user]
        make.append("--auth-root-authentication-method=normal")
        subprocess.run(make, check=True, capture_output=True)
    begin = folder / "begin.sql"
    begin.write_text("CREATE DATABASE IF NOT EXISTS moodle;\n", encoding="utf-8")
    command = [
        needed("mariadbd"),
        "--no-defaults",
        f"--datadir={data}",
        f"--socket={folder / 'db.sock'}",
        f"--pid-file={folder / 'db.pid'}",
        f"--init-file={begin}",
        "--skip-networking",
        "--character-set-server=utf8mb4",
        "--collation-server=utf8mb4_unicode_ci",
        # What is lost when the machine stops was only for this run.
        "--innodb-flush-log-at-trx-commit=0",
        *user,
    ]
    with _program(command, "ready for connections", dict(os.environ)):
        yield


def _install(place: Path, folder: Path) -> None:
    """Fill database and data with what an earlier run installed of the same code, or install it."""
    kept = REPOSITORY / ".cache" / f"moodle-{_edition(place)}"
    if not kept.is_dir():
        _install_anew(place, folder)
        partial = kept.with_name(f"{kept.name}.{os.getpid()}")
        for name in INSTALLED:
            shutil.copytree(folder / name, partial / name)
        try:
            partial.rename(kept)
        except OSError:  # Another process was first.
            shutil.rmtree(partial)
        return
    for name in INSTALLED:
        shutil.copytree(kept / name, folder / name)


def _edition(place: Path) -> str:
    """What decides about what is installed."""
    found = hashlib.sha256(DUTCH.encode())
    for path in sorted(place.rglob("version.php")):
        found.update(path.read_bytes())
    return found.hexdigest()[:12]


def _install_anew(place: Path, folder: Path) -> None:
    language = folder / "data" / "lang" / "nl"
    language.mkdir(parents=True)
    (language / "langconfig.php").write_text(DUTCH, encoding="utf-8")
    options = {"fullname": "Proef", "shortname": "proef", "adminpass": PASSWORD, "lang": "en"}
    given = [f"--{name}={value}" for name, value in options.items()]
    script = str(place / "admin" / "cli" / "install_database.php")
    command = ["php", *PHP, script, "--agree-license", "--adminemail=a@example.com", *given]
    with _database(folder):
        run = subprocess.run(command, cwd=place, capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-2000:]


@contextmanager
def _program(command: Sequence[str], sign: str, environment: dict[str, str]) -> Iterator[None]:
    """A program, from the line in which it says that it is ready until the end."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
    )
    ready, said = Event(), list[str]()

    def listen() -> None:
        for line in process.stderr or ():
            if not ready.is_set():
                said.append(line)
            if sign in line:
                ready.set()

    Thread(target=listen, daemon=True).start()
    try:
        assert ready.wait(PATIENCE), "".join(said)
        yield
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait(PATIENCE)
