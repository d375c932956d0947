"""What was copied from the guide and never made one's own: names, addresses and texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from itembank.mistakes.problems import Problem
from itembank.mistakes.rules import problem
from itembank.pages.pages import FOLDER
from itembank.places import ABOUT, LOCAL, QUIZZES
from itembank.site.configuration import FILE

GUIDE = f"{FOLDER}/{ABOUT}zelf-gebruiken.md"
# Names that exist nowhere, and those that the guide and the settings' own descriptions make up.
_NAME = re.compile(
    r"(?:[\w.+-]+@)?(?:[\w-]+\.)*[\w-]+\.(?:example|invalid)\b"
    r"|(?:[\w.+-]+@)?(?:[\w-]+\.)*example\.(?:nl|com|net|org)\b"
    r"|\b(?:heuveldam|demodam)\b|\b(?:jouw|jullie|mijn)-gemeente\b"
    r"|\bgemeente (?:voorbeeld|x)\b|\bvoorbeeldgemeente\b",
    re.I,
)
_BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.M | re.S)
_TEXT = re.compile(r"\s*(?:- )?[a-z_]+: (?P<words>\S+(?: \S+){4,})$")
_OWN = (f"{FOLDER}/{LOCAL}", f"{QUIZZES}/{LOCAL}")


def left_standing(root: Path, told: Iterable[Problem]) -> Iterator[Problem]:
    """naam-van-voorbeeld and tekst-van-voorbeeld, but nothing of a line that is told already."""
    known = {(found.file, found.line) for found in told}
    sentences = _sentences(root)
    for path in _own_files(root):
        file = path.relative_to(root).as_posix()
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        for number, line in enumerate(lines, 1):
            if line.lstrip().startswith("#") and file == FILE:
                continue
            name = _NAME.search(line)
            if name and (file, number) not in known:
                yield problem("naam-van-voorbeeld", file, number, value=name[0])
        copied = ((number, _words(line)) for number, line in enumerate(lines, 1))
        first = next(((number, words) for number, words in copied if words in sentences), None)
        if first:
            yield problem("tekst-van-voorbeeld", file, first[0], value=first[1])


def _own_files(root: Path) -> Iterator[Path]:
    yield root / FILE
    for folder in _OWN:
        found = sorted((root / folder).rglob("*"))
        yield from (path for path in found if path.is_file() and path.suffix in (".md", ".yml"))


def _sentences(root: Path) -> set[str]:
    """The texts of the examples in the guide that are long enough to be nobody else's."""
    guide = root / GUIDE
    source = guide.read_text(encoding="utf-8") if guide.is_file() else ""
    blocks = "\n".join(match[1] for match in _BLOCK.finditer(source))
    return {words for line in blocks.split("\n") if (words := _words(line))}


def _words(line: str) -> str:
    match = _TEXT.match(line)
    return match["words"] if match else ""
