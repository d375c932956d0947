"""What a page links to and shows, as its author wrote it, with the line: for who has to find it.

Which links are right is decided elsewhere: by the generator, which says so without a line.
"""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote, urlsplit

from .braces import Found
from .raw_html import without_code
from .scan import prose_lines

# A file on the computer of who wrote the page.
_AT_HOME = re.compile(r"file:|[a-z]:[\\/]", re.I)
_BEGIN = re.compile(r"\]\(\s*")
_TITLE = re.compile(r"\s+(?:\"[^\"]*\"|'[^']*')\s*\Z")
_REFERENCE = re.compile(r"^[ ]{0,3}\[(?!\^)[^\]]+\]:\s*(?:<([^>]*)>|(\S+))")
_BETWEEN = re.compile(r"<((?:https?|ftp)://[^>\s]*)>", re.I)
_ATTRIBUTE = re.compile(
    r"\s(?:src|href|poster|data)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.I
)


def targets(source: str) -> list[Found]:
    """Everything that a page leads to or shows, in the order of its lines."""
    found: list[Found] = []
    for number, line in prose_lines(source):
        words = without_code(line)
        written = [_in_brackets(words[begin.end() :]) for begin in _BEGIN.finditer(words)]
        for pattern in (_REFERENCE, _BETWEEN, _ATTRIBUTE):
            written += [next(filter(None, match.groups()), "") for match in pattern.finditer(words)]
        found += [Found(target.strip(), number) for target in written if target.strip()]
    return found


def unreadable(source: str) -> list[Found]:
    """The addresses of a page in which no program finds a site; a generator ends on one."""
    return [one for one in targets(source) if not is_readable(one.value)] if "//" in source else []


def at_home(source: str) -> list[Found]:
    """The links of a page to a file that only its author has."""
    return [one for one in targets(source) if _AT_HOME.match(one.value)] if ":" in source else []


def is_readable(target: str) -> bool:
    """Whether a program can tell what this leads to."""
    try:
        urlsplit(target)
    except ValueError:
        return False
    return True


def file_at(target: str, folder: str) -> str:
    """The path under docs/ of what a target names, seen from this folder; empty for elsewhere."""
    if not is_readable(target):
        return ""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return ""
    return posixpath.normpath(posixpath.join(folder, unquote(parts.path)))


def _in_brackets(words: str) -> str:
    """What stands from here to the bracket that closes it, without a title."""
    if words.startswith("<"):
        return words[1:].partition(">")[0]
    depth = 1
    for at, sign in enumerate(words):
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if not depth:
            return _TITLE.sub("", words[:at])
    return ""
