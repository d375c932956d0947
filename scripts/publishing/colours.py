"""Whether everybody can read the colours of a house style, as they stand in its style sheet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import tinycss2
from tinycss2.ast import Declaration, QualifiedRule

from branding.contrast import as_hex, number, ratio
from branding.roles import COLOURS, PAIRS
from itembank.mistakes.problems import Problem
from itembank.mistakes.rules import problem

FILE = "docs/assets/huisstijl/huisstijl.css"
_SCHEMES = {":root": "lichte", '[data-md-color-scheme="slate"]': "donkere"}

Written = dict[str, tuple[str, int]]
"""The name of a colour, how it is written and on which line."""


def pale_colours(root: Path) -> Iterator[Problem]:
    """contrast-te-laag, kleur-onleesbaar: what falls short of WCAG in either scheme.

    And accolade-ontbreekt, by which a scheme ends elsewhere.
    """
    path = root / FILE
    css = path.read_text(encoding="utf-8") if path.is_file() else ""
    opens, closes = css.count("{"), css.count("}")
    if opens != closes:
        # What belongs to which group is not known, so no colour of it either.
        yield problem("accolade-ontbreekt", FILE, 1, opens=opens, closes=closes)
        return
    found = _schemes(css)
    light = found["lichte"]
    # The dark scheme changes what the light one has.
    for scheme, own in (("lichte", light), ("donkere", light | found["donkere"])):
        yield from _of_scheme(scheme, own)


def light_colours(css: str) -> dict[str, str]:
    """The readable colours of the light scheme, as ``#rrggbb``, by their name."""
    written = _schemes(css)["lichte"]
    shown = {name: as_hex(text) for name, (text, _) in written.items()}
    return {name: colour for name, colour in shown.items() if colour is not None}


def _of_scheme(scheme: str, written: Written) -> Iterator[Problem]:
    colours: dict[str, str] = {}
    for name in COLOURS:
        text, line = written.get(name, ("", 1))
        shown = as_hex(text)
        if shown is None:
            yield problem("kleur-onleesbaar", FILE, line, scheme=scheme, name=f"--c-{name}")
        else:
            colours[name] = shown
    for pair in PAIRS:
        if pair.ink in colours and pair.surface in colours:
            contrast = ratio(colours[pair.ink], colours[pair.surface])
            if contrast < pair.minimum:
                values = {"found": number(contrast), "minimum": number(pair.minimum)}
                line = written[pair.ink][1]
                yield problem(
                    "contrast-te-laag", FILE, line, scheme=scheme, pair=pair.text, **values
                )


def _schemes(css: str) -> dict[str, Written]:
    schemes: dict[str, Written] = {scheme: {} for scheme in _SCHEMES.values()}
    for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        if not isinstance(rule, QualifiedRule):
            continue
        scheme = _SCHEMES.get(tinycss2.serialize(rule.prelude).strip())
        if scheme is None:
            continue
        for node in tinycss2.parse_blocks_contents(rule.content, skip_comments=True):
            if isinstance(node, Declaration) and node.name.startswith("--c-"):
                written = tinycss2.serialize(node.value).strip()
                schemes[scheme][node.name.removeprefix("--c-")] = (written, node.source_line)
    return schemes
