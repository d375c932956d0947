"""The MkDocs hook: checks everything before the first page and publishes what pages need.

Thin on purpose. What an activity looks like is decided by the Markdown extension; here is only
what is about the site. Imports stand at the top because MkDocs has this folder on its path only
while it loads the hook.
"""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from itembank.build.checks import front_matter_problems
from itembank.build.contents import acting_on_page
from itembank.build.extension import ItembankExtension
from itembank.build.generator import problems_said
from itembank.build.load import load_site
from itembank.build.output import files_beside_pages, files_for_pages
from itembank.build.preview import only_by_its_own_names, problems_panel
from itembank.build.search import searchable
from itembank.build.session import Session, current
from itembank.build.structure import structure_problems
from itembank.mistakes.problems import Problem, report
from itembank.pages.pages import FOLDER
from itembank.paper.written_out import written_out
from itembank.places import WORKSHOPS
from itembank.render.render import PageContext
from itembank.site.own_pages import off_menu, with_local_pages, without
from itembank.site.site import Site
from itembank.words.foreign import spoken


class _State:
    """What one build knows. A running server keeps this module, so every build starts afresh."""

    serving = False
    site: Site
    page: PageContext
    html: str
    # Set when a script builds the site to hear what is wrong.
    session: Session | None = None
    # What only shows once a page is HTML: all of it is told before anything is written.
    in_pages: list[Problem]


def on_startup(command: str, **_: Any) -> None:
    _State.serving = command == "serve"
    # What the terminal shows; the gate of our own hears the messages as they are.
    for handler in logging.getLogger("mkdocs").handlers:
        if isinstance(handler, logging.StreamHandler):
            handler.addFilter(_in_our_words)


def _in_our_words(record: logging.LogRecord) -> bool:
    """Let a warning of the generator be told as a mistake in a file, on its line."""
    # An error is what the build ends on: of ours it is a report already.
    warns = record.levelno == logging.WARNING and hasattr(_State, "site")
    if warns and (said := problems_said(_State.site, record.getMessage())):
        record.msg, record.args = "\n" + "\n".join(one.as_text() for one in said), ()
    return True


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    root = Path(config.config_file_path).absolute().parent
    with _without_garbage_collection():
        # A running server has another address than the site will have.
        file = Path(config.config_file_path).name
        _State.session = session = current()
        _State.site = session.site if session else load_site(root, file, url=config.site_url or "")
    _State.in_pages = []
    # The theme reads the settings as they were checked, defaults included.
    config.extra.update(_State.site.configuration.variables)
    config.copyright = _State.site.configuration.copyright
    if _State.site.settings and (files := _State.site.settings.files):
        # From this MkDocs makes the address of the file of each page; the footer shows it.
        config.repo_url, config.edit_uri = files, f"{FOLDER}/"
    if _State.site.settings is None:
        # Not checked, so shown nowhere, also not by a running server.
        config.extra["cursus"] = {}
    if _State.site.errors and _State.session is None:
        text = report(_State.site.errors, annotate=os.environ.get("GITHUB_ACTIONS") == "true")
        if not _State.serving:
            raise PluginError(text)
        print(text, flush=True)
    if config.nav is not None:
        own = with_local_pages(config.nav, _State.site)
        config.nav = without(own, off_menu(_State.site))
    extension = ItembankExtension(current=lambda: _State.page)
    config.markdown_extensions = [
        known for known in config.markdown_extensions if not isinstance(known, ItembankExtension)
    ]
    config.markdown_extensions.append(extension)
    return config


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Do not look for garbage while loading, nor later among what was loaded.

    There is none in a library of thousands of items, and searching it over and over is a tenth of
    a build. A server loads many times; there everything stays within reach of the collector.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
    if not _goes_on():
        gc.freeze()


def _goes_on() -> bool:
    """Whether this build goes on in spite of mistakes, to show or to tell them all."""
    return _State.serving or _State.session is not None


