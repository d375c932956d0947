"""The municipality's own words for the places that pages leave open with ``/// lokaal``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ..mistakes.hints import hint
from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from ..pages.front_matter import below
from ..pages.pages import FOLDER, LOCAL_TEXTS, Pages
from ..reading import marks
from ..reading.diagnosis import UNPRINTABLE
from ..reading.folders import why_not
from ..reading.links import LinkUse, page_links
from ..reading.merging import merge_marks

_SLOT = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


def find_slots(pages: Pages) -> dict[str, list[str]]:
    """The places by name, each with the pages it stands on."""
    found: dict[str, list[str]] = {}
    for path, page in pages.by_path.items():
        for use in page.scan.blocks:
            if use.name == "lokaal" and _SLOT.match(use.argument):
                found.setdefault(use.argument, []).append(path)
    return dict(sorted(found.items()))


def own_links(root: Path, texts: Iterable[str]) -> Iterator[LinkUse]:
    """The links to pages in these texts, each with its line in the file."""
    for name in texts:
        file = f"{FOLDER}/{LOCAL_TEXTS}{name}.md"
        lines = (root / file).read_text(encoding="utf-8-sig").split("\n")
        for number, line in enumerate(lines, 1):
            yield from (LinkUse(file, number, "", target) for target in page_links(line))


def read_own_texts(
    root: Path, pages: Pages, slots: Mapping[str, object]
) -> tuple[dict[str, str], list[Problem]]:
    """The words a fork wrote, by the place they are for, and the mistakes in them.

    A text for a place that no page has is reported: nobody would ever read it.
    """
    texts: dict[str, str] = {}
    found: list[Problem] = []
    folder = root / FOLDER / LOCAL_TEXTS
    for own in sorted(path for path in folder.glob("*.md") if path.is_file()):
        if pages.strange.holds(own):
            continue
        file = own.relative_to(root).as_posix()
        try:
            source = own.read_text(encoding="utf-8-sig")
        except OSError as closed:
            found.append(problem("bestand-onleesbaar", file, 1, reason=why_not(closed)))
            continue
        except UnicodeDecodeError:
            found.append(problem("pagina-niet-utf8", file, 1))
            continue
        if not source.strip():
            found.append(problem("leeg-bestand", file, 1))
        if marks_of_git := merge_marks(source):
            found += [problem("samenvoegtekens", file, line) for line in marks_of_git]
            continue
        # The page was cleaned of these before its texts come in; Markdown takes them for its own.
        if strange := UNPRINTABLE.search(source):
            line = source.count("\n", 0, strange.start()) + 1
            found.append(problem("vreemd-teken", file, line))
            source = UNPRINTABLE.sub("", source)
        words = below(source).strip()
        refused = list(marks.refusals(words, prose=True))
        for error in refused:
            values = {"key": own.name, **error.values}
            # What is wrong stands in the text as it was written, or it is the text as a whole.
            signs = next(iter(error.values.values()), "")
            line = source.count("\n", 0, max(0, source.find(signs))) + 1
            found.append(problem(error.code, file, line, **values))
        if not refused:
            if own.stem not in slots:
                close = hint(own.stem.lower(), slots)
                values = {"value": own.stem, "allowed": ", ".join(slots), "hint": close}
                found.append(problem("plek-bestaat-niet", file, 1, **values))
            texts[own.stem] = words
    return texts, found
