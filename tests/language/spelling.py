"""Every Dutch word a reader sees, where it stands, and what hunspell says about it."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from itembank.authors.report.prose import passages, plain_words
from itembank.kinds import all_kinds
from itembank.library.loader import load
from itembank.mistakes.rules import RULES
from itembank.reading.drawing import read_drawing
from itembank.reading.links import texts_in
from itembank.site.drawings import FOLDERS
from itembank.words.texts import shared_texts

DICTIONARY = "nl_NL"
OWN_WORDS = Path(__file__).with_name("woorden.txt")
# What stands behind these keys is no prose: ids, dates, numbers, places. Every other key is read.
NO_PROSE = {
    *("id", "soort", "leerdoel", "bron", "url", "link", "cijfer", "module", "groep", "naar"),
    *("start", "uitspraak", "onderzoek", "code", "koppelen", "vervangen_door"),
}
# What others call themselves and their work; how they spell that is theirs.
NAMES_OF_OTHERS = {("bronnen", "titel"), ("bronnen", "uitgever")}
# What a fork writes is its own: the names in it are in no list of ours.
LOCAL = "lokaal"
DOCUMENTS = ("CHANGELOG.md", "quizzes/README.md")
_ADDRESS = re.compile(r"https?://\S+|mailto:\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:nl|md|yml|py)\b")
_WORD = re.compile(r"['’]?[^\W_]+(?:[-'’&][^\W_]+)*['’]?-?")
_NUMBERED = re.compile(r"[A-Z]{1,4}\d+(?:-\d+)?|\d+[a-z]?")
_FILLED_IN = re.compile(r"\{[a-z_]+\}")
_APOSTROPHES = ("'s", "'t", "'n")
_READ_ALOUD = re.compile(r'\b(?:aria-label|alt|title|data-label)="([^"]*)"')
_FRONT_MATTER = re.compile(r"^(?:title|description): (.*)$")


@dataclass(frozen=True, order=True)
class Text:
    """A text with the file and line where it begins."""

    file: str
    line: int
    text: str


def all_texts(root: Path) -> Iterator[Text]:
    """Everything readers and authors see: pages, YAML, the words of the site itself."""
    yield from page_texts(root)
    yield from drawing_texts(root)
    yield from yaml_texts(root)
    yield from site_texts(root)


def page_texts(root: Path) -> Iterator[Text]:
    """The words of every page, its title and description and what is read aloud of its figures."""
    pages = (path for path in (root / "docs").rglob("*.md") if LOCAL not in path.parts)
    for path in sorted((*pages, *(root / name for name in DOCUMENTS))):
        file, source = path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")
        yield from (Text(file, part.line, part.text) for part in passages(source))
        for number, line in enumerate(source.splitlines(), 1):
            if found := _FRONT_MATTER.match(line):
                yield Text(file, number, found[1])
            yield from (Text(file, number, words) for words in _READ_ALOUD.findall(line))


def drawing_texts(root: Path) -> Iterator[Text]:
    """What is said of the drawings that tell something."""
    for path in sorted((root / FOLDERS[0]).glob("*.svg")):
        title = read_drawing(path.stem, path.read_bytes())[0].title
        yield Text(path.relative_to(root).as_posix(), 1, title)


def yaml_texts(root: Path) -> Iterator[Text]:
    """Every text of the YAML files that a reader sees."""
    for file, document in load(root).documents.items():
        if LOCAL in Path(file).parts:
            continue
        found = [(path, _keys(path), text) for path, text in texts_in(document.data)]
        # What names an entry of the same file is no prose, wherever it stands.
        names = {key for _, keys, _ in found for key in keys}
        names |= {text for _, keys, text in found if keys[-1] == "id"} | {"true", "false"}
        for path, keys, text in found:
            if keys[-1] in NO_PROSE or text in names or (keys[0], keys[-1]) in NAMES_OF_OTHERS:
                continue
            yield Text(file, document.line_of(path), plain_words(text))


def _keys(path: tuple[int | str, ...]) -> list[str]:
    return [step for step in path if isinstance(step, str)]


def site_texts(root: Path) -> Iterator[Text]:
    """The words of the buttons and notices, and of what is said about mistakes."""
    folder = root / "hooks" / "itembank"
    said = [(folder / "words" / "texts.py", text) for text in shared_texts().values()]
    for kind in all_kinds().values():
        said += [(kind.folder / "texts.py", text) for text in kind.texts.values()]
    for rule in RULES.values():
        shown = (rule.shown_message, rule.shown_repair, rule.why)
        said += [(folder / "mistakes" / "rules.py", text) for text in shown]
    for path, text in said:
        yield Text(path.relative_to(root).as_posix(), 1, _FILLED_IN.sub(" ", text))


def words_of(text: str) -> Iterator[str]:
    """The words in a text as hunspell should see them; numbers, codes and letters are none."""
    for match in _WORD.finditer(_ADDRESS.sub(" ", text)):
        word = match[0].replace("’", "'")
        if word not in _APOSTROPHES:
            word = word.strip("'")
        if len(word) > 1 and any(map(str.isalpha, word)) and not _NUMBERED.fullmatch(word):
            yield word


def has_dictionary() -> bool:
    """Whether this machine has hunspell with the Dutch dictionary."""
    return shutil.which("hunspell") is not None and not _run(["fiets"])


def unknown_words(words: Iterable[str], own: set[str]) -> set[str]:
    """The words that neither the dictionary nor the own list knows."""
    asked = sorted({word for word in words if word not in own and word.casefold() not in own})
    return _run(asked)


def _run(words: list[str]) -> set[str]:
    """The words hunspell refuses.

    Asked for a list it says so at once; asked word by word it also thinks of better ones, which
    takes seconds. Only what it divides in a list has to be asked that way.
    """
    if not words:
        return set()
    listed = _hunspell("-l", "\n".join(words))
    if listed is None:
        return set(words)
    refused = set(listed.split("\n")) - {""}
    pieces = refused - set(words)
    divided = [word for word in words if any(piece in word for piece in pieces)]
    return (refused - pieces - set(divided)) | _one_by_one(divided)


def _one_by_one(words: list[str]) -> set[str]:
    """The same, with one line per word, so that it never divides one itself."""
    if not words:
        return set()
    answers = (_hunspell("-a", "".join(f"^{word}\n" for word in words)) or "").partition("\n")[2]
    found = answers.split("\n\n")
    if len(found) < len(words):
        return set(words)
    pairs = zip(words, found, strict=False)
    return {word for word, answer in pairs if re.search(r"^[&#?]", answer, re.MULTILINE)}


def _hunspell(way: str, given: str) -> str | None:
    """What hunspell says to this; None when it could not."""
    done = subprocess.run(
        ["hunspell", "-i", "utf-8", "-d", DICTIONARY, way],
        input=given,
        capture_output=True,
        encoding="utf-8",
    )
    return done.stdout if done.returncode == 0 else None


def own_words() -> dict[str, int]:
    """The words of the own list with their lines; a line that begins with # explains a group."""
    lines = OWN_WORDS.read_text(encoding="utf-8").splitlines()
    return {
        word: number
        for number, line in enumerate(lines, 1)
        if not line.startswith("#")
        for word in line.split()
    }


def misspelled(root: Path, texts: Iterable[Text], own: Mapping[str, int]) -> list[str]:
    """``file:line: word`` for every word that nobody knows, in order."""
    entries = [(text, word) for text in texts for word in words_of(text.text)]
    unknown = unknown_words((word for _, word in entries), set(own))
    places = {
        (text.file, _line(root, text, word), word) for text, word in entries if word in unknown
    }
    return [f"{file}:{line}: {word}" for file, line, word in sorted(places)]


def _line(root: Path, text: Text, word: str) -> int:
    """The line of the word: the first one from where its text begins that has it."""
    lines = (root / text.file).read_text(encoding="utf-8").replace("’", "'").splitlines()
    wanted = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    numbers = (n for n in range(text.line, len(lines) + 1) if wanted.search(lines[n - 1]))
    return next(numbers, text.line)
