"""The lines of a YAML file as a person sees them: how far in, and which word stands first.

Kept apart from what YAML makes of them, so that a file that cannot be read can still be looked at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

HARD = "\u00a0\u2007\u202f"
_SPACE = rf"[ \t{HARD}]"
_LINE = re.compile(
    rf"(?P<indent>{_SPACE}*)(?P<dashes>(?:-[ ]+)*)(?:(?P<key>[A-Za-z_][\w-]*)|-\Z|(?<=-[ ]))"
    r"(?P<behind>.*)\Z"
)
_BLOCK = re.compile(r":\s+[|>][-+]?\d?(?:\s+#.*)?\Z")
# What stands where a colon and a space belong: a colon without one, another sign, or nothing.
_GLUED = re.compile(rf":(?:[{HARD}]\s*|(?=[^\s:/])|(?=//))")
_NO_COLON = re.compile(r"\s*[=;]\s*(?=\S)|[ ]+(?=\S)|\Z")


@dataclass(frozen=True)
class Row:
    """A line that begins with a word, or with the dash of a list; ``key`` is the word, if any.

    All of it is as it was typed, so ``indent`` may hold a tab or a hard space. ``behind`` is what
    follows the word.
    """

    number: int
    indent: str
    dashes: str
    key: str
    behind: str

    @property
    def column(self) -> int:
        """How far in the word stands, behind the dashes."""
        return len(self.indent) + len(self.dashes)

    @property
    def is_pair(self) -> bool:
        """Whether YAML reads the word as a key."""
        return self.behind == ":" or self.behind.startswith((": ", ":\t"))

    @property
    def is_group(self) -> bool:
        """Whether nothing stands behind the colon, so that what follows belongs to it."""
        return self.is_pair and not self.behind[1:].partition(" #")[0].strip()

    @property
    def is_plain(self) -> bool:
        """Whether the line is indented with ordinary spaces, or with nothing."""
        return not self.indent.strip(" ")

    def paired(self, *, guess: bool) -> str | None:
        """What has to stand behind the word to make it a key; None when it is no key.

        With ``guess`` the colon may be missing altogether.
        """
        if self.is_pair:
            return self.behind
        match = _GLUED.match(self.behind) or (guess and _NO_COLON.match(self.behind)) or None
        return f": {self.behind[match.end() :]}".rstrip() if match else None


def outline(text: str) -> list[Row]:
    """Every line that begins with a word or a dash, blocks of text and remarks left out."""
    rows: list[Row] = []
    block = -1
    for number, line in enumerate(text.split("\n"), 1):
        line = line.rstrip()
        match = _LINE.match(line)
        indent = len(match["indent"]) if match else len(line) - len(line.lstrip())
        if not line or (block >= 0 and indent > block):
            continue
        block = -1
        if match is not None:
            parts = match.groupdict(default="")
            rows.append(Row(number, **parts))
            if _BLOCK.match(match["behind"]):
                block = rows[-1].column
    return rows


def spaces(count: int) -> str:
    """A number of spaces in words."""
    return {0: "geen spaties", 1: "één spatie"}.get(count, f"{count} spaties")
