"""bronnen: every source with its limits and every claim taken from it."""

from __future__ import annotations

from collections.abc import Sequence

from ..render.render import Fragment, PageContext, render
from . import Block


def _render(page: PageContext, _argument: str) -> Sequence[Fragment]:
    fragments: list[Fragment] = []
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
                    use=page.site.uses.get(identifier),
                    page=page,
                ),
            )
            for identifier, claim in claims.items()
        )
    return fragments


BLOCK = Block("bronnen", _render, alone=True)
