"""Pages of the built site, cut loose: every link of a package leads to a page that is in it.

The site is built once with plain file names (``--no-directory-urls``). What a package does not
carry leaves the menus; in the text its link leads to the published site in a new tab and says so,
or stays as words where a package must stand alone.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape, unescape
from urllib.parse import unquote, urljoin

from ..words.packages import PACKAGE_TEXTS

# A tag whose attributes may hold any character between their quotes.
_TAG = r"""<{name}\b(?P<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>"""
_NAV = re.compile(_TAG.format(name="nav") + r".*?</nav>", re.S)
_LINK = re.compile(_TAG.format(name="a") + r"(?P<words>.*?)</a>", re.S)
# An entry of a menu that holds nothing but a link.
_ENTRY = re.compile(rf"<li\b[^>]*>\s*{_TAG.format(name='a')}[^<]*</a>\s*</li>")
_HEAD_LINK = re.compile(_TAG.format(name="link") + r"\s*")
_VALUE = r"""\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))"""
_ATTRIBUTE = re.compile(rf"\s(?P<name>href|class|rel){_VALUE}")
_ADDRESS = re.compile(rf"\s(?:href|rel|target){_VALUE}")
_ANY_ADDRESS = re.compile(r"""\s(?:href|src)\s*=\s*["']?([^"'\s>]+)""")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.I)
_AROUND = ("prev", "next", "canonical")


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


def links_of(page: str, html: str) -> set[str]:
    """The files of the build that the text of a page leads to; its menus and logo do not count."""
    links = [_attributes(match["attributes"]) for match in _LINK.finditer(_NAV.sub("", html))]
    found = (target_of(page, link.get("href", "")) for link in links if not _is_logo(link))
    return {target for target in found if target is not None}


def files_of(page: str, html: str) -> set[str]:
    """Every file of the build that a page leads to, shows or runs."""
    found = (target_of(page, unescape(address)) for address in _ANY_ADDRESS.findall(html))
    return {target for target in found if target is not None}


@dataclass(frozen=True)
class Scissors:
    """Cuts pages loose from what a package does not carry.

    ``carries`` tells whether a file of the build is in it. ``start`` is the page the logo leads
    to. ``address`` is that of the published site, empty for a package that stands alone.
    """

    carries: Callable[[str], bool]
    start: str
    address: str

    def cut(self, page: str, html: str, script: str) -> str:
        """The page as it goes in the package, with the script that joins it to its session."""

        parts = []
        end = 0
        for match in _NAV.finditer(html):
            parts += [self._text(page, html[end : match.start()]), self._menu(page, match[0])]
            end = match.end()
        parts.append(self._text(page, html[end:]))
        own = f'<script type="module" src="{escape(relative(page, script))}"></script>\n'
        whole = _HEAD_LINK.sub(_head_link, "".join(parts))
        # Before the activities, which find their progress in place when they begin.
        return whole.replace('<script type="module"', f'{own}  <script type="module"', 1)

    def _menu(self, page: str, nav: str) -> str:
        """A menu with only what is carried; nothing when that is nothing."""

        def entry(match: re.Match[str]) -> str:
            return "" if self._gone(page, match) else match[0]

        def link(match: re.Match[str]) -> str:
            if not self._gone(page, match):
                return match[0]
            if "site-step" in _attributes(match["attributes"]).get("class", ""):
                return ""
            return f'<span class="site-menu__heading">{match["words"]}</span>'

        kept = _LINK.sub(link, _ENTRY.sub(entry, nav))
        return kept if _LINK.search(kept) else ""

    def _text(self, page: str, html: str) -> str:
        return _LINK.sub(lambda match: self._link(page, match), html)

    def _link(self, page: str, match: re.Match[str]) -> str:
        attributes = _attributes(match["attributes"])
        href = attributes.get("href", "")
        if _is_logo(attributes):
            return match[0].replace(f'"{href}"', f'"{relative(page, self.start)}"', 1)
        target = target_of(page, href)
        if target is None:
            if not href.startswith(("http:", "https:", "//")):
                return match[0]
        elif self.carries(target):
            return match[0]
        elif not self.address:
            return f"<span>{match['words']}</span>"
        else:
            rest = href[len(re.split(r"[?#]", href)[0]) :]
            href = urljoin(self.address, address_of(target)) + rest
        kept = _ADDRESS.sub("", match["attributes"])
        words = f"{match['words']} ({PACKAGE_TEXTS['lms_new_tab']})"
        return f'<a{kept} href="{escape(href)}" target="_blank" rel="noopener">{words}</a>'

    def _gone(self, page: str, match: re.Match[str]) -> bool:
        target = target_of(page, _attributes(match["attributes"]).get("href", ""))
        return target is not None and not self.carries(target)


def relative(page: str, target: str) -> str:
    """How a page of the build links to a file of it."""
    return posixpath.relpath(target, posixpath.dirname(page) or ".")


def _head_link(match: re.Match[str]) -> str:
    return "" if _attributes(match["attributes"]).get("rel") in _AROUND else match[0]


def _is_logo(attributes: dict[str, str]) -> bool:
    return "site-brand" in attributes.get("class", "")


def _attributes(written: str) -> dict[str, str]:
    found = _ATTRIBUTE.finditer(written)
    return {match["name"]: unescape(match[2] or match[3] or match[4] or "") for match in found}
