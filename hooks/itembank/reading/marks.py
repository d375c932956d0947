"""The few marks an author may use inside YAML: emphasis, links and, in prose, lists.

Plain text never goes through a Markdown conversion: for thousands of items that would cost more
than the whole build. What does go through it uses a Markdown parser that knows no HTML, headings,
images or tables, so typed text cannot become other markup than the four marks above.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from html import escape, unescape
from typing import Any, NamedTuple

from markdown import Markdown
from pymdownx.betterem import BetterEmExtension

from . import lists
from .slips import link_apart

# Characters and line starts that mean something to Markdown; without them escaping is enough.
_MARKED = re.compile(r"[*_`\[\]\\]|^\s*(?:[-+]|\d+[.)])\s", re.MULTILINE)
_HTML = re.compile(r"<[A-Za-z/!?][^\n]{0,30}")
_BRACES = re.compile(r"\{\{|\}\}|\{%|%\}|\{#")
# What may stand behind a backslash, so that it is only a sign. Elsewhere a backslash is one itself,
# as in the name of a folder; at the beginning of a line a number or a dash would begin a list.
_ESCAPED = ["*", "`", "[", "]"]
_NO_POINT = re.compile(r"^([ ]*(?:\d+)?)\\([-+.)])", re.MULTILINE)
_EXTRAS = (
    (re.compile(r"!\["), "een afbeelding"),
    (re.compile(r"^\s{0,3}#{1,6}\s", re.MULTILINE), "een kop"),
    (re.compile(r"^\s{0,3}(?:=+|-{2,}|\*{3,}|_{3,})\s*$", re.MULTILINE), "een streep of kop"),
    (re.compile(r"^\s*\|?[\s:]*-{2,}[\s:]*\|", re.MULTILINE), "een tabel"),
    (re.compile(r"^\s{0,3}(?:```|~~~)", re.MULTILINE), "een codeblok"),
    (re.compile(r"^\s{0,3}>\s", re.MULTILINE), "een citaatblok"),
    (re.compile(r"^\s{0,3}/{3,}\s*\w", re.MULTILINE), "een blok"),
)
# A text like this holds none of the above: no mark, no line end, no start of a list. One look
# settles it for nearly every text, at a tenth of the time the patterns take together.
_ORDINARY = re.compile(r"(?![-+\d\s])[^<>{}\[\]*_`~|#=\\\n]*\Z")
_HREF = re.compile(r'href="([^"]*)"')
_SAFE = re.compile(r"^(?:https://[^\s]+|mailto:[^\s]+)$", re.IGNORECASE)
_INSIDE = re.compile(r"^(?!/)(?!.*\.\.)[A-Za-z0-9_./-]+\.md(?:#[A-Za-z0-9_-]+)?$")

Resolve = Callable[[str], str]


class Refused(ValueError):
    """A text that may not be used; ``code`` is a row of the rule table."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


class Converted(NamedTuple):
    """HTML whose links still point where the author wrote them, and those links."""

    html: str
    links: tuple[str, ...]

    def resolved(self, resolve: Resolve) -> str:
        """The HTML with every link to a page of the site made relative to the page it is on."""
        if not self.links:
            return self.html

        def replace(match: re.Match[str]) -> str:
            return f'href="{escape(resolve(unescape(match[1])))}"'

        return _HREF.sub(replace, self.html)


def check(text: str, *, prose: bool) -> None:
    """Raise :class:`Refused` when the text holds what is not allowed in YAML."""
    for refused in refusals(text, prose=prose):
        raise refused


def refusals(text: str, *, prose: bool) -> Iterator[Refused]:
    """Everything in a text that is not allowed in YAML."""
    if _is_ordinary(text):
        return
    if "<" in text and (found := _HTML.search(text)):
        yield Refused("html-in-tekst", found=found[0])
    if has_braces(text):
        yield Refused("accolades-in-tekst")
    if not prose and "\n" in text.strip():
        yield Refused("meer-regels")
    if prose and (point := lists.shallow(text)):
        yield Refused("lijst-in-lijst", found=point)
    if apart := link_apart(text):
        yield Refused("link-met-spatie", found=apart)
    for pattern, name in _EXTRAS:
        if pattern.search(text):
            yield Refused("opmaak-in-tekst", found=name)
    if _MARKED.search(text):
        for link in convert(text, prose=prose).links:
            if not is_allowed_link(link):
                yield Refused("onveilige-link", target=link)


def has_braces(text: str) -> bool:
    """Whether a text holds a sign of a variable, or of a template language."""
    return ("{" in text or "}" in text) and _BRACES.search(text) is not None


def is_allowed_link(target: str) -> bool:
    """Whether a text may link here: a page of the site, or a safe address outside it."""
    return is_safe_address(target) or _INSIDE.match(target) is not None


def is_safe_address(address: str) -> bool:
    """Whether this address outside the site can only be visited, and never runs anything."""
    return _SAFE.match(address) is not None


def _is_ordinary(text: str) -> bool:
    """Whether no pattern above can find anything; False says nothing."""
    return _ORDINARY.match(text) is not None and "--" not in text and "//" not in text


def inline(text: str) -> Converted:
    """One line of text as HTML, without a paragraph around it."""
    if not _is_ordinary(text) and _MARKED.search(text):
        return convert(text, prose=False)
    return Converted(escape(text.strip(), quote=False), ())


def prose(text: str) -> Converted:
    """Paragraphs and lists as HTML."""
    if _is_ordinary(text):
        return Converted(f"<p>{escape(text.strip(), quote=False)}</p>", ())
    if _MARKED.search(text):
        return convert(text, prose=True)
    paragraphs = (part.strip() for part in re.split(r"\n\s*\n", text.strip()))
    return Converted("\n".join(f"<p>{escape(part, quote=False)}</p>" for part in paragraphs), ())


@lru_cache(maxsize=8192)
def convert(text: str, *, prose: bool) -> Converted:
    """Run the small Markdown parser. Cached, because checking and rendering need the same."""
    parser = _parser(prose)
    words = text.strip()
    if prose:
        words = lists.set_apart(words)
    # Escaped by name: Markdown has no list there, and shows the sign alone.
    words = _NO_POINT.sub(lambda found: f"{found[1]}&#{ord(found[2])};", words)
    html: str = parser.reset().convert(words)
    if not prose:
        html = html.removeprefix("<p>").removesuffix("</p>")
    return Converted(html, tuple(unescape(link) for link in _HREF.findall(html)))


def plain(text: str) -> str:
    """The words of a text without its marks, for checks, titles and the clipboard."""
    if _is_ordinary(text) or not _MARKED.search(text):
        return text.strip()
    return unescape(re.sub(r"<[^>]+>", "", convert(text, prose=True).html)).strip()


@lru_cache(maxsize=2)
def _parser(prose: bool) -> Any:
    # Smart: a star or underscore within a word or a sum is no emphasis.
    parser = Markdown(output_format="html", extensions=[BetterEmExtension(smart_enable="all")])
    parser.ESCAPED_CHARS = _ESCAPED
    allowed_blocks = {"paragraph", "empty"} | ({"ulist", "olist", "indent"} if prose else set())
    allowed_inline = {"backtick", "escape", "link", "delimiter"}
    _keep(parser.parser.blockprocessors, allowed_blocks)
    _keep(parser.inlinePatterns, allowed_inline)
    _keep(parser.preprocessors, {"normalize_whitespace"})
    if prose:
        lists.keep_numbers(parser)
    return parser


def _keep(registry: Any, names: set[str]) -> None:
    for name in [item.name for item in registry._priority]:
        if name not in names:
            registry.deregister(name)
