"""The municipality's own words for the places that pages leave open with ``/// lokaal``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from ..pages.pages import FOLDER, LOCAL_TEXTS
from ..reading import marks as text

if TYPE_CHECKING:
    from .site import Site

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_SLOT = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


def load_local_texts(site: Site) -> list[Problem]:
    """Find the places of all pages and the words a fork wrote for them; return the mistakes.

    A text for a place that no page has is reported: nobody would ever read it.
    """
    library = site.library
    for path, page in site.pages.by_path.items():
        for use in page.scan.blocks:
            if use.name == "lokaal" and _SLOT.match(use.argument):
                library.slots.setdefault(use.argument, []).append(path)
    library.slots = dict(sorted(library.slots.items()))
    found: list[Problem] = []
    folder = site.root / FOLDER / LOCAL_TEXTS
    for own in sorted(path for path in folder.glob("*.md") if path.is_file()):
        file = own.relative_to(site.root).as_posix()
        try:
            words = _FRONT_MATTER.sub("", own.read_text(encoding="utf-8-sig")).strip()
            text.check(words, prose=True)
        except UnicodeDecodeError:
            found.append(problem("pagina-niet-utf8", file, 1))
        except text.Refused as error:
            values = {"key": own.name, **error.values}
            found.append(problem(error.code, file, 1, **values))
        else:
            if own.stem not in library.slots:
                values = {"value": own.stem, "allowed": ", ".join(library.slots)}
                found.append(problem("plek-bestaat-niet", file, 1, **values))
            library.local_texts[own.stem] = words
    return found
