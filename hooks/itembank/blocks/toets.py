"""toets: the items of a bank, less those that lessons place with ``vraag``. Home of the items."""

from __future__ import annotations

from collections.abc import Sequence

from ..places import TEST
from ..render.render import Fragment, PageContext, item_fragment
from ..words.texts import texts
from . import Block, banks


def _render(page: PageContext, bank: str) -> Sequence[Fragment]:
    t = texts()
    elsewhere = page.site.placed.get(bank, ())
    items = [item for item in page.library.active(bank) if item.id not in elsewhere]
    fragments = [
        item_fragment(
            page,
            bank,
            item,
            label=f"{t['question']} {number}",
            total=len(items),
            home=True,
        )
        for number, item in enumerate(items, 1)
    ]
    head = Fragment("noscript", {}, f'<p class="notice">{t["script_needed"]}</p>')
    attributes = {
        **{"class": "bank-summary", "data-kind": TEST, "data-bank": bank},
        **{"data-script": "static/course/bank_summary", "data-later": ""},
        # Where the last answer leads when there is no result.
        "tabindex": "-1",
    }
    words = f"{t['bank_progress'].format(done=0, total=len(items))}."
    # How the answers were is heard at each of them, so it is not said here once more.
    line = (
        '<div class="bank-summary__line site-js-only" data-search-exclude>'
        f'<div role="status"><p>{words}</p></div><p></p></div>'
    )
    summary = Fragment("activity-toets", attributes, line)
    return [head, *fragments, summary, *_show_link(page, bank, len(items))]


def _show_link(page: PageContext, bank: str, count: int) -> Sequence[Fragment]:
    """A link that shows the whole bank on a big screen, for who has the trainer's view on."""
    if not count or not page.has_page(page.show_page):
        return []
    address = f"{page.url(page.show_page)}#doe=toets/{bank}"
    words = texts()["show_big_bank"].format(count=count)
    link = f'<a href="{address}">{words}</a>'
    return [Fragment("p", {"class": "show-big", "data-search-exclude": "", "hidden": ""}, link)]


BLOCK = Block(TEST, _render, banks, example="participatieladder")
