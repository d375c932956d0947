"""What the course claims, in lines that somebody read beside their sources.

A line per item: its objective, its sources and the text of its key. A line per sentence that has a
source mark, a figure, or a number such as a year or an article of a law. A line for what a claim, a
term, a figure or a checklist leans on. Whoever moves a key to another option, or a mark to another
sentence, sees it here. What a municipality adds is its own, and is not in the list.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from itembank.library.library import Library
from itembank.library.loader import load
from itembank.model.figures import as_written
from itembank.model.items import GradedItem
from itembank.model.shapes import Choice, Interaction, Matching, Numeric, Ordering
from itembank.pages.scan import FIGURE, MARK, prose_lines
from sites import REPOSITORY

Listing = dict[str, list[str]]
_LOCAL = "lokaal"
# A sentence ends where the next one begins: with a capital, a quote or a mark of emphasis.
_NEXT = re.compile(r"(?<=[.!?])[\"”*)]*\s+(?=[\"“*(\[]*[A-ZÀ-Þ])")
_NUMBER = re.compile(r"\d\d")
_BULLET = re.compile(r"^[\s>]*(?:[-*+]|\d+\.)?\s+|\s+\{[^}]*\}$")


def listing(folder: Path) -> Listing:
    """The lines by file; ``folder`` gets a copy of the course without a municipality's own."""
    for name in ("docs", "quizzes"):
        ignored = shutil.ignore_patterns(_LOCAL, "assets")
        shutil.copytree(REPOSITORY / name, folder / name, ignore=ignored)
    found: Listing = {}
    for file, lines in (*_quizzes(load(folder)), *_pages(folder)):
        found.setdefault(file, []).extend(lines)
    return {file: lines for file, lines in found.items() if lines}


def written(found: Listing) -> str:
    """The list as it is kept: a file to a paragraph, what it claims indented below."""
    blocks = ("\n".join([file, *(f"  {line}" for line in lines)]) for file, lines in found.items())
    return "\n\n".join(blocks) + "\n"


def read(text: str) -> Listing:
    """The list as it was written."""
    blocks = (block.split("\n") for block in text.strip().split("\n\n"))
    return {file: [line.removeprefix("  ") for line in lines] for file, *lines in blocks}


def _quizzes(library: Library) -> Iterator[tuple[str, list[str]]]:
    for bank in library.banks:
        lines = [_item(bank, item) for item in library.active(bank) if isinstance(item, GradedItem)]
        yield f"quizzes/toetsen/{bank}.yml", lines
    claims = library.claims.items()
    yield "quizzes/bronnen.yml", [f"{name} | {claim.source}" for name, claim in claims]
    terms = library.terms.items()
    yield "quizzes/begrippen.yml", [f"{name} | {' '.join(term.sources)}" for name, term in terms]
    figures = library.figure_index.items()
    yield (
        "quizzes/kerncijfers.yml",
        [f"{name} | {one.claim} | {one.shown(group.unit)}" for name, (group, one) in figures],
    )
    for kind, tools in sorted(library.tools.items()):
        for name, tool in sorted(tools.items()):
            if sources := " ".join(tool.source_ids()):
                yield f"quizzes/{kind}", [f"{name} | {sources}"]


def _item(bank: str, item: GradedItem) -> str:
    shape = item.interaction(bank)
    key = "" if shape is None else "; ".join(_key(shape))
    if isinstance(shape, Choice) and shape.statement:
        key = f"{key}: {item.stem}"
    parts = (item.id, item.objective, " ".join(item.sources), key)
    return " ".join(" | ".join(parts).split())


def _key(shape: Interaction) -> Iterator[str]:
    """The right answer in the words of the item, whatever its kind."""
    if isinstance(shape, Choice):
        yield from (option.text for option in shape.options if option.is_key)
    elif isinstance(shape, Numeric):
        yield f"{as_written(float(shape.answer))} ± {as_written(float(shape.margin))} {shape.unit}"
    elif isinstance(shape, Matching):
        names = {target.name: target.text for target in shape.targets}
        rows = sorted(shape.rows, key=lambda row: row.place)
        yield from (f"{row.text} → {names[row.target]}" for row in rows)
    elif isinstance(shape, Ordering):
        yield " → ".join(shape.steps)


def _pages(folder: Path) -> Iterator[tuple[str, list[str]]]:
    for path in sorted((folder / "docs").rglob("*.md")):
        lines = prose_lines(path.read_text(encoding="utf-8-sig"))
        sentences = (part for _, line in lines for part in _NEXT.split(_BULLET.sub("", line)))
        claimed = [part.strip() for part in sentences if _claims(part)]
        yield path.relative_to(folder).as_posix(), claimed


def _claims(sentence: str) -> bool:
    if sentence.startswith("#"):
        return False
    return any(pattern.search(sentence) for pattern in (MARK, FIGURE, _NUMBER))
