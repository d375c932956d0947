"""Links the first use of a term on a page to its meaning."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable, Collection, Mapping
from html import escape

from ..model.glossary import Term
from ..places import GLOSSARY_PAGE
from ..reading.marks import plain
from ..words.foreign import with_language

# Where a link would stand in the way: headings name things, links and code are taken.
_CLOSED = {"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "button", "summary", "svg"}


def pattern(terms: Mapping[str, Term]) -> tuple[re.Pattern[str], dict[str, str]] | None:
    """An expression for every form of every term, longest first, and the id each form means."""
    forms = {
        form.casefold(): name
        for name, entry in terms.items()
        if entry.linked
        for form in (entry.term, *entry.forms)
    }
    if not forms:
        return None
    words = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])({words})(?![\w-])", re.IGNORECASE), forms


def link_first_uses(
    root: etree.Element,
    terms: Mapping[str, Term],
    url: Callable[[str], str],
    stash: Callable[[str], str],
) -> None:
    """Turn the first use of each term in running text into a link with its meaning.

    ``url`` gives the address of a place on the page of terms; ``stash`` keeps HTML out of reach
    of the generator, which would take a finished address for a mistake.
    """
    found = pattern(terms)
    if found is None:
        return
    expression, forms = found
    used: set[str] = set()

    def linked(text: str) -> str:
        def replace(match: re.Match[str]) -> str:
            name = forms[match[1].casefold()]
            if name in used:
                return match[0]
            used.add(name)
            address = escape(url(f"{GLOSSARY_PAGE}#{name}"))
            # "Zie …" points at the page one gets to by following the link.
            meaning = escape(plain(terms[name].meaning).partition(" Zie ")[0])
            return stash(
                f'<a class="term" href="{address}" data-meaning="{meaning}">'
                f"{with_language(escape(match[1]))}</a>"
            )

        return expression.sub(replace, text)

    change_words(root, linked)


def change_words(
    element: etree.Element, change: Callable[[str], str], closed: Collection[str] = _CLOSED
) -> None:
    """Change every text of a tree, except inside elements that are ``closed`` or hidden."""
    # What most readers never see must not take the one link a term gets.
    if element.tag in closed or element.get("hidden") is not None:
        return
    if element.text:
        element.text = change(element.text)
    for child in element:
        change_words(child, change, closed)
        if child.tail:
            child.tail = change(child.tail)