def on_files(files: Files, config: MkDocsConfig) -> Files:
    published = files_for_pages(_State.site, directory_urls=config.use_directory_urls)
    for path, content in published.items():
        files.append(File.generated(config, path, content=content))
    for path in _State.site.left_out:
        if (file := files.get_file_from_path(path)) is not None:
            files.remove(file)
    for path in off_menu(_State.site):
        if (file := files.get_file_from_path(path)) is not None:
            # Left out on purpose: the generator need not warn of it.
            file.inclusion = InclusionLevel.NOT_IN_NAV
    if _goes_on():
        _leave_out(files)
        _read_anyway(files)
    return files


def _leave_out(files: Files) -> None:
    """Let the server show nothing that a link leads to; a build has stopped before."""
    strange = _State.site.pages.strange
    for file in list(files):
        if file.abs_src_path is not None and strange.holds(Path(file.abs_src_path)):
            files.remove(file)


def _read_anyway(files: Files) -> None:
    """Let the server show pages that are not UTF-8, on which it would stop."""
    for problem in _State.site.pages.problems:
        file = files.get_file_from_path(problem.file.removeprefix("docs/"))
        if file is not None and file.abs_src_path is not None:
            file.content_string = Path(file.abs_src_path).read_text("utf-8", "replace")


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    _State.page = PageContext(
        _State.site,
        page.file.src_uri,
        directory_urls=config.use_directory_urls,
        preview=_State.serving,
    )
    known = _State.site.pages.by_path.get(page.file.src_uri)
    if _goes_on() and known is not None and front_matter_problems(known):
        # What was refused reaches no template: an unknown one would end the server.
        page.meta = {}
    return markdown


def on_page_content(html: str, page: Page, **_: Any) -> str:
    _let_contents_be_spoken(page.toc)
    path = page.file.src_uri
    acting = acting_on_page(_State.site, path, html)
    found = [*acting, *structure_problems(_State.site, path, html)]
    _State.in_pages += found
    if _State.session is not None:
        _State.session.pages[path] = (page.url, html)
    if _State.serving and (problems := [*_State.site.errors, *found]):
        # What would act is shown to nobody, also not to who wrote it.
        return problems_panel(problems) + ("" if acting else html)
    if path.startswith(WORKSHOPS):
        # A script is printed, and on paper nobody can click.
        return written_out(html, urljoin(_State.site.configuration.site_url, page.url))
    return html


def _let_contents_be_spoken(entries: Any) -> None:
    """Give titles with words of another language as HTML that says which, for toc.html."""
    for entry in entries:
        entry.spoken = spoken(Markup(entry.title).striptags())
        _let_contents_be_spoken(entry.children)


def on_env(env: Any, **_: Any) -> None:
    if _State.session is not None:
        _State.session.problems += _State.in_pages
    elif _State.in_pages and not _State.serving:
        raise PluginError(report(_State.in_pages))


@event_priority(100)
def _before_search(context: Any, /, page: Page, **_: Any) -> None:
    _State.html = page.content or ""
    settings = _State.site.settings
    words = settings.search_words.get(page.file.src_uri, ()) if settings else ()
    page.content = searchable(_State.html, words)


@event_priority(-100)
def _after_search(context: Any, /, page: Page, **_: Any) -> None:
    page.content = _State.html


on_page_context = CombinedEvent(_before_search, _after_search)


def on_post_build(config: MkDocsConfig) -> None:
    made = files_beside_pages(
        _State.site, Path(config.site_dir), directory_urls=config.use_directory_urls
    )
    for path, content in made.items():
        write_file(content.encode(), os.path.join(config.site_dir, path))


def on_serve(server: Any, config: MkDocsConfig, **_: Any) -> Any:
    root = Path(config.config_file_path).parent
    server.set_app(only_by_its_own_names(server.get_app(), config.dev_addr.host))
    for folder in ("quizzes", "hooks"):
        if (root / folder).is_dir():
            server.watch(str(root / folder))
    return server
