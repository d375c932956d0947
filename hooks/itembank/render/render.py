"""Turns items, tools and tables into HTML. The only place where Jinja and the Library meet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import ClassVar, NamedTuple
from urllib.parse import quote

from markupsafe import Markup

from .. import kinds
from ..library.library import Library
from ..model.items import Item, Option
from ..model.letters import letter
from ..model.tools import Tool
from ..pages.addresses import link, source_link
from ..places import GLOSSARY_PAGE, PLAN_PAGE, PROJECT_KEY, SHOW_PAGE, SOURCES_PAGE, anchor
from ..reading import marks as text
from ..site.keys import stable_address, stable_path
from ..site.site import Site
from ..words.foreign import spoken, with_language
from ..words.sources import numbered
from ..words.texts import texts
from .environment import template
from .labels import links_beside_labels
from .stem import split_stem


@dataclass(frozen=True)
class Fragment:
    """An element of a page. ``html`` goes inside it; the element carries the id.

    An id inside raw HTML would be invisible to the generator's check of anchors.
    """

    tag: str
    attributes: dict[str, str]
    html: str

    def __str__(self) -> str:
        """The whole element as HTML, for tests and for pages that are not Markdown."""
        attributes = "".join(
            f' {name}="{escape(value)}"' for name, value in self.attributes.items()
        )
        return f"<{self.tag}{attributes}>{self.html}</{self.tag}>"


class ShownOption(NamedTuple):
    """An option as HTML; ``place`` is its authored index, ``letter`` goes by where it stands."""

    place: int
    letter: str
    text: Markup
    feedback: Markup
    is_key: bool


@dataclass(frozen=True)
class PageContext:
    """The page that is being rendered: what links are made relative to, and what it may use.

    ``path`` is relative to docs/. ``preview`` is True under a running server, where a mistake is
    shown on the page instead of stopping the build. ``source_links`` is True for a generator that
    moves every relative address itself. ``level`` is that of a heading that belongs below the last
    one before it: an item is headed by its number.
    """

    site: Site
    path: str
    directory_urls: bool = True
    preview: bool = False
    source_links: bool = False
    level: int = 2

    plan_page: ClassVar[str] = PLAN_PAGE
    show_page: ClassVar[str] = SHOW_PAGE
    project_key: ClassVar[str] = PROJECT_KEY

    @property
    def library(self) -> Library:
        """What the files under quizzes/ say."""
        return self.site.library

    @property
    def contact(self) -> str:
        """Where a reader asks about the course, or empty."""
        return self.site.settings.contact if self.site.settings else ""

    def local_link(self, slot: str) -> str | None:
        """The address that the settings give for a place of the municipality's own."""
        return self.site.settings.local_links.get(slot) if self.site.settings else None

    def url(self, target: str) -> str:
        """The address of a page (a path under docs/, with or without #anchor) from this page."""
        if self.source_links:
            return source_link(target, self.path)
        return link(target, self.path, directory_urls=self.directory_urls)

    def stable_path(self, key: str) -> str:
        """The address of an activity that outlives moves, from the root of the site."""
        return stable_path(key, directory_urls=self.directory_urls)

    def stable_address(self, key: str) -> str:
        """The same in full, to be copied."""
        return stable_address(self.site.url, key, directory_urls=self.directory_urls)

    def inline(self, words: str) -> Markup:
        """One line an author wrote in YAML, as HTML."""
        return Markup(with_language(text.inline(words).resolved(self.url)))

    def options(self, options: Sequence[Option], order: Sequence[int]) -> list[ShownOption]:
        """Options in the order of the page, made once for the controls and the reasons."""
        shown: list[ShownOption] = []
        for number, index in enumerate(order):
            option = options[index]
            words, feedback = self.inline(option.text), self.inline(option.feedback)
            shown.append(ShownOption(index, letter(number), words, feedback, option.is_key))
        return shown

    def prose(self, words: str) -> Markup:
        """Paragraphs an author wrote in YAML, as HTML."""
        return Markup(with_language(text.prose(words).resolved(self.url)))

    def report_url(self, bank: str, item: Item) -> str:
        """A message about an item, ready to send: its id, revision and page are filled in."""
        name = f"{bank}/{item.id}"
        subject = quote(f"{texts()['report_subject']} {name}")
        body = quote(f"{name} ({item.revision})\n{self.path}\n\n")
        return f"mailto:{self.contact}?subject={subject}&body={body}"

    def has_page(self, path: str) -> bool:
        """Whether the site has this page, for links to pages a fork may have left out."""
        return path in self.site.pages.by_path

    def source_url(self, identifier: str) -> str:
        """The address of a claim or source on the page of sources."""
        return self.url(f"{SOURCES_PAGE}#{identifier}")

    def figure(self, identifier: str) -> Markup:
        """A figure of kerncijfers.yml with its unit, and its claim as a source mark."""
        group, figure = self.library.figure_index[identifier]
        words = figure.shown(group.unit)
        return Markup(f'<span class="figure">{escape(words)}</span> ') + self.source_mark(
            figure.claim
        )

    def source_mark(self, identifier: str) -> Markup:
        """The small link that stands for a source mark such as ``[S0-05]``.

        It says the name of its source until the whole page is there: then it gets its number.
        """
        name = escape(self.source_name(identifier))
        address = escape(self.source_url(identifier))
        label = f"{texts()['source_mark']}: {name}"
        return Markup(f'<a class="source-mark" href="{address}" aria-label="{label}">{name}</a>')

    def tool_link(self, place: str) -> Markup:
        """A link to a tool (``kind/name``), term or case, called by its title."""
        kind, _, name = place.partition("/")
        library = self.library
        if kind == "begrip":
            title, target = library.terms[name].term, f"{GLOSSARY_PAGE}#{name}"
        elif place in self.site.activities:
            activity = self.site.activities[place]
            title, target = activity.title, activity.target
        else:
            cases = {case.id: case.title for case in library.cases if kind == "praktijk"}
            tool = library.tools.get(kind, {}).get(name)
            return spoken(text.plain(tool.title if tool else cases.get(name, name)))
        words = spoken(text.plain(title))
        return Markup('<a href="{}">{}</a>').format(self.url(target), words)

    def source_name(self, identifier: str) -> str:
        """What readers see instead of the id of a claim or source, as plain text."""
        source = self.library.source_of(identifier)
        return text.plain(source.name) if source else identifier

    def source_names(self, identifiers: Iterable[str]) -> list[str]:
        """The names of the documents of these claims, each document once."""
        return [self.source_name(ids[0]) for ids in self.library.by_source(identifiers).values()]

    def named_sources(self, identifiers: Iterable[str]) -> Markup:
        """The sources of an item or tool by name, with a link to every claim."""
        named = [
            (name, numbered(name, claims))
            for claims in self.library.by_source(identifiers).values()
            for name in (self.source_name(claims[0]),)
        ]
        return Markup(render("source_links.html", named=named, page=self))


