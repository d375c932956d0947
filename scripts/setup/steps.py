"""Run a long command and keep telling that it moves."""

import os
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Self

# A terminal shows one moving line; a log gets a new line just often enough to be no silence.
TERMINAL_INTERVAL = 0.5
LOG_INTERVAL = 4.0
# How long one of several commands is looked at, before the next is.
LOOK = 0.1


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
    live = sys.stdout.isatty()
    pause = interval or (TERMINAL_INTERVAL if live else LOG_INTERVAL)
    print(f"{title} …", flush=True)
    with _Running(command, cwd, env) as running:
        while not running.ended_within(pause):
            _tick(running.seconds, running.lines, live=live)
        outcome = running.outcome()
    _finish(f"  {_told(outcome)}", live=live)
    return outcome


def run_beside(
    title: str,
    rows: Sequence[Mapping[str, Sequence[str]]],
    cwd: Path,
    interval: float | None = None,
) -> dict[str, Outcome]:
    """Run rows of named commands beside each other, each row from its first to its last.

    Says of each how it ended. What they said is kept, so that nothing of one command comes between
    the lines of another.
    """
    live = sys.stdout.isatty()
    pause = interval or (TERMINAL_INTERVAL if live else LOG_INTERVAL)
    outcomes: dict[str, Outcome] = {}
    print(f"{title} …", flush=True)
    begin = last = time.monotonic()
    with ExitStack() as stack:

        def started(row: Iterator[tuple[str, Sequence[str]]]) -> tuple[str, _Running] | None:
            name, command = next(row, ("", ()))
            return (name, stack.enter_context(_Running(command, cwd, None))) if command else None

        waiting = [iter(row.items()) for row in rows]
        running = [started(row) for row in waiting]
        while any(running):
            for at, one in enumerate(running):
                if one and one[1].ended_within(LOOK):
                    outcomes[one[0]] = one[1].outcome()
                    _finish(f"  {one[0]}: {_told(outcomes[one[0]])}", live=live)
                    running[at] = started(waiting[at])
            if time.monotonic() - last >= pause:
                last = time.monotonic()
                _tick(last - begin, [", ".join(one[0] for one in running if one)], live=live)
    return outcomes


def _told(outcome: Outcome) -> str:
    return f"{'klaar' if outcome.ok else 'mislukt'} na {outcome.seconds:.0f} s"


class _Running:
    """A command that runs, with what it said so far; leaving it early ends the command."""

    def __init__(self, command: Sequence[str], cwd: Path, env: Mapping[str, str] | None) -> None:
        self.lines: list[str] = []
        self._begin = time.monotonic()
        self._process = subprocess.Popen(
            command,
            cwd=cwd,
            env=dict(env) if env is not None else child_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        assert self._process.stdout is not None
        arguments = (self._process.stdout, self.lines)
        self._reader = threading.Thread(target=_collect, args=arguments, daemon=True)
        self._reader.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        if self._process.returncode is None:
            self._process.kill()
        self._process.__exit__(None, None, None)

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._begin

    def ended_within(self, seconds: float) -> bool:
        try:
            self._process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def outcome(self) -> Outcome:
        """How it ended, once it did."""
        self._reader.join()
        return Outcome(self._process.returncode, self.lines, self.seconds)


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
