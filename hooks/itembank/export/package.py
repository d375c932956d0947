"""What goes in a package for an LMS: a part of the built site, and one shell that owns the session.

Every standard for packages carries the same files; only the manifest differs. A module takes its
own pages and those of the handbook, the tools and the sources that its texts lead to. The whole
course takes everything a learner uses.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from ..browser.assets import FOLDER as ITEMBANK
from ..browser.assets import STARTER, imported_by, modules_of
from ..browser.catalog import PATH as CATALOG
from ..browser.catalog import carried
from ..browser.finding import PATH as FINDING
from ..browser.policy import page_policy
from ..pages.addresses import slug
from ..places import COURSE, FINAL_TEST, HANDBOOK, LOCAL_PAGES, TOOLS, TRAINERS
from ..reading.elements import Document, parse
from ..site.keys import FOLDER as MOVED
from .course import Course
from .cut import Scissors, files_of, links_of
from .shell import DATA, JOINER, Package, as_json, in_shell
from .short_marks import mark, marks

SEARCH = "search/search_index.json"
_SCRIPTS = Path(__file__).parent / "lms"
_LEARNERS = (COURSE, HANDBOOK, TOOLS, LOCAL_PAGES)
_TRAINERS = (TRAINERS, f"{MOVED}/")
# No page names what a style sheet or a script asks for.
_WITH_THE_PAGES = (
    "assets/sources.js",
    "assets/search.js",
    "assets/finding.js",
    "assets/alike.js",
    "assets/huisstijl/",
    f"{ITEMBANK}/ending.css",
)


def packages(course: Course, wire: str) -> Iterator[Package]:
    """The whole course and every module, for a session over this wire; see ``lms/wires.js``."""
    yield from (in_shell(package, wire) for package in _cut(course).packages)


@lru_cache(maxsize=1)
def _cut(course: Course) -> _Build:
    """The packages of a course, read and cut once for every standard that carries them."""
    return _Build(course)


def _leads_on(page: Document) -> bool:
    """Whether this is the page of an old address; see ``verhuisd.html``."""
    return any("data-moved" in html.attributes for html in page.all("html"))


class _Build:
    """The built site a course is cut from."""

    def __init__(self, course: Course) -> None:
        folder = course.built
        if folder is None:
            raise ValueError("a package is cut from a built site")
        self.course = course
        self.folder = folder
        found = (path for path in folder.rglob("*") if path.is_file())
        self.files = {path.relative_to(folder).as_posix() for path in found}
        pages = {
            name: parse((folder / name).read_text(encoding="utf-8"))
            for name in sorted(self.files)
            if name.endswith(".html") and not name.startswith(_TRAINERS) and name != "404.html"
        }
        # At an old address there is nothing to read, and it would have to be read.
        self.pages = {name: page for name, page in pages.items() if not _leads_on(page)}

    @cached_property
    def catalog(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.folder / CATALOG).read_bytes())
        return found

    @cached_property
    def packages(self) -> list[Package]:
        """Every package without its shell: the whole course first."""
        modules = [(module["slug"], module["title"]) for module in self.catalog["modules"]]
        return [self._package(*one) for one in [("", self.course.title), *modules]]

    def _package(self, module: str, title: str) -> Package:
        root = f"{COURSE}{module}/" if module else COURSE
        own = [name for name in self.pages if name.startswith(root if module else _LEARNERS)]
        pages = self._carried(own)
        catalog = self._catalog(pages, module)
        start = f"{root}index.html"
        scissors = Scissors(
            lambda target: (
                target in pages or (target in self.files and not target.endswith(".html"))
            ),
            start,
            "" if self.course.alone else self.course.address,
            page_policy(self.course.frames),
        )
        cut = {name: scissors.cut(name, self.pages[name], JOINER) for name in sorted(pages)}
        name = "-".join(filter(None, [slug(self.course.title) or "cursus", module]))
        whole = title if not module else f"{self.course.title}: {title}"
        data = self._data(catalog, pages, own, module, whole, start)
        texts_of_package = {
            **self._scripts(pages, catalog),
            **modules_of(_SCRIPTS),
            CATALOG: as_json(catalog),
            DATA: as_json(data),
            SEARCH: self._search(pages),
            FINDING: self._finding(pages),
            **cut,
        }
        files = {path: text.encode() for path, text in texts_of_package.items()}
        for path in self._others(pages):
            files.setdefault(path, (self.folder / path).read_bytes())
        items = len(catalog["items"]) + len(catalog["pool"])
        key = f"basiscursus-{module or 'geheel'}"
        return Package(key, name, whole, module, files, items, catalog["cut"])

    def _carried(self, own: Iterable[str]) -> set[str]:
        """Pages of the package itself, and what their texts lead to outside the course."""
        found = set(own)
        for name in own:
            for target in links_of(name, self.pages[name]):
                if target in self.pages and not target.startswith(COURSE):
                    found.add(target)
        return found

    def _catalog(self, pages: set[str], module: str) -> dict[str, Any]:
        """The map of the course with only what is carried."""
        test = FINAL_TEST in self._said(pages, "data-kind")
        return carried(self.catalog, pages, module, pool=test)

    def _data(
        self,
        catalog: dict[str, Any],
        pages: set[str],
        own: list[str],
        module: str,
        title: str,
        start: str,
    ) -> dict[str, Any]:
        """What the shell must know; see ``lms/plan.js`` for its fields."""
        graded = {**catalog["items"], **catalog["pool"]}
        keys = sorted(graded)
        goal = "read"
        if catalog["items"]:
            goal = "course" if not module else "module"
        elif catalog["pool"]:
            goal = "test"
        points = dict(self._points(sorted(self._said(pages, "data-item"))))
        return {
            "title": title,
            "start": start,
            "goal": goal,
            "module": module,
            "edition": mark(" ".join(f"{key}@{graded[key]['revision']}" for key in keys), 4),
            "keys": marks(keys, 4),
            "objectives": marks(sorted(self._objectives(graded)), 3),
            "lists": {
                key: [short, marks(points[key], 2)] for key, short in marks(points, 4).items()
            },
            "read": marks(own, 2) if goal == "read" else {},
            "pages": sorted(pages),
            "interactions": self.course.tells_answers,
        }

    def _objectives(self, graded: dict[str, Any]) -> set[str]:
        """What these items ask about."""
        return {entry.get("objective", "") for entry in graded.values()} - {""}

    def _said(self, pages: Iterable[str], attribute: str) -> set[str]:
        """The values of an attribute in these pages."""
        elements = (element for name in pages for element in self.pages[name].elements)
        return {element.value(attribute) for element in elements} - {""}

    def _points(self, keys: list[str]) -> Iterator[tuple[str, list[str]]]:
        """The tools of which something can be ticked, and what that is."""
        for key in keys:
            kind, _, name = key.partition("/")
            tool = self.course.library.tools.get(kind, {}).get(name)
            points = list(tool.points()) if tool else []
            if points:
                yield key, points

    def _scripts(self, pages: set[str], catalog: dict[str, Any]) -> dict[str, str]:
        """The modules these pages import, and what those import in turn."""
        asked = {STARTER}
        for path, code in modules_of(_SCRIPTS).items():
            asked |= imported_by(path, code)
        kinds = {entry["kind"] for entry in catalog["items"].values()}
        kinds |= self._said(pages, "data-kind")
        asked |= {f"{ITEMBANK}/kinds/{kind}/{kind}.js" for kind in kinds}
        asked |= {f"{ITEMBANK}/{script}.js" for script in self._said(pages, "data-script")}
        found: dict[str, str] = {}
        while asked:
            path = asked.pop()
            if path not in found and path in self.files:
                found[path] = (self.folder / path).read_text(encoding="utf-8")
                asked |= imported_by(path, found[path])
        return found

    def _search(self, pages: set[str]) -> str:
        """The index of only these pages."""
        index = json.loads((self.folder / SEARCH).read_bytes())
        index["docs"] = [
            entry for entry in index["docs"] if entry["location"].partition("#")[0] in pages
        ]
        return as_json(index)

    def _finding(self, pages: set[str]) -> str:
        """What search adds to it, of only these pages."""
        extra = json.loads((self.folder / FINDING).read_bytes())
        terms = extra["terms"]
        extra["terms"] = [one for one in terms if one["location"].partition("#")[0] in pages]
        extra["pages"] = {page: words for page, words in extra["pages"].items() if page in pages}
        return as_json(extra)

    def _others(self, pages: set[str]) -> Iterator[str]:
        """What the pages show, run or offer as a file, and what their search and style ask for."""
        named = {target for name in pages for target in files_of(name, self.pages[name])}
        for path in sorted(self.files):
            if path.endswith((".html", ".map")):
                continue
            if path in named or path.startswith(_WITH_THE_PAGES):
                yield path
