"""The virtualenv of the project: made, filled from the locks, checked and repaired.

COURSE_PYTHON names a Python to use as it is: nothing is made or installed then. Tests use it to
run a copy of the project with the environment they run in themselves.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from setup import messages
from setup.messages import Trouble
from setup.steps import Outcome, child_environment, run_step

SITE_LOCK = "requirements.txt"
TEST_LOCK = "requirements-test.txt"
PUBLISH_LOCK = "requirements-publish.txt"
ALL_LOCKS = (SITE_LOCK, TEST_LOCK, PUBLISH_LOCK)
STAMP = "cursus-stamp.json"

# Set for the second start of a script, the one in the virtualenv. Comparing sys.prefix would go
# round in circles for a COURSE_PYTHON that is only a wrapper.
STARTED_IN = "COURSE_STARTED_IN"

# Less room than this, in bytes, explains any installation that failed.
NEARLY_NOTHING = 20_000_000

# Asked of the Python in the virtualenv: its version, and which of our tools it can import.
PROBE = (
    "import sys, importlib.util as u;"
    "print('%d.%d.%d' % sys.version_info[:3], *[m for m in ('pip', 'mkdocs') if u.find_spec(m)])"
)

# What pip and venv print when something outside the project is wrong. The first match wins: a full
# disk or a refused certificate also shows up as a failed connection further down.
KNOWN_FAILURES: list[tuple[str, Callable[[Path], Trouble]]] = [
    (
        r"No space left on device|Disk quota exceeded|\[Errno 28\]|\[WinError 112\]",
        lambda root: messages.disk_full(),
    ),
    (r"DO NOT MATCH THE HASHES", lambda root: messages.wrong_hash()),
    (r"CERTIFICATE_VERIFY_FAILED|SSLError", lambda root: messages.unknown_certificate()),
    (
        r"NewConnectionError|Failed to establish a new connection|NameResolutionError"
        r"|name resolution|getaddrinfo failed|ConnectTimeoutError|ReadTimeoutError|ProxyError"
        r"|Network is unreachable|Connection refused|Connection reset",
        lambda root: messages.no_network(),
    ),
    (r"ensurepip is not available|No module named ensurepip", lambda root: messages.no_venv()),
    (
        r"\[Errno (13|30)\]|\[WinError 5\]|Permission denied|Read-only file system",
        messages.read_only,
    ),
]


def ensure(root: Path, locks: Sequence[str]) -> Path:
    """The Python that has everything in `locks`; made, installed or repaired first when needed."""
    given = os.environ.get("COURSE_PYTHON")
    if given:
        return Path(given)
    for lock in locks:
        if not (root / lock).is_file():
            raise messages.missing_file(root / lock)
    venv = root / ".venv"
    python = python_in(venv)
    stamps = _current_stamps(venv, python)
    if stamps is None:
        _make(root, venv)
        stamps = {}
    for lock in locks:
        digest = _digest(root / lock)
        if stamps.get(lock) == digest:
            continue
        # Without its stamp an install that is cut short is seen, and done again, by the next run.
        stamps.pop(lock, None)
        _write_stamps(venv, python, stamps)
        _install(root, python, lock)
        stamps[lock] = digest
        _write_stamps(venv, python, stamps)
    return python


def python_in(venv: Path) -> Path:
    """Where a virtualenv keeps its Python."""
    return venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def enter(
    root: Path, script: str, argv: list[str], locks: Sequence[str] = (SITE_LOCK,)
) -> int | None:
    """Go on in the virtualenv, made first when needed, with the engine within reach of imports.

    None when this process runs in it already; otherwise the exit code of `scripts/<script>`, which
    was started anew in there, and the caller has nothing left to do.
    """
    python = ensure(root, locks)
    if os.environ.get(STARTED_IN) != str(python):
        return _restart_in(python, root / "scripts" / script, argv)
    sys.path.insert(0, str(root / "hooks"))
    return None


def _restart_in(python: Path, script: Path, argv: list[str]) -> int:
    """Start the script anew in the virtualenv; returns its exit code, or never."""
    os.environ[STARTED_IN] = str(python)
    command = [str(python), str(script), *argv]
    sys.stdout.flush()
    if sys.platform != "win32":
        os.execv(command[0], command)
    # Windows has no exec that keeps the console: stay as parent and leave Ctrl-C to the child.
    child = subprocess.Popen(command)
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            continue


def explain(outcome: Outcome, root: Path, otherwise: Callable[[], Trouble]) -> Trouble:
    """The trouble behind a failed pip or venv; one that is not known shows its output first."""
    output = "\n".join(outcome.lines)
    for pattern, trouble in KNOWN_FAILURES:
        if re.search(pattern, output):
            return trouble(root)
    # Python's own venv hides the reason from us; pip may have been unable to write it down.
    if shutil.disk_usage(root).free < NEARLY_NOTHING:
        return messages.disk_full()
    print(outcome.tail(), file=sys.stderr, flush=True)
    return otherwise()


def _current_stamps(venv: Path, python: Path) -> dict[str, str] | None:
    """What is installed in a virtualenv that works; None when there is none that works."""
    version, modules = _probe(python)
    if not version or tuple(map(int, version.split("."))) < (3, 11) or "pip" not in modules:
        return None
    try:
        stamp = json.loads((venv / STAMP).read_text(encoding="utf-8"))
        locks = {str(name): str(digest) for name, digest in stamp["locks"].items()}
        written = stamp["python"]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
    # Packages are compiled for one minor version; a system upgrade may have put in another.
    same = str(written).rpartition(".")[0] == version.rpartition(".")[0]
    return locks if same and "mkdocs" in modules else {}


def _probe(python: Path) -> tuple[str, list[str]]:
    try:
        answer = subprocess.run(
            [python, "-I", "-c", PROBE],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        ).stdout.split()
        return answer[0], answer[1:]
    except (OSError, subprocess.SubprocessError, IndexError):
        return "", []


def _make(root: Path, venv: Path) -> None:
    try:
        import ensurepip  # noqa: F401
        import venv as _  # noqa: F401
    except ImportError:
        raise messages.no_venv() from None
    try:
        venv.mkdir(exist_ok=True)
    except FileExistsError:
        raise messages.venv_is_file(venv) from None
    except OSError as error:
        raise (messages.from_os_error(error, root) or messages.venv_failed()) from error
    repair = any(venv.iterdir())
    # When this very process runs in the broken virtualenv, that one cannot make itself anew.
    python = getattr(sys, "_base_executable", sys.executable)
    title = (
        "Eigen Python-omgeving herstellen (.venv)"
        if repair
        else "Eigen Python-omgeving maken (.venv)"
    )
    outcome = run_step(title, [python, "-m", "venv", "--clear", str(venv)], root)
    if not outcome.ok:
        in_use = repair and sys.platform == "win32"
        raise explain(
            outcome, root, lambda: messages.venv_in_use(venv) if in_use else messages.venv_failed()
        )


def _install(root: Path, python: Path, lock: str) -> None:
    command = [str(python), "-m", "pip", "install", "--require-hashes", "-r", lock]
    # Options by environment, so that they also reach the pip that builds a package. PIP_USER: a
    # reader's own setting would put the packages outside the virtualenv.
    env = child_environment(
        PIP_DISABLE_PIP_VERSION_CHECK="1",
        PIP_NO_INPUT="1",
        PIP_PROGRESS_BAR="off",
        PIP_RETRIES="2",
        PIP_USER="0",
    )
    outcome = run_step(f"Pakketten installeren ({lock})", command, root, env)
    if not outcome.ok:
        raise explain(outcome, root, messages.install_failed)


def _digest(path: Path) -> str:
    # Line ends differ between systems, the lock does not.
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def _write_stamps(venv: Path, python: Path, stamps: dict[str, str]) -> None:
    stamp = {"python": _probe(python)[0], "locks": stamps}
    try:
        (venv / STAMP).write_text(json.dumps(stamp, indent=2), encoding="utf-8")
    except OSError as error:
        raise (messages.from_os_error(error, venv) or messages.venv_failed()) from error
