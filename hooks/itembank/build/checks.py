"""Every check that needs the library and the pages together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from ..blocks import all_blocks
from ..mistakes.hints import hint, listed
from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from ..model.front_matter import PageFacts
from ..pages.addresses import page_url
from ..pages.pages import Page
from ..pages.scan import DRAFT, BlockUse
from ..pages.script import BLOCK as SCRIPT
from ..places import DRAWING, TAUGHT, TEST, file_of_source
from ..reading.validate import Context, build
from ..site.own_texts import own_links
from ..site.site import Site
from .contents import acting_problems


def page_problems(site: Site) -> list[Problem]:
    """What is wrong in the pages: front matter, blocks, marks, figures, variables and headings."""
    found: list[Problem] = []
    placed: dict[tuple[str, str], str] = {}
    names = site.names
    blocks = all_blocks()
    found += _same_addresses(site)
    for path, page in site.pages.by_path.items():
        if page.scan.merging:
            # Of a text that stands there twice, nothing else says anything.
            found += [problem("samenvoegtekens", page.file, line) for line in page.scan.merging]
            continue
        found.extend(front_matter_problems(page))
        for use in page.scan.blocks:
            found.extend(_block_problems(site, page, use))
            shown = f"{use.name} | {use.argument}" if use.argument else use.name
            # A test has one page; anything else has one place on a page, for its anchor.
            place = (shown, "" if use.name == TEST else path)
            if place in placed:
                values = {"value": shown, "page": f"docs/{placed[place]}"}
                found.append(problem("blok-dubbel", page.file, use.line, **values))
            elif use.name in blocks and not blocks[use.name].repeats:
                placed[place] = path
        for mark in page.scan.marks:
            if "bronnen" not in site.library.broken and not site.library.knows_source(mark.value):
                close = hint(mark.value, site.library.source_ids())
                values = {"file": file_of_source(mark.value), "hint": close}
                found.append(
                    problem("onbekende-bron", page.file, mark.line, value=mark.value, **values)
                )
        found.extend(_figure_problems(site, page))
        for variable in page.scan.variables:
            if variable.value not in names:
                found.append(
                    problem(
                        "onbekende-variabele",
                        *(page.file, variable.line),
                        value=variable.value,
                        hint=hint(variable.value, names),
                        allowed=listed(sorted(names), 20),
                    )
                )
        for command in page.scan.commands:
            found.append(problem("sjabloontaal", page.file, command.line, found=command.value))
        for heading in page.scan.commented_ids:
            found.append(problem("kop-id-notatie", page.file, heading.line, value=heading.value))
        for code, line, written in page.scan.slips:
            found.append(problem(code, page.file, line, found=written))
        if page.scan.open_code:
            found.append(problem("code-open", page.file, page.scan.open_code))
        found += acting_problems(page.file, page.scan.acting, site.settings)
        if (draft := page.scan.draft) is not None:
            found.append(problem("concept-op-site", page.file, draft.line, found=draft.value))
    return found


def _same_addresses(site: Site) -> Iterator[Problem]:
    """Pages that one of the two would be written over: ``plan.md`` and ``plan/index.md``."""
    taken: dict[str, str] = {}
    for path, page in site.pages.by_path.items():
        # A generator tells of a README beside an index itself.
        if PurePosixPath(path).name == "README.md":
            continue
        other = taken.setdefault(page_url(path, directory_urls=True), path)
        if other != path:
            yield problem("zelfde-adres", page.file, 1, other=other)


def front_matter_problems(page: Page) -> list[Problem]:
    """What a generator would read before any check of ours sees it, and templates would show."""
    facts = page.front_matter
    if facts.loose:
        return [problem("voorwerk-zonder-streepjes", page.file, 1, key=facts.loose)]
    if facts.document is None:
        return []
    context = Context(facts.document, problems=list(facts.document.problems))
    if facts.document.data is not None:
        said = facts.document.data.items()
        build(PageFacts, {key: value for key, value in said if key not in DRAFT}, context)
    return context.problems


def _figure_problems(site: Site, page: Page) -> list[Problem]:
    """Figures that do not exist, and percentages of the course that bypass kerncijfers.yml."""
    found: list[Problem] = []
    known = site.library.figure_index
    if "kerncijfers" not in site.library.broken:
        for mark in page.scan.figures:
            if mark.value not in known:
                close = hint(mark.value, known)
                found.append(
                    problem("onbekend-cijfer", page.file, mark.line, value=mark.value, hint=close)
                )
    if page.path.startswith(TAUGHT):
        found.extend(
            problem("los-percentage", page.file, loose.line, value=loose.value)
            for loose in page.scan.percentages
        )
    return found


def _block_problems(site: Site, page: Page, use: BlockUse) -> list[Problem]:
    blocks = all_blocks()
    found: list[Problem] = []

    def add(code: str, line: int = use.line, **values: object) -> None:
        found.append(problem(code, page.file, line, name=use.name, **values))

    if use.within:
        add("blok-in-html", tag=use.within)
        return found
    block = blocks.get(use.name)
    if block is None:
        add("onbekend-blok", hint=hint(use.name, blocks), allowed=listed(sorted(blocks), 20))
    elif block.alone and use.argument:
        add("blok-met-naam")
    elif not block.alone and not use.argument:
        add("blok-zonder-naam", example=block.example)
    elif not block.titled and use.argument not in (choices := block.choices(site)):
        name, _, identifier = use.argument.partition("#")
        if (retired := site.library.item(name, identifier)) is not None:
            add("vraag-vervallen", value=retired.id)
        elif not {name or use.name, use.name} & site.library.broken:
            value = use.argument or f"quizzes/{use.name}.yml"
            allowed = listed(choices) or "er is er nog geen"
            add("blok-zonder-doel", value=value, hint=hint(value, choices), allowed=allowed)
    if use.name == SCRIPT and not page.script:
        add("draaiboek-zonder-minuten")
    if not use.closed:
        add("blok-open", slashes=use.slashes)
    elif block is not None and block.body:
        if use.body_line is None:
            add("blok-leeg")
        for inside in use.holds:
            add("blok-inhoud-past-niet", inside.line, found=inside.value)
        drawing = site.drawings.get(use.argument) if use.name == DRAWING else None
        if drawing is not None and drawing.title and use.passages == 1:
            add("tekening-zonder-tekst", value=drawing.title)
    elif block is not None and use.body_line is not None:
        add("blok-met-inhoud", use.body_line)
    return found


def move_problems(site: Site) -> list[Problem]:
    """Old addresses that lead to a place on a page that is not there."""
    found: list[Problem] = []
    for move in site.moved.values():
        path, _, wanted = move.target.partition("#")
        if wanted and wanted not in (anchors := site.anchors(path)):
            close = hint(wanted, anchors)
            found.append(move.said("link-zonder-anker", page=path, anchor=wanted, hint=close))
    return found


def link_problems(site: Site) -> list[Problem]:
    """Links inside YAML and the municipality's own texts, which no generator checks."""
    found: list[Problem] = []
    anchors: dict[str, set[str]] = {}
    for use in (*site.library.links, *own_links(site.root, site.own_texts)):
        path, _, wanted = use.target.partition("#")
        place = (use.file, use.line, use.where)
        if path not in site.pages.by_path:
            close = hint(path, site.pages.by_path)
            found.append(problem("link-zonder-pagina", *place, target=use.target, hint=close))
            continue
        if path not in anchors:
            anchors[path] = site.anchors(path)
        if wanted and wanted not in anchors[path]:
            close = hint(wanted, anchors[path])
            found.append(problem("link-zonder-anker", *place, page=path, anchor=wanted, hint=close))
    return found
