"""A machine for one listener: a screen, a bus, a window manager, Orca and a Chromium with a window.

Nothing of the person who runs the tests is used: the screen cannot be seen, there is no sound, and
the home of these programs is a folder that is thrown away.
"""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from playwright.sync_api import BrowserType, Page

from kept import BROWSER_FLAGS, PATIENCE

from .log import Log

BROWSER = "chromium"
# All of this has to be there; scripts/setup/needs.py says in which packages.
PROGRAMS = ("orca", BROWSER, "Xvfb", "openbox", "xdotool", "dbus-daemon", "dbus-send")
ACCESSIBILITY_BUS = "/usr/libexec/at-spi-bus-launcher"
SCREEN = ("-screen", "0", "1280x1000x24", "-nolisten", "tcp")
# The seconds that nothing happens after which all is said; there is no event to wait for.
QUIET = 0.5
PAUSE = 0.02
# The seconds in which it must have said all: of a long page that is much, on a busy machine.
LONGEST_TALK = 4 * PATIENCE / 1000
# What Orca says as soon as it listens.
GREETING = b"Screen reader on."


@dataclass(frozen=True)
class Machine:
    """What a listener works with; ``log`` is where Orca writes all it does."""

    environment: Mapping[str, str]
    log: Log
    reader: int
    page: Page

    def key(self, name: str) -> None:
        """Press a real key, by the name that X gives it."""
        command = ["xdotool", "key", "--clearmodifiers", name]
        subprocess.run(command, env=self.environment, check=True)

    def until_quiet(self) -> None:
        """Wait until Orca has nothing left to do: its log does not grow, and it runs nothing."""
        state = Path("/proc") / str(self.reader) / "stat"

        def work() -> tuple[int, str, str]:
            # The time that the program used, in the mode of a user and of the system.
            fields = state.read_text(encoding="ascii").rpartition(")")[2].split()
            return len(self.log.written), fields[11], fields[12]

        seen, since = work(), time.monotonic()
        end = since + LONGEST_TALK
        while time.monotonic() - since < QUIET:
            time.sleep(PAUSE)
            now = work()
            if now != seen:
                seen, since = now, time.monotonic()
            if since > end:
                raise TimeoutError("Orca does not stop talking")


def version() -> str:
    """The version of Orca on this machine."""
    answer = subprocess.run(["orca", "--version"], capture_output=True, encoding="utf-8")
    return answer.stdout.strip()


@contextmanager
def machine(chromium: BrowserType) -> Iterator[Machine]:
    """Start it all, and end it again in the reverse order."""
    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="orca-")))
        run = home / "run"
        run.mkdir(mode=0o700)
        environment = {
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "PATH": f"{_alone(home)}{os.pathsep}{os.environ['PATH']}",
            "XDG_RUNTIME_DIR": str(run),
            # No voice: what would be said stands in the log, and without sound no voice starts.
            "SPEECHD_CMD": "/bin/false",
        }

        def start(*command: str, told: int | None = None) -> subprocess.Popen[str]:
            return stack.enter_context(_running(command, environment, told))

        environment["DISPLAY"] = _screen(stack, environment)
        bus_command = ("dbus-daemon", "--session", "--nofork", "--print-address=1")
        bus = start(*bus_command, told=subprocess.PIPE)
        environment["DBUS_SESSION_BUS_ADDRESS"] = _line(bus.stdout)
        start("openbox")
        start(ACCESSIBILITY_BUS, "--launch-immediately")
        _say_that_somebody_listens(environment)
        log = Log()
        stack.callback(log.close)
        reader = start("orca", f"--debug-file={log.path}")
        _until(lambda: GREETING in log.written, "Orca does not start")
        profile = home / "profile"
        options = [
            *BROWSER_FLAGS,
            "--force-renderer-accessibility",
            "--lang=nl",
            "--remote-debugging-port=0",
            f"--user-data-dir={profile}",
        ]
        start(BROWSER, *options, "about:blank")
        found = profile / "DevToolsActivePort"
        _until(found.is_file, "Chromium does not start")
        port = found.read_text(encoding="ascii").split()[0]
        connected = chromium.connect_over_cdp(f"http://127.0.0.1:{port}")
        stack.callback(connected.close)
        page = connected.contexts[0].pages[0]
        page.set_default_timeout(PATIENCE)
        yield Machine(environment, log, reader.pid, page)


@contextmanager
def _running(
    command: Sequence[str], environment: Mapping[str, str], told: int | None
) -> Iterator[subprocess.Popen[str]]:
    """A program until the end of the block; nothing of what it says is for the reader."""
    process = subprocess.Popen(
        command,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=told or subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        start_new_session=True,
    )
    try:
        yield process
    finally:
        # What it started itself, such as the voices of Orca, ends with it.
        for sign in (signal.SIGTERM, signal.SIGKILL):
            with suppress(ProcessLookupError):
                os.killpg(process.pid, sign)
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=3)
        if process.stdout:
            process.stdout.close()


def _alone(home: Path) -> Path:
    """A folder with a ``pgrep`` that finds nobody.

    Orca ends every other Orca of the same user that it finds with it, also that of the next worker
    and of a person who listens while the tests run.
    """
    folder = home / "programs"
    folder.mkdir()
    found = folder / "pgrep"
    found.write_text("#!/bin/sh\nexit 1\n", encoding="ascii")
    found.chmod(0o700)
    return folder


def _screen(stack: ExitStack, environment: Mapping[str, str]) -> str:
    """A screen with a number that nobody has; it says which one it took."""
    command = ["Xvfb", "-displayfd", "1", *SCREEN]
    screen = stack.enter_context(_running(command, environment, subprocess.PIPE))
    return f":{_line(screen.stdout)}"


def _line(stream: IO[str] | None) -> str:
    assert stream is not None
    return stream.readline().strip()


def _say_that_somebody_listens(environment: Mapping[str, str]) -> None:
    """Browsers and the bus ask it before they tell anything."""
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        command = [
            *("dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus"),
            "org.freedesktop.DBus.Properties.Set",
            *("string:org.a11y.Status", f"string:{name}", "variant:boolean:true"),
        ]
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)


def _until(holds: Callable[[], bool], otherwise: str) -> None:
    end = time.monotonic() + PATIENCE / 1000
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError(otherwise)
        time.sleep(PAUSE)