def item_fragment(
    page: PageContext,
    bank: str,
    item: Item,
    *,
    label: str,
    home: bool,
    total: int = 0,
    mode: str = "",
) -> Fragment:
    """An item as it stands in the page. Only its ``home`` carries the anchor ``<bank>--<id>``.

    ``label`` heads it, before and after the answer; ``total`` says beside it of how many items it
    is one.
    """
    attributes = {
        "class": "activity item",
        "data-kind": item.kind,
        "data-item": f"{bank}/{item.id}",
        "data-revision": item.revision,
    }
    if mode:
        attributes["data-mode"] = mode
    # Ungraded items look like tools: they load the same styles.
    attributes["data-graded" if item.graded else "data-tool"] = ""
    if home:
        # A link to an item moves the focus to it, so that Tab and a screen reader go on there.
        attributes = {"id": anchor(bank, item.id), "tabindex": "-1", **attributes}
    stem = split_stem(page.prose(item.stem))
    # Where no number tells one item from the next, what it asks does.
    about = f"{label[:1].lower()}{label[1:]}" if total else spoken(stem.legend.striptags())
    html = template(kinds.all_kinds()[item.kind].template).render(
        item=item,
        bank=bank,
        name=f"{bank}--{item.id}" if home else f"{bank}--{item.id}--hier",
        label=label,
        total=total,
        mode=mode,
        about=about,
        stem=stem,
        page=page,
        claims=page.library.claims,
    )
    return Fragment(f"activity-{item.kind}", attributes, links_beside_labels(html))


def tool_fragment(page: PageContext, kind: str, name: str, tool: Tool) -> Fragment:
    """A tool with a file of its own, such as a checklist."""
    attributes = {
        "id": anchor(kind, name),
        "tabindex": "-1",
        "class": f"activity {kind}",
        "data-kind": kind,
        "data-tool": name,
        "data-item": f"{kind}/{name}",
    }
    html = template(kinds.all_kinds()[kind].template).render(
        tool=tool, kind=kind, name=anchor(kind, name), page=page
    )
    return Fragment(f"activity-{kind}", attributes, links_beside_labels(html))


def render(path: str, /, **values: object) -> str:
    """Render a template of ``templates/``, of a kind or of a tool."""
    html: str = template(path).render(**values)
    return html
