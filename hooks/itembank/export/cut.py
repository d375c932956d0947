"""Pages of the built site, cut loose: every link of a package leads to a page that is in it.

The site is built once with plain file names (``--no-directory-urls``). What a package does not
carry leaves the menus; in the text its link leads to the published site in a new tab and says so,
or stays as words where a package must stand alone.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urljoin

from ..browser.policy import policy_edits
from ..reading.elements import Document, Edit, Element, written
from ..words.packages import PACKAGE_TEXTS

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.I)
_AROUND = ("prev", "next", "canonical")
_TRAINERS = {"show-big", "block--trainer"}
# What a link to elsewhere gets anew.
_ADDRESS = ("href", "rel", "target")


def address_of(path: str) -> str:
    """The address on the published site of a page or file of the build."""
    if path.endswith("index.html"):
        return path.removesuffix("index.html")
    return f"{path.removesuffix('.html')}/" if path.endswith(".html") else path


def target_of(page: str, href: str) -> str | None:
    """The file of the build a link on a page leads to; None for one that leads off the site."""
    path = href.partition("#")[0].partition("?")[0]
    if _SCHEME.match(href):
        return None
    if not path:
        return page
    found = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path)))
    return posixpath.join(found, "index.html") if path.endswith("/") else found


def links_of(page: str, document: Document) -> set[str]:
    """The files of the build that the text of a page leads to; its menus and logo do not count."""
    links = (link for link in _in_text(document) if not _is_logo(link))
    return {target for link in links if (target := _target(page, link)) is not None}


def files_of(page: str, document: Document) -> set[str]:
    """Every file of the build that a page leads to, shows or runs."""
    values = (element.value(name) for element in document.elements for name in ("href", "src"))
    found = (target_of(page, value) for value in values if value)
    return {target for target in found if target is not None}


@dataclass(frozen=True)
class Scissors:
    """Cuts pages loose from what a package does not carry.

    ``carries`` tells whether a file of the build is in it. ``start`` is the page the logo leads
    to. ``address`` is that of the published site, empty for a package that stands alone. ``policy``
    is what a page of it carries: an LMS sends no headers for what is in a package.
    """

    carries: Callable[[str], bool]
    start: str
    address: str
    policy: str

    def cut(self, page: str, document: Document, script: str) -> str:
        """The page as it goes in the package, with the script that joins it to its session."""
        edits = [*policy_edits(document, self.policy), *self._head(page, document, script)]
        for nav in document.all("nav"):
            if nav.within("nav") is None:
                edits += self._menu(page, document, nav)
        for link in _in_text(document):
            edits += self._link(page, document, link)
        shown = (part for tag in ("p", "aside") for part in document.all(tag))
        edits += [(part.start, part.end, "") for part in shown if _is_trainers(part)]
        return document.edited(edits)

    def _head(self, page: str, document: Document, script: str) -> Iterator[Edit]:
        for link in document.all("link"):
            if link.value("rel") in _AROUND:
                rest = document.html[link.end :]
                yield link.start, link.end + len(rest) - len(rest.lstrip()), ""
        modules = (one for one in document.all("script") if one.value("type") == "module")
        # Before the activities, which find their progress in place when they begin.
        if first := next(modules, None):
            own = written({"type": "module", "src": relative(page, script), "data-part": "session"})
            yield first.start, first.start, f"<script{own}></script>\n  "

    def _menu(self, page: str, document: Document, nav: Element) -> Iterator[Edit]:
        """Leaves in a menu only what is carried; nothing when that is nothing."""
        links = [link for link in document.all("a") if link.within("nav") is nav]
        gone = [link for link in links if self._gone(page, link)]
        if len(gone) == len(links):
            yield nav.start, nav.end, ""
            return
        for link in gone:
            if entry := _entry(document, link):
                yield entry.start, entry.end, ""
            elif "site-step" in link.classes:
                yield link.start, link.end, ""
            else:
                heading = f'<span class="site-menu__heading">{document.inside(link)}</span>'
                yield link.start, link.end, heading

    def _link(self, page: str, document: Document, link: Element) -> Iterator[Edit]:
        href = link.value("href")
        if _is_logo(link):
            own = written(link.attributes | {"href": relative(page, self.start)})
            yield link.start, link.inside, f"<a{own}>"
            return
        target = target_of(page, href)
        words = document.inside(link)
        if target is None:
            if not href.startswith(("http:", "https:", "//")):
                return
        elif self.carries(target):
            return
        elif not self.address:
            yield link.start, link.end, f"<span>{words}</span>"
            return
        else:
            rest = href[len(re.split(r"[?#]", href)[0]) :]
            href = urljoin(self.address, address_of(target)) + rest
        kept = {name: value for name, value in link.attributes.items() if name not in _ADDRESS}
        opened = written({**kept, "href": href, "target": "_blank", "rel": "noopener"})
        words = f"{words} ({PACKAGE_TEXTS['lms_new_tab']})"
        yield link.start, link.end, f"<a{opened}>{words}</a>"

    def _gone(self, page: str, link: Element) -> bool:
        target = _target(page, link)
        return target is not None and not self.carries(target)


def relative(page: str, target: str) -> str:
    """How a page of the build links to a file of it."""
    return posixpath.relpath(target, posixpath.dirname(page) or ".")


def _in_text(document: Document) -> Iterator[Element]:
    links = (link for link in document.all("a") if link.within("nav") is None)
    return (link for link in links if not _in_trainers(link))


def _target(page: str, link: Element) -> str | None:
    return target_of(page, link.value("href"))


def _entry(document: Document, link: Element) -> Element | None:
    """The entry of a menu that is nothing but this link."""
    entry = link.parent
    if entry is None or entry.tag != "li" or link.children:
        return None
    around = document.html[entry.inside : link.start] + document.html[link.end : entry.close]
    return None if around.strip() else entry


def _is_trainers(part: Element) -> bool:
    """What only the trainer's view shows, which a package does not have."""
    return not _TRAINERS.isdisjoint(part.classes)


def _in_trainers(part: Element) -> bool:
    above = part.parent
    while above is not None and not _is_trainers(above):
        above = above.parent
    return above is not None


def _is_logo(link: Element) -> bool:
    return "site-brand" in link.classes
