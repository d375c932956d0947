"""Which token is which colour of the course: the names to try, in order, and what was found.

The names come from published packages of the NL Design System. The colour of a button comes first,
not what a package calls its brand: those two often differ.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from branding import refusals, stylesheet, tokenfile
from branding.brand import Brand
from branding.contrast import as_hex
from branding.package import Licence, Package
from branding.tokens import Circular, Endless, Tokens
from setup.messages import Trouble, Troubles

PRIMARY = (
    "nl.button.primary.background-color",
    "utrecht.button.primary-action.background-color",
    "denhaag.button.primary-action.background-color",
    "ams.button.primary.background-color",
    "basis.color.action-1.color-default",
    "basis.color.accent-1.color-default",
    "rhc.color.primary.500",
)
# Field of `Brand` → token names, best first.
COLOURS: dict[str, tuple[str, ...]] = {
    "primary": PRIMARY,
    "primary_text": (
        "nl.button.primary.color",
        "utrecht.button.primary-action.color",
        "ams.button.primary.color",
    ),
    "link": (
        "nl.link.color",
        "utrecht.link.color",
        "denhaag.link.color",
        "ams.links.color",
        "basis.color.action-2.color-default",
    ),
    "link_hover": (
        "nl.link.hover.color",
        "utrecht.link.hover.color",
        "denhaag.link.hover.color",
        "ams.links.hover.color",
        "basis.color.action-2.color-hover",
    ),
    "text": ("utrecht.document.color", "basis.color.default.color-document", "ams.color.text"),
    "page": (
        "utrecht.document.background-color",
        "basis.color.default.bg-document",
        "ams.color.background.body",
    ),
    "heading": ("utrecht.heading-1.color", "basis.heading.color"),
    "header": ("utrecht.page-header.background-color",),
    "footer": ("utrecht.page-footer.background-color",),
}
# The two rings belong together, so they come from one family.
FOCUS = (
    ("basis.focus.outline-color", "basis.focus.background-color"),
    ("utrecht.focus.outline-color", "utrecht.focus.background-color"),
    ("rhc.focus.outline-color", None),
    ("denhaag.focus.border-color", None),
)
FONTS: dict[str, tuple[str, ...]] = {
    "body_font": (
        "utrecht.document.font-family",
        "basis.text.font-family.default",
        "ams.typography.font-family",
        "denhaag.typography.sans-serif.font-family",
    ),
    "heading_font": ("utrecht.heading-1.font-family", "basis.heading.font-family"),
}
_GENERIC = {"sans-serif", "serif", "monospace", "system-ui", "ui-sans-serif", "inherit", "cursive"}


@dataclass(frozen=True)
class Found:
    """A house style as it was found: the file, the token behind each choice, the licence."""

    file: str
    brand: Brand
    tokens: dict[str, str]
    licence: Licence


def find_brand(package: Package, theme: str | None, primary: str | None) -> Found:
    """The brand in the first file that has one; raises `Troubles` with what was wrong everywhere.

    `primary` is the reader's own choice, for a house style without the colour of a button.
    """
    troubles: list[Trouble] = []
    without: list[str] = []
    licence = package.licence()
    for name in package.candidates():
        shown = package.shown(name)
        try:
            values = _values(package, name, theme)
            brand, tokens = _brand(Tokens(values), primary)
        except Trouble as trouble:
            troubles.append(trouble)
            continue
        except Circular as circle:
            troubles.append(refusals.circular(shown, circle.names))
            continue
        except Endless as endless:
            troubles.append(refusals.endless(shown, str(endless)))
            continue
        if brand is not None:
            return Found(name, brand, tokens, licence)
        without.append(shown)
    if without:
        troubles.append(refusals.no_primary(without, PRIMARY))
    raise Troubles(troubles or [refusals.nothing_to_read(package.name)])


def _values(package: Package, name: str, theme: str | None) -> dict[str, str]:
    text, shown = package.text(name), package.shown(name)
    if name.lower().endswith(".css"):
        return stylesheet.read(shown, text, theme)
    return tokenfile.read(shown, text)


def _brand(tokens: Tokens, primary: str | None) -> tuple[Brand | None, dict[str, str]]:
    given: dict[str, str] = {}
    behind: dict[str, str] = {}

    def take(field: str, names: tuple[str, ...], meaning: Callable[[str], str | None]) -> None:
        for name in names:
            written = tokens.value(name)
            value = None if written is None else meaning(written)
            if value is not None:
                given[field], behind[field] = value, name
                return

    for field, names in COLOURS.items():
        take(field, names, as_hex)
    for outer, inner in FOCUS:
        take("focus", (outer,), as_hex)
        if inner is not None:
            take("focus_inner", (inner,), as_hex)
        if "focus" in given or "focus_inner" in given:
            break
    for field, names in FONTS.items():
        take(field, names, family)
    if primary is not None:
        given["primary"] = primary
        behind.pop("primary", None)
    return (Brand(**given) if "primary" in given else None), behind


def family(written: str) -> str | None:
    """The first font family of a list; None for one that every device picks for itself."""
    first = written.partition(",")[0].strip().strip("'\"").strip()
    if first.lower() in _GENERIC or not re.fullmatch(r"[\w][\w .-]{0,58}", first):
        return None
    return first
