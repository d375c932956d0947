"""What Orca writes of all it does, as it writes it."""

from __future__ import annotations

import os
import re
import tty
from dataclasses import dataclass
from threading import Thread

SPOKEN = re.compile(r"SPEECH OUTPUT: '(?P<words>.*?)'(?:\s*(?:voice=\w+\s*)?\{.*)?\s*$", re.DOTALL)
CUT_OFF = "Interrupting presentation"
# Every entry of the log begins with the time of day.
ENTRY = re.compile(r"^(?=\d\d:\d\d:\d\d[.:]\d+ - )", re.MULTILINE)


@dataclass(frozen=True)
class Said:
    """One thing that was said; ``cut`` when something else came in between before it was out."""

    words: str
    cut: bool


class Log:
    """A terminal to write in: Orca keeps what it writes in a file to itself, kilobytes long.

    ``path`` is where to write; ``written`` all that was.
    """

    def __init__(self) -> None:
        self._reading, self._writing = os.openpty()
        # Nothing in between that changes the ends of lines.
        tty.setraw(self._writing)
        self.path = os.ttyname(self._writing)
        self.written = b""
        self._thread = Thread(target=self._read, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop reading; nobody may write any more."""
        os.close(self._writing)
        self._thread.join()
        os.close(self._reading)

    def said(self, begin: int) -> list[Said]:
        """What was said since so many bytes were written."""
        return spoken(self.written[begin:].decode("utf-8", "replace"))

    def _read(self) -> None:
        try:
            while part := os.read(self._reading, 65536):
                self.written += part
        except OSError:
            """Nobody writes any more, which a terminal tells by an error."""


def spoken(log: str) -> list[Said]:
    """What a part of the log says that was said, in the order in which it was."""
    said: list[Said] = []
    for entry in ENTRY.split(log):
        if CUT_OFF in entry:
            said = [Said(one.words, True) for one in said]
        elif found := SPOKEN.search(entry):
            words = " ".join(found["words"].split())
            if words:
                said.append(Said(words, False))
    return said
