"""bronnen: every source with its limits and every claim taken from it."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ..reading.marks import plain
from ..render.render import Fragment, PageContext, render
from ..words.foreign import spoken
from ..words.texts import texts
from . import Block


def _render(page: PageContext, _argument: str) -> Sequence[Fragment]:
    t = texts()
    jumps = Markup().join(
        Markup('<li><a href="#{}">{}</a></li>').format(name, spoken(plain(source.name)))
        for name, source in page.library.sources.items()
    )
    title = Markup('<p><b id="bronnen--naar">{}</b></p><ul>{}</ul>').format(t["source_jump"], jumps)
    attributes = {"class": "source-jump", "aria-labelledby": "bronnen--naar"}
    fragments = [Fragment("nav", attributes, title)]
    for name, source in page.library.sources.items():
        fragments.append(Fragment("h2", {"id": name}, page.inline(source.title)))
        details = render("bron.html", source=source, page=page)
        fragments.append(Fragment("div", {"class": "source"}, details))
        claims = {
            identifier: claim
            for identifier, claim in page.library.claims.items()
            if claim.source == name
        }
        fragments.extend(
            Fragment(
                "p",
                {"id": identifier, "class": "claim"},
                render(
                    "uitspraak.html",
                    identifier=identifier,
                    claim=claim,
                    page=page,
                    **_used(page, identifier),
                ),
            )
            for identifier, claim in claims.items()
        )
    return fragments


def _used(page: PageContext, identifier: str) -> dict[str, object]:
    """Where a claim is used; a question that was retired has no place to lead to."""
    use = page.site.uses.get(identifier)
    placed = [item for item in use.items if item in page.site.homes] if use else []
    return {"use": use, "placed": placed}


BLOCK = Block("bronnen", _render, alone=True)
