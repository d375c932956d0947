"""The municipality's own words for the places that pages leave open with ``/// lokaal``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from ..pages.front_matter import below
from ..pages.pages import FOLDER, LOCAL_TEXTS, Pages
from ..reading import marks
from ..reading.diagnosis import UNPRINTABLE

_SLOT = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


def find_slots(pages: Pages) -> dict[str, list[str]]:
    """The places by name, each with the pages it stands on."""
    found: dict[str, list[str]] = {}
    for path, page in pages.by_path.items():
        for use in page.scan.blocks:
            if use.name == "lokaal" and _SLOT.match(use.argument):
                found.setdefault(use.argument, []).append(path)
    return dict(sorted(found.items()))


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
        except UnicodeDecodeError:
            found.append(problem("pagina-niet-utf8", file, 1))
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
                values = {"value": own.stem, "allowed": ", ".join(slots)}
                found.append(problem("plek-bestaat-niet", file, 1, **values))
            texts[own.stem] = words
    return texts, found
