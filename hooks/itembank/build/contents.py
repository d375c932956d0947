"""What may be in the folders of a site: the kinds of files, and nothing that acts by itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from pathlib import Path, PurePosixPath

from ..browser.policy import DATA
from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from ..pages.active import Acting
from ..pages.pages import FOLDER, LOCAL_TEXTS
from ..reading.active import Active, active_in, active_on_page, refused
from ..reading.elements import Document, parse
from ..reading.folders import Strange
from ..site.drawings import is_drawing
from ..site.settings import Settings
from ..site.site import Site

PICTURES = ("avif", "gif", "ico", "jpeg", "jpg", "png", "svg", "webp")
KINDS = {
    "": ("md", *PICTURES, "csv", "docx", "ods", "odt", "pdf", "pptx", "xlsx"),
    # The look of the municipality, and what a host is asked for by others.
    "assets/": ("css", "woff", "woff2"),
    ".well-known/": ("json", "txt", ""),
}
"""The kinds of files that may stand in ``docs/``, by where they may; MkDocs publishes them all."""

_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)


def acting_problems(file: str, found: Iterable[Acting], settings: Settings | None) -> list[Problem]:
    """actieve-inhoud and kader-niet-genoemd, in a page of an author."""
    origins = settings.frames if settings else ()
    return [
        problem("kader-niet-genoemd", file, one.line, origin=one.origin)
        if one.origin
        else problem("actieve-inhoud", file, one.line, found=one.written)
        for one in refused(found, origins)
    ]


def acting_on_page(site: Site, path: str, html: str) -> list[Problem]:
    """The same for the HTML of a page: what Markdown made of a text that looked like another."""
    found = active_in(html)
    if not found:
        return []
    source = (site.root / FOLDER / path).read_text(encoding="utf-8", errors="replace").lower()
    # Where it stands in the source as far as that can be seen; else it is the page as a whole.
    places = (max(0, source.find(one.written.lower()), _within(source, one)) for one in found)
    acting = [
        Acting(one.written, source.count("\n", 0, at) + 1, one.origin)
        for one, at in zip(found, places, strict=True)
    ]
    return acting_problems(f"{FOLDER}/{path}", acting, site.settings)


def _within(source: str, one: Active) -> int:
    """Where the address of it stands: Markdown has it without the name of an attribute."""
    address = one.written.partition('="')[2].rstrip('"…').lower()
    return source.find(address) if address else 0


def kind_problems(
    root: Path, strange: Strange, left_out: Collection[str] = ()
) -> Iterator[Problem]:
    """soort-niet-op-site: a draft, a copy, a script or anything else that is no part of a site.

    What is ``left_out``, by its path under docs/, is no part of it already.
    """
    folder = root / FOLDER
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        place_in_docs = name.as_posix()
        out = place_in_docs in left_out or place_in_docs.startswith(LOCAL_TEXTS)
        if strange.holds(path) or path.is_dir() or out or _left_out(name):
            continue
        kind = path.suffix.removeprefix(".")
        allowed = [
            one
            for place, kinds in KINDS.items()
            if name.as_posix().startswith(place)
            for one in kinds
        ]
        if kind.lower() not in allowed:
            shown = f".{kind}" if kind else "zonder soort"
            yield problem(
                "soort-niet-op-site",
                *(f"{FOLDER}/{name.as_posix()}", 1),
                kind=shown,
                allowed=", ".join(filter(None, sorted(allowed))),
            )


def picture_problems(root: Path, strange: Strange) -> Iterator[Problem]:
    """actieve-inhoud in a drawing, which a browser can open by itself."""
    for path in sorted((root / FOLDER).rglob("*.svg")):
        # What a page draws itself has stricter rules: site/drawings.py.
        readable = path.is_file() and not strange.holds(path) and not is_drawing(path, root)
        text = path.read_text(encoding="utf-8", errors="replace") if readable else ""
        yield from _problems(path.relative_to(root), text, active_in(text))


def template_problems(root: Path) -> Iterator[Problem]:
    """actieve-inhoud in a template of the theme, of a kind or of a tool."""
    for path in sorted((root / "hooks").rglob("*.html")):
        text = path.read_text(encoding="utf-8", errors="replace")
        yield from _problems(path.relative_to(root), text, _active_in_template(text))


@lru_cache(maxsize=1000)
def _active_in_template(text: str) -> tuple[Active, ...]:
    """Kept: whoever saves a page has the site loaded anew, with the same templates."""
    return tuple(active_on_page(_as_html(text), DATA))


def _as_html(template: str) -> Document:
    """A template without its commands; every line keeps its number, and every sign its place."""
    return parse(_JINJA.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), template))


def _problems(path: PurePosixPath | Path, text: str, found: Iterable[Active]) -> Iterator[Problem]:
    for active in found:
        line = text.count("\n", 0, active.at) + 1
        yield problem("actieve-inhoud", path.as_posix(), line, found=active.written)


def _left_out(name: Path) -> bool:
    """What MkDocs itself leaves out: hidden files but one folder, and templates."""
    hidden = any(part.startswith(".") and part != ".well-known" for part in name.parts)
    return hidden or name.parts[0] == "templates"
