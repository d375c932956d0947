"""Which token is which colour of the course: the names to try, in order, and what was found.

The names come from published packages of the NL Design System. The colour of a button comes first,
not what a package calls its brand: those two often differ.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, fields

from branding import refusals
from branding.brand import Brand
from branding.candidates import BUTTONS, TRIED, Candidate, Weighed, weigh
from branding.contrast import as_hex, ratio
from branding.dark import DARKEST_PAGE
from branding.package import Licence, Package
from branding.sources import Source, in_the_dark, sources
from branding.tokens import Circular, Endless, Tokens, key
from setup.messages import Trouble, Troubles

# Field of `Brand` → token names, best first.
COLOURS: dict[str, tuple[str, ...]] = {
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
SHOWN_NAMES = 6
_GENERIC = {"sans-serif", "serif", "monospace", "system-ui", "ui-sans-serif", "inherit", "cursive"}


@dataclass(frozen=True)
class Found:
    """A house style as it was found: the files that gave something, the token behind each choice.

    `candidates` are the colours the main one was chosen from, best first. The best stands in the
    brand; unless `is_sure`, the reader has to say whether it is theirs.
    """

    files: tuple[str, ...]
    brand: Brand
    tokens: dict[str, str]
    licence: Licence
    candidates: tuple[Candidate, ...] = ()
    is_sure: bool = True


def find_brand(package: Package, theme: str | None, primary: str | None) -> Found:
    """The brand in the first tokens that have one; raises `Troubles` with all that was wrong.

    `primary` is the reader's own choice, for a house style that leaves it open: then what says most
    of the rest is used.
    """
    troubles: list[Trouble] = []
    without: list[str] = []
    partial: list[Found] = []
    licence = package.licence()
    for source in sources(package, theme, troubles):
        try:
            weighed = weigh(source, _own_name(source))
            if weighed.candidates or primary is not None:
                found = _found(package, theme, source, weighed, primary, licence)
                if weighed.candidates:
                    return found
                partial.append(found)
        except Circular as circle:
            troubles.append(refusals.circular(source.shown, circle.names))
        except Endless as endless:
            troubles.append(refusals.endless(source.shown, str(endless)))
        else:
            without.append(source.shown)
    if partial:
        return max(partial, key=lambda found: len(found.tokens))
    if without:
        troubles.append(refusals.no_primary(without, TRIED[:SHOWN_NAMES]))
    raise Troubles(troubles or [refusals.nothing_to_read(package.name)])


def _found(
    package: Package,
    theme: str | None,
    source: Source,
    weighed: Weighed,
    primary: str | None,
    licence: Licence,
) -> Found:
    given, behind = _parts(source.tokens)
    if primary is None:
        best = weighed.candidates[0]
        given["primary"], behind["primary"] = best.colour, best.tokens[0]
    else:
        given["primary"] = primary
    chosen = next((one for one in weighed.candidates if one.colour == given["primary"]), None)
    if chosen is not None:
        behind["primary"] = chosen.tokens[0]
        if chosen.ink is not None and (button := BUTTONS.get(chosen.tokens[0])) is not None:
            given["primary_text"], behind["primary_text"] = chosen.ink, button
    if (dark := in_the_dark(package, theme, source)) is not None:
        _add_dark(dark, given, behind)
    files = dict.fromkeys(source.files.get(key(name), "") for name in behind.values())
    return Found(
        tuple(sorted(filter(None, files))),
        Brand(**given),
        behind,
        licence,
        weighed.candidates,
        weighed.is_sure or primary is not None,
    )


def _own_name(source: Source) -> str | None:
    """Under which name this house style keeps its own colours: `zonneveld.color.…`."""
    counted: dict[str, int] = {}
    for name in source.values:
        if (found := re.match(r"([a-z][\w-]*)\.color\.", name)) is not None:
            counted[found[1]] = counted.get(found[1], 0) + 1
    return max(counted, key=lambda name: counted[name], default=None)


def _parts(tokens: Tokens) -> tuple[dict[str, str], dict[str, str]]:
    """Everything but the main colour: field → value, and field → the token it came from."""
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
    return given, behind


def _add_dark(tokens: Tokens, given: dict[str, str], behind: dict[str, str]) -> None:
    """What the dark scheme says, if its page is dark: elsewhere `dark` means something else."""
    parts, names = _parts(tokens)
    page = parts.get("page")
    if page is None or ratio(page, "#ffffff") < DARKEST_PAGE:
        return
    main = tokens.value(behind["primary"]) if "primary" in behind else None
    if main is not None and (colour := as_hex(main, page)) is not None:
        parts["primary"], names["primary"] = colour, behind["primary"]
    known = {each.name for each in fields(Brand)}
    for field, value in parts.items():
        if f"dark_{field}" in known:
            given[f"dark_{field}"], behind[f"dark_{field}"] = value, names[field]


def family(written: str) -> str | None:
    """The first font family of a list; None for one that every device picks for itself."""
    first = written.partition(",")[0].strip().strip("'\"").strip()
    if first.lower() in _GENERIC or not re.fullmatch(r"[\w][\w .-]{0,58}", first):
        return None
    return first
