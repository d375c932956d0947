"""Run a long command and keep telling that it moves."""

import os
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

# A terminal shows one moving line; a log gets a new line just often enough to be no silence.
TERMINAL_INTERVAL = 0.5
LOG_INTERVAL = 4.0


@dataclass(frozen=True)
class Outcome:
    """How a command ended."""

    code: int
    lines: list[str]
    seconds: float

    @property
    def ok(self) -> bool:
        return self.code == 0

    def tail(self, count: int = 15) -> str:
        return "\n".join(self.lines[-count:])

    def errors(self) -> str:
        """The lines that call themselves an error, without the stack below them; else the end."""
        found = [line for line in self.lines if re.match(r"E:|err(or)?\b", line, re.I)]
        return "\n".join(found) or self.tail()


def child_environment(**extra: str) -> dict[str, str]:
    """The environment of every command: output at once, UTF-8 on Windows too."""
    return os.environ | {"PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"} | extra


def run_step(
    title: str,
    command: Sequence[str],
    cwd: Path,
    env: Mapping[str, str] | None = None,
    interval: float | None = None,
) -> Outcome:
    """Run `command` under `title`, show that it moves, keep its output."""
    begin = time.monotonic()
    live = sys.stdout.isatty()
    pause = interval or (TERMINAL_INTERVAL if live else LOG_INTERVAL)
    lines: list[str] = []
    print(f"{title} …", flush=True)
    with subprocess.Popen(
        command,
        cwd=cwd,
        env=dict(env) if env is not None else child_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        assert process.stdout is not None
        reader = threading.Thread(target=_collect, args=(process.stdout, lines), daemon=True)
        reader.start()
        try:
            while True:
                try:
                    code = process.wait(timeout=pause)
                    break
                except subprocess.TimeoutExpired:
                    _tick(time.monotonic() - begin, lines, live=live)
        except BaseException:
            process.kill()
            raise
        reader.join()
    seconds = time.monotonic() - begin
    _finish(f"  {'klaar' if code == 0 else 'mislukt'} na {seconds:.0f} s", live=live)
    return Outcome(code, lines, seconds)


def _collect(stream: IO[bytes], lines: list[str]) -> None:
    for raw in stream:
        text = raw.decode("utf-8", errors="replace").rstrip()
        if text:
            lines.append(text)


def _tick(seconds: float, lines: list[str], *, live: bool) -> None:
    # What pip warns of meanwhile says nothing about how far it is.
    last = next((line for line in reversed(lines) if not line.startswith("WARNING")), "")
    text = f"  {seconds:.0f} s  {last.strip()}".rstrip()
    if live:
        width = shutil.get_terminal_size().columns - 1
        print(f"\r{text[:width]:<{width}}", end="", flush=True)
    else:
        print(text[:100], flush=True)


def _finish(text: str, *, live: bool) -> None:
    width = shutil.get_terminal_size().columns - 1
    print(f"\r{text:<{width}}" if live else text, flush=True)
