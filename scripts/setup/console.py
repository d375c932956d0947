"""What a command of this project has in common: options, help and errors, in Dutch."""

import argparse
import errno
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

from setup import messages
from setup.messages import Trouble

ROOT = Path(__file__).resolve().parents[2]
# What a shell says of a program that ended because nobody read on.
UNREAD = 141


class Options:
    """argparse does the parsing; its own English help and errors never reach the reader."""

    def __init__(self, explanation: str) -> None:
        self.explanation = explanation
        self.parser = argparse.ArgumentParser(
            add_help=False, allow_abbrev=False, exit_on_error=False
        )
        self.parser.add_argument("-h", "--help", action="store_true")

    def flag(self, name: str) -> None:
        """An option that is there or not."""
        self.parser.add_argument(name, action="store_true")

    def value(self, name: str, default: str | None = None) -> None:
        """An option with a value; forgotten, it reads as empty text for the caller to judge."""
        self.parser.add_argument(name, nargs="?", default=default, const="")

    def parse(self, argv: list[str]) -> argparse.Namespace:
        """The options; anything else is refused. Prints the help and ends when asked to."""
        options, rest = self.parse_some(argv)
        if rest:
            raise messages.wrong_option(rest[0])
        return options

    def parse_some(self, argv: list[str]) -> tuple[argparse.Namespace, list[str]]:
        """The options and what is left over; prints the help and ends when asked to."""
        try:
            options, rest = self.parser.parse_known_args(argv)
        except argparse.ArgumentError as error:
            raise messages.wrong_option(error.argument_name or "") from None
        if options.help:
            print(self.explanation)
            raise SystemExit(0)
        return options, rest


def guarded(run: Callable[[], int], root: Path = ROOT) -> int:
    """Run a command; what the reader can mend ends in Dutch, only a bug of ours in a traceback.

    A reader that wants no more, such as `head`, is no reason to say anything.
    """
    try:
        code = _told(run, root)
        sys.stdout.flush()
        return code
    except OSError as error:
        if not _nobody_reads(error):
            raise
        # At its end Python writes what is left. To a pipe without a reader that fails once more.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (sys.stdout, sys.stderr):
            os.dup2(nowhere, stream.fileno())
        return UNREAD


def _nobody_reads(error: OSError) -> bool:
    # Windows calls a pipe without a reader an argument that is not valid.
    on_windows = sys.platform == "win32" and error.errno == errno.EINVAL
    return isinstance(error, BrokenPipeError) or on_windows


def _told(run: Callable[[], int], root: Path) -> int:
    for stream in (sys.stdout, sys.stderr):
        # A redirected stream on Windows cannot write every character; no reason to stop.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace", line_buffering=True)
    try:
        return run()
    except Trouble as trouble:
        return _say(trouble)
    except KeyboardInterrupt:
        print("\nGestopt.", flush=True)
        return 130
    except OSError as error:
        known = messages.from_os_error(error, root)
        if known is None:
            raise
        return _say(known)


def _say(trouble: Trouble) -> int:
    sys.stdout.flush()
    print(f"\n{trouble}", file=sys.stderr, flush=True)
    return 1
